"""Leading."""

from ontology.relation import Relation
from ontology.role import Role


class Leadership(Relation):
    """`member` (a person or organisation) leads, chairs or coordinates `initiative`; `bundel:Leadership`."""

    member: str
    initiative: str
    role: Role | None = None

    @property
    def ends(self) -> tuple[str, ...]:
        """Agent and initiative."""
        return (self.member, self.initiative)

    @property
    def key(self) -> tuple[str, ...]:
        """Agent, initiative and role."""
        return ("Leadership", *self.ends, self.role.iri if self.role else "")
