from pathlib import Path


def test_every_hop_has_its_sentence(bundel, sample: Path) -> None:
    ran = bundel("path", "Pieter Kos", "Kompas", "--store", sample)
    assert ran.status == 0
    lines = ran.out.splitlines()
    assert lines[0::3] == [
        "Pieter Kos heeft een functie bij gemeente Den Helder (wethouder)",
        "gemeente Den Helder werkt samen met gemeente Schagen",
        "gepland: gemeente Schagen werkt samen met Kompas",
    ]
    assert lines[1::3] == [
        "  “Pieter Kos is wethouder van Den Helder.”",
        "  “Den Helder, Schagen en Texel hebben een gezamenlijk inkoopteam.”",
        "  “Schagen wil met Kompas afspraken maken.”",
    ]
    assert all("Samen inkopen, De Polderbode" in line for line in lines[2::3])


def test_the_way_back_reads_the_other_way(bundel, sample: Path) -> None:
    lines = bundel("path", "Texel", "Pieter Kos", "--store", sample).out.splitlines()
    assert lines[3] == "gemeente Den Helder heeft in functie Pieter Kos (wethouder)"


def test_what_is_denied_connects_nothing(bundel, sample: Path) -> None:
    assert len(bundel("path", "Texel", "Kompas", "--store", sample).out.splitlines()) == 6


def test_from_something_to_itself(bundel, sample: Path) -> None:
    assert bundel("path", "Texel", "Texel", "--store", sample).out == "gemeente Texel is gemeente Texel\n"


def test_what_nothing_connects(bundel, sample: Path) -> None:
    ran = bundel("path", "Texel", "Jan Waaijer", "--store", sample)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == (
        "bundel: 'Jan Waaijer': expected a name that something in the graph connects to 'gemeente Texel'\n"
    )


def test_a_name_that_is_not_there(bundel, sample: Path) -> None:
    assert bundel("path", "Texel", "Qwxyz", "--store", sample).status == 2
