"""`bundel` without a command."""

from pathlib import Path


def explore(folder: Path) -> None:
    """Build our own articles if there is no graph yet, serve the explorer and open it in the browser."""
    raise SystemExit(1)
