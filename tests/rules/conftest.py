"""One migrated database for all rules that only look."""

from __future__ import annotations

from collections.abc import AsyncGenerator

import pytest_asyncio

from bottleneck_db.connection.direct import connected
from bottleneck_db.dsn import Dsn
from bottleneck_db.testing.databases import cloned
from tests.rules.catalog import Catalog


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def catalog(template: Dsn) -> AsyncGenerator[Catalog]:
    """The catalog as the migrations make it."""
    async with cloned(template) as database, connected(database.owner) as connection:
        yield Catalog(connection)
