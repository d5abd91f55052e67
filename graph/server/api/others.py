"""The addresses under `/api` that pages of our own ask too, as programs may know them."""

from dataclasses import dataclass
from typing import Any

from graph.questions import Sort, questions
from viz.tie import Tie

Schema = dict[str, Any]
Parameter = tuple[str, str, bool, str, Schema]
TEXT: Schema = {"type": "string"}
NAMES: Schema = {"type": "array", "items": {"type": "string"}}
OBJECT: Schema = {"type": "object"}
PAIR: Schema = {"type": "array", "items": {"type": "string", "maxLength": 4000}, "minItems": 2, "maxItems": 2}


@dataclass(frozen=True, slots=True)
class Other:
    """An address that is answered elsewhere; its parameters are (name, where, required, description, schema)."""

    path: str
    name: str
    tag: str
    summary: str
    told: str
    parameters: tuple[Parameter, ...] = ()
    schema: Schema = None  # type: ignore[assignment]
    method: str = "get"
    body: Schema | None = None

    def __post_init__(self) -> None:
        if self.schema is None:
            object.__setattr__(self, "schema", OBJECT)


def whole(least: int, most: int) -> Schema:
    """A whole number within bounds."""
    return {"type": "integer", "minimum": least, "maximum": most}


def listed(name: str) -> Schema:
    """An object with a list under a name."""
    return {"type": "object", "required": [name], "properties": {name: {"type": "array", "items": OBJECT}}}


OTHERS = (
    Other(
        "/network",
        "network",
        "pictures",
        "The network as the explorer draws it: whole, from afar, or around something",
        "Nodes with their places, edges, sentences and sources.",
        (
            ("focus", "query", False, "The ids of what to stand in the middle.", NAMES),
            ("steps", "query", False, "How many lines away from it.", whole(1, 3)),
            ("kinds", "query", False, f"Over which lines only: {', '.join(Tie)}.", NAMES),
            ("area", "query", False, "The id of a region, or `elsewhere`.", TEXT),
            ("type", "query", False, "The type of that region.", TEXT),
            ("these", "query", False, "The ids of things, and of claims for what they stand between.", NAMES),
            ("now", "query", False, "Merged municipalities as what they became.", TEXT),
            ("all", "query", False, "Everything, at most two thousand things.", TEXT),
            ("most", "query", False, "How many things at most.", whole(1, 300)),
        ),
        {"type": "object", "required": ["nodes", "edges", "sentences", "sources"]},
    ),
    Other(
        "/search",
        "search",
        "pictures",
        "Names that fit what is typed, the best first",
        "At most fifty names, and how many fit.",
        (
            ("q", "query", False, "What is typed.", TEXT),
            ("most", "query", False, "How many names at most.", whole(1, 50)),
        ),
        {"type": "object", "required": ["found", "of"]},
    ),
    Other(
        "/paths",
        "paths",
        "pictures",
        "What two to four things share and the ways between them, as the explorer draws it",
        "As network.",
        (
            ("between", "query", True, "The ids of two to four things.", NAMES),
            ("now", "query", False, "Merged municipalities as what they became.", TEXT),
            ("most", "query", False, "How many things at most.", whole(1, 300)),
        ),
        {"type": "object", "required": ["nodes", "edges"]},
    ),
    Other(
        "/questions",
        "questions",
        "questions",
        "The questions that ship with Bundel, in Dutch and English, with their blanks",
        "Each with its name, titles and blanks.",
        (),
        listed("questions"),
    ),
    Other(
        "/questions/{name}",
        "question",
        "questions",
        "The answer to a question; every blank is a parameter of its own",
        "Columns, rows with names beside IRIs, and the SPARQL that was asked.",
        (("name", "path", True, "The question.", {"type": "string", "enum": [each.name for each in questions()]}),),
        {"type": "object", "required": ["columns", "rows", "of", "query"]},
    ),
    Other(
        "/fillings/{sort}",
        "fillings",
        "questions",
        "What fits a blank of a sort",
        "IRIs with their labels.",
        (
            ("sort", "path", True, "The sort of blank.", {"type": "string", "enum": [sort.value for sort in Sort]}),
            ("typed", "query", False, "Part of a name.", TEXT),
            ("iri", "query", False, "Only this one.", TEXT),
        ),
        listed("fillings"),
    ),
    Other(
        "/vocabulary",
        "vocabulary",
        "words",
        "Prefixes, classes, properties and concepts with their labels in Dutch and English",
        "What editors complete by.",
        (),
        {"type": "object", "required": ["prefixes", "classes", "properties", "concepts"]},
    ),
    Other(
        "/labels",
        "labels",
        "words",
        "What many IRIs are called, in one batch; the body of a POST only because it can be long",
        "Dutch and English by IRI; what is not known is left out.",
        (),
        {"type": "object", "required": ["labels"]},
        "post",
        {
            "type": "object",
            "required": ["iris"],
            "additionalProperties": False,
            "properties": {"iris": {"type": "array", "maxItems": 5000, "items": {"type": "string", "maxLength": 4000}}},
        },
    ),
    Other(
        "/sketch",
        "sketch",
        "pictures",
        "A place, a kind and a size for each end of pairs of IRIs, for drawing them",
        "Nodes with x and y in pixels.",
        (),
        listed("nodes"),
        "post",
        {
            "type": "object",
            "required": ["pairs"],
            "additionalProperties": False,
            "properties": {"pairs": {"type": "array", "maxItems": 1500, "items": PAIR}},
        },
    ),
)
