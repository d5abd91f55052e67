"""The collection that is served, as fresh as its folder."""

from pathlib import Path
from threading import Lock

from graph.collection import Collection
from graph.store.store import FOLDER
from ontology.errors import DamagedStore
from ontology.vocabulary import BASE


class Held:
    """Opens the collection in a folder for reading, and again whenever another program has written to it."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self._lock = Lock()
        self._seen = 0
        self._collection: Collection | None = None

    def collection(self) -> Collection:
        """The collection as it was last written; DamagedStore where there is none."""
        with self._lock:
            seen = self._written()
            if self._collection is None or seen != self._seen:
                self._collection, self._seen = Collection.open(self._place, read_only=True), seen
            return self._collection

    @property
    def base(self) -> str:
        """The address that things are named under, the usual one where there is no graph yet."""
        try:
            return self.collection().store.base
        except DamagedStore:
            return BASE

    def _written(self) -> int:
        """When anything in the store's folder was last written, in nanoseconds."""
        files = (self._place / FOLDER).glob("*")
        return max((file.stat().st_mtime_ns for file in files), default=0)
