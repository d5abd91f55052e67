import re

import pytest
from playwright.sync_api import expect

from tests.viz.conftest import Explorer
from tests.viz.names import line, thing

pytestmark = pytest.mark.browser


def rows(explorer: Explorer) -> list[str]:
    found: list[str] = explorer.run(
        "() => [...document.querySelectorAll('#table tr[data-row]')].map(r => r.dataset.row)"
    )
    return found


@pytest.mark.parametrize("off", ["", "&off=kind person,status ended", "&off=status existing", "&t=themes:x"])
def test_it_holds_just_what_the_picture_shows(explorer: Explorer, off: str) -> None:
    explorer.open(f"#v=table{off}")
    assert sorted(rows(explorer)) == explorer.shown("lines")
    explorer.open(f"#v=table&rows=things{off}")
    assert sorted(rows(explorer)) == explorer.shown("things")


def test_it_follows_the_legend(explorer: Explorer) -> None:
    explorer.open("#v=table")
    before = len(rows(explorer))
    explorer.page.get_by_role("button", name=re.compile("^Plan")).click()
    assert len(rows(explorer)) < before
    expect(explorer.page.locator("caption")).to_have_text(f"{len(rows(explorer))} verbanden")


def test_every_sentence_of_a_line_unfolds(explorer: Explorer) -> None:
    explorer.open("#v=table")
    row = explorer.page.locator(f"tr[data-row='{line('Den Helder', 'Schagen')}']")
    row.get_by_role("button", name="3 zinnen").click()
    opened = explorer.page.locator("tr.unfolded")
    expect(opened.locator(".passage")).to_have_count(3)
    expect(row.get_by_role("button", name="3 zinnen")).to_have_attribute("aria-expanded", "true")
    expect(row.get_by_role("button", name="3 zinnen")).to_be_focused()


def test_columns_sort_both_ways(explorer: Explorer) -> None:
    explorer.open("#v=table&rows=things")
    names = explorer.page.locator("tbody th")
    explorer.page.get_by_role("button", name="Naam", exact=True).click()
    heading = explorer.page.get_by_role("columnheader", name="Naam")
    expect(heading).to_have_attribute("aria-sort", "ascending")
    upward = names.all_inner_texts()
    explorer.page.get_by_role("button", name="Naam", exact=True).click()
    expect(heading).to_have_attribute("aria-sort", "descending")
    assert names.all_inner_texts() == upward[::-1]
    assert upward[0] == "5 partijen samen" and upward[1] == "Actieprogramma Schulden Eerder Zien"
    explorer.page.get_by_role("button", name="Verbanden", exact=True).last.click()
    counts = [int(text) for text in explorer.page.locator("tbody td:nth-child(3)").all_inner_texts()]
    assert counts == sorted(counts, reverse=True)
    assert "sort=-lines" in explorer.page.url


def test_a_choice_in_the_table_is_a_choice_in_the_picture(explorer: Explorer) -> None:
    explorer.open("#v=table&rows=things")
    explorer.page.get_by_role("button", name="Enschede").click()
    expect(explorer.page.locator("#panel h2")).to_have_text("Enschede")
    explorer.page.get_by_role("button", name="Beeld").click()
    assert f"n={thing('Enschede')}" in explorer.page.url
    explorer.page.get_by_role("button", name="Tabel").click()
    explorer.page.locator("#table").get_by_role("button", name="Verbanden", exact=True).first.click()
    expect(explorer.page.locator(".only")).to_contain_text("Alleen de verbanden van Enschede.")
    about = explorer.run(
        "id => bundel.app.model.around.get(id).map(l => l.id).filter(l => bundel.app.selection.lines.has(l)).sort()",
        thing("Enschede"),
    )
    assert sorted(rows(explorer)) == about
    explorer.page.get_by_role("button", name="Toon alles").click()
    assert sorted(rows(explorer)) == explorer.shown("lines")


def test_long_tables_come_in_pages_and_nothing_is_cut_off_silently(explorer: Explorer) -> None:
    explorer.open()
    explorer.run("() => probe.multiply(10000)")
    lines = f"{len(explorer.shown('lines')):,}".replace(",", ".")
    caption = explorer.page.locator("caption")
    expect(caption).to_have_text(f"{lines} verbanden, rij 1 tot en met 200 van {lines}")
    assert len(rows(explorer)) == 200
    after = explorer.page.get_by_role("button", name="Volgende")
    after.click()
    expect(caption).to_contain_text("rij 201 tot en met 400")
    expect(after).to_be_focused()
    expect(explorer.page.locator("#live")).to_contain_text("rij 201 tot en met 400")
    assert "page=2" in explorer.page.url
    assert explorer.page.locator("tbody tr").first.get_attribute("aria-rowindex") == "202"
    explorer.page.get_by_role("spinbutton", name="Bladzijde").fill("99999")
    explorer.page.keyboard.press("Enter")
    expect(caption).to_contain_text(f"van {lines}")
    assert 0 < len(rows(explorer)) <= 200
    expect(explorer.page.get_by_role("button", name="Volgende")).to_have_attribute("aria-disabled", "true")


def test_what_is_chosen_elsewhere_is_brought_to_its_page(explorer: Explorer) -> None:
    explorer.open()
    explorer.run("() => probe.multiply(900)")
    explorer.run("() => bundel.app.set({ sort: 'from', descending: false, page: 1 })")
    last = explorer.run("() => [...document.querySelectorAll('tr[data-row]')].at(-1).dataset.row")
    explorer.run("() => bundel.app.set({ page: 3 })")
    explorer.run("id => bundel.app.set({ line: id, thing: null })", last)
    assert last in rows(explorer)
    expect(explorer.page.locator("tr.chosen")).to_be_in_viewport()


def test_side_by_side_pointing_and_choosing_go_both_ways(explorer: Explorer) -> None:
    explorer.open("#v=split&rows=things")
    row = explorer.page.locator(f"tr[data-row='{thing('Enschede')}']")
    row.hover()
    assert explorer.run("() => bundel.app.hover.thing") == thing("Enschede")
    explorer.page.mouse.move(*explorer.place(thing("Zwolle")))
    expect(explorer.page.locator(f"tr[data-row='{thing('Zwolle')}']")).to_have_class("pointed")
    row.get_by_role("button").focus()
    assert explorer.run("() => bundel.app.hover.thing") == thing("Enschede")
    explorer.page.mouse.click(*explorer.place(thing("Twenterand")))
    expect(explorer.page.locator(f"tr[data-row='{thing('Twenterand')}']")).to_have_class("chosen")
    expect(explorer.page.locator("tr.chosen")).to_be_in_viewport()
    graph, table = (explorer.page.locator(f"#{part}").bounding_box() for part in ("graph", "table"))
    assert graph["x"] + graph["width"] <= table["x"] + 1


def test_in_narrow_places_rows_are_cards_that_can_be_sorted(explorer: Explorer) -> None:
    explorer.page.set_viewport_size({"width": 390, "height": 844})
    explorer.open("#v=table&rows=things")
    explorer.page.get_by_label("Sorteer op").select_option("name")
    explorer.page.get_by_role("button", name="Aflopend").click()
    names = explorer.page.locator("tbody th span").all_inner_texts()
    assert names[0] == "5 partijen samen"
    expect(explorer.page.locator("#live")).to_have_text("Gesorteerd op Naam, oplopend.")


def test_of_a_graph_that_is_not_loaded_yet_the_ways_in_are_told(explorer: Explorer) -> None:
    explorer.open("#v=table")
    explorer.run(
        """() => {
        const { model } = bundel.app;
        model.payload.whole = false;
        for (const part of [model.things, model.lines, model.around]) part.clear();
        bundel.app.set({ off: new Set() });
    }"""
    )
    for place in ("#table", "#legend"):
        expect(explorer.page.locator(f"{place} .unloaded")).to_contain_text("is nog niets geladen")
    explorer.page.locator("#table").get_by_role("button", name="Kies een gebied").click()
    assert "v=regions" in explorer.page.url
