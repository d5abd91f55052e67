"""The list of everything that has a page."""

from graph.portal.documents.pages import Page, part
from graph.portal.leaf import Leaf, Link
from graph.portal.names import Names
from graph.quads.terms import TYPE, bundel, statement
from graph.store.engine import MERGED
from graph.store.store import Store

SORTS = ("person", "organisation", "initiative", "region", "article")
SIZE = 300


class Things:
    """Lists what articles mention, by sort and name."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.names = Names(store)
        self._listed: dict[str, list[tuple[str, str]]] = {}

    def listed(self, sort: str) -> list[tuple[str, str]]:
        """Names and IRIs of one sort, in the order of the alphabet."""
        if sort not in self._listed:
            kind = bundel(sort.capitalize())
            found = {statement(quad)[0].value for quad in self.store.engine.match(None, TYPE, kind, MERGED)}
            self._listed[sort] = sorted(
                ((self.names.label(iri), iri) for iri in found), key=lambda one: (one[0].casefold(), one[1])
            )
        return self._listed[sort]

    def page(self, sort: str, number: int) -> Page:
        """Which rows are on a page."""
        return part(len(self.listed(sort)), number, SIZE)

    def html(self, leaf: Leaf, sort: str, number: int) -> str:
        """The page."""
        page = self.page(sort, number)
        rows = self.listed(sort)[page.first - 1 : page.last] if page.total else []
        sorts = [
            (leaf.say(f"sort {one}"), leaf.to(listing(one, leaf)), one == sort, len(self.listed(one))) for one in SORTS
        ]
        links: list[Link] = [leaf.link(iri) for _, iri in rows]
        return leaf.render("things.html", sorts=sorts, chosen=leaf.say(f"sort {sort}"), page=page, links=links)


def listing(sort: str, leaf: Leaf) -> str:
    """The path of the list of one sort."""
    if leaf.site.fixed:
        ending = "" if leaf.language == "nl" else f".{leaf.language}"
        return f"doc{ending}.html" if sort == SORTS[0] else f"doc-{sort}{ending}.html"
    return f"doc?sort={sort}" + (f"&lang={leaf.language}" if leaf.kept else "")
