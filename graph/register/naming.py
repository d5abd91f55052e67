"""The surface forms a name comes in."""

from collections.abc import Iterable


def forms(*names: str) -> tuple[str, ...]:
    """The names that say something, each once, in their order.

    >>> forms("Beek", "", "Beek", "Beek (L.)")
    ('Beek', 'Beek (L.)')
    """
    return tuple(dict.fromkeys(name for name in names if name))


def preceded(word: str, names: Iterable[str]) -> tuple[str, ...]:
    """Each name behind the word for what it is, names with a disambiguator in parentheses excepted.

    >>> preceded("gemeente", ["Beek", "Beek (L.)"])
    ('gemeente Beek',)
    """
    return tuple(f"{word} {name}" for name in names if "(" not in name)
