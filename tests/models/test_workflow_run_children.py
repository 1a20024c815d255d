"""Workflow runs and their children: sub-runs and runs of bots."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bottleneck_db import BotRun, Registry, RunStatus, RunTrigger
from bottleneck_db.errors import (
    InvalidArgument,
    Refused,
)
from bottleneck_db.models import WorkflowRun
from bottleneck_db.models.bot_runs import BotInactive
from bottleneck_db.models.concerns.claimable import DuplicateRun
from bottleneck_db.models.concerns.nested import MAX_DEPTH, SubRunsTooDeep
from bottleneck_db.models.workflow_runs import WorkflowNotPublished
from bottleneck_db.testing.databases import TestDatabase, execute
from bottleneck_db.testing.factories import Tenancy, make_bot, make_organization, make_workflow
from tests.models.runs_of_workflows import begun, claim, claim_one, lose, status_of

# Children


async def family(registry: Registry, tenancy: Tenancy) -> tuple[WorkflowRun, WorkflowRun, BotRun]:
    """A run with a sub-run and a bot's run, which both wait in the queue."""
    run = await begun(registry, tenancy, priority=7)
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        return (
            run,
            await run.start_sub_run(await make_workflow(), input={"x": 1}),
            await run.start_bot_run(await make_bot(), input={"y": 2}),
        )


async def finish(registry: Registry, run: WorkflowRun | BotRun) -> None:
    """Claim and complete a child."""
    async with registry.system("claim"):
        (claimed,) = await type(run).claim("child")
    assert claimed.id == run.id
    async with registry.tenant(run.organization_id):
        await claimed.complete()


async def test_children_know_their_parent(registry: Registry, tenancy: Tenancy) -> None:
    run, sub_run, bot_run = await family(registry, tenancy)
    assert (sub_run.parent_run_id, sub_run.trigger, sub_run.input, sub_run.priority) == (run.id, RunTrigger.EVENT, {"x": 1}, 7)
    assert (bot_run.workflow_run_id, bot_run.trigger, bot_run.input, bot_run.priority) == (run.id, RunTrigger.EVENT, {"y": 2}, 7)
    assert sub_run.triggered_by_id == tenancy.owner_id
    async with registry.tenant(tenancy.organization_id):
        fetched = await WorkflowRun.get(id=run.id).prefetch_related("child_runs", "bot_runs")
    assert ([child.id for child in fetched.child_runs], [child.id for child in fetched.bot_runs]) == ([sub_run.id], [bot_run.id])


async def test_a_run_that_awaits_its_children_goes_on_when_the_last_is_over(registry: Registry, tenancy: Tenancy) -> None:
    run, sub_run, bot_run = await family(registry, tenancy)
    async with registry.tenant(tenancy.organization_id):
        await run.save_checkpoint({"child": str(sub_run.id)})
        await run.await_children()
    assert (run.status, run.awaits_children, run.locked_by) == (RunStatus.PAUSED, True, None)
    await finish(registry, sub_run)
    async with registry.tenant(tenancy.organization_id):
        assert await status_of(run) is RunStatus.PAUSED
    await finish(registry, bot_run)
    again = await claim_one(registry, "w-2")
    assert (again.id, again.checkpoint, again.awaits_children, again.releases) == (run.id, {"child": str(sub_run.id)}, False, 1)


async def test_without_an_open_child_there_is_nothing_to_await(registry: Registry, tenancy: Tenancy) -> None:
    run, sub_run, bot_run = await family(registry, tenancy)
    await finish(registry, sub_run)
    await finish(registry, bot_run)
    async with registry.tenant(tenancy.organization_id):
        await run.await_children()
    assert (run.status, run.awaits_children, run.changed) == (RunStatus.QUEUED, False, ())


@pytest.mark.parametrize("end", ["cancelled", "failed", "lost", "expired"])
async def test_however_the_last_child_ends_its_parent_goes_on(
    registry: Registry, database: TestDatabase, tenancy: Tenancy, end: str
) -> None:
    run = await begun(registry, tenancy)
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        sub_run = await run.start_sub_run(await make_workflow())
        await run.await_children()
        if end == "cancelled":
            await sub_run.cancel()
    if end in {"failed", "lost"}:
        sub_run = await claim_one(registry, "child")
        async with registry.tenant(tenancy.organization_id):
            await (sub_run.fail("no", retry=False) if end == "failed" else sub_run.heartbeat())
    if end == "lost":
        await execute(database.owner, "UPDATE workflow_runs SET max_attempts = 1 WHERE status = 'running'")
        await lose(registry)
    if end == "expired":
        async with registry.system("reaper") as scope:
            await scope.fetch("UPDATE workflow_runs SET expires_at = clock_timestamp() - interval '1 s' WHERE status = 'queued'")
            await WorkflowRun.reap()
    async with registry.tenant(tenancy.organization_id):
        assert (await status_of(sub_run)) in {RunStatus.CANCELLED, RunStatus.FAILED, RunStatus.TIMEOUT}
        assert (await status_of(run), run.awaits_children) == (RunStatus.QUEUED, False)


async def test_a_parent_that_was_locked_when_its_child_ended_is_woken_by_the_reaper(registry: Registry, tenancy: Tenancy) -> None:
    run = await begun(registry, tenancy)
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        sub_run = await run.start_sub_run(await make_workflow())
        await run.await_children()
    locked, go = asyncio.Event(), asyncio.Event()

    async def hold() -> None:
        async with registry.tenant(tenancy.organization_id) as scope:
            await scope.fetch("SELECT FROM workflow_runs WHERE id = $1 FOR UPDATE", run.id)
            locked.set()
            await go.wait()

    holder = asyncio.create_task(hold())
    await locked.wait()
    await finish(registry, sub_run)  # which does not wait for it
    go.set()
    await holder
    async with registry.tenant(tenancy.organization_id):
        assert await status_of(run) is RunStatus.PAUSED
    async with registry.system("reaper"):
        woken = await WorkflowRun.reap()
    assert [(parent.id, parent.status, parent.awaits_children) for parent in woken] == [(run.id, RunStatus.QUEUED, False)]


async def test_many_children_ending_at_once_wake_their_parent_once(registry: Registry, tenancy: Tenancy) -> None:
    run = await begun(registry, tenancy)
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        workflow = await make_workflow()
        for _ in range(8):
            await run.start_sub_run(workflow)
        await run.await_children()
    children = await claim(registry, "child", 8)
    assert len(children) == 8

    async def complete(child: WorkflowRun) -> None:
        async with registry.tenant(tenancy.organization_id):
            await child.complete()

    await asyncio.gather(*map(complete, children))
    async with registry.system("reaper"):
        await WorkflowRun.reap()  # the net, where two ended in the same moment and neither saw the other's end
    async with registry.tenant(tenancy.organization_id):
        assert (await status_of(run), run.releases) == (RunStatus.QUEUED, 1)


async def test_a_run_paused_for_another_reason_is_not_woken(registry: Registry, tenancy: Tenancy) -> None:
    run, sub_run, bot_run = await family(registry, tenancy)
    async with registry.tenant(tenancy.organization_id):
        await run.pause("the site is down")
    await finish(registry, sub_run)
    await finish(registry, bot_run)
    async with registry.system("reaper"):
        assert await WorkflowRun.reap() == []
    async with registry.tenant(tenancy.organization_id):
        assert await status_of(run) is RunStatus.PAUSED


async def test_a_run_that_awaits_its_children_can_be_resumed_by_hand(registry: Registry, tenancy: Tenancy) -> None:
    run, *_ = await family(registry, tenancy)
    async with registry.tenant(tenancy.organization_id):
        await run.await_children()
        await run.resume()
    assert (run.status, run.awaits_children) == (RunStatus.QUEUED, False)


async def test_cancelling_a_run_cancels_what_waits_below_it_and_asks_what_runs(registry: Registry, tenancy: Tenancy) -> None:
    run, sub_run, bot_run = await family(registry, tenancy)
    held = await claim_one(registry, "child")
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        grandchild = await held.start_sub_run(await make_workflow())
        grandbot = await held.start_bot_run(await make_bot())
        await run.await_children()
        await (await WorkflowRun.get(id=run.id)).cancel()
        assert [await status_of(one) for one in (run, bot_run, grandchild, grandbot)] == [RunStatus.CANCELLED] * 4
        assert (await status_of(sub_run), sub_run.cancel_requested_at is not None) == (RunStatus.RUNNING, True)
        with pytest.raises(Refused, match="asked to stop"):
            await held.start_sub_run(await make_workflow())
        with pytest.raises(Refused, match="asked to stop"):
            await held.start_bot_run(await make_bot())


async def test_what_a_finished_child_left_behind_is_cancelled_too(registry: Registry, tenancy: Tenancy) -> None:
    run = await begun(registry, tenancy)
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        await run.start_sub_run(await make_workflow())
    child = await claim_one(registry, "child")
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        grandchild = await child.start_sub_run(await make_workflow())
        await child.complete()
        assert await status_of(grandchild) is RunStatus.QUEUED
        await (await WorkflowRun.get(id=run.id)).cancel()
        assert (await status_of(grandchild), await status_of(child)) == (RunStatus.CANCELLED, RunStatus.COMPLETED)


async def test_a_child_is_not_started_behind_the_back_of_who_cancels(registry: Registry, tenancy: Tenancy) -> None:
    run = await begun(registry, tenancy)
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        workflow = await make_workflow()
    started, go = asyncio.Event(), asyncio.Event()

    async def start() -> WorkflowRun:
        async with registry.tenant(tenancy.organization_id):
            child = await run.start_sub_run(workflow)
            started.set()
            await go.wait()
            return child

    async def cancel() -> None:
        async with registry.tenant(tenancy.organization_id):
            await (await WorkflowRun.get(id=run.id)).cancel()

    starting = asyncio.create_task(start())
    await started.wait()
    cancelling = asyncio.create_task(cancel())
    done, _ = await asyncio.wait({cancelling}, timeout=0.2)
    assert not done, "it does not wait for the child"
    go.set()
    child, _ = await asyncio.gather(starting, cancelling)
    async with registry.tenant(tenancy.organization_id):
        assert await status_of(child) is RunStatus.CANCELLED


async def test_cancelling_a_parent_while_its_children_end_comes_to_an_end(registry: Registry, tenancy: Tenancy) -> None:
    """A child never waits for its parent's row: else who cancels, holding it and waiting for the child, would wait for ever."""
    run = await begun(registry, tenancy)
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        workflow = await make_workflow()
        for _ in range(6):
            await run.start_sub_run(workflow)
        await run.await_children()
    children = await claim(registry, "child", 6)

    async def complete(child: WorkflowRun) -> None:
        async with registry.tenant(tenancy.organization_id):
            await child.complete()

    async def cancel() -> None:
        async with registry.tenant(tenancy.organization_id):
            await (await WorkflowRun.get(id=run.id)).cancel()

    await asyncio.gather(*map(complete, children[:3]), cancel(), *map(complete, children[3:]))
    async with registry.tenant(tenancy.organization_id):
        assert await status_of(run) in {RunStatus.CANCELLED, RunStatus.QUEUED}


async def test_a_parent_that_fails_leaves_its_children_to_themselves(registry: Registry, tenancy: Tenancy) -> None:
    run, sub_run, bot_run = await family(registry, tenancy)
    async with registry.tenant(tenancy.organization_id):
        await run.fail("no", retry=False)
        assert [await status_of(child) for child in (sub_run, bot_run)] == [RunStatus.QUEUED] * 2
    await finish(registry, sub_run)
    async with registry.tenant(tenancy.organization_id):
        assert await status_of(run) is RunStatus.FAILED


async def test_sub_runs_nest_ten_deep_at_most(registry: Registry, tenancy: Tenancy) -> None:
    run = await begun(registry, tenancy)
    for depth in range(2, MAX_DEPTH + 1):
        async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
            await run.start_sub_run(await make_workflow())
        run = await claim_one(registry, f"depth-{depth}")
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        with pytest.raises(SubRunsTooDeep, match="10 runs deep"):
            await run.start_sub_run(await make_workflow())
        root = await WorkflowRun.get(parent_run_id=None)
        await root.cancel()
        assert await WorkflowRun.filter(cancel_requested_at__isnull=False).count() == MAX_DEPTH


async def test_what_cannot_be_started_alone_cannot_as_a_child(registry: Registry, tenancy: Tenancy) -> None:
    run = await begun(registry, tenancy)
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        with pytest.raises(WorkflowNotPublished):
            await run.start_sub_run(await make_workflow(published=False))
        with pytest.raises(BotInactive):
            await run.start_bot_run(await (await make_bot()).pause())
        workflow = await make_workflow()
        await run.start_sub_run(workflow, idempotency_key="once")
        with pytest.raises(DuplicateRun):
            async with registry.tenant(tenancy.organization_id):
                await run.start_sub_run(workflow, idempotency_key="once")
        bad: Any = 7
        for verb in (
            run.start_sub_run(workflow, input=bad),
            run.start_bot_run(await make_bot(), input=bad),
            run.start_sub_run(bad),
            run.start_bot_run(bad),
        ):
            with pytest.raises(InvalidArgument):
                await verb


async def test_another_organizations_workflow_or_bot_is_no_child(registry: Registry, tenancy: Tenancy) -> None:
    run = await begun(registry, tenancy)
    other = await make_organization(registry)
    async with registry.tenant(other.organization_id, user=other.owner_id):
        workflow, bot = await make_workflow(), await make_bot()
    with pytest.raises(WorkflowNotPublished):
        async with registry.tenant(tenancy.organization_id):
            await run.start_sub_run(workflow)
    with pytest.raises(BotInactive):
        async with registry.tenant(tenancy.organization_id):
            await run.start_bot_run(bot)


async def test_a_child_and_the_checkpoint_that_names_it_are_kept_or_lost_together(registry: Registry, tenancy: Tenancy) -> None:
    run = await begun(registry, tenancy)
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        workflow = await make_workflow()
    with pytest.raises(RuntimeError):
        async with registry.tenant(tenancy.organization_id):
            child = await run.start_sub_run(workflow)
            await run.save_checkpoint({"child": str(child.id)})
            raise RuntimeError
    async with registry.tenant(tenancy.organization_id):
        assert await WorkflowRun.filter(parent_run_id=run.id).count() == 0
        assert (await WorkflowRun.get(id=run.id)).checkpoint is None
