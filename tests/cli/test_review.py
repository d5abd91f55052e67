import shutil
from pathlib import Path

from graph.judgements import Judgements
from ontology.iri import claim_iri
from ontology.judgement import Judgement
from tests.sample import BUYING, reading


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
