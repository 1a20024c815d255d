"""Recordings as the tests of them begin with."""

from __future__ import annotations

import random
from datetime import timedelta
from typing import Any
from uuid import UUID

from bottleneck_db.models import SessionRecording
from bottleneck_db.models.recording_events import Event

START = 1_790_000_000_000  # milliseconds since 1970
HOUR = timedelta(hours=1)


def meta(time: float, href: str = "https://shop.example/", **data: Any) -> dict[str, Any]:
    return {"type": 4, "timestamp": time, "data": {"href": href, "width": 1024, "height": 768, **data}}


def snapshot(time: float = START) -> dict[str, Any]:
    return {"type": 2, "timestamp": time, "data": {"node": {"type": 0, "childNodes": [], "id": 1}, "initialOffset": {"top": 0, "left": 0}}}


def moves(count: int, *, since: float = START, size: int = 10) -> list[dict[str, Any]]:
    """Events that do not compress."""
    noise = random.Random(since)  # noqa: S311 - no secret
    return [{"type": 3, "timestamp": since + number, "data": {"source": 1, "text": noise.randbytes(size).hex()}} for number in range(count)]


FIRST: list[dict[str, Any]] = [meta(START), snapshot(START + 5)]


async def record(segments: int = 3, **header: Any) -> UUID:
    """A recording of the running tenant scope, still going on."""
    recording = await SessionRecording.begin(FIRST, **header)
    for index in range(1, segments):
        await SessionRecording.append_segment(recording.recording_id, index, moves(4, since=START + 100 * index))
    return recording.recording_id


async def replayed(recording_id: UUID, **options: Any) -> list[Event]:
    return [event async for event in SessionRecording.replay(recording_id, **options)]


async def segments_of(recording_id: UUID) -> list[int]:
    return sorted(segment.segment_index for segment in await SessionRecording.filter(recording_id=recording_id))
