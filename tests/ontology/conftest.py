"""The ontology, its shapes and its schemes as graphs."""

from pathlib import Path

import pytest
from rdflib import Graph

import ontology as package

HOME = Path(package.__file__).parent
SCHEMES = sorted((HOME / "schemes").glob("*.ttl"))


@pytest.fixture(scope="session")
def bundel() -> Graph:
    """The classes and properties of `bundel.ttl`."""
    return Graph().parse(HOME / "bundel.ttl")


@pytest.fixture(scope="session")
def shapes() -> Graph:
    """The shapes."""
    return Graph().parse(HOME / "shapes.ttl")


@pytest.fixture(scope="session")
def schemes() -> Graph:
    """All schemes together."""
    graph = Graph()
    for path in SCHEMES:
        graph.parse(path)
    return graph


@pytest.fixture(scope="session")
def everything(bundel: Graph, shapes: Graph, schemes: Graph) -> Graph:
    """All that the ontology publishes."""
    return bundel + shapes + schemes


@pytest.fixture(scope="session")
def passing() -> Graph:
    """The example that every shape accepts."""
    return Graph().parse(Path(__file__).parent / "cases" / "passing.ttl")
