"""Whether a live database, the migrations and the models say the same; what is found can be repaired by what is told."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import asyncpg
import pytest
import pytest_asyncio

from bottleneck_db.connection.direct import connected
from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import SchemaError
from bottleneck_db.schema.columns import Fills
from bottleneck_db.schema.creation import copied
from bottleneck_db.schema.drift import drift_of, drift_of_migrations, facts_of
from bottleneck_db.schema.facts import Facts, compare, read_facts
from bottleneck_db.schema.files import migration_files
from bottleneck_db.schema.partitions import repairs
from bottleneck_db.schema.runner import downgrade, upgrade
from bottleneck_db.schema.scratch import execute, scratch_database
from bottleneck_db.server import EmbeddedServer
from bottleneck_db.testing.databases import TestDatabase
from tests.migrations.conftest import Folder

_MONTH = "(SELECT min(inhrelid::regclass::text) FROM pg_inherits WHERE inhparent = 'bot_logs'::regclass AND inhrelid::regclass::text <> 'bot_logs_default')"


def in_one_month(command: str) -> str:
    """A command for one monthly partition of bot_logs."""
    return f"DO $$ BEGIN EXECUTE format($f${command}$f$, {_MONTH}); END $$"


# What somebody did to a live database; and what the difference is of.
CHANGES = {
    "DROP POLICY tenant ON bots": "policy bots.tenant",
    "ALTER POLICY tenant ON bots USING (true)": "policy bots.tenant",
    "CREATE POLICY all_of_it ON bots USING (true)": "policy bots.all_of_it",
    "DROP POLICY tenant ON bot_logs_default": "policy bot_logs_default.tenant",
    "ALTER POLICY tenant ON bot_logs_default USING (true)": "policy bot_logs_default.tenant",
    "CREATE POLICY all_of_it ON bot_logs_default USING (true)": "policy bot_logs_default.all_of_it",
    in_one_month("DROP POLICY tenant ON %s"): "policy bot_logs_YYYY_MM.tenant",
    in_one_month("ALTER POLICY tenant ON %s USING (true)"): "policy bot_logs_YYYY_MM.tenant",
    in_one_month("ALTER TABLE %s DISABLE ROW LEVEL SECURITY"): "row security bot_logs_YYYY_MM",
    in_one_month("GRANT SELECT ON %s TO bottleneck_app"): "grant table bot_logs_YYYY_MM to bottleneck_app",
    "DROP POLICY tenant ON bot_logs": "policy bot_logs.tenant",
    "DROP TABLE session_recordings_default": "table session_recordings_default",
    "ALTER TABLE activity_logs_default DISABLE TRIGGER USER": "trigger activity_logs_default.",
    "DROP TRIGGER activity_logs_keep_tg ON activity_logs_default": "trigger activity_logs_default.activity_logs_keep_tg",
    "CREATE TRIGGER stray_tg BEFORE INSERT ON bot_logs_default FOR EACH ROW EXECUTE FUNCTION app.touch()": "trigger bot_logs_default.stray_tg",
    "ALTER TABLE bots DISABLE ROW LEVEL SECURITY": "row security bots",
    "GRANT TRUNCATE ON bots TO bottleneck_app": "grant table bots to bottleneck_app",
    "REVOKE UPDATE ON tasks FROM bottleneck_app": "grant table tasks to bottleneck_app",
    "GRANT SELECT (password_hash) ON users TO bottleneck_readonly": "grant column users.password_hash to bottleneck_readonly",
    "GRANT EXECUTE ON FUNCTION app.sign_in(text) TO PUBLIC": "grant function app.sign_in(text) to PUBLIC",
    "REVOKE USAGE ON SCHEMA app FROM bottleneck_app": "grant schema app to bottleneck_app",
    "DROP TRIGGER bots_touch_tg ON bots": "trigger bots.bots_touch_tg",
    "ALTER TABLE bots DISABLE TRIGGER bots_touch_tg": "trigger bots.bots_touch_tg",
    "CREATE OR REPLACE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'": "function app.touch()",
    "ALTER TYPE log_level RENAME VALUE 'info' TO 'x'; ALTER TYPE log_level RENAME VALUE 'debug' TO 'info'; ALTER TYPE log_level RENAME VALUE 'x' TO 'debug'": "enum log_level",
    "ALTER TABLE bots ADD COLUMN extra text": "column bots.extra",
    "ALTER TABLE bots DROP COLUMN last_run_status": "column bots.last_run_status",
    "ALTER TABLE bots ALTER COLUMN name DROP NOT NULL": "column bots.name",
    "ALTER TABLE bots ALTER COLUMN consecutive_failures TYPE bigint": "column bots.consecutive_failures",
    "ALTER TABLE bots ALTER COLUMN is_active SET DEFAULT false": "default bots.is_active",
    "ALTER TABLE bots ALTER COLUMN is_active DROP DEFAULT": "default bots.is_active",
    "COMMENT ON TABLE bots IS 'drifted'": "comment bots",
    "COMMENT ON COLUMN bots.name IS 'drifted'": "comment bots.name",
    "DROP INDEX bots_due_idx": "index bots_due_idx",
    "CREATE INDEX stray_idx ON bots (name)": "index stray_idx",
    "ALTER TABLE bots DROP CONSTRAINT bots_name_ck": "constraint bots.bots_name_ck",
    "ALTER TABLE bot_runs DROP CONSTRAINT bot_runs_bot_fk": "constraint bot_runs.bot_runs_bot_fk",
    "CREATE TABLE stray (id integer)": "table stray",
    "DROP TABLE tasks CASCADE": "table tasks",
    "ALTER TABLE bot_logs ADD COLUMN host text": "column bot_logs.host",
}
# What is found, and has no repair that could be told.
BEYOND_REPAIR = {
    "ALTER TYPE run_trigger ADD VALUE 'whim' BEFORE 'manual'": "run_trigger loses 'whim'",
    "ALTER TYPE user_status RENAME VALUE 'pending' TO 'invited'": "user_status loses 'invited'",
    "CREATE VIEW v AS SELECT 1 AS x": "view v cannot",
    "ALTER TABLE bots FORCE ROW LEVEL SECURITY": "a change of table bots cannot be drafted",
    "CREATE TABLE bot_logs_old PARTITION OF bot_logs FOR VALUES FROM ('1990-01-01') TO ('1991-01-01')": "bot_logs_old is a partition that",
    "CREATE INDEX stray_idx ON bot_logs_default (message)": "of a partition cannot be repaired",
}


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def twin(server: EmbeddedServer, template: Dsn) -> AsyncGenerator[Dsn]:
    """What the migrations make, which stays as it is."""
    async with scratch_database(Dsn.parse(server.dsn()), template=template) as dsn:
        yield dsn


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def goal(twin: Dsn) -> Facts:
    """Its facts."""
    return await facts_of(twin)


@asynccontextmanager
async def changed(dsn: Dsn, sql: str) -> AsyncGenerator[asyncpg.Connection[asyncpg.Record]]:
    """A transaction in which the database is another; it is rolled back."""
    async with connected(dsn) as connection:
        await connection.execute("BEGIN; SET LOCAL check_function_bodies = off")
        await connection.execute(sql)
        yield connection
        await connection.execute("ROLLBACK")


@pytest.mark.parametrize("change", CHANGES)
async def test_a_change_is_found_and_what_is_told_repairs_it(twin: Dsn, goal: Facts, change: str) -> None:
    async with changed(twin, change) as connection:
        there = await read_facts(connection)
        found = compare(there, goal)
        assert any(f"{difference.kind} {difference.name}".startswith(CHANGES[change]) for difference in found), found
        for statement in repairs(there, goal, Fills(required=False)):
            await connection.execute(statement)
        assert compare(await read_facts(connection), goal) == []


@pytest.mark.parametrize("change", BEYOND_REPAIR)
async def test_what_cannot_be_repaired_says_why(twin: Dsn, goal: Facts, change: str) -> None:
    async with changed(twin, change) as connection:
        there = await read_facts(connection)
        assert compare(there, goal) != []
        with pytest.raises(SchemaError, match=BEYOND_REPAIR[change]):
            repairs(there, goal, Fills(required=False))


async def test_what_cannot_be_repaired_is_told_all_the_same(database: TestDatabase, server: EmbeddedServer) -> None:
    await execute(database.owner, "CREATE VIEW v AS SELECT 1 AS x")
    found = await drift_of(database.owner, scratch=Dsn.parse(server.dsn()))
    assert ([difference.kind for difference in found.differences], found.repair) == (["view"], ())
    assert "view v cannot" in (found.reason or "")


async def test_months_make_no_difference(database: TestDatabase, twin: Dsn) -> None:
    await execute(database.owner, "SELECT app.ensure_partitions(14, 9)")
    assert compare(await facts_of(database.owner), await facts_of(twin)) == []


async def test_an_equal_database_needs_nothing(database: TestDatabase, server: EmbeddedServer) -> None:
    found = await drift_of(database.owner, scratch=Dsn.parse(server.dsn()))
    assert (found.differences, found.repair, found.reason) == ([], (), None)


async def test_a_live_database_is_compared_with_what_is_applied_to_it(database: TestDatabase, server: EmbeddedServer) -> None:
    """A pending migration is no drift."""
    await downgrade(database.owner, 1)
    assert (await drift_of(database.owner, scratch=Dsn.parse(server.dsn()))).differences == []
    await execute(database.owner, "ALTER TABLE bots ADD COLUMN extra text")
    found = await drift_of(database.owner, scratch=Dsn.parse(server.dsn()))
    assert [str(difference) for difference in found.differences] == ["- column bots.extra: text"]


async def test_what_is_applied_and_has_no_file_cannot_be_compared(database: TestDatabase, server: EmbeddedServer, folder: Folder) -> None:
    """It would be told to be dropped."""
    copied(migration_files()[:2], folder.location)
    with pytest.raises(SchemaError, match=f"these are applied, and their files are missing: {migration_files()[2].version}$"):
        await drift_of(database.owner, location=folder.location, scratch=Dsn.parse(server.dsn()))


async def test_a_database_is_only_read(database: TestDatabase, server: EmbeddedServer) -> None:
    await execute(database.owner, "DROP POLICY tenant ON bots")
    before = await facts_of(database.owner)
    await drift_of(database.owner, scratch=Dsn.parse(server.dsn()))
    assert compare(before, await facts_of(database.owner)) == []


async def test_an_invalid_index_is_found(bare: Dsn, server: EmbeddedServer, folder: Folder) -> None:
    folder.add(0, "CREATE SCHEMA app; CREATE TABLE things (a int)")
    folder.add(1, "CREATE UNIQUE INDEX CONCURRENTLY things_a_uq ON things (a)", in_transaction=False)
    await upgrade(bare, location=folder.location)
    async with connected(bare) as connection:
        await connection.execute("DROP INDEX things_a_uq; INSERT INTO things VALUES (1), (1)")
        with pytest.raises(Exception, match="could not create unique index"):
            await connection.execute("CREATE UNIQUE INDEX CONCURRENTLY things_a_uq ON things (a)")
        await connection.execute("DELETE FROM things")
    found = await drift_of(bare, location=folder.location, scratch=Dsn.parse(server.dsn()))
    assert "INVALID" in str(found.differences[0])
    assert found.repair == ["DROP INDEX things_a_uq", "CREATE UNIQUE INDEX things_a_uq ON things USING btree (a)"]


async def test_models_and_migrations_are_equal(server: EmbeddedServer) -> None:
    found = await drift_of_migrations(scratch=Dsn.parse(server.dsn()))
    assert "\n".join(map(str, found.differences)) == ""


async def test_what_migrations_lack_is_found_and_told(folder: Folder, server: EmbeddedServer) -> None:
    """The shipped ones, and one more that takes something away."""
    copied(migration_files(), folder.location)
    folder.add(3, "DROP INDEX bots_due_idx; COMMENT ON TABLE bots IS 'else'")
    found = await drift_of_migrations(location=folder.location, scratch=Dsn.parse(server.dsn()))
    assert [(difference.kind, difference.name) for difference in found.differences] == [("comment", "bots"), ("index", "bots_due_idx")]
    assert any(statement.startswith("CREATE INDEX bots_due_idx") for statement in found.repair)
