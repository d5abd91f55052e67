from pathlib import Path

import pytest

from graph.decided import FILE
from graph.namesakes import Samenesses, answer, obey, questions
from graph.store.store import Store
from ontology.errors import DamagedStore, UnknownName
from ontology.iri import mint
from ontology.organisation import Organisation
from ontology.person import Person
from ontology.post import Post
from ontology.reading import Reading
from tests.quads.sample import ALDERMAN, Desk

BODIES = ("Careyn", "Azora")


def reading(identifier: str, body: str, anchor: str = "") -> Reading:
    """An article in which Jan Bos works somewhere; `anchor` is what another reader keys the person by."""
    desk = Desk(identifier)
    place = Organisation(iri=mint("organisation", body), label=body)
    person = Person(iri=mint("person", "jan bos", anchor or place.iri), label="Jan Bos")
    desk.says(f"Jan Bos werkt bij {body}.", Post(member=person.iri, organisation=place.iri, role=ALDERMAN))
    return desk.reading(person, place, ALDERMAN)


@pytest.fixture
def store() -> Store:
    made = Store.open()
    for identifier, body in zip(("een.txt", "twee.txt"), BODIES, strict=True):
        made.replace(reading(identifier, body))
    return made


def test_a_question_tells_where_both_work(store: Store) -> None:
    (asked,) = questions(store)
    assert {asked.one.bodies, asked.other.bodies} == {("Careyn",), ("Azora",)}


def test_of_two_answers_the_later_counts(store: Store, tmp_path: Path) -> None:
    log = Samenesses(tmp_path)
    id_ = next(questions(store)).id
    answer(store, log, id_, same=False)
    assert not list(questions(store))
    told = next(iter(log))
    log.add(told.model_copy(update={"same": True}))
    assert obey(store, Samenesses(tmp_path))
    assert any(found.aliases for found in store.namesakes())
    assert len((tmp_path / FILE).read_text("utf-8").splitlines()) == 2


def test_an_answer_finds_people_whom_another_reader_knows_by_other_addresses(store: Store) -> None:
    log = Samenesses()
    answer(store, log, next(questions(store)).id, same=True)
    store.replace(reading("een.txt", BODIES[0], "anders"))
    obey(store, log)
    assert not list(questions(store))
    assert any(found.aliases for found in store.namesakes())


def test_an_answer_about_people_who_are_gone_changes_nothing(store: Store) -> None:
    log = Samenesses()
    answer(store, log, next(questions(store)).id, same=True)
    store.remove(reading("een.txt", BODIES[0]).article.iri)
    obey(store, log)
    assert not any(found.aliases for found in store.namesakes())


def test_what_is_no_question_is_quoted(store: Store) -> None:
    with pytest.raises(UnknownName, match="zzz"):
        answer(store, Samenesses(), "zzz", same=True)


def test_a_damaged_log_is_quoted_by_its_line(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("{}\n", encoding="utf-8")
    with pytest.raises(DamagedStore, match=r"people\.jsonl:1"):
        list(Samenesses(tmp_path))
