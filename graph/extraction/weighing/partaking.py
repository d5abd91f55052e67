"""The signs that a body takes part in an initiative."""

from collections.abc import Iterator
from functools import lru_cache

from graph.extraction.figure import Figure, Mention
from graph.extraction.rules.contribution import HUB
from graph.extraction.statement import Statement
from graph.extraction.weighing.cues import Cues, plain
from graph.extraction.weighing.ground import Ground, Pair
from graph.extraction.weighing.passage import Actor, Passage
from graph.extraction.weighing.sighting import Sighting
from graph.extraction.weighing.signs import KEPT, NONE, Signs, size
from graph.extraction.weighing.sorts import group, sort

NEAR = (1, 3, 6, 12, 20)
SEVERAL = (1, 2)
BACK = 3
LINES = 3
POINTED = "het initiatief dat hiervoor genoemd is"
HEADED = "het initiatief boven deze opsomming"
INSIDE = frozenset({"inside the name"})
LISTED = frozenset({"list"})
Sightings = dict[Pair, list[Sighting]]


def sighted(ground: Ground) -> Sightings:
    """Where a body and an initiative are met together, or the one soon after the other."""
    found: Sightings = {}
    for passage in ground.passages:
        for actor, mention, first, last, signs in _met(ground, passage):
            for venture in mention.figures:
                sighting = Sighting(first, last, signs, (actor.mention, mention))
                found.setdefault((actor.figure, venture), []).append(sighting)
    return found


Met = tuple[Actor, Mention, int, int, Signs]


def _met(ground: Ground, passage: Passage) -> Iterator[Met]:
    if not passage.actors:
        return
    at = passage.sentence.index
    for mention in passage.ventures:
        for actor in passage.actors:
            yield actor, mention, at, at, _beside(ground, passage, actor, mention)
    if not passage.ventures:
        yield from _behind(ground, passage)
        yield from _about(ground, passage)
    yield from _before(ground, passage)
    yield from _listed(ground, passage)


def _beside(ground: Ground, passage: Passage, actor: Actor, mention: Mention) -> Signs:
    """The signs of a body and an initiative in one sentence."""
    body = actor.mention
    if mention.start <= body.start and body.end <= mention.end:
        return INSIDE
    same = passage.part(mention.start) == passage.part(body.start)
    base = f"{'clause' if same else 'sentence'} {'before' if body.start < mention.start else 'behind'}"
    apart = mention.start - body.end if body.start < mention.start else body.start - mention.end
    said, led = passage.said(mention.start, body.start), _lead(ground, mention)
    article, several = _article(ground, mention), size(len(passage.ventures), SEVERAL)
    told = _told(article, several, passage.sentence.kind, passage.asks)
    return _placed(base, actor.place, led, said, size(apart, NEAR)) | told


@lru_cache(KEPT)
def _told(article: str, several: str, kind: str, asks: bool) -> Signs:
    signs = {f"article {article}", f"initiatives {several}", f"in a {kind}"}
    return frozenset(signs | {"question"} if asks else signs)


@lru_cache(KEPT)
def _placed(base: str, place: str, led: str, said: Cues, near: str) -> Signs:
    stand = f"{base} {place}"
    signs = {base, stand, f"{stand} {led}", f"initiative {led}", f"{base} near {near}"}
    signs |= {f"{base} with {cue}" for cue in said} | {f"{stand} with {cue}" for cue in said}
    return frozenset(signs | {f"{base} plain"} if plain(said) else signs)


def _lead(ground: Ground, mention: Mention) -> str:
    """The preposition before an initiative, with at most an article between."""
    document, leads = ground.scene.document, ground.scene.lexicon.rows.leads
    near = (document.at(mention.start - 1), document.at(mention.start - 2))
    return next((word for word in near if word in leads), "front")


def _article(ground: Ground, mention: Mention) -> str:
    word, wording = ground.scene.document.at(mention.start - 1), ground.scene.lexicon.wording
    return "definite" if word in wording.definite else "single" if word in wording.one else "none"


def _behind(ground: Ground, passage: Passage) -> Iterator[Met]:
    """Bodies in a sentence soon after the one that names an initiative."""
    at = passage.sentence.index
    for back, earlier in enumerate(reversed(ground.passages[max(0, at - BACK) : at]), 1):
        if passage.sentence.line - earlier.sentence.line > LINES:
            return
        if earlier.ventures:
            venture = earlier.ventures[-1].figure
            told = {f"behind {back}", f"behind in a {passage.sentence.kind}"}
            told |= {"pointing"} if _points(ground, passage) else set()
            for actor in passage.actors:
                signs = _led("behind", actor.place, passage.said(actor.mention.start)) | told
                yield actor, _standing(passage, venture, POINTED), at, at, signs
            return


def _points(ground: Ground, passage: Passage) -> bool:
    words = ground.scene.document.lower[passage.sentence.start : passage.sentence.end]
    return not ground.scene.lexicon.grammar.pointing.isdisjoint(words)


def _about(ground: Ground, passage: Passage) -> Iterator[Met]:
    """Bodies in a sentence that is about an initiative without naming it."""
    at = passage.sentence.index
    hub = ground.hubs[at]
    if hub is None:
        return
    for actor in passage.actors:
        signs = _led("about", actor.place, passage.said(actor.mention.start))
        yield actor, _standing(passage, hub, HUB), at, at, signs


@lru_cache(KEPT)
def _led(base: str, place: str, said: Cues) -> Signs:
    """How a body stands in a sentence that does not name the initiative."""
    cued = {f"{each} with {cue}" for each in (base, f"{base} {place}") for cue in said}
    return frozenset({base, f"{base} {place}", *cued})


def _standing(passage: Passage, venture: Figure, why: str) -> Mention:
    """A mention at the start of the sentence, for an initiative that it does not name."""
    return Mention(passage.sentence.start, passage.sentence.start + 1, (venture,), why=why)


def _before(ground: Ground, passage: Passage) -> Iterator[Met]:
    """Bodies in the sentence before the one that names an initiative."""
    at = passage.sentence.index
    following = ground.passages[at + 1] if at + 1 < len(ground.passages) else None
    if following and following.ventures and following.sentence.line - passage.sentence.line <= LINES - 1:
        signs = frozenset({"ahead", *(f"ahead with {cue}" for said in passage.cues for cue in said)})
        for actor in passage.actors:
            yield actor, following.ventures[0], at, at + 1, signs


def _listed(ground: Ground, passage: Passage) -> Iterator[Met]:
    """The body of an item of a list under an initiative."""
    head = ground.listed.get(passage.sentence.index)
    if head is None:
        return
    near = ground.passages[max(0, head - 2) : head + 1]
    ventures = next((earlier.ventures for earlier in reversed(near) if earlier.ventures), None)
    if ventures:
        at = passage.sentence.index
        yield passage.actors[0], _standing(passage, ventures[-1].figure, HEADED), at, at, LISTED


def known(ground: Ground, body: Figure, venture: Figure, others: int) -> tuple[Signs, ...]:
    """What the article as a whole tells of a body and an initiative in which rules put so many others."""
    often = ground.often
    signs = _known(
        size(others, (0, 1, 3)),
        size(often[venture], (1, 2, 4)),
        size(ground.counts[body], (1, 2, 4)),
        size(len(often), (1, 2, 3)),
        size(ground.first(venture), (0, 2, 5)),
        often[venture] == ground.most,
        ground.scene.focus is body,
    )
    return kinds(body, venture), signs, group(body)


@lru_cache(KEPT)
def _known(others: str, venture: str, body: str, several: str, late: str, most: bool, focus: bool) -> Signs:
    signs = {f"others in it {others}", f"initiative named {venture}", f"named {body}", f"late {late}"}
    told = {f"initiatives in all {several}": True, "most spoken of": most, "focus": focus}
    return frozenset(signs | {name for name, holds in told.items() if holds})


def kinds(body: Figure, venture: Figure) -> Signs:
    """What sort the body is and what kind the initiative."""
    named = "generic" if venture.generic else "loose" if venture.loose else "named"
    return _kinds(sort(body), venture.kind or "of no kind", named)


@lru_cache(KEPT)
def _kinds(body: str, kind: str, named: str) -> Signs:
    return frozenset({f"a {body}", f"initiative {kind}", named})


def circles(ground: Ground) -> dict[Figure, set[Figure]]:
    """Who takes part in each initiative by the rules."""
    found: dict[Figure, set[Figure]] = {}
    for statement in ground.said:
        if statement.relation == "Participation" and statement.status.lives:
            found.setdefault(statement.parts["initiative"][0], set()).add(statement.parts["member"][0])
    return found


def ruled(ground: Ground) -> dict[Pair, Signs]:
    """What the rules say of who takes part in or leads what."""
    found: dict[Pair, Signs] = {}
    for statement in ground.said:
        if statement.relation in {"Participation", "Leadership"} and statement.parts["initiative"][0] in ground.where:
            venture = statement.parts["initiative"][0]
            for body in _bodies(ground, statement):
                found[body, venture] = found.get((body, venture), NONE) | _rule(statement)
    return found


def _bodies(ground: Ground, statement: Statement) -> list[Figure]:
    """Whom a statement is about: the body, or for who leads something those of their posts."""
    member = statement.parts["member"][0]
    held = ground.scene.posts.get(member, []) if statement.relation == "Leadership" else []
    return [body for body in ([member] if member.type == "organisation" else held) if body in ground.where]


def _rule(statement: Statement) -> Signs:
    if statement.relation == "Leadership":
        return frozenset({"leads"})
    if not statement.status.lives:
        return frozenset({f"rule {statement.rule} against", "rule against"})
    return frozenset({f"rule {statement.rule}", f"rule {statement.confidence:.1f}"})
