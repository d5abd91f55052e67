"""A person who is not to be named."""

from pydantic import Field

from ontology.entity import Value
from ontology.judgement import LONGEST


class Suppression(Value):
    """The names of one person as salted hashes; the names themselves stand nowhere. `made` is when, in ISO 8601.

    `people` are the IRIs the person had, `around` hashes of the bodies and regions around them, `apart` the IRIs of
    others of that name, `told` those of the claims and relations that went with them. Without `people` everybody who
    bears the name is meant.
    """

    salt: str = Field(pattern=r"^[0-9a-f]{32}$")
    hashes: tuple[str, ...] = Field(min_length=1)
    people: tuple[str, ...] = ()
    around: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    remark: str = Field(default="", max_length=LONGEST)
    made: str = Field(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
