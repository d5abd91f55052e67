"""Names of political parties."""

import re
from collections.abc import Iterator

from graph.extraction.candidate import Candidate
from graph.extraction.document import Document
from graph.extraction.roles import Role
from graph.lexicon.bodies import Bodies
from graph.register.register import Record

ENDS = frozenset({")", ",", ";", "/"})


class PartiesFinder:
    """Finds national parties as they are written, and any party in parentheses behind a person's name."""

    def __init__(self, parties: dict[str, Record], bodies: Bodies) -> None:
        self.parties = parties
        self.cues = bodies.party
        self.national = {
            name: record
            for record in parties.values()
            if record.type == "national"
            for name in record.names
            if _plain(name)
        }

    def find(self, document: Document, names: list[Candidate], roles: list[Role]) -> Iterator[Candidate]:
        """Candidates for parties."""
        for place, word in enumerate(document.words):
            name = word.split("-")[0] if "-" in word and word not in self.national else word
            record = self.national.get(name)
            if record and (word == name or word[len(name) + 1 : len(name) + 2].islower()):
                yield Candidate(
                    place, place + 1, 1, "organisation", kind="PoliticalParty", name=name, records=(record,)
                )
        for person in names:
            found = self._bracketed(document, person)
            if found:
                yield found

    def _bracketed(self, document: Document, person: Candidate) -> Candidate | None:
        start = person.end + 1
        if document.at(person.end) != "(" or start >= len(document.words):
            return None
        end = start
        while end < min(start + 7, len(document.words)) and document.words[end] not in ENDS:
            end += 1
        if end == start or end >= len(document.words) or document.words[end] not in ENDS:
            return None
        text = document.text(start, end)
        record = self.parties.get(text.lower())
        if record is None and not self._looks(text):
            return None
        return Candidate(start, end, 0, "organisation", kind="PoliticalParty", records=(record,) if record else ())

    def _looks(self, text: str) -> bool:
        """Whether an unknown name looks like a local party's."""
        words = re.split(r"[\s-]+", text.lower())
        return text[0].isupper() and any(
            word in self.cues or word.endswith(("belangen", "belang", "partij", "lokaal", "democraten"))
            for word in words
        )


def _plain(name: str) -> bool:
    return len(name) > 1 and name not in {"PRO", "GL", "CU"} and not any(c in name for c in "|")
