"""What a person decides about things: that one is not to be named, or that two are one."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from graph.analysis.aliases import Aliases
from graph.analysis.asking import Row, rows
from graph.atlas.keeping import FOLDER
from graph.build import Reads
from graph.collection import Collection
from graph.striking import full, strike
from graph.suppressions import hashes
from ontology.article import Article
from ontology.errors import UnknownName
from ontology.iri import normalise
from ontology.judgement import address
from ontology.reading import Reading
from ontology.suppression import Suppression
from ontology.union import Union

NAMED = """SELECT DISTINCT ?thing ?class ?label WHERE {
  { ?thing a ?class ; skos:prefLabel|skos:altLabel ?label }
  UNION { GRAPH ?context { ?thing a ?class ; skos:prefLabel|skos:altLabel ?label . ?context a bundel:Article } }
}"""
TOLD = """SELECT DISTINCT ?claim ?relation WHERE {
  VALUES ?person { %s }
  GRAPH ?context { ?claim bundel:states ?relation . ?relation ?part ?person }
}"""
PERSON = "https://w3id.org/bundel/def#Person"


def suppress(collection: Collection, place: Path, reads: Reads, given: str, remark: str = "") -> int:
    """Strike out a person, by name or IRI, wherever articles name them, for good; how many articles that changed.

    Others of that name stay. What is derived from the graph is thrown away, and what the logs say of them too. A name
    that the graph does not know is suppressed for everybody, so that no later article brings it in; UnknownName for
    a single word, an IRI that no person has, or a name of several people.
    """
    told = [row for row in rows(collection.store, NAMED) if row["class"] == PERSON]
    wanted = _meant(told, given, Aliases.of(collection.store))
    names = {row["label"] for row in told if row["thing"] in wanted} | ({given} if "://" not in given else set())
    whole = {name for name in names if full(name)}
    if not whole:
        raise UnknownName(given, "the IRI of a person in the graph, or a name with first name and surname")
    plain = {normalise(name) for name in whole}
    apart = {row["thing"] for row in told if normalise(row["label"]) in plain} - wanted
    made = _suppression(collection, whole, wanted, apart, strike(remark, whole))
    collection.suppressed.add(made)
    named = [article for article in collection.archive if _suspect(collection, article, wanted)]
    readings = [(old, collection.read(collection.struck(old, reads.read), reads.read)) for old in named]
    changed = [(old, reading) for old, reading in readings if reading.article != old]
    _put(collection, changed)
    about = {*wanted, *(old.iri for old, _ in changed)}
    for log in (collection.people, collection.judgements, collection.merged):
        log.rewrite(lambda line: line if apart and not any(iri in line for iri in about) else strike(line, whole))
    _forget(place)
    return len(changed)


def merge(collection: Collection, place: Path, reads: Reads, old: str, new: str, remark: str = "") -> int:
    """Hold that two things, by IRI or name, are one that goes by the IRI of the second; how many articles that changed.

    UnknownName where the graph knows no such thing or several of that name, or where the two are of different kinds.
    """
    told = list(rows(collection.store, NAMED))
    aliases = Aliases.of(collection.store)
    one, other = (aliases.of_one(_thing(told, given, aliases)) for given in (old, new))
    kinds = [{row["class"] for row in told if row["thing"] == iri} for iri in (one, other)]
    if one == other or not kinds[0] & kinds[1]:
        raise UnknownName(new, f"another thing of the same kind as {old!r}")
    every = [one, *sorted(alias for alias, kept in aliases.kept.items() if kept == one)]
    collection.merged.add(*(Union(old=iri, new=other, remark=remark, made=_now()) for iri in every))
    named = (article for article in collection.archive if collection.store.mentions(article.iri, every))
    changed = _again(collection, reads, named)
    _forget(place)
    return changed


def _meant(told: Iterable[Row], given: str, aliases: Aliases) -> set[str]:
    """Every IRI of the one person who is meant; none where the graph knows nobody so."""
    called = {row["thing"] for row in told if given == row["thing"] or normalise(row["label"]) == normalise(given)}
    found = {aliases.of_one(iri) for iri in called}
    if len(found) > 1:
        raise UnknownName(given, f"the IRI of one person; it is the name of {', '.join(sorted(found))}")
    return found | {alias for alias, kept in aliases.kept.items() if kept in found}


def _suppression(
    collection: Collection, names: set[str], people: set[str], apart: set[str], remark: str
) -> Suppression:
    """What the log is to keep of a person."""
    salt = collection.suppressed.salt
    return Suppression(
        salt=salt,
        hashes=hashes(salt, names),
        people=tuple(sorted(people)),
        around=hashes(salt, collection.store.around(people)),
        apart=tuple(sorted(apart)),
        told=tuple(sorted(_told(collection, people))),
        remark=remark,
        made=_now(),
    )


def _told(collection: Collection, people: set[str]) -> set[str]:
    """The IRIs of the claims about these people, and of the relations these state."""
    iris = " ".join(f"<{iri}>" for iri in sorted(people))
    return {iri for row in rows(collection.store, TOLD % iris) for iri in row.values()} if people else set()


def _suspect(collection: Collection, article: Article, people: set[str]) -> bool:
    """Whether an article may name somebody who is suppressed."""
    return collection.store.mentions(article.iri, people) or any(True for _ in collection.suppressed.named(article))


def _thing(told: Iterable[Row], given: str, aliases: Aliases) -> str:
    """The IRI of the one thing that is meant."""
    found = sorted({row["thing"] for row in told if row["thing"] == given})
    meant = normalise(given)
    found = found or sorted({aliases.of_one(row["thing"]) for row in told if normalise(row["label"]) == meant})
    if len(found) != 1:
        several = f"; it is the name of {', '.join(found)}" if found else ""
        raise UnknownName(given, f"the IRI or the name of one thing in the graph{several}")
    return address(found[0])


def _again(collection: Collection, reads: Reads, articles: Iterable[Article]) -> int:
    """Read these articles again, as what was decided since would have them."""
    readings = [(old, collection.read(old, reads.read)) for old in articles]
    _put(collection, readings)
    return len(readings)


def _put(collection: Collection, readings: Iterable[tuple[Article, Reading]]) -> None:
    """Put readings in the place of what was read of these articles before."""
    for old, reading in readings:
        if reading.article.iri != old.iri:
            collection.remove(old.iri)
        collection.replace(reading)
    collection.settle()


def _forget(place: Path) -> None:
    """Throw away the atlases, which hold names and quotes as they were; the next one is drawn when it is asked for."""
    for old in (place / FOLDER).glob("*.sqlite"):
        old.unlink(missing_ok=True)


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
