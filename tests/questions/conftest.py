"""A few articles made by hand, to ask the questions of."""

from collections.abc import Callable

import pytest

from graph.answers import answer
from graph.equipment import furnish
from graph.fillings import Fillings
from graph.questions import question
from graph.store.store import Store
from ontology.collaboration import Collaboration
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


@pytest.fixture(scope="session")
def ask() -> Callable[..., Rows]:
    """Asks a question by its name, with its blanks filled in."""
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
