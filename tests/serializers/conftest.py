"""The models, loaded once, and rows in every table to show."""

from __future__ import annotations

from collections.abc import AsyncGenerator

import pytest_asyncio

from bottleneck_db.connection.door import load_models
from bottleneck_db.dsn import Dsn
from tests.rules.walk import Field, planted


@pytest_asyncio.fixture(scope="session", loop_scope="session", autouse=True)
async def _models() -> None:
    await load_models()


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def field(template: Dsn) -> AsyncGenerator[Field]:
    async with planted(template) as made:
        yield made
