"""At which words which names can start."""

from collections.abc import Callable, Mapping

from graph.remembering import Remembering

Question = Callable[[str], bool]


class Sieve:
    """Asks several questions of the words of a text in one pass, and of each form of a word only once.

    >>> Sieve({"capital": str.istitle, "short": lambda word: len(word) < 4}).places(["De", "raad", "kwam", "niet"])
    {'capital': [0], 'short': [0]}
    """

    def __init__(self, questions: Mapping[str, Question]) -> None:
        self.questions = questions
        self.passed = Remembering(self._passed)

    def _passed(self, word: str) -> tuple[str, ...]:
        """The names of the questions whose answer is yes."""
        return tuple(name for name, question in self.questions.items() if question(word))

    def places(self, words: list[str]) -> dict[str, list[int]]:
        """For each question the places of the words whose answer is yes."""
        found: dict[str, list[int]] = {name: [] for name in self.questions}
        for place, word in enumerate(words):
            for name in self.passed[word]:
                found[name].append(place)
        return found
