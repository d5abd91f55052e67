"""Reading the files of words."""

import pytest

from graph.lexicon.tables import kinds, pairs, table, words


def test_words_are_what_white_space_separates() -> None:
    assert words("  met\n tussen\tmet ") == {"met", "tussen"}
    assert words("") == frozenset()


def test_kinds_turns_lists_round() -> None:
    assert kinds({"team": "wijkteam werkgroep", "pilot": "proef"}) == {
        "wijkteam": "team",
        "werkgroep": "team",
        "proef": "pilot",
    }


def test_pairs_are_the_entries_with_a_plus() -> None:
    assert pairs("samen werkt+samen stapt+uit +") == {("werkt", "samen"), ("stapt", "uit"), ("", "")}
    assert pairs("samen") == frozenset()


def test_a_table_that_is_not_there() -> None:
    with pytest.raises(FileNotFoundError):
        table("nergens")
