"""What an initiative is about."""

from ontology.relation import Relation


class Topic(Relation):
    """`subject` (an initiative) is about `theme`; read as `bundel:theme`."""

    subject: str
    theme: str

    @property
    def ends(self) -> tuple[str, ...]:
        """Initiative and theme."""
        return (self.subject, self.theme)
