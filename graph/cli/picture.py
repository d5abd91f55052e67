"""`bundel picture`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph.cli import options
from graph.cli.screen import say, size
from ontology.errors import UnknownFormat

if TYPE_CHECKING:
    from graph.store.store import Store

SUFFIXES = (".html", ".htm")


def picture(
    file: Annotated[Path, typer.Argument(metavar="FILE.html", help="Where to write the page.")],
    store: options.Folder = options.DEFAULT,
    title: Annotated[str | None, typer.Option("--title", help="The page's title.", show_default=False)] = None,
    language: Annotated[str, typer.Option("--language", help="The language of the page: nl or en.")] = "nl",
) -> None:
    """Draw the graph on one page that needs no network, to mail or to keep."""
    from graph.cli.place import reading

    if file.suffix.lower() not in SUFFIXES:
        raise UnknownFormat(str(file), f"a name that ends in {' or '.join(SUFFIXES)}")
    with reading(store) as collection:
        written = drawn(collection.store, file, title, language)
    say(f"{written}: {size(written.stat().st_size)}")


def drawn(store: "Store", file: Path, title: str | None = None, language: str = "nl") -> Path:
    """Write the page, which is there whole or not at all."""
    from graph.analysis.network import network
    from graph.atomic import write
    from graph.register.register import Register
    from viz.picture import picture as page

    write(
        file, page(network(store, Register.load(store.base)), title=title, language=language, base=store.base).encode()
    )
    return file
