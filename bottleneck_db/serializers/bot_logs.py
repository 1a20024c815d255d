"""The serializers of bot logs.

Made by `bottleneck-db serializers generate` from bottleneck_db/models/bot_logs.py: change that, and make this again.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from pydantic import AwareDatetime, Field

from bottleneck_db.models.enums import LogLevel
from bottleneck_db.serializers.base import Create, Read, Update


class BotLogRead(Read):
    """A line of a run's log."""

    id: UUID = Field(
        description="identifies the row; a UUIDv7, so ids stand in the order in which rows were made",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    organization_id: UUID = Field(
        description="the organization that it belongs to: no other sees it",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    bot_id: UUID = Field(
        description="the bot whose run wrote it, so that a bot's lines are found without its runs",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    seq: int = Field(description="orders the lines of a run, attempt by attempt", examples=[1])
    level: LogLevel = Field(description="how serious it is", examples=["info"])
    step: str | None = Field(description="the step of the run that wrote it", examples=["open-page"])
    message: str = Field(description="the line; secrets are masked before it is written", examples=["The page is open"])
    data: dict[str, Any] | None = Field(description="more facts, masked as well")
    run_id: UUID = Field(description="the run that wrote it", examples=["0199c1f0-8c00-7000-8000-000000000001"])
    created_at: AwareDatetime = Field(description="when the row was made", examples=["2026-01-31T09:00:00Z"])


class BotLogCreate(Create):
    """What a caller gives for a new bot log."""

    level: LogLevel = Field(default=LogLevel.INFO, description="how serious it is", examples=["info"])
    step: str | None = Field(default=None, description="the step of the run that wrote it", examples=["open-page"])
    message: str = Field(description="the line; secrets are masked before it is written", examples=["The page is open"])
    data: dict[str, Any] | None = Field(default=None, description="more facts, masked as well")


class BotLogUpdate(Update):
    """Nothing: no column of a bot log is a caller's to change."""
