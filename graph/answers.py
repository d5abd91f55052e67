"""Questions answered: the rows with names beside their IRIs, and what of the graph they are about."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice

from graph.analysis.asking import Askable, rows
from graph.fillings import Filling
from graph.questions import Question
from ontology.judgement import IRI

MOST = 1000
PARTS = 500
LABELS = """SELECT ?thing ?label (LANG(?label) AS ?language) WHERE {{
  VALUES ?thing {{ {} }}
  ?thing skos:prefLabel|rdfs:label ?label
}}"""
TITLES = (
    "SELECT ?thing ?label WHERE {{ VALUES ?thing {{ {} }} ?thing a bundel:Article ; dct:title|dct:identifier ?label }}"
)
QUOTES = """SELECT ?thing ?label ?status WHERE {{
  VALUES ?thing {{ {} }}
  GRAPH ?context {{
    ?thing bundel:status ?status .
    ?annotation oa:hasBody ?thing ; oa:hasTarget/oa:hasSelector/oa:exact ?label
  }}
}}"""
OUTSIDE = (
    """SELECT ?thing ?label WHERE {{ VALUES ?thing {{ {} }} GRAPH ?context {{ ?thing skos:prefLabel ?label }} }}"""
)


@dataclass(frozen=True, slots=True)
class Cell:
    """A value of an answer: `iri` where it is a thing, with what it is called in two languages.

    `sort` tells a claim, whose words are its quote, from an article, from any other thing (a name or a concept) and
    from plain text.
    """

    nl: str
    en: str
    iri: str | None = None
    sort: str = "text"


@dataclass(frozen=True, slots=True)
class Answer:
    """The rows that answer a question (None where nothing is known), at most a thousand `of` how many there are."""

    question: Question
    filled: Mapping[str, Filling]
    query: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell | None, ...], ...]
    of: int


def answer(store: Askable, question: Question, filled: Mapping[str, Filling] | None = None) -> Answer:
    """Ask the question of the store with its blanks filled, or left as the examples they have."""
    given = filled or {}
    query = question.bound({name: filling.iri for name, filling in given.items()})
    results = store.query(query)
    columns, plain = _plain(results)
    shown = list(islice(plain, MOST))
    of = len(shown) + sum(1 for _ in plain)
    known = cells(store, {value for row in shown for value in row if value})
    named = tuple(tuple(known[value] if value else None for value in row) for row in shown)
    return Answer(question, given, query, columns, named, of)


def _plain(results: object) -> tuple[tuple[str, ...], Iterable[tuple[str, ...]]]:
    """The columns, and the values of each row as text."""
    variables = getattr(results, "variables", None)
    if variables is None:
        triples = ((one.subject.value, one.predicate.value, one.object.value) for one in results)  # type: ignore[attr-defined]
        return ("subject", "predicate", "object"), iter(triples)
    names = tuple(variable.value for variable in variables)
    rows_ = (tuple("" if row[name] is None else str(row[name].value) for name in names) for row in results)  # type: ignore[attr-defined]
    return names, iter(rows_)


def cells(store: Askable, values: set[str]) -> dict[str, Cell]:
    """Each value as it is shown: an IRI that the store knows by what it is called there, anything else as text."""
    iris = sorted(value for value in values if re.fullmatch(IRI, value))
    quotes, titles = _labels(store, QUOTES, iris), _labels(store, TITLES, iris)
    labels = _labels(store, LABELS, iris)
    labels |= _labels(store, OUTSIDE, [iri for iri in iris if iri not in labels and iri not in quotes])
    found = {value: Cell(value, value) for value in values}
    for sort, known in (("thing", labels), ("article", titles), ("claim", quotes)):
        for iri, told in known.items():
            nl = told.get("nl") or told.get("") or next(iter(told.values()))
            found[iri] = Cell(nl, told.get("en") or told.get("") or nl, iri, sort)
    return found


def _labels(store: Askable, query: str, iris: list[str]) -> dict[str, dict[str, str]]:
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for at in range(0, len(iris), PARTS):
        part = " ".join(f"<{iri}>" for iri in iris[at : at + PARTS])
        for row in rows(store, query.format(part)):
            found[row["thing"]].setdefault(row.get("language", ""), row["label"])
    return dict(found)
