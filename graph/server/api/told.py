"""What the answers for programs are made of."""

from typing import Generic, TypeVar

from pydantic import Field

from ontology.entity import Value
from ontology.status import Status
from viz.kind import Kind
from viz.sentence import Step
from viz.source import Source
from viz.term import Term
from viz.tie import Tie

Item = TypeVar("Item")


class Failure(Value):
    """Why there is no answer: the sort of error, and in one line what was wrong and what was expected."""

    error: str
    detail: str


class Page(Value, Generic[Item]):
    """A part of a list: how many there are in all, and the address of the part that follows, if there is one."""

    total: int = Field(ge=0)
    limit: int
    offset: int
    next: str | None
    items: tuple[Item, ...]


class Reference(Value):
    """Something by its IRI with its label; `kind` and `type` where the graph tells of it as a thing of its own."""

    iri: str
    label: str
    kind: Kind | None = None
    type: str | None = None


class Entity(Reference):
    """A thing that articles tell of, with its other names and in how many sentences it is tied to others."""

    alternatives: tuple[str, ...]
    sentences: int


class Relation(Value):
    """What claims state: the things tied (of a membership first the member), and what tells it from others."""

    iri: str
    tie: Tie
    ends: tuple[Reference, ...]
    role: str | None = None
    kind: str | None = None
    within: Reference | None = None
    themes: tuple[Term, ...] = ()


class Held(Relation):
    """A relation with how its claims say that it stands, the surest first, and from how many articles."""

    statuses: tuple[Status, ...]
    confidence: float
    claims: tuple[str, ...]
    articles: int


class Description(Entity):
    """An entity with all that is told of it; of very many relations the first, `relations_total` counts them all.

    `areas` and `point` (longitude, latitude in WGS84) come from registers, everything else from articles.
    """

    themes: tuple[Term, ...]
    areas: tuple[Reference, ...]
    point: tuple[float, float] | None
    ties: dict[str, int]
    posts: tuple[Held, ...]
    relations: tuple[Held, ...]
    relations_total: int


class Claim(Value):
    """One sentence of one article saying that one relation holds.

    `start` and `end` are offsets of the quote in the article's normalised text, in code points. `because` says in two
    languages why it was read so; English is null where there is no translation.
    """

    iri: str
    relation: Relation
    status: Status
    confidence: float = Field(ge=0, le=1)
    because: dict[str, str | None]
    quote: str
    start: int
    end: int
    prefix: str
    suffix: str
    steps: tuple[Step, ...]
    article: Source


class Neighbour(Value):
    """Something one line away: by which relations, in how many sentences, and how many of those say that it lives."""

    entity: Reference
    ties: tuple[Tie, ...]
    sentences: int
    living: int


class Hop(Value):
    """One step of a path, with the claim that says it surest."""

    start: Reference
    claim: Claim
    end: Reference


class Connection(Value):
    """The shortest path between two things over what lives; `hops` is null where none was found within six steps."""

    start: Reference
    end: Reference
    hops: tuple[Hop, ...] | None


class Article(Source):
    """An article without its text, and how many claims were read in it."""

    claims: int


class Entities(Page[Entity]):
    """A part of the entities."""


class Claims(Page[Claim]):
    """A part of the claims."""


class Neighbours(Page[Neighbour]):
    """A part of the neighbours, the ones most sentences say are alive first."""


class Articles(Page[Article]):
    """A part of the articles, in the order of their IRIs."""
