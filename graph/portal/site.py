"""Where on the site the page about a thing is."""

from dataclasses import dataclass
from urllib.parse import quote, unquote

from ontology.vocabulary import BASE, ONTOLOGY, TOOI

SAFE = "/!$&'()*+,;=:@-._~"
ELSEWHERE = "tooi/"
EXPLORER = "verkenner.html"


@dataclass(frozen=True, slots=True)
class Site:
    """Paths are relative to the site's root and quoted, as `doc/person/0a1b`.

    Where pages are files (`fixed`), only the things that are `known` have one.
    """

    base: str = BASE
    fixed: bool = False
    known: frozenset[str] = frozenset()

    def path(self, iri: str) -> str | None:
        """The path of the page about a thing; None for what has its page elsewhere.

        >>> Site().path("https://w3id.org/bundel/id/person/0a1b"), Site().path("https://w3id.org/bundel/def#Person")
        ('doc/person/0a1b', 'def#Person')
        >>> Site().path("https://identifier.overheid.nl/tooi/id/gemeente/gm1700")
        'doc?iri=https://identifier.overheid.nl/tooi/id/gemeente/gm1700'
        """
        own = not iri.startswith((ONTOLOGY + "#", ONTOLOGY + "/")) and iri != ONTOLOGY
        if self.fixed and own and iri.partition("#")[0] not in self.known:
            return None
        if iri.startswith(self.base) and iri != self.base:
            return self._page(f"doc/{quote(iri.removeprefix(self.base), SAFE + '#%')}")
        if iri == ONTOLOGY or iri.startswith((ONTOLOGY + "#", ONTOLOGY + "/")):
            return self._page(f"def{quote(iri.removeprefix(ONTOLOGY), SAFE + '#%')}")
        if iri.startswith(TOOI):
            if self.fixed:
                return self._page(f"doc/{ELSEWHERE}{quote(iri.removeprefix(TOOI), SAFE)}")
            return f"doc?iri={quote(iri, SAFE)}"
        return None

    def iri(self, path: str) -> str:
        """The thing that a path after `doc/` names.

        >>> Site().iri("person/0a1b")
        'https://w3id.org/bundel/id/person/0a1b'
        """
        return self.base + path

    def _page(self, path: str) -> str:
        if not self.fixed:
            return path
        place, sharp, anchor = path.partition("#")
        return f"{place}.html{sharp}{anchor}"


def suffixed(path: str, suffix: str) -> str:
    """The path of the same document in another format.

    >>> suffixed("doc/person/0a1b", "ttl"), suffixed("doc?iri=urn:a", "ttl")
    ('doc/person/0a1b.ttl', 'doc.ttl?iri=urn:a')
    """
    place, mark, query = path.partition("?")
    return f"{place}.{suffix}{mark}{query}"


def relative(here: str, there: str) -> str:
    """How a page at one path links to another, so that it does not matter where the site's root is.

    >>> relative("doc/person/0a1b", "doc/region/7"), relative("doc/person/0a1b", ""), relative("def", "def#Person")
    ('../region/7', '../../', 'def#Person')
    >>> relative("doc/person/0a1b", "doc"), relative("doc", "")
    ('../../doc', './')
    """
    cut = min((there.index(mark) for mark in "?#" if mark in there), default=len(there))
    (*folder, _), (*other, name) = here.split("/"), there[:cut].split("/")
    shared = next((n for n, (one, two) in enumerate(zip(folder, other, strict=False)) if one != two), None)
    common = min(len(folder), len(other)) if shared is None else shared
    way = "../" * (len(folder) - common) + "/".join((*other[common:], name))
    return (f"./{way}" if not way or ":" in way.partition("/")[0] else way) + there[cut:]


def named(path: str) -> str:
    """A quoted path in letters.

    >>> named("a%20b")
    'a b'
    """
    return unquote(path)
