"""Who works together by taking part in the same thing."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.extraction.figure import Figure, Mention
from graph.extraction.statement import Statement, reason

ALONE = 1


@dataclass(slots=True)
class Circle:
    """Those at the core of an initiative, where they were named, and everybody met in it."""

    core: dict[Figure, None] = field(default_factory=dict)
    met: set[Figure] = field(default_factory=set)
    mentions: list[Mention] = field(default_factory=list)


def sharing(joined: list[Statement]) -> Iterator[Statement]:
    """Whoever joins an initiative works with those at its core: the first row named in it, or all who signed it."""
    circles: dict[Figure, Circle] = {}
    for group in _groups(joined):
        circle = circles.setdefault(group[0].parts["initiative"][0], Circle())
        members = [s.parts["member"][0] for s in group if s.parts["member"][0].type == "organisation"]
        new = [figure for figure in dict.fromkeys(members) if figure not in circle.met]
        if circle.core and new:
            yield from _shared(group, new, circle)
        _grow(circle, group, new)


def cores(joined: list[Statement]) -> dict[Figure, list[Figure]]:
    """Those at the core of each initiative: the first row named in it."""
    found: dict[Figure, list[Figure]] = {}
    for group in _groups(joined):
        core = found.setdefault(group[0].parts["initiative"][0], [])
        if len(core) <= ALONE:
            members = (statement.parts["member"][0] for statement in group)
            core += [figure for figure in members if figure.type == "organisation" and figure not in core]
    return found


def _groups(joined: list[Statement]) -> list[list[Statement]]:
    """The living statements of one sentence on one initiative together, in order of the text."""
    found: dict[tuple[int, int, Figure], list[Statement]] = {}
    for statement in joined:
        if statement.status.lives:
            key = (statement.start, statement.end, statement.parts["initiative"][0])
            found.setdefault(key, []).append(statement)
    return [found[key] for key in sorted(found, key=lambda key: key[:2])]


def _grow(circle: Circle, group: list[Statement], new: list[Figure]) -> None:
    signed = group[0].parts["initiative"][0].kind == "agreement"
    if signed or len(circle.core) <= ALONE:
        circle.core |= dict.fromkeys(new)
        circle.mentions += [mention for statement in group for mention in statement.mentions]
    circle.met |= set(new)


def _shared(group: list[Statement], new: list[Figure], circle: Circle) -> Iterator[Statement]:
    """Deze partij komt bij het initiatief, en werkt zo samen met wie het volgens het artikel dragen."""
    others = [figure for figure in circle.core if not _overlap(figure, new)]
    if not others:
        return
    last = group[-1]
    yield Statement(
        "Collaboration",
        {"members": (*others, *new), "within": last.parts["initiative"]},
        last.start,
        last.end,
        reason(_shared),
        "sharing",
        0.6,
        status=last.status,
        kind="joint-delivery",
        mentions=[_meant(mention) for mention in circle.mentions] + [m for s in group for m in s.mentions],
    )


def _overlap(figure: Figure, new: list[Figure]) -> bool:
    """Whether a group of municipalities may hold one of those that are new, or the other way round."""
    towns = figure.municipality or "gemeenten" in figure.head
    return any(
        towns and figure.collective != one.collective and (one.municipality or "gemeenten" in one.head) for one in new
    )


def _meant(mention: Mention) -> Mention:
    why = mention.why or "neemt deel aan hetzelfde initiatief"
    return Mention(mention.start, mention.end, mention.figures, why=why)
