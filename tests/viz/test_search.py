import pytest
from playwright.sync_api import expect

from tests.viz.conftest import Explorer
from tests.viz.names import thing

pytestmark = pytest.mark.browser


def add(explorer: Explorer, **names: str) -> None:
    """Things with these names, each tied to as many others as the name asks for."""
    explorer.run(
        """names => {
        const { app } = bundel;
        const [like] = app.model.things.values();
        for (const [id, label] of Object.entries(names)) {
            app.model.things.set(id, { ...like, id, label, kind: "organisation", type: null, also: [], areas: [] });
            app.model.around.set(id, [...app.model.lines.values()].slice(0, id.length));
        }
    }""",
        names,
    )


def suggested(explorer: Explorer, typed: str) -> list[str]:
    explorer.page.locator("#search").fill(typed)
    names: list[str] = explorer.page.locator("#suggestions .name").all_inner_texts()
    return names


def test_beginnings_before_words_before_parts_and_the_weightiest_first(explorer: Explorer) -> None:
    explorer.open()
    add(explorer, a="Zorgqo", bb="Qo van Zeeland", cccc="Qomeet", d="Stichting Qomeer", e="qo", f="Q-Óstichting")
    assert suggested(explorer, "qo") == ["qo", "Qomeet", "Qo van Zeeland", "Stichting Qomeer", "Zorgqo"]


def test_accents_and_capitals_do_not_matter_and_words_may_be_begun(explorer: Explorer) -> None:
    explorer.open()
    add(explorer, a="Súdwest-Fryslân", b="Coöperatie Één Thuis")
    assert suggested(explorer, "SUDWEST") == ["Súdwest-Fryslân"]
    assert suggested(explorer, "fryslan") == ["Súdwest-Fryslân"]
    assert suggested(explorer, "coo thu") == ["Coöperatie Één Thuis"]
    expect(explorer.page.locator("#suggestions b")).to_have_text("Coö")


def test_namesakes_are_told_apart_by_what_and_where_they_are(explorer: Explorer) -> None:
    explorer.open()
    suggested(explorer, "twente")
    expect(explorer.page.locator("#suggestions li", has_text="Monitor Sociaal Domein Twente")).to_contain_text(
        "Monitor"
    )
    suggested(explorer, "marjan")
    expect(explorer.page.locator("#suggestions li")).to_contain_text("wethouder, Den Helder")
    suggested(explorer, "schagen")
    expect(explorer.page.locator("#suggestions li").first).to_contain_text("Gemeente · Kop van Noord-Holland")


def test_how_many_fit_is_said_and_shown(explorer: Explorer) -> None:
    explorer.open()
    suggested(explorer, "e")
    of = explorer.run("() => document.querySelectorAll('#suggestions li').length")
    assert of == 9
    expect(explorer.page.locator("#suggestions .none")).to_contain_text("8 van ")
    expect(explorer.page.locator("#live")).to_contain_text("8 suggesties van ")
    suggested(explorer, "qqqq")
    expect(explorer.page.locator("#live")).to_have_text("Geen bericht over die naam")


def test_all_by_keyboard(explorer: Explorer) -> None:
    explorer.open()
    explorer.page.keyboard.press("/")
    explorer.page.keyboard.type("rijssen")
    explorer.page.keyboard.press("ArrowDown")
    explorer.page.keyboard.press("ArrowUp")
    explorer.page.keyboard.press("Enter")
    assert explorer.run("() => bundel.app.state.thing") == thing("Rijssen-Holten")
