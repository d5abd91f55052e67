"""The IRIs of what registers list."""

from collections.abc import Iterable

from ontology.iri import mint, normalise
from ontology.vocabulary import BASE, TOOI

_REGISTERS = {
    "gm": "gemeente",
    "pv": "provincie",
    "ws": "waterschap",
    "mnre": "ministerie",
    "so": "so",
}


def body(code: str) -> str:
    """The TOOI IRI of a public body by its code.

    >>> body("GM1700")
    'https://identifier.overheid.nl/tooi/id/gemeente/gm1700'
    """
    low = code.lower()
    return f"{TOOI}{_REGISTERS[low.rstrip('0123456789')]}/{low}"


def bodies(codes: Iterable[str]) -> tuple[str, ...]:
    """The TOOI IRIs of several codes, in their order."""
    return tuple(body(code) for code in codes)


def region(kind: str, code: str, base: str = BASE) -> str:
    """The IRI of a region, which has no official one.

    >>> region("jeugdregio", "JZ14")
    'https://w3id.org/bundel/id/region/jeugdregio/JZ14'
    """
    return f"{base}region/{kind}/{code}"


def organisation(name: str, *scope: str, base: str = BASE) -> str:
    """The IRI of an organisation without an official one: its name is its key, with the scope where names recur."""
    return mint("organisation", normalise(name), *scope, base=base)


def initiative(name: str, base: str = BASE) -> str:
    """The IRI of a national programme or agreement: its name is its key, as it is for one that an article names."""
    return mint("initiative", normalise(name), base=base)
