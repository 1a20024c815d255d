"""What lies in the JSON columns of all organizations, held against today's models; what is of an older form is rewritten on request."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias, cast

import asyncpg
from pypika_tortoise.dialects.postgresql import PostgreSQLQuery
from pypika_tortoise.functions import Count
from pypika_tortoise.terms import Parameter, Tuple
from tortoise.models import Model

from bottleneck_db.connection.direct import connected, transaction
from bottleneck_db.connection.door import load_models
from bottleneck_db.connection.translate import translated
from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import InvalidArgument, PermissionDenied, QueryFailed, UnknownName
from bottleneck_db.orm.declarations import declarations
from bottleneck_db.orm.json_field import Json
from bottleneck_db.schema.ddl import all_models

_BATCH = 200
MOST_IDS = 1_000

Connection: TypeAlias = "asyncpg.Connection[asyncpg.Record]"
Watch = Callable[[str, int, int], None]


@dataclass
class ColumnFigures:
    """How many values of a column fit, are of an older form, or do not fit; `bad_ids` are rows of the last kind, at most 1,000."""

    table: str
    column: str
    ok: int = 0
    old: int = 0
    invalid: int = 0
    upgraded: int = 0
    bad_ids: list[str] = field(default_factory=list)

    def count(self, verdict: Verdict, row_id: str) -> None:
        """One more value."""
        if verdict.is_old:
            self.old += 1
        elif verdict.fits:
            self.ok += 1
        else:
            self.invalid += 1
            self.bad_ids += [row_id] if len(self.bad_ids) < MOST_IDS else []


@dataclass(frozen=True)
class Verdict:
    """Whether a value fits, and the text in today's form where it is of an older one."""

    fits: bool
    upgraded: str | None = None

    @property
    def is_old(self) -> bool:
        return self.upgraded is not None


async def audit(
    owner: Dsn, *, table: str | None = None, upgrade: bool = False, watch: Watch = lambda table, done, total: None
) -> list[ColumnFigures]:
    """The figures of every JSON column, or of those of one table; `watch` is told the table, the rows done and the rows there are.

    Rows are read in batches, in the order of their keys, and held up by nothing. With `upgrade` a value of an older form is rewritten where
    it still stands as it was read: a transaction a batch, which can be broken off and begun again. A row whose rules refuse that stays old.

    Raises:
        UnknownName: there is no such table, or it has no JSON column; the message names the nearest.
        DatabaseUnavailable, ConnectionFailed, PermissionDenied: the database cannot be reached, or not as its owner.
    """
    await load_models()
    tables = {model._meta.db_table: _Table(model) for model in all_models() if _json_fields(model)}
    if table is not None and table not in tables:
        raise UnknownName("table", table, tables)
    found: list[ColumnFigures] = []
    async with connected(owner) as connection:
        for name in [table] if table is not None else sorted(tables):
            found += await tables[name].audit(connection, watch, upgrade=upgrade)
    return found


def _json_fields(model: type[Model]) -> dict[str, Json[Any]]:
    """The JSON columns by name."""
    fields = model._meta.fields_map
    return {column: found for name, column in model._meta.fields_db_projection.items() if isinstance(found := fields[name], Json)}


class _Table:
    """A table with JSON columns."""

    def __init__(self, model: type[Model]) -> None:
        self._name = model._meta.db_table
        self._table = model._meta.basetable
        self._key = declarations(model).primary_key
        self._fields = _json_fields(model)

    async def audit(self, connection: Connection, watch: Watch, *, upgrade: bool) -> list[ColumnFigures]:
        """The figures of its columns."""
        if await connection.fetchval("SELECT row_security_active($1)", self._name):
            raise PermissionDenied("the audit is made as the owner of the database: row-level security hides rows from this login")
        figures = {column: ColumnFigures(self._name, column) for column in self._fields}
        total: int = await connection.fetchval(PostgreSQLQuery.from_(self._table).select(Count("*")).get_sql())
        done = 0
        watch(self._name, done, total)
        async for batch in self._batches(connection):
            verdicts = await asyncio.to_thread(self._judge, batch)
            for row, column, verdict in verdicts:
                figures[column].count(verdict, self._id(row))
            if upgrade:
                await self._upgrade(connection, (told for told in verdicts if told[2].is_old), figures)
            done += len(batch)
            watch(self._name, done, max(done, total))
        return list(figures.values())

    async def _batches(self, connection: Connection) -> AsyncGenerator[Sequence[Mapping[str, Any]]]:
        first = PostgreSQLQuery.from_(self._table).select(*self._key, *self._fields).orderby(*self._key).limit(_BATCH)
        next_ones = first.where(Tuple(*self._columns()) > Tuple(*(Parameter(idx=at) for at in range(1, len(self._key) + 1))))
        rows = await connection.fetch(first.get_sql())
        while rows:
            yield cast("Sequence[Mapping[str, Any]]", rows)
            rows = await connection.fetch(next_ones.get_sql(), *(rows[-1][name] for name in self._key))

    def _columns(self) -> list[Any]:
        return [self._table[name] for name in self._key]

    def _judge(self, rows: Sequence[Mapping[str, Any]]) -> list[tuple[Mapping[str, Any], str, Verdict]]:
        return [
            (row, column, verdict_on(field, row[column]))
            for row in rows
            for column, field in self._fields.items()
            if row[column] is not None
        ]

    def _id(self, row: Mapping[str, Any]) -> str:
        return str(row["id"]) if "id" in self._key else "/".join(str(row[name]) for name in self._key)

    async def _upgrade(
        self, connection: Connection, told: Iterable[tuple[Mapping[str, Any], str, Verdict]], figures: Mapping[str, ColumnFigures]
    ) -> None:
        async with transaction(connection):
            for row, column, verdict in told:
                figures[column].upgraded += await self._write(connection, row, column, verdict.upgraded)

    async def _write(self, connection: Connection, row: Mapping[str, Any], column: str, upgraded: str | None) -> bool:
        """Whether the value was rewritten: it may have been changed since it was read, or a rule of the row refuses it."""
        bound = [upgraded, row[column], *(row[name] for name in self._key)]
        query = PostgreSQLQuery.update(self._table).set(column, Parameter(idx=1)).where(self._table[column] == Parameter(idx=2))
        for at, key in enumerate(self._columns(), start=3):
            query = query.where(key == Parameter(idx=at))
        try:
            async with connection.transaction():
                with translated():
                    return (await connection.execute(query.get_sql(), *bound)) == "UPDATE 1"
        except QueryFailed:
            return False


def verdict_on(column: Json[Any], text: str) -> Verdict:
    """What is to be said of a stored value."""
    try:
        value, is_old = column.validated(column.reader.read_and_tell, text)
        return Verdict(True, column.to_db_value(value, None) if is_old else None)
    except InvalidArgument:
        return Verdict(False)
