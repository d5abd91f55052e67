import json
from pathlib import Path

import pytest

LEADS = "SELECT ?name { ?who bundel:leads ?what . ?who skos:prefLabel ?name } ORDER BY ?name"


def test_piped_answers_are_csv(bundel, sample: Path) -> None:
    ran = bundel("query", LEADS, "--store", sample)
    names = ran.out.split("\r\n")
    assert ran.status == 0
    assert names[0] == "name" and "Ben Blonk" in names


@pytest.mark.parametrize("form", ["table", "json", "csv", "tsv", "xml"])
def test_formats_of_rows(bundel, sample: Path, form: str) -> None:
    ran = bundel("query", LEADS, "--format", form, "--store", sample)
    assert ran.status == 0
    assert "Ben Blonk" in ran.out
    if form == "json":
        assert json.loads(ran.out)["head"]["vars"] == ["name"]


def test_a_table_cuts_nothing_off(bundel, sample: Path) -> None:
    text = "lang " * 100
    ran = bundel(
        "query", f'SELECT * {{ BIND("{text}" AS ?a) BIND(bundel:leads AS ?b) }}', "-f", "table", "--store", sample
    )
    assert text.strip() in ran.out and "bundel:leads" in ran.out


def test_brackets_in_answers_are_no_markup(bundel, sample: Path) -> None:
    ran = bundel("query", 'SELECT ?a { BIND("[bold]a[/bold]" AS ?a) }', "-f", "table", "--store", sample)
    assert "[bold]a[/bold]" in ran.out


def test_truth(bundel, sample: Path) -> None:
    assert bundel("query", "ASK { ?a a bundel:Article }", "-f", "table", "--store", sample).out.split() == [
        "answer",
        "yes",
    ]


def test_triples_are_turtle(bundel, sample: Path) -> None:
    ran = bundel("query", "CONSTRUCT { ?who bundel:leads ?what } WHERE { ?who bundel:leads ?what }", "--store", sample)
    assert "@prefix bundel:" in ran.out and " bundel:leads " in ran.out


def test_a_query_from_a_file_and_from_standard_input(bundel, sample: Path, tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "vraag.rq").write_text(LEADS)
    from_file = bundel("query", tmp_path / "vraag.rq", "--store", sample)
    monkeypatch.setattr("sys.stdin", (tmp_path / "vraag.rq").open())
    assert from_file.out == bundel("query", "-", "--store", sample).out != ""


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("SELECT * WERE { ?s ?p ?o }", "line 1, column 10"),
        ("SELECT *\nWHERE { ?s ?p }", "line 2, column"),
        ("SELECT * { ?s onzin:p ?o }", "'onzin:p ?o }'"),
        ("SELECT * { SERVICE <http://127.0.0.1/sparql> { ?s ?p ?o } }", "without SERVICE"),
        ("DELETE WHERE { ?s ?p ?o }", "line 1"),
        ("nergens", "SPARQL, a file that holds it, or one of the questions"),
    ],
)
def test_a_query_that_is_none(bundel, sample: Path, query: str, said: str) -> None:
    ran = bundel("query", query, "--store", sample)
    assert ran.status == 2
    assert said in ran.err
    assert ran.err.count("\n") == 1
    assert ran.out == ""


def test_a_format_that_does_not_fit(bundel, sample: Path) -> None:
    assert "'yaml': expected table or json" in bundel("query", LEADS, "-f", "yaml", "--store", sample).err
    ran = bundel("query", LEADS, "-f", "turtle", "--store", sample)
    assert (ran.status, ran.out) == (2, "")
    assert "'turtle': expected csv or json or tsv or xml" in ran.err


def test_on_a_terminal_a_table_fits(bundel, sample: Path, monkeypatch) -> None:
    from rich.console import Console

    from graph.cli import screen

    monkeypatch.setattr(screen, "answers", lambda: Console(force_terminal=True, width=50, highlight=False))
    out = bundel("query", 'SELECT * { BIND("[lang] woord" AS ?a) }', "-f", "table", "--store", sample).out
    assert "\x1b[1m" in out and "[lang] woord" in out
    long = bundel("query", f'SELECT * {{ BIND("{"woord " * 50}" AS ?a) }}', "-f", "table", "--store", sample).out
    assert long.count("woord") == 50 and max(map(len, long.splitlines()[1:])) <= 50


def test_questions_are_listed_and_asked_by_name(bundel, sample: Path) -> None:
    from graph.questions import questions

    listed = bundel("query").out
    assert len(questions()) >= 15
    for question in questions():
        assert f"{question.name}  " in listed and question.nl in listed
        assert bundel("query", question.name, "--store", sample).status == 0


def test_a_file_that_is_no_text(bundel, sample: Path, tmp_path: Path) -> None:
    (tmp_path / "vraag.rq").write_bytes(b"\xff\xfe\x00")
    ran = bundel("query", tmp_path / "vraag.rq", "--store", sample)
    assert (ran.status, ran.out) == (2, "")
    assert "vraag.rq': expected a file with a query in UTF-8" in ran.err


def test_a_question_by_its_name_with_its_blanks(bundel, sample: Path) -> None:
    ran = bundel("query", "gedeelde-partners", "een=Schagen", "ander=gemeente Texel", "-f", "table", "--store", sample)
    assert ran.status == 0 and "gemeente Den Helder" in ran.out
    ran = bundel("query", "gedeelde-partners", "een=Schagen", "ander=Texel", "-f", "csv", "--store", sample)
    assert ran.out.split() == ["partner", "https://identifier.overheid.nl/tooi/id/gemeente/gm0400"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("partners", "organisatie"), "'organisatie': expected a blank and what goes in it"),
        (("partners", "organisatie=Onbekendstad"), "'Onbekendstad': expected for organisatie"),
        (("partners", "stad=Texel"), "'stad': expected a blank of the question partners: organisatie"),
        (("ASK { ?a ?b ?c }", "a=b"), "expected the name of a question"),
    ],
)
def test_blanks_that_do_not_fit(bundel, sample: Path, arguments: tuple[str, ...], said: str) -> None:
    ran = bundel("query", *arguments, "--store", sample)
    assert ran.status == 2 and said in ran.err and ran.err.count("\n") == 1
