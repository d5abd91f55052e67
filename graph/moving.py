"""Where claims and relations went when what they are about was merged."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from graph.unions import renamed
from ontology.claim import Claim
from ontology.iri import claim_iri, relation_iri
from ontology.judgement import Judgement
from ontology.reading import Reading


def moved(reading: Reading, since: Iterable[Mapping[str, str]], base: str) -> dict[str, str]:
    """The address that each claim of a reading, and its relation, has after all unions, by those it had before.

    `since` is what was merged after each union, the oldest first. What ties a thing to itself went nowhere.
    """
    steps: list[Mapping[str, str]] = [{}]
    steps += [now for now in since if any(entity.iri in now for entity in reading.entities)]
    claims = reading.claims if len(steps) > 1 else ()
    pairs = (pair for claim in claims for pair in _pairs(claim, steps, base))
    return {old: new for old, new in pairs if old != new}


def carried(verdicts: Mapping[str, Judgement], led: Mapping[str, str]) -> dict[str, Judgement]:
    """The judgements by the address that each claim has now; of those of one claim the later counts."""
    ordered = sorted(verdicts.items(), key=lambda told: told[1].made)
    return {led.get(claim, claim): judgement for claim, judgement in ordered}


def _pairs(claim: Claim, steps: Sequence[Mapping[str, str]], base: str) -> Iterator[tuple[str, str]]:
    last = renamed(claim, steps[-1])
    for each in (renamed(claim, now) for now in steps):
        if each and last:
            yield claim_iri(each, base), claim_iri(last, base)
            yield relation_iri(each.relation, base), relation_iri(last.relation, base)
