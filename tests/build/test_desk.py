import time
from pathlib import Path

import pytest

from graph.build import Builder
from graph.collection import Collection
from graph.desk import Desk
from graph.draft import Draft, Offer, Stage, Told
from graph.equipment import furnish, reader
from graph.judging import REJECTED
from ontology.errors import OtherLanguage, StoreInUse, UnknownName, UnreadableArticle
from ontology.iri import claim_iri
from ontology.judgement import Verdict
from tests import sample

TEXT = "Samen sterk\n\nDe gemeenten Raalte en Olst-Wijhe werken samen in het Sociaal Team Salland. Dat is goed nieuws."
PARTNERS = 'ASK { ?a bundel:collaboratesWith ?b . ?a skos:prefLabel|skos:altLabel "Raalte" }'


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("desk")
    with Collection.open(place) as collection:
        furnish(collection.store)
    return place


@pytest.fixture(scope="module")
def desk(place: Path) -> Desk:
    return Desk(place)


def read(desk: Desk, offer: Offer) -> Draft:
    draft = desk.offer(offer)
    while draft.stage not in (Stage.DONE, Stage.FAILED):
        time.sleep(0.01)
        draft = desk.draft(draft.id)
    return draft


def asked(place: Path, question: str) -> bool:
    with Collection.open(place, read_only=True) as collection:
        return bool(collection.store.query(question))


def test_what_is_pasted_is_read_and_stored_only_when_it_is_kept(desk: Desk, place: Path) -> None:
    draft = read(desk, Offer.pasted(TEXT, Told(publisher="De Stentor", issued="2024-03-04")))
    assert draft.reading and draft.reading.claims
    assert (draft.reading.article.publisher, draft.reading.article.issued) == ("De Stentor", "2024-03-04")
    assert draft.reading.article.identifier.startswith("samen-sterk-")
    assert not asked(place, PARTNERS)
    desk.keep(draft.id, [])
    assert asked(place, PARTNERS)
    with pytest.raises(UnknownName):
        desk.draft(draft.id)
    with Collection.open(place) as collection:
        assert draft.reading.article.text in {article.text for article in collection.archive}


def test_what_is_rejected_while_adding_stays_out_through_a_rebuild(desk: Desk, place: Path, tmp_path: Path) -> None:
    draft = read(desk, Offer.file("map/zwolle.txt", TEXT.replace("Raalte", "Zwolle").encode()))
    assert draft.reading and draft.offer.name == "zwolle.txt"
    claims = [claim_iri(claim) for claim in draft.reading.claims]
    desk.keep(draft.id, [(claim, Verdict.REJECTED, "proef") for claim in claims])
    (tmp_path / "zwolle.txt").write_bytes(draft.offer.data or b"")
    with Collection.open(place) as collection:
        assert {refusal.reason for refusal in collection.review.refusals(draft.reading.article.iri)} == {REJECTED}
        report = Builder(collection, reader()).build([tmp_path / "zwolle.txt"])
        assert [result.outcome for result in report.results] == ["unchanged"]
    again = read(desk, Offer.file("zwolle.txt", (draft.offer.data or b"") + b" Meer."))
    assert again.replaces == "Samen sterk"
    assert read(desk, Offer.file("zwolle.txt", draft.offer.data or b"")).replaces is None


def test_a_judgement_is_carried_out_at_once(desk: Desk, place: Path) -> None:
    draft = read(desk, Offer.pasted(TEXT.replace("Raalte", "Dalfsen")))
    assert draft.reading
    desk.keep(draft.id, [])
    there = "ASK {{ GRAPH ?g {{ <{}> a bundel:Claim }} }}"
    claim = claim_iri(draft.reading.claims[0])
    assert desk.judge(claim, Verdict.DISPUTED, "twijfel") and asked(place, there.format(claim))
    assert desk.judge(claim, Verdict.REJECTED) and not asked(place, there.format(claim))
    assert desk.judge(claim, Verdict.ACCEPTED) and asked(place, there.format(claim))


@pytest.mark.parametrize("claim", ["https://w3id.org/bundel/id/claim/0000000000000000", "x> } ; DROP ALL #", ""])
def test_only_what_exists_can_be_judged(desk: Desk, claim: str) -> None:
    with pytest.raises(UnknownName):
        desk.judge(claim, Verdict.REJECTED)


def test_claims_of_other_articles_cannot_be_judged_while_adding(desk: Desk) -> None:
    draft = read(desk, Offer.pasted(TEXT))
    with pytest.raises(UnknownName):
        desk.keep(draft.id, [("https://w3id.org/bundel/id/claim/0000000000000000", Verdict.REJECTED, "")])
    desk.discard(draft.id)


def test_another_program_that_writes_is_named_and_nothing_is_lost(desk: Desk, place: Path) -> None:
    draft = read(desk, Offer.pasted(TEXT))
    with Collection.open(place), pytest.raises(StoreInUse):
        desk.keep(draft.id, [])
    desk.keep(draft.id, [])


def test_what_cannot_be_read_says_so_under_its_own_name(desk: Desk) -> None:
    wrong = read(desk, Offer.file("plaatje.png", b"\x89PNG"))
    assert wrong.stage is Stage.FAILED and isinstance(wrong.error, UnreadableArticle)
    assert str(wrong.error).startswith("'plaatje.png'")
    english = "The councils of Leeds and Bradford have been working together on youth care for many years now."
    other = read(desk, Offer.pasted(english))
    assert isinstance(other.error, OtherLanguage)
    assert read(desk, Offer.pasted(english, Told(any_language=True))).stage is Stage.DONE
    assert read(desk, Offer.pasted("   ")).stage is Stage.FAILED


@pytest.mark.parametrize("name", ["", "..", "/", "map/"])
def test_a_file_has_a_name(name: str) -> None:
    with pytest.raises(UnreadableArticle, match="a file with a name"):
        Offer.file(name if name != "map/" else "..", b"x")


def test_offers_that_are_wrong_from_the_start() -> None:
    with pytest.raises(UnreadableArticle, match="at most 10 MB"):
        Offer.file("groot.txt", b"x" * 10_000_001)
    with pytest.raises(UnreadableArticle, match="https"):
        Offer.page("file:///etc/passwd")
    with pytest.raises(UnreadableArticle, match="a date such as"):
        Told(issued="gisteren")


def test_what_another_reader_read_follows_at_the_next_build(desk: Desk, place: Path) -> None:
    with Collection.open(place) as collection:
        collection.replace(sample.reading())
    claim = claim_iri(sample.reading().claims[0])
    assert desk.judge(claim, Verdict.REJECTED) is False
    with Collection.open(place) as collection:
        assert not collection.holds(sample.reading().article, sample.reading().reader)
        collection.replace(sample.reading())
        assert claim in {claim_iri(refusal.claim) for refusal in collection.review.refusals()}
