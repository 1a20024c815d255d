"""What is in a database, asked as its owner."""

from __future__ import annotations

from typing import Any

import asyncpg

from bottleneck_db.connection.direct import connected
from bottleneck_db.testing.databases import TestDatabase
from seeds.writer import tables


async def ask(database: TestDatabase, sql: str, *args: Any) -> list[asyncpg.Record]:
    async with connected(database.owner) as connection:
        return await connection.fetch(sql, *args)


async def value(database: TestDatabase, sql: str, *args: Any) -> Any:
    async with connected(database.owner) as connection:
        return await connection.fetchval(sql, *args)


async def counts(database: TestDatabase) -> dict[str, int]:
    """Rows by table, of those that have any."""
    async with connected(database.owner) as connection:
        names = [model._meta.db_table for model in tables()]
        found = {name: await connection.fetchval(f"SELECT count(*) FROM {name}") for name in names}
    return {name: count for name, count in found.items() if count}


async def digest(database: TestDatabase) -> dict[str, str]:
    """A hash over all rows of each table, as they are."""
    rows = "md5(string_agg(md5(t::text), '' ORDER BY md5(t::text)))"
    async with connected(database.owner) as connection:
        names = [model._meta.db_table for model in tables()]
        return {name: await connection.fetchval(f"SELECT {rows} FROM {name} t") for name in names}
