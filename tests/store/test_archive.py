"""Texts and refusals beside the store."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.archive import Archive
from graph.collection import Collection
from graph.review import Review
from graph.store.store import Store
from ontology.article import Article
from ontology.errors import DamagedStore, UnknownName, UnwritablePlace
from ontology.reading import Reading
from tests.quads.sample import later, noordkop, readings, twente


@pytest.fixture(params=["memory", "disk"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Path | None:
    return tmp_path if request.param == "disk" else None


def changed(article: Article, **fields: str) -> Article:
    return Article(**(article.model_dump() | fields))


def test_articles_come_back_as_they_were(place: Path | None) -> None:
    archive = Archive(place)
    for reading in readings():
        archive.put(reading.article)
    for reading in readings():
        assert archive.article(reading.article.iri) == reading.article
        assert archive.article(reading.article.iri, reading.article.sha256) == reading.article
    assert {article.iri for article in archive} == {reading.article.iri for reading in readings()}


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs",))))
def test_any_text_survives_unchanged(text: str) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        article = changed(twente().article, text=text)
        Archive(folder).put(article)
        assert Archive(folder).article(article.iri).text == text


def test_an_older_text_stays_until_it_is_removed(place: Path | None) -> None:
    archive, old = Archive(place), twente().article
    new = changed(old, text=old.text + "En nog iets.")
    archive.put(old)
    archive.put(new)
    assert archive.article(old.iri, old.sha256) == old
    assert archive.article(old.iri) == archive.article(old.iri, new.sha256) == new
    archive.remove(old.iri, keep=new.sha256)
    assert archive.article(old.iri) == new
    with pytest.raises(UnknownName):
        archive.article(old.iri, old.sha256)
    archive.remove(old.iri)
    assert list(archive) == []


def test_the_same_text_with_another_title_replaces(place: Path | None) -> None:
    archive = Archive(place)
    archive.put(twente().article)
    archive.put(changed(twente().article, title="Anders"))
    assert archive.article(twente().article.iri).title == "Anders"
    assert len(list(archive)) == 1


def test_files_are_named_by_the_hash_of_their_text(tmp_path: Path) -> None:
    Archive(tmp_path).put(twente().article)
    assert [path.stem for path in tmp_path.rglob("*.json")] == [twente().article.sha256]


def test_unknown_and_damaged_articles_are_told(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    with pytest.raises(UnknownName, match="archive"):
        archive.article("https://example.org/none")
    archive.put(twente().article)
    [path] = tmp_path.rglob("*.json")
    path.write_text('{"iri": "half')
    with pytest.raises(DamagedStore, match="archive keeps it"):
        archive.article(twente().article.iri)


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "articles").write_text("")
    with pytest.raises(UnwritablePlace):
        Archive(tmp_path).put(twente().article)
    (tmp_path / "review").write_text("")
    with pytest.raises(UnwritablePlace):
        Review(tmp_path).replace(twente())


def test_refusals_are_replaced_per_article(place: Path | None) -> None:
    review = Review(place)
    for reading in readings():
        review.replace(reading)
    assert tuple(review.refusals()) == twente().refusals
    assert tuple(review.refusals(twente().article.iri)) == twente().refusals
    assert tuple(review.refusals(noordkop().article.iri)) == ()
    review.replace(twente().model_copy(update={"refusals": ()}))
    assert tuple(review.refusals()) == ()


def test_every_kind_of_refused_relation_comes_back(place: Path | None) -> None:
    from ontology.refusal import Refusal

    review = Review(place)
    claims = [claim for reading in readings() for claim in reading.claims]
    refusals = tuple(Refusal(claim=claim, reason="Reden met\u2028regels\nen ‘tekens’.") for claim in claims)
    reading = later().model_copy(update={"refusals": refusals})
    review.replace(reading)
    again = tuple(Review(place).refusals()) if place else tuple(review.refusals())
    assert again == refusals
    assert {type(one.claim.relation) for one in again} == {type(claim.relation) for claim in claims}


def test_a_damaged_review_list_is_told(tmp_path: Path) -> None:
    Review(tmp_path).replace(twente())
    [path] = (tmp_path / "review").glob("*.jsonl")
    path.write_text('{"relation": "Unheard"}\n')
    with pytest.raises(DamagedStore, match="review list"):
        list(Review(tmp_path).refusals())


def test_collection_keeps_all_three_in_step(place: Path | None) -> None:
    with Collection.open(place) as collection:
        for reading in readings():
            collection.replace(reading)
        article = twente().article
        assert collection.holds(article, "1.0")
        assert collection.article(article.iri) == article
        assert tuple(collection.review.refusals()) == twente().refusals
        collection.remove(article.iri)
        assert article.iri not in collection.store.articles()
        assert tuple(collection.review.refusals()) == ()
        with pytest.raises(UnknownName):
            collection.article(article.iri)


def test_a_crash_between_text_and_graph_leaves_claims_with_their_text(
    place: Path | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(store: Store, reading: Reading) -> None:
        raise RuntimeError("power cut")

    with Collection.open(place) as collection:
        collection.replace(twente())
        new = changed(twente().article, text="Vooraf. " + twente().article.text)
        monkeypatch.setattr(Store, "replace", crash)
        with pytest.raises(RuntimeError):
            collection.replace(twente().model_copy(update={"article": new}))
        monkeypatch.undo()
        assert collection.article(new.iri) == twente().article
        assert not collection.holds(new, "1.0")
