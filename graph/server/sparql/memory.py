"""How much memory this process may take, for questions and not for what opening a store takes."""

import resource
from pathlib import Path


class Memory:
    """Bounds what the process takes on top of what it has: an allocation beyond that ends it."""

    def __init__(self, most: int) -> None:
        self._most = most

    def lift(self) -> None:
        """No bound."""
        resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))

    def bound(self) -> None:
        """The bound, from what is in use now."""
        resource.setrlimit(resource.RLIMIT_AS, (_used() + self._most, resource.RLIM_INFINITY))


def _used() -> int:
    """The bytes of address space in use."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[0])
    except OSError:
        return 0
    return pages * resource.getpagesize()
