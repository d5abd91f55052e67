import pytest

from graph.reading.content import Content
from graph.reading.encoding import decode
from ontology.errors import UnreadableArticle

TEXT = "Wethouder José Köhler: ‘één loket’ – Súdwest-Fryslân"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_encodings(encoding: str) -> None:
    data = TEXT.replace("Súdwest", "Sudwest").encode(encoding)
    assert decode(Content(data, "text"), "x.txt") == TEXT.replace("Súdwest", "Sudwest")


def test_a_page_says_its_encoding() -> None:
    page = (
        f'<html><head><meta charset="iso-8859-15"></head><p>{TEXT.replace("‘", "").replace("’", "").replace("–", "€")}'
    )
    data = page.encode("iso-8859-15")
    assert "€" in decode(Content(data, "page"), "x.html")


def test_a_server_says_the_encoding() -> None:
    assert decode(Content("Cluj ş".encode("iso-8859-2"), "text", "iso-8859-2"), "x") == "Cluj ş"


def test_an_unknown_declared_encoding_is_passed_over() -> None:
    assert decode(Content("caf\xe9".encode("cp1252"), "text", "no-such-encoding"), "x") == "café"


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        bytes(range(256)) * 4,
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 100,
        b"tekst\x00tekst",
    ],
)
def test_binary_data_is_no_text(data: bytes) -> None:
    with pytest.raises(UnreadableArticle, match=r"'x\.txt': expected text in UTF-8 or Windows-1252"):
        decode(Content(data, "text"), "x.txt")


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n"])
def test_nothing_is_no_article(data: bytes) -> None:
    with pytest.raises(UnreadableArticle, match="not an empty one"):
        decode(Content(data, "text"), "x.txt")
