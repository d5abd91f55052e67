"""The body that the sentences before a role tell of, where the role stands bare: "Directeur Sjra Peeters"."""

from graph.extraction.document import Sentence
from graph.extraction.figure import Mention
from graph.extraction.roles import Role
from graph.extraction.scene import Scene

BACK = 3
WHY = "de organisatie uit de zin hiervoor"
MARKS = frozenset({";", ":"})


def preceding(scene: Scene, role: Role, person: Mention) -> Mention | None:
    """The body of the clause before a role that opens one, or of the last sentence before that tells of one."""
    sentence = scene.sentence_of(role.start)
    here = [m for m in scene.by_sentence[sentence.index] if m.end <= role.start]
    if scene.document.at(role.start - 1) in MARKS:
        return _meant(scene, role, sentence, here)
    if not _opens(scene, role, sentence) or any(m.type in {"organisation", "initiative"} for m in here):
        return None
    for earlier in reversed(scene.document.sentences[max(0, sentence.index - BACK) : sentence.index]):
        if earlier.line != sentence.line:
            return None
        named = [m for m in scene.by_sentence[earlier.index] if not scene.document.quoted[m.start]]
        if any(m.type == "person" for m in named):
            return None
        if any(m.type in {"organisation", "initiative"} for m in named):
            return _meant(scene, role, earlier, named)
    return None


def _opens(scene: Scene, role: Role, sentence: Sentence) -> bool:
    """Whether a role opens the sentence, or stands behind a verb of speech or "volgens"."""
    before = scene.document.at(role.start - 1)
    if before in scene.lexicon.grammar.articles:
        before = scene.document.at(role.start - 2)
    return role.start <= sentence.start + 1 or before in scene.lexicon.people.speech | scene.lexicon.roles.according


def _meant(scene: Scene, role: Role, sentence: Sentence, named: list[Mention]) -> Mention | None:
    """The one body of a sentence, or the one it has in front; none for who steers what the sentence names."""
    steers = role.word.endswith(scene.lexicon.roles.projects)
    if steers and any(m.type == "initiative" for m in named):
        return None
    bodies = [m for m in named if _body(m)]
    told = [m for m in bodies if scene.document.at(m.start - 1) not in scene.lexicon.roles.passing]
    front = [m for m in told if m.start <= sentence.start + 2]
    for fits in (bodies, told, front[:1]):
        if len({m.figure for m in fits}) == 1:
            return Mention(role.start, role.end, fits[0].figures, why=WHY)
    return None


def _body(mention: Mention) -> bool:
    kind = mention.figure.kind
    return mention.type == "organisation" and kind not in {"Collective", "PoliticalParty", "Municipality"}
