"""Turns, answers that are kept, and how often a client may ask."""

import asyncio

import pytest

from graph.server.sparql.kept import Kept, Whole
from graph.server.sparql.rate import Rate
from graph.server.sparql.refusal import Refused
from graph.server.sparql.turns import Turns
from tests.loop import finished


def order(turns: Turns, clients: str) -> str:
    """The clients in the order in which they get their turn, when all come at once."""
    had = []

    async def ask(client: str) -> None:
        async with turns.turn(client):
            had.append(client)
            await asyncio.sleep(0)

    async def together() -> None:
        await asyncio.gather(*map(ask, clients))

    finished(together())
    return "".join(had)


def test_who_asks_much_does_not_keep_others_waiting() -> None:
    assert order(Turns(1, 1, 64), "aaaaaab") == "aabaaaa"
    assert order(Turns(1, 1, 64), "aaabbbccc") == "aabcabcbc"


def test_nobody_has_more_than_a_share() -> None:
    assert order(Turns(3, 2, 64), "aaab")[:3] == "aab"


def test_the_line_has_an_end_and_half_of_it_for_one() -> None:
    with pytest.raises(Refused, match="wait"):
        order(Turns(1, 1, 4), "aaaa")
    assert len(order(Turns(1, 1, 4), "aaabb")) == 5


def test_who_leaves_the_line_leaves_no_gap() -> None:
    async def leave() -> None:
        turns = Turns(1, 1, 64)
        async with turns.turn("a"):
            left = [asyncio.create_task(turns.turn("b").__aenter__()) for _ in range(3)]
            await asyncio.sleep(0)
            left[0].cancel()
            await asyncio.sleep(0)
            assert turns.waiting() == turns.waiting("b") == 2
        await asyncio.sleep(0)
        left[1].cancel()
        await asyncio.sleep(0)
        assert turns.waiting() == 1

    finished(leave())


def test_a_turn_given_at_the_last_moment_is_handed_on() -> None:
    async def hand() -> None:
        turns = Turns(1, 1, 64)
        first = turns.turn("a")
        await first.__aenter__()
        second = asyncio.create_task(turns.turn("b").__aenter__())
        await asyncio.sleep(0)
        await first.__aexit__(None, None, None)
        second.cancel()
        await asyncio.sleep(0)
        async with asyncio.timeout(1), turns.turn("c"):
            pass

    finished(hand())


def test_kept_answers_have_a_bound_and_a_state() -> None:
    kept = Kept(100_000)
    for number in range(8):
        kept.put("1", number, Whole([], bytes(20_000)))
    assert [number for number in range(8) if kept.get("1", number)] == [4, 5, 6, 7]
    kept.put("1", "large", Whole([], bytes(30_000)))
    assert kept.get("1", "large") is None and not kept.room(30_000)
    assert kept.get("2", 7) is None and kept.get("1", 7) is None


def test_a_quiet_client_may_ask_again() -> None:
    now = [0.0]
    rate = Rate(2, clock=lambda: now[0])
    rate.check("a"), rate.check("a"), rate.check("b")
    with pytest.raises(Refused, match="2 times a minute") as refused:
        rate.check("a")
    assert refused.value.headers["Retry-After"] == "30"
    now[0] = 31
    rate.check("a")
