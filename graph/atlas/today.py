"""An atlas in which merged municipalities are what they became, where that is one other."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping

from graph.atlas.atlas import Atlas
from viz.kind import Kind
from viz.line import Line
from viz.municipality import Municipality
from viz.network import Network, lines, network, things
from viz.sentence import Sentence
from viz.thing import Thing


class Today:
    """What an atlas answers, with municipalities that are one now as one thing under the lowest number."""

    def __init__(self, atlas: Atlas) -> None:
        self.atlas = atlas
        self._known, _ = atlas.mergers
        self._now = {iri: now for iri in self._known if (now := heir(self._known, iri))}
        self._groups: defaultdict[str, list[int]] = defaultdict(list)
        for iri in sorted({*self._now, *self._now.values()}):
            if (number := atlas.number(iri)) is not None:
                self._groups[self._now.get(iri, iri)].append(number)
        self._first = {number: min(group) for group in self._groups.values() for number in group}
        self._whole = {number: group for group in self._groups.values() for number in group}

    def number(self, iri: str) -> int | None:
        """The number of the thing that stands for this IRI now."""
        group = self._groups.get(self._now.get(iri, iri))
        return min(group) if group else self.atlas.number(iri)

    def first(self, number: int) -> int:
        """The number that stands for a thing."""
        return self._first.get(number, number)

    def name(self, iri: str) -> str:
        """The IRI that a thing goes by now."""
        return self._now.get(iri, iri)

    def hops(self, number: int) -> list[tuple[int, float]]:
        """The neighbours of what has become one over living lines, each with the least that the hop costs."""
        found: dict[int, float] = {}
        for member in self._members(number):
            for far, cost in self.atlas.hops(member):
                first = self.first(far)
                if first != number:
                    found[first] = min(cost, found.get(first, cost))
        return list(found.items())

    def reached(self, edge: Iterable[int], kinds: Collection[str] = ()) -> list[tuple[int, int]]:
        """Everything one step from any of the things, with how many living sentences tie it to them."""
        found: Counter[int] = Counter()
        for far, living in self.atlas.reached([member for number in edge for member in self._members(number)], kinds):
            found[self.first(far)] += living
        return list(found.items())

    def degrees(self, numbers: Iterable[int]) -> dict[int, dict[str, int]]:
        """How many living lines of each kind the things have, and under "" how many in all."""
        return {number: self._degrees(number) for number in numbers}

    def _degrees(self, number: int) -> dict[str, int]:
        every = self.atlas.ties(self._members(number))
        found = {(self.first(far), tie) for far, ties in every for tie in ("", *ties) if self.first(far) != number}
        return dict(Counter(tie for _, tie in found))

    def network(self, numbers: Iterable[int]) -> Network:
        """These things as they are now, with every line between them."""
        whole = self.atlas.network({member for number in numbers for member in self._members(number)})
        drawn: dict[str, Thing] = {}
        for thing in sorted(things(whole), key=lambda thing: (self.name(thing.iri) != thing.iri, thing.iri)):
            now = self.name(thing.iri)
            drawn[now] = _joined(drawn[now], thing) if now in drawn else self._renamed(thing, now)
        said: defaultdict[tuple[str, str], dict[str, Sentence]] = defaultdict(dict)
        for line in lines(whole):
            one, other = sorted(map(self.name, line.ends))
            if one != other:
                said[one, other] |= {sentence.iri: sentence for sentence in line.sentences}
        tied = [Line(ends=ends, sentences=tuple(told.values())) for ends, told in said.items()]
        about = (whole.graph[name].values() for name in ("sources", "areas", "terms", "municipalities"))
        return network(drawn.values(), tied, *about)

    def _members(self, number: int) -> list[int]:
        return self._whole.get(number, [number])

    def _renamed(self, thing: Thing, now: str) -> Thing:
        if thing.iri == now or thing.kind is not Kind.MUNICIPALITY:
            return thing
        became = self._known[now]
        names = tuple(dict.fromkeys((thing.label, *thing.alternatives)))
        changed = {"iri": now, "label": became.label, "alternatives": names, "areas": became.areas}
        return thing.model_copy(update=changed)


def heir(known: Mapping[str, Municipality], iri: str) -> str | None:
    """The one other municipality that this one is now; None where it still is, or is several."""
    now = _became(known, iri, set())
    return next(iter(now)) if len(now) == 1 and now != {iri} else None


def _became(known: Mapping[str, Municipality], iri: str, seen: set[str]) -> set[str]:
    each = known.get(iri)
    if iri in seen or each is None or not each.until or not each.into:
        return {iri}
    seen.add(iri)
    return {later for into in each.into for later in _became(known, into, seen)}


def _joined(one: Thing, old: Thing) -> Thing:
    names = tuple(dict.fromkeys((*one.alternatives, old.label, *old.alternatives)))
    return one.model_copy(update={"alternatives": names, "topics": (*one.topics, *old.topics)})
