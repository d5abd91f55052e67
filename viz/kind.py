"""What sort of thing a node shows."""

from enum import StrEnum


class Kind(StrEnum):
    """The kinds told apart by colour and shape.

    A gathering is drawn for a collaboration of many members, so that it is one knot and not a line between each two.
    """

    MUNICIPALITY = "municipality"
    ORGANISATION = "organisation"
    COLLECTIVE = "collective"
    INITIATIVE = "initiative"
    PERSON = "person"
    REGION = "region"
    GATHERING = "gathering"
