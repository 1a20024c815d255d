"""The worker and the scheduler on workflows; what they have in common with bots is tested there."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bottleneck_db import BotRun, Registry, RunStatus, RunTrigger
from bottleneck_db.errors import InvalidArgument
from bottleneck_db.models import Workflow, WorkflowRun
from bottleneck_db.models.workflow_definition import StepResult, StepStatus, WorkflowTrigger
from bottleneck_db.operations.scheduler import schedule_due_bots, schedule_due_workflows
from bottleneck_db.operations.worker import RunFailed, Worker, claim_runs
from bottleneck_db.testing.databases import TestDatabase, execute
from bottleneck_db.testing.factories import Tenancy, make_bot, make_workflow, steps

PAST = datetime(2026, 1, 1, tzinfo=UTC)
MINUTELY = WorkflowTrigger.scheduled("* * * * *", "Europe/Berlin")


async def started(registry: Registry, tenancy: Tenancy, **values: Any) -> WorkflowRun:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        return await (await make_workflow(**values)).start()


async def fresh(registry: Registry, run: WorkflowRun) -> WorkflowRun:
    async with registry.tenant(run.organization_id):
        return await WorkflowRun.get(id=run.id)


async def test_a_worker_goes_step_by_step(registry: Registry, tenancy: Tenancy) -> None:
    run = await started(registry, tenancy)

    async def walk(run: WorkflowRun) -> Mapping[str, Any]:
        for step in run.definition_snapshot.steps:
            done = StepResult(step_id=step.id, status=StepStatus.COMPLETED, success=True, started_at=PAST, duration_ms=1)
            async with registry.tenant(run.organization_id):
                await run.record_step(done)
        return {"steps": len(run.step_results)}

    assert await Worker(registry, "w-1", walk, kind=WorkflowRun).drain() == 1
    over = await fresh(registry, run)
    assert (over.status, over.output, [step.step_id for step in over.step_results]) == (RunStatus.COMPLETED, {"steps": 2}, ["open", "read"])


async def test_a_failed_attempt_is_told_with_its_code(registry: Registry, tenancy: Tenancy) -> None:
    run = await started(registry, tenancy)

    async def fail(run: WorkflowRun) -> None:
        raise RunFailed("bad_input", retry=False)

    await Worker(registry, "w-1", fail, kind=WorkflowRun).drain()
    assert ((await fresh(registry, run)).status, (await fresh(registry, run)).error_code) == (RunStatus.FAILED, "bad_input")


@pytest.mark.parametrize(("verb", "status"), [("pause", RunStatus.PAUSED), ("await_approval", RunStatus.AWAITING_APPROVAL)])
async def test_what_an_executor_handed_back_itself_is_not_completed(
    registry: Registry, tenancy: Tenancy, verb: str, status: RunStatus
) -> None:
    run = await started(registry, tenancy)

    async def wait(run: WorkflowRun) -> None:
        async with registry.tenant(run.organization_id):
            await run.save_checkpoint({"at": "read"})
            await getattr(run, verb)("Spend 100 €?")

    assert await Worker(registry, "w-1", wait, kind=WorkflowRun).drain() == 1
    waiting = await fresh(registry, run)
    assert (waiting.status, waiting.checkpoint, waiting.output) == (status, {"at": "read"}, None)


async def test_a_parent_and_its_children_are_done_by_workers_that_never_wait_for_each_other(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        inner, bot = await make_workflow(), await make_bot()
    run = await started(registry, tenancy, definition=steps("call", "sum"))

    async def walk(run: WorkflowRun) -> Mapping[str, Any]:
        if run.workflow_id == inner.id:
            return {"value": 2}
        async with registry.tenant(run.organization_id):
            if run.checkpoint is None:
                child, robot = await run.start_sub_run(inner), await run.start_bot_run(bot)
                await run.save_checkpoint({"child": str(child.id), "bot": str(robot.id)})
                await run.await_children()
                return {}
            child, robot = await WorkflowRun.get(id=run.checkpoint["child"]), await BotRun.get(id=run.checkpoint["bot"])
        return {"sum": sum(output["value"] for output in (child.output, robot.output) if output)}

    async def crawl(run: BotRun) -> Mapping[str, Any]:
        return {"value": 3}

    assert await Worker(registry, "w-1", walk, kind=WorkflowRun).drain() == 2
    assert (await fresh(registry, run)).status is RunStatus.PAUSED
    assert await Worker(registry, "b-1", crawl).drain() == 1
    assert await Worker(registry, "w-2", walk, kind=WorkflowRun).drain() == 1
    over = await fresh(registry, run)
    assert (over.status, over.output, over.attempt, over.releases) == (RunStatus.COMPLETED, {"sum": 5}, 2, 1)


async def test_a_run_whose_worker_is_cancelled_goes_on_from_its_checkpoint(registry: Registry, tenancy: Tenancy) -> None:
    run = await started(registry, tenancy)
    begun = asyncio.Event()

    async def slow(run: WorkflowRun) -> None:
        async with registry.tenant(run.organization_id):
            await run.save_checkpoint({"at": "read"})
        begun.set()
        await asyncio.sleep(60)

    worker = asyncio.create_task(Worker(registry, "w-1", slow, kind=WorkflowRun).run())
    await begun.wait()
    worker.cancel()
    with pytest.raises(asyncio.CancelledError):
        await worker
    again = await anext(claim_runs(registry, WorkflowRun, worker="w-2"))
    assert (again.id, again.checkpoint, again.attempts_left) == (run.id, {"at": "read"}, 2)


# The scheduler


async def due_workflow(registry: Registry, database: TestDatabase, tenancy: Tenancy, **values: Any) -> Workflow:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        workflow = await make_workflow(triggers=[MINUTELY], **values)
    await execute(database.owner, f"UPDATE workflows SET next_run_at = '{PAST.isoformat()}' WHERE id = '{workflow.id}'")
    return workflow


async def test_a_due_workflow_gets_one_run_for_its_slot_and_its_next_is_planned(
    registry: Registry, database: TestDatabase, tenancy: Tenancy
) -> None:
    workflow = await due_workflow(registry, database, tenancy, variables={"x": 1})
    assert await schedule_due_bots(registry) == 0
    assert await schedule_due_workflows(registry) == 1
    assert await schedule_due_workflows(registry) == 0
    async with registry.tenant(tenancy.organization_id):
        run = await WorkflowRun.get()
        workflow = await Workflow.get(id=workflow.id)
    assert (run.workflow_id, run.trigger, run.scheduled_for, run.workflow_version) == (workflow.id, RunTrigger.SCHEDULED, PAST, 1)
    assert (run.definition_snapshot, run.variables_snapshot, run.status) == (workflow.definition, {"x": 1}, RunStatus.QUEUED)
    assert (workflow.last_run_at, workflow.next_run_at is not None and workflow.next_run_at > datetime.now(UTC)) == (PAST, True)


async def test_schedulers_racing_make_no_double_run(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    workflows = [await due_workflow(registry, database, tenancy) for _ in range(10)]
    fired = await asyncio.gather(*(schedule_due_workflows(registry, limit=limit) for limit in (10, 10, 3)))
    assert sum(fired) == 10
    async with registry.tenant(tenancy.organization_id):
        assert sorted(run.workflow_id for run in await WorkflowRun.all()) == sorted(workflow.id for workflow in workflows)


async def test_a_slot_that_was_queued_already_is_not_queued_again(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    await due_workflow(registry, database, tenancy)
    await schedule_due_workflows(registry)
    await execute(database.owner, f"UPDATE workflows SET next_run_at = '{PAST.isoformat()}'")
    assert await schedule_due_workflows(registry) == 1
    async with registry.tenant(tenancy.organization_id):
        assert await WorkflowRun.all().count() == 1


@pytest.mark.parametrize(
    "change", ["is_active = false", "deleted_at = now()", "status = 'archived'", "status = 'draft'", "next_run_at = NULL"]
)
async def test_what_is_off_deleted_or_not_published_does_not_run(
    registry: Registry, database: TestDatabase, tenancy: Tenancy, change: str
) -> None:
    await due_workflow(registry, database, tenancy)
    await execute(database.owner, f"UPDATE workflows SET {change}")
    assert await schedule_due_workflows(registry) == 0


async def test_one_bad_schedule_does_not_stop_the_others(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    bad, good = await due_workflow(registry, database, tenancy), await due_workflow(registry, database, tenancy)
    await execute(database.owner, f"UPDATE workflows SET schedule = 'nonsense' WHERE id = '{bad.id}'")
    assert await schedule_due_workflows(registry) == 2
    async with registry.tenant(tenancy.organization_id):
        assert ((await Workflow.get(id=bad.id)).next_run_at, (await Workflow.get(id=good.id)).next_run_at is None) == (None, False)


async def test_a_limit_is_positive(registry: Registry) -> None:
    with pytest.raises(InvalidArgument, match="limit"):
        await schedule_due_workflows(registry, limit=0)


async def test_an_overdue_approval_is_not_waited_for(registry: Registry, tenancy: Tenancy) -> None:
    run = await started(registry, tenancy)

    async def ask(run: WorkflowRun) -> None:
        async with registry.tenant(run.organization_id):
            await run.await_approval("Spend?", within=timedelta(milliseconds=1))

    await Worker(registry, "w-1", ask, kind=WorkflowRun).drain()
    async with registry.system("reaper"):
        reaped = await WorkflowRun.reap()
    assert [late.id for late in reaped] == [run.id]
