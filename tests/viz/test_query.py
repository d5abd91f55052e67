import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from graph.collection import Collection
from tests.sample import SCHAGEN, reading
from tests.server.serving import served
from tests.viz.test_access import AXE, RULES
from tests.viz.test_hostile import ATTACKS

pytestmark = pytest.mark.browser

NAMES = "SELECT ?wie ?naam WHERE { ?wie a bundel:Municipality ; skos:prefLabel ?naam } ORDER BY ?naam"
TIED = "CONSTRUCT { ?een bundel:collaboratesWith ?ander } WHERE { ?een bundel:collaboratesWith ?ander }"
MANY = "SELECT ?x ?y ?z { ?x ?a ?b . ?y ?c ?d . ?z ?e ?f }"
BROKEN = "SELECT ?x WHERE {\n  ?x bundel:leads }\n}"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n2 ?o }"


@pytest.fixture(scope="module")
def address(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("graaf")
    with Collection.open(folder) as collection:
        collection.replace(reading())
    with served(folder) as base:
        yield base


class Editor:
    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address

    def open(self, query: str | None = None, part: str = "#query=", more: str = "") -> "Editor":
        self.page.goto("about:blank")
        self.page.goto(f"{self.address}/query" + (f"{part}{quote(query)}{more}" if query else more))
        self.page.wait_for_selector("html[data-ready=yes]", state="attached")
        return self

    def write(self, text: str) -> None:
        self.page.locator(".cm-content").click()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.press("Delete")
        self.page.keyboard.type(text)

    def text(self) -> str:
        lines = self.page.locator(".cm-line").all_inner_texts()
        return "\n".join(lines)

    def cells(self, column: int) -> list[str]:
        found: list[str] = self.page.locator(f"#answer tbody td:nth-child({column})").all_inner_texts()
        return found


@pytest.fixture
def editor(page: Page, address: str, complaints: list[str]) -> Editor:
    return Editor(page, address)


@pytest.mark.parametrize("part", ["#query=", "?query="])
def test_a_query_in_the_address_is_asked_at_once(editor: Editor, part: str) -> None:
    page = editor.open(NAMES, part).page
    expect(page.locator("#answer h2")).to_have_text("4 rijen")
    link = page.get_by_role("link", name="gemeente Schagen")
    expect(link).to_have_attribute("href", f"doc?iri={quote(SCHAGEN.iri, safe='')}")
    assert "tooi:gemeente/gm0441" in editor.cells(2)[1] and editor.cells(3)[1] == "gemeente Schagen"
    assert page.request.get(f"{editor.address}/{link.get_attribute('href')}").ok
    assert page.url.startswith(f"{editor.address}/query#query=SELECT")


def test_words_of_the_ontology_lead_to_its_own_page(editor: Editor) -> None:
    page = editor.open("SELECT ?soort ?thema { VALUES (?soort ?thema) { (bundel:Municipality skos:prefLabel) } }").page
    link = page.get_by_role("link", name="gemeente", exact=True)
    expect(link).to_have_attribute("href", "def#Municipality")
    assert 'id="Municipality"' in page.request.get(f"{editor.address}/def").text()
    expect(page.get_by_role("link", name="naam")).to_have_attribute("target", "_blank")


def test_columns_sort_both_ways_and_by_number(editor: Editor) -> None:
    page = editor.open("SELECT ?n ?t { VALUES (?n ?t) { (10 'b') (9 'c') (100 'a') } }").page
    page.get_by_role("button", name="n", exact=True).click()
    assert editor.cells(2) == ["9", "10", "100"]
    page.get_by_role("button", name="n", exact=True).click()
    assert editor.cells(2) == ["100", "10", "9"]
    expect(page.locator("th[aria-sort=descending]")).to_have_count(1)
    page.get_by_role("button", name="t", exact=True).click()
    assert editor.cells(3) == ["a", "b", "c"]


def test_an_answer_that_is_cut_off_says_so_and_comes_in_pages(editor: Editor) -> None:
    page = editor.open(MANY).page
    expect(page.locator("#answer h2")).to_have_text("10.000 rijen")
    expect(page.locator(".notice")).to_contain_text("Afgekapt bij 10.000")
    assert page.locator("#answer tbody tr").count() == 200
    page.get_by_role("spinbutton").fill("50")
    page.keyboard.press("Enter")
    expect(page.locator("#answer tbody tr:last-child td:first-child")).to_have_text("10000")


def test_a_mistake_is_marked_where_the_server_says(page: Page, address: str) -> None:
    editor = Editor(page, address).open(BROKEN)
    expect(page.locator(".wrong")).to_contain_text(re.compile(r"Regel 2, teken \d+"))
    expect(page.locator(".cm-lintRange-error")).to_be_visible()
    editor.write(NAMES)
    expect(page.locator(".cm-lintRange-error")).to_have_count(0)
    page.keyboard.press("Control+Enter")
    expect(page.locator("#answer h2")).to_have_text("4 rijen")


def test_a_question_can_be_stopped(editor: Editor) -> None:
    page = editor.open(ENDLESS).page
    page.get_by_role("button", name="Stop", exact=True).click()
    expect(page.locator("#answer")).to_have_text("Gestopt.")
    expect(page.get_by_role("button", name="Stop", exact=True)).to_have_count(0)


def test_yes_or_no(editor: Editor) -> None:
    page = editor.open("ASK { ?a bundel:leads ?b }", more="&lang=en").page
    expect(page.locator(".truth")).to_have_text("Yes")
    page.get_by_role("button", name="NL, Nederlands").click()
    expect(page.locator(".truth")).to_have_text("Ja")


def test_triples_are_drawn_listed_and_written(editor: Editor) -> None:
    page = editor.open(TIED).page
    expect(page.locator("#graph canvas")).to_be_visible(timeout=20_000)
    # What is drawn lies on the canvas: some of its pixels differ from its ground.
    shades = page.evaluate(
        """() => new Set(new Uint32Array(document.querySelector("#graph canvas").getContext("2d")
             .getImageData(0, 0, 1200, 500).data.buffer)).size"""
    )
    assert shades > 20
    page.get_by_role("button", name="Tabel").click()
    assert len(editor.cells(2)) == 8
    page.get_by_role("button", name="Turtle", exact=True).click()
    expect(page.locator("#answer pre")).to_contain_text("bundel:collaboratesWith")


def test_words_and_names_are_completed(editor: Editor) -> None:
    page = editor.open().page
    editor.write("SELECT * { ?wie bundel:collab")
    option = page.locator(".cm-tooltip-autocomplete li").first
    expect(option).to_contain_text("bundel:collaboratesWith")
    page.wait_for_timeout(150)
    page.keyboard.press("Enter")
    page.keyboard.type(" schag")
    expect(page.locator(".cm-tooltip-autocomplete li", has_text="gemeente Schagen")).to_be_visible()
    page.wait_for_timeout(150)
    page.keyboard.press("Enter")
    expect(page.locator(".cm-beside")).to_have_text("gemeente Schagen")
    assert f"?wie bundel:collaboratesWith <{SCHAGEN.iri}>" in editor.text()
    page.keyboard.type(" }")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#answer h2")).to_have_text(re.compile(r"\d rij"))


def test_prefixes_are_put_in_for_elsewhere(editor: Editor) -> None:
    page = editor.open(NAMES).page
    page.get_by_role("button", name="Prefixen erbij").click()
    assert editor.text().startswith("PREFIX bundel: <https://w3id.org/bundel/def#>\nPREFIX skos: ")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#answer h2")).to_have_text("4 rijen")


def test_an_example_is_loaded_with_what_the_graph_knows_and_asked(editor: Editor) -> None:
    page = editor.open().page
    page.get_by_role("searchbox").fill("partners allebei")
    buttons = page.locator("#examples li button")
    expect(buttons).to_have_count(1)
    buttons.first.click()
    expect(page.locator("#answer h2")).to_have_text(re.compile(r"\d+ rij|0"))
    assert "VALUES" in editor.text() and "query=" in page.url
    page.get_by_role("searchbox").fill("qqq")
    expect(page.locator("#examples .none")).to_be_visible()


def test_it_is_left_by_keyboard(editor: Editor) -> None:
    page = editor.open().page
    page.locator(".cm-content").click()
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.id") == "editor"
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.dataset.key") == "run"


@pytest.mark.parametrize(("query", "formats"), [(NAMES, 4), (TIED, 6), ("ASK {}", 2)])
def test_every_format_can_be_saved(editor: Editor, query: str, formats: int) -> None:
    page = editor.open(query).page
    links = page.locator(".saves a")
    expect(links).to_have_count(formats)
    for link in links.all():
        answer = page.request.get(f"{editor.address}/{link.get_attribute('href')}")
        assert answer.ok and answer.body() and link.get_attribute("download")


def test_a_long_query_is_saved_without_an_address(editor: Editor) -> None:
    page = editor.open(NAMES).page
    expect(page.locator("#answer h2")).to_have_text("4 rijen")
    page.evaluate("text => { location.hash = new URLSearchParams({ query: text }) }", f"{NAMES} # {'x' * 7000}")
    with page.expect_download() as download:
        page.locator(".saves button").first.click()
    assert "gemeente Schagen" in download.value.path().read_text("utf-8")


def test_the_explorer_leads_here_and_back(editor: Editor) -> None:
    page = editor.page
    page.goto(editor.address)
    page.wait_for_selector("html[data-ready=yes]", state="attached")
    page.get_by_role("button", name="Meer", exact=True).click()
    page.get_by_role("link", name="Vragen in SPARQL").click()
    page.wait_for_selector("#editor .cm-content")
    page.get_by_role("link", name="Verkenner").click()
    page.wait_for_selector("#graph canvas")


def hostile() -> dict[str, Any]:
    """What a wicked endpoint might answer."""
    terms: dict[str, Any] = {
        attack: {"type": "literal", "value": attack, "xml:lang": attack, "datatype": attack} for attack in ATTACKS
    }
    terms |= {f"{attack} ": {"type": "uri", "value": f"https://example.org/{attack}"} for attack in ATTACKS}
    terms |= {
        "__proto__": {"type": "uri", "value": "javascript:window.hurt=1"},
        "constructor": {"type": "uri", "value": "data:text/html,<script>window.hurt=1</script>"},
        "bnode": {"type": "bnode", "value": ATTACKS[1]},
        "odd": {"type": ATTACKS[1], "value": ATTACKS[1]},
    }
    return {"head": {"vars": [*terms, "toString"]}, "results": {"bindings": [terms, {}]}}


def test_whatever_an_endpoint_answers_is_text(editor: Editor) -> None:
    page = editor.page
    body = json.dumps(hostile())
    page.route("**/sparql", lambda route: route.fulfill(content_type="application/sparql-results+json", body=body))
    labels = {f"https://example.org/{attack}": {"nl": attack, "en": attack, "sort": "thing"} for attack in ATTACKS}
    told = json.dumps({"labels": labels})
    page.route("**/api/labels", lambda route: route.fulfill(content_type="application/json", body=told))
    editor.open("\n".join(f"# {attack} <https://example.org/{attack}>" for attack in ATTACKS))
    expect(page.locator("#answer tbody tr")).to_have_count(2)
    buttons = page.locator("#answer thead button")
    for place, attack in enumerate(ATTACKS):
        expect(buttons.nth(place)).to_have_text(attack, use_inner_text=False)
    buttons.first.click()
    assert page.evaluate("() => window.hurt") is None
    assert page.evaluate("() => document.querySelectorAll('#answer img, #answer script, main style').length") == 0
    protocols = page.evaluate("() => [...document.querySelectorAll('#answer td a')].map(a => a.protocol)")
    assert set(protocols) <= {"http:", "https:"}


def test_hostile_names_in_a_drawing_are_text(editor: Editor) -> None:
    page = editor.page
    lines = "\n".join(
        f"<urn:a{n}> <urn:{n}> <http://example.org/{quote(attack)}> ." for n, attack in enumerate(ATTACKS)
    )
    page.route("**/sparql", lambda route: route.fulfill(content_type="application/n-triples", body=lines))
    editor.open(TIED)
    expect(page.locator("#graph canvas")).to_be_visible(timeout=20_000)
    page.get_by_role("button", name="Tabel").click()
    assert len(editor.cells(2)) == len(ATTACKS)
    assert page.evaluate("() => window.hurt") is None


@pytest.mark.skipif(not AXE.exists(), reason="no axe-core: python hatch_build.py --dev")
@pytest.mark.parametrize(("mode", "width"), [("light", 1440), ("dark", 390)])
def test_axe_finds_nothing(editor: Editor, width: int, mode: Any) -> None:
    page = editor.page
    page.emulate_media(color_scheme=mode)
    page.set_viewport_size({"width": width, "height": 844})
    for query, ready in ((NAMES, "#answer table"), (TIED, "#graph canvas")):
        editor.open(query)
        page.wait_for_selector(ready)
        page.evaluate(AXE.read_text("utf-8") + ";0")
        told = page.evaluate("tags => axe.run(document, { runOnly: tags })", RULES)
        assert len(told["passes"]) > 15
        assert [(one["id"], one["nodes"][0]["html"][:160]) for one in told["violations"]] == []
        assert page.evaluate("() => document.documentElement.scrollWidth") <= width
