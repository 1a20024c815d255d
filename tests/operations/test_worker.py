"""Workers: every run is executed by one at a time, and whatever happens to a worker its run is not lost."""

from __future__ import annotations

import asyncio
import os
import sys
from collections import Counter, defaultdict
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from datetime import timedelta
from typing import Any
from uuid import UUID

import asyncpg
import pytest

from bottleneck_db import BotConfig, BotRun, Registry, RunStatus
from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import DatabaseUnavailable, InvalidArgument, PermissionDenied
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
        # In one transaction: no heartbeat comes between.
        await execute(database.owner, "UPDATE bot_runs SET lease_expires_at = now() - interval '1 s'; SELECT app.reap_bot_runs()")
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
    together: defaultdict[UUID, asyncio.Event] = defaultdict(asyncio.Event)

    async def observe(run: BotRun) -> None:
        assert held.setdefault(run.id, str(run.locked_by)) == run.locked_by, "two hold one run"
        running[run.bot_id] += 1
        most[run.bot_id] = max(most[run.bot_id], running[run.bot_id])
        executed.append((run.id, run.attempt))
        order.append(run.organization_id)
        if running[run.bot_id] > 1:
            together[run.bot_id].set()
        if allowed[run.bot_id] > 1:
            await asyncio.wait_for(together[run.bot_id].wait(), 60)  # until another worker has a run of the same bot
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
    assert {bot for bot, at_once in most.items() if at_once > 1} == {bot for bot, at_once in allowed.items() if at_once > 1}
    assert set(Counter(order[:100]).values()) <= set(range(14, 27))  # fairly: half-way each has had about a fifth


@pytest.mark.parametrize("lease", [timedelta(0), timedelta(seconds=-1)])
def test_a_lease_is_positive(registry: Registry, lease: timedelta) -> None:
    with pytest.raises(InvalidArgument, match="lease"):
        Worker(registry, "w-1", succeed, lease=lease)


# What an executor does wrong


@pytest.mark.parametrize("output", ["done", 7, ["x"], {1: 2}, {"x": object()}, {"x": "a\x00b"}, {"x": "\ud800"}])
async def test_an_output_that_cannot_be_stored_fails_the_run_and_not_the_worker(registry: Registry, tenancy: Tenancy, output: Any) -> None:
    await queue(registry, tenancy, retries=0)

    async def careless(run: BotRun) -> Any:
        return output

    assert await Worker(registry, "w-1", careless).drain() == 1
    run = await the_run(registry, tenancy)
    assert (run.status, run.error_code, run.output) == (RunStatus.FAILED, "output_refused", None)
    assert run.error_message


class Hostile(Mapping[str, Any]):
    """An output that raises whatever is asked of it."""

    def __init__(self, error: BaseException) -> None:
        self.error = error

    def __getitem__(self, name: str) -> Any:
        raise self.error

    def __iter__(self) -> Any:
        raise self.error

    def __len__(self) -> int:
        return 1


@pytest.mark.parametrize("error", [ValueError("password=hunter2"), KeyError("x"), OSError(), TimeoutError(), asyncio.CancelledError()])
async def test_an_output_that_raises_fails_the_run_and_not_the_worker(registry: Registry, tenancy: Tenancy, error: BaseException) -> None:
    await queue(registry, tenancy, retries=0)

    async def hostile(run: BotRun) -> Any:
        return Hostile(error)

    assert await Worker(registry, "w-1", hostile).drain() == 1
    run = await the_run(registry, tenancy)
    assert (run.status, run.error_code) == (RunStatus.FAILED, "output_refused")
    assert run.error_message == f"output: cannot be written as JSON ({type(error).__name__})"


@pytest.mark.parametrize(
    "values",
    [
        {"attempt": "x", "locked_by": 7},
        {"organization_id": None, "id": None},
        {"config_snapshot": None, "max_attempts": "x", "releases": None},
    ],
)
@pytest.mark.parametrize("fails", [False, True])
async def test_an_executor_that_spoils_its_record_spoils_nothing_else(
    registry: Registry, tenancy: Tenancy, values: dict[str, Any], fails: bool
) -> None:
    await queue(registry, tenancy, retries=0)

    async def careless(run: BotRun) -> dict[str, Any]:
        vars(run).update(values)
        await asyncio.sleep(SHORT.total_seconds())  # and a heartbeat comes between
        vars(run).update(values)
        if fails:
            raise RunFailed("page_timeout")
        return {"done": True}

    assert await Worker(registry, "w-1", careless, lease=2 * SHORT).drain() == 1
    run = await the_run(registry, tenancy)
    assert (run.status, run.error_code, run.output) == (
        (RunStatus.FAILED, "page_timeout", None) if fails else (RunStatus.COMPLETED, None, {"done": True})
    )


async def test_an_executor_that_is_not_async_fails_the_run_and_not_the_worker(registry: Registry, tenancy: Tenancy) -> None:
    await queue(registry, tenancy, 2, retries=0)

    def hasty(run: BotRun) -> Any:
        return {}

    def broken(run: BotRun) -> Any:
        raise KeyError("password=hunter2")

    assert await Worker(registry, "w-1", hasty).drain() == 2
    assert {run.error_message for run in await runs_of(registry, tenancy)} == {"the executor raised TypeError"}
    await queue(registry, tenancy, retries=0)
    assert await Worker(registry, "w-1", broken).drain() == 1
    assert (await runs_of(registry, tenancy))[-1].error_message == "the executor raised KeyError"


@pytest.mark.parametrize(
    ("code", "message"),
    [("", None), (None, None), (7, None), ("x" * 101, None), ("a\x00", None), ("c", 7), ("c", "a\x00"), ("c", "\ud800")],
)
async def test_a_failure_that_cannot_be_stored_is_refused_where_it_is_made(
    registry: Registry, tenancy: Tenancy, code: Any, message: Any
) -> None:
    await queue(registry, tenancy, retries=0)

    async def fail(run: BotRun) -> None:
        raise RunFailed(code, message)

    assert await Worker(registry, "w-1", fail).drain() == 1
    run = await the_run(registry, tenancy)
    assert (run.status, run.error_code, run.error_message) == (RunStatus.FAILED, "executor_error", "the executor raised InvalidArgument")


@pytest.mark.parametrize("executor", [None, "function", 7, {}])
def test_an_executor_can_be_called(registry: Registry, executor: Any) -> None:
    with pytest.raises(InvalidArgument, match="execute"):
        Worker(registry, "w-1", executor)


@pytest.mark.parametrize(
    ("arguments", "argument"),
    [
        *(({"registry": bad}, "registry") for bad in [None, "registry", 7]),
        *(({"worker": bad}, "worker") for bad in [None, "", 7, b"w", "w" * 201, "a\x00b", "\ud800"]),
        *(({name: bad}, name) for name in ("lease", "poll") for bad in [None, 7, "1s", timedelta(0), -NOW, timedelta.max]),
    ],
)
def test_bad_arguments_are_told_before_anything_is_claimed(registry: Registry, arguments: dict[str, Any], argument: str) -> None:
    given: dict[str, Any] = {"registry": registry, "worker": "w-1", **arguments}
    with pytest.raises(InvalidArgument) as caught:
        claim_bot_runs(**given)
    assert caught.value.argument == argument


# A database that is away


async def end_sessions(database: TestDatabase) -> None:
    end = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename LIKE 'login%'"
    await execute(database.owner, end)


async def test_what_became_of_a_run_is_told_again_where_the_connection_broke(
    registry: Registry, database: TestDatabase, tenancy: Tenancy, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The server ends the session in the middle of the scope that completes the run: all of it is undone there, and told anew."""
    await queue(registry, tenancy)
    told: list[bool] = []
    real = BotRun.complete

    async def broken_off(self: BotRun, output: Mapping[str, Any] | None = None) -> BotRun:
        told.append(await real(self, output) is self)
        if len(told) == 1:
            await end_sessions(database)
        return self

    monkeypatch.setattr(BotRun, "complete", broken_off)
    assert await Worker(registry, "w-1", succeed, lease=timedelta(seconds=10)).drain() == 1
    assert told == [True, True]
    assert (await the_run(registry, tenancy)).output == {"attempt": 1}


@pytest.mark.parametrize("moment_s", [0.03, 0.033, 0.036, 0.039, 0.042, 0.045, 0.048])
async def test_a_worker_looks_again_when_the_database_is_back(
    registry: Registry, database: TestDatabase, tenancy: Tenancy, moment_s: float
) -> None:
    """Wherever it stands when its sessions are ended: opening a scope, claiming, committing, giving the connection back, waiting."""
    name = database.owner.database
    maintenance = database.owner.with_database("postgres")
    worker = asyncio.create_task(Worker(registry, "w-1", succeed, poll=NOW).run())
    await asyncio.sleep(moment_s)
    await execute(maintenance, f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
    await end_sessions_of(maintenance, str(name))
    await asyncio.sleep(0.1)
    assert not worker.done()
    await execute(maintenance, f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")
    await queue(registry, tenancy)

    async def done() -> bool:
        return (await the_run(registry, tenancy)).status is RunStatus.COMPLETED

    await until(done)
    worker.cancel()
    with pytest.raises(asyncio.CancelledError):
        await worker


async def end_sessions_of(maintenance: Dsn, name: str) -> None:
    await execute(maintenance, f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}' AND usename LIKE 'login%'")


async def test_a_run_that_cannot_be_told_of_within_its_lease_is_left_to_the_reaper(
    registry: Registry, tenancy: Tenancy, monkeypatch: pytest.MonkeyPatch
) -> None:
    await queue(registry, tenancy, 2, concurrency=1)
    attempts: list[UUID] = []

    async def away(self: BotRun, output: Mapping[str, Any] | None = None) -> BotRun:
        attempts.append(self.id)
        raise DatabaseUnavailable

    monkeypatch.setattr(BotRun, "complete", away)
    assert await Worker(registry, "w-1", succeed, lease=SHORT).drain() == 1
    assert len(attempts) > 1
    assert sorted(run.status for run in await runs_of(registry, tenancy)) == [RunStatus.QUEUED, RunStatus.RUNNING]


@pytest.mark.parametrize("goes_on", [False, True])
async def test_a_lock_that_is_held_on_a_run_leaves_it_to_the_reaper_and_costs_no_other(
    registry: Registry, database: TestDatabase, tenancy: Tenancy, goes_on: bool
) -> None:
    for _ in range(2):
        await queue(registry, tenancy)
    lock = await asyncpg.connect(**database.owner.connect_arguments())
    locked: list[UUID] = []

    async def held(run: BotRun) -> None:
        if not locked:
            locked.append(run.id)
            await lock.execute(f"BEGIN; SELECT FROM bot_runs WHERE id = '{run.id}' FOR UPDATE")
            await asyncio.sleep(60 if goes_on else 0)

    try:
        async with Registry(database.settings(BOTTLENECK_STATEMENT_TIMEOUT="100ms")) as hasty:
            assert await Worker(hasty, "w-1", held, lease=SHORT).drain() == 2
        assert {run.id: run.status for run in await runs_of(registry, tenancy)}[locked[0]] is RunStatus.RUNNING
    finally:
        await lock.close()
    assert sorted(run.status for run in await runs_of(registry, tenancy)) == [RunStatus.COMPLETED, RunStatus.RUNNING]


async def test_a_run_that_cannot_be_read_any_more_is_left_to_the_reaper(
    registry: Registry, database: TestDatabase, tenancy: Tenancy
) -> None:
    for _ in range(2):
        await queue(registry, tenancy)
    spoilt: list[UUID] = []

    async def spoil(run: BotRun) -> None:
        if not spoilt:
            spoilt.append(run.id)
            await execute(
                database.owner, f"UPDATE bot_runs SET metrics = '{{}}', config_snapshot = '{{\"newer\": 1}}' WHERE id = '{run.id}'"
            )

    assert await Worker(registry, "w-1", spoil).drain() == 2
    async with registry.tenant(tenancy.organization_id):
        assert await BotRun.filter(status=RunStatus.COMPLETED).count() == 1


async def test_a_database_that_refuses_the_worker_ends_it(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    """What no waiting cures is an error, and not a reason to look again for ever."""
    await execute(database.owner, "REVOKE EXECUTE ON FUNCTION app.claim_bot_runs(text, integer, interval, integer) FROM bottleneck_worker")
    with pytest.raises(PermissionDenied):
        await Worker(registry, "w-1", succeed, poll=NOW).run()
    await execute(database.owner, "GRANT EXECUTE ON FUNCTION app.claim_bot_runs(text, integer, interval, integer) TO bottleneck_worker")
    await queue(registry, tenancy)
    await execute(database.owner, "REVOKE UPDATE ON bot_runs FROM bottleneck_app")
    with pytest.raises(PermissionDenied):
        await Worker(registry, "w-1", succeed).drain()


# Processes

WORKER = """
import asyncio, sys
from datetime import timedelta
from bottleneck_db import Registry
from bottleneck_db.operations.worker import Worker

async def execute(run):
    print("begun", flush=True)
    await asyncio.sleep(60)

async def main():
    async with Registry.from_env() as registry:
        await Worker(registry, "process", execute, lease=timedelta(milliseconds=500)).run()

asyncio.run(main())
"""


async def test_the_run_of_a_process_that_was_killed_is_done_by_another(
    registry: Registry, database: TestDatabase, tenancy: Tenancy
) -> None:
    await queue(registry, tenancy)
    environment = {**os.environ, "DATABASE_URL": database.login.unredacted()}
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", WORKER, stdout=asyncio.subprocess.PIPE, env=environment)
    assert process.stdout is not None
    assert await process.stdout.readline() == b"begun\n"
    process.kill()
    await process.wait()
    reaped: list[BotRun] = []

    async def reap() -> bool:
        async with registry.system("reaper"):
            reaped.extend(await BotRun.reap())
        return bool(reaped)

    await until(reap)
    assert [(run.status, run.attempt, run.error_code) for run in reaped] == [(RunStatus.QUEUED, 1, "lease_expired")]
    await execute(database.owner, "UPDATE bot_runs SET available_at = now()")
    assert await Worker(registry, "w-2", succeed).drain() == 1
    assert (await the_run(registry, tenancy)).output == {"attempt": 2}
