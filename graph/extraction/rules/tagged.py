"""People who carry the body they are of beside their name."""

from graph.extraction.figure import Mention
from graph.extraction.scene import Scene

MOST = 5
FAR = 8
NEAR = 2


def tagged(scene: Scene, person: Mention, other: Mention) -> bool:
    """Whether a name carries a body: "Ben Blonk (Schagen)", "Jan Bos, GGD Twente:", "Jan Bos van GGD Twente".

    A body that stands before the name does so behind "namens".
    """
    if other.end <= person.start:
        return 0 < person.start - other.end <= NEAR
    between, after = scene.document.lower[person.end : other.start], scene.document.at(other.end)
    if _bracketed(between, after) or (between == [","] and after == ":"):
        return True
    plain = _plain(scene, between)
    if plain == [",", "bij"] and after in scene.lexicon.employing.charged:
        return True
    return tuple(plain) in scene.lexicon.prepositions.tagging or _works(scene, plain) or _lent(scene, plain)


def _bracketed(between: list[str], after: str) -> bool:
    """Whether both stand so: "X (Elburg)", "X (zorg, Elburg)"."""
    inside = between[:1] == ["("] and ")" not in between and len(between) <= MOST
    return inside and between[-1] in {"(", ",", "–", ";"} and after in {")", ",", ";"}


def _plain(scene: Scene, words: list[str]) -> list[str]:
    """The words without articles, titles and nouns for a body right before its name."""
    small, bodies = scene.lexicon.grammar.articles | scene.lexicon.titles.joined, scene.lexicon.bodies
    while len(words) > 1 and (words[-1] in small or bodies.kind(words[-1])):
        words = words[:-1]
    return words


def _works(scene: Scene, words: list[str]) -> bool:
    """Whether the words between say that somebody works for a body: "komt van de gemeente", "is er namens"."""
    if not 2 <= len(words) <= MOST or "," in words:
        return False
    return words[0] in scene.lexicon.grammar.works and words[-1] in scene.lexicon.prepositions.employing


def _lent(scene: Scene, words: list[str]) -> bool:
    """Whether the words between say whose employee it is: ", uitgeleend door", "wordt betaald door"."""
    people = scene.lexicon.employing
    short = 2 <= len(words) <= FAR and words[-1] in people.agents and not {".", ";", ":"} & set(words)
    return short and any(word in people.done for word in words[:-1]) and words.count(",") <= 1
