"""Annotations as they stand on disk."""

import json
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from graph.evaluation.annotation import Annotation
from ontology.errors import UnreadableAnnotation

SUFFIX = ".json"


def annotations(place: Path) -> dict[str, Annotation]:
    """The annotations in a folder, or the one in a file, by the base name of their article.

    Raises UnreadableAnnotation where there is none, for one that is damaged, and for two of one article.
    """
    found: dict[str, Annotation] = {}
    for path in _files(place):
        annotation = read(path)
        name = unicodedata.normalize("NFC", annotation.article)
        if name in found:
            raise UnreadableAnnotation(str(path), f"an article of its own: {name!r} has an annotation already")
        found[name] = annotation
    return found


def _files(place: Path) -> Iterator[Path]:
    if not place.exists():
        raise UnreadableAnnotation(str(place), "an existing folder with annotations in JSON")
    files = sorted(place.glob(f"*{SUFFIX}")) if place.is_dir() else [place]
    if not files:
        raise UnreadableAnnotation(str(place), f"a folder that holds annotations ending in {SUFFIX}")
    yield from files


def read(path: Path) -> Annotation:
    """The annotation in a file; raises UnreadableAnnotation with the place where it goes wrong."""
    try:
        return Annotation.model_validate(json.loads(path.read_text(encoding="utf-8-sig")))
    except OSError as error:
        raise UnreadableAnnotation(str(path), f"a file that can be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise UnreadableAnnotation(str(path), f"an annotation in UTF-8; byte {error.start} is not") from error
    except json.JSONDecodeError as error:
        raise UnreadableAnnotation(
            str(path), f"an annotation in JSON; at line {error.lineno}, column {error.colno}: {error.msg}"
        ) from error
    except RecursionError as error:
        raise UnreadableAnnotation(str(path), "an annotation in JSON; this is nested too deep") from error
    except ValidationError as error:
        raise UnreadableAnnotation(str(path), f"an annotation of an article; {_fault(error)}") from error


def _fault(error: ValidationError) -> str:
    """The first thing that is wrong, with its place."""
    first = error.errors(include_url=False)[0]
    place = ".".join(map(str, first["loc"]))
    cause = first["msg"].removeprefix("Value error, ")
    return f"at {place}: {cause}" if place else cause
