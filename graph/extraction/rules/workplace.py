"""Where a role is held."""

from graph.extraction.figure import Mention
from graph.extraction.roles import Role
from graph.extraction.rows import rows
from graph.extraction.rules.beyond import where
from graph.extraction.rules.holder import STOPS, past_brackets
from graph.extraction.scene import Scene

REACH = 8
CHAIN = 12
APART = 3
LEARNING = frozenset({"EducationalInstitution", "KnowledgeInstitute"})


def workplaces(scene: Scene, role: Role, person: Mention) -> list[Mention]:
    """The organisations behind the role or behind the name, after a preposition."""
    glued = _glued(scene, role)
    if glued:
        return [glued]
    direct = (
        _direct(scene, role)
        or _enclosed(scene, role, person)
        or _before_where(scene, role)
        or _fronted(scene, role, person)
    )
    if direct:
        return [direct]
    last = max(role.end, person.end) if person.start >= role.start - CHAIN else role.end
    for start in dict.fromkeys((last, role.end)):
        found = _behind(scene, role, person, past_brackets(scene, start))
        if found:
            return found
    return _between(scene, role, person) if person.end <= role.start else _for(scene, role)


def _glued(scene: Scene, role: Role) -> Mention | None:
    """The body written in one word with the role: "Amphia-internist", "PvdA-fractievoorzitter"."""
    word = scene.document.words[role.start]
    prefix = word.split("-")[0]
    if "-" not in word or prefix.islower():
        return None
    heads = role.word.endswith(scene.lexicon.roles.partisan)
    for mention in scene.bodies():
        figure = mention.figure
        named = prefix in figure.forms or prefix == figure.label
        if named and heads == (figure.kind == "PoliticalParty"):
            return Mention(role.start, role.end, mention.figures[:1], why="staat in één woord met de functie")
    return None


def _direct(scene: Scene, role: Role) -> Mention | None:
    """The body right behind the role: "bestuurder Sunenz", "bestuurder zorggroep Sunenz"."""
    noun = scene.lexicon.bodies.kind(scene.document.at(role.end))
    found = scene.starting(role.end, 1 if noun else 0)
    return found if found and employs(found) and not found.figure.collective else None


def _enclosed(scene: Scene, role: Role, person: Mention) -> Mention | None:
    """The body in the brackets behind the name: "X (wethouder, Elburg)", "wethouder X (zorg, Elburg)"."""
    end = past_brackets(scene, person.end)
    if end == person.end or role.start > end:
        return None
    named = scene.by_sentence[scene.sentence_of(person.start).index]
    inside = [m for m in named if person.end < m.start and m.end < end and employs(m) and not m.figure.collective]
    return next((m for m in reversed(inside) if scene.document.at(m.end) in {")", ",", ";"}), None)


def _before_where(scene: Scene, role: Role) -> Mention | None:
    """The body of "X komt van Sunenz, waar ze adviseur is"."""
    at = where(scene, role)
    named = scene.by_sentence[scene.sentence_of(role.start).index] if at is not None else []
    return next((m for m in reversed(named) if at and m.end in {at, at - 1} and employs(m)), None)


def _fronted(scene: Scene, role: Role, person: Mention) -> Mention | None:
    """The body before "met directeur X" behind a comma, or before "bij monde van directeur X"."""
    lower, start = scene.document.lower, scene.sentence_of(role.start).start
    if person.start < role.end:
        return None
    if role.start > start + 1 and lower[role.start - 1] == ",":
        front = start + (scene.document.sentences[scene.sentence_of(role.start).index].kind == "bullet")
        found = scene.starting(front, 1)
        if found and employs(found) and found.end == role.start - 1 and not found.figure.collective:
            return found
    for words in scene.lexicon.employing.fronting:
        at = role.start - len(words)
        if at > start and tuple(lower[at : role.start]) == words:
            named = scene.by_sentence[scene.sentence_of(role.start).index]
            return next((m for m in named if m.type == "organisation" and at - 1 <= m.end <= at), None)
    return None


def _for(scene: Scene, role: Role) -> list[Mention]:
    """The one body for which a sentence says in front that somebody acts: "Namens Sunenz tekende directeur X"."""
    lower, sentence = scene.document.lower, scene.sentence_of(role.start)
    named = [m for m in scene.by_sentence[sentence.index] if employs(m) and m.end <= role.start]
    if len(named) != 1 or named[0].figure.collective or len(named[0].figures) > 1:
        return []
    if role.municipal and not named[0].figure.municipality:
        return []
    apart = role.start - named[0].end
    small = _small(scene)
    before = tuple(word for word in lower[sentence.start : named[0].start] if word not in small)
    plain = 0 < apart <= APART and "," not in lower[named[0].end : role.start]
    return named if plain and before in scene.lexicon.employing.behalf else []


def _small(scene: Scene) -> frozenset[str]:
    return scene.lexicon.grammar.articles | scene.lexicon.titles.joined | scene.lexicon.bodies.types.keys()


def _between(scene: Scene, role: Role, person: Mention) -> list[Mention]:
    """The organisation between name and role: "die bij Sociom maatschappelijk werker is"."""
    for place in range(person.end, role.start - 1):
        if scene.document.lower[place] in scene.lexicon.prepositions.employing:
            found = _reached(scene, place + 1, role.start)
            if found and not _ambassador(scene.document.lower[place], found):
                return found
    return []


def _behind(scene: Scene, role: Role, person: Mention, start: int) -> list[Mention]:
    """What the first preposition behind a place leads to, as long as nothing ends what is said of the person."""
    end = scene.sentence_of(role.start).end
    grammar, at = scene.lexicon.grammar, scene.lexicon.prepositions.at
    for place in range(start, min(start + REACH, end - 1)):
        word = scene.document.lower[place]
        if person.start <= place < person.end:
            continue
        if word == "voor" and place > start and role.word.endswith(scene.lexicon.roles.projects):
            return []
        if word in at or (word == "aan" and _employed_at(scene, place)):
            found = _reached(scene, place + 1, end)
            if found and (_ambassador(word, found) or _where(scene, role, place, found)):
                return []
            if found:
                return found
            if word in scene.lexicon.prepositions.held and _unknown(scene, place + 1):
                return []
        elif word in grammar.be:
            if person.end > role.start:
                return []
        elif _ends(scene, role, person, place, opens=place == start and person.start >= role.start):
            return []
    return []


def _ambassador(word: str, found: list[Mention]) -> bool:
    """Whether somebody only acts for several bodies: "projectleider namens de vier gemeenten"."""
    return word == "namens" and (len(found) > 1 or len(found[0].figures) > 1)


def _where(scene: Scene, role: Role, place: int, found: list[Mention]) -> bool:
    """Whether a bare town behind "in" is only where somebody works: "huisarts in Hoogeveen"."""
    town = found[0].figure.municipality and found[0].start == place + 1
    return town and scene.document.at(place) == "in" and role.word.endswith(scene.lexicon.roles.practising)


def _unknown(scene: Scene, place: int) -> bool:
    """Whether words with a capital stand at the place that nothing is known of: a body that was not recognised."""
    while scene.document.at(place) in scene.lexicon.grammar.articles or scene.lexicon.bodies.kind(
        scene.document.at(place)
    ):
        place += 1
    return scene.document.capital(place) and scene.starting(place) is None and scene.document.capital(place + 1)


def _employed_at(scene: Scene, place: int) -> bool:
    """Whether "aan" leads to a place of learning: "lector aan de Hogeschool Utrecht"."""
    found = scene.starting(place + 1, 2)
    return found is not None and found.figure.kind in LEARNING


def _ends(scene: Scene, role: Role, person: Mention, place: int, opens: bool) -> bool:
    """Whether what is said of the person ends at the place: by a verb behind the name, a mark or another person."""
    verb = place >= person.end > role.end and not _loosely(scene, place)
    return verb or _stops(scene, place, person, opens)


def _loosely(scene: Scene, place: int) -> bool:
    """Whether the word may stand between a name and where its role is held: no verb, no noun."""
    word, grammar = scene.document.lower[place], scene.lexicon.grammar
    small = word in grammar.between or word in grammar.articles or word in STOPS
    return small or not word.isalpha() or scene.document.capital(place)


def _stops(scene: Scene, place: int, person: Mention, opens: bool) -> bool:
    """Whether another person or a mark ends what is said; a comma that `opens` it does not."""
    word = scene.document.lower[place]
    others = scene.by_sentence[scene.sentence_of(place).index]
    other = any(m.start == place and m.type == "person" and m is not person for m in others)
    return other or (word in STOPS and not (word == "," and opens))


def _reached(scene: Scene, place: int, end: int) -> list[Mention]:
    """The row of organisations right behind a preposition; a chain of names takes one each."""
    first = scene.starting(place, 3)
    if first is None or not employs(first) or _crowd(scene, first, place):
        return []
    parting = scene.lexicon.prepositions.at | scene.lexicon.prepositions.beside
    if parting & set(scene.document.lower[place : first.start]):
        return []
    row = next((row for row in rows(scene, place, end) if row.start == first.start), None)
    if row is None or len(row.mentions) == 1:
        return [first]
    follows = scene.starting(row.end, 3)
    return [first] if follows and follows.type == "person" else row.mentions


def _crowd(scene: Scene, mention: Mention, place: int) -> bool:
    """Whether it is a group that nobody holds a role at: not named at once, or people who are helped."""
    figure = mention.figure
    return figure.collective and (mention.start > place + 1 or figure.head in scene.lexicon.groups.people)


def employs(mention: Mention) -> bool:
    """Whether somebody can hold a post there."""
    return mention.type == "organisation" and mention.figure.kind != "PoliticalParty"
