"""Who works with whom."""

from collections.abc import Iterator
from dataclasses import dataclass

from graph.extraction import status as reading
from graph.extraction.document import Sentence
from graph.extraction.figure import Figure, Mention
from graph.extraction.rows import Row, rows
from graph.extraction.scene import Scene
from graph.extraction.statement import Statement

WE = frozenset({"we", "wij", "ons", "onze"})
THEY = frozenset({"zij", "ze", "deze", "die", "zelf", "hun", "hierin", "hiervoor", "daarvoor", "daarmee", "hierbij"})
PASSIVE = frozenset({"wordt", "worden", "werd", "werden", "is", "zijn"})
WITH = frozenset({"met", "naast"})
ACTING = frozenset({"", "door", "namens", "behalve", "waaronder"})
APART = frozenset(
    [
        "verschil",
        "verschillen",
        "keuze",
        "onderscheid",
        "conflict",
        "afstand",
        "strijd",
        "kloof",
        "concurrentie",
        "ruzie",
        "grens",
        "fusie",
    ]
)
BACK = 3
STRETCH = 10
ELSEWHERE = frozenset(
    ["in", "uit", "over", "tegen", "volgens", "rond", "op", "onder", "zonder", "richting", "vanuit", "naar", "binnen"]
)
RESIDENTS = frozenset(
    [
        "inwoners",
        "bewoners",
        "burgers",
        "inwoner",
        "bewoner",
        "burger",
        "dorpen",
        "kernen",
        "wijken",
        "gemeenteraad",
        "raadsleden",
        "wethouder",
        "burgemeester",
    ]
)
POINTING = frozenset(
    [
        "hiervoor",
        "daarvoor",
        "hierin",
        "daarin",
        "hieraan",
        "daaraan",
        "hiermee",
        "daarmee",
        "hierbij",
        "daarbij",
        "ervoor",
        "eraan",
        "erin",
        "ermee",
        "erbij",
        "daarover",
        "hierover",
    ]
)
MUTUAL = (
    "samen", "gezamenlijk", "gemeenschappelijk", "elkaar", "onderling", "bundel", "gebundeld", "krachten", "ineen", "convenant",
    "overeenkomst", "akkoord", "teken", "onderteken", "meedoe", "deelne", "partner", "intergemeent", "intentieverklaring", "opgetrokken",
    "optrek",
    "mee",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of a sentence with its words in lower case and the initiative it speaks of, if any."""

    sentence: Sentence
    start: int
    end: int
    words: list[str]
    venture: Mention | None


def collaborations(scene: Scene) -> Iterator[Statement]:
    """Every clause that speaks of working together and names who."""
    for sentence in scene.document.sentences:
        actors = [m for m in scene.by_sentence[sentence.index] if m.type == "organisation"]
        if not actors:
            continue
        for clause in clauses(scene, sentence):
            first, second = _read(scene, clause), _related(scene, clause)
            if first:
                yield first
            if second and not (first and set(second.parts["members"]) <= set(first.parts["members"])):
                yield second


def clauses(scene: Scene, sentence: Sentence) -> Iterator[Clause]:
    """The clauses of a sentence."""
    place = sentence.start
    while place < sentence.end:
        start, end = scene.document.clause(sentence, place)
        here = [m for m in scene.by_sentence[sentence.index] if m.type == "initiative" and start <= m.start < end]
        yield Clause(sentence, start, end, scene.document.lower[start:end], here[0] if here else None)
        place = max(end, place + 1)


def _read(scene: Scene, clause: Clause) -> Statement | None:
    ties = scene.lexicon.ties
    if reading.compared(clause.words, ties) or _asked(scene, clause):
        return None
    found = [row for row in rows(scene, clause.start, clause.end) if not _within(row, clause.venture)]
    partners = [row for row in found if row.lead in WITH or _served(scene, clause, row)]
    subjects = [row for row in found if row.lead in ACTING and _acts(row, partners)]
    between = next((row for row in found if row.lead == "tussen" and len(row.figures) > 1), None)
    if between and not set(clause.words) & APART:
        return _together(scene, clause, [between], (), _between.__doc__ or "", 0.85)
    if not reading.triggered(clause.words, ties):
        return _untriggered(scene, clause, subjects, partners)
    guests = _guests(scene, clause, found)
    if guests:
        return guests
    if subjects and partners:
        return _together(scene, clause, subjects + partners, (), _with.__doc__ or "", 0.85)
    if partners:
        return _half(scene, clause, partners)
    if subjects and _mutual(clause.words) and sum(len(row.figures) for row in subjects) > 1:
        return _together(scene, clause, subjects, (), _row.__doc__ or "", 0.8)
    return _joint(scene, clause, found) or _untriggered(scene, clause, subjects, partners)


def _asked(scene: Scene, clause: Clause) -> bool:
    """Whether the sentence is a question or a supposition: nobody says that it is so."""
    first = scene.document.lower[clause.sentence.start]
    return "?" in scene.document.words[clause.sentence.end - 2 : clause.sentence.end] or first in {
        "zou",
        "stel",
        "mocht",
        "mochten",
        "moet",
        "moeten",
    }


def _related(scene: Scene, clause: Clause) -> Statement | None:
    """De zin noemt deze partijen samen bij iets wat ze voor of met elkaar doen."""
    ties, words = scene.lexicon.ties, clause.words
    barred = set(words) & ties.barring or reading.compared(words, ties) or _asked(scene, clause)
    if barred or not any(word.startswith(ties.relating) for word in words):
        return None
    found = [
        row for row in rows(scene, clause.start, clause.end) if not _within(row, clause.venture) and _tied(scene, row)
    ]
    for row in found:
        row.mentions = [
            m for m in row.mentions if not m.figure.collective or m.figure.head not in scene.lexicon.groups.people
        ]
    return _together(scene, clause, [row for row in found if row.mentions], (), _related.__doc__ or "", 0.55)


def _tied(scene: Scene, row: Row) -> bool:
    """Whether a row stands where somebody acts or is dealt with, not where something lies."""
    first = row.mentions[0]
    if len(row.figures) == 1 and first.figure.collective:
        counted = first.figure.number is not None or bool(first.figure.scope[0])
        return counted and first.figure.head not in scene.lexicon.groups.weak
    if row.lead in ELSEWHERE:
        return row.lead == "uit" and bool(
            {"bestaat", "bestaan", "bestaande"} & set(scene.document.lower[max(0, row.start - 6) : row.start])
        )
    if row.lead == "van" and first.figure.municipality:
        named = scene.document.lower[first.start] == "gemeente" or scene.document.at(first.start - 1) in {
            "gemeente",
            "gemeenten",
        }
        return named or len(row.figures) > 1
    return not (row.lead == "van" and scene.document.at(row.start - 2) in RESIDENTS)


def _served(scene: Scene, clause: Clause, row: Row) -> bool:
    """Whether the row is of those that somebody works for, or whose services they use."""
    near = scene.document.lower[max(clause.start, row.start - 4) : row.start]
    if row.lead == "van":
        return "gebruik" in near
    several = len(row.figures) > 1 or row.mentions[0].figure.number is not None
    return (
        row.lead == "voor"
        and several
        and bool({"werkt", "werken", "verricht", "regelt", "inkoopt"} & set(clause.words))
    )


def _within(row: Row, venture: Mention | None) -> bool:
    return venture is not None and row.start >= venture.start and row.end <= venture.end


def _between() -> None:
    """De zin noemt samenwerking tussen deze partijen."""


def _with() -> None:
    """De zin zegt dat de een met de ander samenwerkt of afspraken maakt."""


def _row() -> None:
    """De partijen staan in één opsomming bij een woord van samenwerken."""


def _half(scene: Scene, clause: Clause, partners: list[Row]) -> Statement | None:
    """De zin noemt met wie wordt samengewerkt; wie dat doet, staat ervoor of spreekt."""
    subject = _spoken(scene, clause) or _meant(scene, clause)
    if subject or sum(len(row.figures) for row in partners) > 1:
        return _together(scene, clause, partners, subject, _half.__doc__ or "", 0.7)
    return None


def _guests(scene: Scene, clause: Clause, found: list[Row]) -> Statement | None:
    """De zin zegt wie er met de spreker samenwerkt of meedenkt."""
    ours = any(one == "met" and other == "ons" for one, other in zip(clause.words, clause.words[1:], strict=False))
    acting = [row for row in found if row.lead in ACTING]
    spoken = _spoken(scene, clause) if ours else ()
    return _together(scene, clause, acting, spoken, _guests.__doc__ or "", 0.75) if acting and spoken else None


def _untriggered(scene: Scene, clause: Clause, subjects: list[Row], partners: list[Row]) -> Statement | None:
    """De zin zegt dat deze partijen samen in het initiatief zitten of het opzetten."""
    named = [row for row in partners if not row.mentions[0].figure.collective]
    spoken = _spoken(scene, clause) if named else ()
    acting = (
        [row for row in subjects if not row.mentions[0].figure.collective and row.end <= named[0].start]
        if named
        else []
    )
    if named and (spoken or acting) and not set(clause.words) & APART:
        return _together(scene, clause, acting + named, spoken, _with.__doc__ or "", 0.65)
    everyone = [
        row
        for row in subjects + partners
        if len(row.figures) > 1 or not row.mentions[0].figure.collective or row.lead != ""
    ]
    cued = set(clause.words) & (scene.lexicon.ties.joining | scene.lexicon.ventures.founding)
    if clause.venture and cued and sum(len(row.figures) for row in everyone) > 1:
        return _together(scene, clause, everyone, (), _untriggered.__doc__ or "", 0.7)
    return None


def _joint(scene: Scene, clause: Clause, found: list[Row]) -> Statement | None:
    """De zin noemt iets gezamenlijks en de partijen van wie het is."""
    venture = clause.venture
    if venture is None or (not venture.figure.generic and "gezamenlijk" not in " ".join(clause.words)):
        return None
    shared = [
        row for row in found if len(row.figures) > 1 and row.lead in {"van", "in", "voor", "bij", "tussen"} | ACTING
    ]
    return _together(scene, clause, shared[:1], (), _joint.__doc__ or "", 0.7) if shared else None


def _acts(row: Row, partners: list[Row]) -> bool:
    """Whether a row can be who acts: a name, a counted or described group, or more than one."""
    figure = row.mentions[0].figure
    if len(row.figures) > 1 or not figure.collective:
        return True
    return bool(partners) or figure.number is not None or bool(figure.scope[0])


def _mutual(words: list[str]) -> bool:
    return any(word.startswith(MUTUAL) for word in words)


def _spoken(scene: Scene, clause: Clause) -> tuple[Mention, ...]:
    """What "we" stands for in a quote, as a mention at the pronoun."""
    voice = scene.voice(clause.sentence)
    for place in range(clause.start, clause.end):
        if scene.document.lower[place] in WE:
            if voice and scene.document.quoted[place]:
                return (Mention(place, place + 1, voice[:1], why="wie spreekt, spreekt namens deze organisatie"),)
            if scene.letter and scene.focus:
                return (Mention(place, place + 1, (scene.focus,), why="wie de brief schrijft"),)
    return ()


def _meant(scene: Scene, clause: Clause) -> tuple[Mention, ...]:
    """Whoever the sentence before speaks of, where a clause names only the partner."""
    index, words = clause.sentence.index, scene.document.lower
    pronoun = next((at for at in range(clause.start, min(clause.start + 6, clause.end)) if words[at] in THEY), None)
    passive = next((at for at in range(clause.start, clause.end) if words[at] in PASSIVE), None)
    place = pronoun if pronoun is not None else passive
    if place is None or index == 0:
        return ()
    back = BACK if pronoun is not None else 1
    who = before(scene, clause.sentence, back=back)
    return tuple(Mention(place, place + 1, (figure,), why="wie hiervoor genoemd is") for figure in who)


def before(scene: Scene, sentence: Sentence, least: int = 1, back: int = BACK) -> list[Figure]:
    """Who acts in the sentences just before: the first row of at least so many actors, looking back."""
    for earlier in reversed(scene.document.sentences[max(0, sentence.index - back) : sentence.index]):
        if sentence.line - earlier.line > 2:
            break
        found = [
            row for row in rows(scene, earlier.start, earlier.end) if row.lead in ACTING and len(row.figures) >= least
        ]
        if found:
            return found[0].figures
    return []


def _goal(scene: Scene, clause: Clause) -> Mention | None:
    """The initiative of which the next sentence says that this is its aim: "Dat is het doel van de ontwikkeltafels"."""
    following = clause.sentence.index + 1
    if following >= len(scene.document.sentences):
        return None
    sentence = scene.document.sentences[following]
    said = scene.document.lower[sentence.start : sentence.start + 2] in (["dat", "is"], ["dit", "is"], ["zo", "heet"])
    named = [m for m in scene.by_sentence[following] if m.type == "initiative"] if said else []
    return (
        Mention(named[0].start, named[0].end, named[0].figures, why="de zin erna zegt waarvan dit het doel is")
        if named
        else None
    )


def _pointed(scene: Scene, clause: Clause) -> Mention | None:
    """The initiative that "hiervoor" or "daarin" points back to: the last one named in the lines just before."""
    place = next((at for at in range(clause.start, clause.end) if scene.document.lower[at] in POINTING), None)
    if place is None:
        return None
    for earlier in reversed(scene.document.sentences[max(0, clause.sentence.index - 4) : clause.sentence.index]):
        named = [m for m in scene.by_sentence[earlier.index] if m.type == "initiative"]
        if named:
            return Mention(place, place + 1, named[-1].figures[:1], why="het initiatief dat hiervoor genoemd is")
    return None


def parties(scene: Scene, sentence: Sentence) -> list[Figure]:
    """The municipalities that this stretch of the article is about: the row last named, however it stands in its sentence."""
    for earlier in reversed(scene.document.sentences[max(0, sentence.index - STRETCH) : sentence.index]):
        if earlier.kind == "heading":
            break
        found = [row for row in rows(scene, earlier.start, earlier.end) if len(row.figures) > 1]
        if found and all(figure.municipality for figure in found[-1].figures):
            return found[-1].figures
    return []


def _together(
    scene: Scene, clause: Clause, found: list[Row], more: tuple[Mention, ...], because: str, sure: float
) -> Statement | None:
    mentions = [mention for row in found for mention in row.mentions] + list(more)
    members: dict[Figure, None] = {figure: None for mention in mentions for figure in mention.figures}
    if len(members) < 2:
        return None
    standing = reading.status(clause.words, scene.lexicon.ties)
    parts = {"members": tuple(members)}
    venture = clause.venture or _pointed(scene, clause) or _goal(scene, clause)
    if venture and venture.figure not in members:
        parts["within"] = venture.figures[:1]
        mentions.append(venture)
    kind = reading.kind(clause.words, scene.lexicon.ties)
    start, end = clause.sentence.start, clause.sentence.end
    return Statement(
        "Collaboration", parts, start, end, because, "collaboration", sure, standing, kind, mentions=mentions
    )
