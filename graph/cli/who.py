"""`bundel who`."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from graph.cli import options
from graph.cli.screen import answers

if TYPE_CHECKING:
    from rich.console import RenderableType

    from viz.network import Network
    from viz.sentence import Sentence
    from viz.thing import Thing

HEADINGS = {
    ("collaboration", True): "Werkt samen met",
    ("collaboration", False): "Werkt samen met",
    ("participation", True): "Doet mee aan",
    ("participation", False): "Deelnemers",
    ("leadership", True): "Leidt",
    ("leadership", False): "Geleid door",
    ("post", True): "Functies",
    ("post", False): "Mensen",
    ("party", True): "Partij",
    ("party", False): "Leden",
    ("placement", True): "Ligt in of werkt voor",
    ("placement", False): "Hier",
}
WITHIN = "Hierin werken samen"
Told = dict[str, dict[tuple[str, ...], list["Sentence"]]]


def who(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A municipality, organisation, person, initiative ...")],
    store: options.Folder = options.DEFAULT,
) -> None:
    """Who works with NAME, with the sentences that say so."""
    from graph.analysis.network import network
    from graph.cli.lookup import found
    from graph.cli.place import reading

    with reading(store) as collection:
        whole = network(collection.store)
    for thing in found(whole, name):
        for part in portrait(whole, thing):
            answers().print(part)


def portrait(whole: "Network", thing: "Thing") -> "Iterator[RenderableType]":
    """All that is said of a thing, a block per sort of relation."""
    from rich.text import Text

    from graph.cli.wording import kind

    yield Text.assemble((thing.label, "bold"), f" ({kind(thing)})")
    told = gathered(whole, thing)
    for heading in dict.fromkeys((WITHIN, *HEADINGS.values())):
        if heading in told:
            yield Text(f"\n{heading}", style="bold cyan")
            for others, sentences in told[heading].items():
                yield from _entry(whole, thing, others, sentences)
    if not told:
        yield Text("\nGeen bericht.", style="dim")
    yield Text("")


def _entry(
    whole: "Network", thing: "Thing", others: tuple[str, ...], sentences: list["Sentence"]
) -> "Iterator[RenderableType]":
    from rich.padding import Padding
    from rich.text import Text

    from graph.cli.wording import quote, reason, status

    names = Text(", ".join(whole.nodes[other]["label"] for other in others), style="bold")
    yield Padding(names, (0, 0, 0, 2), expand=False)
    for told in sentences:
        within = (
            whole.nodes[told.within]["label"]
            if told.within and told.within in whole and told.within != thing.iri
            else None
        )
        parts = [status(told), *([Text(told.role)] if told.role else []), *([Text(within)] if within else [])]
        yield Padding(Text(" · ").join(parts), (0, 0, 0, 4), expand=False)
        yield Padding(quote(told), (0, 0, 0, 4), expand=False)
        yield Padding(reason(told, whole.graph["sources"][told.source]), (0, 0, 0, 4), expand=False)


def gathered(whole: "Network", thing: "Thing") -> Told:
    """The sentences about a thing under a heading and the others they tie it to, the surest first.

    A sentence that ties the thing to several others stands there once.
    """
    sentences = {
        told.iri: told for other in whole[thing.iri] for told in whole.edges[thing.iri, other]["line"].sentences
    }
    told: Told = {}
    for sentence in sorted(sentences.values(), key=_rank):
        heading = _heading(sentence, thing)
        others = tuple(end for end in sentence.ends if end != thing.iri and end in whole)
        told.setdefault(heading, {}).setdefault(others, []).append(sentence)
    return told


def _heading(told: "Sentence", thing: "Thing") -> str:
    return HEADINGS[told.tie.value, told.ends[0] == thing.iri] if thing.iri in told.ends else WITHIN


def _rank(told: "Sentence") -> tuple[int, float, str, int, str]:
    order = ("existing", "planned", "ended", "denied")
    return order.index(told.status.value), -told.confidence, told.source, told.start, told.iri
