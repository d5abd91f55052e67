"""What the store costs beside plain Oxigraph: replacing articles and asking, on made-up articles.

usage: python -m tests.benchmarks.storing [ARTICLES]
"""

import sys
import time
from collections.abc import Callable, Iterable
from statistics import median
from typing import Any

from pyoxigraph import Store as Plain

from graph.quads.reading import quads
from graph.store.store import Store
from ontology.collaboration import Collaboration
from ontology.reading import Reading
from ontology.vocabulary import PREFIXES
from tests.quads.sample import Desk, municipality

TOWNS = [municipality(f"Stad {number}", f"gm{number:04}") for number in range(400)]
CENTRE = TOWNS[7].iri
QUERIES = {
    "partners counted, top 50": """SELECT ?a (COUNT(DISTINCT ?b) AS ?n) { ?a bundel:collaboratesWith ?b }
        GROUP BY ?a ORDER BY DESC(?n) LIMIT 50""",
    "two steps around one": f"SELECT DISTINCT ?c {{ <{CENTRE}> bundel:collaboratesWith/bundel:collaboratesWith ?c }}",
    "text in a label": 'SELECT DISTINCT ?x ?l { ?x skos:prefLabel ?l FILTER(CONTAINS(LCASE(?l), "stad 1")) }',
    "evidence of one line": f"""SELECT ?quote {{ GRAPH ?article {{ ?relation org:hasMember <{CENTRE}> .
        ?claim bundel:states ?relation . ?annotation oa:hasBody ?claim ;
        oa:hasTarget/oa:hasSelector/oa:exact ?quote }} }}""",
}


def made(number: int, claims: int = 14) -> Reading:
    """An article of some 600 quads about twenty towns."""
    towns = [TOWNS[(number + 7 * step) % len(TOWNS)] for step in range(20)]
    desk = Desk(f"artikel-{number}.txt", title=f"Artikel {number}", issued="2017-03-14", publisher="Vakblad Samen")
    for step in range(claims):
        members = [towns[(step + shift) % len(towns)] for shift in (0, 1, 3)]
        named = ", ".join(town.label for town in members)
        desk.says(f"{named} werken samen.", Collaboration(members=tuple(town.iri for town in members)))
    return desk.reading(*towns)


def each(action: Callable[[Any], object], things: list[Any]) -> float:
    """Milliseconds per thing."""
    start = time.perf_counter()
    for thing in things:
        action(thing)
    return (time.perf_counter() - start) / len(things) * 1000


def asked(ask: Callable[[], Iterable[object]]) -> float:
    """Milliseconds for an answer, read to its end."""
    return median(each(lambda _: list(ask()), [None]) for _ in range(7))


def main(articles: int = 400) -> dict[str, float]:
    """Measure, print, and give the ratio of each query to the same query on the engine alone."""
    readings = [made(number) for number in range(articles)]
    plain, store = Plain(), Store.open()
    print(
        f"plain Oxigraph, adding an article:      {each(plain.extend, [list(quads(one)) for one in readings]):6.2f} ms"
    )
    print(f"the store, a new article:               {each(store.replace, readings):6.2f} ms")
    print(f"the store, an article with half claims: {each(store.replace, [made(n, 7) for n in range(50)]):6.2f} ms")
    print(f"the store, an unchanged article:        {each(store.replace, readings[50:100]):6.2f} ms")
    ratios = {}
    for name, query in QUERIES.items():
        own = asked(lambda query=query: store.query(query))
        alone = asked(lambda query=query: store.engine.query(query))
        union = asked(lambda query=query: plain.query(query, prefixes=PREFIXES, use_default_graph_as_union=True))
        ratios[name] = own / alone
        print(f"{name:26} {own:7.2f} ms; engine alone {alone:7.2f}; union of contexts at query time {union:7.2f}")
    return ratios


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
