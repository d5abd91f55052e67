"""A claim that did not pass the evidence gate."""

from ontology.claim import Claim
from ontology.entity import Value


class Refusal(Value):
    """A claim kept out of the graph and the reason in Dutch, for the review list."""

    claim: Claim
    reason: str
