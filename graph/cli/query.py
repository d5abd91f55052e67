"""`bundel query`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph.cli import options
from graph.cli.screen import tabulate
from ontology.errors import BadQuery, UnknownFormat

if TYPE_CHECKING:
    from graph.store.engine import Results
    from graph.store.store import Store

TABLE = "table"
FORMATS = (TABLE, "json", "csv", "tsv", "xml", "turtle")


def query(
    asked: Annotated[
        str | None,
        typer.Argument(
            metavar="[QUERY]", help="SPARQL, a file that holds it, - for standard input, or a question's name."
        ),
    ] = None,
    blanks: Annotated[
        list[str] | None,
        typer.Argument(metavar="[BLANK=NAME]...", help="What goes in the question's blanks."),
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
    text, given = worded(asked), dict(map(halved, blanks or ()))
    with reading(store) as collection:
        if (name := named(asked)) is None and given:
            raise BadQuery(asked, "the name of a question, where blanks are filled")
        if name is not None:
            put(collection.store, name, given, format_)
        else:
            answer(collection.store.query(text), format_)


def named(asked: str) -> str | None:
    """The name of the question that is asked, where it is one."""
    from graph.questions import questions

    return asked if asked in {question.name for question in questions()} and not Path(asked).is_file() else None


def halved(blank: str) -> tuple[str, str]:
    """The name of a blank and what goes in it.

    >>> halved("gemeente=Den Helder")
    ('gemeente', 'Den Helder')
    """
    name, sign, value = blank.partition("=")
    if not sign:
        raise BadQuery(blank, "a blank and what goes in it, such as gemeente=Twenterand")
    return name, value


def put(store: "Store", name: str, given: dict[str, str], format_: str | None) -> None:
    """Put a question by its name: in a table with the names of things, else as its query answers it."""
    from graph.answers import answer as answered
    from graph.fillings import Fillings
    from graph.questions import question

    asked = question(name)
    filled = Fillings(store).filled(asked, given) if given else {}
    if (format_ or (TABLE if sys.stdout.isatty() else "")) == TABLE:
        found = answered(store, asked, filled)
        tabulate((tuple(cell.nl if cell else "" for cell in row) for row in found.rows), found.columns)
    else:
        bound = asked.bound({blank: filling.iri for blank, filling in filled.items()})
        answer(store.query(bound), format_)


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
    from graph.server.results import rows

    names, found = rows(results)
    tabulate(found, names)


def worded(asked: str) -> str:
    """The SPARQL that is meant: the text itself, a file's, standard input, or that of a question by its name."""
    if asked == "-":
        return sys.stdin.read()
    if "{" in asked or "\n" in asked:
        return asked
    if (path := Path(asked)).is_file():
        return read(path)
    from graph.questions import questions

    found = {question.name: question.text for question in questions()}
    if asked not in found:
        raise BadQuery(asked, f"SPARQL, a file that holds it, or one of the questions {', '.join(found)}")
    return found[asked]


def read(path: Path) -> str:
    """The text of a file with a query."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadQuery(str(path), "a file with a query in UTF-8") from error


def listed() -> None:
    """Print the name and title of every question that ships with Bundel."""
    from graph.questions import questions

    tabulate((question.name, question.nl) for question in questions())
