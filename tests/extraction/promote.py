"""Moves what the reader has learnt to read from `wanted` and `mistaken` to `cases`, and mistakes that have become mere
gaps to `wanted`; nothing is ever moved down. Run as `python -m tests.extraction.promote`."""

import re
from pathlib import Path

import yaml

from graph.extraction.reader import Reader
from graph.quads.schemes import concepts
from graph.register.register import Register
from tests.extraction.case import CASES, made
from tests.extraction.verdict import judged

PARTS = ("cases", "wanted", "mistaken")
NOTES = {
    "wanted": "# What a careful reader draws from these; nothing else may be drawn.\n",
    "mistaken": "# What is still read wrongly.\n",
}
ENTRY = re.compile(r"(?m)^(?=  - about:)")


def promote(path: Path, reader: Reader) -> None:
    """Rewrite a case file with every entry in the highest part it deserves."""
    text = path.read_text(encoding="utf-8")
    found = re.split(rf"(?m)^(?:#.*\n)?({'|'.join(PARTS)}):\n", text)
    entries = {part: ENTRY.split(body)[1:] for part, body in zip(found[1::2], found[2::2], strict=True)}
    relations = tuple(yaml.safe_load(text)["relations"])
    sorted_: dict[str, list[str]] = {part: [] for part in PARTS}
    for part in PARTS:
        for entry in entries.get(part, ()):
            sorted_[_deserved(entry, part, relations, reader)].append(entry.rstrip("\n") + "\n")
    bodies = [f"{NOTES.get(part, '')}{part}:\n{''.join(sorted_[part])}" for part in PARTS if sorted_[part]]
    path.write_text(found[0] + "\n".join(bodies), encoding="utf-8")


def _deserved(entry: str, part: str, relations: tuple[str, ...], reader: Reader) -> str:
    case = made("case", yaml.safe_load(entry)[0], relations)
    missing, extra = judged(reader.read(case.article), case)
    reached = "mistaken" if extra else "wanted" if missing else "cases"
    return min(part, reached, key=PARTS.index)


if __name__ == "__main__":
    known = Reader(Register.load(), concepts())
    for place in sorted(CASES.glob("*.yaml")):
        promote(place, known)
