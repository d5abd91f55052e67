"""How things, sentences and sources read in Dutch on a terminal."""

from functools import cache
from typing import TYPE_CHECKING

from rich.text import Text

from graph.quads.schemes import concepts
from graph.reading.dates import MONTHS
from ontology.status import Status
from ontology.vocabulary import BUNDEL, COLLABORATION_KINDS, INITIATIVE_KINDS, ORGANISATION_TYPES, REGION_TYPES

if TYPE_CHECKING:
    from viz.sentence import Sentence
    from viz.source import Source
    from viz.thing import Thing

COLOURS = {Status.EXISTING: "green", Status.PLANNED: "yellow", Status.ENDED: "dim", Status.DENIED: "red"}
FULL = {number: name for name, number in reversed(MONTHS.items())}
KINDS = {
    "municipality": "gemeente",
    "organisation": "organisatie",
    "collective": "groep",
    "initiative": "initiatief",
    "person": "persoon",
    "region": "regio",
}
SPACES = (BUNDEL, COLLABORATION_KINDS, INITIATIVE_KINDS, REGION_TYPES, ORGANISATION_TYPES)


@cache
def _labels() -> dict[str, str]:
    return {concept.iri: concept.nl for concept in concepts()}


def word(name: str) -> str:
    """The Dutch label of a concept by its local name.

    >>> word("joint-procurement"), word("planned"), word("geen begrip")
    ('gezamenlijke inkoop', 'gepland', 'geen begrip')
    """
    return next((_labels()[space + name] for space in SPACES if space + name in _labels()), name)


def kind(thing: "Thing") -> str:
    """What a thing is, in a word."""
    if thing.kind.value in ("initiative", "region") and thing.type:
        return word(thing.type)
    return KINDS.get(thing.kind.value, thing.kind.value)


def date(issued: str) -> str:
    """A date as Dutch texts write it.

    >>> date("2012-06-22"), date("2017-03"), date("2017")
    ('22 juni 2012', 'maart 2017', '2017')
    """
    year, *rest = issued.split("-")
    month = FULL[int(rest[0])] if rest else ""
    day = str(int(rest[1])) if len(rest) > 1 else ""
    return " ".join(part for part in (day, month, year) if part)


def source(told: "Source") -> str:
    """Where a sentence stands: title, publisher, date."""
    parts = (told.title or told.identifier, told.publisher, told.issued and date(told.issued))
    return ", ".join(part for part in parts if part)


def number(value: float) -> str:
    """A confidence as Dutch writes it.

    >>> number(0.85), number(1)
    ('0,85', '1')
    """
    return f"{value:.2f}".rstrip("0").rstrip(".").replace(".", ",")


def quote(told: "Sentence") -> Text:
    """The quote on one line with the names it ties made bold."""
    text = Text(told.quote)
    for mark in told.marks:
        text.stylize("bold", mark.start, mark.end)
    lines = [line for line in text.split("\n") if line.plain.strip()]
    return Text.assemble("“", Text(" ").join(lines), "”", style="italic")


def status(told: "Sentence") -> Text:
    """How it stands, and how: "gepland · gezamenlijke inkoop"."""
    text = Text(word(told.status.value), style=COLOURS[told.status])
    more = [word(told.kind)] if told.kind else []
    return text.append("".join(f" · {part}" for part in more), style="default")


def reason(told: "Sentence", where: "Source") -> Text:
    """Where it stands, how sure the reading is and why."""
    steps = dict.fromkeys(f" ‘{step.surface}’: {step.because}." for step in told.steps)
    text = f"{source(where)} · zekerheid {number(told.confidence)} · {told.because}"
    return Text(text + "".join(steps), style="dim")
