"""Who is meant by "we"."""

import pytest

from graph.extraction.reader import Reader
from ontology.article import Article
from ontology.collaboration import Collaboration


def told(text: str, rules: Reader) -> list[list[str]]:
    """The members of every collaboration."""
    return [members for _, members in _claims(text, rules)]


def forms(text: str, rules: Reader) -> list[str]:
    """The forms that stand for who speaks."""
    return [form for steps, _ in _claims(text, rules) for form in steps]


def _claims(text: str, rules: Reader) -> list[tuple[list[str], list[str]]]:
    reading = rules.read(Article(iri="https://example.org/a", identifier="a", text=text))
    labels = {entity.iri: entity.label.removeprefix("gemeente ") for entity in reading.entities}
    return [
        ([step.surface for step in claim.evidence.steps], sorted(labels[iri] for iri in claim.relation.members))
        for claim in reading.claims
        if isinstance(claim.relation, Collaboration)
    ]


SPEAKER = "Wethouder Mark Jansen van Hengelo ontving de pers. "


@pytest.mark.parametrize(
    "text",
    [
        "‘Wij werken samen met Aveleijn’, zegt wethouder Mark Jansen van Hengelo.",
        "Wethouder Mark Jansen van Hengelo: ‘Wij werken samen met Aveleijn.’",
        "Wethouder Mark Jansen van Hengelo zegt: “Wij werken samen met Aveleijn.”",
        SPEAKER + "‘Wij werken samen met Aveleijn’, zegt Jansen.",
        SPEAKER + "\nJansen: ‘Wij werken samen met Aveleijn.’",
        SPEAKER + "‘Dat is mooi’, vindt Jansen. ‘Wij werken samen met Aveleijn.’",
    ],
)
def test_we_is_the_speakers_municipality(text: str, rules: Reader) -> None:
    assert told(text, rules) == [["Aveleijn", "Hengelo"]]


def test_the_last_speaker_named_is_meant(rules: Reader) -> None:
    text = (
        "Wethouder Mark Jansen van Hengelo en directeur Gerda Stam van Vitree praten bij.\n"
        "Jansen: ‘Het gaat goed.’\n"
        "Stam: ‘We werken samen met Humanitas.’"
    )
    assert told(text, rules) == [["Humanitas", "Vitree"]]
    assert forms(text, rules) == ["We"]


@pytest.mark.parametrize(
    "text",
    [
        "Wij werken samen met Aveleijn.",
        "‘Wij werken samen met Aveleijn’, zegt een man op straat.",
        "‘Wij werken samen met Aveleijn’, zegt Piet de Vries.",
        "Wij lezen dat Mark Jansen van Hengelo houdt. ‘Wij werken samen met Aveleijn’, zegt een vrouw.",
    ],
)
def test_we_of_nobody_known_is_nobody(text: str, rules: Reader) -> None:
    assert told(text, rules) == []


@pytest.mark.parametrize(
    "text",
    [
        SPEAKER + "‘Het gaat goed’, zegt Jansen.\n\n‘Wij werken samen met Aveleijn.’",
        ",,Wij werken samen met Aveleijn’’, zegt wethouder Mark Jansen van Hengelo.",
        SPEAKER + ",,Het gaat goed’’, zegt Jansen. ,,Wij werken samen met Aveleijn.’’",
    ],
)
def test_the_only_speaker_of_a_text_says_whatever_is_quoted(text: str, rules: Reader) -> None:
    assert told(text, rules) == [["Aveleijn", "Hengelo"]]


def test_a_quotation_of_one_of_two_speakers_is_nobodys(rules: Reader) -> None:
    text = (
        "Wethouder Mark Jansen van Hengelo: ‘Het gaat goed.’\n"
        "Directeur Gerda Stam van Vitree: ‘Het gaat slecht.’\n"
        "\n"
        "De avond was lang.\n"
        "Iemand riep: ‘Wij werken samen met Aveleijn.’"
    )
    assert told(text, rules) == []


@pytest.mark.parametrize(
    "head",
    [
        "Nieuwsbrief Vitree",
        "JAARVERSLAG 2018\nVitree",
        "Uit het jaarverslag van Vitree",
        "Vijf vragen aan Gerda Stam, directeur van Vitree",
    ],
)
def test_a_text_that_says_we_is_told_by_its_sender(head: str, rules: Reader) -> None:
    text = head + "\n\nWij zijn blij. Ons huis is open. Dit jaar werkten wij samen met Aveleijn."
    assert told(text, rules) == [["Aveleijn", "Vitree"]]
