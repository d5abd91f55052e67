import csv
from pathlib import Path
from urllib.parse import quote

import networkx as nx
import pytest
from playwright.sync_api import Page, expect
from rdflib import Graph
from rdflib.namespace import SKOS

from tests.viz.conftest import Explorer
from tests.viz.test_save import saved
from viz.area import Area
from viz.kind import Kind
from viz.line import Line
from viz.network import Network, network
from viz.picture import picture
from viz.sentence import Mark, Sentence, Step
from viz.source import Source
from viz.term import Term
from viz.thing import Thing
from viz.tie import Tie

ATTACKS = [
    "</script><script>window.hurt=1</script>",
    "<img src=x onerror=window.hurt=1>",
    '" onmouseover="window.hurt=1',
    "' onfocus='window.hurt=1' autofocus='",
    "<!--<script>",
    "{{7*7}}${7*7}",
    "\u2028window.hurt=1\u2029",
    "<svg onload=window.hurt=1>",
    'href="javascript:window.hurt=1"',
    "]]></style><style>*{display:none}",
]


def wicked() -> Network:
    """A network in which everything that can be text is an attack."""
    things = [
        Thing(
            iri=f"https://example.org/{place}/{attack}",
            label=attack,
            kind=[Kind.MUNICIPALITY, Kind.INITIATIVE][place % 2],
            type=attack,
            alternatives=(attack + " ook",),
            areas=("area",),
            point=(5.0 + place / 10, 52.0),
        )
        for place, attack in enumerate(ATTACKS)
    ]
    lines = [line(one, other, attack) for one, other, attack in zip(things, things[1:], ATTACKS, strict=False)]
    sources = [
        Source(iri=attack, identifier=attack, title=attack, publisher=attack, citation=attack, address=address)
        for attack, address in zip(
            ATTACKS, ["javascript:window.hurt=1", "data:text/html,<script>1</script>"] * 5, strict=True
        )
    ]
    return network(
        things,
        lines,
        sources,
        [Area(iri="area", label=ATTACKS[1], type="jeugdregio")],
        [Term(key="t", nl=ATTACKS[1], en=ATTACKS[1])],
    )


def line(one: Thing, other: Thing, attack: str) -> Line:
    said = Sentence(
        iri=f"claim {attack}",
        relation="relation",
        tie=Tie.PARTICIPATION,
        ends=(one.iri, other.iri),
        status="existing",
        confidence=0.9,
        because=attack,
        quote=f"{attack} {attack}",
        source=attack,
        marks=(Mark(start=0, end=len(attack), leads_to=one.iri),),
        steps=(Step(surface=attack, leads_to=one.iri, because=attack),),
        role=attack,
        themes=("t",),
    )
    return Line(ends=(min(one.iri, other.iri), max(one.iri, other.iri)), sentences=(said,))


@pytest.fixture
def attacked(page: Page, built: Path, tmp_path: Path, complaints: list[str]) -> Explorer:
    place = tmp_path / "wicked.html"
    place.write_text(picture(wicked(), title=ATTACKS[0]), "utf-8")
    page.on("dialog", lambda dialog: complaints.append(dialog.message))
    return Explorer(page, place.as_uri())


@pytest.mark.browser
def test_names_are_text_wherever_they_stand(attacked: Explorer) -> None:
    attacked.open()
    page = attacked.page
    assert page.title() == ATTACKS[0]
    for place, attack in enumerate(ATTACKS):
        attacked.run("id => bundel.app.visit(id)", f"https://example.org/{place}/{attack}")
        expect(page.locator("#panel h2")).to_have_text(attack, use_inner_text=False)
        page.mouse.move(*attacked.place(f"https://example.org/{place}/{attack}"))
    attacked.run("() => bundel.app.set({ line: [...bundel.app.model.lines.keys()][0], thing: null })")
    attacked.run("() => document.querySelectorAll('details').forEach(d => { d.open = true })")
    page.locator("#search").fill("script")
    expect(page.locator("#suggestions li").first).to_be_visible()
    attacked.run("() => bundel.app.set({ view: 'table', thing: null, line: null })")
    for button in page.locator(".unfold").all():
        button.click()
    assert attacked.run("() => window.hurt") is None
    assert (
        attacked.run(
            "() => document.querySelectorAll('main img, #panel img, #panel script, main script, main style').length"
        )
        == 0
    )


@pytest.mark.browser
def test_filters_and_notices_are_text_too(attacked: Explorer) -> None:
    attacked.open("#p=" + quote(ATTACKS[1]) + "," + quote("<img src=y onerror=window.hurt=1>"))
    page = attacked.page
    expect(page.locator("#chosen .chips")).to_have_text(ATTACKS[1])
    expect(page.locator("#notices")).to_contain_text("<img src=y onerror=window.hurt=1>")
    for more in page.locator(".unfolds").all():
        more.click()
    publishers = page.locator('[data-facet="publishers list"] .words').all_text_contents()
    assert set(ATTACKS[:9]) <= set(publishers)
    attacked.run("() => bundel.app.set({ view: 'split', since: '2030', undated: false })")
    expect(page.locator("#nothing")).to_contain_text("alleen met datum weghalen: 1 verband")
    page.get_by_role("button", name="Deel", exact=True).click()
    expect(page.get_by_role("dialog", name="Deel")).to_be_visible()
    attacked.run("() => window.dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("#imprint")).to_contain_text(ATTACKS[1])
    assert attacked.run("() => window.hurt") is None
    assert (
        attacked.run("() => document.querySelectorAll('#chosen img, #notices img, #imprint img, dialog img').length")
        == 0
    )


@pytest.mark.browser
@pytest.mark.parametrize("name", ["Bewaar als GEXF", "Bewaar als Turtle", "Bewaar als CSV"])
def test_what_is_taken_away_can_be_read_back_as_it_is(attacked: Explorer, tmp_path: Path, name: str) -> None:
    attacked.open()
    file = tmp_path / "weg"
    file.write_bytes(saved(attacked, name, tmp_path))
    if name.endswith("GEXF"):
        labels = {str(label) for _, label in nx.read_gexf(file, version="1.3").nodes(data="label")}
    elif name.endswith("Turtle"):
        labels = {str(label) for label in Graph().parse(file, format="turtle").objects(None, SKOS.prefLabel)}
    else:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            labels = {row[end] for row in csv.DictReader(lines) for end in ("Wie", "Met wie of wat")}
    assert {attack.replace("\u2028", " ").replace("\u2029", " ") for attack in ATTACKS} <= {
        label.replace("\u2028", " ").replace("\u2029", " ") for label in labels
    }


@pytest.mark.browser
def test_no_address_that_runs_becomes_a_link(attacked: Explorer) -> None:
    attacked.open()
    for line_ in attacked.shown("lines"):
        attacked.run("id => bundel.app.set({ line: id, thing: null })", line_)
        assert attacked.run("() => [...document.querySelectorAll('#panel a')].map(a => a.protocol)") == []


@pytest.mark.browser
def test_what_is_saved_is_text_too(attacked: Explorer) -> None:
    attacked.open()
    assert attacked.run("() => probe.live(bundel.svg())") == 0


def test_the_page_keeps_its_shape(built: Path) -> None:
    html = picture(wicked(), title=ATTACKS[0])
    assert html.count("<script") == 2 and html.count("</script>") == 2
    assert html.count("<style>") == 1
    assert "window.hurt=1</script>" not in html
