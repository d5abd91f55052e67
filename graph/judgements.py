"""The judgement log: what people thought of claims, never changed, only added to."""

from hashlib import sha256
from pathlib import Path

from graph.log import Log
from ontology.judgement import Judgement

FILE = "judgements.jsonl"


class Judgements(Log[Judgement]):
    """Every judgement in the order they were made, in the folder `place` or (None) in memory.

    On disk they are one file of JSON lines, which can be kept under version control; it survives every rebuild, and
    of two judgements of one claim the later counts.
    """

    def __init__(self, place: Path | str | None = None) -> None:
        super().__init__(None if place is None else Path(place) / FILE, Judgement, "a judgement as the log keeps it")

    def digest(self) -> str | None:
        """What changes when another verdict counts of any claim; None where nothing has been judged."""
        verdicts = sorted(f"{claim} {judgement.verdict}" for claim, judgement in self.latest().items())
        return sha256("\n".join(verdicts).encode()).hexdigest() if verdicts else None

    def latest(self, article: str | None = None) -> dict[str, Judgement]:
        """The judgement that counts of each claim, by the claim's IRI; of one article or of all."""
        return {judgement.claim: judgement for judgement in self if article in (None, judgement.article)}
