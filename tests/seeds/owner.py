"""What is in a database, asked as its owner."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

import asyncpg

from bottleneck_db.testing.databases import TestDatabase
from seeds.writer import tables


@asynccontextmanager
async def owner(database: TestDatabase) -> AsyncGenerator[asyncpg.Connection[asyncpg.Record]]:
    connection = await asyncpg.connect(**database.owner.connect_arguments())
    try:
        yield connection
    finally:
        await connection.close()


async def ask(database: TestDatabase, sql: str, *args: Any) -> list[asyncpg.Record]:
    async with owner(database) as connection:
        return await connection.fetch(sql, *args)


async def value(database: TestDatabase, sql: str, *args: Any) -> Any:
    async with owner(database) as connection:
        return await connection.fetchval(sql, *args)


async def counts(database: TestDatabase) -> dict[str, int]:
    """Rows by table, of those that have any."""
    async with owner(database) as connection:
        names = [model._meta.db_table for model in tables()]
        found = {name: await connection.fetchval(f"SELECT count(*) FROM {name}") for name in names}
    return {name: count for name, count in found.items() if count}


async def digest(database: TestDatabase) -> dict[str, str]:
    """A hash over all rows of each table, as they are."""
    async with owner(database) as connection:
        names = [model._meta.db_table for model in tables()]
        return {
            name: await connection.fetchval(f"SELECT md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))) FROM {name} t") for name in names
        }
