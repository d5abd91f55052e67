"""How often one client may ask."""

import time
from collections import OrderedDict
from collections.abc import Callable

from graph.server.sparql.refusal import Refused

MINUTE = 60.0
CLIENTS = 10_000


class Rate:
    """So many requests a minute per client, None for no bound; a client that was quiet may ask that many at once."""

    def __init__(self, number: int | None, clock: Callable[[], float] = time.monotonic) -> None:
        self._number = number
        self._clock = clock
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def check(self, client: str) -> None:
        """Count a request; Refused (429) where the client asks too often."""
        if self._number is None:
            return
        now = self._clock()
        left, before = self._left.pop(client, (float(self._number), now))
        left = min(self._number, left + (now - before) * self._number / MINUTE)
        self._left[client] = (max(0.0, left - 1), now)
        if len(self._left) > CLIENTS:
            self._left.popitem(last=False)
        if left < 1:
            after = {"Retry-After": str(max(1, round((1 - left) * MINUTE / self._number)))}
            raise Refused(429, f"One client may ask {self._number} times a minute.", after)
