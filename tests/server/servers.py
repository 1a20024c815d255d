"""What tests ask of a server."""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path
from typing import Any

import asyncpg

from bottleneck_db.dsn import Dsn
from bottleneck_db.server import EmbeddedServer

#: A folder with a short path that every account may enter, whatever TMPDIR says.
TMP = Path("/tmp")  # noqa: S108 - only folders of unguessable names are made in it
TEMPORARY = Path(tempfile.gettempdir()).resolve()


async def fetch(server: EmbeddedServer, sql: str, **instead: Any) -> Any:
    """The first value that a statement returns, on a connection of its own; `instead` are other arguments of asyncpg than the DSN's."""
    arguments: dict[str, Any] = Dsn.parse(server.dsn()).connect_arguments() | instead
    connection = await asyncpg.connect(**arguments)
    try:
        return await connection.fetchval(sql)
    finally:
        await connection.close()


async def wait_for_statement(server: EmbeddedServer, sql: str) -> None:
    """Until some session is at it."""
    at_work = f"SELECT count(*) FROM pg_stat_activity WHERE query = $${sql}$$ AND state = 'active'"
    async with asyncio.timeout(30):
        while not await fetch(server, at_work):  # noqa: ASYNC110 - the event is another process's
            await asyncio.sleep(0.01)


def pid_of(server: EmbeddedServer) -> int:
    """The number of the running server's process."""
    pid = server.status().pid
    assert pid is not None
    return pid
