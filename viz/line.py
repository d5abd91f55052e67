"""What ties two things."""

from ontology.entity import Value
from ontology.iri import key
from viz.sentence import Sentence


class Line(Value):
    """Everything said about one pair of things; `ends` are their IRIs, sorted.

    >>> Line(ends=("b", "a"), sentences=()).key == Line(ends=("a", "b"), sentences=()).key
    True
    """

    ends: tuple[str, str]
    sentences: tuple[Sentence, ...]

    @property
    def key(self) -> str:
        """Sixteen hexadecimal digits that depend on the two ends alone."""
        return key(*sorted(self.ends))

    @property
    def statuses(self) -> frozenset[str]:
        """The statuses its sentences give."""
        return frozenset(sentence.status.value for sentence in self.sentences)

    @property
    def ties(self) -> frozenset[str]:
        """The sorts of relation its sentences state."""
        return frozenset(sentence.tie.value for sentence in self.sentences)
