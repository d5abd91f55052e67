import csv
import io
from pathlib import Path

import pytest

from tests.viz.conftest import Explorer
from tests.viz.names import thing

pytestmark = pytest.mark.browser


def saved(explorer: Explorer, name: str, folder: Path) -> bytes:
    explorer.page.get_by_role("button", name="Meer", exact=True).click()
    with explorer.page.expect_download() as download:
        explorer.page.get_by_role("button", name=name).click()
    place = folder / download.value.suggested_filename
    download.value.save_as(place)
    return place.read_bytes()


def test_svg_is_what_is_on_the_screen_with_labels_apart(explorer: Explorer, tmp_path: Path) -> None:
    explorer.open()
    labels = explorer.run("() => bundel.stage.drawn.labels.map(l => l.lines.join(' '))")
    drawing = saved(explorer, "Bewaar als SVG", tmp_path).decode()
    assert "Berust op 13 artikelen" in drawing and 'font-family="Inter' in drawing
    told = explorer.run("text => probe.drawing(text)", drawing)
    assert told[0] == labels
    assert told[1] == []


def test_png_is_a_picture(explorer: Explorer, tmp_path: Path) -> None:
    explorer.open(f"#n={thing('Enschede')}")
    picture = saved(explorer, "Bewaar als PNG", tmp_path)
    assert picture.startswith(b"\x89PNG") and len(picture) > 20_000


def test_csv_has_a_row_per_sentence_in_view(explorer: Explorer, tmp_path: Path) -> None:
    explorer.open("#off=status planned,status ended,status denied")
    text = saved(explorer, "Bewaar als CSV", tmp_path).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    count = explorer.run("() => [...bundel.app.selection.lines.values()].reduce((n, s) => n + s.length, 0)")
    assert len(rows) == count > 100
    assert {row["Status"] for row in rows} == {"Bestaat"}
    assert {"Wie": "Marjan Oostra", "Met wie of wat": "Den Helder", "Verband": "wethouder"}.items() <= next(
        row for row in rows if row["Wie"] == "Marjan Oostra" and row["Verband"] == "wethouder"
    ).items()


def test_no_cell_is_a_formula(explorer: Explorer, tmp_path: Path) -> None:
    explorer.open()
    explorer.run("() => { for (const s of bundel.app.model.sentences) s.quote = '=HYPERLINK(\"x\")' }")
    text = saved(explorer, "Bewaar als CSV", tmp_path).decode("utf-8-sig")
    assert {row["Zin"][:2] for row in csv.DictReader(io.StringIO(text))} == {"'="}
