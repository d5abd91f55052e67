"""What became of a thing: it is known, another now, taken away, or never was."""

from dataclasses import dataclass
from enum import Enum

from pyoxigraph import NamedNode

from graph.judgements import Judgements
from graph.quads.terms import statement
from graph.store.identity import REPLACED, TAKEN
from graph.store.store import Store
from ontology.judgement import Verdict

LONGEST = 2000


class Fate(Enum):
    """How a request for a thing ends."""

    KNOWN = 200
    MERGED = 301
    UNKNOWN = 404
    GONE = 410


@dataclass(frozen=True, slots=True)
class Found:
    """What became of a thing, and which one it is now."""

    fate: Fate
    iri: str


def found(iri: str, store: Store, judgements: Judgements) -> Found:
    """What became of the thing, as people judged it.

    In the context of judgements `dct:isReplacedBy` merges one thing into another and `prov:invalidatedAtTime` takes
    it away; so does rejecting a claim. What registers say of successors merges nothing.
    """
    if len(iri) > LONGEST or not address(iri):
        return Found(Fate.UNKNOWN, iri)
    now = merged(iri, store)
    if _judged(now, TAKEN, store):
        return Found(Fate.GONE, now)
    known = any(store.engine.match(NamedNode(now), None, None, None))
    judgement = None if known else judgements.latest().get(iri)
    if judgement is not None and judgement.verdict is Verdict.REJECTED:
        return Found(Fate.GONE, iri)
    if now != iri:
        return Found(Fate.MERGED, now)
    return Found(Fate.KNOWN if known else Fate.UNKNOWN, iri)


def merged(iri: str, store: Store) -> str:
    """The thing that this one is now; itself where nobody merged it, or where merging goes round in circles."""
    seen = [iri]
    while following := _judged(seen[-1], REPLACED, store):
        if following in seen:
            return iri
        seen.append(following)
    return seen[-1]


def address(iri: str) -> bool:
    """Whether this can be the address of a thing.

    >>> address("https://example.org/a"), address("a b"), address("")
    (True, False, False)
    """
    try:
        NamedNode(iri)
    except ValueError:
        return False
    return True


def _judged(iri: str, predicate: NamedNode, store: Store) -> str | None:
    found = store.engine.match(NamedNode(iri), predicate, None, store.background.judgements)
    return min((statement(quad)[2].value for quad in found), default=None)
