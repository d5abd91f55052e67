"""Lists of entities, claims, neighbours and articles, a part at a time."""

from urllib.parse import urlencode

from graph.atlas.finding import Bound, inside, nearness, wanted
from graph.quads.schemes import concepts
from graph.server.api.asked import ArticlesAsked, ClaimsAsked, EntitiesAsked, NeighboursAsked, Paging
from graph.server.api.library import Library
from graph.server.api.told import Article, Articles, Claims, Entities, Entity, Neighbour, Neighbours
from ontology.errors import UnknownName
from ontology.vocabulary import THEMES
from viz.sentence import Sentence
from viz.source import Source
from viz.thing import Thing

ABOUT = """number IN (
  SELECT thing FROM topics JOIN sentences s ON s.number = sentence, json_each(s.body, '$.ends') e WHERE e.value IN ({0})
  UNION SELECT one FROM said JOIN sentences s ON s.number = sentence, json_each(s.body, '$.themes') e
    WHERE e.value IN ({0})
  UNION SELECT other FROM said JOIN sentences s ON s.number = sentence, json_each(s.body, '$.themes') e
    WHERE e.value IN ({0}))"""
TOLD_OF = """number IN (
  SELECT sentence FROM said WHERE one = ?
  UNION SELECT said.sentence FROM lines JOIN said USING (one, other) WHERE lines.other = ?
  UNION SELECT sentence FROM topics WHERE thing = ?)"""
AROUND = """
WITH mine AS (
    SELECT other AS far, sentence, tie, living FROM said WHERE one = ?1
    UNION ALL SELECT one, sentence, tie, said.living FROM lines JOIN said USING (one, other) WHERE lines.other = ?1),
  knots AS (SELECT far, sentence FROM mine JOIN things ON number = far WHERE kind = 'gathering'),
  near AS (
    SELECT far, sentence, tie, living FROM mine
    UNION SELECT said.other, said.sentence, tie, living FROM knots
      JOIN said ON one = far AND said.sentence = knots.sentence
    UNION SELECT said.one, said.sentence, tie, said.living FROM knots JOIN lines ON lines.other = far
      JOIN said ON said.one = lines.one AND said.other = lines.other AND said.sentence = knots.sentence),
  found AS (
    SELECT iri, far, COUNT(DISTINCT sentence) AS told,
      COUNT(DISTINCT CASE WHEN living THEN sentence END) AS alive, GROUP_CONCAT(DISTINCT tie) AS ties
    FROM near JOIN things ON number = far WHERE kind <> 'gathering' AND far <> ?1 GROUP BY far)
SELECT iri, told, alive, ties, COUNT(*) OVER () FROM found
WHERE ?2 = '' OR INSTR(',' || ties || ',', ',' || ?2 || ',')
ORDER BY alive DESC, told DESC, iri LIMIT ?3 OFFSET ?4
"""
COUNTED = "SELECT source, COUNT(*) FROM sentences WHERE source IN ({}) GROUP BY source"


def entities(library: Library, asked: EntitiesAsked) -> Entities:
    """The things that pass every filter: those with names nearest to the text first, then those most is told of."""
    conditions: list[Bound] = [("kind <> 'gathering'", [])]
    if asked.kind:
        conditions.append(("kind = ?", [asked.kind]))
    if asked.type is not None:
        conditions.append(("json_extract(body, '$.type') = ?", [asked.type]))
    if asked.region is not None:
        conditions.append(("number IN (SELECT thing FROM homes WHERE area = ?)", [_area(library, asked.region)]))
    if asked.theme is not None:
        themes = _themes(library, asked.theme)
        conditions.append((ABOUT.format(",".join("?" * len(themes))), [*themes] * 3))
    typed = (asked.text or "").strip()
    words = wanted(typed)
    if typed:
        fitting, parts = inside(words)
        conditions.append((f"number IN (SELECT thing FROM forms WHERE {fitting})", parts))
    where, values = " AND ".join(text for text, _ in conditions), [one for _, some in conditions for one in some]
    total = library.atlas.execute(f"SELECT COUNT(*) FROM things WHERE {where}", *values)[0][0]
    best, nearer = nearness(typed, words)
    order = f"(SELECT {best} FROM forms WHERE thing = number) DESC, weight DESC, number"
    rows = library.atlas.execute(
        f"SELECT body, weight FROM things WHERE {where} ORDER BY {order} LIMIT ? OFFSET ?",
        *values,
        *nearer,
        asked.limit,
        asked.offset,
    )
    items = tuple(entity(Thing.model_validate_json(body), weight) for body, weight in rows)
    return Entities(**_page(asked, total, "/api/entities"), items=items)


def entity(thing: Thing, weight: int) -> Entity:
    """A thing as one of a list."""
    return Entity(
        iri=thing.iri,
        label=thing.label,
        kind=thing.kind,
        type=thing.type,
        alternatives=thing.alternatives,
        sentences=weight,
    )


def claims(library: Library, asked: ClaimsAsked) -> Claims:
    """The claims that pass every filter, in the order of their IRIs."""
    conditions: list[Bound] = [("json_extract(body, '$.confidence') >= ?", [asked.confidence])]
    if asked.entity is not None:
        conditions.append((TOLD_OF, [library.number(asked.entity)] * 3))
    if asked.relation:
        conditions.append(("json_extract(body, '$.tie') = ?", [asked.relation.value]))
    if asked.status:
        conditions.append(("json_extract(body, '$.status') = ?", [asked.status.value]))
    if asked.article is not None:
        conditions.append(("source = ?", [_article(library, asked.article)]))
    where, values = " AND ".join(text for text, _ in conditions), [one for _, some in conditions for one in some]
    total = library.atlas.execute(f"SELECT COUNT(*) FROM sentences WHERE {where}", *values)[0][0]
    rows = library.atlas.execute(
        f"SELECT body FROM sentences WHERE {where} ORDER BY number LIMIT ? OFFSET ?", *values, asked.limit, asked.offset
    )
    said = [Sentence.model_validate_json(body) for (body,) in rows]
    return Claims(**_page(asked, total, "/api/claims"), items=library.claims(said))


def neighbours(library: Library, asked: NeighboursAsked) -> Neighbours:
    """The things tied to one, those that most living sentences tie first; all members of a large collaboration too."""
    which = (library.number(asked.iri), asked.relation.value if asked.relation else "")
    rows = library.atlas.execute(AROUND, *which, asked.limit, asked.offset)
    # Beyond the last row nothing tells how many there are.
    first = rows or library.atlas.execute(AROUND, *which, 1, 0)
    total = first[0][4] if first else 0
    names = library.references(iri for iri, *_ in rows)
    items = tuple(
        Neighbour(entity=names[iri], ties=tuple(sorted(ties.split(","))), sentences=told, living=alive)
        for iri, told, alive, ties, _ in rows
    )
    return Neighbours(**_page(asked, total, "/api/neighbours"), items=items)


def articles(library: Library, asked: ArticlesAsked) -> Articles:
    """The articles without their texts, those that pass every filter."""
    rows = library.atlas.execute("SELECT body FROM background WHERE sort = 'source' ORDER BY key")
    every = [Source.model_validate_json(body) for (body,) in rows]
    passing = [source for source in every if _passes(source, asked)]
    shown = passing[asked.offset : asked.offset + asked.limit]
    counted = dict(library.among(COUNTED, (source.iri for source in shown)))
    items = tuple(Article(**dict(source), claims=counted.get(source.iri, 0)) for source in shown)
    return Articles(**_page(asked, len(passing), "/api/articles"), items=items)


def _passes(source: Source, asked: ArticlesAsked) -> bool:
    issued = source.issued or ""
    if asked.publisher is not None and source.publisher != asked.publisher:
        return False
    if (asked.since or asked.until) and not issued:
        return False
    return (asked.since or "") <= issued and (not asked.until or issued[: len(asked.until)] <= asked.until)


def _area(library: Library, name: str) -> str:
    iri = library.iri(name)
    if not library.atlas.execute("SELECT 1 FROM background WHERE sort = 'area' AND key = ?", iri):
        raise UnknownName(name, "the IRI of a region that something is told of")
    return iri


def _article(library: Library, name: str) -> str:
    iri = library.iri(name)
    if iri not in library.sources([iri]):
        raise UnknownName(name, "the IRI of an article in the graph")
    return iri


def _themes(library: Library, name: str) -> list[str]:
    """The theme and everything narrower."""
    iri = library.iri(name)
    known = {concept.iri: concept.broader for concept in concepts() if concept.scheme == THEMES}
    if iri not in known and not ("://" in iri and library.terms([iri])):
        raise UnknownName(name, "the IRI of a theme")
    found = [iri]
    for theme in found:
        found += sorted(narrower for narrower, broader in known.items() if broader == theme and narrower not in found)
    return found


def _page(asked: Paging, total: int, path: str) -> dict[str, object]:
    """The frame of a part of a list."""
    further = asked.offset + asked.limit
    given = asked.model_dump(mode="json", exclude_defaults=True, by_alias=True) | {"offset": further}
    following = f"{path}?{urlencode(given)}" if further < total else None
    return {"total": total, "limit": asked.limit, "offset": asked.offset, "next": following}
