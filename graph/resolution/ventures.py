"""Which initiative a form names."""

from graph.extraction.candidate import Candidate
from graph.extraction.document import Document
from graph.extraction.figure import Figure, Mention
from graph.lexicon.lexicon import Lexicon
from ontology.iri import normalise


class VenturesResolver:
    """One figure per initiative: "de regiovisie" after "de Twentse Regiovisie Jeugdhulp" is the same one."""

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        self.document = document
        self.words = lexicon.wording
        self.broad = lexicon.introducing.broad
        self.joint = lexicon.ventures.joint
        self.ordinary = lexicon.introducing.ordinary
        self.figures: dict[str, Figure] = {}
        self.order: list[Figure] = []
        self.heads: dict[str, int] = {}

    def survey(self, candidates: list[Candidate]) -> None:
        """Count the heads beforehand: what is spoken of often is one thing."""
        for one in candidates:
            if one.type == "initiative" and one.head:
                self.heads[one.head] = self.heads.get(one.head, 0) + 1

    def mention(self, one: Candidate) -> Mention | None:
        """The mention of an initiative; an anaphor without anything before it is none."""
        figure = self._earlier(one)
        if figure is None and one.anaphor:
            return None
        figure = figure or self._new(one)
        figure.met(self.document.text(one.start, one.end))
        return Mention(
            one.start, one.end, (figure,), why="het initiatief dat hiervoor genoemd is" if one.anaphor else ""
        )

    def _earlier(self, one: Candidate) -> Figure | None:
        if self.document.at(one.start - 1) in self.words.own:
            return None
        text = one.name or self.document.text(one.start, one.end)
        exact = self.figures.get(normalise(text))
        if exact:
            return exact
        if one.end - one.start > 1 and not one.generic:
            return self._upgraded(one, text)
        if one.generic and ((one.name and self._another(one)) or self._described(one)):
            return None
        answering = next((figure for figure in reversed(self.order) if self._answers(figure, one)), None)
        return answering or self._broadly(one)

    def _another(self, one: Candidate) -> bool:
        """Whether it is told as a new one: "een proef met de corporatie" after "de proef met het gebiedsteam"."""
        return self.document.at(one.start - 1) in self.words.one and any(
            figure.head == one.head and " " in figure.label and self.document.lines[one.start] != 0
            for figure in self.order
        )

    def _described(self, one: Candidate) -> bool:
        """Whether it is told as a new one by what it is like: "een strategische visie" after "de Visie op meedoen"."""
        if self.document.at(one.start - 1) not in self.words.one:
            return False
        adjectives = {word for word in self.document.lower[one.start : one.end] if word != one.head} - self.joint
        named = [figure for figure in self.order if not figure.generic and figure.head == one.head]
        return bool(adjectives and named) and all(adjectives.isdisjoint(normalise(f.label).split()) for f in named)

    def _broadly(self, one: Candidate) -> Figure | None:
        """The initiative last named that "het project" or "het programma" stands for, whatever its own name holds."""
        if not one.anaphor or one.head not in self.broad:
            return None
        named = [figure for figure in self.order if not (figure.generic or figure.common or figure.loose)]
        return named[-1] if named else None

    def _upgraded(self, one: Candidate, text: str) -> Figure | None:
        """A generic one met before under the same head, which now has its name."""
        fits = [figure for figure in self.order if figure.generic and figure.head == one.head and one.head]
        if not fits:
            return None
        self.rename(fits[0], one)
        fits[0].forms[text] -= 1
        return fits[0]

    def rename(self, figure: Figure, one: Candidate) -> None:
        """Give what had no name of its own the one that stands beside it."""
        label = one.name or self.document.text(one.start, one.end)
        figure.label, figure.generic, figure.loose = label, False, False
        figure.common, figure.head = self._common(label, one.head), one.head or figure.head
        figure.kind = figure.kind or one.kind
        figure.met(label)
        self.figures[normalise(label)] = figure

    def _answers(self, figure: Figure, one: Candidate) -> bool:
        """Whether a short form can stand for a fuller one: the same head, or the head of its compound."""
        if not one.head:
            return False
        if one.anaphor and one.head == figure.head and not figure.generic:
            return True
        words = normalise(figure.label).split()
        head = normalise(one.head)
        if one.generic and not figure.generic and not one.anaphor and one.head not in words:
            return False
        return (
            head in words or any(word.endswith(head) for word in words)
            if one.anaphor or len(head) > 6
            else head in words
        )

    def _common(self, label: str, head: str) -> bool:
        """Whether a name is only a common noun that many places have one of: "Taalhuis", "Sociaal Team"."""
        *before, last = label.lower().split()
        if not head or last != head or len(before) > 1:
            return False
        return all(word in self.ordinary or word in self.joint for word in before)

    def _new(self, one: Candidate) -> Figure:
        label = one.name or self.document.text(one.start, one.end)
        record = next((record for record in one.records if record.kind == "Initiative"), None)
        figure = Figure(
            "initiative",
            label,
            kind=record.type if record and record.type else one.kind,
            record=record,
            generic=one.generic,
            common=self._common(label, one.head),
            loose=one.loose,
            head=one.head,
        )
        self.figures[normalise(label)] = figure
        self.order.append(figure)
        return figure
