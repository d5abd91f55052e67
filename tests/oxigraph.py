"""A real `oxigraph serve` for tests, where its package is installed."""

import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from graph.server.listening import listen

PATIENCE = 90


def program() -> str | None:
    """The program beside this Python, or on the path."""
    beside = Path(sys.executable).with_name("oxigraph")
    return str(beside) if beside.is_file() else shutil.which("oxigraph")


def port() -> int:
    """A port that nobody listens at."""
    with listen("127.0.0.1", 0) as bound:
        number: int = bound.getsockname()[1]
        return number


@contextmanager
def serving(folder: Path | None = None) -> Iterator[str]:
    """The address of a server that keeps its data in a folder, or in memory; skips where there is no program."""
    found = program()
    if found is None:
        pytest.skip("the PyPI package oxigraph is not installed")
    address = f"127.0.0.1:{port()}"
    place = ["--location", str(folder)] if folder else []
    process = subprocess.Popen([found, "serve", *place, "--bind", address], stderr=subprocess.DEVNULL)
    try:
        _awaited(f"http://{address}", process)
        yield f"http://{address}"
    finally:
        process.terminate()
        process.wait()


def _awaited(address: str, process: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        try:
            httpx.get(f"{address}/query", params={"query": "ASK {}"})
            return
        except httpx.HTTPError:
            time.sleep(0.02)
    raise RuntimeError(f"oxigraph did not listen at {address}")
