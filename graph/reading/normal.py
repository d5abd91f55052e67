"""One spelling of the same text, so that offsets and hashes stay put."""

import re
import unicodedata
from collections.abc import Iterable

SPACES = "\t\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
BREAKS = "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
UNSEEN = "\xad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff\ufffc"
BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
TABLE = (
    dict.fromkeys(map(ord, SPACES), " ")
    | dict.fromkeys(map(ord, BREAKS), "\n")
    | dict.fromkeys(map(ord, UNSEEN + BIDI))
    | dict.fromkeys(code for code in (*range(0x09), *range(0x0E, 0x1C), 0x1F, *range(0x7F, 0x85), *range(0x86, 0xA0)))
)


def normalise(text: str) -> str:
    r"""The text in composed form (NFC), with plain spaces and newlines and nothing that cannot be seen.

    Quotation marks, dashes and inner runs of spaces stay as they are: quotes must remain verbatim. Lines lose the
    spaces at their ends, and at most one empty line stands between two others.

    >>> normalise("\ufeffzorg\xadaanbieders \r\nin\xa0Twente\n\n\n\n‘samen’")
    'zorgaanbieders\nin Twente\n\n‘samen’'
    """
    plain = text.replace("\r\n", "\n").replace("\r", "\n").translate(TABLE)
    composed = unicodedata.normalize("NFC", plain)
    return tidy(line.strip(" ") for line in composed.split("\n"))


def tidy(lines: Iterable[str]) -> str:
    """The lines as one text without empty lines at the ends or in rows."""
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")
