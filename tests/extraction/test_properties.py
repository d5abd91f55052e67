"""Whatever the text: no crash, and no claim that the text does not bear out."""

import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.extraction.reader import Reader
from ontology.article import Article
from tests.extraction.invariants import hold

FRAGMENTS = yaml.safe_load((Path(__file__).parent / "fragments.yaml").read_text(encoding="utf-8"))
MUNICIPALITIES, NAMES, WORDS, ODD = (tuple(FRAGMENTS[part]) for part in ("municipalities", "names", "words", "odd"))
Form = Literal["NFC", "NFD", "NFKC", "NFKD"]
FORMS: tuple[Form, ...] = ("NFC", "NFD", "NFKC", "NFKD")
PIECES = st.sampled_from((*MUNICIPALITIES, *NAMES, *WORDS)) | st.sampled_from((*NAMES, *WORDS, *ODD))
JOINTS = st.sampled_from((" ", " ", " ", " ", "", "\u00a0", "\n", "\u200b", "  "))
BROAD = settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])


def article(text: str) -> Article:
    return Article(iri="https://example.org/article", identifier="article.txt", text=text, issued="2016-05-01")


@st.composite
def collages(draw: st.DrawFn) -> str:
    """Fragments of Dutch sentences in any order, glued in any way."""
    pieces = draw(st.lists(PIECES, max_size=60))
    return "".join(part for piece in pieces for part in (piece, draw(JOINTS)))


@BROAD
@given(text=st.text(st.characters(exclude_categories=["Cs"]), max_size=300))
def test_arbitrary_unicode(reader: Reader, text: str) -> None:
    hold(reader.read(article(text)))


@BROAD
@given(text=collages())
def test_collages(reader: Reader, text: str) -> None:
    hold(reader.read(article(text)))


@BROAD
@given(text=collages(), change=st.sampled_from((str.upper, str.lower, str.title, str.swapcase)))
def test_other_capitals(reader: Reader, text: str, change: Callable[[str], str]) -> None:
    hold(reader.read(article(change(text))))


@settings(BROAD, max_examples=100)
@given(text=collages(), form=st.sampled_from(FORMS))
def test_other_forms_of_the_same_characters(reader: Reader, text: str, form: Form) -> None:
    hold(reader.read(article(unicodedata.normalize(form, text))))


@settings(BROAD, max_examples=60)
@given(
    word=st.sampled_from((*MUNICIPALITIES, "x", "é", "-", "’", ".", "\u0301")),
    times=st.integers(1, 400),
    before=collages(),
)
def test_very_long_words(reader: Reader, word: str, times: int, before: str) -> None:
    hold(reader.read(article(before + word.replace(" ", "") * times + " van Texel")))


@settings(BROAD, max_examples=100)
@given(rows=st.lists(st.lists(PIECES, min_size=1, max_size=4), max_size=8))
def test_tables(reader: Reader, rows: list[list[str]]) -> None:
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    hold(reader.read(article("\n".join([*lines[:1], "|---|---|", *lines[1:]]))))


def sentences() -> st.SearchStrategy[str]:
    """Sentences that read like Dutch, with names put in."""
    towns = st.sampled_from(MUNICIPALITIES)
    forms = (
        "Wethouder Mark Jansen (CDA) van {0} werkt samen met {1}.",
        "{0}, {1} en {2} hebben een gezamenlijk inkoopteam voor Wmo en jeugdhulp.",
        "De burgemeesters Jan de Vries van {0} en Petra Bos van {1} tekenden het convenant Goede Start.",
        "‘Wij doen mee met {2}’, zegt Jansen.",
        "Beide gemeenten kopen samen in, maar {0} stapt uit.",
        "De gemeente {0} sluit zich niet aan bij het programma Zorg Samen.",
        "De partners zijn:\n- {0}\n- gemeente {1}\n- Aveleijn",
    )
    return st.tuples(st.sampled_from(forms), towns, towns, towns).map(lambda parts: parts[0].format(*parts[1:]))


@settings(BROAD, max_examples=100)
@given(parts=st.lists(sentences(), min_size=1, max_size=8), joint=st.sampled_from((" ", "\n", "\n\n", "")))
def test_texts_of_shuffled_sentences(reader: Reader, parts: list[str], joint: str) -> None:
    hold(reader.read(article(joint.join(parts))))


@settings(BROAD, max_examples=80)
@given(
    parts=st.lists(sentences(), min_size=1, max_size=6),
    odd=st.lists(st.tuples(st.integers(0), st.sampled_from(ODD)), max_size=6),
)
def test_odd_characters_amid_sentences(reader: Reader, parts: list[str], odd: list[tuple[int, str]]) -> None:
    text = " ".join(parts)
    for place, mark in odd:
        at = place % (len(text) + 1)
        text = text[:at] + mark + text[at:]
    hold(reader.read(article(text)))
