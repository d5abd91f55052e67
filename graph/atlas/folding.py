"""Names as they are looked for."""

import re
import unicodedata

WORD = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """Lower case and without accents; what the page does to what is typed.

    >>> fold("Súdwest-Fryslân")
    'sudwest-fryslan'
    """
    plain = unicodedata.normalize("NFKD", text)
    return "".join(mark for mark in plain if not unicodedata.combining(mark)).lower()


def split(text: str) -> list[str]:
    """The words of a name, folded.

    >>> split("Coöperatie 'Thuis' (Súdwest-Fryslân)")
    ['cooperatie', 'thuis', 'sudwest', 'fryslan']
    """
    return WORD.findall(fold(text))
