"""Who takes part in, gives to or works for the initiative that a clause, or the lines before it, are about."""

from collections.abc import Callable, Iterator

from graph.extraction import status as reading
from graph.extraction.figure import Figure, Mention
from graph.extraction.rules.clause import Clause, asserted, clauses
from graph.extraction.rules.doers import doers, owned
from graph.extraction.rules.hub import hubs, known_well
from graph.extraction.rules.meant import pointed
from graph.extraction.scene import Scene
from graph.extraction.statement import Statement, reason
from ontology.status import Status

HUB = "het initiatief waar de tekst hier over gaat"
Rule = Callable[..., object]
Done = set[tuple[Figure, Figure]]


def contributions(scene: Scene, known: list[Statement]) -> Iterator[Statement]:
    """Every body that joins, serves or pays for what its clause names or points to, or the lines before are about."""
    done = {(s.parts["member"][0], s.parts["initiative"][0]) for s in known}
    shared = {venture for _, venture in done} & known_well(scene)
    about = hubs(scene)
    for sentence in scene.document.sentences:
        for clause in clauses(scene, sentence):
            hub = about[sentence.index]
            venture = clause.venture or pointed(scene, clause) or _implied(clause, hub, shared)
            if venture and asserted(scene, clause):
                yield from _given(scene, clause, venture, done)


def joins(statement: Statement) -> bool:
    """Whether a statement is that somebody takes part as one of those who do, or signs; not that they pay or work."""
    return statement.because in {reason(_joins), reason(_signs)}


def _implied(clause: Clause, hub: Figure | None, shared: set[Figure]) -> Mention | None:
    """The initiative that the lines before are about, at the first word of the clause; one of those `shared`."""
    return Mention(clause.start, clause.start + 1, (hub,), why=HUB) if hub in shared and hub else None


def _given(scene: Scene, clause: Clause, venture: Mention, done: Done) -> Iterator[Statement]:
    rule = _act(scene, clause, venture)
    if rule is None or (venture.why and clause.found & scene.lexicon.acts.supposing):
        return
    status = _status(scene, clause)
    mentions = doers(scene, clause, rule is _joins and not _implied_by(venture))
    for figure in dict.fromkeys(figure for mention in mentions for figure in mention.figures):
        sure = not venture.why or not figure.collective or figure.number is not None
        if sure and (figure, venture.figure) not in done:
            done.add((figure, venture.figure))
            yield Statement(
                "Participation",
                {"member": (figure,), "initiative": venture.figures[:1]},
                clause.sentence.start,
                clause.sentence.end,
                reason(rule),
                "contribution",
                0.55 if venture.why else 0.65,
                status=status,
                mentions=[*mentions, venture],
            )


def _implied_by(venture: Mention) -> bool:
    """Whether the clause itself neither names the initiative nor points to it."""
    return venture.why == HUB


def _act(scene: Scene, clause: Clause, venture: Mention) -> Rule | None:
    """What the clause says that somebody does."""
    acts = scene.lexicon.acts
    if venture.figure.kind == "agreement" and acts.signing.done(clause.words):
        return _signs
    if owned(scene, clause):
        return _owns
    for act, rule in ((acts.joining, _joins), (acts.giving, _gives), (acts.running, _runs)):
        if act.done(clause.words):
            return rule
    return None


def _status(scene: Scene, clause: Clause) -> Status:
    if clause.found & scene.lexicon.acts.denying:
        return Status.DENIED
    return reading.status(clause.words, scene.lexicon.ties)


def _joins() -> None:
    """De zin zegt dat deze partij meedoet."""


def _signs() -> None:
    """De zin zegt dat deze partij tekent."""


def _owns() -> None:
    """De zin zegt van wie het initiatief is."""


def _gives() -> None:
    """De zin zegt dat deze partij geld, mensen of ruimte geeft."""


def _runs() -> None:
    """De zin zegt dat deze partij het werk doet."""
