from random import Random

import networkx as nx
import pytest

from viz.betweenness import betweenness


@pytest.mark.parametrize("seed", range(4))
def test_betweenness_is_what_networkx_makes_of_it(seed: int) -> None:
    whole = nx.gnm_random_graph(60, 20 + 40 * seed, seed=seed)
    assert betweenness(whole) == pytest.approx(nx.betweenness_centrality(whole), abs=1e-12)


def test_of_a_sample_it_is_the_mean_over_the_sources() -> None:
    whole = nx.gnm_random_graph(80, 160, seed=1)
    sources = Random(3).sample(list(whole), 20)
    parts = [betweenness(whole, [source]) for source in sources]
    mean = {node: sum(part[node] for part in parts) / 20 for node in whole}
    assert betweenness(whole, sources) == pytest.approx(mean, abs=1e-12)
