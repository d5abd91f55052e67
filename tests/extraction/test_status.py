"""How the words of a clause say that something stands."""

import pytest

from graph.extraction import status as reading
from graph.lexicon.lexicon import Lexicon
from ontology.status import Status


def words(text: str) -> list[str]:
    return text.lower().replace(",", " ,").replace(".", " .").split()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Losser werkt samen met Urk.", Status.EXISTING),
        ("Losser heeft een contract met Urk.", Status.EXISTING),
        ("Losser wil samenwerken met Urk.", Status.PLANNED),
        ("Losser en Urk verkennen samenwerking.", Status.PLANNED),
        ("Losser en Urk zullen samen inkopen.", Status.PLANNED),
        ("Losser is gestopt met de samenwerking.", Status.ENDED),
        ("Losser stapt volgend jaar uit het verband.", Status.ENDED),
        ("De samenwerking is beëindigd.", Status.ENDED),
        ("Losser doet niet mee.", Status.DENIED),
        ("Losser ziet van deelname af.", Status.DENIED),
        ("Losser weigert te tekenen.", Status.DENIED),
        ("Er komt geen samenwerking met Urk.", Status.DENIED),
    ],
)
def test_status(text: str, status: Status) -> None:
    assert reading.status(words(text), Lexicon.load().ties) is status


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("kopen samen jeugdhulp in", "joint-procurement"),
        ("het gezamenlijke inkoopteam", "joint-procurement"),
        ("houden de cijfers bij in een monitor", "shared-monitoring"),
        ("ondertekenden een convenant", "agreement"),
        ("delen hun kennis", "knowledge-sharing"),
        ("maken samen beleid", "shared-policy"),
        ("zitten om tafel", "consultation"),
        ("helpen samen gezinnen", "joint-delivery"),
    ],
)
def test_kind(text: str, kind: str) -> None:
    assert reading.kind(words(text), Lexicon.load().ties) == kind


@pytest.mark.parametrize(
    ("text", "compared"),
    [
        ("vergeleken met Urk is Losser duur", True),
        ("Losser is anders ingericht dan Urk", True),
        ("Losser en Urk zijn het oneens", True),
        ("Losser werkt samen met Urk", False),
        ("Losser heeft een contract met Urk", False),
    ],
)
def test_comparison(text: str, compared: bool) -> None:
    assert reading.compared(words(text), Lexicon.load().ties) is compared


@pytest.mark.parametrize(
    ("text", "triggered"),
    [
        ("Losser werkt nauw samen met Urk", True),
        ("Losser en Urk slaan de handen ineen", True),
        ("Losser en Urk sloten een convenant", True),
        ("Losser werkt met Urk", False),
        ("Losser en Urk groeien", False),
        ("", False),
    ],
)
def test_words_of_working_together(text: str, triggered: bool) -> None:
    assert reading.triggered(words(text), Lexicon.load().ties) is triggered
