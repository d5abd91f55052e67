"""What the addresses for SPARQL and for graphs share: the store, the workers, the answers that are kept."""

import asyncio
import hmac
import sys
from collections.abc import Hashable
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import quote

from graph.server.negotiation import chosen
from graph.server.sparql.crew import Crew
from graph.server.sparql.errand import Errand, Office
from graph.server.sparql.exchange import Exchange, encoded, joined
from graph.server.sparql.job import Job, Kind
from graph.server.sparql.kept import Headers, Kept, Whole
from graph.server.sparql.limits import Limits, Writing
from graph.server.sparql.media import Form
from graph.server.sparql.rate import Rate
from graph.server.sparql.refusal import Refused, busy
from graph.server.sparql.stamp import Stamp
from graph.store.store import FOLDER
from ontology.vocabulary import BASE

ROWS = "bundel-rows"
MATTER = frozenset((b"accept", b"accept-encoding", b"accept-language", b"host", b"if-none-match", ROWS.encode()))
QUICK = 4096
SPARQL = "/sparql"
VARY = "Accept, Accept-Encoding, Accept-Language, Bundel-Rows"
SAFE = ":/?#[]@!$&'()*+,;=%~"


class House:
    """Serves the store in a folder, within limits, for reading and where there is a token for writing.

    `base` is what an empty store's own things would be named under, None for the usual. `site` is the address that
    others know the server by, None where the client's own word for it is good enough.
    """

    def __init__(
        self,
        place: Path,
        limits: Limits | None = None,
        writing: Writing | None = None,
        base: str | None = None,
        site: str | None = None,
    ) -> None:
        self.limits = limits or Limits()
        self.rate = Rate(self.limits.rate)
        self.writing = writing
        self._base = base or BASE
        self._site = site.rstrip("/") if site else None
        self._folder = place / FOLDER
        self._stamp = Stamp(self._folder)
        self._kept = Kept(self.limits.kept)
        self._quick: dict[object, Hashable] = {}
        self._office: Office | None = None
        self._loop: object = None

    def origin(self, exchange: Exchange) -> str:
        """Scheme and host of the site."""
        return self._site or exchange.origin

    def job(self, exchange: Exchange, kind: Kind, form: Form | None, **told: Any) -> Job:
        """A job on the store as it is now."""
        page = form is not None and form.format == "html"
        return Job(
            kind=kind,
            stamp=self.stamp(),
            base=self.origin(exchange) + SPARQL,
            type=form.type if form else "",
            format=form.format if form else "",
            gzip="gzip" in exchange.headers.get("accept-encoding", ""),
            rows=min(wanted(exchange), self.limits.page if page else self.limits.rows),
            size=self.limits.size,
            language=language(exchange) if page else "",
            writable=self.writing is not None,
            **told,
        )

    def stamp(self) -> str:
        """The state of the store; Refused (503) where there is none."""
        try:
            return self._stamp.now()
        except OSError as error:
            raise busy("There is no graph here yet.", 60) from error

    async def again(self, exchange: Exchange) -> bool:
        """Whether the request was answered with what was answered to the very same one before."""
        key = self._quick.get(_request(exchange))
        whole = self._kept.get(self.stamp(), key) if key is not None else None
        if whole is None:
            return False
        await exchange.whole(200, whole.headers, whole.body)
        return True

    async def answer(self, exchange: Exchange, job: Job, lasting: bool = True) -> None:
        """The answer to a job: kept, known to the client already, or from a worker."""
        tag = _tag(job) if lasting else ""
        if lasting and _known(exchange, tag):
            return await exchange.whole(304, encoded(_caching(tag)))
        whole = self._kept.get(job.stamp, job) if lasting else None
        if whole is not None:
            return await exchange.whole(200, whole.headers, whole.body)
        await exchange.attended(asyncio.create_task(self._work(exchange, job, tag)))

    async def _work(self, exchange: Exchange, job: Job, tag: str) -> None:
        async with self.office().errand(job, exchange.client) as errand:
            headers = encoded(_caching(tag) | self._told(job, errand))
            if not errand.head["whole"]:
                return await self._stream(exchange, errand, headers, job if tag else None)
            body = await joined(errand.pieces())
        if tag:
            self._keep(exchange, job, headers, body)
        await exchange.whole(200, headers, body)

    async def _stream(self, exchange: Exchange, errand: Errand, headers: Headers, job: Job | None) -> None:
        """Pass pieces on as they come, and keep the whole if it is not too large for that."""
        await exchange.start(200, headers)
        if exchange.method == "HEAD":
            return await exchange.more(b"", last=True)
        held = bytearray()
        async for piece in errand.pieces():
            await exchange.more(piece)
            if job and self._kept.room(len(held) + len(piece)):
                held += piece
            else:
                job = None
                held.clear()
        if job:
            self._keep(exchange, job, headers, bytes(held))
        await exchange.more(b"", last=True)

    def _keep(self, exchange: Exchange, job: Job, headers: Headers, body: bytes) -> None:
        self._kept.put(job.stamp, job, Whole(headers, body))
        if exchange.method == "GET":
            if len(self._quick) >= QUICK:
                self._quick.clear()
            self._quick[_request(exchange)] = job

    def _told(self, job: Job, errand: Errand) -> dict[str, str]:
        """The headers that tell of the answer and its bounds."""
        head, limits = errand.head, self.limits
        told = {
            "Content-Type": head["type"],
            "Vary": VARY,
            "Bundel-Limit": f"rows={job.rows}, size={job.size}, seconds={limits.seconds:g}",
        }
        if head["gzip"]:
            told["Content-Encoding"] = "gzip"
        if head["shortened"]:
            told["Bundel-Shortened"] = f"{head['shortened']}={job.rows if head['shortened'] == 'rows' else job.size}"
        if head["unknown"]:
            told["Bundel-Unknown-Graph"] = ", ".join(f"<{quote(iri, safe=SAFE)}>" for iri in head["unknown"])[:2000]
        return told

    def allowed(self, exchange: Exchange) -> None:
        """Refused where nobody may write (403), or this client may not (401)."""
        if self.writing is None:
            raise Refused(403, "This graph is for reading.")
        scheme, _, token = exchange.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not hmac.compare_digest(token.strip().encode(), self.writing.token.encode()):
            raise Refused(401, "Writing needs the token.", {"WWW-Authenticate": 'Bearer realm="Bundel"'})

    async def change(self, exchange: Exchange, job: Job, told: dict[str, str] | None = None) -> None:
        """Carry out a job that writes; it is seen through even where the client goes away."""
        async with self.office().errand(job, exchange.client) as errand:
            body = await joined(errand.pieces())
        await exchange.whole(errand.head["status"], encoded(told or {}), body)

    def office(self) -> Office:
        """The workers, of the event loop that asks."""
        loop = asyncio.get_running_loop()
        if self._office is None or self._loop is not loop:
            self.close()
            crew = Crew(self._folder, self._base, self.limits.memory)
            self._office, self._loop = Office(crew, self.limits), loop
        return self._office

    def close(self) -> None:
        """End all workers."""
        if self._office:
            self._office.close()
        self._office = None


def _request(exchange: Exchange) -> object:
    """All of a request that its answer depends on."""
    scope = exchange.scope
    headers = tuple(header for header in scope["headers"] if header[0] in MATTER)
    return scope["method"], scope["path"], scope["query_string"], headers


def _tag(job: Job) -> str:
    """The entity tag of the answer: weak, for rows without an order may come in another one."""
    return f'W/"{sha256(job.line()).hexdigest()[:20]}"'


def _known(exchange: Exchange, tag: str) -> bool:
    """Whether the client has the answer already; tags are compared weakly."""
    held = (part.strip().removeprefix("W/") for part in exchange.headers.get("if-none-match", "").split(","))
    return tag.removeprefix("W/") in held


def _caching(tag: str) -> dict[str, str]:
    return {"ETag": tag, "Cache-Control": "no-cache"} if tag else {"Cache-Control": "no-store"}


def wanted(exchange: Exchange) -> int:
    """How many rows the client wants at most, by its header Bundel-Rows; Refused (400) where that is no number."""
    given = exchange.headers.get(ROWS)
    if given is None:
        return sys.maxsize
    if not (given.isascii() and given.isdigit() and 0 < len(given) < 10 and int(given)):
        raise Refused(400, f"Bundel-Rows is a number of rows, such as 10000; not {given[:50]!r}.")
    return int(given)


def language(exchange: Exchange) -> str:
    """The language that the client would rather read."""
    return chosen(exchange.headers.get("accept-language", "nl"), ["nl", "en"]) or "nl"
