"""The serializers of activity logs.

Made by `bottleneck-db serializers generate` from bottleneck_db/models/activity_logs.py: change that, and make this again.
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address
from typing import Any
from uuid import UUID

from pydantic import AwareDatetime, Field

from bottleneck_db.models.enums import ActorType
from bottleneck_db.serializers.base import Create, Read, Update


class ActivityLogRead(Read):
    """One entry of the trail."""

    id: UUID = Field(
        description="identifies the row; a UUIDv7, so ids stand in the order in which rows were made",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    organization_id: UUID | None = Field(
        description="whose event it is; null: the platform's",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    seq: int = Field(description="the number of the entry: seals go by it", examples=[1])
    actor_type: ActorType = Field(description="what kind of actor did it", examples=["user"])
    actor_id: UUID | None = Field(description="the user or the API key that did it", examples=["0199c1f0-8c00-7000-8000-000000000001"])
    actor_label: str = Field(description="who did it, as the scope names the actor", examples=["ada@example.com"])
    action: str = Field(description="what was done, as in bot.paused", examples=["bot.paused"])
    resource_type: str = Field(description="the kind of thing that it was done to", examples=["bot"])
    resource_id: UUID | None = Field(description="the thing that it was done to", examples=["0199c1f0-8c00-7000-8000-000000000001"])
    changes: dict[str, Any] | None = Field(description="the columns that changed, from what and to what; secrets are masked")
    metadata: dict[str, Any] = Field(description="more facts")
    success: bool = Field(description="whether it was done; false: it was tried", examples=[True])
    request_id: str | None = Field(description="the request that it was a part of", examples=["req-7f3a"])
    ip_address: IPv4Address | IPv6Address | None = Field(description="where the actor was", examples=["203.0.113.7"])
    user_agent: str | None = Field(description="what the actor's browser says that it is", examples=["Mozilla/5.0"])
    created_at: AwareDatetime = Field(description="when the row was made", examples=["2026-01-31T09:00:00Z"])


class ActivityLogCreate(Create):
    """Nothing: no column of an activity log is a caller's to give."""


class ActivityLogUpdate(Update):
    """Nothing: no column of an activity log is a caller's to change."""
