"""The names in a whole article, sentence by sentence."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from graph.analysis.marks import marks
from ontology.claim import Claim
from ontology.entity import Entity
from ontology.reading import Reading
from viz.sentence import Mark

WORD = re.compile(r"\w+")
Span = tuple[int, int]


def spread(reading: Reading, spans: Sequence[Span]) -> Iterator[tuple[Mark, ...]]:
    """The names marked in each sentence, whose offsets in the text are `spans`.

    Where things share a name it is that of the thing which a claim from the sentence ties, if there is one.
    """
    bearers = _bearers(reading.entities)
    claims = _claims(reading.claims, spans)
    for index, (start, end) in enumerate(spans):
        quote = reading.article.text[start:end]
        steps = [step for claim in claims[index] for step in claim.evidence.steps]
        placed = [(step.start - start, step.surface, step.leads_to) for step in steps]
        yield marks(quote, _names(bearers, claims[index], quote), placed)


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
