"""A page about each thing, in Dutch and in English."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from pyoxigraph import NamedNode

from graph.portal.documents.description import Description, Descriptions
from graph.portal.documents.facts import backward, facts
from graph.portal.documents.telling import Told, every, living, origin, plain, said, told
from graph.portal.documents.tied import ORDER, Relation, Ties
from graph.portal.leaf import Leaf, Link
from graph.portal.names import Names
from graph.portal.site import Site, suffixed
from graph.portal.wording import LANGUAGES, USUAL, Wording
from graph.portal.writing import NAMES
from graph.quads.terms import TYPE, bundel, prov
from graph.store.store import Store
from viz.ink import ink
from viz.sentence import Sentence
from viz.sketch import Spoke, sketch

SHOWN, SENTENCES, SPOKES, LOOKED = 40, 3, 12, 240
CLAIM = (prov("wasQuotedFrom"), *(bundel(name) for name in ("states", "status", "confidence", "because", "step")))


@dataclass(frozen=True, slots=True)
class Page:
    """The rows of a page that shows one part of many: from which to which, of how many, and where the others are."""

    number: int
    pages: int
    first: int
    last: int
    total: int


def part(total: int, number: int, size: int = SHOWN) -> Page:
    """The rows on one page.

    >>> part(50, 2).first, part(50, 2).last
    (41, 50)
    """
    return Page(
        number, max(1, -(-total // size)), min((number - 1) * size + 1, total), min(number * size, total), total
    )


class Pages:
    """Writes the pages of one store; `number` counts from 1 where there is more than a page can show."""

    def __init__(self, store: Store, site: Site) -> None:
        self.site = site
        self.descriptions = Descriptions(store)
        self.names = Names(store)
        self.ties = Ties(store, self.names)

    def leaf(self, iri: str, language: str, kept: bool = False) -> Leaf:
        """The page about a thing, to be written."""
        here = self.site.path(iri) or ""
        title = self.title(iri, language)
        return Leaf(here, self.site, self.names, Wording(language), title, tongues(self.site, here), kept)

    def title(self, iri: str, language: str) -> str:
        """What the page about a thing is called."""
        if relation := self.ties.relation(iri):
            return plain(relation, Leaf("", self.site, self.names, Wording(language), ""))
        if "Claim" in self.names.classes(iri) and (found := self._stated(iri)):
            return Wording(language).say("claim that", words=self.title(found, language))
        return self.names.label(iri, language)

    def html(self, iri: str, language: str = "nl", number: int = 1, kept: bool = False) -> str:
        """The page; where the reader chose the language, it keeps it."""
        leaf, classes = self.leaf(iri, language, kept), self.names.classes(iri)
        description = self.descriptions.describe(iri, number)
        if "Article" in classes:
            return self._article(iri, leaf, description, number)
        if "Claim" in classes and (relation := self._relation_of(iri)):
            return self._claim(iri, leaf, description, relation)
        if relation := self.ties.relation(iri):
            return self._relation(iri, leaf, description, relation, number)
        return self._thing(iri, leaf, description, number)

    def count(self, iri: str) -> int:
        """How many pages there are about a thing."""
        classes = self.names.classes(iri)
        if "Article" in classes:
            return part(len(self.ties.of(iri)), 1).pages
        if self.ties.is_one(iri):
            return part(len(self.ties.claims(iri)), 1).pages
        return max(part(len(self.ties.around(iri)), 1).pages, self.descriptions.describe(iri).pages)

    def picture(self, iri: str, language: str, dark: bool) -> bytes | None:
        """A small picture of a thing among its neighbours, as SVG; None where nothing living ties it."""
        leaf = self.leaf(iri, language)
        spokes = self._spokes(iri, leaf)
        if not spokes:
            return None
        rest = leaf.say("and more", n=len(spokes) - SPOKES) if len(spokes) > SPOKES else ""
        shown = sorted(_most(spokes), key=lambda spoke: spokes.index(spoke))
        return sketch(leaf.title, self.names.kind(iri), shown, rest, ink(dark))

    def _thing(self, iri: str, leaf: Leaf, description: Description, number: int) -> str:
        around = self.ties.around(iri)
        page = part(len(around), number)
        shown = every(around[page.first - 1 : page.last] if number <= page.pages else [], self.ties, leaf, SENTENCES)
        groups = [(tie, list(group)) for tie, group in groupby(_ordered(shown), key=lambda one: one.tie)]
        return leaf.render(
            "thing.html",
            **self._common(iri, leaf, description, facts(iri, description.own, leaf)),
            groups=groups,
            backward=backward(description.references, leaf, (relation.iri for relation in around)),
            page=page,
            pages=max(page.pages, description.pages),
            sketched=any(one.lives for one in shown) and self.names.kind(iri) is not None,
            drawn=bool(around) and self.names.kind(iri) is not None,
            mentions=[leaf.link(article) for article in self._mentions(iri)],
        )

    def _mentions(self, iri: str) -> list[str]:
        """The articles that name a thing."""
        quads = self.names.store.engine.match(NamedNode(iri), TYPE, None, None)
        contexts = {quad.graph_name.value for quad in quads if isinstance(quad.graph_name, NamedNode)}
        return sorted(context for context in contexts if "Article" in self.names.classes(context))

    def _article(self, iri: str, leaf: Leaf, description: Description, number: int) -> str:
        found = sorted(self._quoted(iri), key=lambda pair: (pair[1].start, pair[1].iri))
        page = part(len(found), number)
        rows = groupby(found[page.first - 1 : page.last] if found else [], key=lambda pair: pair[1].start)
        passages = [list(group) for _, group in rows]
        return leaf.render(
            "article.html",
            **self._common(iri, leaf, description, facts(iri, description.own, leaf)),
            passages=[(said(every[0][1], leaf), [told(one, leaf, [by]) for one, by in every]) for every in passages],
            mentioned=self._mentioned((relation for relation, _ in found), leaf),
            page=page,
            pages=page.pages,
        )

    def _quoted(self, article: str) -> Iterator[tuple[Relation, Sentence]]:
        """The sentences of an article that say something, each with what it says."""
        for claim, _ in self.ties.of(article):
            relation = self._relation_of(claim)
            sentence = self.ties.sentence(claim, article, relation) if relation else None
            if relation and sentence:
                yield relation, sentence

    def _mentioned(self, relations: Iterable[Relation], leaf: Leaf) -> list[Link]:
        links = {leaf.link(thing) for relation in relations for thing in relation.things}
        return sorted(links, key=lambda link: (link.text.casefold(), link.href or ""))

    def _claim(self, iri: str, leaf: Leaf, description: Description, relation: Relation) -> str:
        article = next(iter(sorted(context for claim, context in self.ties.claims(relation.iri) if claim == iri)))
        sentence = self.ties.sentence(iri, article, relation)
        return leaf.render(
            "claim.html",
            **self._common(iri, leaf, description, facts(iri, description.own, leaf, CLAIM)),
            told=told(relation, leaf, []),
            said=said(sentence, leaf, len(sentence.quote)) if sentence else None,
            pages=1,
        )

    def _relation(self, iri: str, leaf: Leaf, description: Description, relation: Relation, number: int) -> str:
        sentences = self.ties.sentences(relation)
        page = part(len(sentences), number)
        return leaf.render(
            "relation.html",
            **self._common(iri, leaf, description, []),
            told=told(relation, leaf, sentences[page.first - 1 : page.last] if sentences else []),
            page=page,
            pages=page.pages,
        )

    def _common(self, iri: str, leaf: Leaf, description: Description, plain: Iterable[object]) -> dict[str, object]:
        narrow = self.names.narrowest(iri)
        return {
            "iri": iri,
            "kind": self.names.kind(iri),
            "sort": leaf.link(narrow) if narrow else None,
            "origin": origin(iri, leaf) if "Article" in self.names.classes(iri) else "",
            "also": self.names.forms(iri)[1:],
            "facts": list(plain),
            "formats": self._formats(leaf),
            "pictures": self._pictures(leaf),
            "description": description,
            "number": description.page,
        }

    def _formats(self, leaf: Leaf) -> list[tuple[str, str]]:
        """The names of the other formats, and where they are."""
        stem = leaf.here.removesuffix(".html") if self.site.fixed else leaf.here
        kept = {"ttl": NAMES["ttl"]} if self.site.fixed else NAMES
        return [(name, leaf.to(suffixed(stem, suffix))) for suffix, name in kept.items()]

    def _pictures(self, leaf: Leaf) -> tuple[str, str]:
        """Where the picture is, for light and for dark."""
        if self.site.fixed:
            stem = f"{leaf.here.removesuffix('.html')}.{leaf.language}"
            return leaf.to(f"{stem}.svg"), leaf.to(f"{stem}.dark.svg")
        here = suffixed(leaf.here, "svg")
        asked = f"{here}{'&' if '?' in here else '?'}lang={leaf.language}"
        return leaf.to(asked), leaf.to(f"{asked}&mode=dark")

    def _stated(self, claim: str) -> str | None:
        return self.names.values(claim).get("states")

    def _relation_of(self, claim: str) -> Relation | None:
        stated = self._stated(claim)
        return self.ties.relation(stated) if stated else None

    def _spokes(self, iri: str, leaf: Leaf) -> list[Spoke]:
        """A spoke for every thing that something living ties this one to."""
        found: dict[tuple[str, str], list[Sentence]] = {}
        for relation in self.ties.around(iri)[:LOOKED]:
            alive = [sentence for sentence in self.ties.sentences(relation) if living(sentence)]
            for other in relation.things if alive else ():
                if other != iri and (iri in relation.ends or other in relation.ends):
                    found.setdefault((_via(relation, iri, other), other), []).extend(alive)
        return [
            Spoke(
                label=self.names.label(other, leaf.language),
                kind=self.names.kind(other),
                via=leaf.say(via),
                planned=not any(sentence.status == "existing" for sentence in sentences),
                sentences=len(sentences),
            )
            for (via, other), sentences in sorted(found.items())
        ]


def tongues(site: Site, here: str) -> dict[str, str]:
    """The paths of a page by language."""
    if site.fixed:
        stem = here.removesuffix(".html")
        return {language: f"{stem}{'' if language == USUAL else f'.{language}'}.html" for language in LANGUAGES}
    return {language: f"{here}{'&' if '?' in here else '?'}lang={language}" for language in LANGUAGES}


def _ordered(shown: list[Told]) -> list[Told]:
    """Those of one sort together, otherwise as they were."""
    return sorted(shown, key=lambda one: ORDER.index(one.tie))


def _most(spokes: list[Spoke]) -> list[Spoke]:
    return sorted(spokes, key=lambda spoke: (spoke.planned, -spoke.sentences))[:SPOKES]


def _via(relation: Relation, iri: str, other: str) -> str:
    """The key of the words for how a thing is tied to another."""
    if other in relation.themes:
        return "spoke topic"
    if relation.within in (iri, other):
        return "spoke member" if relation.within == iri else "spoke participation"
    if relation.tie == "collaboration":
        return "spoke collaboration"
    return f"spoke {relation.tie}" if iri == relation.ends[0] else f"spoke {relation.tie} of"
