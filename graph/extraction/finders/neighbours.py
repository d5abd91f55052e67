"""Names that are names of bodies because of the company they keep."""

from collections.abc import Iterator
from dataclasses import replace

from graph.extraction.candidate import Candidate
from graph.extraction.document import Document
from graph.extraction.roles import Role
from graph.lexicon.lexicon import Lexicon

LONGEST = 4
OPENING = frozenset(".?!:‘“„")


def neighbours(document: Document, chosen: list[Candidate], lexicon: Lexicon) -> Iterator[Candidate]:
    """Capitalised names in a row with an organisation: "Woonwaard" in "de gemeente, Stichting MET en Woonwaard"."""
    never = lexicon.people.never | lexicon.people.portfolios
    taken = {place for one in chosen for place in range(one.start, one.end)}
    bodies = [one for one in chosen if one.type == "organisation" and not one.anaphor and one.kind != "PoliticalParty"]
    ends, starts = {one.end for one in bodies}, {one.start for one in bodies}
    behind = 0
    for place in document.named:
        if place < behind or place in taken or _amid(document, place, taken, never):
            continue
        end = behind = _run(document, place, taken, never)
        if (
            end > place
            and not _plain(document, place, end, lexicon)
            and (_follows(document, place, ends, lexicon) or _precedes(document, place, end, starts, lexicon))
        ):
            yield Candidate(place, end, 8, "organisation")
            ends.add(end)
            starts.add(place)


def _amid(document: Document, place: int, taken: set[int], never: frozenset[str]) -> bool:
    """Whether a capitalised word of the same name stands right before."""
    return place - 1 not in taken and document.capital(place - 1) and document.words[place - 1] not in never


def _plain(document: Document, place: int, end: int, lexicon: Lexicon) -> bool:
    """Whether it is only a word that opens a sentence: "Kinderen, ouders en school", "Soms, zegt"."""
    opens = document.opens(place) or document.words[place - 1] in OPENING
    word = document.lower[place]
    common = document.words[place] in lexicon.people.common or word in lexicon.groups.nouns
    known = common or word in lexicon.groups.people or word in document.small
    return opens and end == place + 1 and known


def _run(document: Document, place: int, taken: set[int], never: frozenset[str]) -> int:
    """The end of a run of capitalised words that nothing else has taken; the place itself where there is none."""
    end = place
    if document.words[place] in never:
        return place
    while document.capital(end) and end not in taken and document.lines[end] == document.lines[place]:
        end += 1
    return end if end - place <= LONGEST else place


def _follows(document: Document, place: int, ends: set[int], lexicon: Lexicon) -> bool:
    """Whether an organisation and a joining word stand right before."""
    at = place - 1
    while at > 0 and document.lower[at] in lexicon.grammar.articles | {"ook"}:
        at -= 1
    return at > 0 and document.lower[at] in lexicon.rows.naming and at in ends


def _precedes(document: Document, place: int, end: int, starts: set[int], lexicon: Lexicon) -> bool:
    """Whether a comma or "en" and then an organisation follow, inside a sentence."""
    opens = document.opens(place) or document.words[place - 1] in OPENING
    if document.at(end) not in lexicon.rows.naming or (opens and document.at(end) != ","):
        return False
    at = end + 1
    while document.at(at) in lexicon.grammar.articles:
        at += 1
    return at in starts or (at + 1 in starts and document.capital(at + 1))


def companions(document: Document, chosen: list[Candidate], roles: list[Role], lexicon: Lexicon) -> list[Candidate]:
    """The candidates, with what looks like a person in the middle of a row of organisations read as one of them."""
    bodies = [one for one in chosen if one.type == "organisation" and one.kind not in {"PoliticalParty", "Collective"}]
    starts, ends = {one.start for one in bodies}, {one.end for one in bodies}
    beside = {role.end for role in roles} | {role.start for role in roles}
    naming, read = lexicon.rows.naming, []
    for one in chosen:
        person = one.type == "person" and not one.name and not {one.start, one.end, one.end + 1} & beside
        left = document.at(one.start - 1) in naming and one.start - 1 in ends
        right = document.at(one.end) in naming and one.end + 1 in starts
        read.append(replace(one, type="organisation", rank=8) if person and left and right else one)
    return read
