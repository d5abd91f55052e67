"""Who is not to be named, and articles with those names struck out."""

import re
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path, PurePosixPath
from secrets import token_hex
from urllib.parse import unquote

from graph.log import Log
from ontology.article import Article
from ontology.iri import article_iri, key, normalise
from ontology.suppression import Suppression

FILE = "suppressed.jsonl"
WORD = re.compile(r"[^\W_]+(?:[.'’-]+[^\W_]+)*\.?")
MOST_WORDS = 7
STRUCK = "█"
PARTICLES = frozenset(
    ("van", "der", "den", "de", "ter", "ten", "te", "in", "op", "'t", "het", "la", "le", "el", "al", "von")
)


class Suppressions(Log[Suppression]):
    """Every suppression in the order they were made, in the folder `place` or (None) in memory; none is taken back."""

    def __init__(self, place: Path | str | None = None) -> None:
        expected = "a suppressed person as the log keeps them"
        super().__init__(None if place is None else Path(place) / FILE, Suppression, expected)

    def hashed(self, names: Iterable[str]) -> tuple[str, tuple[str, ...]]:
        """The salt of the log, a new one where it has none, and the hashes of the names under it."""
        salt = next((told.salt for told in self), None) or token_hex(16)
        return salt, tuple(sorted({_hash(salt, name) for name in names}))

    def names(self, text: str) -> set[tuple[int, int]]:
        """From where to where the text names somebody in full who is suppressed."""
        hidden: dict[str, set[str]] = {}
        for told in self:
            hidden.setdefault(told.salt, set()).update(told.hashes)
        return {
            span
            for salt, hashes in hidden.items()
            for span in _spans(text)
            if _hash(salt, text[slice(*span)]) in hashes
        }

    def bears(self, name: str) -> bool:
        """Whether this is the name of somebody who is suppressed, or has it in it."""
        return bool(self.names(re.sub(r"[\W_]+", " ", unquote(name))))

    def struck(self, article: Article) -> Article:
        """The article with every name that is suppressed struck out, letter for letter, so that offsets stay.

        Where it names somebody in full, it loses their surname and first name alone as well. An address that spells
        the name is left out, and a file's name that does makes place for its hash.
        """
        if not any(True for _ in self):
            return article
        told = [article.text, *(part for part in (article.title, article.citation, article.publisher) if part)]
        full = {text[slice(*span)] for text in told for span in self.names(text)}
        changed: dict[str, object] = {
            name: strike(value, full)
            for name in ("text", "title", "citation", "publisher")
            if full and (value := getattr(article, name))
        }
        if article.source and self.bears(article.source):
            changed["source"] = None
        if self.bears(PurePosixPath(article.identifier).stem):
            name = key(article.identifier) + PurePosixPath(article.identifier).suffix
            base = article.iri.removesuffix(f"article/{article.iri.rpartition('/')[2]}")
            changed |= {"identifier": name, "iri": article_iri(name, base)}
        return Article(**(article.model_dump() | changed)) if changed else article


def strike(text: str, names: Iterable[str]) -> str:
    """The text without these names, nor their first names and surnames alone.

    >>> strike("Jan de Bakker: wethouder De Bakker, J. de Bakker.", ["Jan de Bakker"])
    '███ ██ ██████: wethouder ██ ██████, ██ ██ ██████.'
    """
    for form in sorted({part for name in names for part in _parts(name)}, key=len, reverse=True):
        pattern = rf"(?<!\w)(?:(?:[^\W\d_]\.\s?)+)?{re.escape(form)}(?!\w)"
        found = [hit.span() for hit in re.finditer(pattern, text, re.IGNORECASE) if any(map(str.isupper, hit[0]))]
        for start, end in found:
            text = text[:start] + re.sub(r"\S", STRUCK, text[start:end]) + text[end:]
    return text


def _parts(name: str) -> Iterator[str]:
    """The name, its surname with and without what leads it, and its first name."""
    yield name
    words = name.split()
    if len(words) > 1:
        yield words[-1]
        first = next((at for at, word in enumerate(words[1:], 1) if word.lower() in PARTICLES), len(words) - 1)
        yield " ".join(words[first:])
        if len(words[0].strip(".")) > 1 and words[0][0].isupper():
            yield words[0]


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """From where to where every run of a few words goes, without a full stop at its end."""
    words = [hit.span() for hit in WORD.finditer(text)]
    for place, (start, _) in enumerate(words):
        for _, end in words[place : place + MOST_WORDS]:
            yield start, end - (text[end - 1] == ".")


def _hash(salt: str, name: str) -> str:
    return sha256(f"{salt} {normalise(name)}".encode()).hexdigest()
