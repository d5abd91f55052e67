"""The questions that ship with Bundel."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ontology.errors import UnknownName
from seeds import SEEDS

FOLDER = SEEDS / "questions"


@dataclass(frozen=True, slots=True)
class Question:
    """A question in Dutch and English with the SPARQL that answers it; `name` is its file's, without suffix."""

    name: str
    nl: str
    en: str
    text: str


@cache
def questions() -> tuple[Question, ...]:
    """All questions, by name."""
    return tuple(_read(path) for path in sorted(FOLDER.glob("*.rq")))


def question(name: str) -> Question:
    """The question of that name; UnknownName lists those there are."""
    for found in questions():
        if found.name == name:
            return found
    raise UnknownName(name, f"one of {', '.join(each.name for each in questions())}")


def _read(path: Path) -> Question:
    text = path.read_text("utf-8")
    return Question(path.stem, _title(text, "nl"), _title(text, "en"), text)


def _title(text: str, language: str) -> str:
    """The title that the comment gives in a language.

    >>> _title("# nl: Wie?\\n# en: Who?\\nSELECT ...", "en")
    'Who?'
    """
    start = f"# {language}: "
    return next((line.removeprefix(start).strip() for line in text.splitlines() if line.startswith(start)), "")
