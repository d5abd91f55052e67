"""`bundel query`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph.cli import options
from graph.cli.screen import UNBOUND, answers
from ontology.errors import BadQuery, UnknownFormat

if TYPE_CHECKING:
    from graph.store.engine import Results

TABLE = "table"
FORMATS = (TABLE, "json", "csv", "tsv", "xml", "turtle")


def query(
    asked: Annotated[
        str | None,
        typer.Argument(
            metavar="[QUERY]", help="SPARQL, a file that holds it, - for standard input, or a question's name."
        ),
    ] = None,
    store: options.Folder = options.DEFAULT,
    format_: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="|".join(FORMATS),
            help="A table on a terminal, else csv or turtle.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Ask the graph a question in SPARQL, or one of the questions that ship with Bundel; without one: list those."""
    from graph.cli.place import reading

    if format_ is not None and format_ not in FORMATS:
        raise UnknownFormat(format_, " or ".join(FORMATS))
    if asked is None:
        listed()
        return
    text = worded(asked)
    with reading(store) as collection:
        answer(collection.store.query(text), format_)


def answer(results: "Results", format_: str | None) -> None:
    """Write the answer in the format: by default a table on a terminal, else what suits the kind of answer."""
    from graph.server.results import formats, serialised

    chosen = format_ or (TABLE if sys.stdout.isatty() else formats(results)[0])
    if chosen == TABLE:
        print_table(results)
    else:
        sys.stdout.buffer.write(serialised(results, chosen))
        sys.stdout.buffer.flush()


def print_table(results: "Results") -> None:
    """Print the answer with a line per row; nothing is cut off."""
    from rich.table import Table
    from rich.text import Text

    from graph.server.results import rows

    names, found = rows(results)
    table = Table(*names, box=None, header_style="bold", pad_edge=False)
    for row in found:
        table.add_row(*map(Text, row))
    answers().print(table)


def worded(asked: str) -> str:
    """The SPARQL that is meant."""
    if asked == "-":
        return sys.stdin.read()
    if "{" in asked or "\n" in asked:
        return asked
    if (path := Path(asked)).is_file():
        return path.read_text(encoding="utf-8-sig")
    questions = shipped()
    if asked in questions:
        return questions[asked].read_text(encoding="utf-8")
    raise BadQuery(asked, f"SPARQL, a file that holds it, or a question: {', '.join(questions) or 'none ships'}")


def shipped() -> dict[str, Path]:
    """The questions that ship with Bundel by name."""
    from seeds import SEEDS

    return {path.stem: path for path in sorted((SEEDS / "questions").glob("*.rq"))}


def listed() -> None:
    """Print the name and title of every question that ships with Bundel."""
    from rich.table import Table

    table = Table.grid(padding=(0, 2))
    for name, path in shipped().items():
        table.add_row(name, title(path.read_text(encoding="utf-8")))
    answers().print(table, width=None if answers().is_terminal else UNBOUND)


def title(text: str) -> str:
    """What a question asks: the first line of its comment.

    >>> title("# Met wie werkt Twenterand samen?\\n# Who ...\\nSELECT ...")
    'Met wie werkt Twenterand samen?'
    """
    comment = next((line for line in text.splitlines() if line.startswith("#")), "#")
    return comment.lstrip("# ").strip()
