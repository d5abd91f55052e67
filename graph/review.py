"""The review list: what the evidence gate kept out of the graph, and why."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from graph.atomic import write
from ontology.claim import Claim
from ontology.collaboration import Collaboration
from ontology.errors import DamagedStore
from ontology.iri import key
from ontology.leadership import Leadership
from ontology.participation import Participation
from ontology.party import PartyMembership
from ontology.placement import Placement
from ontology.post import Post
from ontology.reading import Reading
from ontology.refusal import Refusal
from ontology.relation import Relation
from ontology.topic import Topic

FOLDER = "review"
RELATIONS: dict[str, type[Relation]] = {
    kind.__name__: kind for kind in (Collaboration, Leadership, Participation, PartyMembership, Placement, Post, Topic)
}


class Review:
    """The refusals of every article's last reading, in the folder `place` or (None) in memory.

    On disk each article has one file of JSON lines, which is replaced as a whole.
    """

    def __init__(self, place: Path | str | None = None) -> None:
        self._folder = None if place is None else Path(place) / FOLDER
        self._held: dict[str, tuple[Refusal, ...]] = {}

    def replace(self, reading: Reading) -> None:
        """Put the reading's refusals in the place of those of earlier readings of its article."""
        article = reading.article.iri
        if not reading.refusals:
            self.remove(article)
        elif self._folder is None:
            self._held[article] = reading.refusals
        else:
            lines = (json.dumps(_plain(refusal), ensure_ascii=False) + "\n" for refusal in reading.refusals)
            write(self._folder / _name(article), "".join(lines).encode())

    def remove(self, article: str) -> None:
        """Forget the refusals of an article."""
        self._held.pop(article, None)
        if self._folder:
            (self._folder / _name(article)).unlink(missing_ok=True)

    def refusals(self, article: str | None = None) -> Iterator[Refusal]:
        """What was refused, of one article or of all; the article is in each claim's evidence."""
        if self._folder is None:
            yield from _flat(held for iri, held in self._held.items() if article in (None, iri))
        else:
            for path in sorted(self._folder.glob(_name(article) if article else "*.jsonl")):
                yield from _read(path)


def _flat(held: Iterable[tuple[Refusal, ...]]) -> Iterator[Refusal]:
    for refusals in held:
        yield from refusals


def _name(article: str) -> str:
    return f"{key(article)}.jsonl"


def _plain(refusal: Refusal) -> dict[str, Any]:
    relation = type(refusal.claim.relation).__name__
    return {"relation": relation, **refusal.model_dump(mode="json")}


def _read(path: Path) -> Iterator[Refusal]:
    try:
        for line in path.read_text("utf-8").rstrip("\n").split("\n"):
            yield _refusal(json.loads(line))
    except (ValueError, KeyError, TypeError, ValidationError) as error:
        raise DamagedStore(str(path), "refusals as the review list keeps them") from error


def _refusal(plain: dict[str, Any]) -> Refusal:
    claim = plain["claim"]
    relation = RELATIONS[plain["relation"]](**claim["relation"])
    return Refusal(claim=Claim(**(claim | {"relation": relation})), reason=plain["reason"])
