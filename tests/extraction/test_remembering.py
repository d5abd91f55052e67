"""How much of the words met is kept."""

import pytest
import spacy

from graph import remembering
from graph.extraction.reader import Reader
from graph.extraction.vocabulary import bounded
from ontology.article import Article


def test_answers_are_kept_and_never_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembering, "MOST", 2)
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    find = remembering.Remembering(length)
    assert [find(word) for word in ("een", "een", "twee", "drie", "een")] == [3, 3, 4, 4, 3]
    assert asked == ["een", "twee", "drie", "een"]


@pytest.mark.parametrize(("most", "kept"), [(10**9, True), (0, False)])
def test_a_pipeline_that_knows_enough_forgets_new_words(most: int, kept: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembering, "MOST", most)
    nlp = spacy.blank("nl")
    with bounded(nlp):
        assert [token.text for token in nlp.make_doc("Een kwoelemans.")] == ["Een", "kwoelemans", "."]
    assert ("kwoelemans" in nlp.vocab.strings) is kept


def test_reading_is_the_same_when_new_words_are_forgotten(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Wethouder Mark Jansen van Hengelo werkt met Zwabbelaar en Aveleijn samen aan het programma Kwoeltij."
    article = Article(iri="https://example.org/article", identifier="article.txt", text=text)
    before = reader.read(article)
    monkeypatch.setattr(remembering, "MOST", 0)
    assert before.claims and reader.read(article) == before
