"""Which language a text is written in."""

import re
from functools import cache

from graph.lexicon.tables import table, words

SAMPLE = 20_000
FEWEST = 15
ENOUGH = 80
COVERED = 0.12
LEAD = 1.15
UNKNOWN = "und"


@cache
def profiles() -> dict[str, frozenset[str]]:
    """The small words of each language, by its ISO 639-1 code."""
    return {code: words(text) for code, text in table("languages")["words"].items()}


def language(text: str) -> str | None:
    """The ISO 639-1 code of the text's language, `und` for one we do not know, None for too little to tell.

    >>> language("De gemeenten in Twente kopen samen zorg in en zij doen dat al een paar jaar zo met elkaar.")
    'nl'
    """
    found = re.findall(r"[^\W\d_]+", text[:SAMPLE].casefold())
    if len(found) < FEWEST:
        return None
    shares = {code: sum(word in small for word in found) / len(found) for code, small in profiles().items()}
    best = max(shares, key=lambda code: (shares[code], code == "nl"))
    if shares[best] < COVERED:
        return UNKNOWN if len(found) >= ENOUGH and shares["nl"] < COVERED / 4 else None
    return best if shares[best] > LEAD * shares["nl"] else "nl"


def name(code: str) -> str:
    """What a language is called."""
    return str(table("languages")["names"].get(code, "a language it does not know"))
