"""What a trained pipeline adds, shown with one that is trained here."""

from dataclasses import replace
from pathlib import Path

import pytest
import spacy

from graph.cli.main import app
from graph.extraction.pipeline import Pipeline
from graph.extraction.reader import Reader
from graph.lexicon.parse import Parse
from graph.quads.schemes import concepts
from graph.register.register import Register
from ontology.article import Article
from ontology.collaboration import Collaboration
from ontology.errors import UnknownPipeline
from ontology.reading import Reading
from tests.extraction.invariants import hold
from tests.extraction.training import trained

NAMED = "Gisteren opende Flevanto de deuren."
PERSON = "Toch vindt Wobbe Tjaarda het jammer."
PARSED = "Met Aveleijn, dat er lang staat, zingt Hengelo."


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pipeline on disk."""
    return trained(tmp_path_factory.mktemp("trained"))


@pytest.fixture(scope="session")
def helped(folder: Path, register: Register) -> Reader:
    """The reader that the pipeline helps, with a verb that is in nobody's list of words of working together."""
    words = replace(Parse.load(), verbs=frozenset({"zingt"}))
    return Reader(register, concepts(), pipeline=Pipeline(spacy.load(folder), words))


def read(reader: Reader, text: str) -> Reading:
    return reader.read(Article(iri="https://example.org/article", identifier="article.txt", text=text))


@pytest.mark.parametrize(
    ("text", "label", "kind"), [(NAMED, "Flevanto", "Organisation"), (PERSON, "Wobbe Tjaarda", "Person")]
)
def test_its_names_are_found_too(text: str, label: str, kind: str, reader: Reader, helped: Reader) -> None:
    assert not read(reader, text).entities
    assert [(entity.label, type(entity).__name__) for entity in read(helped, text).entities] == [(label, kind)]


def test_its_parse_tells_who_works_with_whom(reader: Reader, helped: Reader) -> None:
    assert not read(reader, PARSED).claims
    reading = read(helped, PARSED)
    hold(reading)
    labels = {entity.iri: entity.label for entity in reading.entities}
    (claim,) = reading.claims
    assert isinstance(claim.relation, Collaboration) and claim.rule == "parsed"
    assert {labels[member] for member in claim.relation.members} == {"Hengelo", "Aveleijn"}


def test_where_ours_stands_its_names_give_way(reader: Reader, helped: Reader) -> None:
    text = "Wethouder Mark Jansen van Hengelo werkt samen met Aveleijn."
    ours, theirs = read(reader, text), read(helped, text)
    assert ours.entities == theirs.entities[: len(ours.entities)] and ours.claims == theirs.claims


@pytest.mark.parametrize("text", ["", "\n", "Flevanto", "’ ‘ (", "a\u200bb Flevanto\r\n\r\n- Met Borne werkt Hengelo"])
def test_odd_texts_hold(text: str, helped: Reader) -> None:
    hold(read(helped, text))


def test_it_shows_in_the_version(reader: Reader, helped: Reader) -> None:
    assert helped.version == f"{reader.version}+nl_tiny-1.0"


def test_one_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnknownPipeline, match=r"'nl_none'.*trained spaCy pipeline"):
        Pipeline.load("nl_none")
    spacy.blank("de").to_disk(tmp_path / "german")
    with pytest.raises(UnknownPipeline, match="Dutch"):
        Pipeline.load(tmp_path / "german")


def test_the_command_line_takes_it(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article = tmp_path / "article.txt"
    article.write_text(f"{NAMED} De gemeente is er blij mee.\n", encoding="utf-8")
    app(["read", str(article), "--json", "--pipeline", str(folder)], standalone_mode=False)
    assert "Flevanto" in capsys.readouterr().out
