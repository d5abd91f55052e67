"""A request that gets no answer, and why."""

from collections.abc import Mapping


class Refused(Exception):
    """`status` is the answer's; `line` and `column`, both from 1, say where a query goes wrong if that is known."""

    def __init__(
        self,
        status: int,
        reason: str,
        headers: Mapping[str, str] | None = None,
        line: int | None = None,
        column: int | None = None,
    ) -> None:
        super().__init__(reason)
        self.status = status
        self.headers = dict(headers or {})
        self.line = line
        self.column = column


def busy(reason: str, seconds: int = 5) -> Refused:
    """The refusal of what may succeed later."""
    return Refused(503, reason, {"Retry-After": str(seconds)})
