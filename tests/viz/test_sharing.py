import re

import pytest
from playwright.sync_api import expect

from tests.viz.conftest import Explorer
from tests.viz.names import thing

pytestmark = pytest.mark.browser


def test_the_address_of_everything_can_be_copied(explorer: Explorer) -> None:
    explorer.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    explorer.open(f"#n={thing('Schagen')}&since=2015&v=split&lang=en&later=1")
    explorer.page.get_by_role("button", name="Share").click()
    dialog = explorer.page.get_by_role("dialog", name="Share")
    link = dialog.get_by_label("Address of what you see now")
    expect(link).to_have_value(explorer.page.url)
    dialog.get_by_role("button", name="Copy").click()
    expect(dialog).to_contain_text("Address copied.")
    taken = explorer.page.evaluate("navigator.clipboard.readText()")
    assert taken == explorer.page.url
    for part in ("n=tooi:gemeente/", "since=2015", "v=split", "lang=en", "later=1"):
        assert part in taken
    explorer.page.keyboard.press("Escape")
    expect(explorer.page.locator("dialog#sharing")).to_have_count(0)
    expect(explorer.page.get_by_role("button", name="Share")).to_be_focused()


def test_a_file_offers_no_code_for_a_frame(explorer: Explorer) -> None:
    explorer.open()
    explorer.page.get_by_role("button", name="Deel", exact=True).click()
    expect(explorer.page.get_by_label("Code voor een pagina van uzelf")).to_have_count(0)


def test_within_a_page_there_is_only_the_picture_with_its_source_and_the_way_out(explorer: Explorer) -> None:
    explorer.address += "?embed=1"
    explorer.open("#since=2015")
    page = explorer.page
    for hidden in ("#search", "#bar", "#legend", "#panel"):
        expect(page.locator(hidden)).to_be_hidden()
    expect(page.locator("#foundation")).to_contain_text("Berust op")
    way = page.get_by_role("link", name="Open in Bundel")
    expect(way).to_have_attribute("href", re.compile(r"html#since=2015$"))
    key = page.locator("#key")
    expect(key.get_by_text("Gemeenten")).to_be_hidden()
    key.locator("summary").click()
    expect(key.get_by_text("Gemeenten")).to_be_visible()
    page.mouse.click(*explorer.place(thing("Twenterand")))
    expect(page.locator("#panel h2")).to_have_text("Twenterand")
    expect(way).to_have_attribute("href", re.compile("n=tooi:gemeente/gm1700"))
    assert page.evaluate("history.length") == explorer.run("() => history.length")


def test_an_id_that_was_merged_leads_on_to_what_came_of_it(explorer: Explorer) -> None:
    explorer.open("#n=tooi:gemeente/gm0395&since=2012")
    expect(explorer.page.locator("#panel h2")).to_have_text("Schagen")
    notice = explorer.page.locator("#notices .strip")
    expect(notice).to_have_text("Harenkarspel is opgegaan in Schagen.")
    notice.get_by_role("button", name="Melding sluiten").click()
    expect(notice).to_have_count(0)
    explorer.run("() => bundel.app.set({ sure: 0.6 })")
    assert f"n={thing('Schagen')}" in explorer.page.url and "since=2012" in explorer.page.url


def test_on_paper_there_is_the_picture_with_what_it_rests_on(explorer: Explorer) -> None:
    explorer.open("#since=2015&mode=dark")
    explorer.run("() => window.dispatchEvent(new Event('beforeprint'))")
    explorer.page.emulate_media(media="print")
    for hidden in ("#search", "#bar", "#legend", "#zoom"):
        expect(explorer.page.locator(hidden)).to_be_hidden()
    imprint = explorer.page.locator("#imprint")
    expect(imprint).to_be_visible()
    expect(imprint.locator("p")).to_have_count(3)
    expect(imprint).to_contain_text("Filters: vanaf 2015")
    canvas = explorer.page.locator("#graph canvas").bounding_box()
    assert canvas["height"] > 300
    assert explorer.page.get_attribute("html", "data-mode") == "light"
    explorer.run("() => window.dispatchEvent(new Event('afterprint'))")
    assert explorer.page.get_attribute("html", "data-mode") == "dark"


def test_on_paper_the_table_is_whole(explorer: Explorer) -> None:
    explorer.open("#v=table&rows=things")
    explorer.page.emulate_media(media="print")
    last = explorer.page.locator("tbody tr").last
    box, page = last.bounding_box(), explorer.run("() => document.scrollingElement.scrollHeight")
    assert box["y"] + box["height"] <= page and page > 2000
    expect(explorer.page.locator("thead")).to_be_visible()


def test_motion_can_be_turned_off(explorer: Explorer) -> None:
    explorer.page.emulate_media(reduced_motion="no-preference")
    explorer.open()
    explorer.page.get_by_role("button", name="Meer", exact=True).click()
    explorer.page.get_by_role("button", name="Beweging uit").click()
    assert "motion=0" in explorer.page.url
    before = explorer.place(thing("Enschede"))
    explorer.run("id => bundel.app.visit(id)", thing("Enschede"))
    there = explorer.place(thing("Enschede"))
    assert before != there == explorer.place(thing("Enschede"))
    assert explorer.run("() => getComputedStyle(document.querySelector('.unfold, button')).transitionDuration") == "0s"


def _still(explorer: Explorer) -> None:
    expect(explorer.page).to_have_url(re.compile("[#&]cam="))


def _points(explorer: Explorer) -> list[list[float]]:
    """Where everything in view stands on the screen."""
    points: list[list[float]] = explorer.run(
        """() => [...bundel.app.selection.things].sort().map((id) => probe.thing(id).map((at) => Math.round(at)))"""
    )
    return points


def _near(one: list[list[float]], two: list[list[float]], slack: float = 2) -> bool:
    pairs = zip(one, two, strict=True)
    return all(abs(a[0] - b[0]) <= slack and abs(a[1] - b[1]) <= slack for a, b in pairs)


def test_a_link_shows_the_same_part_of_the_picture_at_the_same_size(explorer: Explorer) -> None:
    explorer.open(f"#n={thing('Schagen')}&later=1")
    before = _points(explorer)
    graph = explorer.page.locator("#graph").bounding_box()
    assert graph
    explorer.page.mouse.move(graph["x"] + 200, graph["y"] + 300)
    explorer.page.mouse.wheel(0, -400)
    _still(explorer)
    address, shown = explorer.page.url, _points(explorer)
    assert not _near(before, shown, 20)
    assert "later=1" in address
    assert re.search(r"pos=[0-9a-f]{8}", address)
    explorer.open(address[address.index("#") :])
    assert _near(_points(explorer), shown)
    expect(explorer.page.locator("#notices .strip")).to_have_count(0)
    assert explorer.page.url == address


def test_what_leads_the_eye_elsewhere_lets_go_of_the_camera_and_back_brings_it_back(explorer: Explorer) -> None:
    explorer.open(f"#n={thing('Schagen')}")
    explorer.page.locator("#zoom-in").click()
    _still(explorer)
    address, shown = explorer.page.url, _points(explorer)
    explorer.run("id => bundel.app.visit(id)", thing("Twenterand"))
    assert "cam=" not in explorer.page.url
    explorer.page.wait_for_timeout(600)
    assert not _near(_points(explorer), shown, 20)
    explorer.page.go_back()
    explorer.page.wait_for_url(address)
    assert _near(_points(explorer), shown)


def test_what_was_dragged_stands_there_for_whoever_gets_the_link(explorer: Explorer) -> None:
    explorer.open()
    name = thing("Twenterand")
    x, y = explorer.place(name)
    explorer.page.mouse.move(x, y)
    explorer.page.mouse.down()
    explorer.page.mouse.move(x + 70, y + 40, steps=6)
    explorer.page.mouse.up()
    _still(explorer)
    assert "put=" in explorer.page.url
    shown = _points(explorer)
    explorer.open(explorer.page.url[explorer.page.url.index("#") :])
    assert _near(_points(explorer), shown)
    assert abs(explorer.place(name)[0] - x - 70) < 4
    expect(explorer.page.locator("#notices .strip")).to_have_count(0)


def test_the_link_that_is_handed_out_pins_what_is_on_the_screen(explorer: Explorer) -> None:
    explorer.open(f"#n={thing('Schagen')}")
    explorer.page.get_by_role("button", name="Deel", exact=True).click()
    link = explorer.page.get_by_label("Adres van wat u nu ziet").input_value()
    assert link == explorer.page.url
    assert "cam=" in link
    assert "pos=" in link


def test_a_link_from_before_the_places_changed_says_so(explorer: Explorer) -> None:
    explorer.open(f"#n={thing('Schagen')}&pos=00000000&cam=999999,0,800,600")
    notice = explorer.page.locator("#notices .strip")
    expect(notice).to_contain_text("is de plaats van namen in het beeld veranderd")
    x, y = explorer.place(thing("Schagen"))
    graph = explorer.page.locator("#graph").bounding_box()
    assert graph
    assert graph["x"] < x < graph["x"] + graph["width"]
    assert graph["y"] < y < graph["y"] + graph["height"]
    notice.get_by_role("button", name="Melding sluiten").click()
    expect(notice).to_have_count(0)


def test_a_camera_that_cannot_be_is_named_and_kept(explorer: Explorer) -> None:
    explorer.open("#cam=here,0,0,0&put=x&pos=later")
    expect(explorer.page.locator("#notices .strip")).to_contain_text("cam=here,0,0,0")
    explorer.run("id => bundel.app.visit(id)", thing("Twenterand"))
    assert "cam=here,0,0,0" in explorer.page.url
