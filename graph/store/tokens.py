"""The words of a SPARQL query, by the terminals of its grammar."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

TERMINAL = re.compile(
    r"""
      (?P<gap>(?:\s|\#[^\r\n]*)+)
    | (?P<iri><[^<>"{}|^`\\\x00-\x20]*>)
    | (?P<string>"{3}(?:"{0,2}(?:[^"\\]|\\.))*"{3} | '{3}(?:'{0,2}(?:[^'\\]|\\.))*'{3}
               | "(?:[^"\\\r\n]|\\.)*" | '(?:[^'\\\r\n]|\\.)*')
    | (?P<tag>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
    | (?P<variable>[?$]\w+)
    | (?P<prefixed>(?:[^\W\d_](?:[\w.\-]*[\w\-])?)?:(?:(?:[\w:]|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?\#@%])
               (?:(?:[\w.\-:]|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?\#@%])*(?:[\w\-:]|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?\#@%]))?)?)
    | (?P<blank>_:[\w](?:[\w.\-]*[\w\-])?)
    | (?P<word>\w+)
    | (?P<sign>.)
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a query, what kind it is and at which character it starts."""

    kind: str
    text: str
    start: int


def tokens(query: str) -> Iterator[Token]:
    """The query's words in order, without spaces and comments.

    >>> [token.text for token in tokens("SELECT * { ?s a ex:Service } # SERVICE")]
    ['SELECT', '*', '{', '?s', 'a', 'ex:Service', '}']
    """
    for found in TERMINAL.finditer(query):
        if found.lastgroup and found.lastgroup != "gap":
            yield Token(found.lastgroup, found[0], found.start())


def place(query: str, start: int) -> tuple[int, int]:
    """Line and column, both from 1, of a character.

    >>> place("SELECT *\\n{ ?s", 11)
    (2, 3)
    """
    before = query[:start]
    return before.count("\n") + 1, start - (before.rfind("\n") + 1) + 1
