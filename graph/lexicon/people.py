"""How Dutch texts name people."""

from dataclasses import dataclass

from graph.lexicon.tables import table, words


@dataclass(frozen=True, slots=True)
class People:
    """Given names, particles ("van der"), titles, verbs of speech, what roles look like, and what is no name."""

    given: frozenset[str]
    particles: frozenset[str]
    titles: frozenset[str]
    speech: frozenset[str]
    endings: tuple[str, ...]
    openers: frozenset[str]
    times: frozenset[str]
    never: frozenset[str]
    portfolios: frozenset[str]
    common: frozenset[str]

    @classmethod
    def load(cls) -> "People":
        """The words of `people.toml`."""
        rows = table("people")
        return cls(
            given=words(rows["given"]),
            particles=words(rows["particles"]),
            titles=words(rows["titles"]),
            speech=words(rows["speech"]),
            endings=tuple(sorted(words(rows["role_endings"]))),
            openers=words(rows["role_openers"]),
            times=words(rows["role_times"]),
            never=words(rows["never"]),
            portfolios=words(rows["portfolios"]),
            common=words(rows["common"]),
        )
