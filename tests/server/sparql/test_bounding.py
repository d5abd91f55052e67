"""Rows and sizes: answers that are cut off and still whole documents."""

import csv
import io
import json
import socket
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import QueryResultsFormat, QuerySolutions, Store

from graph.server.sparql import frames
from graph.server.sparql.answer import TABLES
from graph.server.sparql.bounding import bounded, form
from graph.server.sparql.cutting import Cut, Rows
from graph.server.sparql.output import Full, Output

VALUES = st.one_of(
    st.none(),
    st.text(st.sampled_from('a"\\},{[]:\n\r\t<>&/ ,result'), max_size=30),
    st.just('"}},{"x":{"type":"'),
    st.just("</result>"),
)


def table(values: list[tuple[str | None, str | None]]) -> QuerySolutions:
    rows = " ".join(f"({' '.join('UNDEF' if value is None else _quoted(value) for value in row)})" for row in values)
    results = Store().query(f"SELECT ?a ?b {{ VALUES (?a ?b) {{ {rows} }} }}")
    assert isinstance(results, QuerySolutions)
    return results


def _quoted(value: str) -> str:
    return '"' + "".join(f"\\u{ord(letter):04x}" for letter in value) + '"'


def read(format_: str, data: bytes) -> int:
    """The number of rows; an error where the document is not whole."""
    if format_ == "json":
        return len(json.loads(data)["results"]["bindings"])
    if format_ == "xml":
        return len(ElementTree.fromstring(data).findall(".//{*}result"))
    if format_ == "tsv":
        assert data.endswith(b"\n")
        return data.count(b"\n") - 1
    return len(list(csv.reader(io.StringIO(data.decode(), newline="")))) - 1


@pytest.mark.parametrize("format_", TABLES)
@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(VALUES, VALUES), max_size=12), st.integers(1, 60))
def test_rows_are_never_counted_too_low(format_: str, values: list[tuple[str | None, str | None]], step: int) -> None:
    data = table(values).serialize(format=TABLES[format_]) or b""
    rows = Rows(format_)
    for start in range(0, len(data), step):
        rows.count(data[start : start + step])
    assert rows.most() >= len(values)
    assert rows.most(b"") == rows.most()


@pytest.mark.parametrize("format_", TABLES)
@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(VALUES.filter(bool), VALUES), min_size=1, max_size=12), st.integers(0, 2000), st.integers(0, 400)
)
def test_a_table_that_is_cut_is_whole(
    format_: str, values: list[tuple[str | None, str | None]], room: int, before: int
) -> None:
    data = table(values).serialize(format=TABLES[format_]) or b""
    cut = Cut(format_)
    if format_ == "csv":
        cut.pass_(data[:before])
    else:
        before = 0
    ending = cut.cut(data[before:], room)
    if ending is not None:
        assert 0 <= read(format_, data[:before] + ending) <= len(values)


@pytest.mark.parametrize("format_", TABLES)
def test_an_answer_never_grows_past_its_size(format_: str) -> None:
    values = [(f"waarde {number}", "x" * 50) for number in range(5000)]
    sent, theirs = socket.socketpair()
    output = Output(sent, "", False, 20_000, Rows(format_), Cut(format_))
    with pytest.raises(Full):
        table(values).serialize(output, TABLES[format_])  # type: ignore[arg-type]
    output.close()
    sent.close()
    with theirs, theirs.makefile("rb") as line:
        data = b"".join(content for kind, content in iter(lambda: frames.read(line), False) if kind == frames.BODY)
    assert output.shortened == "size"
    assert 19_000 < len(data) <= 20_100
    assert 0 < read(format_, data) < len(values)


@pytest.mark.parametrize(
    ("query", "rows", "more"),
    [
        ("SELECT * { ?s ?p ?o }", 3, True),
        ("SELECT * { ?s ?p ?o } LIMIT 2", 2, False),
        ("SELECT * { ?s ?p ?o } LIMIT 3", 3, False),
        ("SELECT * { ?s ?p ?o } limit 100", 3, True),
        ("SELECT * { ?s ?p ?o } OFFSET 7", 3, False),
        ("SELECT * { ?s ?p ?o } OFFSET 6 LIMIT 9", 3, True),
        ("SELECT * { ?s ?p ?o } LIMIT 9 OFFSET 8", 2, False),
        ("SELECT * { ?s ?p ?o } ORDER BY ?o VALUES ?p { <http://p> }", 3, True),
        ("SELECT * { { SELECT * { ?s ?p ?o } LIMIT 5 } }", 3, True),
        ("SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s HAVING (COUNT(*) > 0) # LIMIT 1", 3, True),
        ("SELECT * { ?s ?p ?o FILTER(?o != 'LIMIT 1') } LIMIT 99999999999999999999999999", 3, True),
    ],
)
def test_a_limit_is_put_where_it_belongs(query: str, rows: int, more: bool) -> None:
    store = Store()
    store.update("".join(f"INSERT DATA {{ <http://s{number}> <http://p> {number} }} ;" for number in range(10)))
    limited = bounded(query, 3)
    assert len(list(store.query(limited.text))) == rows  # type: ignore[arg-type]
    assert (limited.more is not None and len(list(store.query(limited.more))) == 1) is more  # type: ignore[arg-type]


def test_the_form_of_a_query() -> None:
    assert form("# ASK\nBASE <http://select/> PREFIX ask: <> construct { } where { SELECT * {} }") == "CONSTRUCT"
    assert form("SELEC * {}") is None
    assert QueryResultsFormat.JSON in TABLES.values()
