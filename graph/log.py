"""A log that is only added to: a file of JSON lines."""

import json
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import ValidationError

from graph.atomic import write
from ontology.entity import Value
from ontology.errors import DamagedStore, UnwritablePlace

Entry = TypeVar("Entry", bound=Value)


class Log(Generic[Entry]):
    """Entries of one kind in the order they were made, in a file or (None) in memory.

    The file can be kept under version control and come back changed; it is read again when it did. Entries of the kinds
    `beside` may stand in it as well. Entries of former days may stand in a file named `former` beside it; they come
    first.
    """

    def __init__(
        self,
        file: Path | None,
        kind: type[Entry],
        expected: str,
        beside: Iterable[type[Value]] = (),
        former: str | None = None,
    ) -> None:
        self._file = file
        self._files = [file.with_name(former), file] if file and former else [file] if file else []
        self._kind = kind
        self._kinds: tuple[type[Value], ...] = (kind, *(each for each in beside if each is not kind))
        self._expected = expected
        self._held: list[Entry] = []
        self._seen: list[tuple[str, int, int]] = []

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
        if self._file is None:
            lines = (change(entry.model_dump_json()) for entry in self._held)
            self._held = [entry for line in lines if isinstance(entry := self._entry(line, "memory"), self._kind)]
        for file in filter(Path.exists, self._files):
            told = list(self._read(file))
            lines = (change(line) if isinstance(entry, self._kind) else line for line, entry in told)
            if (changed := list(lines)) != [line for line, _ in told]:
                write(file, "".join(line + "\n" for line in changed).encode())

    def __iter__(self) -> Iterator[Entry]:
        """All entries, the oldest first; DamagedStore quotes the line that is none."""
        self._refresh()
        yield from self._held

    def _refresh(self) -> None:
        """Read the files, where they are others than were read before."""
        there = [file for file in self._files if file.exists()]
        seen = [(file.name, (told := file.stat()).st_mtime_ns, told.st_size) for file in there]
        if self._seen != seen:
            entries = (entry for file in there for _, entry in self._read(file))
            self._held = [entry for entry in entries if isinstance(entry, self._kind)]
            self._seen = seen

    def _read(self, file: Path) -> Iterator[tuple[str, Value]]:
        """Every line of a file with its entry, of whichever kind."""
        for number, line in enumerate(file.read_text("utf-8").split("\n"), 1):
            if line.strip():
                yield line, self._entry(line, f"{file}:{number}")

    def _entry(self, line: str, place: str) -> Value:
        try:
            given = json.loads(line)
            kind = next((each for each in self._kinds if each.model_fields.keys() >= set(given)), self._kind)
            return kind(**given)
        except (ValueError, TypeError, ValidationError) as error:
            raise DamagedStore(place, self._expected) from error
