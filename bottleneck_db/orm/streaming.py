"""Rows one after the other, in constant memory: a server-side cursor (PostgreSQL manual, DECLARE)."""

from __future__ import annotations

import itertools
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from typing import Any, Generic, TypeVar, cast

from tortoise.models import Model
from tortoise.queryset import QuerySet

from bottleneck_db.errors import BottleneckError, ScopeMismatch
from bottleneck_db.orm.arguments import whole_number
from bottleneck_db.orm.client import Client, client
from bottleneck_db.orm.lateral import attach

M = TypeVar("M", bound=Model)
MAX_CHUNK = 10_000
_numbers = itertools.count(1)


class Streamed(QuerySet[M], Generic[M]):
    """A query set whose rows can be read one after the other."""

    __slots__ = ()

    async def stream(self, *, chunk: int = 500) -> AsyncGenerator[M]:
        """The same records as by awaiting the query set, of which never more than `chunk` are held: `async for bot in Bot.all().stream():`

        The cursor lives in the scope in which the first record is read, and the scope's time limits hold for the whole of it. Other
        statements may be sent between two records. Who leaves the loop early and goes on in the same scope closes it with
        contextlib.aclosing(); otherwise the end of the scope does.

        Raises:
            NoScope: outside a scope.
            ScopeMismatch: it is read on in another scope than the one that it was begun in, and not in one nested there.
            InvalidArgument: `chunk` is not between 1 and 10,000.
        """
        whole_number("chunk", chunk, least=1, most=MAX_CHUNK)
        query = self._clone()
        query._choose_db_if_not_chosen(query._select_for_update)
        query._make_query()
        async with _declared(client(query._db), *query.query.get_parameterized_sql()) as cursor:
            read = chunk
            while read == chunk:
                cursor.refuse_elsewhere()
                read = 0
                for read, record in enumerate(await _hydrated(query, f"FETCH FORWARD {chunk} FROM {cursor.name}"), start=1):  # noqa: B007
                    yield record


class _Cursor:
    """A cursor's name, and the scope that it lives in."""

    def __init__(self, door: Client) -> None:
        self.name = f"stream_{next(_numbers)}"
        self._door = door
        self._scope = door.scope

    def refuse_elsewhere(self) -> None:
        if not self._door.scope.is_within(self._scope):
            raise ScopeMismatch("a stream is read in the scope that it was begun in")

    async def close(self) -> None:
        """Nothing is left to do where the scope has ended, or its transaction failed. The event loop may call this in any task."""
        with suppress(BottleneckError):
            self.refuse_elsewhere()
            await self._door.fetch(f"CLOSE {self.name}")


@asynccontextmanager
async def _declared(door: Client, sql: str, values: list[Any]) -> AsyncGenerator[_Cursor]:
    cursor = _Cursor(door)
    await door.fetch(f"DECLARE {cursor.name} NO SCROLL CURSOR FOR {sql}", values)
    try:
        yield cursor
    finally:
        await cursor.close()


async def _hydrated(query: QuerySet[M], fetch: str) -> list[M]:
    """The records of a statement that gives rows of `query`: joined, annotated and prefetched as the query has it."""
    executor = query._db.executor_class(
        model=query.model,
        db=query._db,
        prefetch_map=query._prefetch_map,
        prefetch_queries=query._prefetch_queries,
        select_related_idx=cast(Any, query._select_related_idx),
    )
    records: list[M] = await executor.execute_select(fetch, [], custom_fields=list(query._annotations))
    attach(query, records)
    return records
