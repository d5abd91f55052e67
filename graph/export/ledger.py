"""What was put where, so that only what changed is put again."""

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from ontology.errors import UnwritablePlace

FOLDER = "published"


class Ledger:
    """The digest of each context as a server has it, in a file per server beside the store.

    It is written after every context, so that what was broken off goes on where it was.
    """

    def __init__(self, place: Path, address: str) -> None:
        self._file = place / FOLDER / f"{sha256(address.encode()).hexdigest()[:16]}.json"
        self._address = address
        self._digests = self._read()

    @property
    def digests(self) -> Mapping[str, str]:
        """The digests by context; the merged facts under the empty name."""
        return self._digests

    def put(self, context: str, digest: str) -> None:
        """Note what the server now has."""
        self._digests[context] = digest
        self._write()

    def forget(self, context: str) -> None:
        """Note that the server no longer has it."""
        self._digests.pop(context, None)
        self._write()

    def clear(self) -> None:
        """Know nothing of the server any more."""
        self._digests.clear()
        self._write()

    def _read(self) -> dict[str, str]:
        """What was written before; a file that is none of ours is as good as no file."""
        try:
            held = json.loads(self._file.read_text(encoding="utf-8"))["contexts"]
        except (OSError, ValueError, KeyError, TypeError):
            return {}
        return {str(name): str(digest) for name, digest in held.items()} if isinstance(held, dict) else {}

    def _write(self) -> None:
        told = json.dumps({"address": self._address, "contexts": self._digests}, indent=1, sort_keys=True)
        new = self._file.with_suffix(".new")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            new.write_text(told, encoding="utf-8")
            new.replace(self._file)
        except OSError as error:
            raise UnwritablePlace(str(self._file), f"a file that may be written ({error.strerror})") from error
