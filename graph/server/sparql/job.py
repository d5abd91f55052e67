"""What a worker is asked to do, as it goes over the line."""

import json
from dataclasses import dataclass
from typing import Literal, Self

Kind = Literal["query", "graph", "description", "update", "put", "post", "delete"]
WRITING = ("update", "put", "post", "delete")


@dataclass(frozen=True, kw_only=True)
class Job:
    """One piece of work on the store.

    `stamp` tells which state of the store is meant. `default` and `named` are the contexts the protocol names, None
    for both where it names none. `context` is the one that is given or taken whole, None for the merged facts; `source`
    is what a context is taken from, as text in the media type `type`, and `writable` whether writing is on offer.
    """

    kind: Kind
    stamp: str
    base: str
    text: str = ""
    default: tuple[str, ...] | None = None
    named: tuple[str, ...] | None = None
    type: str = ""
    format: str = ""
    gzip: bool = False
    rows: int = 0
    size: int = 0
    context: str | None = None
    source: str = ""
    language: str = "nl"
    writable: bool = False

    def line(self) -> bytes:
        """The job in bytes."""
        return json.dumps(vars(self)).encode()

    @classmethod
    def of(cls, line: bytes) -> Self:
        """The job that the bytes tell."""
        told = json.loads(line)
        for name in ("default", "named"):
            told[name] = None if told[name] is None else tuple(told[name])
        return cls(**told)
