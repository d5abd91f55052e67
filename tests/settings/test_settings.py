from pathlib import Path

import pytest

from graph.settings import Settings
from ontology.errors import BadSettings

WHOLE = """
base = "https://data.example.org/id/"
licence = "cc-by-4.0"
themes = ["GOVE"]

[publisher]
name = "gemeente Schagen"
iri = "https://identifier.overheid.nl/tooi/id/gemeente/gm0441"

[contact]
name = "Datapunt"
email = "data@example.org"
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "bundel.toml"


def test_a_whole_file(file: Path) -> None:
    file.write_text(WHOLE)
    settings = Settings.read(file).complete()
    assert settings.licence == "http://creativecommons.org/licenses/by/4.0/deed.nl"
    assert settings.reached(settings.base or "") == "https://data.example.org/"


def test_the_file_of_the_folder_one_works_in(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(file.parent)
    assert Settings.read().lacking == ("publisher", "contact", "licence")
    file.write_text(WHOLE)
    assert Settings.read().lacking == ()


def test_the_environment_goes_first(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_text(WHOLE)
    monkeypatch.setenv("BUNDEL_PUBLISHER__NAME", "gemeente Texel")
    monkeypatch.setenv("BUNDEL_LICENCE", "CC0-1.0")
    monkeypatch.setenv("BUNDEL_STORE", "elders")
    settings = Settings.read(file)
    assert settings.publisher and settings.publisher.name == "gemeente Texel"
    assert settings.publisher.iri.endswith("gm0441")
    assert settings.licence == "http://creativecommons.org/publicdomain/zero/1.0/deed.nl"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('licence = "MIT"', r"'MIT': expected for licence in .*: a licence of Creative Commons: CC0-1.0, "),
        ("licence = ", r"bundel.toml': expected settings in TOML that can be read \(Invalid value"),
        ('themes = ["X"]', r"'X': expected for themes.0 .*: one of AGRI, ECON"),
        ("themes = []", r"\[\]: expected for themes"),
        ('[contact]\nname = "a"', r"expected for contact .*: an email or a page beside the name"),
        ('[contact]\nname = "a"\nemail = "x"', r"'x': expected for contact.email"),
        ('[publisher]\nname = "a"', r"'publisher.iri': expected in .*: it is needed beside what is there"),
        ('[publisher]\nname = ""\niri = "https://a.nl/b"', r"'': expected for publisher.name"),
        ('[publisher]\nname = "a"\niri = "a b"', r"'a b': expected for publisher.iri"),
        ("oeps = 1", r"'oeps': expected a setting that there is, .*: base, site, title"),
        ('base = "ftp://x/"', r"'ftp://x/': expected for base"),
        ('site = "https://x.nl"', r"'https://x.nl': expected for site"),
    ],
)
def test_what_is_wrong_is_quoted(file: Path, text: str, told: str) -> None:
    file.write_text(text)
    with pytest.raises(BadSettings, match=told):
        Settings.read(file)


def test_a_file_that_is_named_must_be_there(file: Path) -> None:
    with pytest.raises(BadSettings, match=r"bundel.toml': expected a file with settings"):
        Settings.read(file)


def test_what_dcat_ap_nl_asks_for_is_named(file: Path) -> None:
    file.write_text('licence = "CC0-1.0"')
    with pytest.raises(BadSettings, match=r"'publisher, contact': expected .* DCAT-AP-NL 3.0 asks for it \(pub"):
        Settings.read(file).complete()


@pytest.mark.parametrize(
    ("base", "site"),
    [
        ("https://w3id.org/bundel/id/", "https://w3id.org/bundel/"),
        ("https://data.example.org/", "https://data.example.org/"),
    ],
)
def test_the_site_is_above_the_things(base: str, site: str) -> None:
    assert Settings().reached(base) == site
    assert Settings(site="https://elders.nl/").reached(base) == "https://elders.nl/"
