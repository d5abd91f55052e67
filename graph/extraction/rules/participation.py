"""Who takes part in what."""

from collections.abc import Iterator

from graph.extraction import status as reading
from graph.extraction.figure import Figure, Mention
from graph.extraction.rows import Row
from graph.extraction.rules.clause import Clause, actors, clauses, joining
from graph.extraction.rules.meant import before, parties
from graph.extraction.scene import Scene
from graph.extraction.statement import Statement, reason


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
        yield Statement(
            "Participation",
            {"member": (member,), "initiative": statement.parts["within"]},
            statement.start,
            statement.end,
            reason(_members),
            "participation",
            statement.confidence,
            status=statement.status,
            mentions=statement.mentions,
        )


def _joined(scene: Scene, clause: Clause, done: set[tuple[Figure, Figure]]) -> Iterator[Statement]:
    """De zin zegt dat deze partij aan het initiatief meedoet, ervoor betaalt of het mee opzet."""
    venture = clause.venture
    if venture is None or not joining(scene, clause) or reading.compared(clause.words, scene.lexicon.ties):
        return
    for figure, mentions in _takers(scene, clause, venture) or _founders(scene, clause, venture):
        if (figure, venture.figure) not in done:
            done.add((figure, venture.figure))
            yield Statement(
                "Participation",
                {"member": (figure,), "initiative": venture.figures[:1]},
                clause.sentence.start,
                clause.sentence.end,
                reason(_joined),
                "participation",
                0.65,
                status=reading.status(clause.words, scene.lexicon.ties),
                mentions=[*mentions, venture],
            )


def _takers(scene: Scene, clause: Clause, venture: Mention) -> list[tuple[Figure, list[Mention]]]:
    """Who is named as taking part, with the row they stand in."""
    taking = scene.lexicon.prepositions.taking
    found = [row for row in actors(scene, clause) if row.lead in taking and _takes(scene, row, venture)]
    return [(figure, row.mentions) for row in found for figure in row.figures]


def _takes(scene: Scene, row: Row, venture: Mention) -> bool:
    """Whether a row is of who takes part: not the initiative itself, and no bare group."""
    if row.start >= venture.start and row.end <= venture.end:
        return False
    if row.end <= venture.start and row.lead in scene.lexicon.prepositions.beside and _acts(scene, venture):
        return False
    first = row.mentions[0]
    if row.collective and row.figure.head in scene.lexicon.groups.served and not row.several:
        return False
    return row.several or not row.collective or first.end - first.start > 1 or row.lead != ""


def _acts(scene: Scene, venture: Mention) -> bool:
    """Whether it is the initiative itself that deals with somebody: "Met Menzis heeft het netwerk afgesproken"."""
    return scene.document.at(venture.start - 1) in scene.lexicon.grammar.articles


def _founders(scene: Scene, clause: Clause, venture: Mention) -> list[tuple[Figure, list[Mention]]]:
    """Who is meant where a clause only says that something is set up: the row named just before."""
    lexicon, article = scene.lexicon, scene.document.at(venture.start - 1)
    if article not in lexicon.wording.one or not clause.found & lexicon.ventures.founding:
        return []
    figures = before(scene, clause.sentence, 2) or parties(scene, clause.sentence)
    place = venture.start
    return [(figure, [Mention(place, place + 1, (figure,), why="wie hiervoor genoemd is")]) for figure in figures]
