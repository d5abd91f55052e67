"""A store that is in order passes; each kind of damage is found and told."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from graph.archive import Archive
from graph.equipment import furnish
from graph.export.content import union
from graph.quads.reading import quads
from graph.quads.terms import PREFERRED, TYPE, bundel, oa, spdx
from graph.shapes.check import check
from graph.shapes.constraints import breaches
from graph.shapes.report import Finding, Report
from graph.store.engine import MERGED
from graph.store.store import Store
from ontology.article import Article
from ontology.iri import claim_iri
from ontology.region import Region
from ontology.status import Status
from ontology.topic import Topic
from tests.quads.sample import ALMELO, KROON, PATERS, PURCHASING, SCHAGEN, TWENTERAND, YOUTH, Desk, readings, twente

CLAIM = NamedNode(claim_iri(twente().claims[0]))
CONTEXT = NamedNode(twente().article.iri)


@pytest.fixture
def store() -> Store:
    store = Store.open()
    for reading in readings():
        store.replace(reading)
    return store


@pytest.fixture
def archive() -> Archive:
    archive = Archive()
    for reading in readings():
        archive.put(reading.article)
    return archive


def change(store: Store, removed: Iterable[Quad] = (), added: Iterable[Quad] = ()) -> None:
    """Change quads behind the store's back, and the merged facts along."""
    store.engine.apply(list(removed), list(added))
    store.derive()


def found(report: Report) -> set[str]:
    return {finding.en for finding in report.violations}


def test_a_store_in_order_passes(store: Store, archive: Archive) -> None:
    report = check(store, archive)
    assert report.conforms, "\n".join(finding.line() for finding in report.violations)
    assert (report.articles, report.claims) == (3, sum(len(reading.claims) for reading in readings()))


def test_with_registers_and_schemes_too(archive: Archive) -> None:
    store = Store.open()
    furnish(store)
    for reading in readings():
        store.replace(reading)
    report = check(store, archive)
    assert report.findings == ()
    published = [Quad(*said) for said in union(store)]
    assert [finding.line() for finding in breaches(published, "ttl") if not finding.warning] == []


def test_an_empty_store_passes() -> None:
    assert check(Store.open(), Archive()) == Report(0, 0)


def replaced(store: Store, predicate: NamedNode, value: Literal | NamedNode, subject: NamedNode | None = None) -> None:
    """Give one statement of the article another object."""
    old = next(iter(store.engine.match(subject, predicate, None, CONTEXT)))
    change(store, [old], [Quad(old.subject, predicate, value, CONTEXT)])


def test_a_quote_that_is_not_in_the_text(store: Store, archive: Archive) -> None:
    replaced(store, oa("exact"), Literal("Twenterand en Almelo gaan fuseren."))
    report = check(store, archive)
    assert not report.conforms
    assert any("does not stand at" in message for message in found(report))
    assert any(
        "fuseren" in finding.line() and finding.line().startswith("twente.txt: Het citaat")
        for finding in report.violations
    )


def test_a_quote_at_another_place(store: Store, archive: Archive) -> None:
    old = next(iter(store.engine.match(None, oa("start"), Literal(0), CONTEXT)))
    change(store, [old], [Quad(old.subject, oa("start"), Literal(1), CONTEXT)])
    assert any("does not stand at" in message for message in found(check(store, archive)))


def test_another_text_in_the_archive(store: Store) -> None:
    archive = Archive()
    for reading in readings():
        archive.put(Article(**(reading.article.model_dump() | {"text": reading.article.text + "Nog iets."})))
    assert found(check(store, archive)) == {"The text quoted is not in the archive."}


def test_a_text_changed_on_disk(store: Store, tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    for reading in readings():
        archive.put(reading.article)
    assert check(store, archive).conforms
    for path in tmp_path.rglob("*.json"):
        path.write_text(path.read_text("utf-8").replace("Twenterand", "Tubbergen"), "utf-8")
    assert "The text quoted is not in the archive." in found(check(store, archive))
    path.write_text("{")
    assert "The archive is damaged." in found(check(store, archive))


def test_an_end_that_the_quote_does_not_name(archive: Archive) -> None:
    store = Store.open()
    desk = Desk("los.txt").says(
        "Zij doen mee aan het Inkoopteam Twente.", Topic(subject=PURCHASING.iri, theme=YOUTH.iri)
    )
    reading = desk.reading(PURCHASING, YOUTH)
    store.replace(reading)
    archive.put(reading.article)
    report = check(store, archive)
    assert found(report) == {"The quote does not name this end and no step leads to it."}
    assert YOUTH.iri in report.violations[0].value


def test_a_step_makes_up_for_a_name_and_must_stand_in_the_text(store: Store, archive: Archive) -> None:
    step = next(iter(store.engine.match(None, bundel("leadsTo"), NamedNode(PATERS.iri), CONTEXT))).subject
    change(
        store,
        list(store.engine.match(step, bundel("surface"), None, CONTEXT)),
        [Quad(step, bundel("surface"), Literal("Pieters"), CONTEXT)],
    )
    assert any("step does not stand" in message for message in found(check(store, archive)))


@pytest.mark.parametrize(
    "removal",
    [
        lambda quad: quad.predicate == oa("hasBody") and quad.object == CLAIM,
        lambda quad: quad.subject == CLAIM and quad.predicate == bundel("states"),
        lambda quad: quad.subject == CLAIM and quad.predicate == bundel("status"),
        lambda quad: quad.subject == CLAIM and quad.predicate == bundel("because"),
        lambda quad: quad.predicate == spdx("checksumValue"),
        lambda quad: quad.predicate == PREFERRED and quad.subject.value == TWENTERAND.iri,
        lambda quad: quad.predicate == oa("exact"),
        lambda quad: quad.predicate == TYPE and quad.object == bundel("Organisation"),
    ],
)
def test_whatever_is_missing_is_found(store: Store, archive: Archive, removal: Callable[[Quad], bool]) -> None:
    gone = [quad for quad in quads(twente()) if removal(quad)]
    assert gone
    change(store, gone)
    assert not check(store, archive).conforms


def test_a_claim_of_the_wrong_types(archive: Archive) -> None:
    store = Store.open()
    desk = Desk("soorten.txt").says(
        "Het Inkoopteam Twente gaat over Twenterand.", Topic(subject=PURCHASING.iri, theme=TWENTERAND.iri)
    )
    reading = desk.reading(PURCHASING, TWENTERAND)
    store.replace(reading)
    archive.put(reading.article)
    assert not check(store, archive).conforms


def test_a_direct_triple_that_no_living_claim_states(store: Store, archive: Archive) -> None:
    invented = Quad(NamedNode(SCHAGEN.iri), bundel("collaboratesWith"), NamedNode(TWENTERAND.iri), CONTEXT)
    change(store, added=[invented])
    assert "No living claim of this article says so." in found(check(store, archive))


def test_a_claim_that_no_longer_lives_grounds_nothing(store: Store, archive: Archive) -> None:
    replaced(store, bundel("status"), bundel(Status.DENIED), CLAIM)
    assert "No living claim of this article says so." in found(check(store, archive))


def test_a_relation_without_a_claim(store: Store, archive: Archive) -> None:
    relation = NamedNode("https://example.org/relation")
    change(store, added=[Quad(relation, TYPE, bundel("Collaboration"), CONTEXT)])
    assert "No claim says so." in found(check(store, archive))


def test_facts_that_follow_from_nothing_and_facts_that_are_missing(store: Store, archive: Archive) -> None:
    pair = (NamedNode(KROON.iri), bundel("collaboratesWith"), NamedNode(ALMELO.iri))
    store.engine.apply([], [Quad(*pair, MERGED)])
    assert found(check(store, archive)) == {"Among the facts, but follows from nothing."}
    store.derive()
    kept = next(iter(store.engine.match(None, bundel("leads"), None, MERGED)))
    store.engine.apply([kept], [])
    assert found(check(store, archive)) == {"Follows from the articles, but is no fact."}


def test_articles_that_differ_on_what_a_thing_is_give_a_warning(store: Store, archive: Archive) -> None:
    area = Region(iri=PURCHASING.iri, label="Inkoopteam Twente")
    reading = Desk("anders.txt").says("In het gebied Inkoopteam Twente.").reading(area)
    store.replace(reading)
    archive.put(reading.article)
    report = check(store, archive)
    assert report.conforms
    assert any(PURCHASING.iri in finding.line() and "no region" in finding.en for finding in report.warnings)


def test_lines_are_one_line_each() -> None:
    finding = Finding("a.txt", "https://example.org/1", "Mis.", "Wrong.", "twee\nregels")
    assert finding.line() == "a.txt: Mis. https://example.org/1: twee regels"
    assert finding.line("en").startswith("a.txt: Wrong.")
