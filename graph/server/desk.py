"""Adding articles and judging claims over HTTP, on one's own machine only."""

from collections.abc import Callable
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from graph.agenda import agenda
from graph.desk import Desk
from graph.draft import Offer
from graph.draft import Told as Described
from graph.namesakes import questions
from graph.reading.content import LIMIT
from graph.server.draft import document, item, namesakes
from graph.server.guard import Guard
from graph.server.held import Held
from ontology.errors import BundelError, StoreInUse, UnknownName, UnreadableArticle, UnwritablePlace
from ontology.judgement import LONGEST, Verdict

DRAFTS, AGENDA, JUDGEMENTS, PEOPLE = "/api/drafts", "/api/agenda", "/api/judgements", "/api/people"
STATUSES: dict[type[BundelError], int] = {
    UnknownName: 404,
    UnreadableArticle: 422,
    StoreInUse: 409,
    UnwritablePlace: 500,
}
SHOWN = 500


class Body(BaseModel):
    """What a request may hold; anything else is refused."""

    model_config = ConfigDict(extra="forbid", strict=False)


class Offered(Body):
    """A text that was pasted or an address, with what is known about it."""

    text: str | None = None
    address: str | None = None
    publisher: str | None = Field(default=None, max_length=200)
    issued: str | None = None
    any_language: bool = False


class Judged(Body):
    """A verdict on a claim."""

    claim: str
    verdict: Verdict
    remark: str = Field(default="", max_length=LONGEST)


class Told(Body):
    """Whether the two people of a question are one."""

    id: str
    same: bool
    remark: str = Field(default="", max_length=LONGEST)


class Kept(Body):
    """That a draft is to be kept, with what was judged about it."""

    judgements: list[Judged] = []


class Desks:
    """Answers for drafts, the agenda and judgements."""

    def __init__(self, held: Held, desk: Desk, guard: Guard) -> None:
        self._held = held
        self._desk = desk
        self._guard = guard

    def routes(self) -> list[Route]:
        """The doors, every one of them guarded."""
        doors: list[tuple[str, str, Callable[[Request], Any]]] = [
            (DRAFTS, "POST", self.offer),
            (DRAFTS + "/{id}", "GET", self.draft),
            (DRAFTS + "/{id}", "DELETE", self.discard),
            (DRAFTS + "/{id}/keep", "POST", self.keep),
            (AGENDA, "GET", self.agenda),
            (JUDGEMENTS, "POST", self.judge),
            (PEOPLE, "POST", self.people),
        ]
        return [Route(path, self._guard(_told(answer)), methods=[method]) for path, method, answer in doors]

    async def offer(self, request: Request) -> Response:
        """Begin to read a file (the body, named in the query), a text or an address (JSON)."""
        body = await _body(request)
        if request.headers.get("content-type", "").startswith("application/json"):
            offered = Offered.model_validate_json(body)
            told = Described(offered.publisher or None, offered.issued or None, offered.any_language)
            given = Offer.page(offered.address, told) if offered.address else Offer.pasted(offered.text or "", told)
        else:
            asked = request.query_params
            told = Described(
                asked.get("publisher") or None, asked.get("issued") or None, asked.get("any_language") == "1"
            )
            given = Offer.file(asked.get("name", ""), body, told)
        return JSONResponse(document(self._desk.offer(given), self._desk.base), 202)

    async def draft(self, request: Request) -> Response:
        """How far a draft is, with what was read once it is."""
        draft = self._desk.draft(request.path_params["id"])
        return JSONResponse(await run_in_threadpool(document, draft, self._desk.base))

    async def discard(self, request: Request) -> Response:
        """Throw a draft away."""
        self._desk.discard(request.path_params["id"])
        return Response(status_code=204)

    async def keep(self, request: Request) -> Response:
        """Put a draft in the graph."""
        kept = Kept.model_validate_json(await _body(request))
        verdicts = [(judged.claim, judged.verdict, judged.remark) for judged in kept.judgements]
        reading = await run_in_threadpool(self._desk.keep, request.path_params["id"], verdicts)
        return JSONResponse({"article": reading.article.iri})

    async def agenda(self, _: Request) -> Response:
        """What waits for a person, at most the first five hundred."""
        return JSONResponse(await run_in_threadpool(self._agenda))

    def _agenda(self) -> dict[str, Any]:
        collection = self._held.collection()
        found, people = agenda(collection), list(questions(collection.store))
        return {
            "items": [item(each) for each in found[:SHOWN]],
            "of": len(found),
            "people": [namesakes(each, collection) for each in people[:SHOWN]],
        }

    async def people(self, request: Request) -> Response:
        """Record who is who among two people of one name."""
        told = Told.model_validate_json(await _body(request))
        await run_in_threadpool(self._desk.tell, told.id, told.same, told.remark)
        return JSONResponse({"followed": True})

    async def judge(self, request: Request) -> Response:
        """Record a judgement; `followed` tells whether the graph is already as it says."""
        judged = Judged.model_validate_json(await _body(request))
        followed = await run_in_threadpool(self._desk.judge, judged.claim, judged.verdict, judged.remark)
        return JSONResponse({"followed": followed})


async def _body(request: Request) -> bytes:
    """The body, read no further than an article may be long."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LIMIT:
            raise UnreadableArticle("what was sent", f"at most {LIMIT / 1e6:.0f} MB")
    return body


def _told(answer: Callable[[Request], Any]) -> Callable[[Request], Any]:
    """The answer, or in one line what was wrong with the request."""

    async def told(request: Request) -> Response:
        try:
            response: Response = await answer(request)
            return response
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(map(str, first["loc"])) or "body"
            return JSONResponse({"error": "BadRequest", "detail": f"{where}: {first['msg']}"}, 400)
        except BundelError as error:
            status = next((code for kind, code in STATUSES.items() if isinstance(error, kind)), 500)
            return JSONResponse({"error": type(error).__name__, "detail": str(error)}, status)

    return told
