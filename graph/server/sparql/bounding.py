"""A SELECT that gives no more rows than it may, and the question whether it would have given more."""

from dataclasses import dataclass
from itertools import pairwise

from graph.store.tokens import Token, tokens

OPENING, CLOSING = frozenset("([{"), frozenset(")]}")
DIGITS = 18
FORMS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")


def form(query: str) -> str | None:
    """SELECT, ASK, CONSTRUCT or DESCRIBE; None where the text is no query.

    >>> form("PREFIX ask: <http://ask/> SELECT * { ?s ?p ?o }"), form("CLEAR ALL")
    ('SELECT', None)
    """
    words = (token.text.upper() for token in tokens(query) if token.kind == "word")
    return next((word for word in words if word in FORMS), None)


@dataclass(frozen=True)
class Bounded:
    """The query with a limit put to it; `more` asks for the row after the last, None where none can follow."""

    text: str
    more: str | None


def bounded(query: str, rows: int) -> Bounded:
    """The SELECT with at most `rows` rows.

    >>> bounded("SELECT * { ?s ?p ?o } # all", 10)
    Bounded(text='SELECT * { ?s ?p ?o } # all\\nLIMIT 10', more='SELECT * { ?s ?p ?o } # all\\nOFFSET 10 LIMIT 1')
    >>> bounded("SELECT * { ?s ?p ?o } LIMIT 5", 10).more is None
    True
    """
    words = list(_outside(query))
    limit, offset = _number(words, "LIMIT"), _number(words, "OFFSET")
    if limit and _read(limit) <= rows:
        return Bounded(query, None)
    skipped = rows + (_read(offset) if offset else 0)
    more = {"LIMIT": (limit, 1), "OFFSET": (offset, skipped)}
    return Bounded(_with(query, words, {"LIMIT": (limit, rows)}), _with(query, words, more))


def _outside(query: str) -> list[Token]:
    """The words that stand within no bracket."""
    depth, found = 0, []
    for token in tokens(query):
        depth += (token.text in OPENING) - (token.text in CLOSING)
        if depth == 0 and token.text not in CLOSING:
            found.append(token)
    return found


def _number(words: list[Token], keyword: str) -> Token | None:
    """The number after the keyword."""
    for before, token in pairwise(words):
        if before.kind == "word" and before.text.upper() == keyword and token.text.isdecimal():
            return token
    return None


def _read(number: Token) -> int:
    """The number, or where it has more digits than any row can have, one that large."""
    return int(number.text) if len(number.text) <= DIGITS else 10**DIGITS


def _with(query: str, words: list[Token], wanted: dict[str, tuple[Token | None, int]]) -> str:
    """The query with each number put where one stands, or else the keyword with it before VALUES or at the end."""
    values = next((word.start for word in words if word.kind == "word" and word.text.upper() == "VALUES"), len(query))
    missing = " ".join(
        f"{keyword} {number}" for keyword, (token, number) in sorted(wanted.items(), reverse=True) if not token
    )
    edits = [(token.start, len(token.text), str(number)) for token, number in wanted.values() if token]
    if missing:
        edits.append((values, 0, f"\n{missing}" + ("\n" if values < len(query) else "")))
    for start, length, text in sorted(edits, reverse=True):
        query = query[:start] + text + query[start + length :]
    return query
