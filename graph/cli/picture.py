"""`bundel picture`."""

from pathlib import Path
from typing import Annotated

import typer

from graph.cli import options
from graph.cli.screen import say
from ontology.errors import UnknownFormat

SUFFIXES = (".html", ".htm")


def picture(
    file: Annotated[Path, typer.Argument(metavar="FILE.html", help="Where to write the page.")],
    store: options.Folder = options.DEFAULT,
    title: Annotated[str | None, typer.Option("--title", help="The page's title.", show_default=False)] = None,
    language: Annotated[str, typer.Option("--language", help="The language of the page: nl or en.")] = "nl",
) -> None:
    """Draw the graph on one page that needs no network, to mail or to keep."""
    from graph.analysis.network import network
    from graph.atomic import write
    from graph.cli.place import reading
    from graph.register.register import Register
    from viz.picture import picture as drawn

    if file.suffix.lower() not in SUFFIXES:
        raise UnknownFormat(str(file), "a name that ends in .html")
    with reading(store) as collection:
        whole = network(collection.store, Register.load())
    page = drawn(whole, title=title, language=language).encode()
    write(file, page)
    say(f"{file}: {len(whole)} things, {len(page) / 1e6:.1f} MB")
