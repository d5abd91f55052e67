"""Who leads what by a verb: "leidt het team", "zit de stuurgroep voor", "geeft er leiding aan"."""

from collections.abc import Iterator

from graph.extraction.document import Sentence
from graph.extraction.figure import Mention
from graph.extraction.rules.carrier import carrier, governed
from graph.extraction.rules.holder import both, named_before
from graph.extraction.rules.intending import intended
from graph.extraction.rules.meant import named_before as venture_before
from graph.extraction.scene import Scene

ACTORS = frozenset({"person", "organisation"})
MARKS = frozenset({",", ".", ";", ":"})
NEAR = 7
CLOSE = 5
BACK = 3
SHORT = 3
JOINED = frozenset({"en"})
Pair = tuple[Mention, Mention]


def driven(scene: Scene, sentence: Sentence) -> Iterator[Pair]:
    """Everybody who leads something by a verb in a sentence, with what."""
    lower, words = scene.document.lower, scene.lexicon.leading
    if words.driving.isdisjoint(lower[sentence.start : sentence.end]):
        return
    for place in range(sentence.start, sentence.end):
        if lower[place] in words.verbs and not (lower[place] in words.having and "kar" in lower[place : place + 3]):
            yield from _object(scene, sentence, place) or _relative(scene, sentence, place)
        elif lower[place] in words.chairs:
            yield from _chaired(scene, sentence, place)
        elif lower[place] in words.giving:
            yield from _given(scene, sentence, place)
        elif lower[place] in words.having:
            yield from _had(scene, sentence, place)


def _object(scene: Scene, sentence: Sentence, place: int) -> list[Pair]:
    """The one right before the verb, and what stands right behind it: "Jan Bos leidt het team"."""
    venture = _behind(scene, place + 1)
    if venture is None or not _parted(scene, sentence, place, venture.end):
        return []
    return [(agent, venture) for agent in _agents(scene, sentence, place)]


def _parted(scene: Scene, sentence: Sentence, place: int, end: int) -> bool:
    """Whether the verb needs no particle, or has it at the end: "sturen het team samen aan"."""
    particle = scene.lexicon.leading.parted.get(scene.document.lower[place])
    return particle is None or particle in scene.document.lower[end : min(end + CLOSE, sentence.end)]


def _relative(scene: Scene, sentence: Sentence, place: int) -> list[Pair]:
    """Whoever stands before "die", with what stands between that and the verb: "Jan Bos, die het team leidt"."""
    lower = scene.document.lower
    closes = place + 1 == sentence.end or lower[place + 1] in MARKS or not lower[place + 1].isalpha()
    start = next((at for at in range(place - 1, sentence.start, -1) if lower[at] in {"die", "dat"}), None)
    if not closes or start is None or lower[start - 1] != "," or lower[place] in scene.lexicon.leading.parted:
        return []
    here = scene.by_sentence[sentence.index]
    inside = [m for m in here if start < m.start and m.end <= place]
    agents = [m for m in here if m.end < start and m.type in ACTORS and start - m.end <= CLOSE]
    ventures = [m for m in inside if m.type == "initiative" and place - m.end <= CLOSE]
    person = next((m for m in reversed(here) if m.end < start and m.type == "person"), None)
    agent = person or next(iter(agents[-1:]), None)
    return [(agent, ventures[-1])] if ventures and agent and not agent.figure.collective else []


def _chaired(scene: Scene, sentence: Sentence, place: int) -> list[Pair]:
    """Who sits and what over: "Jan Bos zit de stuurgroep voor", "Zij zit die voor"."""
    lower = scene.document.lower
    last = next(
        (at for at in range(place + 1, min(place + NEAR + 2, sentence.end)) if _ends(scene, sentence, at)), None
    )
    if last is None:
        return []
    named = [m for m in scene.by_sentence[sentence.index] if place < m.start < last]
    small = scene.lexicon.rows.small | scene.lexicon.groups.adjectives
    ventures = [m for m in named if m.type == "initiative" and set(lower[place + 1 : m.start]) <= small][:1]
    if (
        not ventures
        and not named
        and last - place <= SHORT
        and lower[place + 1] in scene.lexicon.leading.pointing | {"de"}
    ):
        found = venture_before(scene, sentence, BACK, (place + 1, place + 2))
        ventures = [found] if found else []
    agents = _agents(scene, sentence, place)
    people = [m for m in scene.by_sentence[sentence.index] if m.end <= place and m.type == "person"]
    return [(agent, venture) for venture in ventures for agent in (people[-1:] or agents)]


def _ends(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Whether "voor" stands at the word and ends the clause."""
    follows = "" if at + 1 == sentence.end else scene.document.lower[at + 1]
    closes = not follows.isalpha() or follows in scene.lexicon.leading.following
    return scene.document.lower[at] == "voor" and closes


def going(scene: Scene, sentence: Sentence) -> Iterator[Pair]:
    """Everybody who is going to lead something, with what: "Jan Bos gaat het team leiden"."""
    verbs = scene.lexicon.leading.going
    for place in range(sentence.start, sentence.end):
        venture = intended(scene, sentence, place) if scene.document.lower[place] in verbs else None
        if venture:
            yield from ((agent, venture) for agent in _agents(scene, sentence, place))


def _given(scene: Scene, sentence: Sentence, place: int) -> list[Pair]:
    """Who gives guidance and to what: "Jan Bos geeft leiding aan het team", "geeft er leiding aan"."""
    lower, words = scene.document.lower, scene.lexicon.leading
    guide = next((at for at in range(place + 1, min(place + CLOSE, sentence.end)) if lower[at] in words.guidance), None)
    if guide is None or scene.document.at(guide + 1) != "aan":
        return []
    venture = _behind(scene, guide + 2)
    if venture is None and {"er", "daar", "hier"} & set(lower[place:guide]):
        venture = venture_before(scene, sentence, BACK, (place + 1, place + 2))
    return [(agent, venture) for agent in _agents(scene, sentence, place)] if venture else []


def _had(scene: Scene, sentence: Sentence, place: int) -> list[Pair]:
    """Who has the lead and of what: "Jan Bos heeft de leiding over het team", "de GGD trekt de kar"."""
    lower, words = scene.document.lower, scene.lexicon.leading
    guide = next((at for at in range(place + 1, min(place + CLOSE, sentence.end)) if lower[at] in words.held), None)
    if guide is None or words.denied & set(lower[place:guide]):
        return []
    venture = _behind(scene, guide + 2) if scene.document.at(guide + 1) in {"over", "van", "bij", "in"} else None
    closes = guide + 1 == sentence.end or not lower[guide + 1].isalpha()
    if venture is None and closes:
        venture = venture_before(scene, sentence, BACK, (guide, guide + 1))
    return [(agent, venture) for agent in _agents(scene, sentence, place)] if venture else []


def _behind(scene: Scene, place: int) -> Mention | None:
    """The initiative right behind a place, nothing but small words between."""
    found = scene.starting(place, 4) if place < len(scene.document.words) else None
    if found is None or found.type != "initiative" or MARKS & set(scene.document.lower[place : found.start]):
        return None
    between = set(scene.document.lower[place : found.start])
    return None if between & scene.lexicon.rows.leads - {"onder"} else found


def _agents(scene: Scene, sentence: Sentence, place: int) -> list[Mention]:
    """Who stands right before a verb: a name, two of them, or a pronoun for whoever was named before."""
    lower, here = scene.document.lower, scene.by_sentence[sentence.index]
    named = [m for m in here if m.type in ACTORS and m.end <= place and not m.figure.collective]
    near = [m for m in named if place - m.end < NEAR and not MARKS & set(lower[m.end : place])]
    near = near or _apposed(scene, named, place)
    started = lower[sentence.start] in scene.lexicon.grammar.persons
    if near and not (started and set(lower[near[-1].end : place]) & JOINED and near[-1].type != "person"):
        owner = carrier(scene, near[-1])
        if owner or governed(scene, near[-1]):
            return [owner] if owner else []
        joined = [m for m in named[-2:-1] if lower[m.end : near[-1].start] == ["en"]]
        return [*joined, near[-1]]
    if not started or (place - sentence.start > 1 and not near):
        return []
    if lower[place].endswith("en"):
        return _two(scene, sentence)
    return [] if both(scene, sentence) else named_before(scene, sentence.start)


def _apposed(scene: Scene, named: list[Mention], place: int) -> list[Mention]:
    """The body that closes an addition to a name right before a verb: "Jan Bos, directeur van Sunenz, leidt"."""
    last = named[-1:]
    closes = bool(last) and scene.document.at(place - 1) == "," and last[0].end == place - 1
    return last if closes and carrier(scene, last[0]) else []


def _two(scene: Scene, sentence: Sentence) -> list[Mention]:
    """The two people of the sentence before."""
    if sentence.index == 0:
        return []
    people = [m for m in scene.by_sentence[sentence.index - 1] if m.type == "person"]
    return people if len({m.figure for m in people}) == 2 else []
