"""Queries that would reach beyond the store are refused before they are answered."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from graph.store.mistake import mistake
from graph.store.tokens import Token, tokens
from ontology.vocabulary import PREFIXES

SUSPECT = re.compile(r"service|from", re.IGNORECASE)
HARMLESS = 1000
WORDS = 5000
DEPTH = 200
OPENING = frozenset("([{")
CLOSING = frozenset(")]}")


def guard(query: str, known: Callable[[str], bool]) -> None:
    """Raise BadQuery where the query would leave the store, or is so large that the engine would run out of stack.

    It leaves the store with SERVICE or FROM a context that `known` does not know; these are keywords wherever they
    stand alone, for no other bare word may be spelled so. What VALUES lists is not counted.
    """
    if len(query) <= HARMLESS and not SUSPECT.search(query):
        return
    words = list(tokens(query))
    _bounded(query, words)
    _inside(query, words, known)


def _bounded(query: str, words: list[Token]) -> None:
    count, depth, listed = 0, 0, False
    for before, token in pairwise(words):
        depth += (token.text in OPENING) - (token.text in CLOSING)
        listed = (listed or before.text.upper() == "VALUES") and token.text != "}"
        count += not listed
        if depth > DEPTH:
            raise mistake(query, token.start, f"at most {DEPTH} brackets within each other")
        if count > WORDS:
            raise mistake(query, token.start, f"at most {WORDS} words outside VALUES")


def _inside(query: str, words: list[Token], known: Callable[[str], bool]) -> None:
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
