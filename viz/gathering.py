"""Collaborations of many, drawn as one knot."""

from collections import defaultdict
from collections.abc import Iterable

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
    return network(every, drawn, about["sources"].values(), about["areas"].values(), about["terms"].values())


def _pairs(whole: Network, line: Line, sentence: Sentence, knots: dict[str, Thing]) -> Iterable[tuple[str, str]]:
    if sentence.tie is not Tie.COLLABORATION or len(sentence.ends) <= LARGEST_PAIRWISE:
        return [line.ends]
    middle = sentence.within if sentence.within in whole else _knot(sentence, knots)
    return [_sorted(end, str(middle)) for end in line.ends if end != middle]


def _knot(sentence: Sentence, knots: dict[str, Thing]) -> str:
    iri = f"gathering/{key(*sorted(sentence.ends))}"
    knots[iri] = Thing(iri=iri, label=f"{len(sentence.ends)}", kind=Kind.GATHERING)
    return iri


def _sorted(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)
