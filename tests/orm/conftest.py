"""The samples: a table of these tests' own, with a model of its own beside the product's."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import suppress
from uuid import uuid4

import pytest_asyncio
from tortoise.context import TortoiseContext

from bottleneck_db import Registry, Scope
from bottleneck_db.connection.door import APPLICATION
from bottleneck_db.dsn import Dsn
from bottleneck_db.schema.ddl import table, table_security
from bottleneck_db.testing.databases import cloned, execute
from tests.orm.samples import MortalSample, Sample

SAMPLES = {**APPLICATION, "apps": {"samples": {"models": ["tests.orm.samples"], "default_connection": "default"}}}


class _Undone(Exception):
    """Rolls a test's scope back."""


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def sample_registry(template: Dsn) -> AsyncGenerator[Registry]:
    """A registry of a database that has the samples, one for the tests of a file."""
    async with cloned(template) as database, Registry(database.settings()) as registry:
        with TortoiseContext() as context:
            await context.init(config=SAMPLES)
            made = [statement for model in (Sample, MortalSample) for statement in (*table(model), *table_security(model))]
        await execute(database.owner, "; ".join(["CREATE TYPE sample_colour AS ENUM ('red', 'green')", *made]))
        yield registry


@pytest_asyncio.fixture(loop_scope="session")
async def samples(sample_registry: Registry) -> AsyncGenerator[Scope]:
    """A scope with an empty table of samples; what the test does in it is rolled back."""
    with TortoiseContext() as context, suppress(_Undone):
        await context.init(config=SAMPLES)
        async with sample_registry.user(uuid4()) as scope:
            yield scope
            raise _Undone
