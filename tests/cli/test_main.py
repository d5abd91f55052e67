import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-c", "from graph.cli.main import run; run()"]


def test_the_version(bundel) -> None:
    assert bundel("--version").out == f"bundel {version('bundel')}\n"


def test_help_names_every_command(bundel) -> None:
    ran = bundel("--help")
    assert ran.status == 0
    commands = ("build", "serve", "query", "who", "path", "picture", "export", "check", "review", "read", "evaluate")
    for command in commands:
        assert f"│ {command} " in ran.out


@pytest.mark.parametrize("module", ["spacy", "pyoxigraph", "rdflib", "networkx", "pydantic", "uvicorn", "httpx"])
def test_nothing_heavy_is_loaded_for_help(module: str) -> None:
    code = f"import sys, graph.cli.main; sys.exit({module!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("arguments", [["onzin"], ["who"], ["build", "--onzin"], ["serve", "--port", "abc"]])
def test_a_command_line_that_is_none(bundel, arguments: list[str]) -> None:
    ran = bundel(*arguments)
    assert ran.status == 2
    assert "Usage: bundel" in ran.err
    assert ran.out == ""


def test_an_error_is_one_line_without_traceback(bundel, tmp_path: Path) -> None:
    ran = bundel("build", tmp_path / "nergens.txt", "--store", tmp_path / "graaf")
    assert ran.status == 2
    assert ran.err.count("\n") == 1
    assert ran.err.startswith(f"bundel: {str(tmp_path / 'nergens.txt')!r}: expected an existing file")
    assert not (tmp_path / "graaf").exists()


def test_debug_shows_where_an_error_came_from(tmp_path: Path) -> None:
    for arguments in (["--debug", "build", "nergens.txt"], ["build", "nergens.txt", "--debug"]):
        ran = subprocess.run([*COMMAND, *arguments], capture_output=True, text=True, check=False, cwd=tmp_path)
        assert "Traceback" in ran.stderr and "UnreadableArticle" in ran.stderr


def test_a_fault_of_its_own_is_said_without_traceback(bundel, monkeypatch: pytest.MonkeyPatch, sample: Path) -> None:
    def broken(*_: object) -> None:
        raise KeyError("kapot")

    monkeypatch.setattr("graph.analysis.network.network", broken)
    ran = bundel("who", "Texel", "--store", sample)
    assert (ran.status, ran.err) == (70, "bundel: stopped by a fault of its own, KeyError: 'kapot' (see --debug)\n")


def test_a_break_stops_quietly(bundel, monkeypatch: pytest.MonkeyPatch, sample: Path) -> None:
    def broken(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("graph.analysis.network.network", broken)
    ran = bundel("who", "Texel", "--store", sample)
    assert ran.status == 130
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("command", [["who", "Texel"], ["path", "a", "b"], ["query", "ASK {}"], ["review"]])
def test_without_a_graph_every_question_says_how_to_make_one(bundel, command: list[str], tmp_path: Path) -> None:
    ran = bundel(*command, "--store", tmp_path / "graaf")
    assert ran.status == 2
    assert (
        ran.err
        == f"bundel: {str(tmp_path / 'graaf')!r}: expected a folder with a graph; make one with `bundel build`\n"
    )


def test_a_store_that_is_damaged(bundel, sample: Path, tmp_path: Path) -> None:
    (tmp_path / "store").mkdir()
    (tmp_path / "store" / "CURRENT").write_bytes(b"onzin\n")
    for command in (["who", "Texel"], ["build"]):
        ran = bundel(*command, "--store", tmp_path)
        assert ran.status == 2
        assert f"{str(tmp_path / 'store')!r}: expected an undamaged store" in ran.err
        assert ran.err.count("\n") == 1


def test_a_folder_that_cannot_be_written(bundel, tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("geen map")
    ran = bundel("build", "--store", tmp_path / "bestand" / "graaf")
    assert ran.status == 2
    assert "expected a folder that may be written" in ran.err


def test_the_store_can_be_named_in_the_environment(bundel, sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUNDEL_STORE", str(sample))
    assert bundel("query", "ASK { ?article a bundel:Article }").out == '{"head":{},"boolean":true}'
