"""What tells in one look whether a store holds something else than before."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from pyoxigraph import Literal, NamedNode, Quad

from graph.quads.article import checked
from graph.quads.terms import owl, statement
from graph.store.background import Background, foreign
from graph.store.engine import Engine

LARGEST = 2**64
VERSION = owl("versionInfo")
Change = tuple[list[Quad], list[Quad]]


@dataclass(frozen=True)
class Revision:
    """The sum of a hash of every quad that articles and judgements hold and of the registers' checksums.

    It depends on what is held alone, not on the order in which that came, and is kept in a context of its own, which
    every change writes in its own transaction. A store of earlier days has none; one that two programs wrote to at
    the same moment has two: then the next change adds everything up anew.
    """

    engine: Engine
    background: Background

    def changed(self, gone: Iterable[Quad], come: Iterable[Quad]) -> Change:
        """What leaves the store and what joins it, the sum itself included; what is gone was there and what comes was
        not."""
        old = self._written()
        return self._with(old, gone, come, int(statement(old[0])[2].value, 16) if len(old) == 1 else self._added())

    def anew(self, gone: Iterable[Quad], come: Iterable[Quad]) -> Change:
        """The same, with everything that is held added up first, for where quads were put past this door."""
        return self._with(self._written(), gone, come, self._added())

    def _with(self, old: list[Quad], gone: Iterable[Quad], come: Iterable[Quad], total: int) -> Change:
        """The change with that of the sum; only what was read before it is taken away, so that a sum that another wrote
        meanwhile stays and tells."""
        left, joined, name = list(gone), list(come), self.background.revision
        total = (total - self._counted(left) + self._counted(joined)) % LARGEST
        new = Quad(name, VERSION, Literal(f"{total:016x}"), name)
        return [*left, *(quad for quad in old if quad != new)], [*joined, *({new} - set(old))]

    def values(self) -> list[str]:
        """What is written down: one sum, none, or those of several that wrote at the same moment."""
        return [statement(quad)[2].value for quad in self._written()]

    def _written(self) -> list[Quad]:
        name = self.background.revision
        return sorted(self.engine.match(name, VERSION, None, name), key=str)

    def _added(self) -> int:
        """The sum over everything that is held."""
        return sum(_hash(quad) for context in self.engine.contexts() for quad in self._held(context)) % LARGEST

    def _held(self, context: NamedNode) -> Iterator[Quad]:
        """The quads of a context that count: of the registers no more than their checksum, of others nothing."""
        if context == self.background.revision or foreign(context.value, self.background.base):
            return iter(())
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
