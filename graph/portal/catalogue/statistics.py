"""How much the graph holds, in the words of VoID."""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from graph.quads.terms import TYPE, Statement, bundel, dct, foaf, namespace, xsd
from ontology.vocabulary import BUNDEL, TOOI

void = namespace("http://rdfs.org/ns/void#")
TOOI_SET = NamedNode("https://identifier.overheid.nl/tooi/id")
ENTITIES = tuple(bundel(name) for name in ("Person", "Organisation", "Region", "Initiative", "Article"))


@dataclass(frozen=True, slots=True)
class Statistics:
    """Counts of the statements of one graph; the partitions count instances and statements by IRI."""

    triples: int
    entities: int
    subjects: int
    objects: int
    classes: tuple[tuple[str, int], ...]
    properties: tuple[tuple[str, int], ...]
    links: tuple[tuple[str, int], ...]

    def count(self, name: str) -> int:
        """How many instances a class of ours has."""
        return dict(self.classes).get(BUNDEL + name, 0)


def counted(statements: Collection[Statement], base: str) -> Statistics:
    """The counts; entities are subjects under the base or in TOOI, links lead from our own things into TOOI."""
    classes = Counter(said[2].value for said in statements if said[1] == TYPE)
    properties = Counter(said[1].value for said in statements)
    links = Counter(
        said[1].value for said in statements if said[2].value.startswith(TOOI) and not said[0].value.startswith(TOOI)
    )
    subjects = {said[0] for said in statements}
    return Statistics(
        triples=len(statements),
        entities=sum(one.value.startswith((base, TOOI)) and "#" not in one.value for one in subjects),
        subjects=len(subjects),
        objects=len({said[2] for said in statements}),
        classes=tuple(sorted(classes.items())),
        properties=tuple(sorted(properties.items())),
        links=tuple(sorted(links.items())),
    )


def statements(dataset: NamedNode, told: Statistics, base: str, examples: Collection[str]) -> Iterator[Statement]:
    """The dataset's description; its parts are named after it, so that nothing is blank."""
    yield dataset, TYPE, void("Dataset")
    numbers = (
        ("triples", told.triples),
        ("entities", told.entities),
        ("distinctSubjects", told.subjects),
        ("distinctObjects", told.objects),
        ("classes", len(told.classes)),
        ("properties", len(told.properties)),
    )
    for name, value in numbers:
        yield dataset, void(name), _number(value)
    yield dataset, void("uriSpace"), Literal(base)
    for iri in sorted({_space(iri) for iri, _ in (*told.classes, *told.properties)}):
        yield dataset, void("vocabulary"), NamedNode(iri)
    for iri in examples:
        yield dataset, void("exampleResource"), NamedNode(iri)
    yield from _partitions(dataset, told)
    yield from _linksets(dataset, told)


def _partitions(dataset: NamedNode, told: Statistics) -> Iterator[Statement]:
    parts = (("class", "entities", told.classes), ("property", "triples", told.properties))
    for kind, counting, counts in parts:
        for number, (iri, count) in enumerate(counts, start=1):
            part = NamedNode(f"{dataset.value}-{kind}-{number}")
            yield dataset, void(f"{kind}Partition"), part
            yield part, void(kind), NamedNode(iri)
            yield part, void(counting), _number(count)


def _linksets(dataset: NamedNode, told: Statistics) -> Iterator[Statement]:
    if told.links:
        yield TOOI_SET, TYPE, void("Dataset")
        yield TOOI_SET, dct("title"), Literal("TOOI")
        yield TOOI_SET, void("uriSpace"), Literal(TOOI)
        yield TOOI_SET, foaf("homepage"), NamedNode("https://standaarden.overheid.nl/tooi")
    for number, (iri, count) in enumerate(told.links, start=1):
        part = NamedNode(f"{dataset.value}-links-{number}")
        yield dataset, void("subset"), part
        yield part, TYPE, void("Linkset")
        yield part, void("subjectsTarget"), dataset
        yield part, void("objectsTarget"), TOOI_SET
        yield part, void("linkPredicate"), NamedNode(iri)
        yield part, void("triples"), _number(count)


def _space(iri: str) -> str:
    """The vocabulary that a term is of."""
    return iri[: max(iri.rfind("#"), iri.rfind("/")) + 1]


def _number(value: int) -> Literal:
    return Literal(str(value), datatype=xsd("integer"))
