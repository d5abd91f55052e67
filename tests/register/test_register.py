from collections import Counter
from datetime import date

import pytest

from graph.register.register import Record, Register
from ontology.iri import normalise
from ontology.organisation import OrganisationKind
from ontology.vocabulary import BASE, TOOI

GM = TOOI + "gemeente/gm"


@pytest.fixture(scope="module")
def register() -> Register:
    return Register.load()


def existing(register: Register, kind: str, type_: str | None = None) -> list[Record]:
    return [each for each in register.records if each.kind == kind and each.type == type_ and each.exists()]


def test_counts_of_bodies_and_regions(register: Register) -> None:
    assert len(existing(register, "Municipality")) == 342
    assert sum(each.kind == "Municipality" for each in register.records) == 530
    assert len(existing(register, "Province")) == 12
    regions = Counter(each.type for each in register.records if each.kind == "Region")
    expected = {
        "province": 12,
        "jeugdregio": 42,
        "ggd-regio": 25,
        "arbeidsmarktregio": 35,
        "veiligheidsregio": 25,
        "corop-gebied": 40,
        "zorgkantoorregio": 31,
    }
    assert {kind: regions[kind] for kind in expected} == expected
    assert sum(each.kind == "PartnershipBody" and bool(each.members) for each in register.records) >= 495
    assert len(existing(register, "WaterBoard")) == 21


def test_every_iri_stands_for_one_record(register: Register) -> None:
    assert [iri for iri, times in Counter(each.iri for each in register.records).items() if times > 1] == []
    assert len(register.by_iri) == len(register.records)


def test_references_lead_to_records(register: Register) -> None:
    for record in register.records:
        provinces = (record.province,) if record.province else ()
        for iri in (*record.members, *record.regions, *record.successors, *record.predecessors, *provinces):
            assert iri in register.by_iri, (record.label, iri)


def test_every_record_names_its_sources(register: Register) -> None:
    for record in register.records:
        assert record.source and set(record.source.split("|")) <= register.sources.keys(), record
    assert all(source.licence and source.licence_iri and source.edition for source in register.sources.values())


def test_what_rests_on_general_knowledge_alone_is_not_verified(register: Register) -> None:
    alone = [each for each in register.records if each.source == "general" and each.label != "Nederland"]
    assert len(alone) > 200
    assert [each.label for each in alone if each.verified] == []


def test_kinds_are_those_of_the_ontology(register: Register) -> None:
    known = {*OrganisationKind, "Region", "Initiative", None}
    assert {each.kind for each in register.records} <= known


def test_the_label_is_the_first_name_and_no_name_is_empty(register: Register) -> None:
    for record in register.records:
        assert record.names[0] == record.label, record
        assert all(normalise(name) for name in record.names), record
        assert len(set(record.names)) == len(record.names), record


def test_existing_municipalities_are_complete(register: Register) -> None:
    for record in existing(register, "Municipality"):
        types = {register.by_iri[iri].type for iri in record.regions}
        assert {"province", "jeugdregio", "ggd-regio", "arbeidsmarktregio", "veiligheidsregio", "corop-gebied"} <= types
        assert record.point and 3.2 < record.point[0] < 7.3 and 50.7 < record.point[1] < 53.6, record
        assert record.province and record.code and record.code.startswith("GM"), record


def test_members_lie_in_their_region(register: Register) -> None:
    for region in (each for each in register.records if each.kind == "Region"):
        for member in region.members:
            assert region.iri in register.by_iri[member].regions


def test_twente_is_a_region_of_every_type_with_the_same_fourteen_members(register: Register) -> None:
    drawn = [each for each in register.named("regio Twente") if each.kind == "Region" and each.members]
    assert {each.type for each in drawn} == {
        "jeugdregio",
        "ggd-regio",
        "arbeidsmarktregio",
        "veiligheidsregio",
        "corop-gebied",
        "zorgkantoorregio",
    }
    assert {len(each.members) for each in drawn} == {14}
    assert len({frozenset(each.members) for each in drawn}) == 1
    assert register.by_iri[f"{BASE}region/jeugdregio/JZ14"] in drawn
    assert register.by_iri[f"{BASE}region/streek/twente"] in register.named("Twente")


def test_the_same_name_can_be_regions_of_different_size(register: Register) -> None:
    sizes = {each.type: len(each.members) for each in register.named("Kop van Noord-Holland") if each.members}
    assert sizes == {"jeugdregio": 4, "corop-gebied": 11}


@pytest.mark.parametrize(
    ("name", "kind", "iri"),
    [
        ("Twenterand", "Municipality", GM + "1700"),
        ("gemeente Twenterand", "Municipality", GM + "1700"),
        ("GEMEENTE TWENTERAND", "Municipality", GM + "1700"),
        ("Den Haag", "Municipality", GM + "0518"),
        ("gemeente Den Bosch", "Municipality", GM + "0796"),
        ("Nuenen", "Municipality", GM + "0820"),
        ("Sudwest Fryslan", "Municipality", GM + "1900"),
        ("provincie Overijssel", "Province", TOOI + "provincie/pv23"),
        ("provincie Friesland", "Province", TOOI + "provincie/pv21"),
        ("VWS", "Ministry", TOOI + "ministerie/mnre1025"),
        ("ministerie van VWS", "Ministry", TOOI + "ministerie/mnre1025"),
        ("ministerie van Volksgezondheid, Welzijn en Sport", "Ministry", TOOI + "ministerie/mnre1025"),
        ("ministerie van Veiligheid en Justitie", "Ministry", TOOI + "ministerie/mnre1058"),
        ("SamenTwente", "PartnershipBody", TOOI + "so/so0005"),
        ("GGD Hollands Noorden", "PartnershipBody", TOOI + "so/so0340"),
        ("Veiligheidsregio Twente", "PartnershipBody", TOOI + "so/so0679"),
        ("waterschap Vechtstromen", "WaterBoard", TOOI + "waterschap/ws0663"),
        ("NJi", "KnowledgeInstitute", TOOI + "zbo/zb100004"),
        ("jeugdregio Twente", "Region", f"{BASE}region/jeugdregio/JZ14"),
        ("arbeidsmarktregio FoodValley", "Region", f"{BASE}region/arbeidsmarktregio/AM38"),
    ],
)
def test_named(register: Register, name: str, kind: str, iri: str) -> None:
    assert [each.iri for each in register.named(name) if each.kind == kind] == [iri]


def test_named_gives_every_bearer_of_the_name(register: Register) -> None:
    kinds = {each.kind for each in register.named("Utrecht")}
    assert kinds == {"Municipality", "Province", "Region"}
    assert {each.label for each in register.named("gemeente Bergen")} == {"Bergen (L)", "Bergen (NH)"}
    assert register.named("Onbestaanderveen") == ()
    assert register.named("") == ()


def test_a_ministry_keeps_its_iri_through_its_names(register: Register) -> None:
    names = ("Economische Zaken en Klimaat", "Economische Zaken, Landbouw en Innovatie", "EL&I", "EZK")
    assert {each.iri for name in names for each in register.named(name)} == {TOOI + "ministerie/mnre1045"}


def test_merged_municipalities_keep_their_own_iri_and_point_to_the_new_one(register: Register) -> None:
    new = register.at("Westerwolde", date(2018, 1, 1))
    assert new and new.iri == GM + "1950" and new.valid_from == date(2018, 1, 1)
    assert set(new.predecessors) == {GM + "0007", GM + "0048"}
    for name in ("Vlagtwedde", "Bellingwedde"):
        old = register.at(name, date(2017, 12, 31))
        assert old and old.valid_to == date(2017, 12, 31) and old.successors == (new.iri,)


def test_a_renamed_municipality_with_a_new_code_is_found_by_its_old_name(register: Register) -> None:
    assert {each.code for each in register.named("De Friese Meren")} == {"GM1921", "GM1940"}
    then = register.at("De Friese Meren", date(2014, 6, 1))
    assert then and then.code == "GM1921" and [register.by_iri[iri].code for iri in then.successors] == ["GM1940"]
    now = register.at("De Friese Meren")
    assert now and now.label == "De Fryske Marren"


def test_a_divided_municipality_has_several_successors(register: Register) -> None:
    old = register.at("Haaren", date(2012, 1, 1))
    assert old and {register.by_iri[iri].label for iri in old.successors} == {
        "Boxtel",
        "Oisterwijk",
        "Tilburg",
        "Vught",
    }


def test_every_successor_knows_its_predecessor(register: Register) -> None:
    for record in register.records:
        if record.kind == "Municipality":
            assert all(record.iri in register.by_iri[iri].predecessors for iri in record.successors)
            assert bool(record.valid_to) == bool(record.successors), record.label


def test_at_prefers_what_existed_then_and_else_the_nearest(register: Register) -> None:
    assert register.at("Vlagtwedde") == register.by_iri[GM + "0048"]
    assert register.at("Westerwolde", date(2016, 5, 1)) == register.by_iri[GM + "1950"]
    assert register.at("gemeente Twenterand") == register.by_iri[GM + "1700"]
    assert register.at("Bergen", date(2020, 1, 1)) is None
    assert register.at("Twente", date(2020, 1, 1)) is None


def test_towns_lead_to_their_municipality(register: Register) -> None:
    assert register.places["vriezenveen"] == (GM + "1700",)
    assert set(register.places["den ham"]) == {GM + "0056", GM + "1700", GM + "1969"}
    assert set(register.places["vlagtwedde"]) == {GM + "1950"}
    assert "twenterand" not in register.places
    assert all(iri in register.by_iri for iris in register.places.values() for iri in iris)
    assert all(normalise(name) == name for name in register.places)


@pytest.mark.parametrize("name", ["Best", "Beek", "Bergen", "Ede", "Oss", "Stein", "Houten", "Huizen", "Made", "Een"])
def test_names_that_are_words_need_a_second_cue(register: Register, name: str) -> None:
    assert normalise(name) in register.ambiguous


@pytest.mark.parametrize("name", ["Twenterand", "Enschede", "Almelo", "Hof van Twente", "Leiden", "Amsterdam"])
def test_names_that_are_only_names_need_none(register: Register, name: str) -> None:
    assert normalise(name) not in register.ambiguous


def test_surnames_need_a_cue_only_behind_van(register: Register) -> None:
    assert {"leiden", "deventer", "oosterhout"} <= register.surnames
    assert not register.surnames & register.ambiguous
    known = register.index.keys() | register.places.keys()
    assert register.surnames | register.ambiguous <= known


def test_parties_of_a_council(register: Register) -> None:
    parties = register.parties_of(GM + "1700")
    assert {"CDA", "VVD", "Partij voor Twenterand"} & {each.label for each in parties}
    assert all(each.kind == "PoliticalParty" for each in parties)
    assert register.parties_of("https://example.org/nowhere") == ()
    assert all(register.parties_of(each.iri) for each in register.records if each.iri in register.councils)


def test_a_party_of_one_name_in_many_councils_is_many_parties(register: Register) -> None:
    shared = [each for each in register.named("Gemeentebelangen") if each.type == "local"]
    assert len(shared) > 20
    assert len({each.code for each in shared}) == len(shared)
    assert [each.label for each in register.named("Christen-Democratisch Appèl")] == ["CDA"]
    assert {each.iri for each in register.named("PvdA/GroenLinks")} == {each.iri for each in register.named("GL-PvdA")}


def test_minted_iris_follow_the_base() -> None:
    base = "https://example.org/id/"
    register = Register.load(base)
    minted = [each.iri for each in register.records if not each.iri.startswith(TOOI)]
    assert minted and all(iri.startswith(base) for iri in minted)
    assert register.fingerprint != Register.load().fingerprint
