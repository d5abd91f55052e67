"""A made-up country of any size: articles about municipalities that exist, with partners and people that do not."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

from graph.collection import Collection
from graph.equipment import furnish
from graph.quads.reading import quads
from graph.register.register import Register
from ontology.collaboration import Collaboration
from ontology.entity import Entity
from ontology.initiative import Initiative
from ontology.iri import mint
from ontology.organisation import Organisation
from ontology.participation import Participation
from ontology.person import Person
from ontology.post import Post
from ontology.reading import Reading
from ontology.role import Role
from tests.quads.sample import Desk

NEW = 8
ROLE = Role(iri=mint("role", "wethouder"), label="wethouder")
FIRST = date(2012, 1, 1)


def towns() -> list[Organisation]:
    """Every municipality of now, weighty ones several times."""
    known = [r for r in Register.load().records if r.kind == "Municipality" and r.exists()]
    named = [
        Organisation(iri=r.iri, label=f"gemeente {r.label}", alternatives=(r.label,), kind="Municipality")
        for r in known
    ]
    return named + [town for number, town in enumerate(named) for _ in range(20) if number % 25 == 0]


def readings(things: int, seed: int = 7) -> Iterator[Reading]:
    """So many articles that they speak of about so many things; the same ones each time."""
    dice, every = Random(seed), towns()
    order = sorted({town.iri: town for town in every}.values(), key=lambda town: town.iri)
    for number in range(max(1, (things - 342) // NEW)):
        middle = dice.randrange(len(order))
        near = [order[(middle + step) % len(order)] for step in range(4)] + [dice.choice(every)]
        yield reading(number, list({town.iri: town for town in near}.values()))


def reading(number: int, near: list[Organisation]) -> Reading:
    """One article: an initiative of a few neighbours, with partners that are new and people who speak for them."""
    name = f"{number:06}"
    team = Initiative(iri=mint("initiative", name), label=f"Samenwerking {name}", kind="programme")
    partners = [Organisation(iri=mint("organisation", name, str(n)), label=f"Stichting {name} {n}") for n in range(4)]
    people = [Person(iri=mint("person", name, str(n)), label=f"Bestuurder {name} {n}") for n in range(3)]
    issued = FIRST + timedelta(days=number * 97 % 5000)
    desk = Desk(f"{name}.txt", title=f"Artikel {name}", issued=issued.isoformat(), publisher=f"Blad {number % 40}")
    members = tuple(sorted({town.iri for town in near}))
    desk.says(
        f"In Samenwerking {name} werken {', '.join(town.label for town in near)} samen.",
        Collaboration(members=members, within=team.iri),
    )
    for partner, town in zip(partners, near, strict=False):
        desk.says(
            f"{partner.label} en {town.label} doen mee aan Samenwerking {name}.",
            Participation(member=partner.iri, initiative=team.iri),
            Collaboration(members=tuple(sorted((partner.iri, town.iri)))),
        )
    for person, partner in zip(people, partners, strict=False):
        desk.says(
            f"{person.label} is wethouder bij {partner.label}.",
            Post(member=person.iri, organisation=partner.iri, role=ROLE),
        )
    entities: list[Entity] = [*near, team, *partners, *people, ROLE]
    return desk.reading(*entities)


def build(folder: Path, things: int) -> None:
    """A store in a folder with a graph of about so many things, written in one go."""
    with Collection.open(folder) as collection:
        furnish(collection.store)
        collection.store.engine.load(quad for one in readings(things) for quad in quads(one, collection.store.base))
        collection.store.derive()
