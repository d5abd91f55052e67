"""The graph put on other servers: a real Oxigraph and a real Virtuoso."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from pyoxigraph import NamedNode, QuerySolutions

from graph.export.content import contexts
from graph.export.ledger import Ledger
from graph.export.publishing import Published, publish
from graph.store.client import Client
from graph.store.login import Login
from graph.store.store import Store
from ontology.errors import RefusedByServer, UnknownServer
from tests import oxigraph, virtuoso
from tests.export.sample import filled
from tests.quads.sample import noordkop, twente

TRIPLES = "SELECT (COUNT(*) AS ?n) WHERE {{ GRAPH <{}> {{ ?s ?p ?o }} }}"
THEIRS = NamedNode("https://example.org/theirs")


@pytest.fixture(scope="module")
def virtual(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with virtuoso.serving(tmp_path_factory.mktemp("virtuoso")) as address:
        yield address


@pytest.fixture(params=["oxigraph", "virtuoso"])
def client(request: pytest.FixtureRequest) -> Iterator[Client]:
    if request.param == "virtuoso":
        address = request.getfixturevalue("virtual")
        with Client.connect(address, auth=Login(virtuoso.USER, virtuoso.PASSWORD)) as client:
            yield client
        return
    with oxigraph.serving() as address, Client.connect(address) as client:
        yield client


@pytest.fixture
def store() -> Store:
    return filled()


def count(client: Client, context: str) -> int:
    found = client.results(TRIPLES.format(context))
    assert isinstance(found, QuerySolutions)
    return int(next(iter(found))["n"].value)


def sent(store: Store, client: Client, place: Path, **options: bool) -> Published:
    return publish(store, client, Ledger(place, client.doors.graphs), **options)


def test_every_context_arrives_whole(store: Store, client: Client, tmp_path: Path) -> None:
    done = sent(store, client, tmp_path)
    wanted = contexts(store)
    assert done.put == len(wanted) + done.merged and not done.removed and not done.unchanged
    assert {name: count(client, name) for name in wanted} == {name: len(said) for name, said in wanted.items()}


def test_only_what_changed_is_sent_again(store: Store, client: Client, tmp_path: Path) -> None:
    first = sent(store, client, tmp_path)
    again = sent(store, client, tmp_path)
    assert (again.put, again.removed, again.unchanged) == (0, 0, first.put)
    store.remove(noordkop().article.iri)
    after = sent(store, client, tmp_path)
    assert (after.removed, after.put) == (1, after.merged)
    assert count(client, noordkop().article.iri) == 0
    assert sent(store, client, tmp_path, everything=True).put == first.put - 1


def test_what_others_have_there_stays(store: Store, client: Client, tmp_path: Path) -> None:
    client.put(THEIRS, b"<https://example.org/a> <https://example.org/b> 1 .")
    sent(store, client, tmp_path)
    assert count(client, THEIRS.value) == 1


def test_a_context_lost_there_is_sent_again(store: Store, client: Client, tmp_path: Path) -> None:
    sent(store, client, tmp_path)
    client.delete(NamedNode(twente().article.iri))
    assert sent(store, client, tmp_path).put == 1
    assert count(client, twente().article.iri) > 0


def test_what_was_broken_off_goes_on(
    store: Store, client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put, calls = Client.put, 0

    def breaking(self: Client, context: NamedNode | None, body: bytes) -> None:
        nonlocal calls
        calls += 1
        if calls == 3:
            raise UnknownServer("http://gone", "a SPARQL server that answers")
        put(self, context, body)

    with monkeypatch.context() as broken, pytest.raises(UnknownServer):
        broken.setattr(Client, "put", breaking)
        sent(store, client, tmp_path)
    done = sent(store, client, tmp_path)
    assert done.unchanged == 2 and done.put > 0


def test_plain_queries_are_answered_there(store: Store, client: Client, tmp_path: Path) -> None:
    sent(store, client, tmp_path)
    told = client.results("SELECT * { ?one <https://w3id.org/bundel/def#collaboratesWith> ?other }")
    assert isinstance(told, QuerySolutions) and list(told)


def test_a_wrong_password_is_told(virtual: str, store: Store, tmp_path: Path) -> None:
    with Client.connect(virtual, auth=Login("dba", "mis")) as client, pytest.raises(RefusedByServer, match="401"):
        sent(store, client, tmp_path)


def test_a_server_of_no_known_kind_wants_its_doors(store: Store, tmp_path: Path) -> None:
    with oxigraph.serving() as address:
        with pytest.raises(UnknownServer, match=r"a SPARQL 1\.1 server that answers a query there"):
            Client.connect(f"{address}/nowhere/at/all")
        with Client.connect(f"{address}/query", graphs=f"{address}/store") as client:
            assert sent(store, client, tmp_path).put > 0


def test_a_password_in_the_address_is_never_shown() -> None:
    with pytest.raises(UnknownServer) as refused:
        Client.connect("http://naam:geheim@127.0.0.1:9/")
    assert "geheim" not in str(refused.value)


def test_a_login_waits_until_it_is_asked() -> None:
    seen: list[str | None] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request.headers.get("authorization"))
        if seen[-1]:
            return httpx.Response(204)
        return httpx.Response(401, headers={"www-authenticate": 'Basic realm="x"'})

    with httpx.Client(transport=httpx.MockTransport(answer), auth=Login("naam", "geheim")) as http:
        assert http.put("http://example.org/", content=b"x").status_code == 204
        assert http.put("http://example.org/", content=b"y").status_code == 204
    assert seen[0] is None and all(given and given.startswith("Basic ") for given in seen[1:]) and len(seen) == 3


def test_a_ledger_that_is_damaged_counts_as_none(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path, "http://example.org/")
    ledger.put("urn:a", "1")
    assert Ledger(tmp_path, "http://example.org/").digests == {"urn:a": "1"}
    assert Ledger(tmp_path, "http://example.org/other").digests == {}
    for file in tmp_path.rglob("*.json"):
        file.write_text("{", encoding="utf-8")
    assert Ledger(tmp_path, "http://example.org/").digests == {}
