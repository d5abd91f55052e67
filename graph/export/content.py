"""What of the store is published: all but what was known beforehand of things that no article mentions."""

from weakref import WeakKeyDictionary

from pyoxigraph import NamedNode

from graph.quads.terms import ALTERNATIVE, PREFERRED, TYPE, Object, Statement, skos, statement
from graph.store.store import Store

LABELS = (PREFERRED, ALTERNATIVE)
REGISTERED: WeakKeyDictionary[Store, tuple[str, frozenset[Statement]]] = WeakKeyDictionary()


def contexts(store: Store) -> dict[str, set[Statement]]:
    """The statements by context: those of the articles, what people judged, and what the registers say of the things
    that articles mention. The merged facts are left out, for they can be derived."""
    found = {context: _said(store, context) for context in _told(store)}
    found[store.background.reference.value] = _registered(store)
    return {context: said for context, said in found.items() if said}


def union(store: Store) -> set[Statement]:
    """All in one graph: the merged facts with one preferred label per thing, the articles' claims with their
    evidence, and of the schemes the concepts that occur."""
    found = _registered(store)
    found = {said for said in found if said[1] not in LABELS}
    for context in _told(store):
        found |= {said for said in _said(store, context) if said[1] not in LABELS}
    facts, ontology = _said(store, None), _said(store, store.background.ontology.value)
    concepts = {said[0] for said in ontology}
    found |= {said for said in facts if said[0] not in concepts}
    return found | _concepts(found, {said for said in facts if said[0] in concepts}, ontology)


def _told(store: Store) -> tuple[str, ...]:
    return (*store.articles(), store.background.judgements.value)


def _said(store: Store, context: str | None) -> set[Statement]:
    return {statement(quad) for quad in store.quads(context)}


def _registered(store: Store) -> set[Statement]:
    """What the registers say of mentioned things, with the sources and events that this refers to.

    Read once per revision, for several formats are often made at once and the registers are large.
    """
    revision, kept = REGISTERED.get(store, ("", frozenset()))
    if revision != store.revision:
        kept = frozenset(_mentioned(store))
        REGISTERED[store] = (store.revision, kept)
    return set(kept)


def _mentioned(store: Store) -> set[Statement]:
    reference = _said(store, store.background.reference.value)
    kept = reference & _said(store, None)
    named = {said[0] for said in reference if said[1] == PREFERRED}
    linked = {said[2] for said in kept} - named
    return kept | {said for said in reference if said[0] in linked}


def _concepts(found: set[Statement], known: set[Statement], ontology: set[Statement]) -> set[Statement]:
    """The concepts that `found` refers to and all wider ones, with their schemes as far as these reach."""
    concepts = {said[0] for said in ontology}
    used = _wider({said[2] for said in found if said[1] != TYPE}, ontology)
    used |= _wider({said[0] for said in known if said[1] == TYPE}, ontology)
    used |= {said[2] for said in ontology if said[0] in used and said[1] == skos("inScheme")}
    described = {said for said in ontology if said[0] in used and said[1] != skos("hiddenLabel")}
    names = {said for said in known if said[0] in used and said[1] in LABELS}
    return names | {said for said in described if said[2] not in concepts or said[2] in used}


def _wider(used: set[Object], ontology: set[Statement]) -> set[Object]:
    """The concepts and all wider ones."""
    above = {said[0]: said[2] for said in ontology if said[1] == skos("broader")}
    found = set(used)
    for concept in used:
        while isinstance(concept, NamedNode) and concept in above:
            concept = above[concept]
            found.add(concept)
    return found
