"""The catalog of a migrated database, asked as its owner."""

from __future__ import annotations

from typing import Any

import asyncpg

from bottleneck_db.testing.databases import TestDatabase

# Tables of ours, as rows of pg_class; partitions are named by PostgreSQL and made by app.ensure_partitions().
TABLES = """(SELECT c.* FROM pg_class c
              WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname NOT LIKE 'aerich%')"""
PARENTS = f"(SELECT * FROM {TABLES} t WHERE NOT t.relispartition)"
# Their columns, with the name of the table.
COLUMNS = f"(SELECT t.relname, a.* FROM {TABLES} t JOIN pg_attribute a ON a.attrelid = t.oid WHERE a.attnum > 0 AND NOT a.attisdropped)"


class Catalog:
    """Questions to one database."""

    def __init__(self, connection: asyncpg.Connection[asyncpg.Record]) -> None:
        self._connection = connection

    async def ask(self, query: str, *args: Any) -> list[Any]:
        """The rows; of one column, its values."""
        rows = await self._connection.fetch(query, *args)
        return [row[0] if len(row) == 1 else tuple(row) for row in rows]


async def ask(database: TestDatabase, query: str, *args: Any) -> list[Any]:
    """What Catalog.ask() answers to one query, asked as the database's owner."""
    connection = await asyncpg.connect(**database.owner.connect_arguments())
    try:
        return await Catalog(connection).ask(query, *args)
    finally:
        await connection.close()
