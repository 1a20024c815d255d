"""The serializers of bot runs.

Made by `bottleneck-db serializers generate` from bottleneck_db/models/bot_runs.py: change that, and make this again.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from pydantic import AwareDatetime, Field

from bottleneck_db.models.bot_config import BotConfig
from bottleneck_db.models.enums import RunStatus, RunTrigger
from bottleneck_db.serializers.base import Create, Read, Update
from bottleneck_db.serializers.bot_logs import BotLogRead


class BotRunRead(Read):
    """One run of a bot, with the configuration that the bot had then."""

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
    bot_version: int = Field(description="the version of the configuration that it runs with", examples=[1])
    config_snapshot: BotConfig = Field(description="the bot's configuration when the run was queued")
    metrics: dict[str, Any] = Field(description="figures that the worker reports")
    bot_id: UUID = Field(description="the bot that runs", examples=["0199c1f0-8c00-7000-8000-000000000001"])
    retry_of_id: UUID | None = Field(
        description="the finished run that a user repeats by it",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    triggered_by_id: UUID | None = Field(description="the user who asked for it", examples=["0199c1f0-8c00-7000-8000-000000000001"])
    workflow_run_id: UUID | None = Field(
        description="the workflow run that it is a part of",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    created_at: AwareDatetime = Field(description="when the row was made", examples=["2026-01-31T09:00:00Z"])
    updated_at: AwareDatetime = Field(description="when the row last changed; a trigger keeps it", examples=["2026-01-31T09:00:00Z"])


class BotRunCreate(Create):
    """What a caller gives for a new bot run."""

    priority: int = Field(default=5, description="the higher, the sooner it is claimed", examples=[5], ge=-32768, le=32767)
    input: dict[str, Any] = Field(default_factory=dict, description="what it was given")
    idempotency_key: str | None = Field(
        default=None,
        description="the caller's name for the request: the same key again makes no second run",
        examples=["order-4711"],
        min_length=1,
        max_length=200,
    )


class BotRunUpdate(Update):
    """Nothing: no column of a bot run is a caller's to change."""


class BotRunWithLogs(BotRunRead):
    """A bot run with `logs`, which were read with it."""

    logs: list[BotLogRead] = Field(description="the lines of its log that were asked for")
