"""One connection of its own, outside pools and scopes: for what runs as the owner of the database."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from typing import Any

import asyncpg

from bottleneck_db.connection.translate import translated
from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import DatabaseUnavailable, OutcomeUnknown

_CONNECT_SECONDS = 10.0
_CLOSE_SECONDS = 5.0


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
            with suppress(TimeoutError):  # asyncpg has terminated it then
                await connection.close(timeout=_CLOSE_SECONDS)


@asynccontextmanager
async def transaction(connection: asyncpg.Connection[asyncpg.Record]) -> AsyncGenerator[None]:
    """All of the block, or nothing of it.

    Raises:
        OutcomeUnknown: the connection broke during COMMIT.
    """
    running = connection.transaction()
    await running.start()
    try:
        yield
    except BaseException:
        if not connection.is_closed():
            await running.rollback()
        raise
    try:
        with translated():
            await running.commit()
    except DatabaseUnavailable:
        raise OutcomeUnknown from None
