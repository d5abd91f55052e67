"""What working together is about."""

from ontology.entity import Entity


class Theme(Entity):
    """A subject such as jeugdhulp or Wmo; `bundel:Theme`, `skos:Concept`."""
