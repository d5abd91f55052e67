"""Sentences in, claims and names out."""

import pytest

from graph.extraction.reader import Reader
from ontology.reading import Reading
from tests.extraction.case import Case, cases
from tests.extraction.notation import Difference, difference, named, plain

READ = list(cases("cases"))
WANTED = list(cases("wanted"))


@pytest.mark.parametrize("case", READ, ids=lambda case: case.name)
def test_says_just_this(reader: Reader, case: Case) -> None:
    reading = reader.read(case.article)
    for kind, found in _differences(reading, case).items():
        assert not found.missing, f"{kind} not read: {found.missing}, instead: {found.extra}"
        assert not found.extra, f"{kind} too much: {found.extra}"
    assert not _untaken(reading, case)


@pytest.mark.parametrize("case", WANTED, ids=lambda case: case.name)
def test_what_is_not_read_yet_is_not_read_wrongly(reader: Reader, case: Case) -> None:
    found = _differences(reader.read(case.article), case)
    for kind, one in found.items():
        assert not one.extra, f"{kind} wrong: {one.extra}"
    missing = [text for one in found.values() for text in one.missing]
    if missing:
        pytest.xfail(f"not read yet: {missing}")


def test_every_relation_has_positive_and_negative_cases() -> None:
    says = {(relation, bool(case.claims)) for case in READ for relation in case.relations}
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


def _differences(reading: Reading, case: Case) -> dict[str, Difference]:
    found = {"claims": difference(reading, case.claims, case.relations)} if case.relations else {}
    return found | {kind: named(reading, kind, wanted) for kind, wanted in case.names.items()}


def _untaken(reading: Reading, case: Case) -> list[str]:
    """The steps of the case that no claim's evidence takes."""
    labels = {entity.iri: entity.label for entity in reading.entities}
    steps = {(step.surface, plain(labels[step.leads_to])) for claim in reading.claims for step in claim.evidence.steps}
    wanted = [tuple(text.split(" -> ")) for text in case.steps]
    return [
        f"{surface} -> {thing}"
        for surface, thing in wanted
        if not any(surface in {"*", one} and plain(thing) == other for one, other in steps)
    ]
