"""What a person decides about things: that one is not to be named, or that two are one."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from graph.analysis.aliases import Aliases
from graph.analysis.asking import Row, rows
from graph.atlas.keeping import FOLDER
from graph.build import Reads
from graph.collection import Collection
from graph.suppressions import strike
from ontology.article import Article
from ontology.errors import UnknownName
from ontology.iri import normalise
from ontology.judgement import address
from ontology.suppression import Suppression
from ontology.union import Union

NAMED = """SELECT DISTINCT ?thing ?class ?label WHERE {
  { ?thing a ?class ; skos:prefLabel|skos:altLabel ?label }
  UNION { GRAPH ?context { ?thing a ?class ; skos:prefLabel|skos:altLabel ?label . ?context a bundel:Article } }
}"""
PERSON = "https://w3id.org/bundel/def#Person"


def suppress(collection: Collection, place: Path, reads: Reads, given: str, remark: str = "") -> int:
    """Strike out a person, by name or IRI, wherever articles name them, for good; how many articles that changed.

    What is derived from the graph is thrown away, and what the logs say of them too. A name that the graph does not
    know is suppressed all the same, so that no later article brings it in; UnknownName for a single word or an IRI
    that no person has.
    """
    bearers = [told for told in rows(collection.store, NAMED) if told["class"] == PERSON]
    wanted = {
        told["thing"] for told in bearers if given == told["thing"] or normalise(told["label"]) == normalise(given)
    }
    wanted |= {alias for alias, kept in Aliases.of(collection.store).kept.items() if kept in wanted}
    names = {told["label"] for told in bearers if told["thing"] in wanted} | ({given} if "://" not in given else set())
    full = {name for name in names if len(name.split()) > 1}
    if not full:
        raise UnknownName(given, "the IRI of a person in the graph, or a name with first name and surname")
    salt, hashes = collection.suppressed.hashed(full)
    made = _now()
    collection.suppressed.add(Suppression(salt=salt, hashes=hashes, remark=strike(remark, full), made=made))
    changed = _again(
        collection, reads, (article for article in collection.archive if collection.struck(article) != article)
    )
    collection.store.decide(taken=dict.fromkeys(wanted, made))
    for log in (collection.people, collection.judgements, collection.merged):
        log.rewrite(lambda line: strike(line, full))
    _forget(place)
    return changed


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
    some = list(articles)
    for old in some:
        new = collection.struck(old)
        reading = reads.read(new)
        if new.iri != old.iri:
            collection.remove(old.iri)
        collection.replace(reading)
    collection.settle()
    return len(some)


def _forget(place: Path) -> None:
    """Throw away the atlases, which hold names and quotes as they were; the next one is drawn when it is asked for."""
    for old in (place / FOLDER).glob("*.sqlite"):
        old.unlink(missing_ok=True)


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
