import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from graph.atlas.drafts import clear, draft
from graph.atlas.keeping import FOLDER
from graph.atlas.keeping import atlas as drawn
from graph.atlas.tables import create
from graph.collection import Collection
from tests.viz.readings import readings

LONG_AGO = time.time() - 3600
DRAWER = """
import sys, time
from pathlib import Path
from graph.atlas.tables import create
made = create(Path(sys.argv[1]))
made.execute("INSERT INTO facts VALUES ('half', 'done')")
print("drawing", flush=True)
time.sleep(60)
"""


def test_the_draft_of_a_killed_drawer_goes_and_that_of_a_living_one_stays(tmp_path: Path) -> None:
    place = draft(tmp_path / "atlas.sqlite")
    with subprocess.Popen([sys.executable, "-c", DRAWER, str(place)], stdout=subprocess.PIPE, text=True) as drawer:
        assert drawer.stdout
        assert drawer.stdout.readline() == "drawing\n"
        os.utime(place, (LONG_AGO, LONG_AGO))
        clear(tmp_path)
        assert place.exists()
        drawer.send_signal(signal.SIGKILL)
    os.utime(place, (LONG_AGO, LONG_AGO))
    clear(tmp_path)
    assert not place.exists()


def test_what_has_only_just_begun_is_left_alone_and_what_was_torn_is_not(tmp_path: Path) -> None:
    fresh, torn = draft(tmp_path / "atlas.sqlite"), draft(tmp_path / "atlas.sqlite")
    assert fresh != torn
    create(fresh).close()
    torn.write_bytes(b"SQLite format 3\0 and then the disk was full")
    os.utime(torn, (LONG_AGO, LONG_AGO))
    clear(tmp_path)
    assert [place for place in tmp_path.iterdir() if place.suffix == ".part"] == [fresh]


def test_drawing_anew_clears_away_what_an_earlier_drawer_left(tmp_path: Path) -> None:
    left = tmp_path / FOLDER / "0123456789abcdef.4711.part"
    left.parent.mkdir()
    left.write_bytes(b"")
    os.utime(left, (LONG_AGO, LONG_AGO))
    with Collection.open(tmp_path) as collection:
        collection.replace(readings()[0])
        drawn(collection, tmp_path).close()
    assert not left.exists()
