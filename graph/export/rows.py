"""Things, ties and claims as flat values, for spreadsheets and network programs."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from graph.export.asking import (
    ARTICLES,
    CLAIMS,
    CLASSES,
    KINDS,
    LABELS,
    MENTIONS,
    OTHERS,
    PLACES,
    RELATIONS,
    Row,
    grouped,
    rows,
)
from graph.quads.reading import THRESHOLD
from graph.store.store import Store
from ontology.status import Status
from ontology.vocabulary import BUNDEL, ORG

TIES = {
    "Collaboration": ("collaboratesWith", (ORG + "hasMember",)),
    "Post": ("worksFor", (ORG + "member", ORG + "organization")),
    "PartyMembership": ("memberOfParty", (ORG + "member", ORG + "organization")),
    "Participation": ("participatesIn", (ORG + "member", ORG + "organization")),
    "Leadership": ("leads", (ORG + "member", ORG + "organization")),
    "Placement": ("locatedIn", (BUNDEL + "subject", BUNDEL + "region")),
    "Topic": ("theme", (BUNDEL + "subject", BUNDEL + "theme")),
}
GENERAL = ("Organisation", "Initiative", "Person", "Region", "Theme")
LIST = " | "


@dataclass(frozen=True, slots=True)
class Node:
    """A thing that articles mention; `kind` is its narrowest class, `type` its kind of initiative or region."""

    id: str
    label: str
    kind: str
    type: str
    alternatives: str
    articles: int
    longitude: str
    latitude: str


@dataclass(frozen=True, slots=True)
class Edge:
    """A living relation between two things, with the claims that say so: how many, in how many articles, since when."""

    id: str
    source: str
    target: str
    source_label: str
    target_label: str
    relation: str
    directed: bool
    kind: str
    within: str
    themes: str
    role: str
    status: str
    claims: int
    articles: int
    confidence: str
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Said:
    """A claim of whatever status and confidence, with its quote and article."""

    claim: str
    relation: str
    tie: str
    ends: str
    labels: str
    status: str
    confidence: str
    because: str
    rule: str
    quote: str
    start: int
    end: int
    article: str
    identifier: str
    title: str
    issued: str
    publisher: str
    source: str


class Rows:
    """The rows of one store, asked once and in an order that depends on what it holds alone."""

    def __init__(self, store: Store) -> None:
        self._labels = {thing: given[0]["label"] for thing, given in grouped(store, LABELS).items()}
        self._others = grouped(store, OTHERS)
        self._classes = grouped(store, CLASSES)
        self._kinds = grouped(store, KINDS)
        self._places = grouped(store, PLACES)
        self._mentions = grouped(store, MENTIONS)
        self._articles = {row["article"]: row for row in rows(store, ARTICLES)}
        self._relations = {thing: _relation(said) for thing, said in grouped(store, RELATIONS).items()}
        self._claims = sorted(rows(store, CLAIMS), key=lambda row: (row["article"], int(row["start"]), row["claim"]))

    def nodes(self) -> Iterator[Node]:
        """Every mentioned thing, in the order of their IRIs."""
        for thing in sorted(self._mentions):
            place = self._places.get(thing, [{}])[0]
            yield Node(
                id=thing,
                label=self._label(thing),
                kind=_narrowest(row["class"].removeprefix(BUNDEL) for row in self._classes.get(thing, ())),
                type=LIST.join(sorted(self._label(row["kind"]) for row in self._kinds.get(thing, ()))),
                alternatives=LIST.join(row["label"] for row in self._others.get(thing, ())),
                articles=len({row["article"] for row in self._mentions[thing]}),
                longitude=place.get("longitude", ""),
                latitude=place.get("latitude", ""),
            )

    def edges(self) -> Iterator[Edge]:
        """Every pair that a living relation ties, in the order of the relations' IRIs; each pair of members once."""
        living: defaultdict[str, list[Row]] = defaultdict(list)
        for row in self._claims:
            if Status(row["status"].removeprefix(BUNDEL)).lives and float(row["confidence"]) >= THRESHOLD:
                living[row["relation"]].append(row)
        for relation in sorted(living):
            yield from self._pairs(relation, living[relation])

    def claims(self) -> Iterator[Said]:
        """Every claim, by article and place in it."""
        for row in self._claims:
            name, ends = self._tied(row["relation"])
            article = self._articles[row["article"]]
            yield Said(
                claim=row["claim"],
                relation=row["relation"],
                tie=name,
                ends=LIST.join(ends),
                labels=LIST.join(map(self._label, ends)),
                status=row["status"].removeprefix(BUNDEL),
                confidence=row["confidence"],
                because=row["because"],
                rule=row["rule"],
                quote=row["quote"],
                start=int(row["start"]),
                end=int(row["end"]),
                article=row["article"],
                **{name: article.get(name, "") for name in ("identifier", "title", "issued", "publisher", "source")},
            )

    def _pairs(self, relation: str, claims: list[Row]) -> Iterator[Edge]:
        name, ends = self._tied(relation)
        said = self._relations[relation]
        days = sorted(filter(None, (self._articles[row["article"]].get("issued") for row in claims)))
        existing = any(row["status"] == BUNDEL + Status.EXISTING for row in claims)
        pairs = list(combinations(ends, 2))
        for number, (source, target) in enumerate(pairs, start=1):
            yield Edge(
                id=relation if len(pairs) == 1 else f"{relation}#{number}",
                source=source,
                target=target,
                source_label=self._label(source),
                target_label=self._label(target),
                relation=name,
                directed=name != "collaboratesWith",
                kind=self._listed(said.get(BUNDEL + "kind")),
                within=self._listed(said.get(BUNDEL + "within")),
                themes=self._listed(said.get(BUNDEL + "theme")) if name == "collaboratesWith" else "",
                role=self._listed(said.get(ORG + "role")),
                status=(Status.EXISTING if existing else Status.PLANNED).value,
                claims=len(claims),
                articles=len({row["article"] for row in claims}),
                confidence=max((row["confidence"] for row in claims), key=float),
                first=days[0] if days else "",
                last=days[-1] if days else "",
            )

    def _tied(self, relation: str) -> tuple[str, list[str]]:
        said = self._relations[relation]
        name, properties = next(TIES[kind] for kind in TIES if BUNDEL + kind in said["class"])
        return name, [end for name in properties for end in said.get(name, ())]

    def _listed(self, things: Iterable[str] | None) -> str:
        return LIST.join(sorted(map(self._label, things or ())))

    def _label(self, thing: str) -> str:
        return self._labels.get(thing, thing)


def _relation(said: list[Row]) -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for row in said:
        found["class" if row["property"].endswith("#type") else row["property"]].append(row["value"])
    return dict(found)


def _narrowest(classes: Iterable[str]) -> str:
    """The narrowest of the classes of one thing.

    >>> _narrowest(["Organisation", "Municipality"])
    'Municipality'
    """
    return min(classes, key=lambda name: (name in GENERAL, name), default="")
