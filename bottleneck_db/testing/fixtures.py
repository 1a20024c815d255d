"""pytest fixtures: a server for the run, a template database, and a clone, a registry and a tenant for each test."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator
from contextlib import suppress

import pytest
import pytest_asyncio

from bottleneck_db.connection.registry import Registry
from bottleneck_db.dsn import Dsn
from bottleneck_db.server import EmbeddedServer, memory_folder, temporary_server
from bottleneck_db.testing.databases import TestDatabase, cloned, make_template
from bottleneck_db.testing.factories import Tenancy, make_organization


class _Undone(Exception):
    """Rolls a test's scope back."""


@pytest.fixture(scope="session")
def server() -> Generator[EmbeddedServer]:
    """A PostgreSQL of this run alone; neither server nor folder is left."""
    with temporary_server(parent=memory_folder()) as running:
        yield running


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def template(server: EmbeddedServer) -> Dsn:
    """The migrated database that `database` clones."""
    return await make_template(Dsn.parse(server.dsn()))


@pytest_asyncio.fixture(loop_scope="session")
async def database(template: Dsn) -> AsyncGenerator[TestDatabase]:
    """A migrated database of this test alone."""
    async with cloned(template) as clone:
        yield clone


@pytest_asyncio.fixture(loop_scope="session")
async def registry(database: TestDatabase) -> AsyncGenerator[Registry]:
    """A registry that logs in as the application does, never as the owner: row-level security would then go untested."""
    async with Registry(database.settings()) as opened:
        yield opened


@pytest_asyncio.fixture(loop_scope="session")
async def tenancy(registry: Registry) -> Tenancy:
    """An organization and its owner."""
    return await make_organization(registry)


@pytest_asyncio.fixture(loop_scope="session")
async def tenant(registry: Registry, tenancy: Tenancy) -> AsyncGenerator[Tenancy]:
    """The same, with the test running in its tenant scope, as its owner. What the test does in it is rolled back."""
    with suppress(_Undone):
        async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
            yield tenancy
            raise _Undone
