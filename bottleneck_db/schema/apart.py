"""Files outside a transaction: CREATE INDEX CONCURRENTLY and its kind, several to a file, each statement with tries of its own.

What can run in a transaction does, together with the entry that it is done. What cannot is looked for when a migrator was killed between
the statement and its entry. So a second run goes on where the first one was broken off. What a file's Python executes is not entered: it
is written so that it can be run again.
"""

from __future__ import annotations

import hashlib
import inspect
import re
from collections.abc import Sequence
from types import ModuleType
from typing import Any

import asyncpg
from tortoise import BaseDBAsyncClient

from bottleneck_db.connection.direct import transaction
from bottleneck_db.errors import SchemaError
from bottleneck_db.schema.indexes import is_valid
from bottleneck_db.schema.ledger import STEP, STEP_OF
from bottleneck_db.schema.locks import BRIEFLY, SHORT, Rivals, patiently
from bottleneck_db.schema.script import outline, split
from bottleneck_db.schema.steps import Steps, Told, Work

# Nobody who reads or writes waits for these while they wait, and a try that is given up throws away an index that is half built.
_LONG = "SET lock_timeout = '60s'"
_CONCURRENT = re.compile(r"\bCONCURRENTLY\b", re.IGNORECASE)
_SESSION = re.compile(r"(?:SET|RESET)\b", re.IGNORECASE)
_ALONE = re.compile(
    r"\bCONCURRENTLY\b|^(?:VACUUM|CLUSTER|REINDEX|ALTER\s+SYSTEM)\b"
    r"|^(?:CREATE|DROP|ALTER)\s+(?:DATABASE|TABLESPACE|SUBSCRIPTION)\b|^(?:BEGIN|START|COMMIT|ROLLBACK)\b",
    re.IGNORECASE,
)
_INDEX = re.compile(
    r"(?P<verb>CREATE|DROP)\s+(?:UNIQUE\s+)?INDEX\s+CONCURRENTLY\s+(?:IF\s+(?:NOT\s+)?EXISTS\s+)?(?P<name>(?:\"(?:[^\"]|\"\")+\"|[\w$.])+)",
    re.IGNORECASE,
)


def runs_apart(module: ModuleType, direction: str) -> bool:
    """Whether a direction of a file runs outside a transaction: up where the file says so, down only where it could not run in one.

    The stock command undoes every file in a transaction.
    """
    if getattr(module, "RUN_IN_TRANSACTION", True):
        return False
    return direction == "upgrade" or bool(_CONCURRENT.search(inspect.getsource(getattr(module, direction))))


class Apart:
    """One direction of one file, on one connection."""

    def __init__(self, connection: asyncpg.Connection[asyncpg.Record], steps: Steps, rivals: Rivals, lock_wait_s: float) -> None:
        self._connection = connection
        self._steps = steps
        self._rivals = rivals
        self._lock_wait_s = lock_wait_s
        self.entry = f"{steps.direction} of {steps.version}"

    async def run(self, module: ModuleType, client: BaseDBAsyncClient) -> None:
        """The file's Python, then the statements that it returns, but for those that an earlier run has done."""
        script = getattr(module, self._steps.direction)
        with self._steps.failing(), self._steps.counting_rows():
            statements = split(str(await script(Told(client, self._by_python)) or ""))
        self._steps.expect(len(statements))
        done = await self._done_before(statements)
        for number, statement in enumerate(statements, start=1):
            if done is None or number > done or _SESSION.match(outline(statement)):
                await self._take(statements[:number], resumed=done is not None and number == done + 1)

    async def alone(self, statement: str) -> None:
        """One statement that cannot run in a transaction, and is no file's."""

        async def once() -> None:
            with self._steps.failing():
                await self._alone(self._connection, statement, lambda: self._connection.execute(statement))

        await self._steps.take(statement, lambda: self._patiently(once))

    async def _done_before(self, statements: Sequence[str]) -> int | None:
        """How many an earlier run has done; None where there was none, or its statements were others."""
        entered = await self._connection.fetchval(STEP_OF, self.entry)
        found = next((count for count in range(len(statements) + 1) if _hash(statements[:count]) == entered), None)
        if found is None:
            await self._enter([])
        return found

    async def _take(self, until: Sequence[str], *, resumed: bool) -> None:
        statement = until[-1]
        shown = outline(statement)

        async def as_it_is() -> None:
            with self._steps.failing():
                await self._connection.execute(statement)

        async def alone() -> None:
            with self._steps.failing():
                if not (resumed and await self._is_done(shown)):
                    await self._alone(self._connection, shown, as_it_is)

        async def with_its_entry() -> None:
            with self._steps.failing():
                async with transaction(self._connection):
                    await self._connection.execute(BRIEFLY)
                    await self._connection.execute(statement)
                    await self._enter(until)

        if _SESSION.match(shown) or self._connection.is_in_transaction():  # which the file itself has begun
            await self._steps.take(statement, as_it_is)
        elif _ALONE.search(shown):
            await self._steps.take(statement, lambda: self._patiently(alone))
            await self._patiently(lambda: self._enter(until))
        else:
            await self._steps.take(statement, lambda: self._patiently(with_its_entry))

    async def _by_python(self, target: Any, query: str, work: Work) -> Any:
        """A statement that the file's Python executes; tried again where it stands alone."""
        shown = outline(query)

        async def once() -> Any:
            with self._steps.failing():
                return await (self._alone(target, shown, work) if _CONCURRENT.search(shown) else work())

        within = not isinstance(target, BaseDBAsyncClient) and target.is_in_transaction()
        return await self._steps.take(query, once if within else lambda: self._patiently(once))

    async def _patiently(self, once: Work) -> Any:
        self._steps.tries = 0
        return await patiently(once, bound_s=self._lock_wait_s, on_retry=self._steps.retried, rivals=self._rivals)

    async def _alone(self, target: Any, shown: str, work: Work) -> Any:
        """A statement that cannot run in a transaction, on a connection or a client, where no broken index is in its way."""
        match = _INDEX.match(shown)
        if match is not None and match["verb"].upper() == "CREATE":
            await self._clear(match["name"])
        if isinstance(target, BaseDBAsyncClient):
            return await work()
        await target.execute(_LONG)
        try:
            return await work()
        finally:
            await target.execute(SHORT)

    async def _clear(self, index: str) -> None:
        """Remove an INVALID index that an earlier try has left."""
        if index.upper() == "ON":
            raise SchemaError("an index that is built CONCURRENTLY needs a name, by which what a broken try leaves is found")
        if await is_valid(self._connection, index) is False:
            await self._connection.execute(_LONG)
            await self._connection.execute(f"DROP INDEX CONCURRENTLY IF EXISTS {index}")
            await self._connection.execute(SHORT)

    async def _is_done(self, shown: str) -> bool:
        """Whether an index is there, or gone, already: the migrator was killed before it could enter that."""
        match = _INDEX.match(shown)
        if match is None:
            return False
        valid = await is_valid(self._connection, match["name"])
        return valid is True if match["verb"].upper() == "CREATE" else valid is None

    async def _enter(self, done: Sequence[str]) -> None:
        with self._steps.failing():
            await self._connection.execute(STEP, self.entry, _hash(done), self._steps.seconds)


def _hash(statements: Sequence[str]) -> str:
    return hashlib.sha256("\0".join(statements).encode()).hexdigest()
