"""Names as they are looked for."""

import unicodedata


def fold(text: str) -> str:
    """Lower case and without accents; what the page does to what is typed.

    >>> fold("Súdwest-Fryslân")
    'sudwest-fryslan'
    """
    plain = unicodedata.normalize("NFKD", text)
    return "".join(mark for mark in plain if not unicodedata.combining(mark)).lower()
