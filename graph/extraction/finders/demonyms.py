"""Municipalities named by their adjective before who acts for them: "de Hulster wethouder", "zijn Kamper collega"."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from graph.extraction.candidate import Candidate
from graph.extraction.document import Document
from graph.extraction.gazetteer import Gazetteer
from graph.extraction.roles import Role
from graph.register.register import Record

VOWELS = frozenset("aeiou")


class DemonymsFinder:
    """Finds adjectives of municipalities where a municipal role or a colleague stands right behind."""

    def __init__(self, irregular: Mapping[str, str], gazetteer: Gazetteer) -> None:
        self.towns = _towns(irregular, gazetteer)

    def find(self, document: Document, roles: list[Role]) -> Iterator[Candidate]:
        """Candidates for municipalities, named as the register names them."""
        for role in roles:
            place = role.start - 1
            if (role.municipal or role.peer) and document.capital(place):
                record = self.towns.get(document.lower[place])
                if record:
                    yield Candidate(
                        place, role.start, 0, "organisation", kind=record.kind, name=record.label, records=(record,)
                    )


def _towns(irregular: Mapping[str, str], gazetteer: Gazetteer) -> dict[str, Record]:
    """The municipality of each adjective; one that two could have is nobody's."""
    found: defaultdict[str, dict[str, Record]] = defaultdict(dict)
    for words, records in gazetteer.names.items():
        town = next((record for record in records if record.kind == "Municipality"), None)
        if town and len(words) == 1:
            for adjective in adjectives(words[0]):
                found[adjective].setdefault(town.label, town)
    for adjective, name in irregular.items():
        records = gazetteer.names.get(tuple(name.lower().split()), ())
        found[adjective] = {record.label: record for record in records if record.kind == "Municipality"}
    return {adjective: next(iter(towns.values())) for adjective, towns in found.items() if len(towns) == 1}


def adjectives(town: str) -> list[str]:
    """How the regular adjectives of a town can be spelled, in lower case.

    >>> "kamper" in adjectives("kampen"), "zwolse" in adjectives("zwolle"), "goese" in adjectives("goes")
    (True, True, True)
    """
    found = [town + "se", town + "er"]
    if town.endswith("en"):
        found += [town[:-2] + "er", town[:-2] + "se"]
    elif town[-1] in VOWELS:
        stem = town[:-1]
        single = stem[:-1] if len(stem) > 2 and stem[-1] == stem[-2] else stem
        found += [single + "se", stem + "er", town + "r"]
    elif town.endswith("s"):
        found.append(town + "e")
    elif town.endswith("dam"):
        found.append(town + "mer")
    elif town.endswith("er"):
        found.append(town)
    return found
