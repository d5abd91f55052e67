"""Which names of two articles are one thing."""

import pytest

from graph.extraction.reader import Reader
from graph.register.register import Register
from ontology.article import Article
from ontology.initiative import Initiative


def addresses(reader: Reader, identifier: str, text: str) -> dict[str, str]:
    """The IRIs of the initiatives of a text, by label."""
    reading = reader.read(Article(iri=f"https://example.org/{identifier}", identifier=identifier, text=text))
    return {entity.label: entity.iri for entity in reading.entities if isinstance(entity, Initiative)}


def both(reader: Reader, one: str, other: str) -> tuple[dict[str, str], dict[str, str]]:
    return addresses(reader, "een.txt", one), addresses(reader, "twee.txt", other)


def test_a_name_is_one_thing_in_all_articles(reader: Reader) -> None:
    one, other = both(
        reader,
        "De gemeenten Elburg en Nunspeet doen mee aan het programma Vitaal in de Wijk.",
        "De gemeente Ermelo doet mee aan het programma Vitaal in de Wijk.",
    )
    assert one["Vitaal in de Wijk"] == other["Vitaal in de Wijk"]


def test_what_has_no_name_is_another_thing_in_another_article(reader: Reader) -> None:
    text = "De gemeenten {} hebben een gezamenlijk inkoopteam voor de Wmo."
    one, other = both(reader, text.format("Elburg en Nunspeet"), text.format("Texel en Schagen"))
    assert one.keys() == other.keys() and len(one) == 1
    assert not set(one.values()) & set(other.values())


def test_a_common_noun_with_a_capital_is_no_name_either(reader: Reader) -> None:
    text = "De gemeente {} werkt samen met de bibliotheek in het Taalhuis."
    one, other = both(reader, text.format("Elburg"), text.format("Texel"))
    assert one["Taalhuis"] != other["Taalhuis"]
    one, other = both(reader, "Elburg sluit aan bij Taalhuis Veluwe.", "Nunspeet sluit aan bij Taalhuis Veluwe.")
    assert one["Taalhuis Veluwe"] == other["Taalhuis Veluwe"]


@pytest.mark.parametrize("form", ["het Aanvullend Zorg- en Welzijnsakkoord", "AZWA"])
def test_what_a_register_knows_keeps_its_address_by_any_name(reader: Reader, register: Register, form: str) -> None:
    record = next(each for each in register.records if each.label == "Aanvullend Zorg- en Welzijnsakkoord")
    found = addresses(reader, "een.txt", f"De gemeenten Elburg en Nunspeet tekenden {form}.")
    assert set(found.values()) == {record.iri}
