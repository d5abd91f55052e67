"""What is written, and that everybody reads it the same."""

import csv
import os
import shutil
import subprocess
import sys
from pathlib import Path

import networkx
import pytest
import rdflib
from pyoxigraph import Literal, NamedNode, RdfFormat, parse
from pyoxigraph import Store as Plain

from graph.export.export import SUFFIXES, export
from graph.export.turtle import turtle
from graph.quads.terms import ALTERNATIVE, PREFERRED, TYPE, bundel, dct
from graph.store.store import Store
from ontology.vocabulary import BASE
from tests.export.sample import ODD, filled
from tests.quads.sample import ALMELO, HENGELO, SCHAGEN, TWENTERAND, readings

ROOT = Path(__file__).parents[2]
TRIPLES = {".ttl": "turtle", ".nt": "nt", ".rdf": "xml", ".jsonld": "json-ld"}
QUADS = {".trig": "trig", ".nq": "nquads"}
RAPPER = {".ttl": "turtle", ".nt": "ntriples", ".rdf": "rdfxml", ".trig": "trig", ".nq": "nquads"}


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_same_bytes_whatever_the_order_of_reading(suffix: str, store: Store, tmp_path: Path) -> None:
    one = export(store, tmp_path / f"one/g{suffix}")
    two = export(filled(-1), tmp_path / f"two/g{suffix}")
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in two]


AGAIN = """
import sys
from graph.export.export import export
from tests.export.test_export import filled
for suffix in (".ttl", ".trig", ".jsonld", ".rdf", ".gexf"):
    export(filled(), sys.argv[1] + "/again" + suffix)
"""


def test_same_bytes_in_another_process_with_another_hash_seed(store: Store, tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-c", AGAIN, str(tmp_path)], cwd=ROOT, check=True, env=os.environ | {"PYTHONHASHSEED": "7"}
    )
    for suffix in (".ttl", ".trig", ".jsonld", ".rdf", ".gexf"):
        [path] = export(store, tmp_path / f"once{suffix}")
        assert path.read_bytes() == (tmp_path / f"again{suffix}").read_bytes()


def counted(path: Path) -> int:
    return len(set(parse(path=str(path), format=RdfFormat.from_extension(path.suffix[1:]))))


@pytest.mark.parametrize("suffix", [*TRIPLES, *QUADS])
@pytest.mark.parametrize("which", ["store", "odd"])
def test_every_reader_finds_as_many(suffix: str, which: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    [path] = export(request.getfixturevalue(which), tmp_path / f"g{suffix}")
    count = counted(path)
    assert count > 500
    read = rdflib.Dataset()
    read.parse(path, format=(TRIPLES | QUADS)[suffix])
    assert sum(1 for _ in read.quads()) == count
    if suffix in RAPPER and shutil.which("rapper"):
        assert _rapper(path, RAPPER[suffix]) == count


def _rapper(path: Path, language: str) -> int:
    done = subprocess.run(["rapper", "-c", "-i", language, str(path)], capture_output=True, text=True, check=True)
    return int(done.stderr.rpartition("returned ")[2].split()[0])


def test_all_triple_formats_hold_the_same_graph(store: Store, tmp_path: Path) -> None:
    graphs = []
    for suffix in TRIPLES:
        [path] = export(store, tmp_path / f"g{suffix}")
        graphs.append(set(parse(path=str(path), format=RdfFormat.from_extension(suffix[1:]))))
    assert all(graph == graphs[0] for graph in graphs)


def test_odd_characters_survive(odd: Store, tmp_path: Path) -> None:
    for suffix in (".ttl", ".nt", ".trig", ".nq", ".jsonld"):
        [path] = export(odd, tmp_path / f"g{suffix}")
        values = {quad.object.value for quad in parse(path=str(path), format=RdfFormat.from_extension(suffix[1:]))}
        assert ODD in values
    [path] = export(odd, tmp_path / "g.rdf")
    values = {quad.object.value for quad in parse(path=str(path), format=RdfFormat.RDF_XML)}
    assert ODD.replace("\u0007", "\ufffd").replace("\u000b", "\ufffd") in values


def test_turtle_reads_well(store: Store, tmp_path: Path) -> None:
    [path] = export(store, tmp_path / "g.ttl")
    text = path.read_bytes().decode("utf-8")
    assert not text.startswith("\ufeff") and "\r" not in text and text.endswith(".\n")
    header, _, body = text.partition("\n\n")
    assert all(line.startswith("@prefix ") for line in header.splitlines())
    assert header.splitlines() == sorted(header.splitlines())
    subjects = [line.split()[0] for line in body.splitlines() if line and not line.startswith(" ")]
    assert len(subjects) == len(set(subjects))
    assert "gemeente:gm1700 a " in body
    assert "bundel:confidence 0.95" in body
    assert "_:" not in body and "[" not in body


def test_turtle_of_numbers_words_and_dates() -> None:
    thing = NamedNode("https://example.org/a")
    xsd = "http://www.w3.org/2001/XMLSchema#"
    values = [
        Literal(3),
        Literal("1", datatype=NamedNode(xsd + "decimal")),
        Literal("0.5", datatype=NamedNode(xsd + "decimal")),
        Literal("2017", datatype=NamedNode(xsd + "gYear")),
        Literal('"', language="nl"),
        NamedNode("https://example.org/def#a,b"),
    ]
    text = turtle(((thing, dct("subject"), value) for value in values), BASE)
    assert text == (
        "@prefix dct: <http://purl.org/dc/terms/> .\n@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n\n"
        '<https://example.org/a> dct:subject "\\""@nl, 0.5, "1"^^xsd:decimal, "2017"^^xsd:gYear, 3,'
        " <https://example.org/def#a,b> .\n"
    )


def test_turtle_is_one_graph_with_one_label_per_thing(store: Store, tmp_path: Path) -> None:
    [path] = export(store, tmp_path / "g.ttl")
    read = Plain()
    read.bulk_load(path=str(path))
    labels = [quad.object.value for quad in read.quads_for_pattern(NamedNode(TWENTERAND.iri), PREFERRED, None)]
    others = {quad.object.value for quad in read.quads_for_pattern(NamedNode(TWENTERAND.iri), ALTERNATIVE, None)}
    assert (labels, others) == (["Twenterand"], {"gemeente Twenterand"})
    assert any(read.quads_for_pattern(None, TYPE, bundel("Claim")))
    assert any(read.quads_for_pattern(None, bundel("collaboratesWith"), None))


def test_contexts_are_those_of_the_articles_and_the_registers(store: Store, tmp_path: Path) -> None:
    [path] = export(store, tmp_path / "g.trig")
    read = Plain()
    read.bulk_load(path=str(path))
    contexts = {context.value for context in read.named_graphs()}
    assert contexts == {*(reading.article.iri for reading in readings()), BASE + "reference"}
    assert not any(quad.graph_name.value == "" for quad in read if isinstance(quad.graph_name, NamedNode))
    for reading in readings():
        context = NamedNode(reading.article.iri)
        kept = set(read.quads_for_pattern(None, None, None, context))
        assert kept == set(store.quads(reading.article.iri))


def test_of_the_registers_only_what_articles_mention(store: Store, tmp_path: Path) -> None:
    for suffix in (".ttl", ".nq"):
        [path] = export(store, tmp_path / f"g{suffix}")
        text = path.read_text("utf-8")
        assert "Overijssel" in text and '"Register"@nl' in text
        assert "Elders" not in text and "Ander register" not in text


def test_a_graph_read_back_from_its_contexts_gives_the_same_facts(store: Store, tmp_path: Path) -> None:
    [path] = export(store, tmp_path / "g.nq")
    again = Store.open()
    again.engine.load(parse(path=str(path), format=RdfFormat.N_QUADS))
    again.derive()
    assert set(again.quads()) == set(store.quads())


def test_no_export_holds_a_whole_text(store: Store, tmp_path: Path) -> None:
    for suffix in SUFFIXES:
        for path in export(store, tmp_path / f"g{suffix}"):
            content = path.read_text("utf-8")
            for reading in readings():
                assert reading.article.text.strip() not in content
                assert reading.article.text.strip() not in content.replace("&apos;", "'").replace("\\n", "\n")


def test_tables_have_things_ties_and_claims(store: Store, tmp_path: Path) -> None:
    written = export(store, tmp_path / "g.csv")
    assert [path.name for path in written] == ["g-nodes.csv", "g-edges.csv", "g-claims.csv"]
    nodes, edges, claims = (list(csv.DictReader(path.open(encoding="utf-8", newline=""))) for path in written)
    [twenterand] = [row for row in nodes if row["id"] == TWENTERAND.iri]
    assert (twenterand["label"], twenterand["kind"], twenterand["articles"]) == ("Twenterand", "Municipality", "2")
    pairs = {(row["source"], row["target"]) for row in edges if row["relation"] == "collaboratesWith"}
    assert (ALMELO.iri, TWENTERAND.iri) in pairs or (TWENTERAND.iri, ALMELO.iri) in pairs
    assert not any("gm1911" in row["source"] + row["target"] for row in edges)
    assert len(claims) == sum(len(reading.claims) for reading in readings())
    assert {row["status"] for row in claims} == {"existing", "planned", "ended", "denied"}
    for row in claims:
        text = next(r.article.text for r in readings() if r.article.iri == row["article"])
        assert text[int(row["start"]) : int(row["end"])] == row["quote"]


def test_an_edge_sums_up_its_claims(store: Store, tmp_path: Path) -> None:
    edges = list(csv.DictReader(export(store, tmp_path / "g.csv")[1].open(encoding="utf-8", newline="")))
    [monitor] = [row for row in edges if row["within"] == "monitor"]
    assert (monitor["status"], monitor["claims"], monitor["articles"]) == ("existing", "2", "2")
    assert (monitor["first"], monitor["last"], monitor["confidence"]) == ("2017-03-14", "2019", "0.9")
    [part] = [row for row in edges if row["relation"] == "participatesIn" and row["source"] == HENGELO.iri]
    assert part["claims"] == "1"
    [post] = [row for row in edges if row["relation"] == "worksFor" and row["target"] == SCHAGEN.iri]
    assert post["role"] == "wethouder Jeugd"


def test_network_programs_read_the_networks(odd: Store, store: Store, tmp_path: Path) -> None:
    for held in (store, odd):
        rows = [list(csv.DictReader(p.open(encoding="utf-8", newline=""))) for p in export(held, tmp_path / "g.csv")]
        [gexf] = export(held, tmp_path / "g.gexf")
        [graphml] = export(held, tmp_path / "g.graphml")
        for read in (networkx.read_graphml(graphml, force_multigraph=True), networkx.read_gexf(gexf)):
            assert {row["id"] for row in rows[0]} == set(read)
            assert read.number_of_edges() == len(rows[1])
            assert {data["directed"] for *_, data in read.edges(data=True)} == {True, False}
        assert read.nodes[ALMELO.iri]["label"] == "gemeente Almelo"
