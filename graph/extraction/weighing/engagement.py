"""The signs that a body works with anybody at all in what an article is about."""

from functools import lru_cache

from graph.extraction.figure import Figure
from graph.extraction.weighing.cues import OUTRIGHT, Cues, plain
from graph.extraction.weighing.ground import Ground
from graph.extraction.weighing.passage import Actor, Passage
from graph.extraction.weighing.sighting import Sighting
from graph.extraction.weighing.signs import KEPT, NONE, Signs, size
from graph.extraction.weighing.sorts import group, sort

CROWD = ROW = (1, 2, 4)
PART = (0, 1, 3, 6)
NAMED = (1, 2, 4, 8)


def engaged(ground: Ground) -> dict[Figure, list[Sighting]]:
    """Where each body acts or is meant."""
    found: dict[Figure, list[Sighting]] = {}
    for passage in ground.passages:
        for actor in passage.actors:
            at = passage.sentence.index
            sighting = Sighting(at, at, _acting(ground, passage, actor), (actor.mention,))
            found.setdefault(actor.figure, []).append(sighting)
    return found


def _acting(ground: Ground, passage: Passage, actor: Actor) -> Signs:
    sentence = passage.sentence
    row = size(len(passage.rows[actor.row].figures), ROW) if actor.row is not None else ""
    opens, listed = actor.mention.start == sentence.start, sentence.index in ground.listed
    crowd, part = size(len(passage.figures), CROWD), size(10 * sentence.index // len(ground.passages), PART)
    around = _around(sentence.kind, crowd, part, row, bool(passage.ventures), passage.quoted, opens, listed)
    return _standing(actor.place, passage.said(actor.mention.start)) | around


@lru_cache(KEPT)
def _around(
    kind: str, crowd: str, part: str, row: str, venture: bool, quoted: bool, opens: bool, listed: bool
) -> Signs:
    """What a body has around it: the line, the crowd, the part of the article, its row, and an initiative."""
    told = {
        "beside an initiative": venture,
        "in a quotation": quoted,
        "opens the sentence": opens,
        "in a list": listed,
        f"in a row of {row}": bool(row),
    }
    return frozenset(
        {name for name, holds in told.items() if holds} | {f"crowd {crowd}", f"part {part}", f"in a {kind}"}
    )


@lru_cache(KEPT)
def _standing(place: str, said: Cues) -> Signs:
    """Where it stands, and with which cues."""
    signs = {f"stands {place}", *(f"with {cue}" for cue in said), *(f"{place} with {cue}" for cue in said)}
    if plain(said):
        signs.add("plain")
        if said & OUTRIGHT:
            signs.add("outright")
    return frozenset(signs)


def told(ground: Ground) -> dict[Figure, tuple[Signs, ...]]:
    """What the article as a whole tells of each body."""
    held = {body for bodies in ground.scene.posts.values() for body in bodies}
    ruled = _ruled(ground)
    found: dict[Figure, tuple[Signs, ...]] = {}
    for figure in ground.where:
        named, focus = size(ground.counts[figure], NAMED), ground.scene.focus is figure
        signs = _told(sort(figure), named, focus, figure in held)
        found[figure] = (ruled.get(figure, NONE), signs, group(figure))
    return found


@lru_cache(KEPT)
def _told(sort: str, named: str, focus: bool, held: bool) -> Signs:
    told = {f"a {sort}": True, f"named {named}": True, "focus": focus, "somebody's post": held}
    return frozenset(name for name, holds in told.items() if holds)


def _ruled(ground: Ground) -> dict[Figure, Signs]:
    found: dict[Figure, Signs] = {}
    for statement in ground.said:
        name = f"rule {statement.relation} {statement.rule}{'' if statement.status.lives else ' against'}"
        for figure in (*statement.parts.get("members", ()), *statement.parts.get("member", ())):
            found[figure] = found.get(figure, NONE) | {name}
    return found
