"""The scheduler: each slot fires once, whoever looks."""

from __future__ import annotations

import asyncio
import os
import sys
from contextlib import suppress
from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from uuid import UUID

import pytest

from bottleneck_db import Bot, BotConfig, BotRun, Registry, RunTrigger
from bottleneck_db.errors import InvalidArgument
from bottleneck_db.models.concerns.scheduled import next_slot
from bottleneck_db.operations.scheduler import schedule_due_bots
from bottleneck_db.testing.databases import TestDatabase, execute
from bottleneck_db.testing.factories import Tenancy, make_bot, make_organization
from tests.rules.catalog import ask

PAST = datetime(2026, 1, 1, tzinfo=UTC)


async def due_bots(registry: Registry, database: TestDatabase, tenancy: Tenancy, count: int, **values: object) -> list[UUID]:
    """Bots that run every New Year, so that no next slot comes while a test runs, and whose slot has passed."""
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        bots = [await make_bot(**{"schedule": "0 0 1 1 *", **values}) for _ in range(count)]
    await execute(database.owner, f"UPDATE bots SET next_run_at = '{PAST.isoformat()}'")
    return [bot.id for bot in bots]


async def runs_of(registry: Registry, tenancy: Tenancy) -> list[BotRun]:
    async with registry.tenant(tenancy.organization_id):
        return await BotRun.all().order_by("id")


async def test_a_due_bot_gets_one_run_for_its_slot_and_its_next_is_planned(
    registry: Registry, database: TestDatabase, tenancy: Tenancy
) -> None:
    (bot_id,) = await due_bots(registry, database, tenancy, 1, config=BotConfig(retries=5))
    assert await schedule_due_bots(registry) == 1
    (run,) = await runs_of(registry, tenancy)
    assert (run.bot_id, run.trigger, run.scheduled_for, run.max_attempts) == (bot_id, RunTrigger.SCHEDULED, PAST, 6)
    async with registry.tenant(tenancy.organization_id):
        bot = await Bot.get(id=bot_id)
    assert bot.last_run_at == PAST
    assert bot.next_run_at is not None
    assert bot.next_run_at > datetime.now(UTC)  # slots that passed meanwhile are not made up for
    assert await schedule_due_bots(registry) == 0


async def test_two_schedulers_racing_make_no_double_run(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    ids = await due_bots(registry, database, tenancy, 30)
    fired = await asyncio.gather(*(schedule_due_bots(registry, limit=limit) for limit in (30, 30, 30, 7)))
    assert sum(fired) == 30
    assert sorted(run.bot_id for run in await runs_of(registry, tenancy)) == sorted(ids)


SCHEDULER = """
import asyncio, sys
from bottleneck_db import Registry
from bottleneck_db.operations.scheduler import schedule_due_bots

async def main():
    async with Registry.from_env() as registry:
        print("ready", flush=True)
        sys.stdin.readline()
        fired = 0
        while due := await schedule_due_bots(registry, limit=7):
            fired += due
        print(fired, flush=True)

asyncio.run(main())
"""


async def test_schedulers_in_several_processes_make_no_double_run(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    other = await make_organization(registry)
    ids = [*await due_bots(registry, database, tenancy, 60), *await due_bots(registry, database, other, 60)]
    environment = {**os.environ, "DATABASE_URL": database.login.unredacted()}
    pipe = asyncio.subprocess.PIPE
    processes = [
        await asyncio.create_subprocess_exec(sys.executable, "-c", SCHEDULER, stdin=pipe, stdout=pipe, env=environment) for _ in range(3)
    ]
    for process in processes:
        assert process.stdout is not None
        assert await process.stdout.readline() == b"ready\n"
    outputs = await asyncio.gather(*(process.communicate(b"go\n") for process in processes))
    assert sum(int(output) for output, _ in outputs) == 120
    queued = [*await runs_of(registry, tenancy), *await runs_of(registry, other)]
    assert sorted(run.bot_id for run in queued) == sorted(ids)
    assert {run.scheduled_for for run in queued} == {PAST}


@pytest.mark.parametrize(
    "arguments", [{"registry": None}, {"registry": "x"}, {"limit": None}, {"limit": "7"}, {"limit": True}, {"limit": -1}]
)
async def test_bad_arguments_schedule_nothing(registry: Registry, arguments: dict[str, Any]) -> None:
    given: dict[str, Any] = {"registry": registry, **arguments}
    with pytest.raises(InvalidArgument, match=next(iter(arguments))):
        await schedule_due_bots(**given)


async def test_a_scheduler_that_is_cancelled_queues_all_of_a_batch_or_none(
    registry: Registry, database: TestDatabase, tenancy: Tenancy
) -> None:
    await due_bots(registry, database, tenancy, 10)
    counts = set()
    for tick in range(12):
        task = asyncio.create_task(schedule_due_bots(registry))
        asyncio.get_running_loop().call_later(tick / 500, task.cancel)
        with suppress(asyncio.CancelledError):
            await task
        counts.add(len(await runs_of(registry, tenancy)))
    assert counts <= {0, 10}
    await schedule_due_bots(registry)
    assert len(await runs_of(registry, tenancy)) == 10


async def test_a_slot_that_was_queued_already_is_not_queued_again(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    """A scheduler that died between its statements, or a restored backup: the unique slot in the database is the last word."""
    await due_bots(registry, database, tenancy, 1)
    await schedule_due_bots(registry)
    await execute(database.owner, f"UPDATE bots SET next_run_at = '{PAST.isoformat()}'")
    assert await schedule_due_bots(registry) == 1
    assert len(await runs_of(registry, tenancy)) == 1


@pytest.mark.parametrize(
    "change", ["is_active = false", "deleted_at = now()", "next_run_at = NULL", "next_run_at = now() + interval '1 hour'"]
)
async def test_what_is_off_deleted_or_not_due_does_not_run(
    registry: Registry, database: TestDatabase, tenancy: Tenancy, change: str
) -> None:
    await due_bots(registry, database, tenancy, 1)
    await execute(database.owner, f"UPDATE bots SET {change}")
    assert await schedule_due_bots(registry) == 0


async def test_one_bad_schedule_does_not_stop_the_others(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    bad, good, none = await due_bots(registry, database, tenancy, 3)
    await execute(
        database.owner, f"UPDATE bots SET schedule = 'nonsense' WHERE id = '{bad}'; UPDATE bots SET schedule = NULL WHERE id = '{none}'"
    )
    assert await schedule_due_bots(registry) == 3
    async with registry.tenant(tenancy.organization_id):
        planned = {bot.id: bot.next_run_at for bot in await Bot.all()}
    assert planned[bad] is None
    assert planned[none] is None
    assert planned[good] is not None


@pytest.mark.parametrize(
    ("retries", "attempts"), [('"x"', 4), ("2147483647", 4), ("-5", 4), ("null", 4), ("{}", 4), ("1.5", 4), ("0", 1), ("10", 11)]
)
async def test_one_bad_number_of_retries_does_not_stop_the_others(
    registry: Registry, database: TestDatabase, tenancy: Tenancy, retries: str, attempts: int
) -> None:
    odd, good = await due_bots(registry, database, tenancy, 2)
    await execute(database.owner, f"UPDATE bots SET config = config || '{{\"retries\": {retries}}}' WHERE id = '{odd}'")
    assert await schedule_due_bots(registry) == 2
    queued = dict(await ask(database, "SELECT bot_id, max_attempts FROM bot_runs"))
    assert queued == {odd: attempts, good: 4}


async def test_a_limit_is_positive(registry: Registry) -> None:
    with pytest.raises(InvalidArgument, match="limit: is at least 1"):
        await schedule_due_bots(registry, limit=0)


@pytest.mark.parametrize(
    ("schedule", "zone", "after", "expected"),
    [
        ("0 6 * * *", "UTC", "2026-03-01T06:00+00:00", "2026-03-02T06:00+00:00"),
        ("0 6 * * *", "Europe/Berlin", "2026-03-01T00:00+00:00", "2026-03-01T05:00+00:00"),
        ("0 6 * * *", "Europe/Berlin", "2026-07-01T00:00+00:00", "2026-07-01T04:00+00:00"),
        ("30 2 * * *", "Europe/Berlin", "2026-03-28T12:00+00:00", "2026-03-29T01:00+00:00"),  # 2:30 is skipped: right after it
        ("30 2 * * *", "Europe/Berlin", "2026-10-24T12:00+00:00", "2026-10-25T00:30+00:00"),  # 2:30 comes twice: the first time
        ("30 2 * * *", "Europe/Berlin", "2026-10-25T00:30+00:00", "2026-10-26T01:30+00:00"),  # and not the second
        ("0 0 29 2 *", "UTC", "2026-01-01T00:00+00:00", "2028-02-29T00:00+00:00"),
        ("*/15 * * * *", "Asia/Kathmandu", "2026-01-01T00:01+00:00", "2026-01-01T00:15+00:00"),
    ],
)
def test_a_slot_is_found_in_its_time_zone(schedule: str, zone: str, after: str, expected: str) -> None:
    assert next_slot(schedule, zone, datetime.fromisoformat(after)) == datetime.fromisoformat(expected)


@pytest.mark.parametrize("after", [datetime(2026, 1, 1), None, "2026-01-01", 7])
def test_a_moment_has_a_time_zone(after: Any) -> None:
    with pytest.raises(InvalidArgument, match="after"):
        next_slot("* * * * *", "UTC", after)


def test_where_the_calendar_ends_there_is_no_next_slot() -> None:
    assert next_slot("0 0 1 1 *", "Asia/Tokyo", datetime.max.replace(tzinfo=UTC)) is None
    with pytest.raises(InvalidArgument, match="calendar"):
        next_slot("0 0 1 1 *", "UTC", datetime.min.replace(tzinfo=timezone(timedelta(hours=1))))


@pytest.mark.parametrize("schedule", [7, b"* * * * *", [], "", "* * * * * " * 50])
@pytest.mark.parametrize("verb", ["create", "reschedule"])
async def test_a_bad_schedule_leaves_bots_as_they_were(tenant: Tenancy, verb: str, schedule: Any) -> None:
    bot = await make_bot(schedule="0 6 * * *")
    with pytest.raises(InvalidArgument, match="schedule"):
        await (make_bot(schedule=schedule) if verb == "create" else bot.reschedule(schedule))
    assert bot.schedule == "0 6 * * *"
    assert [(found.id, found.next_run_at) for found in await Bot.all()] == [(bot.id, bot.next_run_at)]


@pytest.mark.parametrize("zone", [7, b"UTC", "", "x" * 65, "Mars/Olympus", "localtime"])
async def test_a_bad_zone_leaves_the_bot_as_it_was(tenant: Tenancy, zone: Any) -> None:
    with pytest.raises(InvalidArgument, match="timezone"):
        await make_bot(timezone=zone)
    bot = await make_bot(schedule="0 6 * * *")
    with pytest.raises(InvalidArgument, match="timezone"):
        await bot.reschedule(None, timezone=zone)
    with pytest.raises(InvalidArgument, match="timezone"):
        await bot.reschedule("0 7 * * *", timezone=zone)
    assert (bot.schedule, bot.timezone) == ("0 6 * * *", "UTC")


@pytest.mark.parametrize(
    ("schedule", "zone", "argument"),
    [
        *(
            (schedule, "UTC", "schedule")
            for schedule in ("", "x", "* * * *", "61 * * * *", "* * * * * * *", "0 * * * * *", "@daily!", "\x00 * * * *", "0 0 30 2 *")
        ),
        *(("* * * * *", zone, "timezone") for zone in ("", "Mars/Olympus", "../etc/passwd", "/etc/passwd", "Europe", "\x00", "x" * 300)),
        *(("* * * * *", zone, "timezone") for zone in ("localtime", "posixrules", "Factory", "posix/UTC", "right/UTC")),
    ],
)
def test_a_bad_schedule_or_zone_is_told(schedule: str, zone: str, argument: str) -> None:
    with pytest.raises(InvalidArgument) as caught:
        next_slot(schedule, zone, PAST)
    assert caught.value.argument == argument


async def test_rescheduling_plans_anew_or_not_at_all(tenant: Tenancy) -> None:
    bot = await make_bot()
    assert bot.next_run_at is None
    await bot.reschedule("0 6 * * *", timezone="Europe/Berlin")
    assert bot.next_run_at is not None
    assert (bot.next_run_at.minute, bot.timezone) == (0, "Europe/Berlin")
    with pytest.raises(InvalidArgument):
        await bot.reschedule("whenever")
    with pytest.raises(InvalidArgument):
        await bot.reschedule("0 6 * * *", timezone="Mars/Olympus")
    assert (bot.schedule, bot.timezone) == ("0 6 * * *", "Europe/Berlin")
    await bot.reschedule(None)
    assert (await Bot.get(id=bot.id)).next_run_at is None


async def test_resuming_plans_the_next_slot_from_now(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    await due_bots(registry, database, tenancy, 1)
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        bot = await Bot.get()
        await (await bot.pause()).resume()
        assert bot.next_run_at is not None
        assert bot.next_run_at > datetime.now(UTC) - timedelta(seconds=1)
