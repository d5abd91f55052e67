"""Finding a name among all names."""

from typing import Any

from graph.atlas.atlas import Atlas
from graph.atlas.folding import split
from viz.payload import prefixes, shorten

LONGEST, MOST_WORDS = 200, 12
NEARNESS = "MAX((words = ?) * 16 + (INSTR(words, ?) = 1) * 8 + (INSTR(words, ?) > 0) * 4 + ({}) * 2 + own)"
BEST = """
SELECT iri, label, kind, form, json_extract(body, '$.type'), COUNT(*) OVER () FROM (
  SELECT thing, form, {} AS score FROM forms WHERE {} GROUP BY thing)
JOIN things ON number = thing
ORDER BY score DESC, weight DESC, LENGTH(form), form, iri LIMIT ?
"""
Bound = tuple[str, list[object]]


def wanted(typed: str) -> list[str]:
    """The different words of what is typed."""
    return list(dict.fromkeys(split(typed[:LONGEST])))[:MOST_WORDS]


def inside(words: list[str]) -> Bound:
    """The condition that every word is somewhere in a form."""
    return " AND ".join("INSTR(words, ?)" for _ in words) or "0", [*words]


def nearness(typed: str, words: list[str]) -> Bound:
    """How near the best of some forms comes to what is typed."""
    begun = " AND ".join("INSTR(words, ' ' || ?) > 0" for _ in words) or "1"
    phrase = "".join(f" {word}" for word in split(typed[:LONGEST]))
    return NEARNESS.format(begun), [phrase, phrase, phrase, *words]


def find(atlas: Atlas, typed: str, most: int, base: str) -> dict[str, Any]:
    """The best names for what is typed, one per thing: `found`, and how many things fit (`of`).

    Every word must be somewhere in the name, in whatever order. A whole name goes before the beginning of one, that
    before the beginning of a word, that before words that are begun here and there, that before parts of words; of
    equals a thing's own name goes before its other ones, and what most is said of before the rest.
    """
    words = wanted(typed)
    if not words:
        return {"found": [], "of": 0}
    (near, nearer), (fitting, parts) = nearness(typed, words), inside(words)
    rows = atlas.execute(BEST.format(near, fitting), *nearer, *parts, most)
    bases = prefixes(base)
    found = [
        {"id": shorten(iri, bases), "label": label, "kind": kind, "form": form, "type": type}
        for iri, label, kind, form, type, _ in rows
    ]
    return {"found": found, "of": rows[0][5] if rows else 0}
