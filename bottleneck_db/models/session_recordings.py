"""Session recordings: what a browser showed, as rrweb events in segments. Partitioned by month."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from tortoise.fields.relational import ForeignKeyNullableRelation, ForeignKeyRelation

from bottleneck_db.errors import UniqueViolation
from bottleneck_db.models.base import TENANT_POLICY, Entity, OfTenant
from bottleneck_db.models.concerns.expiring import Expiring
from bottleneck_db.models.enums import RecordingStatus
from bottleneck_db.orm.declarations import Check, Grant, Index, Refusal, UniqueConstraint
from bottleneck_db.orm.fields import Boolean, Bytes, Enumerated, Integer, Json, Text, TextArray, Timestamp, Uuid
from bottleneck_db.orm.relations import foreign_key

if TYPE_CHECKING:
    from bottleneck_db.models.bot_runs import BotRun
    from bottleneck_db.models.organizations import Organization
    from bottleneck_db.models.users import User

_SIZE = "segment_index >= 0 AND event_count > 0 AND size_bytes > 0 AND octet_length(events_compressed) <= 1048576"
_ILLEGAL_MOVE = """OLD.status <> NEW.status AND NOT CASE OLD.status
        WHEN 'recording'  THEN NEW.status IN ('processing', 'failed')
        WHEN 'processing' THEN NEW.status IN ('ready', 'failed')
        WHEN 'failed'     THEN NEW.status = 'processing'
        ELSE false END"""


class SegmentExists(UniqueViolation):
    """The recording has a segment with this number already."""


class SessionRecording(OfTenant, Entity, Expiring):
    """One segment of a recording. Segment 0 is the recording: it alone has the status, the owner and the rest of the header.

    `recording_started_at` is the time inside the UUIDv7 `recording_id`: only so is a segment's number unique over all partitions.
    """

    organization: ForeignKeyRelation[Organization] = foreign_key(
        "models.Organization", about="the organization that it belongs to: no other sees it"
    )
    recording_id = Uuid(about="the recording that it is a segment of; a UUIDv7")
    recording_started_at = Timestamp(about="when the recording began: the time inside `recording_id`")
    segment_index = Integer(about="its number, from 0")
    status = Enumerated(RecordingStatus, null=True, about="how far the recording is (segment 0 only)")
    user: ForeignKeyNullableRelation[User] = foreign_key(
        "models.User", on_delete="SET NULL", null=True, about="whose browser it shows (segment 0 only)"
    )
    bot_run: ForeignKeyNullableRelation[BotRun] = foreign_key(
        "models.BotRun", tenant=True, on_delete="NO ACTION", null=True, about="the run whose browser it shows (segment 0 only)"
    )
    privacy_level = Text(null=True, about="how much is masked: strict, balanced or permissive (segment 0 only)")
    browser_info = Json(dict[str, Any], null=True, about="the browser and its system (segment 0 only)")
    viewport = Json(dict[str, Any], null=True, about="the size of the window (segment 0 only)")
    tags = TextArray(null=True, about="words to find it by (segment 0 only)")
    first_event_at = Timestamp(about="when its first event happened")
    last_event_at = Timestamp(about="when its last event happened")
    event_count = Integer(about="how many events it has")
    has_full_snapshot = Boolean(default=False, about="whether a player can start at it")
    events_compressed = Bytes(null=True, about="the rrweb events, compressed; NULL: they are at `storage_url`")
    codec = Text(default="zstd", max_length=50, about="how the events are compressed")
    storage_url = Text(null=True, about="where the events are, if not here")
    size_bytes = Integer(bits=64, about="how large the events are")
    sha256 = Bytes(null=True, about="the events' SHA-256, to notice damage")
    url_history = TextArray(default=list, about="the addresses that were visited")

    organization_id: UUID
    user_id: UUID | None
    bot_run_id: UUID | None

    class Meta:
        table = "session_recordings"
        primary_key = ("organization_id", "id", "recording_started_at")
        partition_by = "RANGE (recording_started_at)"
        storage = {"events_compressed": "EXTERNAL"}  # noqa: RUF012 - compressed already
        indexes = (
            Index(
                *("organization_id", "recording_started_at DESC", "recording_id"),
                name="session_recordings_list_idx",
                where="segment_index = 0",
                about="the list of an organization's recordings, newest first",
            ),
            Index("organization_id", "bot_run_id", name="session_recordings_bot_run_idx", where="bot_run_id IS NOT NULL"),
            Index("user_id", name="session_recordings_user_idx", where="user_id IS NOT NULL"),
            Index(
                "expires_at",
                name="session_recordings_expires_idx",
                where="expires_at IS NOT NULL",
                about="recordings by their end, to remove them",
            ),
        )
        constraints = (
            UniqueConstraint(
                *("organization_id", "recording_id", "segment_index", "recording_started_at"),
                name="session_recordings_segment_uq",
                error=SegmentExists,
            ),
            Check(
                "recording_started_at = app.uuid7_time(recording_id)",
                name="session_recordings_started_ck",
                message="a recording starts at the time inside its id",
            ),
            Check(
                "CASE WHEN segment_index = 0 THEN num_nonnulls(status, privacy_level) = 2 ELSE"
                " num_nonnulls(status, user_id, bot_run_id, privacy_level, browser_info, viewport, tags, expires_at) = 0 END",
                name="session_recordings_header_ck",
                message="segment 0 has the recording's status and privacy level, the others have nothing of the header",
            ),
            Check(
                "segment_index <> 0 OR has_full_snapshot",
                name="session_recordings_first_ck",
                message="a player starts at segment 0: it has a full snapshot",
            ),
            Check(
                "num_nonnulls(events_compressed, storage_url) = 1",
                name="session_recordings_body_ck",
                message="a segment has either its events or the address where they are stored",
            ),
            Check(_SIZE, name="session_recordings_size_ck", message="a segment has at least one event and at most 1 MiB"),
            Check("last_event_at >= first_event_at", name="session_recordings_time_ck", message="the last event is not before the first"),
            Check("octet_length(sha256) = 32", name="session_recordings_sha256_ck", message="a SHA-256 has 32 bytes"),
            Check(
                "privacy_level IN ('strict', 'balanced', 'permissive')",
                name="session_recordings_privacy_ck",
                message="a privacy level is strict, balanced or permissive",
            ),
        )
        triggers = (
            Refusal(
                "session_recordings_status_tg",
                "BEFORE UPDATE OF status",
                "a recording is recorded, processed, then ready; a failed one may be processed again",
                when=_ILLEGAL_MOVE,
            ),
        )
        policies = (TENANT_POLICY,)
        grants = (Grant("bottleneck_app", "SELECT, INSERT, UPDATE, DELETE"), Grant("bottleneck_readonly", "SELECT"))
