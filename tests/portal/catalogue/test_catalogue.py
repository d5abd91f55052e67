import gzip
import shutil
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pyshacl
import pytest
from httpx import Response
from rdflib import DCAT, DCTERMS, RDF, VOID, Graph, Literal, Namespace, URIRef
from starlette.testclient import TestClient

from graph.collection import Collection
from graph.portal.catalogue.dumps import FOLDER, keep
from graph.server.app import app
from graph.settings import Settings
from ontology.vocabulary import BASE, TOOI
from tests.portal.catalogue.official import findings
from tests.portal.conftest import PUBLISHED
from tests.portal.rdf import graph
from tests.sample import reading

HERE = Path(__file__).parent
SPDX = Namespace("http://spdx.org/rdf/terms#")
SITE = "https://w3id.org/bundel/"
DATASET = URIRef(SITE + "catalog#dataset")


@pytest.fixture(scope="module")
def catalogue(client: TestClient) -> Graph:
    return graph(client.get("/catalog.ttl"))


@pytest.fixture(scope="module")
def constraints() -> Graph:
    return Graph().parse(HERE / "constraints.ttl")


def conforms(catalogue: Graph, constraints: Graph) -> bool:
    return bool(pyshacl.validate(catalogue, shacl_graph=constraints)[0])


def test_it_meets_what_is_asked_of_a_catalogue(catalogue: Graph, constraints: Graph) -> None:
    assert conforms(catalogue, constraints)


@pytest.mark.parametrize(
    ("subject", "predicate"),
    [
        ("catalog", DCTERMS.title),
        ("catalog", DCAT.contactPoint),
        ("dataset", DCAT.theme),
        ("dataset", DCTERMS.accessRights),
        ("dataset", DCTERMS.creator),
        ("sparql", DCAT.endpointDescription),
        ("bundel.ttl", DCTERMS.license),
        ("bundel.nq.gz", SPDX.checksum),
        ("contact", URIRef("http://www.w3.org/2006/vcard/ns#hasEmail")),
    ],
)
def test_without_any_of_it_the_constraints_complain(
    catalogue: Graph, constraints: Graph, subject: str, predicate: URIRef
) -> None:
    lacking = Graph() + catalogue
    node = URIRef(f"{SITE}catalog#{subject}")
    assert (node, predicate, None) in lacking
    lacking.remove((node, predicate, None))
    assert not conforms(lacking, constraints)


def test_it_conforms_to_the_official_shapes(catalogue: Graph, shared: Path) -> None:
    if not (shared / "shapes").is_dir():
        pytest.skip("the official shapes are not ours to publish")
    assert findings(catalogue, shared / "shapes") == {}


def test_the_official_shapes_can_complain(catalogue: Graph, shared: Path) -> None:
    if not (shared / "shapes").is_dir():
        pytest.skip("the official shapes are not ours to publish")
    lacking = Graph() + catalogue
    lacking.remove((DATASET, DCAT.theme, None))
    assert findings(lacking, shared / "shapes")


def test_every_format_says_the_same(client: TestClient, catalogue: Graph) -> None:
    for suffix in ("jsonld", "nt", "rdf"):
        assert len(graph(client.get(f"/catalog.{suffix}"))) == len(catalogue)
    asked = client.get("/catalog", headers={"Accept": "application/ld+json"})
    assert len(graph(asked)) == len(catalogue) and asked.headers["vary"].startswith("Accept")


def test_identifiers_are_the_addresses(catalogue: Graph) -> None:
    assert list(catalogue.objects(DATASET, DCTERMS.identifier)) == [Literal(str(DATASET))]


def test_every_file_is_as_the_catalogue_says(client: TestClient, catalogue: Graph) -> None:
    files = list(catalogue.objects(DATASET, DCAT.distribution))
    assert len(files) == 15
    for file in files:
        address = str(catalogue.value(file, DCAT.downloadURL))
        answer = client.get(address.replace(SITE, "/"), headers={"Accept-Encoding": "gzip"})
        check = catalogue.value(file, SPDX.checksum)
        assert answer.status_code == 200
        assert len(answer.content) == int(str(catalogue.value(file, DCAT.byteSize)))
        digest = sha256(answer.content)
        assert digest.hexdigest() == str(catalogue.value(check, SPDX.checksumValue))
        assert answer.headers["repr-digest"] == f"sha-256=:{b64encode(digest.digest()).decode()}:"


def test_packed_files_hold_the_plain_ones(client: TestClient) -> None:
    for suffix in ("ttl", "trig", "nt", "nq"):
        packed = client.get(f"/dumps/bundel.{suffix}.gz").content
        assert gzip.decompress(packed) == client.get(f"/dumps/bundel.{suffix}").content


def test_a_part_of_a_file_can_be_asked_for(client: TestClient) -> None:
    whole = client.get("/dumps/bundel.nt").content
    part = client.get("/dumps/bundel.nt", headers={"Range": "bytes=10-19", "Accept-Encoding": "gzip"})
    assert (part.status_code, part.content) == (206, whole[10:20])


TRICKS = ["nergens.ttl", "..%2fstore", "%2e%2e/%2e%2e/etc/passwd", "list.json", "bundel.ttl%00", "a" * 9000, ".", ""]


@pytest.mark.parametrize("name", TRICKS, ids=range(len(TRICKS)))
def test_nothing_else_can_be_fetched(client: TestClient, name: str) -> None:
    assert client.get(f"/dumps/{name}").status_code == 404


def test_void_counts_what_the_files_hold(client: TestClient) -> None:
    told = graph(client.get("/.well-known/void", headers={"Accept": "text/turtle"}))
    whole = Graph().parse(data=client.get("/dumps/bundel.nt").text, format="nt")

    def number(name: str) -> int:
        return int(str(told.value(DATASET, VOID[name])))

    assert number("triples") == len(whole)
    assert number("distinctSubjects") == len(set(whole.subjects()))
    assert number("distinctObjects") == len(set(whole.objects()))
    assert number("classes") == len(set(whole.objects(None, RDF.type)))
    assert number("properties") == len(set(whole.predicates()))
    for part in told.objects(DATASET, VOID.propertyPartition):
        predicate = told.value(part, VOID.property)
        counted = len(list(whole.triples((None, predicate, None))))  # type: ignore[arg-type]
        assert int(str(told.value(part, VOID.triples))) == counted
    for part in told.objects(DATASET, VOID.classPartition):
        counted = len(list(whole.subjects(RDF.type, told.value(part, VOID["class"]))))
        assert int(str(told.value(part, VOID.entities))) == counted


def test_linksets_lead_to_tooi(client: TestClient) -> None:
    told = graph(client.get("/.well-known/void", headers={"Accept": "text/turtle"}))
    sets = list(told.objects(DATASET, VOID.subset))
    assert sets
    for one in sets:
        assert told.value(told.value(one, VOID.objectsTarget), VOID.uriSpace) == Literal(TOOI)
        assert int(str(told.value(one, VOID.triples))) > 0


def test_examples_answer(client: TestClient) -> None:
    told = graph(client.get("/.well-known/void", headers={"Accept": "text/turtle"}))
    for example in told.objects(DATASET, VOID.exampleResource):
        path = str(example).replace(BASE, "/id/") if str(example).startswith(BASE) else f"/doc?iri={example}"
        assert client.get(path).status_code in (200, 303)


def page(client: TestClient, language: str) -> Response:
    return client.get("/catalog", headers={"Accept": "text/html", "Accept-Language": language})


def test_the_page_tells_it_in_both_languages(client: TestClient) -> None:
    dutch, english = page(client, "nl").text, page(client, "en").text
    assert "Bestanden" in dutch and "Files" in english
    assert "gemeente Schagen" in dutch and "dumps/bundel.nq.gz" in english
    assert "Dit is nog geen catalogus" not in dutch


@pytest.fixture(scope="module")
def unsettled(furnished: Path) -> Iterator[TestClient]:
    with TestClient(app(furnished, settings=Settings(licence="CC0-1.0"))) as client:
        yield client


def test_without_settings_it_says_what_is_missing(unsettled: TestClient) -> None:
    told = page(unsettled, "nl").text
    assert "Dit is nog geen catalogus" in told
    assert "publisher: wie uitgeeft" in told and "contact: bij wie" in told and "licence: hoe" not in told


def test_without_settings_no_invalid_catalogue_is_published(unsettled: TestClient) -> None:
    answer = unsettled.get("/catalog.ttl")
    assert answer.status_code == 404
    assert "'publisher, contact': expected in bundel.toml or the environment, for DCAT-AP-NL 3.0" in answer.text
    assert unsettled.get("/.well-known/void").status_code == 200
    assert unsettled.get("/dumps/bundel.ttl").status_code == 200


def test_files_are_made_once_and_anew_for_another_revision(furnished: Path, tmp_path: Path) -> None:
    shutil.copytree(furnished / "store", tmp_path / "store")
    with Collection.open(tmp_path) as collection:
        first = keep(collection.store, tmp_path)
        stamps = [dump.path.stat().st_mtime_ns for dump in first]
        assert [dump.path.stat().st_mtime_ns for dump in keep(collection.store, tmp_path)] == stamps
        first[0].path.write_bytes(b"damaged")
        assert keep(collection.store, tmp_path)[0].path.read_bytes() != b"damaged"
        article = reading().article.model_copy(update={"title": "Anders"})
        collection.replace(reading().model_copy(update={"article": article}))
        second = keep(collection.store, tmp_path)
    assert second[0].path.parent != first[0].path.parent
    assert [folder.name for folder in (tmp_path / FOLDER).iterdir()] == [second[0].path.parent.name]


def test_where_nothing_may_be_written_they_are_made_elsewhere(furnished: Path, tmp_path: Path) -> None:
    (tmp_path / FOLDER).write_text("in the way")
    with Collection.open(furnished, read_only=True) as collection:
        assert all(dump.path.is_file() for dump in keep(collection.store, tmp_path))


def test_a_site_of_ones_own(furnished: Path) -> None:
    settings = PUBLISHED.model_copy(update={"site": "https://data.example.org/"})
    with TestClient(app(furnished, settings=settings)) as client:
        told = graph(client.get("/catalog.ttl"))
    dataset = URIRef("https://data.example.org/catalog#dataset")
    assert (dataset, VOID.sparqlEndpoint, URIRef("https://data.example.org/sparql")) in told
