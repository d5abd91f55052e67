"""The questions that ship, over a few articles made by hand."""

from collections.abc import Callable

import pytest
from pyoxigraph import QueryTriples

from graph.questions import question, questions
from ontology.errors import UnknownName
from tests.quads.sample import readings
from tests.questions import test_blanks

Rows = set[tuple[str, ...]]


def parts(cell: str) -> frozenset[str]:
    return frozenset(cell.split(", "))


def test_there_are_at_least_fifteen_with_titles_in_two_languages() -> None:
    assert len(questions()) >= 15
    for each in questions():
        assert each.nl and each.en and each.nl != each.en
        assert each.text.startswith(f"# nl: {each.nl}\n# en: {each.en}\n")
    assert len({each.nl for each in questions()}) == len({each.en for each in questions()}) == len(questions())


def test_an_unknown_question_lists_the_known_ones() -> None:
    with pytest.raises(UnknownName, match="partners"):
        question("onbekend")


def test_every_question_has_an_expected_answer_here_or_among_the_blanks() -> None:
    names = {*globals(), *vars(test_blanks)}
    tested = {name.removeprefix("test_").replace("_", "-") for name in names if name.startswith("test_")}
    assert {each.name for each in questions()} <= tested


def test_partners(ask: Callable[..., Rows]) -> None:
    assert ask("partners") == {
        ("Almelo", "gezamenlijke inkoop", "jeugdhulp", "Inkoopteam Twente"),
        ("Almelo", "kennis delen", "jeugdhulp", ""),
        ("Hengelo", "gezamenlijke inkoop", "jeugdhulp", "Inkoopteam Twente"),
        ("Harenkarspel", "", "schuldhulpverlening", ""),
        ("huisartsen", "gezamenlijke uitvoering", "", ""),
    }


def test_initiatieven_over_thema_in_regio(ask: Callable[..., Rows]) -> None:
    assert ask("initiatieven-over-thema-in-regio") == {("Inkoopteam Twente", "jeugdhulp")}


def test_functies(ask: Callable[..., Rows]) -> None:
    assert ask("functies") == {
        ("Mark Paters", "wethouder", "Twenterand"),
        ("Anna Kok", "wethouder Jeugd", "Schagen"),
    }


def test_plannen(ask: Callable[..., Rows]) -> None:
    assert ask("plannen") == set()
    ask.store.remove(readings()[2].article.iri)  # type: ignore[attr-defined]
    still = {(parts(row[0]), row[1]) for row in ask("plannen")}
    ask.store.replace(readings()[2])  # type: ignore[attr-defined]
    assert still == {(frozenset(("Almelo", "Carint Reggeland")), "monitor")}


def test_waaruit_blijkt_dat(ask: Callable[..., Rows]) -> None:
    found = ask("waaruit-blijkt-dat")
    assert {(row[0], row[1], row[2], row[5], row[6]) for row in found if row[0] in ("huisartsen", "Harenkarspel")} == {
        (
            "huisartsen",
            "Twenterand werkt samen met huisartsen.",
            "bestaand",
            "Twenterand en de huisartsen",
            "2019",
        ),
        (
            "Harenkarspel",
            "Harenkarspel en Twenterand werken samen aan schuldhulpverlening.",
            "bestaand",
            "Samen uit de schulden",
            "2011-10-02",
        ),
    }
    assert {row[0] for row in found} == {"Almelo", "Hengelo", "Harenkarspel", "huisartsen"}
    assert {row[3] for row in found} == {"0.9"}
    assert {row[4] for row in found} == {"De zin zegt het."}


def test_voorbij(ask: Callable[..., Rows]) -> None:
    assert {row[:3] for row in ask("voorbij")} == {
        ("Hengelo", "monitor", "ontkend"),
        ("Hengelo", "Inkoopteam Twente", "beëindigd"),
        ("Schagen", "Hollands Kroon", "beëindigd"),
        ("Hollands Kroon", "Schagen", "beëindigd"),
    }


def test_leiding(ask: Callable[..., Rows]) -> None:
    assert ask("leiding") == {("Mark Paters", "Inkoopteam Twente", "")}


def test_themas(ask: Callable[..., Rows]) -> None:
    assert ask("themas") == {("jeugdhulp", "5"), ("Wmo", "2"), ("schuldhulpverlening", "1")}


def test_meeste_partners(ask: Callable[..., Rows]) -> None:
    assert ask("meeste-partners") == {
        ("Twenterand", "4"),
        ("Almelo", "3"),
        ("Hengelo", "2"),
        ("Den Helder", "2"),
        ("Schagen", "2"),
        ("Texel", "2"),
        ("Carint Reggeland", "1"),
        ("Harenkarspel", "1"),
        ("huisartsen", "1"),
    }


def test_deelnemers(ask: Callable[..., Rows]) -> None:
    assert ask("deelnemers") == {
        ("Inkoopteam Twente", "Twenterand"),
        ("Inkoopteam Twente", "Almelo"),
        ("Inkoopteam Twente", "Hengelo"),
        ("Inkoopteam Twente", "Mark Paters"),
        ("gezamenlijk inkoopteam", "Den Helder"),
        ("gezamenlijk inkoopteam", "Schagen"),
        ("gezamenlijk inkoopteam", "Texel"),
    }


def test_partijen(ask: Callable[..., Rows]) -> None:
    assert ask("partijen") == {("Mark Paters", "CDA", "Twenterand")}


def test_gedeelde_partners(ask: Callable[..., Rows]) -> None:
    assert ask("gedeelde-partners") == {("Den Helder",)}


def test_over_regiogrenzen(ask: Callable[..., Rows]) -> None:
    found = ask("over-regiogrenzen")
    assert {frozenset((row[0], row[2])) for row in found} <= {frozenset(("Harenkarspel", "Twenterand"))}


def test_per_regio(ask: Callable[..., Rows]) -> None:
    found = {row[0]: row[1:] for row in ask("per-regio")}
    assert found["jeugdregio Twente"] == ("5", "3")
    assert found["jeugdregio Kop van Noord-Holland"][0] == "1"


def test_artikelen(ask: Callable[..., Rows]) -> None:
    assert ask("artikelen") == {
        ("Samen inkopen in Twente", "Vakblad Samen", "2017-03-14", "https://example.org/twente"),
        ("Twenterand en de huisartsen", "Vakblad Samen", "2019", ""),
        ("Samen uit de schulden", "Streekkrant", "2011-10-02", ""),
    }


def test_tijdlijn(ask: Callable[..., Rows]) -> None:
    assert {row[:3] for row in ask("tijdlijn")} == {
        ("2012-05", "samenwerking", "bestaand"),
        ("2012-05", "samenwerking", "beëindigd"),
        ("2012-05", "functie", "bestaand"),
    }


def test_zorgaanbieders(ask: Callable[..., Rows]) -> None:
    assert ask("zorgaanbieders") == {("Almelo", "Carint Reggeland"), ("Twenterand", "huisartsen")}


def test_tegenspraak(ask: Callable[..., Rows]) -> None:
    assert {(row[0], row[1], row[3]) for row in ask("tegenspraak")} == {
        ("Hengelo", "Inkoopteam Twente", "Hengelo werkt niet meer mee aan het Inkoopteam Twente."),
    }


def test_een_enkele_zin(ask: Callable[..., Rows]) -> None:
    found = {parts(row[0]): row[1] for row in ask("een-enkele-zin")}
    assert found[frozenset(("Twenterand", "huisartsen"))] == "Twenterand werkt samen met huisartsen."
    assert frozenset(("Almelo", "Carint Reggeland")) not in found
    assert not any("Hollands Kroon" in names for names in found)


def test_samen_inkopen(ask: Callable[..., Rows]) -> None:
    assert {(parts(row[0]), parts(row[1])) for row in ask("samen-inkopen")} == {
        (frozenset(("Twenterand", "Almelo", "Hengelo")), frozenset(("jeugdhulp",))),
        (frozenset(("Den Helder", "Schagen", "Texel")), frozenset(("jeugdhulp", "Wmo"))),
    }


def test_opgeheven_gemeenten(ask: Callable[..., Rows]) -> None:
    assert ask("opgeheven-gemeenten") == {("Harenkarspel", "2012-12-31", "Schagen")}


def test_gemeld_en_geregistreerd(ask: Callable[..., Rows]) -> None:
    found = {frozenset(row[:2]): row[2] for row in ask("gemeld-en-geregistreerd")}
    assert frozenset(("Den Helder", "Schagen")) in found
    assert frozenset(("Twenterand", "huisartsen")) not in found
    assert "Veiligheidsregio Noord-Holland Noord" in found[frozenset(("Den Helder", "Schagen"))]


def test_netwerk(ask: Callable[..., Rows]) -> None:
    answer = ask.store.query(question("netwerk").text)  # type: ignore[attr-defined]
    assert isinstance(answer, QueryTriples)
    names = {triple.object.value for triple in answer if triple.predicate.value.endswith("prefLabel")}
    assert names == {"Twenterand", "Almelo", "Hengelo", "huisartsen", "Harenkarspel", "Carint Reggeland"}
