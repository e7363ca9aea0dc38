"""How fast one person may write, and one address may begin to sign in: so many a minute, in a burst or spread.

Counted in the memory of this process: a server of several processes allows as many times more.
"""

import math
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from ipaddress import IPv6Address, ip_address, ip_network
from threading import Lock

from service.domain.errors import DomainError

REMEMBERED = 10_000
"""Of so many keys it is known what they have left; who has not come for the longest is forgotten, and begins anew."""


class TooManyRequests(DomainError):
    """Too much was asked for in a short time; nothing was done, and it may be asked for again a little later."""

    code = "too-many-requests"

    def __init__(self, retry_after: int) -> None:
        super().__init__(retry_after)
        self.retry_after = retry_after


@dataclass(slots=True)
class Pace:
    """``a_minute`` for each key, all at once if need be; what was used comes back evenly. 0: without a limit."""

    a_minute: int
    clock: Callable[[], float] = time.monotonic
    _left: OrderedDict[str, tuple[float, float]] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def spend(self, key: str) -> None:
        """Count one; ``TooManyRequests`` where none is left."""
        if self.a_minute == 0:
            return
        with self._lock:
            now = self.clock()
            left, since = self._left.pop(key, (float(self.a_minute), now))
            left = min(left + (now - since) * self.a_minute / 60, float(self.a_minute))
            enough = left >= 1
            self._left[key] = (left - 1 if enough else left, now)
            if len(self._left) > REMEMBERED:
                self._left.popitem(last=False)
        if not enough:
            raise TooManyRequests(math.ceil((1 - left) * 60 / self.a_minute))


def neighbourhood(host: str) -> str:
    """What counts as one address: an IPv4 address, or the /64 that a household has of IPv6."""
    try:
        address = ip_address(host)
    except ValueError:
        return host
    return str(ip_network(f"{address}/64", strict=False)) if isinstance(address, IPv6Address) else host
