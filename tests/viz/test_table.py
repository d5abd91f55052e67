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


def test_nothing_is_cut_off_silently(explorer: Explorer) -> None:
    explorer.open()
    explorer.run("() => probe.multiply(300)")
    lines = len(explorer.shown("lines"))
    expect(explorer.page.locator(".more")).to_contain_text(f"200 van {lines} getoond.")
    explorer.page.get_by_role("button", name="Toon meer").click()
    assert len(rows(explorer)) == 400
