"""The connection registry: it owns the named pools, knows their health, and hands out scopes. It is the only door to the database."""

from __future__ import annotations

import asyncio
import itertools
import re
import time
from contextlib import AbstractAsyncContextManager, AsyncExitStack, suppress
from dataclasses import dataclass
from datetime import timedelta
from types import TracebackType
from typing import Self
from uuid import UUID

from bottleneck_db.config import Settings
from bottleneck_db.connection.accounts import Accounts
from bottleneck_db.connection.door import load_models
from bottleneck_db.connection.engine import embedded_dsn
from bottleneck_db.connection.identity import Identity
from bottleneck_db.connection.keys import load_keys
from bottleneck_db.connection.pool import Pool, PoolOptions, PoolStats
from bottleneck_db.connection.scope import Isolation, Scope, ScopeOptions, open_scope
from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import BottleneckError, DatabaseUnavailable, RegistryClosed
from bottleneck_db.orm.arguments import choice, duration, identifier, instance, matching

_LONGEST_TIMEOUT = timedelta(days=1)  # as for the settings
_REQUEST_ID = re.compile(r"[A-Za-z0-9._:-]{1,128}")


@dataclass(frozen=True)
class PoolHealth:
    """One pool: whether a statement goes through, how long it took (milliseconds), what went wrong, and its connections."""

    ok: bool
    milliseconds: float
    error: str | None
    stats: PoolStats


class Registry(Accounts):
    """Pools and scopes of one database.

    async with Registry.from_env() as registry:
        async with registry.tenant(organization_id, user=user_id):
            bot = await Bot.get(slug="crawler")
    """

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = instance("settings", settings, Settings)
        self._pools: dict[str, Pool] = {}
        self._replicas = itertools.cycle([""])

    @classmethod
    def from_env(cls) -> Self:
        """A registry with the settings of the environment.

        Raises:
            SettingsError: a variable breaks its rule.
        """
        return cls(Settings.from_env())

    async def __aenter__(self) -> Self:
        await self.open()
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        await self.close()

    async def open(self) -> None:
        """Open all pools; where no DATABASE_URL is set, start the embedded server first. Opening twice does nothing.

        Raises:
            DatabaseUnavailable, ConnectionFailed: a server cannot be reached, or refuses the login; no pool stays open.
            SettingsError: the keys of a project on its embedded server cannot be read.
        """
        if self._pools:
            return
        await load_models()
        pools = self._make_pools(self.settings.database or await embedded_dsn())
        self.keys = await load_keys(self.settings)
        async with AsyncExitStack() as opened:
            for pool in pools.values():
                await pool.open()
                opened.push_async_callback(pool.close)
            opened.pop_all()
        self._pools = pools
        self._replicas = itertools.cycle([name for name in pools if name.startswith("replica")] or ["application"])

    def _make_pools(self, application: Dsn) -> dict[str, Pool]:
        dsns = {"application": application}
        if self.settings.worker and self.settings.worker != application:
            dsns["worker"] = self.settings.worker
        dsns |= {f"replica-{number}": dsn for number, dsn in enumerate(self.settings.replicas, start=1)}
        options = PoolOptions(
            min_size=self.settings.pool_min_size,
            max_size=self.settings.pool_max_size,
            acquire_timeout_s=_seconds(self.settings.acquire_timeout),
            connect_timeout_s=_seconds(self.settings.connect_timeout),
            idle_lifetime_s=_seconds(self.settings.idle_lifetime),
            application_name=self.settings.application_name,
        )
        return {name: Pool(name, dsn, options) for name, dsn in dsns.items()}

    async def close(self) -> None:
        """Close all pools, after their scopes have ended or the acquire timeout has passed."""
        await self._write_last_usage()
        pools, self._pools = self._pools, {}
        await asyncio.gather(*(pool.close() for pool in pools.values()))

    async def _write_last_usage(self) -> None:
        if self._pools:
            with suppress(BottleneckError):  # figures for people: closing is not to fail for them
                await self.write_usage()

    async def wait(self, timeout: timedelta = timedelta(seconds=30)) -> None:
        """Open as soon as the database accepts connections.

        Raises:
            DatabaseUnavailable: it does not within `timeout`.
            InvalidArgument: `timeout` is negative, or no timedelta.
        """
        deadline = time.monotonic() + _seconds(duration("timeout", timeout, zero=True))
        pause = 0.05
        while True:
            try:
                return await self.open()
            except DatabaseUnavailable:
                if time.monotonic() + pause > deadline:
                    raise
            await asyncio.sleep(pause)
            pause = min(pause * 2, 1.0)

    async def health(self) -> dict[str, PoolHealth]:
        """Each pool's health; a pool that fails is reported, not raised.

        Raises:
            RegistryClosed: the registry is not open.
        """
        if not self._pools:
            raise RegistryClosed
        checked = await asyncio.gather(*(_check(pool) for pool in self._pools.values()))
        return dict(zip(self._pools, checked, strict=True))

    def tenant(
        self,
        organization_id: UUID | str,
        *,
        user: UUID | str | None = None,
        api_key: UUID | str | None = None,
        replica: bool = False,
        read_only: bool = False,
        isolation: Isolation = Isolation.READ_COMMITTED,
        timeout: timedelta | None = None,
        request_id: str | None = None,
    ) -> AbstractAsyncContextManager[Scope]:
        """A scope that sees one organization's rows, and what is `user`'s own.

        `api_key` is the id of the key that a program signed in with; the activity log names it. `request_id` goes into that log too.
        `replica` reads from a replica, which may lag; it is read-only. `timeout` bounds each statement.

        Raises:
            InvalidArgument: an id is no UUID, both a user and an API key are given, the isolation is none, the timeout is negative or
                longer than a day, or the request id has other than 1 to 128 letters, digits and -._:
            RegistryClosed: the registry is not open.
            ScopeMismatch: (on entering) inside a scope of another identity.
        """
        actors = (None if user is None else identifier("user", user), None if api_key is None else identifier("api_key", api_key))
        identity = Identity.of_tenant(identifier("organization_id", organization_id), *actors)
        options = self._options(isolation, read_only or replica, timeout, request_id)
        return open_scope(self._pool(next(self._replicas) if replica else "application"), identity, options)

    def user(
        self, user_id: UUID | str, *, read_only: bool = False, timeout: timedelta | None = None, request_id: str | None = None
    ) -> AbstractAsyncContextManager[Scope]:
        """A scope that sees a user's own rows, before an organization is chosen. Errors as for tenant()."""
        identity = Identity.of_user(identifier("user_id", user_id))
        return open_scope(self._pool("application"), identity, self._options(Isolation.READ_COMMITTED, read_only, timeout, request_id))

    def system(self, reason: str, *, timeout: timedelta | None = None) -> AbstractAsyncContextManager[Scope]:
        """A scope of a worker: the queues of all organizations. `reason` says in the activity log who acted, e.g. "scheduler"."""
        pool = self._pool("worker" if "worker" in self._pools else "application")
        return open_scope(pool, Identity.of_system(reason), self._options(Isolation.READ_COMMITTED, False, timeout, None))

    def _anonymous(self) -> AbstractAsyncContextManager[Scope]:
        return open_scope(self._pool("application"), Identity.of_nobody(), self._options(Isolation.READ_COMMITTED, False, None, None))

    def _pool(self, name: str) -> Pool:
        try:
            return self._pools[name]
        except KeyError:
            raise RegistryClosed from None

    def _options(self, isolation: Isolation, read_only: bool, timeout: timedelta | None, request_id: str | None) -> ScopeOptions:
        if request_id is not None:
            matching("request_id", request_id, _REQUEST_ID, "has 1 to 128 letters, digits and -._:")
        longest = self.settings.statement_timeout if timeout is None else duration("timeout", timeout, zero=True, most=_LONGEST_TIMEOUT)
        return ScopeOptions(
            isolation=choice("isolation", isolation, Isolation),
            read_only=bool(read_only),
            statement_timeout_ms=_milliseconds(longest),
            transaction_timeout_ms=_milliseconds(self.settings.transaction_timeout),
            idle_timeout_ms=_milliseconds(self.settings.idle_in_transaction_timeout),
            lock_wait_s=_seconds(self.settings.savepoint_wait),
            request_id=request_id,
            keys=self.keys,
        )


async def _check(pool: Pool) -> PoolHealth:
    begun = time.perf_counter()
    error: str | None = None
    try:
        async with pool.connection() as connection:
            await connection.execute("SELECT 1")
    except (BottleneckError, OSError) as failure:
        error = str(failure)
    return PoolHealth(error is None, (time.perf_counter() - begun) * 1000, error, pool.stats())


def _seconds(duration: timedelta) -> float:
    return duration.total_seconds()


def _milliseconds(duration: timedelta) -> int:
    """At least 1, since PostgreSQL's 0 means no limit; only a zero duration gives 0."""
    return max(1, int(duration.total_seconds() * 1000)) if duration else 0
