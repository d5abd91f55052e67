"""From the store to the network that is drawn and measured."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from graph.analysis.asking import Askable
from graph.analysis.background import reasons, roles, sources, terms, themes
from graph.analysis.mergers import merged
from graph.analysis.naming import Naming
from graph.analysis.sentences import sentences
from graph.analysis.things import areas, things
from graph.register.register import Register
from viz.line import Line
from viz.network import Network
from viz.network import network as assemble
from viz.sentence import Sentence
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
    words = (*terms(themes(said), naming), *reasons(store), *roles(store, naming))
    return assemble(found, lines, sources(store), areas(found, register), words, merged(found, register))


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
