"""The made-up articles as readings, as if a reader had read them."""

from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import yaml

from graph.register.register import Register
from ontology.article import Article
from ontology.claim import Claim
from ontology.collaboration import Collaboration
from ontology.entity import Entity
from ontology.evidence import Evidence, Step
from ontology.initiative import Initiative
from ontology.iri import article_iri, mint, normalise
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
from ontology.role import Role
from ontology.status import Status
from ontology.theme import Theme
from ontology.topic import Topic

CASES = Path(__file__).parent / "cases"
REASONS = {
    "collaboration": "een werkwoord van samenwerken met de deelnemers als onderwerp",
    "participation": "een deelnemer wordt bij het initiatief genoemd",
    "leadership": "een woord van leiden verbindt persoon en initiatief",
    "post": "een functie staat bij de naam",
    "party": "een partij staat tussen haakjes achter de naam",
    "placement": "een gebied staat bij de naam",
    "topic": "een thema staat bij het initiatief",
}


@cache
def entities() -> dict[str, Entity]:
    """Everything the articles speak of, by name."""
    given = yaml.safe_load((CASES / "things.yaml").read_text("utf-8"))
    register = Register.load()
    found: dict[str, Entity] = {}
    for name in given["municipalities"]:
        record = register.at(name) or register.named(name)[0]
        found[name] = Organisation(iri=record.iri, label=name, kind="Municipality")
    for name, kind in given["organisations"].items():
        known = [record.iri for record in register.named(name) if record.kind == kind]
        iri = known[0] if known else mint("organisation", normalise(name))
        found[name] = Organisation(iri=iri, label=name, kind=kind)
    for name in given["collectives"]:
        found[name] = Organisation(iri=mint("organisation", normalise(name)), label=name, kind="Collective")
    for name, kind in given["initiatives"].items():
        found[name] = Initiative(iri=mint("initiative", normalise(name)), label=name, kind=kind)
    for name in given["people"]:
        found[name] = Person(iri=mint("person", normalise(name)), label=name)
    for name, kind in given["regions"].items():
        found[name] = Region(iri=mint("region", normalise(name)), label=name, type=kind)
    for name in given["themes"]:
        found[f"theme {name}"] = Theme(iri=mint("theme", normalise(name)), label=name)
    for name, others in given["alternatives"].items():
        found[name] = found[name].model_copy(update={"alternatives": tuple(others)})
    return found


@cache
def readings() -> tuple[Reading, ...]:
    """All articles, read."""
    return tuple(reading(case) for case in yaml.safe_load((CASES / "articles.yaml").read_text("utf-8")))


def reading(case: dict[str, Any]) -> Reading:
    """One article of the cases."""
    text = " ".join(part["quote"] for part in case["text"])
    article = Article(
        iri=article_iri(case["id"]),
        identifier=case["id"],
        text=text,
        title=case["title"],
        publisher=case["publisher"],
        issued=str(case["issued"]),
        citation=f"{case['title']}, {case['publisher'] or 'uitgever niet vermeld'}, {case['issued']} (verzonnen).",
    )
    claims = tuple(chain.from_iterable(_claims(article, part) for part in case["text"]))
    named = {end for claim in claims for end in (*claim.relation.ends, getattr(claim.relation, "within", None))}
    named |= {theme for claim in claims for theme in getattr(claim.relation, "themes", ())}
    met = tuple(entity for entity in entities().values() if entity.iri in named)
    return Reading(article=article, reader="made up", entities=met, claims=claims)


def _claims(article: Article, part: dict[str, Any]) -> list[Claim]:
    quote = part["quote"]
    start = article.text.index(quote)
    steps = tuple(
        Step(surface=form, start=start + quote.index(form), leads_to=entities()[name].iri, because=because)
        for form, name, because in part.get("steps", ())
    )
    end = start + len(quote)
    before, after = article.text[max(0, start - 40) : start], article.text[end : end + 40]
    evidence = Evidence(
        article=article.iri, start=start, end=end, quote=quote, prefix=before, suffix=after, steps=steps
    )
    return [_claim(said, evidence) for said in part["says"]]


def _claim(said: dict[str, Any], evidence: Evidence) -> Claim:
    tie = next(tie for tie in REASONS if tie in said)
    return Claim(
        relation=_relation(tie, said),
        status=Status(said.get("status", "existing")),
        confidence=said.get("confidence", 0.92),
        because=REASONS[tie],
        rule=tie,
        evidence=evidence,
    )


def _relation(tie: str, said: dict[str, Any]) -> Relation:
    known = entities()
    names = said[tie]
    role = Role(iri=mint("role", said["role"]), label=said["role"]) if "role" in said else None
    if tie == "collaboration":
        return Collaboration(
            members=tuple(known[name].iri for name in names),
            kind=said.get("kind"),
            within=known[said["within"]].iri if "within" in said else None,
            themes=tuple(sorted(known[f"theme {name}"].iri for name in said.get("themes", ()))),
        )
    one = known[names[0]].iri
    other = known[f"theme {names[1]}" if tie == "topic" else names[1]].iri
    match tie:
        case "post":
            return Post(member=one, organisation=other, role=role)
        case "party":
            return PartyMembership(member=one, organisation=other)
        case "participation":
            return Participation(member=one, initiative=other)
        case "leadership":
            return Leadership(member=one, initiative=other, role=role)
        case "placement":
            return Placement(subject=one, region=other)
    return Topic(subject=one, theme=other)
