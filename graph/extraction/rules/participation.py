"""Who takes part in what."""

from collections.abc import Iterator

from graph.extraction import status as reading
from graph.extraction.figure import Figure, Mention
from graph.extraction.rows import Row, rows
from graph.extraction.rules.collaboration import Clause, before, clauses, parties
from graph.extraction.scene import Scene
from graph.extraction.statement import Statement
from ontology.status import Status

WEAKLY = 0.65


def sharing(scene: Scene, parts: list[Statement]) -> Iterator[Statement]:
    """Deze partijen nemen volgens het artikel deel aan hetzelfde initiatief."""
    for venture, joined in _by_venture(parts).items():
        members = dict.fromkeys(s.parts["member"][0] for s in joined if s.parts["member"][0].type == "organisation")
        places = {(s.start, s.end) for s in joined}
        if len(members) < 2 or len(places) < 2:
            continue
        last = joined[-1]
        standing = Status.PLANNED if any(s.status is Status.PLANNED for s in joined) else Status.EXISTING
        mentions = [_shared(m) for s in joined for m in s.mentions]
        found = {"members": tuple(members), "within": (venture,)}
        because = sharing.__doc__ or ""
        yield Statement(
            "Collaboration",
            found,
            last.start,
            last.end,
            because,
            "sharing",
            0.6,
            standing,
            "joint-delivery",
            mentions=mentions,
        )


def _by_venture(parts: list[Statement]) -> dict[Figure, list[Statement]]:
    found: dict[Figure, list[Statement]] = {}
    for statement in parts:
        if statement.status.lives:
            found.setdefault(statement.parts["initiative"][0], []).append(statement)
    return found


def _shared(mention: Mention) -> Mention:
    return Mention(
        mention.start, mention.end, mention.figures, why=mention.why or "neemt deel aan hetzelfde initiatief"
    )


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
    takers = [
        row
        for row in rows(scene, clause.start, clause.end)
        if row.lead in scene.lexicon.prepositions.taking and _takes(row, venture)
    ]
    met = [(figure, row.mentions) for row in takers for figure in row.figures]
    if not met and set(clause.words) & scene.lexicon.ventures.founding:
        met = _founders(scene, clause, venture)
    for figure, mentions in met:
        if (figure, venture.figure) not in done:
            done.add((figure, venture.figure))
            yield _part(clause, figure, venture, mentions, standing)


def _founders(scene: Scene, clause: Clause, venture: Mention) -> list[tuple[Figure, list[Mention]]]:
    """Who is meant where a sentence only says that something is set up: the row named just before."""
    figures = before(scene, clause.sentence, 2) or parties(scene, clause.sentence)
    place = venture.start
    return [(figure, [Mention(place, place + 1, (figure,), why="wie hiervoor genoemd is")]) for figure in figures]


def _takes(row: Row, venture: Mention) -> bool:
    """Whether a row is of who takes part: not the initiative itself, and no bare group."""
    if row.start >= venture.start and row.end <= venture.end:
        return False
    first = row.mentions[0]
    return len(row.figures) > 1 or not first.figure.collective or first.end - first.start > 1 or row.lead != ""


def _part(clause: Clause, figure: Figure, venture: Mention, mentions: list[Mention], standing: Status) -> Statement:
    parts = {"member": (figure,), "initiative": venture.figures[:1]}
    start, end = clause.sentence.start, clause.sentence.end
    because = _joined.__doc__ or ""
    return Statement(
        "Participation", parts, start, end, because, "participation", WEAKLY, standing, mentions=[*mentions, venture]
    )
