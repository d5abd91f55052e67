"""A real Virtuoso for tests, where Debian's package is installed."""

import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from tests.oxigraph import port

PROGRAM = "virtuoso-t"
PATIENCE = 90
USER, PASSWORD = "dba", "dba"
SETTINGS = """
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
LockFile = virtuoso.lck
[TempDatabase]
DatabaseFile = temp.db
TransactionFile = temp.trx
[Parameters]
ServerPort = {sql}
ServerThreads = 10
NumberOfBuffers = 5000
MaxDirtyBuffers = 3000
DirsAllowed = .
[HTTPServer]
ServerPort = {web}
ServerRoot = .
ServerThreads = 5
"""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The address of a new server, which knows `USER` by `PASSWORD`; skips where there is no program."""
    if shutil.which(PROGRAM) is None:
        pytest.skip("Debian's virtuoso-opensource is not installed")
    sql, web = port(), port()
    (folder / "virtuoso.ini").write_text(SETTINGS.format(sql=sql, web=web))
    command = [PROGRAM, "+foreground", "+configfile", "virtuoso.ini"]
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _awaited(f"http://127.0.0.1:{web}", process)
        yield f"http://127.0.0.1:{web}"
    finally:
        process.kill()
        process.wait()


def _awaited(address: str, process: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        try:
            httpx.get(f"{address}/sparql", params={"query": "ASK {}"})
            return
        except httpx.HTTPError:
            time.sleep(0.1)
    raise RuntimeError(f"Virtuoso did not listen at {address}")
