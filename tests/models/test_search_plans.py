"""The plans inside search functions, told by auto_explain to the application's role; PostgreSQL's own packages have it."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import asyncpg
import pytest

from bottleneck_db import Registry
from bottleneck_db.dsn import Dsn
from bottleneck_db.server import EmbeddedServer, memory_folder, temporary_server
from bottleneck_db.testing.databases import TestDatabase, cloned, make_template
from bottleneck_db.testing.factories import make_organization
from tests.models.plenty import plenty_of_bots

FOUND = sorted(Path("/usr/lib/postgresql").glob("*/lib/auto_explain.so"))
SETTINGS = ["log_min_duration = 0", "log_nested_statements = on", "log_level = 'notice'", "log_analyze = on"]


async def plans(server: EmbeddedServer, database: TestDatabase, organization_id: UUID, sql: str) -> str:
    """The plans of a statement and of all statements in its functions; only a superuser may have them told, here as the application."""
    superuser = database.owner.with_user("postgres", server._places.superuser_password.read_text().strip())
    connection = await asyncpg.connect(**superuser.connect_arguments())
    told: list[str] = []
    connection.add_log_listener(lambda _, message: told.append(str(message)))
    try:
        await connection.execute("; ".join(["LOAD 'auto_explain'", *(f"SET auto_explain.{setting}" for setting in SETTINGS)]))
        await connection.execute(f"SET app.organization_id = '{organization_id}'; SET ROLE bottleneck_app")
        await connection.fetch(sql)
    finally:
        await connection.close()
    return "\n".join(told)


@pytest.mark.skipif(not FOUND, reason="no PostgreSQL with auto_explain is installed in /usr/lib/postgresql")
async def test_functions_find_by_the_index_what_the_application_could_not() -> None:
    with temporary_server(bindir=FOUND[0].parents[1] / "bin", parent=memory_folder()) as server:
        async with cloned(await make_template(Dsn.parse(server.dsn()))) as database, Registry(database.settings()) as registry:
            organization_id = (tenancy := await make_organization(registry)).organization_id
            await plenty_of_bots(database, tenancy)
            for index, call, plain in (
                ("bots_search_idx", "SELECT * FROM app.search_bots('watcher 77')", "search @@ app.search_query('watcher 77')"),
                ("bots_config_gin_idx", """SELECT app.bots_with_config('{"timeout": 99}')""", """config @> '{"timeout": 99}'"""),
            ):
                assert f"Bitmap Index Scan on {index}" in await plans(server, database, organization_id, call)
                told = await plans(server, database, organization_id, f"SELECT id FROM bots WHERE {plain}")
                assert "bots" in told
                assert index not in told
