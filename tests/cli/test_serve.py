import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import httpx
import pytest

from graph.server.listening import listen

PATIENCE = 90
get = partial(httpx.get, timeout=PATIENCE)
Started = Callable[..., tuple[subprocess.Popen[str], str]]
RUN = "from graph.cli.main import run; run()"
FREE = "import graph.server.listening as listening; listening.USUAL = {port}; "


@pytest.fixture
def start() -> Iterator[Started]:
    """Starts the command in a process of its own and waits for the address it tells."""
    running: list[subprocess.Popen[str]] = []

    def started(*arguments: str | Path, code: str = RUN, told: str = "http") -> tuple[subprocess.Popen[str], str]:
        command = [sys.executable, "-c", code, *map(str, arguments)]
        environment = {**os.environ, "CI": "1"}
        process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment)
        running.append(process)
        assert process.stderr
        said = ""
        for line in process.stderr:
            said += line
            if told in line:
                break
        return process, said

    yield started
    for process in running:
        process.kill()
        process.wait()
        if process.stderr:
            process.stderr.close()


def address(said: str) -> str:
    found = re.search(r"explorer at (http://\S+/),", said)
    assert found, said
    return found[1]


def test_it_serves_until_it_is_stopped(start: Started, sample: Path) -> None:
    process, said = start("serve", "--port", "0", "--store", sample)
    assert get(address(said)).status_code == 200
    assert get(address(said) + "sparql", params={"query": "ASK { ?a a bundel:Article }"}).json()["boolean"] is True
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=PATIENCE) == 0


def test_without_a_command_our_own_articles_are_built_and_explored(start: Started, tmp_path: Path) -> None:
    blank = (
        "import graph.equipment as e; from ontology.reading import Reading; "
        "r = type('Blank', (), {'version': '1', 'read': lambda s, a: Reading(article=a, reader='1')}); "
        "e.reader = lambda base, pipeline: r(); e.furnish = lambda store, base: None; "
    )
    with listen("127.0.0.1", 0) as bound:
        code = blank + FREE.format(port=bound.getsockname()[1]) + RUN
        _, said = start("--store", tmp_path / "graaf", code=code, told="explorer")
    assert "No graph yet: reading our own articles.\n5 articles: 5 read; " in said
    assert re.search(r"port \d+ is taken", said)
    assert get(address(said)).status_code == 200


def test_a_graph_that_is_there_is_not_built_again(start: Started, sample: Path) -> None:
    _, said = start("--store", sample)
    assert "No graph yet" not in said


def test_a_taken_port_is_said(bundel, sample: Path) -> None:
    with listen("127.0.0.1", 0) as bound:
        port = bound.getsockname()[1]
        ran = bundel("serve", "--port", str(port), "--store", sample)
    assert ran.status == 2
    assert ran.err.startswith(f"bundel: '127.0.0.1:{port}': expected a free port")
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1"])
def test_others_are_served_in_public_only(bundel, sample: Path, host: str) -> None:
    ran = bundel("serve", "--host", host, "--store", sample)
    assert ran.status == 2
    assert ran.err.startswith(f"bundel: {host!r}: expected 127.0.0.1, where articles can be added, or --public")


def test_in_public_nobody_can_add(start: Started, sample: Path) -> None:
    _, said = start("serve", "--host", "0.0.0.0", "--port", "0", "--public", "--store", sample)
    assert "token" not in get(address(said)).text
    assert get(address(said) + "api/agenda").status_code == 404


def test_on_this_machine_one_can(start: Started, sample: Path) -> None:
    _, said = start("serve", "--port", "0", "--store", sample)
    assert "data-token" in get(address(said)).text
    assert get(address(said), headers={"Host": "kwaad.example"}).status_code == 421


def test_without_a_graph_there_is_nothing_to_serve(bundel, tmp_path: Path) -> None:
    assert "make one with `bundel build`" in bundel("serve", "--store", tmp_path).err


@pytest.mark.parametrize(
    ("environment", "platform", "watched"),
    [
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"DISPLAY": ":0", "CI": "true"}, "linux", False),
        ({}, "linux", False),
        ({}, "darwin", True),
        ({"CI": "true"}, "darwin", False),
    ],
)
def test_a_browser_opens_only_where_somebody_looks(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], platform: str, watched: bool
) -> None:
    from graph.cli import explore

    for name in ("CI", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(explore.sys, "platform", platform)
    assert explore.watched() is watched
