"""What pages say, in the language of the reader."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "words"
LANGUAGES = ("nl", "en")
USUAL = "nl"


@cache
def words(language: str) -> Mapping[str, Any]:
    """The catalogue of a language: a text by its key, or one per grammatical number."""
    read: dict[str, Any] = json.loads((FOLDER / f"{language}.json").read_text("utf-8"))
    return read


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one language.

    >>> Wording("en").say("articles", n=1), Wording("nl").say("articles", n=1200)
    ('1 article', '1.200 artikelen')
    """

    language: str = USUAL

    def say(self, key: str, **values: object) -> str:
        """The text under the key with its blanks filled in."""
        text = words(self.language)[key]
        if isinstance(text, dict):
            text = text["one" if values.get("n") == 1 else "other"]
        return str(text).format(**{name: self._written(value) for name, value in values.items()})

    def knows(self, key: str) -> bool:
        """Whether there is a text under the key."""
        return key in words(self.language)

    def day(self, issued: str) -> str:
        """A date as precise as it is known.

        >>> Wording("nl").day("2017-03-14"), Wording("en").day("2017-03"), Wording("nl").day("2017")
        ('14 maart 2017', 'March 2017', '2017')
        """
        parts = issued.split("-")
        if not all(part.isdigit() for part in parts) or len(parts) > 3:
            return issued
        months = words(self.language)["months"]
        if len(parts) > 1 and 1 <= int(parts[1]) <= 12:
            parts[1] = months[int(parts[1]) - 1]
        return " ".join(part.lstrip("0") for part in reversed(parts))

    def number(self, value: int) -> str:
        """A whole number with its thousands apart."""
        return f"{value:,}".replace(",", "." if self.language == "nl" else ",")

    def listed(self, texts: list[str]) -> str:
        """Texts in a row.

        >>> Wording("nl").listed(["Schagen", "Texel", "Den Helder"])
        'Schagen, Texel en Den Helder'
        """
        if len(texts) < 2:
            return "".join(texts)
        return f"{', '.join(texts[:-1])} {words(self.language)['and']} {texts[-1]}"

    def _written(self, value: object) -> object:
        return self.number(value) if isinstance(value, int) and not isinstance(value, bool) else value
