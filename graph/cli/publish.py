"""`bundel publish`."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph.cli import options
from graph.cli.screen import notes, plural, say
from ontology.errors import UnreadableSecret

if TYPE_CHECKING:
    import httpx

    from graph.export.publishing import Progress, Published

PASSWORD = "BUNDEL_PASSWORD"


def publish(
    url: Annotated[str, typer.Argument(metavar="URL", help="The address of the SPARQL 1.1 server.")],
    store: options.Folder = options.DEFAULT,
    graphs: Annotated[
        str | None,
        typer.Option(
            "--graphs",
            metavar="URL",
            help="Its Graph Store Protocol, where the server does not tell.",
            show_default=False,
        ),
    ] = None,
    user: Annotated[
        str | None,
        typer.Option(
            "--user", help=f"Your name there; the password is taken from {PASSWORD}, or asked.", show_default=False
        ),
    ] = None,
    token: Annotated[
        Path | None,
        typer.Option("--token-file", metavar="FILE", help="A file with your token there.", show_default=False),
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Send everything again, whatever was sent before.")] = False,
) -> None:
    """Put the graph on another SPARQL server: context by context, only what changed since the last time."""
    from graph.cli.place import reading
    from graph.export.ledger import Ledger
    from graph.export.publishing import publish as published
    from graph.store.client import Client

    with reading(store) as collection, Client.connect(url, auth=_auth(user, token), graphs=graphs) as client:
        ledger = Ledger(store, client.doors.graphs)
        with _progress() as progress:
            result = published(collection.store, client, ledger, progress, everything=everything)
    say(summary(result, client.doors.graphs))


def summary(result: "Published", address: str) -> str:
    """What was done, in a line or two."""
    put = f"{plural(result.put, 'context', 'contexts')} put ({plural(result.triples, 'triple', 'triples')})"
    line = f"{address}: {put}, {result.removed} removed, {result.unchanged} unchanged"
    union = "; its default graph is all contexts together, so the merged facts were not put apart"
    return line if result.merged else line + union


def _auth(user: str | None, token: Path | None) -> "httpx.Auth | None":
    from graph.store.login import Login, Token

    if token:
        return Token(_secret(token))
    if user:
        return Login(user, os.environ.get(PASSWORD) or typer.prompt("Password", hide_input=True, err=True))
    return None


def _secret(file: Path) -> str:
    """The first line of a file."""
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableSecret(str(file), f"a readable file with a token ({error})") from error
    if not lines or not lines[0].strip():
        raise UnreadableSecret(str(file), "a file whose first line is a token")
    return lines[0].strip()


@contextmanager
def _progress() -> "Iterator[Progress]":
    """A bar on the terminal, nothing where there is none."""
    from rich.progress import Progress as Bar

    with Bar(console=notes(), transient=True, disable=not notes().is_terminal) as bar:
        task = bar.add_task("publishing", total=None)

        def tell(done: int, total: int, context: str) -> None:
            bar.update(task, completed=done, total=total, description=context[-40:])

        yield tell
