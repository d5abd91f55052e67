"""What commands say: answers to standard output, everything about the work to standard error."""

import sys
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

UNBOUND = 10_000


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


def say(text: str) -> None:
    """A line about the work."""
    print(text, file=sys.stderr)


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
