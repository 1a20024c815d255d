"""A named pool of connections to one server."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import asyncpg

from bottleneck_db.connection.translate import DRIVER_ERRORS, translated
from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import PoolExhausted, RegistryClosed

if TYPE_CHECKING:
    from asyncpg.pool import PoolConnectionProxy

Connection: TypeAlias = "PoolConnectionProxy[asyncpg.Record]"


@dataclass(frozen=True)
class PoolStats:
    """Connections of a pool at one moment: open, of them idle, and the most there may be."""

    name: str
    size: int
    idle: int
    max_size: int


@dataclass(frozen=True)
class PoolOptions:
    """Sizes in connections, times in seconds."""

    min_size: int
    max_size: int
    acquire_timeout_s: float
    connect_timeout_s: float
    idle_lifetime_s: float
    application_name: str


class Pool:
    """Connections that are handed out one by one, reset and kept."""

    def __init__(self, name: str, dsn: Dsn, options: PoolOptions) -> None:
        self.name = name
        self.dsn = dsn
        self.options = options
        self._pool: asyncpg.Pool[asyncpg.Record] | None = None

    async def open(self) -> None:
        """Connect `min_size` times.

        Raises:
            DatabaseUnavailable, ConnectionFailed: the server cannot be reached, or refuses the login.
        """
        arguments = self.dsn.connect_arguments()
        settings = {"application_name": self.options.application_name, **arguments.pop("server_settings", {})}
        arguments.setdefault("timeout", self.options.connect_timeout_s)
        with translated():
            self._pool = await asyncpg.create_pool(
                **arguments,
                reset=_forget,
                server_settings=settings,
                min_size=self.options.min_size,
                max_size=self.options.max_size,
                max_inactive_connection_lifetime=self.options.idle_lifetime_s,
            )

    async def close(self) -> None:
        """Wait until connections are given back, then close them; after the acquire timeout, close them anyway."""
        if self._pool is None:
            return
        pool, self._pool = self._pool, None
        try:
            async with asyncio.timeout(self.options.acquire_timeout_s):
                await pool.close()
        except TimeoutError:
            pool.terminate()

    @asynccontextmanager
    async def connection(self) -> AsyncGenerator[Connection]:
        """One connection.

        Raises:
            PoolExhausted: none came free within the acquire timeout.
            RegistryClosed: the pool is not open.
        """
        pool = self._pool
        if pool is None:
            raise RegistryClosed
        acquired = await self._acquire(pool)
        try:
            yield acquired
        finally:
            with suppress(*DRIVER_ERRORS):  # it broke since its last statement, which tells nothing of that; the pool has dropped it
                await pool.release(acquired)

    async def _acquire(self, pool: asyncpg.Pool[asyncpg.Record]) -> Connection:
        try:
            async with asyncio.timeout(self.options.acquire_timeout_s):
                with translated():
                    return await pool.acquire()
        except TimeoutError:
            raise PoolExhausted from None

    def stats(self) -> PoolStats:
        """The pool's connections now; zeros when it is closed."""
        if self._pool is None:
            return PoolStats(self.name, 0, 0, self.options.max_size)
        return PoolStats(self.name, self._pool.get_size(), self._pool.get_idle_size(), self._pool.get_max_size())


async def _forget(connection: asyncpg.Connection[asyncpg.Record]) -> None:
    """Between two scopes: what the driver resets, and temporary tables, which it would leave to the next one."""
    await connection.execute("\n".join((connection.get_reset_query(), "DISCARD TEMP")))
