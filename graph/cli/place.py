"""The folder that holds the graph."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ontology.errors import DamagedStore

if TYPE_CHECKING:
    from graph.collection import Collection


def built(folder: Path) -> bool:
    """Whether a graph has been built there."""
    from graph.store.store import FOLDER

    return (folder / FOLDER).is_dir()


@contextmanager
def reading(folder: Path) -> "Iterator[Collection]":
    """The collection in the folder, to be asked; DamagedStore where none has been built."""
    from graph.collection import Collection

    if not built(folder):
        raise DamagedStore(str(folder), "a folder with a graph; make one with `bundel build`")
    with Collection.open(folder, read_only=True) as collection:
        yield collection
