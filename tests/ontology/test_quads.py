"""What is stored meets the shapes and uses no term that the ontology lacks."""

from collections.abc import Iterable

import pytest
from pyoxigraph import Quad
from pyshacl import validate
from rdflib import Graph

from graph.quads import reading as quads
from graph.quads import reference
from graph.register.register import Register
from ontology.article import Article
from ontology.claim import Claim
from ontology.collaboration import Collaboration, CollaborationKind
from ontology.entity import Entity
from ontology.evidence import Evidence, Step
from ontology.initiative import Initiative, InitiativeKind
from ontology.leadership import Leadership
from ontology.organisation import Organisation, OrganisationKind
from ontology.participation import Participation
from ontology.party import PartyMembership
from ontology.person import Person
from ontology.placement import Placement
from ontology.post import Post
from ontology.reading import Reading
from ontology.region import Region
from ontology.relation import Relation
from ontology.role import Role
from ontology.status import Status
from ontology.theme import Theme
from ontology.topic import Topic
from ontology.vocabulary import BASE, BUNDEL, ROLES, SCHEMES, THEMES

TEXT = "Nora Veld (Lijst Nu), wethouder van Hengelo, leidt in Twente met Borne de pilot Vroeg Erbij over schuldhulp."
HENGELO, BORNE = (f"https://identifier.overheid.nl/tooi/id/gemeente/gm0{code}" for code in (164, 147))
NORA, PARTY, PILOT, TWENTE = BASE + "person/1", BASE + "organisation/1", BASE + "initiative/1", BASE + "region/1"
DEBT = THEMES + "schuldhulpverlening"
ALDERMAN = Role(iri=BASE + "role/1", label="wethouder Zorg", concept=ROLES + "wethouder")
THINGS: tuple[Entity, ...] = (
    Person(iri=NORA, label="Nora Veld", alternatives=("Veld",)),
    Organisation(iri=HENGELO, label="gemeente Hengelo", alternatives=("Hengelo",), kind=OrganisationKind.MUNICIPALITY),
    Organisation(iri=BORNE, label="gemeente Borne", kind=OrganisationKind.MUNICIPALITY),
    Organisation(iri=PARTY, label="Lijst Nu", kind=OrganisationKind.POLITICAL_PARTY),
    Region(iri=TWENTE, label="Twente", type="jeugdregio", code="JZ14"),
    Initiative(iri=PILOT, label="Vroeg Erbij", kind=InitiativeKind.PILOT),
    Theme(iri=DEBT, label="schuldhulpverlening", alternatives=("schuldhulp",)),
)
RELATIONS: tuple[Relation, ...] = (
    Post(member=NORA, organisation=HENGELO, role=ALDERMAN),
    PartyMembership(member=NORA, organisation=PARTY),
    Participation(member=HENGELO, initiative=PILOT),
    Leadership(member=NORA, initiative=PILOT, role=ALDERMAN),
    Collaboration(members=(HENGELO, BORNE), kind=CollaborationKind.JOINT_DELIVERY, within=PILOT, themes=(DEBT,)),
    Placement(subject=PILOT, region=TWENTE),
    Topic(subject=PILOT, theme=DEBT),
)


def reading(status: Status) -> Reading:
    """A reading that has every kind of thing and of relation."""
    article = Article(iri=BASE + "article/1", identifier="pilot.md", text=TEXT, title="Pilot", issued="2019-05")
    step = Step(surface="Hengelo", start=TEXT.index("Hengelo"), leads_to=HENGELO, because="Hengelo is een gemeente.")
    evidence = Evidence(article=article.iri, start=0, end=len(TEXT), quote=TEXT, steps=(step,))
    claims = tuple(
        Claim(relation=tie, status=status, confidence=0.9, because="Het staat er.", rule="test", evidence=evidence)
        for tie in RELATIONS
    )
    return Reading(article=article, reader="1", entities=THINGS, claims=claims)


def graph(given: Iterable[Quad]) -> Graph:
    """The quads without their contexts."""
    return Graph().parse(data="".join(f"{quad.triple} .\n" for quad in given), format="nt")


def unknown(data: Graph, known: Graph) -> set[str]:
    """Terms of the ontology and its schemes that are used and not declared."""
    starts = (BUNDEL, *SCHEMES)
    used = {str(term) for triple in data for term in triple}
    used |= {str(getattr(value, "datatype", "")) for value in data.objects()}
    return {term for term in used if term.startswith(starts)} - {str(term) for term in known.subjects()}


@pytest.mark.parametrize("status", Status)
def test_a_reading_meets_the_shapes(status: Status, shapes: Graph) -> None:
    conforms, _, text = validate(graph(quads.quads(reading(status))), shacl_graph=shapes)
    assert conforms, text


def test_the_reading_has_every_relation_that_claims_can_state() -> None:
    assert {type(tie) for tie in RELATIONS} == set(Relation.__subclasses__())


def test_a_reading_uses_only_terms_of_the_ontology(everything: Graph) -> None:
    data = graph(quads.quads(reading(Status.EXISTING)))
    assert unknown(data, everything) == set()
    assert unknown(data, Graph())


def test_the_registers_use_only_terms_of_the_ontology(everything: Graph) -> None:
    data = graph(reference.quads(Register.load()))
    assert len(data) > 1000
    assert unknown(data, everything) == set()
