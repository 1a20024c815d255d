"""Databases to try things on, gone afterwards: never the target of a migration."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from uuid import uuid4

from bottleneck_db.connection.direct import connected
from bottleneck_db.dsn import Dsn
from bottleneck_db.server import memory_folder, temporary_server
from bottleneck_db.server.account import account_for
from bottleneck_db.server.binaries import find_binaries
from bottleneck_db.server.embedded import EmbeddedServer


@asynccontextmanager
async def scratch_server(major: int | None = None) -> AsyncGenerator[Dsn]:
    """The owner's login on a PostgreSQL, of that major version, that lives as long as the block; its databases are lost with it.

    Raises:
        ServerNotFound, ServerStartFailed: there are no programs (of that version), or they do not start.
    """
    server = temporary_server(bindir=find_binaries(account_for(), made_by=major).folder if major else None, parent=memory_folder())
    started: EmbeddedServer = await asyncio.to_thread(server.__enter__)
    try:
        yield Dsn.parse(started.dsn())
    finally:
        await asyncio.to_thread(server.__exit__, None, None, None)


@asynccontextmanager
async def scratch_database(server: Dsn, *, template: Dsn | None = None) -> AsyncGenerator[Dsn]:
    """A database of its own, empty or a copy of `template` (which nobody may be connected to); dropped with all its sessions."""
    name = f"scratch_{uuid4().hex[:16]}"
    source = f" TEMPLATE {template.database} STRATEGY file_copy" if template else ""
    maintenance = server.with_database("postgres")
    await execute(maintenance, f"CREATE DATABASE {name}{source}")
    try:
        yield server.with_database(name)
    finally:
        await execute(maintenance, f"DROP DATABASE {name} WITH (FORCE)")


async def execute(dsn: Dsn, sql: str) -> None:
    """Execute SQL on a connection of its own."""
    async with connected(dsn) as connection:
        await connection.execute(sql)
