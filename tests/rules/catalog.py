"""The catalog of a migrated database, asked as its owner."""

from __future__ import annotations

from typing import Any

import asyncpg

from bottleneck_db.testing.databases import TestDatabase


async def ask(database: TestDatabase, query: str, *args: Any) -> list[Any]:
    """Rows of one query; of one column, its values."""
    connection = await asyncpg.connect(**database.owner.connect_arguments())
    try:
        rows = await connection.fetch(query, *args)
    finally:
        await connection.close()
    return [row[0] if len(row) == 1 else tuple(row) for row in rows]
