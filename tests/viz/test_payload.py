import json
from collections import Counter

from tests.viz.readings import entities, readings
from viz.gathering import gathered
from viz.network import Network, lines
from viz.payload import PREFIXES, payload, shorten


def test_it_is_json_of_nodes_edges_and_sentences_that_fit_together(network: Network) -> None:
    document = json.loads(json.dumps(payload(network)))
    ids = {node["id"] for node in document["nodes"]}
    assert len(ids) == len(document["nodes"]) == len(gathered(network))
    assert all({edge["from"], edge["to"]} <= ids for edge in document["edges"])
    assert len({edge["id"] for edge in document["edges"]}) == len(document["edges"]) == len(lines(gathered(network)))
    places = {place for edge in document["edges"] for place in edge["sentences"]}
    places |= {place for node in document["nodes"] for place in node["topics"]}
    assert places == set(range(len(document["sentences"])))
    assert {said["source"] for said in document["sentences"]} == set(range(len(document["sources"])))
    assert document["options"]["physics"] == {"enabled": False}


def test_every_claim_stands_in_it_once(network: Network) -> None:
    document = payload(network)
    quotes = Counter(said["quote"] for said in document["sentences"])
    claims = Counter(claim.evidence.quote for reading in readings() for claim in reading.claims)
    assert quotes == claims


def test_marks_point_at_names_within_the_quote(network: Network) -> None:
    document = payload(network)
    labels = {node["id"]: [node["label"], *node["also"]] for node in document["nodes"]}
    said = next(one for one in document["sentences"] if one["quote"].startswith("Oostra leidt"))
    assert [said["quote"][start:end] for start, end, _ in said["marks"]] == ["Oostra", "Inkoopteam Noordkop"]
    assert said["steps"] == [["Oostra", said["ends"][0], "de achternaam van wie eerder voluit is genoemd"]]
    labels |= {key: [term["nl"]] for key, term in document["terms"].items()}
    for sentence in document["sentences"]:
        for start, end, thing in sentence["marks"]:
            assert sentence["quote"][start:end] in labels[thing] or [sentence["quote"][start:end], thing] in [
                step[:2] for step in sentence["steps"]
            ]


def test_of_too_many_things_the_best_attested_are_kept_and_the_count_is_told(network: Network) -> None:
    document = payload(network, most=20)
    whole = payload(network)
    assert len(document["nodes"]) <= 20
    assert document["shown"] == {"things": len(document["nodes"]), "of": len(whole["nodes"])}
    assert shorten(entities()["Enschede"].iri, PREFIXES) in {node["id"] for node in document["nodes"]}
    assert whole["shown"]["things"] == whole["shown"]["of"]


def test_nothing_at_all() -> None:
    from viz.network import network

    assert payload(network([], []))["nodes"] == []
