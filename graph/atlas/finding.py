"""Finding a name among all names."""

from typing import Any

from graph.atlas.atlas import Atlas
from graph.atlas.folding import fold
from viz.payload import prefixes, shorten

LONGEST = 200
RANKED = """
SELECT iri, label, kind, form, json_extract(body, '$.type'),
  (folded = ?1) * 4 + (INSTR(folded, ?1) = 1) * 2 + (INSTR(' ' || REPLACE(folded, '-', ' '), ' ' || ?1) > 0) AS rank
FROM forms JOIN things ON number = thing WHERE INSTR(folded, ?1)
ORDER BY rank DESC, weight DESC, LENGTH(folded), folded, form LIMIT ?2
"""


def find(atlas: Atlas, typed: str, most: int, base: str) -> dict[str, Any]:
    """The best names for what is typed, one per thing: `found`, and how many things fit (`of`).

    A whole name goes before the beginning of one, that before the beginning of a word, that before a part.
    """
    asked = fold(typed.strip()[:LONGEST])
    if not asked:
        return {"found": [], "of": 0}
    of = atlas.execute("SELECT COUNT(DISTINCT thing) FROM forms WHERE INSTR(folded, ?)", asked)[0][0]
    bases = prefixes(base)
    best: dict[str, dict[str, Any]] = {}
    for iri, label, kind, form, type, _ in atlas.execute(RANKED, asked, most * 4):
        thing = {"id": shorten(iri, bases), "label": label, "kind": kind, "form": form, "type": type}
        best.setdefault(iri, thing)
    return {"found": list(best.values())[:most], "of": of}
