import re
from urllib.parse import quote

import pytest
from rdflib import RDFS, SKOS, Literal, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import FOAF
from starlette.testclient import TestClient

from ontology.iri import claim_iri, relation_iri
from ontology.vocabulary import BASE, BUNDEL, OA, ORG, TOOI
from tests.portal.rdf import FORMATS, graph
from tests.sample import ARTICLE, BLONK, BUYING, HELDER, SCHAGEN, TEAM, reading

PERSON = BLONK.iri.removeprefix(BASE)
CLAIMS = reading().claims
OURS = [BLONK.iri, TEAM.iri, ARTICLE.iri, claim_iri(CLAIMS[0]), relation_iri(CLAIMS[0].relation)]


def other(iri: str, suffix: str = "") -> str:
    return f"/doc{suffix}?iri={quote(iri, safe='')}"


def local(iri: str) -> str:
    return "/doc/" + iri.removeprefix(BASE)


def test_a_thing_leads_to_its_document(client: TestClient) -> None:
    answer = client.get(f"/id/{PERSON}")
    assert answer.status_code == 303
    assert str(answer.next_request and answer.next_request.url.path) == f"/doc/{PERSON}"
    assert 'rel="describedby"' in answer.headers["link"]
    assert client.get(f"/id/{PERSON}", follow_redirects=True).status_code == 200


@pytest.mark.parametrize("iri", OURS)
def test_formats_by_accept_and_by_suffix_say_the_same(client: TestClient, iri: str) -> None:
    by_suffix = {suffix: client.get(f"{local(iri)}.{suffix}") for suffix in ("ttl", "jsonld", "nt", "rdf")}
    graphs = [graph(answer) for answer in by_suffix.values()]
    assert all(isomorphic(graphs[0], one) for one in graphs[1:])
    assert len(graphs[0]) > 8
    for type_, answer in zip(FORMATS, by_suffix.values(), strict=True):
        asked = client.get(local(iri), headers={"Accept": type_})
        assert asked.headers["content-type"].partition(";")[0] == type_
        assert asked.content == answer.content
        assert "Accept" in asked.headers["vary"] and "vary" not in {*answer.headers} - {"vary"}


@pytest.mark.parametrize(
    ("accept", "type_"),
    [
        ("*/*", "text/html"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html"),
        ("application/json", "application/ld+json"),
        ("text/turtle;q=0.9, application/rdf+xml;q=0.5", "text/turtle"),
        ("application/xml", "application/rdf+xml"),
    ],
)
def test_what_a_client_likes_best(client: TestClient, accept: str, type_: str) -> None:
    answer = client.get(f"/doc/{PERSON}", headers={"Accept": accept})
    assert answer.headers["content-type"].partition(";")[0] == type_


def test_what_cannot_be_had(client: TestClient) -> None:
    answer = client.get(f"/doc/{PERSON}", headers={"Accept": "image/png"})
    assert answer.status_code == 406
    assert "text/turtle" in answer.text


def test_headers_tell_of_other_formats_and_of_the_thing(client: TestClient) -> None:
    answer = client.get(f"/doc/{PERSON}")
    assert answer.headers["vary"].startswith("Accept, Accept-Language")
    links = answer.headers["link"]
    name = PERSON.partition("/")[2]
    for suffix, type_ in (("ttl", "text/turtle"), ("jsonld", "application/ld+json"), ("rdf", "application/rdf+xml")):
        assert f'<{name}.{suffix}>; rel="alternate"; type="{type_}"' in links
    assert f'<{name}.ttl>; rel="describedby"' in links
    assert f'<{BLONK.iri}>; rel="{FOAF.primaryTopic}"' in links
    assert answer.headers["access-control-allow-origin"] == "*"


@pytest.mark.parametrize("path", [f"/doc/{PERSON}", f"/doc/{PERSON}.ttl", f"/doc/{PERSON}.svg", "/doc"])
def test_what_a_client_has_is_not_sent_again(client: TestClient, path: str) -> None:
    first = client.get(path)
    again = client.get(path, headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get(path, headers={"If-None-Match": 'W/"other"'}).status_code == 200
    assert client.head(path).status_code == 200


def test_each_representation_has_a_tag_of_its_own(client: TestClient) -> None:
    asked = [{"Accept": "text/turtle"}, {"Accept": "text/html"}, {"Accept": "text/html", "Accept-Language": "en"}]
    assert len({client.get(f"/doc/{PERSON}", headers=headers).headers["etag"] for headers in asked}) == 3


def test_the_description_is_concise_and_looks_both_ways(client: TestClient) -> None:
    told = graph(client.get(f"{local(TEAM.iri)}.ttl"))
    team = URIRef(TEAM.iri)
    assert (team, SKOS.prefLabel, Literal("gezamenlijk inkoopteam")) in told
    assert (URIRef(HELDER.iri), URIRef(BUNDEL + "participatesIn"), team) in told
    assert (URIRef(relation_iri(CLAIMS[0].relation)), URIRef(BUNDEL + "within"), team) in told
    document = URIRef("https://w3id.org/bundel/doc/" + TEAM.iri.removeprefix(BASE))
    assert (document, FOAF.primaryTopic, team) in told
    named = set(told.subjects(SKOS.prefLabel, None))
    assert URIRef(HELDER.iri) in named
    assert len(told) < 150


def test_a_claim_comes_with_its_quote(client: TestClient) -> None:
    told = graph(client.get(f"{local(claim_iri(CLAIMS[0]))}.ttl"))
    assert Literal(BUYING) in set(told.objects(None, URIRef(OA + "exact")))
    assert set(told.objects(None, URIRef(OA + "start"))) and set(told.objects(None, RDFS.label)) is not None


def test_a_thing_named_by_others_has_a_page_too(client: TestClient) -> None:
    page = client.get(other(SCHAGEN.iri))
    assert page.status_code == 200
    assert "Den Helder, Schagen en Texel hebben een gezamenlijk inkoopteam" in re.sub(r"<[^>]+>", "", page.text)
    told = graph(client.get(other(SCHAGEN.iri, ".ttl")))
    assert (URIRef(SCHAGEN.iri), URIRef(ORG + "identifier"), None) in told
    assert graph(client.get(other(SCHAGEN.iri), headers={"Accept": "application/ld+json"})) is not None


def test_one_that_no_article_mentions_is_known_from_the_registers(client: TestClient) -> None:
    page = client.get(other(TOOI + "gemeente/gm0363")).text
    assert "Amsterdam" in page and "Geen bericht" not in page.partition("<main")[0]


def test_a_successor_is_linked_and_not_merged(client: TestClient) -> None:
    """Harenkarspel went up in Schagen; it stays a thing of its own."""
    old = client.get(other(TOOI + "gemeente/gm0395"))
    assert old.status_code == 200
    assert "Opgegaan in" in old.text and "gm0441" in old.text


def test_our_own_and_the_ontologys_lead_to_where_they_are(client: TestClient) -> None:
    for iri, path in ((BLONK.iri, f"/doc/{PERSON}"), (BUNDEL + "Person", "/def")):
        answer = client.get(other(iri))
        assert answer.status_code == 301
        assert answer.next_request and answer.next_request.url.path == path


def test_pages_in_both_languages(client: TestClient) -> None:
    path = local(TEAM.iri)
    assert '<html lang="nl">' in client.get(path).text
    english = client.get(path, headers={"Accept-Language": "en-GB,nl;q=0.3"}).text
    assert '<html lang="en">' in english and "Takes part" in english
    chosen = client.get(path + "?lang=en").text
    assert "lang=en" in chosen.partition("<main")[2]
    assert '<html lang="nl">' in client.get(path, headers={"Accept-Language": "fr"}).text


def test_names_are_marked_in_the_quote(client: TestClient) -> None:
    page = client.get(local(TEAM.iri)).text
    assert re.search(r"<mark><a href=\"[^\"]+gm0400\">Den Helder</a></mark>", page)


def test_an_article_shows_claims_and_no_full_text(client: TestClient) -> None:
    page = re.sub(r"<[^>]+>", "", client.get(local(ARTICLE.iri)).text)
    assert "Samen inkopen" in page and "De Polderbode" in page and "14 november 2018" in page
    assert BUYING in page and "niet gepubliceerd" in page
    assert ARTICLE.text not in page


def test_links_between_pages_stay_on_the_server(client: TestClient) -> None:
    """Every link to a thing of ours is relative, and answers."""
    page = client.get(local(TEAM.iri))
    hrefs = set(re.findall(r'(?:href|src)="([^"]+)"', page.text))
    assert not any(href.startswith(BASE) for href in hrefs)
    for href in hrefs:
        if not href.startswith("http") and "/def" not in href and "catalog" not in href:
            assert client.get(page.url.join(href.replace("&amp;", "&"))).status_code in (200, 301), href


def test_the_picture_is_an_svg_for_light_and_for_dark(client: TestClient) -> None:
    light, dark = client.get(local(TEAM.iri) + ".svg"), client.get(local(TEAM.iri) + ".svg?mode=dark")
    assert light.headers["content-type"].startswith("image/svg+xml")
    assert "Den Helder" in light.text and "style" not in light.text and "script" not in light.text
    assert light.content != dark.content
    assert client.get(local(ARTICLE.iri) + ".svg").status_code == 404


def test_the_list_of_everything(client: TestClient) -> None:
    assert "Ben Blonk" in client.get("/doc").text
    assert "gezamenlijk inkoopteam" in client.get("/doc?sort=initiative").text
    assert client.get("/doc?sort=onzin").status_code == 404


UNKNOWN = [
    "/id/person/nergens",
    "/doc/person/nergens",
    "/doc/person/nergens.ttl",
    "/doc/",
    "/id/",
    "/doc?iri=https://example.org/nergens",
    "/doc?page=2",
    f"/doc/{PERSON}?page=2",
    f"/doc/{PERSON}.ttl?page=99",
    f"/doc/{PERSON}?page=0",
    f"/doc/{PERSON}?page=%C2%B2",
    f"/doc/{PERSON}?page=99999999999999999999",
]


@pytest.mark.parametrize("path", UNKNOWN)
def test_unknown_is_told_with_a_way_on(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert "Geen bericht" in answer.text and 'class="door chief"' in answer.text


@pytest.mark.parametrize("iri", ["", "a b", "<script>alert(1)</script>", "\x00", "geen iri", "a" * 5000])
def test_what_is_no_address(client: TestClient, iri: str) -> None:
    answer = client.get("/doc", params={"iri": iri})
    assert answer.status_code in (400, 404)
    assert "<script>" not in answer.text
