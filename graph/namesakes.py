"""Who is who among people of one name: the questions that articles leave, and what people answered."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

from graph.analysis.asking import rows
from graph.decided import FILE, KINDS
from graph.log import Log
from graph.store.identity import Namesakes, Profile
from graph.store.store import Store
from ontology.errors import UnknownName
from ontology.iri import key
from ontology.sameness import Sameness, Side

SHORT = 6
LABEL = "SELECT ?label WHERE {{ <{}> skos:prefLabel ?label }}"
PLACES = """SELECT DISTINCT ?label WHERE {{
  <{}> bundel:worksFor|bundel:leads|bundel:participatesIn ?body . ?body skos:prefLabel ?label
}}"""


class Samenesses(Log[Sameness]):
    """Every answer in the order they were given, in the folder `place` or (None) in memory; the later counts."""

    def __init__(self, place: Path | str | None = None) -> None:
        expected = "an answer about two namesakes as the log keeps it"
        super().__init__(None if place is None else Path(place) / FILE, Sameness, expected, KINDS)

    def digest(self) -> str:
        """What changes when another answer counts; empty where there is none."""
        answers = {_both(told.one.iri, told.other.iri): told.same for told in self}
        return key(*(f"{one} {other} {same}" for (one, other), same in sorted(answers.items()))) if answers else ""


@dataclass(frozen=True, slots=True)
class Person:
    """One of two people in a question: their IRI, what they are called, where they work, who names them."""

    iri: str
    label: str
    bodies: tuple[str, ...]
    articles: tuple[str, ...]

    @property
    def side(self) -> Side:
        """The person as the log keeps them."""
        return Side(iri=self.iri, label=self.label, articles=self.articles)


@dataclass(frozen=True, slots=True)
class Question:
    """Whether two people of one name are one."""

    one: Person
    other: Person

    @property
    def id(self) -> str:
        """Six hexadecimal digits by which to answer it."""
        return key(*_both(self.one.iri, self.other.iri))[:SHORT]


def questions(store: Store) -> Iterator[Question]:
    """Every two people of one name with nothing in common, of whom nobody has judged, in a fixed order."""
    for found in store.namesakes():
        for one, other in found.questions:
            yield Question(_person(store, one), _person(store, other))


def answer(store: Store, log: Samenesses, id_: str, same: bool, remark: str = "") -> Question:
    """Record whether the two of a question are one, and let the graph follow; UnknownName without such a question."""
    question = next((each for each in questions(store) if each.id == id_), None)
    if question is None:
        raise UnknownName(id_, "the six digits of a question that `bundel review --list` shows")
    made = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    log.add(Sameness(one=question.one.side, other=question.other.side, same=same, remark=remark, made=made))
    obey(store, log)
    return question


def obey(store: Store, log: Samenesses) -> bool:
    """Let the graph follow every answer of the log, the later ones going before; whether that changed anything."""
    known = list(store.namesakes()) if any(True for _ in log) else []
    verdicts: dict[tuple[str, str], bool] = {}
    for told in log:
        one, other = _found(told.one, known), _found(told.other, known)
        if one and other and one != other:
            verdicts[_both(one, other)] = told.same
    return store.judge((one, other, same) for (one, other), same in verdicts.items())


def _found(side: Side, known: Iterable[Namesakes]) -> str | None:
    """The IRI of a person of the log: the same one, else that of who bears the label in one of the articles."""
    profiles = list(chain.from_iterable(chain.from_iterable(each.groups for each in known)))
    if any(profile.iri.value == side.iri for profile in profiles):
        return side.iri
    named = [each for each in known if any(label.value == side.label for label in each.labels)]
    for profile in chain.from_iterable(chain.from_iterable(each.groups for each in named)):
        if {article.value for article in profile.articles} & set(side.articles):
            return profile.iri.value
    return None


def _person(store: Store, group: tuple[Profile, ...]) -> Person:
    iri = group[0].iri.value
    articles = {article.value for profile in group for article in profile.articles}
    label = next(iter(_told(store, LABEL.format(iri))), iri)
    return Person(iri, label, tuple(_told(store, PLACES.format(iri))), tuple(sorted(articles)))


def _told(store: Store, query: str) -> list[str]:
    return sorted(row["label"] for row in rows(store, query))


def _both(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)
