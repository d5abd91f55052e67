from pathlib import Path

import pytest


def blocks(out: str) -> list[str]:
    return out.strip("\n").split("\n\n")


def test_who_works_with_a_municipality_and_which_sentence_says_so(bundel, sample: Path) -> None:
    ran = bundel("who", "schagen", "--store", sample)
    assert ran.status == 0
    assert blocks(ran.out) == [
        "gemeente Schagen (gemeente)",
        "Werkt samen met\n"
        "  gemeente Den Helder, gemeente Texel\n"
        "    bestaand · gezamenlijke inkoop · gezamenlijk inkoopteam\n"
        "    “Den Helder, Schagen en Texel hebben een gezamenlijk inkoopteam.”\n"
        "    Samen inkopen, De Polderbode, 14 november 2018 · zekerheid 0,85 · De zin zegt het.\n"
        "  Kompas\n"
        "    gepland · afspraken maken\n"
        "    “Schagen wil met Kompas afspraken maken.”\n"
        "    Samen inkopen, De Polderbode, 14 november 2018 · zekerheid 0,85 · De zin zegt het.",
        "Doet mee aan\n"
        "  gezamenlijk inkoopteam\n"
        "    bestaand\n"
        "    “Den Helder, Schagen en Texel hebben een gezamenlijk inkoopteam.”\n"
        "    Samen inkopen, De Polderbode, 14 november 2018 · zekerheid 0,85 · De zin zegt het.",
    ]


def test_what_is_denied_is_said_to_be(bundel, sample: Path) -> None:
    out = bundel("who", "Kompas", "--store", sample).out
    assert "gemeente Texel\n    ontkend · afspraken maken\n    “Texel doet niet mee met [Kompas].”" in out


def test_a_person_an_initiative_and_a_region_have_headings_of_their_own(bundel, sample: Path) -> None:
    def headings(name: str) -> list[str]:
        return [block.splitlines()[0] for block in blocks(bundel("who", name, "--store", sample).out)]

    assert headings("Pieter Kos") == ["Pieter Kos (persoon)", "Functies"]
    assert headings("gezamenlijk inkoopteam") == [
        "gezamenlijk inkoopteam (team)",
        "Hierin werken samen",
        "Deelnemers",
        "Geleid door",
    ]
    assert headings("Ben Blonk") == ["Ben Blonk (persoon)", "Leidt"]
    assert headings("Zuid-Holland") == ["Zuid-Holland (provincie)", "Hier"]
    assert headings("Zoetermeer") == ["gemeente Zoetermeer (gemeente)", "Mensen", "Ligt in of werkt voor"]


def test_piped_lines_have_no_colour_and_no_space_at_their_ends(bundel, sample: Path) -> None:
    out = bundel("who", "Texel", "--store", sample).out
    assert "\x1b" not in out
    assert [line for line in out.splitlines() if line != line.rstrip()] == []


def test_on_a_terminal_it_is_coloured_and_fits(bundel, sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from rich.console import Console

    from graph.cli import who

    monkeypatch.setattr(who, "answers", lambda: Console(force_terminal=True, width=60, highlight=False))
    out = bundel("who", "Texel", "--store", sample).out
    assert "\x1b[1m" in out
    assert max(len(line) for line in out.splitlines() if "\x1b" not in line) <= 60


def test_a_name_that_comes_near_is_suggested(bundel, sample: Path) -> None:
    ran = bundel("who", "Schagenn", "--store", sample)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == "bundel: 'Schagenn': expected a name in the graph, such as 'gemeente Schagen'\n"


def test_a_name_like_nothing_else(bundel, sample: Path) -> None:
    ran = bundel("who", "Qwxyz", "--store", sample)
    assert ran.status == 2
    assert "'Qwxyz': expected a name in the graph" in ran.err


def test_case_accents_and_the_word_gemeente_make_no_difference(bundel, sample: Path) -> None:
    assert bundel("who", "Gemeente Téxel", "--store", sample).out == bundel("who", "TEXEL", "--store", sample).out != ""


def test_part_of_a_name_is_enough(bundel, sample: Path) -> None:
    assert bundel("who", "Blonk", "--store", sample).out.startswith("Ben Blonk (persoon)")
