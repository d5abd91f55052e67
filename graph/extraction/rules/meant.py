"""Whom and what words stand for that name nobody: "we", "ze", "hiervoor"."""

from graph.extraction.document import Sentence
from graph.extraction.figure import Figure, Mention
from graph.extraction.rows import seen
from graph.extraction.rules.clause import Clause
from graph.extraction.rules.sender import writers
from graph.extraction.scene import Scene

BACK = 3
POINTED = 4
STRETCH = 10
FRONT = 6
CROWD = 4
PARTIES = "de gemeenten waar de tekst hier over gaat"


def spoken(scene: Scene, clause: Clause) -> tuple[Mention, ...]:
    """What "we" stands for in a quote or letter, as a mention at the pronoun."""
    if clause.found.isdisjoint(scene.lexicon.grammar.we):
        return ()
    return speaking(scene, clause.sentence, clause.start, clause.end)


def speaking(scene: Scene, sentence: Sentence, start: int, end: int) -> tuple[Mention, ...]:
    """What the first "we" between two words of a sentence stands for in a quote or letter."""
    voice = scene.voice(sentence)
    for place in range(start, end):
        if scene.document.lower[place] in scene.lexicon.grammar.we:
            if voice and scene.document.quoted[place]:
                return (Mention(place, place + 1, voice[:1], why="wie spreekt, spreekt namens deze organisatie"),)
            if writers(scene):
                why = "wie de brief schrijft" if scene.letter else "van wie de tekst komt"
                return (Mention(place, place + 1, writers(scene), why=why),)
    return ()


def substitute(scene: Scene, clause: Clause, end: int) -> tuple[Mention, ...]:
    """The body that a person named in the clause before `end`, or "hij" or "zij" there, acts for by their post."""
    here = [m for m in scene.by_sentence[clause.sentence.index] if clause.start <= m.start and m.end <= end]
    for person in (m for m in here if m.type == "person"):
        posts = [figure for figure in scene.posts.get(person.figure, ()) if figure.kind != "PoliticalParty"]
        if posts:
            return (Mention(person.start, person.end, tuple(posts[:1]), why="namens wie deze persoon optreedt"),)
    council = _first(scene, clause.start, end, scene.lexicon.grammar.council)
    if council is not None and scene.focus and scene.document.at(council + 1) != "van":
        return (Mention(council, council + 1, (scene.focus,), why="de gemeente waar het artikel over gaat"),)
    place = _first(scene, clause.start, min(clause.start + FRONT, end), scene.lexicon.grammar.he)
    person_ = _person_before(scene, clause.sentence) if place is not None else None
    posts = scene.posts.get(person_, [])[:1] if person_ else []
    if place is None or not posts:
        return ()
    return (Mention(place, place + 1, tuple(posts), why="namens wie deze persoon optreedt"),)


def _person_before(scene: Scene, sentence: Sentence) -> Figure | None:
    """The person last named in the sentences before."""
    for earlier in _earlier(scene, sentence, BACK):
        people = [m.figure for m in scene.by_sentence[earlier.index] if m.type == "person"]
        if people:
            return people[-1]
    return None


def acting(scene: Scene, clause: Clause) -> tuple[Mention, ...]:
    """Whoever the words before speak of, at the pronoun or passive verb of a clause that names only the partner."""
    grammar = scene.lexicon.grammar
    pronoun = _first(scene, clause.start, min(clause.start + FRONT, clause.end), grammar.they)
    pronoun = same(scene, clause) if pronoun is None else pronoun
    place = _first(scene, clause.start, clause.end, grammar.passive) if pronoun is None else pronoun
    if place is None:
        return ()
    here = _earlier_clause(scene, clause) if pronoun is not None else []
    least = 2 if pronoun is not None and _plural(scene, place) else 1
    who = here or before(scene, clause.sentence, least, 1 if pronoun is None else BACK)
    who = who or (parties(scene, clause.sentence) if pronoun is None else [])
    if pronoun is None and len(who) > CROWD:
        return ()
    return tuple(Mention(place, place + 1, (figure,), why="wie hiervoor genoemd is") for figure in who)


def same(scene: Scene, clause: Clause) -> int | None:
    """Where "dat gebeurt" or "dat doet" opens the clause, which says that the one before does it with somebody."""
    words, grammar = scene.document.lower, scene.lexicon.grammar
    places = range(clause.start, min(clause.start + 3, clause.end - 1))
    return next((at for at in places if words[at] in grammar.that and words[at + 1] in grammar.happening), None)


def _plural(scene: Scene, place: int) -> bool:
    """Whether a verb in the plural stands beside "zij" or "ze"."""
    words, grammar = (scene.document.at(place - 1), scene.document.at(place + 1)), scene.lexicon.grammar
    shy = scene.document.at(place) in {"zij", "ze"}
    return shy and any(word in grammar.many or (word.endswith("en") and len(word) > 4) for word in words)


def _earlier_clause(scene: Scene, clause: Clause) -> list[Figure]:
    """Who acts in the sentence before the clause."""
    if clause.start <= clause.sentence.start:
        return []
    found = seen(scene, clause.sentence.start, clause.start)
    return next((row.figures for row in found if row.lead in scene.lexicon.prepositions.acting), [])


def before(scene: Scene, sentence: Sentence, least: int = 1, back: int = BACK) -> list[Figure]:
    """Who acts in the sentences just before: the first row of at least so many actors, looking back."""
    acting = scene.lexicon.prepositions.acting
    for earlier in _earlier(scene, sentence, back):
        if sentence.line - earlier.line > 2:
            break
        for row in seen(scene, earlier.start, earlier.end):
            if row.lead in acting and len(row.figures) >= least:
                return row.figures
    return []


def parties(scene: Scene, sentence: Sentence) -> list[Figure]:
    """The municipalities that this stretch of the article is about: the row last named, wherever it stands."""
    for earlier in _earlier(scene, sentence, STRETCH):
        if earlier.kind == "heading":
            break
        found = [row for row in seen(scene, earlier.start, earlier.end) if len(row.figures) > 1]
        if found and all(figure.municipality for figure in found[-1].figures):
            return found[-1].figures
    return []


def venture(scene: Scene, clause: Clause) -> Mention | None:
    """The initiative that the clause speaks of: by name, by pointing back, or because the next sentence says so."""
    return clause.venture or pointed(scene, clause) or _aimed(scene, clause)


def pointed(scene: Scene, clause: Clause) -> Mention | None:
    """The initiative that "hiervoor" or "daar ... in" points back to: the last one in the lines just before."""
    grammar = scene.lexicon.grammar
    if clause.found.isdisjoint(grammar.pointing) and clause.found.isdisjoint(grammar.there):
        return None
    place = _first(scene, clause.start, clause.end, grammar.pointing)
    place = _parted(scene, clause) if place is None else place
    if place is None:
        return None
    return named_before(scene, clause.sentence, POINTED, (place, place + 1))


def _parted(scene: Scene, clause: Clause) -> int | None:
    """Where "er" or "daar" stands of which the preposition ends the clause: "daar zitten drie gemeenten in"."""
    grammar, words = scene.lexicon.grammar, scene.document.lower
    place = _first(scene, clause.start, clause.end, grammar.there)
    if place is None:
        return None
    ends = (at for at in range(place + 1, clause.end) if words[at] in grammar.thereby)
    closing = scene.lexicon.acts.closing
    return place if any(at + 1 == clause.end or words[at + 1] in closing for at in ends) else None


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
