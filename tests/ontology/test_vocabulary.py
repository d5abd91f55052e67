"""The vocabulary's IRIs are those of the standards, and every file uses them."""

import re
from functools import cache
from pathlib import Path

import pytest
import rdflib
from pyoxigraph import RdfFormat, parse
from rdflib import Graph
from rdflib.compare import isomorphic
from rdflib.namespace import DefinedNamespaceMeta

import ontology
from ontology import vocabulary

HOME = Path(ontology.__file__).parent
FILES = sorted(HOME.rglob("*.ttl"))
STANDARD = {
    "org": rdflib.ORG,
    "foaf": rdflib.FOAF,
    "skos": rdflib.SKOS,
    "prov": rdflib.PROV,
    "dct": rdflib.DCTERMS,
    "schema": rdflib.SDO,
    "rdf": rdflib.RDF,
    "rdfs": rdflib.RDFS,
    "xsd": rdflib.XSD,
    "owl": rdflib.OWL,
    "sh": rdflib.SH,
    "vann": rdflib.VANN,
}
# Spelled as in the specifications of these, for which rdflib has no namespace.
SPELLED = {
    "oa": "http://www.w3.org/ns/oa#",
    "cv": "http://data.europa.eu/m8g/",
    "spdx": "http://spdx.org/rdf/terms#",
    "tooi": "https://identifier.overheid.nl/tooi/id/",
    "tooiont": "https://identifier.overheid.nl/tooi/def/ont/",
    "geo": "http://www.w3.org/2003/01/geo/wgs84_pos#",
    "bundel": "https://w3id.org/bundel/def#",
}
# Terms of the Web Annotation vocabulary and SPDX that are used here.
ANNOTATION = {
    *("Annotation", "Selector", "SpecificResource", "TextPositionSelector", "TextQuoteSelector"),
    *("end", "exact", "hasBody", "hasSelector", "hasSource", "hasTarget", "prefix", "start", "suffix"),
}
CHECKSUM = {"Checksum", "algorithm", "checksum", "checksumAlgorithm_sha256", "checksumValue"}


def prefixes(path: Path) -> dict[str, str]:
    return dict(re.findall(r"^@prefix ([\w-]*): +<([^>]+)> \.$", path.read_text(encoding="utf-8"), re.MULTILINE))


@cache
def graph(path: Path) -> Graph:
    return Graph().parse(path)


def used(path: Path) -> set[str]:
    return {str(term) for triple in graph(path) for term in triple}


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def file(request: pytest.FixtureRequest) -> Path:
    return Path(request.param)


def test_every_prefix_of_the_vocabulary_is_right() -> None:
    right = {prefix: str(namespace) for prefix, namespace in STANDARD.items()} | SPELLED
    assert {prefix: right[prefix] for prefix in vocabulary.PREFIXES} == vocabulary.PREFIXES


def test_every_constant_of_the_vocabulary_has_a_prefix_or_is_ours() -> None:
    constants = {name: value for name, value in vars(vocabulary).items() if name.isupper() and isinstance(value, str)}
    foreign = {value for value in constants.values() if not value.startswith("https://w3id.org/bundel/")}
    assert foreign <= set(vocabulary.PREFIXES.values())
    assert all(value.startswith("https://w3id.org/bundel/") for value in (*vocabulary.SCHEMES, vocabulary.BASE))


def test_files_bind_prefixes_as_the_vocabulary_does(file: Path) -> None:
    right = {prefix: str(namespace) for prefix, namespace in STANDARD.items()} | SPELLED
    ours = {prefix: iri for prefix, iri in prefixes(file).items() if iri.startswith("https://w3id.org/bundel/")}
    assert prefixes(file)
    for prefix, iri in prefixes(file).items():
        assert right.get(prefix, iri) == iri
    assert set(ours.values()) <= {*vocabulary.SCHEMES, vocabulary.BUNDEL, vocabulary.SHAPES + "#"}


def test_files_bind_no_prefix_in_vain_and_in_order(file: Path) -> None:
    body = file.read_text(encoding="utf-8").rpartition("@prefix")[2]
    for prefix in prefixes(file):
        assert re.search(rf"(?<![\w-]){re.escape(prefix)}:", body.partition("\n")[2]), prefix
    assert list(prefixes(file)) == sorted(prefixes(file))


@pytest.mark.parametrize("prefix", sorted(STANDARD))
def test_terms_of_others_exist(prefix: str, file: Path) -> None:
    namespace = STANDARD[prefix]
    assert isinstance(namespace, DefinedNamespaceMeta)
    start = str(namespace)
    names = {term.removeprefix(start) for term in used(file) if term.startswith(start) and len(term) > len(start)}
    assert [name for name in names if name not in namespace] == []


def test_terms_of_annotation_and_checksum_exist(file: Path) -> None:
    for start, known in ((vocabulary.OA, ANNOTATION), (vocabulary.SPDX, CHECKSUM)):
        assert {term.removeprefix(start) for term in used(file) if term.startswith(start)} <= known


def test_both_libraries_read_the_same(file: Path) -> None:
    ours = graph(file)
    theirs = b"".join(f"{triple.triple} .\n".encode() for triple in parse(path=str(file), format=RdfFormat.TURTLE))
    assert isomorphic(ours, Graph().parse(data=theirs, format="nt"))


def test_terms_of_ours_are_declared(file: Path) -> None:
    """What a file says of the ontology's or a scheme's terms it says of terms that exist."""
    known = {str(term) for path in FILES for term in graph(path).subjects()}
    starts = (vocabulary.BUNDEL, *vocabulary.SCHEMES)
    ours = {term for term in used(file) if term.startswith(starts) and not re.search(r"[#/]$|\\", term)}
    assert ours - known == set()


def test_lines_are_readable(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert "\t" not in text and "\r" not in text and text.endswith(".\n")
    assert not re.search(r"[ ]+$", text, re.MULTILINE)
