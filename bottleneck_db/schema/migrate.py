"""Running the Aerich migrations from a program: the stock command's work, on a server of one's choice, one migrator at a time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import asyncpg
from aerich import Command
from tortoise.context import TortoiseContext

from bottleneck_db.config import TORTOISE_ORM
from bottleneck_db.connection.translate import translated
from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import LockTimeout

MIGRATIONS = Path(__file__).parents[2] / "migrations"
_LOCK = "SELECT pg_try_advisory_lock(hashtextextended('bottleneck_db.migrations', 0))"
_POLL_SECONDS = 0.1


async def upgrade(dsn: Dsn, *, location: Path = MIGRATIONS, wait_s: float = 60.0) -> list[str]:
    """Apply what is not applied yet, as the owner that `dsn` names. Returns the files applied, none where there was nothing to do.

    Raises:
        LockTimeout: another migrator did not finish within `wait_s` seconds.
    """
    async with _only_migrator(dsn, wait_s), _command(dsn, location) as command:
        return await command.upgrade(run_in_transaction=True)


async def downgrade(dsn: Dsn, version: int, *, location: Path = MIGRATIONS, wait_s: float = 60.0) -> list[str]:
    """Undo version number `version` and everything after it, newest first. Returns the files undone.

    Raises:
        LockTimeout: another migrator did not finish within `wait_s` seconds.
        DowngradeError: that version is not applied.
    """
    async with _only_migrator(dsn, wait_s), _command(dsn, location) as command:
        return await command.downgrade(version=version, delete=False)


@asynccontextmanager
async def _command(dsn: Dsn, location: Path) -> AsyncGenerator[Command]:
    """Aerich's command in a Tortoise context of its own, so that the application's models keep theirs."""
    credentials = {"dsn": dsn.unredacted()}
    config = TORTOISE_ORM | {"connections": {"default": {"engine": "bottleneck_db.connection.engine", "credentials": credentials}}}
    with TortoiseContext():
        async with Command(config, app="models", location=str(location)) as command:
            yield command


@asynccontextmanager
async def _only_migrator(dsn: Dsn, wait_s: float) -> AsyncGenerator[None]:
    """Hold the migrators' advisory lock on a connection of its own. It is polled: a waiter blocked in pg_advisory_lock holds a snapshot,
    for which CREATE INDEX CONCURRENTLY would wait.
    """
    with translated():
        connection = await asyncpg.connect(**dsn.connect_arguments())
    try:
        await _poll(connection, wait_s)
        yield
    finally:
        await connection.close()


async def _poll(connection: asyncpg.Connection[asyncpg.Record], wait_s: float) -> None:
    try:
        async with asyncio.timeout(wait_s):
            while not await connection.fetchval(_LOCK):  # noqa: ASYNC110 - the event is another process's
                await asyncio.sleep(_POLL_SECONDS)
    except TimeoutError:
        raise LockTimeout(f"another migrator holds the lock for longer than {wait_s:g} s") from None
