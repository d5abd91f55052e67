import pytest

from graph.reading.frontmatter import split
from ontology.errors import UnreadableArticle


def test_what_it_says() -> None:
    draft = split(
        '---\ntitle: "Samen: verder"\ndate: 2012-06-22\npublisher: Gemeente.nu\nlanguage: nl\n'
        "source: https://example.org/a\ncitation: Een bron.\ntags: [a, b]\n---\n\nTekst\n",
        "x.md",
    )
    assert (draft.title, draft.issued, draft.publisher) == ("Samen: verder", "2012-06-22", "Gemeente.nu")
    assert (draft.language, draft.source, draft.citation) == ("nl", "https://example.org/a", "Een bron.")
    assert draft.text == "\nTekst\n"


@pytest.mark.parametrize(
    ("date", "wanted"),
    [
        ("2012-06-22", "2012-06-22"),
        ("2012-06-22 10:30:00", "2012-06-22"),
        ("2017-03", "2017-03"),
        ("2017", "2017"),
        ("22 juni 2012", "2012-06-22"),
        ("'maart 2017'", "2017-03"),
        ("", None),
    ],
)
def test_dates(date: str, wanted: str | None) -> None:
    assert split(f"---\ndate: {date}\n---\ntekst", "x.md").issued == wanted


def test_a_file_without_it_is_all_text() -> None:
    assert split("# Kop\n\n---\n\ntekst", "x.md").text == "# Kop\n\n---\n\ntekst"


def test_windows_line_ends() -> None:
    assert split("---\r\ntitle: Kop\r\n---\r\ntekst", "x.md").title == "Kop"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("---\ntitle: Kop\n\ntekst", "its end is missing"),
        ("---\ntitle: [Kop\n---\ntekst", "line 3"),
        ("---\ntitle: a: b\n---\ntekst", "line 2"),
        ("---\nzomaar een zin\n---\ntekst", "'zomaar een zin'"),
        ("---\ntitle: [a, b]\n---\ntekst", "one value for 'title'"),
        ("---\ndate: binnenkort\n---\ntekst", "'binnenkort'"),
        ("---\ndate: 2012-02-31\n---\ntekst", "x.md"),
    ],
)
def test_broken_front_matter_is_refused(text: str, said: str) -> None:
    with pytest.raises(UnreadableArticle) as refused:
        split(text, "x.md")
    assert said in str(refused.value) and "'x.md'" in str(refused.value)
