"""Many rows changed in batches: once each, whatever is killed, and under the stock command too."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from tortoise import BaseDBAsyncClient
from tortoise.context import TortoiseContext
from tortoise.transactions import in_transaction

from bottleneck_db.config import TORTOISE_ORM
from bottleneck_db.connection.direct import connected
from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import BottleneckError, InvalidArgument, LockTimeout, QueryFailed, UnknownName
from bottleneck_db.schema.backfill import Backfill, BackfillEdited, BackfillInTransaction, RowsHidden
from bottleneck_db.schema.creation import copied
from bottleneck_db.schema.drift import facts_of
from bottleneck_db.schema.facts import compare
from bottleneck_db.schema.files import migration_files, models_state
from bottleneck_db.schema.plans import planned
from bottleneck_db.schema.runner import Options, downgrade, upgrade
from bottleneck_db.schema.scratch import execute
from bottleneck_db.schema.steps import MigrationFailed, Progress
from bottleneck_db.testing.databases import TestDatabase

FILE = "3_20261125090000_fill.py"
_MEASURES = """
    CREATE TABLE measures (id bigint CONSTRAINT measures_pkey PRIMARY KEY, day date NOT NULL, place text, n integer NOT NULL DEFAULT 0, updates integer NOT NULL DEFAULT 0);
    INSERT INTO measures (id, day, place) SELECT g, date '2026-01-01' + g % 50, 'p' || g % 7 FROM generate_series(1, 2000) AS g;
    ANALYZE measures"""
_BACKFILL = """
from bottleneck_db.schema.backfill import Backfill

RUN_IN_TRANSACTION = False


async def upgrade(db):
    await Backfill(__file__, table="measures", set="n = n + 1", batch={batch}).run(db)
    await Backfill(__file__, table="measures", name="again", set="updates = updates + 1", where="id > 1000", batch={batch}).run(db)
    {more}
    return "SELECT 1"


async def downgrade(db):
    return "UPDATE measures SET n = 0, updates = 0"


MODELS_STATE = (
    {state}
)
"""


@pytest.fixture
async def measures(database: TestDatabase) -> Dsn:
    """A migrated database with a table of 2,000 rows."""
    await execute(database.owner, _MEASURES)
    return database.owner


async def location(folder: Path, *, batch: int = 100, more: str = "") -> Path:
    """The migrations, and one more with two backfills."""
    copied(migration_files(), folder)
    (folder / "models" / FILE).write_text(_BACKFILL.format(batch=batch, more=more or "pass", state=await models_state()))
    return folder


@asynccontextmanager
async def client(dsn: Dsn) -> AsyncGenerator[BaseDBAsyncClient]:
    """What a migration's upgrade() is given."""
    credentials = {"dsn": dsn.unredacted()}
    config = TORTOISE_ORM | {"connections": {"default": {"engine": "bottleneck_db.connection.engine", "credentials": credentials}}}
    with TortoiseContext() as context:
        await context.init(config=config)
        try:
            yield context.connections.get("default")
        finally:
            await context.connections.close_all()


async def values(dsn: Dsn, query: str) -> list[tuple[Any, ...]]:
    async with connected(dsn) as connection:
        return [tuple(row) for row in await connection.fetch(query)]


COUNTS = "SELECT n, updates, count(*) FROM measures GROUP BY 1, 2 ORDER BY 1, 2"
DONE = [(1, 0, 1000), (1, 1, 1000)]


async def test_each_row_is_changed_once_and_progress_is_told(measures: Dsn, tmp_path: Path) -> None:
    told: list[Progress] = []
    await upgrade(measures, location=await location(tmp_path), options=Options(watch=told.append))
    assert await values(measures, COUNTS) == DONE
    batches = [(step.statement, step.step, step.steps) for step in told if step.statement.startswith("backfill")]
    first = [step for name, step, _ in batches if name == "backfill measures"]
    assert first == sorted(first)
    assert (first[0], first[-1], len(first)) == (100, 2000, 21)
    assert ("backfill measures", 100, 2000) in batches
    assert ("backfill again", 1000, 1000) in batches
    assert told[-1].statement == "SELECT 1"


async def test_the_progress_table_is_no_drift_and_nobody_elses(measures: Dsn, tmp_path: Path) -> None:
    before = await facts_of(measures)
    await upgrade(measures, location=await location(tmp_path))
    assert compare(before, await facts_of(measures)) == []
    rows = await values(
        measures,
        "SELECT version, name, done_rows, finished_at >= started_at, entered_at >= finished_at FROM aerich_backfills ORDER BY name",
    )
    assert rows == [(FILE, "again", 1000, True, True), (FILE, "measures", 2000, True, True)]
    assert await values(measures, "SELECT has_table_privilege('bottleneck_app', 'aerich_backfills', 'SELECT, INSERT, UPDATE')") == [
        (False,)
    ]


async def test_after_a_downgrade_it_begins_anew(measures: Dsn, tmp_path: Path) -> None:
    folder = await location(tmp_path)
    for _ in range(2):
        await upgrade(measures, location=folder)
        assert await values(measures, COUNTS) == DONE
        await downgrade(measures, 2, location=folder)
        assert await values(measures, COUNTS) == [(0, 0, 2000)]


async def test_what_is_killed_goes_on_and_no_row_is_changed_twice(measures: Dsn, tmp_path: Path) -> None:
    folder = await location(tmp_path, batch=5)
    for progress in (300, 1200):
        migrator = await _migrator(measures, folder)
        await _until(measures, f"SELECT sum(done_rows) >= {progress} FROM aerich_backfills WHERE name = 'measures'")
        migrator.kill()
        await migrator.wait()
        changed = (await values(measures, "SELECT sum(n) FROM measures"))[0][0]
        assert progress <= changed < 2000
    assert await values(measures, f"SELECT count(*) FROM aerich WHERE version = '{FILE}'") == [(0,)]
    assert await upgrade(measures, location=folder) == [FILE]
    assert await values(measures, COUNTS) == DONE


async def test_a_kill_between_two_backfills_does_not_repeat_the_first(measures: Dsn, tmp_path: Path) -> None:
    folder = await location(tmp_path, more="await db.execute_script('SELECT 1 / 0')")
    with pytest.raises(MigrationFailed, match=FILE):
        await upgrade(measures, location=folder)
    assert await values(measures, COUNTS) == DONE
    await upgrade(measures, location=await location(tmp_path))
    assert await values(measures, COUNTS) == DONE


async def test_the_stock_command_runs_it_and_goes_on_with_what_ours_has_begun(measures: Dsn, tmp_path: Path) -> None:
    folder = await location(tmp_path, batch=5)
    migrator = await _migrator(measures, folder)
    await _until(measures, "SELECT sum(done_rows) >= 300 FROM aerich_backfills")
    migrator.kill()
    await migrator.wait()
    (tmp_path / "pyproject.toml").write_text(
        f'[tool.aerich]\ntortoise_orm = "bottleneck_db.config.TORTOISE_ORM"\nlocation = "{folder}"\nsrc_folder = "."\nsrc = "."\n'
    )
    (folder / "models" / FILE).rename(tmp_path / FILE)
    (folder / "models" / "app").mkdir()
    aerich = await asyncio.create_subprocess_exec(
        str(Path(sys.executable).with_name("aerich")), "upgrade", cwd=tmp_path, env={**os.environ, "MIGRATION_DATABASE_URL": measures.unredacted()}, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    (folder / "models" / "app").rmdir()
    (tmp_path / FILE).rename(folder / "models" / FILE)
    out, _ = await aerich.communicate()
    assert b"Success upgrading to 3_" in out, out.decode()
    assert await values(measures, COUNTS) == DONE


async def test_two_at_once_share_the_work(measures: Dsn) -> None:
    async def work() -> int:
        async with client(measures) as db:
            return await Backfill(FILE, table="measures", set="n = n + 1", batch=50).run(db)

    assert list(await asyncio.gather(work(), work())) == [2000, 2000]
    assert await values(measures, "SELECT DISTINCT n FROM measures") == [(1,)]


async def test_an_async_function_changes_what_sql_cannot(measures: Dsn) -> None:
    given: list[int] = []

    async def change(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        given.append(len(rows))
        assert set(rows[0]) == {"id", "place"}
        return [{"id": row["id"], "place": row["place"].upper(), "n": row["id"]} for row in rows if row["id"] % 2]

    async with client(measures) as db:
        backfill = Backfill(FILE, table="measures", change=change, columns=["place"], where="place <> 'p3'", batch=500)
        expected = (await values(measures, "SELECT count(*) FROM measures WHERE place <> 'p3' AND id % 2 = 1"))[0][0]
        assert await backfill.run(db) == expected
    assert given[:-1] == [500] * (len(given) - 1)
    assert await values(measures, "SELECT count(*) FROM measures WHERE place = upper(place) AND n = id") == [(expected,)]
    assert await values(measures, "SELECT count(*) FROM measures WHERE n = 0") == [(2000 - expected,)]


@pytest.mark.parametrize(
    ("answer", "match"),
    [
        ([7], "answers with mappings"),
        ([{"id": 1}], "answers with mappings"),
        ([{"n": 1}], "answers with mappings"),
        ([{"id": 1, "nn": 1}], "there is no 'nn'"),
        ([{"id": 10**6, "n": 1}], "rows of the batch"),
    ],
)
async def test_what_it_answers_is_checked_and_nothing_of_the_batch_is_kept(measures: Dsn, answer: list[Any], match: str) -> None:
    async def change(rows: list[dict[str, Any]]) -> list[Any]:
        return [{"id": rows[0]["id"], "n": 5}, *answer]

    async with client(measures) as db:
        with pytest.raises(InvalidArgument, match=match):
            await Backfill(FILE, table="measures", change=change).run(db)
    assert await values(measures, "SELECT DISTINCT n FROM measures") == [(0,)]
    assert await values(measures, "SELECT done_rows, last_key FROM aerich_backfills") == [(0, None)]


async def test_a_key_of_several_columns_on_a_partitioned_table(measures: Dsn) -> None:
    await execute(
        measures,
        """CREATE TABLE readings (place text NOT NULL, day date NOT NULL, k bigint NOT NULL, n integer NOT NULL DEFAULT 0, PRIMARY KEY (place, k, day)) PARTITION BY RANGE (day);
           CREATE TABLE readings_a PARTITION OF readings FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
           CREATE TABLE readings_default PARTITION OF readings DEFAULT;
           INSERT INTO readings SELECT place, day, id FROM measures""",
    )
    async with client(measures) as db:
        assert await Backfill(FILE, table="readings", set="n = n + 1", batch=77).run(db) == 2000
        assert (
            await Backfill(FILE, table="readings", name="by day", key=("day", "k", "place"), set="n = n + 1", where="n = 1", batch=300).run(
                db
            )
            == 2000
        )
    assert await values(measures, "SELECT DISTINCT n FROM readings") == [(2,)]
    assert await values(measures, "SELECT count(*) > 0 FROM readings_a") == [(True,)]


async def test_names_that_need_quotes_and_sql_that_ends_in_a_comment(measures: Dsn) -> None:
    await execute(
        measures,
        'CREATE TABLE "Odd ""one" ("select" integer PRIMARY KEY, "a;b" text); INSERT INTO "Odd ""one" SELECT generate_series(1, 10)',
    )
    async with client(measures) as db:
        assert await Backfill(FILE, table='Odd "one', set="\"a;b\" = 'x;y' -- why", where='"select" > 3 -- which', batch=2).run(db) == 7
        odd = Backfill(FILE, table='Odd "one', name="python", change=_nothing, columns=("a;b",), batch=3)
        assert await odd.run(db) == 0
    assert await values(measures, 'SELECT count(*) FROM "Odd ""one" WHERE "a;b" = \'x;y\'') == [(7,)]


async def _nothing(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return []


async def test_it_sees_the_rows_of_every_tenant_and_says_so_where_it_would_not(database: TestDatabase) -> None:
    await execute(
        database.owner,
        """WITH u AS (INSERT INTO users (email, name, login_method, google_id) VALUES ('a@b', 'A', 'google', 'g') RETURNING id),
                o AS (INSERT INTO organizations (name, slug, owner_id) SELECT 'O', 'o' || n, id FROM u, generate_series(1, 3) AS n RETURNING id, owner_id)
           INSERT INTO bots (organization_id, created_by_id, name, slug, config) SELECT id, owner_id, 'B', 'b', '{}' FROM o""",
    )
    async with client(database.owner) as db:
        assert await Backfill(FILE, table="bots", set="description = 'filled'").run(db) == 3
        await execute(database.owner, "ALTER TABLE bots FORCE ROW LEVEL SECURITY")
        with pytest.raises(RowsHidden):
            await Backfill(FILE, table="bots", name="more", set="description = 'more'").run(db)
    await execute(database.owner, "ALTER TABLE bots NO FORCE ROW LEVEL SECURITY")
    assert await values(database.owner, "SELECT DISTINCT description FROM bots") == [("filled",)]


async def test_a_row_that_is_locked_is_waited_for_in_short_tries(measures: Dsn) -> None:
    async with client(measures) as db, connected(measures) as other:
        lock = other.transaction()
        await lock.start()
        await other.execute("UPDATE measures SET place = 'mine' WHERE id = 1500")
        work = asyncio.create_task(Backfill(FILE, table="measures", set="n = n + 1", batch=1000).run(db))
        await _until(measures, "SELECT count(*) > 0 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%batch%'")
        await asyncio.sleep(1.2)  # longer than its lock_timeout
        assert not work.done()
        await lock.commit()
        assert await work == 2000
    assert await values(measures, "SELECT n, place FROM measures WHERE id = 1500") == [(1, "mine")]


async def test_a_batch_that_the_database_refuses_leaves_those_before_it(measures: Dsn, tmp_path: Path) -> None:
    await execute(measures, "ALTER TABLE measures ADD CONSTRAINT measures_n_ck CHECK (n = 0 OR id < 950)")
    with pytest.raises(MigrationFailed, match=r"3_.*measures_n_ck.*\(at: backfill measures\)"):
        await upgrade(measures, location=await location(tmp_path))
    assert await values(measures, "SELECT n, count(*) FROM measures GROUP BY 1 ORDER BY 1") == [(0, 1100), (1, 900)]
    await execute(measures, "ALTER TABLE measures DROP CONSTRAINT measures_n_ck")
    await upgrade(measures, location=tmp_path)
    assert await values(measures, COUNTS) == DONE


async def test_another_definition_under_the_same_name_is_refused(measures: Dsn) -> None:
    async with client(measures) as db:
        await Backfill(FILE, table="measures", set="n = n + 1").run(db)
        with pytest.raises(BackfillEdited):
            await Backfill(FILE, table="measures", set="n = n + 2").run(db)
        assert await Backfill(FILE, table="measures", set="n = n + 1").run(db) == 2000
    assert await values(measures, "SELECT DISTINCT n FROM measures") == [(1,)]


async def test_in_a_transaction_it_is_refused(measures: Dsn) -> None:
    async with client(measures), in_transaction("default") as inside:
        with pytest.raises(BackfillInTransaction):
            await Backfill(FILE, table="measures", set="n = n + 1").run(inside)


async def test_a_dry_run_tells_it_in_words(measures: Dsn, tmp_path: Path) -> None:
    (script,) = await planned(measures, location=await location(tmp_path))
    version, statements = script.version, script.statements
    assert version == FILE
    assert statements[0] == "-- in batches of 100 rows by key, each committed with its progress:\nUPDATE measures SET n = n + 1 WHERE true"
    assert await values(measures, COUNTS) == [(0, 0, 2000)]
    assert "what _nothing() answers" in Backfill(FILE, table="measures", change=_nothing).definition


def made(arguments: dict[str, Any]) -> Backfill:
    given: dict[str, Any] = {"file": FILE, "table": "measures"}
    return Backfill(**given | arguments)


@pytest.mark.parametrize(
    ("arguments", "argument"),
    [
        ({}, "set"),
        ({"set": "n = 1", "change": _nothing}, "set"),
        ({"set": ""}, "set"),
        ({"set": "n = 1; DROP TABLE measures"}, "set"),
        ({"set": 7}, "set"),
        ({"set": "n = 1", "where": ";"}, "where"),
        ({"set": "n = 1", "where": None}, "where"),
        ({"set": "n = 1", "table": None}, "table"),
        ({"set": "n = 1", "table": "a\x00"}, "table"),
        ({"set": "n = 1", "name": ""}, "name"),
        ({"set": "n = 1", "where": "-- nothing"}, "where"),
        ({"set": "n = 1", "file": None}, "file"),
        ({"change": "x"}, "change"),
        ({"set": "n = 1", "batch": 0}, "batch"),
        ({"set": "n = 1", "batch": True}, "batch"),
        ({"set": "n = 1", "batch": 10**6}, "batch"),
        ({"set": "n = 1", "batch": "5"}, "batch"),
        ({"set": "n = 1", "key": 5}, "key"),
        ({"set": "n = 1", "key": [5]}, "key"),
        ({"set": "n = 1", "key": [""]}, "key"),
        ({"set": "n = 1", "columns": "name"}, "columns"),
        ({"set": "n = 1", "columns": {"name": 1}}, "columns"),
    ],
)
def test_bad_arguments_are_named(arguments: dict[str, Any], argument: str) -> None:
    with pytest.raises(InvalidArgument, match=f"^{argument}: "):
        made(arguments)


@pytest.mark.parametrize(
    ("arguments", "error", "match"),
    [
        ({"table": "measure"}, UnknownName, "did you mean 'measures'"),
        ({"table": "bots; DROP TABLE bots"}, UnknownName, "table"),
        ({"table": "bot_logs_default"}, UnknownName, "table"),
        ({"key": "idd"}, UnknownName, "did you mean 'id'"),
        ({"key": "day"}, InvalidArgument, "day is no unique key of measures"),
        ({"key": ("id", "place")}, InvalidArgument, "place may be null"),
        ({"table": "keyless"}, InvalidArgument, "keyless has no primary key"),
        ({"columns": ("nn",)}, UnknownName, "columns"),
        ({"set": "nn = 1"}, QueryFailed, "nn"),
    ],
)
async def test_what_the_table_does_not_have_is_named(
    measures: Dsn, arguments: dict[str, Any], error: type[BottleneckError], match: str
) -> None:
    await execute(measures, "CREATE TABLE keyless (n integer)")
    async with client(measures) as db:
        with pytest.raises(error, match=match):
            await made({"set": "n = 1", **arguments}).run(db)


async def test_a_lock_that_does_not_come_free_is_told(measures: Dsn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bottleneck_db.schema.backfill._PATIENCE_S", 0.5)
    async with client(measures) as db, connected(measures) as other, other.transaction():
        await other.execute("LOCK TABLE measures")
        with pytest.raises(LockTimeout):
            await Backfill(FILE, table="measures", set="n = n + 1").run(db)


async def _migrator(dsn: Dsn, folder: Path) -> asyncio.subprocess.Process:
    code = (
        "import asyncio, os, pathlib; from bottleneck_db.dsn import Dsn; from bottleneck_db.schema.runner import upgrade;"
        "asyncio.run(upgrade(Dsn.parse(os.environ['TARGET']), location=pathlib.Path(os.environ['FOLDER'])))"
    )
    return await asyncio.create_subprocess_exec(sys.executable, "-c", code, env={"TARGET": dsn.unredacted(), "FOLDER": str(folder)})


async def _until(dsn: Dsn, query: str) -> None:
    async with asyncio.timeout(60), connected(dsn) as connection:
        while True:
            if await connection.fetchval("SELECT to_regclass('aerich_backfills') IS NOT NULL") and await connection.fetchval(query):
                return
            await asyncio.sleep(0.005)
