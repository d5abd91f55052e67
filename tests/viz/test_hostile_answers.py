"""Names and sentences that would like to be markup, in answers, suggestions and judgements."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from graph.collection import Collection
from tests.sample import BUYING, SCHAGEN, reading
from tests.viz.conftest import Explorer
from tests.viz.serving import serving
from tests.viz.test_access import findings

pytestmark = pytest.mark.browser

ATTACK = "<img src=x onerror=window.hurt=1>"
QUOTED = '" onmouseover="window.hurt=1" href="javascript:window.hurt=1'


@pytest.fixture(scope="module")
def site(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("kwaad")
    given = reading()
    entities = tuple(
        each.model_copy(update={"label": f"{each.label} {ATTACK}", "alternatives": (*each.alternatives, QUOTED)})
        if each.iri == SCHAGEN.iri
        else each
        for each in given.entities
    )
    article = given.article.model_copy(update={"title": ATTACK, "publisher": QUOTED})
    with Collection.open(folder) as collection:
        collection.replace(given.model_copy(update={"entities": entities, "article": article}))
    with serving(folder, local=True) as address:
        yield address


def test_answers_and_suggestions_are_text(page, site: str, complaints: list[str]) -> None:  # type: ignore[no-untyped-def]
    asker = Explorer(page, site).open("#ask=zinnen&ask.een=tooi:gemeente/gm0448")
    page.locator("#blank-ander").focus()
    page.keyboard.type("schagen")
    expect(page.locator("#fits-ander li").first).to_have_text(f"gemeente Schagen {ATTACK}")
    page.keyboard.press("Enter")
    expect(page.locator("#panel .answers li").first).to_contain_text(BUYING)
    expect(page.locator("#panel .answers li").first).to_contain_text(ATTACK)
    asker.open("#ask=partners&ask.organisatie=tooi:gemeente/gm0448&v=table")
    expect(page.locator("#table tbody")).to_contain_text(ATTACK)
    assert findings(asker) == []
    assert asker.run("() => document.querySelectorAll('#panel img, #table img, .blank img').length") == 0
    assert asker.run("() => window.hurt") is None


def test_the_list_and_the_years_are_text(page, site: str, complaints: list[str]) -> None:  # type: ignore[no-untyped-def]
    owner = Explorer(page, site).open("#n=tooi:gemeente/gm0441")
    expect(page.locator("#panel .chronicle")).to_contain_text(ATTACK)
    page.locator("[data-key=menu]").click()
    page.locator("[data-key='menu agenda']").click()
    expect(page.locator("#agenda .claim").first).to_contain_text(ATTACK)
    assert findings(owner) == []
    assert owner.run("() => document.querySelectorAll('#agenda img, #panel img').length") == 0
    assert owner.run("() => window.hurt") is None
