"""What of one context belongs to the merged facts, and under which labels it knows its things."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad

from graph.quads.reading import THRESHOLD
from graph.quads.terms import ALTERNATIVE, PREFERRED, TYPE, Object, Statement, bundel, oa, prov, spdx, statement
from ontology.status import Status

RELATIONS = frozenset(
    bundel(name)
    for name in ("Post", "PartyMembership", "Participation", "Leadership", "Collaboration", "Placement", "Topic")
)
MACHINERY = frozenset(
    (
        *(bundel(name) for name in ("Claim", "Step")),
        *(oa(name) for name in ("Annotation", "SpecificResource", "TextQuoteSelector", "TextPositionSelector")),
        *(prov(name) for name in ("Activity", "SoftwareAgent")),
        spdx("Checksum"),
    )
)
LIVING = frozenset(bundel(status) for status in Status if status.lives)


@dataclass(frozen=True, slots=True)
class Labels:
    """The label a context gives a thing, and the other forms met there."""

    preferred: frozenset[Object] = frozenset()
    alternative: frozenset[Object] = frozenset()

    @property
    def all(self) -> frozenset[Object]:
        """Every label, whichever kind."""
        return self.preferred | self.alternative


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of one context: statements that are no labels, and the labels by thing."""

    statements: frozenset[Statement]
    labels: Mapping[NamedNode, Labels]


NOTHING = Facts(frozenset(), {})


def facts(quads: Iterable[Quad]) -> Facts:
    """The facts among all quads of one context.

    Left out: claims with their annotations, passages and steps, runs and checksums, and relations that no living
    claim of this context states with enough confidence.
    """
    about: dict[NamedNode, list[tuple[NamedNode, Object]]] = defaultdict(list)
    for quad in quads:
        subject, predicate, object_ = statement(quad)
        about[subject].append((predicate, object_))
    stated = {relation for said in about.values() if (relation := _states(said)) is not None}
    kept = {subject: said for subject, said in about.items() if _merges(subject, said, stated)}
    return Facts(frozenset(_statements(kept)), dict(_labels(kept)))


def confident(status: Object | None, confidence: Object | None) -> bool:
    """Whether a claim of this status and confidence may be drawn as a living relation."""
    return status in LIVING and isinstance(confidence, Literal) and float(confidence.value) >= THRESHOLD


def _states(said: list[tuple[NamedNode, Object]]) -> Object | None:
    """The relation that these words about one thing state as living, where they are a claim."""
    if (TYPE, bundel("Claim")) not in said:
        return None
    by = dict(said)
    living = confident(by.get(bundel("status")), by.get(bundel("confidence")))
    return by.get(bundel("states")) if living else None


def _merges(subject: NamedNode, said: list[tuple[NamedNode, Object]], stated: set[Object]) -> bool:
    types = {object_ for predicate, object_ in said if predicate == TYPE}
    return not types & MACHINERY and (subject in stated or not types & RELATIONS)


def _statements(kept: Mapping[NamedNode, list[tuple[NamedNode, Object]]]) -> Iterable[Statement]:
    left_out = (PREFERRED, ALTERNATIVE, spdx("checksum"))
    for subject, said in kept.items():
        for predicate, object_ in said:
            if predicate not in left_out:
                yield subject, predicate, object_


def _labels(kept: Mapping[NamedNode, list[tuple[NamedNode, Object]]]) -> Iterable[tuple[NamedNode, Labels]]:
    for subject, said in kept.items():
        preferred = frozenset(label for predicate, label in said if predicate == PREFERRED)
        alternative = frozenset(label for predicate, label in said if predicate == ALTERNATIVE)
        if preferred or alternative:
            yield subject, Labels(preferred, alternative)
