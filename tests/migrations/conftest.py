"""A migrated database with rows, to clone for each test."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack

import pytest_asyncio

from bottleneck_db.dsn import Dsn
from bottleneck_db.schema.creation import migrated
from bottleneck_db.schema.scratch import scratch_database
from bottleneck_db.server import EmbeddedServer


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def populated(server: EmbeddedServer) -> AsyncGenerator[Dsn]:
    """All migrations applied, with rows in the tables; nobody is connected, so that it can be a template."""
    async with migrated(Dsn.parse(server.dsn())) as dsn:
        yield dsn


@pytest_asyncio.fixture(loop_scope="session")
async def pair(server: EmbeddedServer, populated: Dsn) -> AsyncGenerator[tuple[Dsn, Dsn]]:
    """Two copies of it: one stays as it is, the other gets the change."""
    async with AsyncExitStack() as stack:
        owner = Dsn.parse(server.dsn())
        before, goal = [await stack.enter_async_context(scratch_database(owner, template=populated)) for _ in range(2)]
        yield before, goal
