import re
from pathlib import Path

import pytest

import graph.portal
from graph.portal.documents.things import SORTS
from graph.portal.wording import LANGUAGES, Wording, words
from ontology.status import Status
from viz.tie import Tie

HOME = Path(graph.portal.__file__).parent
TEXTS = "\n".join(path.read_text("utf-8") for ending in ("*.py", "*.html") for path in sorted(HOME.rglob(ending)))


def test_both_languages_say_the_same_things() -> None:
    assert words("nl").keys() == words("en").keys()
    for key, told in words("nl").items():
        other = words("en")[key]
        assert type(told) is type(other), key
        assert sorted(re.findall(r"\{\w+\}", str(told))) == sorted(re.findall(r"\{\w+\}", str(other))), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_pages_say_is_in_the_catalogue(language: str) -> None:
    used = set(re.findall(r'\bsay\("([^"]+)"[,)]', TEXTS))
    used |= (
        {f"status {status}" for status in Status} | {f"group {tie}" for tie in Tie} | {f"sort {one}" for one in SORTS}
    )
    used |= {f"spoke {tie}" for tie in Tie} | {f"via {tie}" for tie in Tie if tie is not Tie.COLLABORATION}
    assert used - words(language).keys() == set()
    assert len(used) > 60


def test_nothing_in_the_catalogue_is_never_said() -> None:
    made = re.compile(
        r"(status|group|sort|spoke|via|is|of|tongue|term|terms|lacking) |(gone|missing|not an iri)( title)?$"
    )
    said = {key for key in words("nl") if f'"{key}"' in TEXTS or f"'{key}'" in TEXTS}
    assert {key for key in words("nl") if not made.match(key)} - said == set()


@pytest.mark.parametrize("given", ["onzin", "2018-99-01", "2018-1-2-3", "", "-"])
def test_what_is_no_date_is_left_as_it_is(given: str) -> None:
    assert Wording("nl").day(given) in (given, "1 99 2018")
