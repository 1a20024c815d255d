"""Functions of the database go on working when columns come and go, whichever the order of a table's columns is by then."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest
import pytest_asyncio

from bottleneck_db.connection.direct import connected
from bottleneck_db.connection.door import load_models
from bottleneck_db.dsn import Dsn
from bottleneck_db.schema.creation import copied, prove
from bottleneck_db.schema.ddl import all_models, create_all
from bottleneck_db.schema.drafts import draft
from bottleneck_db.schema.drift import drift_of, drift_of_migrations, facts_of
from bottleneck_db.schema.facts import compare
from bottleneck_db.schema.files import migration_files, written
from bottleneck_db.schema.functions import BrokenFunctions, broken_functions, refuse_broken_functions
from bottleneck_db.schema.intents import Intents
from bottleneck_db.schema.push import push
from bottleneck_db.schema.runner import downgrade, upgrade
from bottleneck_db.schema.scratch import execute, scratch_database
from bottleneck_db.server import EmbeddedServer
from bottleneck_db.testing.databases import TestDatabase
from tests.migrations.conftest import Folder

# A function whose SQL body has `*`, frozen for the order of columns that the table had; then a column in another place.
_FROZEN = "CREATE FUNCTION app.all_tasks() RETURNS SETOF tasks LANGUAGE sql STABLE BEGIN ATOMIC SELECT t.* FROM tasks t; END"
_STALE = f"{_FROZEN}; ALTER TABLE tasks ADD COLUMN extra text"
_CALLS = (
    "SELECT count(*) FROM app.reap_bot_runs(5)",
    "SELECT count(*) FROM app.reap_workflow_runs(5)",
    "SELECT count(*) FROM app.wake_workflow_runs(5)",
    "SELECT count(*) FROM app.claim_bot_runs('w', 1)",
    "SELECT count(*) FROM app.claim_workflow_runs('w', 1)",
    "SELECT app.seal_audit(c.organization_id, app.audit_horizon()) FROM app.audit_chains() c",
    "SELECT count(*) FROM app.audit_chains() c, app.check_seals(c.organization_id)",
)


@pytest_asyncio.fixture(loop_scope="session")
async def wider(server: EmbeddedServer) -> AsyncGenerator[Dsn]:
    """What would be declared if each table had one more column, as its first."""
    await load_models()
    async with scratch_database(Dsn.parse(server.dsn())) as dsn:
        async with connected(dsn) as connection:
            for statement in create_all():
                head, _, columns = statement.partition("(\n")
                await connection.execute(f"{head}(\n    extra text,\n{columns}" if head.startswith("CREATE TABLE") else statement)
        yield dsn


async def works(dsn: Dsn) -> None:
    """Every function that goes by rows of a table, called."""
    async with connected(dsn) as connection:
        await refuse_broken_functions(connection)
        for call in _CALLS:
            await connection.execute(call)


async def up_and_down(server: EmbeddedServer, before: Dsn, goal: Dsn, location: Path) -> list[str]:
    """A draft of the change, proven; then applied and undone, with every function called after each. Returns what it executes."""
    number = migration_files()[-1].number + 1
    (part,) = await draft(server_of(server), before, goal, Intents())
    copied(migration_files(), location)
    file = location / "models" / f"{number}_20990101000000_change.py"
    file.write_text(written("A change.", part.upgrade, part.downgrade, state="None", destructive="a test"))
    await prove(server_of(server), before, goal, location, 1)
    await upgrade(before, location=location)
    await works(before)
    await downgrade(before, number - 1, location=location)
    await works(before)
    return list(part.upgrade)


def server_of(server: EmbeddedServer) -> Dsn:
    return Dsn.parse(server.dsn())


async def test_a_column_in_the_middle_of_every_table_breaks_no_function(
    server: EmbeddedServer, pair: tuple[Dsn, Dsn], wider: Dsn, tmp_path: Path
) -> None:
    done = await up_and_down(server, pair[0], wider, tmp_path)
    assert sum(" ADD COLUMN extra " in statement for statement in done) == len(list(all_models()))


async def test_a_column_that_goes_and_comes_back_breaks_no_function(server: EmbeddedServer, pair: tuple[Dsn, Dsn], tmp_path: Path) -> None:
    before, goal = pair
    await execute(goal, "ALTER TABLE bot_runs DROP COLUMN debug_url; ALTER TABLE workflow_runs DROP COLUMN checkpoint CASCADE")
    done = await up_and_down(server, before, goal, tmp_path)
    assert {"ALTER TABLE bot_runs DROP COLUMN debug_url", "ALTER TABLE workflow_runs DROP COLUMN checkpoint"} <= set(done)


async def test_a_function_that_fails_is_named(database: TestDatabase) -> None:
    async with connected(database.owner) as connection:
        assert await broken_functions(connection) == {}
        await connection.execute(_STALE)
        broken = await broken_functions(connection)
        assert list(broken) == ["app.all_tasks()"]
        assert "return type mismatch in function declared to return tasks" in broken["app.all_tasks()"]
        with pytest.raises(BrokenFunctions, match=r"function app\.all_tasks\(\): return type mismatch"):
            await refuse_broken_functions(connection)


async def test_plpgsql_that_is_none_is_named(database: TestDatabase) -> None:
    async with connected(database.owner) as connection:
        await connection.execute("SET check_function_bodies = off")
        await connection.execute("CREATE FUNCTION app.f() RETURNS integer LANGUAGE plpgsql AS 'BEGIN RETURN 1 +; END'")
        assert list(await broken_functions(connection)) == ["app.f()"]


async def test_a_draft_that_breaks_a_function_is_not_proven(server: EmbeddedServer, populated: Dsn, folder: Folder) -> None:
    """Its text is what is declared, so the comparison finds nothing."""
    owner = server_of(server)
    copied(migration_files(), folder.location)
    folder.add(3, _STALE, "DROP FUNCTION app.all_tasks(); ALTER TABLE tasks DROP COLUMN extra")
    async with scratch_database(owner, template=populated) as before, scratch_database(owner, template=populated) as goal:
        await execute(goal, _STALE)
        with pytest.raises(BrokenFunctions, match=r"app\.all_tasks"):
            await prove(owner, before, goal, folder.location, 1)


async def test_a_comparison_tells_of_it(database: TestDatabase, server: EmbeddedServer, folder: Folder) -> None:
    copied(migration_files(), folder.location)
    folder.add(3, _STALE)
    await upgrade(database.owner, location=folder.location)
    owner = server_of(server)
    found = await drift_of(database.owner, location=folder.location, scratch=owner)
    assert [(one.kind, one.name) for one in found.differences] == [("function that fails", "app.all_tasks()")]
    assert (found.repair, "columns by name" in (found.reason or "")) == ((), True)
    found = await drift_of_migrations(location=folder.location, scratch=owner)
    assert ("function that fails", "app.all_tasks()") in {(one.kind, one.name) for one in found.differences}
    assert any("DROP FUNCTION app.all_tasks()" in statement for statement in found.repair)


async def test_a_push_that_leaves_one_keeps_nothing(database: TestDatabase, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a declared function that has `*`, and a table whose columns stand in another order."""
    await execute(database.owner, "ALTER TABLE tasks DROP COLUMN tags CASCADE")
    monkeypatch.setattr("bottleneck_db.schema.creation.create_all", lambda: [*create_all(), _FROZEN])
    before = await facts_of(database.owner)
    with pytest.raises(BrokenFunctions, match=r"app\.all_tasks"):
        await push(database.owner, scratch=database.owner, accept_loss=True)
    assert compare(before, await facts_of(database.owner)) == []
