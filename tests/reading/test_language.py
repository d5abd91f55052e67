import pytest

from graph.reading.language import language, name

TEXTS = {
    "nl": "De gemeenten in Twente kopen sinds dit jaar samen zorg in en zij willen dat ook in de komende jaren doen.",
    "en": "The municipalities in the region have bought care together since this year and they want to go on with it.",
    "de": "Die Gemeinden in der Region kaufen seit diesem Jahr gemeinsam die Pflege ein und sie wollen das auch tun.",
    "fr": "Les communes de la région achètent ensemble les soins depuis cette année et elles veulent le faire encore.",
    "fy": "De gemeenten yn Fryslân wurkje sûnt dit jier mei-inoar oan de soarch en se wolle dat ek yn de kommende "
    "jierren dwaan, om't it foar de ynwenners fan it plattelân better is.",
    "es": "Los municipios de la región compran juntos los servicios de cuidado desde este año y quieren que sea así "
    "por más tiempo, pero no todos lo ven como una mejora.",
}


@pytest.mark.parametrize("code", TEXTS)
def test_written_languages(code: str) -> None:
    assert language(TEXTS[code]) == code


def test_capitals_and_names_do_not_mislead() -> None:
    assert language(TEXTS["nl"].upper()) == "nl"
    listed = "Wie tekenden het akkoord? Dat zijn de organisaties in de lijst hieronder. " + "Tiel Buren Zaltbommel " * 8
    assert language(listed) == "nl"


def test_an_english_quote_leaves_an_article_dutch() -> None:
    assert language(f"{TEXTS['nl']} “{TEXTS['en'][:60]}” {TEXTS['nl']}") == "nl"


def test_too_little_is_not_told() -> None:
    assert language("Twenterand") is None
    assert language("") is None


def test_other_scripts_are_said_to_be_unknown() -> None:
    assert language("Общины региона вместе закупают услуги по уходу за пожилыми людьми. " * 10) == "und"
    assert name("und") == "a language it does not know"
