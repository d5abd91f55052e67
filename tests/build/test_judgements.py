import shutil
from pathlib import Path

import pytest

from graph.collection import Collection
from graph.judgements import FILE, Judgements
from graph.judging import CONFIRMED, MEANT, REJECTED, judged
from graph.shapes.check import check
from ontology.claim import Claim
from ontology.errors import DamagedStore
from ontology.iri import claim_iri
from ontology.judgement import Judgement, Verdict
from ontology.refusal import Refusal
from ontology.vocabulary import BASE
from tests.sample import BUYING, reading

WHEN = "2026-03-01T10:00:00Z"
PARTNERS = "SELECT ?b { ?a bundel:collaboratesWith ?b }"


def judgement(claim: Claim, verdict: Verdict, remark: str = "") -> Judgement:
    return Judgement(claim=claim_iri(claim), article=claim.evidence.article, verdict=verdict, remark=remark, made=WHEN)


def verdicts(*judgements: Judgement) -> dict[str, Judgement]:
    return {each.claim: each for each in judgements}


def buying() -> Claim:
    return next(claim for claim in reading().claims if claim.evidence.quote == BUYING)


def test_what_is_rejected_goes_to_the_review_list() -> None:
    after = judged(reading(), verdicts(judgement(buying(), Verdict.REJECTED)), BASE)
    assert buying() not in after.claims and len(after.claims) == len(reading().claims) - 1
    assert Refusal(claim=buying(), reason=REJECTED) in after.refusals


def test_what_is_accepted_is_certain() -> None:
    after = judged(reading(), verdicts(judgement(buying(), Verdict.ACCEPTED)), BASE)
    accepted = next(claim for claim in after.claims if claim_iri(claim) == claim_iri(buying()))
    assert (accepted.confidence, accepted.because) == (1.0, CONFIRMED)


def test_what_is_disputed_stays_until_somebody_decides() -> None:
    assert judged(reading(), verdicts(judgement(buying(), Verdict.DISPUTED)), BASE) == reading()


def test_a_person_can_take_the_step_that_the_gate_missed(tmp_path: Path) -> None:
    """The quote "Zij kopen samen in" names nobody; a person says who it is about."""
    whole = reading()
    text = whole.article.text + " Zij kopen samen in."
    start = text.index("Zij kopen")
    evidence = buying().evidence.model_copy(
        update={"start": start, "end": start + 19, "quote": text[start : start + 19], "prefix": "", "suffix": ""}
    )
    vague = buying().model_copy(update={"evidence": evidence})
    refused = whole.model_copy(
        update={
            "article": whole.article.model_copy(update={"text": text}),
            "refusals": (Refusal(claim=vague, reason="niet genoemd"),),
        }
    )
    after = judged(refused, verdicts(judgement(vague, Verdict.ACCEPTED)), BASE)
    let_in = next(claim for claim in after.claims if claim_iri(claim) == claim_iri(vague))
    assert {step.because for step in let_in.evidence.steps} == {MEANT}
    assert after.refusals == ()
    with Collection.open(tmp_path) as collection:
        collection.judgements.add(judgement(vague, Verdict.ACCEPTED))
        collection.replace(refused)
        found = check(collection.store, collection.archive).findings
        assert [finding for finding in found if claim_iri(vague) in str(finding)] == []


def test_what_ties_an_unknown_name_cannot_be_let_in() -> None:
    stranger = buying().relation.model_copy(update={"members": ("https://example.org/x", "https://example.org/y")})
    claim = buying().model_copy(update={"relation": stranger})
    refused = reading().model_copy(update={"refusals": (Refusal(claim=claim, reason="onbekend"),)})
    after = judged(refused, verdicts(judgement(claim, Verdict.ACCEPTED)), BASE)
    assert after.refusals == refused.refusals


def test_the_log_survives_a_rebuild_and_the_later_judgement_counts(tmp_path: Path) -> None:
    with Collection.open(tmp_path) as collection:
        collection.replace(reading())
        before = len(list(collection.store.query(PARTNERS)))
        assert collection.holds(reading().article, reading().reader)
        collection.judgements.add(judgement(buying(), Verdict.REJECTED, "stond er anders"))
        assert not collection.holds(reading().article, reading().reader)
        collection.replace(reading())
        assert collection.holds(reading().article, reading().reader)
        assert len(list(collection.store.query(PARTNERS))) < before
    shutil.rmtree(tmp_path / "store")
    with Collection.open(tmp_path) as collection:
        collection.replace(reading())
        assert len(list(collection.store.query(PARTNERS))) < before
        collection.judgements.add(judgement(buying(), Verdict.ACCEPTED))
        assert not collection.holds(reading().article, reading().reader)
        collection.replace(reading())
        assert len(list(collection.store.query(PARTNERS))) == before
    assert [each.verdict for each in Judgements(tmp_path)] == ["rejected", "accepted"]


def test_a_damaged_line_is_pointed_at(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('{"claim": "https://example.org/> } DROP ALL"}\n')
    with pytest.raises(DamagedStore, match=r"judgements.jsonl:1'"):
        list(Judgements(tmp_path))


@pytest.mark.parametrize("iri", ["", "x", "https://example.org/> } #", 'urn:a"b', "urn:a b"])
def test_a_judgement_is_about_an_address(iri: str) -> None:
    with pytest.raises(ValueError, match="pattern"):
        Judgement(claim=iri, article="urn:a", verdict=Verdict.DISPUTED, made=WHEN)


def test_a_judgement_makes_another_revision(tmp_path: Path) -> None:
    with Collection.open(tmp_path) as collection:
        collection.replace(reading())
        first = collection.store.revision
        collection.judgements.add(judgement(buying(), Verdict.REJECTED))
        collection.replace(reading())
        second = collection.store.revision
        collection.judgements.add(judgement(buying(), Verdict.DISPUTED))
        collection.replace(reading())
        assert len({first, second, collection.store.revision}) == 3
        assert collection.store.articles() == (reading().article.iri,)
        assert check(collection.store, collection.archive).findings == ()
