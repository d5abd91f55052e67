"""What is plainly known of a thing, as a list to read."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from graph.portal.leaf import Leaf, Link
from graph.quads.terms import (
    ALTERNATIVE,
    PREFERRED,
    TYPE,
    Object,
    Statement,
    bundel,
    dct,
    foaf,
    namespace,
    oa,
    org,
    prov,
    skos,
    spdx,
)
from graph.server.results import short
from ontology.vocabulary import GEO, SPDX, TOOI_ONT

geo, tooi = namespace(GEO), namespace(TOOI_ONT)

DIRECT = tuple(bundel(name) for name in ("collaboratesWith", "participatesIn", "leads", "worksFor", "memberOfParty"))
TOLD = (
    TYPE,
    PREFERRED,
    ALTERNATIVE,
    spdx("checksum"),
    dct("title"),
    foaf("name"),
    bundel("rule"),
    tooi("organisatiecode"),
    geo("lat"),
    geo("long"),
    *DIRECT,
)
FIRST = (
    bundel("regionType"),
    bundel("kind"),
    org("classification"),
    dct("issued"),
    dct("publisher"),
    dct("isReplacedBy"),
    dct("replaces"),
    dct("valid"),
    foaf("homepage"),
    tooi("ligtInProvincie"),
    bundel("theme"),
    org("hasMember"),
    bundel("locatedIn"),
    dct("isPartOf"),
)
LAST = (skos("editorialNote"), dct("source"))
SILENT = frozenset(
    (
        *DIRECT,
        *(bundel(name) for name in ("leadsTo", "states")),
        *(dct(name) for name in ("isReplacedBy", "replaces")),
        *(org(name) for name in ("changedBy", "originalOrganization", "resultedFrom", "resultingOrganization")),
        *(oa(name) for name in ("hasSource", "hasBody", "hasTarget", "hasSelector")),
        *(prov(name) for name in ("used", "wasQuotedFrom")),
    )
)


@dataclass(frozen=True, slots=True)
class Fact:
    """A property under its name with the values it has."""

    name: str
    values: tuple[Link, ...]


def facts(iri: str, own: Iterable[Statement], leaf: Leaf, left_out: Iterable[NamedNode] = ()) -> list[Fact]:
    """What the thing's own statements say, but its names and classes and what is told as relations."""
    found: defaultdict[NamedNode, list[Object]] = defaultdict(list)
    hidden = {*TOLD, *left_out}
    for subject, predicate, value in own:
        if subject.value == iri and predicate not in hidden and _mine(value, leaf.language):
            found[predicate].append(value)
    return [Fact(naming(name, leaf), _values(found[name], leaf)) for name in sorted(found, key=_place)]


def backward(references: Iterable[Statement], leaf: Leaf, relations: Iterable[str]) -> list[Fact]:
    """What refers to the thing, but relations, which are told with their sentences, and what carries claims."""
    found: defaultdict[NamedNode, list[Object]] = defaultdict(list)
    known = set(relations)
    for subject, predicate, _ in references:
        if predicate not in SILENT and subject.value not in known and "#" not in subject.value.removeprefix(SPDX):
            found[predicate].append(subject)
    return [Fact(naming(name, leaf, "of"), _values(found[name], leaf)) for name in sorted(found, key=_place)]


def naming(predicate: NamedNode, leaf: Leaf, way: str = "is") -> str:
    """What a property is called, read forward (`is`) or backward (`of`)."""
    key = f"{way} {short(predicate.value)}"
    if leaf.wording.knows(key):
        return leaf.say(key)
    label = leaf.names.label(predicate.value, leaf.language)
    label = label[:1].upper() + label[1:]
    return label if way == "is" else leaf.say("backward", name=label)


def _mine(value: Object, language: str) -> bool:
    return not isinstance(value, Literal) or value.language in (None, language)


def _place(predicate: NamedNode) -> tuple[int, str]:
    """First what matters most, last where it is from."""
    if predicate in FIRST:
        return FIRST.index(predicate), ""
    return len(FIRST) + (predicate in LAST), predicate.value


def _values(values: Iterable[Object], leaf: Leaf) -> tuple[Link, ...]:
    links = {_value(value, leaf) for value in values}
    return tuple(sorted(links, key=lambda link: (link.text.casefold(), link.href or "")))


def _value(value: Object, leaf: Leaf) -> Link:
    if isinstance(value, NamedNode):
        return leaf.link(value.value)
    kind = value.datatype.value.rpartition("#")[2]
    if kind in ("date", "gYear", "gYearMonth"):
        return Link(leaf.wording.day(value.value))
    if value.datatype == dct("Period"):
        return Link(_period(value.value, leaf))
    return Link(value.value)


def _period(text: str, leaf: Leaf) -> str:
    """A period as people write it.

    The words are DCMI's: start=2010-01-01; end=2018-12-31; scheme=W3C-DTF;
    """
    bounds = dict(part.strip().split("=", 1) for part in text.split(";") if "=" in part)
    begin, end = (leaf.wording.day(bounds[name]) if bounds.get(name) else "" for name in ("start", "end"))
    key = "period" if begin and end else "since" if begin else "until"
    return leaf.say(key, begin=begin, end=end)
