"""An article as words, lines and sentences."""

import pytest
import spacy
from spacy.language import Language

from graph.extraction.document import Document
from ontology.article import Article


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.blank("nl")


def document(text: str, nlp: Language) -> Document:
    return Document.of(Article(iri="https://example.org/a", identifier="a", text=text), nlp)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("", []),
        ("\n \n", []),
        ("Schagen", ["Schagen"]),
        ("De wethouder kwam. De raad ook.", ["De wethouder kwam.", "De raad ook."]),
        ("De kop\nDe eerste zin.", ["De kop", "De eerste zin."]),
        ("Mevrouw J.M. de Groot kwam. Hij niet.", ["Mevrouw J.M. de Groot kwam.", "Hij niet."]),
        ("Dat kost 2.5 miljoen, d.w.z. veel.", ["Dat kost 2.5 miljoen, d.w.z. veel."]),
        ("‘Wij doen mee.’ Dat zei hij.", ["‘Wij doen mee.’", "Dat zei hij."]),
        ("‘Wij doen mee’, zei hij. Klaar.", ["‘Wij doen mee’, zei hij.", "Klaar."]),
        ("“Wij doen mee. En jullie?” Hij lachte.", ["“Wij doen mee.", "En jullie?”", "Hij lachte."]),
        ("Doet Urk mee? Ja! Echt waar.", ["Doet Urk mee?", "Ja!", "Echt waar."]),
        ("Wie doen mee?\n- Texel\n- Urk", ["Wie doen mee?", "- Texel", "- Urk"]),
        ("Er waren er 12. 3 bleven.", ["Er waren er 12.", "3 bleven."]),
    ],
)
def test_sentences(text: str, sentences: list[str], nlp: Language) -> None:
    read = document(text, nlp)
    assert [read.text(one.start, one.end) for one in read.sentences] == sentences


def test_sentences_cover_every_word_once(nlp: Language) -> None:
    read = document("Kop\n\nEen zin. Nog een ‘zin. Van’ Jan.\n- punt\n- komma, en\n\n\nslot", nlp)
    covered = [place for one in read.sentences for place in range(one.start, one.end)]
    assert covered == list(range(len(read.words)))
    assert [one.index for one in read.sentences] == list(range(len(read.sentences)))


@pytest.mark.parametrize(
    "text",
    ["De e\u0301e\u0301n en 😀 de\u00a0ander", "a\u200bb c", "\ufeffEen zin.\r\nNog een.", "zo’n ’s-Hertogenbosch"],
)
def test_words_stand_where_they_say(text: str, nlp: Language) -> None:
    read = document(text, nlp)
    assert all(text[at : at + len(word)] == word for word, at in zip(read.words, read.starts, strict=True))
    assert "".join(read.words) == "".join(text.split())


def test_kinds_of_lines(nlp: Language) -> None:
    read = document("Samen sterker\n\nDe raad kwam bijeen.\nPartners:\n- Texel\n• Urk", nlp)
    assert [one.kind for one in read.sentences] == ["heading", "text", "text", "bullet", "bullet"]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Hij zei: ‘Wij doen mee’ en ging.", "‘ Wij doen mee"),
        ("Hij zei: “Wij doen mee” en ging.", "“ Wij doen mee"),
        ('Hij zei: "Wij doen mee" en ging.', '" Wij doen mee'),
        ("Hij zei: ‘Zo’n plan’ en ging.", "‘ Zo’n plan"),
        ("‘Wij doen mee\nEn weg.", "‘ Wij doen mee"),
        ("Dat is zo’n plan.", ""),
    ],
)
def test_what_is_quoted(text: str, quoted: str, nlp: Language) -> None:
    read = document(text, nlp)
    inside = [word for word, flag in zip(read.words, read.quoted, strict=True) if flag]
    assert "".join(inside) == quoted.replace(" ", "")


def test_a_clause_is_cut_at_but(nlp: Language) -> None:
    read = document("Losser doet mee, maar Urk stapt uit.", nlp)
    clauses = [read.text(start, end) for start, end in read.clauses(read.sentences[0])]
    assert clauses == ["Losser doet mee,", "maar Urk stapt uit."]
