"""SQL of one's own: bound values, one statement, and a scope that stays as it is."""

from __future__ import annotations

import math
from typing import Any

import pytest

from bottleneck_db import Bot, Registry, Scope
from bottleneck_db.connection.scope import savepoint
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
        with pytest.raises(QueryFailed, match="multiple commands"):
            async with savepoint(samples):
                await Sample.from_sql(sql, *args)
        with pytest.raises(QueryFailed, match="multiple commands"):
            async with savepoint(samples) as nested:
                await nested.fetch(sql, *args)
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


@pytest.mark.parametrize(
    "sql",
    [
        *(
            "COMMIT",
            "commit",
            " ROLLBACK",
            "END",
            "ABORT",
            "BEGIN",
            "START TRANSACTION",
            "SAVEPOINT a",
            "RELEASE a",
            "PREPARE TRANSACTION 'a'",
        ),
        *(
            "SET ROLE bottleneck_worker",
            "SET LOCAL app.organization_id = ''",
            "RESET ROLE",
            "DISCARD ALL",
            "/* x */ COMMIT",
            "-- x\nCOMMIT",
        ),
        *(
            "/* /* */ SELECT */ COMMIT",
            "(COMMIT",
            "SELECT set_config('role', 'x', true)",
            "DO $$ BEGIN PERFORM SET_CONFIG ('a.b', '', true); END $$",
        ),
        "WITH x AS (UPDATE pg_catalog.pg_settings SET setting = '' WHERE name = 'app.organization_id' RETURNING 1) SELECT 1",
    ],
)
async def test_a_scope_keeps_its_transaction_its_role_and_its_settings(samples: Scope, sql: str) -> None:
    for call in (samples.fetch, samples.fetch_value, Sample.from_sql):
        with statements() as sent, pytest.raises(Refused):
            await call(sql)
        assert sent == []
    with pytest.raises(Refused):
        within_scope(sql)


@pytest.mark.parametrize(
    "sql", ["", "  ", "-- nothing", "/* open", "/* /* */", ";", "SHOW ALL", "COPY samples TO STDOUT", "DO $$$$", "LOCK samples"]
)
def test_records_come_from_statements_on_rows(sql: str) -> None:
    assert within_scope(sql) == sql
    with pytest.raises(Refused, match="SELECT, WITH"):
        on_rows(sql)


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
