"""Which group a collective names, or which municipalities it counts."""

from graph.extraction.candidate import Candidate
from graph.extraction.document import Document
from graph.extraction.figure import Figure, Mention
from graph.lexicon.lexicon import Lexicon
from graph.resolution.counted import Counted


class GroupsResolver:
    """One figure per group: "gemeenten" after "de veertien Twentse gemeenten" is the same group."""

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        self.document = document
        self.words = lexicon.groups
        self.adjectives = lexicon.areas.adjectives
        self.groups: dict[str, list[Figure]] = {}
        self.rows = {towns: Counted(towns) for towns in (True, False)}

    def forget(self, figure: Figure) -> None:
        """Count anew the rows of a figure that has turned out to be something else."""
        self.rows = {towns: Counted(towns) if figure in row.named else row for towns, row in self.rows.items()}

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
        return self.rows[towns].row(one.number, before)

    def _area(self, words: list[str]) -> str | None:
        return next((self.adjectives[word] for word in words if word in self.adjectives), None)

    def _others(self, words: list[str]) -> bool:
        return any(word in self.words.other for word in words)

    def _group(self, one: Candidate) -> Figure:
        words = self.document.lower[one.start : one.end]
        scope = (self._area(words) or "", "andere" if self._others(words) else "")
        groups = self.groups.setdefault(one.head, [])
        for figure in reversed(groups):
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
        groups.append(figure)
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
