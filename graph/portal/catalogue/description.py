"""The catalogue in DCAT-AP-NL 3.0, with the numbers of VoID."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from pyoxigraph import Literal, NamedNode

from graph.portal.catalogue.dumps import FOLDER, Dump
from graph.portal.catalogue.statistics import Statistics
from graph.portal.catalogue.statistics import statements as numbers
from graph.quads.terms import TYPE, Object, Statement, dct, foaf, namespace, skos, spdx, xsd
from graph.settings import Settings
from ontology.vocabulary import ONTOLOGY, SHAPES

dcat = namespace("http://www.w3.org/ns/dcat#")
vcard = namespace("http://www.w3.org/2006/vcard/ns#")
void = namespace("http://rdfs.org/ns/void#")
EUROPEAN = "http://publications.europa.eu/resource/authority/"
IANA = "https://www.iana.org/assignments/media-types/"
PUBLIC, DUTCH, IRREGULAR = (
    NamedNode(EUROPEAN + "access-right/PUBLIC"),
    NamedNode(EUROPEAN + "language/NLD"),
    NamedNode(EUROPEAN + "frequency/IRREG"),
)
COUNTRY = NamedNode(EUROPEAN + "country/NLD")
SHA = spdx("checksumAlgorithm_sha256")
NAMES = {PUBLIC: "public", DUTCH: "Dutch", IRREGULAR: "irregular", COUNTRY: "Netherlands"}
KINDS = {
    PUBLIC: dct("RightsStatement"),
    DUTCH: dct("LinguisticSystem"),
    IRREGULAR: dct("Frequency"),
    COUNTRY: dct("Location"),
    SHA: spdx("ChecksumAlgorithm"),
}
SERVICE = {
    "nl": ("Bundel: SPARQL", "Vragen aan de graaf in SPARQL 1.1, om te lezen."),
    "en": ("Bundel: SPARQL", "Questions to the graph in SPARQL 1.1, for reading."),
}


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What is published where: `site` is the address that all others stand under; `settings` are complete."""

    settings: Settings
    site: str
    base: str
    dumps: Sequence[Dump]
    statistics: Statistics
    modified: date
    edition: str
    examples: tuple[str, ...] = field(default=())

    def node(self, name: str) -> NamedNode:
        """A thing that the catalogue describes."""
        return NamedNode(f"{self.site}catalog#{name}")

    def at(self, path: str) -> NamedNode:
        """An address on the site."""
        return NamedNode(self.site + path)

    def statements(self) -> frozenset[Statement]:
        """The whole description, without blank nodes."""
        found: set[Statement] = set(self._catalog())
        found.update(self._dataset(), self._service(), self._agents(), self._values())
        for dump in self.dumps:
            found.update(self._distribution(dump))
        return frozenset(found | set(self.void()))

    def void(self) -> Iterator[Statement]:
        """What VoID tells of the dataset; this needs no settings."""
        dataset = self.node("dataset")
        yield from numbers(dataset, self.statistics, self.base, self.examples)
        yield dataset, void("sparqlEndpoint"), self.at("sparql")
        for dump in self.dumps:
            if dump.kind.statements:
                yield dataset, void("dataDump"), self.at(f"{FOLDER}/{dump.name}")

    def _catalog(self) -> Iterator[Statement]:
        catalog = self.node("catalog")
        yield catalog, TYPE, dcat("Catalog")
        yield from self._told(catalog)
        yield catalog, dcat("dataset"), self.node("dataset")
        yield catalog, dcat("service"), self.node("sparql")
        yield catalog, foaf("homepage"), self.at("catalog")

    def _dataset(self) -> Iterator[Statement]:
        dataset = self.node("dataset")
        yield dataset, TYPE, dcat("Dataset")
        yield from self._told(dataset)
        yield from self._shared(dataset)
        yield dataset, dct("accrualPeriodicity"), IRREGULAR
        yield dataset, dct("spatial"), COUNTRY
        yield dataset, dcat("version"), Literal(self.edition)
        yield dataset, foaf("page"), self.at("def")
        yield dataset, dcat("landingPage"), self.at("catalog")
        yield from ((dataset, dcat("distribution"), self.node(dump.name)) for dump in self.dumps)

    def _service(self) -> Iterator[Statement]:
        service = self.node("sparql")
        yield service, TYPE, dcat("DataService")
        for language, (title, description) in SERVICE.items():
            yield service, dct("title"), Literal(title, language=language)
            yield service, dct("description"), Literal(description, language=language)
        yield from self._about(service)
        yield from self._shared(service)
        yield service, dcat("endpointURL"), self.at("sparql")
        yield service, dcat("endpointDescription"), self.at("sparql")
        yield service, dcat("servesDataset"), self.node("dataset")

    def _distribution(self, dump: Dump) -> Iterator[Statement]:
        node, check = self.node(dump.name), self.node(f"{dump.name}-sha256")
        address = self.at(f"{FOLDER}/{dump.name}")
        yield node, TYPE, dcat("Distribution")
        yield node, dct("title"), Literal(dump.title, language="nl")
        yield node, dcat("accessURL"), address
        yield node, dcat("downloadURL"), address
        yield node, dct("license"), self._licence()
        yield node, dct("language"), DUTCH
        yield node, dct("format"), NamedNode(f"{EUROPEAN}file-type/{dump.kind.code}")
        yield node, dcat("mediaType"), NamedNode(IANA + dump.kind.media)
        if dump.packed:
            yield node, dcat("compressFormat"), NamedNode(IANA + "application/gzip")
        yield node, dcat("byteSize"), Literal(str(dump.size), datatype=xsd("nonNegativeInteger"))
        yield node, dcat("accessService"), self.node("sparql")
        yield node, dct("modified"), self._day()
        yield from ((node, dct("conformsTo"), standard) for standard in self._standards())
        yield node, spdx("checksum"), check
        yield check, TYPE, spdx("Checksum")
        yield check, spdx("algorithm"), SHA
        yield check, spdx("checksumValue"), Literal(dump.sha256, datatype=xsd("hexBinary"))

    def _told(self, node: NamedNode) -> Iterator[Statement]:
        """Title, description and what a catalogue and a dataset have alike."""
        for predicate, words in (("title", self.settings.title), ("description", self.settings.description)):
            yield node, dct(predicate), Literal(words.nl, language="nl")
            yield node, dct(predicate), Literal(words.en, language="en")
        yield from self._about(node)

    def _about(self, node: NamedNode) -> Iterator[Statement]:
        """Whose it is and how it may be used."""
        settings = self.settings
        if settings.publisher:
            yield node, dct("publisher"), NamedNode(settings.publisher.iri)
        if creator := settings.creator or settings.publisher:
            yield node, dct("creator"), NamedNode(creator.iri)
        yield node, dcat("contactPoint"), self.node("contact")
        yield node, dct("license"), self._licence()
        yield node, dct("language"), DUTCH
        yield node, dct("modified"), self._day()
        if settings.issued:
            yield node, dct("issued"), Literal(settings.issued.isoformat(), datatype=xsd("date"))

    def _shared(self, node: NamedNode) -> Iterator[Statement]:
        """What a dataset and a service have alike."""
        yield node, dct("identifier"), Literal(node.value)
        yield node, dct("accessRights"), PUBLIC
        yield from ((node, dcat("theme"), theme) for theme in self._themes())
        yield from ((node, dcat("keyword"), Literal(word, language="nl")) for word in self.settings.keywords)
        yield from ((node, dct("conformsTo"), standard) for standard in self._standards())

    def _agents(self) -> Iterator[Statement]:
        settings, contact = self.settings, self.node("contact")
        for agent in (settings.publisher, settings.creator):
            if agent:
                yield NamedNode(agent.iri), TYPE, foaf("Agent")
                yield NamedNode(agent.iri), foaf("name"), Literal(agent.name)
        if settings.contact:
            yield contact, TYPE, vcard("Kind")
            yield contact, TYPE, vcard("Organization")
            yield contact, vcard("fn"), Literal(settings.contact.name)
            if settings.contact.email:
                yield contact, vcard("hasEmail"), NamedNode(f"mailto:{settings.contact.email}")
            if settings.contact.page:
                yield contact, vcard("hasURL"), NamedNode(settings.contact.page)

    def _values(self) -> Iterator[Statement]:
        """What the terms of others are, so that the description stands by itself."""
        standards = [(standard, dct("Standard")) for standard in self._standards()]
        pages = [(self.at(path), foaf("Document")) for path in ("def", "catalog")]
        for node, kind in (*KINDS.items(), (self._licence(), dct("LicenseDocument")), *standards, *pages):
            yield node, TYPE, kind
        for dump in self.dumps:
            yield NamedNode(f"{EUROPEAN}file-type/{dump.kind.code}"), TYPE, dct("MediaTypeOrExtent")
        for media in {*(dump.kind.media for dump in self.dumps), "application/gzip"}:
            yield NamedNode(IANA + media), TYPE, dct("MediaType")
        for node in (*NAMES, *self._themes()):
            yield node, TYPE, skos("Concept")
            yield node, skos("prefLabel"), Literal(NAMES.get(node, node.value.rpartition("/")[2]), language="en")
        for standard in self._standards():
            yield standard, dct("title"), Literal(standard.value.removeprefix("https://"))

    def _themes(self) -> list[NamedNode]:
        return [NamedNode(f"{EUROPEAN}data-theme/{code}") for code in self.settings.themes]

    def _standards(self) -> list[NamedNode]:
        return [NamedNode(ONTOLOGY), NamedNode(SHAPES)]

    def _licence(self) -> NamedNode:
        return NamedNode(self.settings.licence or "")

    def _day(self) -> Object:
        return Literal(self.modified.isoformat(), datatype=xsd("date"))
