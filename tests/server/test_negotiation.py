import pytest

from graph.server.negotiation import chosen

OFFERED = ["application/sparql-results+json", "text/csv", "application/xml"]


@pytest.mark.parametrize(
    ("accept", "wanted"),
    [
        ("*/*", "application/sparql-results+json"),
        ("", "application/sparql-results+json"),
        ("text/csv", "text/csv"),
        ("TEXT/CSV", "text/csv"),
        ("text/*", "text/csv"),
        ("text/csv;q=0.1, application/xml;q=0.9", "application/xml"),
        ("text/html, */*;q=0.1", "application/sparql-results+json"),
        ("*/*, application/sparql-results+json;q=0", "text/csv"),
        ("text/csv;q=onzin", None),
        ("image/png", None),
        ("text/csv;charset=utf-8", "text/csv"),
    ],
)
def test_what_a_client_likes_best(accept: str, wanted: str | None) -> None:
    assert chosen(accept, OFFERED) == wanted
