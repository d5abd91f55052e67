"""The text that says things."""

from functools import cached_property
from hashlib import sha256

from pydantic import Field

from ontology.entity import Value


class Article(Value):
    """One article: where it comes from and its normalised text, to which all offsets refer.

    `identifier` is the file's base name (`dct:identifier`); `issued` an ISO 8601 date, month or year
    (2017-03-14, 2017-03, 2017). Offsets count Unicode code points of `text`.
    """

    iri: str = Field(min_length=1)
    identifier: str = Field(min_length=1)
    text: str
    title: str | None = None
    issued: str | None = Field(default=None, pattern=r"^\d{4}(-\d\d(-\d\d)?)?$")
    publisher: str | None = None
    language: str = "nl"
    source: str | None = None
    citation: str | None = None

    @cached_property
    def sha256(self) -> str:
        """The hexadecimal SHA-256 of the normalised text in UTF-8."""
        return sha256(self.text.encode()).hexdigest()
