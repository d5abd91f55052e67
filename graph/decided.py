"""The file that keeps what people decided about things: who is one, who is two, who is not to be named."""

from ontology.entity import Value
from ontology.sameness import Sameness
from ontology.suppression import Suppression
from ontology.union import Union

FILE = "people.jsonl"
KINDS: tuple[type[Value], ...] = (Sameness, Suppression, Union)
