"""Turtle and TriG that are the same bytes for the same statements."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import Literal

from graph.export.prefixes import Shortener
from graph.quads.terms import TYPE, Object, Statement
from ontology.vocabulary import XSD

ESCAPED = re.compile(r'["\\\x00-\x1f\x7f]')
ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
BARE = {XSD + "integer": re.compile(r"[+-]?[0-9]+\Z"), XSD + "decimal": re.compile(r"[+-]?[0-9]*\.[0-9]+\Z")}


def turtle(statements: Iterable[Statement], base: str) -> str:
    """The statements as Turtle: prefixes, then subjects, predicates and objects each in order."""
    shortener = Shortener(base)
    body = "\n".join(_subjects(statements, shortener, ""))
    return f"{shortener.header()}\n{body}"


def trig(contexts: Mapping[str, Iterable[Statement]], base: str) -> str:
    """The contexts in order as TriG, each with its statements as Turtle has them."""
    shortener = Shortener(base)
    blocks = []
    for context in sorted(contexts):
        body = "\n".join(_subjects(contexts[context], shortener, "  "))
        blocks.append(f"{shortener.short(context)} {{\n{body}}}\n")
    return f"{shortener.header()}\n" + "\n".join(blocks)


def _subjects(statements: Iterable[Statement], shortener: Shortener, indent: str) -> Iterator[str]:
    about: dict[str, dict[str, set[Object]]] = defaultdict(lambda: defaultdict(set))
    for subject, predicate, value in statements:
        about[subject.value][predicate.value].add(value)
    for iri in sorted(about):
        lines = [_predicate(predicate, about[iri][predicate], shortener) for predicate in _ordered(about[iri])]
        yield f"{indent}{shortener.short(iri)} {f' ;{chr(10)}{indent}  '.join(lines)} .\n"


def _ordered(predicates: Iterable[str]) -> list[str]:
    return sorted(predicates, key=lambda iri: (iri != TYPE.value, iri))


def _predicate(iri: str, values: Iterable[Object], shortener: Shortener) -> str:
    name = "a" if iri == TYPE.value else shortener.short(iri)
    return f"{name} {', '.join(_term(value, shortener) for value in sorted(values, key=_key))}"


def _key(value: Object) -> tuple[str, str, str]:
    if isinstance(value, Literal):
        return value.value, value.language or "", value.datatype.value
    return value.value, "", ""


def _term(value: Object, shortener: Shortener) -> str:
    if not isinstance(value, Literal):
        return shortener.short(value.value)
    datatype = value.datatype.value
    if datatype in BARE and BARE[datatype].match(value.value):
        return value.value
    quoted = '"' + ESCAPED.sub(lambda found: ESCAPES.get(found[0]) or f"\\u{ord(found[0]):04X}", value.value) + '"'
    if value.language:
        return f"{quoted}@{value.language}"
    return quoted if datatype == XSD + "string" else f"{quoted}^^{shortener.short(datatype)}"
