"""Where records come from."""

from dataclasses import dataclass

from graph.register.table import Tables


@dataclass(frozen=True, slots=True)
class Source:
    """A register or dataset: who publishes it, under which licence, and which edition was taken."""

    id: str
    title: str
    publisher: str
    licence: str
    licence_iri: str
    url: str | None
    edition: str


def sources(tables: Tables) -> tuple[Source, ...]:
    """Every source that the tables name."""
    return tuple(
        Source(
            row["id"],
            row["title"],
            row["publisher"],
            row["licence"],
            row["licence_iri"],
            row["url"] or None,
            row["edition"],
        )
        for row in tables["sources"]
    )
