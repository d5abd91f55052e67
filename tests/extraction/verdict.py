"""A reading against a case: what it lacks and what it has too much."""

from ontology.reading import Reading
from tests.extraction.case import Case
from tests.extraction.notation import difference, named, plain


def judged(reading: Reading, case: Case) -> tuple[list[str], list[str]]:
    """What of the case the reading does not say, and what it says beyond it."""
    found = [difference(reading, case.claims, case.relations)] if case.relations else []
    found += [named(reading, kind, wanted) for kind, wanted in case.names.items()]
    missing = [text for one in found for text in one.missing] + _untaken(reading, case)
    return missing, [text for one in found for text in one.extra]


def _untaken(reading: Reading, case: Case) -> list[str]:
    """The steps of the case that no claim's evidence takes."""
    labels = {entity.iri: entity.label for entity in reading.entities}
    taken = {(step.surface, plain(labels[step.leads_to])) for claim in reading.claims for step in claim.evidence.steps}
    wanted = [tuple(text.split(" -> ")) for text in case.steps]
    return [
        f"{surface} -> {thing}"
        for surface, thing in wanted
        if not any(surface in {"*", form} and plain(thing) == label for form, label in taken)
    ]
