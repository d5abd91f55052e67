"""The judgement log: what people thought of claims, never changed, only added to."""

import json
import os
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from pydantic import ValidationError

from ontology.errors import DamagedStore, UnwritablePlace
from ontology.judgement import Judgement

FILE = "judgements.jsonl"


class Judgements:
    """Every judgement in the order they were made, in the folder `place` or (None) in memory.

    On disk they are one file of JSON lines, which can be kept under version control; it survives every rebuild, and
    of two judgements of one claim the later counts.
    """

    def __init__(self, place: Path | str | None = None) -> None:
        self._file = None if place is None else Path(place) / FILE
        self._held: list[Judgement] = []
        self._seen: tuple[int, int] | None = None

    def add(self, *judgements: Judgement) -> None:
        """Write the judgements behind those that are there."""
        if self._file is None:
            self._held.extend(judgements)
            return
        lines = "".join(judgement.model_dump_json() + "\n" for judgement in judgements)
        try:
            with self._file.open("a", encoding="utf-8") as file:
                file.write(lines)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise UnwritablePlace(str(self._file), f"a file that may be written ({error.strerror or error})") from error

    def __iter__(self) -> Iterator[Judgement]:
        """All judgements, the oldest first; DamagedStore quotes the line that is none."""
        self._refresh()
        yield from self._held

    def digest(self) -> str | None:
        """What changes when another verdict counts of any claim; None where nothing has been judged."""
        verdicts = sorted(f"{claim} {judgement.verdict}" for claim, judgement in self.latest().items())
        return sha256("\n".join(verdicts).encode()).hexdigest() if verdicts else None

    def _refresh(self) -> None:
        """Read the file, where it is another than was read before."""
        if self._file is None or not self._file.exists():
            return
        told = self._file.stat()
        if self._seen != (told.st_mtime_ns, told.st_size):
            lines = enumerate(self._file.read_text("utf-8").split("\n"), 1)
            self._held = [_judgement(line, f"{self._file}:{number}") for number, line in lines if line.strip()]
            self._seen = (told.st_mtime_ns, told.st_size)

    def latest(self, article: str | None = None) -> dict[str, Judgement]:
        """The judgement that counts of each claim, by the claim's IRI; of one article or of all."""
        return {judgement.claim: judgement for judgement in self if article in (None, judgement.article)}


def _judgement(line: str, place: str) -> Judgement:
    try:
        return Judgement(**json.loads(line))
    except (ValueError, TypeError, ValidationError) as error:
        raise DamagedStore(place, "a judgement as the log keeps it") from error
