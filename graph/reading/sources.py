"""Where articles are to be read from."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urldefrag

from ontology.errors import UnreadableArticle

KINDS = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "page",
    ".htm": "page",
    ".xhtml": "page",
}
SUFFIXES = "an article ending in " + ", ".join(KINDS)


@dataclass(frozen=True, slots=True)
class Source:
    """One article's place: a file's path or an address. `identifier` is the file's base name, or the address."""

    identifier: str
    place: str

    @property
    def remote(self) -> bool:
        """Whether the place is an address."""
        return is_address(self.place)


def is_address(place: str) -> bool:
    """Whether a place is a web address.

    >>> is_address("https://example.org/nieuws"), is_address("nieuws.txt")
    (True, False)
    """
    return place.startswith(("http://", "https://"))


def sources(paths: Iterable[str | Path]) -> tuple[Source, ...]:
    """The sources of files, folders (with all below them), globs and addresses, each once, in the order given.

    Raises UnreadableArticle for a path that leads to no article and for two files of one base name, as that name
    is the article's identity.
    """
    found: dict[str, Source] = {}
    for path in paths:
        for source in _sources(str(path)):
            key = source.place if source.remote else str(Path(source.place).resolve())
            found.setdefault(key, source)
    _distinct(found.values())
    return tuple(found.values())


def _distinct(found: Iterable[Source]) -> None:
    """Refuse two sources that would be the same article."""
    seen: dict[str, Source] = {}
    for source in found:
        twin = seen.setdefault(source.identifier, source)
        if twin is not source:
            raise UnreadableArticle(
                source.place, f"a base name of its own: {source.identifier!r} is also that of {twin.place!r}"
            )


def _sources(path: str) -> Iterator[Source]:
    if is_address(path):
        yield Source(urldefrag(path).url, urldefrag(path).url)
    elif Path(path).is_dir():
        yield from _inside(path)
    elif Path(path).exists():
        yield _file(path)
    elif any(mark in path for mark in "*?["):
        yield from _matching(path)
    else:
        raise UnreadableArticle(path, "an existing file, folder or glob, or an address that begins with http")


def _inside(folder: str) -> Iterator[Source]:
    files = [
        file
        for file in sorted(Path(folder).rglob("*"))
        if file.suffix.lower() in KINDS and file.is_file() and not _hidden(file.relative_to(folder))
    ]
    if not files:
        raise UnreadableArticle(folder, f"a folder that holds {SUFFIXES}")
    yield from (_file(str(file)) for file in files)


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _matching(pattern: str) -> Iterator[Source]:
    root = Path(pattern).anchor
    matches = [
        path
        for path in sorted(Path(root).glob(pattern[len(root) :]))
        if path.suffix.lower() in KINDS and not path.name.startswith(".")
    ]
    if not matches:
        raise UnreadableArticle(pattern, f"a glob that matches {SUFFIXES}")
    yield from (_file(str(path)) for path in matches)


def _file(path: str) -> Source:
    return Source(unicodedata.normalize("NFC", Path(path).name), path)
