"""Signatures: a line of roles and a line of names under it."""

from collections.abc import Iterator

from graph.extraction.document import Sentence
from graph.extraction.figure import Mention
from graph.extraction.roles import Role
from graph.extraction.scene import Scene

REACH = 2
MARKS = frozenset({",", ":"})


def signatures(scene: Scene) -> Iterator[tuple[Role, Mention]]:
    """Each role of a line that holds nothing but roles, with the name that stands at its place in the line under it."""
    for sentence in (sentence for sentence in scene.document.sentences if len(scene.roles_in(sentence)) > 1):
        roles = _roles(scene, sentence)
        if len(roles) > 1:
            names = _names(scene, sentence, len(roles))
            yield from zip(roles, names, strict=bool(names)) if names else ()


def signed(scene: Scene) -> Iterator[tuple[Role, Mention]]:
    """The role and name of each line that holds nothing else: "de secretaris, R. Dekker", "Portefeuillehouder: X"."""
    for sentence in scene.document.sentences:
        people, roles = scene.by_sentence[sentence.index], _inside(scene, sentence)
        if len(people) == len(roles) == 1 and people[0].type == "person" and roles[0].end < people[0].start:
            taken = {*range(roles[0].start, roles[0].end), *range(people[0].start, people[0].end)}
            left = [scene.document.lower[at] for at in range(sentence.start, sentence.end) if at not in taken]
            if set(left) & MARKS and set(left) <= MARKS | scene.lexicon.grammar.articles | scene.lexicon.people.titles:
                yield roles[0], people[0]


def underneath(scene: Scene, sentence: Sentence) -> tuple[Mention, Mention] | None:
    """The person in front of a line and the body that the line above names behind "namens" and nothing else."""
    if sentence.index == 0 or not scene.document.opens(sentence.start):
        return None
    above, here = scene.document.sentences[sentence.index - 1], scene.by_sentence[sentence.index]
    named, lower = scene.by_sentence[above.index], scene.document.lower
    if lower[above.start] != "namens" or len(named) != 1 or named[0].type != "organisation" or not here:
        return None
    small = scene.lexicon.grammar.articles | scene.lexicon.titles.joined | scene.lexicon.people.titles | MARKS | {"."}
    left = {*lower[above.start + 1 : named[0].start], *lower[named[0].end : above.end]}
    titled = set(lower[sentence.start : here[0].start])
    whole = left <= small and titled <= small and here[0].type == "person"
    return (here[0], named[0]) if whole else None


def _inside(scene: Scene, sentence: Sentence) -> list[Role]:
    return [role for role in scene.roles_in(sentence) if role.end <= sentence.end]


def _roles(scene: Scene, sentence: Sentence) -> list[Role]:
    """The roles of a line of nothing but roles; else none."""
    roles = _inside(scene, sentence)
    taken = {at for role in roles for at in range(role.start, role.end)}
    left = [scene.document.lower[at] for at in range(sentence.start, sentence.end) if at not in taken]
    return roles if all(word in scene.lexicon.grammar.articles | {",", "en"} for word in left) else []


def _names(scene: Scene, sentence: Sentence, number: int) -> list[Mention]:
    """The people of the line under it, when there are as many and nothing but they and their titles stands there."""
    for following in scene.document.sentences[sentence.index + 1 : sentence.index + 1 + REACH]:
        people = [m for m in scene.by_sentence[following.index] if m.type == "person"]
        taken = {at for m in people for at in range(m.start, m.end)}
        left = [scene.document.lower[at] for at in range(following.start, following.end) if at not in taken]
        if len(people) == number and all(word in scene.lexicon.people.titles | {",", "en"} for word in left):
            return people
    return []
