"""Workflow runs: their steps and checkpoints, pauses and approvals, and their children."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any
from uuid import uuid4

import pytest

from bottleneck_db import BotRun, Registry, RunStatus, RunTrigger
from bottleneck_db.errors import (
    BottleneckError,
    CheckViolation,
    ForeignKeyViolation,
    IdentityRequired,
    InvalidArgument,
    NotFound,
    Refused,
    UnknownName,
)
from bottleneck_db.models import ActivityLog, Workflow, WorkflowRun
from bottleneck_db.models.bot_runs import BotInactive
from bottleneck_db.models.concerns.claimable import DuplicateRun, LeaseLost
from bottleneck_db.models.concerns.nested import MAX_DEPTH, SubRunsTooDeep
from bottleneck_db.models.concerns.stepwise import StepResultsFull
from bottleneck_db.models.concerns.suspendable import NotSuspended
from bottleneck_db.models.workflow_definition import StepResult, StepStatus
from bottleneck_db.models.workflow_runs import WorkflowNotPublished
from bottleneck_db.testing.databases import TestDatabase, execute
from bottleneck_db.testing.factories import Tenancy, make_bot, make_organization, make_run, make_workflow

BEGAN = datetime(2026, 1, 1, tzinfo=UTC)


def result(step: str = "open", **values: Any) -> StepResult:
    given: dict[str, Any] = {"status": StepStatus.COMPLETED, "success": True, "started_at": BEGAN, "duration_ms": 5}
    return StepResult(step_id=step, **{**given, **values})


async def queue(registry: Registry, tenancy: Tenancy, **values: Any) -> WorkflowRun:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        return await (await make_workflow()).start(**values)


async def claim(registry: Registry, worker: str = "w-1", limit: int = 1) -> list[WorkflowRun]:
    async with registry.system("claim"):
        return await WorkflowRun.claim(worker, limit=limit, per_organization=100)


async def claim_one(registry: Registry, worker: str = "w-1") -> WorkflowRun:
    (run,) = await claim(registry, worker)
    return run


async def begun(registry: Registry, tenancy: Tenancy, **values: Any) -> WorkflowRun:
    await queue(registry, tenancy, **values)
    return await claim_one(registry)


async def lose(registry: Registry) -> None:
    """The leases of all workers expire, and the reaper queues their runs again."""
    async with registry.system("reaper") as scope:
        await scope.fetch("UPDATE workflow_runs SET lease_expires_at = clock_timestamp() - interval '1 s' WHERE status = 'running'")
        await WorkflowRun.reap()
        await scope.fetch("UPDATE workflow_runs SET available_at = clock_timestamp() WHERE status = 'queued'")


async def status_of(run: WorkflowRun | BotRun) -> RunStatus:
    await run.refresh_from_db()
    return run.status


# The queue, as for bots


async def test_a_run_is_claimed_completed_and_over(registry: Registry, tenancy: Tenancy) -> None:
    run = await begun(registry, tenancy)
    assert (run.status, run.locked_by, run.attempt) == (RunStatus.RUNNING, "w-1", 1)
    assert await claim(registry) == []
    async with registry.tenant(tenancy.organization_id):
        await run.complete({"pages": 3})
        fresh = await WorkflowRun.get(id=run.id)
    assert (fresh.status, fresh.output, fresh.locked_by) == (RunStatus.COMPLETED, {"pages": 3}, None)


async def test_a_failed_attempt_goes_on_from_its_checkpoint(registry: Registry, tenancy: Tenancy) -> None:
    run = await begun(registry, tenancy)
    async with registry.tenant(tenancy.organization_id):
        await run.save_checkpoint({"at": "read"})
        await run.fail("page_timeout")
    assert (run.status, run.attempts_left) == (RunStatus.QUEUED, 2)
    assert run.available_at - run.queued_at > timedelta(seconds=15)  # 10 s, doubled with each attempt
    await lose(registry)
    again = await claim_one(registry, "w-2")
    assert (again.checkpoint, again.attempt) == ({"at": "read"}, 2)


@pytest.mark.parametrize("change", ["status = 'archived'", "is_active = false", "deleted_at = now()"])
async def test_runs_of_what_is_not_published_and_switched_on_are_not_claimed(
    registry: Registry, database: TestDatabase, tenancy: Tenancy, change: str
) -> None:
    await queue(registry, tenancy)
    await execute(database.owner, f"UPDATE workflows SET {change}")
    assert await claim(registry) == []


async def test_no_more_runs_of_a_workflow_are_claimed_than_it_may_run_at_once(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        workflow = await make_workflow(concurrency=3)
        for _ in range(5):
            await workflow.start()
    claims = await asyncio.gather(*(claim(registry, f"w-{number}", 5) for number in range(5)))
    assert sum(map(len, claims)) <= 3
    await claim(registry, limit=5)
    async with registry.tenant(tenancy.organization_id):
        assert await WorkflowRun.filter(status=RunStatus.RUNNING).count() == 3


async def test_a_run_asked_to_stop_is_cancelled_however_its_worker_hands_it_back(registry: Registry, tenancy: Tenancy) -> None:
    """A worker may fail, shut down or pause before a heartbeat tells it."""
    for number, verb in enumerate(("fail", "release", "pause", "await_approval", "await_children")):
        run = await begun(registry, tenancy)
        async with registry.tenant(tenancy.organization_id):
            await (await WorkflowRun.get(id=run.id)).cancel()
            await getattr(run, verb)(*(["code"] if number in {0, 3} else []))
        assert (run.status, run.is_final, run.locked_by) == (RunStatus.CANCELLED, True, None)


async def test_a_second_request_to_stop_keeps_the_time_of_the_first(registry: Registry, tenancy: Tenancy) -> None:
    run = await begun(registry, tenancy)
    async with registry.tenant(tenancy.organization_id):
        first = await (await WorkflowRun.get(id=run.id)).cancel()
        second = await (await WorkflowRun.get(id=run.id)).cancel()
    assert first.cancel_requested_at == second.cancel_requested_at is not None


async def test_what_is_over_or_gone_is_not_cancelled(tenant: Tenancy) -> None:
    workflow = await make_workflow()
    run, gone = await workflow.start(), await workflow.start()
    await run.cancel()
    with pytest.raises(Refused, match="over: it is cancelled"):
        await run.cancel()
    await WorkflowRun.filter(id=gone.id).delete()
    with pytest.raises(NotFound):
        await gone.cancel()


async def test_a_rerun_begins_anew_with_the_definition_of_then(registry: Registry, tenancy: Tenancy) -> None:
    run = await begun(registry, tenancy, input={"page": 2})
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        with pytest.raises(Refused, match="not over"):
            await run.rerun()
        await run.save_checkpoint({"at": "read"})
        await run.fail("bad_input", retry=False)
        await (await Workflow.get(id=run.workflow_id)).revise(variables={"x": 1})
        again = await run.rerun()
        assert (again.retry_of_id, again.trigger, again.status, again.triggered_by_id) == (
            run.id,
            RunTrigger.RETRY,
            RunStatus.QUEUED,
            tenancy.owner_id,
        )
        assert (again.input, again.workflow_version, again.variables_snapshot, again.checkpoint) == ({"page": 2}, 1, {}, None)
        await (await Workflow.get(id=run.workflow_id)).archive()
        with pytest.raises(WorkflowNotPublished):
            await run.rerun()


async def test_no_run_can_point_to_another_organizations_workflow_or_run(registry: Registry, tenancy: Tenancy) -> None:
    other = await make_organization(registry)
    foreign = await queue(registry, other)
    mine = await queue(registry, tenancy)
    for values in ({"workflow_id": foreign.workflow_id}, {"parent_run_id": foreign.id}, {"retry_of_id": foreign.id}):
        given: dict[str, Any] = {"workflow_id": mine.workflow_id, **values}
        with pytest.raises(ForeignKeyViolation):
            async with registry.tenant(tenancy.organization_id):
                await WorkflowRun.create(
                    trigger=RunTrigger.MANUAL, workflow_version=1, definition_snapshot=mine.definition_snapshot, **given
                )


async def test_another_organization_sees_and_moves_nothing_of_ours(registry: Registry, tenancy: Tenancy) -> None:
    run = await begun(registry, tenancy)
    other = await make_organization(registry)
    async with registry.tenant(other.organization_id, user=other.owner_id):
        assert await WorkflowRun.all() == []
        for verb in (run.complete(), run.save_checkpoint({}), run.pause(), run.await_children(), run.record_step(result())):
            with pytest.raises(LeaseLost):
                await verb
        for verb in (run.cancel(), run.resume(), run.approve(), run.reject()):
            with pytest.raises(NotFound):
                await verb
    async with registry.tenant(tenancy.organization_id):
        assert await status_of(run) is RunStatus.RUNNING


# Steps


async def test_step_results_are_added_one_after_the_other(registry: Registry, tenancy: Tenancy) -> None:
    run = await begun(registry, tenancy)
    async with registry.tenant(tenancy.organization_id):
        await run.begin_step("open")
        assert run.current_step == "open"
        first = result("open", status=StepStatus.FAILED, success=False, error="no answer", result={"tries": [1, None]})
        await run.record_step(first)
        await run.record_step(result("open"))
        await run.record_step(result("read", result="text"))
        fresh = await WorkflowRun.get(id=run.id)
    assert fresh.step_results == run.step_results == [first, result("open"), result("read", result="text")]
    assert (fresh.current_step, run.changed) == ("read", ())


async def test_a_result_is_added_to_what_stands_there_by_then(registry: Registry, tenancy: Tenancy) -> None:
    """What the record has in memory is not sent."""
    run = await begun(registry, tenancy)
    async with registry.tenant(tenancy.organization_id):
        same = await WorkflowRun.get(id=run.id)
        await run.record_step(result("open"))
        await same.record_step(result("read"))
        assert [step.step_id for step in same.step_results] == ["open", "read"]


async def test_who_lost_the_lease_records_nothing(registry: Registry, tenancy: Tenancy) -> None:
    run = await begun(registry, tenancy)
    await lose(registry)
    async with registry.tenant(tenancy.organization_id):
        for verb in (
            run.record_step(result()),
            run.begin_step("open"),
            run.save_checkpoint({}),
            run.pause(),
            run.await_approval("Spend?"),
            run.await_children(),
            run.start_bot_run(await make_bot(created_by_id=tenancy.owner_id)),
            run.start_sub_run(await make_workflow(created_by_id=tenancy.owner_id)),
        ):
            with pytest.raises(LeaseLost):
                await verb
        fresh = await WorkflowRun.get(id=run.id)
        assert (fresh.step_results, fresh.current_step, fresh.checkpoint, fresh.status) == ([], None, None, RunStatus.QUEUED)
        assert await BotRun.all().count() == 0


@pytest.mark.parametrize("step", ["opne", "", 7, None, {"id": "open"}])
async def test_a_step_is_one_of_the_definition(registry: Registry, tenancy: Tenancy, step: Any) -> None:
    run = await begun(registry, tenancy)
    async with registry.tenant(tenancy.organization_id):
        told = UnknownName if isinstance(step, str) else InvalidArgument
        with pytest.raises(told, match="did you mean 'open'" if step == "opne" else "step"):
            await run.begin_step(step)
        with pytest.raises(UnknownName):
            await run.record_step(result("opne"))
    assert run.current_step is None


@pytest.mark.parametrize("given", [None, {"step_id": "open"}, "open"])
async def test_a_step_result_is_one(registry: Registry, tenancy: Tenancy, given: Any) -> None:
    run = await begun(registry, tenancy)
    async with registry.tenant(tenancy.organization_id):
        with pytest.raises(InvalidArgument, match="StepResult"):
            await run.record_step(given)


@pytest.mark.parametrize(("value", "error"), [(object(), InvalidArgument), ("\ud800", InvalidArgument), ("\x00", BottleneckError)])
async def test_what_json_cannot_say_is_not_written(
    registry: Registry, tenancy: Tenancy, value: object, error: type[BottleneckError]
) -> None:
    run = await begun(registry, tenancy)
    for verb in (run.record_step(result(result=value)), run.save_checkpoint({"x": value}), run.complete({"x": value})):
        with pytest.raises(error):
            async with registry.tenant(tenancy.organization_id):
                await verb
    async with registry.tenant(tenancy.organization_id):
        fresh = await WorkflowRun.get(id=run.id)
    assert (fresh.step_results, fresh.checkpoint, fresh.status, run.status) == ([], None, RunStatus.RUNNING, RunStatus.RUNNING)


@pytest.mark.parametrize("state", [7, [1], "nonsense"])
async def test_a_checkpoint_is_a_mapping(registry: Registry, tenancy: Tenancy, state: Any) -> None:
    run = await begun(registry, tenancy)
    async with registry.tenant(tenancy.organization_id):
        with pytest.raises(InvalidArgument, match="state"):
            await run.save_checkpoint(state)
        await run.save_checkpoint({"at": 1})
        await run.save_checkpoint(None)
    assert run.checkpoint is None


async def test_results_and_checkpoint_are_bounded(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    run = await begun(registry, tenancy)
    with pytest.raises(StepResultsFull, match="1000 step results"):
        async with registry.tenant(tenancy.organization_id):
            await run.record_step(result(result="x" * 1_100_000))
    with pytest.raises(CheckViolation, match="1 MiB"):
        async with registry.tenant(tenancy.organization_id):
            await run.save_checkpoint({"x": "x" * 1_100_000})
    one = result().model_dump_json()
    await execute(
        database.owner, f"UPDATE workflow_runs SET step_results = (SELECT jsonb_agg('{one}'::jsonb) FROM generate_series(1, 999))"
    )
    async with registry.tenant(tenancy.organization_id):
        await run.record_step(result())
    assert len(run.step_results) == 1000
    with pytest.raises(StepResultsFull):
        async with registry.tenant(tenancy.organization_id):
            await run.record_step(result())
    assert len(run.step_results) == 1000


# Pauses and approvals


async def test_a_paused_run_holds_no_lease_and_goes_on_with_another_worker(registry: Registry, tenancy: Tenancy) -> None:
    run = await begun(registry, tenancy)
    async with registry.tenant(tenancy.organization_id):
        await run.save_checkpoint({"at": "read"})
        await run.pause("the site is down")
    assert (run.status, run.status_reason, run.locked_by, run.lease_expires_at) == (RunStatus.PAUSED, "the site is down", None, None)
    assert await claim(registry) == []
    async with registry.tenant(tenancy.organization_id):
        await run.resume()
    assert (run.status, run.status_reason, run.releases, run.attempts_left) == (RunStatus.QUEUED, None, 1, 3)
    again = await claim_one(registry, "w-2")
    assert (again.id, again.checkpoint, again.locked_by, again.attempt) == (run.id, {"at": "read"}, "w-2", 2)


async def test_a_run_that_is_not_paused_is_not_resumed(registry: Registry, tenancy: Tenancy) -> None:
    run = await begun(registry, tenancy)
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        with pytest.raises(NotSuspended, match="the run is running, not paused"):
            await run.resume()
        with pytest.raises(NotSuspended, match="the run is running, not awaiting_approval"):
            await run.approve()
        await run.await_approval("Spend 100 €?")
        with pytest.raises(NotSuspended, match="awaiting_approval, not paused"):
            await run.resume()


async def test_an_approved_run_goes_on_and_it_is_told_who_approved(registry: Registry, tenancy: Tenancy) -> None:
    run = await begun(registry, tenancy)
    async with registry.tenant(tenancy.organization_id):
        await run.await_approval("Spend 100 €?")
    assert (run.status, run.status_reason, run.expires_at) == (RunStatus.AWAITING_APPROVAL, "Spend 100 €?", None)
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        await run.approve()
        entry = await ActivityLog.get(resource_id=run.id)
    assert (run.status, run.status_reason, run.approved_at is not None) == (RunStatus.QUEUED, None, True)
    assert (entry.action, entry.resource_type, entry.actor_id) == ("workflow_run.approved", "workflow_run", tenancy.owner_id)
    assert (await claim_one(registry)).approved_at == run.approved_at


async def test_a_rejected_run_has_failed(registry: Registry, tenancy: Tenancy) -> None:
    run = await begun(registry, tenancy)
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        await run.await_approval("Spend 100 €?")
        await run.reject("too expensive")
        assert (run.status, run.error_code, run.error_message, run.approved_at) == (RunStatus.FAILED, "rejected", "too expensive", None)
        assert (await ActivityLog.get(resource_id=run.id)).action == "workflow_run.rejected"
        with pytest.raises(NotSuspended):
            await run.approve()


async def test_of_two_who_decide_at_once_one_does(registry: Registry, tenancy: Tenancy) -> None:
    run = await begun(registry, tenancy)
    async with registry.tenant(tenancy.organization_id):
        await run.await_approval("Spend?")
    barrier = asyncio.Barrier(2)

    async def decide(verb: str) -> None:
        async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
            mine = await WorkflowRun.get(id=run.id)
            await barrier.wait()
            await getattr(mine, verb)()

    outcomes = await asyncio.gather(decide("approve"), decide("reject"), return_exceptions=True)
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["NoneType", "NotSuspended"]
    async with registry.tenant(tenancy.organization_id):
        assert await ActivityLog.filter(resource_id=run.id).count() == 1


async def test_nobody_decides_in_no_name(registry: Registry, tenancy: Tenancy) -> None:
    run = await begun(registry, tenancy)
    async with registry.tenant(tenancy.organization_id):
        await run.await_approval("Spend?")
        for verb in (run.approve(), run.reject()):
            with pytest.raises(IdentityRequired, match="who decides"):
                await verb
    async with registry.tenant(tenancy.organization_id, api_key=uuid4()):
        await run.approve()


async def test_an_approval_that_nobody_gives_in_time_times_out(registry: Registry, tenancy: Tenancy) -> None:
    run = await begun(registry, tenancy)
    async with registry.tenant(tenancy.organization_id):
        await run.await_approval("Spend?", within=timedelta(hours=1))
    assert run.expires_at is not None
    async with registry.system("reaper") as scope:
        await scope.fetch("UPDATE workflow_runs SET expires_at = clock_timestamp() - interval '1 s'")
    for decide in (run.approve, run.reject):
        async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
            with pytest.raises(NotSuspended, match="the time to decide is over"):
                await decide()
    async with registry.system("reaper"):
        reaped = await WorkflowRun.reap()
    assert [(late.id, late.status, late.error_code) for late in reaped] == [(run.id, RunStatus.TIMEOUT, "expired")]


async def test_an_approved_run_has_all_the_time_again(registry: Registry, tenancy: Tenancy) -> None:
    run = await begun(registry, tenancy)
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        await run.await_approval("Spend?", within=timedelta(hours=1))
        await run.approve()
    assert run.expires_at is None


@pytest.mark.parametrize(
    ("verb", "arguments"),
    [
        ("pause", {"reason": ""}),
        ("pause", {"reason": 7}),
        ("pause", {"reason": "x" * 1001}),
        ("await_approval", {"reason": ""}),
        ("await_approval", {"reason": None}),
        ("await_approval", {"reason": "x", "within": timedelta(0)}),
        ("await_approval", {"reason": "x", "within": 60}),
        ("reject", {"reason": ""}),
        ("reject", {"reason": "\x00"}),
    ],
)
async def test_a_bad_reason_or_time_changes_nothing(registry: Registry, tenancy: Tenancy, verb: str, arguments: Mapping[str, Any]) -> None:
    run = await begun(registry, tenancy)
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        with pytest.raises(InvalidArgument):
            await getattr(run, verb)(**arguments)
        assert await status_of(run) is RunStatus.RUNNING


async def test_what_was_never_claimed_is_nobodys_to_tell_of(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        for run in (BotRun(), WorkflowRun()):
            for tell in (run.heartbeat, run.complete, partial(run.fail, "code"), run.release, run.confirm_cancel, run.pause):
                with pytest.raises(LeaseLost):
                    await tell()
        with pytest.raises(LeaseLost):
            await WorkflowRun().begin_step("open")


async def test_bot_runs_wait_too(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        await make_run()
    async with registry.system("claim"):
        (run,) = await BotRun.claim("w-1")
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        await run.await_approval("Send the e-mail?")
        await run.approve()
        assert (run.status, (await ActivityLog.get(resource_id=run.id)).action) == (RunStatus.QUEUED, "bot_run.approved")
    async with registry.system("claim"):
        (run,) = await BotRun.claim("w-2")
    async with registry.tenant(tenancy.organization_id):
        await (await run.pause()).resume()
        assert (run.releases, run.attempt, await status_of(run)) == (2, 2, RunStatus.QUEUED)


async def test_a_paused_run_is_cancelled_at_once(registry: Registry, tenancy: Tenancy) -> None:
    run = await begun(registry, tenancy)
    async with registry.tenant(tenancy.organization_id):
        await run.pause()
        await run.cancel()
    assert run.status is RunStatus.CANCELLED


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
