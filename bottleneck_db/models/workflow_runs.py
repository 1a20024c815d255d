"""Workflow runs: the queue of what workflows do, and its history."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self
from uuid import UUID

from bottleneck_db.connection.scope import running_scope
from bottleneck_db.errors import IdentityRequired, Refused
from bottleneck_db.models.base import WORKER_POLICY, TenantRecord
from bottleneck_db.models.concerns.claimable import DuplicateRun, waking_trigger
from bottleneck_db.models.concerns.nested import Nested
from bottleneck_db.models.concerns.stepwise import Stepwise
from bottleneck_db.orm.declarations import Check, Grant, Index, Unique
from bottleneck_db.orm.fields import Integer
from bottleneck_db.orm.relations import Reference, foreign_key
from bottleneck_db.typed.workflow_runs import WorkflowRunBase

if TYPE_CHECKING:
    from bottleneck_db.models.users import User
    from bottleneck_db.models.workflows import Workflow

_WAITING = "status IN ('queued', 'paused', 'awaiting_approval')"

# The lock lets workers claim, which change the row, and waits for who archives the workflow: no run is queued behind his back.
_PUBLISHED = """
    SELECT version, definition, variables
      FROM workflows
     WHERE organization_id = $1 AND id = $2 AND status = 'published' AND is_active AND deleted_at IS NULL
       FOR KEY SHARE"""


class WorkflowNotPublished(Refused):
    """The workflow is not published, or is switched off or deleted: publish() or resume() it first."""


class WorkflowRun(WorkflowRunBase, TenantRecord, Stepwise, Nested):
    """One run of a workflow, with the definition that the workflow had then. A retry is the same row again; a user's rerun is a new one."""

    workflow: Reference[Workflow] = foreign_key("models.Workflow", related_name="runs", tenant=True, about="the workflow that runs")
    workflow_version = Integer(about="the version of the workflow that it runs")
    parent_run: Reference[WorkflowRun | None] = foreign_key(
        "models.WorkflowRun",
        related_name="child_runs",
        tenant=True,
        on_delete="NO ACTION",
        name="workflow_runs_parent_fk",
        null=True,
        about="the run that it is a sub-workflow of",
    )
    retry_of: Reference[WorkflowRun | None] = foreign_key(
        "models.WorkflowRun",
        related_name="reruns",
        tenant=True,
        on_delete="NO ACTION",
        null=True,
        about="the finished run that a user repeats by it",
    )
    triggered_by: Reference[User | None] = foreign_key("models.User", on_delete="SET NULL", null=True, about="the user who asked for it")

    workflow_id: UUID
    parent_run_id: UUID | None
    retry_of_id: UUID | None
    triggered_by_id: UUID | None

    rerun_takes = (*Stepwise.rerun_takes, "workflow_id", "workflow_version", "definition_snapshot", "variables_snapshot")
    claim_function = "SELECT * FROM app.claim_workflow_runs($1, $2, $3, $4)"
    reap_functions = ("SELECT * FROM app.reap_workflow_runs($1)", "SELECT * FROM app.wake_workflow_runs($1)")

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
        triggers = (waking_trigger("parent_run_id"),)
        policies = (WORKER_POLICY,)
        grants = (
            Grant("bottleneck_app", "SELECT, INSERT, UPDATE, DELETE"),
            Grant("bottleneck_worker", "SELECT, INSERT, UPDATE"),
            Grant("bottleneck_readonly", "SELECT"),
        )

    @classmethod
    async def queue(cls, workflow_id: UUID, **values: Any) -> Self:
        """Queue a run of the workflow with its definition as it is now; Workflow.start() is the way to it.

        Raises:
            WorkflowNotPublished: no such workflow of this organization is published and switched on.
            DuplicateRun: there is a run with this idempotency key.
        """
        workflow = await _published(workflow_id)
        return await cls.create(
            workflow_id=workflow_id,
            workflow_version=workflow["version"],
            definition_snapshot=workflow["definition"],
            variables_snapshot=workflow["variables"],
            **values,
        )

    @classmethod
    async def cancel_all(cls, organization_id: UUID, workflow_id: UUID) -> None:
        """Cancel all runs of a workflow that are not over, and their children, as cancel() does."""
        unfinished = await cls.filter(workflow_id=workflow_id, completed_at__isnull=True).values_list("id", flat=True)
        await cls._stop(organization_id, unfinished)

    async def rerun(self) -> Self:
        """A user's retry: a new run, from the beginning, with this one's definition and input; it is nobody's child.

        Raises:
            Refused: this run is not over.
            WorkflowNotPublished: the workflow is not published and switched on any more.
        """
        await _published(self.workflow_id)
        return await super().rerun()


async def _published(workflow_id: UUID) -> Mapping[str, Any]:
    scope = running_scope()
    if scope.organization_id is None:
        raise IdentityRequired("a workflow is started in a tenant scope")
    rows = await scope.fetch(_PUBLISHED, scope.organization_id, workflow_id)
    if not rows:
        raise WorkflowNotPublished
    return rows[0]
