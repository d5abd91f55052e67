"""Every shape accepts the passing example and objects to each of its failing cases, and to nothing else."""

import tomllib
from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, RdfFormat, Store
from pyshacl import validate
from rdflib import RDF, RDFS, SH, Graph, Namespace, URIRef

from ontology.vocabulary import SHAPES

SHAPE = Namespace(SHAPES + "#")
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


def objecting(data: Graph, shapes: Graph) -> set[URIRef]:
    """The shapes that object to something in the data."""
    _, report, _ = validate(data, shacl_graph=shapes)
    assert isinstance(report, Graph)
    return set(report.objects(None, SH.sourceShape))


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
    return nodes


def test_the_passing_example_passes(passing: Graph, shapes: Graph) -> None:
    assert objecting(passing, shapes) == set()


def test_every_shape_has_something_to_pass(passing: Graph, shapes: Graph) -> None:
    targeted = set(shapes.subjects(SH.targetClass)) | set(shapes.subjects(SH.targetSubjectsOf))
    assert targeted
    assert [shape for shape in targeted if not focus(shape, shapes, passing)] == []


def test_every_constraint_has_a_failing_case(shapes: Graph) -> None:
    assert {SHAPE[shape] for shape, *_ in cases()} == constraints(shapes)


@pytest.mark.parametrize(
    ("shape", "name", "update", "also"), [pytest.param(*case, id=f"{case[0]}.{case[1]}") for case in cases()]
)
def test_the_shape_objects(
    shape: str, name: str, update: str, also: tuple[str, ...], passing: Graph, shapes: Graph
) -> None:
    broken = changed(passing, update)
    assert objecting(broken, shapes) == {SHAPE[each] for each in (shape, *also)}


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
