from pathlib import Path

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, parse

from graph.collection import Collection
from graph.server.results import formats, rows, serialised, short, shown
from ontology.errors import UnknownFormat


@pytest.fixture(scope="module")
def collection(sample: Path) -> Collection:
    return Collection.open(sample, read_only=True)


def test_terms_as_people_read_them() -> None:
    assert shown(NamedNode("https://w3id.org/bundel/def#leads")) == "bundel:leads"
    assert shown(Literal("Texel", language="nl")) == "Texel"
    assert shown(BlankNode("b")) == "b"
    assert shown(None) == ""
    assert short("https://identifier.overheid.nl/tooi/id/gemeente/gm0448") == "tooi:gemeente/gm0448"
    assert short("http://www.w3.org/ns/org#") == "http://www.w3.org/ns/org#"


def test_rows_of_every_kind_of_answer(collection: Collection) -> None:
    names, found = rows(collection.store.query("SELECT ?b ?a { VALUES (?a ?b) { (1 UNDEF) } }"))
    assert (names, list(found)) == (("b", "a"), [("", "1")])
    assert list(rows(collection.store.query("ASK { ?a a bundel:Nothing }"))[1]) == [("no",)]
    asked = "CONSTRUCT { ?who bundel:leads ?what } WHERE { ?who bundel:leads ?what }"
    (triple,) = rows(collection.store.query(asked))[1]
    assert triple[1] == "bundel:leads"


def test_triples_in_every_format_are_the_same(collection: Collection) -> None:
    asked = "CONSTRUCT { ?a ?b ?c } WHERE { ?a ?b ?c }"
    parsers = {"turtle": RdfFormat.TURTLE, "ntriples": RdfFormat.N_TRIPLES, "rdfxml": RdfFormat.RDF_XML}
    counts = set()
    for name in formats(collection.store.query(asked)):
        data = serialised(collection.store.query(asked), name)
        counts.add(len({quad.triple for quad in parse(data, parsers[name])}))
    assert len(counts) == 1 and counts.pop() > 20


def test_a_format_for_another_kind_of_answer(collection: Collection) -> None:
    with pytest.raises(UnknownFormat, match="'csv': expected json or xml"):
        serialised(collection.store.query("ASK {}"), "csv")
