"""What keeps the door open for everybody: time, size, memory, turns."""

import os
import socket
import threading
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import httpx
import pytest

from tests.server.serving import served

pytestmark = pytest.mark.alone

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?p ?x . ?b ?q ?y . ?c ?r ?z . ?d ?s ?w . ?e ?t ?v }"
GREEDY = "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT * { ?a ?p ?x . ?b ?q ?y . ?c ?r ?z . ?d ?s ?w } }"
LARGE = "SELECT * { ?a ?p ?x . ?b ?q ?y . ?c ?r ?z }"


def workers() -> set[int]:
    """The processes that this one has started and that run."""
    found = set()
    for place in Path("/proc").glob("[0-9]*"):
        try:
            fields = (place / "stat").read_text().rpartition(")")[2].split()
            if (
                int(fields[1]) == os.getpid()
                and fields[0] != "Z"
                and b"sparql.worker" in (place / "cmdline").read_bytes()
            ):
                found.add(int(place.name))
        except OSError:
            continue
    return found


def waited(wanted: object, ask: object, seconds: float = 20) -> bool:
    """Whether what `ask` gives comes to be what is wanted."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if ask() == wanted:  # type: ignore[operator]
            return True
        time.sleep(0.05)
    return False


@pytest.fixture
def tight(sample: Path) -> Iterator[httpx.Client]:
    with served(sample, seconds=1.5, workers=2, share=2, waiting=2, rows=10, memory=300_000_000) as address:
        yield httpx.Client(base_url=address, timeout=60)


def test_a_question_ends_at_its_limit_and_so_does_its_process(tight: httpx.Client) -> None:
    before = workers()
    answer = tight.get("/sparql", params={"query": ENDLESS})
    assert answer.status_code == 503 and int(answer.headers["retry-after"]) > 0
    assert "longer than 1.5 seconds" in answer.text
    assert tight.get("/sparql", params={"query": "ASK {}"}).json()["boolean"] is True
    assert not before & workers() or before == set()


def test_a_question_that_wants_all_memory_ends_alone(sample: Path) -> None:
    with (
        served(sample, seconds=30, memory=150_000_000) as address,
        httpx.Client(base_url=address, timeout=60) as client,
    ):
        answer = client.get("/sparql", params={"query": GREEDY})
        assert answer.status_code == 503 and "memory" in answer.text
        assert client.get("/sparql", params={"query": "ASK {}"}).status_code == 200


@pytest.mark.parametrize(("accept", "mark"), [("application/sparql-results+xml", "<!-- Shortened"), ("text/csv", None)])
def test_rows_beyond_the_limit_are_told(tight: httpx.Client, accept: str, mark: str | None) -> None:
    answer = tight.get("/sparql", params={"query": LARGE}, headers={"Accept": accept})
    assert answer.headers["bundel-limit"].startswith("rows=10, ") and answer.headers["bundel-shortened"] == "rows=10"
    assert mark is None or mark in answer.text
    whole = tight.get("/sparql", params={"query": LARGE + " LIMIT 10"}, headers={"Accept": accept})
    assert "bundel-shortened" not in whole.headers


def test_triples_beyond_the_limit_are_told(tight: httpx.Client) -> None:
    asked = {"query": "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"}
    answer = tight.get("/sparql", params=asked, headers={"Accept": "application/n-triples"})
    assert answer.headers["bundel-shortened"] == "rows=10"
    assert answer.text.count(" .\n") == 10 and answer.text.endswith("# Shortened: answers have at most 10 rows.\n")


def test_who_comes_when_all_are_busy_is_sent_away(sample: Path) -> None:
    with (
        served(sample, seconds=5, workers=2, share=1, waiting=0) as address,
        httpx.Client(base_url=address, timeout=60) as client,
    ):
        thread = threading.Thread(
            target=httpx.get, args=(f"{address}/sparql",), kwargs={"params": {"query": ENDLESS}, "timeout": 60}
        )
        thread.start()
        assert waited(1, lambda: len(workers()))
        refused = next(answer for answer in map(partial(_asked, client), range(1000)) if answer.status_code == 503)
        assert "wait" in refused.text and "retry-after" in refused.headers
        thread.join()


def _asked(client: httpx.Client, number: int) -> httpx.Response:
    return client.get("/sparql", params={"query": f"ASK {{}} # {number}"})


def test_work_ends_when_the_client_goes(sample: Path) -> None:
    with served(sample, seconds=60, workers=2, share=2) as address:
        port = int(address.rpartition(":")[2])
        query = ENDLESS.replace(" ", "%20").replace("?", "%3F")
        with socket.create_connection(("127.0.0.1", port)) as line:
            line.sendall(f"GET /sparql?query={query} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
            assert waited(1, lambda: len(workers()))
            (busy,) = workers()
            time.sleep(0.5)
        assert waited(False, lambda: busy in workers())


def test_a_stream_ends_when_the_client_goes(sample: Path) -> None:
    with served(sample, seconds=60, workers=2, share=2) as address:
        with httpx.stream("GET", f"{address}/sparql", params={"query": LARGE}, timeout=60) as answer:
            pieces = answer.iter_raw()
            assert len(next(pieces)) > 0
            assert answer.headers["transfer-encoding"] == "chunked"
            (busy,) = workers()
        assert waited(False, lambda: busy in workers())


def test_a_client_may_ask_so_often(sample: Path) -> None:
    with served(sample, rate=3) as address, httpx.Client(base_url=address, timeout=60) as client:
        answers = [client.get("/sparql", params={"query": "ASK {}"}) for _ in range(5)]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 429, 429]
    assert int(answers[-1].headers["retry-after"]) >= 1


def test_no_process_stays_behind(sample: Path) -> None:
    with served(sample) as address:
        assert httpx.get(f"{address}/sparql", params={"query": "ASK {}"}, timeout=60).status_code == 200
        assert workers()
    assert waited(set(), workers)


def test_a_large_answer_is_kept_once_and_a_stream_has_the_same_bytes(sample: Path) -> None:
    with served(sample) as address, httpx.Client(base_url=address, timeout=60) as client:
        asked = {"query": LARGE + " LIMIT 20000"}
        first, again = (client.get("/sparql", params=asked) for _ in range(2))
        assert first.headers["transfer-encoding"] == "chunked" and "content-length" in again.headers
        assert len(first.json()["results"]["bindings"]) == 20_000
        assert first.content == again.content
