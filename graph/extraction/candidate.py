"""A range of words that may be a name."""

from collections.abc import Iterable
from dataclasses import dataclass

from graph.register.register import Record


@dataclass(slots=True)
class Candidate:
    """Words `start` up to `end` may name something of `type`.

    Of two that overlap the longer stays, then that of lower `rank`. `name` is the label where it is not the words
    themselves; `records` are what the registers know by the name; `anaphor` marks a form that names nothing unless
    something named before fits it ("het akkoord"), `loose` a name that counts only where a rule uses it, `titled` one
    that the common noun before it names as well ("bakkerij Lambregts").
    """

    start: int
    end: int
    rank: int
    type: str
    kind: str | None = None
    name: str | None = None
    records: tuple[Record, ...] = ()
    generic: bool = False
    head: str = ""
    number: int | None = None
    anaphor: bool = False
    loose: bool = False
    titled: bool = False


def chosen(candidates: list[Candidate], size: int) -> list[Candidate]:
    """Candidates that do not overlap, in order of the text: longer before shorter, then by rank."""
    taken = bytearray(size + 1)
    kept = []
    for one in sorted(candidates, key=lambda c: (c.start - c.end, c.rank, c.start)):
        if taken.find(1, one.start, one.end) < 0:
            taken[one.start : one.end] = b"\x01" * (one.end - one.start)
            kept.append(one)
    return sorted(kept, key=lambda c: c.start)


def joined(kept: list[Candidate], more: Iterable[Candidate], size: int) -> list[Candidate]:
    """Those chosen before with more of them, chosen again."""
    new = list(more)
    return chosen([*kept, *new], size) if new else kept
