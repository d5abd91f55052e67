"""Every reason that can occur is told in English too."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.analysis.network import network
from graph.equipment import reader
from graph.extraction.gate import objection
from graph.judging import CONFIRMED, MEANT, REJECTED
from graph.reading.articles import article
from graph.reading.sources import sources
from graph.reasons import english
from graph.store.store import Store
from ontology.evidence import Step
from seeds import SEEDS
from tests.sample import SCHAGEN, reading

ROOT = Path(__file__).parents[2]
DUTCH = re.compile(r"(De|Het|Een|Wie|Deze|Dit|Wat|Onder|Volgens|Iemand|Er|Bij|Na|In)\b.*\.")
CHECKED = 12


def trees() -> Iterator[ast.Module]:
    for folder in ("extraction", "resolution"):
        for file in sorted((ROOT / "graph" / folder).rglob("*.py")):
            yield ast.parse(file.read_text("utf-8"))


def rules() -> set[str]:
    """The docstrings in Dutch: those are reasons."""
    told = (
        ast.get_docstring(node) or ""
        for tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
    )
    return {each for each in told if DUTCH.fullmatch(each) and " the " not in each}


def steps() -> set[str]:
    """The texts that are given or kept as `why`."""
    found = set()
    for node in (node for tree in trees() for node in ast.walk(tree)):
        values = []
        if isinstance(node, ast.keyword) and node.arg == "why":
            values = [node.value]
        elif isinstance(node, ast.Assign):
            names = [name.id for target in node.targets for name in ast.walk(target) if isinstance(name, ast.Name)]
            values = [node.value] if {"why", "because"} & set(names) else []
        texts = (part.value for value in values for part in ast.walk(value) if isinstance(part, ast.Constant))
        found |= {text for text in texts if isinstance(text, str) and " " in text}
    return found


def test_every_rule_and_step_has_its_english() -> None:
    assert len(rules()) > 25 and len(steps()) > 15
    missing = sorted(text for text in rules() | steps() | {CONFIRMED, REJECTED, MEANT} if english(text) is None)
    assert missing == [], "put these in seeds/reasons.toml"


def test_every_reason_of_real_articles_has_its_english() -> None:
    reads = reader()
    told = set()
    for source in (*sources([SEEDS / "articles"]), *sources([ROOT / "tests/corpus/open/articles"])[:CHECKED]):
        found = reads.read(article(source))
        told |= {claim.because for claim in found.claims} | {refusal.reason for refusal in found.refusals}
        told |= {step.because for claim in found.claims for step in claim.evidence.steps}
    assert len(told) > 15
    assert sorted(text for text in told if english(text) is None) == []


def test_what_the_gate_says_has_its_english() -> None:
    article_, entities = reading().article, {entity.iri: entity for entity in reading().entities}
    claim = reading().claims[0]
    evidence = claim.evidence
    moved = evidence.model_copy(update={"start": 1, "end": len(evidence.quote) + 1})
    strange = Step(surface="wij", start=0, leads_to=SCHAGEN.iri, because=MEANT)
    stepped = evidence.model_copy(update={"steps": (strange,)})
    silent = evidence.model_copy(update={"quote": article_.text[:4], "start": 0, "end": 4})
    told = [
        objection(claim.model_copy(update={"evidence": moved}), article_, entities),
        objection(claim.model_copy(update={"evidence": stepped}), article_, entities),
        objection(claim.model_copy(update={"evidence": silent}), article_, entities),
        objection(claim, article_, {}),
        objection(claim, article_, dict.fromkeys(entities, SCHAGEN.model_copy(update={"label": evidence.quote}))),
    ]
    for reason in filter(None, told):
        assert english(reason) is not None, reason
    assert len(list(filter(None, told))) >= 4
    assert SCHAGEN.label in (english(f"‘{SCHAGEN.label}’ staat niet in het citaat en geen stap leidt ernaartoe.") or "")


def test_holes_are_the_same_on_both_sides() -> None:
    for nl, en in tomllib.loads((SEEDS / "reasons.toml").read_text("utf-8")).items():
        assert sorted(re.findall(r"\{\w+\}", nl)) == sorted(re.findall(r"\{\w+\}", en))


@pytest.mark.parametrize("text", ["", "Iets anders.", "{name} is geen bekende naam"])
def test_what_is_no_reason_has_no_english(text: str) -> None:
    assert english(text) is None


def test_the_network_knows_its_reasons_in_two_languages() -> None:
    with Store.open() as store:
        given = reading()
        claims = tuple(claim.model_copy(update={"because": CONFIRMED}) for claim in given.claims)
        store.replace(given.model_copy(update={"claims": claims}))
        term = network(store).graph["terms"][CONFIRMED]
    assert term.nl == CONFIRMED and term.en.startswith("A person")
