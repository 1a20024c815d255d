"""What a browser recorded: rrweb events, and how a segment of a recording holds them.

An event is {"type": 0 to 6, "timestamp": milliseconds since 1970, "data": …} (rrweb-io/rrweb, packages/types). Events are kept as they
came: a recorder may add some that are older than their neighbours, and a player sorts them itself. A segment's body is one zstd frame
(RFC 8878) of JSON lines, an event a line; its SHA-256 and its size in bytes are those of the lines. All of this is work for a thread.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import IntEnum
from typing import Any, TypeAlias

import orjson
import zstandard
from pydantic import ValidationError

from bottleneck_db.errors import InvalidArgument, Refused
from bottleneck_db.models.bot_config import Viewport
from bottleneck_db.security.redaction import redact_text

Event: TypeAlias = Mapping[str, Any]

CODEC = "zstd"
MAX_BODY_BYTES = 1 << 20
MAX_EVENTS_BYTES = 16 << 20
_MAX_URLS = 1000
_MAX_URL_LENGTH = 2048
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_END_OF_TIME_MS = (datetime.max.replace(tzinfo=UTC) - _EPOCH) // timedelta(milliseconds=1)


class EventType(IntEnum):
    """rrweb's kinds of events."""

    DOM_CONTENT_LOADED = 0
    LOAD = 1
    FULL_SNAPSHOT = 2
    INCREMENTAL_SNAPSHOT = 3
    META = 4
    CUSTOM = 5
    PLUGIN = 6


_TYPES = frozenset(EventType)


class SegmentTooLarge(InvalidArgument):
    """A segment's events are at most 16 MiB as JSON and 1 MiB compressed: split() them over several segments."""

    def __init__(self, events: int) -> None:
        how = "split() them" if events > 1 else "and this single one is larger"
        super().__init__("events", f"have at most 16 MiB as JSON and 1 MiB compressed: {how}")


class RecordingDamaged(Refused):
    """The events of a segment are not those that were recorded."""


@dataclass(frozen=True)
class PackedEvents:
    """The events of one segment as they are stored, and what they tell about it."""

    body: bytes
    sha256: bytes
    size_bytes: int
    count: int
    first_at: datetime
    last_at: datetime
    has_full_snapshot: bool
    urls: list[str]
    viewport: Viewport | None


def pack(events: Sequence[Event]) -> PackedEvents:
    """The segment of `events`.

    Raises:
        InvalidArgument: there is none, or one is no rrweb event; the message tells which, from 0.
        SegmentTooLarge: they are too large for one segment.
    """
    if not isinstance(events, (list, tuple)) or not events:
        raise InvalidArgument("events", "are a list of at least one")
    lines = _lines(events)
    body = zstandard.ZstdCompressor().compress(lines)
    if len(body) > MAX_BODY_BYTES:
        raise SegmentTooLarge(len(events))
    times = [event["timestamp"] for event in events]
    metas = [event["data"] for event in events if event["type"] == EventType.META and isinstance(event.get("data"), Mapping)]
    return PackedEvents(
        body=body,
        sha256=hashlib.sha256(lines).digest(),
        size_bytes=len(lines),
        count=len(events),
        first_at=_moment(min(times)),
        last_at=_moment(max(times)),
        has_full_snapshot=any(event["type"] == EventType.FULL_SNAPSHOT for event in events),
        urls=_urls(metas),
        viewport=_viewport(metas),
    )


def split(events: Sequence[Event]) -> list[Sequence[Event]]:
    """`events` in as many parts as segments are needed. Errors as from pack(); SegmentTooLarge only where a single event is."""
    try:
        pack(events)
    except SegmentTooLarge:
        if len(events) == 1:
            raise
        middle = len(events) // 2
        return [*split(events[:middle]), *split(events[middle:])]
    return [events]


def unpack(body: bytes, *, size_bytes: int, sha256: bytes | None) -> list[Event]:
    """The events of a segment; no more memory is taken than `size_bytes` says, and never more than a segment may have.

    Raises:
        RecordingDamaged: they are not what was packed.
    """
    lines = _decompress(body, min(size_bytes, MAX_EVENTS_BYTES))
    if len(lines) != size_bytes or hashlib.sha256(lines).digest() != sha256:
        raise RecordingDamaged("are not those that were recorded: their size or their SHA-256 differs")
    try:
        return [orjson.loads(line) for line in lines.splitlines()]
    except orjson.JSONDecodeError:
        raise RecordingDamaged("are no JSON lines") from None


def _lines(events: Sequence[Event]) -> bytes:
    """One event after the other, so that other threads get their turn in between."""
    lines = bytearray()
    for number, event in enumerate(events):
        _check(number, event)
        lines += _line(number, event) + b"\n"
        if len(lines) > MAX_EVENTS_BYTES:
            raise SegmentTooLarge(len(events))
    return bytes(lines)


def _check(number: int, event: object) -> None:
    if not isinstance(event, Mapping):
        raise _refused(number, "is no JSON object")
    kind, time = event.get("type"), event.get("timestamp")
    if not isinstance(kind, int) or isinstance(kind, bool) or kind not in _TYPES:
        raise _refused(number, "has a type from 0 to 6")
    if not isinstance(time, (int, float)) or isinstance(time, bool) or not 0 <= time <= _END_OF_TIME_MS:
        raise _refused(number, "has a timestamp in milliseconds since 1970")


def _line(number: int, event: Event) -> bytes:
    try:
        return orjson.dumps(event)
    except orjson.JSONEncodeError as error:
        if "Recursion" in str(error):
            return _deep_line(number, event)
        raise _refused(number, "has something that JSON has not") from None


def _deep_line(number: int, event: Event) -> bytes:
    """A page that is nested deeper than orjson writes (126 elements), yet not deeper than it reads."""
    try:
        line = json.dumps(event, allow_nan=False, separators=(",", ":")).encode()
        orjson.loads(line)
    except (TypeError, ValueError, RecursionError):
        raise _refused(number, "has something that JSON has not, or is nested too deep") from None
    return line


def _refused(number: int, rule: str) -> InvalidArgument:
    return InvalidArgument("events", f"number {number} {rule}")


def _moment(milliseconds: float) -> datetime:
    return _EPOCH + timedelta(milliseconds=milliseconds)


def _urls(metas: Sequence[Mapping[str, Any]]) -> list[str]:
    """The addresses that were visited, one after the other, without credentials."""
    visited: list[str] = []
    for meta in metas:
        href = meta.get("href")
        if isinstance(href, str) and "\x00" not in href:
            url = redact_text(href)[:_MAX_URL_LENGTH]
            if visited[-1:] != [url]:
                visited.append(url)
    return visited[:_MAX_URLS]


def _viewport(metas: Sequence[Mapping[str, Any]]) -> Viewport | None:
    """The window that the first page was shown in."""
    try:
        return Viewport(width=metas[0]["width"], height=metas[0]["height"])
    except (IndexError, KeyError, ValidationError):
        return None


def _decompress(body: bytes, limit: int) -> bytes:
    """At most one byte more than `limit`: what a frame says of its own size is not believed."""
    decompressor = zstandard.ZstdDecompressor(max_window_size=2 * MAX_EVENTS_BYTES)
    try:
        return decompressor.stream_reader(body).read(limit + 1)
    except zstandard.ZstdError:
        raise RecordingDamaged("are not what zstd has written") from None
