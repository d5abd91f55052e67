"""Reasons in two languages: they are stored in Dutch."""

import re
import tomllib
from functools import cache

from seeds import SEEDS

HOLE = re.compile(r"\\\{(\w+)\\\}")


@cache
def _table() -> tuple[dict[str, str], tuple[tuple[re.Pattern[str], str], ...]]:
    """The reasons that are the same every time, and patterns of those that hold a name or a number."""
    told: dict[str, str] = tomllib.loads((SEEDS / "reasons.toml").read_text("utf-8"))
    patterns = [
        (re.compile(HOLE.sub(r"(?P<\1>.+)", re.escape(nl)), re.DOTALL), en) for nl, en in told.items() if "{" in nl
    ]
    return told, tuple(patterns)


def english(reason: str) -> str | None:
    """What a Dutch reason says, in English; None where `seeds/reasons.toml` does not have it.

    >>> english("De naam noemt het thema.")
    'The name mentions the theme.'
    >>> english("‘Kompas’ kan geen member van deze relatie zijn.")
    '‘Kompas’ cannot be the member of this relation.'
    """
    told, patterns = _table()
    if reason in told and "{" not in reason:
        return told[reason]
    for pattern, template in patterns:
        if found := pattern.fullmatch(reason):
            return re.sub(r"\{(\w+)\}", lambda hole: found[hole[1]], template)
    return None
