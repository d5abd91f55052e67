"""Names that were taken for those of bodies, and are of what is set up together by what is said around them."""

from graph.extraction.document import Document
from graph.extraction.figure import Figure, Mention
from graph.extraction.finders.heads import Heads
from graph.lexicon.lexicon import Lexicon

ENOUGH = 2
NEAR = 4
BODIES = ("raad", "dienst", "regeling", "verband", "zorggroep", "genootschap", "unie", "combinatie", "praktijk", "bond")
BESIDE = frozenset({",", "en", "&"})


class Recasting:
    """Weighs for every body that no register knows whether the words around it are those of an initiative."""

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        self.document = document
        self.wording, self.words = lexicon.wording, lexicon.introducing
        self.ventures, self.bodies = lexicon.ventures, lexicon.bodies
        self.articles = lexicon.wording.definite | lexicon.wording.one | lexicon.grammar.we
        self.acting = lexicon.loose.acting
        self.acts = lexicon.prepositions.acting | lexicon.prepositions.beside
        self.pointing = lexicon.grammar.pointing
        self.heads = Heads.load()
        self.common = lexicon.people.common
        self.things = lexicon.introducing.things
        self.openers = frozenset(lexicon.bodies.openers)
        self.endings = (*lexicon.bodies.endings, *BODIES)

    def recast(self, mentions: list[Mention]) -> None:
        """Make those initiatives of which enough is said that tells so."""
        spans = {place for m in mentions if m.type == "organisation" for place in (m.start, -m.end)}
        told: dict[Figure, int] = {}
        articled: set[Figure] = set()
        for mention in mentions:
            figure = mention.figure
            open_ = figure.record is None and not (figure.generic or figure.collective) and not mention.why
            if mention.type == "organisation" and open_ and len(mention.figures) == 1:
                told[figure] = told.get(figure, 0) + self._weight(mention, spans)
                if self.document.at(mention.start - 1) in self.articles:
                    articled.add(figure)
        for figure, weight in told.items():
            weight += (figure in articled) + 2 * self._thing(figure) - (figure.kind is not None)
            if weight >= ENOUGH and not self._body(figure):
                figure.type, figure.kind = "initiative", self._kind(figure)
                figure.loose = False

    def _thing(self, figure: Figure) -> bool:
        """Whether one of its words is that of a thing which gets a name of its own: "Controlepunt Parkstad"."""
        return any(word.endswith(self.things) and "-" not in word for word in figure.label.lower().split())

    def _body(self, figure: Figure) -> bool:
        """Whether the name itself, or a short form in capitals, says that it is a body."""
        words = {word for form in (figure.label, *figure.forms) for word in form.split()}
        if words <= self.common:
            return True
        plain = (word.lower() for word in words)
        return (
            bool(words & self.openers)
            or any(word.endswith(self.endings) for word in plain)
            or any(word.isupper() and len(word) > 2 for word in words)
        )

    def _kind(self, figure: Figure) -> str | None:
        words = figure.label.lower().split()
        return next((kind for word in (words[0], words[-1]) if (kind := self.heads.kind(word))), None)

    def _weight(self, mention: Mention, spans: set[int]) -> int:
        """What the words around one mention say for an initiative, less what they say for a body."""
        at, start, end = self.document.at, mention.start, mention.end
        placed = start - 2 if at(start - 1) in self.articles else start - 1
        said = 2 * self._cued(start, placed) + 2 * self._called(start, end)
        said += at(end) == "," and at(end + 1) in self.wording.relative
        said += at(end) == "." and at(end + 1) in self.pointing
        said += at(end) in self.words.going or at(start - 1) in self.words.going
        acts = at(end) in self.acting or at(start - 1) in self.bodies.types
        rowed = (at(start - 1) in BESIDE and -(start - 1) in spans) or (at(end) in BESIDE and end + 1 in spans)
        return said - 2 * acts - 2 * rowed - (at(placed) in self.acts)

    def _cued(self, start: int, placed: int) -> bool:
        """Whether the words before say that it is something set up, joined or led."""
        at = self.document.at
        if self.heads.kind(at(start - 1)) and at(start - 1) not in self.bodies.types:
            return True
        before = set(self.document.lower[max(0, placed - NEAR) : placed])
        if at(placed) == "van" and at(placed - 1) in self.wording.led:
            return True
        joined = at(placed) == "aan" and bool(self.wording.joined & before)
        return joined or (at(placed - 1), at(placed)) in self.words.cued

    def _called(self, start: int, end: int) -> bool:
        """Whether it is what something is called: "dat de EnergieRadar heet", "zoals de aanpak is gedoopt"."""
        at = self.document.at
        near = self.document.lower[end : end + NEAR + 2]
        named = at(end) in self.words.calling or (at(end) == "," and at(end + 1) == "zoals")
        return named and bool((self.words.calling | self.words.called) & set(near))
