import re
from urllib.parse import unquote

import pytest
from playwright.sync_api import expect

from tests.viz.conftest import Explorer
from tests.viz.names import line, thing

pytestmark = pytest.mark.browser

COUNTED = """() => {
  const number = (button) => Number(button.querySelector(".number").textContent.replace(/[.,]/g, ""));
  const rows = ["kind", "tie", "status"].map((facet) => `#legend .rows button[data-key^='${facet} ']`);
  return Object.fromEntries([...document.querySelectorAll([...rows, "#legend .chips button[aria-pressed]"].join())]
    .filter((button) => button.querySelector(".number")).map((button) => [button.dataset.key, number(button)]));
}"""
SHOWN = """(key) => {
  const { app } = bundel;
  const at = key.indexOf(" ");
  const [facet, value] = [key.slice(0, at), key.slice(at + 1)];
  const before = { ...app.state };
  if (app.state[facet]) app.set({ [facet]: new Set([value]) });
  else app.set({ off: new Set([...app.state.off].filter((off) => off !== key)) });
  const { things, lines } = app.selection;
  const said = [...lines.values()];
  const n =
    facet === "kind" ? [...things].filter((id) => app.model.things.get(id).kind === value).length
    : facet === "tie" ? said.filter((all) => all.some((one) => one.tie === value)).length
    : facet === "status" ? said.filter((all) => all.some((one) => one.status === value)).length
    : lines.size;
  app.set({ off: before.off, themes: before.themes, areas: before.areas, publishers: before.publishers });
  return n;
}"""


def told(explorer: Explorer, what: str) -> list[str]:
    """What the articles in view tell of themselves, each once, sorted."""
    found: list[str] = explorer.run(
        """what => {
        const said = [...bundel.app.selection.lines.values()].flat();
        return [...new Set(said.map((one) => bundel.app.model.sources[one.source][what]))].sort();
    }""",
        what,
    )
    return found


@pytest.mark.parametrize(
    "hash", ["", "#off=kind person,tie party,status ended&since=2016&until=2020&undated=0&sure=80", "#p=De Kustbode"]
)
def test_every_count_is_what_would_be_shown(explorer: Explorer, hash: str) -> None:
    explorer.open(hash)
    for more in explorer.page.locator(".unfolds").all():
        more.click()
    counted = explorer.run(COUNTED)
    assert {"kind", "tie", "status", "themes", "areas", "publishers"} <= {key.partition(" ")[0] for key in counted}
    assert {key: explorer.run(SHOWN, key) for key in counted} == counted


def test_only_this_and_all_again(explorer: Explorer) -> None:
    explorer.open()
    before = explorer.shown("lines")
    only = explorer.page.get_by_role("button", name="Alleen Deelname")
    only.click()
    ties = explorer.run("() => [...new Set([...bundel.app.selection.lines.values()].flat().map(s => s.tie))]")
    assert ties == ["participation"]
    expect(only).to_have_attribute("aria-pressed", "true")
    expect(only).to_be_focused()
    only.click()
    assert explorer.shown("lines") == before


def test_choices_add_up_and_one_of_them_can_be_all(explorer: Explorer) -> None:
    explorer.open()
    chips = explorer.page.locator("[data-facet=areas] .chips button[aria-pressed]")
    first, second = (chips.nth(place).get_attribute("data-key") for place in (0, 1))
    explorer.page.locator(f'[data-key="{first}"]').click()
    one = set(explorer.shown("lines"))
    explorer.page.locator(f'[data-key="{second}"]').click()
    assert one < set(explorer.shown("lines"))
    explorer.page.locator(f'[data-key="only {first}"]').click()
    assert set(explorer.shown("lines")) == one
    expect(explorer.page.locator(f'[data-key="{first}"]')).to_be_focused()
    assert f"a={first.partition(' ')[2]}" in unquote(explorer.page.url)


def test_a_long_list_folds_and_can_be_searched(explorer: Explorer) -> None:
    explorer.open()
    explorer.run(
        """() => {
        for (let n = 0; n < 20; n++)
            bundel.app.model.areas.set(`a${n}`, { id: `a${n}`, label: `Streek ${n}`, type: "jeugdregio" });
        bundel.app.set({});
    }"""
    )
    areas = explorer.page.locator("[data-facet=areas]")
    folded = areas.locator(".chips li").count()
    areas.locator(".unfolds").click()
    everything = areas.locator(".chips li").count()
    assert (
        folded
        < everything
        == explorer.run("() => [...bundel.app.model.areas.values()].filter(a => a.type === 'jeugdregio').length")
    )
    areas.get_by_label("Zoek een gebied").press_sequentially("twen")
    expect(areas.locator(".chips .words")).to_have_text(["Twente"])
    areas.get_by_label("Zoek een gebied").fill("qqq")
    expect(areas).to_contain_text("Geen keuze met die letters.")


def test_the_period_holds_back_what_appeared_before_or_after(explorer: Explorer) -> None:
    explorer.open()
    explorer.page.get_by_label("Van", exact=True).fill("2016-05-01")
    explorer.page.get_by_label("Tot en met", exact=True).fill("2019-12-31")
    explorer.page.get_by_label("Tot en met", exact=True).blur()
    issued = told(explorer, "issued")
    assert issued and issued[0] >= "2016" and issued[-1] <= "2019-12-31"
    assert "since=2016-05-01" in explorer.page.url and "until=2019-12-31" in explorer.page.url
    expect(explorer.page.locator("#chosen")).to_contain_text("1 mei 2016 – 31 december 2019")
    slider = explorer.page.get_by_label("Vanaf het jaar")
    slider.focus()
    slider.press("ArrowRight")
    expect(slider).to_be_focused()
    assert "since=2017&" in explorer.page.url
    explorer.page.get_by_role("button", name=re.compile("Filter weghalen: 2017")).click()
    assert "since" not in explorer.page.url


@pytest.mark.parametrize(
    ("issued", "since", "until", "kept"),
    [
        ("2017-03-14", "2017", "2017", True),
        ("2017-03", "2017-03-20", "", True),
        ("2017-03", "2017-04-01", "", False),
        ("2017", "", "2016-12-31", False),
        ("2017", "2017-06-01", "2017-07-01", True),
        (None, "2017", "2018", True),
    ],
)
def test_a_date_counts_as_precisely_as_it_is_known(
    explorer: Explorer, issued: str | None, since: str, until: str, kept: bool
) -> None:
    explorer.open()
    shown = explorer.run(
        """([issued, since, until]) => {
        for (const source of bundel.app.model.sources) source.issued = issued;
        bundel.app.set({ since, until });
        return bundel.app.selection.lines.size > 0;
    }""",
        [issued, since, until],
    )
    assert shown is kept


def test_undated_articles_can_be_left_out(explorer: Explorer) -> None:
    explorer.open()
    explorer.run("() => { bundel.app.model.sources[0].issued = null; bundel.app.set({ page: 1 }, true); }")
    before = len(explorer.shown("lines"))
    explorer.page.get_by_label("Ook zonder datum").uncheck()
    assert len(explorer.shown("lines")) < before
    assert "undated=0" in explorer.page.url


def test_how_sure_it_must_be(explorer: Explorer) -> None:
    explorer.open("#sure=0")
    everything = len(explorer.shown("lines"))
    slider = explorer.page.get_by_role("slider", name="Zekerheid")
    slider.focus()
    for _ in range(18):
        slider.press("ArrowRight")
    expect(slider).to_have_attribute("aria-valuetext", "minstens 90%")
    least = explorer.run("() => Math.min(...[...bundel.app.selection.lines.values()].flat().map(s => s.confidence))")
    assert least >= 0.9 and len(explorer.shown("lines")) < everything
    assert "sure=90" in explorer.page.url


def test_each_filter_can_be_taken_back_and_all_at_once(explorer: Explorer) -> None:
    explorer.open("#off=kind person,status ended,status denied&p=De Kustbode&sure=70&since=2015")
    chosen = explorer.page.locator("#chosen .chips button")
    expect(chosen).to_have_text(["zonder personen", "De Kustbode", "vanaf 2015", "minstens 70% zeker"])
    chosen.nth(1).click()
    expect(chosen).to_have_count(3)
    expect(chosen.first).to_be_focused()
    assert "p=" not in explorer.page.url
    explorer.page.get_by_role("button", name="Filters wissen").click()
    expect(explorer.page.locator("#chosen")).to_be_hidden()
    expect(explorer.page.locator("#search")).to_be_focused()
    assert "#" not in explorer.page.url or explorer.page.url.endswith("#")


def test_nothing_left_names_what_each_filter_holds_back(explorer: Explorer) -> None:
    explorer.open("#since=2030&off=kind person,status ended,status denied")
    nothing = explorer.page.locator("#nothing")
    expect(nothing).to_contain_text("Geen bericht binnen deze filters.")
    expect(nothing.get_by_role("button")).to_have_count(2)
    nothing.get_by_role("button", name="vanaf 2030 weghalen").click()
    expect(nothing).to_be_empty()
    assert thing("Marjan Oostra") not in explorer.shown("things")


def test_what_the_address_asks_for_and_is_not_here_is_said_and_the_rest_kept(explorer: Explorer) -> None:
    explorer.open("#t=themes:nergens&p=De Kustbode,Niemand&since=gisteren&sure=900&later=1")
    notice = explorer.page.locator("#notices .strip")
    expect(notice).to_contain_text("themes:nergens, Niemand, since=gisteren en sure=900")
    assert told(explorer, "publisher") == ["De Kustbode"]
    explorer.run("id => bundel.app.visit(id)", thing("Schagen"))
    for part in ("themes:nergens", "Niemand", "since=gisteren", "sure=900", "later=1"):
        assert part in unquote(explorer.page.url)
    notice.get_by_role("button", name="Melding sluiten").click()
    expect(notice).to_have_count(0)
    assert "later=1" in explorer.page.url and "gisteren" not in explorer.page.url


def test_a_publisher_with_a_comma_comes_back_from_the_address(explorer: Explorer) -> None:
    explorer.open()
    explorer.run(
        """name => {
        bundel.app.model.sources[0].publisher = name;
        bundel.app.set({ publishers: new Set([name, "De Kustbode"]) });
    }""",
        "Stad, Land ~1 & 50%",
    )
    told = explorer.run("() => { history.replaceState(null, '', location.hash); return location.hash }")
    explorer.run("() => bundel.app.set({ publishers: new Set() })")
    explorer.run("told => { location.hash = told; return new Promise(done => setTimeout(done, 50)) }", told)
    assert explorer.run("() => [...bundel.app.state.publishers].sort()") == ["De Kustbode", "Stad, Land ~1 & 50%"]


def test_filters_work_together_on_lines_not_on_pictures(explorer: Explorer) -> None:
    explorer.open("#off=status existing&sure=0")
    assert line("Alkmaar", "Heerhugowaard") in explorer.shown("lines")
    assert all(
        status != "existing"
        for status in explorer.run("() => [...bundel.app.selection.lines.values()].flat().map(s => s.status)")
    )
