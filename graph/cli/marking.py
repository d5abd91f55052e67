"""The text of an article with its names marked by what they are the names of."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

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
from viz.sentence import Mark

THEME = "thema"
WORD = re.compile(r"\w+")
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
    kinds = {entity.iri: kind(entity) for entity in reading.entities}
    bearers = _bearers(reading.entities)
    claims = _claims(reading.claims, spans)
    before = 0
    for index, (start, end) in enumerate(spans):
        gap = reading.article.text[before:start].count("\n") if index else 0
        quote = reading.article.text[start:end]
        steps = [step for claim in claims[index] for step in claim.evidence.steps]
        placed = [(step.start - start, step.surface, step.leads_to) for step in steps]
        found = marks(quote, _names(bearers, claims[index], quote), placed)
        yield Text("\n" * max(0, gap - 1)).append_text(_painted(quote, found, kinds, styled))
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


def _claims(claims: Iterable[Claim], spans: Sequence[Span]) -> dict[int, list[Claim]]:
    """The claims whose quotes touch each sentence, by the sentence's index."""
    found: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        first = bisect_right(spans, claim.evidence.start, key=lambda span: span[1])
        last = bisect_left(spans, claim.evidence.end, key=lambda span: span[0])
        for index in range(first, last):
            found[index].append(claim)
    return found


def _bearers(entities: Iterable[Entity]) -> dict[str, list[tuple[str, str]]]:
    """Every name with the IRI of the thing that bears it, by the name's first word."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for entity in entities:
        for name in entity.names:
            if word := WORD.search(name):
                found[word[0]].append((name, entity.iri))
    return found


def _names(
    bearers: Mapping[str, Iterable[tuple[str, str]]], claims: Iterable[Claim], quote: str
) -> dict[str, list[str]]:
    """The names that may stand in the quote, each with one thing: that which the claims tie goes first."""
    tied = {end for claim in claims for end in claim.relation.ends}
    owners: dict[str, str] = {}
    for word in dict.fromkeys(WORD.findall(quote)):
        for name, iri in bearers.get(word, ()):
            if name not in owners or (iri in tied and owners[name] not in tied):
                owners[name] = iri
    names: dict[str, list[str]] = defaultdict(list)
    for name, iri in owners.items():
        names[iri].append(name)
    return names
