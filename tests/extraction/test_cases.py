"""Sentences in, claims and names out."""

from operator import attrgetter

import pytest

from graph.extraction.reader import Reader
from tests.extraction.case import Case, cases
from tests.extraction.verdict import judged

RELATIONS = ("Post", "PartyMembership", "Participation", "Leadership", "Collaboration", "Placement", "Topic")
NAME = attrgetter("name")


@pytest.mark.parametrize("case", list(cases("cases")), ids=NAME)
def test_says_just_this(rules: Reader, case: Case) -> None:
    missing, extra = judged(rules.read(case.article), case)
    assert not missing, f"not read, instead: {extra}"
    assert not extra


@pytest.mark.parametrize("case", list(cases("wanted")), ids=NAME)
def test_what_is_not_read_yet_is_not_read_wrongly(rules: Reader, case: Case) -> None:
    _, extra = judged(rules.read(case.article), case)
    assert not extra


def test_every_relation_has_positive_and_negative_cases() -> None:
    says = {(relation, bool(case.claims)) for case in cases("cases") for relation in case.relations}
    assert {(relation, says) for relation, says in says} >= {
        (relation, positive)
        for relation in (
            "Post",
            "PartyMembership",
            "Participation",
            "Leadership",
            "Collaboration",
            "Placement",
            "Topic",
        )
        for positive in (True, False)
    }
