"""Migrations applied and undone: one migrator at a time, no lock waited for longer than a second, every step told.

Aerich stays the ledger and the file format: what runs here the stock commands can run too. A file runs in one transaction with its
entry in the ledger, so a migrator that is killed leaves it whole or untouched. One with RUN_IN_TRANSACTION = False is written so that it
can be run again.
"""

from __future__ import annotations

import re
import time
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import asyncpg
from aerich.models import Aerich
from aerich.utils import decompress_dict
from tortoise import BaseDBAsyncClient
from tortoise.context import TortoiseContext
from tortoise.exceptions import BaseORMException as TortoiseError
from tortoise.transactions import in_transaction

from bottleneck_db.config import TORTOISE_ORM
from bottleneck_db.connection.direct import connected
from bottleneck_db.connection.translate import translate
from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import BottleneckError, InvalidArgument, QueryFailed, SchemaError
from bottleneck_db.schema import backfill
from bottleneck_db.schema.backfill import watched
from bottleneck_db.schema.backup import Dumped, backup
from bottleneck_db.schema.files import MIGRATIONS, MigrationFile, migration_files
from bottleneck_db.schema.ledger import CREATE_AERICH, CREATE_LEDGER, RECORD, State, applied, pending, standings
from bottleneck_db.schema.locks import only_migrator, patiently
from bottleneck_db.schema.recorder import Recorder
from bottleneck_db.schema.scratch import execute
from bottleneck_db.schema.script import split

_LOCK_TIMEOUT = "SET LOCAL lock_timeout = '1s'"
_INVALID = """
    SELECT i.indexrelid::regclass::text AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
     WHERE NOT i.indisvalid AND c.relnamespace = 'public'::regnamespace AND c.relkind = 'i'
       AND NOT EXISTS (SELECT FROM pg_stat_progress_create_index p WHERE p.index_relid = i.indexrelid) ORDER BY 1"""


@dataclass(frozen=True)
class Progress:
    """One statement of a migration, done or to be tried again: which of how many, and after how many seconds since the file began."""

    version: str
    direction: str
    step: int
    steps: int
    seconds: float
    statement: str
    retry: int = 0


Watch = Callable[[Progress], None]


class MigrationFailed(SchemaError):
    """A statement of a migration failed; nothing of its transaction was kept."""

    def __init__(self, version: str, statement: str, error: BottleneckError) -> None:
        first = " ".join(statement.split())[:120]
        super().__init__(f"{version}: {error} (at: {first})")
        self.version = version
        self.error = error


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


async def upgrade(dsn: Dsn, *, to: int | None = None, location: Path = MIGRATIONS, options: Options = Options()) -> list[str]:
    """Apply what is not applied yet, up to number `to`, as the owner that `dsn` names. Returns the files applied.

    With `fake` nothing is executed, and the files are entered as applied.

    Raises:
        LockTimeout: another migrator, or a lock on a table, took too long; what was applied before stays.
        MigrationFailed: a statement failed.
        BackupFailed: the database could not be dumped; nothing was applied.
        SchemaError: two files have the same number.
    """
    async with _migrator(dsn, location, options) as migrator:
        files = await migrator.pending(to)
        if files and options.backup is not None:
            await _dump(dsn, options.backup, options.watch)
        return [await migrator.apply(file) for file in files]


async def downgrade(dsn: Dsn, to: int, *, location: Path = MIGRATIONS, options: Options = Options()) -> list[str]:
    """Undo everything after number `to`, newest first; -1 undoes all. Returns the files undone.

    Raises:
        InvalidArgument: there is no such number.
        SchemaError: the file of an applied migration is missing.
        LockTimeout, MigrationFailed: as for upgrade().
    """
    if to < -1:
        raise InvalidArgument("to", "is the number of a migration, or -1 for none")
    async with _migrator(dsn, location, options) as migrator:
        return [await migrator.undo(file) for file in await migrator.applied_after(to)]


async def planned(dsn: Dsn, *, to: int | None = None, location: Path = MIGRATIONS) -> list[tuple[str, list[str]]]:
    """What upgrade() would execute: each file's statements. Nothing is changed."""
    async with connected(dsn) as connection:
        done = await applied(connection)
    return [
        (file.version, await recorded(file, "upgrade"))
        for file in pending(migration_files(location), done)
        if to is None or file.number <= to
    ]


async def planned_down(dsn: Dsn, to: int, *, location: Path = MIGRATIONS) -> list[tuple[str, list[str]]]:
    """What downgrade() would execute. Nothing is changed."""
    async with connected(dsn) as connection:
        done = [entry.version for entry in await applied(connection) if entry.number > to]
    files = {file.version: file for file in migration_files(location)}
    return [(version, await recorded(files[version], "downgrade")) for version in reversed(done) if version in files]


async def between(span: str, *, location: Path = MIGRATIONS) -> list[tuple[str, list[str]]]:
    """The statements that lead from one number to another: "2..4" applies 3 and 4, "4..2" undoes them; -1 is an empty database.

    Raises:
        InvalidArgument: it is no such span, or there is no such number.
    """
    match = re.fullmatch(r"(-?\d+)\.\.(-?\d+)", span)
    if match is None:
        raise InvalidArgument("span", "is two numbers of migrations with .. between, for example 2..4")
    start, goal = int(match[1]), int(match[2])
    files = migration_files(location)
    for number in (start, goal):
        if number != -1 and number not in {file.number for file in files}:
            raise InvalidArgument("span", f"there is no migration {number}")
    way = [file for file in files if min(start, goal) < file.number <= max(start, goal)]
    if start <= goal:
        return [(file.version, await recorded(file, "upgrade")) for file in way]
    return [(file.version, await recorded(file, "downgrade")) for file in reversed(way)]


async def recorded(file: MigrationFile, direction: str) -> list[str]:
    """The statements of one direction of a file, without executing any; what Python would decide by looking at rows is not seen."""
    recorder = Recorder()
    text = await getattr(file.load(), direction)(recorder)
    return [*recorder.statements, *split(str(text or ""))]


class Migrator:
    """Holds the lock, and a client of Tortoise's kind, as the files expect it."""

    def __init__(self, client: BaseDBAsyncClient, location: Path, options: Options) -> None:
        self._client = client
        self._files = migration_files(location)
        self._options = options

    async def pending(self, to: int | None) -> list[MigrationFile]:
        """The files to apply, after what a killed migrator left has been put right."""
        async with self._client.acquire_connection() as connection:
            done = await applied(connection)
            duplicates = [standing.version for standing in standings(self._files, done) if standing.state is State.DUPLICATE]
            if duplicates:
                raise SchemaError(f"these have the same number: {', '.join(duplicates)}; run `bottleneck-db migration rebase`")
            await _repair_indexes(connection)
        return [file for file in pending(self._files, done) if to is None or file.number <= to]

    async def applied_after(self, number: int) -> list[MigrationFile]:
        """The files of what is applied beyond `number`, newest first."""
        async with self._client.acquire_connection() as connection:
            done = await applied(connection)
        if number >= 0 and number not in {entry.number for entry in done}:
            raise InvalidArgument("to", f"no migration {number} is applied")
        files = {file.version: file for file in self._files}
        versions = [entry.version for entry in reversed(done) if entry.number > number]
        if missing := [version for version in versions if version not in files]:
            raise SchemaError(f"these are applied, and their files are missing: {', '.join(missing)}")
        return [files[version] for version in versions]

    async def apply(self, file: MigrationFile) -> str:
        """Apply one file."""
        module, begun = file.load(), time.monotonic()

        async def enter(client: BaseDBAsyncClient) -> None:
            content = decompress_dict(module.MODELS_STATE) if getattr(module, "MODELS_STATE", None) else {}
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

    async def _execute(self, file: MigrationFile, module: ModuleType, direction: str, book: Callable[[BaseDBAsyncClient], Any]) -> None:
        whole = direction == "downgrade" or getattr(module, "RUN_IN_TRANSACTION", True)
        run = _Run(file, module, direction, self._options)

        async def once() -> None:
            with _told(run):
                if whole:
                    async with in_transaction("default") as client:
                        await client.execute_script(_LOCK_TIMEOUT)
                        await run(client)
                        await book(client)
                else:
                    await run(self._client)
                    async with in_transaction("default") as client:
                        await book(client)

        await patiently(once, bound_s=self._options.lock_wait_s, on_retry=run.retried)


async def _dump(dsn: Dsn, folder: Path, watch: Watch | None) -> None:
    """Tell of each table as of a step."""
    begun = time.monotonic()

    def tell(at: Dumped) -> None:
        if watch is not None:
            watch(Progress("the database", "backup", at.number, at.tables, time.monotonic() - begun, at.table))

    await backup(dsn, folder, watch=tell)


class _Run:
    """One direction of one file, statement by statement."""

    def __init__(self, file: MigrationFile, module: ModuleType, direction: str, options: Options) -> None:
        self._file = file
        self._direction = direction
        self._script = getattr(module, direction)
        self._options = options
        self._begun = time.monotonic()
        self._step = self._steps = 0
        self.version = file.version
        self.statement = direction

    async def __call__(self, client: BaseDBAsyncClient) -> None:
        if self._options.fake:
            return
        self.statement = f"{self._direction}()"
        with watched(self._filled):
            statements = split(str(await self._script(client) or ""))
        self._steps = len(statements)
        for self._step, self.statement in enumerate(statements, start=1):
            await client.execute_script(self.statement)
            self._tell()

    def _filled(self, batch: backfill.Progress) -> None:
        """Tell of a batch: rows are its steps."""
        self._step, self._steps, self.statement = batch.done, batch.estimated, batch.name
        self._tell()

    def retried(self, tries: int, _pause: float) -> None:
        """Tell that a lock was not to be had, and that it is tried again."""
        self._tell(tries)

    def _tell(self, retry: int = 0) -> None:
        if self._options.watch is not None:
            seconds = time.monotonic() - self._begun
            self._options.watch(Progress(self.version, self._direction, self._step, self._steps, seconds, self.statement, retry))


@contextmanager
def _told(run: _Run) -> Generator[None]:
    """Errors of the driver, bare or in Tortoise's wrapping, as this package's; those that a retry may cure as they are."""
    try:
        yield
    except QueryFailed as error:  # a backfill has translated it
        if error.retryable:
            raise
        raise MigrationFailed(run.version, run.statement, error) from None
    except (asyncpg.PostgresError, asyncpg.InterfaceError, OSError, TortoiseError) as error:
        cause = error.args[0] if isinstance(error, TortoiseError) and error.args else error
        told = translate(cause) if isinstance(cause, (asyncpg.PostgresError, asyncpg.InterfaceError, OSError)) else SchemaError(str(error))
        if told.retryable:
            raise told from None
        raise MigrationFailed(run.version, run.statement, told) from None


@asynccontextmanager
async def _migrator(dsn: Dsn, location: Path, options: Options) -> AsyncGenerator[Migrator]:
    """In a Tortoise context of its own, so that the application's models keep theirs."""
    credentials = {"dsn": dsn.unredacted()}
    config = TORTOISE_ORM | {"connections": {"default": {"engine": "bottleneck_db.connection.engine", "credentials": credentials}}}
    async with only_migrator(dsn, options.wait_s):
        await execute(dsn, f"{CREATE_AERICH}; {CREATE_LEDGER}")
        with TortoiseContext() as context:
            await context.init(config=config)
            try:
                yield Migrator(context.connections.get("default"), location, options)
            finally:
                await context.connections.close_all()


async def _repair_indexes(connection: Any) -> None:
    """Indexes that a broken CREATE or REINDEX CONCURRENTLY left INVALID: they cost every write and serve no query. Built again, or
    removed where they are the remains of a rebuild. What an unfinished migration left, that migration drops itself before it begins again.
    """
    for row in await connection.fetch(_INVALID):
        name = row["name"]
        remains = name.rstrip("0123456789").endswith(("_ccnew", "_ccold"))
        await connection.execute(f"DROP INDEX CONCURRENTLY {name}" if remains else f"REINDEX INDEX CONCURRENTLY {name}")
