import json
from pathlib import Path

import pytest

from graph.evaluation.annotations import annotations
from graph.evaluation.category import Category
from graph.evaluation.comparison import compare
from graph.evaluation.evaluation import work
from graph.evaluation.wanted import wanted
from ontology.article import Article
from ontology.errors import BundelError

OPEN = Path(__file__).parents[1] / "corpus" / "open"
EMPTY = {"article": "a.txt", "entities": [{"id": "o1", "type": "organisation", "name": "Raalte"}]}


def test_every_annotation_of_the_corpus_has_its_article_and_agrees_with_itself() -> None:
    works = work(OPEN / "gold", [OPEN / "articles"])
    assert len(works) == len(list((OPEN / "gold").glob("*.json"))) >= 15
    for each in works:
        article = Article(iri="urn:a", identifier=each.first.article, text="")
        result = compare(article, wanted(each.first), wanted(each.first))
        for part in result.parts.values():
            assert (part.tally.f1, part.missing, part.extra) == (1, {}, {}), each.first.article


def test_leaving_one_thing_out_costs_it_and_all_that_it_is_tied_to() -> None:
    each = work(OPEN / "gold" / "05_ondertekenaars.json", [OPEN / "articles"])[0]
    whole = wanted(each.first)
    first = next(fact.ends[0] for fact in whole.facts if fact.category is Category.PAIR)
    tied = {tuple(sorted(fact.ends)) for fact in whole.facts if fact.category is Category.PAIR and first in fact.ends}
    kept = tuple(thing for thing in whole.things if thing.id != first)
    part = compare(Article(iri="urn:a", identifier="a", text=""), type(whole)(kept, whole.facts), whole)
    assert set(part.parts[Category.PAIR].missing) == tied
    assert len(part.parts[Category.PAIR].extra) == len(tied)


def refused(place: Path, *articles: Path, second: Path | None = None) -> str:
    with pytest.raises(BundelError) as error:
        work(place, articles or [OPEN / "articles"], second)
    return str(error.value)


def put(folder: Path, content: object, name: str = "a.json") -> Path:
    folder.mkdir(exist_ok=True)
    text = content if isinstance(content, str) else json.dumps(content)
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_folder_that_is_not_there_or_holds_nothing(tmp_path: Path) -> None:
    assert refused(tmp_path / "weg") == (
        f"{str(tmp_path / 'weg')!r}: expected an existing folder with annotations in JSON"
    )
    assert refused(tmp_path) == f"{str(tmp_path)!r}: expected a folder that holds annotations ending in .json"


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        ('{"article": "a.txt",\n "entities": [}', "in JSON; at line 2, column 15: Expecting value"),
        ("[" * 100_000, "in JSON; this is nested too deep"),
        ("[]", "Input should be"),
        ({"article": "a.txt"}, "at entities: Field required"),
        (
            {**EMPTY, "entities": [{"id": "o1", "type": "dier", "name": "Raalte"}]},
            "at entities.0.type: Input should be",
        ),
        ({**EMPTY, "entities": EMPTY["entities"] * 2}, "the id 'o1' is that of 2 entities"),  # type: ignore[operator]
        (
            {**EMPTY, "located": [{"subject": "o1", "region": "r9"}]},
            "located.0.region names 'r9', which is the id of no",
        ),
        ({**EMPTY, "collaborations": [{"members": ["o1", "o2"]}]}, "collaborations.0.members names 'o2'"),
        ({**EMPTY, "posts": [{"person": "o1"}]}, "at posts.0.organisation: Field required"),
    ],
)
def test_what_is_damaged_is_quoted_with_its_place(tmp_path: Path, content: object, cause: str) -> None:
    told = refused(put(tmp_path, content))
    assert told.startswith(f"{str(tmp_path / 'a.json')!r}: expected an annotation")
    assert cause in told


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(b'{"article": "\xff"}')
    assert "expected an annotation in UTF-8; byte 13 is not" in refused(tmp_path)


def test_an_annotation_without_its_article(tmp_path: Path) -> None:
    assert refused(put(tmp_path, EMPTY)) == (
        f"'a.txt': expected an article of that name, which an annotation in {str(tmp_path)!r} is about"
    )


def test_two_annotations_of_one_article(tmp_path: Path) -> None:
    put(tmp_path, EMPTY, "b.json")
    assert "expected an article of its own: 'a.txt' has an annotation already" in refused(put(tmp_path, EMPTY))


def test_what_the_second_annotator_left_out(tmp_path: Path) -> None:
    second = put(tmp_path / "twee", {**EMPTY, "article": "b.txt"})
    (tmp_path / "a.txt").write_text("Raalte")
    told = refused(put(tmp_path / "een", EMPTY), tmp_path / "a.txt", second=second)
    assert told == f"'a.txt': expected an annotation of that article in {str(second)!r} too"


def test_what_is_not_compared_may_stand_there_too_and_a_mark_before_it(tmp_path: Path) -> None:
    text = json.dumps({**EMPTY, "note": "zie boven", "about": []})
    (tmp_path / "a.json").write_text("\ufeff" + text, encoding="utf-8")
    assert annotations(tmp_path / "a.json")["a.txt"].entities[0].name == "Raalte"
