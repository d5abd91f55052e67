"""What one run of the reader found in one article."""

from pydantic import SerializeAsAny

from ontology.article import Article
from ontology.claim import Claim
from ontology.entity import Entity, Value
from ontology.refusal import Refusal


class Reading(Value):
    """An article with the entities it names and the claims that passed the gate; `reader` is the reader's version.

    The same article and reader always give an equal reading. `refusals` are what the gate kept out.
    """

    article: Article
    reader: str
    entities: tuple[SerializeAsAny[Entity], ...] = ()
    claims: tuple[Claim, ...] = ()
    refusals: tuple[Refusal, ...] = ()
