"""A sentence that says so."""

from pydantic import Field

from ontology.entity import Value
from ontology.status import Status
from viz.tie import Tie


class Mark(Value):
    """A name within a quote: `quote[start:end]` in code points names the thing `leads_to`."""

    start: int = Field(ge=0)
    end: int = Field(gt=0)
    leads_to: str


class Step(Value):
    """How a form in the article leads to a thing it does not name: "we" -> gemeente Schagen, and why."""

    surface: str
    leads_to: str
    because: str


class Sentence(Value):
    """A claim as it is shown: what it ties, how that stands, the quote and the article it was read in.

    `relation` is the relation's IRI, `ends` are the IRIs it ties; `source` is the article's IRI and `start` the
    quote's place in its text; `role` is a word and `office` the IRI of what it stands for; `kind` says how they work
    together, `within` is the initiative they do it in.
    """

    iri: str
    relation: str
    tie: Tie
    ends: tuple[str, ...]
    status: Status
    confidence: float = Field(ge=0, le=1)
    because: str
    quote: str
    source: str
    start: int = Field(default=0, ge=0)
    prefix: str = ""
    suffix: str = ""
    marks: tuple[Mark, ...] = ()
    steps: tuple[Step, ...] = ()
    role: str | None = None
    office: str | None = None
    kind: str | None = None
    within: str | None = None
    themes: tuple[str, ...] = ()
