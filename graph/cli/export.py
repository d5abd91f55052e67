"""`bundel export`."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph.cli import options
from graph.cli.screen import notes, plural, say, size

if TYPE_CHECKING:
    from graph.portal.folder import Progress


def export(
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar="FILE",
            help="Where to write; ttl, trig, nt, nq, jsonld, rdf, gexf, graphml, csv or html by its suffix, and .gz.",
            show_default=False,
        ),
    ] = None,
    catalog: Annotated[
        Path | None,
        typer.Option(
            "--catalog",
            metavar="DIR",
            help="A folder for a web server or a portal: every format, ontology, catalogue and pages.",
            show_default=False,
        ),
    ] = None,
    store: options.Folder = options.DEFAULT,
    config: options.Config = None,
) -> None:
    """Write the graph to a file that others can take: linked data, a network, a spreadsheet or a page."""
    if file is None and catalog is None:
        raise typer.BadParameter("Name a FILE to write, or a folder with --catalog.")
    if file is not None:
        _file(file, store)
    if catalog is not None:
        _folder(catalog, store, config)


def _file(file: Path, store: Path) -> None:
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


def _folder(folder: Path, store: Path, config: Path | None) -> None:
    from graph.cli.place import reading
    from graph.portal.folder import Portal
    from graph.settings import Settings

    settings = Settings.read(config).complete()
    with reading(store) as collection, _progress() as progress:
        count = Portal(collection.store, store, settings).write(folder, progress)
    say(f"{folder}: {plural(count, 'file', 'files')}")


@contextmanager
def _progress() -> "Iterator[Progress]":
    """A bar on the terminal, nothing where there is none."""
    from rich.progress import Progress as Bar

    with Bar(console=notes(), transient=True, disable=not notes().is_terminal) as bar:
        task = bar.add_task("writing", total=None)

        def tell(done: int, total: int) -> None:
            bar.update(task, completed=done, total=max(done, total))

        yield tell
