"""Queries that would reach beyond the store are refused before they are answered."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from graph.store.mistake import mistake
from graph.store.tokens import Token, tokens
from ontology.vocabulary import PREFIXES

SUSPECT = re.compile(r"service|from", re.IGNORECASE)


def guard(query: str, known: Callable[[str], bool]) -> None:
    """Raise BadQuery where the query asks another server (SERVICE) or a context that `known` does not know (FROM).

    These are keywords wherever they stand alone, for no other bare word may be spelled so.
    """
    if not SUSPECT.search(query):
        return
    words = list(tokens(query))
    for token in words:
        if token.kind == "word" and token.text.upper() == "SERVICE":
            raise mistake(query, token.start, "a query that stays within this store, so without SERVICE")
    for token, context in _asked(words):
        if not known(context):
            raise mistake(query, token.start, "FROM with a context of this store")


def _asked(words: list[Token]) -> Iterator[tuple[Token, str]]:
    """The contexts that stand after FROM and FROM NAMED."""
    prefixes = PREFIXES | declared(words)
    for before, token in pairwise(words):
        if before.kind == "word" and before.text.upper() in ("FROM", "NAMED") and token.kind in ("iri", "prefixed"):
            yield token, resolve(token, prefixes)


def declared(words: list[Token]) -> dict[str, str]:
    """The prefixes that the query declares."""
    triples = zip(words, words[1:], words[2:], strict=False)
    return {
        name.text[:-1]: address.text[1:-1]
        for keyword, name, address in triples
        if keyword.kind == "word" and keyword.text.upper() == "PREFIX" and address.kind == "iri"
    }


def resolve(token: Token, prefixes: dict[str, str]) -> str:
    """The address that an IRI or a prefixed name stands for."""
    if token.kind == "iri":
        return token.text[1:-1]
    prefix, _, local = token.text.partition(":")
    return prefixes.get(prefix, prefix + ":") + re.sub(r"\\(.)", r"\1", local)
