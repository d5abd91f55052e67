"""The graphs that are exported."""

import pytest

from graph.store.store import Store
from tests.export.sample import ODD, filled
from tests.quads.sample import twente


@pytest.fixture(scope="module")
def store() -> Store:
    return filled()


@pytest.fixture(scope="module")
def odd() -> Store:
    """A store with every character that some format must escape."""
    store = filled()
    article = twente().article.model_copy(update={"title": ODD, "citation": "", "source": "Jaarboek, blz. 2"})
    first, *rest = twente().entities
    named = first.model_copy(update={"label": ODD, "alternatives": ("a" + ODD, "]]>", "é", "é")})
    store.replace(twente().model_copy(update={"article": article, "entities": (named, *rest)}))
    return store
