"""A scope: one transaction on one connection with one identity.

Its beginning is one round trip: BEGIN, SET LOCAL ROLE and the settings that the policies read. Only SET LOCAL is used: it ends with the
transaction, so it is safe behind a transaction pooler, and no identity can stay behind on a pooled connection.
A scope inside a scope of the same identity is a savepoint. Models reach the running scope through the door (`connection.door`).
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, cast
from uuid import UUID

import asyncpg

from bottleneck_db.connection.identity import Identity
from bottleneck_db.connection.pool import Connection, Pool
from bottleneck_db.connection.translate import translated, valued
from bottleneck_db.errors import (
    DatabaseUnavailable,
    InvalidValue,
    NoScope,
    OutcomeUnknown,
    QueryFailed,
    Refused,
    ScopeBusy,
    ScopeEnded,
    ScopeMismatch,
)
from bottleneck_db.orm.statement import within_scope
from bottleneck_db.security.keys import Keys
from bottleneck_db.telemetry import timed

_running: ContextVar[Scope | None] = ContextVar("bottleneck_db_scope", default=None)
_TRANSACTION_TIMEOUT_SINCE = 17
_UNDO_SECONDS = 5.0
_STATEMENT_GONE = "26000"  # prepared, and deallocated by somebody: asyncpg would name it again and again, whoever has the connection next


class Isolation(StrEnum):
    """Transaction isolation (PostgreSQL manual, 13.2)."""

    READ_COMMITTED = "READ COMMITTED"
    REPEATABLE_READ = "REPEATABLE READ"
    SERIALIZABLE = "SERIALIZABLE"


@dataclass(frozen=True)
class ScopeOptions:
    """How a scope's transaction runs; times in milliseconds, 0 for no limit."""

    isolation: Isolation = Isolation.READ_COMMITTED
    read_only: bool = False
    statement_timeout_ms: int = 30_000
    transaction_timeout_ms: int = 60_000
    idle_timeout_ms: int = 30_000
    lock_wait_s: float = 10.0
    request_id: str | None = None
    keys: Keys = field(default_factory=Keys)


class Scope:
    """A running transaction with an identity. Made by a registry; models inside it need not mention it."""

    def __init__(self, identity: Identity, connection: Connection, options: ScopeOptions, parent: Scope | None = None) -> None:
        self.identity = identity
        self.options = options
        self.parent = parent
        self.ended = False
        self._connection = connection
        self._lock = asyncio.Lock()

    @property
    def organization_id(self) -> UUID | None:
        """The tenant of this scope."""
        return self.identity.organization_id

    @property
    def user_id(self) -> UUID | None:
        """The user who acts in this scope."""
        return self.identity.user_id

    @property
    def keys(self) -> Keys:
        """What is encrypted and authenticated with in this scope: the registry's keys."""
        return self.options.keys

    @property
    def depth(self) -> int:
        """How many scopes this one is nested in."""
        return 0 if self.parent is None else self.parent.depth + 1

    def is_within(self, other: object) -> bool:
        """Whether this scope is `other`, or is nested in it."""
        return self is other or (self.parent is not None and self.parent.is_within(other))

    @asynccontextmanager
    async def turn(self) -> AsyncGenerator[Connection]:
        """The connection, for one user at a time: tasks gathered inside a scope take turns.

        Raises:
            ScopeEnded: the scope was left before or while waiting.
            ScopeBusy: no turn within the settings' savepoint wait.
        """
        if self._lock.locked():
            await self._wait_for_turn()
        else:
            await self._lock.acquire()
        try:
            if self.ended:
                raise ScopeEnded
            yield self._connection
        except (QueryFailed, asyncpg.PostgresError) as error:
            if error.sqlstate == _STATEMENT_GONE:
                _terminate(self._connection)
            raise
        finally:
            self._lock.release()

    async def _wait_for_turn(self) -> None:
        try:
            async with asyncio.timeout(self.options.lock_wait_s):
                await self._lock.acquire()
        except TimeoutError:
            raise ScopeBusy from None

    async def undo(self, sql: str) -> None:
        """Roll back with `sql`. Where that fails or is cancelled the connection goes: an open transaction never returns to the pool."""
        try:
            async with asyncio.timeout(_UNDO_SECONDS):
                async with self._lock:
                    await self._connection.execute(sql)
        except asyncio.CancelledError:
            _terminate(self._connection)
            raise
        except Exception:  # the error that led here is the one to be told
            _terminate(self._connection)

    async def fetch(self, sql: str, *args: Any) -> list[Mapping[str, Any]]:
        """The rows of one statement with bound parameters ($1, $2 …).

        Raises:
            QueryFailed: the database refuses the statement or a value, or another number of values was given than it takes.
            Refused: it is more than one statement, or it is none on rows, EXPLAIN, SHOW, LOCK or NOTIFY: it could end the transaction
                (COMMIT), change its role or settings (SET, DO, set_config), or leave something on the connection (SELECT INTO).
            InvalidArgument: the statement is no text.
        """
        within_scope(sql)
        async with self.turn() as connection:
            with translated(), timed(sql), valued():
                return cast("list[Mapping[str, Any]]", await connection.fetch(sql, *args))

    async def fetch_value(self, sql: str, *args: Any) -> Any:
        """The first column of the first row, or None. Errors as for fetch()."""
        within_scope(sql)
        async with self.turn() as connection:
            with translated(), timed(sql), valued():
                return await connection.fetchval(sql, *args)

    async def lock(self, name: str) -> None:
        """Until the transaction ends, no other of this organization does what `name` stands for (advisory lock; manual, 13.3.5).

        Raises:
            Refused: the transaction has a snapshot of its own, which would not show what was done while it waited.
        """
        if self.options.isolation is not Isolation.READ_COMMITTED:
            raise Refused("this is done in a READ COMMITTED scope: another would not see what others have done meanwhile")
        await self.fetch("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", f"{self.organization_id}/{name}")


def present_scope() -> Scope | None:
    """The scope that this task is in, if it is in one that has not ended."""
    scope = _running.get()
    return None if scope is None or scope.ended else scope


def running_scope() -> Scope:
    """The scope that this task is in.

    Raises:
        NoScope: there is none.
        ScopeEnded: this task outlived the scope that it was started in.
    """
    scope = _running.get()
    if scope is None:
        raise NoScope
    if scope.ended:
        raise ScopeEnded
    return scope


@asynccontextmanager
async def open_scope(pool: Pool, identity: Identity, options: ScopeOptions) -> AsyncGenerator[Scope]:
    """A transaction of its own, or a savepoint where a scope that covers `identity` is running.

    Raises:
        ScopeMismatch: a scope of another identity is running.
    """
    outer = _running.get()
    if outer is None or outer.ended:
        async with _transaction(pool, identity, options) as scope:
            yield scope
    elif outer.identity.covers(identity):
        async with savepoint(outer) as scope:
            yield scope
    else:
        raise ScopeMismatch


@asynccontextmanager
async def _transaction(pool: Pool, identity: Identity, options: ScopeOptions) -> AsyncGenerator[Scope]:
    async with pool.connection() as connection:
        scope = Scope(identity, connection, options)
        try:
            await _begin(connection, identity, options)
            async with _entered(scope):
                yield scope
        except BaseException:
            await scope.undo("ROLLBACK")
            raise
        await _commit(connection)


@asynccontextmanager
async def savepoint(outer: Scope) -> AsyncGenerator[Scope]:
    """A part of `outer` that can fail alone. It holds the outer scope's turn, so gathered savepoints cannot interleave.

    RELEASE fails where a statement has failed inside and its error was caught there: then the part is undone too, and `outer` goes on.
    Each depth has a name of its own: undoing one that is released already must not reach the next outer one.
    """
    async with outer.turn() as connection:
        scope = Scope(outer.identity, connection, outer.options, parent=outer)
        name = f"nested_{scope.depth}"
        with translated():
            await connection.execute(f"SAVEPOINT {name}")
        try:
            async with _entered(scope):
                yield scope
            with translated():
                await connection.execute(f"RELEASE SAVEPOINT {name}")
        except BaseException:
            await scope.undo(f"ROLLBACK TO SAVEPOINT {name}; RELEASE SAVEPOINT {name}")
            raise


@asynccontextmanager
async def _entered(scope: Scope) -> AsyncGenerator[None]:
    """`scope` is the running one inside. At the end nobody may hold its turn: what still runs in it is waited for, or it is busy."""
    outer = _running.get()
    _running.set(scope)
    try:
        yield
        async with scope.turn():
            scope.ended = True
    finally:
        scope.ended = True
        _running.set(outer)


async def _commit(connection: Connection) -> None:
    try:
        with translated():
            status = await connection.execute("COMMIT")
    except DatabaseUnavailable:
        raise OutcomeUnknown from None
    except asyncio.CancelledError:
        _terminate(connection)
        raise
    if status == "ROLLBACK":
        raise QueryFailed("nothing was saved: a statement of this scope failed, and its error was caught outside a nested scope")


def _terminate(connection: Connection) -> None:
    with suppress(asyncpg.InterfaceError):  # the server has closed it, and the pool has taken it back
        connection.terminate()


async def _begin(connection: Connection, identity: Identity, options: ScopeOptions) -> None:
    try:
        with translated():
            await connection.execute(_opening(identity, options, connection.get_server_version().major))
    except InvalidValue:  # 22023: all that the batch can get wrong
        raise QueryFailed(f"the role {identity.role} does not exist on this server: run `bottleneck-db upgrade`") from None


def _opening(identity: Identity, options: ScopeOptions, server_version: int) -> str:
    """The opening batch. The formatted texts are roles and words of our own, UUIDs, integers, and a request id of harmless letters."""
    mode = "READ ONLY" if options.read_only else "READ WRITE"
    settings = {
        "app.organization_id": f"'{identity.organization_id or ''}'",
        "app.user_id": f"'{identity.user_id or ''}'",
        "app.actor": f"'{identity.actor}'",
        "app.request_id": f"'{options.request_id or ''}'",
        "search_path": "public, pg_temp",  # in this order: else a temporary table that an earlier scope left behind hides a table of ours
        "statement_timeout": str(options.statement_timeout_ms),
        "idle_in_transaction_session_timeout": str(options.idle_timeout_ms),
    }
    if server_version >= _TRANSACTION_TIMEOUT_SINCE:
        settings["transaction_timeout"] = str(options.transaction_timeout_ms)
    lines = [f"BEGIN ISOLATION LEVEL {options.isolation} {mode}", f"SET LOCAL ROLE {identity.role}"]
    return "; ".join(lines + [f"SET LOCAL {name} = {value}" for name, value in settings.items()])
