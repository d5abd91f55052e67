"""What a request asks, by the SPARQL 1.1 Protocol."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal
from urllib.parse import parse_qs

from graph.server.sparql.refusal import Refused

FORM = "application/x-www-form-urlencoded"
QUERY, UPDATE = "application/sparql-query", "application/sparql-update"
DATASETS = {
    "query": ("default-graph-uri", "named-graph-uri"),
    "update": ("using-graph-uri", "using-named-graph-uri"),
}
MOST = 1000

Fields = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Asked:
    """A query or an update, the contexts named beside it (None for both where none is), and a format by name."""

    operation: Literal["query", "update"]
    text: str
    default: tuple[str, ...] | None = None
    named: tuple[str, ...] | None = None
    format: str | None = None


def by_get(address: bytes) -> Asked | None:
    """The query in an address; None where it has none, which asks for the description of the service."""
    fields = read(address)
    if "update" in fields:
        raise Refused(400, "An update comes by POST.")
    return _asked("query", fields) if "query" in fields else None


def by_post(address: bytes, type_: str, body: bytes) -> Asked:
    """What a body with this Content-Type asks; Refused (415) for types that the protocol does not know."""
    media = _media(type_)
    fields = read(address)
    if any(name in fields for name in ("query", "update")):
        raise Refused(400, "A POST has its query in the body and not in the address.")
    if media == QUERY:
        return _asked("query", {**fields, "query": [_text(body)]})
    if media == UPDATE:
        return _asked("update", {**fields, "update": [_text(body)]})
    more = read(body)
    fields = {name: [*fields.get(name, ()), *more.get(name, ())] for name in {*fields, *more}}
    if "query" in fields and "update" in fields:
        raise Refused(400, "A request has one query or one update, not both.")
    return _asked("update" if "update" in fields else "query", fields)


def read(encoded: bytes) -> dict[str, list[str]]:
    """The fields of an address or a form, in UTF-8; Refused (400) where they are not."""
    try:
        return parse_qs(encoded.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=MOST)
    except UnicodeDecodeError as error:
        raise Refused(400, "The fields of a request are percent-encoded UTF-8.") from error
    except ValueError as error:
        raise Refused(400, f"A request has at most {MOST} fields.") from error


def _asked(operation: Literal["query", "update"], fields: Fields) -> Asked:
    texts = fields.get(operation, ())
    if len(texts) != 1:
        raise Refused(400, f"A request has one query, not {len(texts)}.")
    _matching(operation, fields)
    default, named = (tuple(fields.get(name, ())) for name in DATASETS[operation])
    chosen = fields.get("format", ())
    return Asked(
        operation,
        texts[0],
        default if default or named else None,
        named if default or named else None,
        chosen[-1] if chosen else None,
    )


def _matching(operation: str, fields: Fields) -> None:
    """Refused where a dataset is named in the words of the other operation."""
    for other, names in DATASETS.items():
        wrong = [name for name in names if name in fields]
        if other != operation and wrong:
            raise Refused(
                400, f"{wrong[0]!r} goes with an {other}, not with a {operation}.".replace("an query", "a query")
            )


def _media(type_: str) -> str:
    media, *parameters = (part.strip().lower() for part in type_.split(";"))
    if media not in (FORM, QUERY, UPDATE):
        raise Refused(415, f"A query comes as {FORM} or {QUERY}; not as {media[:200]!r}.")
    charset = next((part.partition("=")[2].strip('"') for part in parameters if part.startswith("charset=")), "utf-8")
    if charset not in ("utf-8", "utf8", "us-ascii"):
        raise Refused(415, f"A query is text in UTF-8; not in {charset[:50]!r}.")
    return media


def _text(body: bytes) -> str:
    try:
        return body.decode()
    except UnicodeDecodeError:
        raise Refused(400, "A query is text in UTF-8.") from None
