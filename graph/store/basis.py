"""The address that a graph's own things are named under."""

import re
from collections.abc import Iterable

from pyoxigraph import NamedNode

from ontology.errors import OtherBase
from ontology.vocabulary import BASE

OWN = re.compile(r"(.*/)(?:reference|judgements|revision|article/[0-9a-f]{16})\Z")
ADDRESS = re.compile(r"https?://[^\s/?#<>\"{}|\\^`]+/(?:[^\s?#<>\"{}|\\^`]*/)?\Z")


def named(contexts: Iterable[NamedNode]) -> str | None:
    """The base that contexts of ours are named under; None where there are none.

    >>> named([NamedNode("https://data.example.org/id/reference")])
    'https://data.example.org/id/'
    """
    return next((found[1] for context in contexts if (found := OWN.match(context.value))), None)


def agreed(asked: str | None, held: str | None) -> str:
    """The base asked for, else the one held, else the usual; OtherBase where they differ or it is no address.

    >>> agreed(None, None)
    'https://w3id.org/bundel/id/'
    """
    if asked is not None and not ADDRESS.match(asked):
        raise OtherBase(asked, "a base such as https://data.example.org/id/: http or https, and a / at its end")
    if asked and held and asked != held:
        raise OtherBase(asked, f"{held}, which this graph was built with; build under another base in another --store")
    return asked or held or BASE
