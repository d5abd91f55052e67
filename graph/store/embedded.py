"""Quads in Oxigraph, within this process: in memory or in a folder."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from pyoxigraph import NamedNode, Quad, Store

from graph.quads.terms import Object
from graph.store.data import data
from graph.store.engine import Context, Results
from ontology.errors import DamagedStore, StoreInUse, UnwritablePlace
from ontology.vocabulary import PREFIXES


class Embedded:
    """An `Engine` over Oxigraph; `folder` None keeps everything in memory."""

    def __init__(self, folder: Path | None = None, read_only: bool = False) -> None:
        self._folder = folder
        self._read_only = read_only
        self._store = _open(folder, read_only)

    def match(
        self, subject: NamedNode | None, predicate: NamedNode | None, object_: Object | None, context: Context | None
    ) -> Iterator[Quad]:
        """The quads that fit the pattern; None fits everything."""
        try:
            yield from self._store.quads_for_pattern(subject, predicate, object_, context)
        except (OSError, RuntimeError) as error:
            raise DamagedStore(str(self._folder), f"an undamaged store ({error})") from error

    def contexts(self) -> Iterator[NamedNode]:
        """The names of all contexts that hold anything."""
        for context in self._store.named_graphs():
            if isinstance(context, NamedNode) and any(self.match(None, None, None, context)):
                yield context

    def query(self, text: str) -> Results:
        """The engine's own answer, which is computed while it is read."""
        try:
            return self._store.query(text, prefixes=PREFIXES)
        except OSError as error:
            raise DamagedStore(str(self._folder), f"an undamaged store ({error})") from error

    def apply(self, removed: Iterable[Quad], added: Iterable[Quad]) -> None:
        """One SPARQL update, which Oxigraph commits as a whole; additions alone need none."""
        gone, come = list(removed), list(added)
        try:
            if gone:
                self._store.update(f"DELETE DATA {{ {data(gone)} }} ; INSERT DATA {{ {data(come)} }}")
            elif come:
                self._store.extend(come)
        except RuntimeError as error:
            raise UnwritablePlace(str(self._folder), "a store that was opened for writing") from error
        except OSError as error:
            raise _refusal(self._folder, str(error)) from error

    def load(self, quads: Iterable[Quad]) -> None:
        """Write files of their own, several times as fast as a transaction of tens of thousands of quads."""
        try:
            self._store.bulk_extend(quads)
        except OSError as error:
            raise _refusal(self._folder, str(error)) from error

    def close(self) -> None:
        """Write out what is pending and release the folder's lock; damage is told by what asks, not by leaving."""
        if not self._read_only:
            with suppress(OSError, RuntimeError):
                self._store.flush()
        del self._store


def _open(folder: Path | None, read_only: bool) -> Store:
    if folder is None:
        return Store()
    try:
        if read_only:
            return Store.read_only(str(folder))
        folder.mkdir(parents=True, exist_ok=True)
        return Store(str(folder))
    except FileNotFoundError as error:
        raise DamagedStore(str(folder), "a store that has been built before") from error
    except (NotADirectoryError, FileExistsError, PermissionError) as error:
        raise UnwritablePlace(str(folder), "a folder that may be written") from error
    except (OSError, RuntimeError) as error:
        raise _refusal(folder, str(error)) from error


def _refusal(folder: Path | None, reason: str) -> DamagedStore | StoreInUse | UnwritablePlace:
    if "lock" in reason.casefold() and "corruption" not in reason.casefold():
        return StoreInUse(str(folder), "a store that no other program has open for writing")
    if any(sign in reason for sign in ("Permission denied", "Read-only file system", "No space left")):
        return UnwritablePlace(str(folder), f"a folder that may be written ({reason})")
    return DamagedStore(str(folder), f"an undamaged store ({reason})")
