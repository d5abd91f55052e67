"""What others may put beside what Bundel made: graphs of their own, and nothing else."""

import json
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, Store, parse

from graph.server.sparql.frames import END, HEAD, frame
from graph.server.sparql.job import Job
from graph.server.sparql.reader import node, refused
from graph.server.sparql.refusal import Refused, busy
from graph.server.sparql.touching import EVERY, Target, Update, stay, using
from graph.store.background import foreign
from graph.store.basis import named
from graph.store.guard import guard
from graph.store.mistake import explain, mistake
from ontology.errors import BadQuery
from ontology.vocabulary import PREFIXES

OURS = "a graph that is not Bundel's own: what articles, registers and people say is changed by reading and judging"


def write(folder: Path, base: str, job: Job, line: socket.socket) -> None:
    """Carry out the job in one transaction, and answer with a status; Refused where it may not be carried out."""
    told = {"status": _carried_out(folder, base, job), "whole": True}
    # The store is closed by now, so that whoever asks next finds what was written.
    line.sendall(frame(HEAD, json.dumps(told).encode()) + frame(END, b"{}"))


def _carried_out(folder: Path, base: str, job: Job) -> int:
    with _opened(folder) as store:
        base = named(one for one in store.named_graphs() if isinstance(one, NamedNode)) or base
        if job.kind != "update":
            return _graph(store, base, job)
        _update(store, base, job)
        return 204


@contextmanager
def _opened(folder: Path) -> Iterator[Store]:
    try:
        store = Store(str(folder))
    except OSError as error:
        raise busy(f"The graph cannot be written now ({error}).") from error
    yield store
    store.flush()
    del store


def _update(store: Store, base: str, job: Job) -> None:
    try:
        guard(job.text, lambda _: True)
        text = using(job.text, job.default or (), job.named or ()) if job.default is not None else job.text
        stay(text)
        _parsed(text, job.base)
        for target in Update(text).targets():
            _check(store, base, text, target)
        store.update(text, base_iri=job.base, prefixes=PREFIXES)
    except BadQuery as error:
        raise refused(error) from error
    except (SyntaxError, RuntimeError, ValueError) as error:
        raise refused(explain(job.text, error, update=True)) from error


def _parsed(text: str, base: str) -> None:
    """Try the update where it changes nothing, for an error in its words comes before all others."""
    try:
        Store().update(text, base_iri=base, prefixes=PREFIXES)
    except RuntimeError:
        return


def _check(store: Store, base: str, text: str, target: Target) -> None:
    """Refused (403) where the target is ours. All graphs of a sort may be cleared where none of ours has anything."""
    if target.context not in EVERY:
        if foreign(target.context, base):
            return
        raise _ours(text, target)
    if target.context != "NAMED" and any(True for _ in store.quads_for_pattern(None, None, None, DefaultGraph())):
        raise _ours(text, target)
    names = (context.value for context in store.named_graphs() if isinstance(context, NamedNode))
    if target.context != "DEFAULT" and not all(foreign(name, base) for name in names):
        raise _ours(text, target)


def _ours(text: str, target: Target) -> Refused:
    error = mistake(text, target.token.start, OURS)
    return Refused(403, str(error), line=error.line, column=error.column)


def _graph(store: Store, base: str, job: Job) -> int:
    """Replace, extend or drop one context; the status says whether it was there before."""
    if job.context is None or not foreign(job.context, base):
        raise Refused(403, f"{job.context or 'the default graph'!r}: expected {OURS}.")
    context = node(job.context)
    there = store.contains_named_graph(context)
    if job.kind == "delete":
        if not there:
            raise Refused(404, f"There is no graph {job.context!r} here.")
        store.update(f"DROP GRAPH {context}")
        return 200
    new = _read(job, context)
    cleared = f"DROP SILENT GRAPH {context} ; " if job.kind == "put" else ""
    triples = " . ".join(str(quad.triple) for quad in new)
    store.update(f"{cleared}CREATE SILENT GRAPH {context} ; INSERT DATA {{ GRAPH {context} {{ {triples} }} }}")
    return 201 if not there else 204 if job.kind == "put" else 200


def _read(job: Job, context: NamedNode) -> list[Quad]:
    """The triples of what was sent; Refused (400) where they cannot be read, or lie in graphs of their own."""
    read: list[Quad] = []
    try:
        for part, type_ in json.loads(job.source):
            format_ = RdfFormat.from_media_type(type_)
            read += parse(part, format_, base_iri=job.context, without_named_graphs=True, rename_blank_nodes=True)
    except (SyntaxError, ValueError) as error:
        raise Refused(400, f"The graph cannot be read: {error}") from error
    return [Quad(quad.subject, quad.predicate, quad.object, context) for quad in read]
