"""Learning what signs weigh from annotated articles: `python -m graph.evaluation.learning GOLD ARTICLES... > FILE`."""

import sys
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from graph.equipment import reader
from graph.evaluation.evaluation import work
from graph.evaluation.lesson import Example, Lesson
from graph.extraction.weighing.signs import Case
from graph.extraction.weighing.verdict import weigh
from graph.extraction.weighing.weights import Weights

FIRST = ("pairs", "shares", "engaged")
SECOND = ("ties", "parts")
FOLDS = 8
LEAST = 4
STRICTNESS = 0.2
DIGITS = 3
HEAD = "# What the signs of a tie weigh, learnt from annotated articles by `make weights`; not to be edited by hand."
Counts = np.ndarray[tuple[int], np.dtype[np.float64]]
Chosen = Callable[[Lesson], Mapping[Hashable, Case]]


def learn(lessons: Sequence[Lesson]) -> dict[str, Weights]:
    """The weights that bring the chances nearest to what was drawn.

    What the second look sees of an article are the chances that lessons from other articles give.
    """
    found = {name: fit(lessons, name, lambda each, name=name: each.sight.signs[name]) for name in FIRST}  # type: ignore[misc]
    for fold in range(FOLDS):
        others = [each for each in lessons if _fold(each) != fold]
        for name in FIRST:
            weights = fit(others, name, lambda each, name=name: each.sight.signs[name])  # type: ignore[misc]
            for each in lessons:
                if _fold(each) == fold:
                    each.chances[name] = weigh(each.sight.signs[name], weights)
    again = {each.name: each.sight.again(each.chances) for each in lessons}
    for name in SECOND:
        found[name] = fit(lessons, name, lambda each, name=name: again[each.name][name])  # type: ignore[misc]
    return found


def _fold(lesson: Lesson) -> int:
    return crc32(lesson.name.encode()) % FOLDS


def fit(lessons: Iterable[Lesson], name: str, chosen: Chosen) -> Weights:
    """The weights of one kind, by a logistic regression that drops what matters little; every article counts alike."""
    examples: list[Example] = []
    counts: list[float] = []
    met: dict[str, set[str]] = {}
    for lesson in lessons:
        here = list(lesson.examples(name, chosen(lesson)))
        examples += here
        counts += [1 / max(len(here), 1)] * len(here)
        for sign in frozenset().union(*(signs for signs, _ in here)):
            met.setdefault(sign, set()).add(lesson.name)
    return _regression(examples, np.array(counts), sorted(sign for sign, names in met.items() if len(names) >= LEAST))


def _regression(examples: Sequence[Example], counts: Counts, signs: list[str]) -> Weights:
    places = {sign: at for at, sign in enumerate(signs)}
    rows = [[places[sign] for sign in sorted(each) if sign in places] for each, _ in examples]
    ends = np.cumsum([0, *map(len, rows)])
    flat = [place for row in rows for place in row]
    table: Any = csr_matrix((np.ones(len(flat)), flat, ends), shape=(len(rows), len(signs)))
    model: Any = LogisticRegression(
        C=STRICTNESS, l1_ratio=1, solver="liblinear", max_iter=3000, intercept_scaling=5, random_state=0
    )
    model.fit(table, [drawn for _, drawn in examples], sample_weight=counts * len(counts) / counts.sum())
    found = {sign: round(float(weight), DIGITS) for sign, weight in zip(signs, model.coef_[0], strict=True)}
    return Weights(
        round(float(model.intercept_[0]), DIGITS), {sign: weight for sign, weight in found.items() if weight}
    )


def written(found: Mapping[str, Weights]) -> str:
    """The weights as TOML, what matters most first."""
    lines = [HEAD]
    for name, weights in found.items():
        ranked = sorted(weights.signs.items(), key=lambda item: (-abs(item[1]), item[0]))
        lines += ["", f"[{name}]", f"bias = {weights.bias}", *(f'"{sign}" = {weight}' for sign, weight in ranked)]
    return "\n".join([*lines, ""])


def main(arguments: Sequence[str]) -> None:
    """Print the weights learnt from a folder of annotations and the articles they are of."""
    gold, *articles = arguments
    rules = reader()
    lessons = [Lesson.of(each, rules) for each in work(Path(gold), articles)]
    sys.stdout.write(written(learn(lessons)))


if __name__ == "__main__":
    main(sys.argv[1:])
