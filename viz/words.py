"""The catalogue of a language, for the words that stand in the page before any script runs."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from ontology.errors import BundelError

WORDS = Path(__file__).parent / "static" / "words"


def languages() -> tuple[str, ...]:
    """The languages there is a catalogue of.

    >>> languages()
    ('en', 'nl')
    """
    return tuple(sorted(place.stem for place in WORDS.glob("*.json")))


@cache
def words(language: str) -> dict[str, Any]:
    """The catalogue: text by key, or a text per plural form."""
    if language not in languages():
        raise BundelError(language, f"one of {', '.join(languages())}")
    read: dict[str, Any] = json.loads((WORDS / f"{language}.json").read_text("utf-8"))
    return read
