"""Writing the graph to a file."""

from gzip import compress
from pathlib import Path

from graph.atomic import write
from graph.export.formats import FORMATS
from graph.store.store import Store
from ontology.errors import UnknownFormat

PACKED = ".gz"
SUFFIXES = tuple(FORMATS)


def export(store: Store, path: Path | str) -> tuple[Path, ...]:
    """Write the graph as the file's suffix says, packed too where that ends in .gz, and tell which files were written.

    The same graph gives the same bytes. CSV makes three files: for x.csv x-nodes.csv, x-edges.csv and x-claims.csv.
    Each file is there whole or not at all. Errors: UnknownFormat, UnwritablePlace.
    """
    place = Path(path)
    packed = place.suffix.lower() == PACKED
    plain = place.with_suffix("") if packed else place
    suffix = plain.suffix.lower()
    if suffix not in FORMATS:
        raise UnknownFormat(place.name, f"a name that ends in {', '.join(SUFFIXES)}, or one of these and {PACKED}")
    return tuple(
        _written(plain.with_name(plain.stem + word + plain.suffix), data, packed)
        for word, data in FORMATS[suffix](store).items()
    )


def _written(path: Path, data: bytes, packed: bool) -> Path:
    if not packed:
        write(path, data)
        return path
    target = path.with_name(path.name + PACKED)
    write(target, compress(data, mtime=0))
    return target
