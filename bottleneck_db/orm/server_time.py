"""Times that the database tells."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from pypika_tortoise.terms import Function, Parameter, Term


class ServerTime:
    """A moment by the database's clock: now, or so much later, `at_most` the one given.

    What decides something is never told by a client's clock.
    """

    def __init__(self, *, later: timedelta | None = None, at_most: datetime | None = None) -> None:
        self._later = later
        self._at_most = at_most

    def term(self, bound: list[Any]) -> Any:
        """The SQL for it; what it needs bound is added to `bound`."""
        moment: Term = Function("clock_timestamp")
        if self._later is not None:
            moment = moment + _parameter(self._later, bound)
        return moment if self._at_most is None else Function("least", moment, _parameter(self._at_most, bound))


def _parameter(value: Any, bound: list[Any]) -> Parameter:
    bound.append(value)
    return Parameter(idx=len(bound))
