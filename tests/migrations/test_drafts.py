"""Drafts of every kind of change, up and down, on tables that hold rows."""

from __future__ import annotations

import asyncio
import os
import sys
from asyncio.subprocess import PIPE, STDOUT
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

import pytest

from bottleneck_db.connection.direct import connected
from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import BottleneckError, SchemaError
from bottleneck_db.schema.columns import MissingFill, MissingLabel
from bottleneck_db.schema.creation import copied
from bottleneck_db.schema.drafts import Part, draft
from bottleneck_db.schema.drift import facts_of
from bottleneck_db.schema.facts import Facts, compare
from bottleneck_db.schema.files import MigrationFile, migration_files, written
from bottleneck_db.schema.intents import Intents
from bottleneck_db.schema.lint.findings import Severity
from bottleneck_db.schema.lint.linting import linted
from bottleneck_db.schema.runner import Options, upgrade
from bottleneck_db.schema.scratch import execute, scratch_database
from bottleneck_db.schema.steps import Progress
from bottleneck_db.server import EmbeddedServer
from tests.migrations.changes import CHANGES, Change, fill, without


async def apply(dsn: Dsn, statements: tuple[str, ...], *, in_transaction: bool) -> None:
    async with connected(dsn) as connection:
        if in_transaction:
            await connection.execute("BEGIN; SET LOCAL check_function_bodies = off")
        for statement in statements:
            await connection.execute(statement)
        if in_transaction:
            await connection.execute("COMMIT")


async def row_counts(dsn: Dsn) -> dict[str, int]:
    tables = [fact.name for fact in (await facts_of(dsn)).values() if fact.kind == "table" and not fact.partition]
    async with connected(dsn) as connection:
        return {table: await connection.fetchval(f"SELECT count(*) FROM {table}") for table in tables}


async def up(dsn: Dsn, parts: list[Part]) -> None:
    for part in parts:
        await apply(dsn, part.upgrade, in_transaction=part.in_transaction)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.name)
async def test_a_draft_leads_there_and_back_and_there_again(server: EmbeddedServer, pair: tuple[Dsn, Dsn], change: Change) -> None:
    before, goal = pair
    await execute(goal, change.sql)
    was, wanted, rows = await facts_of(before), await facts_of(goal), await row_counts(before)
    assert compare(was, wanted) != []
    parts = await draft(Dsn.parse(server.dsn()), before, goal, change.intents)
    await up(before, parts)
    assert compare(wanted, await facts_of(before)) == []
    for part in reversed(parts):
        await apply(before, part.downgrade, in_transaction=True)
    assert compare(was, await facts_of(before)) == []
    assert await row_counts(before) == rows
    await up(before, parts)
    assert compare(wanted, await facts_of(before)) == []


async def test_equal_databases_need_nothing(server: EmbeddedServer, pair: tuple[Dsn, Dsn]) -> None:
    assert await draft(Dsn.parse(server.dsn()), *pair, Intents()) == []


async def test_a_draft_is_the_same_on_every_run(server: EmbeddedServer, pair: tuple[Dsn, Dsn]) -> None:
    await execute(pair[1], CHANGES[-1].sql)
    first, second = [await draft(Dsn.parse(server.dsn()), *pair, CHANGES[-1].intents) for _ in range(2)]
    assert first == second


async def test_labels_and_indexes_on_tables_that_exist_have_parts_of_their_own(server: EmbeddedServer, pair: tuple[Dsn, Dsn]) -> None:
    await execute(pair[1], "ALTER TYPE log_level ADD VALUE 'notice' AFTER 'info'")
    await execute(pair[1], "CREATE INDEX bots_x_idx ON bots (name); ALTER TABLE bot_logs ALTER level SET DEFAULT 'notice'")
    parts = await draft(Dsn.parse(server.dsn()), *pair, without("log_level", notice="info"))
    assert [(part.suffix, part.in_transaction) for part in parts] == [("labels", True), ("", True), ("online", False)]
    assert parts[2].upgrade == ("CREATE INDEX CONCURRENTLY bots_x_idx ON bots USING btree (name)",)
    assert parts[2].downgrade == ("DROP INDEX bots_x_idx",)


async def test_dropped_values_are_parked_and_come_back(server: EmbeddedServer, pair: tuple[Dsn, Dsn]) -> None:
    before, goal = pair
    await execute(before, "UPDATE bots SET description = 'of ' || slug")
    await execute(goal, "ALTER TABLE bots DROP COLUMN description CASCADE")
    (part,) = await draft(Dsn.parse(server.dsn()), before, goal, Intents())
    await apply(before, part.upgrade, in_transaction=True)
    async with connected(before) as connection:
        parked = await connection.fetchval("SELECT relname FROM pg_class WHERE relnamespace = 'trash'::regnamespace")
        assert parked.startswith("bots.description@")
    await apply(before, part.downgrade, in_transaction=True)
    async with connected(before) as connection:
        assert await connection.fetchval("SELECT count(*) FROM bots WHERE description = 'of ' || slug") == await connection.fetchval(
            "SELECT count(*) FROM bots"
        )
        assert await connection.fetchval("SELECT count(*) FROM pg_class WHERE relnamespace = 'trash'::regnamespace") == 0


@dataclass(frozen=True)
class Safe:
    """What a draft makes of a change: in its transaction, and after that while others write."""

    change: str
    within: tuple[str, ...]
    afterwards: tuple[str, ...]


SAFE = [
    Safe(
        "a check",
        ("ALTER TABLE bots ADD CONSTRAINT bots_x_ck CHECK ((length(slug) < 90)) NOT VALID",),
        ("ALTER TABLE bots VALIDATE CONSTRAINT bots_x_ck",),
    ),
    Safe(
        "another check",
        (
            "ALTER TABLE bots DROP CONSTRAINT bots_name_ck",
            "ALTER TABLE bots ADD CONSTRAINT bots_name_ck CHECK ((length(name) < 99)) NOT VALID",
        ),
        ("ALTER TABLE bots VALIDATE CONSTRAINT bots_name_ck",),
    ),
    Safe(
        "a check of a partitioned table",
        ("ALTER TABLE bot_logs ADD CONSTRAINT bot_logs_x_ck CHECK ((length(message) < 90000)) NOT VALID",),
        ("ALTER TABLE bot_logs VALIDATE CONSTRAINT bot_logs_x_ck",),
    ),
    Safe(
        "a composite foreign key",
        (
            "ALTER TABLE notifications ADD COLUMN bot_id uuid",
            "SELECT app.unpark_column('notifications', 'bot_id')",
            "ALTER TABLE notifications ADD CONSTRAINT notifications_bot_fk FOREIGN KEY (organization_id, bot_id)"
            " REFERENCES bots(organization_id, id) ON DELETE CASCADE NOT VALID",
        ),
        (
            "CREATE INDEX CONCURRENTLY notifications_bot_idx ON notifications USING btree (organization_id, bot_id)",
            "ALTER TABLE notifications VALIDATE CONSTRAINT notifications_bot_fk",
        ),
    ),
    Safe(
        "another ON DELETE",
        (
            "ALTER TABLE bot_runs DROP CONSTRAINT bot_runs_bot_fk",
            "ALTER TABLE bot_runs ADD CONSTRAINT bot_runs_bot_fk FOREIGN KEY (organization_id, bot_id) REFERENCES bots(organization_id, id) NOT VALID",
        ),
        ("ALTER TABLE bot_runs VALIDATE CONSTRAINT bot_runs_bot_fk",),
    ),
    Safe(
        "a partial unique index",
        (),
        ("CREATE UNIQUE INDEX CONCURRENTLY bots_n_uq ON bots USING btree (organization_id, name) WHERE (deleted_at IS NULL)",),
    ),
    Safe(
        "another index",
        (),
        (
            "CREATE INDEX CONCURRENTLY bots_due_idx__new ON bots USING btree (next_run_at, id) WHERE is_active",
            "DROP INDEX CONCURRENTLY IF EXISTS bots_due_idx",
            "ALTER INDEX bots_due_idx__new RENAME TO bots_due_idx",
        ),
    ),
    Safe(
        "an index, and a unique one, in the place of others with other names",
        (),
        (
            "CREATE UNIQUE INDEX CONCURRENTLY api_keys_key_uq ON api_keys USING btree (key_hash)",
            "CREATE INDEX CONCURRENTLY bots_soon_idx ON bots USING btree (next_run_at, id)",
            "CREATE UNIQUE INDEX CONCURRENTLY permissions_name_uq ON permissions USING btree (key, id)",
            "DROP INDEX CONCURRENTLY IF EXISTS api_keys_hash_uq",
            "DROP INDEX CONCURRENTLY IF EXISTS bots_due_idx",
            "ALTER TABLE permissions DROP CONSTRAINT permissions_key_uq",
        ),
    ),
    Safe(
        "a unique constraint",
        (),
        (
            "CREATE UNIQUE INDEX CONCURRENTLY bots_name_uq__new ON bots USING btree (organization_id, name)",
            "ALTER TABLE bots DROP CONSTRAINT IF EXISTS bots_name_uq, ADD CONSTRAINT bots_name_uq UNIQUE USING INDEX bots_name_uq__new",
        ),
    ),
    Safe(
        "another unique constraint",
        (),
        (
            "CREATE UNIQUE INDEX CONCURRENTLY settings_owner_uq__new ON settings"
            " USING btree (organization_id, user_id, namespace, id) INCLUDE (value) NULLS NOT DISTINCT",
            "ALTER TABLE settings DROP CONSTRAINT IF EXISTS settings_owner_uq,"
            " ADD CONSTRAINT settings_owner_uq UNIQUE USING INDEX settings_owner_uq__new DEFERRABLE INITIALLY DEFERRED",
        ),
    ),
    Safe(
        "null refused",
        (
            "ALTER TABLE bots DISABLE TRIGGER USER",
            "UPDATE bots SET description = '' WHERE description IS NULL",
            "ALTER TABLE bots ENABLE TRIGGER USER",
            "ALTER TABLE bots ADD CONSTRAINT bots_description_present_ck CHECK (description IS NOT NULL) NOT VALID",
        ),
        (
            "ALTER TABLE bots VALIDATE CONSTRAINT bots_description_present_ck",
            "ALTER TABLE bots ALTER COLUMN description SET NOT NULL",
            "ALTER TABLE bots DROP CONSTRAINT bots_description_present_ck",
        ),
    ),
    Safe("no column", ("SELECT app.park_column('bots', 'last_run_status')", "ALTER TABLE bots DROP COLUMN last_run_status"), ()),
]  # fmt: skip
# A fill is still one UPDATE: the draft does not know how large the table is.
_LEFT_TO_THE_AUTHOR = {"backfill-with-ddl"}


def saved(parts: list[Part], location: Path) -> list[MigrationFile]:
    """The files of a draft, behind those that are there."""
    copied(migration_files(), location)
    for number, part in enumerate(parts, start=migration_files()[-1].number + 1):
        text = written("A change.", part.upgrade, part.downgrade, state="None", in_transaction=part.in_transaction, destructive="a test")
        (location / "models" / f"{number}_20990101000000_change.py").write_text(text)
    return migration_files(location)[-len(parts) :]


@pytest.mark.parametrize("safe", SAFE, ids=lambda safe: safe.change)
async def test_a_draft_keeps_nobody_waiting(server: EmbeddedServer, pair: tuple[Dsn, Dsn], tmp_path: Path, safe: Safe) -> None:
    before, goal = pair
    (change,) = [change for change in CHANGES if change.name == safe.change]
    await execute(goal, change.sql)
    parts = await draft(Dsn.parse(server.dsn()), before, goal, change.intents)
    assert [(part.upgrade, part.in_transaction) for part in parts] == [
        (statements, way) for statements, way in ((safe.within, True), (safe.afterwards, False)) if statements
    ]
    for file in saved(parts, tmp_path):
        report = await linted(file, before, in_use=True)
        assert report.trouble is None
        assert {one.rule for one in report.findings if one.severity is Severity.ERROR} <= _LEFT_TO_THE_AUTHOR


async def test_what_would_not_be_unique_meanwhile_is_made_at_once(server: EmbeddedServer, pair: tuple[Dsn, Dsn]) -> None:
    await execute(
        pair[1], "DROP INDEX api_keys_hash_uq; ALTER TABLE api_keys ADD CONSTRAINT api_keys_hash_uq UNIQUE (organization_id, key_hash)"
    )
    (part,) = await draft(Dsn.parse(server.dsn()), *pair, Intents())
    assert part.upgrade == (
        "DROP INDEX api_keys_hash_uq",
        "ALTER TABLE api_keys ADD CONSTRAINT api_keys_hash_uq UNIQUE (organization_id, key_hash)",
    )


async def test_numbers_and_a_primary_key_have_values_at_once(server: EmbeddedServer, pair: tuple[Dsn, Dsn]) -> None:
    for dsn in pair:
        await execute(dsn, "CREATE TABLE keyless (a integer); CREATE TABLE unnumbered (a integer)")
    await execute(
        pair[1],
        "ALTER TABLE keyless ADD CONSTRAINT keyless_pkey PRIMARY KEY (a); ALTER TABLE unnumbered ALTER a SET NOT NULL, ALTER a ADD GENERATED ALWAYS AS IDENTITY",
    )
    (part,) = await draft(Dsn.parse(server.dsn()), *pair, fill(keyless__a="1", unnumbered__a="1"))
    assert {"ALTER TABLE keyless ALTER COLUMN a SET NOT NULL", "ALTER TABLE unnumbered ALTER COLUMN a SET NOT NULL"} < set(part.upgrade)


async def test_names_that_are_too_long_are_cut_off(server: EmbeddedServer, pair: tuple[Dsn, Dsn]) -> None:
    long, odd = "bots_" + "x" * 58, f'"Bots {"y" * 58}"'
    for dsn, column in zip(pair, ("name", "slug"), strict=True):
        await execute(dsn, f"CREATE INDEX {long} ON bots ({column}); CREATE INDEX {odd} ON bots ({column}, id)")
    (part,) = await draft(Dsn.parse(server.dsn()), *pair, Intents())
    await up(pair[0], [part])
    assert [name for name in part.upgrade if "CREATE" in name] == [
        f'CREATE INDEX CONCURRENTLY "Bots {"y" * 53}__new" ON bots USING btree (slug, id)',
        f"CREATE INDEX CONCURRENTLY bots_{'x' * 53}__new ON bots USING btree (slug)",
    ]
    assert compare(await facts_of(pair[0]), await facts_of(pair[1])) == []


class BrokenOff(BottleneckError):
    """The migrator goes no further."""


async def test_a_draft_that_is_broken_off_after_any_statement_goes_on(
    server: EmbeddedServer, pair: tuple[Dsn, Dsn], tmp_path: Path
) -> None:
    before, goal = pair
    names = {
        "a check",
        "another ON DELETE",
        "another index",
        "a GIN index",
        "a unique constraint",
        "another unique constraint",
        "null refused",
    }
    for change in CHANGES:
        if change.name in names:
            await execute(goal, change.sql)
    owner, wanted = Dsn.parse(server.dsn()), await facts_of(goal)
    parts = await draft(owner, before, goal, fill(bots__description="''"))
    assert [part.in_transaction for part in parts] == [True, False]
    first, _ = saved(parts, tmp_path)
    await upgrade(before, to=first.number, location=tmp_path)
    told = await upgraded(owner, before, tmp_path, wanted, break_at=None)
    assert len(told) > 15
    for break_at in range(len(told)):
        assert len(await upgraded(owner, before, tmp_path, wanted, break_at=break_at)) == break_at + 1


async def test_the_stock_commands_run_both_files_there_and_back(server: EmbeddedServer, pair: tuple[Dsn, Dsn], tmp_path: Path) -> None:
    before, goal = pair
    for change in CHANGES:
        if change.name in {"a check", "another index", "a unique constraint", "null refused"}:
            await execute(goal, change.sql)
    was = await facts_of(before)
    files = saved(await draft(Dsn.parse(server.dsn()), before, goal, fill(bots__description="''")), tmp_path / "migrations")
    settings = f'[tool.aerich]\ntortoise_orm = "bottleneck_db.config.TORTOISE_ORM"\nlocation = "{tmp_path}/migrations"\nsrc_folder = "."\nsrc = "."\n'
    (tmp_path / "pyproject.toml").write_text(settings)
    await stock(before, tmp_path, "upgrade")
    assert compare(await facts_of(before), await facts_of(goal)) == []
    await stock(before, tmp_path, "downgrade", "-v", str(files[0].number), "--yes")
    assert compare(await facts_of(before), was) == []


async def stock(dsn: Dsn, folder: Path, *command: str) -> None:
    environment = {**os.environ, "MIGRATION_DATABASE_URL": dsn.unredacted()}
    program = str(Path(sys.executable).with_name("aerich"))
    process = await asyncio.create_subprocess_exec(program, *command, cwd=folder, env=environment, stdout=PIPE, stderr=STDOUT)
    out, _ = await process.communicate()
    assert process.returncode == 0, out.decode()


async def upgraded(owner: Dsn, before: Dsn, location: Path, wanted: Facts, *, break_at: int | None) -> list[str]:
    """Up on a copy, at a second try where the first one is broken off; the statements of the first one."""
    told: list[str] = []

    def watch(step: Progress) -> None:
        if step.done:
            told.append(step.statement)
            if len(told) - 1 == break_at:
                raise BrokenOff("after that")

    async with scratch_database(owner, template=before) as copy:
        with pytest.raises(BottleneckError) if break_at is not None else nullcontext():
            await upgrade(copy, location=location, options=Options(watch=watch))
        if break_at is not None:
            await upgrade(copy, location=location)
        assert compare(wanted, await facts_of(copy)) == [], told
    return told


async def test_what_goes_is_parked_before_anything_is_locked(server: EmbeddedServer, pair: tuple[Dsn, Dsn]) -> None:
    await execute(
        pair[1],
        "DROP TABLE notifications CASCADE; ALTER TABLE bots DROP COLUMN description CASCADE; ALTER TABLE settings RENAME TO preferences",
    )
    (part,) = await draft(Dsn.parse(server.dsn()), *pair, Intents(tables={"preferences": "settings"}))
    parking = [statement.startswith("SELECT app.park_") for statement in part.upgrade]
    assert parking == sorted(parking, reverse=True)
    assert sum(parking) == 2


async def test_values_of_a_table_that_gets_another_name_come_back(server: EmbeddedServer, pair: tuple[Dsn, Dsn]) -> None:
    before, goal = pair
    await execute(before, "ALTER TABLE settings ADD COLUMN extra text; UPDATE settings SET extra = 'of ' || id")
    await execute(goal, "ALTER TABLE settings RENAME TO preferences")
    (part,) = await draft(Dsn.parse(server.dsn()), before, goal, Intents(tables={"preferences": "settings"}))
    assert part.upgrade[0] == "SELECT app.park_column('settings', 'extra')"
    await apply(before, part.upgrade, in_transaction=True)
    await apply(before, part.downgrade, in_transaction=True)
    async with connected(before) as connection:
        assert await connection.fetchval("SELECT count(*) > 0 AND bool_and(extra = 'of ' || id) FROM settings")


@pytest.mark.parametrize(
    ("sql", "error", "match"),
    [
        (
            "ALTER TABLE bots ADD COLUMN extra text NOT NULL DEFAULT ''; ALTER TABLE bots ALTER extra DROP DEFAULT",
            MissingFill,
            r"bots\.extra",
        ),
        ("ALTER TABLE bots ALTER config DROP NOT NULL", MissingFill, r"bots\.config"),
        ("ALTER TYPE run_status ADD VALUE 'lost'", MissingLabel, "lost"),
        ("CREATE VIEW v AS SELECT 1 AS x", SchemaError, "view v cannot"),
        ("CREATE DOMAIN d AS text", SchemaError, "domain d cannot"),
        ("CREATE SEQUENCE s", SchemaError, "sequence s cannot"),
    ],
)
async def test_what_nobody_can_know_is_asked_for(
    server: EmbeddedServer, pair: tuple[Dsn, Dsn], sql: str, error: type[SchemaError], match: str
) -> None:
    await execute(pair[1], sql)
    with pytest.raises(error, match=match):
        await draft(Dsn.parse(server.dsn()), *pair, Intents())
