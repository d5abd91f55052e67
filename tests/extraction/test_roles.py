"""Words that say what somebody is."""

import pytest

from graph.extraction.document import Document
from graph.extraction.reader import Reader
from graph.extraction.roles import Role
from ontology.article import Article


def found(text: str, reader: Reader) -> list[tuple[str, Role]]:
    document = Document.of(Article(iri="https://example.org/a", identifier="a", text=text), reader.nlp)
    return [(document.text(role.start, role.end), role) for role in reader.roles.find(document)]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Wethouder Mark Jansen kwam.", ["Wethouder"]),
        ("De waarnemend burgemeester zweeg.", ["waarnemend burgemeester"]),
        ("De commissaris van de Koning sprak.", ["commissaris van de Koning"]),
        ("De loco-burgemeester en de griffier.", ["loco-burgemeester", "griffier"]),
        ("Een programmamanager en twee projectleiders.", ["programmamanager", "projectleiders"]),
        ("Oud-wethouder Blom is nu directeur.", ["Oud-wethouder", "directeur"]),
        ("Water en brood in de winter.", []),
        ("De leiding lekt, de kamer is leeg.", []),
        ("", []),
    ],
)
def test_roles_in_a_text(text: str, roles: list[str], reader: Reader) -> None:
    assert [wording for wording, _ in found(text, reader)] == roles


@pytest.mark.parametrize(
    ("wording", "concept"),
    [
        ("wethouder", "wethouder"),
        ("Wethouder", "wethouder"),
        ("wethouder Sociaal Domein", "wethouder"),
        ("burgemeesters", "burgemeester"),
        ("algemeen directeur", "algemeen-directeur"),
        ("voorlichter", "communicatieadviseur"),
        ("olifant", None),
    ],
)
def test_the_concept_a_wording_is_or_narrows(wording: str, concept: str | None, reader: Reader) -> None:
    given = reader.roles.concept(wording)
    assert (given.iri.rpartition("#")[2] if given else None) == concept


def test_what_a_role_is_like(reader: Reader) -> None:
    (_, one), (_, many), (_, leader) = found("De wethouder, de burgemeesters en de projectleider.", reader)
    assert (one.municipal, one.plural, one.leading) == (True, False, False)
    assert (many.municipal, many.plural, many.leading) == (True, True, False)
    assert (leader.municipal, leader.plural, leader.leading) == (False, False, True)
