"""A page that is being written: its links, its words, its place on the site."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from graph.portal.names import Names
from graph.portal.site import EXPLORER, Site, relative
from graph.portal.wording import USUAL, Wording
from ontology.vocabulary import TOOI
from viz.assets import version
from viz.glyph import shape
from viz.kind import Kind
from viz.payload import PREFIXES, shorten

TEMPLATES = Path(__file__).parent / "templates"
STATIC = "static"


@dataclass(frozen=True, slots=True)
class Link:
    """A thing as it is shown: its name, where it leads to, and its kind if it is one that is drawn."""

    text: str
    href: str | None = None
    kind: Kind | None = None


@cache
def environment() -> Environment:
    """Templates in which every value is escaped."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals["shape"] = shape
    return made


@dataclass(frozen=True, slots=True)
class Leaf:
    """Writes one page, which is at the path `here`; `tongues` are the paths of it by language.

    Where the reader chose the language (`kept`), links to other pages keep it.
    """

    here: str
    site: Site
    names: Names
    wording: Wording
    title: str
    tongues: Mapping[str, str] = field(default_factory=dict)
    kept: bool = False

    @property
    def language(self) -> str:
        """The language of the page."""
        return self.wording.language

    def say(self, key: str, **values: object) -> str:
        """The text under the key."""
        return self.wording.say(key, **values)

    def to(self, path: str) -> str:
        """A link to a path of the site."""
        return relative(self.here, path)

    def door(self, path: str) -> str:
        """A link to a page of the site, which is a file where pages are files."""
        return relative(self.here, self._spoken(f"{path}.html" if self.site.fixed else path))

    def turn(self, number: int) -> str:
        """A link to another of the pages that this one is cut in."""
        if self.site.fixed:
            return relative(self.here, self._spoken(numbered(self.here, number)))
        return relative(self.here, f"{self.here}{'&' if '?' in self.here else '?'}page={number}&lang={self.language}")

    def tongue(self, language: str) -> str:
        """A link to this page in another language."""
        return relative(self.here, self.tongues[language])

    def asset(self, name: str) -> str:
        """A link to a part of the page, under its version."""
        return relative(self.here, f"{STATIC}/{name}") + ("" if self.site.fixed else f"?{version(name)}")

    def link(self, iri: str) -> Link:
        """A thing by its name, leading to its page."""
        path = self.site.path(iri)
        elsewhere = iri if iri.startswith(("http://", "https://")) else None
        href = relative(self.here, self._spoken(path)) if path is not None else elsewhere
        return Link(self.names.label(iri, self.language), href, self.names.kind(iri))

    def _spoken(self, path: str) -> str:
        """The path of a page in the language of this one."""
        place, sharp, anchor = path.partition("#")
        if self.site.fixed and self.language != USUAL:
            place = f"{place.removesuffix('.html')}.{self.language}.html"
        elif self.kept and not self.site.fixed:
            place += f"{'&' if '?' in place else '?'}lang={self.language}"
        return f"{place}{sharp}{anchor}"

    def explorer(self, iri: str | None = None) -> str:
        """A link to the explorer, at the thing."""
        place = relative(self.here, EXPLORER if self.site.fixed else "")
        if iri is None:
            return place
        key = quote(shorten(iri, {**PREFIXES, "": self.site.base}), safe="/:")
        return f"{place}#n={key}" + ("" if self.language == "nl" else f"&lang={self.language}")

    def official(self, iri: str) -> bool:
        """Whether somebody else gave the thing its name."""
        return iri.startswith(TOOI)

    def render(self, template: str, **values: object) -> str:
        """The page that a template makes."""
        return environment().get_template(template).render(leaf=self, say=self.say, **values)


def numbered(path: str, number: int) -> str:
    """The file of another of the pages that one is cut in.

    >>> numbered("doc/region/7.html", 2)
    'doc/region/7-2.html'
    """
    return path if number == 1 else f"{path.removesuffix('.html')}-{number}.html"
