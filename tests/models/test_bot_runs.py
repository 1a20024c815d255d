"""Runs: claiming, finishing, failing, cancelling, reaping."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import timedelta
from uuid import UUID

import pytest

from bottleneck_db import Bot, BotRun, Registry, RunStatus, RunTrigger
from bottleneck_db.errors import CheckViolation, ForeignKeyViolation, IdentityRequired, InvalidArgument, NotFound, Refused, UnknownName
from bottleneck_db.models.bot_config import Backoff, BotConfig, RetryRule
from bottleneck_db.models.bot_runs import BotInactive
from bottleneck_db.models.concerns.claimable import DuplicateRun, LeaseLost
from bottleneck_db.testing.factories import Tenancy, make_bot, make_organization, make_run

LEASE = timedelta(seconds=60)


async def queue(registry: Registry, tenancy: Tenancy, runs: int = 1, **config: object) -> UUID:
    """A bot with queued runs; its id."""
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        bot = await make_bot(config={"retry": {"delay_s": 0}, **config})
        for _ in range(runs):
            await bot.start_run()
        return bot.id


async def claim(registry: Registry, worker: str = "w-1", limit: int = 1, lease: timedelta = LEASE) -> list[BotRun]:
    async with registry.system("claim"):
        return await BotRun.claim(worker, limit=limit, lease=lease)


async def claim_one(registry: Registry, worker: str = "w-1", lease: timedelta = LEASE) -> BotRun:
    claimed = await claim(registry, worker, lease=lease)
    assert len(claimed) == 1
    return claimed[0]


async def expire_leases(registry: Registry) -> None:
    async with registry.system("test") as scope:
        await scope.fetch("UPDATE bot_runs SET lease_expires_at = clock_timestamp() - interval '1 second' WHERE status = 'running'")


async def test_a_started_run_carries_the_bots_configuration(tenant: Tenancy) -> None:
    bot = await make_bot(config=BotConfig(timeout=7, retries=4))
    run = await bot.start_run(RunTrigger.API, input={"page": 1}, priority=9)
    assert (run.status, run.trigger, run.attempt, run.max_attempts, run.priority) == (RunStatus.QUEUED, RunTrigger.API, 0, 5, 9)
    assert run.config_snapshot.timeout == 7
    assert run.input == {"page": 1}
    assert run.triggered_by_id == tenant.owner_id
    assert run.queued_at is not None
    assert run.duration_ms is None


async def test_an_inactive_or_deleted_bot_starts_no_run(tenant: Tenancy) -> None:
    bot = await make_bot()
    await bot.pause()
    with pytest.raises(BotInactive, match=r"resume\(\)"):
        await bot.start_run()
    await bot.resume()
    await bot.start_run()
    await bot.soft_delete()
    with pytest.raises(BotInactive):
        await bot.start_run()


@pytest.mark.parametrize("verb", [Bot.pause, Bot.soft_delete])
async def test_a_bot_that_is_off_by_now_starts_no_run_whatever_the_record_says(
    tenant: Tenancy, verb: Callable[[Bot], Awaitable[Bot]]
) -> None:
    bot = await make_bot()
    over = await (await bot.start_run()).cancel()
    await verb(await Bot.get(id=bot.id))
    for start in (bot.start_run, over.rerun):
        with pytest.raises(BotInactive):
            await start()
    assert await BotRun.all().count() == 1


async def test_a_run_is_queued_in_its_organization(registry: Registry, tenancy: Tenancy) -> None:
    other = await make_organization(registry)
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        bot = await make_bot()
    async with registry.tenant(other.organization_id, user=other.owner_id):
        for foreign in (bot, Bot()):
            with pytest.raises(BotInactive):
                await foreign.start_run()
    async with registry.system("claim"):
        with pytest.raises(IdentityRequired, match="tenant scope"):
            await bot.start_run()


async def test_an_idempotency_key_has_a_character(registry: Registry, tenant: Tenancy) -> None:
    bot = await make_bot()
    with pytest.raises(CheckViolation, match="an idempotency key has 1 to 200 characters"):
        async with registry.tenant(tenant.organization_id):
            await bot.start_run(idempotency_key="")
    assert await BotRun.all().count() == 0


async def test_an_idempotency_key_queues_one_run(registry: Registry, tenant: Tenancy) -> None:
    bot = await make_bot()
    await bot.start_run(idempotency_key="order-1")
    with pytest.raises(DuplicateRun):
        async with registry.tenant(tenant.organization_id):
            await bot.start_run(idempotency_key="order-1")
    assert await bot.runs.all().count() == 1


async def test_a_claim_takes_a_lease_and_counts_an_attempt(registry: Registry, tenancy: Tenancy) -> None:
    await queue(registry, tenancy)
    run = await claim_one(registry)
    assert (run.status, run.locked_by, run.attempt) == (RunStatus.RUNNING, "w-1", 1)
    assert run.started_at is not None
    assert run.heartbeat_at is not None
    assert run.lease_expires_at is not None
    assert LEASE - timedelta(seconds=5) < run.lease_expires_at - run.heartbeat_at < LEASE + timedelta(seconds=5)
    assert await claim(registry) == []


async def test_a_completed_run_has_its_output_and_its_duration(registry: Registry, tenancy: Tenancy) -> None:
    await queue(registry, tenancy)
    run = await claim_one(registry)
    async with registry.tenant(run.organization_id):
        await run.complete({"items": 3})
    assert (run.status, run.output, run.locked_by, run.is_final) == (RunStatus.COMPLETED, {"items": 3}, None, True)
    assert run.duration_ms is not None
    assert run.duration_ms >= 0
    async with registry.tenant(run.organization_id):
        assert (await BotRun.get(id=run.id)).output == {"items": 3}


async def test_a_failed_attempt_is_queued_again_until_none_is_left(registry: Registry, tenancy: Tenancy) -> None:
    await queue(registry, tenancy, retries=1)
    run = await claim_one(registry)
    async with registry.tenant(run.organization_id):
        await run.fail("page_timeout", "no answer")
    assert (run.status, run.error_code, run.error_message, run.attempts_left) == (RunStatus.QUEUED, "page_timeout", "no answer", 1)
    run = await claim_one(registry)
    assert run.attempt == 2
    async with registry.tenant(run.organization_id):
        await run.fail("page_timeout")
    assert (run.status, run.attempts_left) == (RunStatus.FAILED, 0)
    assert await claim(registry) == []


async def test_a_failure_that_no_retry_can_help_is_final(registry: Registry, tenancy: Tenancy) -> None:
    await queue(registry, tenancy)
    run = await claim_one(registry)
    async with registry.tenant(run.organization_id):
        await run.fail("bad_input", retry=False)
    assert run.status is RunStatus.FAILED


async def test_a_failure_needs_a_code(registry: Registry, tenancy: Tenancy) -> None:
    await queue(registry, tenancy)
    run = await claim_one(registry)
    with pytest.raises(InvalidArgument, match="code"):
        await run.fail("")


async def test_a_retry_waits_as_the_configuration_says(registry: Registry, tenancy: Tenancy) -> None:
    await queue(registry, tenancy, retry={"delay_s": 3600, "backoff": "linear"})
    run = await claim_one(registry)
    async with registry.tenant(run.organization_id):
        await run.fail("page_timeout")
    assert timedelta(minutes=59) < run.available_at - run.queued_at <= timedelta(hours=1)
    assert await claim(registry) == []


@pytest.mark.parametrize(
    ("backoff", "delays"),
    [(Backoff.LINEAR, [60, 120, 180, 240]), (Backoff.EXPONENTIAL, [60, 120, 240, 480])],
)
def test_backoff_grows_with_the_attempts(backoff: Backoff, delays: list[int]) -> None:
    rule = RetryRule(delay_s=60, backoff=backoff)
    assert [rule.delay(attempt).total_seconds() for attempt in (1, 2, 3, 4)] == delays
    assert rule.delay(10_000) == timedelta(days=1)


async def test_a_heartbeat_prolongs_the_lease_and_tells_of_a_cancellation(registry: Registry, tenancy: Tenancy) -> None:
    await queue(registry, tenancy)
    run = await claim_one(registry, lease=timedelta(seconds=5))
    before = run.lease_expires_at
    async with registry.tenant(run.organization_id):
        await run.heartbeat(LEASE)
        assert before is not None
        assert run.lease_expires_at is not None
        assert run.lease_expires_at > before + timedelta(seconds=30)
        assert run.cancel_requested_at is None
        await (await BotRun.get(id=run.id)).cancel()
        await run.heartbeat(LEASE)
        assert run.cancel_requested_at is not None
        await run.confirm_cancel()
    assert run.status is RunStatus.CANCELLED


async def test_what_waits_is_cancelled_at_once_and_what_is_over_is_not(registry: Registry, tenant: Tenancy) -> None:
    run = await make_run()
    await run.cancel()
    assert run.status is RunStatus.CANCELLED
    with pytest.raises(Refused, match="over"):
        await run.cancel()
    gone = await make_run()
    await BotRun.filter(id=gone.id).delete()
    with pytest.raises(NotFound):
        await gone.cancel()


async def test_a_worker_whose_lease_was_reaped_cannot_finish(registry: Registry, tenancy: Tenancy) -> None:
    await queue(registry, tenancy)
    run = await claim_one(registry)
    await expire_leases(registry)
    async with registry.system("reaper"):
        reaped = await BotRun.reap()
    assert [(r.id, r.status, r.error_code) for r in reaped] == [(run.id, RunStatus.QUEUED, "lease_expired")]
    async with registry.tenant(run.organization_id):
        for verb in (run.complete(), run.fail("late"), run.heartbeat(), run.release(), run.confirm_cancel()):
            with pytest.raises(LeaseLost):
                await verb
        fresh = await BotRun.get(id=run.id)
    assert (fresh.status, fresh.output) == (RunStatus.QUEUED, None)


async def test_a_worker_cannot_finish_what_another_has_claimed_since(registry: Registry, tenancy: Tenancy) -> None:
    await queue(registry, tenancy)
    first = await claim_one(registry, "w-1")
    await expire_leases(registry)
    async with registry.system("reaper") as scope:
        await BotRun.reap()
        await scope.fetch("UPDATE bot_runs SET available_at = clock_timestamp()")
    second = await claim_one(registry, "w-1")  # even under the same name: the attempt is part of the fence
    async with registry.tenant(first.organization_id):
        with pytest.raises(LeaseLost):
            await first.complete({"by": "first"})
        await second.complete({"by": "second"})
        assert (await BotRun.get(id=first.id)).output == {"by": "second"}


async def test_a_run_that_was_never_claimed_is_held_by_nobody(tenant: Tenancy) -> None:
    run = await make_run()
    with pytest.raises(LeaseLost):
        await run.complete()


async def test_reaping_fails_what_has_no_attempt_left_and_cancels_what_was_to_be(registry: Registry, tenancy: Tenancy) -> None:
    await queue(registry, tenancy, runs=2, retries=0, concurrency=2)
    spent, unwanted = await claim(registry, limit=2)
    async with registry.tenant(tenancy.organization_id):
        await unwanted.cancel()
    await expire_leases(registry)
    async with registry.system("reaper"):
        reaped = {run.id: run.status for run in await BotRun.reap()}
    assert reaped == {spent.id: RunStatus.FAILED, unwanted.id: RunStatus.CANCELLED}


async def test_what_waits_past_its_time_times_out(registry: Registry, tenancy: Tenancy) -> None:
    await queue(registry, tenancy)
    async with registry.system("test") as scope:
        await scope.fetch("UPDATE bot_runs SET expires_at = clock_timestamp() - interval '1 second'")
    async with registry.system("reaper"):
        reaped = await BotRun.reap()
    assert [(run.status, run.error_code) for run in reaped] == [(RunStatus.TIMEOUT, "expired")]


async def test_a_released_run_is_claimed_again_and_costs_no_attempt(registry: Registry, tenancy: Tenancy) -> None:
    await queue(registry, tenancy, retries=0)
    run = await claim_one(registry)
    async with registry.tenant(run.organization_id):
        await run.release()
    assert (run.status, run.releases, run.attempts_left) == (RunStatus.QUEUED, 1, 1)
    assert (await claim_one(registry)).attempt == 2


async def test_twenty_workers_never_hold_one_run_twice(registry: Registry, tenancy: Tenancy) -> None:
    other = await make_organization(registry)
    for organization in (tenancy, other):
        for _ in range(3):
            await queue(registry, organization, runs=20, concurrency=10)
    held: Counter[UUID] = Counter()
    done: Counter[UUID] = Counter()

    async def work(name: str) -> None:
        while claimed := await claim(registry, name, limit=3):
            for run in claimed:
                held[run.id] += 1
                assert held[run.id] == 1
                await asyncio.sleep(0)
                async with registry.tenant(run.organization_id):
                    await run.complete()
                held[run.id] -= 1
                done[run.id] += 1

    for _ in range(3):  # a worker leaves when a claim finds nothing, though others still hold rows: come again
        await asyncio.gather(*(work(f"w-{number}") for number in range(20)))
    assert len(done) == 120
    assert set(done.values()) == {1}


async def test_no_more_runs_of_a_bot_are_claimed_than_it_may_run_at_once(registry: Registry, tenancy: Tenancy) -> None:
    await queue(registry, tenancy, runs=10, concurrency=3)
    claims = await asyncio.gather(*(claim(registry, f"w-{number}", limit=10) for number in range(5)))
    assert sum(len(claimed) for claimed in claims) <= 3
    await claim(registry, limit=10)
    async with registry.tenant(tenancy.organization_id):
        assert await BotRun.filter(status=RunStatus.RUNNING).count() == 3


async def test_organizations_get_their_turn(registry: Registry, tenancy: Tenancy) -> None:
    other = await make_organization(registry)
    await queue(registry, tenancy, runs=20, concurrency=10)
    await queue(registry, other, runs=4, concurrency=10)
    claimed = await claim(registry, limit=8)
    assert Counter(run.organization_id for run in claimed) == {tenancy.organization_id: 4, other.organization_id: 4}


async def test_runs_of_paused_and_deleted_bots_are_not_claimed(registry: Registry, tenancy: Tenancy) -> None:
    paused, deleted = await queue(registry, tenancy), await queue(registry, tenancy)
    async with registry.tenant(tenancy.organization_id):
        await (await Bot.get(id=paused)).pause()
        await (await Bot.get(id=deleted)).soft_delete()
    assert await claim(registry, limit=10) == []
    async with registry.tenant(tenancy.organization_id):
        await (await Bot.get(id=paused)).resume()
    assert [run.bot_id for run in await claim(registry, limit=10)] == [paused]


async def test_a_users_rerun_is_a_new_run(registry: Registry, tenant: Tenancy) -> None:
    run = await make_run(input={"page": 2})
    with pytest.raises(Refused, match="not over"):
        await run.rerun()
    await run.cancel()
    again = await run.rerun()
    assert (again.retry_of_id, again.trigger, again.input, again.status) == (run.id, RunTrigger.RETRY, {"page": 2}, RunStatus.QUEUED)


async def test_only_a_claim_counts_an_attempt(registry: Registry, tenant: Tenancy) -> None:
    run = await make_run()
    run.attempt = 7
    with pytest.raises(CheckViolation, match="only a claim counts"):
        await run.save()


async def test_no_run_can_point_to_another_organizations_bot(registry: Registry, tenancy: Tenancy) -> None:
    foreign = await queue(registry, await make_organization(registry))
    with pytest.raises(ForeignKeyViolation):
        async with registry.tenant(tenancy.organization_id):
            await BotRun.create(bot_id=foreign, trigger=RunTrigger.MANUAL, bot_version=1, config_snapshot=BotConfig())


@pytest.mark.parametrize(
    "arguments",
    [
        {"worker": ""},
        {"worker": "w" * 201},
        {"worker": "w", "limit": 0},
        {"worker": "w", "limit": 1001},
        {"worker": "w", "per_organization": 0},
        {"worker": "w", "lease": timedelta(0)},
    ],
)
async def test_a_claim_with_bad_arguments_is_refused(registry: Registry, arguments: dict[str, object]) -> None:
    async with registry.system("claim"):
        with pytest.raises(InvalidArgument):
            await BotRun.claim(**arguments)  # type: ignore[arg-type]
        with pytest.raises(InvalidArgument):
            await BotRun.reap(limit=0)


async def test_a_misspelt_keyword_is_refused_with_the_nearest_known_name(tenant: Tenancy) -> None:
    bot = await make_bot()
    with pytest.raises(UnknownName, match="did you mean 'priority'"):
        misspelt = {"prioritty": 1}
        await BotRun.create(bot_id=bot.id, trigger=RunTrigger.MANUAL, bot_version=1, config_snapshot=bot.config, **misspelt)  # type: ignore[call-overload] # on purpose


async def test_log_lines_keep_their_order_and_hide_secrets(registry: Registry, tenancy: Tenancy) -> None:
    await queue(registry, tenancy)
    run = await claim_one(registry)
    async with registry.tenant(run.organization_id):
        await run.log("signing in with Bearer abcdefghijkl", step="login", password="hunter2", page=1)
        await run.log("done")
        lines = await run.logs.order_by("seq")
    assert [line.message for line in lines] == ["signing in with ***", "done"]
    assert lines[0].data == {"password": "***", "page": 1}
    assert (lines[0].bot_id, lines[0].step) == (run.bot_id, "login")
    with pytest.raises(CheckViolation, match="64 KiB"):
        async with registry.tenant(run.organization_id):
            await run.log("x" * 65_537)
