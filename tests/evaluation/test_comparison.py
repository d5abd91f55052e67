"""Cases small enough to count on one's fingers."""

from collections.abc import Mapping

import pytest

from graph.evaluation.annotation import Annotation
from graph.evaluation.category import HEADLINE, Category
from graph.evaluation.comparison import Comparison, compare
from graph.evaluation.evaluation import Evaluation
from graph.evaluation.given import given
from graph.evaluation.tally import Tally
from graph.evaluation.wanted import wanted
from ontology.reading import Reading
from tests import sample

NAMES = {
    "h": ("organisation", "Den Helder"),
    "s": ("organisation", "Schagen"),
    "t": ("organisation", "Texel"),
    "z": ("organisation", "Zoetermeer"),
    "k": ("organisation", "Kompas"),
    "i": ("initiative", "het gezamenlijke inkoopteam voor jeugd en Wmo (gezamenlijk inkoopteam)"),
    "p": ("person", "Pieter Kos"),
    "b": ("person", "Ben Blonk"),
    "w": ("person", "Jan Waaijer"),
    "r": ("region", "Zuid-Holland"),
}


def annotation(ids: str = "hstzkipbwr", **ties: object) -> Annotation:
    entities = [{"id": id, "type": NAMES[id][0], "name": NAMES[id][1]} for id in ids]
    return Annotation.model_validate({"article": "kop.txt", "entities": entities, **ties})


TRUTH: dict[str, object] = {
    "collaborations": [
        {"members": ["h", "s", "t"], "initiative": "i", "evidence": sample.BUYING},
        {"members": ["s", "k"], "evidence": sample.PLAN},
    ],
    "posts": [
        {"person": "p", "organisation": "h", "evidence": sample.POST},
        {"person": "b", "organisation": "s", "evidence": sample.LEADING},
        {"person": "w", "organisation": "z", "evidence": sample.MAYOR},
    ],
    "leads": [{"agent": "b", "initiative": "i", "evidence": sample.LEADING}],
    "located": [{"subject": "z", "region": "r", "evidence": sample.MAYOR}],
}


def names(found: Mapping[tuple[str, ...], object]) -> set[str]:
    return {"+".join(ends) for ends in found}


def compared(first: Annotation, second: Annotation | None = None, reading: Reading | None = None) -> Comparison:
    read = reading or sample.reading()
    return compare(read.article, given(read), wanted(first), wanted(second) if second else None)


def test_the_sample_misses_one_post_and_is_right_in_all_else() -> None:
    result = compared(annotation(**TRUTH))
    tallies = {name: part.tally for name, part in result.parts.items()}
    assert tallies == {
        Category.PERSON: Tally(3, 3, 3, 3),
        Category.ORGANISATION: Tally(5, 5, 5, 5),
        Category.REGION: Tally(1, 1, 1, 1),
        Category.INITIATIVE: Tally(1, 1, 1, 1),
        Category.PAIR: Tally(4, 4, 4, 4),
        Category.POST: Tally(2, 2, 3, 2),
        Category.PARTICIPATES: Tally(3, 3, 3, 3),
        Category.LEADS: Tally(1, 1, 1, 1),
        Category.PARTY: Tally(),
        Category.LOCATED: Tally(1, 1, 1, 1),
    }
    assert {ends: [p.quote for p in proofs] for ends, proofs in result.parts[Category.POST].missing.items()} == {
        ("b", "s"): [sample.LEADING]
    }
    assert result.headline == pytest.approx((5 + 0.8) / 6)


def test_what_is_denied_is_not_found() -> None:
    assert "k+t" not in names(compared(annotation(**TRUTH)).parts[Category.PAIR].found)


def test_what_is_extra_has_its_quote_and_rule() -> None:
    result = compared(annotation(ids="hst"))
    pair = result.parts[Category.PAIR]
    assert pair.tally == Tally(4, 0, 0, 0)
    assert names(pair.extra) == {"h+s", "h+t", "s+t", f"?{sample.KOMPAS.iri}+s"}
    assert {(p.quote, p.rule) for p in pair.extra["h", "s"]} == {(sample.BUYING, "sample")}
    assert result.things[f"?{sample.KOMPAS.iri}"].names[0] == "Kompas"


def test_a_place_counts_from_the_confidence_at_which_it_is_drawn() -> None:
    def found(confidence: float) -> Tally:
        reading = sample.reading()
        claims = tuple(claim.model_copy(update={"confidence": confidence}) for claim in reading.claims)
        parts = compared(annotation(**TRUTH), reading=reading.model_copy(update={"claims": claims})).parts
        assert parts[Category.PAIR].tally == Tally(4, 4, 4, 4)
        return parts[Category.LOCATED].tally

    assert found(0.49) == Tally(0, 0, 1, 0)
    assert found(0.5) == Tally(1, 1, 1, 1)


def test_with_two_annotators_right_is_what_either_drew_and_wanted_what_both_drew() -> None:
    one = annotation(ids="hst", collaborations=[{"members": ["h", "s"]}])
    two = annotation(ids="thsk", collaborations=[{"members": ["h", "s", "t"]}, {"members": ["k", "s"]}])
    result = compared(one, two)
    assert result.parts[Category.ORGANISATION].tally == Tally(5, 4, 3, 3)
    assert names(result.parts[Category.ORGANISATION].extra) == {f"?{sample.ZOETERMEER.iri}"}
    assert result.parts[Category.PAIR].tally == Tally(4, 4, 1, 1)
    assert names(result.parts[Category.PAIR].found) == {"h+s", "h+t", "s+t", "b:k+s"}


def test_finding_nothing_where_nothing_is_wanted_is_right() -> None:
    empty = sample.reading().model_copy(update={"entities": (), "claims": ()})
    assert compared(annotation(ids=""), reading=empty).headline == 1
    result = compared(annotation(**TRUTH), reading=empty)
    assert result.headline == 0
    assert {part.tally.precision for name, part in result.parts.items() if name in HEADLINE} == {0}


def test_counts_are_added_up_and_headlines_averaged() -> None:
    empty = sample.reading().model_copy(update={"entities": (), "claims": ()})
    whole = Evaluation((compared(annotation(**TRUTH)), compared(annotation(**TRUTH), reading=empty)))
    assert whole.headline == pytest.approx((5 + 0.8) / 12)
    post = whole.tallies[Category.POST]
    assert post == Tally(2, 2, 6, 2)
    assert (post.precision, post.recall, post.f1) == pytest.approx((1, 1 / 3, 0.5))


def test_a_thing_given_twice_is_one_with_all_its_names() -> None:
    reading = sample.reading()
    twin = sample.KOMPAS.model_copy(update={"label": "zorggroep Kompas Noord"})
    twice = reading.model_copy(update={"entities": (*reading.entities, twin)})
    assert compared(annotation(**TRUTH), reading=twice).parts[Category.ORGANISATION].tally == Tally(5, 5, 5, 5)
