"""The graph as files to fetch."""

import json
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from gzip import compress
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from graph.atomic import write
from graph.export.export import PACKED, export
from graph.export.formats import FORMATS
from graph.store.store import Store
from ontology.errors import UnwritablePlace

STEM = "bundel"
FOLDER = "dumps"
LIST = "list.json"
WHOLE = ".nq"
DIGITS = 16


@dataclass(frozen=True, slots=True)
class Kind:
    """A format: the media type, its code in the European list of file types, and what people call it."""

    media: str
    code: str
    name: str
    packed: bool = False
    statements: bool = True


KINDS = {
    ".ttl": Kind("text/turtle", "RDF_TURTLE", "Turtle", packed=True),
    ".trig": Kind("application/trig", "RDF_TRIG", "TriG", packed=True),
    ".nt": Kind("application/n-triples", "RDF_N_TRIPLES", "N-Triples", packed=True),
    ".nq": Kind("application/n-quads", "RDF_N_QUADS", "N-Quads", packed=True),
    ".jsonld": Kind("application/ld+json", "JSON_LD", "JSON-LD"),
    ".rdf": Kind("application/rdf+xml", "RDF_XML", "RDF/XML"),
    ".csv": Kind("text/csv", "CSV", "CSV", statements=False),
    ".gexf": Kind("application/xml", "XML", "GEXF", statements=False),
    ".graphml": Kind("application/xml", "XML", "GraphML", statements=False),
}


@dataclass(frozen=True, slots=True)
class Dump:
    """A file with what it holds, its size in bytes and its SHA-256 in hexadecimal digits."""

    path: Path
    kind: Kind
    size: int
    sha256: str
    packed: bool = False

    @property
    def name(self) -> str:
        """The file's name."""
        return self.path.name

    @property
    def title(self) -> str:
        """What people call it.

        >>> Dump(Path("bundel-edges.csv"), KINDS[".csv"], 1, "").title
        'CSV (edges)'
        """
        part = self.path.name.partition(".")[0].removeprefix(STEM).strip("-")
        return f"{self.kind.name}{f' ({part})' if part else ''}{', gzip' if self.packed else ''}"

    @property
    def media(self) -> str:
        """The media type to send it as."""
        return "application/gzip" if self.packed else self.kind.media


def make(store: Store, folder: Path) -> tuple[Dump, ...]:
    """Write every format into the folder; the same graph gives the same files."""
    return tuple(dump for suffix, kind in KINDS.items() for dump in _made(store, folder, suffix, kind))


def _made(store: Store, folder: Path, suffix: str, kind: Kind) -> Iterator[Dump]:
    for path in export(store, folder / f"{STEM}{suffix}"):
        data = path.read_bytes()
        yield Dump(path, kind, len(data), sha256(data).hexdigest())
        if kind.packed:
            packed, target = compress(data, mtime=0), path.with_name(path.name + PACKED)
            write(target, packed)
            yield Dump(target, kind, len(packed), sha256(packed).hexdigest(), packed=True)


def keep(store: Store, place: Path) -> tuple[Dump, ...]:
    """The files of the store as it is now, beside it in `place`, made if they are not there yet.

    Where nothing may be written they are made elsewhere, for as long as this program runs.
    """
    quads = FORMATS[WHOLE](store)[""]
    folder = place / FOLDER / f"{sha256(quads).hexdigest()[:DIGITS]}-{version('bundel')}"
    if kept := recall(folder):
        return kept
    try:
        dumps = make(store, folder)
        listed = [[dump.name, dump.kind.name, dump.size, dump.sha256, dump.packed] for dump in dumps]
        write(folder / LIST, json.dumps(listed).encode())
    except UnwritablePlace:
        return make(store, Path(tempfile.mkdtemp(prefix="bundel-")))
    for other in folder.parent.iterdir():
        if other.is_dir() and other != folder:
            shutil.rmtree(other, ignore_errors=True)
    return dumps


def recall(folder: Path) -> tuple[Dump, ...]:
    """The files that were made there before; none where they are not all there as they were."""
    kinds = {kind.name: kind for kind in KINDS.values()}
    try:
        listed = json.loads((folder / LIST).read_bytes())
        kept = tuple(Dump(folder / name, kinds[kind], *rest) for name, kind, *rest in listed)
        return kept if all(dump.path.stat().st_size == dump.size for dump in kept) else ()
    except (OSError, ValueError, KeyError, TypeError):
        return ()


def edition(dumps: Iterable[Dump]) -> str:
    """Sixteen hexadecimal digits that change when anything that is published does."""
    return next(dump.sha256 for dump in dumps if dump.name == STEM + WHOLE)[:DIGITS]
