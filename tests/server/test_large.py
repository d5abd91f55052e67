"""The explorer on a graph that is too large to be sent whole."""

import re
from collections.abc import Iterator
from threading import Thread

import pytest
import uvicorn
from playwright.sync_api import Page, expect

from graph.collection import Collection
from graph.server.app import app
from graph.server.listening import address, listen
from ontology.collaboration import Collaboration
from ontology.organisation import Organisation
from ontology.reading import Reading
from tests.benchmarks.country import readings
from tests.quads.sample import Desk

pytestmark = pytest.mark.browser


def town(code: str, name: str) -> Organisation:
    iri = f"https://identifier.overheid.nl/tooi/id/gemeente/gm{code}"
    return Organisation(iri=iri, label=f"gemeente {name}", alternatives=(name,), kind="Municipality")


def merged() -> Reading:
    """An article of 2011, when Harenkarspel and Zijpe had not yet become Schagen."""
    desk = Desk("oud.txt", title="Samen in de kop", issued="2011-03-04", publisher="Schager Courant")
    haren, zijpe, texel, niedorp = (
        town(code, name)
        for code, name in (("0395", "Harenkarspel"), ("0476", "Zijpe"), ("0448", "Texel"), ("0412", "Niedorp"))
    )
    for one, other in ((haren, texel), (zijpe, texel), (haren, zijpe), (zijpe, niedorp)):
        desk.says(
            f"{one.label} en {other.label} werken samen.",
            Collaboration(members=tuple(sorted((one.iri, other.iri)))),
        )
    return desk.reading(haren, zijpe, texel, niedorp)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("country")
    with Collection.open(folder) as collection:
        for reading in (*readings(750), merged()):
            collection.replace(reading)
    bound = listen("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(app(folder), log_level="error"))
    thread = Thread(target=server.run, kwargs={"sockets": [bound]}, daemon=True)
    thread.start()
    yield address(bound)
    server.should_exit = True
    thread.join(timeout=5)


@pytest.fixture
def opened(page: Page, site: str, complaints: list[str]) -> Page:
    page.goto(site)
    page.wait_for_selector("html[data-ready=yes]", state="attached")
    return page


def count(page: Page) -> int:
    return int(page.evaluate("bundel.app.model.things.size"))


def test_it_opens_on_the_regions_and_sends_no_thing(opened: Page) -> None:
    expect(opened.locator("#regions .region").first).to_be_visible()
    assert count(opened) == 0
    expect(opened.locator("#foundation")).to_contain_text(re.compile(r"Berust op \d+ artikelen, \d+ uitgevers, 20"))
    expect(opened.locator("#tally")).to_contain_text(re.compile(r"\d+ namen"))


CAPTIONS = """() => {
  const regions = [...document.querySelectorAll("#regions .region")];
  const lines = regions.map((region) =>
    [...region.querySelectorAll(".label")].map((line) => line.getBoundingClientRect()));
  const meet = (one, two) =>
    one.left < two.right - 2 && one.right > two.left + 2 && one.top < two.bottom - 3 && one.bottom > two.top + 3;
  const over = (one, two) => one.some((line) => two.some((other) => meet(line, other)));
  const named = lines.filter(({ length }) => length);
  return [named.length, named.flatMap((one, place) => named.slice(place + 1).filter((two) => over(one, two))).length];
}"""


@pytest.mark.parametrize(("width", "height", "most"), [(1480, 900, 34), (1100, 700, 27), (390, 844, 13)])
def test_most_regions_are_named_and_no_name_lies_over_another(opened: Page, width: int, height: int, most: int) -> None:
    opened.set_viewport_size({"width": width, "height": height})
    opened.reload()
    expect(opened.locator("#regions .region").first).to_be_visible()
    named, over = opened.evaluate(CAPTIONS)
    assert over == 0
    assert named >= most


def test_a_region_a_name_and_back(opened: Page) -> None:
    opened.locator(".region circle").first.click()
    expect(opened.locator("#reach")).to_contain_text(re.compile("namen"))
    expect(opened.locator("#graph")).to_be_visible()
    region = count(opened)
    assert region > 3
    opened.reload()
    opened.wait_for_selector("#reach:not([hidden])")
    assert count(opened) == region
    opened.get_by_role("button", name="Naar het overzicht").click()
    expect(opened.locator("#regions")).to_be_visible()


def test_search_asks_the_server_and_says_how_many_fit(opened: Page) -> None:
    opened.keyboard.press("/")
    opened.keyboard.type("stichting")
    expect(opened.locator("#suggestions li")).to_have_count(9)
    expect(opened.locator("#suggestions .none")).to_contain_text(re.compile(r"8 van \d+ getoond"))
    opened.keyboard.type(" 1 000003")
    opened.keyboard.press("Enter")
    expect(opened.locator("#panel h2")).to_have_text("Stichting 000003 1")
    before = count(opened)
    assert before > 1
    opened.locator("#graph").focus()
    opened.keyboard.press("2")
    expect(opened.locator("#reach")).to_contain_text("2 stappen rond Stichting 000003 1")
    opened.evaluate("bundel.settled()")
    assert count(opened) > before


def test_hidden_neighbours_are_fetched_and_old_ones_stay_where_they_are(opened: Page, site: str) -> None:
    opened.goto(f"{site}#n=x")
    opened.goto("about:blank")
    opened.goto(f"{site}#c=initiative/{_initiative()}&n=initiative/{_initiative()}")
    opened.wait_for_selector("#reach:not([hidden])")
    town = opened.evaluate(
        "[...bundel.app.model.things.values()].find(t => t.kind === 'municipality' && t.near > 4).id"
    )
    opened.evaluate("id => bundel.app.visit(id)", town)
    before = opened.evaluate("Object.fromEntries([...bundel.app.model.things.values()].map(t => [t.id, [t.x, t.y]]))")
    opened.locator("[data-key=unfold]").click()
    opened.wait_for_selector("[data-key=unfold]", state="detached")
    after = opened.evaluate("Object.fromEntries([...bundel.app.model.things.values()].map(t => [t.id, [t.x, t.y]]))")
    assert len(after) > len(before)
    assert {id: after[id] for id in before} == before
    shown = sorted(after)
    opened.reload()
    opened.wait_for_selector("#reach:not([hidden])")
    expect(opened.locator("[data-key=unfold]")).to_have_count(0)
    assert sorted(opened.evaluate("[...bundel.app.model.things.keys()]")) == shown


def test_what_connects_is_fetched(opened: Page, site: str) -> None:
    first, last = _partners()
    opened.goto("about:blank")
    opened.goto(f"{site}#w={first},{last}")
    expect(opened.locator("#panel h2")).to_have_text("Wat verbindt deze?")
    expect(opened.locator(".route li").first.locator("blockquote")).not_to_be_empty()


def test_an_unknown_name_in_the_address_says_so(page: Page, site: str) -> None:
    page.goto(f"{site}#n=nergens/gevonden")
    expect(page.locator("#toast")).to_have_text("Daar is geen bericht over.")
    expect(page.locator("#regions")).to_be_visible()


def _initiative() -> str:
    from ontology.iri import mint

    return mint("initiative", "000004").rpartition("/")[2]


def _partners() -> tuple[str, str]:
    from ontology.iri import mint

    one, other = (mint("organisation", "000004", str(number)).rpartition("/")[2] for number in (0, 1))
    return f"organisation/{one}", f"organisation/{other}"


def test_the_camera_of_a_link_holds_for_what_was_fetched(opened: Page, site: str) -> None:
    opened.goto("about:blank")
    opened.goto(f"{site}#c=initiative/{_initiative()}&n=initiative/{_initiative()}")
    opened.wait_for_selector("#reach:not([hidden])")
    opened.locator("#zoom-in").click()
    expect(opened).to_have_url(re.compile("cam=.*pos="))
    where = "() => [bundel.stage.network.getScale(), bundel.stage.network.getViewPosition()]"
    (scale, middle), address = opened.evaluate(where), opened.url
    opened.goto("about:blank")
    opened.goto(address)
    opened.wait_for_selector("#reach:not([hidden])")
    opened.evaluate("bundel.settled()")
    opened.wait_for_timeout(300)
    again, there = opened.evaluate(where)
    assert abs(again / scale - 1) < 0.01
    assert abs(there["x"] - middle["x"]) < 1
    expect(opened.locator("#notices .strip")).to_have_count(0)
    assert opened.url == address


HAREN, ZIJPE, SCHAGEN, TEXEL = (f"tooi:gemeente/gm{code}" for code in ("0395", "0476", "0441", "0448"))


def test_merged_municipalities_are_drawn_as_what_they_became(opened: Page, site: str) -> None:
    opened.goto("about:blank")
    opened.goto(f"{site}#c={HAREN}&then=2012-01-01")
    opened.wait_for_selector("#reach:not([hidden])")
    assert {HAREN, ZIJPE, TEXEL} <= set(_ids(opened))
    box = opened.get_by_label("Teken opgeheven gemeenten als wat ze nu zijn")
    box.check()
    opened.evaluate("bundel.settled()")
    expect(opened.locator("#reach")).to_contain_text("Schagen")
    folded = set(_ids(opened))
    assert SCHAGEN in folded
    assert not folded & {HAREN, ZIJPE}
    node = opened.evaluate("id => bundel.app.model.things.get(id)", SCHAGEN)
    assert {"gemeente Harenkarspel", "gemeente Zijpe"} <= set(node["also"])
    address = opened.url
    opened.goto("about:blank")
    opened.goto(address)
    opened.wait_for_selector("#reach:not([hidden])")
    opened.evaluate("bundel.settled()")
    assert set(_ids(opened)) == folded
    opened.get_by_label("Teken opgeheven gemeenten als wat ze nu zijn").uncheck()
    opened.evaluate("bundel.settled()")
    assert {HAREN, ZIJPE, TEXEL} <= set(_ids(opened))
    expect(opened.locator("#reach")).to_contain_text("Schagen")
    assert opened.evaluate("!location.hash.includes('now=1')")


def test_an_answer_about_names_that_are_not_here_fetches_and_shows_them(opened: Page, site: str) -> None:
    opened.goto("about:blank")
    opened.goto(f"{site}#ask=partners&ask.organisatie={HAREN}")
    expect(opened.locator("#panel .tally")).to_contain_text("antwoord")
    expect(opened.locator("#graph")).to_be_visible()
    opened.evaluate("bundel.settled()")
    assert {HAREN, ZIJPE, TEXEL} <= set(_ids(opened))
    assert count(opened) < 12
    expect(opened.locator("#panel")).to_contain_text("Het beeld toont alleen dit antwoord")
    opened.locator("#panel .shut").click()
    opened.evaluate("bundel.settled()")
    expect(opened.locator("#regions")).to_be_visible()
    assert count(opened) == 0


def test_the_address_of_a_claim_fetches_its_line_and_marks_its_sentence(opened: Page, site: str) -> None:
    opened.goto("about:blank")
    opened.goto(f"{site}#c={HAREN}&n={HAREN}")
    opened.wait_for_selector("#reach:not([hidden])")
    claim = opened.evaluate("bundel.app.model.sentences.find(s => s.quote.includes('Zijpe en gemeente Texel')).id")
    opened.goto("about:blank")
    opened.goto(f"{site}#claim={claim}")
    opened.wait_for_selector("html[data-ready=yes]", state="attached")
    opened.evaluate("bundel.settled()")
    marked = opened.locator("#panel .passage.pointed")
    expect(marked).to_contain_text("gemeente Zijpe en gemeente Texel werken samen.")
    expect(marked).to_be_focused()
    assert set(_ids(opened)) == {ZIJPE, TEXEL}
    expect(opened.locator("#notices .strip")).to_have_count(0)


def test_the_address_of_a_claim_that_nobody_knows_says_so(page: Page, site: str) -> None:
    page.goto(f"{site}#claim=claim/0000000000000000")
    expect(page.locator("#notices .strip")).to_contain_text("claim/0000000000000000")
    expect(page.locator("#regions")).to_be_visible()


def _ids(page: Page) -> list[str]:
    ids: list[str] = page.evaluate("[...bundel.app.model.things.keys()]")
    return ids
