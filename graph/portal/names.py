"""What things are called and what they are."""

from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from graph.analysis.things import GENERAL, KINDS
from graph.quads.terms import ALTERNATIVE, PREFERRED, TYPE, dct, foaf, rdfs, statement
from graph.server.results import short
from graph.store.engine import MERGED
from graph.store.store import Store
from ontology.vocabulary import BUNDEL
from viz.kind import Kind

LABELS = (PREFERRED, rdfs("label"), dct("title"), foaf("name"))


@dataclass(frozen=True, slots=True)
class Names:
    """Labels, other names and classes of the things in a store."""

    store: Store

    def label(self, iri: str, language: str = "nl") -> str:
        """What a thing is called, in the language if it can be; the end of its IRI where it has no name."""
        for predicate in LABELS:
            if given := self._literals(iri, predicate):
                wanted = (language, None, "nl")
                ranked = sorted(given, key=lambda text: (_rank(text.language, wanted), text.value))
                return ranked[0].value
        happened = self._literals(iri, dct("date"))
        return happened[0].value if happened else ending(iri)

    def named(self, iri: str) -> bool:
        """Whether the thing has a name."""
        return any(self._literals(iri, predicate) for predicate in LABELS)

    def forms(self, iri: str) -> tuple[str, ...]:
        """The label and every other name, the label first."""
        label = self.label(iri)
        every = {text.value for kind in (PREFERRED, ALTERNATIVE) for text in self._literals(iri, kind)}
        return (label, *sorted(every - {label}))

    def classes(self, iri: str) -> frozenset[str]:
        """The local names of the classes of ours that a thing has."""
        found = (str(statement(quad)[2].value) for quad in self.store.engine.match(_node(iri), TYPE, None, None))
        return frozenset(name.removeprefix(BUNDEL) for name in found if name.startswith(BUNDEL))

    def kind(self, iri: str) -> Kind | None:
        """What sort of thing it is drawn as; None for what is never drawn."""
        classes = self.classes(iri)
        return next((kind for name, kind in KINDS.items() if name in classes), None)

    def narrowest(self, iri: str) -> str | None:
        """The IRI of the narrowest class of ours that a thing has."""
        classes = sorted(self.classes(iri), key=lambda name: (name in GENERAL, name))
        return BUNDEL + classes[0] if classes else None

    def values(self, iri: str) -> dict[str, str]:
        """What is said of a thing by the local names of the properties, one value of each."""
        said = (statement(quad) for quad in self.store.engine.match(_node(iri), None, None, None))
        return {predicate.value.replace("#", "/").rpartition("/")[2]: value.value for _, predicate, value in said}

    def _literals(self, iri: str, predicate: NamedNode) -> list[Literal]:
        for context in (MERGED, None):
            found = (quad.object for quad in self.store.engine.match(_node(iri), predicate, None, context))
            if given := [text for text in found if isinstance(text, Literal)]:
                return given
        return []


def ending(iri: str) -> str:
    """The end of an IRI, or a short form of it where that is not one of ours.

    >>> ending("http://www.w3.org/ns/org#role"), ending("https://example.org/a/b/")
    ('org:role', 'b')
    """
    shorter = short(iri)
    return shorter if shorter != iri else iri.rstrip("/#").replace("#", "/").rpartition("/")[2] or iri


def _node(iri: str) -> NamedNode:
    return NamedNode(iri)


def _rank(language: str | None, wanted: tuple[str | None, ...]) -> int:
    return wanted.index(language) if language in wanted else len(wanted)
