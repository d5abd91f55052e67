"""The SELECTs that a network is made from."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any, Protocol

Row = Mapping[str, str]

LABELS = "SELECT ?thing ?label (LANG(?label) AS ?language) WHERE { ?thing skos:prefLabel ?label }"
FORMS = "SELECT ?thing ?label WHERE { ?thing skos:altLabel ?label }"
TYPES = """SELECT ?thing ?class ?kind WHERE {
  ?thing a ?class .
  FILTER(STRSTARTS(STR(?class), STR(bundel:)))
  OPTIONAL { ?thing bundel:kind|bundel:regionType ?kind }
}"""
RELATIONS = """SELECT DISTINCT ?relation ?property ?value WHERE {
  GRAPH ?context { ?claim bundel:states ?relation . ?relation ?property ?value }
}"""
CLAIMS = """SELECT ?claim ?relation ?status ?confidence ?because ?article ?quote ?prefix ?suffix ?start WHERE {
  GRAPH ?context {
    ?claim bundel:states ?relation ; bundel:status ?status ; bundel:confidence ?confidence ;
      bundel:because ?because ; prov:wasQuotedFrom ?article .
    ?annotation oa:hasBody ?claim ; oa:hasTarget ?passage .
    ?passage oa:hasSelector ?exact , ?place .
    ?exact oa:exact ?quote .
    ?place oa:start ?start .
    OPTIONAL { ?exact oa:prefix ?prefix }
    OPTIONAL { ?exact oa:suffix ?suffix }
  }
}"""
STEPS = """SELECT ?claim ?surface ?start ?leads ?because WHERE {
  GRAPH ?context {
    ?claim bundel:step ?step .
    ?step bundel:surface ?surface ; oa:start ?start ; bundel:leadsTo ?leads ; bundel:because ?because .
  }
}"""
ARTICLES = """SELECT ?article ?identifier ?title ?issued ?publisher ?citation ?address ?language WHERE {
  GRAPH ?article {
    ?article a bundel:Article ; dct:identifier ?identifier .
    OPTIONAL { ?article dct:title ?title }
    OPTIONAL { ?article dct:issued ?issued }
    OPTIONAL { ?article dct:publisher/foaf:name ?publisher }
    OPTIONAL { ?article dct:bibliographicCitation ?citation }
    OPTIONAL { ?article dct:source ?address }
    OPTIONAL { ?article schema:inLanguage ?language }
  }
}"""


class Askable(Protocol):
    """Whatever answers SELECTs; a `graph.store.store.Store` does."""

    def query(self, text: str) -> Any:
        """The solutions of a SELECT."""


def rows(store: Askable, text: str) -> Iterator[Row]:
    """Each solution as a mapping from variable to text; what is unbound is absent."""
    solutions = store.query(text)
    names = [variable.value for variable in solutions.variables]
    for solution in solutions:
        yield {name: value.value for name, value in zip(names, solution, strict=True) if value is not None}


def grouped(store: Askable, text: str, by: str) -> dict[str, list[Row]]:
    """The solutions under the value that each has for one variable, in an order that depends on them alone."""
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows(store, text):
        found[row[by]].append(row)
    for told in found.values():
        if len(told) > 1:
            told.sort(key=lambda row: sorted(row.items()))
    return found
