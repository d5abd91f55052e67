"""The revision is told without visiting the articles, and is never wrong for that."""

from collections.abc import Callable, Iterator
from itertools import permutations
from pathlib import Path
from threading import Thread

import pytest
from pyoxigraph import NamedNode, Quad

from graph.quads.reading import quads
from graph.store.embedded import Embedded
from graph.store.revision import VERSION
from graph.store.store import Store
from tests.oxigraph import serving
from tests.quads.sample import later, noordkop, readings, twente
from tests.store.conftest import Place


def kept(store: Store) -> set[Quad]:
    name = store.background.revision
    return set(store.engine.match(name, VERSION, None, name))


def anew(store: Store) -> str:
    """The revision of a store that holds the same and never wrote its revision down."""
    other = Store.open()
    for context in store.contexts():
        other.engine.load(store.quads(context))
    other.number()
    return other.revision


def test_it_depends_on_what_is_held_alone(place: Place) -> None:
    with Store.open(place) as store:
        for reading in readings():
            store.replace(reading)
        assert store.revision == anew(store)
        others = [Store.open() for _ in permutations(readings())]
        for other, order in zip(others, permutations(readings()), strict=True):
            for reading in order:
                other.replace(reading)
        assert {other.revision for other in others} == {store.revision}


def test_it_is_read_from_one_place_however_many_articles_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store.open()
    store.replace(twente())
    asked: list[object] = []
    matching = Embedded.match

    def counted(engine: Embedded, *pattern: object) -> Iterator[Quad]:
        asked.append(pattern)
        return matching(engine, *pattern)  # type: ignore[arg-type]

    monkeypatch.setattr(Embedded, "match", counted)
    assert store.revision == store.revision
    assert len(asked) == 2


JUDGEMENTS: list[Callable[[Store], object]] = [
    lambda store: store.judge([("https://example.org/a", "https://example.org/b", True)]),
    lambda store: store.decide(replaced={"https://example.org/a": "https://example.org/b"}),
    lambda store: store.decide(taken={"https://example.org/a": "2024-01-01T00:00:00Z"}),
    lambda store: store.follow("ab" * 32),
    lambda store: store.furnish("https://w3id.org/bundel/def", [], "cd" * 32),
]


@pytest.mark.parametrize("judge", JUDGEMENTS)
def test_every_decision_makes_another_and_none_when_repeated(place: Place, judge: Callable[[Store], object]) -> None:
    with Store.open(place) as store:
        store.replace(twente())
        before = store.revision
        judge(store)
        after = store.revision
        assert after != before
        assert after == anew(store)
        judge(store)
        assert store.revision == after


def test_another_claim_of_the_same_text_makes_another() -> None:
    store = Store.open()
    store.replace(twente())
    before = store.revision
    store.replace(twente().model_copy(update={"claims": twente().claims[:1]}))
    assert store.revision != before


def test_a_store_of_earlier_days_gets_one_at_its_next_build(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        for reading in readings():
            store.replace(reading)
        wanted = store.revision
        store.engine.apply(kept(store), [])
    with Store.open(tmp_path, read_only=True) as store:
        assert store.revision == store.revision != wanted
        assert not kept(store)
    with Store.open(tmp_path) as store:
        store.number()
        assert len(kept(store)) == 1
    with Store.open(tmp_path, read_only=True) as store:
        assert store.revision == wanted


def test_a_store_of_earlier_days_is_visited_once_while_it_is_open(monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store.open()
    store.replace(twente())
    wanted = store.revision
    store.engine.apply(kept(store), [])
    asked: list[str] = []
    stamp = Store.stamp
    monkeypatch.setattr(Store, "stamp", lambda store, article: asked.append(article) or stamp(store, article))
    assert store.revision == store.revision != wanted
    assert asked == [twente().article.iri]
    store.replace(noordkop())
    assert store.revision == anew(store)


def test_what_was_put_past_the_door_counts_once_facts_are_derived() -> None:
    store, other = Store.open(), Store.open()
    store.replace(twente())
    other.replace(twente())
    other.replace(noordkop())
    store.engine.load(quads(noordkop(), store.base))
    store.derive()
    assert store.revision == other.revision


def test_two_programs_that_write_at_one_moment_lose_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a server two programs may both begin from the same revision; the second is not to hide what the first did."""
    with serving() as address, Store.open(address) as one, Store.open(address) as two:
        one.replace(twente())
        changes: list[tuple[list[Quad], list[Quad]]] = []
        with monkeypatch.context() as slow:
            slow.setattr(two.engine, "apply", lambda gone, come: changes.append((list(gone), list(come))))
            two.replace(later())
        one.replace(noordkop())
        wanted = one.revision
        two.engine.apply(*changes[0])
        assert len(kept(one)) == 2
        assert one.revision == two.revision not in {wanted, *(told.object.value for told in kept(one))}  # type: ignore[union-attr]
        two.remove(twente().article.iri)
        assert len(kept(one)) == 1
        assert one.revision == two.revision == anew(one)


def test_threads_that_write_to_one_store_lose_nothing(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        threads = [Thread(target=store.replace, args=(reading,)) for reading in readings()]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        store.remove(noordkop().article.iri)
        assert len(kept(store)) == 1
        assert store.revision == anew(store)


def test_nobody_meets_it_among_the_articles() -> None:
    store = Store.open()
    store.replace(twente())
    assert store.contexts() == store.articles() == (twente().article.iri,)
    told = next(iter(kept(store)))
    assert isinstance(told.subject, NamedNode) and told.subject.value == f"{store.base}revision"
