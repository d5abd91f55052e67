import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.reading.normal import normalise


@given(st.text())
def test_normalising_twice_changes_nothing(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once


@given(st.text())
def test_nothing_unseen_is_left(text: str) -> None:
    kept = normalise(text)
    assert unicodedata.is_normalized("NFC", kept)
    assert "\n\n\n" not in kept
    assert not [mark for mark in kept if mark != "\n" and unicodedata.category(mark) == "Cc"]
    assert not set("\xa0\xad\u200b\u200e\u200f\u202a\u2066\ufeff") & set(kept)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("jeugd\u00adhulp", "jeugdhulp"),
        ("Son\u00a0en\u202fBreugel", "Son en Breugel"),
        ("Sude\u0301-Holland", "Sudé-Holland"),
        ("\u200fTexel\u200e", "Texel"),
        ("een\r\ntwee\rdrie\u2028vier", "een\ntwee\ndrie\nvier"),
        ("twee  spaties blijven", "twee  spaties blijven"),
        ("’t ‘gouden’ “team” „Twente” 'x' – —", "’t ‘gouden’ “team” „Twente” 'x' – —"),
        ("zin. \n \n \n zin", "zin.\n\nzin"),
    ],
)
def test_spellings(text: str, wanted: str) -> None:
    assert normalise(text) == wanted
