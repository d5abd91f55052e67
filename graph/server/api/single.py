"""One entity, one claim, and what connects two things."""

from graph.analysis.path import path
from graph.atlas.neighbourhood import around
from graph.atlas.views import SMALL, STEPS
from graph.server.api.asked import ConnectionAsked, One
from graph.server.api.library import Library
from graph.server.api.lists import TOLD_OF, entity
from graph.server.api.told import Claim, Connection, Description, Hop, Reference
from ontology.errors import UnknownName
from viz.kind import Kind
from viz.sentence import Sentence
from viz.thing import Thing
from viz.tie import Tie

SHOWN = 200
SOUGHT = SMALL * 5
TOPICS = "SELECT body FROM topics JOIN sentences ON number = sentence WHERE thing = ? ORDER BY sentence"
AREAS = "SELECT key, json_extract(body, '$.label') FROM background WHERE sort = 'area' AND key IN ({})"


def described(library: Library, asked: One) -> Description:
    """All that is told of one thing; UnknownName where nothing is."""
    number = library.number(asked.iri)
    thing, weight = _thing(library, number)
    rows = library.atlas.execute(f"SELECT body FROM sentences WHERE {TOLD_OF} ORDER BY number", *[number] * 3)
    relations = library.relations([Sentence.model_validate_json(body) for (body,) in rows])
    terms = library.terms(thing.themes)
    areas = library.references(thing.areas)
    names = dict(library.among(AREAS, thing.areas))
    return Description(
        **dict(entity(thing, weight)),
        themes=tuple(terms[theme] for theme in thing.themes if theme in terms),
        areas=tuple(
            Reference(iri=iri, label=names.get(iri, areas[iri].label), kind=Kind.REGION) for iri in thing.areas
        ),
        point=thing.point,
        ties={tie: lines for tie, lines in library.atlas.degrees([number])[number].items() if tie},
        posts=tuple(relation for relation in relations if relation.tie is Tie.POST)[:SHOWN],
        relations=tuple(relations[:SHOWN]),
        relations_total=len(relations),
    )


def claim(library: Library, asked: One) -> Claim:
    """One claim; UnknownName where there is none."""
    iri = library.iri(asked.iri)
    rows = library.atlas.execute("SELECT body FROM sentences WHERE json_extract(body, '$.iri') = ?", iri)
    if not rows:
        raise UnknownName(asked.iri, "the IRI of a claim in the graph")
    return library.claims([Sentence.model_validate_json(rows[0][0])])[0]


def connection(library: Library, asked: ConnectionAsked) -> Connection:
    """The shortest path between two things."""
    numbers = [library.number(name) for name in (asked.start, asked.end)]
    one, other = (_thing(library, number)[0].iri for number in numbers)
    near = around(library.atlas, numbers, STEPS, (), SOUGHT)
    found = path(library.atlas.network(near.numbers), one, other)
    hops = list(_folded(found)) if found is not None else []
    names = library.references([one, other, *(end for start, _, end in hops)])
    said = dict(zip([told.iri for _, told, _ in hops], library.claims([told for _, told, _ in hops]), strict=True))
    return Connection(
        start=names[one],
        end=names[other],
        hops=None
        if found is None
        else tuple(Hop(start=names[start], claim=said[told.iri], end=names[end]) for start, told, end in hops),
    )


def _folded(hops: tuple[tuple[str, Sentence, str], ...]) -> list[tuple[str, Sentence, str]]:
    """The hops, with the two over the knot of a large collaboration as one."""
    folded: list[tuple[str, Sentence, str]] = []
    for start, told, end in hops:
        if folded and start.startswith("gathering/"):
            first, said, _ = folded.pop()
            folded.append((first, said, end))
        else:
            folded.append((start, told, end))
    return folded


def _thing(library: Library, number: int) -> tuple[Thing, int]:
    body, weight = library.atlas.execute("SELECT body, weight FROM things WHERE number = ?", number)[0]
    topics = library.atlas.execute(TOPICS, number)
    thing = Thing.model_validate_json(body)
    told = tuple(Sentence.model_validate_json(said) for (said,) in topics)
    return thing.model_copy(update={"topics": told}), weight
