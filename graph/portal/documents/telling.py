"""Relations and sentences in words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.portal.documents.tied import Relation, Ties
from graph.portal.leaf import Leaf, Link
from graph.quads.reading import THRESHOLD
from ontology.status import Status
from viz.sentence import Sentence
from viz.tie import Tie

LONGEST = 400


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a quote; those that name a thing lead to it."""

    text: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence as it is shown: the quote in pieces, where it stands and how sure it is."""

    href: str
    pieces: tuple[Piece, ...]
    status: Status
    sure: str
    because: str
    steps: tuple[tuple[str, Link, str], ...]
    article: Link
    origin: str


@dataclass(frozen=True, slots=True)
class Told:
    """A relation as it is shown: its page, what it says word for word with links between, and what says so."""

    href: str
    tie: Tie
    words: tuple[Link, ...]
    aside: tuple[Link, ...]
    sentences: tuple[Said, ...]
    total: int
    lives: bool


def told(relation: Relation, leaf: Leaf, sentences: list[Sentence], most: int | None = None) -> Told:
    """The relation with at most so many of its sentences."""
    shown = sentences if most is None else sentences[:most]
    return Told(
        href=leaf.link(relation.iri).href or "",
        tie=relation.tie,
        words=tuple(worded(relation, leaf)),
        aside=tuple(_aside(relation, leaf)),
        sentences=tuple(said(sentence, leaf) for sentence in shown),
        total=len(sentences),
        lives=any(living(sentence) for sentence in sentences),
    )


def living(sentence: Sentence) -> bool:
    """Whether the sentence says, surely enough, that the relation is there or is planned."""
    return sentence.status.lives and sentence.confidence >= THRESHOLD


def worded(relation: Relation, leaf: Leaf) -> Iterator[Link]:
    """The relation as a row of words, of which the things lead somewhere."""
    if relation.tie is Tie.COLLABORATION:
        yield from _listed([leaf.link(end) for end in relation.ends], leaf)
        yield Link(" " + leaf.say("work together"))
        return
    yield leaf.link(relation.ends[0])
    if relation.role:
        yield Link(" " + leaf.say("is") + " ")
        yield leaf.link(relation.role)
        yield Link(" " + leaf.say("role at") + " ")
    else:
        yield Link(f" {leaf.say(f'via {relation.tie}')} ")
    yield leaf.link(relation.ends[1])


def plain(relation: Relation, leaf: Leaf) -> str:
    """The relation in words without links."""
    return "".join(word.text for word in worded(relation, leaf))


def _listed(links: list[Link], leaf: Leaf) -> Iterator[Link]:
    for place, link in enumerate(links):
        if place:
            yield Link(f" {leaf.say('and')} " if place == len(links) - 1 else ", ")
        yield link


def _aside(relation: Relation, leaf: Leaf) -> Iterator[Link]:
    if relation.within:
        yield Link(leaf.say("within") + " ")
        yield leaf.link(relation.within)
    if relation.kind:
        yield leaf.link(relation.kind)
    yield from (leaf.link(theme) for theme in relation.themes)


def said(sentence: Sentence, leaf: Leaf, longest: int = LONGEST) -> Said:
    """A claim with its quote, cut where it is longer than a quote should be."""
    return Said(
        href=leaf.link(sentence.iri).href or "",
        pieces=tuple(pieces(sentence, leaf, longest)),
        status=sentence.status,
        sure=f"{round(sentence.confidence * 100)} %",
        because=sentence.because,
        steps=tuple((step.surface, leaf.link(step.leads_to), step.because) for step in sentence.steps),
        article=leaf.link(sentence.source),
        origin=origin(sentence.source, leaf),
    )


def origin(article: str, leaf: Leaf) -> str:
    """Who published an article, and when."""
    about = leaf.names.values(article)
    publisher = leaf.names.label(about["publisher"]) if "publisher" in about else None
    return ", ".join(filter(None, (publisher, leaf.wording.day(about["issued"]) if "issued" in about else None)))


def pieces(sentence: Sentence, leaf: Leaf, longest: int = LONGEST) -> Iterator[Piece]:
    """The quote from left to right."""
    quote, at = sentence.quote, 0
    cut = len(quote) if len(quote) <= longest else quote.rfind(" ", 0, longest) if " " in quote[:longest] else longest
    for mark in sentence.marks:
        if mark.end > cut:
            break
        yield Piece(quote[at : mark.start])
        yield Piece(quote[mark.start : mark.end], leaf.link(mark.leads_to).href or "")
        at = mark.end
    yield Piece(quote[at:cut] + ("" if cut == len(quote) else " …"))


def every(relations: Iterable[Relation], ties: Ties, leaf: Leaf, most: int) -> list[Told]:
    """Relations with at most so many sentences each, those that live first."""
    found = [told(relation, leaf, ties.sentences(relation), most) for relation in relations]
    return sorted(found, key=lambda one: not one.lives)
