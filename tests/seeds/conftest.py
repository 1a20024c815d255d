"""A database with the profile `test` in it."""

from __future__ import annotations

from collections.abc import AsyncGenerator

import pytest_asyncio

from bottleneck_db import Registry
from bottleneck_db.dsn import Dsn
from bottleneck_db.testing.databases import TestDatabase, cloned
from seeds.plant import Report, Request, plant


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def garden(template: Dsn) -> AsyncGenerator[TestDatabase]:
    """For tests that only look."""
    async with cloned(template) as clone:
        yield clone


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def report(garden: TestDatabase) -> Report:
    return await plant(garden.settings(), Request("test"))


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def planted(garden: TestDatabase, report: Report) -> AsyncGenerator[Registry]:
    async with Registry(garden.settings()) as opened:
        yield opened
