import json
from pathlib import Path

import pytest
from rich.console import Console

from ontology.article import Article
from ontology.reading import Reading
from tests import sample

GOLD = {
    "article": "kop.txt",
    "entities": [
        {"id": "o1", "type": "organisation", "name": "gemeente Schagen"},
        {"id": "o2", "type": "organisation", "name": "Den Helder"},
        {"id": "p1", "type": "person", "name": "Ben Blonk"},
        {"id": "p2", "type": "person", "name": "Pieter Kos"},
    ],
    "collaborations": [{"members": ["o1", "o2"], "evidence": sample.BUYING}],
    "posts": [{"person": "p1", "organisation": "o1", "evidence": sample.LEADING}],
}


class Sampled:
    """A reader that always reads the sample."""

    version = "sample"

    def read(self, article: Article) -> Reading:
        return sample.reading()


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the sample's article and an annotation of it; the reader reads the sample."""
    monkeypatch.setattr("graph.equipment.reader", lambda pipeline: Sampled())
    monkeypatch.chdir(tmp_path)
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "kop.json").write_text(json.dumps(GOLD))
    (tmp_path / "kop.txt").write_text(sample.ARTICLE.text)
    (tmp_path / "ander.txt").write_bytes(b"\x00 niet te lezen, maar ook niet gevraagd")
    return tmp_path


def test_the_tables(bundel, place: Path) -> None:
    ran = bundel("evaluate", "gold", ".")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "              found  wanted  precision  recall  F1",
        "person            3       2      0.667   1.000  0.800",
        "organisation      5       2      0.400   1.000  0.571",
        "region            1       0      0.000   1.000  0.000",
        "initiative        1       0      0.000   1.000  0.000",
        "pair              4       1      0.250   1.000  0.400",
        "post              2       1      0.000   0.000  0.000",
        "participates      3       0      0.000   1.000  0.000",
        "leads             1       0      0.000   1.000  0.000",
        "party             0       0      1.000   1.000  1.000",
        "located           1       0      0.000   1.000  0.000",
        "",
        "F1 per article  mean  pers  org   reg   init  pair  post  part  leads  party  loc",
        "kop.txt         0.30  0.80  0.57  0.00  0.00  0.40  0.00  0.00  0.00   -      0.00",
        "",
        "headline 0.295: per article the mean F1 of person, organisation, initiative, pair, post, participates; "
        "the mean of 1",
    ]


def test_a_long_name_on_a_narrow_terminal_is_wrapped_and_not_cut_off(
    bundel, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = "een-artikel-met-een-heel-lange-naam.txt"
    (place / "kop.txt").rename(place / long)
    (place / "gold" / "kop.json").write_text(json.dumps({**GOLD, "article": long}))
    monkeypatch.setattr(
        Sampled,
        "read",
        lambda *_: sample.reading().model_copy(
            update={"article": sample.ARTICLE.model_copy(update={"identifier": long})}
        ),
    )
    monkeypatch.setattr("graph.cli.screen.answers", lambda: Console(force_terminal=True, width=80, no_color=True))
    out = bundel("evaluate", "gold", ".").out
    assert "…" not in out
    assert "".join(line.split(" ")[0] for line in out.splitlines() if line.split(" ")[0] in long) == long


def test_why_shows_what_is_missing_and_extra_with_its_sentence(bundel, place: Path) -> None:
    lines = bundel("evaluate", "gold", "kop.txt", "--why").out.splitlines()
    assert lines[0] == "kop.txt"

    def under(line: str) -> list[str]:
        rest = lines[lines.index(line) + 1 :]
        return rest[: next(at for at, text in enumerate(rest) if not text.startswith("      "))]

    assert under("  missing post         Ben Blonk + gemeente Schagen") == [f"      “{sample.LEADING}”"]
    assert under("  extra   post         Pieter Kos + Den Helder") == [f"      “{sample.POST}” [sample]"]
    assert under("  extra   person       Jan Waaijer") == [f"      “{sample.MAYOR}”"]
    assert under("  extra   pair         gemeente Texel + gemeente Schagen") == [f"      “{sample.BUYING}” [sample]"]
    assert "  extra   pair         Den Helder + gemeente Schagen" not in lines


def test_as_json(bundel, place: Path) -> None:
    told = json.loads(bundel("evaluate", "gold", "kop.txt", "--json", "--why").out)
    assert told["headline"] == 0.295
    assert told["categories"]["pair"] == {"found": 4, "wanted": 1, "precision": 0.25, "recall": 1.0, "f1": 0.4}
    article = told["articles"][0]
    assert (article["article"], article["headline"], article["categories"]) == ("kop.txt", 0.295, told["categories"])
    assert article["missing"] == [
        {
            "category": "post",
            "ends": ["Ben Blonk", "gemeente Schagen"],
            "evidence": [{"quote": sample.LEADING, "rule": None}],
        }
    ]
    without = json.loads(bundel("evaluate", "gold", "kop.txt", "--json").out)
    assert without["articles"][0].keys() == {"article", "headline", "categories"}


def test_a_second_annotator(bundel, place: Path) -> None:
    (place / "twee").mkdir()
    (place / "twee" / "kop.json").write_text(json.dumps({**GOLD, "posts": []}))
    told = json.loads(bundel("evaluate", "gold", "kop.txt", "--second", "twee", "--json").out)
    assert told["categories"]["post"]["wanted"] == 0
    assert told["categories"]["pair"]["wanted"] == 1


def test_bad_input_is_one_line(bundel, place: Path) -> None:
    (place / "gold" / "kop.json").write_text('{"article": "kop.txt",\n}')
    (place / "leeg").mkdir()
    for arguments, cause in (
        (("gold", "kop.txt"), "'gold/kop.json': expected an annotation in JSON; at line 2, column 1: "),
        (("weg", "kop.txt"), "'weg': expected an existing folder with annotations in JSON"),
        (("leeg", "kop.txt"), "'leeg': expected a folder that holds annotations ending in .json"),
    ):
        ran = bundel("evaluate", *arguments)
        assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
        assert ran.err.startswith(f"bundel: {cause}")
    (place / "gold" / "kop.json").write_text(json.dumps(GOLD))
    assert bundel("evaluate", "gold", "weg").err.startswith("bundel: 'weg': expected an existing file, folder or glob")
    (place / "kop.txt").unlink()
    ran = bundel("evaluate", "gold", ".")
    assert ran.err == "bundel: 'kop.txt': expected an article of that name, which an annotation in 'gold' is about\n"
