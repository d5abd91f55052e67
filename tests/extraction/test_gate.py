"""Every objection the gate can raise, and what passes."""

import pytest

from graph.extraction.gate import objection
from ontology.article import Article
from ontology.claim import Claim
from ontology.collaboration import Collaboration
from ontology.entity import Entity
from ontology.evidence import Evidence, Step
from ontology.initiative import Initiative
from ontology.leadership import Leadership
from ontology.organisation import Organisation
from ontology.participation import Participation
from ontology.party import PartyMembership
from ontology.person import Person
from ontology.placement import Placement
from ontology.post import Post
from ontology.reading import Reading
from ontology.region import Region
from ontology.relation import Relation
from ontology.status import Status
from ontology.theme import Theme
from ontology.topic import Topic
from tests.extraction.invariants import hold

TEXT = (
    "Schagen telt veel dorpen. Wethouder Mark Jansen van Schagen werkt voor het CDA samen met Texel in het project "
    "Wadloper voor jeugdhulp in Twente. Jansen is blij. Urk kijkt toe."
)
ARTICLE = Article(iri="https://example.org/article", identifier="article.txt", text=TEXT)
QUOTE = TEXT[26 : TEXT.index(" Jansen is blij")]
PERSON = Person(iri="p", label="Mark Jansen", alternatives=("Jansen",))
TOWN = Organisation(iri="o", label="gemeente Schagen", alternatives=("Schagen",))
ISLAND = Organisation(iri="i", label="Texel")
VILLAGE = Organisation(iri="u", label="Urk")
PARTY = Organisation(iri="c", label="CDA")
PROJECT = Initiative(iri="w", label="Wadloper")
REGION = Region(iri="r", label="Twente")
THEME = Theme(iri="t", label="jeugdhulp")
ENTITIES: dict[str, Entity] = {one.iri: one for one in (PERSON, TOWN, ISLAND, VILLAGE, PARTY, PROJECT, REGION, THEME)}


def claim(relation: Relation, quote: str = QUOTE, shift: int = 0, steps: tuple[Step, ...] = ()) -> Claim:
    start = TEXT.index(quote) + shift
    evidence = Evidence(article=ARTICLE.iri, start=start, end=start + len(quote), quote=quote, steps=steps)
    return Claim(
        relation=relation, status=Status.EXISTING, confidence=0.9, because="Daarom.", rule="test", evidence=evidence
    )


def step(surface: str, leads_to: str, shift: int = 0) -> Step:
    return Step(surface=surface, start=TEXT.index(surface) + shift, leads_to=leads_to, because="Kortere vorm.")


RIGHT = (
    Post(member="p", organisation="o"),
    PartyMembership(member="p", organisation="c"),
    Participation(member="o", initiative="w"),
    Participation(member="p", initiative="w"),
    Leadership(member="p", initiative="w"),
    Leadership(member="o", initiative="w"),
    Collaboration(members=("o", "i")),
    Collaboration(members=("o", "i"), within="w"),
    Placement(subject="o", region="r"),
    Placement(subject="w", region="r"),
    Topic(subject="w", theme="t"),
)
CONFUSED = (
    Post(member="o", organisation="i"),
    Post(member="p", organisation="w"),
    Post(member="p", organisation="r"),
    PartyMembership(member="o", organisation="c"),
    PartyMembership(member="p", organisation="r"),
    Participation(member="r", initiative="w"),
    Participation(member="o", initiative="i"),
    Leadership(member="t", initiative="w"),
    Leadership(member="p", initiative="o"),
    Collaboration(members=("o", "p")),
    Collaboration(members=("o", "r")),
    Collaboration(members=("o", "w")),
    Collaboration(members=("o", "i"), within="p"),
    Placement(subject="p", region="r"),
    Placement(subject="o", region="i"),
    Topic(subject="o", theme="t"),
    Topic(subject="w", theme="r"),
)


@pytest.mark.parametrize("relation", RIGHT, ids=lambda one: "-".join(one.key))
def test_a_claim_that_its_sentence_bears_out_passes(relation: Relation) -> None:
    assert objection(claim(relation), ARTICLE, ENTITIES) is None


@pytest.mark.parametrize("relation", CONFUSED, ids=lambda one: "-".join(one.key))
def test_a_relation_between_the_wrong_types_is_refused(relation: Relation) -> None:
    reason = objection(claim(relation), ARTICLE, ENTITIES)
    assert reason is not None and reason.endswith("van deze relatie zijn.")


@pytest.mark.parametrize("shift", [-1, 1, 5, 1000])
def test_a_quote_that_is_not_at_its_place_is_refused(shift: int) -> None:
    reason = objection(claim(RIGHT[0], shift=shift), ARTICLE, ENTITIES)
    assert reason is not None and reason.startswith("Het citaat staat niet op ")


def test_a_quote_of_other_words_is_refused() -> None:
    evidence = Evidence(article=ARTICLE.iri, start=0, end=7, quote="Schalen")
    moved = claim(RIGHT[0]).model_copy(update={"evidence": evidence})
    assert objection(moved, ARTICLE, ENTITIES) == "Het citaat staat niet op 0-7 in de tekst."


@pytest.mark.parametrize("shift", [-1, 1, 1000])
def test_a_step_that_is_not_at_its_place_is_refused(shift: int) -> None:
    moved = claim(RIGHT[0], steps=(step("Jansen is blij", "p", shift),))
    reason = objection(moved, ARTICLE, ENTITIES)
    assert reason is not None and reason.startswith("De stap ‘Jansen is blij’ staat niet op ")


def test_an_end_the_article_does_not_know_is_refused() -> None:
    reason = objection(claim(Post(member="p", organisation="x")), ARTICLE, ENTITIES)
    assert reason == "x is geen bekende naam in dit artikel."


def test_an_end_outside_the_quote_is_refused_unless_a_step_leads_to_it() -> None:
    outside = Collaboration(members=("o", "u"))
    reason = objection(claim(outside), ARTICLE, ENTITIES)
    assert reason == "‘Urk’ staat niet in het citaat en geen stap leidt ernaartoe."
    assert objection(claim(outside, steps=(step("Urk", "u"),)), ARTICLE, ENTITIES) is None
    assert objection(claim(outside, steps=(step("Urk", "i"),)), ARTICLE, ENTITIES) == reason


def test_any_name_in_the_quote_will_do() -> None:
    short = claim(Placement(subject="o", region="r"), quote="Schagen werkt voor het CDA samen met Texel in het project")
    reason = objection(short, ARTICLE, ENTITIES)
    assert reason is not None and reason.startswith("‘Twente’")
    assert "gemeente Schagen" not in short.evidence.quote


def test_all_members_must_be_named() -> None:
    reason = objection(claim(Collaboration(members=("o", "i", "u"))), ARTICLE, ENTITIES)
    assert reason is not None and reason.startswith("‘Urk’")


@pytest.mark.parametrize(
    "broken",
    [
        claim(RIGHT[0], shift=1),
        claim(RIGHT[0], steps=(step("Jansen is blij", "p", 2),)),
        claim(Collaboration(members=("o", "u"))),
        claim(CONFUSED[0]),
        claim(CONFUSED[9]),
        claim(CONFUSED[12]),
    ],
    ids=["quote", "step", "unnamed", "post", "collaboration", "within"],
)
def test_the_invariants_of_the_property_tests_see_what_the_gate_sees(broken: Claim) -> None:
    def filled(one: Claim) -> Claim:
        at = one.evidence
        around = {"prefix": TEXT[max(0, at.start - 40) : at.start], "suffix": TEXT[at.end : at.end + 40]}
        return one.model_copy(update={"evidence": at.model_copy(update=around)})

    whole = Reading(
        article=ARTICLE, reader="test", entities=tuple(ENTITIES.values()), claims=(filled(claim(RIGHT[7])),)
    )
    hold(whole)
    with pytest.raises((AssertionError, KeyError)):
        hold(whole.model_copy(update={"claims": (filled(broken),)}))
