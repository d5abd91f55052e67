"""What the store promises whoever uses it."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, QuerySolutions

from graph.quads.reading import quads
from graph.quads.terms import PREFERRED
from graph.store.store import Store
from ontology.errors import DamagedStore, StoreInUse, UnknownServer, UnwritablePlace
from ontology.reading import Reading
from ontology.vocabulary import BASE
from tests.quads.sample import TWENTERAND, later, noordkop, readings, twente
from tests.store.conftest import Place

ROOT = Path(__file__).parents[2]


def held(store: Store) -> set[Quad]:
    return {quad for context in (None, *store.contexts()) for quad in store.quads(context)}


def shortened(reading: Reading) -> Reading:
    return reading.model_copy(update={"claims": reading.claims[:2], "reader": "1.1"})


def test_an_article_is_replaced_as_a_whole(place: Place) -> None:
    with Store.open(place) as store, Store.open() as other:
        for reading in readings():
            store.replace(reading)
        store.replace(shortened(twente()))
        for reading in (shortened(twente()), noordkop(), later()):
            other.replace(reading)
        assert held(store) == held(other)


def test_replacing_by_the_same_changes_nothing(place: Place) -> None:
    with Store.open(place) as store:
        store.replace(twente())
        before, revision = held(store), store.revision
        store.replace(twente())
        assert held(store) == before
        assert store.revision == revision


def test_removing_leaves_what_the_others_say(place: Place) -> None:
    with Store.open(place) as store, Store.open() as other:
        for reading in readings():
            store.replace(reading)
        store.remove(twente().article.iri)
        for reading in (noordkop(), later()):
            other.replace(reading)
        assert held(store) == held(other)
        for reading in readings():
            store.remove(reading.article.iri)
        assert held(store) == set()
        assert store.contexts() == ()


def test_contexts_are_named_after_their_articles(place: Place) -> None:
    with Store.open(place) as store:
        for reading in readings():
            store.replace(reading)
        assert store.contexts() == store.articles() == tuple(sorted(reading.article.iri for reading in readings()))


def test_stamp_tells_text_and_reader(place: Place) -> None:
    with Store.open(place) as store:
        assert store.stamp(twente().article.iri) is None
        store.replace(twente())
        assert store.stamp(twente().article.iri) == (twente().article.sha256, "1.0")
        store.replace(shortened(twente()))
        assert store.stamp(twente().article.iri) == (twente().article.sha256, "1.1")


def test_stamp_of_another_layout_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store.open()
    store.replace(twente())
    monkeypatch.setattr("graph.quads.article.LAYOUT", "later")
    assert store.stamp(twente().article.iri) is None


def test_holds_minds_the_description_too() -> None:
    store = Store.open()
    store.replace(twente())
    article = twente().article
    assert store.holds(article, "1.0")
    assert not store.holds(article, "1.1")
    assert not store.holds(article.model_copy(update={"title": "Anders"}), "1.0")
    assert not store.holds(article.model_copy(update={"publisher": None}), "1.0")
    assert not store.holds(noordkop().article, "1.0")


def test_revision_follows_what_is_held(place: Place) -> None:
    with Store.open(place) as store:
        empty = store.revision
        store.replace(twente())
        one = store.revision
        store.replace(noordkop())
        assert len({empty, one, store.revision}) == 3
        store.remove(noordkop().article.iri)
        assert store.revision == one


def test_what_is_on_disk_is_there_again(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        for reading in readings():
            store.replace(reading)
        before, revision = held(store), store.revision
    with Store.open(tmp_path) as store:
        assert held(store) == before
        assert store.revision == revision


def test_a_crash_in_the_middle_leaves_the_old_state(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaking(reading: Reading, base: str) -> Iterator[Quad]:
        yield from list(quads(reading, base))[:50]
        raise RuntimeError("power cut")

    with Store.open(place) as store:
        store.replace(twente())
        before = held(store)
        monkeypatch.setattr("graph.store.store.quads", breaking)
        with pytest.raises(RuntimeError, match="power cut"):
            store.replace(shortened(twente()))
        assert held(store) == before


ENDLESS = """
import sys
from graph.store.store import Store
from tests.quads.sample import twente
long = twente()
short = long.model_copy(update={"claims": long.claims[:1], "entities": long.entities[:4]})
store = Store.open(sys.argv[1])
store.replace(long)
print("ready", flush=True)
while True:
    store.replace(short)
    store.replace(long)
"""


@pytest.mark.parametrize("moment", [0.0, 0.02, 0.05, 0.11])
def test_a_killed_process_leaves_one_whole_state_or_the_other(tmp_path: Path, moment: float) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", ENDLESS, str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "ready\n"
    with pytest.raises(subprocess.TimeoutExpired):
        child.wait(moment)
    os.kill(child.pid, signal.SIGKILL)
    child.wait()
    child.stdout.close()
    long = twente()
    short = long.model_copy(update={"claims": long.claims[:1], "entities": long.entities[:4]})
    whole = []
    for reading in (long, short):
        with Store.open() as other:
            other.replace(reading)
            whole.append(held(other))
    with Store.open(tmp_path) as store:
        assert held(store) in whole


def test_a_second_writer_is_told_that_the_store_is_in_use(tmp_path: Path) -> None:
    with Store.open(tmp_path), pytest.raises(StoreInUse, match="no other program"):
        Store.open(tmp_path)
    Store.open(tmp_path).close()


def test_readers_stand_beside_a_writer(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.replace(twente())
        with Store.open(tmp_path, read_only=True) as one, Store.open(tmp_path, read_only=True) as two:
            assert one.articles() == two.articles() == (twente().article.iri,)
            with pytest.raises(UnwritablePlace, match="opened for writing"):
                one.replace(noordkop())


def test_reading_what_was_never_built(tmp_path: Path) -> None:
    with pytest.raises(DamagedStore, match="built before"):
        Store.open(tmp_path / "nowhere", read_only=True)
    assert not (tmp_path / "nowhere").exists()


def test_a_damaged_store_is_refused_and_left_alone(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.replace(twente())
    manifest = tmp_path / "store" / "CURRENT"
    manifest.write_text("rubbish")
    with pytest.raises(DamagedStore, match="undamaged"):
        Store.open(tmp_path)
    assert manifest.read_text() == "rubbish"


@pytest.mark.parametrize("part", range(1, 10))
def test_damage_anywhere_is_told_as_damage(tmp_path: Path, part: int) -> None:
    with Store.open(tmp_path) as store:
        store.furnish(BASE + "reference", [quad for reading in readings() for quad in quads(reading)], "1")
    largest = max((tmp_path / "store").glob("*.sst"), key=lambda path: path.stat().st_size)
    content = bytearray(largest.read_bytes())
    content[len(content) * part // 10] ^= 0xFF
    largest.write_bytes(content)
    try:
        with Store.open(tmp_path) as store:
            held(store)
            store.replace(twente())
    except DamagedStore as error:
        assert str(tmp_path) in str(error)


def test_a_file_is_no_place_for_a_store(tmp_path: Path) -> None:
    (tmp_path / "store").write_text("a file")
    with pytest.raises((UnwritablePlace, DamagedStore), match="store"):
        Store.open(tmp_path)
    assert (tmp_path / "store").read_text() == "a file"


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("http://127.0.0.1:9", "a SPARQL server that answers"),
        ("ftp://example.org/", "http:// or https://"),
        ("http://", "http:// or https://"),
    ],
)
def test_an_address_without_a_server_is_refused(address: str, expected: str) -> None:
    with pytest.raises(UnknownServer, match=expected):
        Store.open(address)


def test_two_stores_in_memory_know_nothing_of_each_other() -> None:
    one, two = Store.open(), Store.open()
    one.replace(twente())
    answer = two.query("SELECT * { ?s ?p ?o }")
    assert isinstance(answer, QuerySolutions) and not list(answer)


def test_background_is_put_once_and_again_when_it_changes(place: Place) -> None:
    def known(label: str) -> list[Quad]:
        return [
            Quad(NamedNode(TWENTERAND.iri), PREFERRED, Literal(label)),
            Quad(NamedNode("urn:x"), PREFERRED, Literal("X")),
        ]

    context = BASE + "reference"
    with Store.open(place) as store:
        assert store.furnish(context, known("Twenterand"), "1")
        assert not store.furnish(context, known("Anders"), "1")
        store.replace(twente())
        assert store.furnish(context, known("Anders"), "2")
        assert {quad.object.value for quad in store.quads(context) if quad.predicate == PREFERRED} == {"Anders", "X"}
        assert Quad(NamedNode(TWENTERAND.iri), PREFERRED, Literal("Anders")) in set(store.quads())
        assert context in store.contexts() and context not in store.articles()


def test_background_broken_off_is_put_again(place: Place) -> None:
    def breaking() -> Iterator[Quad]:
        yield Quad(NamedNode("urn:x"), PREFERRED, Literal("X"))
        raise RuntimeError("power cut")

    context = BASE + "reference"
    with Store.open(place) as store:
        with pytest.raises(RuntimeError, match="power cut"):
            store.furnish(context, breaking(), "1")
        assert store.digest(context) is None
        assert store.furnish(context, [Quad(NamedNode("urn:y"), PREFERRED, Literal("Y"))], "1")
        assert {quad.object.value for quad in store.quads(context) if quad.predicate == PREFERRED} == {"Y"}
