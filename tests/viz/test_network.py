import pytest

from ontology.errors import BundelError
from viz.kind import Kind
from viz.line import Line
from viz.network import lines, network, things
from viz.thing import Thing

ONE, OTHER = (Thing(iri=iri, label=iri.upper(), kind=Kind.PERSON) for iri in "ab")


def test_a_line_needs_both_its_ends() -> None:
    with pytest.raises(BundelError, match="'z': expected a thing of the network"):
        network([ONE], [Line(ends=("a", "z"), sentences=())])


def test_the_order_of_what_is_given_makes_no_difference() -> None:
    line = Line(ends=("a", "b"), sentences=())
    assert things(network([ONE, OTHER], [line])) == things(network([OTHER, ONE], [line])) == [ONE, OTHER]
    assert lines(network([OTHER, ONE], [line])) == [line]
