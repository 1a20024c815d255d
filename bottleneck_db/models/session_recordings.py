"""Session recordings: what a browser showed, as rrweb events in segments. Partitioned by month.

    recording ──finish──> processing ──> ready
        │                     ^ │
        └──fail──> failed ────┘ │
                     ^          │
                     └───fail───┘

Segment 0 opens a recording, the others may come in any order, and each of them twice. finish() sees that none is missing.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NoReturn, Self, cast
from uuid import UUID

from uuid_utils.compat import uuid7

from bottleneck_db.connection.scope import running_scope, savepoint
from bottleneck_db.errors import InvalidArgument, NotFound, Refused
from bottleneck_db.models.activity_logs import ActivityLog
from bottleneck_db.models.base import TENANT_POLICY
from bottleneck_db.models.bot_config import Viewport
from bottleneck_db.models.concerns.authored import refuse_stranger
from bottleneck_db.models.concerns.expiring import Expiring
from bottleneck_db.models.enums import RecordingStatus
from bottleneck_db.models.recording_events import Event, pack, split
from bottleneck_db.models.recording_segments import MAX_SEGMENTS, RecordingSegment
from bottleneck_db.orm.arguments import known, whole_number
from bottleneck_db.orm.array_fields import TextArray
from bottleneck_db.orm.declarations import Check, Grant, Index, Refusal
from bottleneck_db.orm.enum_field import Enumerated
from bottleneck_db.orm.fields import Text
from bottleneck_db.orm.json_field import Json
from bottleneck_db.orm.pagination import Page, paginate
from bottleneck_db.orm.relations import Reference, foreign_key
from bottleneck_db.typed.session_recordings import SessionRecordingBase, SessionRecordingLookups

if TYPE_CHECKING:
    from bottleneck_db.models.bot_runs import BotRun
    from bottleneck_db.models.organizations import Organization
    from bottleneck_db.models.users import User

_ILLEGAL_MOVE = """OLD.status <> NEW.status AND NOT CASE OLD.status
        WHEN 'recording'  THEN NEW.status IN ('processing', 'failed')
        WHEN 'processing' THEN NEW.status IN ('ready', 'failed')
        WHEN 'failed'     THEN NEW.status = 'processing'
        ELSE false END"""

# statement_timestamp() and not clock_timestamp(), which may change within a statement and so is no condition of an index.
_REMOVE_EXPIRED = """
    WITH gone AS (
        SELECT recording_id, recording_started_at FROM session_recordings
         WHERE segment_index = 0 AND expires_at <= statement_timestamp()
         ORDER BY expires_at
         LIMIT $1
           FOR UPDATE SKIP LOCKED
    ), removed AS (
        DELETE FROM session_recordings s USING gone g
         WHERE s.recording_id = g.recording_id AND s.recording_started_at = g.recording_started_at
        RETURNING s.recording_id, s.segment_index
    )
    SELECT recording_id FROM removed WHERE segment_index = 0"""
MAX_REMOVED = 1000
MAX_TAGS = 50


class PrivacyLevel(StrEnum):
    """How much of what a page shows the recorder has masked."""

    STRICT = "strict"
    BALANCED = "balanced"
    PERMISSIVE = "permissive"


class SessionRecording(SessionRecordingBase, RecordingSegment, Expiring):
    """One segment of a recording. Segment 0 is the recording: it alone has the status, the owner and the rest of the header."""

    organization: Reference[Organization] = foreign_key(
        "models.Organization", about="the organization that it belongs to: no other sees it"
    )
    status = Enumerated(RecordingStatus, null=True, about="how far the recording is (segment 0 only)")
    user: Reference[User | None] = foreign_key(
        "models.User", on_delete="SET NULL", null=True, about="whose browser it shows (segment 0 only)", access="create"
    )
    bot_run: Reference[BotRun | None] = foreign_key(
        "models.BotRun",
        tenant=True,
        on_delete="NO ACTION",
        null=True,
        about="the run whose browser it shows (segment 0 only)",
        access="create",
    )
    privacy_level = Text(null=True, about="how much is masked: strict, balanced or permissive (segment 0 only)", access="create")
    browser_info = Json(dict[str, Any], null=True, about="the browser and its system (segment 0 only)", access="create")
    viewport = Json(Viewport, null=True, about="the size of the window (segment 0 only)", access="create")
    tags = TextArray(null=True, about="words to find it by (segment 0 only)", access="create", example=["checkout"])

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
            Check(
                "CASE WHEN segment_index = 0 THEN num_nonnulls(status, privacy_level) = 2 ELSE"
                " num_nonnulls(status, user_id, bot_run_id, privacy_level, browser_info, viewport, tags, expires_at) = 0 END",
                name="session_recordings_header_ck",
                message="segment 0 has the recording's status and privacy level, the others have nothing of the header",
            ),
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

    @classmethod
    async def begin(
        cls,
        events: Sequence[Event],
        *,
        recording_id: UUID | None = None,
        user_id: UUID | None = None,
        bot_run_id: UUID | None = None,
        privacy_level: PrivacyLevel = PrivacyLevel.BALANCED,
        browser_info: Mapping[str, Any] | None = None,
        viewport: Viewport | None = None,
        tags: Sequence[str] = (),
        expires_at: datetime | None = None,
    ) -> Self:
        """A new recording: its first events, a full snapshot among them. Returns segment 0, the recording's header.

        It is of the user or of the bot's run; where none is named, of the scope's user. The viewport is by default that of the first meta
        event. A client that chooses the `recording_id` (a UUIDv7) may send the same once more and gets the header that there is.

        Raises:
            InvalidArgument: an event or a value breaks its rule, or there is no full snapshot.
            SegmentTooLarge: the events are too large for one segment.
            SegmentExists: the recording has begun with other events.
            ForeignKeyViolation: there is no such user or no such run in this organization.
        """
        packed = await asyncio.to_thread(pack, events)
        if not packed.has_full_snapshot:
            raise InvalidArgument("events", "begin with a full snapshot (rrweb event type 2) in segment 0")
        if user_id is not None:
            await refuse_stranger("user_id", user_id)
        header = {
            "status": RecordingStatus.RECORDING,
            "user_id": running_scope().user_id if user_id is None and bot_run_id is None else user_id,
            "bot_run_id": bot_run_id,
            "privacy_level": known(PrivacyLevel, privacy_level, "privacy_level"),
            "browser_info": browser_info,
            "viewport": viewport or packed.viewport,
            "tags": _tags(tags),
            "expires_at": expires_at,
        }
        return await cls._add(uuid7() if recording_id is None else recording_id, 0, packed, header)

    @classmethod
    async def append_segment(cls, recording_id: UUID, index: int, events: Sequence[Event]) -> Self:
        """Segment number `index` (from 1) of a recording. Segments may come in any order; what comes again unchanged is not added again.

        Raises:
            InvalidArgument: the index is not between 1 and 99,999, or an event is none.
            SegmentTooLarge: the events are too large for one segment: split() them.
            SegmentExists: there is such a segment with other events.
            NotFound: there is no such recording.
            Refused: it is finished or has failed.
        """
        whole_number("index", index, least=1, most=MAX_SEGMENTS - 1)
        packed = await asyncio.to_thread(pack, events)
        async with savepoint(running_scope()):
            # Its lock keeps finish() waiting, which counts the segments.
            header = await cls._of(recording_id).filter(segment_index=0).only(*cls._without_body()).select_for_update(no_key=True).get()
            if header.status is RecordingStatus.RECORDING:
                return await cls._add(recording_id, index, packed, {})
            existing = await cls._same(recording_id, index, packed)
        if existing is None:
            _refuse(header)
        return existing

    @classmethod
    async def split(cls, events: Sequence[Event]) -> list[Sequence[Event]]:
        """`events` in as many parts as they need segments. Errors as from begin()."""
        return await asyncio.to_thread(split, events)

    @classmethod
    async def finish(cls, recording_id: UUID, *, segments: int | None = None) -> Self:
        """All has come: the recording is processed and ready. A failed one may be finished too. Returns its header.

        `segments` is how many there should be; without it a missing last one cannot be noticed.

        Raises:
            RecordingGap: segments are missing; the recording stays as it is, and they may still come.
            InvalidArgument: there are more than `segments`.
            NotFound: there is no such recording.
            Refused: it is finished already.
        """
        async with savepoint(running_scope()):
            header = await cls._move(recording_id, RecordingStatus.PROCESSING, (RecordingStatus.RECORDING, RecordingStatus.FAILED))
            await cls._refuse_gaps(recording_id, segments)
            await header._change({"status": RecordingStatus.READY})
        return header

    @classmethod
    async def fail(cls, recording_id: UUID) -> Self:
        """The recorder broke off. What has come stays, and finish() may still follow. Errors as from finish()."""
        return await cls._move(recording_id, RecordingStatus.FAILED, (RecordingStatus.RECORDING, RecordingStatus.PROCESSING))

    @classmethod
    async def list_page(
        cls,
        *,
        page: int = 1,
        size: int = 20,
        since: datetime | None = None,
        user_id: UUID | None = None,
        bot_run_id: UUID | None = None,
        status: RecordingStatus | None = None,
    ) -> Page[Self]:
        """A page of the organization's recordings, newest first, as headers without events; with `since` older partitions are left alone.

        Raises:
            InvalidArgument: `page` is below 1, `size` is not between 1 and 200, or a value is none of its kind.
        """
        given = {"recording_started_at__gte": since, "user_id": user_id, "bot_run_id": bot_run_id, "status": status}
        chosen = cast("SessionRecordingLookups", {name: value for name, value in given.items() if value is not None})
        found = cls.filter(segment_index=0).filter(**chosen).only(*cls._without_body())
        return await paginate(found.order_by("-recording_started_at", "recording_id"), page=page, size=size)

    @classmethod
    async def remove(cls, recording_id: UUID) -> None:
        """Remove a recording with all its segments.

        Raises:
            NotFound: there is no such recording.
        """
        if not await cls._of(recording_id).delete():
            raise NotFound("there is no such recording here")
        await ActivityLog.record(f"{cls.noun()}.removed", cls.noun(), recording_id)

    @classmethod
    async def remove_expired(cls, *, limit: int = 100) -> list[UUID]:
        """Remove up to `limit` recordings (at most 1,000) whose end has passed, in one statement. Returns their ids.

        Any number may do so at once: each takes others.
        """
        rows = await running_scope().fetch(_REMOVE_EXPIRED, whole_number("limit", limit, least=1, most=MAX_REMOVED))
        removed = [row["recording_id"] for row in rows]
        await ActivityLog.record_each(f"{cls.noun()}.expired", cls.noun(), dict.fromkeys(removed))
        return removed

    @classmethod
    async def _move(cls, recording_id: UUID, to: RecordingStatus, origins: tuple[RecordingStatus, ...]) -> Self:
        header = await cls.header(recording_id)
        if not await header._change({"status": to}, where={"status": origins}):
            await header.refresh_from_db(cls._without_body())
            _refuse(header)
        return header


def _tags(tags: Sequence[str]) -> Sequence[str]:
    if isinstance(tags, (list, tuple)) and len(tags) > MAX_TAGS:
        raise InvalidArgument("tags", f"are at most {MAX_TAGS}")
    return tags


def _refuse(header: SessionRecording) -> NoReturn:
    raise Refused(f"the recording is {header.status}")
