"""What is set up together, by name or singled out."""

from collections.abc import Iterator

from graph.extraction.candidate import Candidate
from graph.extraction.document import Document
from graph.lexicon.lexicon import Lexicon

LINKS = frozenset(["van", "de", "der", "den", "het", "voor", "aan", "op", "in", "en", "&", "over", "met"])
OPEN = {"‘": "’", "“": "”", "'": "'", '"': '"', "’": "’", "„": "”", "«": "»"}
MOST = 9
JOINED = frozenset(
    ["mee", "deel", "deelname", "meedoen", "deelnemen", "meewerken", "meewerkt", "deelneemt", "deelnemer", "deelnemers"]
)
LED = frozenset(
    [
        "trekker",
        "trekkers",
        "penvoerder",
        "initiatiefnemer",
        "initiatiefnemers",
        "projectleider",
        "programmamanager",
        "programmaleider",
        "kartrekker",
        "coördinator",
        "kwartiermaker",
        "oprichter",
    ]
)
RELATIVE = frozenset({"waarin", "waarmee", "waaraan", "waarbij"})
DEFINITE = frozenset({"het", "de", "dit", "dat", "die", "deze", "hun"})
ONE = frozenset({"een", "één", "nieuw", "nieuwe", "eigen"})
DASHES = frozenset({".", "‘", "“", "„", "•", "-", "–", "?", "!", ":", '"', "*"})


class VenturesFinder:
    """Finds initiatives: capitalised names with a head noun, names in quotation marks, compounds and joint things."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.ventures = lexicon.ventures
        self.never = lexicon.people.never
        self.titleless = (lexicon.people.never | lexicon.people.portfolios | lexicon.people.given) - {"Samen", "Thuis"}
        self.areas = lexicon.areas.adjectives
        self.nouns = lexicon.groups.nouns
        self.kinds: dict[str, str | None] = {}

    def _joined(self, document: Document, place: int) -> Candidate | None:
        """A name behind "doet mee aan" or "trekker van"."""
        near = set(document.lower[max(0, place - 4) : place])
        cues = JOINED if document.lower[place] == "aan" else LED
        start = place + 1
        if not near & cues or document.words[start] in self.never:
            return None
        end = start
        while end < len(document.words) and document.lines[end] == document.lines[place]:
            if not document.capital(end) and not (
                document.lower[end] in LINKS - {"en", "&"} and document.capital(end + 1)
            ):
                break
            end += 1
        return Candidate(start, end, 6, "initiative", loose=True) if end - start > 1 else None

    def _relative(self, document: Document, place: int) -> Candidate | None:
        """A name before ", waarin": "Thuis in Tukkerland, waarin de gemeenten afspraken maken"."""
        if document.words[place] != "," or document.at(place + 1) not in RELATIVE:
            return None
        start = place
        while (
            start > 0
            and document.lines[start - 1] == document.lines[place]
            and (document.capital(start - 1) or (document.lower[start - 1] in LINKS and document.capital(start - 2)))
        ):
            start -= 1
        if (
            start == place
            or document.words[start] in self.never
            or place - start > 6
            or start == 0
            or document.words[start - 1] in DASHES
        ):
            return None
        return Candidate(start, place, 6, "initiative", kind=None)

    def titles(self, document: Document, chosen: list[Candidate]) -> Iterator[Candidate]:
        """Titles inside a sentence: "Omgaan met Geld", "Kamers met Kansen", "Samen Sterker op Voorne"."""
        taken = {at for one in chosen if one.type != "region" and not one.generic for at in range(one.start, one.end)}
        for place in range(1, len(document.words) - 2):
            starts = (
                document.capital(place) and not document.capital(place - 1) and document.words[place - 1] not in DASHES
            )
            if (
                not starts
                or document.lines[place - 1] != document.lines[place]
                or document.words[place] in self.titleless
            ):
                continue
            end = self._title(document, place, taken)
            if end:
                yield Candidate(place, end, 8, "initiative", loose=True)

    def _title(self, document: Document, start: int, taken: set[int]) -> int | None:
        """The end of capitalised words, one small word, and capitalised words again."""
        at = start
        while document.capital(at) and at not in taken and document.lines[at] == document.lines[start]:
            at += 1
        link = document.at(at)
        if (
            at == start
            or link not in {"met", "voor", "in", "op", "naar", "aan", "zonder"}
            or not document.capital(at + 1)
        ):
            return None
        end = at + 1
        while (
            end < len(document.words)
            and document.capital(end)
            and end not in taken
            and document.lines[end] == document.lines[start]
        ):
            end += 1
        return end if end > at + 1 and end - start <= 6 else None

    def kind(self, word: str) -> str | None:
        """The kind of initiative that a word heads, by itself or as the end of a compound."""
        if word not in self.kinds:
            heads = self.ventures.heads
            fits = [head for head in heads if word.endswith(head) and head not in self.ventures.whole]
            found = heads.get(word) or (heads[max(fits, key=len)] if fits else None)
            self.kinds[word] = None if word in self.ventures.other else found
        return self.kinds[word]

    def find(self, document: Document) -> Iterator[Candidate]:
        """Candidates for initiatives."""
        for place, word in enumerate(document.words):
            if word in {"aan", "van"} and document.capital(place + 1):
                found = self._joined(document, place)
            elif word == ",":
                found = self._relative(document, place)
            elif word in OPEN:
                found = self._quoted(document, place)
            elif self.kind(document.lower[place]):
                found = self._headed(document, place)
            elif document.lower[place] in self.ventures.joint:
                found = self._shared(document, place)
            elif document.lower[place] in self.areas and document.capital(place):
                found = self._areal(document, place)
            else:
                found = None
            if found:
                yield found

    def _quoted(self, document: Document, place: int) -> Candidate | None:
        """A name in quotation marks behind a word that says it names something set up."""
        close = self._close(document, place)
        if close is None:
            return None
        cue = next((w for at in range(place - 1, max(-1, place - 5), -1) if (w := document.lower[at]) not in LINKS), "")
        inner = next((k for w in document.lower[place + 1 : close] if (k := self.kind(w))), None)
        kind = self.kind(cue) or inner
        headed = inner is not None and document.at(place - 1) in LINKS
        if not (self.kind(cue) or cue in self.ventures.naming or headed) or cue in self.ventures.unnamed:
            return None
        return Candidate(place + 1, close, 0, "initiative", kind=kind or "programme")

    def _close(self, document: Document, place: int) -> int | None:
        closing = OPEN[document.words[place]]
        for at in range(place + 1, min(place + 2 + MOST, len(document.words))):
            if document.lines[at] != document.lines[place] or document.words[at] in {".", "?", "!"}:
                return None
            if document.words[at] in {closing, "’", "'"}:
                return at if at > place + 1 and document.words[at - 1] not in {",", "."} else None
        return None

    def _areal(self, document: Document, place: int) -> Candidate | None:
        """A capitalised adjective of an area and a capitalised noun: "de Zeeuwse Zorgbus"."""
        end = place + 1
        while (
            document.capital(end)
            and document.words[end] not in self.never
            and document.lines[end] == document.lines[place]
        ):
            end += 1
        plain = end == place + 1 or document.lower[end - 1] in self.nouns or document.at(place - 1) in {"", "."}
        shouted = any(word.isupper() for word in document.words[place:end])
        return None if plain or shouted else Candidate(place, end, 5, "initiative", head=document.lower[end - 1])

    def _shared(self, document: Document, place: int) -> Candidate | None:
        """Something joint that no head noun names: "een gezamenlijk logeerhuis"."""
        noun = place + 1
        if document.at(noun).endswith("e") and document.at(noun + 1).isalpha() and document.at(noun) not in self.nouns:
            noun += 1
        word = document.at(noun)
        concrete = word.isalpha() and len(word) > 4 and word not in self.ventures.abstract and word not in self.nouns
        if not concrete or word.endswith(self.ventures.vague) or document.at(place - 1) not in ONE or self.kind(word):
            return None
        return Candidate(place, noun + 1, 6, "initiative", generic=True, head=word)

    def _headed(self, document: Document, head: int) -> Candidate | None:
        kind = self.kind(document.lower[head])
        start, end = self._front(document, head), self._back(document, head)
        if end == head + 1 and not document.capital(head) and self._only_areas(document, start, head):
            start = head
        name = end > head + 1 or (start < head and document.capital(start)) or self._inside(document, head)
        if name:
            return self._named(document, start, head, end, kind)
        return self._singled(document, head, kind)

    def _only_areas(self, document: Document, start: int, head: int) -> bool:
        """Whether nothing but an area's adjective is written with a capital: "de Achterhoekse aanpak"."""
        return document.lower[head] in self.ventures.bare and all(
            word in self.areas for word in document.lower[start:head]
        )

    def _inside(self, document: Document, head: int) -> bool:
        """Whether the head itself is a name: a compound with a capital in the middle of a sentence."""
        first = head == 0 or document.lines[head - 1] != document.lines[head] or document.words[head - 1] in DASHES
        return document.capital(head) and not first and document.lower[head] not in self.ventures.bare

    def _front(self, document: Document, head: int) -> int:
        """Where the capitalised words before the head begin."""
        start = head
        while start > 0 and document.lines[start - 1] == document.lines[head] and document.capital(start - 1):
            if document.words[start - 1] in self.never or document.words[start - 1] in OPEN:
                break
            start -= 1
        return start

    def _back(self, document: Document, head: int) -> int:
        """Where the name that follows the head ends: "Plan van Aanpak Wonen, Welzijn en Zorg 2025-2035"."""
        end, size = head + 1, len(document.words)
        if (
            document.words[head + 1 : head + 2] in (["De"], ["Het"])
            and document.capital(head + 2)
            and not document.capital(head)
        ):
            end += 1
        while end < size and document.lines[end] == document.lines[head]:
            word = document.words[end]
            number = word[0].isdigit() and (end > head + 1 or document.capital(head))
            if (document.capital(end) and word not in self.never) or number:
                end += 1
                continue
            ahead = end
            while ahead < size and ahead < end + 3 and (document.lower[ahead] in LINKS or document.words[ahead] == ","):
                ahead += 1
            if ahead == end or ahead >= size or not self._continues(document, head, end, ahead):
                break
            end = ahead + 1
        return self._tail(document, head) if end == head + 1 else end

    def _tail(self, document: Document, head: int) -> int:
        """Where a capitalised head's own words end: "Visie op meedoen in de samenleving"."""
        if not self._inside_sentence(document, head) or document.at(head + 1) not in {"op", "voor"}:
            return head + 1
        end = head + 2
        while (
            end < len(document.words)
            and end < head + 8
            and document.words[end].isalpha()
            and document.lower[end] not in self.ventures.verbs
        ):
            end += 1
        closed = end < len(document.words) and document.words[end] in {".", ",", ";", "’", ")"}
        return end if closed and end > head + 2 else head + 1

    def _inside_sentence(self, document: Document, head: int) -> bool:
        opens = head == 0 or document.lines[head - 1] != document.lines[head] or document.words[head - 1] in DASHES
        return document.capital(head) and not opens

    def _continues(self, document: Document, head: int, end: int, ahead: int) -> bool:
        """Whether small words between the head and a capital belong to the name."""
        if (
            not document.capital(ahead)
            or document.words[ahead] in self.never
            or document.lines[ahead] != document.lines[head]
        ):
            return False
        if not document.capital(head) and end == head + 1:
            return False
        link = document.lower[end]
        if link == ",":
            listed = any(document.lower[at] == "en" for at in range(ahead, min(ahead + 3, len(document.lower))))
            return document.capital(head) and listed
        if link == "en":
            return end > head + 1 and document.capital(head)
        return link in {"van", "voor"} and end == head + 1 and document.capital(head)

    def _named(self, document: Document, start: int, head: int, end: int, kind: str | None) -> Candidate | None:
        lower_head = not document.capital(head)
        if lower_head and end == head + 1 and start == head:
            return None
        if lower_head and end > head + 1:
            start = head + 1
        return Candidate(start, end, 3, "initiative", kind=kind, head=document.lower[head])

    def _singled(self, document: Document, head: int, kind: str | None) -> Candidate | None:
        """A generic initiative: a joint one, one that is set up here, or a compound such as inkoopteam."""
        start, joint = self._adjectives(document, head)
        bare = document.lower[head] in self.ventures.bare
        founded = not joint and self._founded(document, start, head)
        if bare and not joint and not founded:
            if document.at(head - 1) not in DEFINITE:
                return None
            return Candidate(head, head + 1, 8, "initiative", kind=kind, head=document.lower[head], anaphor=True)
        start = start if joint or founded else head
        end = self._purpose(document, head) if joint or founded else head + 1
        return Candidate(start, end, 5, "initiative", kind=kind, generic=True, head=document.lower[head])

    def _purpose(self, document: Document, head: int) -> int:
        """Behind what it is for: "een pilot voor praktijkondersteuners jeugd", "een plan van aanpak"."""
        if document.lower[head + 1 : head + 3] == ["van", "aanpak"]:
            return head + 3
        end = head + 2
        if document.at(head + 1) != "voor":
            return head + 1
        while (
            end < len(document.words)
            and end < head + 8
            and document.words[end].isalpha()
            and document.lower[end] not in self.ventures.ends
        ):
            end += 1
        named = any(
            document.capital(at) and not document.words[at].isupper() and len(document.words[at]) > 4
            for at in range(head + 2, end)
        )
        return head + 1 if named or end == head + 2 else end

    def _adjectives(self, document: Document, head: int) -> tuple[int, bool]:
        """Where the adjectives before the head begin, and whether one of them says joint."""
        start = head
        while start > 0 and head - start < 3 and document.lines[start - 1] == document.lines[head]:
            word = document.lower[start - 1]
            if word not in self.ventures.joint and not (
                word.endswith(("e", "ig", "isch", "lijk")) and word.isalpha() and self._describes(document, start - 1)
            ):
                break
            start -= 1
        joint = any(document.lower[at] in self.ventures.joint for at in range(start, head))
        return start, joint

    def _describes(self, document: Document, place: int) -> bool:
        """Whether the word is an adjective: an article or another adjective stands before it."""
        return len(document.lower[place]) > 4 and document.at(place - 1) in ONE | DEFINITE | self.ventures.joint

    def _founded(self, document: Document, start: int, head: int) -> bool:
        """Whether the line says that it is set up: "een convenant getekend", "een pilot voor"."""
        if document.at(start - 1) not in ONE:
            return False
        near = range(max(0, start - 20), min(len(document.lower), head + 14))
        line = document.lines[head]
        return any(document.lower[at] in self.ventures.founding and document.lines[at] == line for at in near)
