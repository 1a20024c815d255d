"""What is dropped is parked, comes back with its place, and lies in the trash until it is thrown away."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import asyncpg
import pytest

from bottleneck_db.connection.direct import connected
from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import InvalidArgument, LockTimeout, UnknownName
from bottleneck_db.schema.columns import Fills
from bottleneck_db.schema.drafts import Part, draft
from bottleneck_db.schema.drift import facts_of
from bottleneck_db.schema.facts import compare
from bottleneck_db.schema.intents import Intents
from bottleneck_db.schema.scratch import execute
from bottleneck_db.schema.trash import NoPlace, PlaceTaken, empty, parked, restore
from bottleneck_db.server import EmbeddedServer

_NOTES = """
    CREATE TABLE notes (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT notes_pkey PRIMARY KEY, bot_id uuid NOT NULL, above bigint, kind run_status NOT NULL DEFAULT 'queued',
        CONSTRAINT notes_bot_fk FOREIGN KEY (bot_id) REFERENCES bots (id) ON DELETE CASCADE, CONSTRAINT notes_above_fk FOREIGN KEY (above) REFERENCES notes (id))"""

_ANOTHER_BOT = """
    INSERT INTO bots (organization_id, created_by_id, name, slug, config)
    SELECT organization_id, created_by_id, 'New', '{slug}', config FROM bots LIMIT 1 RETURNING id"""


async def run(dsn: Dsn, statements: tuple[str, ...]) -> None:
    async with connected(dsn) as connection, connection.transaction():
        for statement in statements:
            await connection.execute(statement)


async def value(dsn: Dsn, query: str) -> Any:
    async with connected(dsn) as connection:
        return await connection.fetchval(query)


async def rows(dsn: Dsn, query: str) -> list[tuple[Any, ...]]:
    async with connected(dsn) as connection:
        return [tuple(row) for row in await connection.fetch(query)]


@pytest.fixture
async def dropping(server: EmbeddedServer, pair: tuple[Dsn, Dsn]) -> tuple[Dsn, Part]:
    """A database where each bot has a description, and a migration that drops it."""
    before, goal = pair
    await execute(before, "UPDATE bots SET description = 'of ' || slug")
    await execute(goal, "ALTER TABLE bots DROP COLUMN description CASCADE")
    (part,) = await draft(Dsn.parse(server.dsn()), before, goal, Intents())
    return before, part


async def test_a_dropped_column_goes_through_the_trash_as_often_as_one_likes(dropping: tuple[Dsn, Part]) -> None:
    dsn, part = dropping
    there = await rows(dsn, "SELECT id, description FROM bots ORDER BY id")
    for _ in range(3):
        await run(dsn, part.upgrade)
        (one,) = await parked(dsn)
        assert (one.source, one.table, one.column, one.rows) == ("bots.description", "bots", "description", len(there))
        assert one.bytes >= 8192
        assert one.name.startswith("bots.description@")
        assert abs(await value(dsn, "SELECT clock_timestamp()") - one.parked_at) < timedelta(minutes=1)
        await run(dsn, part.downgrade)
        assert await parked(dsn) == []
        assert await rows(dsn, "SELECT id, description FROM bots ORDER BY id") == there


async def test_rows_that_came_or_went_meanwhile_do_not_disturb_the_others(dropping: tuple[Dsn, Part]) -> None:
    dsn, part = dropping
    await run(dsn, part.upgrade)
    gone = await value(dsn, "DELETE FROM bots WHERE id = (SELECT max(id::text)::uuid FROM bots) RETURNING id")
    new = await value(
        dsn,
        """INSERT INTO bots (organization_id, created_by_id, name, slug, config)
           SELECT organization_id, created_by_id, 'New', 'new', config FROM bots LIMIT 1 RETURNING id""",
    )
    await run(dsn, part.downgrade)
    assert await value(dsn, f"SELECT description FROM bots WHERE id = '{new}'") is None
    assert await value(dsn, f"SELECT bool_and(description = 'of ' || slug) FROM bots WHERE id <> '{new}'")
    assert await value(dsn, f"SELECT count(*) FROM bots WHERE id = '{gone}'") == 0
    assert await parked(dsn) == []


async def test_an_added_column_that_holds_values_comes_back_with_them(server: EmbeddedServer, pair: tuple[Dsn, Dsn]) -> None:
    before, goal = pair
    await execute(goal, "ALTER TABLE bots ADD COLUMN region text; UPDATE bots SET region = ''; ALTER TABLE bots ALTER region SET NOT NULL")
    parts = await draft(Dsn.parse(server.dsn()), before, goal, Intents(fills=Fills(columns={"bots.region": "'eu'"})))
    for part in parts:
        await run(before, part.upgrade)
    await execute(before, "UPDATE bots SET region = slug WHERE id = (SELECT min(id::text)::uuid FROM bots)")
    there = await rows(before, "SELECT id, region FROM bots ORDER BY id")
    for part in reversed(parts):
        await run(before, part.downgrade)
    assert [one.source for one in await parked(before)] == ["bots.region"]
    for part in parts:
        await run(before, part.upgrade)
    assert await rows(before, "SELECT id, region FROM bots ORDER BY id") == there
    assert len({region for _, region in there}) == 2


async def test_numbers_that_the_database_gave_come_back_and_it_goes_on_counting(server: EmbeddedServer, pair: tuple[Dsn, Dsn]) -> None:
    before, goal = pair
    await execute(goal, "ALTER TABLE bots ADD COLUMN num bigint GENERATED ALWAYS AS IDENTITY")
    (part,) = await draft(Dsn.parse(server.dsn()), before, goal, Intents())
    await run(before, part.upgrade)
    await execute(before, "ALTER TABLE bots ALTER num RESTART WITH 100")
    await execute(before, "UPDATE bots SET num = DEFAULT WHERE id = (SELECT min(id::text)::uuid FROM bots)")
    there = await rows(before, "SELECT id, num FROM bots ORDER BY id")
    for time in range(2):
        await run(before, part.downgrade)
        assert [one.source for one in await parked(before)] == ["bots.num"]
        new = await value(before, _ANOTHER_BOT.format(slug=f"new-{time}"))
        await run(before, part.upgrade)
        assert set(there) < set(await rows(before, "SELECT id, num FROM bots ORDER BY id"))
        assert await value(before, f"SELECT num FROM bots WHERE id = '{new}'") == 101 + time
    new = await value(before, _ANOTHER_BOT.format(slug="newest"))
    assert await value(before, f"SELECT num FROM bots WHERE id = '{new}'") == 103
    assert await value(before, "SELECT count(*) - count(DISTINCT num) FROM bots") == 0
    assert compare(await facts_of(before), await facts_of(goal)) == []  # GENERATED ALWAYS again


async def test_a_column_that_counts_again_goes_on_where_its_numbers_end(server: EmbeddedServer, pair: tuple[Dsn, Dsn]) -> None:
    before, goal = pair
    for dsn in pair:
        await execute(dsn, "ALTER TABLE bots ADD COLUMN num bigint GENERATED ALWAYS AS IDENTITY (START 50)")
    await execute(goal, "ALTER TABLE bots ALTER num DROP IDENTITY")
    (part,) = await draft(Dsn.parse(server.dsn()), before, goal, Intents())
    await run(before, part.upgrade)
    await run(before, part.downgrade)
    highest = await value(before, "SELECT max(num) FROM bots")
    new = await value(before, _ANOTHER_BOT.format(slug="new"))
    assert await value(before, f"SELECT num FROM bots WHERE id = '{new}'") == highest + 1 > 50


@pytest.fixture
async def notes(server: EmbeddedServer, pair: tuple[Dsn, Dsn]) -> tuple[Dsn, Part]:
    """A table of notes on two bots, which may be deleted, of which one answers another, and a migration that drops it."""
    before, goal = pair
    await execute(before, _NOTES)
    (part,) = await draft(Dsn.parse(server.dsn()), before, goal, Intents())
    await execute(
        before,
        """INSERT INTO notes (bot_id, kind) SELECT id, 'failed' FROM bots
            WHERE NOT EXISTS (SELECT FROM tasks WHERE tasks.bot_id = bots.id) ORDER BY slug, id LIMIT 2;
           INSERT INTO notes (bot_id, above) SELECT bot_id, id FROM notes ORDER BY id LIMIT 1;
           INSERT INTO notes (bot_id, above) SELECT (SELECT max(bot_id::text)::uuid FROM notes), max(id) FROM notes""",
    )
    return before, part


async def test_a_dropped_table_comes_back_with_its_rows_and_goes_on_counting(notes: tuple[Dsn, Part]) -> None:
    dsn, part = notes
    there = await rows(dsn, "SELECT * FROM notes ORDER BY id")
    for _ in range(2):
        await run(dsn, part.upgrade)
        assert [(one.source, one.column, one.rows) for one in await parked(dsn)] == [("notes", None, 4)]
        await run(dsn, part.downgrade)
        assert await rows(dsn, "SELECT * FROM notes ORDER BY id") == there
        assert await parked(dsn) == []
    assert await value(dsn, "INSERT INTO notes (bot_id) SELECT bot_id FROM notes LIMIT 1 RETURNING id") == 5


async def test_rows_whose_parent_is_gone_stay_in_the_trash_with_all_that_refers_to_them(notes: tuple[Dsn, Part]) -> None:
    dsn, part = notes
    bot = await value(dsn, "SELECT bot_id FROM notes WHERE above IS NULL ORDER BY id LIMIT 1")
    await run(dsn, part.upgrade)
    await execute(dsn, f"DELETE FROM bots WHERE id = '{bot}'")
    await run(dsn, part.downgrade)
    left = await rows(dsn, "SELECT id, bot_id FROM notes")
    assert [note for note, _ in left] in [[2], [2, 4]]
    assert bot not in {of for _, of in left}
    (one,) = await parked(dsn)
    assert one.rows == 4 - len(left)
    await run(dsn, part.upgrade)
    assert sorted(one.rows for one in await parked(dsn)) == sorted([4 - len(left), len(left)])
    await run(dsn, part.downgrade)
    assert await rows(dsn, "SELECT id, bot_id FROM notes") == left
    await run(dsn, part.upgrade)
    with pytest.raises(NoPlace, match="there is no table notes"):
        await restore(dsn, "notes")


async def test_a_name_that_is_too_long_for_a_table_is_found_again(pair: tuple[Dsn, Dsn]) -> None:
    dsn, _ = pair
    column = "c" * 63
    await execute(dsn, f"ALTER TABLE bots ADD COLUMN {column} text; UPDATE bots SET {column} = 'x'")
    await execute(dsn, f"SELECT app.park_column('bots', '{column}'); ALTER TABLE bots DROP COLUMN {column}")
    (one,) = await parked(dsn)
    assert one.source == f"bots.{column}"
    assert len(one.name) == 63
    await execute(dsn, f"ALTER TABLE bots ADD COLUMN {column} text")
    assert (await restore(dsn, one.source)).rows == one.rows
    assert await value(dsn, f"SELECT count(*) FROM bots WHERE {column} = 'x'") == one.rows


async def test_parked_values_are_brought_back_by_hand_where_their_place_is_free(dropping: tuple[Dsn, Part]) -> None:
    dsn, part = dropping
    await run(dsn, part.upgrade)
    with pytest.raises(NoPlace, match="bots has no column description"):
        await restore(dsn, "bots.description")
    await execute(dsn, "ALTER TABLE bots ADD COLUMN description text DEFAULT 'none'")
    (one,) = await parked(dsn)
    trial = await restore(dsn, "bots.description", dry_run=True)
    assert (trial.rows, trial.left) == (one.rows, 0)
    assert await value(dsn, "SELECT bool_and(description = 'none') FROM bots")
    assert await parked(dsn) == [one]

    await execute(dsn, "UPDATE bots SET description = 'newer' WHERE id = (SELECT min(id::text)::uuid FROM bots)")
    with pytest.raises(PlaceTaken, match=r"bots\.description has 1 rows with other values"):
        await restore(dsn, one.name)
    assert await parked(dsn) == [one]

    await execute(dsn, "UPDATE bots SET description = 'of ' || slug WHERE description = 'newer'")
    updated = await rows(dsn, "SELECT id, updated_at FROM bots ORDER BY id")
    assert (await restore(dsn, one.name)).rows == one.rows
    assert await value(dsn, "SELECT bool_and(description = 'of ' || slug) FROM bots")
    assert await rows(dsn, "SELECT id, updated_at FROM bots ORDER BY id") == updated
    assert await parked(dsn) == []


async def test_an_older_one_is_brought_back_by_its_whole_name(dropping: tuple[Dsn, Part]) -> None:
    dsn, part = dropping
    await run(dsn, part.upgrade)
    await execute(dsn, "ALTER TABLE bots ADD COLUMN description text; UPDATE bots SET description = 'second'")
    await execute(dsn, "SELECT app.park_column('bots', 'description'); UPDATE bots SET description = NULL")
    older, newer = await parked(dsn)
    await restore(dsn, older.name)
    assert await value(dsn, "SELECT bool_and(description = 'of ' || slug) FROM bots")
    assert await parked(dsn) == [newer]
    await execute(dsn, "UPDATE bots SET description = NULL")
    await restore(dsn, "bots.description")
    assert await value(dsn, "SELECT bool_and(description = 'second') FROM bots")


async def test_rows_come_back_by_hand_where_no_other_has_their_key(notes: tuple[Dsn, Part]) -> None:
    dsn, _ = notes
    await execute(dsn, "SELECT app.park_table('notes')")
    with pytest.raises(PlaceTaken, match="notes has 4 rows with other keys"):
        await restore(dsn, "notes")
    await execute(dsn, "DELETE FROM notes")
    done = await restore(dsn, "notes")
    assert (done.rows, done.left) == (4, 0)
    bot = await value(dsn, "SELECT bot_id FROM notes ORDER BY id LIMIT 1")
    await execute(dsn, f"SELECT app.park_table('notes'); DELETE FROM notes; DELETE FROM bots WHERE id = '{bot}'")
    (one,) = await parked(dsn)
    done = await restore(dsn, "notes")
    assert done.rows + done.left == 4
    assert done.left > 0
    assert [(rest.name, rest.rows) for rest in await parked(dsn)] == [(one.name, done.left)]


async def test_a_name_that_nobody_parked_is_told_with_the_nearest(dropping: tuple[Dsn, Part]) -> None:
    dsn, part = dropping
    with pytest.raises(UnknownName):
        await restore(dsn, "bots.description")
    await run(dsn, part.upgrade)
    with pytest.raises(UnknownName, match=r"did you mean 'bots\.description'"):
        await restore(dsn, "bots.descripton")


async def test_what_is_old_enough_is_thrown_away_and_nothing_else(dropping: tuple[Dsn, Part]) -> None:
    dsn, part = dropping
    assert await empty(dsn, older_than=timedelta(0)) == []
    await run(dsn, part.upgrade)
    await execute(dsn, "CREATE TABLE trash.mine (x int)")
    (one,) = await parked(dsn)
    assert await empty(dsn, older_than=timedelta(hours=1)) == []
    assert await empty(dsn, older_than=timedelta(0), dry_run=True) == [one]
    assert await parked(dsn) == [one]
    async with connected(dsn) as reader, reader.transaction():
        await reader.execute(f'LOCK TABLE trash."{one.name}" IN ACCESS SHARE MODE')
        with pytest.raises(LockTimeout):
            await empty(dsn, older_than=timedelta(0))
    assert await empty(dsn, older_than=timedelta(0)) == [one]
    assert await parked(dsn) == []
    assert await value(dsn, "SELECT count(*) FROM trash.mine") == 0


@pytest.mark.parametrize("age", [timedelta(seconds=-1), timedelta.max])
async def test_an_age_is_neither_negative_nor_endless(pair: tuple[Dsn, Dsn], age: timedelta) -> None:
    with pytest.raises(InvalidArgument, match="older_than"):
        await empty(pair[0], older_than=age)


@pytest.mark.parametrize("parking", ["app.park_column('bots', 'description')", "app.park_table('bots')"])
async def test_nobody_writes_what_is_parked_until_it_is_dropped(pair: tuple[Dsn, Dsn], parking: str) -> None:
    """Else what came between the copy and the drop would be lost. Readers go on."""
    dsn, _ = pair
    async with connected(dsn) as migrator, connected(dsn) as other:
        await migrator.execute(f"BEGIN; SELECT {parking}")
        await other.execute("SET lock_timeout = '50ms'")
        assert await other.fetchval("SELECT count(*) FROM bots") > 0
        with pytest.raises(asyncpg.LockNotAvailableError):
            await other.execute("UPDATE bots SET description = 'late'")
        await migrator.execute("ROLLBACK")
        await other.execute("UPDATE bots SET description = 'in time'")
