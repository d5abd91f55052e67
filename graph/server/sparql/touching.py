"""Which contexts an update would change, told before it is carried out."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from graph.store.guard import declared, resolve
from graph.store.mistake import mistake
from graph.store.tokens import Token, tokens
from ontology.errors import BadQuery
from ontology.vocabulary import PREFIXES

Every = Literal["DEFAULT", "NAMED", "ALL"]
EVERY: tuple[Every, ...] = ("DEFAULT", "NAMED", "ALL")
OPENING, CLOSING = frozenset("([{"), frozenset(")]}")


@dataclass(frozen=True)
class Target:
    """A context by its IRI, or all of a sort, at the word of the update that names it."""

    context: str | Every
    token: Token


@dataclass
class Update:
    """An update that is read from front to back; BadQuery where it is not clear what it changes."""

    text: str
    words: list[Token] = field(init=False)
    at: int = 0

    def __post_init__(self) -> None:
        self.words = list(tokens(self.text))
        self._prefixes = PREFIXES | declared(self.words)
        names = [
            name.text for word, name in pairwise(self.words) if word.kind == "word" and word.text.upper() == "PREFIX"
        ]
        if twice := next((name for name in names if names.count(name) > 1), None):
            raise BadQuery(twice, "a prefix that is declared once")
        self._with: Token | None = None

    def targets(self) -> Iterator[Target]:
        """What the operations change, in order."""
        while self.at < len(self.words):
            word = self._word()
            self.at += 1
            if word in ("CLEAR", "DROP", "CREATE"):
                yield self._graph()
            elif word in ("ADD", "COPY", "MOVE"):
                yield from self._moved(word)
            elif word == "WITH":
                self._with = self._next()
            elif word in ("INSERT", "DELETE"):
                yield from self._changed()
            elif word == "{":
                self._skip()
            elif word == ";":
                self._with = None

    def _moved(self, word: str) -> Iterator[Target]:
        source = self._graph()
        if self._word() == "TO":
            self.at += 1
        yield self._graph()
        if word == "MOVE":
            yield source

    def _changed(self) -> Iterator[Target]:
        """What the block after INSERT, DELETE, INSERT DATA, DELETE DATA or DELETE WHERE is about."""
        if self._word() in ("DATA", "WHERE"):
            self.at += 1
        if self._word() != "{":
            return
        self.at += 1
        while self.at < len(self.words) and self._word() != "}":
            if self._word() == "GRAPH":
                self.at += 1
                yield self._named(self._next())
                if self._word() == "{":
                    self.at += 1
                    self._skip()
            elif self._word() == ".":
                self.at += 1
            else:
                yield self._plain(self.words[self.at])
                self._triples()
        self.at += 1

    def _plain(self, token: Token) -> Target:
        """What triples outside GRAPH belong to."""
        return self._named(self._with) if self._with else Target("DEFAULT", token)

    def _triples(self) -> None:
        """Go on to the next GRAPH or the end of the block."""
        depth = 0
        while self.at < len(self.words) and (depth or self._word() not in ("}", "GRAPH")):
            depth += (self._word() in OPENING) - (self._word() in CLOSING)
            self.at += 1

    def _graph(self) -> Target:
        """What `[SILENT] [GRAPH] iri`, `DEFAULT`, `NAMED` or `ALL` means."""
        while self._word() in ("SILENT", "GRAPH"):
            self.at += 1
        token = self._next()
        every = next((name for name in EVERY if token.kind == "word" and token.text.upper() == name), None)
        return Target(every, token) if every else self._named(token)

    def _named(self, token: Token) -> Target:
        if token.kind not in ("iri", "prefixed"):
            raise mistake(self.text, token.start, "a graph by its address, so that it is clear what is written")
        if token.kind == "prefixed" and token.text.partition(":")[0] not in self._prefixes:
            raise mistake(self.text, token.start, "a prefix that is declared with PREFIX")
        context = resolve(token, self._prefixes)
        if ":" not in context or context.partition(":")[0] not in ("http", "https", "urn"):
            raise mistake(self.text, token.start, "the absolute address (http, https or urn) of a graph")
        return Target(context, token)

    def _next(self) -> Token:
        if self.at >= len(self.words):
            raise mistake(self.text, len(self.text), "a graph")
        self.at += 1
        return self.words[self.at - 1]

    def _word(self) -> str:
        return self.words[self.at].text.upper() if self.at < len(self.words) else ""

    def _skip(self) -> None:
        """Go past the bracket that closes the one before."""
        depth = 1
        while depth and self.at < len(self.words):
            depth += (self._word() == "{") - (self._word() == "}")
            self.at += 1


def stay(text: str) -> None:
    """BadQuery where the update would fetch anything; no other bare word may be spelled LOAD."""
    for token in tokens(text):
        if token.kind == "word" and token.text.upper() == "LOAD":
            raise mistake(text, token.start, "an update that stays within this store, so without LOAD")


def using(text: str, default: tuple[str, ...], named: tuple[str, ...]) -> str:
    """The update with USING clauses for what the protocol names; BadQuery where it has such clauses itself.

    >>> using("INSERT { ?s ?p 1 } WHERE { ?s ?p 2 }", ("http://a",), ())
    'INSERT { ?s ?p 1 } USING <http://a> WHERE { ?s ?p 2 }'
    """
    clauses = "".join(f"USING <{iri}> " for iri in default) + "".join(f"USING NAMED <{iri}> " for iri in named)
    depth, before, places = 0, "", []
    for token in tokens(text):
        word = token.text.upper()
        depth += (word == "{") - (word == "}")
        if depth == 0 and token.kind == "word" and word in ("USING", "WITH"):
            raise mistake(text, token.start, "either USING and WITH in the update, or using-graph-uri beside it")
        if depth == 0 and word == "WHERE" and before != "DELETE":
            places.append(token.start)
        before = word
    for place in reversed(places):
        text = text[:place] + clauses + text[place:]
    return text
