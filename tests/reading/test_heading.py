import pytest

from graph.reading.heading import issued, title

BODY = "De gemeenten Tiel en Buren werken samen in de jeugdhulp."


@pytest.mark.parametrize(
    ("head", "wanted"),
    [
        ("Tiel en Buren samen", "Tiel en Buren samen"),
        ("‘Wij doen het samen’", "‘Wij doen het samen’"),
        ("Hoe verder na 2021?", "Hoe verder na 2021?"),
        ("PERSBERICHT\nTiel, 3 mei 2021\nSamen verder", "Samen verder"),
        ("Interview\n12 mei 2020\nSamen verder", "Samen verder"),
        ("Gemeente Tiel\n\nAan de raad\nDatum: 9 april 2024\nBetreft: inkoop Wmo", "inkoop Wmo"),
        ("Onderwerp: samen inkopen", "samen inkopen"),
        ("Dit is al gewoon een zin.", None),
        ("De eerste alinea van een bericht zonder kop, " * 5, None),
        ("* * *", None),
    ],
)
def test_titles(head: str, wanted: str | None) -> None:
    assert title(f"{head}\n\n{BODY}") == wanted


def test_a_line_alone_heads_nothing() -> None:
    assert title("Twenterand") is None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"Kop\n\n22 juni 2012\n\n{BODY}", "2012-06-22"),
        (f"Kop\n\nGeplaatst op 14-03-2023 09:12 | 64x gelezen | 0 reacties\n\n{BODY}", "2023-03-14"),
        (f"Kop\n\n12-10-2021 322 keer bekeken 0 reacties\n\n{BODY}", "2021-10-12"),
        (f"Kop\n\nMaart 2017\n\n{BODY}", "2017-03"),
        (f"Kop\n\nLEIDERDORP, 14 november 2018 - {BODY}", "2018-11-14"),
        (f"Kop\n\nDen Haag (ANP), 14 november 2018 – {BODY}", "2018-11-14"),
        (f"Tiel, 3 mei 2021\n\nKop\n\n{BODY}", "2021-05-03"),
        (f"Gemeente Tiel\nDatum: 9 april 2024\nBetreft: x\n\n{BODY}", "2024-04-09"),
        (f"Kop\n\n{BODY}\n\nGepubliceerd op 3 mei 2021", "2021-05-03"),
        (f"Persbericht - 17 februari 2023\n\nKop\n\n{BODY}", "2023-02-17"),
        (f"Samen\nnieuwsbrief voor scholen – nr. 31 – maart 2024\n\n{BODY}", "2024-03"),
        (f"Jaarverslag · 2019\n\n{BODY}", None),
        (f"Kop – maart 2024 was een goede maand\n\n{BODY}", None),
        (f"Kop\n\nOp 14 november 2018 besloot de raad. {BODY}", None),
        (f"Kop\n\nIn Tiel, op 3 mei 2021, is besloten. {BODY}", None),
        (f"Kop\n\nTiel, 3 mei 2021 was de dag. {BODY}", None),
        (f"Kop\n\n{BODY}\n\nGetekend te Culemborg op 12 september 2023, geldig tot en met 2027", None),
    ],
)
def test_dates(text: str, wanted: str | None) -> None:
    assert issued(text) == wanted
