"""A body that can work with others."""

from enum import StrEnum

from ontology.entity import Entity


class OrganisationKind(StrEnum):
    """The subclasses of `bundel:Organisation`; each value is the class's local name."""

    MUNICIPALITY = "Municipality"
    PROVINCE = "Province"
    MINISTRY = "Ministry"
    WATER_BOARD = "WaterBoard"
    CARE_PROVIDER = "CareProvider"
    EDUCATIONAL_INSTITUTION = "EducationalInstitution"
    KNOWLEDGE_INSTITUTE = "KnowledgeInstitute"
    POLITICAL_PARTY = "PoliticalParty"
    ASSOCIATION = "Association"
    PARTNERSHIP_BODY = "PartnershipBody"
    COMPANY = "Company"
    COLLECTIVE = "Collective"


class Organisation(Entity):
    """An organisation, or a collective that takes part without a name of its own; `bundel:Organisation`."""

    kind: OrganisationKind | None = None
