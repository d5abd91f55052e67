"""Which state a store on disk is in, without opening it."""

import os
from hashlib import sha256
from pathlib import Path

FILES = ("*.sst", "*.log", "MANIFEST-*", "CURRENT")


class Stamp:
    """Sixteen hexadecimal digits that change whenever anything is written to the store in a folder.

    Where the list of files is the same, only the logs that writing appends to are looked at again.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._logs: tuple[str, ...] = ()
        self._seen: object = None
        self._stamp = ""

    def now(self) -> str:
        """The stamp of this moment; FileNotFoundError where there is no store."""
        seen = self._look()
        if seen != self._seen:
            self._stamp, self._logs = self._made()
            self._seen = self._look()
        return self._stamp

    def _look(self) -> object:
        try:
            logs = tuple((found.st_mtime_ns, found.st_size) for found in map(os.stat, self._logs))
        except FileNotFoundError:
            logs = ()
        return self._folder.stat().st_mtime_ns, logs

    def _made(self) -> tuple[str, tuple[str, ...]]:
        digest, logs = sha256(), []
        for path in sorted(path for pattern in FILES for path in self._folder.glob(pattern)):
            try:
                found = path.stat()
            except FileNotFoundError:
                continue
            digest.update(f"{path.name} {found.st_size} {found.st_mtime_ns}\n".encode())
            if path.suffix == ".log":
                logs.append(str(path))
        return digest.hexdigest()[:16], tuple(logs)
