"""What the page is made of besides its data: bundled when the project is built."""

from functools import cache
from hashlib import sha256
from pathlib import Path

from ontology.errors import UnbuiltPage

BUILT = Path(__file__).parent / "static" / "built"
ICON = Path(__file__).parent / "static" / "icon.svg"
MEDIA = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".woff2": "font/woff2",
}


@cache
def asset(name: str) -> bytes:
    """The bytes of `explorer.js`, `explorer.css`, `picture.css`, `licences.txt`, `icon.svg` or a font.

    UnbuiltPage where the front end has not been built.
    """
    place = ICON if name == ICON.name else BUILT / name
    if name not in names():
        raise UnbuiltPage(name, "a front end that has been built: run python hatch_build.py in the project's folder")
    return place.read_bytes()


@cache
def names() -> frozenset[str]:
    """The names that `asset` knows; a server need serve no others."""
    built = (place.name for place in BUILT.glob("*") if place.suffix in MEDIA)
    return frozenset((ICON.name, *built))


def media(name: str) -> str:
    """The media type to serve an asset as.

    >>> media("explorer.css")
    'text/css; charset=utf-8'
    """
    return MEDIA[Path(name).suffix]


def version(name: str) -> str:
    """Twelve hexadecimal digits that change when the asset does."""
    return sha256(asset(name)).hexdigest()[:12]
