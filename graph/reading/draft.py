"""An article in the making."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Draft:
    """What one format yields: the text as it stands there, and what the format itself says about the article.

    `wrapped` tells whether lines may have been broken at a page width.
    """

    text: str
    title: str | None = None
    issued: str | None = None
    publisher: str | None = None
    language: str | None = None
    source: str | None = None
    citation: str | None = None
    wrapped: bool = False
