"""Whom a role is said of."""

from itertools import pairwise

from graph.extraction.document import Sentence
from graph.extraction.figure import Mention
from graph.extraction.roles import Role
from graph.extraction.rules.beyond import relative, through
from graph.extraction.scene import Scene

STOPS = frozenset({",", ".", ";", ":", "‘", "’", "“", "”", "!", "?"})
SHORT = 3
WHOSE = frozenset({"haar", "zijn", "hun", "een", "één", "mijn"})
BRACKET = 14
MARKED = frozenset({".", ";", ":", "’", "”"})
DASHES = frozenset({",", "–", "-"})


def holders(scene: Scene, role: Role) -> list[Mention]:
    """The people a role is said of: right behind it, before it, or named in the sentences before."""
    sentence = scene.sentence_of(role.start)
    here = [m for m in scene.by_sentence[sentence.index] if m.type == "person"]
    behind = [m for m in here if role.end <= m.start <= role.end + 3 and not _broken(scene, role.end, m.start)]
    if behind:
        return _chain(scene, behind[0], here) if role.plural else behind[:1]
    be = scene.lexicon.grammar.be
    end = role.end + (scene.document.at(role.end) in scene.lexicon.roles.thereof)
    named = [m for m in here if m.start == end + 1 and scene.document.lower[end] in be]
    before = [m for m in here if m.end <= role.start and _apposed(scene, m, role)]
    if named or before:
        return named[:1] or (_row(scene, before[-1], here) if role.plural else before[-1:])
    for rule in (_named, through, relative, _second, _added_clause, _distant, _serving, _signed, _subject, _lone):
        found = rule(scene, role, here)
        if found:
            return found
    return []


def _broken(scene: Scene, start: int, end: int) -> bool:
    """Whether what stands between a role and a name keeps the two apart."""
    parting = STOPS | scene.lexicon.prepositions.at | scene.lexicon.grammar.be | {"en"}
    return any(word in parting for word in scene.document.lower[start:end])


def _named(scene: Scene, role: Role, here: list[Mention]) -> list[Mention]:
    """The name behind a role and a comma: "de teamleider, Denise Koper", "onze wethouder, de heer Bos"."""
    whose = scene.document.at(role.start - 1)
    if scene.document.at(role.end) != "," or role.plural:
        return []
    if whose not in scene.lexicon.grammar.articles | scene.lexicon.roles.ours | WHOSE:
        return []
    small = scene.lexicon.people.titles | scene.lexicon.grammar.articles
    fits = [m for m in here if role.end < m.start <= role.end + 3]
    return [m for m in fits[:1] if set(scene.document.lower[role.end + 1 : m.start]) <= small]


def _chain(scene: Scene, first: Mention, here: list[Mention]) -> list[Mention]:
    """The people of a row behind a plural role: "de burgemeesters A van B en C van D"."""
    found = [first]
    for mention in here:
        if mention.start >= found[-1].end and mention.start - found[-1].end <= 9:
            between = set(scene.document.lower[found[-1].end : mention.start])
            if between & {"en", ","} and not between & scene.lexicon.grammar.be:
                found.append(mention)
    return found


def _row(scene: Scene, last: Mention, here: list[Mention]) -> list[Mention]:
    """The people of a row before a plural role: "A en B, wethouders van C"."""
    found = [last]
    for mention in reversed(here):
        if mention.end <= found[0].start:
            between = scene.document.lower[mention.end : found[0].start]
            if between not in (["en"], [","]):
                break
            found.insert(0, mention)
    return found


def _apposed(scene: Scene, person: Mention, role: Role) -> bool:
    """Whether the role follows the name: "X, [de nieuwe] wethouder" or "X (VVD), wethouder" or "X is wethouder"."""
    words, be = scene.document.lower[person.end : role.start], scene.lexicon.grammar.be
    if words == ["("] or (scene.document.at(person.start - 1) in be and _described(scene, words)):
        return True
    if words[:1] == ["("] and ")" in words:
        words = words[words.index(")") + 1 :]
    if not words or len(words) > 9:
        return False
    if words[-2:] == [",", "die"] and len(words) <= SHORT and words[0].isalpha():
        return True
    if words[-1] == "," and 1 < len(words) <= SHORT and all(word.isalpha() for word in words[:-1]):
        return not any(m.start < role.start and m.end > person.end for m in _bodies(scene, role))
    if words[0] in DASHES:
        return _added(scene, words[1:])
    if words[0] in be or words[0] == "als":
        return not set(words) & (STOPS | scene.lexicon.people.speech)
    return words[0] in {"die", "en"} and bool(set(words) & be) and not set(words) & {".", ";"}


def _described(scene: Scene, words: list[str]) -> bool:
    """Whether only an article and an adjective stand before a role: "is Jan Bos de nieuwe directeur"."""
    if not words:
        return True
    return words[0] in scene.lexicon.grammar.articles and len(words) < SHORT and all(word.isalpha() for word in words)


def _bodies(scene: Scene, role: Role) -> list[Mention]:
    return [m for m in scene.by_sentence[scene.sentence_of(role.start).index] if m.type == "organisation"]


def _added(scene: Scene, words: list[str]) -> bool:
    """Whether the words between a comma behind the name and the role make the role an addition to the name."""
    if words[:1] == ["die"]:
        return len(words) <= 7 and not STOPS & set(words)
    if tuple(words) in scene.lexicon.employing.asides:
        return True
    at = scene.lexicon.prepositions.at
    placed = words[:1] == ["in"] and "als" in words
    return len(words) <= 4 and not set(words) & (STOPS | scene.lexicon.grammar.be) and (placed or not set(words) & at)


def _second(scene: Scene, role: Role, here: list[Mention]) -> list[Mention]:
    """The person of the role before, where this one is added with "en": "wethouder van A en voorzitter van B"."""
    sentence = scene.sentence_of(role.start)
    earlier = [other for other in scene.roles_in(sentence) if other.start < role.start]
    if not earlier or "en" not in scene.document.lower[max(earlier[-1].end, role.start - 6) : role.start]:
        return []
    between = scene.document.words[earlier[-1].end : role.start]
    owners = [m for m in here if m.end <= earlier[-1].start + 1 and _apposed(scene, m, earlier[-1])]
    return [] if {".", ";", ":"} & set(between) else owners[-1:]


def _added_clause(scene: Scene, role: Role, here: list[Mention]) -> list[Mention]:
    """The person in front of a sentence that goes on with "en is": "Jan Bos werkt bij Sunenz en is voorzitter van"."""
    sentence, lower = scene.sentence_of(role.start), scene.document.lower
    at = next((at for at in range(role.start - 1, role.start - 4, -1) if scene.document.at(at) == "en"), None)
    if at is None or scene.document.at(at + 1) not in scene.lexicon.grammar.be:
        return []
    before = [m for m in here if m.end <= at]
    alone = len(before) == 1 and before[0].start <= sentence.start + 1
    return before if alone and not MARKED & set(lower[before[0].end : at]) else []


def _distant(scene: Scene, role: Role, here: list[Mention]) -> list[Mention]:
    """The person behind the organisation: "collega-bestuurder bij Careyn, Sjoerd ter Haar"."""
    for person in here:
        words = scene.document.lower[role.end : person.start]
        placed = 2 <= len(words) <= 8 and bool(scene.lexicon.prepositions.at & set(words[:3]))
        if placed and words[-1] == "," and "," not in words[:-1]:
            return [person]
    return []


def _serving(scene: Scene, role: Role, here: list[Mention]) -> list[Mention]:
    """The person of "werkt als jeugdarts bij" or of "Als directeur van de ISD weet Ad Verdult"."""
    start, lower = scene.sentence_of(role.start).start, scene.document.lower
    place = next((at for at in range(role.start - 1, max(start, role.start - 3) - 1, -1) if lower[at] == "als"), None)
    if place is None:
        return []
    before = [m for m in here if m.end <= place and not {";", ":"} & set(lower[m.end : place])]
    if before:
        return before[-1:]
    if lower[start] in scene.lexicon.grammar.persons and lower[start + 1] in scene.lexicon.grammar.works:
        return named_before(scene, start)
    if place != start:
        return []
    behind = [m for m in here if m.start >= role.end][:1]
    said = scene.lexicon.grammar.persons & set(lower[role.end : scene.sentence_of(role.start).end])
    return behind or (named_before(scene, start) if said else [])


def _signed(scene: Scene, role: Role, here: list[Mention]) -> list[Mention]:
    """The person who signs on the line above: a name alone, with the role under it."""
    sentence = scene.sentence_of(role.start)
    if here or role.start != sentence.start or sentence.index == 0:
        return []
    above = scene.document.sentences[sentence.index - 1]
    named = scene.by_sentence[above.index]
    alone = (
        len(named) == 1 and named[0].type == "person" and above.end - above.start <= named[0].end - named[0].start + 2
    )
    return named if alone and sentence.line - above.line <= 1 else []


def _subject(scene: Scene, role: Role, here: list[Mention]) -> list[Mention]:
    """The person meant by "Hij is wethouder" or "De wethouder": the last one named before."""
    sentence = scene.sentence_of(role.start)
    words = scene.document.lower[sentence.start : role.start]
    said = len(words) <= 8 and _says(scene, words[:4])
    if here or role.plural or both(scene, sentence):
        return []
    if said:
        return named_before(scene, sentence.start)
    return _called(scene, role) if tuple(words) in scene.lexicon.roles.called else []


def _lone(scene: Scene, role: Role, here: list[Mention]) -> list[Mention]:
    """The only person of a sentence that goes on to say what else they are: ", nu consulent bij", "was eerder"."""
    sentence, lower = scene.sentence_of(role.start), scene.document.lower
    if len({m.figure for m in here}) > 1 or role.plural or role.peer or both(scene, sentence):
        return []
    placed = scene.document.at(role.end) in scene.lexicon.prepositions.at | scene.lexicon.prepositions.held
    front = lower[role.start - 1]
    front = lower[role.start - 2] if front in scene.lexicon.grammar.articles else front
    told = front in scene.lexicon.grammar.be or lower[role.start - 1] in scene.lexicon.employing.later
    if not (placed and told):
        return []
    before = [m for m in here if m.end <= role.start]
    if before:
        return before[:1] if not {".", ";", "‘", "“"} & set(lower[before[0].end : role.start]) else []
    said = lower[sentence.start : role.start]
    return named_before(scene, sentence.start) if not here and _says(scene, said) else []


def _says(scene: Scene, words: list[str]) -> bool:
    """Whether "hij" or "zij" stands beside a verb of being: "Hij is", "Daarvoor was zij"."""
    be, persons = scene.lexicon.grammar.be - {"zijn"}, scene.lexicon.grammar.persons
    return any({one, other} & persons and {one, other} & be for one, other in pairwise(words))


def both(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence sets her beside him, so that nobody can tell who is which."""
    words = set(scene.document.lower[sentence.start : sentence.end])
    return "hij" in words and bool({"zij", "ze"} & words)


def _called(scene: Scene, role: Role) -> list[Mention]:
    """The person meant by "De wethouder": whoever was named before by that role, else the last one named."""
    found = named_before(scene, scene.sentence_of(role.start).start)
    earlier = [other for other in scene.roles if other.end <= role.start and other.word == role.word]
    calls = any(m.type == "person" and m.start == other.end for other in earlier for m in _people(scene, other))
    end = past_brackets(scene, role.end)
    placed = scene.document.at(end) in scene.lexicon.prepositions.held
    known = bool(found) and bool(scene.posts.get(found[0].figure))
    return found if not calls and placed and not known else []


def past_brackets(scene: Scene, place: int) -> int:
    """Behind the brackets that open at the place, such as those around a party; else the place itself."""
    if scene.document.at(place) != "(":
        return place
    return next((at + 1 for at in range(place, place + BRACKET) if scene.document.at(at) == ")"), place)


def _people(scene: Scene, role: Role) -> list[Mention]:
    return scene.by_sentence[scene.sentence_of(role.start).index]


def named_before(scene: Scene, start: int) -> list[Mention]:
    """The person last named before a sentence, as a mention at its first word."""
    before = scene.before(start, "person")
    why = "de persoon die hiervoor genoemd is"
    return [Mention(start, start + 1, before.figures, why=why)] if before else []
