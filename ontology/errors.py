"""One tree of errors; each quotes the offending value and says what was expected."""


class BundelError(Exception):
    """Anything Bundel refuses to do; `value` is what was wrong, `expected` what was asked for.

    >>> str(BundelError("graph.xyz", "a suffix such as .ttl"))
    "'graph.xyz': expected a suffix such as .ttl"
    """

    def __init__(self, value: object, expected: str) -> None:
        super().__init__(value, expected)
        self.value = value
        self.expected = expected

    def __str__(self) -> str:
        shown = repr(self.value)
        return f"{shown if len(shown) <= 120 else shown[:117] + '...'}: expected {self.expected}"


class UnreadableArticle(BundelError):
    """A file, folder or address that no article can be read from."""


class OtherLanguage(UnreadableArticle):
    """An article that is not in Dutch."""


class BadQuery(BundelError):
    """A query that cannot be answered; `line` and `column`, both from 1, say where it goes wrong if that is known."""

    def __init__(self, value: object, expected: str, line: int | None = None, column: int | None = None) -> None:
        super().__init__(value, expected)
        self.line = line
        self.column = column


class UnknownFormat(BundelError):
    """A suffix or format that nothing can be written as."""


class UnwritablePlace(BundelError):
    """A file or folder that cannot be written."""


class DamagedStore(BundelError):
    """A store that cannot be opened or does not hold what it should."""


class StoreInUse(BundelError):
    """A store that another process holds open for writing."""


class OtherBase(BundelError):
    """A base address that is none, or not the one that a graph was built with."""


class BadSettings(BundelError):
    """A setting that is wrong, or one that is needed and missing."""


class UnknownName(BundelError):
    """A name that nothing in the graph bears."""


class UnknownPipeline(BundelError):
    """A trained pipeline that is not there or not for Dutch."""


class UnknownServer(BundelError):
    """An address where no SPARQL server answers."""


class RefusedByServer(BundelError):
    """Something that a SPARQL server would not do; the error quotes what it said."""


class UnreadableSecret(BundelError):
    """A file that no password or token can be read from."""


class TakenPort(BundelError):
    """A port that nothing more can listen at."""


class UnbuiltPage(BundelError):
    """A part of the page that is made when the project is built, and was not."""


class UnreadableAnnotation(BundelError):
    """A file or folder of annotations that readings cannot be held against."""


class UnfitRequest(BundelError):
    """A request for something that there is no such thing as: a step too many, a kind unheard of."""


class BadToken(BundelError):
    """A file from which no token for writing can be read."""
