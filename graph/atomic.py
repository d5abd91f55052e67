"""Files that are there whole or not at all."""

import os
from contextlib import suppress
from pathlib import Path

from ontology.errors import UnwritablePlace


def write(path: Path, data: bytes) -> None:
    """Put the bytes at the path, its folder made if need be; a crash leaves what was there before."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            _fill(part, data)
            part.replace(path)
        except BaseException:
            with suppress(OSError):
                part.unlink()
            raise
    except OSError as error:
        raise UnwritablePlace(str(path), f"a place that may be written ({error.strerror or error})") from error


def _fill(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
