"""With whom those in an initiative talk or agree, where a clause names only the other side."""

from collections.abc import Callable, Iterator

from graph.extraction import status as reading
from graph.extraction.figure import Figure, Mention
from graph.extraction.rows import Row
from graph.extraction.rules.clause import Clause, asserted, clauses
from graph.extraction.rules.hub import hubs
from graph.extraction.rules.meant import PARTIES, parties, substitute
from graph.extraction.rules.parts import parts
from graph.extraction.scene import Scene
from graph.extraction.statement import Statement, reason
from ontology.status import Status

Rule = Callable[..., object]
Side = tuple[list[Mention], Rule]


def outreach(scene: Scene, known: list[Statement], cores: dict[Figure, list[Figure]]) -> Iterator[Statement]:
    """Every clause of talking or agreeing with somebody named, by those of whom the text tells before.

    `cores` are the members of each initiative that carry it, by the order in which the text brings them.
    """
    about = hubs(scene)
    told = {(s.start, figure) for s in known if s.relation == "Collaboration" for figure in s.parts["members"]}
    for sentence in scene.document.sentences:
        for clause in clauses(scene, sentence):
            told_ = clause.found & scene.lexicon.ties.contact and not clause.found & scene.lexicon.acts.denying
            if told_ and asserted(scene, clause):
                partners = [row for row in parts(scene, clause).partners if _named(row)]
                fresh = [row for row in partners if not any((sentence.start, f) in told for f in row.figures)]
                side = _side(scene, clause, about[sentence.index], cores) if fresh else None
                if side:
                    yield from _met(scene, clause, fresh, *side)


def _named(row: Row) -> bool:
    return row.several or not row.collective or row.described


def _side(scene: Scene, clause: Clause, hub: Figure | None, cores: dict[Figure, list[Figure]]) -> Side | None:
    """Who talks: the initiative that is named as who acts, the body of the person named, or who carries the hub."""
    found = parts(scene, clause)
    first = found.partners[0].start
    venture = clause.venture
    if venture and venture.start and scene.document.at(venture.start - 1) in scene.lexicon.grammar.articles:
        members = cores.get(venture.figure, [])
        return ([_for(venture.start, members, "de deelnemers van het initiatief")], _of) if members else None
    wished = "zou" in scene.document.lower[clause.start : first]
    stand = () if wished else substitute(scene, clause, clause.end)
    if stand:
        return list(stand), _by
    passive = clause.found & scene.lexicon.ties.impersonal and "door" not in clause.found
    if found.subjects or not passive:
        return None
    if hub is not None and cores.get(hub):
        return [_for(first, cores[hub], "wie volgens de tekst het initiatief dragen")], _about
    towns = parties(scene, clause.sentence)
    return ([_for(first, towns, PARTIES)], _here) if towns else None


def _for(place: int, members: list[Figure], why: str) -> Mention:
    return Mention(place, place + 1, tuple(members), why=why)


def _of() -> None:
    """Het initiatief maakt afspraken of praat; dat zijn de deelnemers ervan."""


def _by() -> None:
    """Wie hier praat of afspraken maakt, doet dat namens deze organisatie."""


def _about() -> None:
    """De zin noemt met wie wordt gepraat; de tekst gaat hier over dit initiatief."""


def _here() -> None:
    """De zin noemt met wie wordt gepraat; de tekst gaat hier over deze gemeenten."""


def _met(scene: Scene, clause: Clause, partners: list[Row], side: list[Mention], rule: Rule) -> Iterator[Statement]:
    mentions = side + [mention for row in partners for mention in row.mentions]
    members = dict.fromkeys(figure for mention in mentions for figure in mention.figures)
    status = reading.status(clause.words, scene.lexicon.ties)
    if status is Status.EXISTING and scene.lexicon.ties.talking & clause.found:
        status = Status.PLANNED
    if len(members) > 1:
        yield Statement(
            "Collaboration",
            {"members": tuple(members)},
            clause.sentence.start,
            clause.sentence.end,
            reason(rule),
            "outreach",
            0.6,
            status=status,
            kind=reading.kind(clause.words, scene.lexicon.ties),
            mentions=mentions,
        )
