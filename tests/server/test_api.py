import itertools
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from starlette.testclient import TestClient

from graph.server.api.asked import Kind as Asked
from graph.server.app import app
from ontology.vocabulary import BASE
from tests.atlas.conftest import folder as folder
from tests.sample import ARTICLE, BLONK, BUYING, DENIAL, HELDER, KOS, MAYOR, SCHAGEN, TEAM, TEXEL, ZOETERMEER
from viz.kind import Kind

ELSEWHERE = "https://elders.example"


@pytest.fixture(scope="module")
def client(sample: Path) -> Iterator[TestClient]:
    with TestClient(app(sample)) as client:
        yield client


@pytest.fixture(scope="module")
def large(folder: Path) -> Iterator[TestClient]:
    """The made-up articles, with a collaboration so large that it is drawn as a knot."""
    with TestClient(app(folder)) as client:
        yield client


def answer(client: TestClient, path: str, **asked: Any) -> Any:
    response = client.get(f"/api/{path}", params=asked)
    assert response.status_code == 200, response.text
    return response.json()


def labels(found: Any) -> set[str]:
    return {item["label"] for item in found["items"]}


def test_entities_are_found_by_words_in_any_order(client: TestClient) -> None:
    for text in ("inkoopteam gezamenlijk", "GEZAMENLIJK inkoop"):
        found = client.get("/api/entities", params={"text": text}).json()
        assert [one["label"] for one in found["items"]] == ["gezamenlijk inkoopteam"]
    assert client.get("/api/entities", params={"text": "%"}).json()["total"] == 0


def test_every_kind_but_the_knot_can_be_asked_for() -> None:
    assert set(get_args(Asked)) == {kind.value for kind in Kind} - {"gathering"}


def test_entities_by_kind_type_and_name(client: TestClient) -> None:
    assert labels(answer(client, "entities", kind="person")) == {"Pieter Kos", "Ben Blonk", "Jan Waaijer"}
    assert labels(answer(client, "entities", type="CareProvider")) == {"Kompas"}
    assert labels(answer(client, "entities", text="INKOOP")) == {"gezamenlijk inkoopteam"}
    north = f"{BASE}region/province/PV27"
    assert labels(answer(client, "entities", region=north, kind="municipality")) == {
        town.label for town in (HELDER, SCHAGEN, TEXEL)
    }


def test_entities_by_theme_and_what_falls_under_it(large: TestClient) -> None:
    themes = {
        theme["key"]
        for item in answer(large, "entities", limit=100)["items"]
        for theme in answer(large, "entity", iri=item["iri"])["themes"]
    }
    assert themes
    for theme in themes:
        found = labels(answer(large, "entities", theme=theme, limit=500))
        assert found and found < labels(answer(large, "entities", limit=500))


def test_a_list_can_be_read_part_by_part(client: TestClient) -> None:
    whole = answer(client, "entities")
    read, address = [], "/api/entities?limit=3"
    while address:
        response = client.get(address)
        part = response.json()
        assert part["total"] == whole["total"] and len(part["items"]) <= 3
        assert (part["next"] is None) == ("link" not in response.headers)
        read += part["items"]
        address = part["next"]
    assert read == whole["items"]
    assert answer(client, "entities", offset=1000)["items"] == []


def test_one_entity_with_its_names_posts_and_relations(client: TestClient) -> None:
    found = answer(client, "entity", iri=KOS.iri)
    assert (found["label"], found["kind"], found["relations_total"]) == ("Pieter Kos", "person", 1)
    (post,) = found["posts"]
    assert post["role"] == "wethouder" and post["statuses"] == ["existing"]
    assert [end["label"] for end in post["ends"]] == ["Pieter Kos", "gemeente Den Helder"]
    town = answer(client, "entity", iri="tooi:gemeente/gm0448")
    assert town["iri"] == TEXEL.iri and town["alternatives"] == ["Texel"] and town["point"]
    assert {"Noord-Holland"} <= {area["label"] for area in town["areas"]}
    assert {status for relation in town["relations"] for status in relation["statuses"]} == {"existing", "denied"}


def test_a_claim_has_its_quote_at_its_place_in_the_text(client: TestClient) -> None:
    found = answer(client, "claims", status="denied")
    (claim,) = found["items"]
    assert claim["quote"] == DENIAL == ARTICLE.text[claim["start"] : claim["end"]]
    assert claim["article"]["title"] == ARTICLE.title and "text" not in claim["article"]
    assert claim["because"]["nl"] and claim == answer(client, "claim", iri=claim["iri"])


@pytest.mark.parametrize(
    ("asked", "quotes"),
    [
        ({"entity": TEAM.iri, "relation": "leadership"}, {"Ben Blonk, wethouder van Schagen, leidt het inkoopteam."}),
        ({"entity": TEAM.iri, "relation": "collaboration"}, {BUYING}),
        ({"entity": BLONK.iri, "status": "planned"}, set()),
        ({"article": ARTICLE.iri, "relation": "post", "entity": ZOETERMEER.iri}, {MAYOR}),
        ({"confidence": "0.9"}, set()),
    ],
)
def test_claims_that_pass_every_filter(client: TestClient, asked: dict[str, str], quotes: set[str]) -> None:
    assert {claim["quote"] for claim in answer(client, "claims", **asked)["items"]} == quotes


def test_neighbours_with_the_most_told_first(client: TestClient) -> None:
    found = answer(client, "neighbours", iri=TEXEL.iri)
    assert next(item["entity"]["label"] for item in found["items"]) == "gezamenlijk inkoopteam"
    kompas = next(item for item in found["items"] if item["entity"]["label"] == "Kompas")
    assert (kompas["sentences"], kompas["living"], kompas["ties"]) == (1, 0, ["collaboration"])
    assert answer(client, "neighbours", iri=TEXEL.iri, relation="post")["total"] == 0
    assert answer(client, "neighbours", iri=TEXEL.iri, offset=99)["total"] == found["total"]


def test_members_of_a_large_collaboration_are_neighbours_of_each_other(large: TestClient) -> None:
    drawn = large.get("/api/network").json()
    knots = [node["id"] for node in drawn["nodes"] if node["kind"] == "gathering"]
    assert knots
    members = {
        end for edge in drawn["edges"] if knots[0] in (edge["from"], edge["to"]) for end in (edge["from"], edge["to"])
    }
    members.discard(knots[0])
    one, *others = sorted(members)
    found = answer(large, "neighbours", iri=one, limit=500)
    near = {item["entity"]["iri"] for item in found["items"]}
    assert {answer(large, "entity", iri=other)["iri"] for other in others} <= near
    assert not any(item["entity"]["kind"] == "gathering" for item in found["items"])
    assert large.get("/api/entity", params={"iri": knots[0]}).status_code == 404
    hops = answer(large, "path", **{"from": one, "to": others[0]})["hops"]
    assert all("gathering" not in (hop["start"]["kind"], hop["end"]["kind"]) for hop in hops)


def test_a_path_has_a_sentence_for_every_hop(client: TestClient) -> None:
    found = answer(client, "path", **{"from": KOS.iri, "to": BLONK.iri})
    ends = [(hop["start"]["iri"], hop["end"]["iri"]) for hop in found["hops"]]
    assert ends[0][0] == KOS.iri and ends[-1][1] == BLONK.iri
    assert all(one[1] == two[0] for one, two in itertools.pairwise(ends))
    for hop in found["hops"]:
        assert ARTICLE.text[hop["claim"]["start"] : hop["claim"]["end"]] == hop["claim"]["quote"]
    assert answer(client, "path", **{"from": KOS.iri, "to": ZOETERMEER.iri})["hops"] is None
    assert answer(client, "path", **{"from": KOS.iri, "to": KOS.iri})["hops"] == []


def test_articles_by_date_and_publisher_without_their_texts(client: TestClient) -> None:
    (article,) = answer(client, "articles", since="2018", until="2018-11")["items"]
    assert (article["iri"], article["claims"]) == (ARTICLE.iri, 10)
    assert BUYING not in json.dumps(article)
    for asked in ({"since": "2018-12"}, {"until": "2018-10"}, {"publisher": "Een ander"}):
        assert answer(client, "articles", **asked)["total"] == 0


@pytest.mark.parametrize(
    ("address", "status", "quoted"),
    [
        ("entities?limit=0", 422, "'0': expected as limit a whole number from 1 to 500"),
        ("entities?limit=veel", 422, "'veel': expected as limit"),
        ("entities?limit=1&limit=2", 422, "only once"),
        ("entities?kind=gathering", 422, "'gathering': expected as kind one of municipality, organisation"),
        ("entities?soort=person", 422, "'soort': expected as parameter one of limit, offset, kind"),
        ("entities?theme=themes:hengelsport", 404, "themes:hengelsport"),
        ("entities?region=region/jeugdregio/JZ99", 404, "JZ99"),
        ("claims?confidence=heel", 422, "'heel': expected as confidence a number from 0 to 1"),
        ("claims?confidence=inf", 422, "'inf'"),
        ("claims?article=article/0", 404, "article/0"),
        ("claims?status=misschien", 422, "existing, planned, ended, denied"),
        ("claim?iri=claim/0", 404, "claim/0"),
        ("entity", 422, "iri"),
        ("entity?iri=nergens", 404, "nergens"),
        ("path?from=tooi:gemeente/gm0441", 422, "to"),
        ("path?from=tooi:gemeente/gm0441&to=nergens", 404, "nergens"),
        ("articles?since=gisteren", 422, "2018-11-14, 2018-11 or 2018"),
    ],
)
def test_what_cannot_be_asked_is_quoted(client: TestClient, address: str, status: int, quoted: str) -> None:
    response = client.get(f"/api/{address}")
    assert response.status_code == status
    assert quoted in response.json()["detail"]


def test_an_answer_is_sent_again_only_when_the_graph_has_changed(client: TestClient) -> None:
    first = client.get("/api/entities")
    for tag in (first.headers["etag"], f'W/{first.headers["etag"]}, "x"'):
        again = client.get("/api/entities", headers={"If-None-Match": tag})
        assert again.status_code == 304 and not again.content
    assert client.get("/api/entities", headers={"If-None-Match": '"x"'}).status_code == 200


def test_other_sites_may_read_what_is_public_and_nothing_of_ones_own_machine(sample: Path) -> None:
    origin = {"Origin": ELSEWHERE}
    with TestClient(app(sample)) as public:
        assert public.get("/api/entities", headers=origin).headers["access-control-allow-origin"] == "*"
        asked = public.options("/api/entities", headers=origin)
        assert asked.status_code == 204 and "POST" not in asked.headers["access-control-allow-methods"]
        assert public.post("/api/entities").status_code == 405
    with TestClient(app(sample, local=True), base_url="http://127.0.0.1:8000") as local:
        assert "access-control-allow-origin" not in local.get("/api/entities", headers=origin).headers
        own = local.get("/api/entities", headers={"Origin": "http://localhost:5173"}).headers
        assert own["access-control-allow-origin"] == "http://localhost:5173"


def test_the_document_describes_every_address(client: TestClient) -> None:
    document = client.get("/api/openapi.json").json()
    assert document["openapi"].startswith("3.1")
    described = {(method, path.partition("{")[0]) for path, methods in document["paths"].items() for method in methods}
    answered = {
        ("get" if "GET" in route.methods else "post", route.path.partition("{")[0])
        for route in app(Path("nergens")).routes
        if route.path.startswith("/api/") and route.path != "/api/openapi.json"
    }
    assert described == answered


def test_people_get_a_page_in_their_language(client: TestClient) -> None:
    page = client.get("/api", headers={"Accept-Language": "en"})
    assert 'lang="en"' in page.text and page.headers["vary"].count("Accept-Language") == 1
    assert 'href="/api/openapi.json"' in page.text and "<script" not in page.text and "http" not in page.text
    assert client.get("/api").text.count('<a href="/api/') >= 6
