"""What migrations have parked: told, brought back by hand, and thrown away when it is old enough."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import asyncpg

from bottleneck_db.connection.direct import transaction
from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import Refused, UnknownName
from bottleneck_db.orm.arguments import duration
from bottleneck_db.schema.locks import BRIEFLY
from bottleneck_db.schema.owner import connected_as_owner
from bottleneck_db.schema.quoting import identifier

# A parked table is named source@time (UTC); app.park() writes the whole source into its comment, since a long one is shortened in the name.
_PARKED = """
    SELECT c.relname::text AS name,
           coalesce(split_part(obj_description(c.oid, 'pg_class'), ', parked at ', 1), split_part(c.relname, '@', 1)) AS source,
           to_timestamp(substring(c.relname FROM '@(\\d{8}T\\d{6})\\d*$') || ' UTC', 'YYYYMMDD"T"HH24MISS TZ') AS parked_at,
           pg_total_relation_size(c.oid) AS bytes
      FROM pg_class c
     WHERE c.relnamespace = to_regnamespace('trash') AND c.relkind = 'r' AND c.relname ~ '@\\d{8}T\\d{6}\\d*$'
     ORDER BY c.relname COLLATE "C" """
_OLDEST = timedelta(days=365_000)
_RENAME = "ALTER TABLE trash.{old} RENAME TO {new}"
_UNPARK_TABLE = "SELECT app.unpark_table($1)"
_UNPARK_COLUMN = "SELECT app.unpark_column($1, $2)"
_OLDER = "SELECT clock_timestamp() - $1::interval"
_IS_THERE = "SELECT to_regclass(format('public.%I', $1::text)) IS NOT NULL"
_KEY = "SELECT column_name AS name, type FROM app.parking_columns($1) WHERE in_key"
_TYPE = "SELECT type FROM app.parking_columns($1) WHERE column_name = $2"
_DEFAULT = """
    SELECT pg_get_expr(d.adbin, d.adrelid) FROM pg_attrdef d JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
     WHERE d.adrelid = format('public.%I', $1::text)::regclass AND a.attname = $2"""


class _TakenBack(Exception):
    """Rolls a trial back."""


class NoPlace(Refused):
    """The table or column that it came from is not there: undo the migration that dropped it, and it comes back with its place."""


class PlaceTaken(Refused):
    """Where it came from there are other rows or values today; nothing was changed."""


@dataclass(frozen=True)
class Parked:
    """One dropped table ("bots") or column ("bots.description"): its name in the trash, when it was parked, rows, and size (bytes)."""

    name: str
    source: str
    parked_at: datetime
    rows: int
    bytes: int

    @property
    def table(self) -> str:
        """The table that it was, or was a column of."""
        return self.source.partition(".")[0]

    @property
    def column(self) -> str | None:
        """The column that it was; None for a whole table."""
        return self.source.partition(".")[2] or None


@dataclass(frozen=True)
class Restored:
    """What came back, how many rows or values; `left` rows stay parked since their parents are gone."""

    parked: Parked
    rows: int
    left: int


async def parked(dsn: Dsn) -> list[Parked]:
    """All that is parked, by name and then by age."""
    async with connected_as_owner(dsn) as connection:
        return await _parked(connection)


async def restore(dsn: Dsn, name: str, *, dry_run: bool = False) -> Restored:
    """Bring back what is parked under `name`: the whole name, or a table or table.column, of which the newest is meant.

    A column's place is free where its rows hold NULL or the column's default, a table's where no row has the same key. The same statements
    as in a downgrade do it, with the triggers asleep; a dry run does it too and takes it back.

    Raises:
        UnknownName: nothing is parked under that name.
        NoPlace: there is no such table or column.
        PlaceTaken: other rows or values stand there.
        LockTimeout: others use the table; try again.
    """
    async with connected_as_owner(dsn) as connection:
        one = _named(await _parked(connection), name)
        done = None
        with suppress(_TakenBack):
            async with transaction(connection):
                await connection.execute(BRIEFLY)
                done = await _restore(connection, one)
                if dry_run:
                    raise _TakenBack
        assert done is not None  # noqa: S101 - only the trial is suppressed, and that comes after it
        return done


async def empty(dsn: Dsn, *, older_than: timedelta, dry_run: bool = False) -> list[Parked]:
    """Throw away for good what was parked longer ago than that (up to 1,000 years), by the database's clock. Returns what went, or would.

    Raises:
        InvalidArgument: the time is negative or too long.
        LockTimeout: somebody reads it; nothing was thrown away.
    """
    duration("older_than", older_than, zero=True, most=_OLDEST)
    async with connected_as_owner(dsn) as connection:
        limit = await connection.fetchval(_OLDER, older_than)
        old = [one for one in await _parked(connection) if one.parked_at <= limit]
        if not dry_run:
            async with transaction(connection):
                await connection.execute(BRIEFLY)
                for one in old:
                    await connection.execute(f"DROP TABLE trash.{identifier(one.name)}")
        return old


async def _parked(connection: asyncpg.Connection[asyncpg.Record]) -> list[Parked]:
    rows = await connection.fetch(_PARKED)
    return [Parked(**row, rows=await _count(connection, f"trash.{identifier(row['name'])}")) for row in map(dict, rows)]


def _named(there: Sequence[Parked], name: str) -> Parked:
    found = [one for one in there if name in {one.name, one.source}]
    if not found:
        raise UnknownName("name", name, {one.source for one in there} | {one.name for one in there})
    return max(found, key=lambda one: one.name)


async def _restore(connection: asyncpg.Connection[asyncpg.Record], one: Parked) -> Restored:
    """By the functions that a downgrade calls. They bring back the newest: for as long as it takes this one has a name that is newer."""
    await _require_place(connection, one)
    newer = f"{one.name.partition('@')[0]}@~"
    await connection.execute(_RENAME.format(old=identifier(one.name), new=identifier(newer)))
    call = _UNPARK_TABLE if one.column is None else _UNPARK_COLUMN
    rows = await connection.fetchval(call, *one.source.split(".", 1))
    if not await connection.fetchval("SELECT to_regclass(format('trash.%I', $1::text)) IS NOT NULL", newer):
        return Restored(one, rows, 0)
    await connection.execute(_RENAME.format(old=identifier(newer), new=identifier(one.name)))
    return Restored(one, rows, await _count(connection, f"trash.{identifier(one.name)}"))


async def _require_place(connection: asyncpg.Connection[asyncpg.Record], one: Parked) -> None:
    if not await connection.fetchval(_IS_THERE, one.table):
        raise NoPlace(f"there is no table {one.table}. {NoPlace.__doc__}")
    key = [dict(row) for row in await connection.fetch(_KEY, one.table)]
    place = await _column_taken(connection, one, key) if one.column else _joined(key)
    query = f"SELECT count(*) FROM public.{identifier(one.table)} t JOIN trash.{identifier(one.name)} s ON {place}"  # noqa: S608 - of the catalog
    if taken := await connection.fetchval(query):
        what = "values" if one.column else "keys"
        raise PlaceTaken(f"{one.source} has {taken:,} rows with other {what}. {PlaceTaken.__doc__}")


async def _column_taken(connection: asyncpg.Connection[asyncpg.Record], one: Parked, key: Sequence[Mapping[str, Any]]) -> str:
    kind = await connection.fetchval(_TYPE, one.table, one.column)
    if kind is None:
        raise NoPlace(f"{one.table} has no column {one.column} that holds values of its own. {NoPlace.__doc__}")
    column = identifier(one.column or "")
    default = await connection.fetchval(_DEFAULT, one.table, one.column)
    free = f"t.{column} IS NULL OR t.{column}::text = (s.{column}::{kind})::text" + (
        f" OR t.{column}::text = ({default})::text" if default else ""
    )
    return f"{_joined(key)} AND NOT ({free})"


def _joined(key: Sequence[Mapping[str, Any]]) -> str:
    return " AND ".join(f"t.{identifier(part['name'])} = s.{identifier(part['name'])}::{part['type']}" for part in key)


async def _count(connection: asyncpg.Connection[asyncpg.Record], table: str) -> int:
    return int(await connection.fetchval(f"SELECT count(*) FROM {table}"))  # noqa: S608 - the catalog's name
