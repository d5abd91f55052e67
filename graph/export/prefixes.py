"""Short names for IRIs, in files that people read."""

import re
from dataclasses import dataclass, field

from ontology.vocabulary import (
    COLLABORATION_KINDS,
    INITIATIVE_KINDS,
    ORGANISATION_TYPES,
    PREFIXES,
    REGION_TYPES,
    ROLES,
    THEMES,
    TOOI,
)

SCHEMES = {
    "themes": THEMES,
    "roles": ROLES,
    "collaborationkinds": COLLABORATION_KINDS,
    "initiativekinds": INITIATIVE_KINDS,
    "organisationtypes": ORGANISATION_TYPES,
    "regiontypes": REGION_TYPES,
}
CATALOGUES = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "void": "http://rdfs.org/ns/void#",
    "xhv": "http://www.w3.org/1999/xhtml/vocab#",
}
KNOWN = {space: name for name, space in (PREFIXES | SCHEMES | CATALOGUES).items() if space != TOOI}
LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?\Z")
KIND = re.compile(r"[a-z][a-z-]*\Z")


@dataclass(slots=True)
class Shortener:
    """Shortens IRIs and remembers which prefixes that took; things of `base` and TOOI are prefixed by their kind."""

    base: str
    used: dict[str, str] = field(default_factory=dict)
    _short: dict[str, str] = field(default_factory=dict)

    def short(self, iri: str) -> str:
        """The IRI as a prefixed name where it has one that needs no escapes, else in angle brackets.

        >>> Shortener("https://w3id.org/bundel/id/").short("https://w3id.org/bundel/id/person/0a1b")
        'person:0a1b'
        """
        if iri not in self._short:
            self._short[iri] = self._shortened(iri)
        return self._short[iri]

    def header(self, keyword: str = "@prefix {}: <{}> .\n") -> str:
        """The declarations of the prefixes used so far, in order."""
        return "".join(keyword.format(name, space) for name, space in sorted(self.used.items()))

    def _shortened(self, iri: str) -> str:
        cut = max(iri.rfind("/"), iri.rfind("#")) + 1
        space, local = iri[:cut], iri[cut:]
        name = KNOWN.get(space) or self._kind(space)
        if name is None or not LOCAL.match(local) or self.used.get(name, space) != space:
            return f"<{iri}>"
        self.used[name] = space
        return f"{name}:{local}"

    def _kind(self, space: str) -> str | None:
        for start in (self.base, TOOI):
            kind = space.removeprefix(start).rstrip("/")
            if space.startswith(start) and KIND.match(kind) and kind not in PREFIXES:
                return kind
        return None


def prefixes(base: str) -> dict[str, str]:
    """Prefixes for serialisers that choose themselves which to use."""
    return PREFIXES | SCHEMES | CATALOGUES | {"id": base}
