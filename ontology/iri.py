"""Names for our own instances: short stable keys under one base address."""

import re
import unicodedata
from functools import lru_cache
from hashlib import sha256

from ontology.claim import Claim
from ontology.relation import Relation
from ontology.vocabulary import BASE

MOST = 20_000
BREAKS = re.compile(r"[\W_]+")


def normalise(name: str) -> str:
    """The name as identity goes by it: compatibility form, case folded, accents and punctuation gone.

    >>> normalise("Súdwest-Fryslân ")
    'sudwest fryslan'
    """
    return _normalised(name)


@lru_cache(MOST)
def _normalised(name: str) -> str:
    plain = name.casefold()
    if not plain.isascii():
        plain = "".join(mark for mark in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(mark))
    return BREAKS.sub(" ", plain).strip()


def key(*parts: str) -> str:
    """Sixteen hexadecimal digits that depend on the parts alone.

    >>> key("Mark Paters", "gm1700") == key("Mark Paters", "gm1700")
    True
    """
    return sha256("\x1f".join(parts).encode()).hexdigest()[:16]


def mint(kind: str, *parts: str, base: str = BASE) -> str:
    """The IRI `{base}{kind}/{key of the parts}`; kind is singular and lower case.

    >>> mint("person", "mark paters").startswith("https://w3id.org/bundel/id/person/")
    True
    """
    return f"{base}{kind}/{key(*parts)}"


def relation_iri(relation: Relation, base: str = BASE) -> str:
    """The relation's IRI: the same relation has it in whatever article it is stated."""
    return mint(type(relation).__name__.lower(), *relation.key, base=base)


def claim_iri(claim: Claim, base: str = BASE) -> str:
    """The claim's IRI: article, place, relation and status make it."""
    place = claim.evidence
    return mint("claim", place.article, str(place.start), str(place.end), claim.status, *claim.relation.key, base=base)


def article_iri(identifier: str, base: str = BASE) -> str:
    """The article's IRI, which is also its context's."""
    return mint("article", identifier, base=base)
