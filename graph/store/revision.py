"""What tells in one look whether a store holds something else than before."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from pyoxigraph import Literal, NamedNode, Quad

from graph.quads.article import checked
from graph.quads.terms import owl, statement
from graph.store.background import Background
from graph.store.engine import Engine

LARGEST = 2**64
VERSION = owl("versionInfo")
Change = tuple[list[Quad], list[Quad]]


@dataclass(frozen=True)
class Revision:
    """The sum of a hash of every quad that articles and judgements hold and of the registers' checksums.

    It depends on what is held alone, not on the order in which that came, and is kept in a context of its own, which
    every change writes in its own transaction. A store of earlier days has none; one that two programs wrote to at
    the same moment has two: then everything is added up anew.
    """

    engine: Engine
    background: Background

    def read(self) -> str:
        """Sixteen hexadecimal digits."""
        return f"{self._sum():016x}"

    def kept(self) -> bool:
        """Whether the sum is written down, so that reading it costs nothing."""
        return len(self._values()) == 1

    def changed(self, gone: Iterable[Quad], come: Iterable[Quad]) -> Change:
        """What leaves the store and what joins it, the sum itself included; what is gone was there and what comes was
        not."""
        left, joined = list(gone), list(come)
        return self._written(left, joined, self._sum() - self._counted(left) + self._counted(joined))

    def anew(self, gone: Iterable[Quad], come: Iterable[Quad]) -> Change:
        """The same, with everything that is held added up first, for where quads were put past this door."""
        left, joined = list(gone), list(come)
        return self._written(left, joined, self._added() - self._counted(left) + self._counted(joined))

    def _written(self, gone: list[Quad], come: list[Quad], total: int) -> Change:
        name = self.background.revision
        old = set(self.engine.match(name, VERSION, None, name))
        new = {Quad(name, VERSION, Literal(f"{total % LARGEST:016x}"), name)}
        return [*gone, *(old - new)], [*come, *(new - old)]

    def _sum(self) -> int:
        values = self._values()
        return int(values[0], 16) if len(values) == 1 else self._added()

    def _values(self) -> list[str]:
        name = self.background.revision
        return [statement(quad)[2].value for quad in self.engine.match(name, VERSION, None, name)]

    def _added(self) -> int:
        return sum(map(self._counted, map(self._held, self.engine.contexts()))) % LARGEST

    def _held(self, context: NamedNode) -> Iterator[Quad]:
        """The quads of a context that may count: of the registers no more than their checksum."""
        whole = context == self.background.judgements or self.background.article(context)
        return self.engine.match(None if whole else checked(context), None, None, context)

    def _counted(self, quads: Iterable[Quad]) -> int:
        return sum(_hash(quad) for quad in quads if self._counts(quad))

    def _counts(self, quad: Quad) -> bool:
        context = quad.graph_name
        if not isinstance(context, NamedNode) or context == self.background.revision:
            return False
        if context == self.background.judgements or self.background.article(context):
            return True
        return context in self.background.contexts and quad.subject == checked(context)


def _hash(quad: Quad) -> int:
    return int.from_bytes(sha256(str(quad).encode()).digest()[:8], "big")
