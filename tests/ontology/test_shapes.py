"""Every shape accepts the passing example and objects to each of its failing cases, and to nothing else."""

import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, RdfFormat, Store
from pyshacl import validate
from rdflib import RDF, RDFS, SH, Graph, Namespace, URIRef

from ontology.vocabulary import SHAPES

SHAPE = Namespace(SHAPES + "#")
Broken = Callable[[str], set[tuple[URIRef, str]]]
# What is said of a shape and constrains nothing.
SILENT = {
    *(SH.message, SH.path, SH.property, SH.qualifiedValueShape, SH.severity),
    *(SH.targetClass, SH.targetObjectsOf, SH.targetSubjectsOf),
}
FAILING = Path(__file__).parent / "cases" / "failing"


def cases() -> list[tuple[str, str, str, tuple[str, ...]]]:
    """Shape, name of the case, the update that breaks the example, and the shapes that object too."""
    found = []
    for path in sorted(FAILING.glob("*.toml")):
        for shape, entries in tomllib.loads(path.read_text(encoding="utf-8")).items():
            also = entries.pop("also", {})
            found += [(shape, name, update, tuple(also.get(name, ()))) for name, update in entries.items()]
    return found


def changed(data: Graph, update: str) -> Graph:
    """The data after a SPARQL update that may use the data's own prefixes."""
    store = Store()
    store.load(data.serialize(format="nt").encode(), format=RdfFormat.N_TRIPLES)
    store.update(update, prefixes={prefix: str(namespace) for prefix, namespace in data.namespaces()})
    lines = store.dump(format=RdfFormat.N_TRIPLES, from_graph=DefaultGraph())
    return Graph().parse(data=lines, format="nt")


def objections(data: Graph, shapes: Graph) -> set[tuple[URIRef, str]]:
    """The shapes that object to something in the data, each with the name of the component that does."""
    _, report, _ = validate(data, shacl_graph=shapes)
    assert isinstance(report, Graph)
    found = set()
    for result in report.subjects(RDF.type, SH.ValidationResult):
        component = str(report.value(result, SH.sourceConstraintComponent))
        found.add((report.value(result, SH.sourceShape), component.removeprefix(str(SH))))
    return found


def objecting(data: Graph, shapes: Graph) -> set[URIRef]:
    """The shapes that object to something in the data."""
    return {shape for shape, _ in objections(data, shapes)}


def components(shapes: Graph) -> set[tuple[URIRef, str]]:
    """Every component of every constraint, as its parameter names it."""
    found = set()
    for shape in constraints(shapes):
        for parameter in set(shapes.predicates(shape)) - {RDF.type, RDFS.label} - SILENT:
            name = str(parameter).removeprefix(str(SH))
            found.add((shape, f"{name[0].upper()}{name[1:]}ConstraintComponent"))
    return found


def constraints(shapes: Graph) -> set[URIRef]:
    """The shapes that say something by themselves: property shapes, and node shapes with a message."""
    speaking = set(shapes.subjects(RDF.type, SH.PropertyShape))
    return speaking | {
        shape for shape in shapes.subjects(RDF.type, SH.NodeShape) if (shape, SH.message, None) in shapes
    }


def focus(shape: URIRef, shapes: Graph, data: Graph) -> set[object]:
    """The nodes of the data that a node shape is about."""
    nodes: set[object] = set()
    for target in shapes.objects(shape, SH.targetClass):
        nodes |= set(data.subjects(RDF.type, target))
    for target in shapes.objects(shape, SH.targetSubjectsOf):
        nodes |= set(data.subjects(target))
    for target in shapes.objects(shape, SH.targetObjectsOf):
        nodes |= set(data.objects(None, target))
    return nodes


@pytest.fixture(scope="session")
def broken(passing: Graph, shapes: Graph) -> Broken:
    """The objections to the passing example after an update, worked out once for each."""
    return cache(lambda update: objections(changed(passing, update), shapes))


def test_the_passing_example_passes(passing: Graph, shapes: Graph) -> None:
    assert objecting(passing, shapes) == set()


def test_every_shape_has_something_to_pass(passing: Graph, shapes: Graph) -> None:
    targets = (SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf)
    targeted = {shape for target in targets for shape in shapes.subjects(target)}
    assert targeted
    assert [shape for shape in targeted if not focus(shape, shapes, passing)] == []


def test_every_constraint_has_a_failing_case(shapes: Graph) -> None:
    assert {SHAPE[shape] for shape, *_ in cases()} == constraints(shapes)


@pytest.mark.parametrize(
    ("shape", "update", "also"), [pytest.param(shape, *rest, id=f"{shape}.{name}") for shape, name, *rest in cases()]
)
def test_the_shape_objects(shape: str, update: str, also: tuple[str, ...], broken: Broken) -> None:
    assert {objecting for objecting, _ in broken(update)} == {SHAPE[each] for each in (shape, *also)}


def test_every_component_is_exercised(shapes: Graph, broken: Broken) -> None:
    """No part of a shape could be left out unnoticed."""
    exercised = set().union(*(broken(update) for _, _, update, _ in cases()))
    assert components(shapes) - exercised == set()


def test_the_shapes_are_shapes(shapes: Graph) -> None:
    conforms, _, text = validate(Graph(), shacl_graph=shapes, meta_shacl=True)
    assert conforms, text


def test_the_meta_check_can_fail() -> None:
    crooked = Graph().parse(
        data=f"<{SHAPES}#X> a <{SH.NodeShape}> ; <{SH.property}> [ <{SH.minCount}> 'one' ] .", format="turtle"
    )
    with pytest.raises(Exception, match="SHACL"):
        validate(Graph(), shacl_graph=crooked, meta_shacl=True)


def test_every_shape_has_an_iri_a_severity_and_messages(shapes: Graph) -> None:
    for shape in constraints(shapes):
        assert isinstance(shape, URIRef) and shape in SHAPE
        assert shapes.value(shape, SH.severity) in {SH.Violation, SH.Warning, SH.Info}
        assert sorted(message.language for message in shapes.objects(shape, SH.message)) == ["en", "nl"]


def test_every_node_shape_is_labelled(shapes: Graph) -> None:
    for shape in shapes.subjects(RDF.type, SH.NodeShape):
        assert sorted(label.language for label in shapes.objects(shape, RDFS.label)) == ["en", "nl"]


def test_every_property_shape_is_used(shapes: Graph) -> None:
    assert set(shapes.subjects(RDF.type, SH.PropertyShape)) == set(shapes.objects(None, SH.property))


def test_no_message_is_said_twice(shapes: Graph) -> None:
    messages = list(shapes.objects(None, SH.message))
    assert len(messages) == len(set(messages))


def test_the_ontology_and_its_schemes_pass(bundel: Graph, schemes: Graph, shapes: Graph) -> None:
    assert objecting(bundel + schemes, shapes) == set()
