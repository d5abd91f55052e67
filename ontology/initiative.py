"""Something set up together."""

from enum import StrEnum

from ontology.entity import Entity


class InitiativeKind(StrEnum):
    """The concepts of the scheme of initiative kinds; each value is the concept's local name."""

    PROGRAMME = "programme"
    PROJECT = "project"
    PILOT = "pilot"
    TEAM = "team"
    AGREEMENT = "agreement"
    VISION = "vision"
    WORKING_TABLE = "working-table"
    MONITORING_SYSTEM = "monitoring-system"
    CENTRE = "centre"
    MODEL = "model"
    STUDY = "study"
    NETWORK = "network"
    FUND = "fund"


class Initiative(Entity):
    """A programme, agreement, team, vision ... that actors take part in; `bundel:Initiative`."""

    kind: InitiativeKind | None = None
