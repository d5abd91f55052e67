"""One preferred label per thing, whatever the articles call it."""

from collections import Counter
from collections.abc import Iterable, Mapping

from pyoxigraph import NamedNode

from graph.quads.facts import Labels
from graph.quads.terms import ALTERNATIVE, PREFERRED, Object, Statement


def merged(known: Labels, met: Iterable[Object], uses: Mapping[Object, int]) -> Labels:
    """The labels of a mentioned thing among the merged facts.

    `known` are what registers and schemes call it, `met` all labels that articles give it, `uses` in how many
    articles each is the preferred one. The register's preferred label wins; without one the most used, of those the
    longest, of those the first in the alphabet. All others stand beside it.
    """
    preferred = known.preferred or frozenset((favourite(uses),))
    return Labels(preferred, (frozenset(met) | known.alternative) - preferred)


def favourite(uses: Mapping[Object, int]) -> Object:
    """The label used most, then longest, then first in the alphabet.

    >>> from pyoxigraph import Literal
    >>> favourite(Counter({Literal("VNG"): 2, Literal("Vereniging"): 2, Literal("De VNG"): 1})).value
    'Vereniging'
    """
    return min(uses, key=lambda label: (-uses[label], -len(label.value), label.value, str(label)))


def statements(thing: NamedNode, labels: Labels) -> set[Statement]:
    """The labels as statements about the thing."""
    preferred = {(thing, PREFERRED, label) for label in labels.preferred}
    return preferred | {(thing, ALTERNATIVE, label) for label in labels.alternative}


def count(every: Iterable[Labels]) -> Counter[Object]:
    """How often each label is preferred."""
    return Counter(label for labels in every for label in labels.preferred)
