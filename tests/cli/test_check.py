import shutil
from pathlib import Path

from graph.shapes.report import Finding, Report


def test_a_store_that_is_right(bundel, sample: Path) -> None:
    ran = bundel("check", "--store", sample)
    assert ran.status == 0, ran.out
    assert ran.out.splitlines()[-1] == "1 artikel, 10 beweringen: alles klopt"


def test_a_text_that_is_gone(bundel, sample: Path, tmp_path: Path) -> None:
    shutil.copytree(sample, tmp_path / "graaf")
    shutil.rmtree(tmp_path / "graaf" / "articles")
    ran = bundel("check", "--store", tmp_path / "graaf")
    assert (ran.status, ran.err) == (1, "")
    assert ran.out.startswith("FOUT kop.txt: De tekst waaruit is geciteerd ligt niet in het archief.")
    assert ran.out.splitlines()[-1] == "1 artikel, 0 beweringen: 1 fout"


def test_a_warning_alone_is_no_failure(bundel, sample: Path, monkeypatch) -> None:
    warned = Finding("kop.txt", "https://example.org/a", "Twee [namen].", "Two names.", warning=True)
    monkeypatch.setattr("graph.shapes.check.check", lambda *_: Report(1, 10, (warned,)))
    ran = bundel("check", "--store", sample)
    assert ran.status == 0
    assert ran.out == (
        "let op kop.txt: Twee [namen]. https://example.org/a\n1 artikel, 10 beweringen: alles klopt, 1 waarschuwing\n"
    )
