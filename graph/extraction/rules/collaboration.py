"""Who works with whom."""

from collections.abc import Callable, Iterator
from itertools import pairwise

from graph.extraction import status as reading
from graph.extraction.figure import Mention
from graph.extraction.rows import Row
from graph.extraction.rules.clause import Clause, asserted, clauses, joining
from graph.extraction.rules.meant import acting, same, spoken
from graph.extraction.rules.parts import Parts, outside, parts, tied
from graph.extraction.rules.together import together
from graph.extraction.scene import Scene
from graph.extraction.statement import Statement

FRONT = 3
NEAR = 2


def collaborations(scene: Scene) -> Iterator[Statement]:
    """Every clause that speaks of working together and names who."""
    for sentence in scene.document.sentences:
        if any(mention.type == "organisation" for mention in scene.by_sentence[sentence.index]):
            for clause in clauses(scene, sentence):
                if outside(scene, clause) and asserted(scene, clause):
                    yield from _stated(scene, clause)


def _stated(scene: Scene, clause: Clause) -> Iterator[Statement]:
    """What a clause says outright, and what it says by naming bodies together, unless that tells nothing more."""
    first, second = _read(scene, clause), _related(scene, clause)
    if first:
        yield first
    if second and not (first and set(second.parts["members"]) <= set(first.parts["members"])):
        yield second


def _read(scene: Scene, clause: Clause) -> Statement | None:
    """What the first rule that fits reads in a clause."""
    found = parts(scene, clause)
    between = _between(scene, clause, found)
    if between:
        return between
    triggered = reading.triggered(clause.words, scene.lexicon.ties) or same(scene, clause) is not None
    return _triggered(scene, clause, found) if triggered else _untriggered(scene, clause, found)


def _triggered(scene: Scene, clause: Clause, found: Parts) -> Statement | None:
    """What a clause with a word of working together says."""
    guests = _guests(scene, clause, found)
    if guests:
        return guests
    if found.partners:
        subjects = _without_those(scene, clause, found)
        return (
            _with(scene, clause, subjects + found.partners, 0.85) if subjects else _half(scene, clause, found.partners)
        )
    if _count(found.subjects) > 1 and scene.lexicon.ties.mutual.open(clause.words):
        return _row(scene, clause, found.subjects)
    return _joint(scene, clause, found) or _untriggered(scene, clause, found)


def _without_those(scene: Scene, clause: Clause, found: Parts) -> list[Row]:
    """Who acts; where "we" does, not who a clause behind the partner is about: "wij kijken met scholen wat ouders"."""
    behind = [row for row in found.subjects if row.start > found.partners[0].start]
    return [row for row in found.subjects if row not in behind] if behind and spoken(scene, clause) else found.subjects


def _untriggered(scene: Scene, clause: Clause, found: Parts) -> Statement | None:
    """What a clause without a word of working together says by its prepositions, or by the initiative it names."""
    named = [row for row in found.partners if not row.collective or row.figure.number]
    if named and not clause.found & scene.lexicon.ties.apart:
        subjects = [row for row in found.subjects if (not row.collective or row.described) and _before(row, named[0])]
        speaker = spoken(scene, clause)
        if subjects or speaker:
            return _with(scene, clause, subjects + named, 0.65, speaker)
    return _composed(scene, clause, found) or _inside(scene, clause, found)


def _before(row: Row, partner: Row) -> bool:
    """Whether a row stands before the partner, as who acts does, or is named with "door"."""
    return row.end <= partner.start or row.lead == "door"


def _between(scene: Scene, clause: Clause, found: Parts) -> Statement | None:
    """De zin noemt samenwerking tussen deze partijen."""
    row = next((row for row in found.found if row.lead == "tussen" and row.several), None)
    apart = clause.found & scene.lexicon.ties.apart
    return _together(scene, clause, [row], _between, 0.85) if row and not apart else None


def _with(
    scene: Scene, clause: Clause, everyone: list[Row], sure: float, speaker: tuple[Mention, ...] = ()
) -> Statement | None:
    """De zin zegt dat de een met de ander samenwerkt of afspraken maakt."""
    return _together(scene, clause, everyone, _with, sure, speaker)


def _row(scene: Scene, clause: Clause, subjects: list[Row]) -> Statement | None:
    """De partijen staan in één opsomming bij een woord van samenwerken."""
    return _together(scene, clause, subjects, _row, 0.8)


def _half(scene: Scene, clause: Clause, partners: list[Row]) -> Statement | None:
    """De zin noemt met wie wordt samengewerkt; wie dat doet, staat ervoor of spreekt."""
    subject = spoken(scene, clause) or acting(scene, clause)
    return _together(scene, clause, partners, _half, 0.7, subject) if subject or _count(partners) > 1 else None


def _guests(scene: Scene, clause: Clause, found: Parts) -> Statement | None:
    """De zin zegt wie er met de spreker samenwerkt of meedenkt."""
    speaker = spoken(scene, clause) if ("met", "ons") in pairwise(clause.words) else ()
    guests = [row for row in found.found if row.lead in scene.lexicon.prepositions.acting]
    return _together(scene, clause, guests, _guests, 0.75, speaker) if guests and speaker else None


def _inside(scene: Scene, clause: Clause, found: Parts) -> Statement | None:
    """De zin zegt dat deze partijen samen in het initiatief zitten of het opzetten."""
    everyone = [row for row in found.subjects + found.partners if row.several or not row.collective or row.lead]
    if clause.venture and (joining(scene, clause) or _fronted(scene, clause)) and _count(everyone) > 1:
        return _together(scene, clause, everyone, _inside, 0.7)
    return None


def _fronted(scene: Scene, clause: Clause) -> bool:
    """Whether the clause opens with "in", "aan" or the like and its initiative: "In dat akkoord beloofden A en B"."""
    venture = clause.venture
    opens = venture is not None and scene.document.lower[clause.sentence.start] in scene.lexicon.prepositions.fronted
    return opens and venture is not None and venture.start - clause.sentence.start <= FRONT


def _composed(scene: Scene, clause: Clause, found: Parts) -> Statement | None:
    """De zin zegt uit wie het initiatief bestaat."""
    venture = clause.venture
    row = next((row for row in found.found if row.several and row.lead == "van"), None)
    if venture is None or row is None or not venture.figure.generic or not 0 < row.start - venture.end <= NEAR:
        return None
    return _together(scene, clause, [row], _composed, 0.7)


def _joint(scene: Scene, clause: Clause, found: Parts) -> Statement | None:
    """De zin noemt iets gezamenlijks en de partijen van wie het is."""
    named = clause.venture
    if named is None or not (named.figure.generic or any("gezamenlijk" in word for word in clause.words)):
        return None
    sharing = scene.lexicon.prepositions.sharing
    row = next((row for row in found.found if row.several and row.lead in sharing), None)
    return _together(scene, clause, [row], _joint, 0.7) if row else None


def _related(scene: Scene, clause: Clause) -> Statement | None:
    """De zin noemt deze partijen samen bij iets wat ze voor of met elkaar doen."""
    ties = scene.lexicon.ties
    alone = _count(outside(scene, clause)) < 2
    if alone or clause.found & ties.barring or not ties.relating.open(clause.words):
        return None
    dealing = ties.dealing.open(clause.words)
    found = [row for row in _helpers(scene, clause) if dealing or row.several]
    return _together(scene, clause, found if dealing else found[:1], _related, 0.55)


def _helpers(scene: Scene, clause: Clause) -> Iterator[Row]:
    """The rows of those who act or are dealt with, without people who are helped."""
    people = scene.lexicon.groups.people
    for row in outside(scene, clause):
        mentions = [m for m in row.mentions if not m.figure.collective or m.figure.head not in people]
        if mentions and tied(scene, row):
            yield Row(mentions, row.lead)


def _count(found: list[Row]) -> int:
    return sum(len(row.figures) for row in found)


def _together(
    scene: Scene,
    clause: Clause,
    found: list[Row],
    rule: Callable[..., Statement | None],
    sure: float,
    more: tuple[Mention, ...] = (),
) -> Statement | None:
    """That the actors of the rows, and those meant by `more`, work together; None where that is only one."""
    named = [mention for row in found for mention in row.mentions] + list(more)
    return together(scene, clause, named, rule, "collaboration", sure)
