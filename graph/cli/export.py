"""`bundel export`."""

from pathlib import Path
from typing import Annotated

import typer

from graph.cli import options
from graph.cli.screen import say, size


def export(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE",
            help="Where to write; ttl, trig, nt, nq, jsonld, rdf, gexf, graphml, csv or html by its suffix, and .gz.",
        ),
    ],
    store: options.Folder = options.DEFAULT,
) -> None:
    """Write the graph to a file that others can take: linked data, a network, a spreadsheet or a page."""
    from graph.cli.picture import SUFFIXES, drawn
    from graph.cli.place import reading
    from graph.export.export import export as exported

    with reading(store) as collection:
        if file.suffix.lower() in SUFFIXES:
            written: tuple[Path, ...] = (drawn(collection.store, file),)
        else:
            written = exported(collection.store, file)
    for path in written:
        say(f"{path}: {size(path.stat().st_size)}")
