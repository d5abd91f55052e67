"""One sentence of one article saying that one relation holds."""

from pydantic import Field, SerializeAsAny

from ontology.entity import Value
from ontology.evidence import Evidence
from ontology.relation import Relation
from ontology.status import Status


class Claim(Value):
    """What one sentence says: a relation, how it stands, how sure the reading is (0 to 1) and why.

    `because` is the reason shown to the user, in Dutch; `rule` names what produced the claim.
    """

    relation: SerializeAsAny[Relation]
    status: Status
    confidence: float = Field(ge=0, le=1)
    because: str = Field(min_length=1)
    rule: str = Field(min_length=1)
    evidence: Evidence
