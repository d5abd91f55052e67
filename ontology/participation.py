"""Taking part."""

from ontology.relation import Relation


class Participation(Relation):
    """`member` (a person or organisation) takes part in `initiative`; `bundel:Participation`."""

    member: str
    initiative: str

    @property
    def ends(self) -> tuple[str, ...]:
        """Agent and initiative."""
        return (self.member, self.initiative)
