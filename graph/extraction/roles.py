"""Words that say what somebody is."""

from collections.abc import Iterable
from dataclasses import dataclass

from graph.extraction.document import Document
from graph.lexicon.people import People
from ontology.concept import Concept

PREFIXES = ("oud-", "ex-", "loco-", "vice-")
STEMS = ("en", "s", "es")
LEADING = (
    "leider", "leidster", "manager", "coördinator", "coordinator", "voorzitter", "voorzitster", "trekker", "trekster", "aanjager",
    "regisseur", "kwartiermaker", "directeur", "directrice", "beheerder", "penvoerder", "aanvoerder",
)  # fmt: skip
MUNICIPAL = (
    "wethouder", "wethouders", "burgemeester", "burgemeesters", "raadslid", "raadsleden", "gemeentesecretaris", "gemeentesecretarissen",
    "griffier", "locoburgemeester", "gemeenteraadslid", "fractievoorzitter", "fractieleider", "burgerraadslid", "beleidsmedewerker",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Role:
    """A role in the words: the half-open range, and its chief word in lower case."""

    start: int
    end: int
    word: str

    @property
    def municipal(self) -> bool:
        """Whether the role is one at a municipality by nature."""
        return self.word.removeprefix("oud-").removeprefix("loco-") in MUNICIPAL

    @property
    def leading(self) -> bool:
        """Whether the role is one of leading something."""
        return self.word.removesuffix("s").endswith(LEADING)

    @property
    def plural(self) -> bool:
        """Whether it names several people."""
        return self.word.endswith(("ers", "leden", "sen", "teurs", "toren", "ters"))


class Roles:
    """Finds roles by the scheme of roles and by what role words end in."""

    def __init__(self, people: People, concepts: Iterable[Concept]) -> None:
        self.people = people
        self.single: dict[str, Concept] = {}
        self.phrases: dict[str, list[tuple[tuple[str, ...], Concept]]] = {}
        for concept in concepts:
            for form in (concept.nl, *concept.forms):
                self._learn(tuple(form.lower().split()), concept)
        self.known: dict[str, bool] = {}

    def _learn(self, words: tuple[str, ...], concept: Concept) -> None:
        if len(words) == 1:
            self.single.setdefault(words[0], concept)
        else:
            self.phrases.setdefault(words[0], []).append((words, concept))

    def concept(self, text: str) -> Concept | None:
        """The concept that a role's wording is or narrows: "wethouder Samenleving" is a wethouder."""
        words = text.lower().split()
        for size in range(len(words), 0, -1):
            found = self._exact(tuple(words[:size]))
            if found:
                return found
        return next((self.single[word] for word in words if word in self.single), None)

    def _exact(self, words: tuple[str, ...]) -> Concept | None:
        if len(words) == 1:
            return self.single.get(words[0])
        return next((concept for phrase, concept in self.phrases.get(words[0], ()) if phrase == words), None)

    def find(self, document: Document) -> list[Role]:
        """The roles in a document, in order."""
        roles, place, lower = [], 0, document.lower
        while place < len(lower):
            role = self._at(document, place) if self._may(lower[place]) else None
            if role:
                roles.append(role)
            place = role.end if role else place + 1
        return roles

    def _may(self, word: str) -> bool:
        known = self.known.get(word)
        if known is None:
            known = self.known[word] = word in self.people.openers or word in self.phrases or self._is(word)
        return known

    def _is(self, word: str) -> bool:
        plain = word
        for prefix in PREFIXES:
            plain = plain.removeprefix(prefix)
        if plain in self.single:
            return True
        stems = [plain] + [plain.removesuffix(stem) for stem in STEMS if plain.endswith(stem)]
        return any(stem.endswith(self.people.endings) and len(stem) > 4 for stem in stems)

    def _at(self, document: Document, start: int) -> Role | None:
        place, lower = start, document.lower
        while (
            place < len(lower) - 1
            and place < start + 3
            and lower[place] in self.people.openers
            and not self._is(lower[place])
        ):
            place += 1
        for words, _ in self.phrases.get(lower[place], ()):
            if tuple(lower[place : place + len(words)]) == words:
                return Role(start, place + len(words), words[0] if self._is(words[0]) else words[-1])
        return Role(start, place + 1, lower[place]) if self._is(lower[place]) else None
