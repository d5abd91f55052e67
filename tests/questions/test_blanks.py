"""The questions with blanks, filled in, over a few articles made by hand."""

from collections.abc import Callable

Rows = set[tuple[str, ...]]

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
