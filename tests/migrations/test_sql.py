"""What would be executed, shown without executing it."""

from __future__ import annotations

import pytest

from bottleneck_db.connection.direct import connected
from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import InvalidArgument, SchemaError
from bottleneck_db.schema.files import migration_files, written
from bottleneck_db.schema.ledger import applied
from bottleneck_db.schema.plans import Script, between, planned, planned_down, recorded
from bottleneck_db.schema.runner import upgrade
from tests.migrations.conftest import Folder, value

_OBJECTS = "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace"


@pytest.fixture
def three(folder: Folder) -> Folder:
    for number, table in enumerate("abc"):
        folder.add(number, f"CREATE TABLE {table} (x int); -- its rows\nINSERT INTO {table} VALUES (1);", f"DROP TABLE {table};")
    return folder


class TestDryRuns:
    async def test_up_changes_nothing(self, bare: Dsn, three: Folder) -> None:
        shown = await planned(bare, to=1, location=three.location)
        assert [script.version[0] for script in shown] == ["0", "1"]
        assert shown[0].statements == ["CREATE TABLE a (x int)", "-- its rows\nINSERT INTO a VALUES (1)"]
        assert await value(bare, _OBJECTS) == 0  # no ledger either

    async def test_down_changes_nothing(self, bare: Dsn, three: Folder) -> None:
        await upgrade(bare, location=three.location)
        before = await value(bare, _OBJECTS)
        assert [(script.version[0], script.statements) for script in await planned_down(bare, 0, location=three.location)] == [
            ("2", ["DROP TABLE c"]),
            ("1", ["DROP TABLE b"]),
        ]
        assert await planned(bare, location=three.location) == []
        async with connected(bare) as connection:
            assert len(await applied(connection)) == 3
        assert await value(bare, _OBJECTS) == before

    async def test_they_refuse_what_the_real_ones_refuse(self, bare: Dsn, three: Folder) -> None:
        await upgrade(bare, to=1, location=three.location)
        with pytest.raises(InvalidArgument, match="no migration 9"):
            await planned(bare, to=9, location=three.location)
        with pytest.raises(InvalidArgument, match="no migration 2 is applied"):
            await planned_down(bare, 2, location=three.location)
        (three.location / "models" / "1_20260101000000_change.py").unlink()
        with pytest.raises(SchemaError, match="missing: 1_"):
            await planned_down(bare, 0, location=three.location)
        three.add(2, "", name="twin")
        with pytest.raises(SchemaError, match="same number"):
            await planned(bare, location=three.location)


class TestBetween:
    @pytest.mark.parametrize(
        ("span", "way"),
        [
            ("-1..2", ["CREATE a", "CREATE b", "CREATE c"]),
            ("0..2", ["CREATE b", "CREATE c"]),
            ("2..0", ["DROP c", "DROP b"]),
            ("1..-1", ["DROP b", "DROP a"]),
            ("1..1", []),
            ("-1..-1", []),
        ],
    )
    async def test_the_way(self, three: Folder, span: str, way: list[str]) -> None:
        found = await between(span, location=three.location)
        assert [" ".join(script.statements[0].split()[:3:2]) for script in found] == way

    @pytest.mark.parametrize(
        "span", ["", "1", "1..", "..1", "1...2", "a..b", "1..2..3", "1.. 2", "--1..2", "1..9", "-2..1", "9" * 5000 + "..1", "١..2"]
    )
    async def test_no_way(self, three: Folder, span: str) -> None:
        with pytest.raises(InvalidArgument, match=r"^span: "):
            await between(span, location=three.location)

    async def test_as_psql_takes_it(self, three: Folder) -> None:
        three.add(3, "CREATE INDEX CONCURRENTLY i ON a (x)", "DROP INDEX i", in_transaction=False)
        up, down = (await between("2..3", location=three.location))[0], (await between("3..2", location=three.location))[0]
        assert str(up) == "-- 3_20260101000000_change.py\nCREATE INDEX CONCURRENTLY i ON a (x);\n"
        assert str(down) == "-- 3_20260101000000_change.py\nBEGIN;\nDROP INDEX i;\nCOMMIT;\n"
        assert str(Script("x", [])) == "-- x\nBEGIN;\nCOMMIT;\n"


class TestRecorder:
    async def test_pythons_statements_are_noted_and_its_values_are_not(self, folder: Folder) -> None:
        folder.write(
            0,
            """
async def upgrade(db):
    await db.execute_script("CREATE TABLE a (x int); CREATE TABLE b (x int);")
    await db.execute_insert("INSERT INTO a VALUES ($1)", ["hunter2"])
    await db.execute_many("INSERT INTO a VALUES ($1)", [["hunter2"]])
    count, rows = await db.execute_query("SELECT 1")
    rows += await db.execute_query_dict("SELECT 2")
    async with db.acquire_connection() as connection:
        async with connection.transaction():
            await connection.execute("SELECT 3")
            await connection.executemany("SELECT $1", [("hunter2",)])
            rows += await connection.fetch("SELECT $1", "hunter2")
            assert (count, rows, await connection.fetchval("SELECT 5"), await connection.fetchrow("SELECT 6")) == (0, [], None, None)
    return "SELECT 7"
async def downgrade(db):
    pass
""",
        )
        (file,) = migration_files(folder.location)
        told = await recorded(file, "upgrade")
        given = "-- its Python gives the values\n"
        assert told.statements == [
            "CREATE TABLE a (x int)",
            "CREATE TABLE b (x int)",
            f"{given}INSERT INTO a VALUES ($1)",
            f"{given}INSERT INTO a VALUES ($1)",
            *("SELECT 1", "SELECT 2", "SELECT 3", f"{given}SELECT $1", f"{given}SELECT $1", "SELECT 5", "SELECT 6", "SELECT 7"),
        ]
        assert (await recorded(file, "downgrade")).statements == []

    async def test_python_that_needs_rows_cannot_be_shown(self, folder: Folder) -> None:
        folder.write(
            0, "async def upgrade(db):\n    return (await db.execute_query_dict('SELECT 1'))[0]['x']\nasync def downgrade(db):\n    pass"
        )
        with pytest.raises(SchemaError, match=r"0_\w+\.py cannot be shown without executing it: IndexError in its Python"):
            await between("-1..0", location=folder.location)

    async def test_a_file_as_create_writes_it_is_shown(self, folder: Folder) -> None:
        built = "CREATE UNIQUE INDEX CONCURRENTLY a_uq ON a (x)"
        folder.write(0, written("Indexes.", [built], ["DROP INDEX a_uq"], state="''", in_transaction=False))
        (script,) = await between("-1..0", location=folder.location)
        assert script.statements[:3] == ["SET lock_timeout = '1s'", "DROP INDEX CONCURRENTLY IF EXISTS a_uq", built]
        assert not script.in_transaction
