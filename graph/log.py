"""A log that is only added to: a file of JSON lines."""

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import ValidationError

from graph.atomic import write
from ontology.entity import Value
from ontology.errors import DamagedStore, UnwritablePlace

Entry = TypeVar("Entry", bound=Value)


class Log(Generic[Entry]):
    """Entries of one kind in the order they were made, in a file or (None) in memory.

    The file can be kept under version control and come back changed; it is read again when it did.
    """

    def __init__(self, file: Path | None, kind: type[Entry], expected: str) -> None:
        self._file = file
        self._kind = kind
        self._expected = expected
        self._held: list[Entry] = []
        self._seen: tuple[int, int] | None = None

    def add(self, *entries: Entry) -> None:
        """Write the entries behind those that are there."""
        if self._file is None:
            self._held.extend(entries)
            return
        lines = "".join(entry.model_dump_json() + "\n" for entry in entries)
        try:
            with self._file.open("a", encoding="utf-8") as file:
                file.write(lines)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise UnwritablePlace(str(self._file), f"a file that may be written ({error.strerror or error})") from error

    def rewrite(self, change: Callable[[str], str]) -> None:
        """Have every line changed, where a name may no longer stand in it; the one thing that is not added."""
        lines = [entry.model_dump_json() for entry in self]
        changed = [change(line) for line in lines]
        if changed == lines:
            return
        if self._file is None:
            self._held = [self._entry(line, "memory") for line in changed]
        else:
            write(self._file, "".join(line + "\n" for line in changed).encode())

    def __iter__(self) -> Iterator[Entry]:
        """All entries, the oldest first; DamagedStore quotes the line that is none."""
        self._refresh()
        yield from self._held

    def _refresh(self) -> None:
        """Read the file, where it is another than was read before."""
        if self._file is None or not self._file.exists():
            return
        told = self._file.stat()
        if self._seen != (told.st_mtime_ns, told.st_size):
            lines = enumerate(self._file.read_text("utf-8").split("\n"), 1)
            self._held = [self._entry(line, f"{self._file}:{number}") for number, line in lines if line.strip()]
            self._seen = (told.st_mtime_ns, told.st_size)

    def _entry(self, line: str, place: str) -> Entry:
        try:
            return self._kind(**json.loads(line))
        except (ValueError, TypeError, ValidationError) as error:
            raise DamagedStore(place, self._expected) from error
