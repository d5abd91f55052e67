import json
import re
from pathlib import Path

import pytest

from ontology.collaboration import CollaborationKind
from ontology.errors import BundelError
from ontology.initiative import InitiativeKind
from ontology.organisation import OrganisationKind
from ontology.status import Status
from viz.kind import Kind
from viz.tie import Tie
from viz.words import languages, words

STATIC = Path(__file__).parents[2] / "viz" / "static"
SCRIPTS = "\n".join(place.read_text("utf-8") for place in sorted(STATIC.rglob("*.js")) if "built" not in place.parts)
PAGE = "\n".join(place.read_text("utf-8") for place in sorted((STATIC.parent / "templates").glob("*.html")))


def test_both_languages_say_the_same_things() -> None:
    assert languages() == ("en", "nl")
    assert words("nl").keys() == words("en").keys()
    for key, told in words("nl").items():
        other = words("en")[key]
        assert type(told) is type(other)
        holes = [re.findall(r"\{\w+\}", json.dumps(text)) for text in (told, other)]
        assert sorted(holes[0]) == sorted(holes[1]), key


@pytest.mark.parametrize("language", languages())
def test_everything_the_page_says_is_in_the_catalogue(language: str) -> None:
    used = set(re.findall(r'say\("([^"]+)"', SCRIPTS)) | set(re.findall(r'data-say(?:-label)?="([^"]+)"', PAGE))
    used |= set(re.findall(r'words\["([^"]+)"\]', PAGE))
    assert used - words(language).keys() == set()
    assert len(used) > 60


@pytest.mark.parametrize("language", languages())
def test_every_value_of_the_ontology_has_words(language: str) -> None:
    catalogue = words(language)
    for kind in (*OrganisationKind, *InitiativeKind, *CollaborationKind):
        assert f"type {kind.value}" in catalogue
    assert all(f"kind {kind.value}" in catalogue and f"kinds {kind.value}" in catalogue for kind in Kind)
    assert all(f"tie {tie.value}" in catalogue for tie in Tie)
    assert all(f"via {tie.value}" in catalogue for tie in Tie if tie is not Tie.TOPIC)
    assert all(f"status {status.value}" in catalogue for status in Status)


def test_a_language_without_a_catalogue_is_named() -> None:
    with pytest.raises(BundelError, match="'fr': expected one of en, nl"):
        words("fr")
