"""Decisions about things on the command line: not to be named, or two that are one."""

from collections.abc import Iterable
from pathlib import Path

from graph.cli.screen import notes, plural, say


def decide(folder: Path, suppressed: Iterable[str], merged: Iterable[tuple[str, str]], remark: str) -> None:
    """Carry out what was decided, in the graph and in the logs that every later build goes by."""
    from graph.cli.place import built
    from graph.collection import Collection
    from graph.deciding import merge, suppress
    from graph.equipment import reader
    from ontology.errors import DamagedStore

    if not built(folder):
        raise DamagedStore(str(folder), "a folder with a graph; make one with `bundel build`")
    with Collection.open(folder) as collection, notes().status("reading again"):
        reads = reader(collection.store.base)
        for given in suppressed:
            changed = suppress(collection, folder, reads, given, remark)
            say(f"suppressed for good; struck out in {plural(changed, 'article', 'articles')}")
        for old, new in merged:
            changed = merge(collection, folder, reads, old, new, remark)
            say(f"one thing from now on; followed in {plural(changed, 'article', 'articles')}")
