"""Rows into tables: in batches, parents before children, by COPY; what is there already is left as it is."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import AsyncGenerator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING, Any, TypeAlias

from tortoise.models import Model

from bottleneck_db.orm.declarations import declarations
from bottleneck_db.schema.ddl import all_models
from seeds.planting import Row, Values

if TYPE_CHECKING:
    from seeds.ground import Connection

Batch: TypeAlias = Mapping[str, list[Values]]

BATCH_ROWS = 10_000
_TIMES = ("created_at", "recording_started_at")


@dataclass(frozen=True)
class Written:
    """Rows of one table in a batch: how many were to be there, and how many were missing."""

    table: str
    rows: int
    added: int


class Writer:
    """Writes batches as the owner, who is not subject to row-level security. A batch's rows of one table are written whole or not at all.

    With `look` it asks for each row whether it is there; without, that nothing is there is known. A `dry` one counts and writes nothing.
    """

    def __init__(self, connection: Connection, *, look: bool, dry: bool) -> None:
        self._connection = connection
        self._look = look
        self._dry = dry

    async def write(self, table: str, rows: list[Values]) -> Written:
        """Add the rows that are missing.

        Raises:
            ConstraintViolation: somebody else's row is in the way.
        """
        missing = await self._missing(table, rows) if self._look else rows
        if missing and not self._dry:
            columns = list(missing[0])
            records = map(itemgetter(*columns), missing)
            await self._connection.copy_records_to_table(table, schema_name="public", records=records, columns=columns)
        return Written(table, len(rows), len(missing))

    async def _missing(self, table: str, rows: list[Values]) -> list[Values]:
        key = _keys()[table]
        columns = [[row[name] for row in rows] for name in key]
        there = {row["place"] for row in await self._connection.fetch(_present(table, key), *columns)}
        return [row for place, row in enumerate(rows, start=1) if place not in there]


def _present(table: str, key: Sequence[str]) -> str:
    """Which of the keys, by their places, a table has; its words are the models' own."""
    arrays = ", ".join(f"${place}::{'timestamptz' if name in _TIMES else 'uuid'}[]" for place, name in enumerate(key, start=1))
    same = " AND ".join(f"t.{name} = k.{name}" for name in key)
    names = ", ".join(key)
    return (
        f"SELECT k.place FROM unnest({arrays}) WITH ORDINALITY AS k ({names}, place)"  # noqa: S608
        f" WHERE EXISTS (SELECT FROM public.{table} t WHERE {same})"
    )


@cache
def _keys() -> dict[str, tuple[str, ...]]:
    return {model._meta.db_table: declarations(model).primary_key for model in tables()}


@cache
def tables() -> tuple[type[Model], ...]:
    """The models, parents before children; users come first, since the first of them tells that a planting has begun."""
    return tuple(sorted(all_models(), key=lambda model: model._meta.db_table != "users"))


def batches(rows: Iterable[Row], size: int = BATCH_ROWS) -> Iterator[Batch]:
    """The rows in batches of `size`, in each the tables with parents before children."""
    batch: dict[str, list[Values]] = defaultdict(list)
    for number, (table, values) in enumerate(rows, start=1):
        batch[table].append(values)
        if number % size == 0:
            yield _ordered(batch)
            batch = defaultdict(list)
    if batch:
        yield _ordered(batch)


def _ordered(batch: Batch) -> Batch:
    return {name: batch[name] for model in tables() if (name := model._meta.db_table) in batch}


async def ahead(source: Iterator[Batch]) -> AsyncGenerator[Batch]:
    """The batches, the next one of which is made in a thread while the present one is written."""
    coming = _next(source)
    try:
        while (batch := await coming) is not None:
            coming = _next(source)
            yield batch
    finally:
        coming.cancel()


def _next(source: Iterator[Batch]) -> asyncio.Task[Any]:
    return asyncio.create_task(asyncio.to_thread(next, source, None))
