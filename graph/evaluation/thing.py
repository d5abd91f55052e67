"""Something that an annotator or a reader named."""

from dataclasses import dataclass
from functools import cached_property

from graph.evaluation.name import forms

LONG = 8
PERSON, ORGANISATION, REGION, INITIATIVE = "person", "organisation", "region", "initiative"
INTERCHANGEABLE = ({REGION, ORGANISATION}, {ORGANISATION, INITIATIVE})


@dataclass(frozen=True)
class Thing:
    """A person, organisation, region, initiative or theme (`kind`), by its names, the fullest first.

    `group` tells a collective, which takes part without a name of its own ("de veertien Twentse gemeenten").
    """

    id: str
    kind: str
    names: tuple[str, ...]
    group: bool = False

    @cached_property
    def forms(self) -> frozenset[str]:
        """All that its names can be recognised by."""
        return frozenset().union(*map(forms, self.names))

    def comparable(self, other: "Thing") -> bool:
        """Whether the kinds of the two allow that they are one: where something lies and who acts there may be
        told apart differently, and so may a body and what it was set up for."""
        return self.kind == other.kind or {self.kind, other.kind} in INTERCHANGEABLE

    def resembles(self, other: "Thing") -> bool:
        """Whether the two share a form; for groups and initiatives also whether a long form holds or is held."""
        if self.forms & other.forms:
            return True
        kinds = {self.kind, other.kind}
        if PERSON in kinds or not (INITIATIVE in kinds or self.group or other.group):
            return False
        return any(_nested(one, two) for one in self.forms for two in other.forms)


def _nested(one: str, two: str) -> bool:
    """Whether the shorter name, if it is long enough to mean something, stands in the other as whole words."""
    short, long = sorted((one, two), key=len)
    return len(short) >= LONG and f" {short} " in f" {long} "
