"""How long it takes to undo migrations that hold rows, and what others feel of a migration that waits for its lock.

Both work on a database that nobody will miss.
"""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

import asyncpg

from bottleneck_db.connection.direct import connected
from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import InvalidArgument
from bottleneck_db.schema.files import MIGRATIONS, migration_files
from bottleneck_db.schema.locks import LONGEST_TRY_SECONDS
from bottleneck_db.schema.runner import Options, downgrade, upgrade
from bottleneck_db.schema.scratch import execute
from bottleneck_db.schema.steps import Progress

MOST_SECONDS_OF_A_ROLLBACK = 30.0
MOST_SECONDS_OF_OTHERS = 0.05
_CLIENTS, _EACH_SECONDS = 20, 0.2  # 100 queries a second
_TABLE = """
    CREATE TABLE lock_wait (id integer PRIMARY KEY, n integer NOT NULL DEFAULT 0);
    INSERT INTO lock_wait (id) SELECT generate_series(1, 1000)"""
_MIGRATION = """
async def upgrade(db):
    return "ALTER TABLE lock_wait ADD COLUMN note text"

async def downgrade(db):
    return "ALTER TABLE lock_wait DROP COLUMN note"
"""
_TABLES = """
    SELECT c.oid::regclass::text AS name FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname NOT LIKE 'aerich%'"""


@dataclass(frozen=True)
class Rollback:
    """One migration that was undone: rows that the database held before, and seconds."""

    version: str
    rows: int
    seconds: float

    @property
    def is_slow(self) -> bool:
        return self.seconds >= MOST_SECONDS_OF_A_ROLLBACK


@dataclass(frozen=True)
class LockWait:
    """What others felt while a migration waited behind a transaction of `held_s` seconds; all times in seconds.

    A query's time counts from the moment at which it was due, so those that queue behind a slow one are not left out. `longest_try_s` is a
    try's lock_timeout; `retries` is how often it was in vain, and `after_s` how long after the transaction the migration was done.
    """

    held_s: float
    queries: int
    p50_s: float
    p95_s: float
    max_s: float
    retries: int
    after_s: float
    longest_try_s: float = LONGEST_TRY_SECONDS

    @property
    def is_slow(self) -> bool:
        return self.p95_s >= MOST_SECONDS_OF_OTHERS


async def roll_back(dsn: Dsn, *, location: Path = MIGRATIONS) -> AsyncIterator[Rollback]:
    """Undo each migration, newest first. What they drop is dropped."""
    numbers = [-1, *(file.number for file in migration_files(location))]
    for before in reversed(numbers[:-1]):
        rows, begun = await _rows(dsn), time.perf_counter()
        (undone,) = await downgrade(dsn, before, location=location)
        yield Rollback(undone, rows, time.perf_counter() - begun)


async def wait_for_a_lock(dsn: Dsn, seconds: float) -> LockWait:
    """Let a migration of a table wait behind a transaction that has read it and stays open, while others read and write that table.

    Raises:
        InvalidArgument: it is less than a second.
    """
    if not seconds >= 1:
        raise InvalidArgument("seconds", "is at least 1")
    retries: list[Progress] = []
    await execute(dsn, _TABLE)
    with tempfile.TemporaryDirectory(prefix="bottleneck-db-lock-wait-") as folder:
        location = _folder(Path(folder))
        options = Options(lock_wait_s=seconds + 60, watch=lambda step: retries.append(step) if step.retry else None)
        async with connected(dsn) as holder, AsyncExitStack() as stack:
            clients = [await stack.enter_async_context(connected(dsn)) for _ in range(_CLIENTS)]
            await holder.execute("BEGIN; SELECT FROM lock_wait LIMIT 1")
            over = time.perf_counter() + seconds
            migration = asyncio.create_task(upgrade(dsn, location=location, options=options))
            others = [asyncio.create_task(_work(client, number, over)) for number, client in enumerate(clients)]
            try:
                times = sorted(taken for found in await asyncio.gather(*others) for taken in found)
                await holder.execute("ROLLBACK")
                released = time.perf_counter()
                await migration
            finally:
                for task in (migration, *others):
                    task.cancel()
        after = time.perf_counter() - released
    return LockWait(seconds, len(times), _quantile(times, 0.5), _quantile(times, 0.95), times[-1], len(retries), after)


async def _work(client: asyncpg.Connection[asyncpg.Record], number: int, over: float) -> list[float]:
    """Reads and writes in turn, each at its moment. Returns how long each took from that moment."""
    found: list[float] = []
    due = time.perf_counter() + number * _EACH_SECONDS / _CLIENTS
    while due < over:
        await asyncio.sleep(max(0.0, due - time.perf_counter()))
        if len(found) % 2:
            await client.execute("UPDATE lock_wait SET n = n + 1 WHERE id = $1", number + 1)
        else:
            await client.fetchval("SELECT n FROM lock_wait WHERE id = $1", number + 1)
        found.append(time.perf_counter() - due)
        due += _EACH_SECONDS
    return found


async def _rows(dsn: Dsn) -> int:
    async with connected(dsn) as connection:
        tables = [row["name"] for row in await connection.fetch(_TABLES)]
        return sum([await connection.fetchval(f"SELECT count(*) FROM {table}") for table in tables])  # noqa: S608 - the catalog's names


def _folder(folder: Path) -> Path:
    (folder / "models").mkdir()
    (folder / "models" / "0_20260101000000_note.py").write_text(_MIGRATION, "utf-8")
    return folder


def _quantile(times: Sequence[float], share: float) -> float:
    return times[min(len(times) - 1, int(len(times) * share))]
