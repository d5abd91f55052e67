"""The schemes are sound SKOS, and good enough to read Dutch by."""

import csv
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

import pytest
from rdflib import ORG, RDF, RDFS, SKOS, Graph, Literal, URIRef

import seeds
from ontology.vocabulary import BUNDEL, INITIATIVE_KINDS, ONTOLOGY, REGION_TYPES, ROLES, SCHEMES, STATUSES, THEMES

LABELS = (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)
REGISTERS = Path(seeds.__file__).parent / "reference"
FORMER = re.compile(r"(oud|ex|voormalige?|toenmalige?)\b")


def concepts(schemes: Graph, scheme: str) -> list[URIRef]:
    return sorted(term for term in schemes.subjects(SKOS.inScheme, URIRef(scheme)) if isinstance(term, URIRef))


def labels(schemes: Graph, concept: URIRef, kinds: Iterable[URIRef] = LABELS, language: str = "nl") -> list[str]:
    found = (label for kind in kinds for label in schemes.objects(concept, kind))
    return [str(label) for label in found if isinstance(label, Literal) and label.language == language]


def register(name: str) -> list[dict[str, str]]:
    with (REGISTERS / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.fixture(params=SCHEMES, ids=lambda scheme: re.split("[/#]", scheme.rstrip("#"))[-1])
def scheme(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_every_file_holds_one_scheme_and_every_scheme_has_a_file(schemes: Graph) -> None:
    assert {str(term) for term in schemes.subjects(RDF.type, SKOS.ConceptScheme)} == set(SCHEMES)


def test_concepts_are_in_one_scheme_and_bear_its_iri(scheme: str, schemes: Graph) -> None:
    assert concepts(schemes, scheme)
    start = BUNDEL if scheme == STATUSES else scheme
    for concept in concepts(schemes, scheme):
        assert list(schemes.objects(concept, SKOS.inScheme)) == [URIRef(scheme)]
        assert re.fullmatch(re.escape(start) + r"[A-Za-z0-9]+(-[a-z0-9]+)*", concept)


def test_every_concept_is_in_a_scheme(schemes: Graph) -> None:
    assert set(schemes.subjects(RDF.type, SKOS.Concept)) == set(schemes.subjects(SKOS.inScheme))


def test_labels_and_definitions_in_both_languages(scheme: str, schemes: Graph) -> None:
    for concept in concepts(schemes, scheme):
        for predicate in (SKOS.prefLabel, SKOS.definition):
            assert sorted(text.language for text in schemes.objects(concept, predicate)) == ["en", "nl"], concept


def test_no_two_concepts_of_a_scheme_share_a_form(scheme: str, schemes: Graph) -> None:
    """Of two readings of one word a reader would have to guess."""
    bearers: defaultdict[str, set[URIRef]] = defaultdict(set)
    for concept in concepts(schemes, scheme):
        for form in labels(schemes, concept):
            bearers[form.casefold()].add(concept)
    assert {form: shared for form, shared in bearers.items() if len(shared) > 1} == {}


def test_no_two_concepts_of_a_scheme_share_an_english_label(scheme: str, schemes: Graph) -> None:
    found = Counter(label for concept in concepts(schemes, scheme) for label in labels(schemes, concept, language="en"))
    assert max(found.values()) == 1


def test_no_form_is_given_twice(scheme: str, schemes: Graph) -> None:
    for concept in concepts(schemes, scheme):
        forms = [form.casefold() for form in labels(schemes, concept)]
        assert len(forms) == len(set(forms)), concept


def test_forms_are_tidy(schemes: Graph) -> None:
    """No double or outer spaces, no soft hyphens, no typographic quotes: readers straighten these in texts."""
    for kind in LABELS:
        for form in schemes.objects(None, kind):
            assert str(form) == " ".join(str(form).split()), form
            assert not re.search("[\u00ad\u2018\u2019\u201c\u201d\u00a0\u200b]", str(form)), form
            assert isinstance(form, Literal) and form.language in ("nl", "en")


def test_forms_are_dutch_and_english_has_one_label(schemes: Graph) -> None:
    assert {form.language for kind in LABELS[1:] for form in schemes.objects(None, kind)} == {"nl"}


def test_tops_and_broader_make_a_tree(scheme: str, schemes: Graph) -> None:
    members = set(concepts(schemes, scheme))
    tops = set(schemes.objects(URIRef(scheme), SKOS.hasTopConcept))
    assert tops == set(schemes.subjects(SKOS.topConceptOf, URIRef(scheme))) <= members
    for concept in members:
        above = list(schemes.objects(concept, SKOS.broader))
        assert len(above) == (0 if concept in tops else 1), concept
        assert set(above) <= members
        chain = [concept]
        while chain[-1] not in tops:
            chain.append(next(term for term in schemes.objects(chain[-1], SKOS.broader) if isinstance(term, URIRef)))
            assert len(chain) < 6, f"{concept} goes round or too deep"


def test_schemes_tell_about_themselves(scheme: str, schemes: Graph) -> None:
    iri = URIRef(scheme)
    assert schemes.value(iri, RDFS.isDefinedBy) == URIRef(ONTOLOGY)
    assert sorted(label.language for label in schemes.objects(iri, SKOS.prefLabel)) == ["en", "nl"]


def test_themes_and_roles_are_typed_as_such(schemes: Graph) -> None:
    assert set(concepts(schemes, THEMES)) == set(schemes.subjects(RDF.type, URIRef(BUNDEL + "Theme")))
    assert set(concepts(schemes, ROLES)) == set(schemes.subjects(RDF.type, ORG.Role))


def test_no_role_says_that_it_is_over(schemes: Graph) -> None:
    """Former holders are a matter of a claim's status, which readers must see in the text."""
    forms = [form for role in concepts(schemes, ROLES) for form in labels(schemes, role)]
    assert [form for form in forms if FORMER.match(form)] == []


def test_region_types_cover_the_registers(schemes: Graph) -> None:
    types = {REGION_TYPES + row["type"] for row in register("regions")}
    assert types and types | {REGION_TYPES + "province"} <= set(map(str, concepts(schemes, REGION_TYPES)))


def test_initiative_kinds_cover_the_registers(schemes: Graph) -> None:
    kinds = {INITIATIVE_KINDS + row["type"] for row in register("organisations") if row["kind"] == "Initiative"}
    assert kinds and kinds <= set(map(str, concepts(schemes, INITIATIVE_KINDS)))


@pytest.mark.parametrize(
    ("form", "theme"),
    [
        ("jeugdzorg", "jeugdhulp"),
        ("zorg voor jeugd", "jeugdhulp"),
        ("jeugd ggz", "jeugd-ggz"),
        ("Wet maatschappelijke ondersteuning", "wmo"),
        ("begeleiding Awbz", "awbz-begeleiding"),
        ("Wwnv", "wet-werken-naar-vermogen"),
        ("Wsw", "wsw"),
        ("drie decentralisaties", "decentralisaties"),
        ("schuldhulp", "schuldhulpverlening"),
        ("thuiszitters", "schooluitval"),
        ("hulp bij het huishouden", "huishoudelijke-hulp"),
        ("dak- en thuislozen", "maatschappelijke-opvang"),
        ("regiotaxi", "doelgroepenvervoer"),
        ("wonen, welzijn en zorg", "wonen-en-zorg"),
        ("vergunninghouders", "statushouders"),
        ("zorginkoop", "inkoop"),
        ("laaggeletterden", "laaggeletterdheid"),
    ],
)
def test_words_of_articles_lead_to_their_theme(form: str, theme: str, schemes: Graph) -> None:
    assert form in labels(schemes, URIRef(THEMES + theme))


@pytest.mark.parametrize(
    ("form", "role"),
    [
        ("wethouders", "wethouder"),
        ("wethoudster", "wethouder"),
        ("loco-burgemeester", "locoburgemeester"),
        ("gemeenteraadslid", "raadslid"),
        ("raadsleden", "raadslid"),
        ("programmaleider", "programmamanager"),
        ("projectleidster", "projectleider"),
        ("voorzitster", "voorzitter"),
        ("directeur/bestuurder", "directeur-bestuurder"),
        ("strategisch inkoopadviseur", "inkoper"),
        ("gemeentesecretarissen", "gemeentesecretaris"),
    ],
)
def test_words_of_articles_lead_to_their_role(form: str, role: str, schemes: Graph) -> None:
    assert form in labels(schemes, URIRef(ROLES + role))
