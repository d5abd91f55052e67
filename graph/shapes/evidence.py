"""The evidence gate over the store: every claim's quote stands in the text, and names what the claim ties."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode, Quad

from graph.quads.facts import RELATIONS
from graph.quads.terms import ALTERNATIVE, PREFERRED, TYPE, Object, bundel, oa, org, statement
from graph.shapes.report import Finding

ENDS = (org("hasMember"), org("member"), org("organization"), bundel("subject"), bundel("region"))
TOPIC = bundel("Topic")


class Evidence:
    """The claims of one article's context beside the article's text."""

    def __init__(self, quads: Iterable[Quad], text: str, name: str) -> None:
        self._text = text
        self._name = name
        self._said: defaultdict[NamedNode, defaultdict[NamedNode, list[Object]]] = defaultdict(
            lambda: defaultdict(list)
        )
        self._annotations: defaultdict[Object, list[NamedNode]] = defaultdict(list)
        for quad in quads:
            subject, predicate, value = statement(quad)
            self._said[subject][predicate].append(value)
            if predicate == oa("hasBody"):
                self._annotations[value].append(subject)

    def claims(self) -> list[NamedNode]:
        """The claims of the context."""
        return [thing for thing, said in self._said.items() if bundel("Claim") in said[TYPE]]

    def findings(self) -> Iterator[Finding]:
        """What the evidence lacks, claim by claim, and relations that no claim states."""
        stated: set[Object] = set()
        for claim in self.claims():
            stated.update(self._said[claim][bundel("states")])
            yield from self._claim(claim)
        for thing, said in list(self._said.items()):
            if RELATIONS.intersection(said[TYPE]) and thing not in stated:
                yield self._finding(thing, "Geen bewering zegt dit.", "No claim says so.")

    def _claim(self, claim: NamedNode) -> Iterator[Finding]:
        quotes = list(self._quotes(claim))
        if not quotes:
            yield self._finding(claim, "De bewering heeft geen citaat.", "The claim has no quote.")
        for quote, start, end in quotes:
            if self._text[start:end] != quote:
                nl = f"Het citaat staat niet op {start}-{end} in de tekst."
                yield self._finding(claim, nl, f"The quote does not stand at {start}-{end} of the text.", quote)
        reached = list(self._steps(claim))
        for surface, start, _ in reached:
            if self._text[start : start + len(surface)] != surface:
                nl = f"De stap staat niet op {start} in de tekst."
                yield self._finding(claim, nl, f"The step does not stand at {start} of the text.", surface)
        yield from self._unnamed(claim, {thing for _, _, thing in reached}, [quote for quote, _, _ in quotes])

    def _unnamed(self, claim: NamedNode, reached: set[Object], quotes: list[str]) -> Iterator[Finding]:
        for end in self._ends(claim):
            names = [label.value for kind in (PREFERRED, ALTERNATIVE) for label in self._said[end][kind]]
            if end not in reached and not any(name in quote for name in names for quote in quotes):
                nl = "Het citaat noemt dit uiteinde niet en geen stap leidt ernaartoe."
                en = "The quote does not name this end and no step leads to it."
                yield self._finding(claim, nl, en, f"{end.value} {names[0] if names else ''}")

    def _quotes(self, claim: NamedNode) -> Iterator[tuple[str, int, int]]:
        """Quote, start and end of each passage that the claim is annotated with."""
        for annotation in self._annotations[claim]:
            for passage in self._things(annotation, oa("hasTarget")):
                selectors = self._things(passage, oa("hasSelector"))
                found = {name: self._first(selectors, oa(name)) for name in ("exact", "start", "end")}
                if all(found.values()):
                    yield str(found["exact"]), int(str(found["start"])), int(str(found["end"]))

    def _steps(self, claim: NamedNode) -> Iterator[tuple[str, int, Object]]:
        for step in self._things(claim, bundel("step")):
            for thing in self._said[step][bundel("leadsTo")]:
                surface, start = self._first([step], bundel("surface")), self._first([step], oa("start"))
                yield surface or "", int(start or 0), thing

    def _ends(self, claim: NamedNode) -> list[NamedNode]:
        ends = []
        for relation in self._things(claim, bundel("states")):
            topical = (bundel("theme"),) if TOPIC in self._said[relation][TYPE] else ()
            ends += [end for predicate in (*ENDS, *topical) for end in self._things(relation, predicate)]
        return ends

    def _things(self, subject: NamedNode, predicate: NamedNode) -> list[NamedNode]:
        return [value for value in self._said[subject][predicate] if isinstance(value, NamedNode)]

    def _first(self, subjects: Iterable[NamedNode], predicate: NamedNode) -> str | None:
        values = (value.value for subject in subjects for value in self._said[subject][predicate])
        return next(values, None)

    def _finding(self, thing: NamedNode, nl: str, en: str, value: str = "") -> Finding:
        return Finding(self._name, thing.value, nl, en, value)
