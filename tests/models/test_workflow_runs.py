"""Workflow runs: the queue, their steps and checkpoints, pauses and approvals."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import timedelta
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
from bottleneck_db.models.concerns.claimable import LeaseLost
from bottleneck_db.models.concerns.stepwise import StepResultsFull
from bottleneck_db.models.concerns.suspendable import NotSuspended
from bottleneck_db.models.workflow_definition import StepStatus
from bottleneck_db.models.workflow_runs import WorkflowNotPublished
from bottleneck_db.testing.databases import TestDatabase, execute
from bottleneck_db.testing.factories import Tenancy, make_bot, make_organization, make_run, make_workflow
from tests.models.runs_of_workflows import begun, claim, claim_one, lose, queue, result, status_of

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
