"""How much one question, one client and the whole door may take."""

import os
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

MEGABYTE = 1_000_000


class Limits(BaseModel):
    """What an operator may set; `python -m pydoc graph.server.sparql.limits` lists it, `bundel serve --help` the usual.

    Times are in seconds, sizes in bytes. `rows` counts solutions or triples in formats for programs, `page` those in
    a page for people. `workers` questions are answered at a time, of which `share` for one client; `waiting` more
    may wait. `rate` is the number of requests a minute per client, None for no bound.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    seconds: float = Field(default=30, gt=0)
    sending: float = Field(default=600, gt=0)
    rows: int = Field(default=1_000_000, gt=0)
    page: int = Field(default=10_000, gt=0)
    size: int = Field(default=500 * MEGABYTE, gt=0)
    memory: int = Field(default=1_000 * MEGABYTE, ge=100 * MEGABYTE)
    query: int = Field(default=100_000, gt=0)
    upload: int = Field(default=50 * MEGABYTE, gt=0)
    workers: int = Field(default=max(6, 2 * (os.cpu_count() or 1)), ge=2)
    share: int = Field(default=4, ge=1)
    waiting: int = Field(default=64, ge=0)
    kept: int = Field(default=64 * MEGABYTE, ge=0)
    rate: int | None = Field(default=None, gt=0)


class Writing(BaseModel):
    """Who may write: whoever sends the token that stands in a file."""

    model_config = ConfigDict(frozen=True)

    token: str = Field(min_length=16)

    @classmethod
    def read(cls, path: Path) -> "Writing":
        """The token on the first line of the file; BadToken where there is none, or a short one."""
        from ontology.errors import BadToken

        try:
            token = path.read_text(encoding="utf-8").split("\n")[0].strip()
        except (OSError, UnicodeDecodeError) as error:
            raise BadToken(str(path), "a file whose first line is a token") from error
        if len(token) < 16 or not token.isascii() or not token.isprintable():
            raise BadToken(str(path), "a token of at least 16 plain characters on the file's first line")
        return cls(token=token)
