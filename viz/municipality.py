"""A municipality as it was registered through time."""

from ontology.entity import Value


class Municipality(Value):
    """A municipality with the dates between which it existed (2012-01-01, None where open or unknown), the ones it
    was merged `into`, and the areas it lies in. It comes from reference data and is no claim."""

    iri: str
    label: str
    since: str | None = None
    until: str | None = None
    into: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
