import json
from pathlib import Path

import pytest
from rich.console import Console

from ontology.article import Article
from ontology.evidence import Evidence, Step
from ontology.organisation import Organisation, OrganisationKind
from ontology.reading import Reading
from ontology.region import Region
from tests import sample

ENGLISH = "The municipalities in the region have bought care together since this year and they want to go on with it."


class Sampled:
    """A reader that always reads the sample."""

    version = "sample"

    def read(self, article: Article) -> Reading:
        return sample.reading()


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sample's article; the reader reads the sample."""
    monkeypatch.setattr("graph.equipment.reader", lambda pipeline: Sampled())
    (tmp_path / "kop.txt").write_text(sample.ARTICLE.text)
    return tmp_path / "kop.txt"


def test_names_are_marked_and_claims_stand_under_their_sentence(bundel, file: Path) -> None:
    ran = bundel("read", file)
    assert (ran.status, ran.err) == (0, "")
    why = "De zin zegt het. [sample]"
    team = "→ gemeente {} doet mee aan gezamenlijk inkoopteam · bestaand · zekerheid 0,85 · " + why
    assert [line.strip() for line in ran.out.splitlines()] == [
        "Samen inkopen",
        "",
        "[Den Helder|organisatie], [Schagen|organisatie] en [Texel|organisatie] hebben een"
        " [gezamenlijk inkoopteam|initiatief].",
        "→ gemeente Den Helder werkt samen met gemeente Schagen, gemeente Texel · bestaand · gezamenlijke inkoop"
        f" · gezamenlijk inkoopteam · zekerheid 0,85 · {why}",
        *(team.format(name) for name in ("Den Helder", "Schagen", "Texel")),
        "[Pieter Kos|persoon] is wethouder van [Den Helder|organisatie].",
        f"→ Pieter Kos heeft een functie bij gemeente Den Helder (wethouder) · bestaand · zekerheid 0,85 · {why}",
        "[Ben Blonk|persoon], wethouder van [Schagen|organisatie], leidt het [inkoopteam|initiatief].",
        f"→ Ben Blonk leidt gezamenlijk inkoopteam · bestaand · zekerheid 0,85 · {why}",
        "[Schagen|organisatie] wil met [Kompas|organisatie] afspraken maken.",
        f"→ gemeente Schagen werkt samen met Kompas · gepland · afspraken maken · zekerheid 0,85 · {why}",
        "[Texel|organisatie] doet niet mee met [[Kompas|organisatie]].",
        f"→ gemeente Texel werkt samen met Kompas · ontkend · afspraken maken · zekerheid 0,85 · {why}",
        "[Jan Waaijer|persoon] is burgemeester van [Zoetermeer|organisatie], in [Zuid-Holland|regio].",
        f"→ Jan Waaijer heeft een functie bij gemeente Zoetermeer (burgemeester) · bestaand · zekerheid 0,85 · {why}",
        f"→ gemeente Zoetermeer ligt in of werkt voor Zuid-Holland · bestaand · zekerheid 0,85 · {why}",
        "",
        "Niet opgenomen",
        "× gemeente Texel werkt samen met Kompas · De zin [ontkent] het. [sample]",
        f"“{sample.DENIAL}”",
    ]


def test_piped_lines_have_no_colour_and_no_space_at_their_ends(bundel, file: Path) -> None:
    out = bundel("read", file).out
    assert "\x1b" not in out
    assert [line for line in out.splitlines() if line != line.rstrip()] == []


def test_on_a_terminal_names_are_coloured_by_kind(bundel, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from graph.cli import read

    monkeypatch.setattr(
        read, "answers", lambda: Console(force_terminal=True, color_system="standard", width=200, highlight=False)
    )
    out = bundel("read", file).out
    assert "\x1b[1;35mpersoon\x1b[0m" in out.splitlines()[0]
    assert "\x1b[1;35mPieter Kos\x1b[0m is wethouder van \x1b[1;36mDen Helder\x1b[0m." in out
    assert "|persoon]" not in out


def test_as_json_it_is_the_reading(bundel, file: Path) -> None:
    out = bundel("read", file, "--json").out
    assert out == sample.reading().model_dump_json() + "\n"
    assert json.loads(out)["claims"][0]["evidence"]["quote"] == sample.BUYING


def test_a_step_is_shown_and_marked(bundel, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reading = sample.reading()
    plan = next(claim for claim in reading.claims if claim.evidence.quote == sample.LEADING)
    start = sample.ARTICLE.text.index("het inkoopteam.")
    step = Step(surface="het inkoopteam", start=start, leads_to=sample.TEAM.iri, because="hiervoor genoemd")
    evidence = plan.evidence.model_copy(update={"steps": (step,)})
    stepped = reading.model_copy(update={"claims": (plan.model_copy(update={"evidence": evidence}),)})
    monkeypatch.setattr(Sampled, "read", lambda *_: stepped)
    out = bundel("read", file).out
    assert "leidt [het inkoopteam|initiatief]." in out
    assert "\n      ‘het inkoopteam’ is gezamenlijk inkoopteam: hiervoor genoemd\n" in out


def test_a_shared_name_is_that_of_what_the_sentence_ties() -> None:
    from graph.cli.marking import marked
    from graph.evaluation.sentences import sentences

    town = Region(iri="urn:a", label="Texel")
    reading = sample.reading()
    both = reading.model_copy(update={"entities": (town, *reading.entities)})
    lines = [line.plain for line in marked(both, sentences(both.article), styled=False)]
    assert "en [Texel|organisatie] hebben" in lines[1]
    alone = both.model_copy(update={"claims": ()})
    lines = [line.plain for line in marked(alone, sentences(alone.article), styled=False)]
    assert "en [Texel|regio] hebben" in lines[1]


def test_a_group_is_marked_as_one_and_a_quote_of_two_sentences_has_its_claim_under_the_second(
    bundel, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "De huisartsen helpen. Texel helpt ook. Dat is alles."
    article = Article(iri="urn:a", identifier="kop.txt", text=text)
    group = Organisation(iri="urn:g", label="huisartsen", kind=OrganisationKind.COLLECTIVE)
    quote = "De huisartsen helpen. Texel helpt ook."
    base = sample.reading().claims[0]
    relation = base.relation.model_copy(update={"members": ("urn:g", sample.TEXEL.iri)})
    evidence = Evidence(article="urn:a", start=0, end=len(quote), quote=quote)
    claim = base.model_copy(update={"relation": relation, "evidence": evidence})
    reading = Reading(article=article, reader="1", entities=(group, sample.TEXEL, sample.TEAM), claims=(claim,))
    monkeypatch.setattr(Sampled, "read", lambda *_: reading)
    lines = bundel("read", file).out.splitlines()
    assert lines[:2] == ["De [huisartsen|groep] helpen.", "[Texel|organisatie] helpt ook."]
    assert lines[2].startswith("    → huisartsen werkt samen met gemeente Texel · bestaand")
    assert lines[3:] == ["Dat is alles."]


def test_bad_input_is_one_line(bundel, file: Path, tmp_path: Path) -> None:
    (tmp_path / "twee.txt").write_text(sample.ARTICLE.text)
    (tmp_path / "engels.txt").write_text(ENGLISH)
    for place, cause in (
        (tmp_path / "weg.txt", "expected an existing file"),
        (tmp_path, "expected one article; these are 3"),
        (tmp_path / "engels.txt", "expected an article in Dutch; this one reads as English (see --any-language)"),
    ):
        ran = bundel("read", place)
        assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
        assert ran.err.startswith(f"bundel: {str(place)!r}: {cause}")
    assert bundel("read", tmp_path / "engels.txt", "--any-language").status == 0
