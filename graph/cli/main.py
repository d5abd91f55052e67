"""The command line as a whole."""

import os
import sys
from typing import Annotated, NoReturn

import typer

from graph.cli import options
from graph.cli.build import build
from graph.cli.check import check
from graph.cli.evaluate import evaluate
from graph.cli.explore import explore
from graph.cli.export import export
from graph.cli.path import path
from graph.cli.picture import picture
from graph.cli.publish import publish
from graph.cli.query import query
from graph.cli.read import read
from graph.cli.review import review
from graph.cli.screen import DEBUGGING, complain
from graph.cli.serve import serve
from graph.cli.who import who
from ontology.errors import BundelError

DEBUG = "--debug"
REFUSED, BROKEN, STOPPED = 2, 70, 130

app = typer.Typer(
    name="bundel",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (build, serve, query, who, path, picture, export, publish, check, review, read, evaluate):
    app.command()(command)


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        print(f"bundel {version('bundel')}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def bundel(
    context: typer.Context,
    store: options.Folder = options.DEFAULT,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and stop.")
    ] = False,
    debug: Annotated[bool, typer.Option(DEBUG, envvar=DEBUGGING, help="Show where an error came from.")] = False,
) -> None:
    """Who works with whom, on what, according to which sentence.

    Without a command: build the graph of our own articles if there is none yet, and explore it in the browser.
    """
    if context.invoked_subcommand is None:
        explore(store)


def run() -> NoReturn:
    """Carry out the command line; every expected error is one line and exit status 2."""
    arguments = [argument for argument in sys.argv[1:] if argument != DEBUG]
    if DEBUG in sys.argv:
        os.environ[DEBUGGING] = "1"
    try:
        app(arguments, prog_name="bundel")
    except KeyboardInterrupt:
        sys.exit(STOPPED)
    except Exception as error:
        sys.exit(_told(error))
    sys.exit(0)


def _told(error: Exception) -> int:
    """Say in one line what was wrong; the exit status that goes with it."""
    if isinstance(error, BundelError):
        complain(error)
        return REFUSED
    if isinstance(error, OSError) and error.filename:
        complain(error, f"{error.filename!r}: expected a place that can be used ({error.strerror})")
        return REFUSED
    complain(error, f"stopped by a fault of its own, {type(error).__name__}: {error} (see {DEBUG})")
    return BROKEN
