"""How often API keys are used: counted in this process, written now and then.

A write for each request would make the requests of a busy key wait for one another, since they would all lock its row. So the request that
finds the last write older than the interval writes for all before it, and close() writes the rest. A process that is killed loses at most
what it counted in one interval: the figures are for people, limits are enforced by whoever counts requests in time.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address
from uuid import UUID

Address = IPv4Address | IPv6Address


@dataclass
class Usage:
    """Requests of one key since the last write, and where the latest came from."""

    requests: int = 0
    ip: Address | None = None

    def add(self, requests: int, ip: Address | None) -> None:
        """Count requests that came later."""
        self.requests += requests
        self.ip = ip or self.ip


class UsageCounter:
    """What is not written yet; `interval_s` is the time between two writes."""

    def __init__(self, interval_s: float = 10.0) -> None:
        self._interval_s = interval_s
        self._written = time.monotonic()
        self._usage: dict[UUID, Usage] = {}

    def count(self, api_key_id: UUID, ip: Address | None, requests: int = 1) -> None:
        """Add requests of a key."""
        self._usage.setdefault(api_key_id, Usage()).add(requests, ip)

    @property
    def is_due(self) -> bool:
        """Whether the last write was an interval ago."""
        return bool(self._usage) and time.monotonic() - self._written >= self._interval_s

    def take(self) -> dict[UUID, Usage]:
        """What is to be written; it is not counted here any more."""
        taken, self._usage = self._usage, {}
        self._written = time.monotonic()
        return taken

    def put_back(self, taken: Mapping[UUID, Usage]) -> None:
        """What could not be written counts again."""
        for api_key_id, usage in taken.items():
            self.count(api_key_id, usage.ip, usage.requests)
