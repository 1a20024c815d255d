"""The serializers of session recordings.

Made by `bottleneck-db serializers generate` from bottleneck_db/models/session_recordings.py: change that, and make this again.
"""

from __future__ import annotations

from typing import Any, Literal
from uuid import UUID

from pydantic import AwareDatetime, Field

from bottleneck_db.models.bot_config import Viewport
from bottleneck_db.models.enums import RecordingStatus
from bottleneck_db.serializers.base import Create, Read, Update


class SessionRecordingRead(Read):
    """One segment of a recording."""

    id: UUID = Field(
        description="identifies the row; a UUIDv7, so ids stand in the order in which rows were made",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    organization_id: UUID = Field(
        description="the organization that it belongs to: no other sees it",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    recording_id: UUID = Field(
        description="the recording that it is a segment of; a UUIDv7",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    recording_started_at: AwareDatetime = Field(
        description="when the recording began: the time inside `recording_id`",
        examples=["2026-01-31T09:00:00Z"],
    )
    segment_index: int = Field(description="its number, from 0", examples=[1])
    first_event_at: AwareDatetime = Field(description="when its first event happened", examples=["2026-01-31T09:00:00Z"])
    last_event_at: AwareDatetime = Field(description="when its last event happened", examples=["2026-01-31T09:00:00Z"])
    event_count: int = Field(description="how many events it has", examples=[1])
    has_full_snapshot: bool = Field(description="whether a player can start at it", examples=[False])
    size_bytes: int = Field(description="how large the events are", examples=[1])
    url_history: list[str] = Field(description="the addresses that were visited", examples=[["https://example.com/"]])
    expires_at: AwareDatetime | None = Field(
        description="from then on it counts no more; null: it has no end",
        examples=["2026-01-31T09:00:00Z"],
    )
    status: RecordingStatus | None = Field(description="how far the recording is (segment 0 only)", examples=["recording"])
    privacy_level: Literal["strict", "balanced", "permissive"] | None = Field(
        description="how much is masked: strict, balanced or permissive (segment 0 only)",
        examples=["strict"],
    )
    browser_info: dict[str, Any] | None = Field(description="the browser and its system (segment 0 only)")
    viewport: Viewport | None = Field(description="the size of the window (segment 0 only)")
    tags: list[str] | None = Field(description="words to find it by (segment 0 only)", examples=[["checkout"]])
    bot_run_id: UUID | None = Field(
        description="the run whose browser it shows (segment 0 only)",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    user_id: UUID | None = Field(description="whose browser it shows (segment 0 only)", examples=["0199c1f0-8c00-7000-8000-000000000001"])
    created_at: AwareDatetime = Field(description="when the row was made", examples=["2026-01-31T09:00:00Z"])
    updated_at: AwareDatetime = Field(description="when the row last changed; a trigger keeps it", examples=["2026-01-31T09:00:00Z"])


class SessionRecordingCreate(Create):
    """What a caller gives for a new session recording."""

    recording_id: UUID = Field(
        description="the recording that it is a segment of; a UUIDv7",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    expires_at: AwareDatetime | None = Field(
        default=None,
        description="from then on it counts no more; null: it has no end",
        examples=["2026-01-31T09:00:00Z"],
    )
    privacy_level: Literal["strict", "balanced", "permissive"] | None = Field(
        default=None,
        description="how much is masked: strict, balanced or permissive (segment 0 only)",
        examples=["strict"],
    )
    browser_info: dict[str, Any] | None = Field(default=None, description="the browser and its system (segment 0 only)")
    viewport: Viewport | None = Field(default=None, description="the size of the window (segment 0 only)")
    tags: list[str] | None = Field(default=None, description="words to find it by (segment 0 only)", examples=[["checkout"]])
    bot_run_id: UUID | None = Field(
        default=None,
        description="the run whose browser it shows (segment 0 only)",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    user_id: UUID | None = Field(
        default=None,
        description="whose browser it shows (segment 0 only)",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )


class SessionRecordingUpdate(Update):
    """Nothing: no column of a session recording is a caller's to change."""
