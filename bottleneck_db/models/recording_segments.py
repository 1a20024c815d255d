"""Segments of recordings: a row each, written once, its events compressed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Self, cast
from uuid import UUID

from tortoise.queryset import QuerySet

from bottleneck_db.connection.scope import running_scope, savepoint
from bottleneck_db.errors import InvalidArgument, Refused, UniqueViolation
from bottleneck_db.models.base import Entity, OfTenant
from bottleneck_db.models.recording_events import CODEC, Event, PackedEvents, unpack
from bottleneck_db.orm.arguments import whole_number
from bottleneck_db.orm.array_fields import TextArray
from bottleneck_db.orm.declarations import Check, UniqueConstraint
from bottleneck_db.orm.fields import Boolean, Bytes, Integer, Text, Timestamp, Uuid

_SIZE = "segment_index >= 0 AND event_count > 0 AND size_bytes > 0 AND octet_length(events_compressed) <= 1048576"
_BODY = "events_compressed"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LAST_MS = (datetime(2201, 1, 1, tzinfo=UTC) - _EPOCH) // timedelta(milliseconds=1) - 1
MAX_SEGMENTS = 100_000


class SegmentExists(UniqueViolation):
    """The recording has a segment with this number already, with other events."""


class RecordingGap(Refused):
    """Segments of the recording are missing; `missing` has their numbers."""

    def __init__(self, missing: Sequence[int]) -> None:
        more = " and more" if len(missing) > 5 else ""
        super().__init__(f"segments of the recording are missing: {', '.join(map(str, missing[:5]))}{more}")
        self.missing = list(missing)


class RecordingSegment(OfTenant, Entity):
    """Events of a recording, and what tells about them; `size_bytes` and `sha256` are those of the events before they are compressed.

    `recording_started_at` is the time inside the UUIDv7 `recording_id`: only so is a segment's number unique over all partitions. All
    queries name it, so that the others are not looked at.
    """

    recording_id = Uuid(about="the recording that it is a segment of; a UUIDv7", access="create")
    recording_started_at = Timestamp(about="when the recording began: the time inside `recording_id`")
    segment_index = Integer(about="its number, from 0")
    first_event_at = Timestamp(about="when its first event happened")
    last_event_at = Timestamp(about="when its last event happened")
    event_count = Integer(about="how many events it has")
    has_full_snapshot = Boolean(default=False, about="whether a player can start at it")
    events_compressed = Bytes(null=True, about="the rrweb events, compressed; NULL: they are at `storage_url`")
    codec = Text(default="zstd", max_length=50, about="how the events are compressed", access="hidden")
    storage_url = Text(null=True, about="where the events are, if not here", access="hidden")
    size_bytes = Integer(bits=64, about="how large the events are")
    sha256 = Bytes(null=True, about="the events' SHA-256, to notice damage")
    url_history = TextArray(default=list, about="the addresses that were visited", example=["https://example.com/"])

    class Meta:
        abstract = True
        constraints = (
            UniqueConstraint(
                *("organization_id", "recording_id", "segment_index", "recording_started_at"),
                name="{table}_segment_uq",
                error=SegmentExists,
            ),
            Check(
                "recording_started_at = app.uuid7_time(recording_id)",
                name="{table}_started_ck",
                message="a recording starts at the time inside its id",
            ),
            Check(
                "segment_index <> 0 OR has_full_snapshot",
                name="{table}_first_ck",
                message="a player starts at segment 0: it has a full snapshot",
            ),
            Check(
                "num_nonnulls(events_compressed, storage_url) = 1",
                name="{table}_body_ck",
                message="a segment has either its events or the address where they are stored",
            ),
            Check(_SIZE, name="{table}_size_ck", message="a segment has at least one event and at most 1 MiB"),
            Check("last_event_at >= first_event_at", name="{table}_time_ck", message="the last event is not before the first"),
            Check("octet_length(sha256) = 32", name="{table}_sha256_ck", message="a SHA-256 has 32 bytes"),
        )

    @classmethod
    async def replay(cls, recording_id: UUID, *, from_segment: int = 0) -> AsyncGenerator[Event]:
        """The events, one after the other; one segment is in memory at a time. A player can start where a segment has a full snapshot.

        A recording that goes on ends with what has come so far: go on later, with the next segment.

        Raises:
            RecordingGap: a segment is missing.
            RecordingDamaged: a segment's events are not those that were recorded.
            NotFound: there is no such recording in this organization.
            Refused: a segment's events are stored elsewhere.
        """
        index = whole_number("from_segment", from_segment, least=0, most=MAX_SEGMENTS - 1)
        await cls.header(recording_id)
        while segment := await cls._of(recording_id).filter(segment_index__gte=index).order_by("segment_index").first():
            if segment.segment_index != index:
                raise RecordingGap(range(index, segment.segment_index))
            for event in await asyncio.to_thread(segment._events):
                yield event
            index += 1

    @classmethod
    async def header(cls, recording_id: UUID) -> Self:
        """Segment 0 of a recording, without its events.

        Raises:
            NotFound: there is no such recording in this organization.
        """
        return await cls._of(recording_id).only(*cls._without_body()).get(segment_index=0)

    @classmethod
    def _of(cls, recording_id: UUID) -> QuerySet[Self]:
        return cls.filter(recording_id=recording_id, recording_started_at=started_at(recording_id))

    @classmethod
    async def _add(cls, recording_id: UUID, index: int, packed: PackedEvents, header: Mapping[str, Any]) -> Self:
        """The segment, new; or the one that has the number and the same events already."""
        place = {"recording_id": recording_id, "recording_started_at": started_at(recording_id), "segment_index": index}
        segment = cls(**place, **segment_columns(packed), **header)
        try:
            async with savepoint(running_scope()):
                await segment.save(force_create=True)
        except UniqueViolation as clash:  # a partition's constraint has a name of its own
            existing = await cls._same(recording_id, index, packed)
            if existing is None:
                raise SegmentExists(constraint=clash.constraint, table=clash.table, sqlstate=clash.sqlstate) from None
            return existing
        return segment

    @classmethod
    async def _same(cls, recording_id: UUID, index: int, packed: PackedEvents) -> Self | None:
        found = cls._of(recording_id).filter(segment_index=index, sha256=packed.sha256)
        return await found.only(*cls._without_body()).get_or_none()

    @classmethod
    async def _refuse_gaps(cls, recording_id: UUID, segments: int | None) -> None:
        present = set(cast("list[int]", await cls._of(recording_id).values_list("segment_index", flat=True)))
        count = max(present) + 1 if segments is None else whole_number("segments", segments, least=1, most=MAX_SEGMENTS)
        if missing := sorted(set(range(count)) - present):
            raise RecordingGap(missing)
        if len(present) > count:
            raise InvalidArgument("segments", f"the recording has more: {len(present)}")

    def _events(self) -> list[Event]:
        if self.events_compressed is None:
            raise Refused(f"the events of segment {self.segment_index} are stored elsewhere: storage_url says where")
        if self.codec != CODEC:
            raise Refused(f"the events of segment {self.segment_index} are in a codec that is unknown here: {CODEC} is known")
        return unpack(self.events_compressed, size_bytes=self.size_bytes, sha256=self.sha256)

    @classmethod
    def _without_body(cls) -> list[Any]:
        return [name for name in cls._meta.fields_db_projection if name != _BODY]

    def _returned_columns(self) -> list[str]:
        return [column for column in super()._returned_columns() if column != _BODY]  # up to 1 MiB that was just sent

    def _identity_columns(self) -> tuple[str, ...]:
        return (*super()._identity_columns(), "recording_started_at")


def started_at(recording_id: object) -> datetime:
    """The moment inside a UUIDv7 (RFC 9562, 5.7), in milliseconds.

    Raises:
        InvalidArgument: it is no UUIDv7, or one of after the year 2200, where the database's arithmetic is not exact any more.
    """
    if not isinstance(recording_id, UUID) or recording_id.version != 7:
        raise InvalidArgument("recording_id", "must be a UUIDv7")
    milliseconds = recording_id.int >> 80
    if milliseconds > _LAST_MS:
        raise InvalidArgument("recording_id", "has a time after the year 2200")
    return _EPOCH + timedelta(milliseconds=milliseconds)


def segment_columns(packed: PackedEvents) -> dict[str, Any]:
    """The columns that tell about a segment's events, and hold them."""
    return {
        "first_event_at": packed.first_at,
        "last_event_at": packed.last_at,
        "event_count": packed.count,
        "has_full_snapshot": packed.has_full_snapshot,
        "events_compressed": packed.body,
        "codec": CODEC,
        "size_bytes": packed.size_bytes,
        "sha256": packed.sha256,
        "url_history": packed.urls,
    }
