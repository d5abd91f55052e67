import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.viz.conftest import Explorer
from tests.viz.test_access import findings
from tests.viz.test_hostile import ATTACKS

pytestmark = pytest.mark.browser

READING = 180_000
TEXT = (
    "Samen sterk in {here}\n\nDe gemeenten {here} en {there} werken samen in het Sociaal Team {here}. "
    "Jan Bakker, wethouder van {here}, is er blij mee. {more}"
)


@pytest.fixture
def mine(page, own: str, complaints: list[str]) -> Explorer:  # type: ignore[no-untyped-def]
    return Explorer(page, own)


def written(here: str, there: str, more: str = "") -> str:
    return TEXT.format(here=here, there=there, more=more)


def paste(page: Page, text: str) -> None:
    page.locator("[data-key=add]").click()
    page.locator("#told-text").fill(text)
    page.locator("[data-key='read it']").click()
    expect(page.locator("#adding .read")).to_be_visible(timeout=READING)


def test_a_text_is_pasted_read_judged_and_kept_while_the_graph_grows_by_keyboard(mine: Explorer) -> None:
    page = mine.open("#v=table").page
    before = len(mine.shown("things"))
    page.locator("[data-key=add]").focus()
    page.keyboard.press("Enter")
    page.locator("#told-text").focus()
    page.keyboard.insert_text(written("Raalte", "Olst-Wijhe"))
    page.keyboard.press("Tab")
    page.keyboard.type("De Stentor")
    page.keyboard.press("Tab")
    page.keyboard.type("2024-03")
    page.keyboard.press("Enter")
    expect(page.locator("#adding .read mark", has_text="Raalte").first).to_be_visible(timeout=READING)
    expect(page.locator("#adding .title")).to_have_text("Samen sterk in Raalte")
    expect(page.locator("#adding")).to_contain_text("De Stentor · maart 2024")
    post = page.locator("#adding .claim", has_text="Jan Bakker werkt bij Raalte (wethouder)")
    post.get_by_role("button", name="Klopt niet").focus()
    page.keyboard.press("Space")
    expect(post.get_by_role("button", name="Klopt niet")).to_have_attribute("aria-pressed", "true")
    expect(post.get_by_role("button", name="Klopt niet")).to_be_focused()
    page.locator("[data-key=keep]").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#toast")).to_contain_text("Opgenomen", timeout=READING)
    expect(page.locator("#adding")).to_have_count(0)
    assert len(mine.shown("things")) > before
    labels = mine.run("() => [...bundel.app.model.things.values()].map(({ label }) => label)")
    assert "Raalte" in labels and "Jan Bakker" not in labels
    mine.open("#ask=partners&ask.organisatie=tooi:gemeente/gm0177")
    expect(page.locator("#panel .answers")).to_contain_text("Olst-Wijhe")


def test_a_file_is_chosen_or_dropped(mine: Explorer, tmp_path: Path) -> None:
    page = mine.open().page
    file = tmp_path / "zwolle.txt"
    file.write_text(written("Zwolle", "Kampen"))
    page.locator("[data-key=add]").click()
    page.get_by_role("button", name="Bestand").click()
    page.locator("#offered-file").set_input_files(file)
    expect(page.locator("#adding")).to_contain_text("Gekozen: zwolle.txt")
    page.locator("[data-key='read it']").click()
    expect(page.locator("#adding .read")).to_contain_text("Zwolle", timeout=READING)
    page.locator("[data-key=discard]").click()
    expect(page.locator("#adding")).to_have_count(0)
    mine.run(
        "text => { const data = new DataTransfer(); data.items.add(new File([text], 'kampen.txt'));"
        " const how = { dataTransfer: data, bubbles: true, cancelable: true };"
        " document.body.dispatchEvent(new DragEvent('drop', how)) }",
        written("Kampen", "Zwolle"),
    )
    expect(page.locator("#adding")).to_contain_text("Gekozen: kampen.txt")


def test_hostile_texts_show_as_themselves_while_adding(mine: Explorer) -> None:
    page = mine.open().page
    paste(page, written("Dalfsen", "Ommen", " ".join(f"Dit is {attack}." for attack in ATTACKS[:5])))
    shown = " ".join(page.locator("#adding .read .said").all_inner_texts())
    assert "<img src=x onerror=window.hurt=1>" in shown and "<script>window.hurt=1</script>" in shown
    assert mine.run("() => window.hurt") is None
    assert (
        page.locator("#adding .read").locator("script, img, svg, iframe").count()
        == page.locator("#adding .read .icon").count()
    )
    assert findings(mine) == []
    page.emulate_media(color_scheme="dark")
    page.set_viewport_size({"width": 390, "height": 844})
    assert findings(mine) == []
    assert mine.run("() => probe.outside(390)") == []


def test_what_cannot_be_added_says_so_and_keeps_what_was_typed(page: Page, own: str) -> None:
    mine = Explorer(page, own).open()
    english = "The councils of Leeds and Bradford have been working together on youth care for many years now."
    page.locator("[data-key=add]").click()
    assert findings(mine) == []
    page.locator("#told-text").fill(english)
    page.locator("[data-key='read it']").click()
    expect(page.locator("#adding .notice")).to_contain_text("geen Nederlands", timeout=READING)
    expect(page.locator("#told-text")).to_have_value(english)
    page.get_by_role("button", name="Toch lezen").click()
    expect(page.locator("#adding .read")).to_be_visible(timeout=READING)
    page.keyboard.press("Escape")
    expect(page.locator("[data-key=add]")).to_be_focused()
    page.locator("[data-key=add]").click()
    page.get_by_role("button", name="Webadres").click()
    page.locator("#told-address").fill("http://127.0.0.1:9/niets")
    page.locator("[data-key='read it']").click()
    expect(page.locator("#adding .notice")).to_contain_text("kon niet gelezen worden", timeout=READING)


def test_a_claim_is_disputed_and_decided_on_the_list(mine: Explorer) -> None:
    page = mine.open().page
    claim = mine.run(
        "() => [...bundel.app.selection.lines.values()]"
        ".find((said) => said.length === 1 && said[0].ends.length === 2)[0].id"
    )
    lines = mine.run("() => bundel.app.model.lines.size")
    mine.open(f"#claim={claim}")
    page.locator("#panel .pointed").get_by_role("button", name="Klopt niet").click()
    page.locator("#remark").fill("<b>stond er</b> anders")
    mine.run("() => bundel.app.set({})")
    expect(page.locator("#remark")).to_have_value("<b>stond er</b> anders")
    page.get_by_role("button", name="Zet op de beoordelingslijst").click()
    expect(page.locator("#panel .pointed .disputed")).to_have_text("betwist")
    page.locator("[data-key=menu]").click()
    page.get_by_role("button", name=re.compile(r"Te beoordelen \(\d+\)")).click()
    item = page.locator("#agenda .matter", has_text="Betwist").locator(".claim").first
    expect(item).to_contain_text("Opmerking: <b>stond er</b> anders")
    assert findings(mine) == []
    item.get_by_role("button", name="Klopt niet").click()
    expect(page.locator("#agenda .told")).to_contain_text("Uit de graaf gehaald", timeout=READING)
    expect(page.locator("#agenda .matter", has_text="Beslist")).to_contain_text("stond er")
    assert mine.run("id => bundel.app.model.sentences.some((said) => said.id === id)", claim) is False
    assert mine.run("() => bundel.app.model.lines.size") <= lines
    page.locator("#agenda .matter", has_text="Beslist").get_by_role("button", name="Klopt", exact=True).first.click()
    expect(page.locator("#agenda .told")).to_contain_text("Bevestigd", timeout=READING)
    assert mine.run("id => bundel.app.model.sentences.find((said) => said.id === id).confidence", claim) == 1


def test_in_public_there_is_no_button(page: Page, public: str, complaints: list[str]) -> None:
    Explorer(page, public).open()
    expect(page.locator("[data-key=add]")).to_have_count(0)
    page.locator("[data-key=menu]").click()
    expect(page.locator("[data-key='menu agenda']")).to_have_count(0)
