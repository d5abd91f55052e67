"""A graph to export: the sample readings with what the registers say of them."""

from pyoxigraph import Literal, NamedNode, Quad

from graph.quads.terms import PREFERRED, TYPE, bundel, dct
from graph.store.store import Store
from ontology.vocabulary import BASE
from tests.quads.sample import TWENTERAND, readings

ODD = 'Zo\'n "naam" \\ met\n<tekens> & \u0007\u000b é😀\u2028'


def known() -> list[Quad]:
    twenterand, region = NamedNode(TWENTERAND.iri), NamedNode(f"{BASE}region/province/PV23")
    source = NamedNode(f"{BASE}source/tooi")
    return [
        Quad(twenterand, PREFERRED, Literal("Twenterand")),
        Quad(twenterand, bundel("locatedIn"), region),
        Quad(twenterand, dct("source"), source),
        Quad(source, dct("title"), Literal("Register", language="nl")),
        Quad(region, PREFERRED, Literal("Overijssel")),
        Quad(region, TYPE, bundel("Region")),
        Quad(NamedNode("urn:unmentioned"), PREFERRED, Literal("Elders")),
        Quad(NamedNode(f"{BASE}source/other"), dct("title"), Literal("Ander register", language="nl")),
    ]


def filled(order: int = 1) -> Store:
    store = Store.open()
    store.furnish(BASE + "reference", known(), "1")
    for reading in readings()[::order]:
        store.replace(reading)
    return store
