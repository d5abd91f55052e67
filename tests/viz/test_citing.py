import pytest
from playwright.sync_api import expect

from tests.viz.conftest import Explorer
from tests.viz.names import line, thing

pytestmark = pytest.mark.browser

COPY = "() => { window.copied = ''; navigator.clipboard.writeText = async (text) => { window.copied = text; }; }"


def copied(explorer: Explorer) -> str:
    text: str = explorer.run("() => window.copied")
    return text


def test_a_citation_has_all_that_one_needs(explorer: Explorer) -> None:
    explorer.open(f"#l={line('Den Helder', 'Schagen')}").run(COPY)
    passage = explorer.page.locator("#panel .passage").first
    passage.get_by_role("button", name="Citeer").click()
    cited = copied(explorer)
    quote = " ".join(passage.locator("blockquote").inner_text().split())
    assert cited.startswith(f"“{quote}” ")
    assert "Bewering: https://w3id.org/bundel/id/claim/" in cited
    explorer.open(f"#l={line('Den Helder', 'Schagen')}&lang=en").run(COPY)
    explorer.page.locator("#panel .passage").first.get_by_role("button", name="Cite").click()
    assert "Claim: https://w3id.org/bundel/id/claim/" in copied(explorer)


def test_the_address_of_a_claim_opens_its_line_with_that_sentence_in_focus(explorer: Explorer) -> None:
    explorer.open(f"#l={line('Den Helder', 'Schagen')}").run(COPY)
    passage = explorer.page.locator("#panel .passage").nth(1)
    quote = passage.locator("blockquote").inner_text()
    passage.get_by_role("button", name="Adres").click()
    hash_ = copied(explorer).partition("#")[2]
    assert hash_.startswith(f"l={line('Den Helder', 'Schagen')}&claim=claim/")
    explorer.open(f"#{hash_}")
    expect(explorer.page.locator("#panel .passage.pointed blockquote")).to_have_text(quote)
    expect(explorer.page.locator("#panel .passage.pointed")).to_be_focused()
    assert explorer.run("() => bundel.app.state.line") == line("Den Helder", "Schagen")
    explorer.run("id => bundel.app.set({ thing: id, line: null })", thing("Zwolle"))
    assert "claim=claim" not in explorer.page.url


def test_a_claim_that_filters_would_hide_is_shown(explorer: Explorer) -> None:
    explorer.open()
    hidden = explorer.run(
        "() => bundel.app.model.sentences.find((said, place) => ['ended', 'denied'].includes(said.status)"
        " && [...bundel.app.model.lines.values()].some(({ sentences }) => sentences.includes(place))).id"
    )
    explorer.open(f"#claim={hidden}")
    expect(explorer.page.locator("#panel .passage.pointed")).to_be_visible()


def test_a_claim_that_is_not_there_is_said(explorer: Explorer) -> None:
    explorer.open("#claim=claim/0000")
    expect(explorer.page.locator("#notices")).to_contain_text("De bewering claim/0000 staat niet (meer) in dit beeld")
    explorer.run("() => { location.hash = '#claim=%3Cimg%20src%3Dx%3E' }")
    expect(explorer.page.locator("#notices")).to_contain_text("<img src=x>")


def test_a_file_sends_nothing_but_offers_a_text(explorer: Explorer) -> None:
    explorer.open(f"#l={line('Den Helder', 'Schagen')}").run(COPY)
    explorer.page.locator("#panel .passage").first.get_by_role("button", name="Klopt niet").click()
    expect(explorer.page.locator("#remark")).to_be_focused()
    explorer.page.keyboard.type("Dat was <i>vroeger</i> zo.")
    explorer.page.get_by_role("button", name="Kopieer tekst").click()
    text = copied(explorer)
    assert text.startswith("Dit klopt volgens mij niet:") and "Opmerking: Dat was <i>vroeger</i> zo." in text
    mail = explorer.page.get_by_role("link", name="Mail")
    mail.evaluate("element => element.addEventListener('click', (event) => event.preventDefault())")
    mail.click()
    assert (mail.get_attribute("href") or "").startswith("mailto:?subject=Klopt%20niet")
    explorer.page.locator("#remark").focus()
    explorer.page.keyboard.press("Escape")
    expect(explorer.page.locator("#remark")).to_have_count(0)


def test_the_years_of_a_thing_lead_to_its_sentences(explorer: Explorer) -> None:
    explorer.open(f"#n={thing('Twenterand')}")
    years = explorer.page.locator("#panel .chronicle")
    expect(years.locator("summary").first).to_be_visible()
    told = [text for text in years.locator("summary b").all_inner_texts() if text.isdigit()]
    assert told == sorted(told, reverse=True) and len(told) > 1
    years.locator("summary").first.click()
    years.locator("ol .link").first.click()
    expect(explorer.page.locator("#panel .passage.pointed")).to_be_visible()


def test_a_thing_has_its_address_but_a_file_has_no_documents(explorer: Explorer) -> None:
    explorer.open(f"#n={thing('Twenterand')}")
    linked = explorer.page.locator("#panel .linked")
    expect(linked.locator("code")).to_have_text("https://identifier.overheid.nl/tooi/id/gemeente/gm1700")
    expect(linked.locator("a")).to_have_count(1)


def test_reasons_are_in_english_on_the_english_page(page, public: str, complaints: list[str]) -> None:  # type: ignore[no-untyped-def]
    served = Explorer(page, public).open("#lang=en")
    for claim in served.run("() => bundel.app.model.sentences.map(({ id }) => id).slice(0, 3)"):
        served.open(f"#lang=en&claim={claim}")
        page.locator("#panel .pointed .why summary").click()
        expect(page.locator("#panel .pointed .why dd").first).to_have_attribute("lang", "en")
    dutch = served.run("() => bundel.app.model.sentences.map(({ because }) => because)")
    shown = served.run("() => bundel.app.model.payload.terms")
    assert all(shown[because]["en"] != because for because in dutch)
    linked = served.open("#n=tooi:gemeente/gm1700&lang=en").page.locator("#panel .linked a")
    addresses = [link.get_attribute("href") or "" for link in linked.all()]
    assert any(address.startswith("doc.ttl?iri=https%3A%2F%2F") for address in addresses)
