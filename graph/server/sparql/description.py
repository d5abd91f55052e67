"""What the endpoint can do, in the words of SPARQL 1.1 Service Description."""

from collections.abc import Iterator
from itertools import islice

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Store, Triple

from graph.quads.terms import dct, rdfs
from graph.server.sparql.job import Job
from ontology.vocabulary import RDF, XSD

SD = "http://www.w3.org/ns/sparql-service-description#"
VOID = "http://rdfs.org/ns/void#"
FORMATS = "http://www.w3.org/ns/formats/"
RESULTS = ("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV")
SYNTAXES = ("Turtle", "N-Triples", "N-Quads", "TriG", "JSON-LD", "RDF_XML")
LISTED = 1000

TOLD = {
    "nl": "Zonder GRAPH wordt gevraagd wat alle artikelen samen zeggen; elk artikel heeft een eigen graaf. "
    "SERVICE, LOAD en grafen van elders staan uit.",
    "en": "Without GRAPH a query asks what all articles say together; each article has a graph of its own. "
    "SERVICE, LOAD and graphs from elsewhere are off.",
}
WRITING = {
    "nl": "Schrijven kan, met een token, in grafen die niet van Bundel zijn. De grafen van artikelen, ontologie, "
    "registers en oordelen, en de standaardgraaf die daaruit volgt, veranderen alleen door te lezen en te oordelen.",
    "en": "Writing needs a token and reaches graphs that are not Bundel's. The graphs of articles, ontology, registers "
    "and judgements, and the default graph derived from them, change by reading and judging only.",
}


def description(store: Store, job: Job) -> Iterator[Triple]:
    """The endpoint at `job.base`, its formats and its dataset with at most a thousand contexts by name."""
    service, dataset, merged = NamedNode(job.base), BlankNode("dataset"), BlankNode("merged")
    yield from _service(service, job)
    yield Triple(service, _sd("defaultDataset"), dataset)
    yield _typed(dataset, "Dataset")
    yield Triple(dataset, _sd("defaultGraph"), merged)
    yield _typed(merged, "Graph")
    yield Triple(merged, NamedNode(VOID + "triples"), _count(store))
    for number, context in enumerate(islice(store.named_graphs(), LISTED)):
        if isinstance(context, NamedNode):
            yield from _named(dataset, BlankNode(f"context{number}"), context)


def _service(service: NamedNode, job: Job) -> Iterator[Triple]:
    yield _typed(service, "Service")
    yield Triple(service, _sd("endpoint"), service)
    yield Triple(service, _sd("supportedLanguage"), _sd("SPARQL11Query"))
    for name in (*RESULTS, *SYNTAXES):
        yield Triple(service, _sd("resultFormat"), NamedNode(FORMATS + name))
    yield from _told(service, TOLD)
    yield Triple(service, dct("title"), Literal("Bundel"))
    yield Triple(service, rdfs("seeAlso"), NamedNode(job.base.removesuffix("/sparql") + "/graph"))
    if job.writable:
        yield Triple(service, _sd("supportedLanguage"), _sd("SPARQL11Update"))
        yield from _told(service, WRITING)
        for name in SYNTAXES:
            yield Triple(service, _sd("inputFormat"), NamedNode(FORMATS + name))


def _named(dataset: BlankNode, node: BlankNode, context: NamedNode) -> Iterator[Triple]:
    yield Triple(dataset, _sd("namedGraph"), node)
    yield _typed(node, "NamedGraph")
    yield Triple(node, _sd("name"), context)


def _told(service: NamedNode, texts: dict[str, str]) -> Iterator[Triple]:
    for language, text in texts.items():
        yield Triple(service, rdfs("comment"), Literal(text, language=language))


def _count(store: Store) -> Literal:
    """The number of merged facts."""
    number = sum(1 for _ in store.quads_for_pattern(None, None, None, DefaultGraph()))
    return Literal(str(number), datatype=NamedNode(XSD + "integer"))


def _typed(thing: NamedNode | BlankNode, kind: str) -> Triple:
    return Triple(thing, NamedNode(RDF + "type"), _sd(kind))


def _sd(name: str) -> NamedNode:
    return NamedNode(SD + name)
