"""What a person drew from one article."""

from collections import Counter
from collections.abc import Iterator
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator


class Piece(BaseModel):
    """A frozen piece of an annotation; what is not compared may stand there too."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Named(Piece):
    """A thing with the fullest name that the article gives it; `aliases` are its other names there."""

    id: str = Field(min_length=1)
    type: Literal["person", "organisation", "region", "initiative", "theme"]
    name: str = Field(min_length=1)
    aliases: tuple[str, ...] = ()
    subtype: str | None = None


class Post(Piece):
    """A person's role at an organisation."""

    person: str
    organisation: str
    evidence: str = ""


class Party(Piece):
    """A person's political party."""

    person: str
    party: str
    evidence: str = ""


class Share(Piece):
    """Somebody's part in an initiative."""

    agent: str
    initiative: str
    evidence: str = ""


class Place(Piece):
    """Where an organisation or initiative lies or works."""

    subject: str
    region: str
    evidence: str = ""


class Joint(Piece):
    """Things that work together, within an initiative or not."""

    members: tuple[str, ...]
    initiative: str | None = None
    evidence: str = ""


class Annotation(Piece):
    """One article's annotation: the things it names and what ties them, by their ids."""

    article: str = Field(min_length=1)
    entities: tuple[Named, ...]
    posts: tuple[Post, ...] = ()
    party: tuple[Party, ...] = ()
    collaborations: tuple[Joint, ...] = ()
    participates: tuple[Share, ...] = ()
    leads: tuple[Share, ...] = ()
    located: tuple[Place, ...] = ()

    @model_validator(mode="after")
    def _refers_to_its_entities(self) -> "Annotation":
        counts = Counter(thing.id for thing in self.entities)
        for name, count in counts.items():
            if count > 1:
                raise ValueError(f"the id {name!r} is that of {count} entities")
        for where, end in self._ends():
            if end not in counts:
                raise ValueError(f"{where} names {end!r}, which is the id of no entity")
        return self

    def _ends(self) -> Iterator[tuple[str, str]]:
        """Every id that ties refer to, with the place where it stands."""
        for field in ("posts", "party", "collaborations", "participates", "leads", "located"):
            for index, tie in enumerate(getattr(self, field)):
                for key, value in tie:
                    if key != "evidence" and value:
                        yield from (
                            (f"{field}.{index}.{key}", end) for end in ([value] if isinstance(value, str) else value)
                        )
