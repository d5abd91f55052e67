"""A thing that very many others refer to is described in parts, and says so."""

from pyoxigraph import Literal, NamedNode, Quad

from graph.portal.documents import description as module
from graph.portal.documents.description import MOST, Descriptions
from graph.quads.terms import PREFERRED, dct
from graph.store.store import Store

HUB = "https://example.org/hub"
CONTEXT = NamedNode("https://example.org/context")


def hub(store: Store, count: int) -> Descriptions:
    quads = [Quad(NamedNode(HUB), PREFERRED, Literal("Spil"), CONTEXT)]
    quads += [
        Quad(NamedNode(f"https://example.org/{n:05}"), dct("isPartOf"), NamedNode(HUB), CONTEXT) for n in range(count)
    ]
    store.engine.apply((), quads)
    return Descriptions(store)


def test_parts_make_the_whole() -> None:
    with Store.open() as store:
        described = hub(store, 2 * MOST + 50)
        parts = [described.describe(HUB, page) for page in (1, 2, 3)]
    assert [len(part.references) for part in parts] == [MOST, MOST, 50]
    assert {part.pages for part in parts} == {3} and {part.total for part in parts} == {2 * MOST + 50}
    assert len({said for part in parts for said in part.references}) == 2 * MOST + 50
    assert all(not part.more for part in parts)


def test_what_was_not_looked_at_is_said(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(module, "SEEN", 100)
    with Store.open() as store:
        described = hub(store, 150).describe(HUB)
    assert described.more and described.total == 100


def test_a_reference_from_several_contexts_counts_once() -> None:
    with Store.open() as store:
        described = hub(store, 3)
        again = Quad(NamedNode("https://example.org/00001"), dct("isPartOf"), NamedNode(HUB), NamedNode("urn:b"))
        store.engine.apply((), [again])
        assert described.describe(HUB).total == 3
