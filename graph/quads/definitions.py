"""The ontology and its schemes as quads, as they stand in their files."""

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

from pyoxigraph import NamedNode, Quad, RdfFormat, parse

import ontology
from ontology.vocabulary import ONTOLOGY

FOLDER = Path(ontology.__file__).parent


def files() -> tuple[Path, ...]:
    """The Turtle files of the ontology and its schemes, in order; the shapes are not among them."""
    return tuple(sorted((*FOLDER.glob("bundel.ttl"), *FOLDER.glob("schemes/*.ttl"))))


@cache
def digest() -> str:
    """The SHA-256 of all files together."""
    return sha256(b"".join(path.read_bytes() for path in files())).hexdigest()


def quads() -> Iterator[Quad]:
    """Everything the files say, in the ontology's context."""
    context = NamedNode(ONTOLOGY)
    for path in files():
        for quad in parse(path=str(path), format=RdfFormat.TURTLE):
            yield Quad(quad.subject, quad.predicate, quad.object, context)
