"""Answers written in their format, no longer than they may be."""

import socket
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

from pyoxigraph import (
    Quad,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Triple,
    serialize,
)

from graph.server.sparql.bounding import bounded, form
from graph.server.sparql.cutting import Cut, Rows
from graph.server.sparql.description import description
from graph.server.sparql.job import Job
from graph.server.sparql.output import Full, Output
from graph.server.sparql.reader import Reader
from ontology.vocabulary import PREFIXES

TABLES = {
    "json": QueryResultsFormat.JSON,
    "xml": QueryResultsFormat.XML,
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
}
GRAPHS = {
    "turtle": RdfFormat.TURTLE,
    "ntriples": RdfFormat.N_TRIPLES,
    "nquads": RdfFormat.N_QUADS,
    "trig": RdfFormat.TRIG,
    "jsonld": RdfFormat.JSON_LD,
    "rdfxml": RdfFormat.RDF_XML,
}
REMARKS = {
    **dict.fromkeys(("turtle", "ntriples", "nquads", "trig"), "\n# {}\n"),
    **dict.fromkeys(("xml", "rdfxml"), "\n<!-- {} -->\n"),
}
Statement = TypeVar("Statement", Quad, Triple)


def answer(reader: Reader, job: Job, line: socket.socket) -> None:
    """Send the answer to the job over the line; Refused where there is none."""
    if job.kind == "graph":
        _graph(job, (quad.triple for quad in reader.quads(job)), _output(job, line, ()))
    elif job.kind == "description":
        _graph(job, description(reader.store(job.stamp), job), _output(job, line, ()))
    else:
        _query(reader, job, line)


def _query(reader: Reader, job: Job, line: socket.socket) -> None:
    """The answer to a query; a table goes straight from the engine to the line."""
    limited = bounded(job.text, job.rows) if form(job.text) == "SELECT" else None
    results = reader.results(job, limited.text if limited else job.text)
    output = _output(job, line, reader.unknown(job))
    if job.format == "html":
        from graph.server.sparql.page import written

        written(job, results, output, lambda: _more(reader, job, limited.more if limited else None))
    elif isinstance(results, QueryTriples):
        _graph(job, results, output)
    else:
        _table(job, results, output)
        if output.most() >= job.rows and not output.shortened and _more(reader, job, limited.more if limited else None):
            output.shortened = "rows"
    output.close(remark(job, output))


def _table(job: Job, results: QuerySolutions | QueryBoolean, output: Output) -> None:
    if isinstance(results, QuerySolutions):
        output.rows, output.cut = Rows(job.format), Cut(job.format)
    try:
        results.serialize(output, TABLES[job.format])  # type: ignore[arg-type]
    except Full:
        return


def _more(reader: Reader, job: Job, query: str | None) -> bool:
    """Whether another row follows."""
    results = None if query is None else reader.results(job, query)
    return isinstance(results, QuerySolutions) and next(results, None) is not None


def _graph(job: Job, statements: Iterable[Triple], output: Output) -> None:
    bounded_ = _bounded(iter(statements), job, output)
    serialize(bounded_, output, GRAPHS[job.format], prefixes=PREFIXES)  # type: ignore[arg-type]
    if job.kind != "query":
        output.close(remark(job, output))


def _bounded(statements: Iterator[Statement], job: Job, output: Output) -> Iterator[Statement]:
    """As many statements as there may be; what is left shortens the answer."""
    for statement in islice(statements, job.rows):
        if output.full():
            output.shortened = "size"
            return
        yield statement
    if next(statements, None) is not None:
        output.shortened = "rows"


def remark(job: Job, output: Output) -> bytes:
    """What stands at the end of a shortened answer, in formats that have room for it."""
    bound = f"{job.rows} rows" if output.shortened == "rows" else f"{job.size} bytes"
    return REMARKS.get(job.format, "").format(f"Shortened: answers have at most {bound}.").encode()


def _output(job: Job, line: socket.socket, unknown: tuple[str, ...]) -> Output:
    return Output(line, job.type, job.gzip, job.size, unknown=unknown)
