"""Everybody and everything an article speaks of."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from graph.extraction.candidate import Candidate
from graph.extraction.document import Document
from graph.extraction.figure import Figure, Mention
from graph.lexicon.lexicon import Lexicon
from graph.register.register import Record
from graph.resolution.groups import GroupsResolver
from graph.resolution.recall import Recall
from graph.resolution.recasting import Recasting
from graph.resolution.ventures import VenturesResolver
from ontology.iri import normalise

APPOSING = frozenset({"een", "het", "de"})
BEING = frozenset({",", "is", "wordt", "vormt"})
INDEFINITE = frozenset(("een", "geen", "elke", "iedere", "welke", "andere"))
REGISTERED = frozenset(("Municipality", "Province", "Ministry", "PoliticalParty", "Collective"))
BODIES = ("PartnershipBody", "Province")
GONE = 5


class Cast:
    """Turns the candidates of a document into figures and mentions; one figure however often it is named."""

    def __init__(self, document: Document, lexicon: Lexicon, day: date | None) -> None:
        self.document = document
        self.titles = lexicon.titles
        self.day, self.dated = day or date.today(), day is not None
        self.figures: dict[tuple[str, str], Figure] = {}
        self.groups = GroupsResolver(document, lexicon)
        self.ventures = VenturesResolver(document, lexicon)
        self.recasting = Recasting(document, lexicon)
        self.bodies = lexicon.bodies
        self.single = lexicon.groups.single
        self.nouns: dict[str, dict[str, Candidate]] = {}
        self.known: dict[str, Record] = {}
        self.mentions: list[Mention] = []
        self.ends: dict[int, list[Mention]] = {}
        self.town: Mention | None = None
        self.recall = Recall(document, self.mentions)
        self.short: dict[str, Candidate] = {}

    def play(self, candidates: Iterable[Candidate]) -> list[Mention]:
        """The mentions of all candidates, in order of the text."""
        ordered = list(candidates)
        self.short = _shorts(self.document, ordered)
        self.ventures.survey(ordered)
        self._survey(ordered)
        for one in ordered:
            mention = self._mention(replace(one, type="region", kind=None) if self._former(one) else one)
            if mention:
                self._keep(mention)
        self.recasting.recast(self.mentions)
        return self.mentions

    def _keep(self, mention: Mention) -> None:
        self.mentions.append(mention)
        self.ends.setdefault(mention.end, []).append(mention)
        if mention.figure.municipality and len(mention.figures) == 1:
            self.town = mention

    def _survey(self, candidates: Iterable[Candidate]) -> None:
        """The names of bodies by the common noun in them or before them: "Wmo-raad Zaanstad", "voedselbank Rijssen"."""
        for one in candidates:
            record = self._record(one) if one.type == "organisation" else None
            if record:
                self.known.setdefault(normalise(one.name or self.document.text(one.start, one.end)), record)
            if one.type != "organisation" or one.generic or one.anaphor or one.kind == "Municipality":
                continue
            noun = self.document.at(one.start - 1 if one.titled else one.start)
            if (one.titled or one.end - one.start > 1) and self.bodies.kind(noun):
                label = one.name or self.document.text(one.start, one.end)
                self.nouns.setdefault(noun, {}).setdefault(normalise(label), one)

    def _former(self, one: Candidate) -> bool:
        """Whether it is the bare name of a municipality that had long ended when the article appeared: now a place."""
        if not self.dated or one.kind != "Municipality":
            return False
        if not self.titles.joined.isdisjoint(self.document.lower[max(0, one.start - 1) : one.start + 1]):
            return False
        ends = [record.valid_to for record in one.records if record.kind == "Municipality"]
        return bool(ends) and all(end is not None and self.day.year - end.year > GONE for end in ends)

    def _nouned(self, one: Candidate) -> Mention | None:
        """The only body whose name has the noun: "de Wmo-raad" for "Wmo-raad Zaanstad", before or behind it."""
        noun, size = one.head or self.document.lower[one.end - 1], one.end - one.start
        tail = self.document.lower[one.end - 1]
        alone = size == 1 or (size == 2 and one.anaphor) or self._tailed(noun, tail)
        found = self.nouns.get(noun, {}) if alone and self.document.at(one.end - size - 1) not in INDEFINITE else {}
        if len(found) != 1:
            return None
        return self._meeting(replace(one, titled=False), self._named(next(iter(found.values()))))

    def _tailed(self, noun: str, tail: str) -> bool:
        """Whether the place behind a noun stands in the name: "voedselbank in Rijssen", "Voedselbank Rijssen"."""
        return noun != tail and any(tail in label.split() for label in self.nouns.get(noun, ()))

    def _mention(self, one: Candidate) -> Mention | None:
        generic = one.kind == "Collective" or one.anaphor
        body = self._nouned(one) if generic and not one.records and one.kind != "Municipality" else None
        if body:
            return body
        if one.type == "initiative":
            return self._apposed(one) or self.ventures.mention(one)
        if one.kind == "Collective":
            return self.groups.mention(one, self.mentions)
        if one.anaphor:
            return self._town(one) if one.kind == "Municipality" else self._described(one) or self._unnamed(one)
        return self._meeting(one, self._named(one))

    def _meeting(self, one: Candidate, figure: Figure) -> Mention:
        """The mention of a named figure, with the title before a name of a register."""
        titled = bool(one.records) and self.document.at(one.start - 1) in self.titles.joined
        start = one.start - 1 if titled else one.start
        if one.kind == "Ministry" and self.document.at(one.start - 2) in self.titles.apart:
            start = one.start - 2
        for place in dict.fromkeys((start, one.start)):
            figure.met(self.document.text(place, one.end))
        if one.titled or (figure.kind not in REGISTERED and self._noun(one)):
            figure.met(self.document.text(one.start - 1, one.end))
        return Mention(start, one.end, (figure,))

    def _noun(self, one: Candidate) -> bool:
        """Whether a common noun for a body stands before its name: "huisartsencoöperatie Medrie"."""
        named = one.type == "organisation" and not one.generic and not one.anaphor and self.document.capital(one.start)
        before = self.document.words[one.start - 1] if named and one.start else ""
        return before.islower() and self.bodies.kind(before) is not None

    def _apposed(self, one: Candidate) -> Mention | None:
        """A generic initiative that says what the name before it is: "Kennispunt Twente, een gezamenlijk systeem"."""
        place = one.start - 1
        if not one.generic:
            return self._renamed(one)
        if self.document.at(place) not in APPOSING or self.document.at(place - 1) not in BEING:
            return None
        named = next(
            (m for m in reversed(self.ends.get(place - 1, [])) if m.type in {"organisation", "initiative"}), None
        )
        if named is None or named.figure.collective or named.figure.municipality or named.figure.generic:
            return None
        if named.type == "organisation" and self.document.at(place) != "een":
            return None
        named.figure.type, named.figure.kind = "initiative", one.kind
        self.groups.forget(named.figure)
        named.figure.met(self.document.text(one.start, one.end))
        return Mention(one.start, one.end, named.figures[:1])

    def _renamed(self, one: Candidate) -> Mention | None:
        """The name of a common noun right before it: "een gezamenlijk potje, het Doorbraakbudget"."""
        before = one.start - 1 if self.document.at(one.start - 1) not in APPOSING else one.start - 2
        last = self.mentions[-1] if self.mentions else None
        apposed = last is not None and self.document.at(before) in {",", ":"} and last.end == before
        if last is None or not apposed or one.loose or not (last.type == "initiative" and last.figure.generic):
            return None
        self.ventures.rename(last.figure, one)
        return Mention(one.start, one.end, last.figures[:1])

    def _described(self, one: Candidate) -> Mention | None:
        """The body that "de verzekeraar" stands for: the last one whose name, or the noun before it, ends so.

        Else it is the only one of the kind nearby.
        """
        mention = self.recall.last(normalise(one.head)) or self._kindred(one)
        why = "de organisatie die hiervoor genoemd is"
        return Mention(one.start, one.end, mention.figures, why=why) if mention else None

    def _unnamed(self, one: Candidate) -> Mention | None:
        """A body that the text names nowhere: "de woningcorporatie", "het schoolbestuur"."""
        if one.head not in self.single:
            return None
        return self.groups.mention(replace(one, start=one.end - 1, kind="Collective", anaphor=False), self.mentions)

    def _kindred(self, one: Candidate) -> Mention | None:
        kind = self.bodies.kind(one.head)
        return self.recall.kindred(kind, one.start) if kind and one.head in self.bodies.telling else None

    def _town(self, one: Candidate) -> Mention | None:
        """The municipality that "de gemeente" stands for: the one last named."""
        why = "de gemeente die hiervoor genoemd is"
        return Mention(one.start, one.end, self.town.figures, why=why) if self.town else None

    def _named(self, one: Candidate) -> Figure:
        label = one.name or self.document.text(one.start, one.end)
        if label in self.short and len(one.records) != 1:
            return self._named(self.short[label])
        record = self._record(one) or (self.known.get(normalise(label)) if one.type == "organisation" else None)
        key = (one.type, record.iri if record and one.type != "region" else normalise(label))
        figure = self.figures.get(key)
        if figure is None:
            kind = record.kind if record and one.type != "region" else one.kind
            figure = self.figures[key] = Figure(one.type, label, kind=kind, record=record, loose=one.loose)
            figure.body = self._body(one) if one.type == "region" else None
        figure.loose = figure.loose and one.loose
        return figure

    def _record(self, one: Candidate) -> Record | None:
        """The record meant: the one that was valid on the article's day, else the first."""
        if not one.records:
            return None
        if one.type == "region":
            return _area(one.records, self.document.at(one.start - 1))
        return next(
            (record for record in one.records if record.exists(self.day) and record.kind == one.records[0].kind),
            one.records[0],
        )

    def _body(self, one: Candidate) -> Record | None:
        """The record of the body that bears a region's name, sooner one that still exists; a province is one itself."""
        bodies = [record for kind in BODIES for record in one.records if record.kind == kind]
        return next((record for record in bodies if record.exists(self.day)), bodies[0] if bodies else None)


def _shorts(document: Document, candidates: list[Candidate]) -> dict[str, Candidate]:
    """The abbreviations that open one name alone: "GGD" where only "GGD Twente" is spoken of."""
    longer: dict[str, dict[str, Candidate]] = {}
    for one in candidates:
        first = document.words[one.start]
        several = one.type == "organisation" and one.end - one.start > 1 and not one.name and not one.generic
        if several and first.isupper() and len(first) > 2:
            longer.setdefault(first, {}).setdefault(document.text(one.start, one.end), one)
    return {short: next(iter(found.values())) for short, found in longer.items() if len(found) == 1}


def _area(records: tuple[Record, ...], said: str) -> Record | None:
    """The region meant: of the type said before the name, else the area in common speech, else the province.

    Where none of these fits, the only one there is.
    """
    regions = [record for record in records if record.kind == "Region"]
    for type_ in (said, "streek", "province"):
        fitting = [record for record in regions if record.type == type_]
        if fitting:
            return fitting[0]
    return regions[0] if len(regions) == 1 else None
