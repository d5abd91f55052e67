"""Reading the lexicon's files."""

import tomllib
from functools import cache
from hashlib import sha256
from typing import Any

from seeds import SEEDS

Phrases = frozenset[tuple[str, ...]]


@cache
def table(name: str) -> dict[str, Any]:
    """The TOML table of `seeds/lexicon/{name}.toml`."""
    return tomllib.loads((SEEDS / "lexicon" / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def fingerprint() -> str:
    """The hexadecimal SHA-256 of all files of the lexicon."""
    files = sorted((SEEDS / "lexicon").glob("*.toml"))
    return sha256(b"\x1f".join(file.read_bytes() for file in files)).hexdigest()


def words(text: str) -> frozenset[str]:
    """The words of a white-space separated list.

    >>> sorted(words("met tussen  samen"))
    ['met', 'samen', 'tussen']
    """
    return frozenset(text.split())


def affixes(text: str) -> tuple[str, ...]:
    """The starts or endings of a white-space separated list, in order, as `str.startswith` takes them.

    >>> "ondertekenen".startswith(affixes("teken onderteken"))
    True
    """
    return tuple(text.split())


def phrases(texts: list[str]) -> Phrases:
    """The words of each phrase.

    >>> ("in", "de") in phrases(["in", "in de"])
    True
    """
    return frozenset(tuple(text.split()) for text in texts)


def kinds(lists: dict[str, str]) -> dict[str, str]:
    """Each word of a table of lists, with the name of the list it stands in.

    >>> kinds({"team": "wijkteam werkgroep"})["werkgroep"]
    'team'
    """
    return {word: kind for kind, text in lists.items() for word in text.split()}


def pairs(text: str) -> frozenset[tuple[str, str]]:
    """The `one+other` entries of a list.

    >>> pairs("samen werkt+samen")
    frozenset({('werkt', 'samen')})
    """
    return frozenset((one, other) for one, plus, other in (entry.partition("+") for entry in text.split()) if plus)
