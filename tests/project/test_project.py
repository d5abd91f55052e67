import os
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
ABSENT = {"utils", "util", "helpers", "helper", "common", "base", "misc", "manager", "core"}


def tracked(*patterns: str) -> list[Path]:
    listed = subprocess.run(["git", "ls-files", *patterns], cwd=ROOT, capture_output=True, text=True, check=True)
    return [ROOT / line for line in listed.stdout.splitlines() if (ROOT / line).exists()]


def test_integration_runs_what_anybody_runs() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert script.read_text().splitlines()[-1] == "make test"


def test_the_licence_is_whole() -> None:
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert licence.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2\nEUPL © the European Union 2007, 2016\n")
    assert re.findall(r"^(\d+)\. ", licence, re.MULTILINE) == [str(number) for number in range(1, 16)]
    assert licence.endswith("require the production of a new EUPL version.\n")


def test_decisions_are_numbered_and_short() -> None:
    text = (ROOT / "DECISIONS.md").read_text(encoding="utf-8")
    parts = re.split(r"^## ", text, flags=re.MULTILINE)[1:]
    assert [part.split(".")[0] for part in parts] == [str(number) for number in range(1, len(parts) + 1)]
    for part in parts:
        body = [line for line in part.splitlines()[1:] if line.strip()]
        assert len(body) <= 5, part
        assert re.search(r"^\*\*Context\.\*\*.*\*\*Decision\.\*\*.*\*\*Consequence\.\*\*", "\n".join(body), re.DOTALL)


def test_the_changelog_knows_this_version() -> None:
    from importlib.metadata import version

    assert f"## {version('bundel')}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_names_say_what_is_inside() -> None:
    assert {path.stem for path in tracked("*.py")} & ABSENT == set()


def test_files_stay_short() -> None:
    long = {str(path): n for path in tracked("*.py", "*.js") if (n := len(path.read_text("utf-8").splitlines())) > 300}
    assert long == {}


def test_nothing_points_to_this_machine_or_to_an_index() -> None:
    strange = re.compile(r"(?<![\w.])/(?:root|home/\w+|work)/|index-url|\"resolved\": *\"http")
    for path in tracked():
        if path.suffix in {".py", ".md", ".toml", ".json", ".txt", ".ttl", ".html", ".js", ".css", ".mjs", ""}:
            if path == Path(__file__):
                continue
            assert not strange.search(path.read_text(encoding="utf-8")), path
