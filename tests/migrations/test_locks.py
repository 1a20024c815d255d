"""One migrator at a time, and none that keeps others waiting."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncGenerator, Awaitable
from contextlib import asynccontextmanager

import asyncpg
import pytest

from bottleneck_db.connection.direct import connected
from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import Deadlock, LockTimeout
from bottleneck_db.schema.locks import patiently
from bottleneck_db.schema.runner import Options, downgrade, upgrade
from bottleneck_db.schema.steps import Progress
from tests.migrations.conftest import Folder, value

_MIGRATORS = "SELECT pg_advisory_lock(hashtextextended('bottleneck_db.migrations', 0))"
# How long anybody has waited for a lock, in seconds, and how many backends do.
_WAITING = "SELECT coalesce(max(extract(epoch FROM clock_timestamp() - waitstart)), 0)::float FROM pg_locks WHERE NOT granted"


class Seen:
    """What a migrator tells; anyone may wait for its next try."""

    def __init__(self) -> None:
        self.steps: list[Progress] = []
        self.retries = asyncio.Semaphore(0)

    def watch(self, step: Progress) -> None:
        self.steps.append(step)
        if step.retry:
            self.retries.release()


@asynccontextmanager
async def holding(dsn: Dsn, *statements: str) -> AsyncGenerator[asyncpg.Connection[asyncpg.Record]]:
    """A transaction that has executed these, and stays open for the block or until it is rolled back."""
    async with connected(dsn) as connection:
        await connection.execute("BEGIN")
        for statement in statements:
            await connection.execute(statement)
        yield connection


@pytest.fixture
async def table(bare: Dsn, folder: Folder) -> Dsn:
    """A table with rows, made by migration 0."""
    folder.add(0, "CREATE TABLE things (a int CHECK (a > 0), b int); INSERT INTO things SELECT g, g FROM generate_series(1, 100) g")
    await upgrade(bare, location=folder.location)
    return bare


class TestOneMigrator:
    async def test_of_eight_one_applies_and_seven_find_nothing(self, bare: Dsn, folder: Folder) -> None:
        folder.add(0, "CREATE TABLE a (x int); SELECT pg_sleep(0.3)", "DROP TABLE a")
        folder.add(1, "INSERT INTO a VALUES (1)", "DELETE FROM a")
        done = await asyncio.gather(*(upgrade(bare, location=folder.location) for _ in range(8)))
        assert sorted(map(len, done)) == [0] * 7 + [2]
        assert await value(bare, "SELECT count(*) FROM a") == 1
        undone = await asyncio.gather(*(downgrade(bare, 0, location=folder.location) for _ in range(8)))
        assert sorted(map(len, undone)) == [0] * 7 + [1]

    async def test_who_waits_too_long_leaves_with_a_message(self, bare: Dsn, folder: Folder) -> None:
        folder.add(0, "CREATE TABLE a (x int)")
        async with connected(bare) as other:
            await other.execute(_MIGRATORS)
            for wait_s in (0.0, 0.3):
                begun = time.monotonic()
                with pytest.raises(LockTimeout, match=f"another migrator holds the lock for longer than {wait_s:g} s: .* --wait"):
                    await upgrade(bare, location=folder.location, options=Options(wait_s=wait_s))
                assert wait_s <= time.monotonic() - begun < wait_s + 5
        assert await value(bare, "SELECT to_regclass('a')") is None

    async def test_who_does_not_want_to_wait_works_where_nobody_else_does(self, bare: Dsn, folder: Folder) -> None:
        folder.add(0, "CREATE TABLE a (x int)")
        assert len(await upgrade(bare, location=folder.location, options=Options(wait_s=0))) == 1

    async def test_migrators_of_two_databases_do_not_know_each_other(self, bare: Dsn, table: Dsn, folder: Folder) -> None:
        async with connected(bare.with_database("postgres")) as other:
            await other.execute(_MIGRATORS)
            assert await upgrade(table, location=folder.location, options=Options(wait_s=0)) == []

    async def test_a_waiting_migrator_holds_no_snapshot(self, bare: Dsn, folder: Folder) -> None:
        """For a snapshot CREATE INDEX CONCURRENTLY would wait, and the waiter for that."""
        folder.add(0, "CREATE TABLE a (x int)")
        folder.add(1, "CREATE INDEX CONCURRENTLY a_x_idx ON a (x); CREATE INDEX CONCURRENTLY a_x2_idx ON a (x)", in_transaction=False)
        begun = time.monotonic()
        await asyncio.gather(*(upgrade(bare, location=folder.location) for _ in range(4)))
        assert time.monotonic() - begun < 20


class TestLocksOfOthers:
    @pytest.mark.parametrize("in_transaction", [True, False])
    async def test_it_tries_again_and_converges_when_the_lock_is_free(self, table: Dsn, folder: Folder, in_transaction: bool) -> None:
        folder.add(1, "UPDATE things SET a = a + 1; ALTER TABLE things ADD COLUMN c int", in_transaction=in_transaction)
        seen = Seen()
        async with holding(table, "SELECT FROM things LIMIT 1") as other:
            work = asyncio.create_task(upgrade(table, location=folder.location, options=Options(watch=seen.watch)))
            await seen.retries.acquire()
            assert not work.done()
            await other.execute("ROLLBACK")
            assert len(await work) == 1
        assert await value(table, "SELECT sum(a) FROM things") == 5150  # once, however many tries
        told = [step for step in seen.steps if step.retry]
        assert {step.statement for step in told} == {"ALTER TABLE things ADD COLUMN c int"}
        assert [step.retry for step in told] == list(range(1, len(told) + 1))

    @pytest.mark.parametrize("in_transaction", [True, False])
    async def test_it_gives_up_in_time_and_says_what_for(self, table: Dsn, folder: Folder, in_transaction: bool) -> None:
        folder.add(1, "CREATE TABLE more (x int); ALTER TABLE things ADD COLUMN c int", in_transaction=in_transaction)
        async with holding(table, "SELECT FROM things LIMIT 1"):
            begun = time.monotonic()
            with pytest.raises(LockTimeout) as failed:
                await upgrade(table, location=folder.location, options=Options(lock_wait_s=2))
            assert 1 <= time.monotonic() - begun < 7
        for said in (
            "1_20260101000000_change.py: a lock was not to be had, ",
            " tries in ",
            "(at: ALTER TABLE things ADD",
            "longer --lock-wait",
        ):
            assert said in str(failed.value)
        assert (await value(table, "SELECT to_regclass('more')") is None) is in_transaction
        assert len(await upgrade(table, location=folder.location)) == 1

    async def test_without_patience_it_tries_once(self, table: Dsn, folder: Folder) -> None:
        folder.add(1, "ALTER TABLE things ADD COLUMN c int")
        seen = Seen()
        async with holding(table, "SELECT FROM things LIMIT 1"):
            with pytest.raises(LockTimeout, match=r"1 tries in 1 s"):
                await upgrade(table, location=folder.location, options=Options(lock_wait_s=0, watch=seen.watch))
        assert not any(step.retry for step in seen.steps)

    async def test_a_downgrade_tries_again_as_well(self, table: Dsn, folder: Folder) -> None:
        folder.add(1, "ALTER TABLE things ADD COLUMN c int", "ALTER TABLE things DROP COLUMN c")
        await upgrade(table, location=folder.location)
        seen = Seen()
        async with holding(table, "SELECT FROM things LIMIT 1") as other:
            work = asyncio.create_task(downgrade(table, 0, location=folder.location, options=Options(watch=seen.watch)))
            await seen.retries.acquire()
            await other.execute("ROLLBACK")
            assert len(await work) == 1

    @pytest.mark.parametrize(
        "text",
        [
            "RUN_IN_TRANSACTION = False\nasync def upgrade(db):\n    await db.execute_script('ALTER TABLE things ADD COLUMN c int')",
            "RUN_IN_TRANSACTION = False\nasync def upgrade(db):\n    async with db.acquire_connection() as c:\n"
            "        await c.execute('ALTER TABLE things ADD COLUMN c int')",
        ],
        ids=["by Python", "by Python on a connection"],
    )
    async def test_no_try_lasts_longer_than_a_second(self, table: Dsn, folder: Folder, text: str) -> None:
        """And others are answered between the tries."""
        folder.write(1, text + "\n\nasync def downgrade(db):\n    pass\n")
        await self._others_are_answered(table, upgrade(table, location=folder.location, options=Options(lock_wait_s=4)))

    @pytest.mark.parametrize("in_transaction", [True, False])
    async def test_others_are_answered_between_the_tries(self, table: Dsn, folder: Folder, in_transaction: bool) -> None:
        folder.add(1, "ALTER TABLE things ADD COLUMN c int", in_transaction=in_transaction)
        await self._others_are_answered(table, upgrade(table, location=folder.location, options=Options(lock_wait_s=4)))

    async def _others_are_answered(self, table: Dsn, migration: Awaitable[list[str]]) -> None:
        longest, took = 0.0, []
        async with holding(table, "SELECT FROM things LIMIT 1"), connected(table) as reader, connected(table) as looker:
            work = asyncio.ensure_future(migration)

            async def look() -> None:
                nonlocal longest
                while not work.done():
                    longest = max(longest, await looker.fetchval(_WAITING))
                    await asyncio.sleep(0.01)

            async def read() -> None:
                while not work.done():
                    begun = time.monotonic()
                    await reader.fetchval("SELECT count(*) FROM things")
                    took.append(time.monotonic() - begun)
                    await asyncio.sleep(0.005)

            await asyncio.gather(look(), read())
            with pytest.raises(LockTimeout):
                await work
        assert 0.5 < longest < 1.5
        assert max(took) < 2
        assert sorted(took)[len(took) // 2] < 0.1
        assert len(took) > 20

    async def test_an_index_that_is_built_concurrently_waits_for_a_transaction_while_others_write(self, table: Dsn, folder: Folder) -> None:
        """It holds nobody up, and each try that is given up would be a whole index for nothing."""
        folder.add(1, "CREATE INDEX CONCURRENTLY things_a_idx ON things (a)", in_transaction=False)
        seen = Seen()
        async with holding(table, "UPDATE things SET b = 0 WHERE a = 1") as other, connected(table) as writer:
            work = asyncio.create_task(upgrade(table, location=folder.location, options=Options(watch=seen.watch)))
            while not work.done() and not await writer.fetchval(
                "SELECT count(*) FROM pg_locks WHERE NOT granted AND locktype = 'virtualxid'"
            ):
                await asyncio.sleep(0.01)
            begun = time.monotonic()
            while time.monotonic() - begun < 1.5:
                await asyncio.wait_for(writer.execute("UPDATE things SET b = b + 1 WHERE a = 2"), 1)
            await other.execute("COMMIT")
            assert len(await work) == 1
        assert not any(step.retry for step in seen.steps)
        assert await value(table, "SELECT indisvalid FROM pg_index WHERE indexrelid = 'things_a_idx'::regclass")

    async def test_of_two_that_wait_for_each_other_the_migrator_tries_again(self, table: Dsn, folder: Folder) -> None:
        """It holds `more` and wants `things`, the other holds `things` and wants `more`."""
        folder.add(1, "CREATE TABLE more (x int); INSERT INTO more VALUES (1)")
        await upgrade(table, location=folder.location)
        folder.add(2, "LOCK TABLE more; LOCK TABLE things")
        async with holding(table, "LOCK TABLE things") as other:
            seen = Seen()
            work = asyncio.create_task(upgrade(table, location=folder.location, options=Options(watch=seen.watch)))
            while not work.done() and not await value(
                table, "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'things'::regclass"
            ):
                await asyncio.sleep(0.01)
            await other.execute("SELECT FROM more")  # the migrator's lock_timeout gives it free
            await other.execute("ROLLBACK")
            assert len(await work) == 1


class TestPatience:
    async def test_pauses_are_random_and_grow_no_longer_than_five_seconds(self) -> None:
        tries: list[tuple[int, float]] = []

        async def work() -> int:
            if len(tries) < 4:
                raise Deadlock
            return 7

        assert await patiently(work, bound_s=60, on_retry=lambda number, pause: tries.append((number, pause))) == 7
        assert [number for number, _ in tries] == [1, 2, 3, 4]
        assert all(0 <= pause <= min(5, 0.1 * 2**number) for number, pause in tries)

    async def test_other_errors_are_not_tried_again(self) -> None:
        tries = 0

        async def work() -> None:
            nonlocal tries
            tries += 1
            raise ValueError("no")

        with pytest.raises(ValueError, match="no"):
            await patiently(work, bound_s=60)
        assert tries == 1

    async def test_it_ends_with_the_last_error_when_the_time_is_over(self) -> None:
        async def work() -> None:
            raise LockTimeout

        begun = time.monotonic()
        with pytest.raises(LockTimeout):
            await patiently(work, bound_s=0.5)
        assert time.monotonic() - begun < 1
