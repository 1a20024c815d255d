'''Rows changed in batches by a migration, each batch committed with its progress: what is killed goes on where it was.

A file of migrations/models that changes many rows stands outside a transaction, so that no row is locked for longer than its batch takes:

    """Bots get a region."""

    from tortoise import BaseDBAsyncClient

    from bottleneck_db.schema.backfill import Backfill

    RUN_IN_TRANSACTION = False


    async def upgrade(db: BaseDBAsyncClient) -> str:
        await Backfill(__file__, table="bots", set="region = 'eu'", where="region IS NULL").run(db)
        return "SELECT 1"

Where SQL cannot say it, `change` is an async function from a batch's rows to the columns that change, by key:

    async def titles(rows):
        return [{"id": row["id"], "title": row["name"].title()} for row in rows]

    await Backfill(__file__, table="bots", change=titles, columns=("name",)).run(db)

A batch is the next rows by key (keyset, never OFFSET), locked, changed and entered in the table aerich_backfills in one transaction. So
each row is changed once, however often the migration is begun, under the stock command too. Rows that come after their place in the
order was passed are not seen: whoever writes meanwhile must write the new form already (docs/expand-contract.md). The table's triggers
fire; a table with an `updated_at` gets a new one. When the file has been entered as applied its backfills are done with, and begin anew
after a downgrade.
'''

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import asyncpg
from tortoise import BaseDBAsyncClient
from tortoise.backends.base.client import TransactionalDBClient

from bottleneck_db.connection.translate import translated
from bottleneck_db.errors import InvalidArgument, SchemaError
from bottleneck_db.orm.arguments import text, whole_number
from bottleneck_db.schema.batches import Batches, Change, place_of
from bottleneck_db.schema.locks import BRIEFLY, patiently
from bottleneck_db.schema.recorder import Recorder
from bottleneck_db.schema.script import split
from bottleneck_db.schema.steps import Filled, Told, tell_filled

_logger = logging.getLogger(__name__)
_LONGEST = 100_000  # characters: an expression may be long
_LARGEST_BATCH = 100_000
_PATIENCE_S = 120.0
_PREPARED = "SELECT to_regclass('public.aerich_backfills') IS NOT NULL"
_PREPARE = """
    SELECT pg_advisory_xact_lock(hashtextextended('bottleneck_db.backfills', 0));
    CREATE TABLE IF NOT EXISTS public.aerich_backfills (
        version     text        NOT NULL,
        name        text        NOT NULL,
        definition  text        NOT NULL,
        last_key    text[],
        done_rows   bigint      NOT NULL DEFAULT 0,
        started_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
        finished_at timestamptz,
        entered_at  timestamptz,
        PRIMARY KEY (version, name)
    );
    CREATE OR REPLACE FUNCTION public.aerich_close_backfills() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
    BEGIN
        UPDATE public.aerich_backfills SET entered_at = clock_timestamp() WHERE version = NEW.version;
        RETURN NULL;
    END $$;
    CREATE OR REPLACE TRIGGER aerich_close_backfills_tg AFTER INSERT ON public.aerich
        FOR EACH ROW EXECUTE FUNCTION public.aerich_close_backfills()"""
# What an applied and undone migration left begins anew; what a killed one left goes on.
_BEGIN = """
    INSERT INTO public.aerich_backfills AS b (version, name, definition) VALUES ($1, $2, $3)
        ON CONFLICT (version, name) DO UPDATE
       SET definition = excluded.definition, last_key = NULL, done_rows = 0, started_at = clock_timestamp(),
           finished_at = NULL, entered_at = NULL
     WHERE b.entered_at IS NOT NULL"""
_STANDING = "SELECT definition, last_key, done_rows, finished_at FROM public.aerich_backfills WHERE version = $1 AND name = $2 FOR UPDATE"
_ADVANCE = """
    UPDATE public.aerich_backfills
       SET last_key = coalesce($3, last_key), done_rows = done_rows + $4,
           finished_at = CASE WHEN $3::text[] IS NULL THEN clock_timestamp() END
     WHERE version = $1 AND name = $2 RETURNING done_rows"""


class BackfillInTransaction(SchemaError):
    """A backfill commits its batches: the file needs RUN_IN_TRANSACTION = False; a downgrade, always in a transaction, has none."""


class BackfillEdited(SchemaError):
    """A backfill of this name was begun with another definition: put that back until it has ended, or give the new one another name."""


class RowsHidden(SchemaError):
    """Row-level security is forced upon the table's owner, who would change only some of the rows: take FORCE away for the migration."""


@dataclass(frozen=True)
class Backfill:
    """One change of many rows. `set` is what stands behind SET in an UPDATE, `where` which rows it concerns, both as they are put into SQL.

    Instead of `set` there may be `change`, which gets batches of the key and `columns` as the driver reads them, and answers with a mapping
    for each row to change: its key, and the new values; where a lock was not to be had it is asked again for the same rows.
    `key` is unique and never null; without it it is the primary key. `batch` is the number of rows a transaction, 1 to 100,000. `name`
    (default: the table) tells apart the backfills of one file.

    Raises:
        InvalidArgument: an argument breaks its rule; nothing was sent.
    """

    file: str
    table: str
    set: str | None = None
    change: Change | None = None
    columns: Sequence[str] = ()
    where: str = "true"
    key: Sequence[str] | str | None = None
    batch: int = 5_000
    name: str | None = None
    _keys: tuple[str, ...] = field(init=False, repr=False, default=())

    def __post_init__(self) -> None:
        self._check_texts()
        if (self.set is None) == (self.change is None):
            raise InvalidArgument("set", "give either `set` or `change`")
        if self.change is not None and not callable(self.change):
            raise InvalidArgument("change", "is an async function that takes the rows of a batch")
        whole_number("batch", self.batch, least=1, most=_LARGEST_BATCH)
        object.__setattr__(self, "_keys", _names("key", (self.key,) if isinstance(self.key, str) else self.key or ()))
        object.__setattr__(self, "columns", _names("columns", self.columns))

    @property
    def version(self) -> str:
        """The migration that this is a part of."""
        return Path(self.file).name

    @property
    def definition(self) -> str:
        """What it does, in words and SQL."""
        change = f"SET {self.set}" if self.set is not None else f"SET (what {getattr(self.change, '__name__', 'change')}() answers)"
        return f"UPDATE {self.table} {change} WHERE {self.where}"

    async def run(self, db: BaseDBAsyncClient | Recorder | Told) -> int:
        """Change the rows; what has been done already is passed over. Returns how many rows were changed, now and before a kill.

        Raises:
            BackfillInTransaction: the file runs in one transaction.
            BackfillEdited: it goes on with what was begun with another definition.
            RowsHidden: row-level security hides rows from whoever migrates.
            UnknownName: there is no such table or column.
            InvalidArgument: the key is not unique, or may be null; or `change` answers with rows that it was not given.
            QueryFailed: the database refused a batch; those before it stay.
        """
        if isinstance(db, Recorder):
            db.statements.append(f"-- in batches of {self.batch:,} rows by key, each committed with its progress:\n{self.definition}")
            return 0
        client = db.target if isinstance(db, Told) else db
        if isinstance(client, TransactionalDBClient):
            raise BackfillInTransaction
        return await self._run(client)

    async def _run(self, db: BaseDBAsyncClient) -> int:
        batches, estimated = await patiently(lambda: self._begin(db), bound_s=_PATIENCE_S)
        done, finished = 0, False
        while not finished:
            done, finished = await patiently(lambda: self._step(db, batches), bound_s=_PATIENCE_S)
            self._tell(done, max(done, estimated), finished)
        return done

    async def _begin(self, db: BaseDBAsyncClient) -> tuple[Batches, int]:
        """The way through the table, and the number of rows that will have been changed in the end, by the planner's estimate."""
        with translated():
            async with db.acquire_connection() as connection, connection.transaction():
                await connection.execute(BRIEFLY)
                place = await place_of(connection, self.table)
                if place.hidden:
                    raise RowsHidden
                batches = Batches(place, place.key(self._keys), self.where, self.batch, self.set, place.known("columns", self.columns))
                plan = json.loads(await connection.fetchval(batches.explained))
                standing = await self._standing(connection)
        return batches, int(standing["done_rows"]) + int(plan[0]["Plan"]["Plan Rows"])

    async def _standing(self, connection: asyncpg.Connection[asyncpg.Record]) -> asyncpg.Record:
        if not await connection.fetchval(_PREPARED):
            await connection.execute(_PREPARE)
        entered = f"{self.definition} BY {', '.join(self._keys) or 'the primary key'}"
        await connection.execute(_BEGIN, self.version, self._name, entered)
        standing = await connection.fetchrow(_STANDING, self.version, self._name)
        assert standing is not None  # noqa: S101 - inserted above
        if standing["definition"] != entered:
            raise BackfillEdited
        return standing

    async def _step(self, db: BaseDBAsyncClient, batches: Batches) -> tuple[int, bool]:
        """One batch and its entry, both or neither. The entry is locked: two migrators take turns, each from where the other was."""
        with translated():
            async with db.acquire_connection() as connection, connection.transaction():
                await connection.execute(BRIEFLY)
                standing = await connection.fetchrow(_STANDING, self.version, self._name)
                if standing["finished_at"] is not None:
                    return int(standing["done_rows"]), True
                changed, last = await batches.step(connection, standing["last_key"], self.change)
                done = await connection.fetchval(_ADVANCE, self.version, self._name, last, changed)
        return int(done), last is None

    def _tell(self, done: int, estimated: int, finished: bool) -> None:
        batch = Filled(f"backfill {self._name}", done, done if finished else estimated)
        _logger.debug("%s: %d of about %d rows", batch.name, batch.done, batch.estimated)
        tell_filled(batch)

    @property
    def _name(self) -> str:
        return self.name or self.table

    def _check_texts(self) -> None:
        text("file", self.file, most=_LONGEST)
        text("table", self.table, most=_LONGEST)
        if self.name is not None:
            text("name", self.name, most=_LONGEST)
        for argument, sql in (("set", self.set), ("where", self.where)):
            if sql is None and argument == "set":
                continue
            if split(text(argument, sql, most=_LONGEST)) != [str(sql).strip()]:
                raise InvalidArgument(argument, "is a part of one statement, without a semicolon")


def _names(argument: str, names: Any) -> tuple[str, ...]:
    if not isinstance(names, Sequence) or isinstance(names, str) or not all(isinstance(name, str) and name for name in names):
        raise InvalidArgument(argument, "is a sequence of names of columns")
    return tuple(names)
