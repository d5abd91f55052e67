"""Who works with whom."""

from collections.abc import Iterator

from graph.extraction import status as reading
from graph.extraction.document import Sentence
from graph.extraction.figure import Figure, Mention
from graph.extraction.rows import Row, rows
from graph.extraction.scene import Scene
from graph.extraction.statement import Statement

WE = frozenset({"we", "wij", "ons", "onze"})
THEY = frozenset({"zij", "ze", "deze", "die", "zelf"})
WITH = frozenset({"met", "naast", "samen"})
ACTING = frozenset({"", "door", "namens", "behalve"})
MUTUAL = ("samen", "gezamenlijk", "gemeenschappelijk", "elkaar", "onderling", "bundel", "krachten", "ineen", "convenant", "overeenkomst", "akkoord", "teken", "onderteken", "meedoe", "deelne", "partner", "intergemeent", "intentieverklaring", "opgetrokken", "optrek")  # fmt: skip


def collaborations(scene: Scene) -> Iterator[Statement]:
    """Every clause that speaks of working together and names who."""
    for sentence in scene.document.sentences:
        actors = [m for m in scene.by_sentence[sentence.index] if m.type == "organisation"]
        if not actors and not scene.voice(sentence):
            continue
        for start, end in _clauses(scene, sentence):
            statement = _read(scene, sentence, start, end)
            if statement:
                yield statement


def _clauses(scene: Scene, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The clauses of a sentence that hold a trigger."""
    place = sentence.start
    while place < sentence.end:
        start, end = scene.document.clause(sentence, place)
        if reading.triggered(scene.document.lower[start:end], scene.lexicon.ties):
            yield start, end
        place = max(end, place + 1)


def _read(scene: Scene, sentence: Sentence, start: int, end: int) -> Statement | None:
    words = scene.document.lower[start:end]
    if reading.compared(words, scene.lexicon.ties):
        return None
    found = rows(scene, start, end)
    between = next((row for row in found if row.lead == "tussen" and len(row.figures) > 1), None)
    if between:
        return _together(scene, sentence, start, end, [between], (), _between.__doc__ or "", 0.85)
    partners = [row for row in found if row.lead in WITH]
    subjects = [row for row in found if row.lead in ACTING and _acts(row, partners)]
    if subjects and partners:
        return _together(scene, sentence, start, end, subjects + partners, (), _with.__doc__ or "", 0.85)
    spoken = _spoken(scene, sentence, start, end)
    if partners and not subjects:
        subject = spoken or _meant(scene, sentence, start)
        return _together(scene, sentence, start, end, partners, subject, _with.__doc__ or "", 0.7) if subject else None
    if subjects and _mutual(words):
        return (
            _together(scene, sentence, start, end, subjects, (), _row.__doc__ or "", 0.8)
            if sum(len(row.figures) for row in subjects) > 1
            else None
        )
    return None


def _between() -> None:
    """De zin noemt samenwerking tussen deze partijen."""


def _with() -> None:
    """De zin zegt dat de een met de ander samenwerkt of afspraken maakt."""


def _row() -> None:
    """De partijen staan in één opsomming bij een woord van samenwerken."""


def _acts(row: Row, partners: list[Row]) -> bool:
    """Whether a row can be who acts: a name, a counted or described group, or more than one."""
    if len(row.figures) > 1 or not row.mentions[0].figure.collective:
        return True
    return bool(partners) or row.mentions[0].end - row.mentions[0].start > 1


def _mutual(words: list[str]) -> bool:
    return any(word.startswith(MUTUAL) for word in words)


def _spoken(scene: Scene, sentence: Sentence, start: int, end: int) -> tuple[Mention, ...]:
    """What "we" stands for in a quote, as a mention at the pronoun."""
    voice = scene.voice(sentence)
    if not voice:
        return ()
    for place in range(start, end):
        if scene.document.lower[place] in WE and scene.document.quoted[place]:
            return (Mention(place, place + 1, voice[:1], why="wie spreekt, spreekt namens deze organisatie"),)
    return ()


def _meant(scene: Scene, sentence: Sentence, start: int) -> tuple[Mention, ...]:
    """The organisation last spoken of, where a clause names only the partner."""
    pronoun = next((at for at in range(start, min(start + 6, sentence.end)) if scene.document.lower[at] in THEY), None)
    if pronoun is None or sentence.index == 0:
        return ()
    previous = scene.document.sentences[sentence.index - 1]
    before = [row for row in rows(scene, previous.start, previous.end) if row.lead in ACTING]
    if not before:
        return ()
    return tuple(
        Mention(pronoun, pronoun + 1, (figure,), why="wie hiervoor genoemd is") for figure in before[0].figures
    )


def _together(
    scene: Scene,
    sentence: Sentence,
    start: int,
    end: int,
    found: list[Row],
    more: tuple[Mention, ...],
    because: str,
    sure: float,
) -> Statement | None:
    mentions = [mention for row in found for mention in row.mentions] + list(more)
    members: dict[Figure, None] = {figure: None for mention in mentions for figure in mention.figures}
    if len(members) < 2:
        return None
    words = scene.document.lower[start:end]
    standing = reading.status(words, scene.lexicon.ties)
    parts = {"members": tuple(members)}
    venture = next(
        (m for m in scene.by_sentence[sentence.index] if m.type == "initiative" and start <= m.start < end), None
    )
    if venture:
        parts["within"] = venture.figures[:1]
        mentions.append(venture)
    kind = reading.kind(words, scene.lexicon.ties)
    return Statement(
        "Collaboration",
        parts,
        sentence.start,
        sentence.end,
        because,
        "collaboration",
        sure,
        standing,
        kind,
        mentions=mentions,
    )
