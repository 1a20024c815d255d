"""The serializers of workflow runs.

Made by `bottleneck-db serializers generate` from bottleneck_db/models/workflow_runs.py: change that, and make this again.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from pydantic import AwareDatetime, Field

from bottleneck_db.models.enums import RunStatus, RunTrigger
from bottleneck_db.models.workflow_definition import StepResult, WorkflowDefinition
from bottleneck_db.serializers.base import Create, Read, Update
from bottleneck_db.serializers.bot_runs import BotRunRead


class WorkflowRunRead(Read):
    """One run of a workflow, with the definition that the workflow had then."""

    id: UUID = Field(
        description="identifies the row; a UUIDv7, so ids stand in the order in which rows were made",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    organization_id: UUID = Field(
        description="the organization that it belongs to: no other sees it",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    trigger: RunTrigger = Field(description="what started it", examples=["manual"])
    status: RunStatus = Field(description="where it stands: waiting, running, or over", examples=["queued"])
    priority: int = Field(description="the higher, the sooner it is claimed", examples=[5])
    attempt: int = Field(description="claims so far", examples=[0])
    max_attempts: int = Field(description="how many claims it has, hand-backs not counted", examples=[3])
    input: dict[str, Any] = Field(description="what it was given")
    output: dict[str, Any] | None = Field(description="what came of it")
    error_code: str | None = Field(description="why it failed, in a word for programs", examples=["page_not_found"])
    error_message: str | None = Field(description="why it failed, in words for people", examples=["The page answers 404"])
    idempotency_key: str | None = Field(
        description="the caller's name for the request: the same key again makes no second run",
        examples=["order-4711"],
    )
    scheduled_for: AwareDatetime | None = Field(
        description="the slot of the schedule that it stands for; it never changes",
        examples=["2026-01-31T09:00:00Z"],
    )
    available_at: AwareDatetime = Field(description="no worker claims it before: so a retry waits", examples=["2026-01-31T09:00:00Z"])
    expires_at: AwareDatetime | None = Field(description="if it still waits then, it times out", examples=["2026-01-31T09:00:00Z"])
    cancel_requested_at: AwareDatetime | None = Field(
        description="when its worker was asked to stop; a heartbeat tells the worker",
        examples=["2026-01-31T09:00:00Z"],
    )
    queued_at: AwareDatetime = Field(description="when it last came into the queue", examples=["2026-01-31T09:00:00Z"])
    started_at: AwareDatetime | None = Field(description="when its first attempt began", examples=["2026-01-31T09:00:00Z"])
    completed_at: AwareDatetime | None = Field(description="when it was over", examples=["2026-01-31T09:00:00Z"])
    duration_ms: int | None = Field(description="milliseconds from the beginning of the first attempt to the end", examples=[1])
    status_reason: str | None = Field(description="why it is paused, or what is to be approved", examples=["waits for a code by SMS"])
    approved_at: AwareDatetime | None = Field(description="when somebody let it go on", examples=["2026-01-31T09:00:00Z"])
    step_results: list[StepResult] = Field(description="what became of each step so far")
    current_step: str | None = Field(description="the id of the step that it is at", examples=["open-page"])
    definition_snapshot: WorkflowDefinition = Field(
        description="the steps as they were when it was queued: later edits do not change its way",
    )
    variables_snapshot: dict[str, Any] = Field(description="the variables as they were when it was queued")
    workflow_version: int = Field(description="the version of the workflow that it runs", examples=[1])
    parent_run_id: UUID | None = Field(
        description="the run that it is a sub-workflow of",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    retry_of_id: UUID | None = Field(
        description="the finished run that a user repeats by it",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    triggered_by_id: UUID | None = Field(description="the user who asked for it", examples=["0199c1f0-8c00-7000-8000-000000000001"])
    workflow_id: UUID = Field(description="the workflow that runs", examples=["0199c1f0-8c00-7000-8000-000000000001"])
    created_at: AwareDatetime = Field(description="when the row was made", examples=["2026-01-31T09:00:00Z"])
    updated_at: AwareDatetime = Field(description="when the row last changed; a trigger keeps it", examples=["2026-01-31T09:00:00Z"])


class WorkflowRunCreate(Create):
    """What a caller gives for a new workflow run."""

    priority: int = Field(default=5, description="the higher, the sooner it is claimed", examples=[5], ge=-32768, le=32767)
    input: dict[str, Any] = Field(default_factory=dict, description="what it was given")
    idempotency_key: str | None = Field(
        default=None,
        description="the caller's name for the request: the same key again makes no second run",
        examples=["order-4711"],
        min_length=1,
        max_length=200,
    )


class WorkflowRunUpdate(Update):
    """Nothing: no column of a workflow run is a caller's to change."""


class WorkflowRunWithBotRuns(WorkflowRunRead):
    """A workflow run with `bot_runs`, which were read with it."""

    bot_runs: list[BotRunRead] = Field(description="the runs of bots that its steps have started")
