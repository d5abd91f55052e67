"""A region as the registers know it."""

from ontology.entity import Value


class Area(Value):
    """An area that municipalities lie in; `type` tells jeugdregio from province.

    Areas are drawn as tinted ground under their members. They come from reference data and are no claim.
    """

    iri: str
    label: str
    type: str
