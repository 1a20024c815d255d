"""The serializers of tasks.

Made by `bottleneck-db serializers generate` from bottleneck_db/models/tasks.py: change that, and make this again.
"""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from pydantic import AwareDatetime, Field

from bottleneck_db.models.enums import Priority, TaskStatus
from bottleneck_db.serializers.base import NOT_NULL, Create, Read, Update
from bottleneck_db.serializers.users import UserSummary


class TaskRead(Read):
    """A piece of work."""

    id: UUID = Field(
        description="identifies the row; a UUIDv7, so ids stand in the order in which rows were made",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    organization_id: UUID = Field(
        description="the organization that it belongs to: no other sees it",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    version: int = Field(
        description="counts its versions, so that two who change it at once do not overwrite each other unseen",
        examples=[1],
    )
    status: TaskStatus = Field(description="where it stands", examples=["todo"])
    status_reason: str | None = Field(description="why it stands there", examples=["waits for the supplier"])
    result: dict[str, Any] | None = Field(description="what came of it")
    completed_at: AwareDatetime | None = Field(
        description="when it was done, failed or cancelled; a trigger keeps it",
        examples=["2026-01-31T09:00:00Z"],
    )
    requires_human_review: bool = Field(description="whether somebody must review it before it is done", examples=[False])
    reviewed_at: AwareDatetime | None = Field(description="when it was reviewed", examples=["2026-01-31T09:00:00Z"])
    title: str = Field(description="what is to be done, in a line", examples=["Check the invoice"])
    description: str | None = Field(description="what is to be done, in full", examples=["Compare it with the order"])
    source: str = Field(description="where it came from: manual, or what made it", examples=["manual"])
    priority: Priority = Field(description="how urgent it is", examples=["medium"])
    execution_config: dict[str, Any] = Field(description="how a bot is to do it")
    tags: list[str] = Field(description="words to find it by", examples=[["finance"]])
    due_at: AwareDatetime | None = Field(description="when it should be done", examples=["2026-01-31T09:00:00Z"])
    scheduled_for: AwareDatetime | None = Field(description="when it should be begun", examples=["2026-01-31T09:00:00Z"])
    assignee_id: UUID | None = Field(description="who is to do it", examples=["0199c1f0-8c00-7000-8000-000000000001"])
    blocked_by_id: UUID | None = Field(description="the task that must be done first", examples=["0199c1f0-8c00-7000-8000-000000000001"])
    bot_id: UUID | None = Field(description="the bot that is to do it", examples=["0199c1f0-8c00-7000-8000-000000000001"])
    created_by_id: UUID = Field(description="the user who made it", examples=["0199c1f0-8c00-7000-8000-000000000001"])
    reviewed_by_id: UUID | None = Field(description="who reviewed it", examples=["0199c1f0-8c00-7000-8000-000000000001"])
    workflow_id: UUID | None = Field(description="the workflow that is to do it", examples=["0199c1f0-8c00-7000-8000-000000000001"])
    created_at: AwareDatetime = Field(description="when the row was made", examples=["2026-01-31T09:00:00Z"])
    updated_at: AwareDatetime = Field(description="when the row last changed; a trigger keeps it", examples=["2026-01-31T09:00:00Z"])
    deleted_at: AwareDatetime | None = Field(description="when it was deleted; null while it lives", examples=["2026-01-31T09:00:00Z"])


class TaskCreate(Create):
    """What a caller gives for a new task."""

    requires_human_review: bool = Field(default=False, description="whether somebody must review it before it is done", examples=[False])
    title: str = Field(description="what is to be done, in a line", examples=["Check the invoice"], min_length=1, max_length=500)
    description: str | None = Field(default=None, description="what is to be done, in full", examples=["Compare it with the order"])
    source: str = Field(default="manual", description="where it came from: manual, or what made it", examples=["manual"], max_length=100)
    priority: Priority = Field(default=Priority.MEDIUM, description="how urgent it is", examples=["medium"])
    execution_config: dict[str, Any] = Field(default_factory=dict, description="how a bot is to do it")
    tags: list[str] = Field(default_factory=list, description="words to find it by", examples=[["finance"]])
    due_at: AwareDatetime | None = Field(default=None, description="when it should be done", examples=["2026-01-31T09:00:00Z"])
    scheduled_for: AwareDatetime | None = Field(default=None, description="when it should be begun", examples=["2026-01-31T09:00:00Z"])
    assignee_id: UUID | None = Field(default=None, description="who is to do it", examples=["0199c1f0-8c00-7000-8000-000000000001"])
    blocked_by_id: UUID | None = Field(
        default=None,
        description="the task that must be done first",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    bot_id: UUID | None = Field(default=None, description="the bot that is to do it", examples=["0199c1f0-8c00-7000-8000-000000000001"])
    workflow_id: UUID | None = Field(
        default=None,
        description="the workflow that is to do it",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )


class TaskUpdate(Update):
    """What a caller changes of a task; what is not given stays as it is."""

    requires_human_review: Annotated[bool | None, NOT_NULL] = Field(
        default=None,
        description="whether somebody must review it before it is done",
        examples=[False],
    )
    title: Annotated[str | None, NOT_NULL] = Field(
        default=None,
        description="what is to be done, in a line",
        examples=["Check the invoice"],
        min_length=1,
        max_length=500,
    )
    description: str | None = Field(default=None, description="what is to be done, in full", examples=["Compare it with the order"])
    priority: Annotated[Priority | None, NOT_NULL] = Field(default=None, description="how urgent it is", examples=["medium"])
    execution_config: Annotated[dict[str, Any] | None, NOT_NULL] = Field(default=None, description="how a bot is to do it")
    tags: Annotated[list[str] | None, NOT_NULL] = Field(default=None, description="words to find it by", examples=[["finance"]])
    due_at: AwareDatetime | None = Field(default=None, description="when it should be done", examples=["2026-01-31T09:00:00Z"])
    scheduled_for: AwareDatetime | None = Field(default=None, description="when it should be begun", examples=["2026-01-31T09:00:00Z"])
    bot_id: UUID | None = Field(default=None, description="the bot that is to do it", examples=["0199c1f0-8c00-7000-8000-000000000001"])
    workflow_id: UUID | None = Field(
        default=None,
        description="the workflow that is to do it",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )


class TaskWithAssignee(TaskRead):
    """A task with `assignee` and `created_by`, which were read with it."""

    assignee: UserSummary | None = Field(description="who is to do it; null: nobody")
    created_by: UserSummary | None = Field(description="the user who made it; null where the account is deleted")
