import shutil
from pathlib import Path

import pytest

from graph.cli.build import built
from graph.judgements import Judgements
from ontology.iri import claim_iri
from ontology.judgement import Judgement
from tests.sample import BUYING, reading

HENGELO = """Wethouder tekent

Wethouder Mark Jansen van Hengelo tekende het Convenant Weer Thuis met woningcorporatie Welbions.
"""
NIEUWEGEIN = """Nieuwegein bouwt

Volgens wethouder Mark Jansen van Nieuwegein werkt de gemeente Nieuwegein samen met zorggroep Careyn.
"""
PEOPLE = "SELECT DISTINCT ?person { ?person a bundel:Person }"


def test_what_was_kept_out_and_why(bundel, sample: Path) -> None:
    ran = bundel("review", "--list", "--store", sample)
    assert ran.status == 0
    first, second = ran.out.splitlines()
    assert first.startswith("kop.txt:") and first.endswith(" Collaboration: De zin [ontkent] het.")
    assert second == "    ‘Texel doet niet mee met [Kompas].’"
    assert ran.err == "1 claim kept out\n"


def test_without_the_list_only_the_number(bundel, sample: Path) -> None:
    ran = bundel("review", "--store", sample)
    assert (ran.out, ran.err) == ("", "1 claim kept out; see --list\n")


def test_what_somebody_disputes_is_on_the_list(bundel, sample: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(sample, tmp_path / "graaf"))
    claim = next(each for each in reading().claims if each.evidence.quote == BUYING)
    made = {"verdict": "disputed", "remark": "[stond] er anders", "made": "2026-03-01T10:00:00Z"}
    Judgements(folder).add(Judgement(claim=claim_iri(claim), article=claim.evidence.article, **made))
    ran = bundel("review", "--list", "--store", folder)
    assert "gemeente Schagen" in ran.out and ": disputed, [stond] er anders" in ran.out and BUYING in ran.out
    assert ran.err == "1 claim kept out, 1 disputed\n"


@pytest.fixture(scope="module")
def met(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two articles that name somebody of one name in places that have nothing in common, and their graph."""
    folder = tmp_path_factory.mktemp("namesakes")
    for name, text in (("hengelo.txt", HENGELO), ("nieuwegein.txt", NIEUWEGEIN)):
        (folder / name).write_text(text, encoding="utf-8")
    assert not built([str(folder)], folder / "graph").troubles
    return folder


@pytest.fixture
def namesakes(met: Path, tmp_path: Path) -> Path:
    """A copy of that graph beside copies of its articles."""
    return Path(shutil.copytree(met, tmp_path, dirs_exist_ok=True)) / "graph"


def people(bundel, place: Path) -> int:
    return len(bundel("query", PEOPLE, "--store", place, "--format", "csv").out.splitlines()) - 1


def question(bundel, place: Path) -> str:
    first, *_ = bundel("review", "--list", "--store", place).out.splitlines()
    return first.split()[0]


def test_people_of_one_name_are_asked_about(bundel, namesakes: Path) -> None:
    ran = bundel("review", "--list", "--store", namesakes)
    first, *both = ran.out.splitlines()
    assert first.endswith("Is dit dezelfde Mark Jansen?")
    assert sorted(line.strip() for line in both) == ["Hengelo (hengelo.txt)", "Nieuwegein (nieuwegein.txt)"]
    assert ran.err == "0 claims kept out, 1 question who is who\n"
    assert people(bundel, namesakes) == 2


@pytest.mark.parametrize(("verdict", "left"), [("--same", 1), ("--different", 2)])
def test_an_answer_counts_and_survives_a_rebuild(bundel, namesakes: Path, verdict: str, left: int) -> None:
    ran = bundel("review", verdict, question(bundel, namesakes), "--remark", "nagevraagd", "--store", namesakes)
    assert ran.status == 0
    assert ran.err.endswith("0 claims kept out\n")
    assert people(bundel, namesakes) == left
    for file in (namesakes / "store").iterdir():
        file.unlink()
    assert bundel("build", namesakes.parent, "--store", namesakes).status == 0
    assert people(bundel, namesakes) == left
    assert bundel("review", "--store", namesakes).err == "0 claims kept out\n"


def test_one_person_shows_both_offices(bundel, namesakes: Path) -> None:
    assert bundel("who", "Mark Jansen", "--store", namesakes).out.count("(persoon)") == 2
    bundel("review", "--same", question(bundel, namesakes), "--store", namesakes)
    told = bundel("who", "Mark Jansen", "--store", namesakes).out
    assert told.count("(persoon)") == 1 and "Hengelo" in told and "Nieuwegein" in told
    assert bundel("check", "--store", namesakes).status == 0


def test_a_question_nobody_asked_is_quoted(bundel, namesakes: Path) -> None:
    ran = bundel("review", "--same", "abc123", "--store", namesakes)
    assert ran.status == 2 and "abc123" in ran.err
