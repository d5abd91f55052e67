"""What the whole rests on, in figures."""

from collections.abc import Iterable

from viz.source import Source


def grounds(sources: Iterable[Source]) -> dict[str, object]:
    """How many articles there are, how many publishers, from which years, and how many lack a publisher or date."""
    every = list(sources)
    years = sorted(source.issued[:4] for source in every if source.issued)
    return {
        "articles": len(every),
        "publishers": len({source.publisher for source in every if source.publisher}),
        "unnamed": sum(not source.publisher for source in every),
        "undated": len(every) - len(years),
        "from": years[0] if years else None,
        "to": years[-1] if years else None,
    }
