"""A table's rows in batches by key: the next ones are found, locked and changed in one transaction, which is the caller's."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import asyncpg

from bottleneck_db.errors import InvalidArgument, UnknownName
from bottleneck_db.schema.quoting import identifier

Row = Mapping[str, Any]
Change = Callable[[list[dict[str, Any]]], Awaitable[Iterable[Row]]]

_TABLES = "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition"
_COLUMNS = """
    SELECT attname AS name, format_type(atttypid, atttypmod) AS type, attnotnull AS not_null FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum"""
_UNIQUE = """
    SELECT array_agg(a.attname::text ORDER BY k.place) AS columns
      FROM pg_index i CROSS JOIN unnest(i.indkey::smallint[]) WITH ORDINALITY AS k (attnum, place)
      JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
     WHERE i.indrelid = $1::regclass AND i.indisunique AND i.indisvalid AND i.indimmediate AND i.indpred IS NULL
       AND i.indexprs IS NULL AND k.place <= i.indnkeyatts
     GROUP BY i.indexrelid, i.indisprimary ORDER BY i.indisprimary DESC, i.indexrelid"""
_HIDDEN = "SELECT row_security_active($1::regclass)"


@dataclass(frozen=True)
class Place:
    """A table: its columns with their types, those that are never null, unique keys (the primary one first), and whether it hides rows."""

    table: str
    types: Mapping[str, str]
    filled: frozenset[str]
    unique: Sequence[Sequence[str]]
    hidden: bool

    def known(self, argument: str, columns: Sequence[str]) -> tuple[str, ...]:
        """`columns`, which must be there.

        Raises:
            UnknownName: one of them is not.
        """
        for column in columns:
            if column not in self.types:
                raise UnknownName(argument, column, self.types)
        return tuple(columns)

    def key(self, columns: Sequence[str]) -> tuple[str, ...]:
        """The columns to go by: those that are given, else the primary key.

        Raises:
            UnknownName: there is no such column.
            InvalidArgument: two rows may be equal in them, or one of them may be null.
        """
        key = self.known("key", columns or (self.unique[0] if self.unique else ()))
        if not key:
            raise InvalidArgument("key", f"{self.table} has no primary key: name columns that are unique and never null")
        if not any(set(unique) <= set(key) for unique in self.unique):
            raise InvalidArgument("key", f"{', '.join(key)} is no unique key of {self.table}")
        if nullable := set(key) - self.filled:
            raise InvalidArgument("key", f"{', '.join(sorted(nullable))} may be null")
        return key


async def place_of(connection: asyncpg.Connection[asyncpg.Record], table: str) -> Place:
    """What the catalog tells of a table of the schema public.

    Raises:
        UnknownName: there is none.
    """
    tables = [row["relname"] for row in await connection.fetch(_TABLES)]
    if table not in tables:
        raise UnknownName("table", table, tables)
    name = f"public.{identifier(table)}"
    columns = await connection.fetch(_COLUMNS, name)
    unique = [row["columns"] for row in await connection.fetch(_UNIQUE, name)]
    types = {row["name"]: row["type"] for row in columns}
    filled = frozenset(row["name"] for row in columns if row["not_null"])
    return Place(table, types, filled, unique, await connection.fetchval(_HIDDEN, name))


@dataclass(frozen=True)
class Batches:
    """The way through a table: the key that it goes by, which rows, how many at once, what is SET; a change in Python reads `columns`."""

    place: Place
    key: Sequence[str]
    where: str
    size: int
    change: str | None
    columns: Sequence[str] = ()

    @property
    def explained(self) -> str:
        """A query for the planner's estimate of how many rows there are."""
        return f"EXPLAIN (FORMAT JSON) SELECT FROM {self._table} WHERE (\n{self.where}\n)"

    async def step(
        self, connection: asyncpg.Connection[asyncpg.Record], after: Sequence[str] | None, change: Change | None
    ) -> tuple[int, list[str] | None]:
        """Change the next rows after that key. Returns how many were changed, and the last row's key as text; None where there are none."""
        if change is not None:
            return await self._changed_by(change, connection, after)
        (row,) = await connection.fetch(self._updating(bool(after)), *(after or ()))
        return int(row["changed"]), row["last"]

    async def _changed_by(
        self, change: Change, connection: asyncpg.Connection[asyncpg.Record], after: Sequence[str] | None
    ) -> tuple[int, list[str] | None]:
        texts = ", ".join(f"{self._own(part)}::text" for part in self.key)
        columns = ", ".join(map(self._own, dict.fromkeys((*self.key, *self.columns))))
        rows = await connection.fetch(self._selecting(f'{columns}, ARRAY[{texts}] AS "@key"', bool(after)), *(after or ()))
        if not rows:
            return 0, None
        given = [{name: value for name, value in row.items() if name != "@key"} for row in rows]
        keys = {tuple(row[part] for part in self.key) for row in given}
        updates = [self._checked(update, keys) for update in await change(given)]
        for update in updates:
            values = {name: value for name, value in update.items() if name not in self.key}
            await connection.execute(self._setting(tuple(values)), *values.values(), *(update[part] for part in self.key))
        return len(updates), list(rows[-1]["@key"])

    def _checked(self, update: Any, keys: set[tuple[Any, ...]]) -> Row:
        if not isinstance(update, Mapping) or not set(self.key) < update.keys():
            raise InvalidArgument("change", f"answers with mappings of the key ({', '.join(self.key)}) and of the columns that change")
        self.place.known("change", list(update))
        if tuple(update[part] for part in self.key) not in keys:
            raise InvalidArgument("change", "answers with rows of the batch that it was given, and no others")
        return update

    def _updating(self, begun: bool) -> str:
        names = [f'"@{position}"' for position, _ in enumerate(self.key)]
        joined = " AND ".join(f"{self._own(part)} = batch.{name}" for part, name in zip(self.key, names, strict=True))
        last = ", ".join(f"{name}::text" for name in names)
        return (
            f"WITH batch ({', '.join(names)}) AS MATERIALIZED ({self._selecting(self._keys, begun)}),\n"  # noqa: S608 - of the catalog
            f"changed AS (UPDATE {self._table} SET {self.change}\n FROM batch WHERE {joined} RETURNING 1)\n"
            f"SELECT (SELECT count(*) FROM changed) AS changed,"
            f" (SELECT ARRAY[{last}] FROM batch ORDER BY {', '.join(f'{name} DESC' for name in names)} LIMIT 1) AS last"
        )

    def _selecting(self, columns: str, begun: bool) -> str:
        """The next rows, locked. A key of several columns is compared as a row, which an index serves (PostgreSQL manual, 9.25.5)."""
        after = ", ".join(f"${position}::text::{self.place.types[part]}" for position, part in enumerate(self.key, start=1))
        beyond = f"({self._keys}) > ({after}) AND " if begun else ""
        rest = f"ORDER BY {self._keys} LIMIT {self.size} FOR NO KEY UPDATE"
        return f"SELECT {columns} FROM {self._table} WHERE {beyond}(\n{self.where}\n) {rest}"  # noqa: S608 - as below

    def _setting(self, columns: Sequence[str]) -> str:
        values = ", ".join(f"{identifier(name)} = ${position}" for position, name in enumerate(columns, start=1))
        key = " AND ".join(f"{self._own(part)} = ${position}" for position, part in enumerate(self.key, start=len(columns) + 1))
        return f"UPDATE {self._table} SET {values} WHERE {key}"  # noqa: S608 - names of the catalog

    @property
    def _table(self) -> str:
        return f"public.{identifier(self.place.table)}"

    @property
    def _keys(self) -> str:
        return ", ".join(map(self._own, self.key))

    def _own(self, column: str) -> str:
        return f"{identifier(self.place.table)}.{identifier(column)}"
