from pathlib import Path

import pytest

from graph.build import Builder, Outcome, Report, Result
from graph.collection import Collection
from ontology.article import Article
from ontology.claim import Claim
from ontology.collaboration import Collaboration
from ontology.errors import UnreadableArticle
from ontology.evidence import Evidence
from ontology.organisation import Organisation
from ontology.reading import Reading
from ontology.refusal import Refusal
from ontology.status import Status

TEXT = "Raalte en Olst-Wijhe werken samen in het sociaal team, en dat al sinds het voorjaar."
ENDS = tuple(f"https://example.org/{name}" for name in ("olst-wijhe", "raalte"))


class Plain:
    """Reads one collaboration in every article, and refuses another."""

    def __init__(self, version: str = "1") -> None:
        self.version = version
        self.read_: list[str] = []

    def read(self, article: Article) -> Reading:
        self.read_.append(article.identifier)
        if "kapot" in article.text:
            raise KeyError("kapot")
        claim = Claim(
            relation=Collaboration(members=ENDS),
            status=Status.EXISTING,
            confidence=0.9,
            because="De zin noemt beide.",
            rule="collaboration",
            evidence=Evidence(article=article.iri, start=0, end=20, quote=article.text[:20]),
        )
        return Reading(
            article=article,
            reader=self.version,
            entities=tuple(Organisation(iri=iri, label=iri.rpartition("/")[2].title()) for iri in ENDS),
            claims=(claim,),
            refusals=(Refusal(claim=claim, reason="Te vaag."),),
        )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "artikelen"
    folder.mkdir()
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text(f"Kop {name}\n\n{TEXT}")
    return folder


def build(place: Path, *paths: Path, reader: Plain | None = None) -> Report:
    with Collection.open(place) as collection:
        return Builder(collection, reader or Plain()).build(paths)


def outcomes(report: Report) -> list[str]:
    return [result.outcome.value for result in report.results]


def stored(place: Path) -> list[str]:
    with Collection.open(place, read_only=True) as collection:
        return sorted(article.identifier for article in collection.archive)


def test_new_articles_are_read(folder: Path, tmp_path: Path) -> None:
    report = build(tmp_path / "graaf", folder)
    assert outcomes(report) == ["read", "read"]
    assert (report.claims, report.count(Outcome.READ), report.troubles) == (2, 2, ())
    with Collection.open(tmp_path / "graaf", read_only=True) as collection:
        assert len(collection.store.articles()) == 2
        assert len(list(collection.review.refusals())) == 2


def test_only_what_changed_is_read_again(folder: Path, tmp_path: Path) -> None:
    build(tmp_path / "graaf", folder)
    (folder / "b.txt").write_text(f"Andere kop\n\n{TEXT}")
    reader = Plain()
    assert outcomes(build(tmp_path / "graaf", folder, reader=reader)) == ["unchanged", "read"]
    assert reader.read_ == ["b.txt"]


def test_another_title_with_the_same_text_is_a_change(folder: Path, tmp_path: Path) -> None:
    (folder / "c.md").write_text(f"---\ntitle: Kop\npublisher: Een\n---\n{TEXT}")
    build(tmp_path / "graaf", folder / "c.md")
    (folder / "c.md").write_text(f"---\ntitle: Kop\npublisher: Ander\n---\n{TEXT}")
    assert outcomes(build(tmp_path / "graaf", folder / "c.md")) == ["read"]
    assert outcomes(build(tmp_path / "graaf", folder / "c.md")) == ["unchanged"]


def test_another_reader_reads_everything_again(folder: Path, tmp_path: Path) -> None:
    build(tmp_path / "graaf", folder)
    assert outcomes(build(tmp_path / "graaf", folder, reader=Plain("2"))) == ["read", "read"]


def test_an_article_that_fails_leaves_what_was_stored(folder: Path, tmp_path: Path) -> None:
    build(tmp_path / "graaf", folder)
    (folder / "a.txt").write_bytes(b"\x89PNG\x00")
    (folder / "c.txt").write_text(f"Kop c\n\n{TEXT}")
    report = build(tmp_path / "graaf", folder)
    assert outcomes(report) == ["failed", "unchanged", "read"]
    assert [str(trouble.error) for trouble in report.troubles] == [
        f"{str(folder / 'a.txt')!r}: expected text in UTF-8 or Windows-1252, not binary data"
    ]
    assert stored(tmp_path / "graaf") == ["a.txt", "b.txt", "c.txt"]


def test_another_language_is_refused(folder: Path, tmp_path: Path) -> None:
    (folder / "en.txt").write_text(
        "The municipalities in the region have bought care together since this year and they want to go on with it."
    )
    report = build(tmp_path / "graaf", folder)
    assert outcomes(report) == ["read", "read", "refused"]
    assert "reads as English" in str(report.troubles[0].error)


def test_a_reader_that_stumbles_stops_nothing_else(folder: Path, tmp_path: Path) -> None:
    (folder / "a.txt").write_text(f"Kop kapot\n\n{TEXT}")
    report = build(tmp_path / "graaf", folder)
    assert outcomes(report) == ["failed", "read"]
    assert "it stopped with KeyError: 'kapot'" in str(report.troubles[0].error)
    assert isinstance(report.troubles[0].error.__cause__, KeyError)  # type: ignore[union-attr]


def test_a_path_that_leads_nowhere_stops_before_anything_is_read(folder: Path, tmp_path: Path) -> None:
    reader = Plain()
    with pytest.raises(UnreadableArticle), Collection.open(tmp_path / "graaf") as collection:
        Builder(collection, reader).build([folder, tmp_path / "nergens.txt"])
    assert reader.read_ == []


def test_progress_is_told_after_each(folder: Path) -> None:
    told: list[tuple[int, int, str]] = []

    def tell(done: int, total: int, result: Result) -> None:
        told.append((done, total, Path(result.place).name))

    with Collection.open() as collection:
        Builder(collection, Plain()).build([folder], tell)
    assert told == [(1, 2, "a.txt"), (2, 2, "b.txt")]
