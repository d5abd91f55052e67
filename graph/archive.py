"""The texts that were read, kept on this machine alone: for checking, never for export."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from pydantic import ValidationError

from graph.atomic import write
from ontology.article import Article
from ontology.errors import DamagedStore, UnknownName
from ontology.iri import key

FOLDER = "articles"


class Archive:
    """Articles with their texts, in the folder `place` or (None) in memory.

    Each article has a folder of its own with a file per text, named by the text's SHA-256. So a text put here before
    the store changes stands beside the one that the store still goes by, and a crash between the two harms nothing.
    """

    def __init__(self, place: Path | str | None = None) -> None:
        self._folder = None if place is None else Path(place) / FOLDER
        self._held: dict[str, dict[str, Article]] = {}

    def put(self, article: Article) -> None:
        """Keep the article; the same text put again takes the place of the earlier one."""
        if self._folder is None:
            texts = self._held.setdefault(article.iri, {})
            texts.pop(article.sha256, None)
            texts[article.sha256] = article
        else:
            path = self._folder / key(article.iri) / f"{article.sha256}.json"
            write(path, article.model_dump_json(indent=1).encode())

    def article(self, iri: str, digest: str | None = None) -> Article:
        """The article whose text has the SHA-256 `digest`, or the one put last; UnknownName where there is none."""
        for article in reversed(list(self._texts(iri))):
            if digest in (None, article.sha256):
                return article
        raise UnknownName(iri, "an article that has been read and kept in the archive")

    def remove(self, iri: str, keep: str | None = None) -> None:
        """Throw away the article's texts, all but the one whose SHA-256 is `keep`."""
        if self._folder is None:
            kept = {digest: article for digest, article in self._held.pop(iri, {}).items() if digest == keep}
            self._held |= {iri: kept} if kept else {}
            return
        for path in _files(self._folder / key(iri)):
            if path.stem != keep:
                path.unlink(missing_ok=True)
        with suppress(OSError):
            (self._folder / key(iri)).rmdir()

    def __iter__(self) -> Iterator[Article]:
        """Every article as it was put last."""
        if self._folder is None:
            yield from (list(texts.values())[-1] for texts in self._held.values())
        else:
            for folder in sorted(self._folder.glob("*/")):
                yield from (_read(path) for path in _files(folder)[-1:])

    def _texts(self, iri: str) -> Iterator[Article]:
        if self._folder is None:
            yield from self._held.get(iri, {}).values()
        else:
            yield from map(_read, _files(self._folder / key(iri)))


def _files(folder: Path) -> list[Path]:
    """The files of one article, the last put last."""
    return sorted(folder.glob("*.json"), key=lambda path: (path.stat().st_mtime_ns, path.name))


def _read(path: Path) -> Article:
    try:
        return Article.model_validate_json(path.read_bytes())
    except (ValidationError, OSError) as error:
        raise DamagedStore(str(path), "an article as the archive keeps it") from error
