"""What the words of a clause speak of, as far as it bears on who works with whom."""

from graph.extraction import status as reading
from graph.extraction.rules.clause import Clause
from graph.extraction.scene import Scene
from ontology.status import Status

AGAINST = frozenset({"negation", "denied", "ended", "barring", "apart", "comparison", "supposing"})
OUTRIGHT = frozenset({"trigger", "dealing"})
Cues = frozenset[str]


def cues(scene: Scene, clause: Clause) -> Cues:
    """The cues among the words of a clause, by the names that the lexicon has for them."""
    ties, acts, words = scene.lexicon.ties, scene.lexicon.acts, clause.found
    among = {
        "joining": ties.joining,
        "giving": ties.giving,
        "barring": ties.barring,
        "apart": ties.apart,
        "contact": ties.contact,
        "talking": ties.talking,
        "negation": ties.negations,
        "supposing": acts.supposing,
        "founding": scene.lexicon.ventures.founding,
    }
    found = {name for name, known in among.items() if not words.isdisjoint(known)}
    starts = {"relating": ties.relating, "dealing": ties.dealing, "mutual": ties.mutual}
    found |= {name for name, known in starts.items() if known.open(words)}
    told = {"join": acts.joining, "give": acts.giving, "run": acts.running, "sign": acts.signing}
    found |= {name for name, act in told.items() if act.done(clause.words)}
    return frozenset(found | _stand(clause, scene))


def _stand(clause: Clause, scene: Scene) -> set[str]:
    """Whether the clause speaks of working together, compares, and how what it says stands."""
    ties = scene.lexicon.ties
    found = {"trigger"} if reading.triggered(clause.words, ties) else set()
    if reading.compared(clause.words, ties):
        found.add("comparison")
    status = reading.status(clause.words, ties)
    return found if status is Status.EXISTING else found | {status.value}


def plain(found: Cues) -> bool:
    """Whether no cue speaks against a tie."""
    return found.isdisjoint(AGAINST)
