"""Two things that somebody judged to be one."""

from pydantic import Field

from ontology.entity import Value
from ontology.judgement import IRI, LONGEST


class Union(Value):
    """The thing `old` is the thing `new`, both IRIs; `made` is when, in ISO 8601. Nothing tells who judged."""

    old: str = Field(pattern=IRI)
    new: str = Field(pattern=IRI)
    remark: str = Field(default="", max_length=LONGEST)
    made: str = Field(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
