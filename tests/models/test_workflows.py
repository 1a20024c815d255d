"""Workflows: drawn, published, revised, started, archived."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any
from uuid import UUID, uuid4

import pytest

from bottleneck_db import Registry, RunStatus, RunTrigger
from bottleneck_db.connection.scope import Isolation
from bottleneck_db.errors import (
    BottleneckError,
    CheckViolation,
    IdentityRequired,
    InvalidArgument,
    NotFound,
    Refused,
)
from bottleneck_db.models import ActivityLog, Workflow, WorkflowRun
from bottleneck_db.models.concerns.claimable import DuplicateRun
from bottleneck_db.models.concerns.versioned import StaleRecord
from bottleneck_db.models.enums import WorkflowStatus
from bottleneck_db.models.workflow_definition import TriggerKind, WorkflowDefinition, WorkflowTrigger
from bottleneck_db.models.workflow_runs import WorkflowNotPublished
from bottleneck_db.models.workflows import WorkflowInvalid, WorkflowSlugTaken
from bottleneck_db.testing.factories import Tenancy, make_organization, make_workflow, steps

DAILY = WorkflowTrigger.scheduled("0 6 * * *", "Europe/Berlin")


def running(*workflows: UUID | None) -> WorkflowDefinition:
    """A chain of steps each of which runs a workflow."""
    names = [f"s{number}" for number in range(len(workflows))]
    chain = steps(*names).model_dump()
    for step, workflow in zip(chain["steps"], workflows, strict=True):
        step |= {"type": "sub_workflow", "config": {"workflow_id": str(workflow)}}
    return WorkflowDefinition.model_validate(chain)


async def stored(workflow: Workflow) -> Workflow:
    return await Workflow.with_deleted().get(id=workflow.id)


async def actions(workflow: Workflow) -> list[str]:
    return [entry.action for entry in await ActivityLog.filter(resource_id=workflow.id).order_by("seq")]


# Drawing


async def test_a_workflow_is_born_a_draft_of_the_scopes_organization_and_user(tenant: Tenancy) -> None:
    workflow = await Workflow.create(slug="a", name="A", definition=WorkflowDefinition())
    assert (workflow.organization_id, workflow.created_by_id) == (tenant.organization_id, tenant.owner_id)
    assert (workflow.status, workflow.version, workflow.concurrency, workflow.is_active) == (WorkflowStatus.DRAFT, 1, 10, True)
    assert (workflow.schedule, workflow.next_run_at, workflow.triggers, workflow.variables) == (None, None, [], {})


@pytest.mark.parametrize(
    "values",
    [
        {"name": ""},
        {"name": "x" * 201},
        {"name": 7},
        {"slug": "No Slug"},
        {"definition": {"steps": [{"type": "teleport"}]}},
        {"definition": None},
        {
            "definition": WorkflowDefinition.model_validate(
                {"steps": [{"type": "act", "id": "a", "name": "", "config": {"x": "y" * 600_000}}]}
            )
        },
        {"triggers": [{"kind": "telepathy"}]},
        {"variables": []},
        {"variables": {"x": object()}},
        {"concurrency": 0},
        {"concurrency": 1001},
        {"timezone": None},
        {"status": WorkflowStatus.PUBLISHED},
        {"schedule": "* * * * *"},
        {"nmae": "x"},
    ],
)
async def test_a_bad_value_makes_no_workflow(registry: Registry, tenant: Tenancy, values: dict[str, Any]) -> None:
    with pytest.raises(BottleneckError):
        async with registry.tenant(tenant.organization_id):
            await make_workflow(published=False, **values)
    assert await Workflow.all().count() == 0


async def test_a_slug_is_one_workflows_while_that_lives(registry: Registry, tenant: Tenancy) -> None:
    workflow = await make_workflow(slug="a")
    with pytest.raises(WorkflowSlugTaken):
        async with registry.tenant(tenant.organization_id):
            await make_workflow(slug="a")
    await workflow.soft_delete()
    await make_workflow(slug="a")


async def test_pages_are_newest_first_and_of_this_organization(registry: Registry, tenancy: Tenancy) -> None:
    other = await make_organization(registry)
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        await make_workflow()
    async with registry.tenant(other.organization_id, user=other.owner_id):
        made = [await make_workflow() for _ in range(3)]
        page = await Workflow.list_page(page=1, size=2)
        assert ([workflow.id for workflow in page.items], page.total, page.has_next) == ([made[2].id, made[1].id], 3, True)
        with pytest.raises(InvalidArgument):
            await Workflow.list_page(page=0)


async def test_a_workflow_comes_with_its_newest_runs_and_its_creator(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        workflow, other = await make_workflow(), await make_workflow()
        runs = [await workflow.start() for _ in range(3)]
        await other.start()
        found = await Workflow.get_with_runs(workflow.id, runs=2)
        assert [run.id for run in found.runs] == [runs[2].id, runs[1].id]
        assert found.created_by.id == tenancy.owner_id
        with pytest.raises(NotFound):
            await Workflow.get_with_runs(uuid4())
        with pytest.raises(InvalidArgument, match="runs"):
            await Workflow.get_with_runs(workflow.id, runs=-1)


# Revising


async def test_a_revision_is_the_next_version_and_queued_runs_keep_theirs(tenant: Tenancy) -> None:
    workflow = await make_workflow(variables={"url": "a"})
    queued = await workflow.start()
    await workflow.revise(definition=steps("x"), variables={"url": "b"})
    later = await workflow.start()
    assert (workflow.version, workflow.status) == (2, WorkflowStatus.PUBLISHED)
    assert [(run.workflow_version, run.definition_snapshot, run.variables_snapshot) for run in (queued, later)] == [
        (1, steps("open", "read"), {"url": "a"}),
        (2, steps("x"), {"url": "b"}),
    ]
    assert (await actions(workflow)) == ["workflow.created", "workflow.published", "workflow.revised"]


async def test_a_draft_is_saved_as_it_is(tenant: Tenancy) -> None:
    workflow = await make_workflow(published=False)
    await workflow.revise(definition=running(None), triggers=[WorkflowTrigger(kind=TriggerKind.EVENT)])
    assert (workflow.version, workflow.status, (await stored(workflow)).definition) == (2, WorkflowStatus.DRAFT, running(None))


async def test_what_is_published_is_not_revised_into_something_that_cannot_be(tenant: Tenancy) -> None:
    workflow = await make_workflow()
    with pytest.raises(WorkflowInvalid, match="there is no step"):
        await workflow.revise(definition=WorkflowDefinition())
    assert (workflow.version, workflow.definition) == (1, steps("open", "read"))
    assert (await stored(workflow)).definition == steps("open", "read")


async def test_what_was_published_since_it_was_read_is_checked_too(tenant: Tenancy) -> None:
    """Publishing makes no new version, so a stale draft may still be revised."""
    draft = await make_workflow(published=False)
    await (await stored(draft)).publish()
    assert draft.status is WorkflowStatus.DRAFT
    with pytest.raises(WorkflowInvalid):
        await draft.revise(definition=WorkflowDefinition())


async def test_a_stale_revision_is_refused_and_changes_nothing(tenant: Tenancy) -> None:
    workflow = await make_workflow(published=False)
    mine = await stored(workflow)
    await workflow.revise(variables={"by": "them"})
    with pytest.raises(StaleRecord):
        await mine.revise(variables={"by": "me"})
    assert (mine.variables, (await stored(workflow)).variables) == ({}, {"by": "them"})


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"definition": "nonsense"},
        {"definition": {"steps": 7}},
        {"triggers": 7},
        {"triggers": [{"kind": "nonsense"}]},
        {"variables": 7},
        {"variables": {"x": object()}},
    ],
)
async def test_a_bad_revision_is_refused_and_changes_nothing(tenant: Tenancy, values: dict[str, Any]) -> None:
    workflow = await make_workflow()
    with pytest.raises(InvalidArgument):
        await workflow.revise(**values)
    assert (workflow.version, workflow.changed, (await stored(workflow)).version) == (1, (), 1)


async def test_a_deleted_workflow_is_neither_revised_nor_published(tenant: Tenancy) -> None:
    workflow = await make_workflow(published=False)
    await (await stored(workflow)).soft_delete()
    for verb in (workflow.revise(variables={"x": 1}), workflow.publish()):
        with pytest.raises(StaleRecord):
            await verb
    with pytest.raises(Refused):
        await workflow.archive()


async def test_of_two_revisions_at_once_one_wins(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        workflow = await make_workflow()
    barrier = asyncio.Barrier(2)

    async def revise(value: int) -> None:
        async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
            mine = await Workflow.get(id=workflow.id)
            await barrier.wait()
            await mine.revise(variables={"x": value})

    outcomes = await asyncio.gather(revise(1), revise(2), return_exceptions=True)
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["NoneType", "StaleRecord"]


# Publishing


async def test_publishing_takes_the_schedule_from_its_trigger(tenant: Tenancy) -> None:
    workflow = await make_workflow(published=False, triggers=[DAILY, WorkflowTrigger(kind=TriggerKind.WEBHOOK)])
    assert workflow.next_run_at is None
    await workflow.publish()
    assert (workflow.schedule, workflow.timezone, workflow.status) == ("0 6 * * *", "Europe/Berlin", WorkflowStatus.PUBLISHED)
    assert workflow.next_run_at is not None
    await workflow.revise(triggers=[])
    assert (workflow.schedule, workflow.next_run_at) == (None, None)
    await workflow.revise(triggers=[DAILY])
    assert workflow.next_run_at is not None


async def test_all_faults_of_a_workflow_are_told_at_once(tenant: Tenancy) -> None:
    gone = await make_workflow()
    await gone.soft_delete()
    definition = running(uuid4(), gone.id, None)
    definition.steps[2].connections.next = "nowhere"
    triggers = [WorkflowTrigger(kind=TriggerKind.EVENT), WorkflowTrigger.scheduled("61 * * * *")]
    workflow = await make_workflow(published=False, definition=definition, triggers=triggers)
    with pytest.raises(WorkflowInvalid) as caught:
        await workflow.publish()
    assert caught.value.faults[:5] == (
        "step 's2' leads to 'nowhere', which does not exist",
        "step 's2' names no sub-workflow: config.workflow_id is its id",
        "step 's0' runs a workflow that does not exist here",
        "step 's1' runs a workflow that does not exist here",
        "a trigger of the kind event needs config.event",
    )
    assert caught.value.faults[5].startswith("the scheduled trigger's schedule: is no cron expression")
    assert len(caught.value.faults) == 6
    assert all(fault in str(caught.value) for fault in caught.value.faults)
    assert (workflow.status, (await stored(workflow)).status) == (WorkflowStatus.DRAFT, WorkflowStatus.DRAFT)


@pytest.mark.parametrize(
    ("triggers", "fault"),
    [
        ([DAILY, DAILY], "the scheduled trigger's cron: stands in one trigger at most"),
        ([WorkflowTrigger.scheduled("* * * * *", "Mars/Olympus")], "the scheduled trigger's timezone: is no IANA time zone"),
        ([WorkflowTrigger.scheduled("* " * 200)], "the scheduled trigger's cron: has 1 to 200 characters"),
        ([WorkflowTrigger.scheduled("* * * * *", "x" * 65)], "the scheduled trigger's timezone: has 1 to 64 characters"),
        ([WorkflowTrigger(kind=TriggerKind.SCHEDULED)], "a trigger of the kind scheduled needs config.cron"),
    ],
)
async def test_a_schedule_that_is_none_is_a_fault(tenant: Tenancy, triggers: Sequence[WorkflowTrigger], fault: str) -> None:
    workflow = await make_workflow(published=False, triggers=list(triggers))
    with pytest.raises(WorkflowInvalid) as caught:
        await workflow.publish()
    assert len(caught.value.faults) == 1
    assert caught.value.faults[0].startswith(fault)


async def test_another_organizations_workflow_is_no_sub_workflow(registry: Registry, tenancy: Tenancy) -> None:
    other = await make_organization(registry)
    async with registry.tenant(other.organization_id, user=other.owner_id):
        foreign = await make_workflow()
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        workflow = await make_workflow(published=False, definition=running(foreign.id))
        with pytest.raises(WorkflowInvalid, match="does not exist here"):
            await workflow.publish()


async def test_sub_workflows_may_be_drafts_still(tenant: Tenancy) -> None:
    inner = await make_workflow(published=False)
    assert (await make_workflow(definition=running(inner.id))).status is WorkflowStatus.PUBLISHED


async def test_a_workflow_that_runs_itself_is_refused(tenant: Tenancy) -> None:
    workflow = await make_workflow(published=False, slug="snake")
    with pytest.raises(WorkflowInvalid, match="run each other without end: snake > snake"):
        await (await workflow.revise(definition=running(workflow.id))).publish()


async def test_workflows_that_run_each_other_are_refused(tenant: Tenancy) -> None:
    c = await make_workflow(published=False, slug="c")
    b = await make_workflow(published=False, slug="b", definition=running(c.id))
    a = await make_workflow(slug="a", definition=running(b.id))
    await b.publish()
    with pytest.raises(WorkflowInvalid, match=r"without end: (a > b > c > a|b > c > a > b|c > a > b > c)"):
        await (await c.revise(definition=running(a.id))).publish()


async def test_a_circle_below_is_refused_too(tenant: Tenancy) -> None:
    """Drafts are saved as they are, so two may run each other; a third that runs them would never end."""
    one, other = await make_workflow(published=False), await make_workflow(published=False)
    await one.revise(definition=running(other.id))
    await other.revise(definition=running(one.id))
    third = await make_workflow(published=False, definition=running(one.id))
    with pytest.raises(WorkflowInvalid, match="without end"):
        await third.publish()


async def test_one_that_is_run_twice_is_no_circle(tenant: Tenancy) -> None:
    leaf = await make_workflow()
    left, right = await make_workflow(definition=running(leaf.id)), await make_workflow(definition=running(leaf.id))
    await make_workflow(definition=running(left.id, right.id, leaf.id))


async def test_sub_workflows_nest_ten_deep_at_most(tenant: Tenancy) -> None:
    workflow = await make_workflow()
    for _ in range(9):
        workflow = await make_workflow(definition=running(workflow.id))
    with pytest.raises(WorkflowInvalid, match="nest 11 deep, at most 10"):
        await make_workflow(definition=running(workflow.id))


async def test_two_who_revise_at_once_close_no_circle(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        one, other = await make_workflow(), await make_workflow()
    barrier = asyncio.Barrier(2)

    async def let_run(caller: Workflow, called: Workflow) -> None:
        async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
            mine = await Workflow.get(id=caller.id)
            await barrier.wait()
            await mine.revise(definition=running(called.id))

    outcomes = await asyncio.gather(let_run(one, other), let_run(other, one), return_exceptions=True)
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["NoneType", "WorkflowInvalid"]


async def test_a_stale_workflow_is_not_published(tenant: Tenancy) -> None:
    mine = await make_workflow(published=False)
    await (await stored(mine)).revise(definition=WorkflowDefinition())
    with pytest.raises(StaleRecord):
        await mine.publish()
    assert mine.status is WorkflowStatus.DRAFT


async def test_a_snapshot_of_its_own_is_no_place_to_publish_in(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id, isolation=Isolation.REPEATABLE_READ):
        workflow = await make_workflow(published=False)
        with pytest.raises(Refused, match="READ COMMITTED"):
            await workflow.publish()


async def test_publishing_is_told_with_what_it_changed(tenant: Tenancy) -> None:
    workflow = await make_workflow(triggers=[DAILY])
    entry = await ActivityLog.get(resource_id=workflow.id, action="workflow.published")
    assert entry.changes is not None
    assert entry.changes["status"] == {"from": "draft", "to": "published"}
    assert entry.changes["schedule"] == {"from": None, "to": "0 6 * * *"}


async def test_another_schedule_is_another_trigger(tenant: Tenancy) -> None:
    event = WorkflowTrigger(kind=TriggerKind.EVENT, config={"event": "order.paid"})
    workflow = await make_workflow(triggers=[event, DAILY])
    await workflow.reschedule("30 7 * * *")
    assert (workflow.schedule, workflow.timezone, workflow.version) == ("30 7 * * *", "Europe/Berlin", 2)
    assert workflow.triggers == [event, WorkflowTrigger.scheduled("30 7 * * *", "Europe/Berlin")]
    await workflow.reschedule("30 7 * * *", timezone="Asia/Tokyo")
    assert workflow.timezone == "Asia/Tokyo"
    await workflow.reschedule(None)
    assert (workflow.schedule, workflow.next_run_at, workflow.triggers) == (None, None, [event])
    assert (await actions(workflow))[2:] == ["workflow.rescheduled"] * 3


async def test_a_draft_keeps_its_schedule_for_later(tenant: Tenancy) -> None:
    workflow = await make_workflow(published=False)
    await workflow.reschedule("30 7 * * *")
    assert (workflow.schedule, workflow.next_run_at, workflow.triggers) == (None, None, [WorkflowTrigger.scheduled("30 7 * * *")])
    await workflow.publish()
    assert workflow.schedule == "30 7 * * *"


@pytest.mark.parametrize(
    ("schedule", "timezone", "argument"),
    [("whenever", "UTC", "schedule"), (7, "UTC", "schedule"), ("* * * * *", "Mars/Olympus", "timezone"), ("* * * * *", 7, "timezone")],
)
async def test_a_schedule_that_is_none_changes_nothing(tenant: Tenancy, schedule: Any, timezone: Any, argument: str) -> None:
    workflow = await make_workflow(triggers=[DAILY])
    with pytest.raises(InvalidArgument) as caught:
        await workflow.reschedule(schedule, timezone=timezone)
    assert (caught.value.argument, workflow.changed, (await stored(workflow)).triggers) == (argument, (), [DAILY])


# Starting


async def test_a_run_is_queued_with_what_the_workflow_is_now(tenant: Tenancy) -> None:
    workflow = await make_workflow(variables={"a": 1})
    run = await workflow.start(RunTrigger.API, input={"page": 1}, priority=9, idempotency_key="order-1")
    assert (run.workflow_id, run.workflow_version, run.status, run.trigger, run.priority) == (
        workflow.id,
        1,
        RunStatus.QUEUED,
        RunTrigger.API,
        9,
    )
    assert (run.input, run.triggered_by_id, run.parent_run_id, run.max_attempts) == ({"page": 1}, tenant.owner_id, None, 3)
    assert (run.definition_snapshot, run.variables_snapshot, run.step_results) == (workflow.definition, {"a": 1}, [])
    assert (await WorkflowRun.get(id=run.id)).definition_snapshot == workflow.definition


async def test_what_is_not_published_and_switched_on_starts_no_run(tenant: Tenancy) -> None:
    draft, paused, archived, deleted = (
        await make_workflow(published=False),
        await (await make_workflow()).pause(),
        await (await make_workflow()).archive(),
        await (await make_workflow()).soft_delete(),
    )
    for workflow in (draft, paused, archived, deleted):
        with pytest.raises(WorkflowNotPublished, match="not published"):
            await workflow.start()
    await paused.resume()
    await paused.start()
    assert await WorkflowRun.all().count() == 1


async def test_the_row_counts_and_not_what_was_read_of_it(tenant: Tenancy) -> None:
    workflow = await make_workflow()
    await (await stored(workflow)).revise(definition=steps("new"))
    assert (await workflow.start()).definition_snapshot == steps("new")
    await (await stored(workflow)).archive()
    with pytest.raises(WorkflowNotPublished):
        await workflow.start()


async def test_an_idempotency_key_queues_one_run(registry: Registry, tenant: Tenancy) -> None:
    workflow = await make_workflow()
    await workflow.start(idempotency_key="k")
    with pytest.raises(DuplicateRun):
        async with registry.tenant(tenant.organization_id):
            await workflow.start(idempotency_key="k")


@pytest.mark.parametrize(
    "values",
    [
        {"trigger": "nonsense"},
        {"trigger": RunTrigger.SCHEDULED},
        {"priority": 10**9},
        {"priority": "high"},
        {"idempotency_key": "x" * 201},
        {"input": 7},
        {"input": {"x": object()}},
        {"input": {"x": "\x00"}},
    ],
)
async def test_a_bad_run_is_not_queued(registry: Registry, tenant: Tenancy, values: dict[str, Any]) -> None:
    workflow = await make_workflow()
    with pytest.raises(BottleneckError):
        async with registry.tenant(tenant.organization_id):
            await workflow.start(**values)
    assert await WorkflowRun.all().count() == 0


async def test_a_run_is_started_in_a_tenant_scope(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        workflow = await make_workflow()
    async with registry.system("test"):
        with pytest.raises(IdentityRequired):
            await workflow.start()


async def test_another_organization_starts_nothing_of_ours(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        workflow = await make_workflow()
    other = await make_organization(registry)
    async with registry.tenant(other.organization_id, user=other.owner_id):
        assert await Workflow.get_or_none(id=workflow.id) is None
        with pytest.raises(WorkflowNotPublished):
            await workflow.start()
        for verb in (workflow.revise(variables={"x": 1}), workflow.publish()):
            with pytest.raises(StaleRecord):
                await verb
        with pytest.raises(Refused):
            await workflow.archive()


# Archiving


async def test_archiving_cancels_what_waits_and_asks_what_runs(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        workflow, other = await make_workflow(triggers=[DAILY]), await make_workflow()
        running_one = await workflow.start()
    async with registry.system("claim"):
        await WorkflowRun.claim("w-1")
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        waiting, kept = await workflow.start(), await other.start()
        await workflow.archive()
        for run in (running_one, waiting, kept):
            await run.refresh_from_db()
        assert (workflow.status, workflow.schedule, workflow.next_run_at) == (WorkflowStatus.ARCHIVED, None, None)
    assert (waiting.status, kept.status) == (RunStatus.CANCELLED, RunStatus.QUEUED)
    assert (running_one.status, running_one.cancel_requested_at is not None) == (RunStatus.RUNNING, True)


async def test_an_archived_workflow_can_be_published_again_and_has_its_schedule_then(tenant: Tenancy) -> None:
    workflow = await make_workflow(triggers=[DAILY])
    await workflow.archive()
    with pytest.raises(Refused, match="archived or deleted already"):
        await workflow.archive()
    await workflow.publish()
    assert (workflow.status, workflow.schedule, workflow.next_run_at is not None) == (WorkflowStatus.PUBLISHED, "0 6 * * *", True)
    assert (await actions(workflow))[-2:] == ["workflow.archived", "workflow.published"]


async def test_resuming_an_archived_workflow_schedules_nothing(tenant: Tenancy) -> None:
    workflow = await make_workflow(triggers=[DAILY])
    await workflow.archive()
    await (await workflow.pause()).resume()
    assert workflow.next_run_at is None


async def test_no_run_is_queued_behind_the_back_of_who_archives(registry: Registry, tenancy: Tenancy) -> None:
    """Whoever comes first, no run is left in the queue."""
    for first in ("start", "archive"):
        async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
            workflow = await make_workflow()
        begun, go = asyncio.Event(), asyncio.Event()

        async def hold(verb: str, workflow: Workflow = workflow, begun: asyncio.Event = begun, go: asyncio.Event = go) -> None:
            async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
                await getattr(workflow, verb)()
                begun.set()
                await go.wait()

        async def follow(verb: str, workflow: Workflow = workflow) -> None:
            async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
                await getattr(await Workflow.get(id=workflow.id), verb)()

        holder = asyncio.create_task(hold(first))
        await begun.wait()
        follower = asyncio.create_task(follow("archive" if first == "start" else "start"))
        done, _ = await asyncio.wait({follower}, timeout=0.2)
        assert not done, "it does not wait"
        go.set()
        await holder
        outcomes = await asyncio.gather(follower, return_exceptions=True)
        assert [type(outcome).__name__ for outcome in outcomes] == ["NoneType" if first == "start" else "WorkflowNotPublished"]
        async with registry.tenant(tenancy.organization_id):
            assert await WorkflowRun.filter(workflow_id=workflow.id, status=RunStatus.QUEUED).count() == 0


async def test_starting_runs_does_not_keep_workers_from_claiming(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        workflow = await make_workflow()
        await workflow.start()
    begun, go = asyncio.Event(), asyncio.Event()

    async def start() -> None:
        async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
            await workflow.start()
            begun.set()
            await go.wait()

    starting = asyncio.create_task(start())
    await begun.wait()
    async with registry.system("claim"):
        assert len(await WorkflowRun.claim("w-1")) == 1
    go.set()
    await starting


async def test_a_verb_that_fails_half_way_changes_nothing(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        workflow = await make_workflow()
        run = await workflow.start()
    with pytest.raises(RuntimeError):
        async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
            await (await Workflow.get(id=workflow.id)).archive()
            raise RuntimeError
    async with registry.tenant(tenancy.organization_id):
        assert (await WorkflowRun.get(id=run.id)).status is RunStatus.QUEUED
        assert (await Workflow.get(id=workflow.id)).status is WorkflowStatus.PUBLISHED


async def test_the_database_refuses_an_enormous_definition(registry: Registry, tenant: Tenancy) -> None:
    workflow = await make_workflow()
    large = WorkflowDefinition.model_validate({"steps": [{"type": "act", "id": "a", "name": "", "config": {"x": "y" * 600_000}}]})
    with pytest.raises(CheckViolation, match="512 KiB"):
        async with registry.tenant(tenant.organization_id):
            await workflow.revise(definition=large)
    assert (workflow.version, workflow.definition) == (1, steps("open", "read"))
