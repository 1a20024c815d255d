"""A development database brought to what the models declare; how it came to differ is the tests' own doing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bottleneck_db.config import Settings
from bottleneck_db.connection.direct import connected
from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import LockTimeout, Refused, SchemaError
from bottleneck_db.schema.changes import Changes
from bottleneck_db.schema.columns import Fills
from bottleneck_db.schema.ddl import create_all
from bottleneck_db.schema.drift import facts_of
from bottleneck_db.schema.facts import Facts, compare
from bottleneck_db.schema.push import LosesData, Plan, push, refuse_production
from bottleneck_db.schema.scratch import execute
from bottleneck_db.schema.statements import statements
from bottleneck_db.testing.databases import TestDatabase
from tests.migrations.conftest import value

_CHANGED = """
    ALTER TABLE bots DROP COLUMN description CASCADE; DROP POLICY tenant ON bots; DROP POLICY tenant ON bot_logs_default; DROP INDEX bots_due_idx;
    ALTER TABLE bots ALTER is_active DROP DEFAULT; GRANT TRUNCATE ON bots TO bottleneck_app"""
_WITH_MORE = "ALTER TABLE bots ADD COLUMN extra text DEFAULT 'x'; CREATE TABLE stray (x int); INSERT INTO stray VALUES (1)"


async def pushed(dsn: Dsn, **how: Any) -> Plan:
    """On a server that runs already."""
    return await push(dsn, scratch=dsn, **how)


async def take_label(dsn: Dsn, enum: str, gone: str, instead: str) -> None:
    """Make the database one whose enum lacks a label, as nobody's default."""
    there = await facts_of(dsn)
    type_ = there["enum", enum]
    labels = [label for label in type_.parts["labels"] if label != gone]
    goal = {
        key: replace(fact, definition=fact.definition.replace(f"'{gone}'", f"'{instead}'")) if key[0] == "default" else fact
        for key, fact in there.items()
    }
    goal["enum", enum] = replace(type_, definition=", ".join(labels), parts={**type_.parts, "labels": labels})
    async with connected(dsn) as connection, connection.transaction():
        await connection.execute("SET LOCAL check_function_bodies = off")
        for statement in statements(Changes(there, goal), Fills(labels={enum: {gone: instead}})):
            await connection.execute(statement)


async def test_it_shows_the_plan_and_then_does_it(database: TestDatabase) -> None:
    goal = await facts_of(database.owner)
    await execute(database.owner, _CHANGED)
    before, seen = await facts_of(database.owner), list[Plan]()
    shown = await pushed(database.owner, dry_run=True, watch=seen.append)
    assert compare(before, await facts_of(database.owner)) == []
    assert seen == [shown]
    assert any("ADD COLUMN description" in statement for statement in shown.statements)
    done = await pushed(database.owner)
    assert done.statements == shown.statements
    assert compare(await facts_of(database.owner), goal) == []
    assert await pushed(database.owner) == Plan([], [])
    assert (await pushed(database.owner)).scripts == []


async def test_policies_and_partitions_are_kept(database: TestDatabase) -> None:
    partitions = "SELECT string_agg(inhrelid::regclass::text, ' ' ORDER BY 1) FROM pg_inherits"
    goal, before = await facts_of(database.owner), await value(database.owner, partitions)
    await execute(database.owner, "ALTER TABLE bot_logs ADD COLUMN host text; DROP POLICY tenant ON bot_logs_default")
    await pushed(database.owner, accept_loss=True)
    assert compare(await facts_of(database.owner), goal) == []
    assert await value(database.owner, partitions) == before
    guarded = "SELECT bool_and(c.relrowsecurity AND EXISTS (SELECT FROM pg_policy WHERE polrelid = c.oid)) FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid WHERE c.relkind = 'r'"
    assert await value(database.owner, guarded)


async def test_what_loses_data_is_refused_before_anything_is_done(database: TestDatabase) -> None:
    await execute(database.owner, _WITH_MORE + "; DROP INDEX bots_due_idx")
    before: Facts = await facts_of(database.owner)
    with pytest.raises(LosesData, match=r"DROP TABLE stray.*--accept-loss") as refused:
        await pushed(database.owner)
    assert "DROP COLUMN extra" in str(refused.value)
    assert compare(before, await facts_of(database.owner)) == []
    shown = await pushed(database.owner, dry_run=True)
    assert sorted(shown.lost) == ["ALTER TABLE bots DROP COLUMN extra", "DROP TABLE stray"]


async def test_a_loss_that_is_accepted_is_parked(database: TestDatabase) -> None:
    await execute(database.owner, _WITH_MORE)
    done = await pushed(database.owner, accept_loss=True)
    assert len(done.lost) == 2
    parked = "SELECT string_agg(split_part(relname, '@', 1), ' ' ORDER BY relname) FROM pg_class WHERE relnamespace = 'trash'::regnamespace AND relkind = 'r'"
    assert "stray" in await value(database.owner, parked)


async def test_a_label_comes_by_itself_and_what_mentions_it_after_it(database: TestDatabase) -> None:
    goal = await facts_of(database.owner)
    await take_label(database.owner, "user_status", "pending", "active")
    shown = await pushed(database.owner, dry_run=True)
    assert [statement.split(" BEFORE")[0].split(" AFTER")[0] for statement in shown.labels] == [
        "ALTER TYPE user_status ADD VALUE 'pending'"
    ]
    assert any("SET DEFAULT 'pending'" in statement for statement in shown.rest)
    assert [script.in_transaction for script in shown.scripts] == [False, True]
    await execute(database.owner, "CREATE TABLE stray (x int)")
    before = await facts_of(database.owner)
    with pytest.raises(LosesData):
        await pushed(database.owner)
    assert compare(before, await facts_of(database.owner)) == []  # the label neither
    await pushed(database.owner, accept_loss=True)
    assert compare(await facts_of(database.owner), goal) == []


async def test_a_lock_of_another_is_waited_for_no_longer_than_a_second(database: TestDatabase) -> None:
    await execute(database.owner, "DROP INDEX bots_due_idx")
    async with connected(database.owner) as other:
        assert await pushed(database.owner, dry_run=True) != Plan([], [])
        await other.execute("BEGIN; LOCK TABLE bots IN ROW EXCLUSIVE MODE")
        with pytest.raises(LockTimeout):
            await pushed(database.owner)


async def test_what_cannot_be_made_is_told_and_nothing_is_kept(database: TestDatabase) -> None:
    await execute(database.owner, "CREATE VIEW v AS SELECT 1 AS x; DROP INDEX bots_due_idx")
    before = await facts_of(database.owner)
    with pytest.raises(SchemaError, match="view v cannot"):
        await pushed(database.owner)
    assert compare(before, await facts_of(database.owner)) == []


async def test_a_statement_that_fails_is_named(database: TestDatabase, monkeypatch: pytest.MonkeyPatch) -> None:
    await execute(
        database.owner, "ALTER TABLE bots DROP CONSTRAINT bots_name_ck; ALTER TABLE bots ADD COLUMN extra text NOT NULL DEFAULT 'x'"
    )
    before = await facts_of(database.owner)
    with monkeypatch.context() as patch:
        patch.setattr("bottleneck_db.schema.creation.create_all", lambda: [*create_all(), "CREATE INDEX x_idx ON bots (nothing)"])
        with pytest.raises(SchemaError, match=r'what the models declare: column "nothing".*\(at: CREATE INDEX x_idx ON bots \(nothing\)\)'):
            await pushed(database.owner, accept_loss=True)
    await execute(database.owner, "CREATE SCHEMA other; CREATE VIEW other.v AS SELECT extra FROM bots")
    with pytest.raises(SchemaError, match=r"^push: cannot drop column extra.*\(at: ALTER TABLE bots DROP COLUMN extra\)"):
        await pushed(database.owner, accept_loss=True)
    assert compare(before, await facts_of(database.owner)) == []


async def test_an_empty_database_is_upgraded_first(bare: Dsn) -> None:
    with pytest.raises(Refused, match="run `bottleneck-db migration upgrade` first"):
        await push(bare, scratch=bare)
    assert await value(bare, "SELECT count(*) FROM pg_namespace WHERE nspname = 'app'") == 0


class TestProduction:
    local = Dsn.parse("postgresql://u@localhost/d")

    @pytest.mark.parametrize("environment", ["production", "staging"])
    def test_it_is_refused_in_production(self, environment: str) -> None:
        with pytest.raises(Refused, match=f"APP_ENV is {environment}: draft a migration instead"):
            refuse_production(Settings.from_env({"APP_ENV": environment, "DATABASE_URL": "postgresql://u@localhost/d"}), self.local)

    @pytest.mark.parametrize("url", ["postgresql://u:hunter2@db.example.com/d", "postgresql://u:hunter2@localhost,10.1.2.3/d"])
    def test_another_machine_is_refused(self, url: str) -> None:
        with pytest.raises(Refused, match="databases on this machine: draft a migration instead") as refused:
            refuse_production(Settings.from_env({"APP_ENV": "development"}), Dsn.parse(url))
        assert "hunter2" not in str(refused.value)

    @pytest.mark.parametrize("environment", ["development", "test"])
    def test_development_and_tests_are_allowed(self, environment: str) -> None:
        refuse_production(Settings.from_env({"APP_ENV": environment, "DATABASE_URL": "postgresql://u@localhost/d"}), self.local)
