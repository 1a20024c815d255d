"""What happens in the database layer, for whoever listens: statements and how long they took. Never a bound value."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass(frozen=True)
class Statement:
    """One statement: its text with placeholders, its wall time in seconds, and whether it failed."""

    sql: str
    seconds: float
    failed: bool


Listener = Callable[[Statement], None]
_listeners: list[Listener] = []


@contextmanager
def listening(listener: Listener) -> Generator[None]:
    """Call `listener` for each statement of the process inside; it must be quick, since it runs on the event loop."""
    _listeners.append(listener)
    try:
        yield
    finally:
        _listeners.remove(listener)


@contextmanager
def timed(sql: str) -> Generator[None]:
    """Tell the listeners of the statement that runs inside."""
    if not _listeners:
        yield
        return
    begun = time.perf_counter()
    failed = True
    try:
        yield
        failed = False
    finally:
        statement = Statement(sql, time.perf_counter() - begun, failed)
        for listener in _listeners:
            listener(statement)
