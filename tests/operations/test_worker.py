"""Workers: every run is executed by one at a time, and whatever happens to a worker its run is not lost."""

from __future__ import annotations

import asyncio
from collections import Counter, defaultdict
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from bottleneck_db import BotConfig, BotRun, Registry, RunStatus
from bottleneck_db.errors import DatabaseUnavailable, InvalidArgument
from bottleneck_db.models.concerns.claimable import LeaseLost
from bottleneck_db.operations.worker import RunFailed, Worker, claim_bot_runs
from bottleneck_db.testing.databases import TestDatabase, execute
from bottleneck_db.testing.factories import Tenancy, make_bot, make_organization

SHORT = timedelta(milliseconds=300)
NOW = timedelta(milliseconds=20)


async def queue(registry: Registry, tenancy: Tenancy, runs: int = 1, **config: Any) -> UUID:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        bot = await make_bot(config=BotConfig.model_validate({"retry": {"delay_s": 0}, **config}))
        for _ in range(runs):
            await bot.start_run()
        return bot.id


async def runs_of(registry: Registry, tenancy: Tenancy) -> list[BotRun]:
    async with registry.tenant(tenancy.organization_id):
        return await BotRun.all().order_by("id")


async def the_run(registry: Registry, tenancy: Tenancy) -> BotRun:
    (run,) = await runs_of(registry, tenancy)
    return run


async def until(condition: Callable[[], Awaitable[bool]]) -> None:
    async with asyncio.timeout(20):
        while not await condition():  # noqa: ASYNC110 - the event is in the database
            await asyncio.sleep(0.02)


async def succeed(run: BotRun) -> Mapping[str, Any]:
    return {"attempt": run.attempt}


async def test_a_worker_completes_what_it_claims(registry: Registry, tenancy: Tenancy) -> None:
    await queue(registry, tenancy, 3)
    assert await Worker(registry, "w-1", succeed).drain() == 3
    assert [(run.status, run.output) for run in await runs_of(registry, tenancy)] == [(RunStatus.COMPLETED, {"attempt": 1})] * 3


async def test_a_failure_is_told_with_its_code_and_tried_again(registry: Registry, tenancy: Tenancy) -> None:
    await queue(registry, tenancy, retries=2)

    async def fail(run: BotRun) -> None:
        raise RunFailed("page_timeout", "no answer")

    assert await Worker(registry, "w-1", fail).drain() == 3
    run = await the_run(registry, tenancy)
    assert (run.status, run.attempt, run.error_code, run.error_message) == (RunStatus.FAILED, 3, "page_timeout", "no answer")


async def test_a_failure_that_no_retry_cures_is_final_at_once(registry: Registry, tenancy: Tenancy) -> None:
    await queue(registry, tenancy, retries=2)

    async def fail(run: BotRun) -> None:
        raise RunFailed("bad_credentials", retry=False)

    assert await Worker(registry, "w-1", fail).drain() == 1
    assert (await the_run(registry, tenancy)).status is RunStatus.FAILED


async def test_what_an_executor_raises_is_told_without_its_words(registry: Registry, tenancy: Tenancy) -> None:
    """They may hold a secret."""
    await queue(registry, tenancy, retries=0)

    async def crash(run: BotRun) -> None:
        raise ValueError("password=hunter2")

    await Worker(registry, "w-1", crash).drain()
    run = await the_run(registry, tenancy)
    assert (run.error_code, run.error_message) == ("executor_error", "the executor raised ValueError")


async def test_an_executor_that_cancels_itself_has_failed(registry: Registry, tenancy: Tenancy) -> None:
    await queue(registry, tenancy, retries=0)

    async def vanish(run: BotRun) -> None:
        raise asyncio.CancelledError

    await Worker(registry, "w-1", vanish).drain()
    assert (await the_run(registry, tenancy)).error_message == "the executor raised CancelledError"


async def test_a_long_run_keeps_its_lease(registry: Registry, tenancy: Tenancy) -> None:
    await queue(registry, tenancy)
    reaped: list[BotRun] = []

    async def slow(run: BotRun) -> None:
        await asyncio.sleep(3 * SHORT.total_seconds())
        async with registry.system("reaper"):
            reaped.extend(await BotRun.reap())

    await Worker(registry, "w-1", slow, lease=SHORT).drain()
    assert reaped == []
    assert (await the_run(registry, tenancy)).status is RunStatus.COMPLETED


async def test_a_lost_lease_stops_the_execution_and_tells_nothing(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    await queue(registry, tenancy)
    stopped = asyncio.Event()

    async def slow(run: BotRun) -> None:
        await execute(database.owner, "UPDATE bot_runs SET lease_expires_at = clock_timestamp() - interval '1 s'")
        async with registry.system("reaper"):
            assert len(await BotRun.reap()) == 1
        try:
            await asyncio.sleep(60)
        finally:
            stopped.set()

    assert await Worker(registry, "w-1", slow, lease=SHORT).drain() >= 1
    assert stopped.is_set()
    run = await the_run(registry, tenancy)
    assert (run.status, run.attempt, run.error_code) == (RunStatus.QUEUED, 1, "lease_expired")


async def test_a_run_that_is_to_be_cancelled_is_stopped(registry: Registry, tenancy: Tenancy) -> None:
    await queue(registry, tenancy)

    async def slow(run: BotRun) -> None:
        async with registry.tenant(tenancy.organization_id):
            await (await BotRun.get(id=run.id)).cancel()
        await asyncio.sleep(60)

    await Worker(registry, "w-1", slow, lease=SHORT).drain()
    assert (await the_run(registry, tenancy)).status is RunStatus.CANCELLED


async def test_a_worker_that_is_cancelled_hands_its_run_back(registry: Registry, tenancy: Tenancy) -> None:
    await queue(registry, tenancy)
    begun = asyncio.Event()

    async def endless(run: BotRun) -> None:
        begun.set()
        await asyncio.sleep(60)

    worker = asyncio.create_task(Worker(registry, "w-1", endless, poll=NOW).run())
    await begun.wait()
    worker.cancel()
    with pytest.raises(asyncio.CancelledError):
        await worker
    run = await the_run(registry, tenancy)
    assert (run.status, run.releases, run.attempts_left) == (RunStatus.QUEUED, 1, run.max_attempts)
    assert await Worker(registry, "w-2", succeed).drain() == 1


async def test_a_worker_waits_for_work_and_finds_it(registry: Registry, tenancy: Tenancy) -> None:
    worker = asyncio.create_task(Worker(registry, "w-1", succeed, poll=NOW).run())
    await asyncio.sleep(0.1)
    await queue(registry, tenancy)

    async def done() -> bool:
        return (await the_run(registry, tenancy)).status is RunStatus.COMPLETED

    await until(done)
    worker.cancel()
    with suppress(asyncio.CancelledError):
        await worker


async def test_a_run_whose_worker_died_is_done_by_another(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    await queue(registry, tenancy)
    run = await anext(claim_bot_runs(registry, worker="dead"))
    await execute(database.owner, "UPDATE bot_runs SET lease_expires_at = clock_timestamp() - interval '1 s'")
    async with registry.system("reaper"):
        await BotRun.reap()
    await execute(database.owner, "UPDATE bot_runs SET available_at = now()")
    assert await Worker(registry, "alive", succeed).drain() == 1
    for verb in (run.complete, run.heartbeat, run.release, lambda: run.fail("late")):
        with pytest.raises(LeaseLost):
            async with registry.tenant(tenancy.organization_id):
                await verb()
    assert (await the_run(registry, tenancy)).output == {"attempt": 2}


async def test_a_database_that_is_away_for_a_moment_costs_no_run(
    registry: Registry, tenancy: Tenancy, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The heartbeat fails once as it does where the connection breaks; the next one, within the lease, is in time."""
    await queue(registry, tenancy)
    beats: list[bool] = []
    real = BotRun.heartbeat

    async def flaky(self: BotRun, lease: timedelta) -> BotRun:
        beats.append(len(beats) == 0)
        if beats[-1]:
            raise DatabaseUnavailable
        return await real(self, lease)

    monkeypatch.setattr(BotRun, "heartbeat", flaky)

    async def slow(run: BotRun) -> None:
        await asyncio.sleep(SHORT.total_seconds())

    await Worker(registry, "w-1", slow, lease=SHORT).drain()
    assert beats[:2] == [True, False]
    assert (await the_run(registry, tenancy)).status is RunStatus.COMPLETED


async def test_twenty_workers_never_hold_one_run_twice(database: TestDatabase) -> None:
    """Five organizations, 40 runs each: each run is done once, no bot runs more often at once than it may, nobody is left behind."""
    settings = database.settings(BOTTLENECK_POOL_MAX_SIZE="25")
    held: dict[UUID, str] = {}
    running: Counter[UUID] = Counter()
    most: defaultdict[UUID, int] = defaultdict(int)
    executed: list[tuple[UUID, int]] = []
    order: list[UUID] = []
    allowed: dict[UUID, int] = {}

    async def observe(run: BotRun) -> None:
        assert held.setdefault(run.id, str(run.locked_by)) == run.locked_by, "two hold one run"
        running[run.bot_id] += 1
        most[run.bot_id] = max(most[run.bot_id], running[run.bot_id])
        executed.append((run.id, run.attempt))
        order.append(run.organization_id)
        await asyncio.sleep(0.002)
        running[run.bot_id] -= 1
        del held[run.id]

    async with Registry(settings) as registry:
        tenancies = [await make_organization(registry) for _ in range(5)]
        for tenancy in tenancies:
            allowed |= {await queue(registry, tenancy, 20, concurrency=at_once): at_once for at_once in (1, 3)}
        workers = [Worker(registry, f"w-{number}", observe) for number in range(20)]
        while sum(await asyncio.gather(*(worker.drain() for worker in workers))):
            pass
        statuses = Counter([run.status for tenancy in tenancies for run in await runs_of(registry, tenancy)])
    assert len(executed) == len(set(executed)) == 200
    assert statuses == {RunStatus.COMPLETED: 200}
    assert {bot for bot, at_once in most.items() if at_once > allowed[bot]} == set()
    assert max(most.values()) > 1
    assert set(Counter(order[:100]).values()) <= set(range(14, 27))  # fairly: half-way each has had about a fifth


@pytest.mark.parametrize("lease", [timedelta(0), timedelta(seconds=-1)])
def test_a_lease_is_positive(registry: Registry, lease: timedelta) -> None:
    with pytest.raises(InvalidArgument, match="lease"):
        Worker(registry, "w-1", succeed, lease=lease)
