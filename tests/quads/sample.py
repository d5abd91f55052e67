"""A few readings made by hand, for all tests of quads, store, export, shapes and questions."""

from functools import cache

from ontology.article import Article
from ontology.claim import Claim
from ontology.collaboration import Collaboration, CollaborationKind
from ontology.entity import Entity
from ontology.evidence import Evidence, Step
from ontology.initiative import Initiative, InitiativeKind
from ontology.iri import article_iri, mint
from ontology.leadership import Leadership
from ontology.organisation import Organisation, OrganisationKind
from ontology.participation import Participation
from ontology.party import PartyMembership
from ontology.person import Person
from ontology.placement import Placement
from ontology.post import Post
from ontology.reading import Reading
from ontology.refusal import Refusal
from ontology.region import Region
from ontology.relation import Relation
from ontology.role import Role
from ontology.status import Status
from ontology.theme import Theme
from ontology.topic import Topic
from ontology.vocabulary import BASE, ROLES, THEMES, TOOI


def municipality(name: str, code: str) -> Organisation:
    return Organisation(
        iri=f"{TOOI}gemeente/{code}",
        label=f"gemeente {name}",
        alternatives=(name,),
        kind=OrganisationKind.MUNICIPALITY,
    )


TWENTERAND = municipality("Twenterand", "gm1700")
ALMELO = municipality("Almelo", "gm0141")
HENGELO = municipality("Hengelo", "gm0164")
SCHAGEN = municipality("Schagen", "gm0441")
HELDER = municipality("Den Helder", "gm0400")
TEXEL = municipality("Texel", "gm0448")
KROON = municipality("Hollands Kroon", "gm1911")
CARINT = Organisation(
    iri=mint("organisation", "carint reggeland"),
    label="Carint Reggeland",
    alternatives=("Carint",),
    kind=OrganisationKind.CARE_PROVIDER,
)
DOCTORS = Organisation(iri=mint("organisation", "huisartsen"), label="huisartsen", kind=OrganisationKind.COLLECTIVE)
CDA = Organisation(iri=mint("organisation", "cda"), label="CDA", kind=OrganisationKind.POLITICAL_PARTY)
TWENTE = Region(
    iri=f"{BASE}region/jeugdregio/JZ14", label="regio Twente", alternatives=("Twente",), type="jeugdregio", code="JZ14"
)
PURCHASING = Initiative(
    iri=mint("initiative", "inkoopteam twente"), label="Inkoopteam Twente", kind=InitiativeKind.TEAM
)
MONITOR = Initiative(iri=mint("initiative", "monitor"), label="monitor", kind=InitiativeKind.MONITORING_SYSTEM)
TEAM = Initiative(
    iri=mint("initiative", "inkoopteam noordkop"), label="gezamenlijk inkoopteam", kind=InitiativeKind.TEAM
)
YOUTH = Theme(iri=f"{THEMES}jeugdhulp", label="jeugdhulp")
SUPPORT = Theme(iri=f"{THEMES}wmo", label="Wmo")
PATERS = Person(iri=mint("person", "mark paters", "gm1700"), label="Mark Paters", alternatives=("Paters",))
KOK = Person(iri=mint("person", "anna kok", "gm0441"), label="Anna Kok")
ALDERMAN = Role(iri=f"{ROLES}wethouder", label="wethouder")
YOUTH_ALDERMAN = Role(iri=mint("role", "wethouder jeugd"), label="wethouder Jeugd", concept=ALDERMAN.iri)


class Desk:
    """Makes an article out of sentences, each with the claims it gives."""

    def __init__(self, identifier: str, **described: str) -> None:
        self.iri = article_iri(identifier)
        self.identifier = identifier
        self.described = described
        self.text = ""
        self.claims: list[Claim] = []
        self.refusals: list[Refusal] = []

    def says(
        self,
        sentence: str,
        *relations: Relation,
        status: Status = Status.EXISTING,
        confidence: float = 0.9,
        steps: tuple[tuple[str, Entity], ...] = (),
        refused: str | None = None,
    ) -> "Desk":
        start = len(self.text)
        self.text += sentence + " "
        reached = tuple(
            Step(
                surface=surface,
                start=start + sentence.index(surface),
                leads_to=thing.iri,
                because=f"‘{surface}’ is {thing.label}",
            )
            for surface, thing in steps
        )
        evidence = Evidence(
            article=self.iri,
            start=start,
            end=start + len(sentence),
            quote=sentence,
            prefix=self.text[max(0, start - 40) : start],
            steps=reached,
        )
        for relation in relations:
            claim = Claim(
                relation=relation,
                status=status,
                confidence=confidence,
                because="De zin zegt het.",
                rule=type(relation).__name__.lower(),
                evidence=evidence,
            )
            if refused:
                self.refusals.append(Refusal(claim=claim, reason=refused))
            else:
                self.claims.append(claim)
        return self

    def reading(self, *entities: Entity, reader: str = "1.0") -> Reading:
        article = Article(iri=self.iri, identifier=self.identifier, text=self.text, **self.described)
        return Reading(
            article=article,
            reader=reader,
            entities=entities,
            claims=tuple(self.claims),
            refusals=tuple(self.refusals),
        )


@cache
def twente() -> Reading:
    desk = Desk(
        "twente.txt",
        title="Samen inkopen in Twente",
        issued="2017-03-14",
        publisher="Vakblad Samen",
        source="https://example.org/twente",
    )
    members = (TWENTERAND.iri, ALMELO.iri, HENGELO.iri)
    desk.says(
        "De gemeenten Twenterand, Almelo en Hengelo kopen samen jeugdhulp in binnen het Inkoopteam Twente.",
        Collaboration(
            members=members,
            kind=CollaborationKind.JOINT_PROCUREMENT,
            within=PURCHASING.iri,
            themes=(YOUTH.iri,),
        ),
        *(Participation(member=member, initiative=PURCHASING.iri) for member in members),
        Topic(subject=PURCHASING.iri, theme=YOUTH.iri),
    )
    desk.says(
        "Mark Paters is wethouder van Twenterand.",
        Post(member=PATERS.iri, organisation=TWENTERAND.iri, role=ALDERMAN),
        confidence=0.95,
    )
    desk.says(
        "Paters is lid van het CDA en leidt het Inkoopteam Twente.",
        PartyMembership(member=PATERS.iri, organisation=CDA.iri),
        Leadership(member=PATERS.iri, initiative=PURCHASING.iri),
        steps=(("Paters", PATERS),),
    )
    desk.says("Het Inkoopteam Twente werkt voor de regio Twente.", Placement(subject=PURCHASING.iri, region=TWENTE.iri))
    desk.says(
        "Almelo wil met Carint een monitor opzetten.",
        Collaboration(members=(ALMELO.iri, CARINT.iri), kind=CollaborationKind.SHARED_MONITORING, within=MONITOR.iri),
        status=Status.PLANNED,
        confidence=0.8,
    )
    desk.says(
        "Hengelo doet niet mee aan de monitor.",
        Participation(member=HENGELO.iri, initiative=MONITOR.iri),
        status=Status.DENIED,
    )
    desk.says(
        "Ook Schagen wordt genoemd.",
        Participation(member=SCHAGEN.iri, initiative=PURCHASING.iri),
        refused="‘Inkoopteam Twente’ staat niet in het citaat.",
    )
    return desk.reading(TWENTERAND, ALMELO, HENGELO, CARINT, CDA, TWENTE, PURCHASING, MONITOR, YOUTH, PATERS)


@cache
def noordkop() -> Reading:
    desk = Desk("noordkop.md", title="Een inkoopteam in de Noordkop", issued="2012-05", publisher="Streekkrant")
    members = (HELDER.iri, SCHAGEN.iri, TEXEL.iri)
    desk.says(
        "Den Helder, Schagen en Texel hebben een gezamenlijk inkoopteam voor Wmo en jeugdhulp.",
        Collaboration(
            members=members,
            kind=CollaborationKind.JOINT_PROCUREMENT,
            within=TEAM.iri,
            themes=(YOUTH.iri, SUPPORT.iri),
        ),
        Topic(subject=TEAM.iri, theme=YOUTH.iri),
        Topic(subject=TEAM.iri, theme=SUPPORT.iri),
    )
    desk.says(
        "De samenwerking van Schagen met Hollands Kroon is gestopt.",
        Collaboration(members=(SCHAGEN.iri, KROON.iri)),
        status=Status.ENDED,
    )
    desk.says(
        "Anna Kok, wethouder Jeugd in Schagen, is daar blij mee.",
        Post(member=KOK.iri, organisation=SCHAGEN.iri, role=YOUTH_ALDERMAN),
    )
    desk.says(
        "Mogelijk praten Texel en Hollands Kroon over sport.",
        Collaboration(members=(TEXEL.iri, KROON.iri), kind=CollaborationKind.CONSULTATION),
        confidence=0.3,
    )
    return desk.reading(HELDER, SCHAGEN, TEXEL, KROON, TEAM, YOUTH, SUPPORT, KOK)


@cache
def later() -> Reading:
    desk = Desk("later.html", title="Twenterand en de huisartsen", issued="2019", publisher="Vakblad Samen")
    desk.says(
        "Twenterand en Almelo delen kennis over jeugdhulp.",
        Collaboration(
            members=(TWENTERAND.iri, ALMELO.iri), kind=CollaborationKind.KNOWLEDGE_SHARING, themes=(YOUTH.iri,)
        ),
    )
    desk.says(
        "Twenterand werkt samen met huisartsen.",
        Collaboration(members=(TWENTERAND.iri, DOCTORS.iri), kind=CollaborationKind.JOINT_DELIVERY),
    )
    desk.says(
        "Almelo zet met Carint de monitor op.",
        Collaboration(members=(ALMELO.iri, CARINT.iri), kind=CollaborationKind.SHARED_MONITORING, within=MONITOR.iri),
    )
    desk.says(
        "Hengelo werkt niet meer mee aan het Inkoopteam Twente.",
        Participation(member=HENGELO.iri, initiative=PURCHASING.iri),
        status=Status.ENDED,
    )
    named = TWENTERAND.model_copy(update={"label": "Twenterand", "alternatives": ("gemeente Twenterand",)})
    carint = CARINT.model_copy(update={"label": "Carint", "alternatives": ()})
    return desk.reading(named, ALMELO, HENGELO, DOCTORS, carint, MONITOR, PURCHASING, YOUTH)


def readings() -> tuple[Reading, ...]:
    return twente(), noordkop(), later()
