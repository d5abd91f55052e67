"""The reader: an article in, what it says out."""

from collections.abc import Iterable
from datetime import date

import spacy

from graph.extraction.claims import Claims
from graph.extraction.counting import resolve
from graph.extraction.document import Document
from graph.extraction.finders.themes import ThemesFinder
from graph.extraction.finding import Finders
from graph.extraction.gate import sift
from graph.extraction.lists import lists
from graph.extraction.naming import Naming
from graph.extraction.numbers import number
from graph.extraction.pipeline import Parsed, Pipeline
from graph.extraction.pointing import point
from graph.extraction.reasoning import statements, worthwhile
from graph.extraction.roles import Roles
from graph.extraction.scene import Scene
from graph.extraction.settling import count, locate, settle
from graph.extraction.statement import Statement
from graph.lexicon.lexicon import Lexicon
from graph.lexicon.tables import fingerprint
from graph.register.register import Register
from graph.resolution.cast import Cast
from ontology.article import Article
from ontology.concept import Concept
from ontology.iri import key
from ontology.reading import Reading
from ontology.vocabulary import BASE, ROLES, THEMES

VERSION = "4"

LONGEST = 20_000_000


class Reader:
    """Reads articles by rules: offline, the same result every time, each claim with its sentence and reason."""

    def __init__(
        self,
        register: Register,
        concepts: Iterable[Concept],
        base: str = BASE,
        pipeline: Pipeline | None = None,
        weighs: bool = True,
    ) -> None:
        """Read by the words of registers and schemes; without weighing, the rules speak alone."""
        known = list(concepts)
        self.base = base
        self.pipeline = pipeline
        self.weighs = weighs
        self.nlp = spacy.blank("nl")
        self.nlp.max_length = LONGEST
        self.lexicon = Lexicon.load()
        self.roles = Roles(self.lexicon.roles, [concept for concept in known if concept.iri.startswith(ROLES)])
        self.themes = ThemesFinder(concept for concept in known if concept.iri.startswith(THEMES))
        self.finders = Finders(register, self.lexicon, self.themes, self._cut, base)
        self.version = _version(register, known, base, pipeline)

    def _cut(self, name: str) -> list[str]:
        return [token.text for token in self.nlp.make_doc(name)]

    def read(self, article: Article) -> Reading:
        """What the article says: its entities, the claims that pass the gate, and those that do not."""
        document = Document.of(article, self.nlp)
        parsed = self.pipeline.parse(document) if self.pipeline else Parsed()
        scene = self._scene(document, parsed)
        said = statements(scene, parsed.ties, self.weighs)
        locate(scene, said)
        naming = Naming(article.iri, scene.posts, self.base)
        claims = Claims(document, naming, self.roles)
        for figure in worthwhile(scene, said):
            naming.entity(figure)
        stated = claims.made(said)
        entities = naming.entities()
        passed, refused = sift(stated, article, entities)
        return Reading(
            article=article,
            reader=self.version,
            entities=tuple(entities.values()),
            claims=tuple(passed),
            refusals=tuple(refused),
        )

    def ruled(self, article: Article) -> tuple[Scene, list[Statement]]:
        """Who is named where in the article, and what the rules alone say of it: what weighing goes by."""
        scene = self._scene(Document.of(article, self.nlp), Parsed())
        return scene, statements(scene, weigh=False)

    def _scene(self, document: Document, parsed: Parsed) -> Scene:
        """Who is named where, before anything is read of them."""
        roles, found = self.roles.find(document), lists(document, self.lexicon)
        candidates = self.finders.find(document, roles, found, parsed.names)
        cast = Cast(document, self.lexicon, _day(document.article))
        scene = Scene(document, self.lexicon, cast.play(candidates), roles, list(self.themes.find(document)), found)
        settle(scene)
        count(scene)
        resolve(scene)
        point(scene)
        number(scene)
        return scene


def _version(register: Register, concepts: list[Concept], base: str, pipeline: Pipeline | None) -> str:
    """What changes when the same article would be read differently: the rules, the words, the registers, the base."""
    known = "".join(concept.model_dump_json() for concept in concepts)
    trained = f"+{pipeline.version}" if pipeline else ""
    return f"{VERSION}-{key(fingerprint(), register.fingerprint, known, base)}{trained}"


def _day(article: Article) -> date | None:
    """The day an article appeared, the first one where only its year or month is known."""
    if not article.issued:
        return None
    year, month, day, *_ = [*(int(part) for part in article.issued.split("-")), 1, 1]
    return date(year, month, day)
