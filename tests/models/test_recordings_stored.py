"""Recordings as the database has them: partitions, rules, indexes."""

from __future__ import annotations

import random
import re
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import asyncpg
import pytest
from uuid_utils.compat import uuid7

from bottleneck_db import Registry
from bottleneck_db.errors import CheckViolation
from bottleneck_db.models import SessionRecording
from bottleneck_db.models.enums import RecordingStatus
from bottleneck_db.models.recording_events import pack
from bottleneck_db.models.recording_segments import _LAST_MS, started_at
from bottleneck_db.models.session_recordings import _REMOVE_EXPIRED
from bottleneck_db.telemetry import Statement, listening
from bottleneck_db.testing.databases import TestDatabase
from bottleneck_db.testing.factories import Tenancy
from tests.models.recordings import FIRST, HOUR, START, moves, record


async def test_the_time_inside_an_id_is_the_same_to_the_database(registry: Registry) -> None:
    noise = random.Random(7)  # noqa: S311 - no secret
    ids = [UUID(int=(noise.randrange(_LAST_MS) << 80) | (7 << 76) | (2 << 62) | number) for number in range(2000)]
    async with registry._anonymous() as scope:
        rows = await scope.fetch("SELECT id, app.uuid7_time(id) AS time FROM unnest($1::uuid[]) AS id", ids)
    assert len(rows) == 2000
    assert [started_at(row["id"]) for row in rows] == [row["time"] for row in rows]


async def test_each_row_lies_in_the_partition_of_its_month(registry: Registry, tenancy: Tenancy, database: TestDatabase) -> None:
    """The month of the recording's beginning, for later segments too."""
    months: dict[UUID, str] = {}
    now = datetime.now(UTC)
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        for day in (now - timedelta(days=now.day + 2), now, now + timedelta(days=31), datetime(1999, 12, 31, 23, 59, tzinfo=UTC)):
            recording_id = uuid7(nanoseconds=int(day.timestamp() * 1000) * 1_000_000)
            await SessionRecording.begin(FIRST, recording_id=recording_id)
            await SessionRecording.append_segment(recording_id, 1, moves(1, since=START + 9e9))
            months[recording_id] = "default" if day.year == 1999 else f"{day:%Y_%m}"
    connection = await asyncpg.connect(**database.owner.connect_arguments())
    try:
        rows = await connection.fetch("SELECT recording_id, tableoid::regclass::text AS partition FROM session_recordings")
    finally:
        await connection.close()
    assert len(rows) == 8
    assert {(row["recording_id"], row["partition"]) for row in rows} == {
        (recording_id, f"session_recordings_{month}") for recording_id, month in months.items()
    }


def _partitions(plan: object) -> set[str]:
    """The partitions that a plan touches."""
    return set(re.findall(r"\bsession_recordings_(\d{4}_\d{2}|default)\b", str(plan)))


async def test_what_is_asked_of_one_recording_touches_one_partition(registry: Registry, tenancy: Tenancy) -> None:
    """Seen as the application's role, under its policies."""
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id) as scope:
        recording_id = await record(2)
        month = f"{started_at(recording_id):%Y_%m}"
        of = SessionRecording._of(recording_id)
        for query in (of.filter(segment_index__gte=1).order_by("segment_index").limit(1), of.only("id"), of.filter(segment_index=0)):
            assert _partitions(await query.explain()) == {month}
        assert len(_partitions(await SessionRecording.filter(segment_index=0).explain())) > 3
        since = SessionRecording.filter(segment_index=0, recording_started_at__gte=started_at(recording_id))
        assert min(_partitions(await since.explain()) - {"default"}) == month
        header = await SessionRecording.header(recording_id)
        sent: list[Statement] = []
        with listening(sent.append):
            await header._change({"status": RecordingStatus.PROCESSING}, where={"status": (RecordingStatus.RECORDING,)})
        values = (RecordingStatus.READY, header.id, tenancy.organization_id, header.recording_started_at, RecordingStatus.PROCESSING)
        assert _partitions(await scope.fetch(f"EXPLAIN {sent[0].sql}", *values)) == {month}


async def test_the_database_refuses_what_the_verbs_never_write(registry: Registry, tenant: Tenancy) -> None:
    packed = pack(FIRST)
    row: dict[str, Any] = {
        "recording_id": (recording_id := uuid7()),
        "recording_started_at": started_at(recording_id),
        "segment_index": 0,
        "status": RecordingStatus.RECORDING,
        "privacy_level": "strict",
        "first_event_at": packed.first_at,
        "last_event_at": packed.last_at,
        "event_count": packed.count,
        "has_full_snapshot": True,
        "events_compressed": packed.body,
        "size_bytes": packed.size_bytes,
    }
    changes: list[tuple[dict[str, Any], str]] = [
        ({"recording_started_at": datetime.now(UTC) + HOUR}, "the time inside its id"),
        ({"has_full_snapshot": False}, "a full snapshot"),
        ({"status": None}, "segment 0 has the recording's status"),
        ({"segment_index": 1}, "segment 0 has the recording's status"),
        ({"events_compressed": None}, "either its events or the address"),
        ({"events_compressed": bytes(1 << 20) + b"1"}, "at most 1 MiB"),
        ({"last_event_at": packed.first_at - HOUR}, "not before the first"),
        ({"privacy_level": "none"}, "strict, balanced or permissive"),
    ]
    for change, said in changes:
        with pytest.raises(CheckViolation, match=said):
            async with registry.tenant(tenant.organization_id):
                await SessionRecording.create(**{**row, **change})


_MANY = """
    INSERT INTO session_recordings (organization_id, recording_id, recording_started_at, segment_index, status, privacy_level, expires_at,
                                    has_full_snapshot, first_event_at, last_event_at, event_count, events_compressed, size_bytes)
    SELECT $1, id, app.uuid7_time(id), n, CASE n WHEN 0 THEN 'ready'::recording_status END, CASE n WHEN 0 THEN 'strict' END,
           CASE n WHEN 0 THEN now() + interval '1 day' * (ordinal - 10) END, true, now(), now(), 1, '\\x00', 1
      FROM unnest($2::uuid[]) WITH ORDINALITY AS recording (id, ordinal) CROSS JOIN generate_series(0, 39) AS n"""


async def test_what_has_expired_is_found_and_removed_by_indexes(registry: Registry, tenancy: Tenancy, database: TestDatabase) -> None:
    ids = [uuid7() for _ in range(500)]
    connection = await asyncpg.connect(**database.owner.connect_arguments())
    try:
        await connection.execute(_MANY, tenancy.organization_id, ids)
        await connection.execute("ANALYZE session_recordings")
    finally:
        await connection.close()
    async with registry.tenant(tenancy.organization_id) as scope:
        plan = [row["QUERY PLAN"] for row in await scope.fetch(f"EXPLAIN {_REMOVE_EXPIRED}", 5)]
        assert any("Index Cond: (expires_at <= statement_timestamp())" in line for line in plan)
        full = f"session_recordings_{started_at(ids[0]):%Y_%m}"  # the other partitions are empty
        assert not any("Seq Scan" in line and full in line for line in plan)
        assert len(await SessionRecording.remove_expired()) == 10
