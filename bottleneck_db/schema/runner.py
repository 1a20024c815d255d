"""Migrations applied and undone: one migrator at a time, no lock waited for longer than a second, every step told.

Aerich stays the ledger and the file format: what runs here the stock commands can run too. A file runs in one transaction with its
entry in the ledger, so a migrator that is killed leaves it whole or untouched. One with RUN_IN_TRANSACTION = False goes on where it was
broken off (schema/apart.py).
"""

from __future__ import annotations

import re
import time
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

from aerich.models import Aerich
from tortoise import BaseDBAsyncClient
from tortoise.context import TortoiseContext
from tortoise.transactions import in_transaction

from bottleneck_db.config import TORTOISE_ORM
from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import InvalidArgument, SchemaError
from bottleneck_db.schema.apart import Apart, runs_apart
from bottleneck_db.schema.backup import Dumped, backup
from bottleneck_db.schema.files import MIGRATIONS, MigrationFile, migration_files, state_of
from bottleneck_db.schema.indexes import invalid_indexes
from bottleneck_db.schema.ledger import CREATE_AERICH, CREATE_LEDGER, NO_STEP, RECORD, applied, to_apply, to_undo
from bottleneck_db.schema.locks import BRIEFLY, SHORT, Rivals, only_migrator, patiently
from bottleneck_db.schema.scratch import execute
from bottleneck_db.schema.script import outline, split
from bottleneck_db.schema.steps import Progress, Steps, Told, Watch, Work

# To a savepoint a file may go back.
_ENDS = re.compile(
    r"(?:BEGIN|START\s+TRANSACTION|COMMIT|END|ABORT|PREPARE\s+TRANSACTION|ROLLBACK(?!(?:\s+(?:WORK|TRANSACTION))?\s+TO\b))\b", re.IGNORECASE
)
Book = Callable[[BaseDBAsyncClient], Awaitable[None]]
Script = Callable[[Any], Awaitable[str | None]]


@dataclass(frozen=True)
class Options:
    """How to migrate: seconds to wait for another migrator and, in many short tries, for locks; who is told of each step; and the folder
    that the database is dumped into before anything is applied.
    """

    wait_s: float = 60.0
    lock_wait_s: float = 120.0
    fake: bool = False
    watch: Watch | None = None
    backup: Path | None = None

    def __post_init__(self) -> None:
        for name, seconds in (("wait", self.wait_s), ("lock_wait", self.lock_wait_s)):
            if not seconds >= 0:  # nor is it not a number
                raise InvalidArgument(name, "is a number of seconds from 0")


async def upgrade(dsn: Dsn, *, to: int | None = None, location: Path = MIGRATIONS, options: Options = Options()) -> list[str]:
    """Apply what is not applied yet, up to number `to`, as the owner that `dsn` names. Returns the files applied.

    With `fake` nothing is executed, and the files are entered as applied. Indexes that a broken CONCURRENTLY left INVALID are repaired.

    Raises:
        InvalidArgument: there is no such number.
        LockTimeout: another migrator, or a lock on a table, took too long; what was applied before stays.
        MigrationFailed: a statement failed.
        BackupFailed: the database could not be dumped; nothing was applied.
        SchemaError: two files have the same number.
    """
    async with _migrator(dsn, location, options) as migrator:
        files = await migrator.pending(to)
        if files and options.backup is not None:
            await _dump(dsn, options.backup, options.watch)
        done = [await migrator.apply(file) for file in files]
        if not options.fake:
            await migrator.repair()
    return done


async def downgrade(dsn: Dsn, to: int, *, location: Path = MIGRATIONS, options: Options = Options()) -> list[str]:
    """Undo everything after number `to`, newest first; -1 undoes all. Returns the files undone.

    Raises:
        InvalidArgument: there is no such number.
        SchemaError: the file of an applied migration is missing.
        LockTimeout, MigrationFailed: as for upgrade().
    """
    async with _migrator(dsn, location, options) as migrator:
        return [await migrator.undo(file) for file in await migrator.applied_after(to)]


class Migrator:
    """Holds the lock, and a client of Tortoise's kind, as the files expect it."""

    def __init__(self, client: BaseDBAsyncClient, rivals: Rivals, location: Path, options: Options) -> None:
        self._client = client
        self._rivals = rivals
        self._files = migration_files(location)
        self._options = options

    async def pending(self, to: int | None) -> list[MigrationFile]:
        """The files to apply, up to a number."""
        async with self._client.acquire_connection() as connection:
            return to_apply(self._files, await applied(connection), to)

    async def applied_after(self, number: int) -> list[MigrationFile]:
        """The files of what is applied beyond `number`, newest first."""
        async with self._client.acquire_connection() as connection:
            return to_undo(self._files, await applied(connection), number)

    async def apply(self, file: MigrationFile) -> str:
        """Apply one file."""
        module, begun = file.load(), time.monotonic()
        content = state_of(file, module)

        async def enter(client: BaseDBAsyncClient) -> None:
            await Aerich.create(version=file.version, app="models", content=content, using_db=client)
            await client.execute_query(RECORD, [file.version, file.sha256, time.monotonic() - begun])

        await self._execute(file, module, "upgrade", enter)
        return file.version

    async def undo(self, file: MigrationFile) -> str:
        """Undo one file."""

        async def strike(client: BaseDBAsyncClient) -> None:
            await Aerich.filter(version=file.version, app="models").using_db(client).delete()

        await self._execute(file, file.load(), "downgrade", strike)
        return file.version

    async def repair(self) -> None:
        """Build INVALID indexes again. What an unfinished file has left, that file removes itself when it is run again."""
        async with self._client.acquire_connection() as connection:
            for index in await invalid_indexes(connection):
                steps = Steps(index.name, "repair", self._options.watch)
                with steps.giving_up():
                    await Apart(connection, steps, self._rivals, self._options.lock_wait_s).alone(index.repair)

    async def _execute(self, file: MigrationFile, module: ModuleType, direction: str, book: Book) -> None:
        steps = Steps(file.version, direction, self._options.watch)
        with steps.giving_up():
            if self._options.fake:
                await self._whole(steps, book)
            elif runs_apart(module, direction):
                await self._apart(steps, module, book)
            else:
                await self._whole(steps, book, getattr(module, direction))

    async def _whole(self, steps: Steps, book: Book, script: Script | None = None) -> None:
        """In one transaction with its entry in the ledger, all of it tried again where a lock is not to be had."""

        async def take(_target: Any, query: str, work: Work) -> Any:
            _refuse_its_end(steps, split(query))
            return await steps.take(query, work)

        async def once() -> None:
            steps.again()
            with steps.failing():
                async with in_transaction("default") as client:
                    await client.execute_script(BRIEFLY)
                    with steps.counting_rows():
                        statements = split(str(await script(Told(client, take)) or "")) if script is not None else []
                    _refuse_its_end(steps, statements)
                    steps.expect(len(statements))
                    for statement in statements:
                        await steps.take(statement, partial(client.execute_script, statement))
                    await book(client)

        await patiently(once, bound_s=self._options.lock_wait_s, on_retry=steps.retried, rivals=self._rivals)

    async def _apart(self, steps: Steps, module: ModuleType, book: Book) -> None:
        async with self._client.acquire_connection() as connection:
            run = Apart(connection, steps, self._rivals, self._options.lock_wait_s)
            await run.run(module, self._client)

        async def finish(client: BaseDBAsyncClient) -> None:
            await book(client)
            await client.execute_query(NO_STEP, [run.entry])

        await self._whole(steps, finish)


def _refuse_its_end(steps: Steps, statements: Sequence[str]) -> None:
    """A file that left its transaction would be entered as applied whatever came of it."""
    for statement in statements:
        if _ENDS.match(outline(statement)):
            steps.statement = statement
            raise SchemaError("this would leave the file's transaction: leave it out, or declare RUN_IN_TRANSACTION = False")


async def _dump(dsn: Dsn, folder: Path, watch: Watch | None) -> None:
    """Tell of each table as of a step."""
    begun = time.monotonic()

    def tell(at: Dumped) -> None:
        if watch is not None:
            watch(Progress("the database", "backup", at.number, at.tables, time.monotonic() - begun, at.table))

    await backup(dsn, folder, watch=tell)


@asynccontextmanager
async def _migrator(dsn: Dsn, location: Path, options: Options) -> AsyncGenerator[Migrator]:
    """In a Tortoise context of its own, so that the application's models keep theirs."""
    async with only_migrator(dsn, options.wait_s) as rivals:
        await execute(dsn, f"{SHORT}; {CREATE_AERICH}; {CREATE_LEDGER}")
        credentials = {"dsn": dsn.unredacted(), "setup": rivals.short_tries}
        config = TORTOISE_ORM | {"connections": {"default": {"engine": "bottleneck_db.connection.engine", "credentials": credentials}}}
        with TortoiseContext() as context:
            await context.init(config=config)
            try:
                yield Migrator(context.connections.get("default"), rivals, location, options)
            finally:
                await context.connections.close_all()
