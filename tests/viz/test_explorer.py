import re

import pytest
from playwright.sync_api import expect

from tests.viz.conftest import Explorer
from tests.viz.names import line, thing

pytestmark = pytest.mark.browser


def test_it_opens_without_asking_for_anything(explorer: Explorer) -> None:
    asked: list[str] = []
    explorer.page.on("request", lambda request: asked.append(request.url))
    explorer.open()
    assert {address for address in asked if not address.startswith(("data:", "about:"))} == {explorer.address}
    expect(explorer.page.locator("#tally")).to_contain_text("84 van 85 namen · 148 van 150 verbanden")
    assert explorer.run("() => bundel.stage.drawn.labels.length") > 40


def test_it_says_what_it_rests_on(explorer: Explorer) -> None:
    explorer.open()
    foundation = explorer.page.locator("#foundation")
    expect(foundation).to_have_text(
        "Berust op 13 artikelen, 8 uitgevers, 2012–2023 (1 zonder vermelde uitgever). Geen lijn betekent: geen bericht."
    )
    explorer.page.get_by_role("button", name=re.compile("schuldhulpverlening")).click()
    expect(foundation).to_contain_text("Berust op 2 artikelen, 1 uitgever, 2020–2021")


def test_a_click_on_a_line_shows_its_sentences_newest_first(explorer: Explorer) -> None:
    explorer.open()
    explorer.page.mouse.click(*explorer.middle(line("Den Helder", "Schagen")))
    panel = explorer.page.locator("#panel")
    expect(panel.locator(".pair button")).to_have_text(["Den Helder", "Schagen"])
    expect(panel.locator("cite")).to_have_text(
        [
            "Hollands Kroon wil aansluiten bij de inkoop van de buren",
            "Alkmaar stopt met gedeelde inkoop",
            "Noordkop koopt samen jeugdhulp in",
        ]
    )
    last = panel.locator(".passage").last
    expect(last.locator("mark")).to_have_text(["Den Helder", "Schagen", "Texel", "Inkoopteam Noordkop"])
    expect(last.locator(".origin")).to_contain_text("De Kustbode · 14 maart 2019")
    expect(last.locator(".says")).to_contain_text("Bestaat")
    expect(last.locator(".says")).to_contain_text("samen inkopen")
    expect(last.locator(".says")).to_contain_text("92%")
    last.locator("summary").click()
    expect(last.locator(".why")).to_contain_text("een werkwoord van samenwerken met de deelnemers als onderwerp")
    assert f"l={line('Den Helder', 'Schagen')}" in explorer.page.url


def test_a_step_tells_how_a_form_led_to_a_thing(explorer: Explorer) -> None:
    explorer.open(f"#l={line('Marjan Oostra', 'Inkoopteam Noordkop')}")
    why = explorer.page.locator(".why")
    why.locator("summary").click()
    expect(why).to_contain_text("“Oostra”= Marjan Oostra: de achternaam van wie eerder voluit is genoemd")


def test_a_click_on_a_node_shows_posts_initiatives_and_partners(explorer: Explorer) -> None:
    explorer.open()
    explorer.page.mouse.click(*explorer.place(thing("Twenterand")))
    panel = explorer.page.locator("#panel")
    expect(panel.locator("h2")).to_have_text("Twenterand")
    expect(panel.locator(".kind")).to_have_text("Gemeente · Twente · Overijssel")
    expect(panel).to_contain_text("Ook: gemeente Twenterand")
    expect(panel.locator("h3")).to_have_text(
        ["Werkt samen met (6)", "Doet mee aan (5)", "Mensen (1)", "Gemeld door de jaren heen", "Adressen"]
    )
    expect(panel.locator("section", has_text="Mensen")).to_contain_text("Joris Veenkamp")
    entry = panel.locator("section", has_text="Doet mee aan").locator("li", has_text="Pilot Praktijkondersteuner Jeugd")
    entry.locator("summary").first.click()
    expect(entry.locator("blockquote")).to_contain_text("Twenterand heeft met huisartsen een praktijkondersteuner")
    expect(panel.get_by_role("link", name="In het register")).to_have_attribute(
        "href", "https://identifier.overheid.nl/tooi/id/gemeente/gm1700"
    )


def test_themes_open_the_sentence_that_tells_them(explorer: Explorer) -> None:
    explorer.open(f"#n={thing('Inkoopteam Noordkop')}")
    theme = (
        explorer.page.locator("#panel section", has_text="Gaat over")
        .locator("li")
        .filter(has=explorer.page.locator("b", has_text="Wmo"))
    )
    theme.locator("summary").first.click()
    expect(theme.locator("blockquote")).to_contain_text("kopen jeugdhulp en Wmo-ondersteuning")


@pytest.mark.parametrize(
    ("typed", "label", "heading"),
    [
        ("twenter", "Twenterand", "Twenterand"),
        ("twentse mon", "Twentse monitor Monitor Sociaal Domein Twente", "Monitor Sociaal Domein Twente"),
        ("VWS", "VWS", "Ministerie van Volksgezondheid, Welzijn en Sport"),
        ("EL KHATIB", "Nadia el Khatib", "Nadia el Khatib"),
    ],
)
def test_slash_searches_all_names_and_forms(explorer: Explorer, typed: str, label: str, heading: str) -> None:
    explorer.open()
    explorer.page.keyboard.press("/")
    explorer.page.keyboard.type(typed)
    expect(explorer.page.locator("#suggestions li").first).to_contain_text(label)
    explorer.page.keyboard.press("Enter")
    expect(explorer.page.locator("#panel h2")).to_have_text(heading)
    assert explorer.page.evaluate("document.activeElement.id") == "graph"


def test_search_is_a_list_one_can_walk_through(explorer: Explorer) -> None:
    explorer.open()
    box = explorer.page.get_by_role("combobox", name="Zoek een gemeente")
    box.fill("ho")
    expect(box).to_have_attribute("aria-expanded", "true")
    explorer.page.keyboard.press("ArrowDown")
    expect(explorer.page.locator("#suggestions li").nth(1)).to_have_attribute("aria-selected", "true")
    expect(box).to_have_attribute("aria-activedescendant", "suggestion-1")
    box.fill("qqq")
    expect(explorer.page.locator("#suggestions")).to_have_text("Geen bericht over die naam")
    explorer.page.keyboard.press("Escape")
    expect(box).to_have_value("")


def test_search_uncovers_what_a_filter_hides(explorer: Explorer) -> None:
    explorer.open("#off=kind municipality")
    explorer.page.locator("#search").fill("heerhugo")
    explorer.page.keyboard.press("Enter")
    expect(explorer.page.locator("#panel h2")).to_have_text("Heerhugowaard")
    assert thing("Heerhugowaard") in explorer.shown("things")


def test_the_legend_is_the_filter(explorer: Explorer) -> None:
    explorer.open()
    people = explorer.page.get_by_role("button", name=re.compile("^Personen"))
    people.click()
    expect(people).to_have_attribute("aria-pressed", "false")
    assert thing("Marjan Oostra") not in explorer.shown("things")
    assert line("Marjan Oostra", "Den Helder") not in explorer.shown("lines")
    assert "off=" in explorer.page.url
    explorer.page.reload()
    explorer.page.wait_for_selector("html[data-ready=yes]", state="attached")
    assert thing("Marjan Oostra") not in explorer.shown("things")
    explorer.page.get_by_role("button", name="Filters wissen").click()
    assert thing("Marjan Oostra") in explorer.shown("things")


def test_what_ended_or_is_denied_shows_only_when_asked_for(explorer: Explorer) -> None:
    explorer.open()
    ended, denied = line("Alkmaar", "Heerhugowaard"), line("Losser", "Oldenzaal")
    assert not {ended, denied} & set(explorer.shown("lines"))
    explorer.page.get_by_role("button", name=re.compile("^Beëindigd")).click()
    explorer.page.get_by_role("button", name=re.compile("^Ontkend")).click()
    assert {ended, denied} <= set(explorer.shown("lines"))
    strokes = explorer.run(
        "() => Object.fromEntries(bundel.stage.drawn.strokes.map(s => [s.line.id, [s.dash, s.cross]]))"
    )
    assert strokes[denied][1] is True and strokes[ended][1] is True
    assert strokes[line("Hollands Kroon", "Inkoopteam Noordkop")] == [[6, 4], False]
    assert strokes[line("Den Helder", "Schagen")] == [[], False]


def test_filters_that_leave_nothing_say_so_and_offer_the_way_back(explorer: Explorer) -> None:
    explorer.open("#off=status existing,status planned,status ended,status denied")
    expect(explorer.page.locator("#panel")).to_contain_text("Geen bericht binnen deze filters.")
    expect(explorer.page.locator("#foundation")).to_contain_text("Niets in beeld.")
    explorer.page.get_by_role("button", name="Filters wissen").click()
    expect(explorer.page.locator("#tally")).to_contain_text("84 van 85 namen")


def test_an_address_that_points_to_nothing_here(explorer: Explorer) -> None:
    explorer.open("#n=tooi:gemeente/gm9999&later=1")
    expect(explorer.page.locator("#panel h2")).to_have_text("Niet in dit beeld")
    assert "n=tooi:gemeente/gm9999" in explorer.page.url and "later=1" in explorer.page.url
    explorer.page.get_by_role("button", name="Sluiten").first.click()
    assert "later=1" in explorer.page.url and "n=" not in explorer.page.url


def test_going_back_takes_back_a_choice(explorer: Explorer) -> None:
    explorer.open(f"#n={thing('Almelo')}")
    explorer.run("id => bundel.app.visit(id)", thing("Borne"))
    expect(explorer.page.locator("#panel h2")).to_have_text("Borne")
    explorer.page.go_back()
    expect(explorer.page.locator("#panel h2")).to_have_text("Almelo")


def test_names_never_lie_over_one_another(explorer: Explorer) -> None:
    explorer.open()
    for scale in (0.25, 0.5, 0.9, 1.6):
        explorer.run("scale => bundel.stage.network.moveTo({ scale })", scale)
        explorer.page.wait_for_timeout(60)
        assert explorer.run("() => probe.labels()") == []


def test_two_languages(explorer: Explorer) -> None:
    explorer.open(f"#n={thing('Twenterand')}")
    explorer.page.get_by_role("button", name="EN, English").click()
    expect(explorer.page.locator("h1")).to_have_text("Who works with whom")
    expect(explorer.page.locator("#panel h3").first).to_have_text("Works with (6)")
    assert explorer.page.get_attribute("html", "lang") == "en"
    assert "lang=en" in explorer.page.url


def test_light_and_dark(explorer: Explorer) -> None:
    explorer.open()
    assert explorer.page.get_attribute("html", "data-mode") == "light"
    light = explorer.run("() => getComputedStyle(document.body).backgroundColor")
    explorer.page.get_by_role("button", name="Licht of donker").click()
    assert explorer.page.get_attribute("html", "data-mode") == "dark"
    assert explorer.run("() => getComputedStyle(document.body).backgroundColor") != light
    explorer.page.emulate_media(color_scheme="dark")
    explorer.open()
    assert explorer.page.get_attribute("html", "data-mode") == "dark"


def test_a_telephone(explorer: Explorer) -> None:
    explorer.page.set_viewport_size({"width": 400, "height": 800})
    for hash in (
        "",
        f"#n={thing('Enschede')}",
        f"#l={line('Den Helder', 'Schagen')}",
        "#v=table",
        "#v=table&rows=things",
    ):
        explorer.open(hash)
        assert explorer.run("() => document.scrollingElement.scrollWidth") <= 400
        assert explorer.run("() => probe.outside(400)") == []
    explorer.open()
    explorer.page.get_by_role("button", name="Legenda en filters").click()
    explorer.page.get_by_role("button", name=re.compile("^Personen")).click()
    explorer.page.get_by_role("button", name="Legenda en filters").click()
    assert thing("Marjan Oostra") not in explorer.shown("things")
    explorer.page.get_by_role("button", name="Meer", exact=True).click()
    expect(explorer.page.get_by_role("button", name="Bewaar als SVG")).to_be_visible()


def test_a_finger_opens_the_sheet_over_the_picture(explorer: Explorer) -> None:
    explorer.page.set_viewport_size({"width": 400, "height": 800})
    explorer.open()
    explorer.page.mouse.click(*explorer.place(thing("Enschede")))
    box = explorer.page.locator("#panel").bounding_box()
    assert box["width"] == 400 and box["y"] > 300
    assert 0 < explorer.place(thing("Enschede"))[0] < 400


def test_no_motion_where_it_is_unwelcome(explorer: Explorer) -> None:
    explorer.open()
    before = explorer.place(thing("Enschede"))
    explorer.run("id => bundel.app.visit(id)", thing("Enschede"))
    there = explorer.place(thing("Enschede"))
    explorer.page.wait_for_timeout(500)
    assert before != there == explorer.place(thing("Enschede"))


def test_a_press_elsewhere_closes_the_menu(explorer: Explorer) -> None:
    explorer.open()
    explorer.page.get_by_role("button", name="Meer", exact=True).click()
    expect(explorer.page.locator("#menu")).to_be_visible()
    explorer.page.locator("h1").click()
    expect(explorer.page.locator("#menu")).to_be_hidden()


def test_the_licences_of_others_are_in_the_page(explorer: Explorer) -> None:
    explorer.open()
    explorer.page.get_by_role("button", name="Meer", exact=True).click()
    explorer.page.get_by_role("button", name="Licenties").click()
    expect(explorer.page.locator("#licences pre")).to_contain_text("vis-network 10.1.5")
    explorer.page.keyboard.press("Escape")
    expect(explorer.page.locator("#licences")).to_be_hidden()


def test_pointing_at_a_line_tells_what_it_is(explorer: Explorer) -> None:
    explorer.open()
    explorer.page.mouse.move(*explorer.middle(line("Den Helder", "Schagen")))
    expect(explorer.page.locator("#tip")).to_have_text("Den Helder — Schagenwerkt samen met · 3 zinnen")
    explorer.page.keyboard.press("Escape")
    expect(explorer.page.locator("#tip")).to_be_hidden()


def test_a_citation_can_be_taken_along(explorer: Explorer) -> None:
    explorer.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    explorer.open(f"#l={line('Den Helder', 'Schagen')}")
    explorer.page.locator(".why summary").first.click()
    explorer.page.get_by_role("button", name="Citeer").first.click()
    expect(explorer.page.locator("#toast")).to_have_text("Citaat gekopieerd.")
    taken = explorer.page.evaluate("navigator.clipboard.readText()")
    assert taken.startswith("“Den Helder en Schagen laten ook de monitoring")
    assert "De Kustbode, 2022-11-02" in taken
