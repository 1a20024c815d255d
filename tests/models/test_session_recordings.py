"""Recordings: begun, appended to, finished, replayed, removed."""

from __future__ import annotations

import asyncio
import gc
import tracemalloc
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import asyncpg
import pytest
import zstandard
from uuid_utils.compat import uuid7

from bottleneck_db import ActivityLog, Registry
from bottleneck_db.errors import ForeignKeyViolation, IdentityRequired, InvalidArgument, NotFound, Refused, UnknownName
from bottleneck_db.models import SessionRecording
from bottleneck_db.models.bot_config import Viewport
from bottleneck_db.models.enums import RecordingStatus
from bottleneck_db.models.recording_events import MAX_EVENTS_BYTES, RecordingDamaged, SegmentTooLarge
from bottleneck_db.models.recording_segments import RecordingGap, SegmentExists, started_at
from bottleneck_db.models.session_recordings import PrivacyLevel
from bottleneck_db.telemetry import Statement, listening
from bottleneck_db.testing.databases import TestDatabase
from bottleneck_db.testing.factories import Tenancy, make_organization, make_run
from tests.models.recordings import FIRST, HOUR, START, meta, moves, record, replayed, segments_of, snapshot


async def test_a_recording_begins_with_its_header_and_first_events(tenant: Tenancy) -> None:
    expires_at = datetime.now(UTC) + HOUR
    recording = await SessionRecording.begin(
        [meta(START, "https://u:hunter2@shop.example/?token=abc"), snapshot(START + 5), meta(START + 1, "https://shop.example/cart")],
        privacy_level=PrivacyLevel.STRICT,
        browser_info={"name": "Chrome", "version": "140"},
        tags=["checkout", "beta"],
        expires_at=expires_at,
    )
    stored = await SessionRecording.header(recording.recording_id)
    assert stored.id == recording.id
    assert (stored.segment_index, stored.status, stored.privacy_level) == (0, RecordingStatus.RECORDING, "strict")
    assert (stored.user_id, stored.bot_run_id, stored.expires_at) == (tenant.owner_id, None, expires_at)
    assert (stored.browser_info, stored.viewport, stored.tags) == (
        {"name": "Chrome", "version": "140"},
        Viewport(width=1024, height=768),
        ["checkout", "beta"],
    )
    assert (stored.event_count, stored.has_full_snapshot, stored.codec, stored.storage_url) == (3, True, "zstd", None)
    assert stored.last_event_at - stored.first_event_at == timedelta(milliseconds=5)
    assert stored.first_event_at == datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=START)
    assert stored.url_history == ["https://***@shop.example/?***", "https://shop.example/cart"]
    assert stored.recording_started_at == started_at(stored.recording_id)
    assert abs(stored.recording_started_at - stored.created_at) < timedelta(minutes=1)


async def test_a_recording_of_a_run_has_no_user_but_the_one_that_is_named(tenant: Tenancy) -> None:
    run = await make_run()
    recording = await SessionRecording.begin(FIRST, bot_run_id=run.id, viewport=Viewport(width=800, height=600))
    assert (recording.user_id, recording.bot_run_id, recording.viewport) == (None, run.id, Viewport(width=800, height=600))
    both = await SessionRecording.begin(FIRST, bot_run_id=run.id, user_id=tenant.owner_id)
    assert both.user_id == tenant.owner_id


async def test_meta_events_of_any_form_are_recorded(tenant: Tenancy) -> None:
    odd = [meta(START, "a\x00b"), {"type": 4, "timestamp": START}, meta(START, width="wide"), meta(START), snapshot()]
    recording = await SessionRecording.begin(odd)
    assert recording.url_history == ["https://shop.example/"]
    assert await replayed(recording.recording_id) == odd
    plain = await SessionRecording.begin([snapshot()])
    assert (plain.viewport, plain.url_history) == (None, [])


async def test_what_was_recorded_is_replayed_in_the_order_of_the_segments(tenant: Tenancy) -> None:
    recording = await SessionRecording.begin(FIRST)
    parts: list[list[dict[str, Any]]] = [
        [{"type": 3, "timestamp": START + 2.5, "data": {"text": "ä\u2028\n\r€😀", "deep": [[{"x": None, "y": True, "z": 1.5e300}]]}}],
        [{"type": 5, "timestamp": START + 9, "data": {}}, {"type": 6, "timestamp": START + 1, "data": "older than its neighbour"}],
        [{"type": 0, "timestamp": START, "data": {}}, {"type": 1, "timestamp": START, "data": {}}, snapshot(START + 10)],
    ]
    for index in (3, 1, 2):  # they come as the network will have it
        await SessionRecording.append_segment(recording.recording_id, index, parts[index - 1])
    assert await replayed(recording.recording_id) == FIRST + parts[0] + parts[1] + parts[2]
    assert await replayed(recording.recording_id, from_segment=2) == parts[1] + parts[2]
    assert await replayed(recording.recording_id, from_segment=4) == []
    third = await SessionRecording.get(recording_id=recording.recording_id, segment_index=3)
    assert (third.has_full_snapshot, third.status, third.privacy_level) == (True, None, None)


async def test_a_segment_that_comes_again_is_not_added_again(registry: Registry, tenant: Tenancy) -> None:
    recording = await SessionRecording.begin(FIRST, recording_id=uuid7())
    assert (await SessionRecording.begin(FIRST, recording_id=recording.recording_id)).id == recording.id
    added = await SessionRecording.append_segment(recording.recording_id, 1, moves(3))
    again = await SessionRecording.append_segment(recording.recording_id, 1, moves(3))
    assert (again.id, again.sha256, again.created_at) == (added.id, added.sha256, added.created_at)
    await SessionRecording.finish(recording.recording_id)
    assert (await SessionRecording.append_segment(recording.recording_id, 1, moves(3))).id == added.id
    with pytest.raises(Refused, match="the recording is ready"):
        await SessionRecording.append_segment(recording.recording_id, 2, moves(3))
    assert await segments_of(recording.recording_id) == [0, 1]


async def test_a_number_that_has_other_events_already_is_refused_and_the_scope_goes_on(tenant: Tenancy) -> None:
    recording_id = await record(2)
    with pytest.raises(SegmentExists, match="other events"):
        await SessionRecording.append_segment(recording_id, 1, moves(5))
    with pytest.raises(SegmentExists):
        await SessionRecording.begin([snapshot(1)], recording_id=recording_id)
    assert await replayed(recording_id) == FIRST + moves(4, since=START + 100)


async def test_of_many_who_bring_the_same_at_once_one_adds_it(registry: Registry, tenancy: Tenancy) -> None:
    recording_id = uuid7()
    barrier = asyncio.Barrier(4)

    async def bring(index: int) -> UUID:
        async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
            await barrier.wait()
            if index == 0:
                return (await SessionRecording.begin(FIRST, recording_id=recording_id)).id
            return (await SessionRecording.append_segment(recording_id, index, moves(3))).id

    assert len(set(await asyncio.gather(*(bring(0) for _ in range(4))))) == 1
    assert len(set(await asyncio.gather(*(bring(1) for _ in range(4))))) == 1


@pytest.mark.parametrize(
    ("events", "said"),
    [
        ([], "a list of at least one"),
        (None, "a list of at least one"),
        ("no events", "a list of at least one"),
        ([snapshot(), "no event"], "number 1 is no JSON object"),
        ([{"timestamp": 1}], "number 0 has a type from 0 to 6"),
        ([snapshot(), {"type": 7, "timestamp": 1}], "number 1 has a type"),
        ([{"type": True, "timestamp": 1}], "type"),
        ([{"type": "2", "timestamp": 1}], "type"),
        ([{"type": 2}], "timestamp"),
        ([{"type": 2, "timestamp": "now"}], "timestamp"),
        ([{"type": 2, "timestamp": True}], "timestamp"),
        ([{"type": 2, "timestamp": float("nan")}], "timestamp"),
        ([{"type": 2, "timestamp": -1}], "timestamp"),
        ([{"type": 2, "timestamp": 1e18}], "timestamp"),
        ([{"type": 2, "timestamp": 1, "data": object()}], "something that JSON has not"),
        ([{"type": 2, "timestamp": 1, "data": "\ud800"}], "something that JSON has not"),
        ([moves(1)[0]], "full snapshot"),
    ],
)
async def test_what_is_no_event_is_refused_by_its_number(tenant: Tenancy, events: Any, said: str) -> None:
    with pytest.raises(InvalidArgument, match=f"events: .*{said}"):
        await SessionRecording.begin(events)
    assert await SessionRecording.all().count() == 0


def nested(depth: int) -> dict[str, Any]:
    node: dict[str, Any] = {"id": depth}
    for number in range(depth):
        node = {"id": number, "childNodes": [node]}
    return {"type": 2, "timestamp": START, "data": {"node": node}}


async def test_a_deeply_nested_page_is_recorded_and_an_endless_one_refused(tenant: Tenancy) -> None:
    recording = await SessionRecording.begin([nested(300)])
    assert await replayed(recording.recording_id) == [nested(300)]
    with pytest.raises(InvalidArgument, match="nested too deep"):
        await SessionRecording.begin([nested(3000)])
    with pytest.raises(InvalidArgument, match="nested too deep"):
        await SessionRecording.begin([nested(300) | {"extra": {object()}}])


@pytest.mark.parametrize(
    ("change", "error", "said"),
    [
        ({"privacy_level": ["strict"]}, InvalidArgument, "privacy_level: is a str"),
        ({"privacy_level": "strickt"}, UnknownName, "did you mean 'strict'"),
        ({"recording_id": uuid4()}, InvalidArgument, "recording_id: must be a UUIDv7"),
        ({"recording_id": "no-uuid"}, InvalidArgument, "recording_id"),
        ({"recording_id": UUID("ffffffff-ffff-7000-8000-000000000000")}, InvalidArgument, "after the year 2200"),
        ({"viewport": {"width": 0}}, InvalidArgument, "viewport: width"),
        ({"browser_info": "Chrome"}, InvalidArgument, "browser_info"),
        ({"tags": "checkout"}, InvalidArgument, "tags"),
        ({"tags": 5}, InvalidArgument, "tags"),
        ({"tags": [5]}, InvalidArgument, "tags"),
        ({"tags": ["x"] * 51}, InvalidArgument, "tags: are at most 50"),
        ({"expires_at": datetime(2030, 1, 1)}, InvalidArgument, "expires_at: needs a time zone"),
        ({"user_id": "no-uuid"}, InvalidArgument, "user_id"),
        ({"user_id": uuid4()}, ForeignKeyViolation, "does not exist"),
        ({"bot_run_id": uuid4()}, ForeignKeyViolation, "does not exist"),
    ],
)
async def test_a_header_that_breaks_a_rule_is_refused_and_nothing_is_written(
    tenant: Tenancy, change: dict[str, Any], error: type[Exception], said: str
) -> None:
    with pytest.raises(error, match=said):
        await SessionRecording.begin(FIRST, **change)
    assert await SessionRecording.all().count() == 0


async def test_events_that_are_too_large_say_so_and_are_split(tenant: Tenancy) -> None:
    recording = await SessionRecording.begin(FIRST)
    many = moves(60, size=50_000)  # 3 MB that hardly compress
    with pytest.raises(SegmentTooLarge, match=r"1 MiB compressed: split\(\)"):
        await SessionRecording.append_segment(recording.recording_id, 1, many)
    parts = await SessionRecording.split(many)
    assert 3 <= len(parts) <= 8
    for index, part in enumerate(parts, start=1):
        await SessionRecording.append_segment(recording.recording_id, index, part)
    assert await replayed(recording.recording_id, from_segment=1) == many
    assert await SessionRecording.split(FIRST) == [FIRST]
    single = moves(1, size=2_000_000)
    for refuse in (SessionRecording.split(single), SessionRecording.append_segment(recording.recording_id, 1 + len(parts), single)):
        with pytest.raises(SegmentTooLarge, match="this single one is larger"):
            await refuse
    huge = [snapshot(), *({"type": 3, "timestamp": START, "data": "a" * (MAX_EVENTS_BYTES // 2)} for _ in range(2))]  # it compresses well
    with pytest.raises(SegmentTooLarge, match="16 MiB"):
        await SessionRecording.begin(huge)
    assert await SessionRecording.split(huge) == [huge[:1], huge[1:2], huge[2:]]


@pytest.mark.parametrize("index", [0, -1, 100_000, 1.5, True, "1"])
async def test_a_segments_number_is_from_1_to_99_999(tenant: Tenancy, index: Any) -> None:
    recording_id = await record(1)
    with pytest.raises(InvalidArgument, match=r"index: is (between 1 and 99,999|a whole number)"):
        await SessionRecording.append_segment(recording_id, index, moves(1))
    with pytest.raises(InvalidArgument, match="from_segment"):
        await replayed(recording_id, from_segment=-1)


async def test_a_finished_recording_is_ready_and_stays_so(tenant: Tenancy) -> None:
    recording_id = await record(3)
    finished = await SessionRecording.finish(recording_id, segments=3)
    assert finished.status is RecordingStatus.READY
    assert (await SessionRecording.header(recording_id)).status is RecordingStatus.READY
    for verb in (SessionRecording.finish, SessionRecording.fail):
        with pytest.raises(Refused, match="the recording is ready"):
            await verb(recording_id)


async def test_a_recording_with_a_gap_is_not_finished_and_not_replayed_past_it(tenant: Tenancy) -> None:
    recording_id = await record(2)
    for index in (4, 9):
        await SessionRecording.append_segment(recording_id, index, moves(1))
    with pytest.raises(RecordingGap, match="missing: 2, 3, 5, 6, 7 and more") as gap:
        await SessionRecording.finish(recording_id)
    assert gap.value.missing == [2, 3, 5, 6, 7, 8]
    assert (await SessionRecording.header(recording_id)).status is RecordingStatus.RECORDING
    replay = SessionRecording.replay(recording_id)
    assert [await anext(replay) for _ in range(6)] == FIRST + moves(4, since=START + 100)
    with pytest.raises(RecordingGap, match=r"missing: 2, 3$"):
        await anext(replay)


async def test_a_recording_that_should_be_longer_or_shorter_is_not_finished(tenant: Tenancy) -> None:
    recording_id = await record(2)
    with pytest.raises(RecordingGap, match="missing: 2"):
        await SessionRecording.finish(recording_id, segments=3)
    with pytest.raises(InvalidArgument, match="segments: the recording has more: 2"):
        await SessionRecording.finish(recording_id, segments=1)
    with pytest.raises(InvalidArgument, match="segments"):
        await SessionRecording.finish(recording_id, segments=0)
    assert (await SessionRecording.header(recording_id)).status is RecordingStatus.RECORDING


async def test_a_failed_recording_keeps_its_events_and_may_be_finished(tenant: Tenancy) -> None:
    recording_id = await record(2)
    assert (await SessionRecording.fail(recording_id)).status is RecordingStatus.FAILED
    with pytest.raises(Refused, match="the recording is failed"):
        await SessionRecording.append_segment(recording_id, 2, moves(1))
    assert len(await replayed(recording_id)) == 6
    assert (await SessionRecording.finish(recording_id)).status is RecordingStatus.READY


async def test_a_segment_that_comes_while_the_recording_is_finished_is_in_it_or_refused(registry: Registry, tenancy: Tenancy) -> None:
    for _ in range(5):
        async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
            recording_id = await record(2)
        barrier = asyncio.Barrier(2)

        async def append(recording_id: UUID = recording_id, barrier: asyncio.Barrier = barrier) -> None:
            async with registry.tenant(tenancy.organization_id):
                await barrier.wait()
                await SessionRecording.append_segment(recording_id, 3, moves(1))  # 2 is missing

        async def finish(recording_id: UUID = recording_id, barrier: asyncio.Barrier = barrier) -> None:
            async with registry.tenant(tenancy.organization_id):
                await barrier.wait()
                await SessionRecording.finish(recording_id)

        appended, finished = await asyncio.gather(append(), finish(), return_exceptions=True)
        assert (appended is None) == isinstance(finished, RecordingGap)
        assert (finished is None) == isinstance(appended, Refused)


async def test_recordings_of_other_organizations_do_not_exist(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        recording_id = await record(2)
        run = await make_run()
    other = await make_organization(registry)
    async with registry.tenant(other.organization_id, user=other.owner_id):
        for unknown in (recording_id, uuid7()):
            for attempt in (
                SessionRecording.append_segment(unknown, 1, moves(4, since=START + 100)),
                SessionRecording.finish(unknown),
                SessionRecording.fail(unknown),
                SessionRecording.header(unknown),
                SessionRecording.remove(unknown),
                replayed(unknown),
            ):
                with pytest.raises(NotFound):
                    await attempt
        assert (await SessionRecording.list_page()).items == []
        assert await SessionRecording.remove_expired() == []
        with pytest.raises(ForeignKeyViolation):
            await SessionRecording.begin(FIRST, bot_run_id=run.id)
        mine = await SessionRecording.begin(FIRST, recording_id=recording_id)  # an id is the organization's own
        assert mine.organization_id == other.organization_id
    with pytest.raises(IdentityRequired):
        async with registry.user(tenancy.owner_id):
            await SessionRecording.header(recording_id)
    with pytest.raises(IdentityRequired):
        async with registry.user(tenancy.owner_id):
            await SessionRecording.begin(FIRST)


async def _damage(database: TestDatabase, change: str, *values: Any) -> None:
    connection = await asyncpg.connect(**database.owner.connect_arguments())
    try:
        await connection.execute(f"UPDATE session_recordings SET {change} WHERE segment_index = 1", *values)
    finally:
        await connection.close()


def _bomb() -> bytes:
    """1 GiB of zeros in 32 KiB."""
    zeros = bytes(1 << 20)
    compressor = zstandard.ZstdCompressor(level=19).compressobj(size=1 << 30)
    return b"".join(compressor.compress(zeros) for _ in range(1 << 10)) + compressor.flush()


@pytest.mark.parametrize(
    ("change", "values"),
    [
        ("events_compressed = set_byte(events_compressed, 20, get_byte(events_compressed, 20) # 1)", []),
        ("events_compressed = substr(events_compressed, 1, 30)", []),
        ("events_compressed = $1", [b"no zstd"]),
        ("events_compressed = $1", [_bomb()]),
        ("events_compressed = $1, size_bytes = 1 << 30", [_bomb()]),
        ("sha256 = sha256('other')", []),
        ("sha256 = NULL", []),
        ("size_bytes = size_bytes + 1", []),
        ("events_compressed = $1, size_bytes = 4, sha256 = sha256('junk')", [zstandard.compress(b"junk")]),
    ],
)
async def test_damaged_events_are_not_replayed_and_a_bomb_does_not_go_off(
    registry: Registry, tenancy: Tenancy, database: TestDatabase, change: str, values: list[Any]
) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        recording_id = await record(2)
    await _damage(database, change, *values)
    tracemalloc.start()
    try:
        async with registry.tenant(tenancy.organization_id):
            with pytest.raises(RecordingDamaged):
                await replayed(recording_id, from_segment=1)
            assert await replayed(recording_id, from_segment=2) == []
        assert tracemalloc.get_traced_memory()[1] < 3 * MAX_EVENTS_BYTES
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("codec = 'gzip'", "a codec that is unknown here: zstd is known"),
        ("events_compressed = NULL, storage_url = 's3://recordings/1'", "stored elsewhere"),
    ],
)
async def test_events_that_are_not_here_say_so(
    registry: Registry, tenancy: Tenancy, database: TestDatabase, change: str, said: str
) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        recording_id = await record(2)
    await _damage(database, change)
    async with registry.tenant(tenancy.organization_id):
        with pytest.raises(Refused, match=f"the events of segment 1 are .*{said}"):
            await replayed(recording_id, from_segment=1)


async def _peak(recording_id: UUID) -> int:
    """The most memory that a replay takes, in bytes."""
    gc.collect()
    tracemalloc.start()
    try:
        async for _ in SessionRecording.replay(recording_id):
            pass
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


async def test_a_replay_takes_the_memory_of_one_segment_and_reads_no_more_than_is_asked_for(tenant: Tenancy) -> None:
    short, long = await record(1), await record(1)
    for recording_id, segments in ((short, 2), (long, 12)):
        for index in range(1, segments):
            await SessionRecording.append_segment(recording_id, index, moves(1000, since=START + index, size=300))
    for recording_id in (short, long):  # what is made once and kept is no replay's
        await _peak(recording_id)
    assert await _peak(long) < 1.5 * await _peak(short)
    heard: list[Statement] = []
    with listening(heard.append):
        replay = SessionRecording.replay(long)
        await anext(replay)
        await replay.aclose()
    assert len(heard) == 2  # the header, the first segment


async def test_a_page_has_headers_newest_first_without_events(registry: Registry, tenant: Tenancy) -> None:
    run = await make_run()
    first, second = await record(3), await record(1, bot_run_id=run.id)
    await SessionRecording.finish(first)
    page = await SessionRecording.list_page()
    assert [recording.recording_id for recording in page.items] == [second, first]
    assert page.total == 2
    assert all("events_compressed" not in vars(recording) for recording in page.items)
    cases: list[tuple[dict[str, Any], list[UUID]]] = [
        ({"bot_run_id": run.id}, [second]),
        ({"user_id": tenant.owner_id}, [first]),
        ({"status": RecordingStatus.READY}, [first]),
        ({"since": datetime.now(UTC) - HOUR}, [second, first]),
        ({"since": datetime.now(UTC) + HOUR}, []),
    ]
    for filters, found in cases:
        page = await SessionRecording.list_page(**filters)
        assert [recording.recording_id for recording in page.items] == found
    bad_ones: list[dict[str, Any]] = [
        {"page": 0},
        {"size": 201},
        {"status": "redy"},
        {"since": datetime(2030, 1, 1)},
        {"user_id": "no-uuid"},
    ]
    for bad in bad_ones:
        with pytest.raises(InvalidArgument):
            await SessionRecording.list_page(**bad)


async def test_a_removed_recording_is_gone_with_its_segments_and_is_told(tenant: Tenancy) -> None:
    recording_id, other = await record(3), await record(1)
    await SessionRecording.remove(recording_id)
    assert await segments_of(recording_id) == []
    assert await segments_of(other) == [0]
    with pytest.raises(NotFound):
        await SessionRecording.remove(recording_id)
    assert [entry.action for entry in await ActivityLog.filter(resource_id=recording_id)] == ["session_recording.removed"]


async def test_expired_recordings_are_found_and_removed_with_their_segments(registry: Registry, tenancy: Tenancy) -> None:
    now = datetime.now(UTC)
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        past = [await record(3, expires_at=now - HOUR * hours) for hours in (3, 1, 2)]
        kept = [await record(2, expires_at=now + HOUR), await record(2)]
        assert {recording.recording_id for recording in await SessionRecording.expired()} == set(past)
        assert await SessionRecording.remove_expired(limit=1) == [past[0]]  # the oldest first
        assert set(await SessionRecording.remove_expired()) == {past[1], past[2]}
        assert await SessionRecording.remove_expired() == []
        for recording_id in past:
            assert await segments_of(recording_id) == []
            assert [entry.action for entry in await ActivityLog.filter(resource_id=recording_id)] == ["session_recording.expired"]
        for recording_id in kept:
            assert await segments_of(recording_id) == [0, 1]
        for limit in (0, 1001):
            with pytest.raises(InvalidArgument, match="limit"):
                await SessionRecording.remove_expired(limit=limit)


async def test_many_who_remove_at_once_take_each_recording_once(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        past = [await record(2, expires_at=datetime.now(UTC) - HOUR) for _ in range(8)]
    barrier = asyncio.Barrier(4)

    async def remove() -> list[UUID]:
        async with registry.tenant(tenancy.organization_id):
            await barrier.wait()
            return await SessionRecording.remove_expired(limit=2)

    removed = [recording for taken in await asyncio.gather(*(remove() for _ in range(4))) for recording in taken]
    assert sorted(removed) == sorted(past)
