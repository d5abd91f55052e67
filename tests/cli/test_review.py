from pathlib import Path


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
