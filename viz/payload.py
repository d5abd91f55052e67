"""A network as the JSON document that a page draws."""

from collections.abc import Iterable, Mapping
from typing import Any

from ontology.vocabulary import BASE, THEMES, TOOI
from viz.canvas import Canvas
from viz.figures import figures
from viz.gathering import gathered
from viz.layout import Position, positions
from viz.line import Line
from viz.municipality import Municipality
from viz.network import Network, lines, things
from viz.regions import Overview, homes, overview, reach
from viz.sentence import Sentence
from viz.size import radius
from viz.thing import Thing

Document = dict[str, Any]
Homes = Mapping[str, Mapping[str, str | None]]
MOST = 2000
PREFIXES = {"tooi:": TOOI, "themes:": THEMES}


def payload(
    whole: Network,
    *,
    title: str | None = None,
    base: str = BASE,
    most: int = MOST,
    previous: Mapping[str, Position] | None = None,
    measured: bool = True,
) -> Document:
    """The document for a network: `nodes`, `edges` and `options` for vis-network, and what the panel tells.

    Sentences and sources stand in it once and are referred to by their place. IRIs are shortened by `bases`. Of more
    than `most` things, those with the most sentences are kept, and `shown` says how many of how many. `previous`
    positions (by IRI) are kept where there is room; see `viz.layout.positions`. What is told over the whole (see
    `afar`) is left out where it is not to be `measured`, because this is a part of a larger whole.
    """
    drawn = _cut(gathered(whole), most)
    bases = prefixes(base)
    said = _Sentences(drawn, bases)
    canvas = _canvas(drawn, bases, said, positions(drawn, previous))
    return {
        **canvas.data(),
        "version": 1,
        "title": title,
        "bases": bases,
        "sentences": [said.written(sentence) for sentence in said.order],
        "sources": [source.model_dump() for source in said.sources],
        "areas": [
            {"id": shorten(a.iri, bases), "label": a.label, "type": a.type} for a in drawn.graph["areas"].values()
        ],
        "terms": {shorten(key, bases): {"nl": term.nl, "en": term.en} for key, term in drawn.graph["terms"].items()},
        "municipalities": [_municipality(each, bases) for each in drawn.graph["municipalities"].values()],
        "whole": measured,
        "shown": {"things": len(drawn), "of": len(gathered(whole))},
        **(afar(drawn, bases) if measured else {}),
    }


def afar(whole: Network, bases: Mapping[str, str], home: Homes | None = None, members: bool = True) -> Document:
    """What is told over the whole: `overviews` by region, `communities` by their hub, `bridges`, and what is tied
    `most`; `named` tells what those are called.

    `home` tells for each type of area where each thing is at home (`viz.regions.homes`), where that is known already.
    The `members` of communities can be left out where they are too many to send.
    """
    types = sorted({area.type for area in whole.graph["areas"].values()})
    seen = [overview(whole, type, home[type] if home else homes(whole, type)) for type in types]
    measures = figures(whole)
    named = {iri for iri, *_ in measures.communities} | measures.bridges.keys() | measures.most.keys()
    return {
        "overviews": [_overview(one, bases) for one in seen],
        "communities": [
            {
                "id": shorten(found[0], bases),
                "size": len(found),
                "members": [shorten(iri, bases) for iri in found] if members else None,
            }
            for found in measures.communities
        ],
        "bridges": [[shorten(iri, bases), score] for iri, score in measures.bridges.items()],
        "most": [[shorten(iri, bases), lines] for iri, lines in measures.most.items()],
        "named": [_named(whole.nodes[iri]["thing"], bases) for iri in sorted(named)],
    }


def _overview(one: Overview, bases: Mapping[str, str]) -> dict[str, Any]:
    regions = [
        {
            "id": shorten(region.iri, bases) if region.iri else None,
            "kinds": region.kinds,
            "lines": region.lines,
            "x": region.place[0],
            "y": region.place[1],
            "size": reach(region.names),
        }
        for region in one.regions
    ]
    return {"type": one.type, "regions": regions, "crossings": [[*pair, n] for pair, n in one.crossings.items()]}


def _named(thing: Thing, bases: Mapping[str, str]) -> dict[str, Any]:
    return {"id": shorten(thing.iri, bases), "label": thing.label, "kind": thing.kind.value, "type": thing.type}


def _municipality(each: Municipality, bases: Mapping[str, str]) -> dict[str, Any]:
    return {
        "id": shorten(each.iri, bases),
        "label": each.label,
        "since": each.since,
        "until": each.until,
        "into": [shorten(iri, bases) for iri in each.into],
        "areas": [shorten(iri, bases) for iri in each.areas],
    }


def prefixes(base: str = BASE) -> dict[str, str]:
    """What IRIs begin with, by the prefix that stands for it in a document."""
    return {**PREFIXES, "": base}


def shorten(iri: str, bases: Mapping[str, str]) -> str:
    """The IRI under the prefix of the first base that it starts with, or as it is.

    >>> shorten("https://identifier.overheid.nl/tooi/id/gemeente/gm1700", PREFIXES)
    'tooi:gemeente/gm1700'
    """
    fitting = (prefix + iri.removeprefix(start) for prefix, start in bases.items() if iri.startswith(start))
    return next(fitting, iri)


def _cut(whole: Network, most: int) -> Network:
    if len(whole) <= most:
        return whole
    weighed = sorted(whole, key=lambda iri: (-whole.degree(iri, weight="weight"), iri))
    kept = whole.subgraph(weighed[:most]).copy()
    return kept.subgraph([iri for iri in kept if kept.degree(iri)]).copy()


def _canvas(drawn: Network, bases: Mapping[str, str], said: "_Sentences", at: Mapping[str, Position]) -> Canvas:
    canvas = Canvas()
    for thing in things(drawn):
        weight = int(drawn.degree(thing.iri, weight="weight"))
        canvas.add_node(shorten(thing.iri, bases), thing.label, **_node(thing, weight, bases, said, at[thing.iri]))
    for line in lines(drawn):
        one, other = (shorten(end, bases) for end in line.ends)
        canvas.add_edge(one, other, id=line.key, sentences=said.places(line.sentences))
    return canvas


def _node(
    thing: Thing, weight: int, bases: Mapping[str, str], said: "_Sentences", position: Position
) -> dict[str, Any]:
    return {
        "kind": thing.kind.value,
        "type": thing.type,
        "also": list(thing.alternatives),
        "areas": [shorten(iri, bases) for iri in thing.areas],
        "themes": [shorten(iri, bases) for iri in thing.themes],
        "topics": said.places(thing.topics),
        "x": position[0],
        "y": position[1],
        "size": radius(thing, weight),
    }


class _Sentences:
    """Every sentence once, in the order of their IRIs, with the sources they come from."""

    def __init__(self, drawn: Network, bases: Mapping[str, str]) -> None:
        self.bases = bases
        self.order = sorted(_all(lines(drawn), things(drawn)).values(), key=lambda sentence: sentence.iri)
        self.place = {sentence.iri: place for place, sentence in enumerate(self.order)}
        known = drawn.graph["sources"]
        self.sources = [known[iri] for iri in sorted({sentence.source for sentence in self.order})]
        self.source = {source.iri: place for place, source in enumerate(self.sources)}

    def places(self, sentences: Iterable[Sentence]) -> list[int]:
        """Where the sentences stand in the document."""
        return sorted(self.place[sentence.iri] for sentence in sentences)

    def written(self, sentence: Sentence) -> dict[str, Any]:
        """The sentence as the document tells it."""

        def short(iri: str) -> str:
            return shorten(iri, self.bases)

        return {
            "id": short(sentence.iri),
            "relation": short(sentence.relation),
            "tie": sentence.tie.value,
            "ends": [short(end) for end in sentence.ends],
            "status": sentence.status.value,
            "confidence": sentence.confidence,
            "because": sentence.because,
            "quote": sentence.quote,
            "source": self.source[sentence.source],
            "start": sentence.start,
            "marks": [[mark.start, mark.end, short(mark.leads_to)] for mark in sentence.marks],
            "steps": [[step.surface, short(step.leads_to), step.because] for step in sentence.steps],
            "role": sentence.role,
            "office": short(sentence.office) if sentence.office else None,
            "kind": sentence.kind,
            "within": short(sentence.within) if sentence.within else None,
            "themes": [short(theme) for theme in sentence.themes],
        }


def _all(drawn: Iterable[Line], found: Iterable[Thing]) -> dict[str, Sentence]:
    told = {sentence.iri: sentence for line in drawn for sentence in line.sentences}
    return told | {topic.iri: topic for thing in found for topic in thing.topics}
