"""One file for all that people decided about things."""

from pathlib import Path

import pytest

from graph.decided import FILE
from graph.namesakes import Samenesses
from graph.suppressions import FORMER, Suppressions, hashes
from graph.unions import FORMER as MERGED
from graph.unions import Unions
from ontology.errors import DamagedStore
from ontology.sameness import Sameness, Side
from ontology.suppression import Suppression
from ontology.union import Union

WHEN = "2026-03-01T10:00:00Z"
ONE, OTHER = "https://example.org/een", "https://example.org/ander"
SIDES = (Side(iri=ONE, label="Jan Bos"), Side(iri=OTHER, label="Jan Bos"))
SAME = Sameness(one=SIDES[0], other=SIDES[1], same=True, made=WHEN)
HIDDEN = Suppression(salt="0" * 32, hashes=hashes("0" * 32, ["Jan Bos"]), people=(ONE,), made=WHEN)
JOINED = Union(old=ONE, new=OTHER, remark="Jan Bos", made=WHEN)


def test_every_log_reads_its_own_lines_of_one_file(tmp_path: Path) -> None:
    people, hidden, joined = Samenesses(tmp_path), Suppressions(tmp_path), Unions(tmp_path)
    people.add(SAME)
    hidden.add(HIDDEN)
    joined.add(JOINED)
    assert [file.name for file in tmp_path.iterdir()] == [FILE]
    assert (list(people), list(hidden), list(joined)) == ([SAME], [HIDDEN], [JOINED])
    assert hidden.taken() == {ONE: WHEN} and joined.now() == {ONE: OTHER}


def test_rewriting_leaves_the_lines_of_others(tmp_path: Path) -> None:
    people, joined = Samenesses(tmp_path), Unions(tmp_path)
    people.add(SAME)
    joined.add(JOINED)
    joined.rewrite(lambda line: line.replace("Jan Bos", "weg"))
    assert list(people) == [SAME]
    assert [told.remark for told in joined] == ["weg"]
    in_memory = Unions()
    in_memory.add(JOINED)
    in_memory.rewrite(lambda line: line.replace("Jan Bos", "weg"))
    assert [told.remark for told in in_memory] == ["weg"]


def test_what_stood_in_files_of_their_own_still_counts_and_comes_first(tmp_path: Path) -> None:
    (tmp_path / FORMER).write_text(
        HIDDEN.model_dump_json(exclude={"people", "around", "apart"}) + "\n", encoding="utf-8"
    )
    (tmp_path / MERGED).write_text(JOINED.model_dump_json() + "\n", encoding="utf-8")
    back = Union(old=OTHER, new=ONE, made=WHEN)
    joined = Unions(tmp_path)
    joined.add(back)
    assert list(joined) == [JOINED, back]
    assert [told.people for told in Suppressions(tmp_path)] == [()]


@pytest.mark.parametrize("line", ["{}", "[]", '{"old": 1}', "geen json"])
def test_a_line_of_no_kind_is_quoted(tmp_path: Path, line: str) -> None:
    (tmp_path / FILE).write_text(line + "\n", encoding="utf-8")
    with pytest.raises(DamagedStore, match=FILE):
        list(Unions(tmp_path))
