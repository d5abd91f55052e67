from pathlib import Path

import pytest

from graph.collection import Collection
from graph.store.store import Store
from ontology.errors import OtherBase
from ontology.iri import article_iri
from ontology.vocabulary import BASE
from tests.sample import reading

OWN = "https://data.example.org/bundel/id/"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A graph whose article is named under a base of its own."""
    article = reading().article.model_copy(update={"iri": article_iri("kop.txt", OWN)})
    with Collection.open(tmp_path, OWN) as collection:
        collection.replace(reading().model_copy(update={"article": article, "claims": (), "refusals": ()}))
    return tmp_path


def test_the_base_is_known_from_what_is_held(own: Path) -> None:
    with Store.open(own, read_only=True) as store:
        assert store.base == OWN
        assert store.background.reference.value == OWN + "reference"


def test_a_store_with_nothing_in_it_has_the_usual_base(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        assert store.base == BASE


def test_another_base_is_refused_and_the_folder_let_go(own: Path) -> None:
    with pytest.raises(OtherBase, match=rf"'https://elders.nl/id/': expected {OWN}, which this graph was built with"):
        Store.open(own, "https://elders.nl/id/")
    Store.open(own, OWN).close()


@pytest.mark.parametrize(
    "wrong",
    ["", "data.example.org/id/", "https://a.nl", "https://a.nl/id", "https://a.nl/i d/", "https://a.nl/#/", "ftp://a/"],
)
def test_what_is_no_base(wrong: str) -> None:
    with pytest.raises(OtherBase, match="a / at its end"):
        Store.open(base=wrong)
