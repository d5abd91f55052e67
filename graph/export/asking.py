"""The SELECTs that tables and networks are made from."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from pyoxigraph import QuerySolutions

from graph.store.store import Store

Row = Mapping[str, str]

LABELS = """SELECT ?thing ?label { ?thing skos:prefLabel ?label FILTER(LANG(?label) IN ("", "nl")) }"""
OTHERS = "SELECT ?thing ?label { ?thing skos:altLabel ?label }"
CLASSES = """SELECT ?thing ?class { ?thing a ?class FILTER(STRSTARTS(STR(?class), STR(bundel:))) }"""
KINDS = "SELECT ?thing ?kind { ?thing bundel:kind|bundel:regionType ?kind }"
PLACES = "SELECT ?thing ?longitude ?latitude { ?thing geo:long ?longitude ; geo:lat ?latitude }"
MENTIONS = """SELECT ?thing ?article {
  GRAPH ?article { ?article a bundel:Article . ?thing skos:prefLabel ?label ; a ?class }
  FILTER(?class IN (bundel:Person, bundel:Organisation, bundel:Region, bundel:Initiative, bundel:Theme))
}"""
ARTICLES = """SELECT ?article ?identifier ?title ?issued ?publisher ?source {
  GRAPH ?article {
    ?article a bundel:Article ; dct:identifier ?identifier .
    OPTIONAL { ?article dct:title ?title }
    OPTIONAL { ?article dct:issued ?issued }
    OPTIONAL { ?article dct:publisher/foaf:name ?publisher }
    OPTIONAL { ?article dct:source ?source }
  }
}"""
CLAIMS = """SELECT ?claim ?relation ?status ?confidence ?because ?rule ?article ?quote ?start ?end {
  GRAPH ?article {
    ?claim bundel:states ?relation ; bundel:status ?status ; bundel:confidence ?confidence ;
      bundel:because ?because ; bundel:rule ?rule .
    ?annotation oa:hasBody ?claim ; oa:hasTarget ?passage .
    ?passage oa:hasSelector ?exact , ?place .
    ?exact oa:exact ?quote .
    ?place oa:start ?start ; oa:end ?end .
  }
}"""
RELATIONS = """SELECT DISTINCT ?thing ?property ?value {
  GRAPH ?article { ?claim bundel:states ?thing . ?thing ?property ?value }
}"""


def rows(store: Store, query: str) -> Iterator[Row]:
    """Each solution as a mapping from variable to text; what is unbound is absent."""
    answer = store.query(query)
    if isinstance(answer, QuerySolutions):
        names = [variable.value for variable in answer.variables]
        for solution in answer:
            values = ((name, solution[name]) for name in names)
            yield {name: str(value.value) for name, value in values if value is not None}


def grouped(store: Store, query: str) -> dict[str, list[Row]]:
    """The solutions by `?thing`, in an order that depends on them alone."""
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for row in sorted(rows(store, query), key=lambda row: sorted(row.items())):
        found[row["thing"]].append(row)
    return dict(found)
