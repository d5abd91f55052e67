"""Whole-line patterns written without regular expressions."""

import re
from collections.abc import Iterable
from functools import cache

from graph.lexicon.tables import table


def compiled(patterns: Iterable[str]) -> re.Pattern[str]:
    """One expression for patterns in which * stands for any text, # for a number and a space for any spaces.

    >>> bool(compiled(["# reacties", "deel dit *"]).fullmatch("12  Reacties"))
    True
    """
    longest_first = sorted(patterns, key=len, reverse=True)
    return re.compile("|".join(map(_expression, longest_first)), re.IGNORECASE | re.DOTALL)


def _expression(pattern: str) -> str:
    words = (re.escape(word).replace(r"\*", ".*").replace(r"\#", r"\d+") for word in pattern.split())
    return r"\s+".join(words)


@cache
def clutter(section: str) -> re.Pattern[str]:
    """The patterns of one table of `seeds/lexicon/clutter.toml`."""
    return compiled(table("clutter")[section]["patterns"].strip().splitlines())
