"""The texts that were read, kept on this machine alone: for checking, never for export."""

from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from graph.atomic import write
from ontology.article import Article
from ontology.errors import DamagedStore, UnknownName
from ontology.iri import key

FOLDER = "articles"


class Archive:
    """Articles with their texts, in the folder `place` or (None) in memory.

    A file is named after the hash of its text and its article's IRI. So a text put here before the store changes
    stands beside the one that the store still goes by, and a crash between the two harms nothing.
    """

    def __init__(self, place: Path | str | None = None) -> None:
        self._folder = None if place is None else Path(place) / FOLDER
        self._held: dict[str, Article] = {}

    def put(self, article: Article) -> None:
        """Keep the article; the same text put again takes the place of the earlier one."""
        name = _name(article.iri, article.sha256)
        if self._folder is None:
            self._held.pop(name, None)
            self._held[name] = article
        else:
            write(self._folder / name, article.model_dump_json(indent=1).encode())

    def article(self, iri: str, digest: str | None = None) -> Article:
        """The article whose text has the hash `digest`, or the one put last; UnknownName where there is none."""
        names = [_name(iri, digest)] if digest else self._names(iri)[-1:]
        for name in names:
            if (article := self._read(name)) is not None:
                return article
        raise UnknownName(iri, "an article that has been read and kept in the archive")

    def remove(self, iri: str, keep: str | None = None) -> None:
        """Throw away the article's texts, all but the one whose hash is `keep`."""
        for name in self._names(iri):
            if keep is None or name != _name(iri, keep):
                self._held.pop(name, None)
                if self._folder:
                    (self._folder / name).unlink(missing_ok=True)

    def __iter__(self) -> Iterator[Article]:
        for name in self._names():
            if (article := self._read(name)) is not None:
                yield article

    def _names(self, iri: str | None = None) -> list[str]:
        """The names of what is kept, of one article or all, the last put last."""
        if self._folder is None:
            return [name for name in self._held if iri is None or name.endswith(_ending(iri))]
        found = self._folder.glob("*" + (_ending(iri) if iri else ".json"))
        return [path.name for path in sorted(found, key=lambda path: (path.stat().st_mtime_ns, path.name))]

    def _read(self, name: str) -> Article | None:
        if self._folder is None:
            return self._held.get(name)
        path = self._folder / name
        try:
            return Article.model_validate_json(path.read_bytes())
        except FileNotFoundError:
            return None
        except (ValidationError, OSError) as error:
            raise DamagedStore(str(path), "an article as the archive keeps it") from error


def _name(iri: str, digest: str) -> str:
    return digest + _ending(iri)


def _ending(iri: str) -> str:
    return f"-{key(iri)}.json"
