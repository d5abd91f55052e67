import pytest

from graph.reading.wrapping import unwrap

PAGE = """De gemeenten Geldrop-Mierlo, Nuenen, Son en Breugel en
Waalre werken samen in de jeugd- en ouderenzorg. De gemeen-
telijke colleges hebben dat in juni besloten, samen met zorg-
en welzijnsorganisaties. Ook Son en Breugel en Geldrop-
Mierlo tekenden het convenant over de inzet van de WMO-
consulenten. Daarmee is de samenwerking rond, zegt Ton
Steenbakkers."""
WHOLE = (
    "De gemeenten Geldrop-Mierlo, Nuenen, Son en Breugel en Waalre werken samen in de jeugd- en ouderenzorg. "
    "De gemeentelijke colleges hebben dat in juni besloten, samen met zorg- en welzijnsorganisaties. Ook Son en "
    "Breugel en Geldrop-Mierlo tekenden het convenant over de inzet van de WMO-consulenten. Daarmee is de "
    "samenwerking rond, zegt Ton Steenbakkers."
)


def test_a_page_width_is_undone() -> None:
    assert unwrap(PAGE) == WHOLE


def test_paragraphs_stay_apart() -> None:
    assert unwrap(f"Een kop\n\n{PAGE}\n\n{PAGE}") == f"Een kop\n\n{WHOLE}\n\n{WHOLE}"


def test_a_word_known_with_its_hyphen_keeps_it() -> None:
    assert unwrap("De jeugd-ggz groeit.\nZij wil een plek voor de jeugd-\nggz in de regio.").endswith(
        "de jeugd-ggz in de regio."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Kop\nEen alinea die op een enkele regel staat en lang genoeg is om een alinea te zijn.\nNog een kop",
        "• Gemeente Zoetermeer\n• Bibliotheek Zoetermeer\n• Humanitas",
        "1. Samen inkopen van jeugdhulp en Wmo in de hele regio\n2. samen leren van elkaar en van anderen in de regio\n"
        "3. samen meten wat de hulp oplevert voor de inwoners",
        "Tiel\nCulemborg\nWest Betuwe",
        "Ben: “Samenwerking is de kracht achter al onze vernieuwing.”\n"
        "Pieter: “Lokale aanbieders mogen bij ons meedenken.”\n"
        "Hennie: “Aanbieders zijn ook bereid om mee te denken.”",
    ],
)
def test_lines_of_the_writer_stay(text: str) -> None:
    assert unwrap(text) == text
