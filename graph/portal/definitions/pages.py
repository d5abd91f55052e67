"""The ontology and its schemes as pages."""

from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode

from graph.portal.definitions.source import SHAPE, TERMS, places, statements
from graph.portal.definitions.terms import SORTS, Concept, Term, described, metadata, terms, texts, tree
from graph.portal.documents.facts import Fact
from graph.portal.documents.pages import tongues
from graph.portal.leaf import Leaf, Link
from graph.portal.names import Names
from graph.portal.site import Site, suffixed
from graph.portal.wording import Wording
from graph.portal.writing import NAMES
from graph.quads.terms import dct, foaf, namespace, rdfs
from graph.server.results import short
from graph.store.store import Store
from ontology.vocabulary import BUNDEL, OWL, SCHEMES, STATUSES

vann, bibo, owl = (
    namespace("http://purl.org/vocab/vann/"),
    namespace("http://purl.org/ontology/bibo/"),
    namespace(OWL),
)
TOLD = (
    (owl("versionInfo"), "version"),
    (owl("versionIRI"), "version iri"),
    (dct("modified"), "modified"),
    (dct("creator"), "creator"),
    (dct("publisher"), "is dct:publisher"),
    (dct("license"), "is dct:license"),
    (dct("rights"), "rights"),
    (bibo("status"), "standing of it"),
    (vann("preferredNamespacePrefix"), "prefix"),
    (vann("preferredNamespaceUri"), "namespace"),
    (dct("bibliographicCitation"), "is dct:bibliographicCitation"),
    (rdfs("seeAlso"), "is schema:sameAs"),
)
ENTRIES = (
    ("above", "narrows"),
    ("below", "wider than"),
    ("domain_of", "domain of"),
    ("range_of", "range of"),
    ("apart", "apart from"),
)


class Definitions:
    """Writes the pages of the ontology; `store` gives the names of things outside it."""

    def __init__(self, store: Store, site: Site) -> None:
        self.site = site
        self.names = Names(store)
        self._labels = {term.iri: term.labels for term in terms()}

    def leaf(self, place: str, language: str, kept: bool = False) -> Leaf:
        """The page of an address, to be written; a version has the same page as what it is a version of."""
        here = f"def/{place}" if place else "def"
        here = f"{here}.html" if self.site.fixed else here
        title = texts(metadata(place), dct("title"))[language]
        return Leaf(here, self.site, self.names, Wording(language), title, tongues(self.site, here), kept)

    def html(self, place: str, language: str = "nl", kept: bool = False) -> str:
        """The page of what follows `def/`; KeyError where nothing is there."""
        leaf = self.leaf(place, language, kept)
        said = metadata(place)
        common = {
            "lead": texts(said, dct("description"))[language],
            "facts": list(self._metadata(place, leaf)),
            "formats": _formats(leaf),
        }
        files = places()[place]
        if files == places()[TERMS]:
            return leaf.render("terms.html", groups=self._groups(leaf), schemes=list(self._schemes(leaf)), **common)
        if files == places()[SHAPE]:
            return leaf.render("shapes.html", shapes=list(_shapes(language)), **common)
        return leaf.render("scheme.html", tree=tree(place), count=_count(tree(place)), **common)

    def _metadata(self, place: str, leaf: Leaf) -> Iterable[Fact]:
        said = metadata(place)
        for predicate, key in TOLD:
            values = [value for value in said.get(predicate, ()) if _spoken(value, leaf.language)]
            if values:
                yield Fact(leaf.say(key), tuple(self._value(value, leaf) for value in values))

    def _value(self, value: object, leaf: Leaf) -> Link:
        if isinstance(value, Literal):
            return Link(leaf.wording.day(value.value) if value.datatype.value.endswith("#date") else value.value)
        iri = str(getattr(value, "value", value))
        path = self.site.path(iri)
        return Link(self.named(iri, leaf), leaf.to(path) if path else iri)

    def named(self, iri: str, leaf: Leaf) -> str:
        """A term by its label if it is ours, another's in short, anything else by its address."""
        if iri in self._labels:
            return self._labels[iri].get(leaf.language, iri)
        if name := texts(described(TERMS).get(NamedNode(iri), {}), foaf("name")):
            return next(iter(name.values()))
        shorter = short(iri)
        return shorter if shorter != iri and not shorter.startswith("bundel:") else iri.partition("//")[2] or iri

    def _groups(self, leaf: Leaf) -> list[tuple[str, list[tuple[Term, list[Fact]]]]]:
        """The terms by sort, each with what ties it to others."""
        every = [(sort, [term for term in terms() if term.sort == sort]) for sort in SORTS.values()]
        return [(sort, [(term, list(self._facts(term, leaf))) for term in members]) for sort, members in every]

    def _facts(self, term: Term, leaf: Leaf) -> Iterable[Fact]:
        for iri, key in ((term.domain, "domain"), (term.range, "range")):
            if iri:
                yield Fact(leaf.say(key), (self.term(iri, leaf),))
        for name, key in ENTRIES:
            if iris := getattr(term, name):
                yield Fact(leaf.say(key), tuple(self.term(iri, leaf) for iri in iris))
        if term.traits:
            yield Fact(leaf.say("traits"), tuple(Link(leaf.say(trait)) for trait in term.traits))

    def term(self, iri: str, leaf: Leaf) -> Link:
        """A term with a link to where it is explained."""
        href = f"#{iri.removeprefix(BUNDEL)}" if iri in self._labels else iri
        return Link(self.named(iri, leaf), href)

    def _schemes(self, leaf: Leaf) -> Iterable[tuple[Link, str, int]]:
        for iri in SCHEMES:
            if iri != STATUSES:
                place = iri.rstrip("#").rpartition("/")[2]
                said = metadata(place)
                link = Link(texts(said, dct("title"))[leaf.language], leaf.door(f"def/{place}"))
                yield link, texts(said, dct("description"))[leaf.language], _count(tree(place))


def _spoken(value: object, language: str) -> bool:
    return not isinstance(value, Literal) or value.language in (None, language)


def _count(concepts: tuple[Concept, ...]) -> int:
    return sum(1 + _count(concept.narrower) for concept in concepts)


def _shapes(language: str) -> Iterable[tuple[str, str, str]]:
    """The shapes that are about a class: anchor, label and message."""
    sh = namespace("http://www.w3.org/ns/shacl#")
    said: dict[str, dict[str, str]] = {}
    for subject, predicate, value in statements(SHAPE):
        if predicate in (rdfs("label"), sh("message")) and getattr(value, "language", None) == language:
            said.setdefault(subject.value, {})[predicate.value] = value.value
    for iri, told in sorted(said.items()):
        yield iri.partition("#")[2], told.get(rdfs("label").value, ""), told.get(sh("message").value, "")


def _formats(leaf: Leaf) -> list[tuple[str, str]]:
    """The names of the other formats, and where they are."""
    here = leaf.here.removesuffix(".html")
    return [(name, leaf.to(suffixed(here, suffix))) for suffix, name in NAMES.items()]
