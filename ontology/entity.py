"""The thing a name stands for."""

from pydantic import BaseModel, ConfigDict, Field


class Value(BaseModel):
    """A frozen value that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Entity(Value):
    """A named thing: its IRI, the fullest name met, and every other surface form met.

    >>> Entity(iri="https://example.org/1", label="gemeente Twenterand", alternatives=("Twenterand",)).names
    ('gemeente Twenterand', 'Twenterand')
    """

    iri: str = Field(min_length=1)
    label: str = Field(min_length=1)
    alternatives: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The label and the alternatives, label first."""
        return (self.label, *self.alternatives)
