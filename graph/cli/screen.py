"""What commands say: answers to standard output, everything about the work to standard error."""

import os
import sys
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.console import Console

UNBOUND = 10_000
DEBUGGING = "BUNDEL_DEBUG"


@cache
def answers() -> "Console":
    """Where answers go; when piped their lines are never broken."""
    from rich.console import Console

    return Console(highlight=False, soft_wrap=not sys.stdout.isatty(), width=None if sys.stdout.isatty() else UNBOUND)


@cache
def notes() -> "Console":
    """Where progress goes."""
    from rich.console import Console

    return Console(stderr=True, highlight=False)


def tabulate(rows: "Iterable[Sequence[str]]", header: "Sequence[str]" = ()) -> None:
    """Print rows in columns: wrapped to fit a terminal, and whole on a line each when piped."""
    if not answers().is_terminal:
        for line in aligned([header, *rows] if header else rows):
            print(line)
        return
    from rich.table import Table
    from rich.text import Text

    table = Table(*header, box=None, header_style="bold", pad_edge=False, show_header=bool(header))
    for row in rows:
        table.add_row(*(Text(cell, overflow="fold") for cell in row))
    answers().print(table)


def aligned(rows: "Iterable[Sequence[str]]") -> list[str]:
    """The rows as lines with their columns under each other.

    >>> aligned([("a", "bc"), ("def", "g")])
    ['a    bc', 'def  g']
    """
    cells = [[" ".join(cell.split("\n")) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells]


def say(text: str) -> None:
    """A line about the work."""
    print(text, file=sys.stderr)


def complain(error: Exception, said: str | None = None) -> None:
    """A line about an error, in its own words or others, and with --debug where it came from."""
    if os.environ.get(DEBUGGING):
        import traceback

        traceback.print_exception(error)
    say(f"bundel: {said or error}")


def plural(number: int, one: str, more: str) -> str:
    """A number with its word.

    >>> plural(1, "article", "articles"), plural(0, "claim", "claims")
    ('1 article', '0 claims')
    """
    return f"{number} {one if number == 1 else more}"


def size(number: int) -> str:
    """A number of bytes as people read it.

    >>> size(512), size(273_021), size(1_200_000)
    ('1 kB', '273 kB', '1.2 MB')
    """
    return f"{number / 1e6:.1f} MB" if number >= 1_000_000 else f"{max(1, round(number / 1000))} kB"
