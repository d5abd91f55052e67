"""Groups out of pairs: all pairs are held, and no other."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from graph.extraction.figure import Figure
from graph.extraction.weighing.cliques import cliques, least

FIGURES = [Figure("organisation", str(number)) for number in range(7)]
ORDER = {figure: number for number, figure in enumerate(FIGURES)}
PAIRS = list(combinations(FIGURES, 2))


@given(st.dictionaries(st.sampled_from(PAIRS), st.floats(0.5, 1)))
def test_all_pairs_and_no_other(chances: dict[tuple[Figure, Figure], float]) -> None:
    groups = cliques(chances, ORDER.__getitem__)
    held = {pair for group in groups for pair in combinations(group, 2)}
    assert held == set(chances)
    assert all(least(group, chances) == min(chances[pair] for pair in combinations(group, 2)) for group in groups)


def test_three_who_are_all_paired_are_one_group() -> None:
    one, two, three, four, *_ = FIGURES
    chances = {(one, two): 0.9, (one, three): 0.8, (two, three): 0.7, (three, four): 0.6}
    assert cliques(chances, ORDER.__getitem__) == [(one, two, three), (three, four)]
