"""Shorter forms of the names of bodies, wherever in the article they stand."""

from collections.abc import Iterator
from dataclasses import replace

from graph.extraction.candidate import Candidate
from graph.extraction.document import ENDS, Document
from graph.lexicon.lexicon import Lexicon

Form = tuple[str, ...]


class ShorterFinder:
    """Finds "Zuidwester" of "Energiecoöperatie Zuidwester", "het Etty Hillesum" of "Etty Hillesum Lyceum".

    A form that is a place, an ordinary word, or fits two names stands for none.
    """

    def __init__(self, lexicon: Lexicon, places: frozenset[str]) -> None:
        self.bodies = lexicon.bodies
        self.plain = lexicon.introducing.ordinary | frozenset(word.lower() for word in lexicon.people.portfolios)
        self.never = lexicon.people.never | lexicon.people.common | lexicon.people.given
        self.barred = self.never - lexicon.people.given
        self.adjectives = lexicon.areas.adjectives
        self.compass = lexicon.areas.compass
        self.places = places

    def unite(self, document: Document, chosen: list[Candidate]) -> list[Candidate]:
        """The candidates, with each shorter form named as the longer name it stands for, and forms not yet found."""
        forms = self._forms(document, chosen)
        if not forms:
            return chosen
        self._adopt(document, chosen, forms)
        known = {_key(document, one): one.records for one in forms.values() if one.records}
        found = [(one, known.get(_key(document, one)) if known else None) for one in chosen]
        named = [replace(one, records=records) if records else one for one, records in found]
        read = [self._read(document, one, forms) for one in named]
        taken = {at for one in read if one.type != "region" for at in range(one.start, one.end)}
        return sorted([*read, *self._found(document, forms, taken)], key=lambda one: (one.start, -one.end))

    def _forms(self, document: Document, chosen: list[Candidate]) -> dict[Form, Candidate]:
        """The shorter forms, each with the only name it fits."""
        full: dict[Form, Candidate] = {}
        for one in chosen:
            if self._full(document, one):
                full.setdefault(_key(document, one), one)
        fits: dict[Form, dict[Form, Candidate]] = {}
        for words, one in full.items():
            for form in self._shorter(words):
                if form != words and self._distinct(document, form):
                    fits.setdefault(form, {})[words] = one
        single = {form: next(iter(found.values())) for form, found in fits.items() if len(found) == 1}
        return {form: one for form, one in single.items() if form not in full or not full[form].records}

    @staticmethod
    def _adopt(document: Document, chosen: list[Candidate], forms: dict[Form, Candidate]) -> None:
        """Where a register knows only the shorter form, as a body of no other kind, the longer name is that body."""
        for one in chosen:
            longer = forms.get(_key(document, one)) if one.records and not one.name else None
            body = one.type == "organisation" and one.records[:1] and one.records[0].kind == one.kind
            if body and longer and not longer.records and one.kind not in FIRM and longer.kind in {None, one.kind}:
                forms[_key(document, one)] = replace(longer, records=one.records)

    def _full(self, document: Document, one: Candidate) -> bool:
        """Whether it is a name of a body in full: of several words, and sure."""
        named = one.type == "organisation" and not (one.generic or one.anaphor or one.loose or one.name)
        several = one.end - one.start > 1 or one.titled
        return named and several and one.kind not in FIRM

    def _shorter(self, words: Form) -> Iterator[Form]:
        """The name without nouns for a body in front, without places behind, and without the noun that closes it."""
        start, end = 0, len(words)
        while start < end - 1 and self._noun(words[start]):
            start += 1
        while end > start + 1 and self._place(words[end - 1]):
            end -= 1
        yield words[start:]
        yield words[start:end]
        if start == 0:
            yield words[:end]
        if end == len(words) and end > start + 1 and words[end - 1] in self.bodies.closers:
            yield words[start : end - 1]

    def _noun(self, word: str) -> bool:
        if word in self.bodies.proper:
            return False
        return word in self.bodies.openers or self.bodies.kind(word.lower()) is not None

    def _place(self, word: str) -> bool:
        return word.lower() in self.places or word.lower() in self.compass or word.lower() in self.adjectives

    def _distinct(self, document: Document, form: Form) -> bool:
        """Whether the form can be a name: capitalised, no place, no ordinary word, no noun for a body alone."""
        if not form or not form[0][0].isupper() or " ".join(form).lower() in self.places:
            return False
        if form[0] in CAPITALS:
            return len(form) > 1
        if len(form) > 1:
            return not all(self._place(word) for word in form) and form[0] not in self.barred
        word = form[0]
        common = word in self.never or word.lower() in self.plain or word.lower() in document.small
        return len(word) > 2 and not common and not self._noun(word) and not self._place(word)

    def _read(self, document: Document, one: Candidate, forms: dict[Form, Candidate]) -> Candidate:
        """The candidate, as a mention of the longer name where it is a shorter form of one."""
        if one.generic or one.anaphor or (one.name and one.type != "person") or one.kind in FIRM:
            return one
        longer = forms.get(_key(document, one))
        if longer and one.records and longer.records and longer.records != one.records:
            return one
        person = one.type == "person" and document.at(one.start - 1) not in {"het", "’t", "'t"}
        if longer is None or longer is one or person or one.type == "region":
            return one
        return _same(document, longer, one.start, one.end)

    def _found(self, document: Document, forms: dict[Form, Candidate], taken: set[int]) -> Iterator[Candidate]:
        """Forms that stand where nothing was found."""
        first: dict[str, list[Form]] = {}
        for form in sorted(forms, key=len, reverse=True):
            first.setdefault(form[0], []).append(form)
        behind = 0
        for place, word in enumerate(document.words):
            if word not in first or place < behind or place in taken:
                continue
            for form in first[word]:
                end = place + len(form)
                whole = tuple(document.words[place:end]) == form and not taken & set(range(place, end))
                if whole and not document.capital(end) and not self._amid(document, place):
                    behind = end
                    yield _same(document, forms[form], place, end)
                    break

    def _amid(self, document: Document, place: int) -> bool:
        """Whether a capitalised word of the same name stands right before."""
        if not document.capital(place - 1) or document.opens(place):
            return False
        begins = document.opens(place - 1) or document.words[place - 2] in ENDS
        return not (begins and document.words[place - 1] in self.never)


FIRM = frozenset(("Municipality", "Province", "PoliticalParty", "Collective", "Ministry"))
CAPITALS = frozenset(("De", "Het", "’t", "'t", "Van"))


def _key(document: Document, one: Candidate) -> Form:
    return tuple(document.words[one.start : one.end])


def _same(document: Document, longer: Candidate, start: int, end: int) -> Candidate:
    """A mention of the longer name at other words."""
    label = longer.name or document.text(longer.start, longer.end)
    return replace(longer, start=start, end=end, name=label, titled=False)
