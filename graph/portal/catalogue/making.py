"""The catalogue of a store as it is now."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from graph.export.content import union
from graph.portal.catalogue.description import Catalogue
from graph.portal.catalogue.dumps import Dump, edition
from graph.portal.catalogue.statistics import counted
from graph.quads.terms import TYPE, bundel
from graph.settings import Settings
from graph.store.store import FOLDER, Store

EXAMPLES = ("Organisation", "Person", "Initiative", "Article")


def catalogue(store: Store, place: Path, settings: Settings, dumps: Sequence[Dump]) -> Catalogue:
    """What is in the store in the folder `place`, whose files tell when it was last written."""
    said = union(store)
    named = {name: {one[0].value for one in said if one[1:] == (TYPE, bundel(name))} for name in EXAMPLES}
    return Catalogue(
        settings=settings,
        site=settings.reached(store.base),
        base=store.base,
        dumps=dumps,
        statistics=counted(said, store.base),
        modified=written(place),
        edition=edition(dumps),
        examples=tuple(min(iris) for iris in named.values() if iris),
    )


def written(place: Path) -> date:
    """The day that a store was last written."""
    times = [file.stat().st_mtime for file in (place / FOLDER).glob("*") if file.suffix != ".lock"]
    return datetime.fromtimestamp(max(times, default=0), UTC).date()
