"""Finding a name among all names."""

from typing import Any

from graph.atlas.atlas import Atlas
from graph.atlas.folding import split
from viz.payload import prefixes, shorten

LONGEST, MOST_WORDS = 200, 12
BEST = """
SELECT iri, label, kind, form, json_extract(body, '$.type'), COUNT(*) OVER () FROM (
  SELECT thing, form, MAX(
    (words = ?1) * 16 + (INSTR(words, ?1) = 1) * 8 + (INSTR(words, ?1) > 0) * 4 + ({begun}) * 2 + own) AS score
  FROM forms WHERE {inside} GROUP BY thing)
JOIN things ON number = thing
ORDER BY score DESC, weight DESC, LENGTH(form), form, iri LIMIT ?2
"""


def find(atlas: Atlas, typed: str, most: int, base: str) -> dict[str, Any]:
    """The best names for what is typed, one per thing: `found`, and how many things fit (`of`).

    Every word must be somewhere in the name, in whatever order. A whole name goes before the beginning of one, that
    before the beginning of a word, that before words that are begun here and there, that before parts of words; of
    equals a thing's own name goes before its other ones, and what most is said of before the rest.
    """
    asked = list(dict.fromkeys(split(typed[:LONGEST])))[:MOST_WORDS]
    if not asked:
        return {"found": [], "of": 0}
    places = range(3, len(asked) + 3)
    begun = " AND ".join(f"INSTR(words, ' ' || ?{place}) > 0" for place in places)
    inside = " AND ".join(f"INSTR(words, ?{place})" for place in places)
    phrase = "".join(f" {word}" for word in split(typed[:LONGEST]))
    rows = atlas.execute(BEST.format(begun=begun, inside=inside), phrase, most, *asked)
    bases = prefixes(base)
    found = [
        {"id": shorten(iri, bases), "label": label, "kind": kind, "form": form, "type": type}
        for iri, label, kind, form, type, _ in rows
    ]
    return {"found": found, "of": rows[0][5] if rows else 0}
