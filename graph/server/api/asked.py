"""What programs may ask, parameter by parameter."""

from collections.abc import Sequence
from typing import Annotated, Any, Literal, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from starlette.datastructures import QueryParams

from ontology.errors import UnfitRequest
from ontology.status import Status
from viz.tie import Tie

MOST, USUAL, FURTHEST = 500, 50, 10_000_000
DAY = r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"


def _digits(value: Any) -> Any:
    """A number as people write it: nothing but digits."""
    if isinstance(value, str) and not (value.isascii() and value.isdigit() and len(value) < 12):
        raise ValueError("a whole number")
    return value


def _fraction(value: Any) -> Any:
    if isinstance(value, str) and not value.replace(".", "", 1).encode().isdigit():
        raise ValueError("a number such as 0.5")
    return value


# Every kind but the gathering, which is a knot in a drawing and no thing of its own.
Kind = Literal["municipality", "organisation", "collective", "initiative", "person", "region"]
Number = Annotated[int, BeforeValidator(_digits)]
Fraction = Annotated[float, BeforeValidator(_fraction)]
Name = Annotated[
    str,
    Field(
        min_length=1,
        max_length=2000,
        description="An IRI, or one shortened as `tooi:gemeente/gm1700` or `person/...`.",
        examples=["tooi:gemeente/gm0441"],
    ),
]


class Nothing(BaseModel):
    """No parameters at all."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class Paging(Nothing):
    """Which part of a list."""

    limit: Number = Field(default=USUAL, ge=1, le=MOST, description="How many at most.")
    offset: Number = Field(default=0, ge=0, le=FURTHEST, description="How many to pass over.")


class EntitiesAsked(Paging):
    """Which entities."""

    kind: Kind | None = Field(default=None, description="What sort of thing.")
    type: str | None = Field(
        default=None, max_length=100, description="The narrower word: Municipality, CareProvider, pilot, jeugdregio."
    )
    theme: Name | None = Field(default=None, description="The IRI of a theme; narrower themes count too.")
    region: Name | None = Field(default=None, description="The IRI of the region that it is at home in.")
    text: str | None = Field(
        default=None, max_length=200, description="Part of a name; case and accents do not matter."
    )


class ClaimsAsked(Paging):
    """Which claims."""

    entity: Name | None = Field(default=None, description="The IRI of something the claim ties.")
    relation: Tie | None = Field(default=None, description="What sort of relation it states.")
    status: Status | None = Field(default=None, description="How it says that the relation stands.")
    article: Name | None = Field(default=None, description="The IRI of the article that it was read in.")
    confidence: Fraction = Field(default=0, ge=0, le=1, description="How sure the reading is at least.")


class One(Nothing):
    """Which one."""

    iri: Name


class NeighboursAsked(Paging):
    """Whose neighbours."""

    iri: Name
    relation: Tie | None = Field(default=None, description="Over which sort of relation only.")


class ConnectionAsked(Nothing):
    """Between which two."""

    start: Name = Field(alias="from")
    end: Name = Field(alias="to")


class ArticlesAsked(Paging):
    """Which articles."""

    publisher: str | None = Field(default=None, max_length=200, description="The publisher's exact name.")
    since: str | None = Field(default=None, pattern=DAY, description="Published on or after this day, month or year.")
    until: str | None = Field(default=None, pattern=DAY, description="Published in or before this day, month or year.")


Asked = TypeVar("Asked", bound=Nothing)


def asked(model: type[Asked], given: QueryParams) -> Asked:
    """The parameters of a request; UnfitRequest quotes the first that is wrong and says what is expected."""
    for name in given:
        if len(given.getlist(name)) > 1:
            raise UnfitRequest(given.getlist(name), f"{name} only once")
    try:
        return model.model_validate(dict(given))
    except ValidationError as error:
        raise unfit(model, error) from error


def unfit(model: type[BaseModel], error: ValidationError) -> UnfitRequest:
    """The first thing that is wrong, in one line."""
    first = error.errors(include_url=False)[0]
    name = str(first["loc"][0]) if first["loc"] else ""
    schema = model.model_json_schema(by_alias=True)
    known = schema.get("properties", {})
    if first["type"] == "extra_forbidden":
        return UnfitRequest(name, f"as parameter one of {', '.join(known) or 'none, for there are none'}")
    if first["type"] == "missing":
        return UnfitRequest("", f"{name}: {_wanted(schema, known.get(name, {}))}")
    return UnfitRequest(first["input"], f"as {name} {_wanted(schema, known.get(name, {}))}")


def _wanted(schema: dict[str, Any], told: dict[str, Any]) -> str:
    """What a parameter may hold, in words."""
    sorts = [sort for sort in told.get("anyOf", [told]) if sort.get("type") != "null"]
    sort = sorts[0] if sorts else told
    if "$ref" in sort:
        sort = schema["$defs"][sort["$ref"].rpartition("/")[2]]
    if "enum" in sort:
        return _one_of(sort["enum"])
    if "pattern" in sort:
        return "a date such as 2018-11-14, 2018-11 or 2018"
    if "minimum" in sort:
        return f"a {'whole ' if sort['type'] == 'integer' else ''}number from {sort['minimum']} to {sort['maximum']}"
    if "minLength" in sort:
        return "the IRI of something"
    return f"text of at most {sort.get('maxLength', 0)} characters"


def _one_of(values: Sequence[str]) -> str:
    return f"one of {', '.join(values)}"
