"""Abbreviations that a text introduces in parentheses."""

import re
from collections.abc import Iterator
from dataclasses import replace

from graph.extraction.candidate import Candidate
from graph.extraction.document import Document

SHORT = re.compile(r"^(?=(?:.*[A-Z]){2})[A-Za-z0-9&+-]{2,12}$|^[A-Z][a-z]{2,7}$")


def abbreviations(document: Document, chosen: list[Candidate]) -> Iterator[Candidate]:
    """Every place where a short form introduced as "Long Name (SHORT)" stands for the long name."""
    short: dict[str, Candidate] = {}
    for one in chosen:
        if (
            one.type in {"organisation", "initiative", "region"}
            and document.at(one.end) == "("
            and document.at(one.end + 2) == ")"
        ):
            form = document.words[one.end + 1]
            if SHORT.match(form) and fits(form, document.text(one.start, one.end)):
                short[form] = one
    for place, word in enumerate(document.words if short else ()):
        if word in short:
            one = short[word]
            label = one.name or document.text(one.start, one.end)
            yield replace(one, start=place, end=place + 1, rank=0, name=label, anaphor=False)


def fits(form: str, text: str) -> bool:
    """Whether the short form's letters come from the name, in order."""
    letters = iter(text.lower())
    return all(letter in letters for letter in form.lower() if letter.isalpha())
