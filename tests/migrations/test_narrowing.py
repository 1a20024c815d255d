"""Types that hold less: they want a reason, and no value is cut off, rounded or forgotten without a word."""

from __future__ import annotations

import pytest

from bottleneck_db.connection.direct import connected
from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import BottleneckError, QueryFailed
from bottleneck_db.schema.creation import losses
from bottleneck_db.schema.drafts import draft
from bottleneck_db.schema.drift import facts_of
from bottleneck_db.schema.facts import compare
from bottleneck_db.schema.intents import Intents
from bottleneck_db.schema.narrowing import narrows
from bottleneck_db.schema.scratch import execute
from bottleneck_db.server import EmbeddedServer

NARROWER = [
    ("character varying(200)", "character varying(50)"),
    ("character varying", "character varying(50)"),
    ("text", "character varying(50)"),
    ("text", "integer"),
    ("bigint", "integer"),
    ("integer", "smallint"),
    ("bigint", "double precision"),
    ("double precision", "real"),
    ("numeric", "numeric(10,2)"),
    ("numeric(10,2)", "numeric(10,1)"),
    ("numeric(10,2)", "numeric(10,4)"),
    ("numeric(10,2)", "integer"),
    ("bigint", "numeric(20,2)"),
    ("timestamp with time zone", "date"),
    ("timestamp with time zone", "timestamp without time zone"),
    ("timestamp without time zone", "timestamp(3) without time zone"),
    ("text[]", "character varying(50)[]"),
    ("text[]", "text"),
    ("jsonb", "integer"),
    ("json", "jsonb"),
    ("text", "run_status"),
    ('"odd (type"', "integer"),
]
WIDER = [
    ("character varying(50)", "character varying(200)"),
    ("character varying(50)", "text"),
    ("run_status", "text"),
    ("smallint", "bigint"),
    ("integer", "numeric"),
    ("integer", "numeric(12,2)"),
    ("numeric(10,2)", "numeric(12,4)"),
    ("numeric(10)", "numeric(12,2)"),
    ("real", "double precision"),
    ("date", "timestamp with time zone"),
    ("timestamp(3) with time zone", "timestamp with time zone"),
    ("character varying(50)[]", "text[]"),
    ("uuid", "uuid"),
]


@pytest.mark.parametrize(("old", "new"), NARROWER)
def test_what_may_lose_something_is_narrower(old: str, new: str) -> None:
    assert narrows(old, new)


@pytest.mark.parametrize(("old", "new"), WIDER)
def test_what_holds_every_value_is_not(old: str, new: str) -> None:
    assert not narrows(old, new)


@pytest.mark.parametrize(
    ("column", "old", "new", "fits", "too_much"),
    [
        ("x", "varchar(200)", "varchar(50)", "'short'", "repeat('x', 60)"),
        ("x", "text", "varchar(5)", "'short'", "'too long'"),
        ("x", "bigint", "integer", "5", "2 ^ 40"),
        ("x", "numeric(10,2)", "numeric(10,1)", "1.50", "1.55"),
        ("x", "timestamptz", "date", "'2026-01-01'", "'2026-01-01 12:30'"),
        ("x", "text", "integer", "'7'", "'seven'"),
        ("x", "text", "run_status", "'queued'", "'lost'"),
        ("x", "text[]", "varchar(5)[]", "'{short}'", "'{too long}'"),
        ("x", "json", "jsonb", """'{"a": 1}'""", """'{"a": 1, "a": 2}'"""),
    ],
)
async def test_a_value_that_does_not_fit_ends_the_migration_before_anything_is_changed(  # noqa: PLR0917 - each row of the table above
    server: EmbeddedServer, pair: tuple[Dsn, Dsn], column: str, old: str, new: str, fits: str, too_much: str
) -> None:
    before, goal = pair
    await execute(before, f"ALTER TABLE bots ADD COLUMN {column} {old}; UPDATE bots SET {column} = {fits}")
    await execute(goal, f"ALTER TABLE bots ADD COLUMN {column} {new}")
    (part,) = await draft(Dsn.parse(server.dsn()), before, goal, Intents())
    assert losses(part.upgrade) == [
        next(line for line in part.upgrade if line.startswith("-- narrows")).partition("\n")[0].removeprefix("-- ")
    ]
    was = await facts_of(before)

    await execute(before, f"UPDATE bots SET {column} = {too_much} WHERE id = (SELECT min(id::text)::uuid FROM bots)")
    values = await texts(before, column)
    with pytest.raises(BottleneckError, match=r"does not fit its column|bots\.x has values that"):
        await apply(before, part.upgrade)
    assert await texts(before, column) == values
    assert compare(was, await facts_of(before)) == []

    await execute(before, f"UPDATE bots SET {column} = {fits}")
    values = await texts(before, column)
    await apply(before, part.upgrade)
    assert compare(await facts_of(goal), await facts_of(before)) == []
    await apply(before, part.downgrade)
    assert compare(was, await facts_of(before)) == []
    assert await texts(before, column) == values


async def test_the_way_back_from_a_wider_type_is_guarded_and_nothing_is_called_destructive(
    server: EmbeddedServer, pair: tuple[Dsn, Dsn]
) -> None:
    before, goal = pair
    await execute(before, "ALTER TABLE bots ADD COLUMN x varchar(5)")
    await execute(goal, "ALTER TABLE bots ADD COLUMN x varchar(50)")
    (part,) = await draft(Dsn.parse(server.dsn()), before, goal, Intents())
    assert losses(part.upgrade) == []
    await apply(before, part.upgrade)
    await execute(before, "UPDATE bots SET x = 'more than five'")
    with pytest.raises(QueryFailed, match=r"bots\.x has values that character varying\(5\) would cut off"):
        await apply(before, part.downgrade)


async def texts(dsn: Dsn, column: str) -> list[str]:
    async with connected(dsn) as connection:
        return [row[0] for row in await connection.fetch(f"SELECT {column}::text FROM bots ORDER BY id")]


async def apply(dsn: Dsn, statements: tuple[str, ...]) -> None:
    async with connected(dsn) as connection, connection.transaction():
        for statement in statements:
            await connection.execute(statement)
