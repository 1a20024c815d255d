"""Times that the database tells."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from pypika_tortoise.terms import Function, Parameter


class ServerTime:
    """A moment by the database's clock: now, or so much later. What decides something is never told by a client's clock."""

    def __init__(self, *, later: timedelta | None = None) -> None:
        self._later = later

    def term(self, bound: list[Any]) -> Any:
        """The SQL for it; what it needs bound is added to `bound`."""
        now = Function("clock_timestamp")
        if self._later is None:
            return now
        bound.append(self._later)
        return now + Parameter(idx=len(bound))
