"""The classes of the ontology and what ties them, as a picture."""

from collections.abc import Iterator
from functools import cache
from typing import cast

from pyoxigraph import NamedNode, QuerySolutions, RdfFormat, Store

from graph.portal.definitions.source import HOME
from graph.portal.definitions.terms import Term, terms
from graph.server.results import short
from ontology.vocabulary import BUNDEL, PREFIXES
from viz.diagram import Arrow, Box, diagram
from viz.ink import ink

WIDE = BUNDEL + "Relation"
ASKED = """PREFIX sh: <http://www.w3.org/ns/shacl#>
SELECT DISTINCT ?source ?path ?target {
  ?shape sh:targetClass ?source ; sh:property ?property . ?property sh:path ?path ; sh:class ?target
}"""


@cache
def picture(language: str, dark: bool) -> bytes:
    """The classes with their names in the language, as SVG."""
    boxes = {term.iri: _box(term, language) for term in _chief()}
    title = {"nl": "De klassen van de ontologie en wat ze verbindt", "en": "The classes of the ontology and their ties"}
    return diagram(list(boxes.values()), list(_arrows(boxes)), title[language], ink(dark))


def _chief() -> list[Term]:
    """Classes with nothing of ours above them, and the sorts of relation."""
    classes = [term for term in terms() if term.sort == "classes"]
    return [term for term in classes if WIDE in term.above or not any(up.startswith(BUNDEL) for up in term.above)]


def _box(term: Term, language: str) -> Box:
    below = () if term.iri == WIDE else term.below
    names = {other.iri: other.labels[language] for other in terms()}
    return Box(id=term.iri, name=term.labels[language], rows=tuple(sorted(names[iri] for iri in below)))


def _arrows(boxes: dict[str, Box]) -> Iterator[Arrow]:
    """What the shapes ask for between two boxes, and what the ontology says of two that the shapes leave apart."""
    inside = {iri: term.iri for term in _chief() for iri in (term.iri, *(() if term.iri == WIDE else term.below))}
    narrow = {term.iri for term in _chief() if WIDE in term.above}
    yield from (Arrow(source=iri, target=WIDE, narrower=True) for iri in sorted(narrow))
    shaped = {(inside[one], path, inside[two]) for one, path, two in _shaped() if {one, two} <= inside.keys()}
    ends = ((term.domain or "", term.iri, term.range or "") for term in terms())
    known = {(one, two) for one, _, two in shaped}
    own = {(inside[one], path, inside[two]) for one, path, two in ends if {one, two} <= inside.keys()}
    ties = shaped | {tie for tie in own if (tie[0], tie[2]) not in known}
    yield from _joined(ties, {two for one, _, two in ties if one in narrow})


def _joined(ties: set[tuple[str, str, str]], things: set[str]) -> Iterator[Arrow]:
    """One arrow for all that ties the same two boxes; the things that relations tie stay in one column."""
    for source, target in sorted({(one, two) for one, _, two in ties}):
        words = sorted(short(path).removeprefix("bundel:") for one, path, two in ties if (one, two) == (source, target))
        yield Arrow(source=source, target=target, words=", ".join(words), leads=source not in things)


@cache
def _shaped() -> tuple[tuple[str, str, str], ...]:
    """The properties that the shapes ask of a class, with the class of what these lead to."""
    store = Store()
    store.load(path=str(HOME / "shapes.ttl"), format=RdfFormat.TURTLE)
    found = cast(QuerySolutions, store.query(ASKED, prefixes=PREFIXES))
    rows = (tuple(row[name] for name in ("source", "path", "target")) for row in found)
    return tuple(sorted((a.value, b.value, c.value) for a, b, c in rows if isinstance(b, NamedNode)))
