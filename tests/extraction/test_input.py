"""Texts that are too short, too long or oddly written."""

import os
from collections.abc import Callable
from time import process_time

import pytest

from graph.extraction.reader import Reader
from ontology.article import Article
from tests.extraction.invariants import hold

PARAGRAPH = (
    "De gemeente Hengelo werkt samen met Aveleijn en Mediant aan het programma Gezond Opgroeien. "
    "Wethouder Mark Jansen (CDA) van Hengelo is blij.\n"
    "‘We doen dit al jaren’, zegt Jansen. De veertien Twentse gemeenten kopen samen jeugdhulp in.\n\n"
)
SHAPES = {
    "paragraphs": PARAGRAPH,
    "one line": PARAGRAPH.replace("\n", " "),
    "one word": "gemeentelijk",
    "no full stops": "gemeente ",
    "an enumeration": "Hengelo, ",
    "people in capitals": "De Jan Bos ",
    "brackets": "( ( ",
    "brackets without room": "((",
    "newlines": "\n",
    "bullets": "- Hengelo\n",
    "a table": "| Hengelo | Mark Jansen |\n",
    "quotation marks": "‘ ’ ",
    "roles": "wethouder van ",
    "hyphens": "in- en uit-",
}
# What takes long today is measured on less.
SMALLER = {"people in capitals": 3_000, "brackets without room": 800}
SQUARE = ("an enumeration", "people in capitals", "bullets", "a table", "roles", "brackets without room")


def article(text: str) -> Article:
    return Article(iri="https://example.org/article", identifier="article.txt", text=text)


@pytest.mark.parametrize("text", ["", " ", "\n", "\n\n\n", "\u00a0", "\u200b", "\u0301", ".", "‘", "-", "- ", "\ufeff"])
def test_hardly_a_text_says_nothing(text: str, reader: Reader) -> None:
    reading = reader.read(article(text))
    assert (reading.entities, reading.claims, reading.refusals) == ((), (), ())


@pytest.mark.xfail(raises=ValueError, reason="the tokenizer takes a million characters at most", strict=False)
def test_more_than_a_million_characters(reader: Reader) -> None:
    text = "Het regende en het werd avond. " * 34_000 + "De gemeente Hengelo werkt samen met Aveleijn."
    reading = reader.read(article(text))
    hold(reading)
    assert reading.claims and reading.claims[-1].evidence.end == len(text)


@pytest.mark.skipif("BUNDEL_LONG" not in os.environ, reason="takes long; set BUNDEL_LONG to run it")
def test_five_million_characters(reader: Reader, record_property: Callable[[str, object], None]) -> None:
    begun = process_time()
    hold(reader.read(article(PARAGRAPH * (5_000_000 // len(PARAGRAPH)))))
    record_property("seconds", process_time() - begun)
    assert process_time() - begun < 120


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


def shapes() -> list[object]:
    """All shapes; those that still cost the square of their length are known to."""
    known = pytest.mark.xfail(reason="costs the square of the length", strict=False)
    return [pytest.param(shape, marks=[known] if shape in SQUARE else []) for shape in SHAPES]


@pytest.mark.parametrize("shape", shapes())
def test_four_times_the_text_takes_hardly_more_than_four_times_as_long(shape: str, reader: Reader) -> None:
    size = SMALLER.get(shape, 8_000)
    few, many = (_cost(reader, SHAPES[shape], length) for length in (size, 4 * size))
    assert many < 7 * few + 0.02, f"{shape}: {few:.3f} s, four times as much {many:.3f} s"


def _cost(reader: Reader, piece: str, size: int) -> float:
    """The least processor time of two readings of about `size` characters, in seconds."""
    text, costs = piece * (size // len(piece)), []
    for _ in range(2):
        begun = process_time()
        reading = reader.read(article(text))
        costs.append(process_time() - begun)
    hold(reading)
    return min(costs)
