"""Migrations applied and undone, in transactions and apart; beside them the stock commands."""

from __future__ import annotations

import asyncio
import math

import pytest

from bottleneck_db.connection.direct import connected
from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import DatabaseUnavailable, InvalidArgument, SchemaError, UniqueViolation
from bottleneck_db.schema.files import migration_files, written
from bottleneck_db.schema.ledger import applied
from bottleneck_db.schema.runner import Options, downgrade, upgrade
from bottleneck_db.schema.scratch import execute
from bottleneck_db.schema.steps import MigrationFailed, Progress
from tests.cli.test_cli import run
from tests.migrations.conftest import Folder, value

_TABLES = "SELECT coalesce(string_agg(tablename, ' ' ORDER BY tablename), '') FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE 'aerich%'"
_INDEXES = """SELECT coalesce(string_agg(indexrelid::regclass::text || CASE WHEN indisvalid THEN '' ELSE ' INVALID' END, ' ' ORDER BY indexrelid::regclass::text COLLATE "C"), '')
                FROM pg_index WHERE indrelid = 'things'::regclass"""
_LABELS = "SELECT array_agg(enumlabel::text ORDER BY enumsortorder) FROM pg_enum"
_APART = """
    CREATE INDEX CONCURRENTLY things_a_idx ON things (a);
    CREATE UNIQUE INDEX CONCURRENTLY "Things b" ON things (b);
    ALTER TYPE mood ADD VALUE 'glad' BEFORE 'sad';
    ALTER TYPE mood ADD VALUE 'calm';
    UPDATE things SET m = 'calm' WHERE a = 1;
    ALTER TABLE things VALIDATE CONSTRAINT things_a_ck;
"""
_APART_BACK = """
    DROP INDEX CONCURRENTLY "Things b"; DROP INDEX CONCURRENTLY things_a_idx;
    ALTER TYPE mood RENAME TO mood_old; CREATE TYPE mood AS ENUM ('sad');
    ALTER TABLE things ALTER m TYPE mood USING 'sad'; DROP TYPE mood_old
"""


def things(folder: Folder) -> None:
    folder.add(
        0,
        "CREATE TYPE mood AS ENUM ('sad'); CREATE TABLE things (a int, b int, m mood); INSERT INTO things SELECT g, g, 'sad' FROM generate_series(1, 9) g;"
        "ALTER TABLE things ADD CONSTRAINT things_a_ck CHECK (a > 0) NOT VALID",
        "DROP TABLE things; DROP TYPE mood",
    )


async def numbers(dsn: Dsn) -> list[int]:
    async with connected(dsn) as connection:
        return [entry.number for entry in await applied(connection)]


class TestUpAndDown:
    @pytest.fixture(autouse=True)
    def three(self, folder: Folder) -> None:
        for number, table in enumerate("abc"):
            folder.add(number, f"CREATE TABLE {table} (x int); INSERT INTO {table} VALUES (1)", f"DROP TABLE {table}")

    async def test_all_of_it(self, bare: Dsn, folder: Folder) -> None:
        assert await upgrade(bare, location=folder.location) == [file.version for file in migration_files(folder.location)]
        assert await value(bare, _TABLES) == "a b c"
        assert await upgrade(bare, location=folder.location) == []
        assert [version[0] for version in await downgrade(bare, -1, location=folder.location)] == ["2", "1", "0"]
        assert await value(bare, _TABLES) == ""
        assert await numbers(bare) == []
        assert await downgrade(bare, -1, location=folder.location) == []

    async def test_to_a_number(self, bare: Dsn, folder: Folder) -> None:
        assert len(await upgrade(bare, to=1, location=folder.location)) == 2
        assert await value(bare, _TABLES) == "a b"
        assert await upgrade(bare, to=0, location=folder.location) == []
        await upgrade(bare, location=folder.location)
        assert [version[0] for version in await downgrade(bare, 0, location=folder.location)] == ["2", "1"]
        assert (await value(bare, _TABLES), await numbers(bare)) == ("a", [0])

    async def test_to_no_number(self, bare: Dsn, folder: Folder) -> None:
        await upgrade(bare, to=1, location=folder.location)
        with pytest.raises(InvalidArgument, match="to: there is no migration 7"):
            await upgrade(bare, to=7, location=folder.location)
        for number in (-2, 2, 7):
            with pytest.raises(InvalidArgument, match=f"to: no migration {number} is applied"):
                await downgrade(bare, number, location=folder.location)
        assert await numbers(bare) == [0, 1]

    async def test_faked_files_are_entered_and_not_executed(self, bare: Dsn, folder: Folder) -> None:
        assert len(await upgrade(bare, location=folder.location, options=Options(fake=True))) == 3
        assert (await value(bare, _TABLES), await numbers(bare)) == ("", [0, 1, 2])
        assert len(await downgrade(bare, 0, location=folder.location, options=Options(fake=True))) == 2
        assert await numbers(bare) == [0]

    async def test_one_that_comes_late_is_applied_all_the_same(self, bare: Dsn, folder: Folder) -> None:
        late = folder.location / "models" / "1_20260101000000_change.py"
        text = late.read_text()
        late.unlink()
        await upgrade(bare, location=folder.location)
        late.write_text(text)
        assert await upgrade(bare, location=folder.location) == [late.name]
        assert await numbers(bare) == [0, 2, 1]

    async def test_a_failure_keeps_what_was_applied_before_and_nothing_of_its_own_file(self, bare: Dsn, folder: Folder) -> None:
        folder.add(1, "CREATE TABLE b (x int); INSERT INTO b VALUES (1 / 0)")
        with pytest.raises(MigrationFailed, match=r"1_\w+\.py: .*\(at: INSERT INTO b VALUES \(1 / 0\)\)") as failed:
            await upgrade(bare, location=folder.location)
        assert (failed.value.version[0], await value(bare, _TABLES), await numbers(bare)) == ("1", "a", [0])

    async def test_a_failure_in_the_data_is_told_in_postgresqls_words(self, bare: Dsn, folder: Folder) -> None:
        folder.add(0, "DO $do$ BEGIN -- now\n PERFORM 'hunter2', 1 / 0; END $do$")
        with pytest.raises(MigrationFailed) as failed:
            await upgrade(bare, location=folder.location)
        assert "division by zero (SQLSTATE 22012, PL/pgSQL function inline_code_block line 2 at PERFORM)" in str(failed.value)
        assert str(failed.value).endswith("(at: DO $do$ BEGIN PERFORM '', 1 / 0; END $do$)")

    @pytest.mark.parametrize("in_transaction", [True, False])
    async def test_a_state_that_is_none_is_told_before_anything_is_executed(self, bare: Dsn, folder: Folder, in_transaction: bool) -> None:
        version = folder.add(0, "CREATE TABLE a (x int)", in_transaction=in_transaction)
        path = folder.location / "models" / version
        path.write_text(path.read_text() + "\nMODELS_STATE = 'junk'\n")
        with pytest.raises(SchemaError, match=f"^{version}: its MODELS_STATE is nothing that Aerich has written$"):
            await upgrade(bare, location=folder.location)
        assert (await value(bare, _TABLES), await numbers(bare)) == ("", [])

    @pytest.mark.parametrize("end", ["COMMIT", "-- so\n rollback", "END", "ABORT", "BEGIN", "START TRANSACTION", "PREPARE TRANSACTION 'x'"])
    @pytest.mark.parametrize("by_python", [False, True])
    async def test_a_file_in_a_transaction_cannot_leave_it(self, bare: Dsn, folder: Folder, end: str, by_python: bool) -> None:
        sql = f"CREATE TABLE a (x int);\n{end}; SELECT 1"
        folder.add(0, sql)
        if by_python:
            text = f"async def upgrade(db):\n    await db.execute_script({sql!r})\n\nasync def downgrade(db):\n    pass\n"
            folder.write(0, text)
        with pytest.raises(MigrationFailed, match=r"would leave the file's transaction.*\(at: "):
            await upgrade(bare, to=0, location=folder.location)
        assert (await value(bare, _TABLES), await numbers(bare)) == ("", [])

    async def test_it_may_go_back_to_a_savepoint(self, bare: Dsn, folder: Folder) -> None:
        back = "ROLLBACK TO s; ROLLBACK WORK TO SAVEPOINT s; RELEASE s"
        folder.add(0, f"CREATE TABLE a (x int); SAVEPOINT s; CREATE TABLE b (x int); {back}")
        await upgrade(bare, to=0, location=folder.location)
        assert (await value(bare, _TABLES), await numbers(bare)) == ("a", [0])

    @pytest.mark.parametrize("in_transaction", [True, False])
    async def test_a_file_that_ends_the_program_only_fails(self, bare: Dsn, folder: Folder, in_transaction: bool) -> None:
        functions = "async def upgrade(db):\n    raise SystemExit(0)\n\nasync def downgrade(db):\n    pass\n"
        folder.write(0, f"RUN_IN_TRANSACTION = {in_transaction}\n{functions}")
        with pytest.raises(MigrationFailed, match="SystemExit in its Python, line 3"):
            await upgrade(bare, to=0, location=folder.location)
        folder.write(0, f"raise SystemExit(0)\n{functions}")
        with pytest.raises(SchemaError, match="cannot be loaded: SystemExit"):
            await upgrade(bare, to=0, location=folder.location)
        assert await numbers(bare) == []

    async def test_a_failure_does_not_tell_what_strings_hold(self, bare: Dsn, folder: Folder) -> None:
        folder.add(0, "CREATE ROLE x PASSWORD 'hunter2' NONSENSE")
        with pytest.raises(MigrationFailed) as failed:
            await upgrade(bare, location=folder.location)
        assert "hunter2" not in str(failed.value)

    async def test_a_file_that_is_applied_and_missing_stops_a_downgrade_before_it_begins(self, bare: Dsn, folder: Folder) -> None:
        await upgrade(bare, location=folder.location)
        (folder.location / "models" / "1_20260101000000_change.py").unlink()
        with pytest.raises(SchemaError, match="their files are missing: 1_"):
            await downgrade(bare, 0, location=folder.location)
        assert (await value(bare, _TABLES), await numbers(bare)) == ("a b c", [0, 1, 2])

    async def test_each_statement_is_told_before_and_after(self, bare: Dsn, folder: Folder) -> None:
        seen: list[Progress] = []
        await upgrade(bare, to=0, location=folder.location, options=Options(watch=seen.append))
        assert [(one.step, one.steps, one.done, one.statement[:6]) for one in seen] == [
            (1, 2, False, "CREATE"),
            (1, 2, True, "CREATE"),
            (2, 2, False, "INSERT"),
            (2, 2, True, "INSERT"),
        ]
        assert {(one.version, one.direction, one.retry) for one in seen} == {("0_20260101000000_change.py", "upgrade", 0)}
        assert [one.seconds for one in seen] == sorted(one.seconds for one in seen)


@pytest.mark.parametrize("seconds", [-1, math.nan])
def test_seconds_are_no_less_than_none(seconds: float) -> None:
    with pytest.raises(InvalidArgument, match=r"^wait: is a number of seconds from 0"):
        Options(wait_s=seconds)
    with pytest.raises(InvalidArgument, match=r"^lock_wait: is a number of seconds from 0"):
        Options(lock_wait_s=seconds)


async def test_a_server_that_is_out_of_reach_is_told() -> None:
    with pytest.raises(DatabaseUnavailable):
        await upgrade(Dsn.parse("postgresql://u@localhost:1/d"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("nonsense nonsense", "cannot be loaded: SyntaxError"),
        ("raise OSError('x')", "cannot be loaded: OSError"),
        ("async def upgrade(db): return ''", r"has no async function downgrade\(\)"),
        ("def upgrade(db): return ''\nasync def downgrade(db): return ''", r"has no async function upgrade\(\)"),
    ],
)
async def test_a_file_that_is_none_is_told(bare: Dsn, folder: Folder, text: str, said: str) -> None:
    folder.write(0, text)
    with pytest.raises(SchemaError, match=said):
        await upgrade(bare, location=folder.location)


class TestPython:
    """What a file's Python executes itself."""

    async def test_its_statements_are_told_and_are_part_of_the_transaction(self, bare: Dsn, folder: Folder) -> None:
        folder.write(
            0,
            """
async def upgrade(db):
    await db.execute_script("CREATE TABLE a (x int)")
    await db.execute_many("INSERT INTO a VALUES ($1)", [[1], [2]])
    count, rows = await db.execute_query("SELECT x FROM a WHERE x > $1", [1])
    async with db.acquire_connection() as connection:
        await connection.execute("INSERT INTO a VALUES ($1)", rows[0]["x"] + count)
    if (await db.execute_query_dict("SELECT max(x) AS most FROM a"))[0]["most"] == 3:
        return "INSERT INTO a VALUES (4); INSERT INTO a VALUES (1 / {zero})".format(zero=ZERO)

async def downgrade(db):
    await db.execute_script("DROP TABLE a")

ZERO = 0
""",
        )
        with pytest.raises(MigrationFailed, match="1 / 0"):
            await upgrade(bare, location=folder.location)
        assert await value(bare, _TABLES) == ""
        path = folder.location / "models" / "0_20260101000000_change.py"
        path.write_text(path.read_text().replace("ZERO = 0", "ZERO = 1"))
        seen: list[Progress] = []
        await upgrade(bare, location=folder.location, options=Options(watch=seen.append))
        assert await value(bare, "SELECT array_agg(x ORDER BY x) FROM a") == [1, 1, 2, 3, 4]
        assert [one.statement.split()[0] for one in seen if one.done] == [
            "CREATE",
            "INSERT",
            "SELECT",
            "INSERT",
            "SELECT",
            "INSERT",
            "INSERT",
        ]
        assert (seen[-1].step, seen[-1].steps) == (7, 7)
        await downgrade(bare, -1, location=folder.location)
        assert await value(bare, _TABLES) == ""

    @pytest.mark.parametrize("in_transaction", [True, False])
    async def test_its_mistakes_are_told_without_what_they_say(self, bare: Dsn, folder: Folder, in_transaction: bool) -> None:
        folder.write(
            0,
            f"RUN_IN_TRANSACTION = {in_transaction}\nasync def upgrade(db):\n    raise KeyError('hunter2')\nasync def downgrade(db):\n    pass",
        )
        with pytest.raises(MigrationFailed, match=r"0_\w+\.py: KeyError in its Python, line 3 \(at: upgrade\(\)\)"):
            await upgrade(bare, location=folder.location)
        assert await numbers(bare) == []


class TestApart:
    """Outside a transaction, several statements to a file."""

    async def test_up_and_down_and_up(self, bare: Dsn, folder: Folder) -> None:
        things(folder)
        folder.add(1, _APART, _APART_BACK, in_transaction=False)
        for _ in range(2):
            await upgrade(bare, location=folder.location)
            assert await value(bare, _INDEXES) == '"Things b" things_a_idx'
            assert await value(bare, _LABELS) == ["glad", "sad", "calm"]
            assert await value(bare, "SELECT convalidated FROM pg_constraint WHERE conname = 'things_a_ck'")
            assert await value(bare, "SELECT count(*) FROM things WHERE m = 'calm'") == 1
            await downgrade(bare, 0, location=folder.location)
            assert await value(bare, _INDEXES) == ""
            assert await value(bare, _LABELS) == ["sad"]
        assert await value(bare, "SELECT count(*) FROM aerich_ledger WHERE aerich_id = 0") == 0

    async def test_a_file_as_create_writes_it(self, bare: Dsn, folder: Folder) -> None:
        things(folder)
        built = ["CREATE INDEX CONCURRENTLY things_a_idx ON things (a)", "CREATE UNIQUE INDEX CONCURRENTLY things_b_uq ON things (b)"]
        text = written("Indexes.", built, ["DROP INDEX things_a_idx", "DROP INDEX things_b_uq"], state="'e30='", in_transaction=False)
        folder.write(1, text.replace("MODELS_STATE", "STATE"))
        seen: list[Progress] = []
        await upgrade(bare, location=folder.location, options=Options(watch=seen.append))
        assert [one.statement for one in seen if one.done and "CREATE" in one.statement and one.version[0] == "1"] == built
        assert await value(bare, _INDEXES) == "things_a_idx things_b_uq"
        await downgrade(bare, 0, location=folder.location)
        assert await value(bare, _INDEXES) == ""

    async def test_a_failed_statement_is_where_the_next_run_goes_on(self, bare: Dsn, folder: Folder) -> None:
        things(folder)
        folder.add(1, "UPDATE things SET b = 1 WHERE b = 2; UPDATE things SET a = a + 1;" + _APART, in_transaction=False)
        with pytest.raises(MigrationFailed, match="There is such a row already") as failed:
            await upgrade(bare, location=folder.location)
        assert isinstance(failed.value.error, UniqueViolation)
        assert await value(bare, _INDEXES) == '"Things b" INVALID things_a_idx'
        assert await numbers(bare) == [0]
        await execute(bare, "UPDATE things SET b = 2 WHERE ctid = (SELECT min(ctid) FROM things WHERE b = 1)")
        seen: list[Progress] = []
        await upgrade(bare, location=folder.location, options=Options(watch=seen.append))
        assert seen[0].statement == 'CREATE UNIQUE INDEX CONCURRENTLY "Things b" ON things (b)'
        assert await value(bare, _INDEXES) == '"Things b" things_a_idx'
        assert await value(bare, "SELECT sum(a) FROM things") == sum(range(2, 11))

    async def test_an_edited_file_begins_anew(self, bare: Dsn, folder: Folder) -> None:
        things(folder)
        folder.add(1, "UPDATE things SET a = a + 1; SELECT 1 / 0", in_transaction=False)
        with pytest.raises(MigrationFailed):
            await upgrade(bare, location=folder.location)
        folder.add(1, "UPDATE things SET a = a + 10; SELECT 1", in_transaction=False)
        await upgrade(bare, location=folder.location)
        assert await value(bare, "SELECT sum(a) FROM things") == sum(range(12, 21))

    async def test_an_index_of_the_name_that_was_there_before_is_not_taken_for_the_files_own(self, bare: Dsn, folder: Folder) -> None:
        things(folder)
        folder.add(1, "CREATE INDEX CONCURRENTLY things_a_idx ON things (a)", in_transaction=False)
        await upgrade(bare, to=0, location=folder.location)
        await execute(bare, "CREATE INDEX things_a_idx ON things (b)")
        with pytest.raises(MigrationFailed, match="already exists"):
            await upgrade(bare, location=folder.location)

    async def test_an_index_without_a_name_is_refused_before_anything_is_built(self, bare: Dsn, folder: Folder) -> None:
        things(folder)
        folder.add(1, "CREATE INDEX CONCURRENTLY ON things (a)", in_transaction=False)
        with pytest.raises(MigrationFailed, match="needs a name"):
            await upgrade(bare, location=folder.location)
        assert await value(bare, _INDEXES) == ""

    async def test_settings_last_for_the_file_and_no_longer(self, bare: Dsn, folder: Folder) -> None:
        things(folder)
        folder.add(
            1,
            "SET work_mem = '7MB'; CREATE TABLE seen AS SELECT current_setting('work_mem') AS w, current_setting('lock_timeout') AS t;"
            "INSERT INTO seen SELECT 1 / (SELECT count(*) FROM things WHERE a = 99), ''",
            in_transaction=False,
        )
        with pytest.raises(MigrationFailed):
            await upgrade(bare, location=folder.location)
        await execute(bare, "INSERT INTO things VALUES (99)")
        folder.add(2, "INSERT INTO seen SELECT current_setting('work_mem'), current_setting('lock_timeout')")
        await upgrade(bare, location=folder.location)
        async with connected(bare) as connection:
            found = [tuple(row.values()) for row in await connection.fetch("SELECT w, t FROM seen")]
        assert found[0] == ("7MB", "1s")
        assert found[-1] == ("4MB", "1s")

    async def test_its_own_transactions_work(self, bare: Dsn, folder: Folder) -> None:
        things(folder)
        folder.add(1, "BEGIN; UPDATE things SET a = 7; COMMIT; VACUUM things; SELECT 1", in_transaction=False)
        await upgrade(bare, location=folder.location)
        assert await value(bare, "SELECT min(a) FROM things") == 7
        folder.write(
            2,
            """
RUN_IN_TRANSACTION = False
async def upgrade(db):
    async with db.acquire_connection() as connection:
        async with connection.transaction():
            await connection.execute("UPDATE things SET a = 8")
        await connection.executemany("INSERT INTO things VALUES ($1)", [(1,), (2,)])
    await db.execute_script("CREATE INDEX CONCURRENTLY things_a_idx ON things (a)")
async def downgrade(db):
    return "DROP INDEX things_a_idx"
""",
        )
        await upgrade(bare, location=folder.location)
        assert await value(bare, "SELECT min(a) || ' ' || max(a) FROM things") == "1 8"
        assert await value(bare, _INDEXES) == "things_a_idx"
        await downgrade(bare, 1, location=folder.location)


class TestInvalidIndexes:
    @pytest.fixture
    async def broken(self, bare: Dsn, folder: Folder) -> Dsn:
        """A unique index whose building was broken off by a duplicate, and what a broken rebuild has left."""
        things(folder)
        await upgrade(bare, location=folder.location)
        await execute(bare, "UPDATE things SET b = 1 WHERE b = 2; CREATE INDEX things_a_idx ON things (a)")
        with pytest.raises(UniqueViolation):
            await execute(bare, "CREATE UNIQUE INDEX CONCURRENTLY things_b_uq ON things (b)")
        with pytest.raises(UniqueViolation):
            await execute(bare, "REINDEX INDEX CONCURRENTLY things_b_uq")
        assert await value(bare, _INDEXES) == "things_a_idx things_b_uq INVALID things_b_uq_ccnew INVALID"
        return bare

    async def test_they_are_built_again_and_told(self, broken: Dsn, folder: Folder) -> None:
        await execute(broken, "UPDATE things SET b = 2 WHERE ctid = (SELECT min(ctid) FROM things WHERE b = 1)")
        seen: list[Progress] = []
        assert await upgrade(broken, location=folder.location, options=Options(watch=seen.append)) == []
        assert [(one.direction, one.version, one.statement) for one in seen if one.done] == [
            ("repair", "things_b_uq", "REINDEX INDEX CONCURRENTLY things_b_uq"),
            ("repair", "things_b_uq_ccnew", "DROP INDEX CONCURRENTLY things_b_uq_ccnew"),
        ]
        assert await value(broken, _INDEXES) == "things_a_idx things_b_uq"

    async def test_what_cannot_be_built_is_told_and_what_is_pending_is_applied_before(self, broken: Dsn, folder: Folder) -> None:
        folder.add(1, "CREATE TABLE later (x int)")
        with pytest.raises(MigrationFailed, match=r"things_b_uq: There is such a row already.*REINDEX INDEX CONCURRENTLY"):
            await upgrade(broken, location=folder.location)
        assert await numbers(broken) == [0, 1]

    async def test_a_pending_file_that_builds_it_removes_it_itself(self, broken: Dsn, folder: Folder) -> None:
        await execute(broken, "UPDATE things SET b = a")
        folder.add(1, "CREATE UNIQUE INDEX CONCURRENTLY things_b_uq ON things (b)", in_transaction=False)
        await upgrade(broken, location=folder.location)
        assert await value(broken, _INDEXES) == "things_a_idx things_b_uq"

    async def test_a_faked_upgrade_leaves_them(self, broken: Dsn, folder: Folder) -> None:
        await upgrade(broken, location=folder.location, options=Options(fake=True))
        assert "INVALID" in await value(broken, _INDEXES)


async def test_the_stock_commands_and_these_take_turns(bare: Dsn) -> None:
    """Each sees what the other has applied and undone."""

    async def stock(*command: str) -> str:
        done = await asyncio.to_thread(run, "aerich", *command, DATABASE_URL=bare.unredacted())
        assert done.returncode == 0, done.stderr
        return done.stdout

    assert "Success upgrading to 2_" in await stock("upgrade")
    assert await upgrade(bare) == []
    assert [version[0] for version in await downgrade(bare, 1)] == ["2"]
    heads = await stock("heads")
    assert ("2_" in heads, "1_" in heads) == (True, False)
    assert "Success downgrading to 1_" in await stock("downgrade", "--yes")
    assert [version[0] for version in await upgrade(bare)] == ["1", "2"]
    assert "Success downgrading to 2_" in await stock("downgrade", "--yes")
    assert await numbers(bare) == [0, 1]
    assert [version[0] for version in await upgrade(bare)] == ["2"]
    assert "2_" in await stock("history")
