"""What arrives broken: mutated queries, other encodings, huge heads, unknown types, half requests."""

import socket
from pathlib import Path

import httpx
import pytest

from tests.server.mutation import sent
from tests.server.serving import served

QUERY = {"Content-Type": "application/sparql-query"}
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


def test_no_mutated_query_is_a_fault_of_ours(sample: Path) -> None:
    with served(sample, seconds=10) as address:
        statuses, wrong = sent(address, 300)
    assert wrong == []
    assert statuses[200] > 10 and statuses[400] > 100


@pytest.mark.parametrize(
    ("headers", "body", "status"),
    [
        (QUERY, b"\xff\xfeA\x00S\x00K\x00", 400),
        (QUERY | {"Content-Type": "application/sparql-query; charset=utf-16"}, "ASK {}".encode("utf-16"), 415),
        (QUERY | {"Content-Type": 'application/sparql-query; charset="UTF-8"'}, b"ASK {}", 200),
        (QUERY, b"ASK { ?s ?p '\xed\xa0\x80' }", 400),
        (QUERY, b"ASK { ?s ?p '\x00' }", 200),
        (QUERY, b"", 400),
        (FORM, b"query=ASK%20%7B%FF%7D", 400),
        (FORM, b"query=ASK+%7B%7D&" + b"a=b&" * 2000, 400),
        (FORM, b"vraag=ASK", 400),
        (FORM, b"query=ASK%7B%7D&update=CLEAR%20ALL", 400),
        (FORM, "query=ASK {}é".encode(), 400),
        ({"Content-Type": "multipart/form-data; boundary=x"}, b"--x--", 415),
        ({"Content-Type": "a/b; charset=" + "x" * 5000}, b"ASK {}", 415),
        ({"Content-Type": ";;;"}, b"ASK {}", 415),
        (QUERY | {"Accept": "text/*;q=nan, ;;, é/é".encode().decode("latin-1")}, b"ASK {}", 406),
        (QUERY | {"Accept": "*/*;q=0.1," * 3000}, b"ASK {}", 200),
        (QUERY | {"Host": "<script>"}, b"ASK {}", 200),
        (QUERY | {"If-None-Match": '*, "' + "x" * 3000}, b"ASK {}", 200),
    ],
)
def test_requests_that_are_odd(site: httpx.Client, headers: dict[str, str], body: bytes, status: int) -> None:
    raw = [(name.encode(), value.encode("latin-1")) for name, value in headers.items()]
    assert site.post("/sparql", content=body, headers=raw).status_code == status


def test_addresses_that_are_odd(site: httpx.Client) -> None:
    assert site.get("/sparql?query=%FF").status_code == 400
    assert site.get("/sparql?query=ASK%20%7B%7D&format=plaatje").status_code == 406
    assert site.get("/sparql?query=ASK%20%7B%7D&format=xml").headers["content-type"].startswith("application/sparql")
    assert site.get("/sparql?query=" + "%20" * 20_000).status_code == 400
    assert site.get("/sparql/elders").status_code == 404


def test_a_head_of_many_headers_is_refused(site: httpx.Client) -> None:
    answer = site.get("/sparql?query=ASK%7B%7D", headers={f"X-{number}": "x" * 900 for number in range(80)})
    assert answer.status_code == 431 and "bytes" in answer.text


def test_a_head_without_an_end_is_cut_off(sample: Path) -> None:
    with served(sample) as address, socket.create_connection(("127.0.0.1", int(address.rpartition(":")[2]))) as line:
        line.sendall(b"GET /sparql HTTP/1.1\r\nHost: x\r\nX: ")
        heard = b""
        try:
            for _ in range(100):
                line.sendall(b"x" * 10_000)
            heard = line.recv(1000)
        except ConnectionError:
            heard = heard or b"HTTP/1.1 431"
    assert heard.startswith(b"HTTP/1.1 431")


def test_half_a_request_harms_nobody(site: httpx.Client) -> None:
    port = site.base_url.port
    with socket.create_connection(("127.0.0.1", port)) as line:
        head = (
            b"POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\nContent-Length: 50\r\n\r\n"
        )
        line.sendall(head + b"ASK")
    assert site.get("/sparql", params={"query": "ASK {}"}).status_code == 200
