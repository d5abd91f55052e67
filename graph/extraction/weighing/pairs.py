"""The signs that two bodies work together, from the sentences that name both and those that follow each other."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import combinations, pairwise

from graph.extraction.figure import Figure
from graph.extraction.weighing.cues import OUTRIGHT, Cues, plain
from graph.extraction.weighing.ground import Ground, Pair
from graph.extraction.weighing.passage import Actor, Passage
from graph.extraction.weighing.sighting import Sighting
from graph.extraction.weighing.signs import KEPT, NONE, Signs, size
from graph.extraction.weighing.sorts import groups, sort

NEAR = (1, 3, 6, 12, 20)
CROWD = (2, 3, 4, 6)
RARE = (1, 2, 4)
OFTEN = (1, 2, 4, 8)
LATE = (0, 2, 5)
BOTH = (0, 1, 2)
APART = 2
Sightings = dict[Pair, list[Sighting]]


def sighted(ground: Ground) -> Sightings:
    """Where two bodies are met together, by pair."""
    found: Sightings = {}
    for passage in ground.passages:
        for one, other in combinations(passage.actors, 2):
            if ground.tied(one.figure, other.figure):
                _note(ground, found, one, other, (passage, passage), _within(passage, one, other))
    for passage, following in pairwise(ground.passages):
        headed = "heading" in {passage.sentence.kind, following.sentence.kind}
        if following.sentence.line - passage.sentence.line <= APART and not headed:
            for one in passage.actors:
                for other in following.actors:
                    if ground.tied(one.figure, other.figure):
                        signs = _across(passage, following, one, other)
                        _note(ground, found, one, other, (passage, following), signs)
    for one, other, passages, signs in _listed(ground):
        if ground.tied(one.figure, other.figure):
            _note(ground, found, one, other, passages, signs)
    return found


def _note(
    ground: Ground, found: Sightings, one: Actor, other: Actor, at: tuple[Passage, Passage], signs: Signs
) -> None:
    pair = ground.pair(one.figure, other.figure)
    here, there = at[0].sentence.index, at[1].sentence.index
    sighting = Sighting(min(here, there), max(here, there), signs, (one.mention, other.mention))
    found.setdefault(pair, []).append(sighting)


def _within(passage: Passage, one: Actor, other: Actor) -> Signs:
    """The signs of two bodies in one sentence."""
    places = one.mention.start, other.mention.start
    row = one.row is not None and one.row == other.row
    base = "row" if row else "clause" if passage.part(places[0]) == passage.part(places[1]) else "sentence"
    stand = f"{base} {one.place}" if row else f"{base} {one.place} > {other.place}"
    near = size(places[1] - one.mention.end, NEAR)
    return _inside(base, stand, passage.said(*places), near, _manner(one, other)) | _tone(base, *passage.tone)


@lru_cache(KEPT)
def _inside(base: str, stand: str, said: Cues, near: str, manner: str) -> Signs:
    signs = {base, stand, f"{base} near {near}", *(f"{base} with {cue}" for cue in said)}
    signs |= {f"{stand} with {cue}" for cue in said} or {f"{base} without cue"}
    if manner:
        signs.add(f"{base} by {manner}")
    if plain(said):
        signs.add(f"{base} plain")
        if said & OUTRIGHT:
            signs.add(f"{base} outright")
    return frozenset(signs)


def _manner(one: Actor, other: Actor) -> str:
    """How the two are meant, where it is not by their names."""
    if one.manner == other.manner == "name":
        return "reference" if one.mention.why or other.mention.why else ""
    return min({one.manner, other.manner} - {"name"})


@lru_cache(KEPT)
def _tone(base: str, kind: str, crowd: int, asks: bool, quoted: bool, ventures: bool) -> Signs:
    signs = {f"in a {kind}", f"crowd {size(crowd, CROWD)}"}
    told = {"question": asks, f"{base} in a quotation": quoted, f"{base} with an initiative": ventures}
    return frozenset(signs | {name for name, holds in told.items() if holds})


def _across(passage: Passage, following: Passage, one: Actor, other: Actor) -> Signs:
    """The signs of two bodies in sentences that follow each other."""
    bullets = passage.sentence.kind == following.sentence.kind == "bullet"
    alone = len(passage.figures) == len(following.figures) == 1
    return _next(other.place, following.said(other.mention.start), _manner(one, other), bullets, alone)


@lru_cache(KEPT)
def _next(place: str, said: Cues, manner: str, bullets: bool, alone: bool) -> Signs:
    signs = {"next", f"next {place}", *(f"next with {cue}" for cue in said)}
    signs |= {f"next {place} with {cue}" for cue in said}
    told = {f"next by {manner}": bool(manner), "next bullet": bullets, "next alone": alone}
    return frozenset(signs | {name for name, holds in told.items() if holds})


def _listed(ground: Ground) -> Iterator[tuple[Actor, Actor, tuple[Passage, Passage], Signs]]:
    """The first bodies of the items of one list, and whoever its head names."""
    for head, items in ground.scene.lists.items():
        opening = ground.passages[head]
        firsts = [(ground.passages[item].actors[0], ground.passages[item]) for item in items if _any(ground, item)]
        for (one, at), (other, where) in combinations(firsts, 2):
            named = {"list of an initiative"} if opening.ventures else set()
            cued = {f"list with {cue}" for said in opening.cues for cue in said}
            yield one, other, (at, where), frozenset({"list", *named, *cued})
        for one in opening.actors:
            for other, where in firsts:
                yield one, other, (opening, where), frozenset({"head of the list"})


def _any(ground: Ground, item: int) -> bool:
    return bool(ground.passages[item].actors)


def known(ground: Ground, pair: Pair) -> tuple[Signs, ...]:
    """What the article as a whole tells of a pair: what sort the two are, and how often and early they are named."""
    one, other = pair
    low, high = sorted((ground.counts[one], ground.counts[other]))
    late = max(ground.first(one), ground.first(other))
    both = len(ground.met[one] & ground.met[other])
    named = _named(size(low, RARE), size(high, OFTEN), size(late, LATE), size(both, BOTH))
    return sorts(ground, pair), named, groups(one, other)


@lru_cache(KEPT)
def _named(low: str, high: str, late: str, both: str) -> Signs:
    return frozenset({f"rarer {low}", f"oftener {high}", f"late {late}", f"together {both}"})


def sorts(ground: Ground, pair: Pair) -> Signs:
    """What sorts of things a pair is made of, and whether the article is about one of the two."""
    one, other = sort(pair[0]), sort(pair[1])
    return _sorts(min(one, other), max(one, other), ground.scene.focus in pair)


@lru_cache(KEPT)
def _sorts(low: str, high: str, focus: bool) -> Signs:
    return frozenset({f"{low} and {high}", f"a {low}", f"a {high}", *(["focus"] if focus else [])})


def ruled(ground: Ground) -> dict[Pair, Signs]:
    """What the rules say of pairs: that they work together, did or do not, or take part in the same."""
    found: dict[Pair, Signs] = {}
    for statement in ground.said:
        rule = f"rule {statement.rule}"
        signs = frozenset({rule, f"{rule} {statement.confidence:.1f}"} if statement.status.lives else {"rule against"})
        for one, other in combinations(_members(ground, statement.parts.get("members", ())), 2):
            pair = ground.pair(one, other)
            found[pair] = found.get(pair, NONE) | signs
    for pair in _sharing(ground):
        found[pair] = found.get(pair, NONE) | {"rule sharing an initiative"}
    return found


def _members(ground: Ground, figures: Iterable[Figure]) -> list[Figure]:
    """The bodies among some figures, each thing once."""
    found: list[Figure] = []
    for figure in figures:
        if figure.type == "organisation" and figure in ground.where and all(ground.tied(figure, one) for one in found):
            found.append(figure)
    return found


def _sharing(ground: Ground) -> Iterator[Pair]:
    circles: dict[Figure, list[Figure]] = {}
    for statement in ground.said:
        member = statement.parts.get("member", ())
        if statement.relation == "Participation" and statement.status.lives and member[0].type == "organisation":
            circles.setdefault(statement.parts["initiative"][0], []).append(member[0])
    for members in circles.values():
        for one, other in combinations(_members(ground, members), 2):
            yield ground.pair(one, other)
