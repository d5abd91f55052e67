"""What a page is given of an atlas: the whole, a region, or what stands around something."""

from collections.abc import Sequence
from itertools import combinations
from typing import Any

from graph.atlas.atlas import Atlas
from graph.atlas.drawing import ALL
from graph.atlas.neighbourhood import Part, around
from graph.atlas.places import WHOLE, Places
from graph.atlas.today import Today, heir
from graph.atlas.ways import way
from graph.register.register import Register
from ontology.errors import UnfitRequest, UnknownName
from viz.area import Area
from viz.layout import Position
from viz.network import Network, network
from viz.payload import Document, payload, prefixes, shorten
from viz.tie import Tie

SMALL = 300
STEPS = 3
BETWEEN = (2, 4)
ELSEWHERE = "elsewhere"
KINDS = tuple(tie.value for tie in Tie if tie is not Tie.TOPIC)


class Views:
    """The documents that pages draw, from an atlas; what they are drawn with stands where it stood before."""

    def __init__(self, atlas: Atlas, places: Places, register: Register, base: str, today: Today | None = None) -> None:
        self.atlas = atlas
        self._seen = today or atlas
        self._places = places
        self._register = register
        self._base = base
        self._bases = prefixes(base)

    def opening(self) -> Document:
        """Everything where that is little, and otherwise the whole as seen from afar."""
        return self.everything() if self.atlas.size <= SMALL else self._afar()

    def everything(self) -> Document:
        """Every thing and line of a graph of at most two thousand things; the weightiest of a larger one."""
        part = self._folded(self.atlas.weightiest(ALL), self.atlas.size)
        return {**self._document(part, WHOLE), **self._told(), "whole": part.of <= ALL}

    def region(self, area: str, type: str, most: int) -> Document:
        """The weightiest things that are at home in an area, or (`elsewhere`) in no area of the type."""
        iri = "" if area == ELSEWHERE else self.expanded(area)
        numbers, of = self.atlas.at_home(type, iri, most)
        if not numbers:
            raise UnknownName(area, f"an area of type {type!r} that something is told of")
        return {**self._document(self._folded(numbers, of), f"{type} {iri}"), "region": {"id": area, "type": type}}

    def around(self, asked: Sequence[str], steps: int, kinds: Sequence[str], most: int) -> Document:
        """The things with what stands within one to three steps of them; `moved` tells where an old name led."""
        if steps not in range(1, STEPS + 1):
            raise UnfitRequest(steps, f"1 to {STEPS} steps")
        if strange := sorted(set(kinds) - set(KINDS)):
            raise UnfitRequest(strange[0], f"one of {', '.join(KINDS)}")
        middles = {name: self._earlier(name) or [self.found(name)] for name in asked}
        numbers = list(dict.fromkeys(number for found in middles.values() for number, _ in found))
        document = self._document(around(self._seen, numbers, steps, kinds, most))
        moved = {name: self._short(to) for name, found in middles.items() for _, to in found if to}
        return {**document, "moved": moved}

    def _earlier(self, name: str) -> list[tuple[int, str | None]]:
        """Where nothing is told of a municipality by its name of now: those that it was made of."""
        iri = self.expanded(name)
        known, _ = self.atlas.mergers
        if iri not in known or self._seen.number(iri) is not None:
            return []
        before = (self._seen.number(old) for old in known if heir(known, old) == iri)
        return [(number, None) for number in before if number is not None]

    def among(self, asked: Sequence[str], most: int) -> Document:
        """The things that are asked for and those between which the claims stand that are; what is neither is passed
        over."""
        ends = [end for name in asked for end in self._ends(self.expanded(name))]
        numbers = list(dict.fromkeys(self._seen.first(end) for end in ends))
        if not numbers:
            raise UnknownName(", ".join(asked)[:200], "ids of things or claims that the graph tells of")
        return self._document(Part(tuple(numbers[:most]), len(numbers)))

    def _ends(self, iri: str) -> list[int]:
        number = self._seen.number(iri)
        return self.atlas.claimed(iri) if number is None else [number]

    def paths(self, asked: Sequence[str], most: int) -> Document:
        """Everything that helps to say what connects two to four things: what they share and the ways between."""
        if len(set(asked)) not in range(BETWEEN[0], BETWEEN[1] + 1):
            raise UnfitRequest(len(set(asked)), f"{BETWEEN[0]} to {BETWEEN[1]} different things to connect")
        middles = [self.found(name)[0] for name in asked]
        near = [{far for far, _ in self._seen.hops(number)} for number in middles]
        shared = {far for one in near for far in one if sum(far in other for other in near) > 1}
        kept = [*middles, *sorted(shared)[:most], *self._between(middles)]
        return self._document(Part(tuple(dict.fromkeys(kept)), len(set(kept) | shared)))

    def _between(self, middles: Sequence[int]) -> list[int]:
        """What stands on the shortest ways between every two of them."""
        return [number for one, other in combinations(middles, 2) for number in way(self._seen, one, other)]

    def found(self, name: str) -> tuple[int, str | None]:
        """The number of a thing by its IRI or short id, and the IRI it goes by now if that is another."""
        iri = self.expanded(name)
        for each in (iri, *self._successors(iri)):
            number = self._seen.number(each)
            if number is not None:
                now = self._seen.name(each)
                return number, now if now != iri else None
        raise UnknownName(name, "the id of something that the graph tells of")

    def expanded(self, name: str) -> str:
        """The IRI behind a short id."""
        fitting = (base + name.removeprefix(prefix) for prefix, base in self._bases.items() if name.startswith(prefix))
        return name if "://" in name or name.startswith("gathering/") else next(fitting, name)

    def _successors(self, iri: str) -> list[str]:
        """What a body was merged into, and what that was merged into, and so on."""
        found: list[str] = []
        reached = [iri]
        while reached:
            record = self._register.by_iri.get(reached.pop(0))
            fresh = [later for later in (record.successors if record else ()) if later not in found]
            found += fresh
            reached += fresh
        return found

    def _short(self, iri: str) -> str:
        return shorten(iri, self._bases)

    def _document(self, part: Part, sheet: str | None = None) -> Document:
        drawn = self._seen.network(part.numbers)
        previous = self._places.recall(WHOLE if sheet is None else sheet)
        document = payload(drawn, base=self._base, most=len(drawn), previous=previous, measured=False)
        if sheet is not None:
            self._places.keep(sheet, _positions(drawn, document))
        numbers = [self._seen.number(iri) for iri in drawn]
        degrees = self._seen.degrees(number for number in numbers if number is not None)
        for node, number in zip(document["nodes"], numbers, strict=True):
            ties = {} if number is None else degrees[number]
            node["ties"] = {tie: lines for tie, lines in sorted(ties.items()) if tie}
            node["near"] = ties.get("", 0)
        return {**document, "shown": {"things": len(drawn), "of": part.of}}

    def _folded(self, numbers: Sequence[int], of: int) -> Part:
        """The part that these things are, each under the number that stands for it."""
        first = tuple(dict.fromkeys(map(self._seen.first, numbers)))
        return Part(first, of - len(numbers) + len(first))

    def _told(self) -> dict[str, Any]:
        return {**self.atlas.fact("afar"), "grounds": self.atlas.fact("grounds")}

    def _afar(self) -> Document:
        """No thing at all, but what is told of all of them."""
        bare = payload(self._words(), base=self._base, measured=False)
        return {**bare, **self._told(), "shown": {"things": 0, "of": self.atlas.size}}

    def _words(self) -> Network:
        """Nothing but areas and words."""
        empty = self.atlas.network(())
        areas = [Area.model_validate_json(body) for (body,) in self.atlas.execute(AREAS)]
        return network((), (), areas=areas, terms=empty.graph["terms"].values())


AREAS = "SELECT body FROM background WHERE sort = 'area'"


def _positions(drawn: Network, document: Document) -> dict[str, Position]:
    return {iri: (node["x"], node["y"]) for iri, node in zip(drawn, document["nodes"], strict=True)}
