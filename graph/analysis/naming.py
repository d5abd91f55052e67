"""What everything is called."""

from dataclasses import dataclass

from graph.analysis.asking import FORMS, LABELS, Askable, Row, grouped
from viz.term import Term


@dataclass(frozen=True, slots=True)
class Naming:
    """Labels and other forms by IRI, as solutions of the queries."""

    labels: dict[str, list[Row]]
    forms: dict[str, list[Row]]

    @classmethod
    def of(cls, store: Askable) -> "Naming":
        """All names in the merged facts of a store."""
        return cls(grouped(store, LABELS, "thing"), grouped(store, FORMS, "thing"))

    def label(self, iri: str, language: str = "nl") -> str:
        """The label in the language or without one; the end of the IRI where there is none."""
        given = {row.get("language", ""): row["label"] for row in self.labels.get(iri, ())}
        short = iri.rstrip("/#").replace("#", "/").rpartition("/")[2]
        return given.get(language) or given.get("") or given.get("nl") or next(iter(given.values()), short)

    def alternatives(self, iri: str) -> tuple[str, ...]:
        """Every other form, sorted."""
        return tuple(sorted({row["label"] for row in self.forms.get(iri, ())} - {self.label(iri)}))

    def names(self, iri: str) -> tuple[str, ...]:
        """The label and the other forms."""
        return (self.label(iri), *self.alternatives(iri))

    def term(self, iri: str, key: str | None = None) -> Term:
        """The concept as a word in two languages, under its IRI or another key."""
        return Term(key=key or iri, nl=self.label(iri, "nl"), en=self.label(iri, "en"))
