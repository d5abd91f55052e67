"""What is set up together, by name or singled out."""

from collections.abc import Iterator

from graph.extraction.candidate import Candidate
from graph.extraction.document import Document
from graph.lexicon.lexicon import Lexicon

LINKS = frozenset(["van", "de", "der", "den", "het", "voor", "aan", "op", "in", "en", "&", "over", "met"])
BARE = frozenset(
    [
        "team",
        "teams",
        "plan",
        "agenda",
        "aanpak",
        "actie",
        "overleg",
        "onderzoek",
        "project",
        "projecten",
        "tafel",
        "tafels",
        "huis",
        "bureau",
        "regeling",
        "beweging",
        "budget",
        "pot",
        "kader",
        "strategie",
        "methode",
        "werkwijze",
        "standaard",
        "evaluatie",
        "proef",
        "centrum",
        "loket",
        "contract",
        "netwerk",
        "platform",
        "kring",
        "verklaring",
        "visie",
        "model",
        "fonds",
        "programma",
        "pilot",
        "experiment",
        "monitor",
        "akkoord",
        "overeenkomst",
        "convenant",
        "studie",
        "spreekuur",
        "campagne",
        "academie",
        "standaarden",
        "visies",
        "projecten",
        "deal",
        "verkenning",
        "community",
        "brigade",
        "alliantie",
        "coalitie",
        "steunpunt",
        "meldpunt",
        "protocol",
        "dashboard",
        "onderzoeken",
        "pilots",
        "werkgroep",
        "werkgroepen",
        "stuurgroep",
        "projectgroep",
        "programma's",
    ]
)
OPEN = {"‘": "’", "“": "”", "'": "'", '"': '"', "’": "’", "„": "”", "«": "»"}
MOST = 9
DEFINITE = frozenset({"het", "de", "dit", "dat", "die", "deze", "hun"})


class VenturesFinder:
    """Finds initiatives: capitalised names with a head noun, names in quotation marks, compounds and joint things."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.ventures = lexicon.ventures
        self.never = lexicon.people.never
        self.areas = lexicon.areas.adjectives
        self.kinds: dict[str, str | None] = {}

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
            if word in OPEN:
                found = self._quoted(document, place)
            elif self.kind(document.lower[place]):
                found = self._headed(document, place)
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
        kind = self.kind(cue) or next((k for w in document.lower[place + 1 : close] if (k := self.kind(w))), None)
        named = (
            self.kind(cue) is not None
            or cue in self.ventures.naming
            or (kind is not None and document.at(place - 1) in LINKS | {"aan", "het"})
        )
        if not named or cue in self.ventures.unnamed:
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

    def _headed(self, document: Document, head: int) -> Candidate | None:
        kind = self.kind(document.lower[head])
        start, end = self._front(document, head), self._back(document, head)
        name = end > head + 1 or (start < head and document.capital(start)) or self._inside(document, head)
        if name:
            return self._named(document, start, head, end, kind)
        return self._singled(document, head, kind)

    def _inside(self, document: Document, head: int) -> bool:
        """Whether the head itself is a name: a compound with a capital in the middle of a sentence."""
        first = (
            head == 0
            or document.lines[head - 1] != document.lines[head]
            or document.words[head - 1] in {".", "‘", "“", "•", "-", "?", "!", ":", '"'}
        )
        return document.capital(head) and not first and document.lower[head] not in BARE

    def _front(self, document: Document, head: int) -> int:
        """Where the capitalised words before the head begin."""
        start = head
        while (
            start > 0
            and document.lines[start - 1] == document.lines[head]
            and document.capital(start - 1)
            and document.words[start - 1] not in self.never
            and document.words[start - 1] not in OPEN
        ):
            start -= 1
        return start

    def _back(self, document: Document, head: int) -> int:
        """Where the name that follows the head ends: "Plan van Aanpak Wonen, Welzijn en Zorg 2025-2035"."""
        end, size = head + 1, len(document.words)
        while end < size and document.lines[end] == document.lines[head]:
            word = document.words[end]
            if (
                (document.capital(end) and word not in self.never)
                or (word[0].isdigit() and end > head + 1)
                or (word[0].isdigit() and document.capital(head))
            ):
                end += 1
                continue
            ahead = end
            while ahead < size and ahead < end + 3 and (document.lower[ahead] in LINKS or document.words[ahead] == ","):
                ahead += 1
            joins = (
                ahead > end
                and ahead < size
                and document.capital(ahead)
                and document.words[ahead] not in self.never
                and document.lines[ahead] == document.lines[head]
            )
            if not joins or not self._continues(document, head, end, ahead):
                break
            end = ahead + 1
        return end

    def _continues(self, document: Document, head: int, end: int, ahead: int) -> bool:
        """Whether small words between the head and a capital belong to the name."""
        if not document.capital(head) and end == head + 1:
            return False
        link = document.lower[end]
        if link == ",":
            return document.capital(head) and any(
                document.lower[at] == "en" for at in range(ahead, min(ahead + 3, len(document.lower)))
            )
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
        """A generic initiative: a joint one, or a compound such as inkoopteam."""
        start = head
        while (
            start > 0
            and document.lines[start - 1] == document.lines[head]
            and (document.lower[start - 1] in self.ventures.joint or self._adjective(document, start - 1, head))
        ):
            start -= 1
        joint = any(document.lower[at] in self.ventures.joint for at in range(start, head))
        if document.lower[head] in BARE and not joint:
            if document.at(head - 1) in DEFINITE:
                return Candidate(head, head + 1, 8, "initiative", kind=kind, head=document.lower[head], anaphor=True)
            founded = document.at(head - 1) in {"een", "nieuw", "nieuwe"} and document.at(head + 1) in {
                "voor",
                "op",
                "rond",
                "om",
                "waarin",
            }
            if not founded:
                return None
            start = head
        return Candidate(start, head + 1, 5, "initiative", kind=kind, generic=True, head=document.lower[head])

    def _adjective(self, document: Document, place: int, head: int) -> bool:
        word = document.lower[place]
        before = document.at(place - 1)
        return head - place <= 2 and before in self.ventures.joint and word.endswith("e") and word.isalpha()
