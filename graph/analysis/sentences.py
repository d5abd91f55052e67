"""Claims as the sentences that lines show."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain

from graph.analysis.aliases import Aliases
from graph.analysis.asking import CLAIMS, RELATIONS, STEPS, Askable, Row, grouped, rows
from graph.analysis.marks import marks
from graph.analysis.naming import Naming
from ontology.status import Status
from ontology.vocabulary import BUNDEL, COLLABORATION_KINDS, ORG, RDF
from viz.sentence import Sentence, Step
from viz.tie import Tie

TIES = {
    "Collaboration": Tie.COLLABORATION,
    "Participation": Tie.PARTICIPATION,
    "Leadership": Tie.LEADERSHIP,
    "Post": Tie.POST,
    "PartyMembership": Tie.PARTY,
    "Placement": Tie.PLACEMENT,
    "Topic": Tie.TOPIC,
}
ENDS = (ORG + "hasMember", ORG + "member", ORG + "organization", BUNDEL + "subject", BUNDEL + "region")
Relation = dict[str, list[str]]


def sentences(store: Askable, naming: Naming) -> Iterator[Sentence]:
    """Every claim of the store, whatever its status and confidence, in the order of their IRIs."""
    aliases = Aliases.of(store)
    relations = _relations(store, aliases)
    steps = grouped(store, STEPS, "claim")
    for row in sorted(rows(store, CLAIMS), key=lambda row: row["claim"]):
        relation = relations[row["relation"]]
        if (tie := _tie(relation)) is not None:
            told: list[Row] = [{**step, "leads": aliases.of_one(step["leads"])} for step in steps.get(row["claim"], [])]
            yield _sentence(row, relation, tie, told, naming)


def _relations(store: Askable, aliases: Aliases) -> dict[str, Relation]:
    found: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in rows(store, RELATIONS):
        found[row["relation"]][row["property"]].append(row["value"])
    return {
        iri: {name: list(map(aliases.of_one, sorted(values))) for name, values in sorted(relation.items())}
        for iri, relation in found.items()
    }


def _tie(relation: Relation) -> Tie | None:
    names = (kind.removeprefix(BUNDEL) for kind in relation.get(RDF + "type", ()))
    return next((TIES[name] for name in names if name in TIES), None)


def _sentence(row: Row, relation: Relation, tie: Tie, steps: list[Row], naming: Naming) -> Sentence:
    ends = _ends(relation, tie)
    within, role, kind = (_one(relation, name) for name in (BUNDEL + "within", ORG + "role", BUNDEL + "kind"))
    start = int(row["start"])
    named = {iri: naming.names(iri) for iri in (*ends, *([within] if within else []))}
    placed = [(int(step["start"]) - start, step["surface"], step["leads"]) for step in steps]
    return Sentence(
        iri=row["claim"],
        relation=row["relation"],
        tie=tie,
        ends=ends,
        status=Status(row["status"].removeprefix(BUNDEL)),
        confidence=float(row["confidence"]),
        because=row["because"],
        quote=row["quote"],
        prefix=row.get("prefix", ""),
        suffix=row.get("suffix", ""),
        start=start,
        source=row["article"],
        marks=marks(row["quote"], named, placed),
        steps=tuple(_steps(steps)),
        role=naming.label(role) if role else None,
        office=role,
        kind=kind.removeprefix(COLLABORATION_KINDS) if kind else None,
        within=within,
        themes=tuple(relation.get(BUNDEL + "theme", ())) if tie is Tie.COLLABORATION else (),
    )


def _ends(relation: Relation, tie: Tie) -> tuple[str, ...]:
    """The things tied: of a membership first the member, of a topic first the subject."""
    told = (*ENDS, BUNDEL + "theme") if tie is Tie.TOPIC else ENDS
    return tuple(chain.from_iterable(relation.get(name, ()) for name in told))


def _one(relation: Relation, name: str) -> str | None:
    return next(iter(relation.get(name, ())), None)


def _steps(steps: list[Row]) -> Iterator[Step]:
    for step in sorted(steps, key=lambda step: (int(step["start"]), step["leads"])):
        yield Step(surface=step["surface"], leads_to=step["leads"], because=step["because"])
