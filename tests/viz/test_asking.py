import re

import pytest
from playwright.sync_api import expect

from tests.viz.conftest import Explorer
from tests.viz.test_access import findings

pytestmark = pytest.mark.browser

TWENTERAND = "tooi:gemeente/gm1700"
SCHAGEN = "tooi:gemeente/gm0441"
TEXEL = "tooi:gemeente/gm0448"
SHARED = f"#ask=gedeelde-partners&ask.een={SCHAGEN}&ask.ander={TEXEL}"
VIEWS = ["#ask=", f"#ask=partners&ask.organisatie={TWENTERAND}", f"{SHARED}&v=table", "#ask=zinnen", "#ask=weg"]


@pytest.fixture
def asker(page, public: str, complaints: list[str]) -> Explorer:  # type: ignore[no-untyped-def]
    return Explorer(page, public)


def test_a_question_is_found_filled_in_and_answered_by_keyboard(asker: Explorer) -> None:
    page = asker.open().page
    page.locator("[data-key=ask]").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#find-question")).to_be_focused()
    page.keyboard.type("partners allebei")
    expect(page.locator(".questions button:visible")).to_have_count(1)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#blank-een")).to_be_focused()
    page.keyboard.type("schag")
    expect(page.locator("#fits-een li").first).to_contain_text("Schagen")
    page.keyboard.press("Enter")
    expect(page.locator("#blank-ander")).to_be_focused()
    page.keyboard.type("texel")
    expect(page.locator("#fits-ander li[aria-selected=true]")).to_contain_text("Texel")
    page.keyboard.press("Enter")
    expect(page.locator("#panel .tally")).to_have_text("1 antwoord")
    expect(page.locator("#panel .answers li")).to_contain_text("Den Helder")
    assert f"ask.een={SCHAGEN}&ask.ander={TEXEL}" in page.url
    assert {SCHAGEN, TEXEL, "tooi:gemeente/gm0400"} <= set(asker.shown("things"))
    assert len(asker.shown("things")) < 6


def test_what_is_told_of_an_answer_stands_clear_of_it(asker: Explorer) -> None:
    page = asker.open(SHARED).page
    expect(page.locator("#panel .answers li")).to_have_count(1)
    told, first = (page.locator(f"#panel {what}").last.bounding_box() for what in ("p.aside", ".answers"))
    assert told and first
    assert first["y"] - (told["y"] + told["height"]) >= 8


def test_the_address_holds_all_of_it_and_back_goes_back(asker: Explorer) -> None:
    page = asker.open(SHARED).page
    expect(page.locator("#panel .answers li")).to_have_count(1)
    expect(page.locator("#blank-een")).to_have_value(re.compile("Schagen"))
    page.locator("#panel .answers .named").first.click()
    expect(page.locator("#panel h2")).to_contain_text("Den Helder")
    page.get_by_role("button", name="Terug naar de vraag").click()
    expect(page.locator("#panel .answers li")).to_have_count(1)
    page.locator("#panel .shut").click()
    assert "ask" not in page.url and len(asker.shown("things")) > 20
    page.go_back()
    expect(page.locator("#panel .answers li")).to_have_count(1)


def test_an_answer_is_a_picture_a_table_and_its_sparql(asker: Explorer) -> None:
    page = asker.open(f"#ask=partners&ask.organisatie={TWENTERAND}").page
    expect(page.locator("#panel .answers li").first).to_be_visible()
    rows = page.locator("#panel .answers li").count()
    page.get_by_role("button", name="Als tabel").click()
    expect(page.locator("#table caption")).to_contain_text("Met wie werkt Twenterand samen, en waarop?")
    expect(page.locator("#table tbody tr")).to_have_count(rows)
    page.set_viewport_size({"width": 2200, "height": 900})
    page.get_by_role("button", name="Partner", exact=True).click()
    names = page.locator("#table tbody th").all_inner_texts()
    assert names == sorted(names, key=str.casefold)
    page.locator("#panel .query summary").click()
    expect(page.locator("#panel .query pre")).to_contain_text("VALUES ?organisatie { <https://identifier.overheid.nl")
    link = page.get_by_role("link", name="Open in de editor").get_attribute("href")
    assert link and link.startswith("query?query=%23%20nl%3A")


def test_a_sentence_in_an_answer_opens_its_line(asker: Explorer) -> None:
    page = asker.open(f"#ask=zinnen&ask.een={SCHAGEN}&ask.ander={TEXEL}").page
    page.locator("#panel .quoted").first.click()
    expect(page.locator("#panel .passage.pointed")).to_be_visible()
    assert "claim=claim/" in page.url


def test_absence_is_no_report(asker: Explorer) -> None:
    page = asker.open(f"#ask=ontkend-van&ask.organisatie={SCHAGEN}").page
    expect(page.locator("#panel .tally")).to_have_text("Geen bericht")
    expect(page.locator("#panel")).to_contain_text("Dat betekent niet dat het niet zo is")


def test_in_english_questions_blanks_and_columns_are_english(asker: Explorer) -> None:
    page = asker.open(f"#ask=zinnen&ask.een={SCHAGEN}&ask.ander={TEXEL}&lang=en").page
    expect(page.locator("#panel .sentence")).to_contain_text("Which sentences say that")
    expect(page.locator("#blank-een")).to_have_attribute("aria-label", "name")
    expect(page.locator("#panel .answers li").first).to_contain_text("Confidence")
    expect(page.locator("#panel .answers li").first).to_contain_text("Status existing")


@pytest.mark.parametrize(
    ("hash", "said"),
    [
        ("#ask=weg", "De vraag weg bestaat niet"),
        ("#ask=partners&ask.organisatie=tooi:gemeente/gm9999", "Dit is niet gevonden"),
        ("#ask=%3Cscript%3E", "De vraag <script> bestaat niet"),
    ],
)
def test_what_the_address_asks_wrongly_is_said(page, public: str, hash: str, said: str) -> None:  # type: ignore[no-untyped-def]
    Explorer(page, public).open(hash)
    expect(page.locator("#panel .notice:visible")).to_contain_text(said)


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_nothing_while_asking(asker: Explorer, view: str, mode: str) -> None:
    asker.page.emulate_media(color_scheme=mode)
    asker.open(view)
    expect(asker.page.locator("#panel .questions, #panel .sentence").first).to_be_visible()
    assert findings(asker) == []


def test_on_a_telephone_nothing_sticks_out(asker: Explorer) -> None:
    asker.page.set_viewport_size({"width": 390, "height": 844})
    asker.open(SHARED)
    expect(asker.page.locator("#panel .answers li")).to_have_count(1)
    assert asker.run("() => probe.outside(390)") == []
    assert findings(asker) == []


def test_a_file_by_itself_offers_no_questions(explorer: Explorer) -> None:
    explorer.open("#ask=partners")
    expect(explorer.page.locator("[data-key=ask], [data-key=add]")).to_have_count(0)
    expect(explorer.page.locator("#panel h2")).to_contain_text("Wie werkt met wie")
