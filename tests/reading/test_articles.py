import json
import os
import re
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.reading.articles import articles
from ontology.article import Article
from ontology.errors import OtherLanguage, UnreadableArticle
from ontology.iri import article_iri
from seeds import SEEDS

TESTS = Path(__file__).parents[1]
CORPUS = sorted((TESTS / "corpus").glob("*/articles/*.txt"))
SHARED = TESTS.parents[1] / "shared"

PARAGRAPHS = [
    "De gemeenten Raalte en Olst-Wijhe vormen samen één sociaal team. ‘Wij doen dit samen’, zegt wethouder Jacques van "
    "Loevezijn, en dat is volgens hem al sinds het voorjaar zo.",
    "Ook welzijnsorganisatie Kompas doet mee. Het team werkt in Raalte, waar de inwoners het weten te vinden.",
]
BODY = "\n\n".join(PARAGRAPHS)
TITLE = "Samen in Salland"
TEXT = f"{TITLE}\n\n{BODY}"


def read(tmp_path: Path, name: str, data: str | bytes, **how: bool) -> Article:
    (tmp_path / name).write_bytes(data if isinstance(data, bytes) else data.encode())
    (article,) = articles([tmp_path / name], **how)
    return article


def refused(tmp_path: Path, name: str, data: str | bytes) -> str:
    with pytest.raises(UnreadableArticle) as error:
        read(tmp_path, name, data)
    assert repr(str(tmp_path / name)) in str(error.value)
    return str(error.value)


def test_a_text_file(tmp_path: Path) -> None:
    article = read(tmp_path, "salland.txt", f"{TITLE}\n\n3 mei 2021\n\n{BODY}\n")
    assert article.identifier == "salland.txt"
    assert article.iri == article_iri("salland.txt")
    assert (article.title, article.issued, article.language) == (TITLE, "2021-05-03", "nl")
    assert article.text == f"{TITLE}\n\n3 mei 2021\n\n{BODY}"
    assert article.sha256 == sha256(article.text.encode()).hexdigest()


def test_the_same_article_in_every_format_is_the_same_text(tmp_path: Path) -> None:
    page = f"<html><body><article><h1>{TITLE}</h1>{''.join(f'<p>{p}</p>' for p in PARAGRAPHS)}</article></body></html>"
    texts = {
        read(tmp_path, "a.txt", TEXT).text,
        read(tmp_path, "b.md", f"---\ntitle: {TITLE}\n---\n\n{BODY}\n").text,
        read(tmp_path, "c.md", f"# {TITLE}\n\n{BODY}\n").text,
        read(tmp_path, "d.html", page).text,
    }
    assert texts == {TEXT}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_encodings_and_line_ends_make_no_difference(tmp_path: Path, encoding: str, end: str) -> None:
    assert read(tmp_path, "a.txt", TEXT.replace("\n", end).encode(encoding)).text == TEXT


def test_what_cannot_be_seen_makes_no_difference(tmp_path: Path) -> None:
    strange = TEXT.replace("sociaal", "soci\u00adaal").replace(" team", "\u00a0\u200bteam").replace("é", "e\u0301")
    assert read(tmp_path, "a.txt", strange).text == TEXT


def test_a_page_tells_its_own_date_publisher_and_source(tmp_path: Path) -> None:
    head = (
        '<meta property="article:published_time" content="2017-12-22T20:27:00+01:00"><meta property="og:site_name" '
        f'content="Sallands Nieuws"><meta property="og:title" content="{TITLE}">'
        '<link rel="canonical" href="https://nieuws.example.org/samen">'
    )
    body = f"<nav>Home</nav><article><p>{'</p><p>'.join(PARAGRAPHS)}</p></article>"
    page = f'<html lang="nl"><head>{head}</head><body>{body}</body></html>'
    article = read(tmp_path, "a.html", page)
    assert (article.title, article.issued, article.publisher) == (TITLE, "2017-12-22", "Sallands Nieuws")
    assert article.source == "https://nieuws.example.org/samen"
    assert article.text == TEXT


def test_our_own_articles() -> None:
    found = list(articles([SEEDS / "articles"]))
    assert len(found) == 5
    for article in found:
        assert article.title and article.citation and article.language == "nl"
        assert article.text.startswith(article.title + "\n\n")
        assert not re.search(r"^(#|---)", article.text, re.MULTILINE)
        assert 250 <= len(article.text.split()) <= 650


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_what_annotators_quoted_is_still_there_verbatim(path: Path) -> None:
    gold = json.loads((path.parents[1] / "gold" / f"{path.stem}.json").read_text(encoding="utf-8"))
    (article,) = articles([path])
    text = " ".join(article.text.split())
    for quote in quotes(gold):
        assert " ".join(quote.split()) in text


def test_the_dates_that_annotators_found_are_found() -> None:
    """No date is wrong, and four in five are found."""
    found = {article.identifier: article.issued for article in articles([TESTS / "corpus/open/articles"])}
    golds = [json.loads(path.read_text("utf-8")) for path in sorted((TESTS / "corpus/open/gold").glob("*.json"))]
    wanted = {gold["article"]: gold["published"] for gold in golds}
    told = {name for name, day in found.items() if day is not None}
    assert {name: found[name] for name in told if found[name] != wanted[name]} == {}
    assert len(told) >= 0.8 * sum(day is not None for day in wanted.values())


@pytest.mark.skipif(not SHARED.exists(), reason="the source articles are not ours to publish")
@pytest.mark.parametrize(("folder", "gold"), [("seeds", "seeds-a"), ("seeds", "seeds-b"), ("dev-articles", "dev")])
def test_the_sources_keep_their_quotes_and_lose_their_clutter(folder: str, gold: str) -> None:
    for article in articles([SHARED / folder]):
        annotated = json.loads((SHARED / "gold" / gold / f"{Path(article.identifier).stem}.json").read_text())
        for quote in quotes(annotated):
            assert quote.replace("\xa0", " ") in article.text
        assert (article.title, article.issued) == (annotated["title"], annotated["published"])
        assert not re.search(r"cookie|advertentie|reacties|ingelogd|Lees ook|©|Home >", article.text, re.IGNORECASE)


def quotes(gold: dict[str, list[dict[str, str]]]) -> list[str]:
    ties = ("posts", "party", "collaborations", "participates", "leads", "located", "about")
    return [tie["evidence"] for kind in ties for tie in gold.get(kind, [])]


@given(st.text(min_size=1))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
def test_any_text_is_read_or_refused(tmp_path: Path, text: str) -> None:
    try:
        article = read(tmp_path, "a.txt", text.encode("utf-8", "surrogatepass"), any_language=True)
    except UnreadableArticle:
        return
    assert article.text and article.text == article.text.strip("\n ")


@given(st.binary(min_size=1))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
def test_any_bytes_are_read_or_refused(tmp_path: Path, data: bytes) -> None:
    for name in ("a.txt", "b.md", "c.html"):
        try:
            assert read(tmp_path, name, data, any_language=True).text
        except UnreadableArticle:
            continue


def test_a_word_is_an_article(tmp_path: Path) -> None:
    article = read(tmp_path, "a.txt", "Twenterand")
    assert (article.text, article.title, article.language) == ("Twenterand", None, "nl")


def test_missing_and_empty_and_binary_and_other_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableArticle, match="an existing file"):
        list(articles([tmp_path / "nergens.txt"]))
    assert "not an empty one" in refused(tmp_path, "leeg.txt", b"")
    assert "not an empty one" in refused(tmp_path, "kaal.md", "---\ntitle: Kop\n---\n")
    assert "not an empty one" in refused(tmp_path, "rommel.txt", "0 reacties\n\nInloggen\n")
    assert "not binary data" in refused(tmp_path, "beeld.txt", b"\x89PNG\r\n\x1a\n\x00\x00")
    assert "ending in .txt" in refused(tmp_path, "brief.pdf", b"%PDF-1.7")
    assert "its end is missing" in refused(tmp_path, "kapot.md", "---\ntitle: Kop\n\ntekst")
    assert "a page with an article" in refused(tmp_path, "leeg.html", "<html><body></body></html>")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    (tmp_path / "dicht.txt").write_text("tekst")
    (tmp_path / "dicht.txt").chmod(0)
    with pytest.raises(UnreadableArticle, match="a file that can be read"):
        list(articles([tmp_path / "dicht.txt"]))


def test_more_than_an_article_can_have_is_refused_with_the_limit(tmp_path: Path) -> None:
    with (tmp_path / "groot.txt").open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(UnreadableArticle, match=r"at most 10 MB; this one has 50\.0 MB"):
        list(articles([tmp_path / "groot.txt"]))


def test_much_text_in_one_line_reads(tmp_path: Path) -> None:
    assert len(read(tmp_path, "lang.txt", "De gemeente werkt samen met de buren. " * 100_000).text) == 3_799_999


def test_another_language_is_said_and_refused_unless_asked_for(tmp_path: Path) -> None:
    english = (
        "The municipalities in the region have bought care together since this year and they want to go on doing it."
    )
    (tmp_path / "en.txt").write_text(english)
    with pytest.raises(OtherLanguage, match=r"en\.txt': expected an article in Dutch; this one reads as English"):
        list(articles([tmp_path / "en.txt"]))
    assert read(tmp_path, "en.txt", english, any_language=True).language == "en"


def test_a_short_text_goes_by_what_its_front_matter_says(tmp_path: Path) -> None:
    with pytest.raises(OtherLanguage):
        read(tmp_path, "a.md", "---\nlanguage: de\n---\nAlmelo und Borne")
