"""How a claim says that its relation stands."""

from enum import StrEnum


class Status(StrEnum):
    """The concepts `bundel:existing`, `planned`, `ended` and `denied`."""

    EXISTING = "existing"
    PLANNED = "planned"
    ENDED = "ended"
    DENIED = "denied"

    @property
    def lives(self) -> bool:
        """Whether a claim of this status may be drawn as a living relation.

        >>> [status.value for status in Status if status.lives]
        ['existing', 'planned']
        """
        return self in (Status.EXISTING, Status.PLANNED)
