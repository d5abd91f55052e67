"""Names struck out of texts, letter for letter."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import unquote

from ontology.article import Article
from ontology.iri import article_iri, key, normalise

STRUCK = "█"
TOLD = ("text", "title", "citation", "publisher")
PARTICLES = frozenset(
    ("van", "der", "den", "de", "ter", "ten", "te", "in", "op", "'t", "het", "la", "le", "el", "al", "von")
)


@dataclass(frozen=True, slots=True)
class Forms:
    """What is to be struck out of an article, and the names of everything else there, which stay."""

    names: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()

    def struck(self, article: Article) -> Article:
        """The article with the names struck out, so that offsets stay.

        An address that spells a full name is left out, and a file's name that does makes place for its hash.
        """
        changed: dict[str, object] = {
            name: struck
            for name in TOLD
            if (value := getattr(article, name)) and (struck := strike(value, self.names, self.others)) != value
        }
        if article.source and self._spelt(article.source):
            changed["source"] = None
        if self._spelt(PurePosixPath(article.identifier).stem):
            name = key(article.identifier) + PurePosixPath(article.identifier).suffix
            base = article.iri.removesuffix(f"article/{article.iri.rpartition('/')[2]}")
            changed |= {"identifier": name, "iri": article_iri(name, base)}
        return Article(**(article.model_dump() | changed)) if changed else article

    def _spelt(self, address: str) -> bool:
        words = f" {plain(address)} "
        return any(f" {normalise(name)} " in words for name in self.names if full(name))


def strike(text: str, names: Iterable[str], others: Iterable[str] = ()) -> str:
    """The text without these names, nor their first names and surnames alone, unless those are part of other names.

    >>> strike("Jan de Bakker: wethouder De Bakker, J. de Bakker.", ["Jan de Bakker"])
    '███ ██ ██████: wethouder ██ ██████, ██ ██ ██████.'
    >>> strike("Jan Bos en Piet Bos van Bos Advies: Bos.", ["Jan Bos"], ["Piet Bos", "Bos Advies"])
    '███ ███ en Piet Bos van Bos Advies: ███.'
    """
    whole = frozenset(names)
    kept = [hit.span() for name in others for hit in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)]
    for form in sorted({part for name in whole for part in _parts(name)}, key=lambda part: (-len(part), part)):
        pattern = rf"(?<!\w)(?:(?:[^\W\d_]\.\s?)+)?{re.escape(form)}(?!\w)"
        for start, end in [hit.span() for hit in re.finditer(pattern, text, re.IGNORECASE)]:
            inside = any(left <= start and end <= right for left, right in kept)
            if any(map(str.isupper, text[start:end])) and not (inside and not (form in whole and full(form))):
                text = text[:start] + re.sub(r"\S", STRUCK, text[start:end]) + text[end:]
    return text


def full(name: str) -> bool:
    """Whether it is more than a single word.

    >>> full("Jan Bos"), full("Bos"), full("de Bos")
    (True, False, False)
    """
    return len([word for word in name.split() if word.lower() not in PARTICLES]) > 1


def plain(address: str) -> str:
    """The words that an address or the name of a file is spelt with."""
    return normalise(unquote(address))


def _parts(name: str) -> Iterator[str]:
    """The name, its surname with and without what leads it, and its first name."""
    yield name
    words = name.split()
    if len(words) > 1:
        yield words[-1]
        first = next((at for at, word in enumerate(words[1:], 1) if word.lower() in PARTICLES), len(words) - 1)
        yield " ".join(words[first:])
        if len(words[0].strip(".")) > 1 and words[0][0].isupper() and words[0].lower() not in PARTICLES:
            yield words[0]
