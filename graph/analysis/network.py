"""From the store to the network that is drawn and measured."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from graph.analysis.asking import ARTICLES, Askable, grouped
from graph.analysis.naming import Naming
from graph.analysis.sentences import sentences
from graph.analysis.things import areas, things
from graph.register.register import Register
from ontology.vocabulary import REGION_TYPES
from viz.line import Line
from viz.network import Network
from viz.network import network as assemble
from viz.sentence import Sentence
from viz.source import Source
from viz.term import Term
from viz.tie import Tie


def network(store: Askable, register: Register | None = None) -> Network:
    """The network of everything the articles in a store say (see `viz.network.network` for its attributes).

    Every two members of a collaboration have a line, and each with the initiative they work together in; all that is
    said of one pair makes one line. Claims of every
    status and confidence are in it. Where things lie comes from the register, if one is given. Things that nothing
    is said of are left out.
    """
    naming = Naming.of(store)
    said = tuple(sentences(store, naming))
    about = [sentence for sentence in said if sentence.tie is Tie.TOPIC and len(sentence.ends) == 2]
    drawn = tuple(_lines(sentence for sentence in said if sentence.tie is not Tie.TOPIC))
    tied = {end for line in drawn for end in line.ends} | {topic.ends[0] for topic in about}
    found = [thing for thing in things(store, naming, register, about) if thing.iri in tied]
    known = {thing.iri for thing in found}
    lines = (line for line in drawn if known.issuperset(line.ends))
    return assemble(found, lines, _sources(store), areas(found, register), _terms(said, found, naming))


def _lines(said: Iterable[Sentence]) -> Iterator[Line]:
    pairs: defaultdict[tuple[str, str], list[Sentence]] = defaultdict(list)
    for sentence in said:
        for pair in _pairs(sentence):
            pairs[pair].append(sentence)
    for ends, about in sorted(pairs.items()):
        yield Line(ends=ends, sentences=tuple(about))


def _pairs(sentence: Sentence) -> Iterator[tuple[str, str]]:
    """Every two things tied, and each of them with the initiative they work together in."""
    ends = sorted(set(sentence.ends))
    yield from combinations(ends, 2)
    for end in ends:
        if sentence.within and sentence.within not in ends:
            yield min(end, sentence.within), max(end, sentence.within)


def _sources(store: Askable) -> Iterator[Source]:
    for iri, described in grouped(store, ARTICLES, "article").items():
        row = described[0]
        yield Source(
            iri=iri,
            identifier=row["identifier"],
            title=row.get("title"),
            publisher=row.get("publisher"),
            issued=row.get("issued"),
            citation=row.get("citation"),
            address=row.get("address"),
            language=row.get("language", "nl"),
        )


def _terms(said: Iterable[Sentence], found: Iterable[object], naming: Naming) -> Iterator[Term]:
    """The themes that are spoken of and the types of region that occur, in two languages."""
    themes = {theme for sentence in said for theme in sentence.themes}
    themes |= {sentence.ends[1] for sentence in said if sentence.tie is Tie.TOPIC and len(sentence.ends) == 2}
    for theme in sorted(themes):
        yield naming.term(theme)
    for iri in sorted(naming.labels):
        if iri.startswith(REGION_TYPES) and iri != REGION_TYPES:
            yield naming.term(iri, iri.removeprefix(REGION_TYPES))
