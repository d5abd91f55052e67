"""Everything that programs can ask of `/api`, in one table."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from graph.server.api import asked, lists, single, told
from graph.server.api.library import Library
from ontology.entity import Value

ROOT = "/api"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An address: what it is for, its parameters, what it answers, and whether that can be missing."""

    name: str
    summary: str
    asked: type[asked.Nothing]
    told: type[Value]
    answer: Callable[[Library, Any], Value]
    example: str

    @property
    def path(self) -> str:
        """Its address on the server."""
        return f"{ROOT}/{self.name}"


ENDPOINTS = (
    Endpoint(
        "entities",
        "Entities by kind, type, theme, region or part of a name",
        asked.EntitiesAsked,
        told.Entities,
        lists.entities,
        "?kind=municipality&limit=10",
    ),
    Endpoint(
        "entity",
        "One entity by its IRI, with its names, themes, posts and relations",
        asked.One,
        told.Description,
        single.described,
        "?iri=tooi:gemeente/gm0441",
    ),
    Endpoint(
        "neighbours",
        "What is tied to an entity, and by how many sentences",
        asked.NeighboursAsked,
        told.Neighbours,
        lists.neighbours,
        "?iri=tooi:gemeente/gm0441",
    ),
    Endpoint(
        "path",
        "The shortest path between two entities, with the sentence for every hop",
        asked.ConnectionAsked,
        told.Connection,
        single.connection,
        "?from=tooi:gemeente/gm0441&to=tooi:gemeente/gm0448",
    ),
    Endpoint(
        "claims",
        "Claims by entity, sort of relation, status, article or confidence",
        asked.ClaimsAsked,
        told.Claims,
        lists.claims,
        "?status=planned",
    ),
    Endpoint(
        "claim",
        "One claim by its IRI, with its quote, the place of that, and the reason",
        asked.One,
        told.Claim,
        single.claim,
        "",
    ),
    Endpoint(
        "articles",
        "Articles by publisher or date, without their texts",
        asked.ArticlesAsked,
        told.Articles,
        lists.articles,
        "?since=2018",
    ),
)
