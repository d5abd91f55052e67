"""Options that commands share."""

from pathlib import Path
from typing import Annotated

import typer

DEFAULT = Path(".bundel")

Folder = Annotated[
    Path,
    typer.Option("--store", metavar="DIR", envvar="BUNDEL_STORE", help="The folder that holds the graph."),
]
AnyLanguage = Annotated[bool, typer.Option("--any-language", help="Read articles that are not in Dutch too.")]
Host = Annotated[str, typer.Option("--host", help="The address to listen at.")]
Port = Annotated[
    int | None,
    typer.Option("--port", min=0, max=65535, show_default="8000 or the next free one", help="The port to listen at."),
]
