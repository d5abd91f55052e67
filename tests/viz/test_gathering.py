from tests.viz.readings import entities
from viz.gathering import gathered
from viz.kind import Kind
from viz.network import Network, lines, things


def iri(name: str) -> str:
    return entities()[name].iri


def test_many_who_work_together_within_an_initiative_are_drawn_as_its_rays(network: Network) -> None:
    drawn = gathered(network)
    monitor = iri("Monitor Sociaal Domein Twente")
    assert not drawn.has_edge(iri("Borne"), iri("Losser"))
    assert network.has_edge(iri("Borne"), iri("Losser"))
    for town in ("Borne", "Losser", "Twenterand", "Haaksbergen"):
        said = drawn.edges[iri(town), monitor]["line"].sentences
        assert any("werken samen in de Monitor" in sentence.quote for sentence in said)


def test_many_who_work_together_in_nothing_named_are_drawn_around_a_gathering(network: Network) -> None:
    knots = [thing for thing in things(gathered(network)) if thing.kind is Kind.GATHERING]
    assert [thing.label for thing in knots] == ["5"]
    assert set(gathered(network)[knots[0].iri]) == {
        iri(name) for name in ("Scholenkoepel Parkrijk", "Heerlen", "Kerkrade", "Landgraaf", "huisartsen")
    }


def test_few_who_work_together_keep_a_line_between_each_two(network: Network) -> None:
    drawn = gathered(network)
    for pair in (("Den Helder", "Schagen"), ("Schagen", "Texel"), ("Den Helder", "Texel")):
        assert drawn.has_edge(*map(iri, pair))


def test_no_sentence_is_lost_and_none_is_told_twice_on_one_line(network: Network) -> None:
    drawn = gathered(network)
    before = {sentence.iri for line in lines(network) for sentence in line.sentences}
    assert {sentence.iri for line in lines(drawn) for sentence in line.sentences} == before
    for line in lines(drawn):
        assert len({sentence.iri for sentence in line.sentences}) == len(line.sentences)
    assert {thing.iri for thing in things(network)} <= set(drawn)
