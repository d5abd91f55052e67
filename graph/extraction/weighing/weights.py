"""What signs weigh: learnt from annotated articles, kept as data."""

import tomllib
from dataclasses import dataclass, field
from functools import cache
from math import exp, fsum
from typing import Any

from graph.extraction.weighing.signs import Signs
from seeds import SEEDS

NAMES = ("pairs", "shares", "engaged", "ties", "parts")


@dataclass(frozen=True, slots=True)
class Weights:
    """A weight for each sign that matters, and the `bias` that is there without any."""

    bias: float = 0.0
    signs: dict[str, float] = field(default_factory=dict)

    def chance(self, signs: Signs) -> float:
        """How likely it is, from 0 to 1, that annotators draw what has these signs.

        >>> Weights(0.0, {"row": 2.0}).chance(frozenset({"row", "unknown"})) > 0.88
        True
        """
        weights = self.signs
        return 1 / (1 + exp(-self.bias - fsum([weights[name] for name in signs if name in weights])))


@cache
def weights() -> dict[str, Weights]:
    """The weights of `seeds/lexicon/weights.toml`, by what they weigh: the NAMES of this module."""
    rows: dict[str, Any] = tomllib.loads((SEEDS / "lexicon" / "weights.toml").read_text(encoding="utf-8"))
    return {name: Weights(rows[name].pop("bias"), rows[name]) for name in NAMES}
