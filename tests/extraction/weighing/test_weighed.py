"""What weighing adds to the rules, what it doubts, and that every claim of it keeps to the gate."""

from itertools import combinations

import pytest

from graph.extraction.gate import LEAST, objection
from graph.extraction.reader import Reader
from graph.extraction.weighing.ground import Ground
from graph.extraction.weighing.verdict import Sight, weigh
from graph.extraction.weighing.weights import weights
from graph.reading.articles import articles
from ontology.article import Article
from ontology.collaboration import Collaboration
from ontology.reading import Reading
from seeds import SEEDS
from tests.extraction.corpus import CORPUS

SIGNED = (
    "Alkmaar, Heiloo en Castricum zetten samen een jongerenteam op\n"
    "ALKMAAR - De gemeenten Alkmaar, Heiloo en Castricum beginnen samen met Parlan een jongerenteam.\n"
    "De drie gemeenten betalen elk een derde. Ook GGD Hollands Noorden doet mee en levert een verpleegkundige."
)


def article(text: str) -> Article:
    return Article(iri="https://example.org/article", identifier="a", text=text)


def pairs(reading: Reading) -> set[frozenset[str]]:
    labels = {entity.iri: entity.label for entity in reading.entities}
    joint = (c.relation for c in reading.claims if isinstance(c.relation, Collaboration) and c.status.lives)
    return {frozenset(map(labels.__getitem__, pair)) for each in joint for pair in combinations(each.members, 2)}


def test_who_joins_two_sentences_on_works_with_those_who_began(reader: Reader) -> None:
    found = pairs(reader.read(article(SIGNED)))
    assert {"Alkmaar", "Parlan"} in [{*pair} for pair in found] or any("Parlan" in pair for pair in found)
    assert len([pair for pair in found if "GGD Hollands Noorden" in pair]) >= 2


def test_the_same_article_always_gets_the_same_confidences(reader: Reader) -> None:
    first, again = (reader.read(article(SIGNED)) for _ in range(2))
    assert [c.confidence for c in first.claims] == [c.confidence for c in again.claims]


@pytest.mark.parametrize("folder", [SEEDS / "articles", CORPUS / "open/articles"], ids=["seeds", "corpus"])
def test_every_weighed_claim_has_its_evidence(folder: str, reader: Reader) -> None:
    weighed = 0
    for one in list(articles([folder]))[:40]:
        reading = reader.read(one)
        known = {entity.iri: entity for entity in reading.entities}
        for claim in reading.claims:
            weighed += claim.rule == "weighing"
            assert objection(claim, one, known) is None
            assert LEAST <= claim.confidence <= 1
    assert weighed > 0


def test_weighing_finds_ties_that_no_rule_finds(reader: Reader, rules: Reader) -> None:
    texts = list(articles([CORPUS / "open/articles"]))[60:90]
    added = sum(len(pairs(reader.read(one)) - pairs(rules.read(one))) for one in texts)
    assert added > 20


def test_what_is_doubted_is_on_the_review_list_and_not_in_the_graph(reader: Reader) -> None:
    told = [r for one in list(articles([CORPUS / "open/articles"]))[50:110] for r in reader.read(one).refusals]
    doubted = [refusal for refusal in told if refusal.claim.confidence < LEAST]
    assert doubted
    assert {refusal.reason for refusal in doubted} == {"De lezer acht dit minder waarschijnlijk dan niet."}


def test_no_sign_of_a_case_stands_in_two_of_its_sets(reader: Reader) -> None:
    texts = [article(SIGNED), *articles([SEEDS / "articles"])]
    for text in texts:
        sight = Sight.of(Ground.of(*reader.ruled(text)))
        first = {name: weigh(cases, weights()[name]) for name, cases in sight.signs.items()}
        for cases in (*sight.signs.values(), *sight.again(first).values()):
            for case in cases.values():
                assert len(case.signs) == len(case.met) + sum(map(len, case.known))
