"""Who is not to be named."""

import re
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path, PurePosixPath
from secrets import token_hex

from graph.decided import FILE, KINDS
from graph.log import Log
from graph.striking import TOLD, plain
from ontology.article import Article
from ontology.iri import normalise
from ontology.suppression import Suppression

FORMER = "suppressed.jsonl"
WORD = re.compile(r"[^\W_]+(?:[.'’-]+[^\W_]+)*\.?")
MOST_WORDS = 7


class Suppressions(Log[Suppression]):
    """Every suppression in the order they were made, in the folder `place` or (None) in memory; none is taken back."""

    def __init__(self, place: Path | str | None = None) -> None:
        expected = "a suppressed person as the log keeps them"
        super().__init__(None if place is None else Path(place) / FILE, Suppression, expected, KINDS, FORMER)

    @property
    def salt(self) -> str:
        """The salt of the log, a new one where it has none."""
        return next((told.salt for told in self), None) or token_hex(16)

    def named(self, article: Article) -> Iterator[tuple[Suppression, str]]:
        """Everybody of the log whose full name the article or its address spells, and how."""
        hidden: dict[str, dict[str, list[Suppression]]] = {}
        for told in self:
            for each in told.hashes:
                hidden.setdefault(told.salt, {}).setdefault(each, []).append(told)
        for text in _told(article) if hidden else ():
            for start, end in _spans(text):
                for salt, hashes in hidden.items():
                    yield from ((told, text[start:end]) for told in hashes.get(hashed(salt, text[start:end]), ()))

    def taken(self) -> dict[str, str]:
        """The IRI of everybody who is gone and of what was claimed about them, with since when."""
        return {iri: told.made for told in self for iri in (*told.people, *told.told)}


def hashed(salt: str, name: str) -> str:
    """The name as the log keeps it."""
    return sha256(f"{salt} {normalise(name)}".encode()).hexdigest()


def hashes(salt: str, names: Iterable[str]) -> tuple[str, ...]:
    """The names as the log keeps them, in order."""
    return tuple(sorted({hashed(salt, name) for name in names}))


def _told(article: Article) -> Iterator[str]:
    """Whatever an article tells and goes by."""
    yield from (value for name in TOLD if (value := getattr(article, name)))
    yield plain(article.source or "")
    yield plain(PurePosixPath(article.identifier).stem)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """From where to where every run of a few words goes, without a full stop at its end."""
    words = [hit.span() for hit in WORD.finditer(text)]
    for place, (start, _) in enumerate(words):
        for _, end in words[place : place + MOST_WORDS]:
            yield start, end - (text[end - 1] == ".")
