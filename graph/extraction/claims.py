"""From statements to claims with evidence."""

from collections.abc import Iterable

from graph.extraction.document import Document
from graph.extraction.figure import Figure
from graph.extraction.naming import Naming
from graph.extraction.roles import Roles
from graph.extraction.statement import Statement
from ontology.claim import Claim
from ontology.collaboration import Collaboration, CollaborationKind
from ontology.evidence import Evidence, Step
from ontology.iri import mint, normalise
from ontology.leadership import Leadership
from ontology.participation import Participation
from ontology.party import PartyMembership
from ontology.placement import Placement
from ontology.post import Post
from ontology.relation import Relation
from ontology.role import Role
from ontology.topic import Topic

AROUND = 40
SIMPLE: dict[str, type[Relation]] = {
    "Post": Post,
    "PartyMembership": PartyMembership,
    "Participation": Participation,
    "Leadership": Leadership,
    "Placement": Placement,
    "Topic": Topic,
}


class Claims:
    """Makes claims: the relation with its ends' IRIs, the quote with its place, and the steps from form to thing."""

    def __init__(self, document: Document, naming: Naming, roles: Roles) -> None:
        self.document = document
        self.naming = naming
        self.roles = roles

    def made(self, statements: Iterable[Statement]) -> list[Claim]:
        """The claims that statements make; one thing under two names does not work with itself."""
        return [self.claim(statement) for statement in statements if self._several(statement)]

    def _several(self, statement: Statement) -> bool:
        members = {self.naming.entity(figure).iri for figure in statement.parts.get("members", ())}
        return statement.relation != "Collaboration" or len(members) > 1

    def claim(self, statement: Statement) -> Claim:
        """The claim that a statement makes."""
        return Claim(
            relation=self._relation(statement),
            status=statement.status,
            confidence=statement.confidence,
            because=statement.because.strip(),
            rule=statement.rule,
            evidence=self._evidence(statement),
        )

    def _relation(self, statement: Statement) -> Relation:
        iris = {name: tuple(self.naming.entity(f).iri for f in figures) for name, figures in statement.parts.items()}
        if statement.relation == "Collaboration":
            within = iris.get("within", (None,))[0]
            kind = CollaborationKind(statement.kind) if statement.kind else None
            return Collaboration(members=iris["members"], kind=kind, within=within)
        fields: dict[str, object] = {name: value[0] for name, value in iris.items()}
        if statement.role:
            fields["role"] = self._role(statement.role)
        return SIMPLE[statement.relation](**fields)

    def _role(self, wording: str) -> Role:
        concept = self.roles.concept(wording)
        if concept and wording.lower() == concept.nl.lower():
            return Role(iri=concept.iri, label=wording)
        iri = mint("role", normalise(wording), base=self.naming.base)
        return Role(iri=iri, label=wording, concept=concept.iri if concept else None)

    def _evidence(self, statement: Statement) -> Evidence:
        text = self.document.article.text
        start, end = self.document.starts[statement.start], self.document.stop(statement.end)
        quote = text[start:end]
        return Evidence(
            article=self.document.article.iri,
            start=start,
            end=end,
            quote=quote,
            prefix=text[max(0, start - AROUND) : start],
            suffix=text[end : end + AROUND],
            steps=self._steps(statement, quote),
        )

    def _steps(self, statement: Statement, quote: str) -> tuple[Step, ...]:
        """A step for every figure whose full name the quote does not hold, and for every form that is no name."""
        steps: dict[tuple[str, str], Step] = {}
        wanted = [figure for figures in statement.parts.values() for figure in figures]
        for mention in statement.mentions:
            for figure in mention.figures:
                if figure in wanted and (mention.why or figure.label not in quote):
                    step = self._step(mention.start, mention.end, figure, mention.why)
                    steps.setdefault((step.surface, step.leads_to), step)
        return tuple(steps.values())

    def _step(self, start: int, end: int, figure: Figure, why: str) -> Step:
        surface = self.document.text(start, end)
        because = why or "een kortere vorm van de volledige naam"
        return Step(
            surface=surface, start=self.document.starts[start], leads_to=self.naming.entity(figure).iri, because=because
        )
