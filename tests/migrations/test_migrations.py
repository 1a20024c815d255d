"""The migrations: equal to the declarations, reversible, and for one migrator at a time."""

from __future__ import annotations

import asyncio
import importlib.util
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from types import ModuleType
from uuid import uuid4

import asyncpg
import pytest
from aerich.utils import decompress_dict, get_models_describe
from tortoise.context import TortoiseContext

from bottleneck_db.connection.door import APPLICATION, load_models
from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import LockTimeout
from bottleneck_db.models.permissions import PERMISSIONS
from bottleneck_db.schema.ddl import create_all
from bottleneck_db.schema.drift import facts_of
from bottleneck_db.schema.facts import Facts, compare
from bottleneck_db.schema.files import MIGRATIONS
from bottleneck_db.schema.runner import Options, downgrade, upgrade
from bottleneck_db.server import EmbeddedServer
from bottleneck_db.testing.databases import TestDatabase, execute

FILES = sorted((MIGRATIONS / "models").glob("[0-9]*_*.py"))


@asynccontextmanager
async def connected(dsn: Dsn) -> AsyncGenerator[asyncpg.Connection[asyncpg.Record]]:
    connection = await asyncpg.connect(**dsn.connect_arguments())
    try:
        yield connection
    finally:
        await connection.close()


def differences(left: Facts, right: Facts) -> str:
    return "\n".join(map(str, compare(left, right)))


@asynccontextmanager
async def fresh(server: EmbeddedServer) -> AsyncGenerator[Dsn]:
    owner = Dsn.parse(server.dsn())
    name = f"fresh_{uuid4().hex[:12]}"
    await execute(owner, f"CREATE DATABASE {name}")
    try:
        yield owner.with_database(name)
    finally:
        await execute(owner, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
async def empty(server: EmbeddedServer) -> AsyncGenerator[Dsn]:
    async with fresh(server) as dsn:
        yield dsn


def module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


async def test_the_declarations_make_the_same_database_as_the_migrations(empty: Dsn, database: TestDatabase) -> None:
    await load_models()
    async with connected(empty) as connection:
        for statement in create_all():
            await connection.execute(statement)
    assert differences(await facts_of(empty), await facts_of(database.owner)) == ""


@pytest.mark.parametrize(
    "change",
    [
        "ALTER TABLE bots ADD COLUMN extra text",
        "ALTER TABLE bots ALTER COLUMN name DROP NOT NULL",
        "ALTER TABLE bots ALTER COLUMN is_active SET DEFAULT false",
        "DROP INDEX bots_due_idx",
        "ALTER TABLE bots DROP CONSTRAINT bots_name_ck",
        "ALTER TYPE run_status ADD VALUE 'lost'",
        "ALTER TABLE bots DISABLE ROW LEVEL SECURITY",
        "DROP POLICY tenant ON bots",
        "ALTER POLICY tenant ON bot_logs_default USING (true)",
        "GRANT TRUNCATE ON bots TO bottleneck_app",
        "GRANT SELECT (password_hash) ON users TO bottleneck_readonly",
        "GRANT SELECT ON bot_logs_default TO bottleneck_app",
        "GRANT EXECUTE ON FUNCTION app.sign_in(text) TO PUBLIC",
        "DROP TRIGGER bots_touch_tg ON bots",
        "ALTER TABLE bots DISABLE TRIGGER bots_touch_tg",
        "CREATE OR REPLACE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
        "CREATE TABLE stray (id integer)",
        "COMMENT ON TABLE bots IS 'drifted'",
    ],
)
async def test_the_comparison_sees_a_drift(database: TestDatabase, change: str) -> None:
    before = await facts_of(database.owner)
    await execute(database.owner, change)
    assert compare(before, await facts_of(database.owner)) != []


async def test_up_down_up_leaves_an_identical_catalog_at_each_step(empty: Dsn, tmp_path: Path) -> None:
    nothing = await facts_of(empty)
    await upgrade(empty)
    everything = await facts_of(empty)
    steps = [everything]
    for number in reversed(range(len(FILES))):
        assert len(await downgrade(empty, number - 1)) == 1
        steps.append(await facts_of(empty))
    assert differences(nothing, steps[-1]) == ""
    for number, expected in enumerate(reversed(steps[:-1])):
        await upgrade(empty, location=only(tmp_path, number))
        assert differences(expected, await facts_of(empty)) == ""
    assert differences(everything, await facts_of(empty)) == ""


def only(folder: Path, number: int) -> Path:
    """A copy of the migrations up to `number`."""
    target = folder / str(number) / "models"
    target.mkdir(parents=True)
    for file in FILES[: number + 1]:
        (target / file.name).write_text(file.read_text())
    return target.parent


async def test_going_down_and_up_again_keeps_the_rows(empty: Dsn) -> None:
    await upgrade(empty)
    await execute(
        empty,
        """WITH u AS (INSERT INTO users (email, name, login_method, google_id) VALUES ('a@b', 'A', 'google', 'g') RETURNING id),
                o AS (INSERT INTO organizations (name, slug, owner_id) SELECT 'O', 'o', id FROM u RETURNING id, owner_id)
           INSERT INTO bots (organization_id, created_by_id, name, slug, config) SELECT id, owner_id, 'B', 'b', '{}' FROM o""",
    )
    await downgrade(empty, 1)
    await upgrade(empty)
    async with connected(empty) as connection:
        assert await connection.fetchval("SELECT count(*) FROM bots JOIN organizations o ON o.id = organization_id") == 1
        assert await connection.fetchval("SELECT count(*) FROM permissions") == len(PERMISSIONS)


async def test_a_second_upgrade_applies_nothing(empty: Dsn) -> None:
    assert await upgrade(empty) == [file.name for file in FILES]
    assert await upgrade(empty) == []


async def test_of_eight_migrators_one_migrates(empty: Dsn) -> None:
    applied = await asyncio.gather(*(_upgrade_in_a_process(empty) for _ in range(8)))
    assert sorted(applied) == ["0"] * 7 + [str(len(FILES))]


async def test_six_databases_of_one_server_can_be_made_at_once(server: EmbeddedServer) -> None:
    """Roles are cluster-wide: with a plain CREATE ROLE behind an existence check five of six failed."""

    async def make() -> str:
        async with fresh(server) as dsn:
            return await _upgrade_in_a_process(dsn)

    assert await asyncio.gather(*(make() for _ in range(6))) == [str(len(FILES))] * 6


async def _upgrade_in_a_process(dsn: Dsn) -> str:
    """Aerich keeps its state in the process, so migrators race as processes."""
    import sys

    code = (
        "import asyncio, os; from bottleneck_db.dsn import Dsn; from bottleneck_db.schema.runner import upgrade;"
        "print(len(asyncio.run(upgrade(Dsn.parse(os.environ['TARGET'])))))"
    )
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", code, env={"TARGET": dsn.unredacted()}, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    out, err = await process.communicate()
    assert process.returncode == 0, err.decode()
    return out.decode().strip()


async def test_a_migrator_that_waits_too_long_gives_up(empty: Dsn) -> None:
    async with connected(empty) as connection:
        await connection.execute("SELECT pg_advisory_lock(hashtextextended('bottleneck_db.migrations', 0))")
        with pytest.raises(LockTimeout, match="another migrator"):
            await upgrade(empty, options=Options(wait_s=0.3))


async def test_the_rows_of_permissions_and_system_roles_are_those_of_the_code(database: TestDatabase) -> None:
    async with connected(database.owner) as connection:
        keys = {row["key"] for row in await connection.fetch("SELECT key FROM permissions")}
        roles = {
            row["key"]: set(row["allowed"])
            for row in await connection.fetch(
                """SELECT r.key, array_agg(p.key) AS allowed
                     FROM roles r JOIN role_permissions g ON g.role_id = r.id JOIN permissions p ON p.id = g.permission_id
                    WHERE r.organization_id IS NULL GROUP BY r.key"""
            )
        }
    assert keys == set(PERMISSIONS)
    of = {name: {key for key in PERMISSIONS if key.startswith(f"{name}:")} for name in ("bots", "workflows", "tasks")}
    assert roles == {
        "owner": set(PERMISSIONS),
        "admin": of["bots"] | of["workflows"] | of["tasks"] | {"members:invite", "members:manage", "audit:view"},
        "member": {"bots:create", "bots:read", "bots:update", "bots:execute", "workflows:create", "workflows:read", "workflows:update"}
        | of["tasks"],
        "viewer": {"bots:read", "workflows:read", "tasks:read"},
    }


async def test_the_newest_file_records_todays_models() -> None:
    with TortoiseContext() as context:
        await context.init(config=APPLICATION)
        assert decompress_dict(module(FILES[-1]).MODELS_STATE) == get_models_describe("models")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_migration_is_frozen_text_with_a_way_back(path: Path) -> None:
    text = path.read_text()
    assert "bottleneck_db" not in text.replace("bottleneck_db.migrations", "")
    loaded = module(path)
    assert loaded.MODELS_STATE
    assert loaded.RUN_IN_TRANSACTION
    for direction in (loaded.upgrade, loaded.downgrade):
        assert asyncio.run(direction(None)).strip().startswith("SET LOCAL lock_timeout")
