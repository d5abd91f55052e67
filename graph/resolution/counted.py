"""The rows of towns or bodies that a number can count."""

from graph.extraction.figure import Figure, Mention

CLOSE = 3


class Counted:
    """Keeps who is named close together, and looks at every mention once."""

    def __init__(self, towns: bool) -> None:
        self.towns = towns
        self.seen = 0
        self.end = -9
        self.named: dict[Figure, None] = {}
        self.latest: dict[Figure, None] = {}
        self.rows: dict[int, tuple[Figure, ...]] = {}

    def row(self, number: int, mentions: list[Mention]) -> tuple[Figure, ...]:
        """The last `number` of them named close together, or all towns when the article names just as many."""
        for mention in mentions[self.seen :]:
            if self._counts(mention.figure):
                self._add(mention)
        self.seen = len(mentions)
        if len(self.latest) == number:
            return tuple(self.latest)
        everyone = tuple(self.named) if self.towns and len(self.named) == number else ()
        return self.rows.get(number, everyone)

    def _add(self, mention: Mention) -> None:
        if mention.start - self.end > CLOSE or len(mention.figures) > 1:
            self.rows[len(self.latest)] = tuple(self.latest)
            self.latest = {}
        self.latest |= dict.fromkeys(mention.figures)
        self.named |= dict.fromkeys(mention.figures)
        self.end = mention.end

    def _counts(self, figure: Figure) -> bool:
        """Whether a figure can be one of those counted: a town, or any body with a name."""
        if self.towns:
            return figure.municipality
        named = figure.type == "organisation" and not figure.generic
        return named and figure.kind not in {"PoliticalParty", "Municipality"}
