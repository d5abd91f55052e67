"""The text that says things."""

from datetime import date
from hashlib import sha256

from pydantic import Field, computed_field

from ontology.entity import Value


class Article(Value):
    """One article: where it comes from and its normalised text, to which all offsets refer.

    `identifier` is the file's base name (`dct:identifier`). Offsets count Unicode code points of `text`.
    """

    iri: str = Field(min_length=1)
    identifier: str = Field(min_length=1)
    text: str
    title: str | None = None
    issued: date | str | None = None
    publisher: str | None = None
    language: str = "nl"
    source: str | None = None
    citation: str | None = None

    @computed_field  # type: ignore[prop-decorator]
    @property
    def sha256(self) -> str:
        """The hexadecimal SHA-256 of the normalised text in UTF-8."""
        return sha256(self.text.encode()).hexdigest()
