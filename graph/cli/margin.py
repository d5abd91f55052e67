"""Claims as lines in the margin of an article."""

from collections.abc import Mapping

from rich.text import Text

from graph.cli.wording import COLOURS, number, word
from ontology.claim import Claim
from ontology.collaboration import Collaboration
from ontology.leadership import Leadership
from ontology.post import Post
from ontology.refusal import Refusal
from ontology.relation import Relation

VERBS = {
    "Collaboration": "werkt samen met",
    "Participation": "doet mee aan",
    "Leadership": "leidt",
    "Post": "heeft een functie bij",
    "PartyMembership": "is van",
    "Placement": "ligt in of werkt voor",
    "Topic": "gaat over",
}


def told(claim: Claim, names: Mapping[str, str]) -> Text:
    """A claim: what it says, how it stands, how sure the reading is, why and by which rule, and its steps.

    `names` gives the name of each thing by its IRI.
    """
    line = Text.assemble(
        "→ ",
        (worded(claim.relation, names), "bold"),
        " · ",
        (word(claim.status.value), COLOURS[claim.status]),
        "".join(f" · {part}" for part in _more(claim.relation, names)),
        f" · zekerheid {number(claim.confidence)}",
        (f" · {claim.because} [{claim.rule}]", "dim"),
    )
    for step in claim.evidence.steps:
        line.append(f"\n  ‘{step.surface}’ is {names.get(step.leads_to, step.leads_to)}: {step.because}", style="dim")
    return line


def worded(relation: Relation, names: Mapping[str, str]) -> str:
    """A relation in words: "Jan Bakker heeft een functie bij gemeente Raalte (wethouder)"."""
    first, *others = (names.get(end, end) for end in relation.ends)
    role = f" ({relation.role.label})" if isinstance(relation, Post | Leadership) and relation.role else ""
    return f"{first} {VERBS[type(relation).__name__]} {', '.join(others)}{role}"


def _more(relation: Relation, names: Mapping[str, str]) -> tuple[str, ...]:
    """What else a collaboration tells: the kind and the initiative."""
    if not isinstance(relation, Collaboration):
        return ()
    kind = (word(relation.kind),) if relation.kind else ()
    return (*kind, names.get(relation.within, relation.within)) if relation.within else kind


def refused(refusal: Refusal, names: Mapping[str, str]) -> Text:
    """A claim that was kept out: what it would have said, why not, and its quote."""
    claim = refusal.claim
    return Text.assemble(
        "× ",
        (worded(claim.relation, names), "bold"),
        f" · {refusal.reason} [{claim.rule}]\n  ",
        (f"“{' '.join(claim.evidence.quote.split())}”", "italic"),
    )
