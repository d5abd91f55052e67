"""The catalogue as a page."""

from collections.abc import Iterable

from graph.portal.catalogue.description import Catalogue
from graph.portal.documents.facts import Fact
from graph.portal.documents.pages import tongues
from graph.portal.leaf import Leaf, Link
from graph.portal.names import Names
from graph.portal.site import Site, suffixed
from graph.portal.wording import Wording
from graph.portal.writing import NAMES
from graph.store.store import Store

COUNTED = {
    "of articles": "Article",
    "people": "Person",
    "organisations": "Organisation",
    "initiatives": "Initiative",
    "regions": "Region",
    "claims counted": "Claim",
}


def html(catalogue: Catalogue, store: Store, site: Site, here: str, language: str = "nl", kept: bool = False) -> str:
    """The page at the path `here`; without complete settings it says what is missing."""
    wording, settings = Wording(language), catalogue.settings
    title = settings.title.nl if language == "nl" else settings.title.en
    leaf = Leaf(here, site, Names(store), wording, title, tongues(site, here), kept)
    formats = (
        [] if settings.lacking else [(name, leaf.to(suffixed("catalog", suffix))) for suffix, name in NAMES.items()]
    )
    return leaf.render(
        "catalogue.html",
        lead=settings.description.nl if language == "nl" else settings.description.en,
        lacking=settings.lacking,
        facts=list(_facts(catalogue, leaf)),
        numbers=list(_numbers(catalogue, leaf)),
        dumps=catalogue.dumps,
        formats=[] if settings.lacking else formats,
        sized=lambda size: _sized(size, wording),
    )


def _facts(catalogue: Catalogue, leaf: Leaf) -> Iterable[Fact]:
    settings = catalogue.settings
    if settings.publisher:
        yield Fact(leaf.say("is published"), (Link(settings.publisher.name, settings.publisher.iri),))
    if settings.contact:
        mail = f"mailto:{settings.contact.email}" if settings.contact.email else settings.contact.page
        yield Fact(leaf.say("contact"), (Link(settings.contact.name, mail),))
    if settings.licence:
        yield Fact(leaf.say("is dct:license"), (Link(settings.licence.partition("//")[2], settings.licence),))
    yield Fact(leaf.say("modified"), (Link(leaf.wording.day(catalogue.modified.isoformat())),))
    yield Fact(leaf.say("edition"), (Link(catalogue.edition),))
    yield Fact(leaf.say("addresses"), (Link(catalogue.base + "..."),))


def _numbers(catalogue: Catalogue, leaf: Leaf) -> Iterable[Fact]:
    told = catalogue.statistics
    for key, count in (("triples", told.triples), ("entities", told.entities)):
        yield Fact(leaf.say(key), (Link(leaf.wording.number(count)),))
    for key, name in COUNTED.items():
        yield Fact(leaf.say(key), (Link(leaf.wording.number(told.count(name))),))


def _sized(size: int, wording: Wording) -> str:
    """Bytes as people read them."""
    if size < 1_000_000:
        return f"{wording.number(max(1, round(size / 1000)))} kB"
    return f"{size / 1e6:.1f}".replace(".", "," if wording.language == "nl" else ".") + " MB"
