"""The text of an article with its names marked by what they are the names of."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rich.text import Text

from graph.analysis.spread import Span, spread
from graph.cli.wording import KINDS
from ontology.entity import Entity
from ontology.initiative import Initiative
from ontology.organisation import Organisation, OrganisationKind
from ontology.person import Person
from ontology.reading import Reading
from ontology.region import Region
from viz.sentence import Mark

THEME = "thema"
STYLES = {
    KINDS["person"]: "bold magenta",
    KINDS["organisation"]: "bold cyan",
    KINDS["collective"]: "cyan",
    KINDS["initiative"]: "bold yellow",
    KINDS["region"]: "bold green",
    THEME: "blue",
}


def kind(entity: Entity) -> str:
    """What an entity is, in a Dutch word."""
    match entity:
        case Person():
            return KINDS["person"]
        case Organisation(kind=OrganisationKind.COLLECTIVE):
            return KINDS["collective"]
        case Organisation():
            return KINDS["organisation"]
        case Initiative():
            return KINDS["initiative"]
        case Region():
            return KINDS["region"]
    return THEME


def legend() -> Text:
    """Every kind in its own style."""
    return Text(" ").join(Text(name, style=style) for name, style in STYLES.items())


def marked(reading: Reading, spans: Sequence[Span], *, styled: bool) -> Iterator[Text]:
    """The sentences, one by one, each with the line ends that stand before it; none before the first.

    Names are styled by their kind, or where styles do not show put in brackets with it: "[Raalte|organisatie]".
    Where things share a name it is that of the thing which a claim from this sentence ties, if there is one.
    """
    kinds = {entity.iri: kind(entity) for entity in reading.entities}
    marks = list(spread(reading, spans))
    before = 0
    for index, (start, end) in enumerate(spans):
        gap = reading.article.text[before:start].count("\n") if index else 0
        found = marks[index]
        yield Text("\n" * max(0, gap - 1)).append_text(_painted(reading.article.text[start:end], found, kinds, styled))
        before = end


def _painted(quote: str, found: Iterable[Mark], kinds: Mapping[str, str], styled: bool) -> Text:
    text = Text()
    at = 0
    for mark in found:
        name = kinds.get(mark.leads_to, THEME)
        shown = quote[mark.start : mark.end]
        text.append(quote[at : mark.start])
        text.append(shown if styled else f"[{shown}|{name}]", style=STYLES[name])
        at = mark.end
    return text.append(quote[at:])
