"""From a name on the command line to a thing in the network."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import TYPE_CHECKING

from ontology.errors import UnknownName
from ontology.iri import normalise

if TYPE_CHECKING:
    from viz.network import Network
    from viz.thing import Thing

SUGGESTED = 3
CLOSE = 0.6


def found(whole: "Network", name: str) -> tuple["Thing", ...]:
    """The things that bear the name, or the only ones whose name holds it; the best connected first.

    Raises UnknownName, with the names that come nearest, where nothing does.
    """
    from viz.network import things

    wanted = normalise(name)
    known = things(whole)
    bearers = [thing for thing in known if name == thing.iri or wanted in map(normalise, _names(thing))]
    bearers = bearers or [thing for thing in known if wanted and any(_holds(own, wanted) for own in _names(thing))]
    if not bearers:
        raise UnknownName(name, _suggestion(name, known))
    return tuple(sorted(bearers, key=lambda thing: (-whole.degree[thing.iri], thing.iri)))


def _names(thing: "Thing") -> tuple[str, ...]:
    return (thing.label, *thing.alternatives)


def _holds(own: str, wanted: str) -> bool:
    return f" {wanted} " in f" {normalise(own)} "


def _suggestion(name: str, known: Iterable["Thing"]) -> str:
    labels = {normalise(own): thing.label for thing in known for own in _names(thing)}
    near = get_close_matches(normalise(name), sorted(labels), SUGGESTED, CLOSE)
    near += [own for own in sorted(labels) if _shares(own, normalise(name))]
    offered = list(dict.fromkeys(labels[own] for own in near))[:SUGGESTED]
    if offered:
        return f"a name in the graph, such as {' or '.join(map(repr, offered))}"
    return "a name in the graph"


def _shares(own: str, wanted: str) -> bool:
    """Whether two names have a long word in common."""
    return bool({word for word in own.split() if len(word) > 4} & set(wanted.split()))
