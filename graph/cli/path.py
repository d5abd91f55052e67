"""`bundel path`."""

from typing import TYPE_CHECKING, Annotated

import typer

from graph.cli import options
from graph.cli.screen import answers
from ontology.errors import UnknownName

if TYPE_CHECKING:
    from viz.network import Network
    from viz.sentence import Sentence

VERBS = {
    "collaboration": ("werkt samen met", "werkt samen met"),
    "participation": ("doet mee aan", "heeft als deelnemer"),
    "leadership": ("leidt", "wordt geleid door"),
    "post": ("heeft een functie bij", "heeft in functie"),
    "party": ("is van", "is de partij van"),
    "placement": ("ligt in of werkt voor", "omvat"),
}
WITHIN = ("werkt samen in", "is een samenwerking van")
PLANNED = "gepland: "


def path(
    start: Annotated[str, typer.Argument(metavar="A", help="A name in the graph.")],
    end: Annotated[str, typer.Argument(metavar="B", help="Another one.")],
    store: options.Folder = options.DEFAULT,
) -> None:
    """What connects A and B: the shortest way, with the sentence for every hop."""
    from rich.padding import Padding
    from rich.text import Text

    from graph.analysis.network import network
    from graph.analysis.path import path as connection
    from graph.cli.lookup import found
    from graph.cli.place import reading
    from graph.cli.wording import quote, reason

    with reading(store) as collection:
        whole = network(collection.store)
    one, other = found(whole, start)[0], found(whole, end)[0]
    hops = connection(whole, one.iri, other.iri)
    if hops is None:
        raise UnknownName(other.label, f"a name that something in the graph connects to {one.label!r}")
    for before, told, after in hops:
        answers().print(Text(worded(whole, before, told, after), style="bold"))
        answers().print(Padding(quote(told), (0, 0, 0, 2), expand=False))
        answers().print(Padding(reason(told, whole.graph["sources"][told.source]), (0, 0, 0, 2), expand=False))
    if not hops:
        answers().print(Text(f"{one.label} is {other.label}", style="bold"))


def worded(whole: "Network", before: str, told: "Sentence", after: str) -> str:
    """A hop in words: "gepland: Raalte doet mee aan Sociaal Team Salland"."""
    if told.within in (before, after):
        verb = WITHIN[0 if told.within == after else 1]
    else:
        verb = VERBS[told.tie.value][0 if told.ends[0] == before else 1]
    names = (whole.nodes[iri]["label"] for iri in (before, after))
    role = f" ({told.role})" if told.role else ""
    return f"{PLANNED if told.status.value == 'planned' else ''}{f' {verb} '.join(names)}{role}"
