"""The figures are those of the script that readings were scored with from the start, where that is at hand."""

import importlib.util
import json
from pathlib import Path
from random import Random
from types import ModuleType

import pyoxigraph
import pytest
from hypothesis import given as supposing
from hypothesis import strategies

from graph.cli.evaluate import numbers
from graph.evaluation.annotations import annotations
from graph.evaluation.comparison import compare
from graph.evaluation.evaluation import Evaluation, evaluate, work
from graph.evaluation.given import SURE, given
from graph.evaluation.name import LEADING, forms, plain
from graph.evaluation.wanted import wanted
from graph.quads.reading import THRESHOLD, quads
from graph.reading.articles import article
from ontology.reading import Reading
from tests.evaluation.guess import guess

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
SCRIPT = SHARED / "score" / "score.py"
OPEN = ROOT / "tests" / "corpus" / "open"
A, B = SHARED / "gold" / "seeds-a", SHARED / "gold" / "seeds-b"

at_hand = pytest.mark.skipif(not SCRIPT.exists(), reason="the script is not at hand")


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", SCRIPT)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def scored(
    script: ModuleType, readings: list[Reading], place: Path, gold: Path, second: Path | None, capsys
) -> dict[str, object]:
    """What the script says of an export of the readings."""
    graph = place / "graph.trig"
    with graph.open("wb") as file:
        lines = (quad for reading in readings for quad in quads(reading))
        pyoxigraph.serialize(lines, file, format=pyoxigraph.RdfFormat.TRIG)
    capsys.readouterr()
    script.main([str(graph), str(gold), *([str(second)] if second else []), "--json"])
    told: dict[str, object] = json.loads(capsys.readouterr().out)
    return told


def ours(evaluation: Evaluation) -> dict[str, object]:
    categories = {name.value: numbers(tally) for name, tally in evaluation.tallies.items()}
    return {"headline": round(evaluation.headline, 3), "absent": [], "categories": categories}


@at_hand
@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize(("gold", "second"), [(OPEN / "gold", None), (A, None), (A, B)], ids=["open", "one", "two"])
def test_of_readings_that_are_partly_right(
    script: ModuleType, gold: Path, second: Path | None, seed: int, tmp_path: Path, capsys
) -> None:
    random = Random(seed)
    firsts = annotations(gold)
    seconds = annotations(second) if second else {}
    readings = [guess(annotation, random) for annotation in firsts.values()]
    compared = [
        compare(
            reading.article,
            given(reading),
            wanted(firsts[reading.article.identifier]),
            wanted(seconds[reading.article.identifier]) if second else None,
        )
        for reading in readings
    ]
    told = ours(Evaluation(tuple(compared)))
    assert told == scored(script, readings, tmp_path, gold, second, capsys)
    assert 0.2 < float(str(told["headline"])) < 0.95


@at_hand
def test_of_what_the_reader_reads(script: ModuleType, tmp_path: Path, capsys) -> None:
    from graph.equipment import reader

    works = work(A, [SHARED / "seeds"], B)
    own = reader()
    readings = [own.read(article(each.source)) for each in works]
    assert ours(evaluate(own, works)) == scored(script, readings, tmp_path, A, B, capsys)


words = strategies.lists(strategies.sampled_from([*LEADING, "Twente", "(VNG)", "Súd-West", "(", ")", "ß", "\n", "…"]))


@at_hand
@supposing(name=strategies.text() | words.map(" ".join))
def test_of_names(script: ModuleType, name: str) -> None:
    assert plain(name) == script.norm(name)
    assert forms(name) == script.names({"name": name})


def test_places_count_when_they_are_drawn() -> None:
    assert SURE == THRESHOLD
