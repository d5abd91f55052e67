"""Which words of a quote name the things it ties."""

from collections.abc import Iterable, Mapping

from viz.sentence import Mark


def marks(
    quote: str, names: Mapping[str, Iterable[str]], placed: Iterable[tuple[int, str, str]] = ()
) -> tuple[Mark, ...]:
    """The marks in a quote, from left to right and never overlapping; longer names win.

    `names` gives the names of each thing by IRI; `placed` gives forms that are known to stand somewhere and lead to
    a thing: (offset within the quote, form, IRI). Forms that do not stand there are passed over.

    >>> marks("Schagen werkt samen met Texel.", {"s": ["Schagen"], "t": ["gemeente Texel", "Texel"]})
    (Mark(start=0, end=7, leads_to='s'), Mark(start=24, end=29, leads_to='t'))
    """
    found = [Mark(start=at, end=at + len(form), leads_to=iri) for at, form, iri in placed if _stands(quote, form, at)]
    found += [mark for iri, forms in names.items() for form in forms for mark in _occurrences(quote, form, iri)]
    kept: list[Mark] = []
    for mark in sorted(found, key=lambda mark: (mark.start - mark.end, mark.start, mark.leads_to)):
        if all(mark.end <= other.start or other.end <= mark.start for other in kept):
            kept.append(mark)
    return tuple(sorted(kept, key=lambda mark: mark.start))


def _stands(quote: str, form: str, at: int) -> bool:
    return at >= 0 and quote[at : at + len(form)] == form


def _occurrences(quote: str, form: str, iri: str) -> list[Mark]:
    """Where the form stands as whole words."""
    found: list[Mark] = []
    at = quote.find(form) if form else -1
    while at >= 0:
        end = at + len(form)
        whole = _apart(quote[at - 1 : at]) and _apart(quote[end : end + 1])
        if whole:
            found.append(Mark(start=at, end=end, leads_to=iri))
        at = quote.find(form, end if whole else at + 1)
    return found


def _apart(letter: str) -> bool:
    """Whether a word may begin or end beside this."""
    return not (letter.isalnum() or letter == "_")
