"""Who holds which role where."""

from collections.abc import Iterator

from graph.extraction.figure import Figure, Mention
from graph.extraction.roles import Role
from graph.extraction.rows import rows
from graph.extraction.scene import Scene
from graph.extraction.statement import Statement

AT = frozenset({"van", "bij", "in", "namens", "voor", "uit", "binnen", "te"})
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
    named = [m for m in here if m.start == role.end + 1 and scene.document.lower[role.end] in BE]
    before = [m for m in here if m.end <= role.start and _apposed(scene, m, role)]
    if named or before:
        return named[:1] or before[-1:]
    return _second(scene, role, here) or _placed(scene, role, here) or _subject(scene, role, here)


def _second(scene: Scene, role: Role, here: list[Mention]) -> list[Mention]:
    """The person of the role before, where this one is added with "en": "wethouder van A en voorzitter van B"."""
    sentence = scene.sentence_of(role.start)
    earlier = [r for r in scene.roles if sentence.start <= r.start < role.start]
    if not earlier or "en" not in scene.document.lower[max(earlier[-1].end, role.start - 6) : role.start]:
        return []
    between = scene.document.words[earlier[-1].end : role.start]
    owners = [m for m in here if m.end <= earlier[-1].start + 1 and _apposed(scene, m, earlier[-1])]
    return owners[-1:] if owners and not {".", ";", ":"} & set(between) else []


def _placed(scene: Scene, role: Role, here: list[Mention]) -> list[Mention]:
    """The person behind the organisation: "collega-bestuurder bij Careyn, Sjoerd ter Haar"."""
    for person in here:
        words = scene.document.lower[role.end : person.start]
        if 2 <= len(words) <= 7 and words[0] in AT and words[-1] == "," and "," not in words[:-1]:
            return [person]
    return []


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
        if rest[:1] == ["die"]:
            return len(rest) <= 7 and not STOPS & set(rest)
        placed = rest[:1] == ["in"] and "als" in rest
        return len(rest) <= 4 and not set(rest) & (STOPS | BE) and (placed or not set(rest) & AT)
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
    said = bool(words) and words[0] in PRONOUNS and any(word in BE for word in words) and len(words) <= 8
    called = words in (["de"], ["’", "de"], ["”", "de"], ["deze"])
    if here or not (said or called):
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
        return
    found = _around(scene, role, person) if role.municipal else _before(scene, role)
    if found:
        because = _municipal.__doc__ if role.municipal else _before.__doc__
        yield _post(scene, role, person, found.figure, found, wording, because or "", 0.7 if role.municipal else 0.6)


def _municipal() -> None:
    """De functie is er een bij een gemeente, en de tekst gaat hier over deze gemeente."""


def _before(scene: Scene, role: Role) -> Mention | None:
    """De functie volgt op een zin over deze organisatie."""
    sentence = scene.sentence_of(role.start)
    if role.start > sentence.start + 1 or sentence.index == 0 or (role.leading and "voorzit" not in role.word):
        return None
    previous = scene.document.sentences[sentence.index - 1]
    named = [m for m in scene.by_sentence[previous.index] if _body(m)]
    if previous.line != sentence.line or len(named) != 1:
        return None
    return Mention(role.start, role.end, named[0].figures, why="de organisatie uit de zin hiervoor")


def _body(mention: Mention) -> bool:
    figure = mention.figure
    return figure.type == "organisation" and figure.kind not in {"Collective", "PoliticalParty", "Municipality"}


def _organisations(scene: Scene, role: Role, person: Mention) -> list[Mention]:
    """The organisations behind the role or behind the name, after a preposition."""
    sentence = scene.sentence_of(role.start)
    last = max(role.end, person.end) if person.start >= role.start - 12 else role.end
    direct = scene.starting(role.end)
    if (
        direct
        and direct.type == "organisation"
        and not direct.figure.collective
        and direct.figure.kind != "PoliticalParty"
    ):
        return [direct]
    for start in dict.fromkeys((last, role.end)):
        at = _past_brackets(scene, start)
        for place in range(at, min(at + 8, sentence.end - 1)):
            word = scene.document.lower[place]
            if word in AT:
                found = _reached(scene, place + 1, sentence.end, person)
                if found:
                    return found
            elif word in BE and person.end <= role.start:
                continue
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
    adjective = scene.document.at(role.start - 1) if scene.document.capital(role.start - 1) else ""
    towns = [m for m in scene.mentions if m.figure.municipality and len(m.figures) == 1]
    fits = [m for m in towns if _adjective_of(adjective, m.figure.label.lower())]
    if fits:
        return Mention(role.start - 1, role.start, fits[0].figures, why="het bijvoeglijk naamwoord noemt de gemeente")
    near = [m for m in towns if sentence.start <= m.start < role.start]
    if near and scene.document.at(near[-1].start - 1) == "in":
        return near[-1]
    line = [m for m in towns if scene.document.lines[m.start] == sentence.line and m.start < role.start]
    if line and scene.document.at(line[0].start - 1) == "in":
        return Mention(role.start, role.end, line[0].figures, why="de gemeente waar de alinea over gaat")
    focus = (scene.focus,) if scene.focus else ()
    return Mention(role.start, role.end, focus, why="de gemeente waar het artikel over gaat") if focus else None


def _adjective_of(word: str, town: str) -> bool:
    """Whether the word is the town's adjective: "Hengelose" of Hengelo, "Dordtse" of Dordrecht."""
    if not word.endswith(("se", "er", "s")) or len(word) < 5:
        return False
    stem = word.removesuffix("se").removesuffix("er").removesuffix("s")
    return town.startswith(stem[:4]) and (town.startswith(stem) or len(stem) <= len(town))


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
