"""Options that commands share."""

from pathlib import Path
from typing import Annotated

import typer

DEFAULT = Path(".bundel")


def _placed(context: typer.Context, parameter: typer.CallbackParam, folder: Path) -> Path:
    """The folder named after the command, or else the one named before it."""
    source = context.get_parameter_source(parameter.name or "")
    if context.parent and (source is None or source.name != "COMMANDLINE"):
        before: Path = context.parent.params["store"]
        return before
    return folder


Folder = Annotated[
    Path,
    typer.Option(
        "--store", metavar="DIR", envvar="BUNDEL_STORE", callback=_placed, help="The folder that holds the graph."
    ),
]
AnyLanguage = Annotated[bool, typer.Option("--any-language", help="Read articles that are not in Dutch too.")]
Trained = Annotated[
    str | None,
    typer.Option(
        "--pipeline",
        metavar="NAME",
        show_default=False,
        help="A trained spaCy pipeline for Dutch that joins in, such as nl_core_news_lg.",
    ),
]
Base = Annotated[
    str | None,
    typer.Option(
        "--base",
        metavar="IRI",
        help="The address that things are named under, such as https://data.example.org/id/.",
        show_default="that of the graph there is, else the settings', else https://w3id.org/bundel/id/",
    ),
]
Config = Annotated[
    Path | None,
    typer.Option("--config", metavar="FILE", help="The settings.", show_default="bundel.toml, where there is one"),
]
Host = Annotated[str, typer.Option("--host", help="The address to listen at.")]
Port = Annotated[
    int | None,
    typer.Option("--port", min=0, max=65535, show_default="8000 or the next free one", help="The port to listen at."),
]

Timeout = Annotated[
    float | None,
    typer.Option("--timeout", metavar="SECONDS", min=0.1, show_default="30", help="The time for one SPARQL query."),
]
Rows = Annotated[
    int | None, typer.Option("--rows", min=1, show_default="1000000", help="The rows of one SPARQL answer, at most.")
]
Workers = Annotated[
    int | None, typer.Option("--workers", min=2, show_default="6 or more", help="SPARQL queries answered at a time.")
]
Memory = Annotated[
    int | None,
    typer.Option("--memory", metavar="MB", min=100, show_default="1000", help="The memory for one SPARQL query."),
]
Rate = Annotated[
    int | None,
    typer.Option("--rate", min=1, show_default="no bound", help="SPARQL queries a minute for one client, at most."),
]
TokenFile = Annotated[
    Path | None,
    typer.Option(
        "--update-token-file",
        metavar="FILE",
        show_default=False,
        help="Who sends the token in FILE may write graphs of their own by SPARQL.",
    ),
]
Bounds = dict[str, float | None]


def based(base: str | None, config: Path | None) -> str | None:
    """The base that was named, else the one in the settings."""
    from graph.settings import Settings

    return base or Settings.read(config).base
