"""What a rule says it has read."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from graph.extraction.figure import Figure, Mention
from ontology.status import Status


@dataclass(frozen=True, slots=True)
class Statement:
    """A relation between figures before they have IRIs; `start` and `end` are words of the quote.

    `relation` is the name of a class of the ontology; `parts` its figures by field name, `kind` a collaboration's kind,
    `role` a role's wording; `mentions` are where the figures were met, for the evidence steps.
    """

    relation: str
    parts: Mapping[str, tuple[Figure, ...]]
    start: int
    end: int
    because: str
    rule: str
    confidence: float
    status: Status = Status.EXISTING
    kind: str | None = None
    role: str | None = None
    mentions: Sequence[Mention] = ()


def reason(rule: Callable[..., object]) -> str:
    """What the user reads of why a rule says so: its docstring, in Dutch."""
    return (rule.__doc__ or "").strip()
