"""The questions that ship with Bundel, and their blanks."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from ontology.errors import UnknownName
from ontology.judgement import address
from seeds import SEEDS

FOLDER = SEEDS / "questions"
DECLARED = re.compile(r"^# \{(\w+)\}: (\w+)$", re.MULTILINE)
BOUND = r"VALUES \?{} \{{ (\S+) \}}"
YEAR = re.compile(r"\d{4}")


class Sort(StrEnum):
    """What can be put in a blank."""

    MUNICIPALITY = "municipality"
    ORGANISATION = "organisation"
    INITIATIVE = "initiative"
    PERSON = "person"
    REGION = "region"
    THEME = "theme"
    THING = "thing"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Blank:
    """A place in a question for something of a sort; `example` is what stands there in the file: an IRI or a year."""

    name: str
    sort: Sort
    example: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question in Dutch and English with the SPARQL that answers it; `name` is its file's, without suffix.

    Titles hold the names of blanks in braces: "Wie leidt {initiatief}?".
    """

    name: str
    nl: str
    en: str
    text: str
    blanks: tuple[Blank, ...] = ()

    def bound(self, values: Mapping[str, str]) -> str:
        """The query with its blanks filled in by IRIs or years; those left out keep their examples.

        What is filled in becomes a single term, whatever it holds: anything that is no IRI or year is refused.
        """
        text = self.text
        for name, value in values.items():
            blank = self.blank(name)
            pattern = BOUND.format(blank.name)
            term = _term(blank, value)
            text = re.sub(pattern, lambda _, name=name, term=term: f"VALUES ?{name} {{ {term} }}", text)  # type: ignore[misc]
        return text

    def blank(self, name: str) -> Blank:
        """The blank of that name; UnknownName lists those there are."""
        for blank in self.blanks:
            if blank.name == name:
                return blank
        known = ", ".join(blank.name for blank in self.blanks) or "none, for it has none"
        raise UnknownName(name, f"a blank of the question {self.name}: {known}")


def _term(blank: Blank, value: str) -> str:
    if blank.sort is Sort.YEAR:
        if not YEAR.fullmatch(value):
            raise UnknownName(value, "a year such as 2024")
        return value
    return f"<{address(value)}>"


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
    blanks = tuple(Blank(name, Sort(sort), _example(text, name)) for name, sort in DECLARED.findall(text))
    return Question(path.stem, _title(text, "nl"), _title(text, "en"), text, blanks)


def _example(text: str, name: str) -> str:
    found = re.search(BOUND.format(name), text)
    return found[1].strip("<>") if found else ""


def _title(text: str, language: str) -> str:
    """The title that the comment gives in a language.

    >>> _title("# nl: Wie?\\n# en: Who?\\nSELECT ...", "en")
    'Who?'
    """
    start = f"# {language}: "
    return next((line.removeprefix(start).strip() for line in text.splitlines() if line.startswith(start)), "")
