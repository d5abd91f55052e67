"""Where a query goes wrong, told in one line."""

import re
from itertools import pairwise

from graph.store.tokens import place, tokens
from ontology.errors import BadQuery
from ontology.vocabulary import PREFIXES

ENGINE = re.compile(r"^error at \d+:\d+: expected ")
REASON = re.compile(r"The [A-Z]+ [a-z][a-z ]+|[A-Z][a-z]+(?: [a-z]+){2,}")


def mistake(query: str, start: int, expected: str) -> BadQuery:
    """The error for what stands at character `start`, quoting from there to the end of the line."""
    line, column = place(query, start)
    words = query[start:].split("\n")[0].strip() or "the end of the query"
    return BadQuery(words[:60], f"{expected} (line {line}, column {column})", line, column)


def explain(query: str, error: Exception, update: bool = False) -> BadQuery:
    """The engine's complaint with the place and the words it is about.

    The engine's parser looks ahead and often reports the end of the text, so a second parser tells the place.

    >>> str(explain("SELECT ?x WERE { ?x ?y ?z }", SyntaxError("error at 1:16: expected WHERE")))
    "'WERE { ?x ?y ?z }': expected valid SPARQL from here on (line 1, column 11)"
    """
    if "Prefix not found" in str(error) and (start := _undeclared(query)) is not None:
        return mistake(query, start, "a prefix that is declared with PREFIX")
    if not ENGINE.match(str(error)):
        return BadQuery(query.strip()[:60], f"a query that can be answered ({error})")
    if (start := _second(query, update)) is not None:
        return mistake(query, start, "valid SPARQL from here on")
    reason = REASON.search(ENGINE.sub("", str(error)))
    return BadQuery(query.strip()[:60], f"valid SPARQL ({reason[0] if reason else 'the engine cannot read it'})")


def _undeclared(query: str) -> int | None:
    words = list(tokens(query))
    names = {word.text[:-1] for before, word in pairwise(words) if before.text.upper() == "PREFIX"}
    prefixed = (word for word in words if word.kind == "prefixed")
    unknown = (word.start for word in prefixed if word.text.partition(":")[0] not in PREFIXES.keys() | names)
    return next(unknown, None)


def _second(query: str, update: bool) -> int | None:
    from pyparsing import ParseBaseException
    from rdflib.plugins.sparql.parser import parseQuery, parseUpdate

    try:
        (parseUpdate if update else parseQuery)(query)
    except ParseBaseException as error:
        return _offset(query, error.lineno, error.column)
    except Exception:
        return None
    return None


def _offset(query: str, line: int, column: int) -> int:
    return sum(len(text) + 1 for text in query.split("\n")[: line - 1]) + column - 1
