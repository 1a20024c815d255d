"""The serializers of workflows.

Made by `bottleneck-db serializers generate` from bottleneck_db/models/workflows.py: change that, and make this again.
"""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from pydantic import AwareDatetime, Field

from bottleneck_db.models.enums import WorkflowStatus
from bottleneck_db.models.workflow_definition import WorkflowDefinition, WorkflowTrigger
from bottleneck_db.serializers.base import NOT_NULL, Create, Read, Update
from bottleneck_db.serializers.users import UserSummary
from bottleneck_db.serializers.workflow_runs import WorkflowRunRead


class WorkflowRead(Read):
    """A graph of steps."""

    id: UUID = Field(
        description="identifies the row; a UUIDv7, so ids stand in the order in which rows were made",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    organization_id: UUID = Field(
        description="the organization that it belongs to: no other sees it",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    is_active: bool = Field(description="whether it is switched on: else nothing of it is scheduled or claimed", examples=[True])
    schedule: str | None = Field(description="cron expression, read in `timezone`; null: it runs only on demand", examples=["0 6 * * 1-5"])
    timezone: str = Field(description="IANA time zone of the schedule", examples=["Europe/Berlin"])
    last_run_at: AwareDatetime | None = Field(description="the slot that was queued last", examples=["2026-01-31T09:00:00Z"])
    next_run_at: AwareDatetime | None = Field(
        description="the slot that comes next; null: none is planned",
        examples=["2026-01-31T09:00:00Z"],
    )
    version: int = Field(
        description="counts its versions, so that two who change it at once do not overwrite each other unseen",
        examples=[1],
    )
    name: str = Field(description="what it is called", examples=["Weekly report"])
    description: str | None = Field(description="what it is good for", examples=["Collects figures and sends them"])
    slug: str = Field(description="its name in addresses", examples=["weekly-report"])
    category: str = Field(description="what kind of work it does, in a word", examples=["reporting"])
    status: WorkflowStatus = Field(description="draft, published or archived: only a published one is claimed", examples=["draft"])
    is_template: bool = Field(description="whether it is a pattern for others", examples=[False])
    tags: list[str] = Field(description="words to find it by", examples=[["report"]])
    definition: WorkflowDefinition = Field(description="its steps, and what follows on what")
    triggers: list[WorkflowTrigger] = Field(description="what starts it")
    variables: dict[str, Any] = Field(description="values that its steps share")
    concurrency: int = Field(description="how many runs of it may be under way at once; a claim enforces it", examples=[10])
    execution_count: int = Field(description="how often it has run", examples=[0])
    created_by_id: UUID = Field(description="the user who made it", examples=["0199c1f0-8c00-7000-8000-000000000001"])
    created_at: AwareDatetime = Field(description="when the row was made", examples=["2026-01-31T09:00:00Z"])
    updated_at: AwareDatetime = Field(description="when the row last changed; a trigger keeps it", examples=["2026-01-31T09:00:00Z"])
    deleted_at: AwareDatetime | None = Field(description="when it was deleted; null while it lives", examples=["2026-01-31T09:00:00Z"])


class WorkflowCreate(Create):
    """What a caller gives for a new workflow."""

    is_active: bool = Field(
        default=True,
        description="whether it is switched on: else nothing of it is scheduled or claimed",
        examples=[True],
    )
    name: str = Field(description="what it is called", examples=["Weekly report"], min_length=1, max_length=200)
    description: str | None = Field(default=None, description="what it is good for", examples=["Collects figures and sends them"])
    slug: str = Field(
        description="its name in addresses",
        examples=["weekly-report"],
        max_length=100,
        pattern=r"^[a-z0-9]([a-z0-9-]{0,98}[a-z0-9])?$",
    )
    category: str = Field(default="custom", description="what kind of work it does, in a word", examples=["reporting"], max_length=100)
    is_template: bool = Field(default=False, description="whether it is a pattern for others", examples=[False])
    tags: list[str] = Field(default_factory=list, description="words to find it by", examples=[["report"]])
    definition: WorkflowDefinition = Field(description="its steps, and what follows on what")
    triggers: list[WorkflowTrigger] = Field(default_factory=list, description="what starts it")
    variables: dict[str, Any] = Field(default_factory=dict, description="values that its steps share")
    concurrency: int = Field(
        default=10,
        description="how many runs of it may be under way at once; a claim enforces it",
        examples=[10],
        ge=1,
        le=1000,
    )


class WorkflowUpdate(Update):
    """What a caller changes of a workflow; what is not given stays as it is."""

    name: Annotated[str | None, NOT_NULL] = Field(
        default=None,
        description="what it is called",
        examples=["Weekly report"],
        min_length=1,
        max_length=200,
    )
    description: str | None = Field(default=None, description="what it is good for", examples=["Collects figures and sends them"])
    slug: Annotated[str | None, NOT_NULL] = Field(
        default=None,
        description="its name in addresses",
        examples=["weekly-report"],
        max_length=100,
        pattern=r"^[a-z0-9]([a-z0-9-]{0,98}[a-z0-9])?$",
    )
    category: Annotated[str | None, NOT_NULL] = Field(
        default=None,
        description="what kind of work it does, in a word",
        examples=["reporting"],
        max_length=100,
    )
    is_template: Annotated[bool | None, NOT_NULL] = Field(default=None, description="whether it is a pattern for others", examples=[False])
    tags: Annotated[list[str] | None, NOT_NULL] = Field(default=None, description="words to find it by", examples=[["report"]])
    concurrency: Annotated[int | None, NOT_NULL] = Field(
        default=None,
        description="how many runs of it may be under way at once; a claim enforces it",
        examples=[10],
        ge=1,
        le=1000,
    )


class WorkflowWithRuns(WorkflowRead):
    """A workflow with `runs` and `created_by`, which were read with it."""

    runs: list[WorkflowRunRead] = Field(description="the runs that were asked for, newest first")
    created_by: UserSummary | None = Field(description="the user who made it; null where the account is deleted")
