"""The SPARQL endpoint beside the bare engine's server and beside rdflib in memory: same data, same machine, same run.

usage: python -m tests.benchmarks.serving [ARTICLES]

Ratios of rates, so that more is better for us; the engine's server comes with the PyPI package `oxigraph`.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from statistics import geometric_mean, median

from graph.server.listening import listen
from graph.store.store import Store
from ontology.vocabulary import PREFIXES, SKOS
from tests.benchmarks.storing import CENTRE, made
from tests.benchmarks.wire import Wire, rate, times

ROUNDS = 3
DECLARED = "".join(f"PREFIX {name}: <{space}>\n" for name, space in PREFIXES.items())
ONE = f"SELECT ?name {{ <{CENTRE}> <{SKOS}prefLabel> ?name }}"
MANY = "SELECT ?s ?p ?o { GRAPH ?g { ?s ?p ?o } } LIMIT 50000"
MILLION = "SELECT * { GRAPH ?g { ?s ?p ?o } VALUES ?n { 1 2 3 4 5 6 7 8 9 10 } }"
HOSTILE = "SELECT (COUNT(*) AS ?n) { ?a ?p ?x . ?b ?q ?y . ?c ?r ?z }"
EIGHT = {
    "who works with whom, counted": """SELECT ?a (COUNT(DISTINCT ?b) AS ?n) { ?a bundel:collaboratesWith ?b }
        GROUP BY ?a ORDER BY DESC(?n) LIMIT 50""",
    "two steps around one": f"SELECT DISTINCT ?c {{ <{CENTRE}> bundel:collaboratesWith/bundel:collaboratesWith ?c }}",
    "path of any length": f"SELECT DISTINCT ?c {{ <{CENTRE}> bundel:collaboratesWith+ ?c }}",
    "text in a label": 'SELECT ?x ?l { ?x skos:prefLabel ?l FILTER(CONTAINS(LCASE(STR(?l)), "stad 1")) }',
    "aggregate by member and article": """SELECT ?m ?p (COUNT(*) AS ?n) { GRAPH ?g { ?c a bundel:Collaboration ;
        org:hasMember ?m . ?g dct:publisher ?p } } GROUP BY ?m ?p ORDER BY DESC(?n) LIMIT 50""",
    "evidence of one line": f"""SELECT ?quote {{ GRAPH ?article {{ ?relation org:hasMember <{CENTRE}> .
        ?claim bundel:states ?relation . ?annotation oa:hasBody ?claim ;
        oa:hasTarget/oa:hasSelector/oa:exact ?quote }} }}""",
    "large CONSTRUCT": "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } } LIMIT 75000",
    "one row": ONE,
}


@contextmanager
def running(command: list[str], core: int | None = 0) -> Iterator[int]:
    """A server in a process of its own on one core (None: on all); its process id."""
    pinned = ["taskset", "-c", str(core), *command] if core is not None and shutil.which("taskset") else command
    process = subprocess.Popen(pinned, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield process.pid
    finally:
        process.terminate()
        process.wait()


def free() -> int:
    """A port that nothing listens at."""
    with listen("127.0.0.1", 0) as bound:
        port: int = bound.getsockname()[1]
    return port


def ours(folder: Path, port: int, *options: str) -> list[str]:
    """The command that serves the graph."""
    code = "from graph.cli.main import run; run()"
    arguments = ("serve", "--public", "--store", str(folder), "--port", str(port), *options)
    return [sys.executable, "-c", code, *arguments]


def engines(folder: Path, port: int) -> list[str] | None:
    """The command of the engine's own server; None where it is not installed."""
    found = shutil.which("oxigraph", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}")
    return found and [found, "serve-read-only", "--location", str(folder / "store"), "--bind", f"127.0.0.1:{port}"]


def reached(port: int, path: str) -> Wire:
    """A connection, once the server answers."""
    for _ in range(200):
        with suppress(OSError):
            wire = Wire(port, path)
            wire.ask("ASK {}")
            return wire
        time.sleep(0.1)
    raise ConnectionError(f"nothing answers at port {port}")


def beside_engine(folder: Path) -> None:
    """One row and fifty thousand, by us and by the engine's server in turn, each on the same one core."""
    port, other = free(), free()
    command = engines(folder, other)
    if command is None:
        print("no `oxigraph` here (pip install oxigraph): nothing to compare with")
        return
    with running(ours(folder, port)), running(command):
        mine, theirs = reached(port, "/sparql"), reached(other, "/query")
        for name, query, least in (("one row", ONE, 0.5), ("50,000 rows", MANY, 1.0)):
            kept, fresh, bare = _rates(mine, theirs, query)
            print(f"{name:12} engine {bare:8.1f}/s; ours new {fresh:8.1f}/s = {fresh / bare:.2f}; ", end="")
            print(f"asked before {kept:8.1f}/s = {kept / bare:.2f} (at least {least})")


def _rates(mine: Wire, theirs: Wire, query: str, seconds: float = 2) -> tuple[float, float, float]:
    """Median rates: ours for what was asked before, ours for what was not, the engine's."""
    rounds = []
    for _ in range(ROUNDS):
        kept, fresh = rate(mine, query, seconds), rate(mine, query, seconds, fresh=True)
        rounds.append((kept, fresh, rate(theirs, query, seconds, fresh=True)))
    kept, fresh, bare = (median(each) for each in zip(*rounds, strict=True))
    return kept, fresh, bare


def beside_rdflib(folder: Path) -> None:
    """Eight queries over HTTP on the store on disk, each new, and in rdflib on the same data in memory."""
    from rdflib import Dataset

    store, peer, port = Store.open(folder, read_only=True), Dataset(), free()
    data = folder / "all.nq"
    store.engine._store.dump(str(data), _nquads())  # type: ignore[attr-defined]
    peer.parse(data, format="nquads")
    ratios, totals = {}, [0.0, 0.0]
    with running(ours(folder, port), core=None):
        reached(port, "/sparql")
        for name, query in EIGHT.items():
            wire = Wire(
                port, accept="application/n-triples" if "CONSTRUCT" in query else "application/sparql-results+json"
            )
            own = median(times(wire, query, 5))
            other = _seconds(lambda query=query: list(peer.query(DECLARED + query)))
            if other is None:
                print(f"{name:32} {own * 1000:8.1f} ms; rdflib cannot")
                continue
            ratios[name] = other / own
            totals = [totals[0] + own, totals[1] + other]
            print(f"{name:32} {own * 1000:8.1f} ms; rdflib {other * 1000:8.1f} = {other / own:.1f}")
    print(f"all together {totals[1] / totals[0]:.1f} times rdflib (at least 20); ", end="")
    print(f"geometric mean of the ratios {geometric_mean(ratios.values()):.1f}")


def _nquads() -> object:
    from pyoxigraph import RdfFormat

    return RdfFormat.N_QUADS


def _seconds(ask: Callable[[], object]) -> float | None:
    began = time.perf_counter()
    try:
        ask()
    except RecursionError:
        return None
    return time.perf_counter() - began


def beside_hostile(folder: Path) -> None:
    """A simple question alone, and while a hostile one runs."""
    port = free()
    with running(ours(folder, port, "--timeout", "20"), core=None):
        wire = reached(port, "/sparql")
        times(wire, ONE, 200)
        alone = median(times(wire, ONE, 1000))
        thread = threading.Thread(target=_hostile, args=(port,), daemon=True)
        thread.start()
        time.sleep(0.5)
        beside = median(times(wire, ONE, 1000))
        print(f"simple question alone {alone * 1000:.2f} ms, beside a hostile one {beside * 1000:.2f} ms ", end="")
        print(f"= {beside / alone:.2f} (less than 2); the hostile one still ran: {thread.is_alive()}")


def _hostile(port: int) -> None:
    with suppress(ConnectionError):
        Wire(port).ask(HOSTILE)


def memory(folder: Path) -> None:
    """What answers of ten thousand and of a million rows take at most, in the server and in its workers."""
    port, peaks = free(), []
    with running(ours(folder, port, "--rows", "2000000"), core=None) as process:
        wire = reached(port, "/sparql")
        for rows in (10_000, 1_000_000):
            size = wire.ask(f"{MILLION} LIMIT {rows}")
            peaks.append((size, peak(process)))
    (small, before), (large, after) = peaks
    print(
        f"peak memory for {small / 1e6:.0f} MB: {before / 1024:.0f} MB; for {large / 1e6:.0f} MB: {after / 1024:.0f} MB"
    )


def peak(process: int) -> int:
    """The most memory that the process and those it started have had, in kB."""
    children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    status = Path(f"/proc/{process}/status").read_text()
    own = next(int(line.split()[1]) for line in status.split("\n") if line.startswith("VmHWM"))
    return own + sum(peak(int(child)) for child in children)


def main(articles: int = 400) -> None:
    """Make the data and print all ratios."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        with Store.open(folder) as store:
            for number in range(articles):
                store.replace(made(number))
            quads = sum(1 for context in (None, *store.contexts()) for _ in store.quads(context))
        print(f"{articles} articles, {quads} quads")
        for measure in (beside_engine, beside_hostile, memory, beside_rdflib):
            measure(folder)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
