"""A migrated database with rows, to clone for each test."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bottleneck_db.connection.direct import connected
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


_FILE = """
RUN_IN_TRANSACTION = {in_transaction}

async def upgrade(db):
    return {up!r}

async def downgrade(db):
    return {down!r}
"""


@dataclass(frozen=True)
class Folder:
    """A folder of migrations that a test writes itself."""

    location: Path

    def add(self, number: int, up: str, down: str = "SELECT 1", *, in_transaction: bool = True, name: str = "change") -> str:
        """A file that returns SQL. Returns its version."""
        return self.write(number, _FILE.format(in_transaction=in_transaction, up=up, down=down), name=name)

    def write(self, number: int, text: str, *, name: str = "change") -> str:
        """A file of any text. Returns its version."""
        version = f"{number}_20260101000000_{name}.py"
        (self.location / "models").mkdir(parents=True, exist_ok=True)
        (self.location / "models" / version).write_text(text)
        return version


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """No migrations yet."""
    (tmp_path / "migrations" / "models").mkdir(parents=True)
    return Folder(tmp_path / "migrations")


@pytest_asyncio.fixture(loop_scope="session")
async def bare(server: EmbeddedServer) -> AsyncGenerator[Dsn]:
    """An empty database."""
    async with scratch_database(Dsn.parse(server.dsn())) as dsn:
        yield dsn


async def value(dsn: Dsn, query: str, *arguments: Any) -> Any:
    """What a query finds first, on a connection of its own."""
    async with connected(dsn) as connection:
        return await connection.fetchval(query, *arguments)
