from pyoxigraph import BlankNode, Dataset, Literal, NamedNode, Quad, Store

from graph.quads.reading import quads
from graph.quads.terms import bundel, dct, oa, org, schema, skos, spdx, xsd
from ontology.claim import Claim
from ontology.iri import claim_iri, relation_iri
from ontology.reading import Reading
from tests.quads.sample import ALMELO, CARINT, HENGELO, PATERS, PURCHASING, TWENTERAND, noordkop, readings, twente

ARTICLE = NamedNode(twente().article.iri)


def stored(reading: Reading) -> Store:
    store = Store()
    store.extend(quads(reading))
    return store


def objects(store: Store, subject: NamedNode, predicate: NamedNode) -> set[str]:
    return {quad.object.value for quad in store.quads_for_pattern(subject, predicate, None)}


def test_everything_stands_in_the_articles_context() -> None:
    for reading in readings():
        assert {quad.graph_name for quad in quads(reading)} == {NamedNode(reading.article.iri)}


def test_no_blank_nodes_and_nothing_twice() -> None:
    for reading in readings():
        given = list(quads(reading))
        assert len(given) == len(set(given))
        assert not any(isinstance(term, BlankNode) for quad in given for term in (quad.subject, quad.object))


def test_the_store_gives_back_exactly_what_was_put_in() -> None:
    for reading in readings():
        assert set(stored(reading)) == set(quads(reading))


def test_equal_readings_in_another_order_give_the_same_quads() -> None:
    reading = twente()
    turned = reading.model_copy(
        update={"entities": reading.entities[::-1], "claims": reading.claims[::-1]},
    )
    assert set(quads(turned)) == set(quads(reading))


def test_the_text_itself_is_in_no_quad() -> None:
    for reading in readings():
        for quad in quads(reading):
            if isinstance(quad.object, Literal):
                assert len(quad.object.value) < len(reading.article.text) / 2


def test_article_is_described() -> None:
    store = stored(twente())
    assert objects(store, ARTICLE, dct("identifier")) == {"twente.txt"}
    assert objects(store, ARTICLE, dct("title")) == {"Samen inkopen in Twente"}
    assert objects(store, ARTICLE, dct("source")) == {"https://example.org/twente"}
    assert objects(store, ARTICLE, schema("inLanguage")) == {"nl"}
    [checksum] = objects(store, ARTICLE, spdx("checksum"))
    assert objects(store, NamedNode(checksum), spdx("checksumValue")) == {twente().article.sha256}
    [month] = stored(noordkop()).quads_for_pattern(None, dct("issued"), None)
    assert month.object == Literal("2012-05", datatype=xsd("gYearMonth"))


def test_claim_leads_to_its_quote_and_place() -> None:
    reading = twente()
    store = stored(reading)
    for claim in reading.claims:
        assert _read_back(store, claim) == (claim.evidence.quote, claim.evidence.start, claim.evidence.end)
        start, end = claim.evidence.start, claim.evidence.end
        assert reading.article.text[start:end] == claim.evidence.quote


def _read_back(store: Store, claim: Claim) -> tuple[str, int, int]:
    annotation = next(store.quads_for_pattern(None, oa("hasBody"), NamedNode(claim_iri(claim)))).subject
    [passage] = objects(store, annotation, oa("hasTarget"))
    selectors = [NamedNode(iri) for iri in objects(store, NamedNode(passage), oa("hasSelector"))]
    found = {
        name: value for s in selectors for name in ("exact", "start", "end") for value in objects(store, s, oa(name))
    }
    return found["exact"], int(found["start"]), int(found["end"])


def test_claims_on_one_sentence_share_its_passage() -> None:
    store = stored(twente())
    sentences = {(claim.evidence.start, claim.evidence.end) for claim in twente().claims}
    passages = {quad.subject for quad in store.quads_for_pattern(None, oa("hasSource"), None)}
    assert len(passages) == len(sentences) < len(twente().claims)


def test_steps_lead_from_a_form_to_a_thing() -> None:
    store = stored(twente())
    steps = {quad.object for quad in store.quads_for_pattern(None, bundel("step"), None)}
    assert {thing for step in steps for thing in objects(store, step, bundel("leadsTo"))} == {PATERS.iri}
    assert {form for step in steps for form in objects(store, step, bundel("surface"))} == {"Paters"}


def test_names_bear_no_language_and_words_do() -> None:
    store = stored(noordkop())
    languages = {
        (quad.subject.value.rpartition("/")[0].rpartition("/")[2], quad.object.language)
        for quad in store.quads_for_pattern(None, skos("prefLabel"), None)
    }
    assert ("gemeente", None) in languages
    assert {language for kind, language in languages if kind in ("def", "role")} == {"nl"}


def test_working_together_holds_both_ways() -> None:
    store = stored(twente())
    together = bundel("collaboratesWith")
    assert objects(store, NamedNode(TWENTERAND.iri), together) == {ALMELO.iri, HENGELO.iri}
    assert objects(store, NamedNode(ALMELO.iri), together) == {TWENTERAND.iri, HENGELO.iri, CARINT.iri}


def test_no_direct_triple_for_what_ended_was_denied_or_is_unsure() -> None:
    store = stored(noordkop())
    pairs = [(q.subject.value, q.object.value) for q in store.quads_for_pattern(None, bundel("collaboratesWith"), None)]
    assert not any("gm1911" in end for pair in pairs for end in pair)
    denied = stored(twente()).quads_for_pattern(NamedNode(HENGELO.iri), bundel("participatesIn"), None)
    assert {quad.object.value for quad in denied} == {PURCHASING.iri}


def test_relation_has_the_same_iri_in_every_article() -> None:
    relation = twente().claims[0].relation
    assert list(stored(twente()).quads_for_pattern(NamedNode(relation_iri(relation)), None, None))
    assert relation_iri(relation) == relation_iri(relation.model_copy())


def test_of_two_equal_claims_the_surest_stays() -> None:
    claim = twente().claims[0]
    less = claim.model_copy(update={"confidence": 0.6, "because": "Minder zeker."})
    for claims in ((claim, less), (less, claim)):
        store = stored(twente().model_copy(update={"claims": claims}))
        assert objects(store, NamedNode(claim_iri(claim)), bundel("confidence")) == {"0.9"}
        assert objects(store, NamedNode(claim_iri(claim)), bundel("because")) == {"De zin zegt het."}


def test_a_thing_given_twice_has_one_preferred_label() -> None:
    again = CARINT.model_copy(update={"label": "Carint-Reggeland"})
    reading = twente().model_copy(update={"entities": (*twente().entities, again)})
    store = stored(reading)
    assert objects(store, NamedNode(CARINT.iri), skos("prefLabel")) == {"Carint Reggeland"}
    assert objects(store, NamedNode(CARINT.iri), skos("altLabel")) == {"Carint", "Carint-Reggeland"}


def test_another_base_makes_other_names_for_our_own_things() -> None:
    base = "https://data.example.org/id/"
    minted = {quad.subject.value for quad in quads(twente(), base)} & {quad.subject.value for quad in quads(twente())}
    claims = {quad.subject.value for quad in quads(twente(), base) if quad.predicate == bundel("states")}
    assert claims and all(claim.startswith(base) for claim in claims)
    assert not claims & minted


def test_odd_values_are_kept_as_they_are() -> None:
    article = twente().article.model_copy(
        update={
            "source": "Jaarverslag, blz. 3",
            "language": "geen taal",
            "issued": "2017-02-31",
            "title": "A\u0000<b>\n\"'\\",
        }
    )
    reading = Reading(article=article, reader="1")
    store = stored(reading)
    assert objects(store, ARTICLE, dct("source")) == {"Jaarverslag, blz. 3"}
    assert objects(store, ARTICLE, dct("title")) == {"A\u0000<b>\n\"'\\"}
    assert set(store) == set(quads(reading))


def test_dataset_has_the_terms_of_org() -> None:
    dataset = Dataset(quads(twente()))
    assert any(quad.predicate == org("hasMember") for quad in dataset)
    assert all(isinstance(quad, Quad) for quad in dataset)
