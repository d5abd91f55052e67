"""Answers to queries as text in the formats of SPARQL 1.1 and RDF."""

from collections.abc import Iterator
from io import BytesIO

from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    serialize,
)

from graph.store.engine import Results
from ontology.errors import UnknownFormat
from ontology.vocabulary import PREFIXES

TABLES = {
    "csv": QueryResultsFormat.CSV,
    "json": QueryResultsFormat.JSON,
    "tsv": QueryResultsFormat.TSV,
    "xml": QueryResultsFormat.XML,
}
GRAPHS = {"turtle": RdfFormat.TURTLE, "ntriples": RdfFormat.N_TRIPLES, "rdfxml": RdfFormat.RDF_XML}
TEXTUAL = ("csv", "tsv")


def formats(results: Results) -> tuple[str, ...]:
    """The formats that can hold this answer, the usual one first."""
    if isinstance(results, QueryBoolean):
        return tuple(name for name in TABLES if name not in TEXTUAL)
    return tuple(TABLES if isinstance(results, QuerySolutions) else GRAPHS)


def serialised(results: Results, format_: str) -> bytes:
    """The answer in one of its formats, in UTF-8; UnknownFormat for another."""
    if format_ not in formats(results):
        raise UnknownFormat(format_, f"{' or '.join(formats(results))} for the answer to this query")
    output = BytesIO()
    if isinstance(results, QuerySolutions | QueryBoolean):
        results.serialize(output, TABLES[format_])
    else:
        serialize(results, output, GRAPHS[format_], prefixes=PREFIXES)
    return output.getvalue()


def rows(results: Results) -> tuple[tuple[str, ...], Iterator[tuple[str, ...]]]:
    """The column names and the rows of an answer for people: IRIs short, literals bare, unbound empty."""
    if isinstance(results, QuerySolutions):
        names = tuple(variable.value for variable in results.variables)
        return names, (tuple(shown(solution[name]) for name in names) for solution in results)
    if isinstance(results, QueryBoolean):
        return ("answer",), iter([("yes" if results else "no",)])
    return ("subject", "predicate", "object"), (tuple(map(shown, (t.subject, t.predicate, t.object))) for t in results)


def shown(term: object) -> str:
    """A term as people read it.

    >>> shown(NamedNode("http://www.w3.org/ns/org#role")), shown(Literal("3")), shown(None)
    ('org:role', '3', '')
    """
    if isinstance(term, NamedNode):
        return short(term.value)
    return term.value if isinstance(term, Literal | BlankNode) else "" if term is None else str(term)


def short(iri: str) -> str:
    """The IRI with a standard prefix where it has one.

    >>> short("https://w3id.org/bundel/def#leads"), short("https://example.org/a")
    ('bundel:leads', 'https://example.org/a')
    """
    found = max((space for space in PREFIXES.values() if iri.startswith(space)), key=len, default=None)
    if found is None or found == iri:
        return iri
    return f"{next(prefix for prefix, space in PREFIXES.items() if space == found)}:{iri[len(found) :]}"
