"""One migrator at a time, and none that keeps others waiting."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import TypeVar

import asyncpg

from bottleneck_db.connection.direct import connected
from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import Deadlock, LockTimeout

Result = TypeVar("Result")
_LOCK = "SELECT pg_try_advisory_lock(hashtextextended('bottleneck_db.migrations', 0))"
_POLL_SECONDS = 0.1
_LONGEST_PAUSE_SECONDS = 5.0


@asynccontextmanager
async def only_migrator(dsn: Dsn, wait_s: float) -> AsyncGenerator[None]:
    """Hold the migrators' advisory lock, on a connection of its own.

    It is polled: a waiter blocked in pg_advisory_lock holds a snapshot, for which CREATE INDEX CONCURRENTLY would wait.

    Raises:
        LockTimeout: another migrator did not finish within `wait_s` seconds.
    """
    async with connected(dsn) as connection:
        await _poll(connection, wait_s)
        yield


async def patiently(
    work: Callable[[], Awaitable[Result]], *, bound_s: float, on_retry: Callable[[int, float], None] | None = None
) -> Result:
    """Do `work` until it gets its locks: each try waits for them for as long as its own lock_timeout, then makes way for everybody else.

    Between two tries it pauses for a random time (full jitter, doubling up to 5 s).

    Raises:
        LockTimeout, Deadlock: it did not within `bound_s` seconds.
    """
    deadline = time.monotonic() + bound_s
    tries = 0
    while True:
        try:
            return await work()
        except (LockTimeout, Deadlock):
            tries += 1
            pause = random.uniform(0, min(_LONGEST_PAUSE_SECONDS, 0.1 * 2 ** min(tries, 10)))  # noqa: S311 - no secret
            if time.monotonic() + pause > deadline:
                raise
        if on_retry is not None:
            on_retry(tries, pause)
        await asyncio.sleep(pause)


async def _poll(connection: asyncpg.Connection[asyncpg.Record], wait_s: float) -> None:
    deadline = time.monotonic() + wait_s
    while not await connection.fetchval(_LOCK):
        if time.monotonic() >= deadline:
            raise LockTimeout(f"another migrator holds the lock for longer than {wait_s:g} s: wait for it, or give a longer --wait")
        await asyncio.sleep(min(_POLL_SECONDS, max(0.0, deadline - time.monotonic())))
