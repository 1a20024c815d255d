"""One connection of its own, outside pools and scopes: for what runs as the owner of the database."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

import asyncpg

from bottleneck_db.connection.translate import translated
from bottleneck_db.dsn import Dsn

_CONNECT_SECONDS = 10.0


@asynccontextmanager
async def connected(dsn: Dsn) -> AsyncGenerator[asyncpg.Connection[asyncpg.Record]]:
    """A connection for the block; what the driver raises in it becomes an error of this package.

    Raises:
        DatabaseUnavailable, ConnectionFailed: the server is not reached within 10 s (or the DSN's connect_timeout), or refuses the login.
    """
    arguments: dict[str, Any] = {"timeout": _CONNECT_SECONDS, **dsn.connect_arguments()}
    with translated():
        connection = await asyncpg.connect(**arguments)
        try:
            yield connection
        finally:
            await connection.close()
