"""What whoever publishes a graph settles: under which address, by whom, for whom to use how."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from graph.licences import known
from graph.server.sparql.limits import Limits
from ontology.errors import BadSettings

FILE = Path("bundel.toml")
THEMES = frozenset(
    ("AGRI", "ECON", "EDUC", "ENER", "ENVI", "GOVE", "HEAL", "INTR", "JUST", "REGI", "SOCI", "TECH", "TRAN")
)
NEEDED = {
    "publisher": "who publishes, with a name and an iri",
    "contact": "whom to turn to, with a name and an email or page",
    "licence": "how the data may be used, such as CC-BY-4.0",
}
Address = Annotated[str, Field(pattern=r'^https?://[^\s<>"{}|\\^`]+$')]
Place = Annotated[str, Field(pattern=r'^https?://[^\s<>"{}|\\^`?#]+/$')]
Text = Annotated[str, Field(min_length=1)]


def theme(code: str) -> str:
    """A code of the European list of themes; ValueError for another."""
    if code not in THEMES:
        raise ValueError(f"one of {', '.join(sorted(THEMES))}")
    return code


class Part(BaseModel):
    """A table of settings, which refuses what it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Words(Part):
    """A text in both languages."""

    nl: Text
    en: Text


class Agent(Part):
    """An organisation; `iri` preferably its own in TOOI."""

    name: Text
    iri: Address


class Contact(Part):
    """Whom to turn to; by mail, at a page or both."""

    name: Text
    email: Annotated[str, Field(pattern=r"^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$")] | None = None
    page: Address | None = None

    @model_validator(mode="after")
    def _reachable(self) -> Self:
        if not (self.email or self.page):
            raise ValueError("an email or a page beside the name")
        return self


class Settings(BaseSettings):
    """From `bundel.toml` and, before it, the environment: BUNDEL_LICENCE, BUNDEL_PUBLISHER__NAME.

    `base` is the address that things are named under, `site` the one that the server or folder is reached at, and
    `sparql` bounds what may be asked there.
    """

    model_config = SettingsConfigDict(
        env_prefix="BUNDEL_", env_nested_delimiter="__", frozen=True, extra="forbid", str_strip_whitespace=True
    )
    base: Place | None = None
    site: Place | None = None
    title: Words = Words(nl="Bundel: wie werkt met wie", en="Bundel: who works with whom")
    description: Words = Words(
        nl="Wie in het sociaal domein met wie samenwerkt, waaraan, en volgens welke zin van welk artikel.",
        en="Who works with whom in the social domain, on what, and according to which sentence of which article.",
    )
    publisher: Agent | None = None
    creator: Agent | None = None
    contact: Contact | None = None
    licence: Annotated[str, AfterValidator(known)] | None = None
    themes: tuple[Annotated[str, AfterValidator(theme)], ...] = Field(default=("GOVE", "SOCI"), min_length=1)
    keywords: tuple[Text, ...] = ("samenwerking", "sociaal domein", "gemeenten", "jeugdhulp")
    issued: date | None = None
    sparql: Limits = Limits()

    @classmethod
    def read(cls, file: Path | None = None) -> Self:
        """The settings in the file, or (None) in `bundel.toml` where there is one; BadSettings for what is wrong."""
        if file is not None and not file.is_file():
            raise BadSettings(str(file), "a file with settings in TOML")
        try:
            return cls(**_parsed(file or FILE))
        except ValidationError as error:
            raise _explained(error, file or FILE) from error

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """The environment goes before the file."""
        return env_settings, init_settings

    @property
    def lacking(self) -> tuple[str, ...]:
        """What DCAT-AP-NL asks for and is not settled."""
        return tuple(name for name in NEEDED if getattr(self, name) is None)

    def complete(self) -> Self:
        """These settings, if a catalogue can be made with them; BadSettings tells what is missing."""
        if self.lacking:
            told = "; ".join(f"{name}: {NEEDED[name]}" for name in self.lacking)
            raise BadSettings(
                ", ".join(self.lacking), f"in {FILE} or the environment, for DCAT-AP-NL 3.0 asks for it ({told})"
            )
        return self

    def reached(self, base: str) -> str:
        """Where the server or folder is reached: `site`, else what is above the base that things are named under."""
        return self.site or (base.removesuffix("id/") if base.endswith("/id/") else base)


def _parsed(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadSettings(str(file), f"settings in TOML that can be read ({error})") from error


def _explained(error: ValidationError, file: Path) -> BadSettings:
    """The first thing wrong, with its value and the setting it was given for."""
    first = error.errors()[0]
    name = ".".join(map(str, first["loc"]))
    if first["type"] == "extra_forbidden":
        return BadSettings(
            name, f"a setting that there is, in {file} or as BUNDEL_...: {', '.join(Settings.model_fields)}"
        )
    if first["type"] == "missing":
        return BadSettings(name, f"in {file} or the environment: it is needed beside what is there")
    reason = first["msg"].removeprefix("Value error, ")
    return BadSettings(first["input"], f"for {name} in {file} or the environment: {reason}")
