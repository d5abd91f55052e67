"""A person's political party."""

from ontology.relation import Relation


class PartyMembership(Relation):
    """`member` (a person) belongs to or represents the party `organisation`; `bundel:PartyMembership`."""

    member: str
    organisation: str

    @property
    def ends(self) -> tuple[str, ...]:
        """Person and party."""
        return (self.member, self.organisation)
