"""Collaborations of many, drawn as one knot."""

from collections import defaultdict
from collections.abc import Container, Iterable
from itertools import combinations

from ontology.iri import key
from viz.kind import Kind
from viz.line import Line
from viz.network import Network, lines, network, things
from viz.sentence import Sentence
from viz.thing import Thing
from viz.tie import Tie

LARGEST_PAIRWISE = 4


def gathered(whole: Network) -> Network:
    """The network with every collaboration of more than four members drawn as a star.

    In the middle stands the initiative they work in where the sentence names one, and a gathering otherwise; each
    ray carries the sentence. Fourteen municipalities that work together are so fourteen lines and not ninety-one.
    """
    kept: dict[tuple[str, str], list[Sentence]] = defaultdict(list)
    knots: dict[str, Thing] = {}
    for line in lines(whole):
        for sentence in line.sentences:
            for pair in _pairs(whole, line, sentence, knots):
                if sentence not in kept[pair]:
                    kept[pair].append(sentence)
    drawn = (Line(ends=pair, sentences=tuple(sentences)) for pair, sentences in kept.items())
    about = whole.graph
    every = [*things(whole), *knots.values()]
    kept_apart = (about[name].values() for name in ("sources", "areas", "terms", "municipalities"))
    return network(every, drawn, *kept_apart)


def _pairs(whole: Network, line: Line, sentence: Sentence, knots: dict[str, Thing]) -> Iterable[tuple[str, str]]:
    if sentence.tie is not Tie.COLLABORATION or len(sentence.ends) <= LARGEST_PAIRWISE:
        return [line.ends]
    middle = sentence.within if sentence.within in whole else _knot(sentence, knots)
    return [_sorted(end, str(middle)) for end in line.ends if end != middle]


def rays(sentence: Sentence, known: Container[str]) -> tuple[list[tuple[str, str]], Thing | None]:
    """The pairs of known things that a sentence draws lines between, and the knot they meet in if it needs one."""
    within = sentence.within if sentence.within in known else None
    ends = [end for end in sorted(set(sentence.ends)) if end in known and end != within]
    if len(ends) + (within is not None) < 2:
        return [], None
    if sentence.tie is Tie.COLLABORATION and len(sentence.ends) > LARGEST_PAIRWISE:
        knot = None if within else gathering(sentence)
        middle = within or (knot.iri if knot else "")
        return [_sorted(end, middle) for end in ends], knot
    inside = [_sorted(end, within) for end in ends] if within else []
    return [*combinations(ends, 2), *inside], None


def gathering(sentence: Sentence) -> Thing:
    """The knot in which the many members of a collaboration meet."""
    iri = f"gathering/{key(*sorted(sentence.ends))}"
    return Thing(iri=iri, label=f"{len(sentence.ends)}", kind=Kind.GATHERING)


def _knot(sentence: Sentence, knots: dict[str, Thing]) -> str:
    knot = gathering(sentence)
    knots[knot.iri] = knot
    return knot.iri


def _sorted(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)
