"""Workflow runs: the queue of what workflows do, and its history."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from tortoise.fields.relational import ForeignKeyNullableRelation, ForeignKeyRelation, ReverseRelation

from bottleneck_db.models.base import WORKER_POLICY, TenantRecord
from bottleneck_db.models.bot_runs import BotRun
from bottleneck_db.models.concerns.claimable import Claimable, DuplicateRun
from bottleneck_db.models.workflow_definition import StepResult
from bottleneck_db.orm.declarations import Check, Grant, Index, Unique
from bottleneck_db.orm.fields import Integer, Json, Text
from bottleneck_db.orm.relations import foreign_key

if TYPE_CHECKING:
    from bottleneck_db.models.users import User
    from bottleneck_db.models.workflows import Workflow

_WAITING = "status IN ('queued', 'paused', 'awaiting_approval')"


class WorkflowRun(TenantRecord, Claimable):
    """One run of a workflow. `checkpoint` is where a run that was paused, or whose worker was lost, goes on."""

    workflow: ForeignKeyRelation[Workflow] = foreign_key(
        "models.Workflow", related_name="runs", tenant=True, about="the workflow that runs"
    )
    workflow_version = Integer(about="the version of the workflow that it runs")
    parent_run: ForeignKeyNullableRelation[WorkflowRun] = foreign_key(
        "models.WorkflowRun",
        related_name="child_runs",
        tenant=True,
        on_delete="NO ACTION",
        name="workflow_runs_parent_fk",
        null=True,
        about="the run that it is a sub-workflow of",
    )
    retry_of: ForeignKeyNullableRelation[WorkflowRun] = foreign_key(
        "models.WorkflowRun",
        related_name="reruns",
        tenant=True,
        on_delete="NO ACTION",
        null=True,
        about="the finished run that a user repeats by it",
    )
    triggered_by: ForeignKeyNullableRelation[User] = foreign_key(
        "models.User", on_delete="SET NULL", null=True, about="the user who asked for it"
    )
    step_results = Json(list[StepResult], default=list, about="what became of each step so far")
    current_step = Text(null=True, about="the id of the step that it is at")
    checkpoint = Json(dict[str, Any], null=True, about="where it goes on after a pause, or when its worker was lost")

    workflow_id: UUID
    parent_run_id: UUID | None
    retry_of_id: UUID | None
    triggered_by_id: UUID | None
    child_runs: ReverseRelation[WorkflowRun]
    bot_runs: ReverseRelation[BotRun]

    claim_function = "SELECT * FROM app.claim_workflow_runs($1, $2, $3, $4)"
    reap_function = "SELECT * FROM app.reap_workflow_runs($1)"

    class Meta:
        table = "workflow_runs"
        indexes = (
            Unique(
                *("organization_id", "workflow_id", "scheduled_for"),
                name="workflow_runs_schedule_uq",
                where="trigger = 'scheduled'",
                error=DuplicateRun,
                about="a slot fires once, however often it is retried",
            ),
            Index(
                *("organization_id", "workflow_id", "priority DESC", "available_at", "id"),
                name="workflow_runs_claim_idx",
                where="status = 'queued'",
                about="the run of a workflow that is claimed next",
            ),
            Index(
                *("organization_id", "workflow_id"),
                name="workflow_runs_running_idx",
                where="status = 'running'",
                about="how many runs of a workflow are under way: a claim counts them",
            ),
            Index(
                "lease_expires_at",
                name="workflow_runs_lease_idx",
                where="status = 'running'",
                about="running runs by the end of their lease, for the reaper",
            ),
            Index(
                "expires_at",
                name="workflow_runs_expires_idx",
                where=f"{_WAITING} AND expires_at IS NOT NULL",
                about="waiting runs by the end of their patience, for the reaper",
            ),
            Index("organization_id", "workflow_id", "created_at DESC", "id DESC", name="workflow_runs_workflow_idx"),
            Index("organization_id", "created_at DESC", "id DESC", name="workflow_runs_org_created_idx"),
            Index("organization_id", "parent_run_id", name="workflow_runs_parent_idx", where="parent_run_id IS NOT NULL"),
            Index("organization_id", "retry_of_id", name="workflow_runs_retry_of_idx", where="retry_of_id IS NOT NULL"),
            Index("triggered_by_id", name="workflow_runs_triggered_by_idx", where="triggered_by_id IS NOT NULL"),
        )
        constraints = (
            Check(
                "parent_run_id <> id AND retry_of_id <> id",
                name="workflow_runs_self_ck",
                message="a run is neither its own parent nor a retry of itself",
            ),
            Check(
                "jsonb_typeof(input) = 'object' AND jsonb_typeof(step_results) = 'array'",
                name="workflow_runs_json_ck",
                message="the input is a JSON object, the step results are an array",
            ),
        )
        policies = (WORKER_POLICY,)
        grants = (
            Grant("bottleneck_app", "SELECT, INSERT, UPDATE, DELETE"),
            Grant("bottleneck_worker", "SELECT, INSERT, UPDATE"),
            Grant("bottleneck_readonly", "SELECT"),
        )
