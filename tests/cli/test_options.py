from pathlib import Path

import pytest
import typer

from graph.cli.main import app

MAIN = typer.main.get_command(app)
ARGUMENTS = {
    "who": ["Texel"],
    "path": ["Texel", "Schagen"],
    "export": ["graaf.ttl"],
    "picture": ["graaf.html"],
    "publish": ["http://localhost:7878/"],
}
STORED = [
    name
    for name, command in MAIN.commands.items()  # type: ignore[attr-defined]
    if "store" in {parameter.name for parameter in command.params}
]


def store(name: str, before: list[str], after: list[str]) -> Path:
    """The folder that a command is given."""
    parent = MAIN.make_context("bundel", [*before, name, *ARGUMENTS.get(name, []), *after])
    command = MAIN.commands[name]  # type: ignore[attr-defined]
    chosen: Path = command.make_context(name, [*ARGUMENTS.get(name, []), *after], parent=parent).params["store"]
    return chosen


def test_most_commands_have_a_store() -> None:
    assert {"build", "serve", "query", "who", "path", "picture", "export", "review"} <= set(STORED)


@pytest.mark.parametrize("name", STORED)
def test_the_store_may_be_named_before_the_command_and_after_it(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before, after = ["--store", "een"], ["--store", "twee"]
    assert store(name, [], []) == Path(".bundel")
    assert store(name, before, []) == Path("een")
    assert store(name, [], after) == Path("twee")
    assert store(name, before, after) == Path("twee")
    monkeypatch.setenv("BUNDEL_STORE", "drie")
    assert store(name, [], []) == Path("drie")
    assert store(name, before, []) == Path("een")
    assert store(name, [], after) == Path("twee")


@pytest.mark.parametrize("command", [["who", "Texel"], ["review", "--list"], ["query", "ASK { ?a ?b ?c }"]])
def test_the_answer_is_the_same(bundel, sample: Path, command: list[str]) -> None:
    first = bundel("--store", sample, *command)
    assert first.status == 0
    assert first == bundel(*command, "--store", sample)
