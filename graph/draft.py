"""An article that somebody is adding."""

import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath, PureWindowsPath

from graph.reading.content import bounded
from graph.reading.sources import is_address
from ontology.article import Article
from ontology.errors import BundelError, UnreadableArticle
from ontology.iri import key, normalise
from ontology.reading import Reading

DATED = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
SLUG = 40
LONGEST = 200


class Stage(StrEnum):
    """How far the reading of a draft is."""

    WAITING = "waiting"
    FETCHING = "fetching"
    PREPARING = "preparing"
    READING = "reading"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Told:
    """What who offers an article says about it, which counts above what the article says itself."""

    publisher: str | None = None
    issued: str | None = None
    any_language: bool = False

    def __post_init__(self) -> None:
        if self.issued and not DATED.fullmatch(self.issued):
            raise UnreadableArticle(self.issued, "a date such as 2024-03-05, 2024-03 or 2024")

    def of(self, article: Article) -> Article:
        """The article with what was told about it."""
        told = {"publisher": self.publisher, "issued": self.issued}
        return article.model_copy(update={name: value for name, value in told.items() if value})


@dataclass(frozen=True, slots=True)
class Offer:
    """What somebody offers to be read: bytes under a file's name, or (None) what stands at an address."""

    name: str
    data: bytes | None = None
    told: Told = Told()

    @classmethod
    def file(cls, name: str, data: bytes, told: Told = Told()) -> "Offer":
        """A file, under the last part of its name; UnreadableArticle where it is too large or has no name."""
        base = PureWindowsPath(PurePosixPath(name).name).name.replace("\0", "")
        if not base.strip(". "):
            raise UnreadableArticle(name, "a file with a name")
        bounded(base, len(data))
        return cls(base[-LONGEST:], data, told)

    @classmethod
    def pasted(cls, text: str, told: Told = Told()) -> "Offer":
        """A text that somebody typed or pasted; its name is made of its first words and its content."""
        first = next((line for line in text.splitlines() if line.strip()), "")
        name = normalise(first).replace(" ", "-")[:SLUG].strip("-") or "tekst"
        return cls.file(f"{name}-{key(text)[:6]}.txt", text.encode(), told)

    @classmethod
    def page(cls, address: str, told: Told = Told()) -> "Offer":
        """The page at an address."""
        if not is_address(address):
            raise UnreadableArticle(address, "an address that begins with https:// or http://")
        return cls(address, None, told)


@dataclass(frozen=True, slots=True)
class Draft:
    """An offer on its way: how far it is, and what was read or what stopped it.

    `replaces` is the title of the article of the same name that keeping this one would replace.
    """

    id: str
    offer: Offer
    stage: Stage = Stage.WAITING
    reading: Reading | None = None
    error: BundelError | None = None
    replaces: str | None = None
