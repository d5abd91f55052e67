"""Suppressing one person: namesakes stay, every form of the person goes."""

import shutil
from pathlib import Path

import pytest

from graph.bearers import Bearers
from graph.cli.build import built
from graph.collection import Collection
from graph.striking import STRUCK, strike
from graph.suppressions import Suppressions, hashes
from ontology.suppression import Suppression
from tests.cli.test_deciding import PEOPLE, asked
from tests.sample import reading

WHEN = "2026-03-01T10:00:00Z"
HENGELO = """Wethouder tekent

Wethouder Mark Jansen van Hengelo tekende het Convenant Weer Thuis met woningcorporatie Welbions. Jansen is er blij mee.
Volgens Jansen werkt de gemeente Hengelo samen met Enschede. Wethouder Piet de Groot van Enschede groet Mark. Mevrouw
Anna Jansen, directeur van zorggroep Careyn, werkt samen met Hengelo.
"""
NIEUWEGEIN = """Nieuwegein bouwt

Volgens wethouder Mark Jansen van Nieuwegein werkt de gemeente Nieuwegein samen met zorggroep Careyn. Jansen is blij.
"""
LATER = """Later

Mark Jansen is burgemeester van {}. De gemeenten {} en {} werken samen.
"""


@pytest.fixture(scope="module")
def met(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("naamgenoten")
    (folder / "berichten").mkdir()
    for name, text in (("een.txt", HENGELO), ("twee.txt", NIEUWEGEIN)):
        (folder / "berichten" / name).write_text(text, encoding="utf-8")
    assert not built([str(folder / "berichten")], folder / "graaf").troubles
    return folder


@pytest.fixture
def place(met: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(met, tmp_path / "kopie")) / "graaf"


def texts(place: Path) -> dict[str, str]:
    with Collection.open(place, read_only=True) as collection:
        return {article.identifier: article.text for article in collection.archive}


def who(place: Path, article: str) -> str:
    """The IRI of the Mark Jansen of an article."""
    with Collection.open(place, read_only=True) as collection:
        context = next(each.iri for each in collection.archive if each.identifier == article)
        query = f'SELECT ?who {{ GRAPH <{context}> {{ ?who a bundel:Person ; skos:prefLabel "Mark Jansen" }} }}'
        return next(iter(collection.store.query(query)))["who"].value


def test_only_this_person_goes_and_a_namesake_stays(bundel, place: Path) -> None:
    before, gone, stays = texts(place), who(place, "een.txt"), who(place, "twee.txt")
    ran = bundel("review", "--suppress", gone, "--store", place)
    assert "struck out in 1 article" in ran.err
    after = texts(place)
    assert after["twee.txt"] == before["twee.txt"]
    people = asked(bundel, place, PEOPLE)
    assert [stays, "Mark Jansen"] in people
    assert gone not in {iri for iri, _ in people}
    assert "Mark" not in after["een.txt"]
    assert bundel("build", place.parent / "berichten", "--store", place).out.startswith("2 articles: 2 unchanged")
    for name, town, other in (("drie.txt", "Groningen", "Assen"), ("vier.txt", "Enschede", "Almelo")):
        (place.parent / "berichten" / name).write_text(LATER.format(town, town, other), encoding="utf-8")
    assert bundel("build", place.parent / "berichten", "--store", place).status == 0
    assert "Mark Jansen is burgemeester" in texts(place)["drie.txt"]
    assert "Jansen" not in texts(place)["vier.txt"]
    assert bundel("check", "--store", place).status == 0


def test_every_form_of_the_person_goes_but_those_of_others(bundel, place: Path) -> None:
    bundel("review", "--suppress", who(place, "een.txt"), "--store", place)
    text = texts(place)["een.txt"]
    assert "Volgens ██████ werkt" in text and "██████ is er blij mee" in text and "groet ████." in text
    assert "Anna Jansen, directeur" in text and "Piet de Groot" in text
    quotes = asked(bundel, place, "SELECT ?quote { GRAPH ?article { ?passage oa:exact ?quote } }")
    assert any("Volgens ██████ werkt" in quote for (quote,) in quotes)


def test_a_name_of_several_is_quoted_with_who_they_are(bundel, place: Path) -> None:
    ran = bundel("review", "--suppress", "Mark Jansen", "--store", place)
    assert ran.status != 0 and not (place / "people.jsonl").exists()
    said = "".join(ran.err.split())
    assert who(place, "een.txt") in said and who(place, "twee.txt") in said


def test_a_surname_that_the_graph_joined_to_the_person_goes_where_it_stands_alone(bundel, place: Path) -> None:
    """Who is called by a surname alone in another article is the same person once somebody merged the two."""
    text = "Kort bericht\n\nDe gemeenten Hengelo en Borne werken samen, zegt wethouder Jansen.\n"
    (place.parent / "berichten" / "kort.txt").write_text(text, encoding="utf-8")
    bundel("build", place.parent / "berichten", "--store", place)
    (alone,) = (iri for iri, name in asked(bundel, place, PEOPLE) if name == "Jansen")
    gone = who(place, "een.txt")
    assert bundel("review", "--merge", alone, gone, "--store", place).status == 0
    bundel("review", "--suppress", gone, "--store", place)
    assert "Jansen" not in texts(place)["kort.txt"]
    assert "unchanged" in bundel("build", place.parent / "berichten", "--store", place).out
    assert "Jansen" not in texts(place)["kort.txt"]


def test_a_log_without_people_means_everybody_of_the_name() -> None:
    with Collection.open() as collection:
        log = Suppressions()
        name = next(entity.label for entity in reading().entities if type(entity).__name__ == "Person")
        log.add(Suppression(salt="0" * 32, hashes=hashes("0" * 32, [name]), made=WHEN))
        forms = Bearers(collection.store, log, {}).forms(reading())
        assert name in forms.names and name not in forms.others
        assert name not in forms.struck(reading().article).text


def test_what_is_part_of_another_name_stays() -> None:
    assert strike("Jansen en Piet Jansen", ["Mark Jansen"], ["Piet Jansen"]) == f"{STRUCK * 6} en Piet Jansen"
    assert strike("Mark Jansen en Jansen", ["Mark Jansen"], ["Jansen"]) == f"{STRUCK * 4} {STRUCK * 6} en Jansen"
