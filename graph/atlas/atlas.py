"""An atlas that has been drawn: what a view needs is read from its file, and nothing else."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from ontology.entity import Value
from viz.area import Area
from viz.line import Line
from viz.municipality import Municipality
from viz.network import Network, network
from viz.sentence import Sentence
from viz.source import Source
from viz.term import Term
from viz.thing import Thing

V = TypeVar("V", bound=Value)
BATCH = 400
DRAWN = """
WITH kept AS MATERIALIZED (SELECT value AS number FROM json_each(?1))
SELECT said.one, said.other, said.sentence
FROM kept CROSS JOIN lines ON lines.one = kept.number
CROSS JOIN said ON said.one = lines.one AND said.other = lines.other
WHERE +lines.other IN (SELECT number FROM kept) ORDER BY 1, 2, 3
"""
REACHED = """
WITH edge AS MATERIALIZED (SELECT value AS number FROM json_each(?1))
SELECT far, SUM(living) FROM (
  SELECT other AS far, living, ties FROM edge CROSS JOIN lines ON one = number
  UNION ALL SELECT one, living, ties FROM edge CROSS JOIN lines ON other = number)
WHERE ?2 = '[]' OR EXISTS (SELECT 1 FROM json_each(?2) WHERE INSTR(ties, ' ' || value || ' '))
GROUP BY far
"""
DEGREES = "SELECT thing, tie, lines FROM degrees WHERE thing IN ({})"


class Atlas:
    """Things by number, the lines between them, and what is told of the whole. Any number of threads may read it."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self._file = sqlite3.connect(f"{place.resolve().as_uri()}?mode=ro", uri=True, check_same_thread=False)

    def fact(self, name: str) -> Any:
        """What was told of the whole under this name, None where nothing was."""
        row = self._file.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
        return json.loads(row[0]) if row else None

    @cached_property
    def size(self) -> int:
        """How many things there are."""
        return int(self._file.execute("SELECT COUNT(*) FROM things").fetchone()[0])

    def number(self, iri: str) -> int | None:
        """The number of the thing with this IRI; None where there is none."""
        row = self._file.execute("SELECT number FROM things WHERE iri = ?", (iri,)).fetchone()
        return int(row[0]) if row else None

    def iri(self, number: int) -> str:
        """The IRI of the thing with this number."""
        return str(self._file.execute("SELECT iri FROM things WHERE number = ?", (number,)).fetchone()[0])

    def weightiest(self, most: int) -> list[int]:
        """The numbers of the things with most sentences."""
        return self._numbers("SELECT number FROM things ORDER BY weight DESC, number LIMIT ?", most)

    def at_home(self, type: str, area: str, most: int) -> tuple[list[int], int]:
        """The weightiest things at home in an area of a type ("" for elsewhere), and how many there are in all."""
        count = "SELECT COUNT(*) FROM homes WHERE type = ? AND area = ?"
        rows = """SELECT thing FROM homes JOIN things ON number = thing
                  WHERE type = ? AND area = ? ORDER BY weight DESC, thing LIMIT ?"""
        return self._numbers(rows, type, area, most), int(self._file.execute(count, (type, area)).fetchone()[0])

    def ties(self, numbers: Iterable[int]) -> list[tuple[int, list[str]]]:
        """The other end and the kinds of every living line that ends at one of the things."""
        rows = """SELECT other, ties FROM lines WHERE one = ?1 AND living
                  UNION ALL SELECT one, ties FROM lines WHERE other = ?1 AND living"""
        return [(far, ties.split()) for number in numbers for far, ties in self._file.execute(rows, (number,))]

    def reached(self, edge: Iterable[int], kinds: Collection[str] = ()) -> list[tuple[int, int]]:
        """Everything one step from any of the things, with how many living sentences tie it to them; only over lines of
        these kinds, if any are named."""
        return self.execute(REACHED, json.dumps(sorted(edge)), json.dumps(sorted(kinds)))

    def degrees(self, numbers: Iterable[int]) -> dict[int, dict[str, int]]:
        """How many living lines of each kind the things have, and under "" how many in all."""
        found = {number: dict[str, int]() for number in numbers}
        for thing, tie, lines in self._among(DEGREES, list(found)):
            found[thing][tie] = lines
        return found

    def hops(self, number: int) -> list[tuple[int, float]]:
        """The neighbours of a thing over living lines, each with the least that the hop costs."""
        rows = """SELECT other, cost FROM lines WHERE one = ?1 AND living
                  UNION ALL SELECT one, cost FROM lines WHERE other = ?1 AND living"""
        return self._file.execute(rows, (number,)).fetchall()

    def first(self, number: int) -> int:
        """The number that stands for a thing: its own."""
        return number

    def name(self, iri: str) -> str:
        """The IRI that a thing goes by: its own."""
        return iri

    def claimed(self, iri: str) -> list[int]:
        """The numbers of the things between which a claim stands; none where the claim is not known."""
        rows = """SELECT one, other FROM said JOIN sentences ON number = sentence WHERE iri = ?"""
        found = sorted({end for pair in self._file.execute(rows, (iri,)) for end in pair})
        about = "SELECT thing FROM topics JOIN sentences ON number = sentence WHERE iri = ?"
        return found or self._numbers(about, iri)

    def network(self, numbers: Iterable[int]) -> Network:
        """These things with every line between them, and the articles, areas and words that they speak of."""
        kept = sorted(set(numbers))
        found = self._things(kept)
        said = defaultdict(list)
        for one, other, sentence in self._said(kept):
            said[one, other].append(sentence)
        lines = [
            Line(ends=_sorted(found[one].iri, found[other].iri), sentences=tuple(told))
            for (one, other), told in said.items()
        ]
        articles = {told.source for line in lines for told in line.sentences}
        articles |= {topic.source for thing in found.values() for topic in thing.topics}
        areas = {area for thing in found.values() for area in thing.areas}
        near = self._municipalities(thing.iri for thing in found.values())
        return network(
            found.values(),
            lines,
            self._background("source", Source, articles),
            self._background("area", Area, areas | {area for each in near for area in each.areas}),
            self._background("term", Term),
            near,
        )

    def _things(self, kept: list[int]) -> dict[int, Thing]:
        topics: defaultdict[int, list[Sentence]] = defaultdict(list)
        told = (
            "SELECT thing, body FROM topics JOIN sentences ON number = sentence WHERE thing IN ({}) ORDER BY sentence"
        )
        for thing, body in self._among(told, kept):
            topics[thing].append(Sentence.model_validate_json(body))
        rows = self._among("SELECT number, body FROM things WHERE number IN ({})", kept)
        bare = {number: Thing.model_validate_json(body) for number, body in rows}
        return {n: bare[n].model_copy(update={"topics": tuple(topics[n])}) if n in topics else bare[n] for n in kept}

    def _said(self, kept: list[int]) -> Iterator[tuple[int, int, Sentence]]:
        """Both ends of every line between the things, with each of its sentences."""
        read = dict[int, Sentence]()
        drawn = self._file.execute(DRAWN, (json.dumps(kept),)).fetchall()
        bodies = "SELECT number, body FROM sentences WHERE number IN ({})"
        for number, body in self._among(bodies, sorted({row[2] for row in drawn})):
            read[number] = Sentence.model_validate_json(body)
        return ((one, other, read[sentence]) for one, other, sentence in drawn)

    def _municipalities(self, iris: Iterable[str]) -> list[Municipality]:
        """The municipalities among the IRIs, and all that mergers tie to them."""
        every, tied = self.mergers
        found, reached = set[str](), [iri for iri in iris if iri in every]
        while reached:
            iri = reached.pop()
            if iri not in found:
                found.add(iri)
                reached += tied[iri]
        return [every[iri] for iri in sorted(found)]

    @cached_property
    def mergers(self) -> tuple[Mapping[str, Municipality], Mapping[str, list[str]]]:
        """Every municipality by IRI, and for each those that it was merged into or that were merged into it."""
        every = {each.iri: each for each in self._background("municipality", Municipality)}
        tied: defaultdict[str, list[str]] = defaultdict(list)
        for each in every.values():
            for later in each.into:
                tied[each.iri].append(later)
                tied[later].append(each.iri)
        return every, tied

    def _background(self, sort: str, model: type[V], keys: Iterable[str] | None = None) -> list[V]:
        if keys is None:
            rows: Iterable[Any] = self._file.execute("SELECT body FROM background WHERE sort = ?", (sort,))
        else:
            some = f"SELECT body FROM background WHERE sort = '{sort}' AND key IN ({{}})"
            rows = self._among(some, sorted(keys))
        return [model.model_validate_json(body) for (body,) in rows]

    def _among(self, text: str, values: list[Any]) -> Iterator[Any]:
        """The rows of a query over many values, asked in parts."""
        for start in range(0, len(values), BATCH):
            part = values[start : start + BATCH]
            yield from self._file.execute(text.format(",".join("?" * len(part))), part).fetchall()

    def _numbers(self, text: str, *values: object) -> list[int]:
        return [row[0] for row in self._file.execute(text, values)]

    def execute(self, text: str, *values: object) -> list[Any]:
        """The rows of a query of one's own."""
        return self._file.execute(text, values).fetchall()

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()


def _sorted(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)
