"""One migrator at a time, and none that keeps others waiting."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager, nullcontext, suppress
from typing import TypeVar

import asyncpg

from bottleneck_db.connection.translate import DRIVER_ERRORS
from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import Deadlock, LockTimeout
from bottleneck_db.schema.owner import connected_as_owner

Result = TypeVar("Result")
_LOCK = "SELECT pg_try_advisory_lock(hashtextextended('bottleneck_db.migrations', 0))"
# pg_stat_activity would hide other roles' transactions.
_BLOCKING = """
    SELECT DISTINCT l.virtualtransaction FROM unnest($1::integer[]) AS waiting (pid), unnest(pg_blocking_pids(waiting.pid)) AS b (pid)
      JOIN pg_locks l ON l.pid = b.pid WHERE l.granted"""
_STILL_THERE = "SELECT count(*) FROM pg_locks WHERE virtualtransaction = ANY ($1)"
LONGEST_TRY_SECONDS = 1
SHORT = f"SET lock_timeout = '{LONGEST_TRY_SECONDS}s'"
BRIEFLY = f"SET LOCAL lock_timeout = '{LONGEST_TRY_SECONDS}s'"
_POLL_SECONDS = 0.1
_LOOK_SECONDS = 0.3
_LONGEST_WAIT_SECONDS = 30.0
_LONGEST_PAUSE_SECONDS = 5.0


@asynccontextmanager
async def only_migrator(dsn: Dsn, wait_s: float) -> AsyncGenerator[Rivals]:
    """Hold the migrators' advisory lock, on a connection of its own, from which the migrator's rivals can be seen.

    It is polled: a waiter blocked in pg_advisory_lock holds a snapshot, for which CREATE INDEX CONCURRENTLY would wait.

    Raises:
        NotTheOwner: the login is another one.
        LockTimeout: another migrator did not finish within `wait_s` seconds.
    """
    async with connected_as_owner(dsn) as connection:
        await _poll(connection, wait_s)
        yield Rivals(connection)


class Rivals:
    """Who holds the locks that a migrator's tries wait for, seen from a connection beside it.

    While a try waits, everybody else who wants the table waits behind it. So the next try comes when those whom the last one waited for
    are gone, or after half a minute: behind a long transaction others are held up for a second in thirty.
    """

    def __init__(self, connection: asyncpg.Connection[asyncpg.Record]) -> None:
        self._connection = connection
        self._backends: set[int] = set()
        self._transactions: set[str] = set()

    async def short_tries(self, connection: asyncpg.Connection[asyncpg.Record]) -> None:
        """For each connection that a migration takes from the pool: it waits for no lock longer than a second."""
        self._backends.add(connection.get_server_pid())
        await connection.execute(SHORT)

    @asynccontextmanager
    async def watched(self) -> AsyncGenerator[None]:
        """Look, during the block, whom it waits for."""
        self._transactions.clear()
        over = asyncio.Event()
        looking = asyncio.create_task(self._look(over))
        try:
            yield
        finally:
            over.set()
            await looking

    async def gone(self, deadline: float) -> None:
        """Wait until they are gone, for half a minute, or until shortly before the deadline (of time.monotonic())."""
        until = min(time.monotonic() + _LONGEST_WAIT_SECONDS, deadline - 1.5)
        while self._transactions and time.monotonic() < until:
            if not await self._connection.fetchval(_STILL_THERE, list(self._transactions)):
                return
            await asyncio.sleep(_POLL_SECONDS)

    async def _look(self, over: asyncio.Event) -> None:
        with suppress(*DRIVER_ERRORS):  # what the migrator executes is not to fail for that
            while not over.is_set():
                with suppress(TimeoutError):
                    await asyncio.wait_for(over.wait(), _LOOK_SECONDS)
                if not over.is_set():
                    rows = await self._connection.fetch(_BLOCKING, list(self._backends))
                    self._transactions |= {row["virtualtransaction"] for row in rows}


async def patiently(
    work: Callable[[], Awaitable[Result]],
    *,
    bound_s: float,
    on_retry: Callable[[int, float], None] | None = None,
    rivals: Rivals | None = None,
) -> Result:
    """Do `work` until it gets its locks: each try waits for them for as long as its own lock_timeout, then makes way for everybody else.

    Between two tries it pauses for a random time (full jitter, doubling up to 5 s), and until the rivals are gone whom it waited for.

    Raises:
        LockTimeout, Deadlock: it did not within `bound_s` seconds.
    """
    deadline = time.monotonic() + bound_s
    tries = 0
    while True:
        try:
            async with rivals.watched() if rivals is not None else nullcontext():
                return await work()
        except (LockTimeout, Deadlock):
            tries += 1
            pause = random.uniform(0, min(_LONGEST_PAUSE_SECONDS, 0.1 * 2 ** min(tries, 10)))  # noqa: S311 - no secret
            if time.monotonic() + pause > deadline:
                raise
        if on_retry is not None:
            on_retry(tries, pause)
        await asyncio.sleep(pause)
        if rivals is not None:
            await rivals.gone(deadline)


async def _poll(connection: asyncpg.Connection[asyncpg.Record], wait_s: float) -> None:
    deadline = time.monotonic() + wait_s
    while not await connection.fetchval(_LOCK):
        if time.monotonic() >= deadline:
            raise LockTimeout(f"another migrator holds the lock for longer than {wait_s:g} s: wait for it, or give a longer --wait")
        await asyncio.sleep(min(_POLL_SECONDS, max(0.0, deadline - time.monotonic())))
