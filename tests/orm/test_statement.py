"""SQL of one's own: bound values, one statement, and a scope that stays as it is."""

from __future__ import annotations

import math
from typing import Any

import pytest
from tortoise.expressions import RawSQL
from tortoise.transactions import in_transaction

from bottleneck_db import Bot, Registry, Scope
from bottleneck_db.connection.scope import savepoint
from bottleneck_db.connection.translate import translated
from bottleneck_db.errors import InvalidArgument, InvalidValue, NoScope, PermissionDenied, QueryFailed, Refused
from bottleneck_db.orm.statement import on_rows, within_scope
from bottleneck_db.testing.factories import Tenancy, make_bot, make_organization
from tests.orm.samples import Sample
from tests.orm.test_record import statements


async def test_rows_become_records(samples: Scope) -> None:
    await Sample.bulk_insert([{"name": name, "slug": "slug", "free": {"a": [1]}} for name in "abc"])
    found = await Sample.from_sql("SELECT * FROM samples WHERE name > $1 ORDER BY name DESC LIMIT $2", "a", 5)
    assert [(record.name, record.free, record.changed) for record in found] == [("c", {"a": [1]}, ()), ("b", {"a": [1]}, ())]
    found[0].text = "saved"
    await found[0].save()
    assert await Sample.filter(text="saved").count() == 1
    assert await Sample.from_sql("SELECT * FROM samples WHERE false") == []
    partial = await Sample.from_sql("SELECT id, number + 1 AS more FROM samples WHERE name = 'a'")
    assert [(hasattr(record, "name"), hasattr(record, "more")) for record in partial] == [(False, False)]
    written = await Sample.from_sql("UPDATE samples SET text = $1 RETURNING *", "all")
    assert [record.text for record in written] == ["all"] * 3
    assert len(await Sample.from_sql("-- why\n/* and /* how */ */ (WITH x AS (SELECT * FROM samples) SELECT * FROM x)")) == 3


async def test_rows_that_are_not_clear_are_refused(samples: Scope) -> None:
    parent = await Sample.create(name="a", slug="a")
    await Sample.create(name="b", slug="b", parent=parent)
    for sql, words in (
        ("SELECT * FROM samples a JOIN samples b ON a.id = b.parent_id", "two columns of one name"),
        ("SELECT name FROM samples", "without the column id"),
        ("SELECT 1 AS one", "without the column id"),
    ):
        with pytest.raises(InvalidArgument, match=words):
            await Sample.from_sql(sql)


@pytest.mark.parametrize(
    ("sql", "args"),
    [
        ("SELECT * FROM samples WHERE name = $1", ()),
        ("SELECT * FROM samples WHERE name = $1", ("a", "b")),
        ("SELECT * FROM samples", ("a",)),
    ],
)
async def test_another_number_of_values_is_told_and_the_scope_lives_on(samples: Scope, sql: str, args: tuple[Any, ...]) -> None:
    for call in (Sample.from_sql, samples.fetch, samples.fetch_value):
        with pytest.raises(QueryFailed, match="a value for each of its placeholders"):
            await call(sql, *args)
    assert await Sample.all().count() == 0


async def test_several_statements_are_refused_and_none_is_done(samples: Scope) -> None:
    await Sample.create(name="a", slug="a")
    for sql, args in (
        ("SELECT * FROM samples; DELETE FROM samples", ()),
        ("SELECT * FROM samples WHERE name = $1; DELETE FROM samples", ("a",)),
        ("SELECT 1; COMMIT", ()),
    ):
        for call in (Sample.from_sql, samples.fetch):
            with statements() as sent, pytest.raises(Refused, match="one statement"):
                await call(sql, *args)
            assert sent == []
    for sql in (
        "UPDATE samples SET name = 'b'; COMMIT",
        "DELETE FROM samples;/**/;RESET ROLE;",
        "; INSERT INTO samples (name) VALUES (';');;END",
    ):
        with pytest.raises(Refused, match="one statement"):
            await Sample.raw(sql)  # Tortoise would bind no values, and PostgreSQL do them all
    assert await Sample.all().count() == 1


STATEMENTS = {column: f"SELECT * FROM samples WHERE {column} = $1" for column in ("name", "number", "id")}
VALUES: list[Any] = ["\x00", "\ud800", "x", 5, 2**100, math.nan, math.inf, b"x", [], {}, object(), None, True]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
async def test_a_value_is_taken_or_told(samples: Scope, value: Any) -> None:
    for column in ("name", "number", "id"):
        told: QueryFailed | None = None
        try:
            async with savepoint(samples):
                assert await Sample.from_sql(STATEMENTS[column], value) == []
        except QueryFailed as error:
            told = error
        assert told is None or len(str(told)) < 300


@pytest.mark.parametrize("sql", [None, 5, b"SELECT 1", ["SELECT 1"], "SELECT '\x00'"])
async def test_what_is_no_text_is_refused(samples: Scope, sql: Any) -> None:
    for call in (Sample.from_sql, samples.fetch, samples.fetch_value):
        with statements() as sent, pytest.raises(InvalidArgument) as told:
            await call(sql)
        assert (told.value.argument, sent) == ("sql", [])
    with pytest.raises(InvalidValue):
        await Sample.from_sql("SELECT '\ud800'")


ENDS_OR_CHANGES = [
    *("COMMIT", "commit", " ROLLBACK", "END", "ABORT", "BEGIN", "START TRANSACTION", "SAVEPOINT a", "RELEASE a", "PREPARE TRANSACTION 'a'"),
    *("SET ROLE bottleneck_worker", "SET LOCAL app.organization_id = ''", "RESET ROLE", "DISCARD ALL", "/* x */ COMMIT", "-- x\nCOMMIT"),
    *("/* /* */ SELECT */ COMMIT", "(COMMIT", ";;COMMIT", ";SET LOCAL ROLE bottleneck_worker", "--\rCOMMIT", "--\rCOMMIT /*\nSELECT 1 */"),
    *("\f\v\r;COMMIT", "/*/**/SELECT*/COMMIT", "--x\r--SELECT\rRESET ROLE", "'x' COMMIT", '"select" COMMIT', "$a$select$a$ COMMIT"),
    *(
        "DO $$ BEGIN EXECUTE 'RESET ROLE'; END $$",
        "CALL x()",
        "COPY bots TO STDOUT",
        "LISTEN a",
        "UNLISTEN *",
        "LOAD 'x'",
        "VACUUM",
        "CHECKPOINT",
    ),
    *(
        "DEALLOCATE ALL",
        "PREPARE a AS SELECT 1",
        "EXECUTE a",
        "DECLARE a CURSOR WITH HOLD FOR SELECT 1",
        "CLOSE ALL",
        "GRANT ALL ON bots TO PUBLIC",
    ),
    *("CREATE TEMP TABLE a AS SELECT 1", "ALTER TABLE bots ADD a text", "DROP TABLE bots", "TRUNCATE bots", "EXPLAIN", "EXPLAIN SHOW ALL"),
    *(
        "EXPLAIN (ANALYZE) CREATE TEMP TABLE a AS SELECT 1",
        "EXPLAIN (\"analyze\", FORMAT 'json') EXECUTE a",
        "EXPLAIN ANALYZE VERBOSE DECLARE a",
    ),
    *("", "  ", "-- nothing", "/* open", "/* /* */", ";", "5", "\xa0"),
]
SETTINGS = [
    "SELECT set_config('role', 'x', true)",
    "SELECT SET_CONFIG ('role', 'x', true)",
    "SELECT pg_catalog.set_config('role', 'x', true)",
    """SELECT "set_config"('role', 'x', true)""",
    """SELECT pg_catalog . "set_config"('role', 'x', true)""",
    "SELECT set_config/**/('role', 'x', true)",
    "SELECT set_config--x\n('role', 'x', true)",
    "SELECT set_config--x\r('role', 'x', true)",
    """SELECT U&"\\0073et_config"('role', 'x', true)""",
    """SELECT u&"!0073et_config" UESCAPE '!' ('role', 'x', true)""",
    "EXPLAIN ANALYZE SELECT set_config('role', 'x', true)",
    "SELECT E'a\\' /*' || set_config('role', 'x', true) --*/",
    "SELECT E'a'\n'\\'' || set_config('role', 'x', true) || '' /*'*/",
    "SELECT E'a' --b\n--c\n'\\' || ' || set_config('role', 'x', true) --'",
    "SELECT 'a\\' || set_config('role', 'x', true) || '\\'",
    "SELECT a$b || set_config('role', 'x', true) || $b",
    "SELECT $a$ $$ $a$ || set_config('role', 'x', true) || $a$ $$ $a$",
    "SELECT query_to_xml('SELECT set_' || 'config(''role'', ''x'', true)', true, true, '')",
    "UPDATE pg_settings SET setting = '' WHERE name = 'app.organization_id'",
    "UPDATE pg_catalog/**/.pg_settings SET setting = ''",
    """UPDATE ONLY pg_catalog."pg_settings" AS s SET setting = ''""",
    "MERGE INTO pg_settings USING (SELECT 1) x ON true WHEN MATCHED THEN UPDATE SET setting = ''",
    "WITH x AS (UPDATE pg_catalog.pg_settings SET setting = '' WHERE name = 'app.organization_id' RETURNING 1) SELECT 1",
]
TABLES = [
    "SELECT * INTO TEMP leaked FROM bots",
    "SELECT * INTO leaked FROM bots",
    "(SELECT 1 INTO TEMP leaked)",
    "(SELECT 1 INTO TEMP leaked) UNION SELECT 2",
    "WITH a AS (SELECT 1) SELECT * INTO UNLOGGED leaked FROM a",
    "SELECT 1 AS insert INTO TEMP leaked FROM bots",
    "SELECT (1) insert INTO TEMP leaked FROM bots",
    "WITH insert AS (SELECT 1) SELECT (1) merge INTO TEMP leaked",
    "EXPLAIN ANALYZE SELECT * INTO TEMP leaked FROM bots",
    "SELECT 1 into/**/temp leaked",
    ") SELECT 1 INTO leaked",
]
ON_ROWS = [
    "SELECT 'set_config', E'\\'; set_config', $$set_config$$ -- set_config\n/* set_config */",
    "SELECT 1 AS set_configuration, name FROM pg_settings",
    "SELECT E'a'\n--x\n'\\', set_config(1), ' FROM bots",
    "SELECT a FROM b WHERE c = 'SELECT 1 INTO x'",
    "; (SELECT 1);",
    "SELECT ';', 1 /* ; */ ; ; -- ;",
    "INSERT INTO bots SELECT * FROM bots",
    "insert\ninto bots VALUES (1) ON CONFLICT DO UPDATE SET a = 1",
    "WITH a AS (SELECT 1), b AS MATERIALIZED (INSERT INTO c SELECT 1 RETURNING *) INSERT INTO d SELECT * FROM b",
    "WITH a AS (WITH b AS (SELECT 1) INSERT INTO c SELECT * FROM b RETURNING 1) SELECT 1",
    "MERGE INTO bots USING (VALUES (1)) v ON true WHEN MATCHED THEN DELETE",
    'TABLE "into"',
    'SELECT 1 AS "a;b", 2 AS "COMMIT"',
    "VALUES (1)",
    "DELETE FROM bots",
]
BESIDES = [
    *("SHOW ALL", "LOCK samples", "NOTIFY a", "EXPLAIN SELECT 1", "EXPLAIN (ANALYZE, COSTS OFF, FORMAT 'json') (SELECT 1)"),
    *("EXPLAIN ANALYZE VERBOSE WITH a AS (SELECT 1) TABLE a", "EXPLAIN (FORMAT JSON, BUFFERS true) INSERT INTO bots SELECT 1"),
]


@pytest.mark.parametrize("sql", [*ENDS_OR_CHANGES, *SETTINGS, *TABLES])
async def test_a_scope_keeps_its_transaction_its_role_and_its_settings(samples: Scope, sql: str) -> None:
    for call in (samples.fetch, samples.fetch_value, Sample.from_sql):
        with statements() as sent, pytest.raises(Refused):
            await call(sql)
        assert sent == []
    for make in (Sample.raw, Sample.all().raw):
        with pytest.raises(Refused):
            make(sql)


@pytest.mark.parametrize(
    "sql", ["COMMIT", "RESET ROLE", "SELECT 1; COMMIT", "DELETE FROM samples; COMMIT", "SELECT set_config('a.b', '', true)"]
)
async def test_tortoises_connection_leaves_the_scope_as_it_is_too(samples: Scope, sql: str) -> None:
    async with in_transaction() as connection:
        for call in (connection.execute_query, connection.execute_query_dict, connection.execute_script):
            with statements() as sent, pytest.raises(Refused):
                await call(sql)
            assert sent == []
        assert await connection.execute_query_dict("SELECT ';' AS a") == [{"a": ";"}]
        with pytest.raises(InvalidArgument):
            await connection.execute_query(5)  # type: ignore[arg-type] # on purpose


async def test_raw_sql_in_a_query_set_leaves_the_scope_as_it_is_too(samples: Scope) -> None:
    await Sample.create(name="a;b", slug="a")
    for text in ("set_config('app.organization_id', '', true)", 'U&"\\0073et_config"(1)', "1); COMMIT; SELECT (2"):
        with pytest.raises(Refused):
            await Sample.annotate(more=RawSQL(text)).all()
        with pytest.raises(Refused):
            async for _ in Sample.annotate(more=RawSQL(text)).stream():
                pass
    query = Sample.annotate(more=RawSQL("';'"))
    assert [record.name for record in await query] == [record.name async for record in query.stream()] == ["a;b"]


@pytest.mark.parametrize("sql", ON_ROWS)
def test_statements_on_rows_are_records_and_rows(sql: str) -> None:
    assert within_scope(sql) == on_rows(sql) == sql


@pytest.mark.parametrize("sql", BESIDES)
def test_records_come_from_statements_on_rows(sql: str) -> None:
    assert within_scope(sql) == sql
    with pytest.raises(Refused, match="SELECT, WITH"):
        on_rows(sql)


@pytest.mark.parametrize("sql", [sql for sql in SETTINGS if sql.startswith("SELECT") and "a$b" not in sql and "xml" not in sql])
async def test_the_database_reads_these_as_settings_too(samples: Scope, sql: str) -> None:
    """Else they would prove nothing: with a role that nobody is, the database is asked for a change of the role and refuses it."""
    with pytest.raises(InvalidValue):
        async with savepoint(samples) as nested, nested.turn() as connection:
            with translated():
                await connection.fetch(sql)


@pytest.mark.parametrize("sql", ["SELECT E'a'\n--x\n'\\', set_config(1), '", "SELECT $a$ $$ $a$ || $$ set_config( $$"])
async def test_the_database_reads_these_as_strings_too(samples: Scope, sql: str) -> None:
    assert "set_config(" in await samples.fetch_value(sql)


async def test_what_is_explained_is_told(samples: Scope) -> None:
    assert await samples.fetch("EXPLAIN (FORMAT JSON) SELECT * FROM samples")
    assert await samples.fetch_value("SHOW search_path") == "public, pg_temp"


async def test_rows_of_tortoises_raw_are_records(samples: Scope) -> None:
    made = await Sample.create(name="a", slug="a")
    assert await Sample.raw("SELECT * FROM samples") == [made]
    assert await Sample.all().raw("SELECT * FROM samples") == [made]
    with pytest.raises(InvalidArgument):
        Sample.raw(5)  # type: ignore[arg-type] # on purpose


async def test_there_is_no_statement_outside_a_scope() -> None:
    with pytest.raises(NoScope):
        await Bot.from_sql("SELECT * FROM bots")


async def test_a_statement_of_ones_own_sees_ones_own_rows(registry: Registry, tenancy: Tenancy) -> None:
    other = await make_organization(registry)
    async with registry.tenant(other.organization_id, user=other.owner_id):
        foreign = await make_bot()
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id) as scope:
        mine = await make_bot()
        assert await Bot.from_sql("SELECT * FROM bots") == [mine]
        assert await Bot.from_sql("UPDATE bots SET name = 'x' WHERE id = $1 RETURNING *", foreign.id) == []
        assert await scope.fetch("SELECT id FROM bots WHERE organization_id = $1", other.organization_id) == []
        with pytest.raises(PermissionDenied):
            async with savepoint(scope):
                await Bot.from_sql("SELECT id, password_hash FROM users")
