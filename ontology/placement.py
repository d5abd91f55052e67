"""Where something lies or works."""

from ontology.relation import Relation


class Placement(Relation):
    """`subject` (an organisation or initiative) lies in or works for `region`; read as `bundel:locatedIn`."""

    subject: str
    region: str

    @property
    def ends(self) -> tuple[str, ...]:
        """Subject and region."""
        return (self.subject, self.region)
