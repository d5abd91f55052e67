"""The check of a whole store."""

from collections.abc import Iterator

from graph.archive import Archive
from graph.quads.terms import dct, statement
from graph.shapes.constraints import breaches
from graph.shapes.evidence import Evidence
from graph.shapes.grounds import ungrounded
from graph.shapes.report import Finding, Report
from graph.store.derive import derive
from graph.store.store import Store
from ontology.errors import DamagedStore, UnknownName

FACTS = "samengevoegde feiten"


def check(store: Store, archive: Archive) -> Report:
    """Look at every article's context (SHACL shapes, evidence gate, direct triples) and at the merged facts.

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
    return Report(len(articles), claims, (*findings, *_merged(store)))


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
