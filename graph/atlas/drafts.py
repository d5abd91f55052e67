"""Atlases that are being drawn, and what is left of those whose drawer was stopped."""

import os
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from secrets import token_hex

SUFFIX = ".part"
FRESH = 60.0


def draft(place: Path) -> Path:
    """Where an atlas is drawn before it is moved to its place; no two drawers get the same."""
    return place.with_suffix(f".{os.getpid()}-{token_hex(4)}{SUFFIX}")


def clear(folder: Path) -> None:
    """Remove the drafts that nobody is drawing any more.

    Whoever draws holds the lock of the file from the first moment until it is done, and a lock ends with its process;
    what was written to within the last minute is left alone, so that none is taken away between its beginning and
    its lock.
    """
    for place in folder.glob(f"*{SUFFIX}"):
        try:
            if time.time() - place.stat().st_mtime > FRESH and not _held(place):
                place.unlink()
        except OSError:
            continue


def _held(place: Path) -> bool:
    """Whether some process has the lock of a draft."""
    try:
        with closing(sqlite3.connect(place, timeout=0, isolation_level=None)) as tried:
            tried.execute("BEGIN EXCLUSIVE")
    except sqlite3.DatabaseError as error:
        return error.sqlite_errorcode in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
    return False
