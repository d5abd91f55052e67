"""Compiled registers on the user's disk; losing one costs a tenth of a second, nothing else."""

import json
import os
import tempfile
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

DIGITS = 64


def folder() -> Path:
    """Where the user's caches are: `XDG_CACHE_HOME`, else `~/.cache`."""
    home = os.environ.get("XDG_CACHE_HOME", "")
    return Path(home if Path(home).is_absolute() else "~/.cache").expanduser() / "bundel"


def place(name: str) -> Path | None:
    """The file that compiled registers of that name are kept in; None where the user has no home."""
    try:
        return folder() / f"{name}.json"
    except RuntimeError:
        return None


def recall(path: Path, key: str) -> Any:
    """What was kept under this key; None where nothing was, where it was under another key, or where it is damaged."""
    try:
        content = path.read_bytes()
        kept, digest, body = content[:DIGITS], content[DIGITS : 2 * DIGITS], content[2 * DIGITS :]
        if kept != key.encode() or digest != sha256(body).hexdigest().encode():
            return None
        return json.loads(body)
    except (OSError, ValueError):
        return None


def keep(path: Path, key: str, value: object) -> None:
    """Keep the value for `recall`, whole or not at all; a place that cannot be written is let be."""
    body = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.stem)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(key.encode() + sha256(body).hexdigest().encode() + body)
            Path(name).replace(path)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
