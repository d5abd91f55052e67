"""`bundel` without a command."""

import os
import sys
from pathlib import Path

from graph.cli.screen import say


def explore(folder: Path) -> None:
    """Build our own articles if there is no graph yet, serve the explorer and open it in the browser."""
    from graph.cli.build import built, summary
    from graph.cli.place import built as present
    from graph.cli.serve import served

    if not present(folder):
        say("No graph yet: reading our own articles.")
        say(summary(built([], folder)))
    served(folder, ready=show if watched() else None)


def watched() -> bool:
    """Whether somebody sits at a screen that a browser can open on."""
    if os.environ.get("CI"):
        return False
    return sys.platform in ("darwin", "win32") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def show(address: str) -> None:
    """Open the address in the browser, where one can be found."""
    import webbrowser

    webbrowser.open(address)
