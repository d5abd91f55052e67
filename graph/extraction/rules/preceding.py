"""The body that the sentences before a role tell of, where the role stands bare: "Directeur Sjra Peeters"."""

from collections.abc import Iterator

from graph.extraction.document import Sentence
from graph.extraction.figure import Mention
from graph.extraction.roles import Role
from graph.extraction.scene import Scene

BACK = 3
FAR = 12
THEIR = frozenset({"hun", "haar"})
WHY = "de organisatie uit de zin hiervoor"
ROWED = frozenset({"en", ","})
MARKS = frozenset({";", ":"})


def preceding(scene: Scene, role: Role, person: Mention) -> Mention | None:
    """The body of the clause before a role that opens one, or of the last sentence before that tells of one."""
    if role.word.endswith(scene.lexicon.roles.projects) or (role.leading and _is(scene, role)):
        return None
    sentence = scene.sentence_of(role.start)
    here = [m for m in scene.by_sentence[sentence.index] if m.end <= role.start and not scene.document.quoted[m.start]]
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
        if any(_body(m) or m.type == "initiative" for m in named):
            return _meant(scene, role, earlier, named)
        if scene.focus and _municipality(scene, earlier):
            return Mention(role.start, role.end, (scene.focus,), why="de gemeente waar het artikel over gaat")
    return None


def _is(scene: Scene, role: Role) -> bool:
    return scene.document.at(role.end) in scene.lexicon.grammar.be


def _municipality(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence is about "de gemeente" without naming one."""
    lower, at = scene.document.lower, sentence.start
    return lower[at : at + 2] == ["de", "gemeente"] and not scene.document.capital(at + 2)


def kindred(scene: Scene, role: Role) -> Mention | None:
    """The one body of the kind that has such a role: the province of a gedeputeerde, the school of a lector."""
    kind = next((kind for word, kind in scene.lexicon.roles.kinds.items() if role.word.endswith(word)), None)
    bodies = [m for m in scene.mentions if m.type == "organisation"]
    home = next((home for word, home in scene.lexicon.roles.homes.items() if role.word.endswith(word)), None)
    called = [m for m in bodies if home and _called(m, home)]
    fits = called or [m for m in bodies if kind and m.figure.kind == kind]
    one = len({m.figure for m in fits}) == 1
    why = "de enige organisatie van deze soort in de tekst"
    return Mention(role.start, role.end, fits[0].figures, why=why) if one else None


def _called(body: Mention, home: str) -> bool:
    """Whether the first word of the name of a body is what it is called."""
    return body.figure.label.lower().split()[0] == home


def respective(scene: Scene, role: Role) -> Iterator[tuple[Mention, Mention]]:
    """Each of the people of "Hun directeuren, A en B" with the body at its place in the sentence before."""
    sentence = scene.sentence_of(role.start)
    if not role.plural or scene.document.at(role.start - 1) not in THEIR or sentence.index == 0:
        return
    here = scene.by_sentence[sentence.index]
    people = [m for m in here if m.type == "person" and role.end <= m.start <= role.end + FAR]
    earlier = scene.document.sentences[sentence.index - 1]
    named = [m for m in scene.by_sentence[earlier.index] if m.type == "organisation" and not m.figure.collective]
    if len(people) == len(named) > 1 and earlier.line == sentence.line:
        yield from zip(people, named, strict=True)


def _opens(scene: Scene, role: Role, sentence: Sentence) -> bool:
    """Whether a role opens the sentence, or stands behind a verb of speech or "volgens"."""
    before = scene.document.at(role.start - 1)
    if before in scene.lexicon.grammar.articles:
        before = scene.document.at(role.start - 2)
    return role.start <= sentence.start + 1 or before in scene.lexicon.people.speech | scene.lexicon.roles.according


def _meant(scene: Scene, role: Role, sentence: Sentence, named: list[Mention]) -> Mention | None:
    """The one body of a sentence, or the one it has in front; none for who steers what the sentence names."""
    bodies = [m for m in named if _body(m)]
    passing = scene.lexicon.roles.passing - ROWED
    told = [m for m in bodies if scene.document.at(m.start - 1) not in passing]
    front = [m for m in told if m.start <= sentence.start + 2 and scene.document.at(m.end) not in ROWED]
    for fits in (bodies, told, front[:1]):
        if len({m.figure for m in fits}) == 1:
            return Mention(role.start, role.end, fits[0].figures, why=WHY)
    return None


def _body(mention: Mention) -> bool:
    kind = mention.figure.kind
    return mention.type == "organisation" and kind not in {"Collective", "PoliticalParty", "Municipality"}
