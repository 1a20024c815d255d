"""The Tortoise engine behind the stock `aerich` command: the owner's direct connection, found at first connect and never at import.

The server is the one that MIGRATION_DATABASE_URL or DATABASE_URL names, else this project's embedded PostgreSQL, which is started.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from types import CoroutineType
from typing import Any, TypeAlias

import asyncpg
from tortoise.backends.asyncpg.client import AsyncpgDBClient

from bottleneck_db.config import Settings
from bottleneck_db.connection.translate import translated
from bottleneck_db.dsn import Dsn
from bottleneck_db.server import project_server


async def owner_dsn(settings: Settings) -> Dsn:
    """Where migrations run."""
    return settings.owner or await embedded_dsn()


async def embedded_dsn() -> Dsn:
    """This project's embedded server, started if it is not running."""
    server = project_server()
    await asyncio.to_thread(server.start)
    return Dsn.parse(server.dsn())


Setup: TypeAlias = "Callable[[Any], CoroutineType[Any, Any, None]]"  # which Python 3.11 does not subscript


class MigrationClient(AsyncpgDBClient):
    """Tortoise's own client, but with a DSN of libpq's forms.

    `dsn`, and what is to be done with each connection that is taken from the pool (`setup`), are given by programs and tests; the command
    leaves them out.
    """

    def __init__(self, connection_name: str, dsn: str | None = None, setup: Setup | None = None, **credentials: object) -> None:
        super().__init__(connection_name=connection_name, **credentials)  # type: ignore[arg-type]
        self._dsn = dsn
        self._setup = setup

    async def create_connection(self, with_db: bool) -> None:
        dsn = Dsn.parse(self._dsn) if self._dsn else await owner_dsn(Settings.from_env())
        with translated():
            self._pool = await asyncpg.create_pool(**dsn.connect_arguments(), min_size=1, max_size=4, setup=self._setup)
        await self._post_connect()


client_class = MigrationClient
