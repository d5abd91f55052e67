from graph.evaluation.sentences import home, naming, sentences
from ontology.article import Article


def article(text: str) -> Article:
    return Article(iri="urn:a", identifier="a.txt", text=text)


def test_sentences_end_at_stops_and_at_the_ends_of_lines() -> None:
    text = "Samen in Salland\n\nRaalte doet mee. Olst-Wijhe ook!  Dat is al zo."
    spans = sentences(article(text))
    assert [text[start:end] for start, end in spans] == [
        "Samen in Salland",
        "Raalte doet mee.",
        "Olst-Wijhe ook!",
        "Dat is al zo.",
    ]
    assert sentences(article("")) == sentences(article(" \n ")) == ()


def test_a_quote_of_two_sentences_is_at_home_in_the_second() -> None:
    text = "Raalte doet mee. Olst-Wijhe ook. Dat is al zo."
    spans = sentences(article(text))
    assert home(spans, text.index(" Dat")) == 1


def test_the_sentence_that_names_a_thing_does_so_in_whole_words() -> None:
    text = article("De Raaltenaren juichen. De gemeente Raalte niet. Raalte zwijgt.")
    assert naming(text, ["Raalte"]) == "De gemeente Raalte niet."
    assert naming(text, ["gemeente Olst", "Raaltenaren"]) == "De Raaltenaren juichen."
    assert naming(text, ["Olst", ""]) is None
    assert naming(article(""), ["Olst"]) is None
