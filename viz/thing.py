"""What a node stands for."""

from ontology.entity import Value
from viz.kind import Kind
from viz.sentence import Sentence


class Thing(Value):
    """A named thing in the network.

    `type` refines the kind ("Ministry", "pilot", "jeugdregio"); `areas` are the IRIs of the areas it lies in and
    `point` its longitude and latitude, both from reference data; `topics` are the sentences that tell its themes.
    """

    iri: str
    label: str
    kind: Kind
    type: str | None = None
    alternatives: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    point: tuple[float, float] | None = None
    topics: tuple[Sentence, ...] = ()

    @property
    def themes(self) -> tuple[str, ...]:
        """The IRIs of its themes, sorted, whatever the status of the sentences."""
        return tuple(sorted({end for topic in self.topics for end in topic.ends[1:] if end != self.iri}))
