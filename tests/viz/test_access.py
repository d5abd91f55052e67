from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.viz.conftest import Explorer
from tests.viz.names import line, thing

MODULES = Path(__file__).parents[2] / "viz" / "node_modules"
AXE = MODULES / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not AXE.exists(), reason="no axe-core: python hatch_build.py --dev"),
]
VIEWS = {
    "beginning": "",
    "thing": f"#n={thing('Enschede')}",
    "initiative": f"#n={thing('Inkoopteam Noordkop')}",
    "line": f"#l={line('Den Helder', 'Schagen')}",
    "table": "#v=table",
    "names": "#v=table&rows=things&lang=en",
    "beside": f"#v=split&n={thing('Enschede')}",
    "unknown": "#n=unknown&since=gisteren&t=nergens",
    "filtered": "#p=De Kustbode&since=2015&a=region/jeugdregio/JZ03&off=kind person&sure=60",
    "nothing": "#off=status existing,status planned,status ended,status denied&since=2040",
    "embedded": "?embed=1",
    "embedded thing": f"?embed=1#n={thing('Enschede')}",
}
MODES = ("light", "dark")
TELEPHONE = {"width": 390, "height": 844}


def findings(explorer: Explorer) -> list[tuple[str, str]]:
    """What axe finds; in the dark only colours differ."""
    explorer.run(AXE.read_text("utf-8") + ";0")
    options = {
        "light": {"runOnly": RULES, "rules": {"target-size": {"enabled": True}}},
        "dark": {"runOnly": {"type": "rule", "values": ["color-contrast"]}},
    }
    found = []
    for mode in MODES:
        explorer.page.emulate_media(color_scheme=mode)
        explorer.page.wait_for_selector(f"html[data-mode={mode}]", state="attached")
        told = explorer.run("options => axe.run(document, options)", options[mode])
        assert len(told["passes"]) > (12 if mode == "light" else 0)
        found += [(broken["id"], broken["nodes"][0]["html"][:160]) for broken in told["violations"]]
    return found


def visit(explorer: Explorer, view: str) -> None:
    query, hash, rest = view.partition("#")
    explorer.address += query
    explorer.open(hash + rest)


@pytest.mark.parametrize("view", VIEWS.values(), ids=VIEWS)
def test_axe_finds_nothing(explorer: Explorer, view: str) -> None:
    visit(explorer, view)
    assert findings(explorer) == []


@pytest.mark.parametrize("view", ["", VIEWS["thing"], "#v=table", VIEWS["nothing"], VIEWS["embedded thing"]])
def test_axe_finds_nothing_on_a_telephone(explorer: Explorer, view: str) -> None:
    explorer.page.set_viewport_size(TELEPHONE)
    visit(explorer, view)
    assert findings(explorer) == []


def test_axe_finds_nothing_in_the_filters_of_a_telephone(explorer: Explorer) -> None:
    explorer.page.set_viewport_size(TELEPHONE)
    explorer.open(VIEWS["filtered"])
    explorer.page.get_by_role("button", name="Legenda en filters").click()
    unfold(explorer)
    assert findings(explorer) == []
    assert explorer.run("() => probe.outside(390)") == []


def unfold(explorer: Explorer) -> None:
    for more in explorer.page.locator(".unfolds").all():
        more.click()


def test_axe_finds_nothing_with_everything_unfolded(explorer: Explorer) -> None:
    explorer.open(f"#n={thing('Twenterand')}&v=split")
    unfold(explorer)
    explorer.run("() => document.querySelectorAll('details').forEach(d => { d.open = true })")
    explorer.page.locator(".unfold").first.click()
    explorer.page.locator("#search").fill("en")
    explorer.page.wait_for_selector("#suggestions li")
    assert findings(explorer) == []
    explorer.page.get_by_role("button", name="Meer", exact=True).click()
    assert findings(explorer) == []


@pytest.mark.parametrize("name", ["Licenties", "Deel"])
def test_axe_finds_nothing_in_dialogs(explorer: Explorer, name: str) -> None:
    explorer.open()
    if name == "Licenties":
        explorer.page.get_by_role("button", name="Meer", exact=True).click()
    explorer.page.get_by_role("button", name=name, exact=True).click()
    expect(explorer.page.get_by_role("dialog")).to_be_visible()
    assert findings(explorer) == []


def test_axe_does_find_what_is_wrong(explorer: Explorer) -> None:
    explorer.open()
    explorer.run("() => probe.spoil()")
    assert {"button-name", "image-alt", "color-contrast", "target-size"} <= {rule for rule, _ in findings(explorer)}


@pytest.mark.parametrize("mode", MODES)
def test_what_is_painted_stands_out_from_its_ground(explorer: Explorer, mode: str) -> None:
    """Axe cannot see the canvas: names need 4.5 to 1 against the ground, signs and lines 3 to 1."""
    explorer.page.emulate_media(color_scheme=mode)
    explorer.open()
    ink = explorer.run(
        """() => {
        const style = getComputedStyle(document.documentElement);
        const names = [...style].filter((name) => name.startsWith("--"));
        return Object.fromEntries(names.map((name) => [name.slice(2), style.getPropertyValue(name).trim()]));
    }"""
    )
    for name in ("text", "text-2", "kind-region"):
        assert contrast(ink[name], ink["ground"]) >= 4.5, name
    kinds = [name for name in ink if name.startswith("kind-")]
    assert len(kinds) == 7
    for name in (*kinds, "line", "line-strong", "accent", "denied"):
        assert contrast(ink[name], ink["ground"]) >= 3, name


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG of two colours.

    >>> round(contrast("#fff", "#000"))
    21
    """
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    digits = colour.removeprefix("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("view", ["", "#v=table&rows=things", VIEWS["thing"]])
def test_what_has_the_focus_is_not_covered(explorer: Explorer, view: str) -> None:
    explorer.page.set_viewport_size({"width": 1280, "height": 640})
    explorer.open(view)
    covered = []
    for _ in range(170):
        explorer.page.keyboard.press("Tab")
        name, free = explorer.run("() => probe.uncovered()")
        if name == "BODY":
            break
        if not free:
            covered.append(name)
    assert covered == []
