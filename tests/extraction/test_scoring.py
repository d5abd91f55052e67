"""The scoring itself, on drawings small enough to count by hand."""

import json
from pathlib import Path

import pytest

from ontology.article import Article
from ontology.claim import Claim
from ontology.collaboration import Collaboration
from ontology.evidence import Evidence
from ontology.initiative import Initiative
from ontology.organisation import Organisation, OrganisationKind
from ontology.person import Person
from ontology.post import Post
from ontology.reading import Reading
from ontology.relation import Relation
from ontology.status import Status
from tests.extraction.scoring import Count, Drawing, Thing, Total, annotated, bare, drawn, headline, matched, score


@pytest.mark.parametrize(
    ("form", "compared"),
    [
        ("Gemeente Schagen", "schagen"),
        ("de gemeenten Súdwest-Fryslân", "sudwest fryslan"),
        ("het programma", "programma"),
        ("Programmaleiders", "programmaleiders"),
        ("Vereniging van Nederlandse Gemeenten (VNG)", "vereniging van nederlandse gemeenten"),
        ("’s-Hertogenbosch", "s hertogenbosch"),
        ("…", ""),
    ],
)
def test_forms_as_they_are_compared(form: str, compared: str) -> None:
    assert bare(form) == compared


def thing(id_: str, type_: str, *forms: str, collective: bool = False) -> Thing:
    return Thing(id_, type_, forms, collective)


@pytest.mark.parametrize(
    ("one", "other", "closeness"),
    [
        (thing("1", "organisation", "gemeente Urk"), thing("2", "organisation", "Urk"), 0),
        (thing("1", "organisation", "Vereniging (VNG)"), thing("2", "organisation", "VNG"), 0),
        (thing("1", "organisation", "Stichting De Kern"), thing("2", "organisation", "De Kern"), None),
        (thing("1", "initiative", "inkoopteam Noord"), thing("2", "initiative", "het inkoopteam"), 1),
        (thing("1", "initiative", "team Noord"), thing("2", "initiative", "team"), None),
        (thing("1", "organisation", "twaalf huisartsen", collective=True), thing("2", "organisation", "huisartsen"), 1),
        (thing("1", "person", "Willem van Dalfsen"), thing("2", "person", "van Dalfsen"), None),
    ],
)
def test_how_close_two_things_are(one: Thing, other: Thing, closeness: int | None) -> None:
    assert one.closeness(other) == other.closeness(one) == closeness


def test_matching_is_one_to_one_and_takes_the_closest_first() -> None:
    wanted = [thing("a", "initiative", "regiovisie jeugdhulp"), thing("b", "initiative", "regiovisie")]
    given = [thing("1", "initiative", "Regiovisie"), thing("2", "initiative", "de regiovisie")]
    assert matched(wanted, given) == {"1": "b", "2": "a"}
    assert matched([thing("a", "person", "Urk")], [thing("1", "organisation", "Urk")]) == {}
    assert matched([thing("a", "region", "Urk")], [thing("1", "organisation", "Urk")]) == {"1": "a"}
    assert matched([thing("a", "region", "Urk")], [thing("1", "initiative", "Urk")]) == {}


def drawing(*members: str, team: str | None = None) -> Drawing:
    one = Drawing([thing(name.lower(), "organisation", name) for name in ("Urk", "Losser", "Borne")])
    one.things.append(thing("team", "initiative", "inkoopteam"))
    one.work_together([name.lower() for name in members], team)
    return one


def test_against_one_annotator() -> None:
    counts = score(drawing("Urk", "Losser", "Borne", team="team"), drawing("Urk", "Losser", team="team"))
    assert counts["pair"] == Count(read=3, right=1, wanted=1, got=1)
    assert counts["participates"] == Count(read=3, right=2, wanted=2, got=2)
    assert counts["organisation"] == Count(3, 3, 3, 3)
    assert (counts["pair"].precision, counts["pair"].recall, counts["pair"].f1) == (1 / 3, 1.0, 0.5)


def test_with_two_annotators_either_makes_right_and_both_make_wanted() -> None:
    first, second = drawing("Urk", "Losser"), drawing("Urk", "Losser", "Borne")
    assert score(drawing("Urk", "Borne"), first, second)["pair"] == Count(read=1, right=1, wanted=1, got=0)
    assert score(drawing("Urk", "Losser"), second, first)["pair"] == Count(read=1, right=1, wanted=1, got=1)


def test_what_only_the_second_annotator_named_can_still_be_right() -> None:
    second = drawing("Urk", "Losser")
    second.things.append(thing("x", "organisation", "Aveleijn"))
    reading = drawing("Urk", "Losser")
    reading.things.append(thing("iri", "organisation", "Aveleijn"))
    assert score(reading, drawing("Urk", "Losser"), second)["organisation"] == Count(4, 4, 3, 3)


def test_an_unknown_member_makes_a_wrong_pair() -> None:
    reading = Drawing([thing("iri:1", "organisation", "Urk"), thing("iri:2", "organisation", "Ommen")])
    reading.work_together(["iri:1", "iri:2"], None)
    assert score(reading, drawing("Urk", "Losser"))["pair"] == Count(read=1, right=0, wanted=1, got=0)


def test_nothing_wanted_and_nothing_read_is_right_but_anything_read_is_wrong() -> None:
    assert (Count().precision, Count().recall, Count().f1) == (1.0, 1.0, 1.0)
    assert Count(read=2).precision == 0.0
    assert Count(wanted=2).f1 == 0.0
    assert Count(1, 1, 2, 1) + Count(2, 0, 0, 0) == Count(3, 1, 2, 1)


def test_the_headline_leaves_out_what_is_not_in_play() -> None:
    counts = score(drawing("Urk", "Losser"), drawing("Urk", "Losser", "Borne"))
    assert headline(counts) == pytest.approx((1 + 1 + 2 / 4) / 3)
    assert Total((counts, counts)).headline == headline(counts)
    assert Total((counts, counts))["pair"] == Count(2, 2, 6, 2)


def test_a_reading_is_drawn_from_what_lives() -> None:
    text = "Urk, Losser en Jan."
    things = (
        Organisation(iri="u", label="gemeente Urk", alternatives=("Urk",)),
        Organisation(iri="l", label="huisartsen", kind=OrganisationKind.COLLECTIVE),
        Person(iri="p", label="Jan Bos"),
        Initiative(iri="i", label="inkoopteam"),
    )

    def said(relation: Relation, status: Status) -> Claim:
        evidence = Evidence(article="a", start=0, end=len(text), quote=text)
        return Claim(relation=relation, status=status, confidence=1, because="Zo.", rule="x", evidence=evidence)

    claims = (
        said(Collaboration(members=("u", "l"), within="i"), Status.PLANNED),
        said(Post(member="p", organisation="u"), Status.EXISTING),
        said(Post(member="p", organisation="l"), Status.ENDED),
    )
    article = Article(iri="a", identifier="a", text=text)
    found = drawn(Reading(article=article, reader="1", entities=things, claims=claims))
    assert [one.collective for one in found.things] == [False, True, False, False]
    assert found.ties["pair"] == {("l", "u")}
    assert found.ties["participates"] == {("l", "i"), ("u", "i")}
    assert found.ties["post"] == {("p", "u")}


def test_an_annotation_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    entities = [
        {"id": "p", "type": "person", "name": "Jan Bos", "aliases": ["Bos"]},
        {"id": "u", "type": "organisation", "subtype": "municipality", "name": "Urk"},
        {"id": "h", "type": "organisation", "subtype": "collective", "name": "huisartsen"},
        {"id": "i", "type": "initiative", "name": "team"},
    ]
    rows = {
        "collaborations": [{"members": ["u", "h"], "initiative": "i"}],
        "posts": [{"person": "p", "role": "wethouder", "organisation": "u"}],
        "leads": [{"agent": "p", "initiative": "i"}],
    }
    file.write_text(json.dumps({"entities": entities, **rows}), encoding="utf-8")
    found = annotated(file)
    assert found.things[0].names == {"jan bos", "bos"} and found.things[2].collective
    assert found.ties["pair"] == {("h", "u")} and found.ties["participates"] == {("u", "i"), ("h", "i")}
    assert found.ties["post"] == {("p", "u")} and found.ties["leads"] == {("p", "i")}
    assert score(found, found)["pair"].f1 == 1.0
