"""All rules together: from a scene to what is said in it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.extraction.figure import Figure
from graph.extraction.pipeline import Tie
from graph.extraction.rules.adding import additions
from graph.extraction.rules.collaboration import collaborations
from graph.extraction.rules.contribution import contributions, joins
from graph.extraction.rules.ending import ending
from graph.extraction.rules.joint import joint
from graph.extraction.rules.leadership import leaderships
from graph.extraction.rules.listing import listings
from graph.extraction.rules.outreach import outreach
from graph.extraction.rules.parsed import parsed
from graph.extraction.rules.participation import participations
from graph.extraction.rules.party import parties
from graph.extraction.rules.placement import placements
from graph.extraction.rules.post import posts
from graph.extraction.rules.sharing import cores, sharing
from graph.extraction.rules.topic import topics
from graph.extraction.scene import Scene
from graph.extraction.statement import Statement
from graph.extraction.voices import attribute
from graph.extraction.weighing.weighed import weighed

OUTRIGHT = 0.8
JOINED = frozenset({"Participation", "Leadership"})


def statements(scene: Scene, ties: Iterable[Tie] = (), weigh: bool = True) -> list[Statement]:
    """What all rules read, and what a parse adds, weighed unless not wanted.

    The rules that tell who speaks run before those that ask.
    """
    first = [*posts(scene), *parties(scene)]
    attribute(scene)
    together = [*named([*collaborations(scene), *listings(scene)])]
    together += parsed(scene, ties, together)
    added = list(additions(scene))
    joined = list(participations(scene, together))
    given = list(contributions(scene, joined))
    given += joint(scene, [*joined, *given])
    carried = cores([*joined, *given])
    met = outreach(scene, together, carried)
    shared = list(sharing([*joined, *(s for s in given if joins(s))]))
    tied = ending(scene, [*together, *added, *joined, *shared, *met, *given])
    said = [*first, *tied, *leaderships(scene)]
    said = ending(scene, weighed(scene, said)) if weigh else said
    return list(weighty([*said, *placements(scene), *topics(scene)]))


def weighty(said: list[Statement]) -> Iterator[Statement]:
    """All but what is said of what may be an initiative, of which nobody is said to take part in it or lead it."""
    firm: set[Figure] = set()
    for statement in said:
        firm.update(statement.parts.get("initiative", ()) if statement.relation in JOINED else ())
        firm.update(statement.parts.get("within", ()))
    for statement in said:
        ventures = (figure for figures in statement.parts.values() for figure in figures if figure.type == "initiative")
        if all(figure in firm or not figure.loose for figure in ventures):
            yield statement


def named(said: Iterable[Statement]) -> Iterator[Statement]:
    """Collaborations; a capital alone makes nobody a partner where the sentence does not say outright who works."""
    for statement in said:
        outright = statement.confidence >= OUTRIGHT
        members = tuple(figure for figure in statement.parts["members"] if outright or not figure.loose)
        if len(members) > 1:
            yield replace(statement, parts={**statement.parts, "members": members})


def worthwhile(scene: Scene, said: list[Statement]) -> list[Figure]:
    """Named figures, those without a name that something is said of, and those that are one thing by their noun."""
    used = {figure for statement in said for figures in statement.parts.values() for figure in figures}
    met = dict.fromkeys(figure for mention in scene.mentions for figure in mention.figures)
    return [
        figure for figure in met if not (figure.generic or figure.loose) or figure in used or _distinct(figure, scene)
    ]


def _distinct(figure: Figure, scene: Scene) -> bool:
    """Whether a generic initiative is one thing: a compound, or a joint one: "koersdocument", "gezamenlijk plan"."""
    if figure.type != "initiative" or figure.loose or not figure.head:
        return False
    ventures = scene.lexicon.ventures
    if not ventures.several.isdisjoint(figure.label.lower().split()):
        return True
    if figure.head in ventures.bare:
        return False
    return not figure.head.endswith(("s", "en")) or sum(figure.forms.values()) > 2
