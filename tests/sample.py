"""A small reading made by hand: who works with whom in the north of Noord-Holland."""

from ontology.article import Article
from ontology.claim import Claim
from ontology.collaboration import Collaboration, CollaborationKind
from ontology.evidence import Evidence
from ontology.initiative import Initiative, InitiativeKind
from ontology.iri import article_iri, mint
from ontology.leadership import Leadership
from ontology.organisation import Organisation, OrganisationKind
from ontology.participation import Participation
from ontology.person import Person
from ontology.placement import Placement
from ontology.post import Post
from ontology.reading import Reading
from ontology.refusal import Refusal
from ontology.region import Region
from ontology.relation import Relation
from ontology.role import Role
from ontology.status import Status

BUYING = "Den Helder, Schagen en Texel hebben een gezamenlijk inkoopteam."
POST = "Pieter Kos is wethouder van Den Helder."
LEADING = "Ben Blonk, wethouder van Schagen, leidt het inkoopteam."
PLAN = "Schagen wil met Kompas afspraken maken."
DENIAL = "Texel doet niet mee met [Kompas]."
MAYOR = "Jan Waaijer is burgemeester van Zoetermeer, in Zuid-Holland."

ARTICLE = Article(
    iri=article_iri("kop.txt"),
    identifier="kop.txt",
    text=f"Samen inkopen\n\n{BUYING} {POST} {LEADING} {PLAN} {DENIAL} {MAYOR}",
    title="Samen inkopen",
    issued="2018-11-14",
    publisher="De Polderbode",
)


def municipality(name: str, code: str) -> Organisation:
    """A municipality with both its names."""
    iri = f"https://identifier.overheid.nl/tooi/id/gemeente/{code}"
    return Organisation(iri=iri, label=f"gemeente {name}", alternatives=(name,), kind=OrganisationKind.MUNICIPALITY)


HELDER = municipality("Den Helder", "gm0400")
SCHAGEN = municipality("Schagen", "gm0441")
TEXEL = municipality("Texel", "gm0448")
ZOETERMEER = municipality("Zoetermeer", "gm0637")
KOMPAS = Organisation(iri=mint("organisation", "kompas"), label="Kompas", kind=OrganisationKind.CARE_PROVIDER)
TEAM = Initiative(
    iri=mint("initiative", "team"),
    label="gezamenlijk inkoopteam",
    alternatives=("inkoopteam",),
    kind=InitiativeKind.TEAM,
)
KOS, BLONK, WAAIJER = (Person(iri=mint("person", n), label=n) for n in ("Pieter Kos", "Ben Blonk", "Jan Waaijer"))
SOUTH = Region(iri=mint("region", "zuid-holland"), label="Zuid-Holland", type="province")
ALDERMAN, CHAIR = (Role(iri=mint("role", name), label=name) for name in ("wethouder", "burgemeester"))


def claim(relation: Relation, quote: str, status: Status = Status.EXISTING, confidence: float = 0.85) -> Claim:
    """A claim that quotes the article."""
    start = ARTICLE.text.index(quote)
    end = start + len(quote)
    evidence = Evidence(
        article=ARTICLE.iri,
        start=start,
        end=end,
        quote=quote,
        prefix=ARTICLE.text[max(0, start - 40) : start],
        suffix=ARTICLE.text[end : end + 40],
    )
    reason = "De zin zegt het."
    return Claim(
        relation=relation, status=status, confidence=confidence, because=reason, rule="sample", evidence=evidence
    )


def reading() -> Reading:
    """The reading: a purchase team of three, a plan, a denial, and a mayor whom nothing ties to the rest."""
    towns = tuple(town.iri for town in (HELDER, SCHAGEN, TEXEL))
    buying = Collaboration(members=towns, kind=CollaborationKind.JOINT_PROCUREMENT, within=TEAM.iri)
    plan = Collaboration(members=(SCHAGEN.iri, KOMPAS.iri), kind=CollaborationKind.AGREEMENT)
    denial = Collaboration(members=(TEXEL.iri, KOMPAS.iri), kind=CollaborationKind.AGREEMENT)
    return Reading(
        article=ARTICLE,
        reader="1",
        entities=(HELDER, SCHAGEN, TEXEL, ZOETERMEER, KOMPAS, TEAM, KOS, BLONK, WAAIJER, SOUTH),
        claims=(
            claim(buying, BUYING),
            *(claim(Participation(member=town, initiative=TEAM.iri), BUYING) for town in towns),
            claim(Post(member=KOS.iri, organisation=HELDER.iri, role=ALDERMAN), POST),
            claim(Leadership(member=BLONK.iri, initiative=TEAM.iri), LEADING),
            claim(plan, PLAN, Status.PLANNED),
            claim(denial, DENIAL, Status.DENIED),
            claim(Post(member=WAAIJER.iri, organisation=ZOETERMEER.iri, role=CHAIR), MAYOR),
            claim(Placement(subject=ZOETERMEER.iri, region=SOUTH.iri), MAYOR),
        ),
        refusals=(Refusal(claim=claim(denial, DENIAL, confidence=0.3), reason="De zin [ontkent] het."),),
    )
