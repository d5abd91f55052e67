"""What sort of relation a sentence states."""

from enum import StrEnum


class Tie(StrEnum):
    """The relations that a line can stand for; `topic` ties a thing to a theme and is no line."""

    COLLABORATION = "collaboration"
    PARTICIPATION = "participation"
    LEADERSHIP = "leadership"
    POST = "post"
    PARTY = "party"
    PLACEMENT = "placement"
    TOPIC = "topic"
