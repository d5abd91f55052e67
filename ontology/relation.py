"""What a claim can say."""

from ontology.entity import Value


class Relation(Value):
    """A tie between things; its subclasses are the relations an article can state.

    `key` is what makes two relations the same one, whatever article states them; every relation lists its
    `ends`, the IRIs that evidence must name or lead to.
    """

    @property
    def ends(self) -> tuple[str, ...]:
        """The IRIs of the things tied together."""
        raise TypeError(f"{type(self).__name__} is abstract")

    @property
    def key(self) -> tuple[str, ...]:
        """The class name and everything that tells this relation from another of its class."""
        return (type(self).__name__, *self.ends)
