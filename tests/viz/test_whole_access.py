"""Axe on what is for moving about in the whole."""

import pytest

from tests.viz.conftest import Explorer
from tests.viz.names import thing
from tests.viz.test_access import AXE, findings

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not AXE.exists(), reason="no axe-core: python hatch_build.py --dev"),
]
JOINED = f"#w={thing('Den Helder')},{thing('Texel')},{thing('Schagen')}"
REACH = f"#n={thing('Twenterand')}&c={thing('Joris Veenkamp')}&s=2"


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("view", ["#v=regions", JOINED, REACH, "#then=2012-01-01&g=x"])
def test_axe_finds_nothing_in_the_whole(explorer: Explorer, view: str, width: int) -> None:
    explorer.page.set_viewport_size({"width": width, "height": 860})
    explorer.page.emulate_media(color_scheme="dark" if width == 390 else "light")
    explorer.open(view)
    explorer.run("() => document.querySelectorAll('#panel details').forEach((one) => { one.open = true })")
    assert findings(explorer) == []
    assert explorer.run("width => probe.outside(width)", width) == []


def test_axe_finds_nothing_in_the_timeline(explorer: Explorer) -> None:
    explorer.open()
    explorer.page.get_by_role("button", name="Meer", exact=True).click()
    explorer.page.get_by_role("button", name="Tijdlijn").click()
    assert findings(explorer) == []
