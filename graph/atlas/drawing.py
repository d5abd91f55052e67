"""From the store to an atlas, sentence by sentence: what is held at once is names and lines, never all quotes."""

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from graph.analysis.asking import Askable
from graph.analysis.background import reasons, roles, sources, terms
from graph.analysis.mergers import merged
from graph.analysis.naming import Naming
from graph.analysis.path import alive, cost
from graph.analysis.sentences import sentences
from graph.analysis.things import areas, things
from graph.atlas.folding import split
from graph.atlas.grounds import grounds
from graph.atlas.tables import ABOUT, BACK, DEGREES, LINES, UNDER, WEIGHTS, create
from graph.register.register import Register
from ontology.entity import Value
from viz.area import Area
from viz.gathering import rays
from viz.kind import Kind
from viz.network import Network, outline
from viz.payload import afar, prefixes
from viz.regions import homes
from viz.sentence import Sentence
from viz.source import Source
from viz.thing import Thing
from viz.tie import Tie

ALL = 2000
Background = tuple[str, str, Value]


def draw(store: Askable, path: Path, register: Register | None = None, base: str = "", **facts: str) -> None:
    """Write the atlas of a store to a new file; `facts` are kept in it as they are."""
    made = create(path)
    try:
        _Drawing(made, store, register).fill(base)
        made.executemany("INSERT INTO facts VALUES (?, ?)", sorted(facts.items()))
        made.execute("COMMIT")
    finally:
        made.close()


class _Drawing:
    """An atlas being filled."""

    def __init__(self, made: sqlite3.Connection, store: Askable, register: Register | None) -> None:
        self._made = made
        self._store = store
        self._register = register
        self._naming = Naming.of(store)
        self._things = {thing.iri: thing for thing in things(store, self._naming, register, ())}
        self._numbers: dict[str, int] = {iri: number for number, iri in enumerate(sorted(self._things))}
        self._tied: set[str] = set()
        self._themes: set[str] = set()

    def fill(self, base: str) -> None:
        """Everything, in the order in which one part needs another."""
        for number, sentence in enumerate(sentences(self._store, self._naming)):
            self._say(number, sentence)
        for step in (LINES, BACK, DEGREES, UNDER, ABOUT):
            self._made.execute(step)
        self._name()
        self._made.execute(WEIGHTS)
        found = list(self._background())
        rows = ((sort, key, body.model_dump_json()) for sort, key, body in found)
        self._made.executemany("INSERT INTO background VALUES (?, ?, ?)", rows)
        told = [body for _, _, body in found]
        self._measure([body for body in told if isinstance(body, Area)], base)
        self._fact("grounds", grounds(body for body in told if isinstance(body, Source)))

    def _say(self, number: int, sentence: Sentence) -> None:
        """The sentence with the lines it stands on, or the thing whose theme it tells."""
        row = (number, sentence.iri, sentence.source, sentence.model_dump_json())
        self._made.execute("INSERT INTO sentences VALUES (?, ?, ?, ?)", row)
        self._themes.update(sentence.themes)
        if sentence.tie is not Tie.TOPIC:
            self._lines(number, sentence)
        elif len(sentence.ends) == 2 and sentence.ends[0] in self._things:
            self._themes.add(sentence.ends[1])
            self._tied.add(sentence.ends[0])
            self._made.execute("INSERT INTO topics VALUES (?, ?)", (self._numbers[sentence.ends[0]], number))

    def _lines(self, number: int, sentence: Sentence) -> None:
        pairs, knot = rays(sentence, self._things.keys())
        if knot and knot.iri not in self._things:
            self._things[knot.iri] = knot
            self._numbers[knot.iri] = len(self._numbers)
        for pair in pairs:
            self._tied.update(pair)
            one, other = sorted(self._numbers[end] for end in pair)
            row = (one, other, number, sentence.tie.value, alive(sentence), cost(sentence))
            self._made.execute("INSERT OR IGNORE INTO said VALUES (?, ?, ?, ?, ?, ?)", row)

    def _name(self) -> None:
        for thing in self._kept():
            number = self._numbers[thing.iri]
            row = (number, thing.iri, thing.kind.value, thing.label, thing.model_dump_json())
            self._made.execute("INSERT INTO things VALUES (?, ?, ?, ?, 0, ?)", row)
            if thing.kind is not Kind.GATHERING:
                names = dict.fromkeys((thing.label, *thing.alternatives))
                forms = (
                    (number, form, form == thing.label, "".join(f" {word}" for word in split(form))) for form in names
                )
                self._made.executemany("INSERT INTO forms VALUES (?, ?, ?, ?)", forms)

    def _kept(self) -> list[Thing]:
        return [self._things[iri] for iri in sorted(self._tied)]

    def _background(self) -> Iterator[Background]:
        kept = self._kept()
        yield from (("source", source.iri, source) for source in sources(self._store))
        yield from (("area", area.iri, area) for area in areas(kept, self._register))
        yield from (("term", term.key, term) for term in terms(self._themes, self._naming))
        yield from (("term", term.key, term) for term in reasons(self._store))
        yield from (("term", term.key, term) for term in roles(self._store, self._naming))
        yield from (("municipality", each.iri, each) for each in merged(kept, self._register))

    def _measure(self, drawn: list[Area], base: str) -> None:
        """What is told of the whole, and which region everything is at home in."""
        whole = self._outline(drawn)
        home = {type: homes(whole, type) for type in sorted({area.type for area in drawn})}
        for type, found in home.items():
            rows = ((type, area or "", self._numbers[iri]) for iri, area in found.items())
            self._made.executemany("INSERT INTO homes VALUES (?, ?, ?)", rows)
        self._fact("afar", afar(whole, prefixes(base), home, members=len(whole) <= ALL))

    def _outline(self, drawn: list[Area]) -> Network:
        iris = {number: iri for iri, number in self._numbers.items()}
        rows = self._made.execute("SELECT one, other, weight FROM lines ORDER BY one, other")
        return outline(self._kept(), ((iris[one], iris[other], weight) for one, other, weight in rows), drawn)

    def _fact(self, name: str, value: object) -> None:
        self._made.execute("INSERT INTO facts VALUES (?, ?)", (name, json.dumps(value, ensure_ascii=False)))
