"""Questions to the store, good and bad."""

import socket
import threading
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import QueryBoolean, QuerySolutions, QueryTriples

from graph.store.store import Store
from graph.store.tokens import tokens
from ontology.errors import BadQuery
from tests.quads.sample import readings, twente


@pytest.fixture(scope="module")
def store() -> Store:
    store = Store.open()
    for reading in readings():
        store.replace(reading)
    return store


def column(store: Store, query: str) -> list[str]:
    answer = store.query(query)
    assert isinstance(answer, QuerySolutions)
    return [row[0].value for row in answer]


def test_select_gives_solutions_without_declaring_prefixes(store: Store) -> None:
    query = (
        """SELECT ?label { ?twenterand skos:altLabel "Twenterand" ; bundel:collaboratesWith/skos:prefLabel ?label }"""
    )
    assert sorted(column(store, query)) == ["gemeente Almelo", "gemeente Hengelo", "huisartsen"]


def test_ask_gives_truth(store: Store) -> None:
    answer = store.query("ASK { ?anyone bundel:leads ?anything }")
    assert isinstance(answer, QueryBoolean) and bool(answer)


def test_construct_gives_triples(store: Store) -> None:
    answer = store.query("CONSTRUCT { ?a org:linkedTo ?b } WHERE { ?a bundel:collaboratesWith ?b }")
    assert isinstance(answer, QueryTriples)
    assert len(list(answer)) == 16


def test_plain_patterns_ask_facts_and_graph_asks_articles(store: Store) -> None:
    assert column(store, "SELECT ?claim { ?claim a bundel:Claim }") == []
    query = "SELECT DISTINCT ?article { GRAPH ?article { ?claim a bundel:Claim } }"
    assert len(column(store, query)) == len(readings())


def test_from_a_context_of_the_store(store: Store) -> None:
    iri = twente().article.iri
    assert column(store, f"SELECT (COUNT(*) AS ?n) FROM <{iri}> {{ ?claim a bundel:Claim }}") == [
        str(len(twente().claims))
    ]
    base, _, name = iri.rpartition("/")
    query = f"PREFIX my: <{base}/> SELECT ?g FROM NAMED my:{name} {{ GRAPH ?g {{ ?x a bundel:Article }} }}"
    assert column(store, query) == [iri]


@pytest.mark.parametrize(
    ("query", "quoted", "line", "at"),
    [
        ("SELECT ?x WERE { ?x ?y ?z }", "WERE { ?x ?y ?z }", 1, 11),
        ("SELECT ?x WHERE {\n  ?x a bundel:Person\n  ?x skos:prefLabel ?l\n}", "?x skos:prefLabel ?l", 3, 3),
        ("SELCT * {}", "SELCT * {}", 1, 1),
        ("SELECT * {\n  ?s ?p ?o ", "the end of the query", 2, 12),
        ("SELECT * {\n ?x onbekend:ding ?y }", "onbekend:ding ?y }", 2, 5),
        ("DROP ALL", "DROP ALL", 1, 1),
        ("LOAD <http://example.org/data>", "LOAD <http://example.org/data>", 1, 1),
        ("", "the end of the query", 1, 1),
    ],
)
def test_mistakes_are_told_with_their_place(store: Store, query: str, quoted: str, line: int, at: int) -> None:
    with pytest.raises(BadQuery) as caught:
        store.query(query)
    assert caught.value.value == quoted
    assert (caught.value.line, caught.value.column) == (line, at)
    assert f"line {line}, column {at}" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_mistakes_beyond_grammar_are_told_in_words(store: Store) -> None:
    with pytest.raises(BadQuery, match="unbound"):
        store.query("SELECT ?x { ?s ?p ?o } GROUP BY ?y")
    with pytest.raises(BadQuery, match="custom function"):
        store.query("ASK { BIND(<urn:made:up>(1) AS ?x) }")


@pytest.fixture(scope="module")
def listener() -> Iterator[tuple[int, list[bytes]]]:
    """A port on this machine that remembers whoever comes by."""
    heard: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def listen() -> None:
            while True:
                try:
                    connection, _ = server.accept()
                except OSError:
                    return
                heard.append(b"somebody")
                connection.close()

        threading.Thread(target=listen, daemon=True).start()
        yield server.getsockname()[1], heard


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * {{ SERVICE <http://127.0.0.1:{port}/> {{ ?s ?p ?o }} }}",
        "SELECT * {{ service silent <http://127.0.0.1:{port}/> {{ ?s ?p ?o }} }}",
        "ASK {{ {{ SELECT * {{ SERVICE ?where {{ ?s ?p ?o }} VALUES ?where {{ <http://127.0.0.1:{port}/> }} }} }} }}",
        "SELECT * {{ #\nSERVICE#\n<http://127.0.0.1:{port}/>{{?s ?p ?o}} }}",
        "ASK {{ ?s ?p '''it's' # ''' . SERVICE <http://127.0.0.1:{port}/> {{ ?s ?p ?o }} }}",
        "SELECT * FROM <http://127.0.0.1:{port}/data> {{ ?s ?p ?o }}",
        "PREFIX x: <http://127.0.0.1:{port}/> SELECT * FROM NAMED x:data {{ GRAPH ?g {{ ?s ?p ?o }} }}",
        "CONSTRUCT {{ ?s ?p ?o }} FROM <http://127.0.0.1:{port}/data> WHERE {{ ?s ?p ?o }}",
    ],
)
def test_no_query_reaches_beyond_the_store(store: Store, listener: tuple[int, list[bytes]], query: str) -> None:
    port, heard = listener
    with pytest.raises(BadQuery, match=r"without SERVICE|context of this store"):
        store.query(query.format(port=port))
    assert heard == []


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?service { ?service ?from ?o }",
        "SELECT * { ?s ?p 'SERVICE <http://x/> FROM <http://y/>' } # SERVICE <http://x/>",
        "PREFIX service: <http://service/> SELECT * { service:from ?p <http://service.example/from#SERVICE> }",
        'SELECT * { ?s skos:prefLabel """from "service" here"""@nl, "from"@en }',
        "SELECT * { _:service ?p ?o }",
    ],
)
def test_the_words_service_and_from_may_stand_elsewhere(store: Store, query: str) -> None:
    store.query(query)


def test_escaped_keywords_are_no_way_round(store: Store) -> None:
    with pytest.raises(BadQuery):
        store.query("SELECT * { \\u0053ERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }")


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from("SELECT*WHRIVFOM{}<>?:.;'\"#\\@_ \n\tabs012^|()"), max_size=60))
def test_any_text_is_answered_or_refused(text: str) -> None:
    words = list(tokens(text))
    assert all(text.startswith(word.text, word.start) for word in words)
    try:
        Store.open().query(text)
    except BadQuery as error:
        assert "\n" not in str(error)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * " + "{" * 30_000 + "}" * 30_000,
        "ASK { FILTER(" + "(" * 30_000 + "1" + ")" * 30_000 + ") }",
        "ASK { FILTER(" + "!" * 30_000 + "?x) }",
        "ASK { FILTER(" + "||".join(["?x"] * 30_000) + ") }",
        "ASK { ?s ?p ?o " + "OPTIONAL { ?s ?p ?o } " * 3_000 + "}",
        "ASK { " + " UNION ".join(["{ ?s ?p ?o }"] * 30_000) + "}",
    ],
)
def test_queries_that_would_break_the_engine_are_refused(store: Store, query: str) -> None:
    with pytest.raises(BadQuery, match="at most"):
        store.query(query)


def test_long_lists_of_values_are_no_trouble(store: Store) -> None:
    values = " ".join(f"<https://example.org/{number}>" for number in range(20_000))
    assert column(store, f"SELECT ?x {{ VALUES ?x {{ {values} }} ?x a bundel:Person }}") == []
