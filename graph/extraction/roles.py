"""Words that say what somebody is."""

from collections.abc import Iterable
from dataclasses import dataclass

from graph.extraction.document import Document
from graph.lexicon.roles import RoleWords
from graph.remembering import Remembering
from ontology.concept import Concept


@dataclass(frozen=True, slots=True)
class Role:
    """A role in the words: the half-open range, and its chief word in lower case.

    It is `municipal` when it is one at a municipality by nature, `leading` when it is one of leading something,
    `plural` when it names several people, and `peer` when it is that of whoever was named before ("zijn collega").
    """

    start: int
    end: int
    word: str
    municipal: bool
    leading: bool
    plural: bool
    peer: bool = False


class Roles:
    """Finds roles by the scheme of roles and by what role words end in."""

    def __init__(self, words: RoleWords, concepts: Iterable[Concept]) -> None:
        self.words = words
        self.single: dict[str, Concept] = {}
        self.phrases: dict[str, list[tuple[tuple[str, ...], Concept]]] = {}
        for concept in concepts:
            for form in (concept.nl, *concept.forms):
                self._learn(tuple(form.lower().split()), concept)
        self.may = Remembering(self._may)

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
        roles: list[Role] = []
        behind = 0
        for place in [place for place, word in enumerate(document.lower) if self.may[word]]:
            role = self._at(document, place) if place >= behind else None
            if role:
                roles.append(role)
                behind = role.end
        return roles

    def _may(self, word: str) -> bool:
        """Whether a role can start with the word."""
        return word in self.words.openers or word in self.phrases or self._is(word)

    def _is(self, word: str) -> bool:
        plain = _without(word, self.words.prefixes)
        if plain in self.single or word in self.words.peers:
            return True
        if plain.endswith(self.words.none):
            return False
        stems = [plain] + [plain.removesuffix(stem) for stem in self.words.inflections if plain.endswith(stem)]
        return any(stem.endswith(self.words.endings) and len(stem) > 4 for stem in stems)

    def _at(self, document: Document, start: int) -> Role | None:
        place, lower = start, document.lower
        while (
            place < len(lower) - 1
            and place < start + 3
            and lower[place] in self.words.openers
            and not self._is(lower[place])
        ):
            place += 1
        for words, _ in self.phrases.get(lower[place], ()):
            if tuple(lower[place : place + len(words)]) == words:
                return self._role(start, place + len(words), words[0] if self._is(words[0]) else words[-1])
        named = document.at(place + 1) in self.words.bodied and document.capital(place + 1)
        return self._role(start, place + 1, lower[place]) if self._is(lower[place]) and not named else None

    def _role(self, start: int, end: int, word: str) -> Role:
        plain = _without(word, self.words.municipal_prefixes)
        municipal = plain in self.words.municipal or _of_party(plain) in self.words.municipal
        leading = word.removesuffix("s").endswith(self.words.leading)
        plural = word.endswith(self.words.plurals)
        return Role(start, end, word, municipal, leading, plural, peer=word in self.words.peers)


def _of_party(word: str) -> str:
    """What stands behind a party: "raadslid" of "vvd-raadslid"."""
    front, _, role = word.partition("-")
    return role if front not in {"ex", "oud"} else word


def _without(word: str, prefixes: tuple[str, ...]) -> str:
    """The word without any of the prefixes, taken off in their order."""
    for prefix in prefixes:
        word = word.removeprefix(prefix)
    return word
