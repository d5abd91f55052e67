"""An area that bodies lie in or are grouped by."""

from ontology.entity import Entity


class Region(Entity):
    """An area; `bundel:Region`, `dct:Location`. `type` is a concept of the scheme of region types, for
    instance `jeugdregio` or `province`, and None where the text does not tell."""

    type: str | None = None
    code: str | None = None
