"""The graph put on another server, context by context."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from pyoxigraph import NamedNode, QuerySolutions

from graph.export.content import contexts
from graph.export.ledger import Ledger
from graph.quads.terms import Statement, statement
from graph.store.client import Client
from graph.store.store import Store

MERGED = ""
CONTEXTS = "SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } }"

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Published:
    """What was done: how many contexts were put and taken away, how many were there already, how many triples sent.

    `merged` is False where the server's default graph is all contexts together, so that none needs to be put there.
    """

    put: int
    removed: int
    unchanged: int
    triples: int
    merged: bool


def publish(
    store: Store, client: Client, ledger: Ledger, progress: Progress | None = None, *, everything: bool = False
) -> Published:
    """Make the server's contexts equal to what is published of the store; only what changed is sent.

    What changed is told by the ledger, and by whether the server still has the context; `everything` asks neither.
    Contexts of others on the server stay as they are. Each context is put as a whole before it is noted, so that a
    publication that was broken off can be started again. Errors: UnknownServer, RefusedByServer, UnwritablePlace.
    """
    if everything:
        ledger.clear()
    wanted = {name: body for name, said in _contents(store, not client.doors.union) if (body := _lines(said))}
    digests = {name: sha256(body).hexdigest() for name, body in wanted.items()}
    there = _there(client)
    changed = [name for name in wanted if ledger.digests.get(name) != digests[name] or _missing(name, there)]
    gone = [name for name in ledger.digests if name not in wanted]
    for count, name in enumerate([*changed, *gone], 1):
        if name in wanted:
            client.put(_node(name), wanted[name])
            ledger.put(name, digests[name])
        else:
            _removed(client, ledger, name)
        if progress:
            progress(count, len(changed) + len(gone), name or "the merged facts")
    sent = sum(wanted[name].count(b"\n") for name in changed)
    return Published(len(changed), len(gone), len(wanted) - len(changed), sent, not client.doors.union)


def _contents(store: Store, merged: bool) -> Iterator[tuple[str, Iterable[Statement]]]:
    """What each context shall hold; the merged facts come last, when all that they rest on is there."""
    yield store.background.ontology.value, map(statement, store.quads(store.background.ontology.value))
    yield from contexts(store).items()
    if merged:
        yield MERGED, map(statement, store.quads())


def _lines(said: Iterable[Statement]) -> bytes:
    """The statements as N-Triples in order: the same bytes for the same statements."""
    return "".join(sorted({f"{s} {p} {o} .\n" for s, p, o in said})).encode()


def _there(client: Client) -> set[str]:
    """The contexts that the server has."""
    found = client.results(CONTEXTS)
    names = [solution["g"] for solution in found] if isinstance(found, QuerySolutions) else []
    return {name.value for name in names if isinstance(name, NamedNode)}


def _missing(name: str, there: set[str]) -> bool:
    return name != MERGED and name not in there


def _node(name: str) -> NamedNode | None:
    return NamedNode(name) if name else None


def _removed(client: Client, ledger: Ledger, name: str) -> None:
    if name:
        client.delete(NamedNode(name))
    ledger.forget(name)
