"""Who takes part in what."""

from collections.abc import Iterator

from graph.extraction import status as reading
from graph.extraction.figure import Figure, Mention
from graph.extraction.rows import Row, rows
from graph.extraction.rules.collaboration import Clause, before, clauses
from graph.extraction.scene import Scene
from graph.extraction.statement import Statement

TAKING = frozenset({"", "door", "met", "namens", "naast", "behalve"})
WEAKLY = 0.65


def participations(scene: Scene, together: list[Statement]) -> Iterator[Statement]:
    """Members of a collaboration within an initiative, and those who join one or set one up."""
    done: set[tuple[Figure, Figure]] = set()
    for statement in together:
        if "within" in statement.parts:
            done |= {(member, statement.parts["within"][0]) for member in statement.parts["members"]}
            yield from _members(statement)
    for sentence in scene.document.sentences:
        if any(m.type == "initiative" for m in scene.by_sentence[sentence.index]):
            for clause in clauses(scene, sentence):
                yield from _joined(scene, clause, done)


def _members(statement: Statement) -> Iterator[Statement]:
    """Wie in een initiatief samenwerkt, neemt eraan deel."""
    for member in statement.parts["members"]:
        parts = {"member": (member,), "initiative": statement.parts["within"]}
        yield Statement(
            "Participation",
            parts,
            statement.start,
            statement.end,
            _members.__doc__ or "",
            "participation",
            statement.confidence,
            statement.status,
            mentions=statement.mentions,
        )


def _joined(scene: Scene, clause: Clause, done: set[tuple[Figure, Figure]]) -> Iterator[Statement]:
    """De zin zegt dat deze partij aan het initiatief meedoet, ervoor betaalt of het mee opzet."""
    ties = scene.lexicon.ties
    cued = set(clause.words) & (ties.joining | scene.lexicon.ventures.founding)
    if clause.venture is None or not cued or reading.compared(clause.words, ties):
        return
    venture, standing = clause.venture, reading.status(clause.words, ties)
    takers = [row for row in rows(scene, clause.start, clause.end) if _takes(row, venture)]
    met = [(figure, row.mentions) for row in takers for figure in row.figures]
    if not met and set(clause.words) & scene.lexicon.ventures.founding:
        met = _founders(scene, clause, venture)
    for figure, mentions in met:
        if (figure, venture.figure) not in done:
            done.add((figure, venture.figure))
            yield _part(clause, figure, venture, mentions, standing)


def _founders(scene: Scene, clause: Clause, venture: Mention) -> list[tuple[Figure, list[Mention]]]:
    """Who is meant where a sentence only says that something is set up: the row named just before."""
    figures = before(scene, clause.sentence, 2)
    place = venture.start
    return [(figure, [Mention(place, place + 1, (figure,), why="wie hiervoor genoemd is")]) for figure in figures]


def _takes(row: Row, venture: Mention) -> bool:
    """Whether a row is of who takes part: not the initiative itself, and no bare group."""
    if row.lead not in TAKING or row.start >= venture.start and row.end <= venture.end:
        return False
    first = row.mentions[0]
    return len(row.figures) > 1 or not first.figure.collective or first.end - first.start > 1 or row.lead != ""


def _part(clause: Clause, figure: Figure, venture: Mention, mentions: list[Mention], standing: object) -> Statement:
    parts = {"member": (figure,), "initiative": venture.figures[:1]}
    start, end = clause.sentence.start, clause.sentence.end
    because = _joined.__doc__ or ""
    return Statement("Participation", parts, start, end, because, "participation", WEAKLY, standing, mentions=[*mentions, venture])  # type: ignore[arg-type]

