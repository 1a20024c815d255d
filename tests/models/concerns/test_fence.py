"""The fence: who does not hold a run's lease changes neither its row nor his record of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from bottleneck_db import BotRun, Registry, RunStatus
from bottleneck_db.errors import BottleneckError, InvalidArgument, NoScope, PermissionDenied
from bottleneck_db.models.concerns.claimable import LeaseLost
from bottleneck_db.testing.databases import TestDatabase, execute
from bottleneck_db.testing.factories import Tenancy, make_bot, make_organization, make_run


async def claimed(registry: Registry, tenancy: Tenancy) -> BotRun:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        await make_run(await make_bot(config={"retry": {"delay_s": 0}}))
    async with registry.system("claim"):
        (run,) = await BotRun.claim("w-1")
    return run


async def test_a_lost_lease_changes_neither_row_nor_record(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    run = await claimed(registry, tenancy)
    await execute(database.owner, "UPDATE bot_runs SET lease_expires_at = clock_timestamp() - interval '1 s'")
    async with registry.system("reaper"):
        await BotRun.reap()
    async with registry.tenant(tenancy.organization_id):
        row, record = (await BotRun.get(id=run.id))._origin, dict(run._origin)
        for verb in (run.complete({}), run.fail("x"), run.heartbeat(), run.release(), run.confirm_cancel(), run.log("x")):
            with pytest.raises(LeaseLost, match="nothing was written"):
                await verb
        assert (await BotRun.get(id=run.id))._origin == row
    assert run._origin == record
    assert (run.status, run.locked_by) == (RunStatus.RUNNING, "w-1")


async def test_another_organization_finishes_nothing(registry: Registry, tenancy: Tenancy) -> None:
    run = await claimed(registry, tenancy)
    other = await make_organization(registry)
    async with registry.tenant(other.organization_id):
        for verb in (run.complete({}), run.fail("x"), run.heartbeat(), run.release(), run.log("x")):
            with pytest.raises(LeaseLost):
                await verb
        with pytest.raises(BottleneckError):
            await run.cancel()
    async with registry.tenant(tenancy.organization_id):
        assert (await BotRun.get(id=run.id)).status is RunStatus.RUNNING


@pytest.mark.parametrize("status", ["completed", "failed", "timeout", "cancelled"])
async def test_what_is_over_stays_over(registry: Registry, database: TestDatabase, tenancy: Tenancy, status: str) -> None:
    run = await claimed(registry, tenancy)
    code = "'x'" if status in ("failed", "timeout") else "NULL"
    await execute(database.owner, f"UPDATE bot_runs SET status = '{status}', error_code = {code}")
    async with registry.tenant(tenancy.organization_id):
        for verb in (run.complete, run.release, run.confirm_cancel, run.heartbeat):
            with pytest.raises(LeaseLost):
                await verb()
        with pytest.raises(BottleneckError, match="over"):
            await run.cancel()
        assert (await BotRun.get(id=run.id)).status == status


async def test_queues_are_claimed_and_reaped_by_workers_alone(registry: Registry, tenancy: Tenancy) -> None:
    verbs: tuple[Callable[[], Awaitable[list[BotRun]]], ...] = (lambda: BotRun.claim("w"), BotRun.reap)
    for verb in verbs:
        with pytest.raises(PermissionDenied):
            async with registry.tenant(tenancy.organization_id):
                await verb()
        with pytest.raises(NoScope):
            await verb()


async def test_a_lease_is_positive_and_bounded(registry: Registry, tenancy: Tenancy) -> None:
    run = await claimed(registry, tenancy)
    for lease in (timedelta(0), timedelta(days=-1), timedelta.max, 60, None):
        async with registry.tenant(tenancy.organization_id):
            with pytest.raises(InvalidArgument, match="lease"):
                await run.heartbeat(lease)  # type: ignore[arg-type]


async def test_a_completion_that_is_rolled_back_may_be_told_again(registry: Registry, tenancy: Tenancy) -> None:
    run = await claimed(registry, tenancy)
    with pytest.raises(ZeroDivisionError), run._kept_on_failure():
        async with registry.tenant(tenancy.organization_id):
            await run.complete({"told": 1})
            raise ZeroDivisionError
    async with registry.tenant(tenancy.organization_id):
        await run.complete({"told": 2})
        assert (await BotRun.get(id=run.id)).output == {"told": 2}
