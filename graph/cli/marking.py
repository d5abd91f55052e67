"""The text of an article with its names marked by what they are the names of."""

from collections.abc import Iterable, Iterator, Sequence

from rich.text import Text

from graph.analysis.marks import marks
from graph.cli.wording import KINDS
from ontology.claim import Claim
from ontology.entity import Entity
from ontology.initiative import Initiative
from ontology.organisation import Organisation, OrganisationKind
from ontology.person import Person
from ontology.reading import Reading
from ontology.region import Region

THEME = "thema"
STYLES = {
    KINDS["person"]: "bold magenta",
    KINDS["organisation"]: "bold cyan",
    KINDS["collective"]: "cyan",
    KINDS["initiative"]: "bold yellow",
    KINDS["region"]: "bold green",
    THEME: "blue",
}
Span = tuple[int, int]


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
    said = sorted(reading.claims, key=lambda claim: claim.evidence.start)
    before = 0
    for index, span in enumerate(spans):
        gap = reading.article.text[before : span[0]].count("\n") if index else 0
        here = [claim for claim in said if claim.evidence.start < span[1] and span[0] < claim.evidence.end]
        yield Text("\n" * max(0, gap - 1)).append_text(_sentence(reading, span, here, styled))
        before = span[1]


def _sentence(reading: Reading, span: Span, claims: Sequence[Claim], styled: bool) -> Text:
    quote = reading.article.text[span[0] : span[1]]
    kinds = {entity.iri: kind(entity) for entity in reading.entities}
    steps = [step for claim in claims for step in claim.evidence.steps]
    placed = [(step.start - span[0], step.surface, step.leads_to) for step in steps]
    text = Text()
    at = 0
    for mark in marks(quote, _names(reading.entities, claims, quote), placed):
        name = kinds.get(mark.leads_to, THEME)
        text.append(quote[at : mark.start])
        shown = quote[mark.start : mark.end]
        text.append(shown if styled else f"[{shown}|{name}]", style=STYLES[name])
        at = mark.end
    return text.append(quote[at:])


def _names(entities: Iterable[Entity], claims: Iterable[Claim], quote: str) -> dict[str, list[str]]:
    """The names that stand in the quote, each with one thing: that which the claims tie goes first."""
    tied = {end for claim in claims for end in claim.relation.ends}
    owners: dict[str, str] = {}
    for entity in sorted(entities, key=lambda entity: entity.iri not in tied):
        for name in entity.names:
            if name in quote:
                owners.setdefault(name, entity.iri)
    names: dict[str, list[str]] = {}
    for name, iri in owners.items():
        names.setdefault(iri, []).append(name)
    return names
