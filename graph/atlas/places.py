"""Where everything stood last time, so that it stands there again."""

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from threading import Lock

from graph.atomic import write
from ontology.errors import UnwritablePlace
from viz.layout import Position

FILE = "places.json"
WHOLE = ""


class Places:
    """Positions by sheet (the whole graph, or the area that was drawn) and IRI, in a file that outlives revisions.

    They are derived: where the file is damaged or cannot be written, everything is laid out afresh.
    """

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE
        self._lock = Lock()
        self._sheets: dict[str, dict[str, Position]] | None = None

    def recall(self, sheet: str) -> dict[str, Position]:
        """Where things stood on a sheet; what is not on it stands where it stands on the sheet of the whole."""
        with self._lock:
            sheets = self._read()
            return sheets.get(sheet) or sheets.get(WHOLE) or {}

    def keep(self, sheet: str, places: Mapping[str, Position]) -> None:
        """Remember a sheet."""
        with self._lock:
            sheets = self._read()
            if sheets.get(sheet) == places:
                return
            sheets[sheet] = dict(places)
            with suppress(UnwritablePlace):
                write(self._file, json.dumps(sheets, separators=(",", ":"), sort_keys=True).encode())

    def _read(self) -> dict[str, dict[str, Position]]:
        if self._sheets is None:
            try:
                told = json.loads(self._file.read_bytes())
                self._sheets = {
                    sheet: {iri: (float(x), float(y)) for iri, (x, y) in places.items()}
                    for sheet, places in told.items()
                }
            except (OSError, ValueError, TypeError, AttributeError):
                self._sheets = {}
        return self._sheets
