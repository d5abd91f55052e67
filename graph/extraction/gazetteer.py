"""Register names, ready to be met in running text."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from graph.lexicon.lexicon import Lexicon
from graph.register.register import Record, Register
from ontology.iri import mint, normalise

Found = dict[tuple[str, ...], dict[str, Record]]
Names = dict[tuple[str, ...], tuple[Record, ...]]
ORDER = (
    "Municipality",
    "Province",
    "Ministry",
    "WaterBoard",
    "CareProvider",
    "EducationalInstitution",
    "KnowledgeInstitute",
    "Association",
    "Company",
    "Initiative",
    "Region",
    "PartnershipBody",
)
SKIPPED = frozenset({"regeling-zonder-orgaan"})


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Names as words in lower case, each with the records that bear it.

    `lengths` tells for a first word, and the one behind it, how many words the names have that start so, the longest
    first; where no name has that one behind it, the empty word tells of names of one word;
    `ambiguous` are names that are also words or surnames; `municipal` the first and last words of municipalities;
    `parties` the names of parties, `towns` of places that are no municipality, `places` of all, `roots` the
    first words of the names of municipalities and regions;
    `portfolios` words that only say what somebody is in charge of.
    """

    names: Names
    lengths: dict[str, dict[str, tuple[int, ...]]]
    ambiguous: frozenset[str]
    municipal: frozenset[str]
    parties: dict[str, Record]
    towns: frozenset[str]
    places: frozenset[str]
    roots: frozenset[str]
    portfolios: frozenset[str]

    @classmethod
    def of(cls, register: Register, lexicon: Lexicon, cut: Callable[[str], list[str]], base: str) -> "Gazetteer":
        """The register's names as words, cut the way the text is cut."""
        found: Found = defaultdict(dict)
        parties: dict[str, Record] = {}
        for record in register.records:
            for name in record.names:
                if record.kind == "PoliticalParty":
                    parties.setdefault(name.lower(), record)
                elif _usable(name, record):
                    for form in {name, name.replace("'", "’")}:
                        for words in _cuts(tuple(word.lower() for word in cut(form))):
                            found[words][record.iri] = record
        for area in lexicon.areas.names:
            found[tuple(word.lower() for word in cut(area))].setdefault(area, _area(area, base))
        municipal = _municipal(found)
        return cls(
            names=_ordered(found, lexicon.bodies.acting),
            lengths=_lengths(found),
            ambiguous=register.ambiguous,
            municipal=municipal,
            parties=parties,
            towns=frozenset(town for town in register.places if " " not in town),
            places=frozenset(register.places) | municipal,
            roots=frozenset(words[0] for words, records in found.items() if _rooting(records.values())),
            portfolios=frozenset(word.lower() for word in lexicon.people.portfolios),
        )


def _municipal(found: Found) -> frozenset[str]:
    """The first and last words of municipalities' names."""
    names = [words for words, records in found.items() if any(r.kind == "Municipality" for r in records.values())]
    return frozenset(words[place] for words in names for place in (0, -1))


def _rooting(records: Iterable[Record]) -> bool:
    """Whether a name is that of a municipality, province or region."""
    return any(record.kind in {"Municipality", "Province", "Region"} for record in records)


def _cuts(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The words as they are, and as they stand where a line break has left a space behind a hyphen."""
    last = words[0]
    if len(words) == 1 and last.count("-") == 1 and not last.endswith("-"):
        front, _, back = last.partition("-")
        return [words, (front + "-", back)]
    return [words]


def _usable(name: str, record: Record) -> bool:
    """Whether a name can be looked for in running text: long enough, and no bare abbreviation in two letters."""
    return (
        (len(name) > 2 or (name.isupper() and len(name) == 2))
        and any(c.isupper() for c in name)
        and record.type not in SKIPPED
    )


def _area(name: str, base: str) -> Record:
    iri = mint("region", normalise(name), base=base)
    return Record(iri=iri, label=name, names=(name,), kind="Region", source="lexicon")


def _ordered(found: Found, acting: tuple[str, ...]) -> Names:
    """The records of every name, those first that are most likely meant."""
    return {
        words: tuple(sorted(records.values(), key=lambda record: _order(record, acting)))
        for words, records in found.items()
    }


def _lengths(found: Found) -> dict[str, dict[str, tuple[int, ...]]]:
    """How long the names are that start with a word and the one behind it."""
    lengths: defaultdict[str, defaultdict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for words in found:
        lengths[words[0]][words[1] if len(words) > 1 else ""].add(len(words))
    return {
        first: {
            second: tuple(sorted(several | seconds.get("", set()), reverse=True)) for second, several in seconds.items()
        }
        for first, seconds in lengths.items()
    }


def _order(record: Record, acting: tuple[str, ...]) -> tuple[int, bool, str]:
    """Municipalities and bodies that surely act before provinces before regions; what exists before what ended."""
    place = ORDER.index(record.kind) if record.kind in ORDER else len(ORDER)
    body = record.kind == "PartnershipBody" and record.label.lower().startswith(acting)
    return (0 if body else place, record.valid_to is not None, record.iri)
