import pytest
from playwright.sync_api import expect

from tests.viz.conftest import Explorer
from tests.viz.names import line, thing

pytestmark = pytest.mark.browser


def chosen(explorer: Explorer) -> tuple[str | None, str | None]:
    thing_, line_ = explorer.run("() => [bundel.app.state.thing, bundel.app.state.line]")
    return thing_, line_


def test_arrows_go_from_name_to_name(explorer: Explorer) -> None:
    explorer.open(f"#n={thing('Zwolle')}")
    explorer.page.focus("#graph")
    seen = [thing("Zwolle")]
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"):
        before = explorer.place(seen[-1])
        explorer.page.keyboard.press(key)
        now, _ = chosen(explorer)
        after = explorer.place(now)
        axis, sign = {"ArrowRight": (0, 1), "ArrowLeft": (0, -1), "ArrowDown": (1, 1), "ArrowUp": (1, -1)}[key]
        assert (after[axis] - before[axis]) * sign > 0
        seen.append(now)
    assert len(set(seen)) > 3


def test_shift_and_arrows_go_along_the_lines(explorer: Explorer) -> None:
    explorer.open(f"#n={thing('Den Helder')}")
    explorer.page.focus("#graph")
    explorer.page.keyboard.press("Shift+ArrowDown")
    assert chosen(explorer) == (None, line("Den Helder", "Schagen"))
    expect(explorer.page.locator("#live")).to_contain_text("Den Helder, werkt samen met, Schagen")
    expect(explorer.page.locator("#panel .passage")).to_have_count(3)
    explorer.page.keyboard.press("Enter")
    expect(explorer.page.locator("#panel")).to_be_focused()


def test_from_a_line_arrows_lead_to_its_ends(explorer: Explorer) -> None:
    explorer.open(f"#l={line('Den Helder', 'Schagen')}")
    explorer.page.focus("#graph")
    explorer.page.keyboard.press("ArrowDown")
    assert chosen(explorer) == (thing("Schagen"), None)


def test_escape_lets_go(explorer: Explorer) -> None:
    explorer.open(f"#n={thing('Zwolle')}")
    explorer.page.focus("#graph")
    explorer.page.keyboard.press("Escape")
    assert chosen(explorer) == (None, None)


def test_zooming(explorer: Explorer) -> None:
    explorer.open()
    explorer.page.focus("#graph")
    scale = "() => bundel.stage.network.getScale()"
    first = explorer.run(scale)
    explorer.page.keyboard.press("+")
    assert explorer.run(scale) > first
    explorer.page.keyboard.press("0")
    assert explorer.run(scale) == pytest.approx(first, rel=0.01)


def test_t_swaps_picture_and_table_and_shortcuts_can_be_turned_off(explorer: Explorer) -> None:
    explorer.open()
    explorer.page.keyboard.press("t")
    expect(explorer.page.locator("#table")).to_be_visible()
    explorer.page.keyboard.press("t")
    expect(explorer.page.locator("#graph")).to_be_visible()
    explorer.page.get_by_label("Sneltoetsen aan").uncheck()
    explorer.page.locator("body").click(position={"x": 5, "y": 890})
    explorer.page.keyboard.press("t")
    expect(explorer.page.locator("#graph")).to_be_visible()
    assert "keys=0" in explorer.page.url


def test_tab_reaches_everything_and_focus_is_seen(explorer: Explorer) -> None:
    explorer.open()
    reached = []
    for _ in range(140):
        explorer.page.keyboard.press("Tab")
        name, seen = explorer.run("() => probe.focus()")
        if name == "BODY":
            break
        reached.append(name)
        assert seen, name
    assert {"to-table", "search", "kind municipality", "view table", "mode", "menu", "graph", "zoom-in"} <= set(reached)
    once = [name for name in reached if not name.startswith("date ")]
    assert len(once) == len(set(once))


def test_the_first_link_leads_to_the_table(explorer: Explorer) -> None:
    explorer.open()
    explorer.page.keyboard.press("Tab")
    explorer.page.keyboard.press("Enter")
    expect(explorer.page.locator("#table")).to_be_focused()


def test_the_menu_opens_and_closes_by_keyboard(explorer: Explorer) -> None:
    explorer.open()
    button = explorer.page.get_by_role("button", name="Meer", exact=True)
    button.focus()
    explorer.page.keyboard.press("Enter")
    expect(explorer.page.locator("#menu")).to_be_visible()
    explorer.page.keyboard.press("Tab")
    explorer.page.keyboard.press("Escape")
    expect(explorer.page.locator("#menu")).to_be_hidden()
    expect(button).to_be_focused()
