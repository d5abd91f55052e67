"""What can be put in the blanks of questions: names that the graph knows, by sort."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from graph.analysis.asking import Askable, rows
from graph.questions import Blank, Question, Sort
from ontology.errors import UnknownName
from ontology.iri import normalise

CLASSES = {
    Sort.MUNICIPALITY: "?thing a bundel:Municipality",
    Sort.ORGANISATION: "?thing a bundel:Organisation",
    Sort.INITIATIVE: "?thing a bundel:Initiative",
    Sort.PERSON: "?thing a bundel:Person",
    Sort.REGION: "?thing a bundel:Region . ?lies bundel:locatedIn ?thing",
    Sort.THEME: "?about bundel:theme ?narrow . ?narrow skos:broader* ?thing",
    Sort.THING: "VALUES ?class { bundel:Organisation bundel:Initiative bundel:Person } ?thing a ?class",
}
NAMED = """SELECT DISTINCT ?thing ?label (LANG(?label) AS ?language) ?preferred WHERE {{
  {{ SELECT DISTINCT ?thing WHERE {{ {} }} }}
  {{ ?thing skos:prefLabel ?label BIND(true AS ?preferred) }} UNION {{ ?thing skos:altLabel ?label }}
}}"""
YEARS = "SELECT DISTINCT (SUBSTR(STR(?issued), 1, 4) AS ?year) WHERE { ?article a bundel:Article ; dct:issued ?issued }"
MOST = 8


@dataclass(frozen=True, slots=True)
class Filling:
    """Something that fits a blank: an IRI (or a year) with its label in two languages and all its names."""

    iri: str
    nl: str
    en: str
    names: tuple[str, ...]


class Fillings:
    """The fillings that a store has, each sort looked up once."""

    def __init__(self, store: Askable) -> None:
        self._store = store
        self.of = cache(self._of)

    def _of(self, sort: Sort) -> tuple[Filling, ...]:
        """Everything of a sort, by label."""
        found = self._years() if sort is Sort.YEAR else self._things(sort)
        return tuple(sorted(found, key=lambda filling: (normalise(filling.nl), filling.iri)))

    def like(self, sort: Sort, typed: str, most: int = MOST) -> tuple[Filling, ...]:
        """Those whose name comes nearest to what was typed: whole beginnings first, then words, then parts."""
        wanted = normalise(typed)
        ranked = [(min(_rank(normalise(name), wanted) for name in each.names), each) for each in self.of(sort)]
        ranked.sort(key=lambda pair: pair[0])
        return tuple(each for rank, each in ranked if rank < len(RANKS))[:most]

    def found(self, blank: Blank, given: str) -> Filling:
        """The one that is meant by an IRI or a name; UnknownName where none is, or several are."""
        known = self.of(blank.sort)
        meant = [each for each in known if given == each.iri] or [
            each for each in known if normalise(given) in map(normalise, each.names)
        ]
        if len(meant) == 1:
            return meant[0]
        if meant:
            raise UnknownName(given, f"one of these by its IRI: {', '.join(each.iri for each in meant)}")
        near = ", ".join(repr(each.nl) for each in self.like(blank.sort, given, 3))
        raise UnknownName(
            given, f"for {blank.name} ({blank.sort}) a name in the graph" + (f", such as {near}" if near else "")
        )

    def filled(self, question: Question, given: dict[str, str]) -> dict[str, Filling]:
        """A filling for each blank; UnknownName where one is missing or is not a blank of the question."""
        for name in given:
            question.blank(name)
        missing = [blank.name for blank in question.blanks if not given.get(blank.name)]
        if missing:
            raise UnknownName("", f"something for {', '.join(missing)} in the question {question.name}")
        return {blank.name: self.found(blank, given[blank.name]) for blank in question.blanks}

    def _years(self) -> Iterator[Filling]:
        for row in rows(self._store, YEARS):
            yield Filling(row["year"], row["year"], row["year"], (row["year"],))

    def _things(self, sort: Sort) -> Iterator[Filling]:
        labels: defaultdict[str, dict[str, str]] = defaultdict(dict)
        names: defaultdict[str, set[str]] = defaultdict(set)
        for row in rows(self._store, NAMED.format(CLASSES[sort])):
            names[row["thing"]].add(row["label"])
            if "preferred" in row:
                labels[row["thing"]][row.get("language", "")] = row["label"]
        for iri, told in labels.items():
            nl = told.get("nl") or told.get("") or next(iter(told.values()))
            yield Filling(iri, nl, told.get("en") or told.get("") or nl, tuple(sorted(names[iri])))


RANKS = range(4)


def _rank(name: str, wanted: str) -> int:
    """0 for the name itself, 1 where it begins so, 2 where a word does, 3 where it stands within, 4 for none."""
    if name == wanted:
        return 0
    if name.startswith(wanted):
        return 1
    return 2 if f" {wanted}" in name else 3 if wanted in name else 4
