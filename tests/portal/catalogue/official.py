"""Holds a catalogue against the shapes of DCAT-AP and DCAT-AP-NL.

To run: `python -m tests.portal.catalogue.official SHAPES FILE`. SHAPES is a folder with Turtle files, FILE a catalogue
in RDF. What a file of shapes refers to and does not describe is
left out, for the European file refers to two shapes that it has not.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import pyshacl
from rdflib import SH, Graph

STUBS = "stubs"


def shapes(folder: Path) -> Iterator[tuple[str, Graph]]:
    """Each file of shapes by its name."""
    for path in sorted(folder.glob("*.ttl")):
        if STUBS not in path.name:
            graph = Graph().parse(path)
            for shape in set(graph.objects(None, SH.property)):
                if (shape, SH.path, None) not in graph:
                    graph.remove((None, None, shape))
            yield path.name, graph


def findings(catalogue: Graph, folder: Path) -> dict[str, str]:
    """What the shapes complain of, by file; nothing where the catalogue conforms, warnings included."""
    found: dict[str, str] = {}
    for name, graph in shapes(folder):
        conforms, _, text = pyshacl.validate(catalogue, shacl_graph=graph)
        if not conforms:
            found[name] = str(text)
    return found


if __name__ == "__main__":
    complaints = findings(Graph().parse(sys.argv[2]), Path(sys.argv[1]))
    for name, text in complaints.items():
        print(f"{name}\n{text}")
    print(f"{sys.argv[2]}: {'does not conform' if complaints else 'conforms to every file of shapes'}")
    sys.exit(bool(complaints))
