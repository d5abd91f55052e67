"""From bytes to characters."""

import codecs
import re

from graph.reading.content import Content
from ontology.errors import UnreadableArticle

MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
META = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
XML = re.compile(rb"""<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]+)""", re.IGNORECASE)
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
TOLERATED = 0.001


def decode(content: Content, place: str) -> str:
    """The characters of a content in the encoding it is marked with, else in UTF-8, else in Windows-1252.

    Raises UnreadableArticle where there is nothing, or nothing that is text.
    """
    if not content.data.strip():
        raise UnreadableArticle(place, "an article with text, not an empty one")
    for encoding in _encodings(content):
        try:
            return _text(content.data.decode(encoding), place)
        except (UnicodeDecodeError, LookupError):
            continue
    raise UnreadableArticle(place, "text in UTF-8 or Windows-1252, not binary data")


def _encodings(content: Content) -> list[str]:
    """The encodings to try, the surest first."""
    for mark, encoding in MARKS:
        if content.data.startswith(mark):
            return [encoding]
    declared = [content.charset] if content.charset else []
    if content.kind == "page":
        head = content.data[:4096]
        declared += [match[1].decode("ascii") for match in (META.search(head), XML.search(head)) if match]
    return ["utf-8", *_wide(declared), "cp1252"]


def _wide(declared: list[str]) -> list[str]:
    """Declared encodings, with Latin-1 read as what it is on the web: Windows-1252."""
    return ["cp1252" if name.lower() in ("iso-8859-1", "latin1", "latin-1", "ascii") else name for name in declared]


def _text(text: str, place: str) -> str:
    strange = len(CONTROL.findall(text))
    if "\x00" in text or strange > max(2, TOLERATED * len(text)):
        raise UnreadableArticle(place, "text in UTF-8 or Windows-1252, not binary data")
    return text
