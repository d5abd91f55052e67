"""Who holds which role where."""

from collections.abc import Iterator

from graph.extraction.figure import Figure, Mention
from graph.extraction.roles import Role
from graph.extraction.rows import rows
from graph.extraction.scene import Scene
from graph.extraction.statement import Statement

AT = frozenset({"van", "bij", "in", "namens", "voor", "uit", "binnen"})
BE = frozenset({"is", "was", "werd", "wordt", "blijft", "waren", "zijn", "werden"})
PRONOUNS = frozenset({"hij", "zij", "ze"})
STOPS = frozenset({",", ".", ";", ":", "‘", "’", "“", "”", "!", "?"})


def posts(scene: Scene) -> Iterator[Statement]:
    """All posts: every role with the people it is said of and the organisations it is held at."""
    taken: set[tuple[Figure, Figure]] = set()
    for role in scene.roles:
        for person in people(scene, role):
            for statement in _held(scene, role, person):
                pair = (statement.parts["member"][0], statement.parts["organisation"][0])
                if pair not in taken:
                    taken.add(pair)
                    _remember(scene, *pair)
                    yield statement
    yield from _labelled(scene, taken)


def people(scene: Scene, role: Role) -> list[Mention]:
    """The people a role is said of."""
    sentence = scene.sentence_of(role.start)
    here = [m for m in scene.by_sentence[sentence.index] if m.type == "person"]
    behind = [m for m in here if role.end <= m.start <= role.end + 3 and not _broken(scene, role.end, m.start)]
    if behind:
        return _chain(scene, behind[0], here) if role.plural else behind[:1]
    before = [m for m in here if m.end <= role.start and _apposed(scene, m, role)]
    if before:
        return before[-1:]
    return _subject(scene, role, here)


def _broken(scene: Scene, start: int, end: int) -> bool:
    words = scene.document.lower[start:end]
    return any(word in STOPS or word in AT or word in BE or word == "en" for word in words)


def _chain(scene: Scene, first: Mention, here: list[Mention]) -> list[Mention]:
    """The people of a row behind a plural role: "de burgemeesters A van B en C van D"."""
    found = [first]
    for mention in here:
        if mention.start >= found[-1].end and mention.start - found[-1].end <= 9:
            between = scene.document.lower[found[-1].end : mention.start]
            if ("en" in between or "," in between) and not set(between) & BE:
                found.append(mention)
    return found


def _apposed(scene: Scene, person: Mention, role: Role) -> bool:
    """Whether the role follows the name: "X, [de nieuwe] wethouder" or "X (VVD), wethouder" or "X is wethouder"."""
    words = scene.document.lower[person.end : role.start]
    if words and words[0] == "(" and ")" in words:
        words = words[words.index(")") + 1 :]
    if not words or len(words) > 9:
        return False
    if words[0] in {",", "–", "-"}:
        rest = words[1:]
        return all(word not in STOPS and word not in BE and word not in AT for word in rest) and len(rest) <= 4
    if words[0] in BE or words[0] == "als":
        return not any(word in STOPS for word in words) and not any(
            word in scene.lexicon.people.speech for word in words
        )
    return (
        words[0] in {"die", "en"}
        and any(word in BE for word in words)
        and not any(word in {".", ";"} for word in words)
    )


def _subject(scene: Scene, role: Role, here: list[Mention]) -> list[Mention]:
    """The person meant by "Hij is wethouder": the last one named before."""
    sentence = scene.sentence_of(role.start)
    words = scene.document.lower[sentence.start : role.start]
    if here or not words or words[0] not in PRONOUNS or not any(word in BE for word in words) or len(words) > 8:
        return []
    before = [m for m in scene.mentions if m.type == "person" and m.end <= sentence.start]
    return (
        [Mention(sentence.start, sentence.start + 1, before[-1].figures, why="de persoon die hiervoor genoemd is")]
        if before
        else []
    )


def _held(scene: Scene, role: Role, person: Mention) -> Iterator[Statement]:
    """De functie staat bij de naam, en de organisatie staat erachter."""
    named = _organisations(scene, role, person)
    wording = _wording(scene, role, named[0].start if named else None)
    if named:
        for mention in named:
            for figure in mention.figures:
                yield _post(scene, role, person, figure, mention, wording, _held.__doc__ or "", 0.9)
    elif role.municipal:
        found = _around(scene, role, person)
        if found:
            yield _post(scene, role, person, found.figure, found, wording, _municipal.__doc__ or "", 0.7)


def _municipal() -> None:
    """De functie is er een bij een gemeente, en de tekst gaat hier over deze gemeente."""


def _organisations(scene: Scene, role: Role, person: Mention) -> list[Mention]:
    """The organisations behind the role or behind the name, after a preposition."""
    sentence = scene.sentence_of(role.start)
    last = max(role.end, person.end) if person.start >= role.start - 12 else role.end
    for start in dict.fromkeys((last, role.end)):
        at = _past_brackets(scene, start)
        for place in range(at, min(at + 8, sentence.end - 1)):
            word = scene.document.lower[place]
            if word in AT:
                found = _reached(scene, place + 1, sentence.end, person)
                if found:
                    return found
            elif (
                (word in STOPS and not (word == "," and place == at and person.start >= role.start))
                or word in BE
                or _person_at(scene, place, person)
            ):
                break
    return []


def _past_brackets(scene: Scene, place: int) -> int:
    if scene.document.at(place) != "(":
        return place
    return next(
        (at + 1 for at in range(place, min(place + 14, len(scene.document.words))) if scene.document.words[at] == ")"),
        place,
    )


def _person_at(scene: Scene, place: int, person: Mention) -> bool:
    return any(
        m.start == place and m.type == "person" and m is not person
        for m in scene.by_sentence[scene.sentence_of(place).index]
    )


def _reached(scene: Scene, place: int, end: int, person: Mention) -> list[Mention]:
    """The row of organisations right behind a preposition; a chain of names takes one each."""
    first = next((m for m in scene.by_sentence[scene.sentence_of(place).index] if place <= m.start <= place + 3), None)
    if first is None or first.type not in {"organisation", "region"} or first.figure.kind == "PoliticalParty":
        return []
    if first.figure.collective and first.start > place + 1:
        return []
    if first.type == "region":
        return [first] if first.figure.record is not None and first.figure.kind else []
    row = next((row for row in rows(scene, place, end) if row.start == first.start), None)
    if row is None or len(row.mentions) == 1:
        return [first]
    follows = scene.starting(row.end, 3)
    return [first] if follows and follows.type == "person" else row.mentions


def _around(scene: Scene, role: Role, person: Mention) -> Mention | None:
    """The municipality meant without being named at the role: in an adjective, in the sentence, or the article's own."""
    sentence = scene.sentence_of(role.start)
    adjective = scene.lexicon.areas.adjectives.get(scene.document.at(role.start - 1))
    towns = [m for m in scene.mentions if m.figure.municipality and len(m.figures) == 1]
    if adjective:
        fits = [m for m in towns if m.figure.label.endswith(adjective)]
        return (
            Mention(role.start - 1, role.start, fits[0].figures, why="het bijvoeglijk naamwoord noemt de gemeente")
            if fits
            else None
        )
    near = [m for m in towns if sentence.start <= m.start < role.start]
    if near:
        return near[-1]
    return (
        Mention(role.start, role.end, (scene.focus,), why="de gemeente waar het artikel over gaat")
        if scene.focus
        else None
    )


def _wording(scene: Scene, role: Role, end: int | None) -> str:
    """The role as the text words it, with the portfolio behind it: "wethouder Sociaal Domein"."""
    stop = role.end
    limit = min(role.end + 4, end if end is not None else role.end)
    while (
        stop < limit
        and scene.document.lower[stop] not in AT
        and scene.document.lower[stop] not in STOPS | BE | {"en", "("}
    ):
        stop += 1
    if any(
        m.start < stop and m.end > role.end
        for m in scene.by_sentence[scene.sentence_of(role.start).index]
        if m.type == "person"
    ):
        stop = role.end
    words = scene.document.text(role.start, stop)
    return words[0].lower() + words[1:]


def _post(
    scene: Scene, role: Role, person: Mention, figure: Figure, mention: Mention, wording: str, because: str, sure: float
) -> Statement:
    sentence = scene.sentence_of(role.start)
    parts = {"member": (person.figure,), "organisation": (figure,)}
    return Statement(
        "Post", parts, sentence.start, sentence.end, because, "post", sure, role=wording, mentions=[person, mention]
    )


def _remember(scene: Scene, person: Figure, organisation: Figure) -> None:
    scene.posts.setdefault(person, []).append(organisation)


def _labelled(scene: Scene, taken: set[tuple[Figure, Figure]]) -> Iterator[Statement]:
    """De naam staat met de organisatie erachter."""
    for sentence in scene.document.sentences:
        here = scene.by_sentence[sentence.index]
        for person, other in zip(here, here[1:], strict=False):
            if person.type != "person" or other.type != "organisation" or other.figure.kind == "PoliticalParty":
                continue
            pair = (person.figure, other.figure)
            if pair not in taken and _tagged(scene, person, other):
                taken.add(pair)
                _remember(scene, *pair)
                parts = {"member": (person.figure,), "organisation": (other.figure,)}
                yield Statement(
                    "Post",
                    parts,
                    sentence.start,
                    sentence.end,
                    _labelled.__doc__ or "",
                    "post",
                    0.65,
                    mentions=[person, other],
                )


def _tagged(scene: Scene, person: Mention, other: Mention) -> bool:
    """ "Ben Blonk (Schagen)", "Jan de Vries, GGD Twente:" or "Jan de Vries van GGD Twente"."""
    between = scene.document.lower[person.end : other.start]
    after = scene.document.at(other.end)
    if (between == ["("] and after in {")", ",", ";"}) or (between == [","] and after == ":"):
        return True
    return between in (
        ["van"],
        ["van", "de"],
        ["van", "het"],
        ["namens"],
        ["namens", "de"],
        ["van", "gemeente"],
        ["van", "stichting"],
    )
