import csv
import io
from pathlib import Path

import networkx as nx
import pytest
from playwright.sync_api import expect
from rdflib import Graph, URIRef

from graph.quads.terms import Statement, statement
from graph.store.store import Store
from ontology.vocabulary import BUNDEL, OA, ORG, PROV, RDF
from tests.viz.conftest import Explorer
from tests.viz.names import thing
from tests.viz.readings import entities, readings

pytestmark = pytest.mark.browser


def saved(explorer: Explorer, name: str, folder: Path) -> bytes:
    explorer.page.get_by_role("button", name="Meer", exact=True).click()
    with explorer.page.expect_download() as download:
        explorer.page.get_by_role("button", name=name).click()
    place = folder / download.value.suggested_filename
    download.value.save_as(place)
    return place.read_bytes()


def test_svg_is_what_is_on_the_screen_with_labels_apart(explorer: Explorer, tmp_path: Path) -> None:
    explorer.open()
    labels = explorer.run("() => bundel.stage.drawn.labels.map(l => l.lines.join(' '))")
    drawing = saved(explorer, "Bewaar als SVG", tmp_path).decode()
    assert "Berust op 13 artikelen" in drawing and "Filters:" not in drawing
    assert "@font-face" in drawing and "data:font/woff2;base64," in drawing
    told = explorer.run("text => probe.drawing(text)", drawing)
    assert told[0] == labels
    assert told[1] == []


def test_filters_and_choice_go_along(explorer: Explorer, tmp_path: Path) -> None:
    explorer.open(f"#p=De Kustbode&since=2018&n={thing('Schagen')}")
    drawing = saved(explorer, "Bewaar als SVG", tmp_path).decode()
    assert "Filters: De Kustbode; vanaf 2018" in drawing
    assert "Wie werkt met wie · Schagen · " in drawing


def test_without_a_picture_in_view_it_is_said_that_there_is_none(explorer: Explorer) -> None:
    explorer.open("#v=table")
    explorer.page.get_by_role("button", name="Meer", exact=True).click()
    explorer.page.get_by_role("button", name="Bewaar als PNG").click()
    expect(explorer.page.locator("#toast")).to_have_text("Het beeld is niet zichtbaar; kies eerst Beeld.")


def test_gexf_is_the_selection_where_it_stands(explorer: Explorer, tmp_path: Path) -> None:
    explorer.open("#off=kind person,status ended,status denied")
    (tmp_path / "beeld.gexf").write_bytes(saved(explorer, "Bewaar als GEXF", tmp_path))
    read = nx.read_gexf(tmp_path / "beeld.gexf", version="1.3")
    assert (read.number_of_nodes(), read.number_of_edges()) == tuple(
        len(explorer.shown(what)) for what in ("things", "lines")
    )
    schagen = read.nodes[entities()["Schagen"].iri]
    assert schagen["label"] == "Schagen" and schagen["kind"] == "municipality" and "viz" in schagen
    both = read.edges[entities()["Den Helder"].iri, entities()["Schagen"].iri]
    assert both["weight"] == 3 and both["status"] == "existing" and "laten ook de monitoring" in both["quotes"]


def told() -> set[tuple[str, str, str]]:
    """Everything that the store has of the made-up articles."""
    with Store.open() as store:
        for reading in readings():
            store.replace(reading)
        found: set[Statement] = {statement(quad) for place in (None, *store.articles()) for quad in store.quads(place)}
    return {(subject.value, predicate.value, value.value) for subject, predicate, value in found}


def test_turtle_says_what_the_graph_says_of_what_is_in_view(explorer: Explorer, tmp_path: Path) -> None:
    explorer.open("#off=tie party,status ended,status denied")
    read = Graph().parse(data=saved(explorer, "Bewaar als Turtle", tmp_path), format="turtle")
    claims = set(read.subjects(URIRef(RDF + "type"), URIRef(BUNDEL + "Claim")))
    in_view = explorer.run("() => new Set([...bundel.app.selection.lines.values()].flat().map(s => s.id)).size")
    assert len(claims) == in_view > 80
    parts = ("#passage", "#quote", "#position")
    plain = {
        (str(subject), str(predicate), str(value))
        for subject, predicate, value in read
        if not any(str(end).endswith(parts) for end in (subject, value))
    }
    assert plain - told() == set()
    assert not {value for _, predicate, value in plain if value == BUNDEL + "PartyMembership"}
    for claim in claims:
        assert read.value(claim, URIRef(PROV + "wasQuotedFrom")) is not None
        target = read.value(read.value(predicate=URIRef(OA + "hasBody"), object=claim), URIRef(OA + "hasTarget"))
        selectors = list(read.objects(target, URIRef(OA + "hasSelector")))
        [quote] = [str(one) for node in selectors for one in read.objects(node, URIRef(OA + "exact"))]
        [start] = [int(one) for node in selectors for one in read.objects(node, URIRef(OA + "start"))]
        [end] = [int(one) for node in selectors for one in read.objects(node, URIRef(OA + "end"))]
        article = str(read.value(target, URIRef(OA + "hasSource")))
        text = next(reading.article.text for reading in readings() if reading.article.iri == article)
        assert text[start:end] == quote
    assert (None, URIRef(ORG + "role"), None) in read


def test_png_is_a_picture(explorer: Explorer, tmp_path: Path) -> None:
    explorer.open(f"#n={thing('Enschede')}")
    picture = saved(explorer, "Bewaar als PNG", tmp_path)
    assert picture.startswith(b"\x89PNG") and len(picture) > 20_000


def test_csv_has_a_row_per_sentence_in_view(explorer: Explorer, tmp_path: Path) -> None:
    explorer.open("#off=status planned,status ended,status denied")
    text = saved(explorer, "Bewaar als CSV", tmp_path).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    count = explorer.run("() => [...bundel.app.selection.lines.values()].reduce((n, s) => n + s.length, 0)")
    assert len(rows) == count > 100
    assert {row["Status"] for row in rows} == {"Bestaat"}
    assert {"Wie": "Marjan Oostra", "Met wie of wat": "Den Helder", "Verband": "wethouder"}.items() <= next(
        row for row in rows if row["Wie"] == "Marjan Oostra" and row["Verband"] == "wethouder"
    ).items()


def test_no_cell_is_a_formula(explorer: Explorer, tmp_path: Path) -> None:
    explorer.open()
    explorer.run("() => { for (const s of bundel.app.model.sentences) s.quote = '=HYPERLINK(\"x\")' }")
    text = saved(explorer, "Bewaar als CSV", tmp_path).decode("utf-8-sig")
    assert {row["Zin"][:2] for row in csv.DictReader(io.StringIO(text))} == {"'="}
