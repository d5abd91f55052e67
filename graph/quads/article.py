"""Articles as statements: where they come from, the hash of their text and the run that read it."""

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode

from graph.quads.terms import TYPE, Statement, address, bundel, day, dct, foaf, prov, schema, spdx, text, xsd
from ontology.article import Article
from ontology.iri import mint, normalise

LAYOUT = "1"


def statements(article: Article, base: str) -> Iterator[Statement]:
    """The article's description; never its text."""
    subject = NamedNode(article.iri)
    for kind in (bundel("Article"), schema("NewsArticle"), prov("Entity")):
        yield subject, TYPE, kind
    yield subject, dct("identifier"), Literal(article.identifier)
    yield subject, schema("inLanguage"), Literal(article.language)
    yield from _source(subject, article, base)
    yield from checksum(subject, article.sha256)


def _source(subject: NamedNode, article: Article, base: str) -> Iterator[Statement]:
    if article.title:
        yield subject, dct("title"), text(article.title, article.language)
    if article.issued:
        yield subject, dct("issued"), day(article.issued)
    if article.source:
        yield subject, dct("source"), address(article.source)
    if article.citation:
        yield subject, dct("bibliographicCitation"), text(article.citation, article.language)
    if article.publisher:
        publisher = NamedNode(mint("publisher", normalise(article.publisher), base=base))
        yield subject, dct("publisher"), publisher
        yield publisher, TYPE, foaf("Agent")
        yield publisher, foaf("name"), Literal(article.publisher)


def checksum(subject: NamedNode, digest: str) -> Iterator[Statement]:
    """The SHA-256 `digest` of what `subject` was made from."""
    node = checked(subject)
    yield subject, spdx("checksum"), node
    yield node, TYPE, spdx("Checksum")
    yield node, spdx("algorithm"), spdx("checksumAlgorithm_sha256")
    yield node, spdx("checksumValue"), Literal(digest, datatype=xsd("hexBinary"))


def checked(subject: NamedNode) -> NamedNode:
    """The node that bears the checksum of `subject`."""
    return NamedNode(f"{subject.value}#checksum")


def run(article: str, digest: str, reader: str, base: str) -> NamedNode:
    """The run of one version of the reader over one text; it changes too when the layout of these quads does."""
    return NamedNode(mint("run", article, digest, reader, LAYOUT, base=base))


def reading(article: Article, reader: str, base: str) -> Iterator[Statement]:
    """The run and the reader that did it. No times: the same reading gives the same quads."""
    subject = run(article.iri, article.sha256, reader, base)
    agent = NamedNode(mint("reader", reader, base=base))
    yield subject, TYPE, prov("Activity")
    yield subject, prov("used"), NamedNode(article.iri)
    yield subject, prov("wasAssociatedWith"), agent
    yield agent, TYPE, prov("SoftwareAgent")
    yield agent, foaf("name"), Literal("Bundel")
    yield agent, schema("softwareVersion"), Literal(reader)
