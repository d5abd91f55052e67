"""Who works together by taking part in the same thing."""

from collections.abc import Iterator

from graph.extraction.figure import Figure, Mention
from graph.extraction.scene import Scene
from graph.extraction.statement import Statement, reason
from ontology.status import Status


def sharing(scene: Scene, parts: list[Statement]) -> Iterator[Statement]:
    """Deze partijen nemen volgens het artikel deel aan hetzelfde initiatief."""
    for venture, joined in _by_venture(parts).items():
        members = dict.fromkeys(s.parts["member"][0] for s in joined if s.parts["member"][0].type == "organisation")
        if len(members) > 1 and len({(s.start, s.end) for s in joined}) > 1:
            yield Statement(
                "Collaboration",
                {"members": tuple(members), "within": (venture,)},
                joined[-1].start,
                joined[-1].end,
                reason(sharing),
                "sharing",
                0.6,
                status=Status.PLANNED if any(s.status is Status.PLANNED for s in joined) else Status.EXISTING,
                kind="joint-delivery",
                mentions=[_shared(mention) for statement in joined for mention in statement.mentions],
            )


def _by_venture(parts: list[Statement]) -> dict[Figure, list[Statement]]:
    found: dict[Figure, list[Statement]] = {}
    for statement in parts:
        if statement.status.lives:
            found.setdefault(statement.parts["initiative"][0], []).append(statement)
    return found


def _shared(mention: Mention) -> Mention:
    why = mention.why or "neemt deel aan hetzelfde initiatief"
    return Mention(mention.start, mention.end, mention.figures, why=why)
