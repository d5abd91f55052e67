"""Which addresses of people stand for one person."""

from dataclasses import dataclass

from graph.analysis.asking import Askable, rows

SAME = "SELECT ?alias ?kept WHERE { ?alias owl:sameAs ?kept }"


@dataclass(frozen=True, slots=True)
class Aliases:
    """The IRI that a person keeps among the merged facts, by each IRI that articles know them under besides."""

    kept: dict[str, str]

    @classmethod
    def of(cls, store: Askable) -> "Aliases":
        """Those of a store."""
        return cls({row["alias"]: row["kept"] for row in rows(store, SAME)})

    def of_one(self, iri: str) -> str:
        """The IRI that is kept for this one."""
        return self.kept.get(iri, iri)
