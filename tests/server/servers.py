"""What tests ask of a server."""

from __future__ import annotations

from typing import Any

import asyncpg

from bottleneck_db.dsn import Dsn
from bottleneck_db.server import EmbeddedServer


async def fetch(server: EmbeddedServer, sql: str, **instead: Any) -> Any:
    """The first value that a statement returns, on a connection of its own; `instead` are other arguments of asyncpg than the DSN's."""
    connection = await asyncpg.connect(**{**Dsn.parse(server.dsn()).connect_arguments(), **instead})
    try:
        return await connection.fetchval(sql)
    finally:
        await connection.close()
