"""From figures to entities with IRIs."""

from graph.extraction.figure import Figure
from ontology.entity import Entity
from ontology.initiative import Initiative, InitiativeKind
from ontology.iri import mint, normalise
from ontology.organisation import Organisation, OrganisationKind
from ontology.person import Person
from ontology.region import Region
from ontology.theme import Theme
from ontology.vocabulary import BASE


class Naming:
    """Gives each figure its IRI: an official one, or a key of its name and of what scopes it.

    People are scoped by the organisation of their first post, groups and initiatives whose name is a common noun by the
    article and area, so that the same words in another article do not make them the same.
    """

    def __init__(self, article: str, posts: dict[Figure, list[Figure]], base: str = BASE) -> None:
        self.article = article
        self.posts = posts
        self.base = base
        self.made: dict[Figure, Entity] = {}

    def entity(self, figure: Figure) -> Entity:
        """The figure's entity, made once."""
        if figure not in self.made:
            self.made[figure] = self._make(figure)
        return self.made[figure]

    def entities(self) -> dict[str, Entity]:
        """Every entity made, by IRI; figures that turn out to be the same thing keep all their names."""
        found: dict[str, Entity] = {}
        for entity in self.made.values():
            known = found.get(entity.iri)
            others = [name for name in entity.names if known and name not in known.names]
            names = {"alternatives": (*known.alternatives, *others)} if known else {}
            found[entity.iri] = known.model_copy(update=names) if known else entity
        return found

    def _make(self, figure: Figure) -> Entity:
        others = tuple(form for form in figure.forms if form != figure.label)
        common = {"iri": self._iri(figure), "label": figure.label, "alternatives": others}
        if figure.type == "person":
            return Person(**common)
        if figure.type == "region":
            record = figure.record
            return Region(**common, type=record.type if record else None, code=record.code if record else None)
        if figure.type == "initiative":
            return Initiative(**common, kind=InitiativeKind(figure.kind) if figure.kind else None)
        if figure.type == "theme":
            return Theme(**common)
        return Organisation(**common, kind=OrganisationKind(figure.kind) if figure.kind else None)

    def _iri(self, figure: Figure) -> str:
        name = normalise(figure.label)
        if figure.type == "theme" and figure.kind:
            return figure.kind
        if figure.record is not None and (
            figure.type == "organisation" or figure.record.kind in {"Region", "Initiative"}
        ):
            return figure.record.iri
        if figure.type == "person":
            anchor = self.posts.get(figure)
            return mint("person", name, self._iri(anchor[0]) if anchor else self.article, base=self.base)
        scope = (self.article, *figure.scope) if figure.generic or figure.common else ()
        return mint(figure.type, name, *scope, base=self.base)
