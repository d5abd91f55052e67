"""The party of whoever is quoted right behind a sentence about it."""

from graph.extraction.document import Sentence
from graph.extraction.figure import Mention
from graph.extraction.scene import Scene

WHY = "de partij waar de zin hiervoor over gaat"


def voiced(scene: Scene, sentence: Sentence, person: Mention, here: list[Mention]) -> Mention | None:
    """De zin hiervoor gaat over deze partij, en wie dan voor het eerst aan het woord komt, hoort erbij."""
    document, index = scene.document, sentence.index
    if len(here) > 1 or index == 0 or not _speaks(scene, person) or scene.roles_in(sentence):
        return None
    earlier = document.sentences[index - 1]
    while earlier.line == sentence.line and document.quoted[earlier.start + 1] and earlier.index > 0:
        if scene.by_sentence[earlier.index]:
            return None
        earlier = document.sentences[earlier.index - 1]
    named = scene.by_sentence[earlier.index]
    parties = [m for m in named if m.figure.kind == "PoliticalParty"]
    alone = len(parties) == 1 and not any(m.type == "person" for m in named) and earlier.line == sentence.line
    if not alone or scene.posts.get(person.figure) or _met(scene, person):
        return None
    return Mention(person.start, person.end, parties[0].figures, why=WHY)


def _speaks(scene: Scene, person: Mention) -> bool:
    """Whether a verb of speech stands right before the name, or right behind one that opens the sentence."""
    speech = scene.lexicon.people.speech
    return scene.document.at(person.start - 1) in speech or scene.document.at(person.end) in speech


def _met(scene: Scene, person: Mention) -> bool:
    """Whether the person was named before."""
    return next(m.start for m in scene.mentions if m.figure is person.figure) < person.start
