"""Texts that are too short, too long or oddly written."""

import pytest

from graph.extraction.reader import Reader
from ontology.article import Article
from tests.extraction.invariants import hold


def article(text: str) -> Article:
    return Article(iri="https://example.org/article", identifier="article.txt", text=text)


@pytest.mark.parametrize("text", ["", " ", "\n", "\n\n\n", "\u00a0", "\u200b", "\u0301", ".", "‘", "-", "- ", "\ufeff"])
def test_hardly_a_text_says_nothing(text: str, reader: Reader) -> None:
    reading = reader.read(article(text))
    assert (reading.entities, reading.claims, reading.refusals) == ((), (), ())


def test_more_than_a_million_characters(reader: Reader) -> None:
    text = "Het regende en het werd avond. " * 34_000 + "De gemeente Hengelo werkt samen met Aveleijn."
    reading = reader.read(article(text))
    hold(reading)
    assert reading.claims and reading.claims[-1].evidence.end == len(text)


@pytest.mark.parametrize("text", ["Schagen", "wethouder", "wij", "samen", "CDA", "De", "Jansen", "én", "1", "😀"])
def test_one_word_claims_nothing(text: str, reader: Reader) -> None:
    reading = reader.read(article(text))
    assert reading.claims == () and len(reading.entities) <= 1


def test_all_capitals(reader: Reader) -> None:
    text = "WETHOUDER MARK JANSEN VAN SCHAGEN EN WETHOUDER ELS BAKKER VAN TEXEL ONDERTEKENDEN DINSDAG EEN CONVENANT."
    reading = reader.read(article(text))
    hold(reading)
    assert {type(claim.relation).__name__ for claim in reading.claims} <= {"Post", "Collaboration"}


def test_no_punctuation_at_all(reader: Reader) -> None:
    text = "de gemeente Hengelo werkt samen met Aveleijn en wethouder Mark Jansen van Hengelo is blij " * 40
    hold(reader.read(article(text)))


def test_hyphens_at_line_ends(reader: Reader) -> None:
    hold(reader.read(article("De gemeen-\nte Hen-\ngelo werkt sa-\nmen met Ave-\nleijn in Súdwest-\nFryslân.")))
