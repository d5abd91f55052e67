"""Which group a collective names, or which municipalities it counts."""

from graph.extraction.candidate import Candidate
from graph.extraction.document import Document
from graph.extraction.figure import Figure, Mention
from graph.lexicon.lexicon import Lexicon


class GroupsResolver:
    """One figure per group: "gemeenten" after "de veertien Twentse gemeenten" is the same group."""

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        self.document = document
        self.words = lexicon.groups
        self.adjectives = lexicon.areas.adjectives
        self.groups: list[Figure] = []

    def mention(self, one: Candidate, before: list[Mention]) -> Mention:
        """The mention of a group, or of the very municipalities it counts."""
        counted = self._counted(one, before)
        if counted:
            return Mention(one.start, one.end, counted, why="wie hiervoor op een rij genoemd zijn")
        figure = self._group(one)
        figure.met(self.document.text(one.start, one.end))
        return Mention(one.start, one.end, (figure,))

    def _counted(self, one: Candidate, before: list[Mention]) -> tuple[Figure, ...]:
        """The municipalities meant by "beide gemeenten" or "de vier gemeenten": the last ones named in a row."""
        words = self.document.lower[one.start : one.end]
        pointed = self.document.at(one.start - 1) in self.words.pointing or words[0] in self.words.counting
        elsewhere = self._others(words) or self._area(words)
        towns = one.head in self.words.municipal
        if one.number is None or not pointed or elsewhere or not (towns or one.head in self.words.bodies):
            return ()
        return self._row(one.number, before, towns)

    def _row(self, number: int, before: list[Mention], towns: bool) -> tuple[Figure, ...]:
        """The last `number` towns or bodies named close together, or all towns when the article names just as many."""
        named: list[Figure] = []
        rows: list[list[Figure]] = []
        last = -9
        for mention in before:
            if not _counts(mention.figure, towns):
                continue
            if mention.start - last > 3 or len(mention.figures) > 1:
                rows.append([])
            rows[-1] += [figure for figure in mention.figures if figure not in rows[-1]]
            named += [figure for figure in mention.figures if figure not in named]
            last = mention.end
        fitting = [row for row in rows if len(row) == number]
        if fitting:
            return tuple(fitting[-1])
        return tuple(named) if towns and len(named) == number else ()

    def _area(self, words: list[str]) -> str | None:
        return next((self.adjectives[word] for word in words if word in self.adjectives), None)

    def _others(self, words: list[str]) -> bool:
        return any(word in self.words.other for word in words)

    def _group(self, one: Candidate) -> Figure:
        words = self.document.lower[one.start : one.end]
        scope = (self._area(words) or "", "andere" if self._others(words) else "")
        for figure in reversed(self.groups):
            if self._same(figure, one, scope):
                return self._grown(figure, one, scope)
        figure = Figure(
            "organisation",
            self.document.text(one.start, one.end),
            kind="Collective",
            generic=True,
            number=one.number,
            head=one.head,
            scope=scope,
        )
        self.groups.append(figure)
        return figure

    @staticmethod
    def _same(figure: Figure, one: Candidate, scope: tuple[str, str]) -> bool:
        """Same noun, nothing that contradicts: another area, another number, or "andere" against none."""
        if figure.head != one.head or figure.scope[1] != scope[1]:
            return False
        if figure.scope[0] and scope[0] and figure.scope[0] != scope[0]:
            return False
        return figure.number is None or one.number is None or figure.number == one.number

    def _grown(self, figure: Figure, one: Candidate, scope: tuple[str, str]) -> Figure:
        """The figure with what this mention tells more; the fullest form becomes the label."""
        text = self.document.text(one.start, one.end)
        if (one.number is not None, len(text)) > (figure.number is not None, len(figure.label)):
            figure.label = text
        figure.number = figure.number if figure.number is not None else one.number
        figure.scope = (figure.scope[0] or scope[0], scope[1])
        return figure


def _counts(figure: Figure, towns: bool) -> bool:
    """Whether a figure can be one of those counted: a town, or any body with a name."""
    if towns:
        return figure.municipality
    named = figure.type == "organisation" and not figure.generic
    return named and figure.kind not in {"PoliticalParty", "Municipality"}
