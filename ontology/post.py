"""A person's role at an organisation."""

from ontology.relation import Relation
from ontology.role import Role


class Post(Relation):
    """`member` (a person) holds `role` at `organisation`; `bundel:Post`, `org:Membership`."""

    member: str
    organisation: str
    role: Role | None = None

    @property
    def ends(self) -> tuple[str, ...]:
        """Person and organisation."""
        return (self.member, self.organisation)

    @property
    def key(self) -> tuple[str, ...]:
        """Person, organisation and role."""
        return ("Post", *self.ends, self.role.iri if self.role else "")
