"""Whom and what words stand for that name nobody: "we", "ze", "hiervoor"."""

from graph.extraction.document import Sentence
from graph.extraction.figure import Figure, Mention
from graph.extraction.rows import rows
from graph.extraction.rules.clause import Clause
from graph.extraction.scene import Scene

BACK = 3
POINTED = 4
STRETCH = 10
FRONT = 6


def spoken(scene: Scene, clause: Clause) -> tuple[Mention, ...]:
    """What "we" stands for in a quote or letter, as a mention at the pronoun."""
    voice = scene.voice(clause.sentence)
    for place in range(clause.start, clause.end):
        if scene.document.lower[place] in scene.lexicon.grammar.we:
            if voice and scene.document.quoted[place]:
                return (Mention(place, place + 1, voice[:1], why="wie spreekt, spreekt namens deze organisatie"),)
            if scene.letter and scene.focus:
                return (Mention(place, place + 1, (scene.focus,), why="wie de brief schrijft"),)
    return ()


def acting(scene: Scene, clause: Clause) -> tuple[Mention, ...]:
    """Whoever the sentences before speak of, at the pronoun or passive verb of a clause that names only the partner."""
    grammar = scene.lexicon.grammar
    pronoun = _first(scene, clause.start, min(clause.start + FRONT, clause.end), grammar.they)
    place = _first(scene, clause.start, clause.end, grammar.passive) if pronoun is None else pronoun
    if place is None:
        return ()
    who = before(scene, clause.sentence, back=1 if pronoun is None else BACK)
    return tuple(Mention(place, place + 1, (figure,), why="wie hiervoor genoemd is") for figure in who)


def before(scene: Scene, sentence: Sentence, least: int = 1, back: int = BACK) -> list[Figure]:
    """Who acts in the sentences just before: the first row of at least so many actors, looking back."""
    acting = scene.lexicon.prepositions.acting
    for earlier in _earlier(scene, sentence, back):
        if sentence.line - earlier.line > 2:
            break
        for row in rows(scene, earlier.start, earlier.end):
            if row.lead in acting and len(row.figures) >= least:
                return row.figures
    return []


def parties(scene: Scene, sentence: Sentence) -> list[Figure]:
    """The municipalities that this stretch of the article is about: the row last named, wherever it stands."""
    for earlier in _earlier(scene, sentence, STRETCH):
        if earlier.kind == "heading":
            break
        found = [row for row in rows(scene, earlier.start, earlier.end) if len(row.figures) > 1]
        if found and all(figure.municipality for figure in found[-1].figures):
            return found[-1].figures
    return []


def venture(scene: Scene, clause: Clause) -> Mention | None:
    """The initiative that the clause speaks of: by name, by pointing back, or because the next sentence says so."""
    return clause.venture or _pointed(scene, clause) or _aimed(scene, clause)


def _pointed(scene: Scene, clause: Clause) -> Mention | None:
    """The initiative that "hiervoor" or "daarin" points back to: the last one named in the lines just before."""
    place = _first(scene, clause.start, clause.end, scene.lexicon.grammar.pointing)
    if place is None:
        return None
    return named_before(scene, clause.sentence, POINTED, (place, place + 1))


def named_before(scene: Scene, sentence: Sentence, back: int, place: tuple[int, int]) -> Mention | None:
    """The initiative last named in so many sentences before this one, as a mention at the words that stand for it."""
    for earlier in _earlier(scene, sentence, back):
        named = _ventures(scene, earlier)
        if named:
            return Mention(*place, named[-1].figures[:1], why="het initiatief dat hiervoor genoemd is")
    return None


def _aimed(scene: Scene, clause: Clause) -> Mention | None:
    """The initiative whose aim the next sentence says this is: "Dat is het doel van de ontwikkeltafels"."""
    following = clause.sentence.index + 1
    if following == len(scene.document.sentences):
        return None
    sentence = scene.document.sentences[following]
    opening = tuple(scene.document.lower[sentence.start : sentence.start + 2])
    named = _ventures(scene, sentence) if opening in scene.lexicon.grammar.aims else []
    why = "de zin erna zegt waarvan dit het doel is"
    return Mention(named[0].start, named[0].end, named[0].figures, why=why) if named else None


def _earlier(scene: Scene, sentence: Sentence, back: int) -> list[Sentence]:
    """At most so many sentences before this one, the nearest first."""
    return scene.document.sentences[max(0, sentence.index - back) : sentence.index][::-1]


def _ventures(scene: Scene, sentence: Sentence) -> list[Mention]:
    return [mention for mention in scene.by_sentence[sentence.index] if mention.type == "initiative"]


def _first(scene: Scene, start: int, end: int, words: frozenset[str]) -> int | None:
    """Where the first of the words stands between two places."""
    return next((at for at in range(start, end) if scene.document.lower[at] in words), None)
