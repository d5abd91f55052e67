"""Tables that are cut off between two rows and still well-formed."""

import re
from dataclasses import dataclass, field

# Where a row ends in each format; no pattern can stand within a value, which the format escapes.
JSON_ROW = re.compile(rb'"\}+(?=,\{"[^"\\]*":\{"type":")')
XML_ROW = re.compile(rb"</result>")
TSV_ROW = re.compile(rb"\n")
ENDS = {"json": (JSON_ROW, b"]}}"), "xml": (XML_ROW, b"</results></sparql>"), "tsv": (TSV_ROW, b"")}
SIGNS = {"json": (b"}},{", b"{}"), "xml": (b"<result>",), "tsv": (b"\n",), "csv": (b"\n",)}


@dataclass
class Rows:
    """Counts rows while they pass: never fewer than there are, and more only where a value looks like their end."""

    format: str
    seen: int = 0
    _carry: bytes = b""

    def count(self, chunk: bytes) -> None:
        """Take the next piece into account."""
        whole = self._carry + chunk
        longest = max(map(len, SIGNS[self.format])) - 1
        for sign in SIGNS[self.format]:
            self.seen += whole.count(sign) - self._carry.count(sign)
        self._carry = whole[-longest:] if longest else b""

    def most(self) -> int:
        """As many rows as there can have been."""
        return self.seen + (self.format == "json")


@dataclass
class Cut:
    """Finds where a table can be cut, from the piece that passes the bound onwards."""

    format: str
    _quotes: int = field(default=0)

    def pass_(self, chunk: bytes) -> None:
        """Take a piece that is kept whole into account."""
        if self.format == "csv":
            self._quotes += chunk.count(b'"')

    def cut(self, chunk: bytes) -> bytes | None:
        """The part of the piece that ends a row, with what closes the table; None where no row ends in it."""
        if self.format == "csv":
            place = self._newline(chunk)
            return None if place is None else chunk[:place]
        pattern, closing = ENDS[self.format]
        found = next(iter(pattern.finditer(chunk)), None)
        return None if found is None else chunk[: found.end()] + closing

    def _newline(self, chunk: bytes) -> int | None:
        """After the first line end that is not within quotation marks."""
        quotes = self._quotes
        for found in re.finditer(rb'"|\n', chunk):
            quotes += found[0] == b'"'
            if found[0] == b"\n" and quotes % 2 == 0:
                return found.end()
        return None
