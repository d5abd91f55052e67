"""The case files: texts in, claims or names out."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from ontology.article import Article

CASES = Path(__file__).parent / "cases"
KINDS = ("person", "organisation", "region", "initiative")


@dataclass(frozen=True)
class Case:
    """A text with what it says: claims of some relations, names of some kinds, steps of the evidence."""

    name: str
    text: str
    relations: tuple[str, ...]
    claims: tuple[str, ...]
    names: dict[str, tuple[str, ...]]
    steps: tuple[str, ...]
    issued: str | None

    @property
    def article(self) -> Article:
        """The text as an article."""
        return Article(iri=f"https://example.org/{self.name}", identifier=self.name, text=self.text, issued=self.issued)


@cache
def _file(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def cases(part: str) -> Iterator[Case]:
    """The cases of a part (`cases`, `wanted` or `mistaken`) of all files, in order."""
    for path in sorted(CASES.glob("*.yaml")):
        relations = tuple(_file(path).get("relations", ()))
        for number, entry in enumerate(_file(path).get(part, ()), 1):
            yield made(f"{path.stem}-{number}", entry, relations)


def made(name: str, entry: dict[str, Any], relations: tuple[str, ...]) -> Case:
    """The case that an entry of a file describes."""
    says = {"claims", "none", *KINDS} & set(entry)
    known = {"text", "claims", "none", "steps", "issued", "about", *KINDS}
    assert says and set(entry) <= known, f"{name}: {sorted(entry)}"
    assert entry.get("claims") or "claims" not in entry, f"{name}: write `none: true` where nothing is said"
    names = {kind: tuple(entry[kind]) for kind in KINDS if kind in entry}
    return Case(
        name=f"{name} {entry.get('about', '')}".strip(),
        text=entry["text"].strip(),
        relations=relations if {"claims", "none"} & says else (),
        claims=tuple(entry.get("claims", ())),
        names=names,
        steps=tuple(entry.get("steps", ())),
        issued=str(entry["issued"]) if "issued" in entry else None,
    )
