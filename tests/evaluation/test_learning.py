"""Weights are learnt from annotated articles, the same ones every time."""

from pathlib import Path

import pytest

from graph.equipment import reader
from graph.evaluation.evaluation import work
from graph.evaluation.learning import fit, learn, written
from graph.evaluation.lesson import Lesson
from graph.extraction.weighing.weights import NAMES, Weights

CORPUS = Path(__file__).parents[1] / "corpus" / "open"
MOST = 24


@pytest.fixture(scope="module")
def lessons() -> list[Lesson]:
    rules = reader()
    return [Lesson.of(each, rules) for each in work(CORPUS / "gold", [CORPUS / "articles"])[-MOST:]]


def test_a_lesson_knows_what_was_drawn(lessons: list[Lesson]) -> None:
    drawn = [right for lesson in lessons for _, right in lesson.examples("pairs", lesson.sight.signs["pairs"])]
    assert 0 < sum(drawn) < len(drawn)


def test_what_was_drawn_gets_better_chances_than_what_was_not(lessons: list[Lesson]) -> None:
    weights = fit(lessons, "pairs", lambda each: each.sight.signs["pairs"])
    chances: dict[bool, list[float]] = {True: [], False: []}
    for lesson in lessons:
        for signs, right in lesson.examples("pairs", lesson.sight.signs["pairs"]):
            chances[right].append(weights.chance(signs))
    assert sum(chances[True]) / len(chances[True]) > sum(chances[False]) / len(chances[False]) + 0.1


def test_all_weights_are_learnt_and_written_alike(lessons: list[Lesson]) -> None:
    first, again = written(learn(lessons)), written(learn(lessons[::-1]))
    assert first == again
    assert all(f"[{name}]\nbias = " in first for name in NAMES)


def test_weights_are_written_with_what_matters_most_first() -> None:
    assert written({"pairs": Weights(0.1, {"a": 0.2, "b": -0.5})}).endswith(
        '[pairs]\nbias = 0.1\n"b" = -0.5\n"a" = 0.2\n'
    )
