import socket

import pytest

from graph.server import listening
from graph.server.listening import address, listen
from ontology.errors import TakenPort


def test_a_port_of_the_systems_choice() -> None:
    with listen("127.0.0.1", 0) as bound:
        assert address(bound) == f"http://127.0.0.1:{bound.getsockname()[1]}/"


def test_a_taken_port_that_was_asked_for_is_refused() -> None:
    with listen("127.0.0.1", 0) as bound:
        port = bound.getsockname()[1]
        with pytest.raises(TakenPort, match=f"'127.0.0.1:{port}': expected a free port"):
            listen("127.0.0.1", port)


def test_a_taken_usual_port_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    with listen("127.0.0.1", 0) as bound:
        taken = bound.getsockname()[1]
        monkeypatch.setattr(listening, "USUAL", taken)
        with listen("127.0.0.1") as other:
            assert taken < other.getsockname()[1] < taken + 100


def test_a_host_elsewhere_is_refused() -> None:
    with pytest.raises(TakenPort, match="an address of this machine"):
        listen("nergens.invalid", 0)


def test_everywhere_is_shown_as_here() -> None:
    with listen("0.0.0.0", 0) as bound:
        assert address(bound).startswith("http://127.0.0.1:")


@pytest.mark.skipif(not socket.has_ipv6, reason="no IPv6 here")
def test_an_address_of_the_newer_kind() -> None:
    try:
        bound = listen("::1", 0)
    except TakenPort:
        pytest.skip("no IPv6 here")
    with bound:
        assert address(bound) == f"http://[::1]:{bound.getsockname()[1]}/"
