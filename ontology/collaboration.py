"""Working together."""

from enum import StrEnum

from pydantic import Field, field_validator

from ontology.relation import Relation


class CollaborationKind(StrEnum):
    """The concepts of the scheme of collaboration kinds; each value is the concept's local name."""

    JOINT_PROCUREMENT = "joint-procurement"
    SHARED_MONITORING = "shared-monitoring"
    SHARED_POLICY = "shared-policy"
    JOINT_DELIVERY = "joint-delivery"
    KNOWLEDGE_SHARING = "knowledge-sharing"
    AGREEMENT = "agreement"
    CONSULTATION = "consultation"


class Collaboration(Relation):
    """Two or more organisations work together; `bundel:Collaboration`, `org:OrganizationalCollaboration`.

    `members` are organisations, sorted; `within` the initiative they do it in, `themes` what it is about.
    """

    members: tuple[str, ...] = Field(min_length=2)
    kind: CollaborationKind | None = None
    within: str | None = None
    themes: tuple[str, ...] = ()

    @field_validator("members")
    @classmethod
    def _distinct(cls, members: tuple[str, ...]) -> tuple[str, ...]:
        if len(set(members)) < 2:
            raise ValueError(f"a collaboration ties two or more different organisations, not {members!r}")
        return tuple(sorted(set(members)))

    @property
    def ends(self) -> tuple[str, ...]:
        """The members."""
        return self.members

    @property
    def key(self) -> tuple[str, ...]:
        """Members, kind and initiative; themes may differ between reports of the same collaboration."""
        return ("Collaboration", *self.members, self.kind or "", self.within or "")
