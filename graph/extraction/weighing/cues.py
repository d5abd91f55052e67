"""What the words of a clause speak of, as far as it bears on who works with whom."""

from functools import cache

from graph.extraction import status as reading
from graph.extraction.remembering import Remembering
from graph.extraction.rules.clause import Clause
from graph.extraction.scene import Scene
from graph.lexicon.lexicon import Lexicon
from ontology.status import Status

AGAINST = frozenset({"negation", "denied", "ended", "barring", "apart", "comparison", "supposing"})
OUTRIGHT = frozenset({"trigger", "dealing"})
Cues = frozenset[str]
NOTHING: Cues = frozenset()


def cues(scene: Scene, clause: Clause) -> Cues:
    """The cues among the words of a clause, by the names that the lexicon has for them."""
    told, acts = _telling(), scene.lexicon.acts
    found = NOTHING.union(*filter(None, map(told.__getitem__, clause.found)))
    if not acts.opening.isdisjoint(clause.found):
        ways = {"join": acts.joining, "give": acts.giving, "run": acts.running, "sign": acts.signing}
        found |= {name for name, act in ways.items() if act.done(clause.words)}
    return found | _stand(clause, scene)


@cache
def _telling() -> Remembering[str, Cues]:
    """The cues that a word by itself is."""
    lexicon = Lexicon.load()
    ties = lexicon.ties
    among = {
        "joining": ties.joining,
        "giving": ties.giving,
        "barring": ties.barring,
        "apart": ties.apart,
        "contact": ties.contact,
        "talking": ties.talking,
        "negation": ties.negations,
        "supposing": lexicon.acts.supposing,
        "founding": lexicon.ventures.founding,
    }
    starts = {"relating": ties.relating, "dealing": ties.dealing, "mutual": ties.mutual}

    def told(word: str) -> Cues:
        begun = (name for name, known in starts.items() if word.startswith(known))
        return frozenset((*begun, *(name for name, known in among.items() if word in known)))

    return Remembering(told)


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
