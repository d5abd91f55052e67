"""People who carry the body they are of beside their name."""

from graph.extraction.document import Sentence
from graph.extraction.figure import Mention
from graph.extraction.scene import Scene

MOST = 5
FAR = 8
NEAR = 2
LEAST = 3
SHORT = 2


def tagged(scene: Scene, person: Mention, other: Mention) -> bool:
    """Whether a name carries a body: "Ben Blonk (Schagen)", "Jan Bos, GGD Twente:", "Jan Bos van GGD Twente".

    A body that stands before the name does so behind "namens".
    """
    if other.end <= person.start:
        return 0 < person.start - other.end <= NEAR
    between, after = aged(scene.document.lower[person.end : other.start]), scene.document.at(other.end)
    if _bracketed(between, after) or (between == [","] and after == ":"):
        return True
    if between == [","] and _listed(scene, person, other):
        return True
    plain = _plain(scene, between)
    if plain == [",", "bij"] and after in scene.lexicon.employing.charged:
        return True
    if plain[-1:] == ["namens"] and after in {"en", ","} and scene.document.capital(other.end + 1):
        return False
    if tuple(plain) in scene.lexicon.prepositions.tagging or _works(scene, plain) or _lent(scene, plain):
        return True
    return _relative(scene, plain, other) or _seated(scene, plain)


def aged(words: list[str]) -> list[str]:
    """The words behind a name without an age or year in brackets: "Jan Bos (58) van Sunenz"."""
    return words[3:] if words[:1] == ["("] and words[1:2] and words[1].isdigit() and words[2:3] == [")"] else words


def acts(scene: Scene, person: Mention, other: Mention) -> bool:
    """Whether somebody does something "namens" a body, in a clause: "Jan Bos, die de proef namens Sunenz leidt"."""
    words = _plain(scene, scene.document.lower[person.end : other.start])
    opens = words[:2] == [",", "die"] and words[-1] == "namens" and len(words) <= FAR
    return opens and not {",", ".", ";", ":"} & set(words[1:]) and not other.figure.collective


def _listed(scene: Scene, person: Mention, other: Mention) -> bool:
    """Whether a name with a body is all there is in a line: "- Jan Bos, GGD Twente"."""
    document, sentence = scene.document, scene.sentence_of(person.start)
    whole = document.opens(sentence.start) and (sentence.end == len(document.words) or document.opens(sentence.end))
    front = document.lower[sentence.start : person.start]
    opens = not front or sentence.kind == "bullet" or set(front) <= scene.lexicon.people.titles
    return whole and opens and len(front) <= NEAR and sentence.end - other.end <= 1 and not other.figure.collective


def serves(scene: Scene, sentence: Sentence, other: Mention, said: list[str]) -> bool:
    """Whether the words behind "zij", before a body, say that she works or speaks for it."""
    between = _plain(scene, said)
    speaks = (
        between[-1:] == ["namens"]
        and len(between) <= SHORT
        and "woord" in scene.document.lower[other.end : sentence.end]
    )
    return speaks or _works(scene, between) or _seated(scene, between)


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
    if not 2 <= len(words) <= FAR or "," in words or words[0] not in scene.lexicon.grammar.works:
        return False
    last = words[-1] if len(words) <= MOST else ""
    return last in scene.lexicon.prepositions.employing or (len(words) > MOST - 2 and words[1] == "bij")


def _relative(scene: Scene, words: list[str], other: Mention) -> bool:
    """Whether "die bij" stands between, and what follows says what they do there: "die bij Sunenz de zorg leidt"."""
    end, document = scene.sentence_of(other.start).end, scene.document
    if words == [",", "die", "in"]:
        charged = scene.lexicon.employing.portfolio & set(document.lower[other.end : end])
        return other.figure.municipality and bool(charged)
    if len(words) < LEAST or words[:2] != [",", "die"] or words[-1] not in {"bij", "vanuit", "voor", "door"}:
        return False
    last = next((at for at in range(other.end, end) if document.words[at] in {",", ".", ";"}), end)
    rest, told = set(document.lower[other.end : last]), scene.lexicon.employing
    if words[-1] in {"voor", "door"}:
        verbs = scene.lexicon.grammar.works & told.serving if words[-1] == "voor" else told.done
        near = set(document.lower[other.end : min(last, other.end + SHORT)])
        return set(words[2:-1]) <= told.pausing and bool(near & verbs)
    return set(words[2:-1]) <= told.pausing and bool(rest & told.serving) and not rest & told.visiting


def _seated(scene: Scene, words: list[str]) -> bool:
    """Whether the words say where somebody sits for a body: "zit in de raad van bestuur van"."""
    small = scene.lexicon.grammar.articles
    plain = tuple(
        word for word in words if word not in small and word not in {"ook", "zelf", "tevens", "inmiddels", "nu"}
    )
    verb = plain[:1] and plain[0] in scene.lexicon.grammar.works and plain[1:2] == ("in",)
    return bool(verb) and plain[-1] == "van" and plain[2:-1] in scene.lexicon.employing.seats


def _lent(scene: Scene, words: list[str]) -> bool:
    """Whether the words between say whose employee it is: ", uitgeleend door", "wordt betaald door"."""
    people = scene.lexicon.employing
    short = 2 <= len(words) <= FAR and words[-1] in people.agents and not {".", ";", ":"} & set(words)
    return short and any(word in people.done for word in words[:-1]) and words.count(",") <= 1
