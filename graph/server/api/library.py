"""What the answers are looked up in: the atlas of the graph as it is now."""

from collections.abc import Iterable, Iterator
from typing import Any

from graph.atlas.views import Views
from graph.reasons import english
from graph.server.api.told import Claim, Held, Reference, Relation
from ontology.errors import UnknownName
from viz.sentence import Sentence
from viz.source import Source
from viz.term import Term

NAMED = "SELECT iri, label, kind, json_extract(body, '$.type') FROM things WHERE iri IN ({}) AND kind <> 'gathering'"
BACKGROUND = "SELECT key, body FROM background WHERE sort = '{sort}' AND key IN ({{}})"
PART = 400


class Library:
    """Names, sources, terms and sentences, each looked up in as few queries as there can be."""

    def __init__(self, views: Views) -> None:
        self.views = views
        self.atlas = views.atlas

    def iri(self, name: str) -> str:
        """The IRI behind a short id."""
        return self.views.expanded(name)

    def number(self, name: str) -> int:
        """The number of the thing that is meant; UnknownName where the graph tells of none."""
        number, _ = self.views.found(name)
        if self.atlas.execute("SELECT 1 FROM things WHERE number = ? AND kind = 'gathering'", number):
            raise UnknownName(name, "the IRI of something that the graph tells of")
        return number

    def among(self, text: str, values: Iterable[str]) -> Iterator[Any]:
        """The rows of a query over many values, asked in parts."""
        wanted = sorted(set(values))
        for at in range(0, len(wanted), PART):
            part = wanted[at : at + PART]
            yield from self.atlas.execute(text.format(",".join("?" * len(part))), *part)

    def references(self, iris: Iterable[str]) -> dict[str, Reference]:
        """Each IRI with what it is called, which is the end of the IRI where nothing better is known."""
        asked = set(iris)
        found = {
            iri: Reference(iri=iri, label=label, kind=kind, type=type)
            for iri, label, kind, type in self.among(NAMED, asked)
        }
        terms = self.terms(asked - found.keys())
        bare = {iri: Reference(iri=iri, label=_end(iri)) for iri in asked}
        return bare | {iri: Reference(iri=iri, label=term.nl) for iri, term in terms.items()} | found

    def terms(self, keys: Iterable[str]) -> dict[str, Term]:
        """The words of controlled lists."""
        rows = self.among(BACKGROUND.format(sort="term"), keys)
        return {key: Term.model_validate_json(body) for key, body in rows}

    def sources(self, iris: Iterable[str]) -> dict[str, Source]:
        """The articles."""
        rows = self.among(BACKGROUND.format(sort="source"), iris)
        return {key: Source.model_validate_json(body) for key, body in rows}

    def claims(self, said: list[Sentence]) -> tuple[Claim, ...]:
        """Sentences as programs are told them."""
        names, terms = self._names(said)
        sources = self.sources(sentence.source for sentence in said)
        return tuple(_claim(sentence, _relation(sentence, names, terms), sources) for sentence in said)

    def relations(self, said: list[Sentence]) -> list[Held]:
        """The relations that sentences state, the ones with most claims first."""
        names, terms = self._names(said)
        groups: dict[str, list[Sentence]] = {}
        for sentence in said:
            groups.setdefault(sentence.relation, []).append(sentence)
        ranked = sorted(groups.values(), key=lambda group: (-len(group), group[0].relation))
        return [_held(group, _relation(group[0], names, terms)) for group in ranked]

    def _names(self, said: list[Sentence]) -> tuple[dict[str, Reference], dict[str, Term]]:
        ends = {end for sentence in said for end in (*sentence.ends, *([sentence.within] if sentence.within else []))}
        return self.references(ends), self.terms(theme for sentence in said for theme in sentence.themes)


def _end(iri: str) -> str:
    return iri.rstrip("/#").replace("#", "/").rpartition("/")[2] or iri


def _relation(said: Sentence, names: dict[str, Reference], terms: dict[str, Term]) -> Relation:
    return Relation(
        iri=said.relation,
        tie=said.tie,
        ends=tuple(names[end] for end in said.ends),
        role=said.role,
        kind=said.kind,
        within=names[said.within] if said.within else None,
        themes=tuple(terms.get(theme) or Term(key=theme, nl=_end(theme), en=_end(theme)) for theme in said.themes),
    )


def _held(group: list[Sentence], relation: Relation) -> Held:
    surest = sorted(group, key=lambda said: (-said.confidence, said.iri))
    return Held(
        **dict(relation),
        statuses=tuple(dict.fromkeys(said.status for said in surest)),
        confidence=surest[0].confidence,
        claims=tuple(said.iri for said in surest),
        articles=len({said.source for said in group}),
    )


def _claim(said: Sentence, relation: Relation, sources: dict[str, Source]) -> Claim:
    return Claim(
        iri=said.iri,
        relation=relation,
        status=said.status,
        confidence=said.confidence,
        because={"nl": said.because, "en": english(said.because)},
        quote=said.quote,
        start=said.start,
        end=said.start + len(said.quote),
        prefix=said.prefix,
        suffix=said.suffix,
        steps=said.steps,
        article=sources[said.source],
    )
