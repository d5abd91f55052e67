"""What the lists of words must be for the rules to go by them."""

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from graph.lexicon.lexicon import Lexicon
from graph.register.register import Register
from ontology.collaboration import CollaborationKind
from ontology.initiative import InitiativeKind
from ontology.iri import normalise
from ontology.organisation import OrganisationKind
from seeds import SEEDS

FILES = sorted(Path(SEEDS / "lexicon").glob("*.toml"))


def tables(name: str) -> dict[str, Any]:
    return tomllib.loads((SEEDS / "lexicon" / f"{name}.toml").read_text(encoding="utf-8"))


def entries(value: object) -> list[str]:
    """All words of a table, however deep."""
    if isinstance(value, dict):
        return [word for inner in value.values() for word in entries(inner)]
    return str(value).split()


def test_it_loads_once() -> None:
    assert Lexicon.load() is Lexicon.load()


def test_it_cannot_be_changed() -> None:
    lexicon = Lexicon.load()
    with pytest.raises(AttributeError):
        lexicon.people = lexicon.people  # type: ignore[misc]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_file_says_what_it_holds_and_holds_something(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# ") and len(text) == len(text.encode().decode())
    assert "\t" not in text and "\u00a0" not in text
    assert entries(tomllib.loads(text))


def test_heads_are_of_kinds_that_exist() -> None:
    heads = tables("initiatives")["heads"]
    assert set(heads) == set(InitiativeKind)


def test_a_head_is_of_one_kind_and_in_small_letters() -> None:
    heads = tables("initiatives")["heads"]
    kinds: dict[str, set[str]] = {}
    for kind, text in heads.items():
        for word in text.split():
            kinds.setdefault(word, set()).add(kind)
    assert {word: found for word, found in kinds.items() if len(found) > 1} == {}
    assert [word for word in kinds if word != word.lower()] == []


@pytest.mark.parametrize("part", ["types", "openers", "closers"])
def test_words_of_bodies_are_of_kinds_that_exist(part: str) -> None:
    lists = tables("organisations")[part]
    assert set(lists) <= {*OrganisationKind, "Other"}
    times = Counter(word for text in lists.values() for word in set(text.split()))
    assert {word for word, count in times.items() if count > 1} == set()


def test_what_opens_a_name_has_a_capital_and_what_types_it_has_none() -> None:
    rows = tables("organisations")
    assert [word for word in entries(rows["openers"]) if not word[0].isupper()] == []
    assert [word for word in entries(rows["types"]) if word[0].isupper()] == []


def test_every_kind_of_collaboration_is_told_by_words_or_is_the_rest() -> None:
    kinds = tables("collaboration")["kinds"]
    assert set(kinds) == set(CollaborationKind)
    assert [kind for kind, text in kinds.items() if not text.split()] == ["joint-delivery"]


def test_no_word_says_two_things_of_how_it_stands() -> None:
    status = tables("collaboration")["status"]
    ended, denied = (set(str(status[part]).split()) for part in ("ended", "denied"))
    assert ended & denied == set()
    assert set(str(status.get("strongly", "")).split()) & (ended | denied) == set()


def test_given_names_have_a_capital_and_are_no_municipality(register: Register) -> None:
    given = set(entries(tables("people")["given"]))
    assert [name for name in given if not name[0].isupper()] == []
    assert given & {each.label for each in register.records if each.kind == "Municipality"} == set()


def test_adjectives_lead_to_places_that_are_known(register: Register) -> None:
    rows = tables("regions")
    areas = {normalise(name) for name in rows["areas"]["names"].replace("\n", "").split("|")}
    unknown = {
        area for area in rows["adjectives"].values() if not register.named(area) and normalise(area) not in areas
    }
    assert unknown <= {"Holland", "Oost-Brabant"}
    assert [word for word in rows["adjectives"] if word != word.lower()] == []


def test_numbers_count() -> None:
    numbers = dict(entry.split("=") for entry in tables("collectives")["numbers"].split())
    assert (numbers["twee"], numbers["veertien"], numbers["dertig"]) == ("2", "14", "30")
    assert all(number.isdigit() for number in numbers.values())
