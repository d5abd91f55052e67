"""The concepts of the SKOS schemes, as readers of articles need them."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from pyoxigraph import Literal, NamedNode

from graph.quads.definitions import quads
from graph.quads.terms import ALTERNATIVE, PREFERRED, Object, skos, statement
from ontology.concept import Concept

HIDDEN = skos("hiddenLabel")
Description = dict[NamedNode, list[Object]]


@cache
def concepts() -> tuple[Concept, ...]:
    """Every concept of `ontology/schemes` in the order of their IRIs, with its Dutch forms as they stand there."""
    found: defaultdict[NamedNode, Description] = defaultdict(lambda: defaultdict(list))
    for quad in quads():
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal):
            subject, predicate, value = statement(quad)
            found[subject][predicate].append(value)
    described = sorted(found.items(), key=lambda item: item[0].value)
    return tuple(_concept(subject, said) for subject, said in described if skos("inScheme") in said)


def _concept(subject: NamedNode, said: Description) -> Concept:
    wider = sorted(value.value for value in said[skos("broader")])
    forms = (*_in("nl", said[ALTERNATIVE]), *_in("nl", said[HIDDEN]))
    return Concept(
        iri=subject.value,
        scheme=said[skos("inScheme")][0].value,
        nl=next(_in("nl", said[PREFERRED])),
        en=next(_in("en", said[PREFERRED])),
        forms=tuple(dict.fromkeys(forms)),
        broader=wider[0] if wider else None,
    )


def _in(language: str, labels: list[Object]) -> Iterator[str]:
    return (label.value for label in labels if isinstance(label, Literal) and label.language == language)
