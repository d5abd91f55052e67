"""Moving about in the whole: regions, steps, connections, groups, time."""

import re

import pytest
from playwright.sync_api import expect

from tests.viz.conftest import Explorer
from tests.viz.names import line, thing

pytestmark = pytest.mark.browser


def test_regions_as_nodes_with_what_is_at_home_there_and_what_goes_between(explorer: Explorer) -> None:
    explorer.open("#v=regions")
    page = explorer.page
    twente = page.get_by_role("button", name=re.compile(r"^Twente: \d+ partijen en personen, \d+ initiatieven"))
    expect(twente).to_be_visible()
    expect(page.locator(".region.elsewhere")).to_have_count(1)
    named = explorer.run("() => probe.counted()")
    total = explorer.run("() => [...bundel.app.model.things.values()].filter(t => t.kind !== 'gathering').length")
    assert named == [total] * len(named)
    page.get_by_role("button", name="provincie").click()
    expect(page.locator(".region", has_text="Overijssel")).to_be_visible()
    assert "ground=province" in page.url


def test_one_descends_into_a_region_by_keyboard(explorer: Explorer) -> None:
    explorer.open("#v=regions")
    region = explorer.page.get_by_role("button", name=re.compile("^Kop van.*:"))
    region.focus()
    explorer.page.keyboard.press("Enter")
    expect(explorer.page.locator("#graph")).to_be_visible()
    assert thing("Texel") in explorer.shown("things")
    assert thing("Twenterand") not in explorer.shown("things")


@pytest.mark.parametrize("steps", [1, 2, 3])
def test_keys_show_so_many_steps_and_the_address_keeps_it(explorer: Explorer, steps: int) -> None:
    explorer.open(f"#n={thing('Texel')}")
    explorer.page.locator("#graph").focus()
    explorer.page.keyboard.press(str(steps))
    near = explorer.run("([id, steps]) => probe.within(id, steps)", [thing("Texel"), steps])
    assert explorer.shown("things") == near
    shown = explorer.shown("things")
    explorer.open(explorer.page.url.removeprefix(explorer.address))
    assert explorer.shown("things") == shown
    expect(explorer.page.locator("#reach")).to_contain_text("rond Texel")
    explorer.page.locator("#reach").get_by_role("button", name="Toon alles").click()
    assert len(explorer.shown("things")) > len(near)


def test_hidden_neighbours_are_counted_and_unfold_by_kind(explorer: Explorer) -> None:
    explorer.open(f"#n={thing('Joris Veenkamp')}&c={thing('Joris Veenkamp')}")
    before = explorer.shown("things")
    explorer.run("id => bundel.app.visit(id)", thing("Twenterand"))
    reach = explorer.page.locator("#panel .reach")
    expect(reach).to_contain_text(re.compile(r"\d+ van \d+ getoond"))
    seen, away = explorer.run("id => probe.away(id)", thing("Twenterand"))
    assert f"{seen} van {seen + away} getoond" in reach.inner_text()
    reach.get_by_role("button", name=re.compile("^Deelname")).click()
    added = set(explorer.shown("things")) - set(before)
    assert thing("Pilot Praktijkondersteuner Jeugd") in added
    assert all(explorer.run("id => probe.kind(id)", id) in ("initiative", "gathering") for id in added)
    reach.get_by_role("button", name=re.compile(r"^Toon alle \d")).click()
    expect(reach).not_to_contain_text("getoond")
    reach.get_by_role("button", name="Inklappen").click()
    assert explorer.shown("things") == before


def test_folding_away_leaves_what_hangs_on_other_things_as_well(explorer: Explorer) -> None:
    explorer.open()
    explorer.run("() => bundel.app.visit(probe.stem())")
    whole = set(explorer.shown("things"))
    explorer.page.locator("#graph").focus()
    explorer.page.keyboard.press("e")
    gone = whole - set(explorer.shown("things"))
    assert gone
    for id in gone:
        assert sum(explorer.run("id => probe.away(id)", id)) == 1
    explorer.page.keyboard.press("e")
    assert set(explorer.shown("things")) == whole


def test_two_names_are_connected_by_shift_click_with_the_sentence_for_every_hop(explorer: Explorer) -> None:
    explorer.open()
    page = explorer.page
    page.mouse.click(*explorer.place(thing("Marjan Oostra")))
    page.keyboard.down("Shift")
    page.mouse.click(*explorer.place(thing("Texel")))
    page.keyboard.up("Shift")
    panel = page.locator("#panel")
    expect(panel.locator("h2")).to_have_text("Wat verbindt deze?")
    expect(panel.locator(".picked li")).to_have_count(2)
    hops = panel.locator(".routes .route").first.locator("li")
    assert hops.count() >= 2
    expect(hops.first.locator("blockquote")).not_to_be_empty()
    assert explorer.run("() => bundel.app.state.joined.length") == 2
    shown = panel.inner_text()
    explorer.open(page.url.removeprefix(explorer.address))
    assert panel.inner_text() == shown
    focus = explorer.run("() => bundel.stage.drawn.labels.map(({ text }) => text)")
    assert {"Marjan Oostra", "Texel", "Inkoopteam Noordkop"} <= set(focus)


def test_shared_initiatives_and_partners_open_their_sentences(explorer: Explorer) -> None:
    explorer.open(f"#w={thing('Den Helder')},{thing('Texel')},{thing('Schagen')}")
    panel = explorer.page.locator("#panel")
    expect(panel).to_contain_text("Gedeelde initiatieven")
    team = panel.locator(f"[data-shared='{thing('Inkoopteam Noordkop')}']")
    team.locator("summary").first.click()
    expect(team.locator("blockquote").first).to_contain_text("Inkoopteam")
    expect(panel.locator(".routes")).to_have_count(3)
    panel.get_by_role("button", name="Laat Schagen los").click()
    expect(panel.locator(".picked li")).to_have_count(2)


def test_the_keyboard_and_the_panel_pick_as_well(explorer: Explorer) -> None:
    explorer.open(f"#n={thing('Texel')}")
    page = explorer.page
    page.locator("#graph").focus()
    page.keyboard.press("v")
    explorer.run("id => bundel.app.visit(id)", thing("Twenterand"))
    page.get_by_role("button", name="Verbind met Texel").click()
    expect(page.locator("#panel h2")).to_have_text("Wat verbindt deze?")
    page.keyboard.press("Escape")


def test_names_that_nothing_connects_read_no_report(explorer: Explorer) -> None:
    explorer.open(
        "#off="
        + ",".join(
            f"tie {tie}" for tie in ("collaboration", "participation", "leadership", "post", "party", "placement")
        )
        + f"&w={thing('Texel')},{thing('Twenterand')}"
    )
    expect(explorer.page.locator("#panel")).to_contain_text("Geen bericht dat Texel en Twenterand verbindt.")


def test_unknown_names_to_connect_or_to_stand_around_are_no_harm(explorer: Explorer) -> None:
    explorer.open(f"#w=nergens,{thing('Texel')}&c=ook/niet&s=3&u=niets,niets post 100&f=weg&g=geen")
    expect(explorer.page.locator("#panel")).to_contain_text("1 gekozen naam komt in dit beeld niet voor.")
    assert len(explorer.shown("things")) > 50


def test_groups_are_named_after_their_hub_and_can_be_renamed(explorer: Explorer) -> None:
    explorer.open()
    page = explorer.page
    first = page.locator("[data-key^='group ']").first
    hub = str(first.get_attribute("data-key")).removeprefix("group ")
    expect(first.locator(".name")).to_have_text(explorer.run("id => bundel.app.model.things.get(id).label", hub))
    first.click()
    assert explorer.run("() => bundel.stage.drawn.labels.length") > 2
    page.get_by_label("Naam van de groep").fill("De <b>Noordkop</b> & co, samen")
    page.keyboard.press("Enter")
    expect(first.locator(".name")).to_have_text("De <b>Noordkop</b> & co, samen")
    explorer.open(page.url.removeprefix(explorer.address))
    expect(page.locator("[data-key^='group ']").first.locator(".name")).to_have_text("De <b>Noordkop</b> & co, samen")


def test_bridges_lead_to_what_they_name(explorer: Explorer) -> None:
    explorer.open()
    bridge = explorer.page.locator("[data-key^='bridge ']").first
    label = bridge.locator(".name").inner_text()
    bridge.click()
    expect(explorer.page.locator("#panel h2")).to_have_text(label)


def test_the_timeline_steps_plays_and_puts_back_what_was(explorer: Explorer) -> None:
    explorer.open()
    page = explorer.page
    everything = len(explorer.shown("things"))
    page.get_by_role("button", name="Meer", exact=True).click()
    page.get_by_role("button", name="Tijdlijn").click()
    first = len(explorer.shown("things"))
    assert 0 < first < everything
    page.get_by_role("button", name="Een stap verder").click()
    assert "until=20" in page.url
    second = len(explorer.shown("things"))
    assert second >= first
    page.get_by_role("button", name="Afspelen").click()
    page.wait_for_selector("[data-key='time play'][aria-label='Pauze']")
    moment = page.locator(".moment b").inner_text()
    expect(page.locator(".moment b")).not_to_have_text(moment, timeout=8000)
    page.get_by_role("button", name="Pauze").click()
    assert len(explorer.shown("things")) >= second
    page.keyboard.press("Escape")
    expect(page.locator("#timeline")).to_be_hidden()
    assert len(explorer.shown("things")) == everything


def test_what_rests_on_lines_stays_told_on_the_overview(explorer: Explorer) -> None:
    explorer.open("#v=regions")
    expect(explorer.page.locator("#foundation")).to_contain_text("Berust op 13 artikelen, 8 uitgevers, 2012–2023")


def test_a_line_is_still_a_line_within_a_connection(explorer: Explorer) -> None:
    explorer.open(f"#w={thing('Den Helder')},{thing('Schagen')}")
    explorer.page.mouse.click(*explorer.middle(line("Den Helder", "Schagen")))
    expect(explorer.page.locator("#panel .pair button")).to_have_text(["Den Helder", "Schagen"])


def test_a_municipality_that_merged_is_told_with_what_it_became_and_drawn_so_on_request(explorer: Explorer) -> None:
    explorer.open("#off=&then=2012-01-01")
    page = explorer.page
    merged = page.locator(".merged li", has_text="Heerhugowaard")
    expect(merged).to_contain_text("sinds 1 januari 2022: Dijk en Waard")
    expect(page.locator(".merged li", has_text="Midden-Groningen")).to_contain_text("nieuw sinds 1 januari 2018")
    before = explorer.run("id => probe.away(id)[0]", thing("Heerhugowaard"))
    page.get_by_label("Teken opgeheven gemeenten als wat ze nu zijn").check()
    shown = explorer.shown("things")
    assert thing("Heerhugowaard") not in shown
    assert "tooi:gemeente/gm1980" in shown
    assert explorer.run("id => probe.away(id)[0]", "tooi:gemeente/gm1980") == before
    explorer.open(page.url.removeprefix(explorer.address))
    assert explorer.shown("things") == shown
    page.get_by_label("Teken opgeheven gemeenten als wat ze nu zijn").uncheck()
    assert thing("Heerhugowaard") in explorer.shown("things")


def test_the_id_of_a_merged_municipality_leads_on(explorer: Explorer) -> None:
    explorer.open("#off=&now=1&n=" + thing("Heerhugowaard"))
    expect(explorer.page.locator("#panel h2")).to_have_text("Dijk en Waard")
    expect(explorer.page.locator("#notices")).to_contain_text("Heerhugowaard is opgegaan in Dijk en Waard.")
