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
Host = Annotated[str, typer.Option("--host", help="The address to listen at.")]
Port = Annotated[
    int | None,
    typer.Option("--port", min=0, max=65535, show_default="8000 or the next free one", help="The port to listen at."),
]
