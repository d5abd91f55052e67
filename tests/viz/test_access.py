from pathlib import Path

import pytest

from tests.viz.conftest import Explorer
from tests.viz.names import line, thing

MODULES = Path(__file__).parents[2] / "viz" / "node_modules"
AXE = MODULES / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not AXE.exists(), reason="no axe-core: python hatch_build.py --dev"),
]
VIEWS = [
    "",
    f"#n={thing('Enschede')}",
    f"#n={thing('Inkoopteam Noordkop')}",
    f"#l={line('Den Helder', 'Schagen')}",
    "#v=table",
    "#v=table&rows=things&lang=en",
    "#n=unknown",
    "#off=status existing,status planned",
]


def findings(explorer: Explorer) -> list[tuple[str, str]]:
    explorer.run(AXE.read_text("utf-8") + ";0")
    told = explorer.run("tags => axe.run(document, { runOnly: tags })", RULES)
    assert len(told["passes"]) > 15
    return [(broken["id"], broken["nodes"][0]["html"][:120]) for broken in told["violations"]]


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_nothing(explorer: Explorer, view: str, mode: str) -> None:
    explorer.page.emulate_media(color_scheme=mode)
    explorer.open(view)
    assert findings(explorer) == []


@pytest.mark.parametrize("view", ["", f"#n={thing('Enschede')}", "#v=table"])
def test_axe_finds_nothing_on_a_telephone(explorer: Explorer, view: str) -> None:
    explorer.page.set_viewport_size({"width": 400, "height": 800})
    explorer.open(view)
    assert findings(explorer) == []


def test_axe_finds_nothing_with_everything_unfolded(explorer: Explorer) -> None:
    explorer.open(f"#n={thing('Twenterand')}")
    explorer.run("() => document.querySelectorAll('#panel details').forEach(d => { d.open = true })")
    explorer.page.locator("#search").fill("en")
    explorer.page.wait_for_selector("#suggestions li")
    assert findings(explorer) == []
    explorer.page.get_by_role("button", name="Meer", exact=True).click()
    assert findings(explorer) == []
    explorer.page.get_by_role("button", name="Licenties").click()
    assert findings(explorer) == []


def test_axe_does_find_what_is_wrong(explorer: Explorer) -> None:
    explorer.open()
    explorer.run("() => probe.spoil()")
    assert {"button-name", "image-alt", "color-contrast"} <= {rule for rule, _ in findings(explorer)}
