"""The picture on an upright screen, and the names in it."""

import re

import pytest
from playwright.sync_api import expect

from tests.viz.conftest import Explorer
from tests.viz.names import thing

pytestmark = pytest.mark.browser
UPRIGHT, LYING = {"width": 390, "height": 844}, {"width": 844, "height": 390}


def shape(explorer: Explorer) -> float:
    """How many times as high as wide everything in view is on the screen, against what it is in the plane."""
    height: float = explorer.run(
        """() => {
          const things = [...bundel.app.selection.things].map((id) => bundel.app.model.things.get(id));
          const reach = (all) => Math.max(...all) - Math.min(...all);
          const drawn = things.map(({ id }) => probe.thing(id));
          const high = reach(drawn.map(([, y]) => y)) / reach(drawn.map(([x]) => x));
          return high / (reach(things.map(({ home }) => home[1])) / reach(things.map(({ home }) => home[0])));
        }"""
    )
    return height


def test_an_upright_screen_is_filled_and_a_lying_one_shows_the_plane_as_it_is(explorer: Explorer) -> None:
    explorer.page.set_viewport_size(UPRIGHT)
    explorer.open()
    assert shape(explorer) == pytest.approx(1.5, abs=0.02)
    explorer.page.set_viewport_size(LYING)
    explorer.page.wait_for_timeout(300)
    assert shape(explorer) == pytest.approx(1, abs=0.02)


def test_what_was_put_by_hand_stands_there_on_every_screen(explorer: Explorer) -> None:
    where = f"#put={thing('Texel')} 100 50"
    for size, y in ((UPRIGHT, 75), (LYING, 50)):
        explorer.page.set_viewport_size(size)
        explorer.open(where)
        assert explorer.run("id => bundel.stage.network.getPosition(id)", thing("Texel")) == {"x": 100, "y": y}


def test_the_camera_of_an_upright_screen_is_found_back_there(explorer: Explorer) -> None:
    explorer.page.set_viewport_size(UPRIGHT)
    explorer.open()
    explorer.run("() => bundel.stage.zoom(1.5)")
    explorer.page.wait_for_url(re.compile("[#&]cam="))
    before = explorer.place(thing("Twenterand"))
    explorer.open(explorer.page.url[explorer.page.url.index("#") :])
    after = explorer.place(thing("Twenterand"))
    assert after == pytest.approx(before, abs=3)


@pytest.mark.parametrize("size", [UPRIGHT, LYING, {"width": 1480, "height": 900}])
def test_no_name_seems_to_be_that_of_another_municipality(explorer: Explorer, size: dict[str, int]) -> None:
    explorer.page.set_viewport_size(size)
    explorer.open()
    assert explorer.run("() => probe.astray()") == []


def test_names_leave_the_numbers_of_hidden_neighbours_free(explorer: Explorer) -> None:
    explorer.open(f"#n={thing('Texel')}&c={thing('Texel')}&s=1")
    assert explorer.run("() => bundel.stage.drawn.badges.length") > 2
    assert explorer.run("() => bundel.stage.drawn.labels.length") > 2
    assert explorer.run("() => probe.badged()") == []


def test_a_centre_that_is_not_here_narrows_nothing_and_says_nothing_of_steps(explorer: Explorer) -> None:
    explorer.open("#c=ook/niet&s=2")
    expect(explorer.page.locator("#reach")).to_be_hidden()
