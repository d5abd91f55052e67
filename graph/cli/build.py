"""`bundel build`."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph.cli import options
from graph.cli.screen import answers, complain, notes, plural

if TYPE_CHECKING:
    from graph.build import Progress, Report, Result
    from graph.collection import Collection

MANY = 200


def build(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PATHS]...",
            help="Files (txt, md, html), folders, globs and web addresses of articles; our own when left out.",
        ),
    ] = None,
    store: options.Folder = options.DEFAULT,
    any_language: options.AnyLanguage = False,
    pipeline: options.Trained = None,
    base: options.Base = None,
    config: options.Config = None,
) -> None:
    """Read articles into the graph; what has not changed is not read again."""
    report = built(paths or [], store, any_language, pipeline, options.based(base, config))
    answers().print(summary(report), markup=False)
    if report.troubles:
        raise typer.Exit(2)


def built(
    paths: list[str],
    folder: Path,
    any_language: bool = False,
    pipeline: str | None = None,
    base: str | None = None,
) -> "Report":
    """Build, with progress on the terminal and a line for every article that was not stored.

    Things are named under `base`, else under the base of what the folder holds.
    """
    from graph.build import Builder
    from graph.collection import Collection
    from graph.equipment import furnish, reader
    from graph.reading.sources import sources
    from seeds import SEEDS

    wanted = paths or [str(SEEDS / "articles")]
    sources(wanted)
    with Collection.open(folder, base) as collection, _progress() as progress:
        base = collection.store.base
        reads = reader(base, pipeline)
        furnish(collection.store, base)
        report = Builder(collection, reads, base, any_language).build(wanted, progress)
        if len(report.results) >= MANY:
            _draw(collection, folder)
    for trouble in report.troubles:
        if trouble.error:
            complain(trouble.error)
    return report


def _draw(collection: "Collection", folder: Path) -> None:
    """Draw what the explorer opens with now, rather than when somebody waits for it."""
    from graph.atlas.keeping import atlas

    with notes().status("drawing"):
        atlas(collection, folder).close()


def summary(report: "Report") -> str:
    """What became of the articles, in one line."""
    from graph.build import Outcome

    counts = ", ".join(f"{report.count(outcome)} {outcome}" for outcome in Outcome if report.count(outcome))
    claims = plural(report.claims, "new claim", "new claims")
    kept = sum(result.refusals for result in report.results)
    out = f", {kept} kept out (see bundel review --list)" if kept else ""
    return f"{plural(len(report.results), 'article', 'articles')}: {counts}; {claims}{out}"


@contextmanager
def _progress() -> "Iterator[Progress]":
    """A bar on the terminal, nothing where there is none."""
    from rich.progress import Progress as Bar

    with Bar(console=notes(), transient=True, disable=not notes().is_terminal) as bar:
        task = bar.add_task("reading", total=None)

        def tell(done: int, total: int, result: "Result") -> None:
            bar.update(task, completed=done, total=total, description=Path(result.place).name[:40])

        yield tell
