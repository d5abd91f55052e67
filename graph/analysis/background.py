"""What a network knows beside its things and lines: articles and words."""

from collections.abc import Iterable, Iterator

from graph.analysis.asking import ARTICLES, Askable, grouped, rows
from graph.analysis.naming import Naming
from graph.reasons import english
from ontology.vocabulary import REGION_TYPES
from viz.sentence import Sentence
from viz.source import Source
from viz.term import Term
from viz.tie import Tie

REASONS = "SELECT DISTINCT ?because WHERE { GRAPH ?context { ?thing bundel:because ?because } }"
ROLES = "SELECT DISTINCT ?role WHERE { GRAPH ?context { ?thing org:role ?role } }"


def sources(store: Askable) -> Iterator[Source]:
    """Every article of a store, in the order of their IRIs."""
    for iri, described in sorted(grouped(store, ARTICLES, "article").items()):
        row = described[0]
        yield Source(
            iri=iri,
            identifier=row["identifier"],
            title=row.get("title"),
            publisher=row.get("publisher"),
            issued=row.get("issued"),
            citation=row.get("citation"),
            address=row.get("address"),
            language=row.get("language", "nl"),
        )


def themes(said: Iterable[Sentence]) -> set[str]:
    """The IRIs of the themes that sentences speak of."""
    found: set[str] = set()
    for sentence in said:
        found.update(sentence.themes)
        if sentence.tie is Tie.TOPIC and len(sentence.ends) == 2:
            found.add(sentence.ends[1])
    return found


def terms(spoken: Iterable[str], naming: Naming) -> Iterator[Term]:
    """These themes and the types of region, in two languages."""
    for theme in sorted(spoken):
        yield naming.term(theme)
    for iri in sorted(naming.labels):
        if iri.startswith(REGION_TYPES) and iri != REGION_TYPES:
            yield naming.term(iri, iri.removeprefix(REGION_TYPES))


def reasons(store: Askable) -> Iterator[Term]:
    """Why claims and steps are as they are, in two languages."""
    for reason in sorted(row["because"] for row in rows(store, REASONS)):
        if told := english(reason):
            yield Term(key=reason, nl=reason, en=told)


def roles(store: Askable, naming: Naming) -> Iterator[Term]:
    """The roles that are spoken of and have a name in both languages, under their Dutch name."""
    for role in sorted(row["role"] for row in rows(store, ROLES)):
        term = naming.term(role, naming.label(role))
        if term.en != term.nl:
            yield term
