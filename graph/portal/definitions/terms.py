"""The terms of the ontology and of its schemes, as they are explained to people."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from pyoxigraph import Literal, NamedNode

from graph.portal.definitions.source import statements
from graph.quads.terms import ALTERNATIVE, PREFERRED, TYPE, Object, namespace, rdfs, skos
from graph.server.results import short
from ontology.vocabulary import BUNDEL, ONTOLOGY, OWL

owl, vs = namespace(OWL), namespace("http://www.w3.org/2003/06/sw-vocab-status/ns#")
SORTS = {
    owl("Class"): "classes",
    owl("ObjectProperty"): "object properties",
    owl("DatatypeProperty"): "datatype properties",
    rdfs("Datatype"): "datatypes",
    skos("Concept"): "statuses",
}
Described = Mapping[NamedNode, Mapping[NamedNode, tuple[Object, ...]]]


@dataclass(frozen=True, slots=True)
class Term:
    """One term of the ontology; the links are IRIs."""

    iri: str
    sort: str
    labels: Mapping[str, str]
    definitions: Mapping[str, str]
    notes: Mapping[str, tuple[str, ...]]
    status: str
    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    domain: str | None = None
    range: str | None = None
    domain_of: tuple[str, ...] = ()
    range_of: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    traits: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What the term is called in data, `bundel:Person`; its anchor is what follows the colon."""
        return short(self.iri)

    @property
    def anchor(self) -> str:
        """The place of the term on the page."""
        return self.iri.removeprefix(BUNDEL)


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept of a scheme with those under it."""

    iri: str
    labels: Mapping[str, str]
    definitions: Mapping[str, str]
    others: Mapping[str, tuple[str, ...]]
    narrower: tuple["Concept", ...] = ()

    @property
    def anchor(self) -> str:
        """The place of the concept on the page."""
        return self.iri.partition("#")[2]


@cache
def described(place: str) -> Described:
    """What an address of the ontology says, by subject and property."""
    found: defaultdict[NamedNode, defaultdict[NamedNode, list[Object]]] = defaultdict(lambda: defaultdict(list))
    for subject, predicate, value in sorted(statements(place), key=lambda said: tuple(map(str, said))):
        if isinstance(subject, NamedNode) and isinstance(value, NamedNode | Literal):
            found[subject][predicate].append(value)
    return {subject: {name: tuple(values) for name, values in said.items()} for subject, said in found.items()}


@cache
def terms() -> tuple[Term, ...]:
    """Every term of the ontology's own namespace, by sort and name."""
    every = described("")
    known = {subject: sort for subject, said in every.items() if (sort := _sort(subject, said))}
    found = [_term(subject, sort, every) for subject, sort in known.items()]
    order = list(SORTS.values())
    return tuple(sorted(found, key=lambda term: (order.index(term.sort), term.anchor.casefold())))


def metadata(place: str) -> Mapping[NamedNode, tuple[Object, ...]]:
    """What the ontology or a scheme says of itself."""
    every = described(place)
    heads = (owl("Ontology"), skos("ConceptScheme"))
    subjects = [subject for subject, said in every.items() if set(said.get(TYPE, ())) & set(heads)]
    wanted = NamedNode(ONTOLOGY)
    return every[wanted if wanted in subjects else subjects[0]]


def tree(place: str) -> tuple[Concept, ...]:
    """The concepts of a scheme under their widest ones."""
    every = described(place)
    under: defaultdict[Object | None, list[NamedNode]] = defaultdict(list)
    for subject, said in every.items():
        if skos("Concept") in said.get(TYPE, ()):
            under[next(iter(said.get(skos("broader"), ())), None)].append(subject)

    def concept(subject: NamedNode) -> Concept:
        said = every[subject]
        return Concept(
            subject.value,
            texts(said, PREFERRED),
            texts(said, skos("definition")),
            every_text(said, ALTERNATIVE),
            tuple(concept(one) for one in under[subject]),
        )

    return tuple(concept(subject) for subject in under[None])


def texts(said: Mapping[NamedNode, tuple[Object, ...]], predicate: NamedNode) -> dict[str, str]:
    """A text by its language."""
    return {value.language or "": value.value for value in said.get(predicate, ()) if isinstance(value, Literal)}


def every_text(said: Mapping[NamedNode, tuple[Object, ...]], predicate: NamedNode) -> dict[str, tuple[str, ...]]:
    """The texts by language."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for value in said.get(predicate, ()):
        if isinstance(value, Literal):
            found[value.language or ""].append(value.value)
    return {language: tuple(values) for language, values in found.items()}


def _sort(subject: NamedNode, said: Mapping[NamedNode, tuple[Object, ...]]) -> str | None:
    if not subject.value.startswith(BUNDEL):
        return None
    return next((SORTS[kind] for kind in SORTS if kind in said.get(TYPE, ())), None)


def _term(subject: NamedNode, sort: str, every: Described) -> Term:
    said = every[subject]
    above = (rdfs("subClassOf"), rdfs("subPropertyOf"))
    kinds = {owl("SymmetricProperty"): "symmetric", owl("FunctionalProperty"): "functional"}
    return Term(
        iri=subject.value,
        sort=sort,
        labels=texts(said, rdfs("label")),
        definitions=texts(said, skos("definition")),
        notes=_notes(said),
        status=next((value.value for value in said.get(vs("term_status"), ())), ""),
        above=_iris(value for name in above for value in said.get(name, ())),
        below=_iris(one for one, about in every.items() if any(subject in about.get(name, ()) for name in above)),
        domain=_one(said, rdfs("domain")),
        range=_one(said, rdfs("range")),
        domain_of=_iris(one for one, about in every.items() if subject in about.get(rdfs("domain"), ())),
        range_of=_iris(one for one, about in every.items() if subject in about.get(rdfs("range"), ())),
        apart=_apart(subject, every),
        traits=tuple(name for kind, name in kinds.items() if kind in said.get(TYPE, ())),
    )


def _notes(said: Mapping[NamedNode, tuple[Object, ...]]) -> dict[str, tuple[str, ...]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name in (skos("scopeNote"), skos("example")):
        for language, values in every_text(said, name).items():
            found[language].extend(values)
    return {language: tuple(values) for language, values in found.items()}


def _apart(subject: NamedNode, every: Described) -> tuple[str, ...]:
    """The classes that have nothing in common with this one, whichever of the two says so."""
    said = every[subject].get(owl("disjointWith"), ())
    return _iris({*said, *(one for one, about in every.items() if subject in about.get(owl("disjointWith"), ()))})


def _one(said: Mapping[NamedNode, tuple[Object, ...]], predicate: NamedNode) -> str | None:
    return next((value.value for value in said.get(predicate, ())), None)


def _iris(values: Iterable[Object]) -> tuple[str, ...]:
    return tuple(sorted({value.value for value in values}))
