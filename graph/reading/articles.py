"""Articles from wherever they stand."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from graph.reading import clutter, heading
from graph.reading.content import Content, content
from graph.reading.draft import Draft
from graph.reading.encoding import decode
from graph.reading.language import UNKNOWN, language, name
from graph.reading.normal import normalise
from graph.reading.sources import Source, sources
from graph.reading.wrapping import unwrap
from ontology.article import Article
from ontology.errors import OtherLanguage, UnreadableArticle
from ontology.iri import article_iri
from ontology.vocabulary import BASE

DUTCH = "nl"


def articles(paths: Iterable[str | Path], base: str = BASE, any_language: bool = False) -> Iterator[Article]:
    """The articles in files, folders, globs and at addresses, each once.

    Raises UnreadableArticle at the first that cannot be read, OtherLanguage at the first that is not Dutch
    unless `any_language` lets it pass.
    """
    for source in sources(paths):
        yield article(source, base, any_language)


def article(source: Source, base: str = BASE, any_language: bool = False) -> Article:
    """The article at one source; raises UnreadableArticle or OtherLanguage."""
    draft = _normal(_draft(content(source), source.place), source.place)
    code = language(draft.text) or (draft.language or DUTCH)[:2].lower()
    if code != DUTCH and not any_language:
        raise OtherLanguage(source.place, f"an article in Dutch; this one reads as {name(code)} (see --any-language)")
    return Article(
        iri=article_iri(source.identifier, base),
        identifier=source.identifier,
        text=draft.text,
        title=draft.title,
        issued=draft.issued,
        publisher=draft.publisher,
        language=code if code != UNKNOWN else draft.language or UNKNOWN,
        source=source.place if source.remote else draft.source,
        citation=draft.citation,
    )


def _draft(found: Content, place: str) -> Draft:
    """What the format of the content yields."""
    text = decode(found, place)
    if found.kind == "page":
        from graph.reading.page import draft

        return draft(text, place)
    if found.kind == "markdown":
        from graph.reading.frontmatter import split
        from graph.reading.markdown import plain

        head = split(text, place)
        return replace(head, text=plain(head.text))
    return Draft(text, wrapped=True)


def _normal(draft: Draft, place: str) -> Draft:
    """The draft with its text as it is stored, and the title and date that the text itself tells."""
    whole = normalise(draft.text)
    text = clutter.without(unwrap(whole) if draft.wrapped else whole)
    if not text:
        raise UnreadableArticle(place, "an article with text, not an empty one")
    title = normalise(draft.title) if draft.title else heading.title(text)
    issued = draft.issued or heading.issued(whole)
    return replace(draft, text=_headed(text, title), title=title, issued=issued)


def _headed(text: str, title: str | None) -> str:
    """The text with its title on top, where it did not yet have that among its first lines."""
    return text if not title or title in text[: 3 * len(title) + 200] else f"{title}\n\n{text}"
