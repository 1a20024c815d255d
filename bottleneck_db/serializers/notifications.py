"""The serializers of notifications.

Made by `bottleneck-db serializers generate` from bottleneck_db/models/notifications.py: change that, and make this again.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from pydantic import AwareDatetime, Field

from bottleneck_db.models.enums import NotificationSeverity
from bottleneck_db.serializers.base import Create, Read, Update


class NotificationRead(Read):
    """A message to one user."""

    id: UUID = Field(
        description="identifies the row; a UUIDv7, so ids stand in the order in which rows were made",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    organization_id: UUID = Field(description="the organization that it comes from", examples=["0199c1f0-8c00-7000-8000-000000000001"])
    expires_at: AwareDatetime | None = Field(
        description="from then on it counts no more; null: it has no end",
        examples=["2026-01-31T09:00:00Z"],
    )
    kind: str = Field(description="what happened, as in bot.failed", examples=["bot.failed"])
    severity: NotificationSeverity = Field(description="how much it matters", examples=["info"])
    title: str = Field(description="what happened, in a line", examples=["A bot has failed"])
    body: str = Field(description="what happened, in full", examples=["The bot Crawler has failed three times in a row."])
    action_url: str | None = Field(description="where its button leads", examples=["/bots/crawler"])
    action_label: str | None = Field(description="what its button says", examples=["Look at the bot"])
    resource_type: str | None = Field(description="the kind of thing that it is about", examples=["bot"])
    resource_id: UUID | None = Field(description="the thing that it is about", examples=["0199c1f0-8c00-7000-8000-000000000001"])
    data: dict[str, Any] = Field(description="more facts, for programs")
    dedupe_key: str | None = Field(
        description="its subject: no second one is made while the user has not seen the first",
        examples=["bot.failed:crawler"],
    )
    read_at: AwareDatetime | None = Field(description="when the user read it", examples=["2026-01-31T09:00:00Z"])
    dismissed_at: AwareDatetime | None = Field(description="when the user put it away", examples=["2026-01-31T09:00:00Z"])
    user_id: UUID = Field(description="who is told", examples=["0199c1f0-8c00-7000-8000-000000000001"])
    created_at: AwareDatetime = Field(description="when the row was made", examples=["2026-01-31T09:00:00Z"])
    updated_at: AwareDatetime = Field(description="when the row last changed; a trigger keeps it", examples=["2026-01-31T09:00:00Z"])


class NotificationCreate(Create):
    """What a caller gives for a new notification."""

    expires_at: AwareDatetime | None = Field(
        default=None,
        description="from then on it counts no more; null: it has no end",
        examples=["2026-01-31T09:00:00Z"],
    )
    kind: str = Field(
        description="what happened, as in bot.failed",
        examples=["bot.failed"],
        max_length=200,
        pattern=r"^[a-z_]+(\.[a-z_]+)+$",
    )
    severity: NotificationSeverity = Field(default=NotificationSeverity.INFO, description="how much it matters", examples=["info"])
    title: str = Field(description="what happened, in a line", examples=["A bot has failed"], min_length=1, max_length=200)
    body: str = Field(
        description="what happened, in full",
        examples=["The bot Crawler has failed three times in a row."],
        max_length=10000,
    )
    action_url: str | None = Field(
        default=None,
        description="where its button leads",
        examples=["/bots/crawler"],
        pattern=r"^(/([^/\\]|$)|https://)",
    )
    action_label: str | None = Field(default=None, description="what its button says", examples=["Look at the bot"])
    resource_type: str | None = Field(default=None, description="the kind of thing that it is about", examples=["bot"])
    resource_id: UUID | None = Field(
        default=None,
        description="the thing that it is about",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    data: dict[str, Any] = Field(default_factory=dict, description="more facts, for programs")
    dedupe_key: str | None = Field(
        default=None,
        description="its subject: no second one is made while the user has not seen the first",
        examples=["bot.failed:crawler"],
        max_length=200,
    )
    user_id: UUID = Field(description="who is told", examples=["0199c1f0-8c00-7000-8000-000000000001"])


class NotificationUpdate(Update):
    """Nothing: no column of a notification is a caller's to change."""
