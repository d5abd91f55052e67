"""What a name denotes where it can denote two things."""

from graph.extraction.figure import Figure, Mention
from graph.extraction.scene import Scene
from graph.extraction.statement import Statement


def settle(scene: Scene) -> None:
    """A region that holds a post, acts as a subject, or is called "Regio" like a name, is the body of that name.

    It is the body that a register knows by the name, else one known only from the text; never the region itself.
    """
    for mention in scene.mentions:
        if mention.type == "region" and _acts(scene, mention):
            for figure in mention.figures:
                figure.type, figure.record = "organisation", figure.body
                figure.kind = figure.body.kind if figure.body else "PartnershipBody"


def count(scene: Scene) -> None:
    """A counted group is those that a list names, where the list has just as many: "met vijf organisaties"."""
    groups = [m for m in scene.mentions if m.figure.collective and m.figure.number] if scene.lists else []
    for head, items in scene.lists.items():
        first = [next((m for m in scene.by_sentence[item] if m.type == "organisation"), None) for item in items]
        figures = tuple(dict.fromkeys(m.figure for m in first if m and not m.figure.collective))
        for mention in groups:
            if mention.start < scene.document.sentences[head].end and _counts(scene, mention.figure, figures):
                mention.figures, mention.why = figures, "wie in de opsomming op een rij staan"


def _counts(scene: Scene, group: Figure, figures: tuple[Figure, ...]) -> bool:
    """Whether a group is a number of bodies, just as many as these, and of no area or others."""
    counted = group.collective and group.number == len(figures) > 1
    return counted and group.head in scene.lexicon.groups.bodies and not any(group.scope)


def _acts(scene: Scene, mention: Mention) -> bool:
    document, start = scene.document, mention.start
    if document.words[start] == "Regio" or (document.at(start - 1) == "van" and _after_role(scene, start - 1)):
        return True
    following = document.at(mention.end)
    verb = following.endswith("t") and following not in scene.lexicon.grammar.verbless
    return verb and start == scene.sentence_of(start).start


def _after_role(scene: Scene, place: int) -> bool:
    """Whether a role ends shortly before the place, in the same sentence."""
    sentence = scene.sentence_of(place)
    return any(place - 4 <= role.end <= place for role in scene.roles_in(sentence))


def locate(scene: Scene, statements: list[Statement]) -> None:
    """A municipality that nothing is said of, and that only locates things, is a place: a region, not the body."""
    used = {figure for statement in statements for figures in statement.parts.values() for figure in figures}
    placed = scene.lexicon.prepositions.placed
    acting = {m.figure for m in scene.mentions if scene.document.at(m.start - 1) not in placed}
    for mention in scene.mentions:
        if mention.figure.municipality and mention.figure not in used and mention.figure not in acting:
            mention.figure.type, mention.figure.kind, mention.figure.record = "region", None, None
