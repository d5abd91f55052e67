"""The reader: an article in, what it says out."""

from collections.abc import Iterable
from datetime import date

import spacy

from graph.extraction.candidate import Candidate, chosen
from graph.extraction.claims import Claims
from graph.extraction.document import Document
from graph.extraction.figure import Figure
from graph.extraction.finders.abbreviations import abbreviations
from graph.extraction.finders.adjectives import AdjectivesFinder
from graph.extraction.finders.bodies import BodiesFinder
from graph.extraction.finders.echoes import echoes
from graph.extraction.finders.followups import followups
from graph.extraction.finders.groups import GroupsFinder
from graph.extraction.finders.loose import LooseFinder
from graph.extraction.finders.neighbours import neighbours
from graph.extraction.finders.parties import PartiesFinder
from graph.extraction.finders.people import PeopleFinder
from graph.extraction.finders.registered import RegisteredFinder
from graph.extraction.finders.themes import ThemesFinder
from graph.extraction.finders.titles import TitlesFinder
from graph.extraction.finders.ventures import VenturesFinder
from graph.extraction.gate import objection
from graph.extraction.gazetteer import Gazetteer
from graph.extraction.lists import lists, members
from graph.extraction.naming import Naming
from graph.extraction.roles import Roles
from graph.extraction.rules.collaboration import collaborations
from graph.extraction.rules.leadership import leaderships
from graph.extraction.rules.listing import listings
from graph.extraction.rules.participation import participations
from graph.extraction.rules.party import parties
from graph.extraction.rules.placement import placements
from graph.extraction.rules.post import posts
from graph.extraction.rules.sharing import sharing
from graph.extraction.rules.topic import topics
from graph.extraction.scene import Scene
from graph.extraction.settling import locate, settle
from graph.extraction.statement import Statement
from graph.extraction.voices import attribute
from graph.lexicon.lexicon import Lexicon
from graph.register.register import Register
from graph.resolution.cast import Cast
from ontology.article import Article
from ontology.claim import Claim
from ontology.concept import Concept
from ontology.reading import Reading
from ontology.refusal import Refusal
from ontology.vocabulary import BASE, ROLES, THEMES

VERSION = "1"


class Reader:
    """Reads articles by rules: offline, the same result every time, each claim with its sentence and reason."""

    def __init__(self, register: Register, concepts: Iterable[Concept], base: str = BASE) -> None:
        self.base = base
        self.nlp = spacy.blank("nl")
        self.lexicon = Lexicon.load()
        known = list(concepts)
        self.roles = Roles(self.lexicon.roles, [c for c in known if c.iri.startswith(ROLES)])
        self.themes = ThemesFinder(c for c in known if c.iri.startswith(THEMES))
        self.gazetteer = Gazetteer.of(register, self.lexicon, self._cut)
        self.adjectives = AdjectivesFinder(self.lexicon.areas.adjectives, self.gazetteer)
        self.people = PeopleFinder(self.lexicon, frozenset(self.gazetteer.parties), self.gazetteer.municipal)
        self.loose = LooseFinder(self.lexicon, self.gazetteer.places, frozenset(self.themes.forms))
        self.registered = RegisteredFinder(self.gazetteer, self.lexicon)
        self.bodies = BodiesFinder(self.lexicon, self.gazetteer.municipal)
        self.groups = GroupsFinder(self.lexicon)
        self.ventures = VenturesFinder(self.lexicon)
        self.titles = TitlesFinder(self.lexicon)
        self.parties = PartiesFinder(self.gazetteer.parties, self.lexicon.parties)

    @property
    def version(self) -> str:
        """What changes when the same article would be read differently."""
        return VERSION

    def _cut(self, name: str) -> list[str]:
        return [token.text for token in self.nlp.make_doc(name)]

    def read(self, article: Article) -> Reading:
        """What the article says: its entities, the claims that pass the gate, and those that do not."""
        document = Document.of(article, self.nlp)
        scene = self._scene(document, article)
        statements = _statements(scene)
        locate(scene, statements)
        naming = Naming(article.iri, scene.posts, self.base)
        claims = Claims(document, naming, self.roles)
        for figure in _kept(scene, statements):
            naming.entity(figure)
        return self._gated(article, [claims.claim(statement) for statement in statements], naming)

    def _scene(self, document: Document, article: Article) -> Scene:
        roles = self.roles.find(document)
        found = lists(document, self.lexicon)
        candidates = self._candidates(document, roles, article)
        candidates += members(document, found, self.bodies, self.lexicon)
        size = len(document.words)
        kept = chosen(candidates, size)
        kept = chosen([*kept, *abbreviations(document, kept), *echoes(document, kept)], size)
        kept = chosen([*kept, *neighbours(document, kept, self.lexicon)], size)
        kept = chosen([*kept, *self.titles.find(document, kept)], size)
        kept = chosen([*kept, *self.loose.find(document, kept)], size)
        kept = sorted([*kept, *_nested(candidates, kept)], key=lambda one: (one.start, -one.end))
        cast = Cast(document, self.lexicon, _day(article))
        scene = Scene(document, self.lexicon, cast.play(kept), roles, list(self.themes.find(document)), found)
        settle(scene)
        return scene

    def _candidates(self, document: Document, roles: list, article: Article) -> list[Candidate]:  # type: ignore[type-arg]
        names = list(self.people.find(document, roles))
        registered = list(self.registered.find(document))
        longer = {one.start: one.end for one in registered}
        names = [one for one in names if longer.get(one.start, 0) < one.end]
        shorter = list(followups(document, names, self.lexicon.people))
        return [
            *names,
            *registered,
            *shorter,
            *self.bodies.find(document, roles),
            *self.groups.find(document, {one.start: one.end for one in registered if one.type == "region"}),
            *self.ventures.find(document),
            *self.parties.find(document, [*names, *shorter]),
            *self.adjectives.find(document),
        ]

    def _gated(self, article: Article, claims: list[Claim], naming: Naming) -> Reading:
        entities = {entity.iri: entity for entity in naming.made.values()}
        passed: dict[object, Claim] = {}
        refused = []
        for claim in claims:
            reason = objection(claim, article, entities)
            if reason:
                refused.append(Refusal(claim=claim, reason=reason))
            else:
                passed.setdefault((claim.relation.key, claim.status, claim.evidence.start), claim)
        return Reading(
            article=article,
            reader=self.version,
            entities=tuple(entities.values()),
            claims=tuple(passed.values()),
            refusals=tuple(refused),
        )


def _nested(candidates: list[Candidate], kept: list[Candidate]) -> list[Candidate]:
    """Regions named inside a longer name: "Twentse" in "de Twentse gemeenten"."""
    outer = [
        one
        for one in kept
        if one.end - one.start > 1 and one.type in {"organisation", "initiative"} and not one.records
    ]
    areas = [one for one in candidates if one.type == "region"]
    return [area for area in areas if any(one.start <= area.start and area.end <= one.end for one in outer)]


def _day(article: Article) -> date | None:
    if not article.issued:
        return None
    parts = [int(part) for part in article.issued.split("-")]
    return date(parts[0], parts[1] if len(parts) > 1 else 1, parts[2] if len(parts) > 2 else 1)


def _statements(scene: Scene) -> list[Statement]:
    """What all rules read; those that tell who speaks run before those that ask."""
    first = [*posts(scene), *parties(scene)]
    attribute(scene)
    together = [*collaborations(scene), *listings(scene)]
    joined = list(participations(scene, together))
    shared = list(sharing(scene, joined))
    return [*first, *together, *joined, *shared, *leaderships(scene), *placements(scene), *topics(scene)]


def _kept(scene: Scene, statements: list[Statement]) -> list[Figure]:
    """Named figures, and those without a name that something is said of."""
    used = {figure for statement in statements for figures in statement.parts.values() for figure in figures}
    named = dict.fromkeys(figure for mention in scene.mentions for figure in mention.figures)
    return [
        figure for figure in named if not (figure.generic or figure.loose) or figure in used or _distinct(figure, scene)
    ]


def _distinct(figure: Figure, scene: Scene) -> bool:
    """Whether a generic initiative is one thing by its compound: "koersdocument", "participatieteam"."""
    heads = scene.lexicon.ventures
    if figure.type != "initiative" or not figure.head or figure.head in heads.bare:
        return False
    return not figure.head.endswith(("s", "en")) or sum(figure.forms.values()) > 2
