"""The questions that ship, over a few articles made by hand."""

from collections.abc import Callable

import pytest
from pyoxigraph import QueryTriples

from graph.answers import answer
from graph.equipment import furnish
from graph.fillings import Fillings
from graph.questions import question, questions
from graph.store.store import Store
from ontology.collaboration import Collaboration
from ontology.errors import UnknownName
from ontology.reading import Reading
from ontology.theme import Theme
from ontology.vocabulary import THEMES
from tests.quads.sample import TWENTERAND, Desk, municipality, readings

Rows = set[tuple[str, ...]]


def older() -> Reading:
    """A municipality that is no more, and a collaboration between two youth regions."""
    harenkarspel = municipality("Harenkarspel", "gm0395")
    debts = Theme(iri=f"{THEMES}schuldhulpverlening", label="schuldhulpverlening")
    desk = Desk("ouder.txt", title="Samen uit de schulden", issued="2011-10-02", publisher="Streekkrant")
    desk.says(
        "Harenkarspel en Twenterand werken samen aan schuldhulpverlening.",
        Collaboration(members=(harenkarspel.iri, TWENTERAND.iri), themes=(debts.iri,)),
    )
    return desk.reading(harenkarspel, TWENTERAND, debts)


@pytest.fixture(scope="module")
def ask() -> Callable[..., Rows]:
    store = Store.open()
    furnish(store)
    for reading in (*readings(), older()):
        store.replace(reading)

    fillings = Fillings(store)

    def asked(name: str, **given: str) -> Rows:
        asking = question(name)
        filled = fillings.filled(asking, given) if given else None
        found = answer(store, asking, filled)
        assert len(found.rows) == found.of
        return {tuple(cell.nl if cell else "" for cell in row) for row in found.rows}

    asked.store = store  # type: ignore[attr-defined]
    return asked


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


def test_every_question_has_an_expected_answer_here() -> None:
    tested = {name.removeprefix("test_").replace("_", "-") for name in globals() if name.startswith("test_")}
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


SHARED = "De gemeenten Twenterand, Almelo en Hengelo kopen samen jeugdhulp in binnen het Inkoopteam Twente."
KNOWLEDGE = "Twenterand en Almelo delen kennis over jeugdhulp."


def test_partners_op_thema(ask: Callable[..., Rows]) -> None:
    found = ask("partners-op-thema", organisatie="Twenterand", thema="jeugdhulp")
    assert found == {
        ("Almelo", "Inkoopteam Twente", SHARED),
        ("Hengelo", "Inkoopteam Twente", SHARED),
        ("Almelo", "", KNOWLEDGE),
    }
    assert ask("partners-op-thema", organisatie="gemeente Twenterand", thema="jeugd") == found
    assert {row[0] for row in ask("partners-op-thema", organisatie="Texel", thema="Wmo")} == {"Den Helder", "Schagen"}


def test_deelname_van(ask: Callable[..., Rows]) -> None:
    assert ask("deelname-van", organisatie="Almelo") == {("Inkoopteam Twente", "jeugdhulp", SHARED)}


def test_leiding_van(ask: Callable[..., Rows]) -> None:
    sentence = "Paters is lid van het CDA en leidt het Inkoopteam Twente."
    assert ask("leiding-van", initiatief="Inkoopteam Twente") == {("Mark Paters", "", sentence)}


def test_deelnemers_van(ask: Callable[..., Rows]) -> None:
    found = ask("deelnemers-van", initiatief="Inkoopteam Twente")
    assert {row[0] for row in found} == {"Twenterand", "Almelo", "Hengelo"}


def test_verbinding(ask: Callable[..., Rows]) -> None:
    assert ask("verbinding", een="Twenterand", ander="Carint Reggeland") == {("Almelo", "")}
    assert ask("verbinding", een="Mark Paters", ander="Carint") == {
        ("Twenterand", "Almelo"),
        ("Inkoopteam Twente", "Almelo"),
    }
    assert ask("verbinding", een="Twenterand", ander="Texel") == set()


def test_gestopt_van(ask: Callable[..., Rows]) -> None:
    ended = "De samenwerking van Schagen met Hollands Kroon is gestopt."
    assert ask("gestopt-van", organisatie="Schagen") == {("Hollands Kroon", ended, "2012-05")}
    assert ask("gestopt-van", organisatie="Texel") == set()


def test_plannen_van(ask: Callable[..., Rows]) -> None:
    plan = "Almelo wil met Carint een monitor opzetten."
    assert ask("plannen-van", organisatie="Almelo") == {
        ("Carint Reggeland", plan, "2017-03-14"),
        ("monitor", plan, "2017-03-14"),
    }


def test_ontkend_van(ask: Callable[..., Rows]) -> None:
    denial = "Hengelo doet niet mee aan de monitor."
    assert ask("ontkend-van", organisatie="Hengelo") == {("monitor", denial, "2017-03-14")}


def test_zinnen(ask: Callable[..., Rows]) -> None:
    found = ask("zinnen", een="Twenterand", ander="Almelo")
    assert found == {
        (SHARED, "bestaand", "0.9", "Samen inkopen in Twente", "2017-03-14"),
        (KNOWLEDGE, "bestaand", "0.9", "Twenterand en de huisartsen", "2019"),
    }
    assert ask("zinnen", een="Almelo", ander="Twenterand") == found


def test_geregistreerd_niet_gemeld(ask: Callable[..., Rows]) -> None:
    assert "Veiligheidsregio Twente" in {row[0] for row in ask("geregistreerd-niet-gemeld", gemeente="Twenterand")}
    assert ask("geregistreerd-niet-gemeld", gemeente="Texel") != ask("geregistreerd-niet-gemeld", gemeente="Twenterand")


def test_gemeld_niet_geregistreerd(ask: Callable[..., Rows]) -> None:
    assert ask("gemeld-niet-geregistreerd", gemeente="Twenterand") == {("Harenkarspel",)}


def test_meeste_partners_in_regio(ask: Callable[..., Rows]) -> None:
    assert ask("meeste-partners-in-regio", regio="jeugdregio Twente") == {
        ("Twenterand", "4"),
        ("Almelo", "3"),
        ("Hengelo", "2"),
    }


def test_partijen_bij_initiatief(ask: Callable[..., Rows]) -> None:
    assert ask("partijen-bij-initiatief", initiatief="Inkoopteam Twente") == {("CDA", "Mark Paters", "Twenterand")}


def test_gemeld_in(ask: Callable[..., Rows]) -> None:
    assert {row[0] for row in ask("gemeld-in", jaar="2011")} == {"Harenkarspel", "Twenterand"}
    assert {row[3] for row in ask("gemeld-in", jaar="2012")} == {"2012-05"}


def test_functies_van(ask: Callable[..., Rows]) -> None:
    sentence = "Anna Kok, wethouder Jeugd in Schagen, is daar blij mee."
    assert ask("functies-van", persoon="Anna Kok") == {("wethouder Jeugd", "Schagen", sentence, "2012-05")}


def test_what_is_filled_in_counts(ask: Callable[..., Rows]) -> None:
    assert ask("partners", organisatie="Carint") == {("Almelo", "gezamenlijke monitoring", "", "monitor")}
    assert ask("gedeelde-partners", een="Twenterand", ander="Carint") == {("Almelo",)}
    assert {row[2] for row in ask("artikelen", naam="Anna Kok")} == {"2012-05"}
