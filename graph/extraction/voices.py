"""Who speaks where."""

from graph.extraction.document import OPENING, Sentence
from graph.extraction.figure import Figure
from graph.extraction.scene import Scene


def attribute(scene: Scene) -> None:
    """Fill `scene.voices`: a quote is spoken by who is named with a verb of speech, before a colon, or spoke last."""
    last: Figure | None = None
    line = -1
    for sentence in scene.document.sentences:
        if sentence.line != line:
            line, opened = sentence.line, scene.document.words[sentence.start] in OPENING
            last = last if opened else None
        named = _named(scene, sentence)
        if named:
            _hand_back(scene, sentence, named)
        last = named or last
        if last and (named or any(scene.document.quoted[sentence.start : sentence.end])):
            scene.voices[sentence.index] = last
    _alone(scene)


def _alone(scene: Scene) -> None:
    """Give every other quoted sentence to the only person who speaks in the text."""
    speakers = set(scene.voices.values())
    if len(speakers) == 1:
        (speaker,) = speakers
        for sentence in scene.document.sentences:
            if _quotes(scene, sentence):
                scene.voices.setdefault(sentence.index, speaker)


def _quotes(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence is said by somebody from its first word."""
    return scene.document.quoted[sentence.start] or scene.document.words[sentence.start] in OPENING


def _named(scene: Scene, sentence: Sentence) -> Figure | None:
    """The person whom the sentence gives the word."""
    document, speech = scene.document, scene.lexicon.people.speech
    people = [m for m in scene.by_sentence[sentence.index] if m.type == "person" and not document.quoted[m.start]]
    for mention in people:
        colon = next(
            (at for at in range(mention.end, min(mention.end + 12, sentence.end)) if document.lower[at] == ":"), None
        )
        if colon is not None and not any(document.lower[at] in {".", "?"} for at in range(mention.end, colon)):
            return mention.figure
        near = (
            document.lower[max(sentence.start, mention.start - 4) : mention.start]
            + document.lower[mention.end : mention.end + 2]
        )
        if any(word in speech for word in near):
            return mention.figure
    return (
        people[0].figure
        if len(people) == 1 and any(w in speech for w in document.lower[sentence.start : sentence.end])
        else None
    )


def _hand_back(scene: Scene, sentence: Sentence, speaker: Figure) -> None:
    """Give the quoted sentences just before in the same line to the speaker named only now."""
    for index in range(sentence.index - 1, -1, -1):
        earlier = scene.document.sentences[index]
        if earlier.line != sentence.line or earlier.index in scene.voices:
            return
        if not _quotes(scene, earlier):
            return
        scene.voices[earlier.index] = speaker
