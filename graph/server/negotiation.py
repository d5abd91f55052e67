"""Which of several media types a client would like best."""

from collections.abc import Sequence


def chosen(accept: str, offered: Sequence[str]) -> str | None:
    """The offered type that the Accept header wants most, the first of equals; None where it wants none of them.

    >>> chosen("text/csv;q=0.5, application/json", ["text/csv", "application/json"])
    'application/json'
    >>> chosen("*/*", ["text/csv"]), chosen("image/png", ["text/csv"])
    ('text/csv', None)
    """
    wishes = [_wish(part) for part in accept.split(",") if part.strip()] or [("*/*", 1.0)]
    ranked = [(_liking(type_, wishes), -place, type_) for place, type_ in enumerate(offered)]
    best = max(ranked, default=(0.0, 0, None))
    return best[2] if best[0] > 0 else None


def _wish(part: str) -> tuple[str, float]:
    """A media range with its quality."""
    range_, *parameters = (piece.strip().lower() for piece in part.split(";"))
    quality = next((piece[2:] for piece in parameters if piece.startswith("q=")), "1")
    try:
        return range_, min(max(float(quality), 0.0), 1.0)
    except ValueError:
        return range_, 0.0


def _liking(type_: str, wishes: list[tuple[str, float]]) -> float:
    """The quality that the narrowest fitting range gives a type."""
    fitting = [(_width(range_, type_), quality) for range_, quality in wishes if _width(range_, type_) is not None]
    return min(fitting, key=lambda found: found[0] or 0)[1] if fitting else 0.0


def _width(range_: str, type_: str) -> int | None:
    if range_ == type_:
        return 0
    if range_ == type_.partition("/")[0] + "/*":
        return 1
    return 2 if range_ == "*/*" else None
