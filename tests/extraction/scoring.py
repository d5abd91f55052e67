"""How well a reading agrees with annotations, by the project's annotation rules.

Things are compared first: something read is the annotated thing when a surface form of both is the same once case,
accents, punctuation and words such as "de" and "gemeente" are gone; for collectives and initiatives a form may also
stand inside the other's. Then ties are compared between things: pairs of those who work together, posts, and so on.
With two annotators, what is read is right when either drew it, and must be read only when both did.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations
from pathlib import Path
from typing import Any

from ontology.claim import Claim
from ontology.collaboration import Collaboration
from ontology.entity import Entity
from ontology.initiative import Initiative
from ontology.leadership import Leadership
from ontology.organisation import Organisation, OrganisationKind
from ontology.participation import Participation
from ontology.party import PartyMembership
from ontology.person import Person
from ontology.placement import Placement
from ontology.post import Post
from ontology.reading import Reading
from ontology.region import Region

THINGS = ("person", "organisation", "region", "initiative")
TIES = ("pair", "post", "participates", "leads", "party", "located")
HEADLINE = ("person", "organisation", "initiative", "pair", "post", "participates")
CLASSES: dict[type[Entity], str] = {
    Person: "person",
    Organisation: "organisation",
    Region: "region",
    Initiative: "initiative",
}
SMALL = ("de", "het", "een", "onze", "alle", "andere", "gezamenlijk", "gezamenlijke", "zowel", "vele")
TITLES = ("gemeente", "gemeenten", "regio", "provincie", "programma", "project", "wethouder", "burgemeester")
SKIPPED = {*SMALL, *TITLES}
INSIDE = 8
Tie = tuple[str, ...]


def bare(form: str) -> str:
    """The form as it is compared.

    >>> bare("De gemeente Súdwest-Fryslân (SWF)")
    'sudwest fryslan'
    """
    ascii_ = unicodedata.normalize("NFKD", re.sub(r"\(.*?\)", " ", form.casefold())).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", ascii_)
    first = next((place for place, word in enumerate(words) if word not in SKIPPED), max(len(words) - 1, 0))
    return " ".join(words[first:])


@dataclass(frozen=True)
class Thing:
    """Somebody or something with its surface forms."""

    id: str
    type: str
    forms: tuple[str, ...]
    collective: bool = False

    @cached_property
    def names(self) -> frozenset[str]:
        """The forms as they are compared, abbreviations in parentheses among them."""
        short = [word for form in self.forms for word in re.findall(r"\(([A-Za-z][\w-]+)\)", form)]
        return frozenset(filter(None, map(bare, (*self.forms, *short))))

    def closeness(self, other: "Thing") -> int | None:
        """0 for a shared form, 1 for a form inside a form where that will do, None when they differ."""
        if self.names & other.names:
            return 0
        kinds = {self.type, other.type}
        loose = "person" not in kinds and ("initiative" in kinds or self.collective or other.collective)
        return 1 if loose and any(_inside(*pair) for pair in self._pairs(other)) else None

    def _pairs(self, other: "Thing") -> Iterator[tuple[str, str]]:
        for one in self.names:
            for two in other.names:
                yield (one, two) if len(one) <= len(two) else (two, one)

    def comparable(self, other: "Thing") -> bool:
        """Whether the types may stand for each other: a place or a body, a body or an initiative."""
        kinds = {self.type, other.type}
        return len(kinds) == 1 or ("organisation" in kinds and bool(kinds & {"region", "initiative"}))


def _inside(short: str, long: str) -> bool:
    return len(short) >= INSIDE and f" {short} " in f" {long} "


@dataclass
class Drawing:
    """What somebody drew of one article: things, and ties between their ids by category."""

    things: list[Thing]
    ties: dict[str, set[Tie]] = field(default_factory=lambda: {name: set() for name in TIES})

    def work_together(self, members: Iterable[str], within: str | None) -> None:
        """Add every pair, and everybody's taking part."""
        present = set(members)
        self.ties["pair"] |= set(combinations(sorted(present), 2))
        self.ties["participates"] |= {(member, within) for member in present if within}

    def renamed(self, ids: Mapping[str, str]) -> dict[str, set[Tie]]:
        """All categories with ids replaced; what has no other id is marked as unknown."""
        new = {thing.id: ids.get(thing.id, f"?{thing.id}") for thing in self.things}
        found: dict[str, set[Tie]] = {
            kind: {(new[thing.id],) for thing in self.things if thing.type == kind} for kind in THINGS
        }
        for name, ties in self.ties.items():
            changed = {tuple(new.get(one, f"?{one}") for one in tie) for tie in ties}
            found[name] = {tuple(sorted(tie)) for tie in changed} if name == "pair" else changed
        return found


def annotated(path: Path) -> Drawing:
    """The drawing of an annotation file."""
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    things = [
        Thing(one["id"], one["type"], (one["name"], *one.get("aliases", ())), one.get("subtype") == "collective")
        for one in data["entities"]
    ]
    drawing = Drawing(things)
    for row in data.get("collaborations", ()):
        drawing.work_together(row["members"], row.get("initiative"))
    for name, source, ends in (
        ("post", "posts", ("person", "organisation")),
        ("participates", "participates", ("agent", "initiative")),
        ("leads", "leads", ("agent", "initiative")),
        ("party", "party", ("person", "party")),
        ("located", "located", ("subject", "region")),
    ):
        drawing.ties[name] |= {(row[ends[0]], row[ends[1]]) for row in data.get(source, ())}
    return drawing


def drawn(reading: Reading) -> Drawing:
    """The drawing of a reading: what lives of its claims."""
    things = [
        Thing(one.iri, CLASSES[type(one)], one.names, getattr(one, "kind", None) == OrganisationKind.COLLECTIVE)
        for one in reading.entities
        if type(one) in CLASSES
    ]
    drawing = Drawing(things)
    for claim in reading.claims:
        if claim.status.lives:
            _draw(claim, drawing)
    return drawing


def _draw(claim: Claim, drawing: Drawing) -> None:
    names = {
        Post: "post",
        Participation: "participates",
        Leadership: "leads",
        PartyMembership: "party",
        Placement: "located",
    }
    relation = claim.relation
    if isinstance(relation, Collaboration):
        drawing.work_together(relation.members, relation.within)
    elif type(relation) in names:
        drawing.ties[names[type(relation)]].add(relation.ends)


def matched(wanted: list[Thing], given: list[Thing]) -> dict[str, str]:
    """The id in `wanted` of each thing in `given` that is in both, one to one, the closest first."""
    ranked = sorted(
        (closeness, one.type != other.type, one.id, other.id)
        for one in given
        for other in wanted
        if one.comparable(other) and (closeness := one.closeness(other)) is not None
    )
    found: dict[str, str] = {}
    for _, _, one, other in ranked:
        if one not in found and other not in found.values():
            found[one] = other
    return found


@dataclass(frozen=True)
class Count:
    """How many were read, how many of these are right, how many had to be, how many of these were read."""

    read: int = 0
    right: int = 0
    wanted: int = 0
    got: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(self.read + other.read, self.right + other.right, self.wanted + other.wanted, self.got + other.got)

    @property
    def precision(self) -> float:
        """The share of what was read that is right."""
        return self.right / self.read if self.read else float(not self.wanted)

    @property
    def recall(self) -> float:
        """The share of what had to be read that was."""
        return self.got / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


Score = dict[str, Count]


def score(reading: Drawing, *annotators: Drawing) -> Score:
    """The counts by category, against one annotator or two."""
    universe = list(annotators[0].things)
    views = [annotators[0].renamed({thing.id: thing.id for thing in universe})]
    for annotator in annotators[1:]:
        ids = matched(universe, annotator.things)
        own = [one for one in annotator.things if one.id not in ids]
        ids |= {one.id: f"+{one.id}" for one in own}
        universe += [Thing(ids[one.id], one.type, one.forms, one.collective) for one in own]
        views.append(annotator.renamed(ids))
    read = reading.renamed(matched(universe, reading.things))
    counts = {}
    for name in (*THINGS, *TIES):
        right, wanted = set.union(*(v[name] for v in views)), set.intersection(*(v[name] for v in views))
        counts[name] = Count(len(read[name]), len(read[name] & right), len(wanted), len(read[name] & wanted))
    return counts


def headline(counts: Score) -> float:
    """The mean F1 over the headline's categories that are in play."""
    played = [counts[name] for name in HEADLINE if counts[name].read or counts[name].wanted]
    return sum(count.f1 for count in played) / len(played) if played else 1.0


@dataclass(frozen=True)
class Total:
    """The scores of several articles."""

    scores: tuple[Score, ...]

    @property
    def headline(self) -> float:
        """The mean of the articles' headlines."""
        return sum(map(headline, self.scores)) / len(self.scores)

    def __getitem__(self, name: str) -> Count:
        return sum((one[name] for one in self.scores), Count())
