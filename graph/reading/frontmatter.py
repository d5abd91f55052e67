"""What the head of a Markdown file says about the article."""

import re
from typing import Any

import yaml

from graph.reading import dates
from graph.reading.draft import Draft
from ontology.errors import UnreadableArticle

HEAD = re.compile(r"\A---[ \t]*\n(?P<head>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
KEYS = ("title", "publisher", "language", "source", "citation")
FORMAT = "front matter of `key: value` lines between two lines of ---"


def split(text: str, place: str) -> Draft:
    """The text below the front matter with what that says; raises UnreadableArticle where it is broken."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")
    if not re.match(r"---[ \t]*\n", plain):
        return Draft(plain)
    match = HEAD.match(plain)
    if not match:
        raise UnreadableArticle(place, f"{FORMAT}; its end is missing")
    head = _mapping(match["head"], place)
    title, publisher, language, source, citation = (_scalar(head.get(key), key, place) for key in KEYS)
    return Draft(plain[match.end() :], title, _date(head, place), publisher, language, source, citation)


def _mapping(head: str, place: str) -> dict[str, Any]:
    try:
        values = yaml.safe_load(head)
    except yaml.YAMLError as error:
        raise UnreadableArticle(place, f"{FORMAT}; {_spot(error)}") from error
    except ValueError as error:
        raise UnreadableArticle(place, f"{FORMAT}; {error}") from error
    if values is None:
        return {}
    if not isinstance(values, dict):
        raise UnreadableArticle(place, f"{FORMAT}, not {head.strip()[:40]!r}")
    return values


def _spot(error: yaml.YAMLError) -> str:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or "it is no YAML"
    return f"line {mark.line + 2}: {problem}" if mark else str(problem)


def _scalar(value: object, key: str, place: str) -> str | None:
    if isinstance(value, dict | list):
        raise UnreadableArticle(place, f"one value for {key!r} in the front matter, not {value!r}")
    return None if value is None else str(value)


def _date(head: dict[str, Any], place: str) -> str | None:
    """The date, written as in ISO 8601 or as Dutch texts do."""
    value = head.get("date", head.get("issued"))
    if value is None:
        return None
    found = dates.whole(str(value).partition(" ")[0]) or dates.whole(str(value))
    if not found:
        raise UnreadableArticle(
            place, f"a date such as 2017-03-14, 2017-03 or 14 maart 2017 in the front matter, not {str(value)!r}"
        )
    return found
