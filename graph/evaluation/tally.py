"""Counts and the figures made of them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tally:
    """How many were found and how many of those were right, how many were wanted and how many of those were got.

    With one annotator `right` and `got` are the same; with two, right is what either drew, wanted what both drew.

    >>> Tally(4, 3, 6, 3).precision, Tally(4, 3, 6, 3).recall, Tally(4, 3, 6, 3).f1
    (0.75, 0.5, 0.6)
    """

    found: int = 0
    right: int = 0
    wanted: int = 0
    got: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.found + other.found, self.right + other.right, self.wanted + other.wanted, self.got + other.got
        )

    @property
    def any(self) -> bool:
        """Whether there is something to score: found or wanted."""
        return bool(self.found or self.wanted)

    @property
    def precision(self) -> float:
        """The part of what was found that is right, from 0 to 1; finding nothing is right where nothing is wanted."""
        return self.right / self.found if self.found else float(not self.wanted)

    @property
    def recall(self) -> float:
        """The part of what was wanted that was got, from 0 to 1."""
        return self.got / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, from 0 to 1."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0
