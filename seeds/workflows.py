"""Workflows with the runs that they had: the results of their steps, and the runs of workflows that they called."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any
from uuid import UUID

import orjson

from bottleneck_db.models.enums import RunStatus, RunTrigger, WorkflowStatus
from bottleneck_db.models.workflow_definition import StepStatus, StepType, TriggerKind, WorkflowTrigger
from seeds.chance import shares, zipf
from seeds.planting import Row, Tenant, born
from seeds.rhythm import moment_of_work, slot_after, slots_before
from seeds.run_history import LATELY, OUTCOMES, Attempt, Life, Pace, live, run_values
from seeds.vocabulary import TAGS
from seeds.workflow_plans import PLANS, Plan, step_id

_STATES = {WorkflowStatus.PUBLISHED: 0.65, WorkflowStatus.ARCHIVED: 0.15, WorkflowStatus.DRAFT: 0.2}  # from the oldest to the newest
_BY_SLUG = {plan.slug: plan for plan in PLANS}
_FIRST = ("portal-invoices", "month-end")  # the second calls the first
_PARENTS = 300
_PACE = Pace(45.0, 600.0, 3, lambda attempt: timedelta(seconds=30 * attempt))


@dataclass(frozen=True)
class PlantedWorkflow:
    """A workflow that has its row, for what refers to it."""

    id: UUID
    name: str
    slug: str
    plan: Plan
    status: WorkflowStatus
    created_at: datetime
    callee: PlantedWorkflow | None


class WorkflowPlot:
    """The workflows of one organization. Afterwards it knows them, and some of their runs, for tasks, bots' runs and notifications."""

    def __init__(self, tenant: Tenant) -> None:
        self.tenant = tenant
        self.workflows: list[PlantedWorkflow] = []
        self.parents: list[tuple[UUID, datetime]] = []
        self.over: list[tuple[UUID, PlantedWorkflow, Life]] = []
        self._chance = tenant.chance.stream("workflows")

    def rows(self) -> Iterator[Row]:
        """The workflows in the order in which they were made, then their runs."""
        yield from self._workflow_rows()
        started = [workflow for workflow in self.workflows if workflow.status is not WorkflowStatus.DRAFT]
        for workflow, quota in zip(started, shares(self.tenant.amount.workflow_runs, zipf(len(started))), strict=True):
            yield from self._run_rows(workflow, quota)

    def _workflow_rows(self) -> Iterator[Row]:
        chance, tenant = self._chance, self.tenant
        states = sorted(chance.deal(_STATES, tenant.amount.workflows), key=list(_STATES).index)
        born_at = sorted(moment_of_work(chance, tenant.created_at, self._latest(), tenant.region.timezone) for _ in states)
        for number, (at, status) in enumerate(zip(born_at, states, strict=True)):
            plan = _BY_SLUG[_FIRST[number]] if number < len(_FIRST) else chance.choice(PLANS)
            workflow = self._plant(plan, status, at)
            self.workflows.append(workflow)
            yield "workflows", self._values(workflow)

    def _latest(self) -> datetime:
        return max(self.tenant.created_at, self.tenant.time.now - timedelta(days=5))

    def _plant(self, plan: Plan, status: WorkflowStatus, at: datetime) -> PlantedWorkflow:
        callees = [
            workflow for workflow in self.workflows if not workflow.plan.calls_another and workflow.status is WorkflowStatus.PUBLISHED
        ]
        callee = self._chance.choice(callees) if plan.calls_another and callees else None
        slug = self.tenant.slug_for(plan.slug)
        name = f"{plan.name} {slug.removeprefix(plan.slug).strip('-')}".strip()
        return PlantedWorkflow(self._chance.uuid7(at), name, slug, plan, status, at, callee)

    def _values(self, workflow: PlantedWorkflow) -> dict[str, Any]:
        chance, tenant, plan = self._chance, self.tenant, workflow.plan
        author = tenant.author()
        published = tenant.since(workflow.created_at + timedelta(hours=chance.randrange(1, 60)))
        is_draft = workflow.status is WorkflowStatus.DRAFT
        schedule = plan.schedule if workflow.status is WorkflowStatus.PUBLISHED else None
        tenant.tell(workflow.created_at, author, "workflow.created", workflow.id, name={"to": workflow.name}, slug={"to": workflow.slug})
        if not is_draft:
            tenant.tell(published, author, "workflow.published", workflow.id, status={"from": "draft", "to": "published"})
        if workflow.status is WorkflowStatus.ARCHIVED:
            tenant.tell(tenant.time.now, tenant.owner, "workflow.archived", workflow.id, status={"from": "published", "to": "archived"})
        return {
            **born(workflow.id, workflow.created_at, None if is_draft else published),
            "organization_id": tenant.id,
            "created_by_id": author.id,
            "name": workflow.name,
            "description": plan.description,
            "slug": workflow.slug,
            "category": plan.category,
            "status": workflow.status,
            "is_active": not chance.happens(0.05),
            "is_template": chance.happens(0.08),
            "tags": sorted(chance.sample(TAGS, k=chance.randrange(0, 3))),
            "definition": _definition_of(workflow),
            "triggers": _triggers(schedule),
            "variables": _variables_of(workflow),
            "schedule": schedule,
            "timezone": tenant.region.timezone,
            "next_run_at": slot_after(schedule, tenant.region.timezone, tenant.time.now) if schedule else None,
            "version": 1 + chance.geometric(1.0),
            "execution_count": 0 if is_draft else chance.geometric(80.0),
        }

    def _run_rows(self, workflow: PlantedWorkflow, quota: int) -> Iterator[Row]:
        chance, tenant = self._chance, self.tenant
        since = max(workflow.created_at, tenant.time.first_run)
        schedule = workflow.plan.schedule if workflow.status is WorkflowStatus.PUBLISHED else None
        slots = slots_before(schedule, tenant.region.timezone, tenant.time.now, since, most=quota // 2) if schedule else []
        # What a run calls counts as a run too.
        calls = 2 if workflow.callee else 1
        for place, outcome in enumerate(chance.deal(OUTCOMES, quota // calls)):
            scheduled = place < len(slots) and outcome is not RunStatus.QUEUED
            earliest = max(since, tenant.time.now - LATELY) if outcome is RunStatus.QUEUED else since
            at = slots[place] if scheduled else moment_of_work(chance, earliest, tenant.time.now, tenant.region.timezone)
            trigger = (
                RunTrigger.SCHEDULED if scheduled else chance.pick({RunTrigger.MANUAL: 0.6, RunTrigger.API: 0.25, RunTrigger.EVENT: 0.15})
            )
            yield from self._run(workflow, live(chance, outcome, at, _PACE, tenant.time.now), trigger)

    def _run(self, workflow: PlantedWorkflow, life: Life, trigger: RunTrigger, parent: UUID | None = None) -> Iterator[Row]:
        run_id = self._chance.uuid7(life.created_at)
        yield "workflow_runs", self._run_values(workflow, run_id, life, trigger, parent)
        self._remember(workflow, run_id, life)
        if workflow.callee and life.started_at and life.completed_at:
            yield from self._run(workflow.callee, self._inner(life), RunTrigger.EVENT, run_id)

    def _inner(self, life: Life) -> Life:
        """The run of a workflow that was called: it lies within its caller's, and ended as that did."""
        last = life.attempts[-1]
        third = (last.ended_at - last.started_at) / 3
        at = self._chance.moment(last.started_at, last.started_at + third)
        attempt = Attempt(at + third / 10, at + third, last.error)
        return Life(life.status, at, at, [attempt], completed_at=attempt.ended_at, error_code=life.error_code)

    def _run_values(self, workflow: PlantedWorkflow, run_id: UUID, life: Life, trigger: RunTrigger, parent: UUID | None) -> dict[str, Any]:
        results = list(self._step_results(workflow, life))
        by_hand = trigger is RunTrigger.MANUAL
        return {
            **run_values(life, trigger, _PACE),
            "id": run_id,
            "organization_id": self.tenant.id,
            "workflow_id": workflow.id,
            "workflow_version": 1,
            "parent_run_id": parent,
            "triggered_by_id": self.tenant.anyone().id if by_hand else None,
            "input": '{"month": "last"}' if by_hand else "{}",
            "output": '{"ok": true}' if life.status is RunStatus.COMPLETED else None,
            "scheduled_for": life.created_at if trigger is RunTrigger.SCHEDULED else None,
            "definition_snapshot": _definition_of(workflow),
            "variables_snapshot": _variables_of(workflow),
            "step_results": orjson.dumps(results).decode(),
            "current_step": None if life.status in {RunStatus.COMPLETED, RunStatus.QUEUED} or not results else results[-1]["step_id"],
        }

    def _step_results(self, workflow: PlantedWorkflow, life: Life) -> Iterator[dict[str, Any]]:
        """What the last attempt came to: all steps where it went well, else up to the one that failed."""
        if not life.attempts or not life.completed_at:
            return
        attempt, steps = life.attempts[-1], workflow.plan.steps
        done = len(steps) if attempt.error is None else self._chance.randrange(1, len(steps) + 1)
        span = (attempt.ended_at - attempt.started_at) / done
        for place in range(done):
            failed = attempt.error is not None and place == done - 1
            skipped = not failed and steps[place][0] is StepType.CONDITION and self._chance.happens(0.1)
            status = StepStatus.FAILED if failed else StepStatus.SKIPPED if skipped else StepStatus.COMPLETED
            yield {
                "schema_version": 1,
                "step_id": step_id(place),
                "status": status.value,
                "success": not failed,
                "started_at": attempt.started_at + span * place,
                "duration_ms": 0 if skipped else span // timedelta(milliseconds=1),
                "result": None if failed or steps[place][3] is None else {"items": self._chance.geometric(8.0)},
                "error": life.error_message if failed else None,
            }

    def _remember(self, workflow: PlantedWorkflow, run_id: UUID, life: Life) -> None:
        if life.started_at and len(self.parents) < _PARENTS:
            self.parents.append((run_id, life.created_at))
        if life.completed_at and len(self.over) < _PARENTS:
            self.over.append((run_id, workflow, life))


@cache
def _definition(plan: str, callee: str | None) -> str:
    return _BY_SLUG[plan].definition(callee).model_dump_json()


def _triggers(schedule: str | None) -> str:
    kinds: list[tuple[TriggerKind, dict[str, Any]]] = [(TriggerKind.MANUAL, {})]
    if schedule:
        kinds.append((TriggerKind.SCHEDULED, {"schedule": schedule}))
    return f"[{', '.join(WorkflowTrigger(kind=kind, config=config).model_dump_json() for kind, config in kinds)}]"


def _definition_of(workflow: PlantedWorkflow) -> str:
    return _definition(workflow.plan.slug, workflow.callee.slug if workflow.callee else None)


def _variables_of(workflow: PlantedWorkflow) -> str:
    return '{"portals": []}' if workflow.plan.calls_another else "{}"
