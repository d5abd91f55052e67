import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.oxigraph import serving

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```sh\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
LIMIT = 300
ELSEWHERE = "http://localhost:7878/"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder to run the blocks in, one after another, with a `bundel` on the path."""
    folder = tmp_path_factory.mktemp("lezer")
    command = folder / "bin" / "bundel"
    command.parent.mkdir()
    command.write_text(f"#!{sys.executable}\nfrom graph.cli.main import run\nrun()\n")
    command.chmod(0o755)
    (folder / "werk").mkdir()
    return folder


def environment(place: Path) -> dict[str, str]:
    path = os.pathsep.join((str(place / "bin"), os.environ["PATH"]))
    return {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), "CI": "1"}


def told(block: str) -> str:
    return block.splitlines()[0]


@pytest.mark.parametrize("block", BLOCKS, ids=told)
def test_what_it_shows_works(place: Path, block: str) -> None:
    if block.startswith("make "):
        targets = [line.split()[1] for line in block.splitlines()]
        subprocess.run(["make", "--dry-run", *targets], cwd=ROOT, check=True, capture_output=True)
    elif block == "bundel serve\n":
        served(place)
    elif block.startswith("bundel publish "):
        with serving() as address:
            carried(place, block.replace(ELSEWHERE, address))
    else:
        carried(place, block)


def carried(place: Path, block: str) -> None:
    """The block ends well."""
    command = ["bash", "-euo", "pipefail", "-c", block]
    ran = subprocess.run(
        command,
        cwd=place / "werk",
        env=environment(place),
        capture_output=True,
        text=True,
        timeout=LIMIT,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr


def served(place: Path) -> None:
    """The server starts, tells its address, and stops when asked to."""
    process = subprocess.Popen(
        [shutil.which("bundel", path=place / "bin") or "", "serve"],
        cwd=place / "werk",
        env=environment(place),
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    assert process.stderr
    said = next(line for line in process.stderr if "explorer at" in line)
    process.send_signal(signal.SIGINT)
    process.wait(timeout=LIMIT)
    process.stderr.close()
    assert "/sparql" in said


def test_every_command_is_shown() -> None:
    from graph.cli.main import app

    commands = {command.callback.__name__ for command in app.registered_commands if command.callback}
    shown = set(re.findall(r"^bundel (\w+)", "\n".join(BLOCKS), re.MULTILINE))
    assert commands == shown


def test_every_make_target_is_shown() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert targets
    assert set(targets[1].split()) - {"tools"} == set(re.findall(r"^make (\w+)$", "\n".join(BLOCKS), re.MULTILINE))


def test_every_file_it_points_to_is_there() -> None:
    for link in re.findall(r"\]\(([^)#]+)\)", README):
        assert (ROOT / link).exists(), link


def test_what_it_is_stands_in_five_lines() -> None:
    opening = README.split("\n\n")[1].splitlines()
    assert len(opening) == 5
