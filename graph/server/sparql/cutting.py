"""Tables that are cut off between two rows and still well-formed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

# Where a row ends in each format; no pattern can stand within a value, which the format escapes.
JSON_ROW = re.compile(rb'"\}+(?=,\{"[^"\\]*":\{"type":")')
XML_ROW = re.compile(rb"</result>")
TSV_ROW = re.compile(rb"\n")
ENDS = {"json": JSON_ROW, "xml": XML_ROW, "tsv": TSV_ROW}
CLOSING = {"json": b"]}}", "xml": b"</results></sparql>"}
SIGNS = {"json": (b"}},{", b"{}"), "xml": (b"<result>",), "tsv": (b"\n",), "csv": (b"\n",)}


@dataclass
class Rows:
    """Counts rows while they pass: never fewer than there are, and more only where a value looks like their end."""

    format: str
    seen: int = 0
    _carry: bytes = b""

    def count(self, chunk: bytes) -> None:
        """Take the next piece into account."""
        self.seen += self._ends(chunk)
        longest = max(map(len, SIGNS[self.format])) - 1
        self._carry = (self._carry + chunk)[-longest:] if longest else b""

    def most(self, more: bytes = b"") -> int:
        """As many rows as there can have been with one piece more."""
        return self.seen + self._ends(more) + (self.format == "json")

    def _ends(self, chunk: bytes) -> int:
        whole = self._carry + chunk
        return sum(whole.count(sign) - self._carry.count(sign) for sign in SIGNS[self.format])


@dataclass
class Cut:
    """Finds where a table can be cut; all pieces before have to pass first."""

    format: str
    _quotes: int = field(default=0)

    def pass_(self, chunk: bytes) -> None:
        """Take a piece that is kept whole into account."""
        if self.format == "csv":
            self._quotes += chunk.count(b'"')

    def cut(self, chunk: bytes, room: int) -> bytes | None:
        """The part of the piece up to the last row that ends within `room`, or else to the first that ends.

        It comes with what closes the table; None where no row ends in the piece.
        """
        ends = list(self._ends(chunk))
        place = max((end for end in ends if end <= room), default=min(ends, default=None))
        return None if place is None else chunk[:place] + CLOSING.get(self.format, b"")

    def _ends(self, chunk: bytes) -> Iterator[int]:
        if self.format != "csv":
            yield from (found.end() for found in ENDS[self.format].finditer(chunk))
            return
        quotes = self._quotes
        for found in re.finditer(rb'"|\n', chunk):
            quotes += found[0] == b'"'
            if found[0] == b"\n" and quotes % 2 == 0:
                yield found.end()
