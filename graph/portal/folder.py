"""The whole portal as files: to be put on any web server, or handed to a portal."""

import json
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote

from graph.analysis.network import network
from graph.export.content import union
from graph.portal.catalogue.description import Catalogue
from graph.portal.catalogue.dumps import FOLDER, make
from graph.portal.catalogue.making import catalogue
from graph.portal.catalogue.page import html
from graph.portal.context import context
from graph.portal.definitions.drawing import picture
from graph.portal.definitions.pages import Definitions
from graph.portal.definitions.source import data, places
from graph.portal.documents.pages import Pages
from graph.portal.documents.things import SORTS, Things, listing
from graph.portal.leaf import STATIC, Leaf, numbered
from graph.portal.site import EXPLORER, Site
from graph.portal.wording import LANGUAGES, USUAL, Wording
from graph.portal.writing import NAMES, written
from graph.quads.facts import RELATIONS
from graph.quads.terms import TYPE, Statement, bundel
from graph.register.register import Register
from graph.settings import Settings
from graph.store.store import Store
from ontology.errors import UnwritablePlace
from viz.assets import asset, names
from viz.picture import picture as explorer

SUMS = "SHA256SUMS"
THINGS = RELATIONS | {bundel(name) for name in ("Person", "Organisation", "Region", "Initiative", "Article", "Claim")}
Files = Iterator[tuple[str, bytes]]
Progress = Callable[[int, int], None]


class Portal:
    """Writes the files of one store; they link to each other and to nothing that is not there."""

    def __init__(self, store: Store, place: Path, settings: Settings) -> None:
        self._store, self._place, self._settings = store, place, settings.complete()
        found = {said[0].value for said in union(store) if said[1] == TYPE and said[2] in THINGS}
        self.things = sorted(iri for iri in found if Site(store.base).path(iri))
        self.site = Site(store.base, fixed=True, known=frozenset(self.things))

    def write(self, folder: Path, progress: Progress | None = None) -> int:
        """Write everything into the folder, which is empty or was written so before; how many files that made.

        UnwritablePlace for a folder with other things in it. What an earlier time wrote and this one did not is gone.
        """
        before = _ours(folder)
        dumps = make(self._store, folder / FOLDER)
        found = catalogue(self._store, self._place, self._settings, dumps)
        sums = {f"{FOLDER}/{dump.name}": dump.sha256 for dump in dumps}
        for done, (path, body) in enumerate(self._files(found), start=1):
            _put(folder / path, body)
            sums[path] = sha256(body).hexdigest()
            if progress:
                progress(done, 3 * len(self.things))
        for path in before - sums.keys():
            (folder / path).unlink(missing_ok=True)
        lines = "".join(f"{digest}  {path}\n" for path, digest in sorted(sums.items()))
        _put(folder / SUMS, lines.encode())
        return len(sums) + 1

    def _files(self, found: Catalogue) -> Files:
        yield from self._catalogue(found)
        yield from self._definitions()
        yield from self._lists()
        for iri in self.things:
            yield from self._document(iri)
        for name in sorted(names()):
            if name.endswith(".woff2") or name in ("pages.css", "icon.svg", "licences.txt"):
                yield f"{STATIC}/{name}", asset(name)
        whole = network(self._store, Register.load(self._store.base))
        yield EXPLORER, explorer(whole, base=self._store.base).encode()

    def _catalogue(self, found: Catalogue) -> Files:
        for suffix in NAMES:
            yield f"catalog.{suffix}", written(found.statements(), suffix, found.base)
        yield ".well-known/void", written(set(found.void()), "ttl", found.base)
        for here in ("index.html", "catalog.html"):
            for language in LANGUAGES:
                yield _in(here, language), html(found, self._store, self.site, here, language).encode()

    def _definitions(self) -> Files:
        pages = Definitions(self._store, self.site)
        for place in places():
            here = f"def/{place}" if place else "def"
            yield from ((f"{here}.{suffix}", data(place, suffix)) for suffix in NAMES)
            yield from ((_in(f"{here}.html", language), pages.html(place, language).encode()) for language in LANGUAGES)
        yield "def/context.jsonld", json.dumps({"@context": context()}, ensure_ascii=False, indent=1).encode()
        yield "def/logo.svg", asset("icon.svg")
        for language in LANGUAGES:
            yield f"def/diagram.{language}.svg", picture(language, False)
            yield f"def/diagram.{language}.dark.svg", picture(language, True)

    def _lists(self) -> Files:
        things = Things(self._store)
        for language in LANGUAGES:
            wording = Wording(language)
            for sort in SORTS:
                leaf = Leaf("doc.html", self.site, things.names, wording, wording.say("things"))
                here = listing(sort, leaf)
                for number in range(1, things.page(sort, 1).pages + 1):
                    yield numbered(here, number), things.html(leaf, sort, number).encode()

    def _document(self, iri: str) -> Files:
        pages = Pages(self._store, self.site)
        here = unquote(self.site.path(iri) or "")
        stem = here.removesuffix(".html")
        for language in LANGUAGES:
            for number in range(1, pages.count(iri) + 1):
                yield _in(numbered(here, number), language), pages.html(iri, language, number).encode()
            for end, dark in (("", False), (".dark", True)):
                if pages.names.kind(iri) and (drawn := pages.picture(iri, language, dark)):
                    yield f"{stem}.{language}{end}.svg", drawn
        yield f"{stem}.ttl", written(self._whole(pages, iri), "ttl", self._store.base)

    def _whole(self, pages: Pages, iri: str) -> set[Statement]:
        """The description with all its parts in one."""
        first = pages.descriptions.describe(iri)
        rest = (pages.descriptions.describe(iri, number).statements for number in range(2, first.pages + 1))
        return set(first.statements).union(*rest)


def _in(here: str, language: str) -> str:
    """The file of a page in a language."""
    return here if language == USUAL else f"{here.removesuffix('.html')}.{language}.html"


def _ours(folder: Path) -> set[str]:
    """What an earlier time wrote there; UnwritablePlace where somebody else did."""
    sums = folder / SUMS
    if sums.is_file():
        return {line.partition("  ")[2] for line in sums.read_text("utf-8").splitlines()}
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UnwritablePlace(str(folder), "an empty folder, or one that a catalogue was written to before")
    return set()


def _put(path: Path, body: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body)
    except OSError as error:
        raise UnwritablePlace(str(path), f"a place that may be written ({error.strerror or error})") from error
