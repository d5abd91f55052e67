"""What the words of a clause speak of, as far as it bears on who works with whom."""

from collections.abc import Callable, Container, Mapping
from functools import cache, partial

from graph.extraction import status as reading
from graph.extraction.rules.clause import Clause
from graph.extraction.scene import Scene
from graph.lexicon.acts import Act
from graph.lexicon.lexicon import Lexicon
from graph.remembering import Remembering
from ontology.status import Status

AGAINST = frozenset({"negation", "denied", "ended", "barring", "apart", "comparison", "supposing"})
OUTRIGHT = frozenset({"trigger", "dealing"})
Cues = frozenset[str]
NOTHING: Cues = frozenset()


def cues(scene: Scene, clause: Clause) -> Cues:
    """The cues among the words of a clause, by the names that the lexicon has for them."""
    found = NOTHING.union(*filter(None, map(_telling().__getitem__, clause.found)))
    open_ = found & MAYBE.keys()
    told = (MAYBE[name](scene.lexicon, clause.words) for name in open_)
    return (found - open_).union(filter(None, told)) if open_ else found


def _acts(lexicon: Lexicon, words: list[str], name: str, act: str) -> str:
    """The name of an act that a clause speaks of."""
    done: Act = getattr(lexicon.acts, act)
    return name if done.done(words) else ""


def _triggers(lexicon: Lexicon, words: list[str]) -> str:
    return "trigger" if reading.triggered(words, lexicon.ties) else ""


def _compares(lexicon: Lexicon, words: list[str]) -> str:
    return "comparison" if reading.compared(words, lexicon.ties) else ""


def _stands(lexicon: Lexicon, words: list[str]) -> str:
    """How what a clause says stands, unless it simply is so."""
    status = reading.status(words, lexicon.ties)
    return "" if status is Status.EXISTING else status.value


ACTS = {"join": "joining", "give": "giving", "run": "running", "sign": "signing"}
MAYBE: Mapping[str, Callable[[Lexicon, list[str]], str]] = {
    **{f"{name}?": partial(_acts, name=name, act=act) for name, act in ACTS.items()},
    "trigger?": _triggers,
    "comparison?": _compares,
    "status?": _stands,
}


@cache
def _telling() -> Remembering[str, Cues]:
    """The cues that a word by itself is, and with a question mark those that the whole clause has to be asked for."""
    lexicon = Lexicon.load()
    ties, acts = lexicon.ties, lexicon.acts
    among: dict[str, Container[str]] = {
        "joining": ties.joining,
        "giving": ties.giving,
        "barring": ties.barring,
        "apart": ties.apart,
        "contact": ties.contact,
        "talking": ties.talking,
        "negation": ties.negations,
        "supposing": acts.supposing,
        "founding": lexicon.ventures.founding,
        "trigger?": ties.triggers | {one for one, _ in ties.trigger_pairs},
        "comparison?": ties.compared | {one for one, _ in ties.compared_pairs},
        "status?": ties.telling,
    }
    among |= {f"{name}?": getattr(acts, act).single | getattr(acts, act).opening.keys() for name, act in ACTS.items()}
    starts = {"relating": ties.relating, "dealing": ties.dealing, "mutual": ties.mutual}

    def told(word: str) -> Cues:
        begun = (name for name, known in starts.items() if word.startswith(known))
        return frozenset((*begun, *(name for name, known in among.items() if word in known)))

    return Remembering(told)


def plain(found: Cues) -> bool:
    """Whether no cue speaks against a tie."""
    return found.isdisjoint(AGAINST)
