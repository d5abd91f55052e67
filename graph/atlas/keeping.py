"""Where an atlas is kept: beside the store, one per revision, drawn when it is first asked for."""

import tempfile
from hashlib import sha256
from pathlib import Path
from threading import Lock

from graph.atlas.atlas import Atlas
from graph.atlas.drafts import clear, draft
from graph.atlas.drawing import draw
from graph.atlas.tables import VERSION
from graph.collection import Collection
from graph.register.register import Register
from ontology.errors import UnwritablePlace

FOLDER = "atlas"


def atlas(collection: Collection, folder: Path) -> Atlas:
    """The atlas of what a collection holds now, drawn if it has not been; those of earlier revisions are removed.

    Where the folder cannot be written to, the atlas is drawn among the temporary files.
    """
    register = Register.load(collection.store.base)
    edition = f"{collection.store.revision} {register.fingerprint} {VERSION}"
    name = f"{sha256(edition.encode()).hexdigest()[:16]}.sqlite"
    place = folder / FOLDER / name
    if place.exists():
        return Atlas(place)
    try:
        return Atlas(_drawn(collection, register, place))
    except UnwritablePlace:
        return Atlas(_drawn(collection, register, Path(tempfile.mkdtemp(prefix="bundel-")) / name))


def _drawn(collection: Collection, register: Register, place: Path) -> Path:
    part = draft(place)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        part.touch()
    except OSError as error:
        raise UnwritablePlace(str(place), f"a folder that may be written ({error.strerror})") from error
    try:
        part.unlink()
        draw(collection.store, part, register, collection.store.base)
        part.replace(place)
    finally:
        part.unlink(missing_ok=True)
    clear(place.parent)
    for other in place.parent.glob("*.sqlite"):
        if other != place:
            other.unlink(missing_ok=True)
    return place


class Atlases:
    """The atlas of a folder, the same one for as long as the same collection is given."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = Lock()
        self._of: Collection | None = None
        self._atlas: Atlas | None = None

    def of(self, collection: Collection) -> Atlas:
        """The atlas of what the collection holds."""
        with self._lock:
            if self._atlas is None or self._of is not collection:
                self._atlas, self._of = atlas(collection, self._folder), collection
            return self._atlas
