"""The check of a whole store."""

from collections.abc import Iterator
from dataclasses import replace

from graph.archive import Archive
from graph.quads.terms import ALTERNATIVE, PREFERRED, TYPE, bundel, dct, org, statement
from graph.shapes.constraints import breaches
from graph.shapes.evidence import Evidence
from graph.shapes.grounds import ungrounded
from graph.shapes.report import Finding, Report
from graph.store.derive import derive
from graph.store.engine import MERGED
from graph.store.store import Store
from ontology.errors import DamagedStore, UnknownName

FACTS = "samengevoegde feiten"
THINGS = (*(bundel(name) for name in ("Person", "Organisation", "Region", "Initiative", "Theme")), org("Role"))
DESCRIBING = (TYPE, PREFERRED, ALTERNATIVE, bundel("kind"), bundel("regionType"))


def check(store: Store, archive: Archive) -> Report:
    """Look at every article's context (SHACL shapes, evidence gate, direct triples) and at the merged facts.

    Where articles and registers only differ among themselves on what a thing is, that is a warning.
    Reads all texts from the archive; takes about a tenth of a second per article, most of it for the shapes.
    """
    findings: list[Finding] = []
    claims = 0
    articles = store.articles()
    for article in articles:
        quads = list(store.quads(article))
        name = _name(store, article)
        findings += breaches(quads, name)
        findings += ungrounded(quads, name)
        text, lacking = _text(store, archive, article, name)
        findings += lacking
        if text is not None:
            evidence = Evidence(quads, text, name)
            claims += len(evidence.claims())
            findings += evidence.findings()
    return Report(len(articles), claims, (*findings, *_merged(store), *_agreed(store)))


def _name(store: Store, article: str) -> str:
    """The name of the article's file, or its IRI."""
    said = (statement(quad) for quad in store.quads(article))
    return next((value.value for _, predicate, value in said if predicate == dct("identifier")), article)


def _text(store: Store, archive: Archive, article: str, name: str) -> tuple[str | None, list[Finding]]:
    try:
        return archive.article(article, store.digest(article)).text, []
    except UnknownName:
        nl, en = "De tekst waaruit is geciteerd ligt niet in het archief.", "The text quoted is not in the archive."
        return None, [Finding(name, article, nl, en)]
    except DamagedStore as error:
        return None, [Finding(name, article, "Het archief is beschadigd.", "The archive is damaged.", str(error))]


def _merged(store: Store) -> Iterator[Finding]:
    """Where the merged facts differ from what the contexts say."""
    held = {statement(quad) for quad in store.quads()}
    wanted = derive(store.engine, store.background)
    for said in sorted(held ^ wanted, key=str):
        if said in held:
            nl, en = "Staat bij de feiten maar volgt nergens uit.", "Among the facts, but follows from nothing."
        else:
            nl, en = (
                "Volgt uit de artikelen maar ontbreekt bij de feiten.",
                "Follows from the articles, but is no fact.",
            )
        yield Finding(FACTS, said[0].value, nl, en, f"{said[1].value} {said[2].value}")


def _agreed(store: Store) -> Iterator[Finding]:
    """Where the things of the merged facts are described in ways that do not go together."""
    things = {quad.subject for kind in THINGS for quad in store.engine.match(None, TYPE, kind, MERGED)}
    described = (quad for quad in store.quads() if quad.subject in things and quad.predicate in DESCRIBING)
    for finding in breaches(described, FACTS):
        yield replace(finding, warning=True)
