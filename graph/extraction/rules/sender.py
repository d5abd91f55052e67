"""Who a text is from, where it speaks of "onze directeur"."""

from itertools import pairwise

from graph.extraction.figure import Figure, Mention
from graph.extraction.roles import Role
from graph.extraction.rows import rows
from graph.extraction.scene import Scene

HEAD = 4
OFTEN = 3
NEAR = 4
STARTS = 4
LONGEST = 12
ENDS = frozenset(".?!:")


def sender(scene: Scene) -> Figure | None:
    """The body whose letter, bulletin or page it is: that of the letterhead, of who signs, else of a municipal letter.

    A body heads a text where one of the first lines is its name, or opens with it behind "Nieuwsbrief".
    """
    if scene.sender is None:
        found = _headed(scene) or _signing(scene) or (scene.focus if scene.letter else None)
        scene.sender = (found,) if found else ()
    return next(iter(scene.sender), None)


def writers(scene: Scene) -> tuple[Figure, ...]:
    """Whom "we" stands for in a letter: those named behind the first one ("Wij, A en B, schrijven u"), else the sender.

    The municipality that a letter is to ("uw gemeente") writes none. Another text that says "we" has a teller.
    """
    if scene.writers is None:
        scene.writers = _writers(scene) if scene.letter else _telling(scene)
    return scene.writers


def _telling(scene: Scene) -> tuple[Figure, ...]:
    """Who tells a text that says "we" outside quotations: the sender, else the body of the only person in it."""
    document, we = scene.document, scene.lexicon.grammar.we
    said = sum(word in we and not document.quoted[place] for place, word in enumerate(document.lower))
    if said < OFTEN:
        return ()
    found = sender(scene)
    if found:
        return (found,)
    people = {m.figure for m in scene.mentions if m.type == "person"}
    title = {m.figure for m in scene.mentions if m.type == "person" and document.lines[m.start] == 0}
    teller = next((next(iter(found)) for found in (title, people) if len(found) == 1), None)
    bodies = [figure for figure in scene.posts.get(teller, ()) if figure.kind != "PoliticalParty"] if teller else []
    return tuple(bodies[:1])


def _writers(scene: Scene) -> tuple[Figure, ...]:
    return _writing(scene) or (() if _addressed(scene) else tuple(filter(None, [sender(scene)])))


def _writing(scene: Scene) -> tuple[Figure, ...]:
    lower, we = scene.document.lower, scene.lexicon.grammar.we
    places = (at for at, word in enumerate(lower) if word in we and scene.document.at(at + 1) == ",")
    for at in places:
        sentence = scene.sentence_of(at)
        row = next(iter(rows(scene, at + 1, sentence.end)), None)
        if row and row.start - at <= NEAR and not row.lead:
            return tuple(row.figures)
    return ()


def _addressed(scene: Scene) -> bool:
    """Whether the letter is to a municipality or its college, which "uw" stands before, and no body heads it."""
    lower, grammar = scene.document.lower, scene.lexicon.grammar
    return any(one in grammar.your and other in grammar.addressed for one, other in pairwise(lower)) and not _headed(
        scene
    )


def ours(scene: Scene, place: int) -> Mention | None:
    """The sender, where "onze" stands at the word, outside a quotation."""
    while scene.document.at(place) in scene.lexicon.roles.own:
        place -= 1
    if scene.document.at(place) not in scene.lexicon.roles.ours or scene.document.quoted[place]:
        return None
    figure = sender(scene)
    return Mention(place, place + 1, (figure,), why="van wie de tekst komt") if figure else None


def _headed(scene: Scene) -> Figure | None:
    for sentence in scene.document.sentences[:HEAD]:
        front = next((m for m in scene.by_sentence[sentence.index] if m.type == "organisation"), None)
        if front is None or front.figure.collective or _dateline(scene, front):
            continue
        before = scene.document.lower[sentence.start : front.start]
        alone = sentence.end - front.end <= 1 and scene.document.at(front.end) not in {".", "?", "!"}
        divided = scene.document.at(front.end) in scene.lexicon.roles.dividing
        known = not before or (len(before) <= STARTS and not scene.lexicon.roles.bulletins.isdisjoint(before))
        if known and (alone or divided):
            return front.figure
    return None


def _dateline(scene: Scene, front: Mention) -> bool:
    """Whether it is a municipality without "gemeente" before it, such as opens a dateline."""
    return front.figure.municipality and scene.document.at(front.start) not in scene.lexicon.titles.joined


def _signing(scene: Scene) -> Figure | None:
    """The municipality whose college signs: "burgemeester en wethouders van Heiloo," on a line of its own."""
    for sentence in reversed(scene.document.sentences):
        for mention in scene.by_sentence[sentence.index]:
            front = scene.document.lower[sentence.start : mention.start]
            if mention.figure.municipality and "wethouders" in front and sentence.end - mention.end <= 1:
                return mention.figure
    return None


def alone(scene: Scene, role: Role, person: Mention) -> Mention | None:
    """The sender, where a line holds nothing but a name and a role: a signature, or "Van: X, teamleider"."""
    sentence, document = scene.sentence_of(role.start), scene.document
    size, named = sentence.end - sentence.start, scene.by_sentence[sentence.index]
    whole = document.opens(sentence.start) and (sentence.end == len(document.words) or document.opens(sentence.end))
    beside = person.start - role.end <= 1 and role.start - person.end <= 1
    if not whole or size > LONGEST or len(named) > 1 or not beside or document.words[sentence.end - 1] in ENDS:
        return None
    figure = sender(scene)
    return Mention(role.start, role.end, (figure,), why="van wie de tekst komt") if figure else None
