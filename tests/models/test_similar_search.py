"""Search by spelling, which needs the extension pg_trgm: PostgreSQL's own packages have it, the wheel's programs do not."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest
import pytest_asyncio

from bottleneck_db import Bot, Registry
from bottleneck_db.dsn import Dsn
from bottleneck_db.models.search import search_everything
from bottleneck_db.server import memory_folder, temporary_server
from bottleneck_db.testing.databases import TestDatabase, cloned, execute, make_template
from bottleneck_db.testing.factories import Tenancy, make_bot, make_organization, make_task

SYSTEM = next((path.parent for path in sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))), None)
needs_trigrams = pytest.mark.skipif(
    SYSTEM is None or not list(Path("/usr/share/postgresql").glob(f"{SYSTEM.parent.name}/extension/pg_trgm.control")),
    reason="no PostgreSQL with the extension pg_trgm is installed in /usr/lib/postgresql",
)


@pytest_asyncio.fixture(loop_scope="session")
async def with_trigrams() -> AsyncGenerator[TestDatabase]:
    """A database that has the extension, in a schema of its own."""
    with temporary_server(bindir=SYSTEM, parent=memory_folder()) as server:
        async with cloned(await make_template(Dsn.parse(server.dsn()))) as database:
            await execute(database.owner, "CREATE SCHEMA extensions; CREATE EXTENSION pg_trgm SCHEMA extensions")
            yield database


async def names(query: str, *, similar: bool = True) -> list[str]:
    return [hit.record.name for hit in await Bot.search(query, similar=similar)]


@needs_trigrams
async def test_what_is_misspelt_is_found_where_nothing_else_is(with_trigrams: TestDatabase) -> None:
    async with Registry(with_trigrams.settings()) as registry:
        tenancy, other = await make_organization(registry), await make_organization(registry)
        async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
            for name in ("Weather watcher", "Wetter", "Invoices"):
                await make_bot(name=name)
            task = await make_task(title="Watch the weather")
            assert (await names("wether watcher"))[0] == "Weather watcher"
            assert await names("wether watcher", similar=False) == []
            assert await names("wetter") == ["Wetter"]  # where the words are found nothing else is looked for
            assert await names("zzzzzz") == []
            (hit, *_) = await Bot.search("wether watcher", similar=True)
            assert (0.4 <= hit.rank <= 1, hit.snippet.text) == (True, "Weather watcher")
            assert await Bot.search("wether watcher", similar=True).after(hit.cursor).filter(id=hit.record.id).count() == 0
            found = await search_everything("wheather", similar=True)
            assert task.id in {one.id for one in found}
            assert {one.kind for one in found} == {"bot", "task"}
            assert await search_everything("wheather") == []
        async with registry.tenant(other.organization_id):
            assert await names("wether watcher") == []
            assert await search_everything("wheather", similar=True) == []


async def test_without_the_extension_nothing_is_found_by_spelling(tenant: Tenancy) -> None:
    await make_bot(name="Weather watcher")
    assert await names("wether watcher") == []
    assert await names("weather") == ["Weather watcher"]
