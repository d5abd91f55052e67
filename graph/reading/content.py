"""The bytes of an article, and what they are."""

from dataclasses import dataclass
from pathlib import Path

from graph.reading.sources import KINDS, SUFFIXES, Source
from ontology.errors import UnreadableArticle

LIMIT = 10_000_000


@dataclass(frozen=True, slots=True)
class Content:
    """What stands at a source: `kind` is text, markdown or page; `charset` what its server says it is written in."""

    data: bytes
    kind: str
    charset: str | None = None


def content(source: Source) -> Content:
    """The content of a file or an address; raises UnreadableArticle where there is none to read."""
    if source.remote:
        from graph.reading.download import download

        return download(source.place)
    return _open(Path(source.place))


def _open(path: Path) -> Content:
    kind = KINDS.get(path.suffix.lower())
    if kind is None:
        raise UnreadableArticle(str(path), SUFFIXES)
    try:
        bounded(str(path), path.stat().st_size)
        return Content(path.read_bytes(), kind)
    except OSError as error:
        raise UnreadableArticle(str(path), f"a file that can be read ({error.strerror})") from error


def bounded(place: str, size: int) -> None:
    """Refuse content of more bytes than an article can have."""
    if size > LIMIT:
        raise UnreadableArticle(place, f"an article of at most {LIMIT / 1e6:.0f} MB; this one has {size / 1e6:.1f} MB")
