"""Bot logs: lines in order, of their own organization, in the month that they were written."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bottleneck_db import BotLog, BotRun, LogLevel, Registry
from bottleneck_db.errors import CheckViolation, ForeignKeyViolation, InvalidArgument, InvalidValue
from bottleneck_db.models.concerns.claimable import LeaseLost
from bottleneck_db.testing.databases import TestDatabase, execute
from bottleneck_db.testing.factories import Tenancy, make_organization, make_run


async def claimed(registry: Registry, tenancy: Tenancy) -> BotRun:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        await make_run()
    async with registry.system("claim"):
        (run,) = await BotRun.claim("w-1")
    return run


async def lines_of(registry: Registry, tenancy: Tenancy) -> list[str]:
    async with registry.tenant(tenancy.organization_id):
        return [line.message for line in await BotLog.all().order_by("seq")]


async def test_lines_stand_in_the_order_of_attempts_and_of_writing(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    run = await claimed(registry, tenancy)
    async with registry.tenant(tenancy.organization_id):
        for number in range(12):
            await run.log(f"first {number}")
        await run.fail("again")
    await execute(database.owner, "UPDATE bot_runs SET available_at = now()")
    async with registry.system("claim"):
        (second,) = await BotRun.claim("w-2")
    async with registry.tenant(tenancy.organization_id):
        await second.log("second")
    assert await lines_of(registry, tenancy) == [*(f"first {number}" for number in range(12)), "second"]


async def test_a_worker_that_lost_its_lease_writes_no_line(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    run = await claimed(registry, tenancy)
    async with registry.tenant(tenancy.organization_id):
        await run.log("in time")
    await execute(database.owner, "UPDATE bot_runs SET lease_expires_at = clock_timestamp() - interval '1 s'")
    async with registry.system("reaper"):
        assert len(await BotRun.reap()) == 1
    with pytest.raises(LeaseLost):
        async with registry.tenant(tenancy.organization_id):
            await run.log("too late")
    assert await lines_of(registry, tenancy) == ["in time"]


async def test_a_run_that_is_over_may_still_be_written_about(registry: Registry, tenancy: Tenancy) -> None:
    run = await claimed(registry, tenancy)
    async with registry.tenant(tenancy.organization_id):
        await run.complete()
        await run.log("looked at by support", level=LogLevel.DEBUG)
    assert await lines_of(registry, tenancy) == ["looked at by support"]


async def test_lines_are_their_organizations(registry: Registry, tenancy: Tenancy) -> None:
    run = await claimed(registry, tenancy)
    async with registry.tenant(tenancy.organization_id):
        await run.log("ours")
    other = await make_organization(registry)
    assert await lines_of(registry, other) == []
    async with registry.tenant(other.organization_id):
        assert await BotLog.filter(run_id=run.id).delete() == 0
    with pytest.raises(ForeignKeyViolation):
        async with registry.tenant(other.organization_id):
            await BotLog.create(bot_id=run.bot_id, run_id=run.id, seq=1, message="theirs")
    assert await lines_of(registry, tenancy) == ["ours"]


async def test_a_line_goes_with_its_run(tenant: Tenancy) -> None:
    run = await make_run()
    await run.log("gone soon")
    await run.delete()
    assert await BotLog.all().count() == 0


async def test_a_line_lies_in_the_partition_of_its_month(registry: Registry, tenant: Tenancy) -> None:
    run = await make_run()
    await run.log("now")
    old = datetime.now(UTC) - timedelta(days=365)
    await BotLog.create(bot_id=run.bot_id, run_id=run.id, seq=2, message="long ago", created_at=old)
    async with registry.tenant(tenant.organization_id) as scope:
        rows = await scope.fetch("SELECT message, tableoid::regclass::text AS part FROM bot_logs ORDER BY seq")
    parts = {row["message"]: row["part"] for row in rows}
    assert parts == {"now": f"bot_logs_{datetime.now(UTC):%Y_%m}", "long ago": "bot_logs_default"}


@pytest.mark.parametrize(
    "values",
    [
        *({"message": value} for value in (None, 7, b"x", ["x"], "a\x00b", "\ud800")),
        *({"level": value} for value in ("loud", 7, None)),
        *({"step": value} for value in (7, b"x", "a\x00b")),
        *({"data": value} for value in (object(), "\ud800", "a\x00b")),
    ],
)
async def test_a_bad_line_is_refused_and_not_written(registry: Registry, tenant: Tenancy, values: dict[str, Any]) -> None:
    run = await make_run()
    given: dict[str, Any] = {"message": "x", **values}
    with pytest.raises((InvalidArgument, InvalidValue)):
        async with registry.tenant(tenant.organization_id):
            await run.log(**given)
    assert await BotLog.all().count() == 0


async def test_data_that_is_nested_too_deeply_or_in_a_circle_is_refused(tenant: Tenancy) -> None:
    run = await make_run()
    circle: dict[str, Any] = {}
    circle["again"] = circle
    deep: list[Any] = []
    for _ in range(5_000):
        deep = [deep]
    for value in (circle, deep):
        with pytest.raises(InvalidArgument, match="cannot be written as JSON"):
            await run.log("x", value=value)
    assert await BotLog.all().count() == 0


async def test_a_line_has_at_most_64_kib(registry: Registry, tenant: Tenancy) -> None:
    run = await make_run()
    await run.log("ä" * 32_768)
    with pytest.raises(CheckViolation, match="64 KiB"):
        async with registry.tenant(tenant.organization_id):
            await run.log("ä" * 32_769)
    assert await BotLog.all().count() == 1
