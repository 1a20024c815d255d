"""The audit trail: written, read in its own organization, and never changed."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest

from bottleneck_db import ActivityLog, Registry
from bottleneck_db.errors import BottleneckError, CheckViolation, InvalidArgument, PermissionDenied, Refused
from bottleneck_db.models.enums import ActorType
from bottleneck_db.testing.databases import TestDatabase, execute
from bottleneck_db.testing.factories import Tenancy, make_organization

ACTION: dict[str, Any] = {"action": "report.sent", "resource_type": "report"}


async def test_an_entry_says_who_did_what(tenant: Tenancy) -> None:
    row = uuid4()
    await ActivityLog.record("report.sent", "report", row, changes={"to": "grace@example.com", "api_key": "bb_live_x"})
    entry = await ActivityLog.get(action="report.sent")
    assert (entry.resource_type, entry.resource_id, entry.actor_type, entry.actor_id) == ("report", row, ActorType.USER, tenant.owner_id)
    assert entry.changes == {"to": "grace@example.com", "api_key": "***"}
    assert entry.success


async def test_entries_of_one_statement_are_numbered_in_order(tenant: Tenancy) -> None:
    rows = [uuid4() for _ in range(20)]
    await ActivityLog.record_each("report.sent", "report", dict.fromkeys(rows))
    entries = await ActivityLog.filter(action="report.sent").order_by("seq")
    assert [entry.resource_id for entry in entries] == rows


async def test_entries_are_their_organizations(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id):
        await ActivityLog.record(**ACTION)
    other = await make_organization(registry)
    async with registry.tenant(other.organization_id):
        assert not await ActivityLog.exists(action="report.sent")
    async with registry.tenant(tenancy.organization_id):
        assert await ActivityLog.exists(action="report.sent")


async def test_entries_are_neither_changed_nor_removed(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id):
        await ActivityLog.record(**ACTION)
        entry = await ActivityLog.get(action="report.sent")
        entry.action = "report.lost"
        for attempt in (
            entry.save,
            entry.delete,
            lambda: ActivityLog.all().delete(),
            lambda: ActivityLog.all().update(success=False),
        ):
            with pytest.raises(PermissionDenied):
                async with registry.tenant(tenancy.organization_id):
                    await attempt()
    for statement in ("UPDATE activity_logs SET success = false", "DELETE FROM activity_logs", "TRUNCATE activity_logs"):
        with pytest.raises(Exception, match="append-only"):
            await execute(database.owner, statement)  # nor by the owner
    async with registry.tenant(tenancy.organization_id):
        assert (await ActivityLog.get(id=entry.id)).action == "report.sent"


async def test_nobody_writes_in_another_users_name(registry: Registry, tenancy: Tenancy) -> None:
    with pytest.raises(PermissionDenied):
        async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
            await ActivityLog.create(**ACTION, actor_type=ActorType.USER, actor_id=uuid4())


@pytest.mark.parametrize(
    ("values", "error"),
    [
        *(({"action": value}, InvalidArgument) for value in (None, 7, b"a.b", "", "x" * 201, "a\x00.b", "\ud800")),
        *(({"action": value}, CheckViolation) for value in ("sent", "Report.Sent", "report sent", "report.")),
        *(({"resource_type": value}, InvalidArgument) for value in (None, 7, "", "x" * 101, "a\x00")),
        *(({"resource_id": value}, InvalidArgument) for value in (7, "", "no uuid", 1.5)),
        *(({"changes": value}, InvalidArgument) for value in (7, "text", [1], {1: 2}, {"x": object()}, {"x": "\ud800"}, {"x": 10**5000})),
        ({"changes": {"x": "a\x00b"}}, BottleneckError),
    ],
)
async def test_a_bad_entry_is_refused_and_not_written(
    registry: Registry, tenant: Tenancy, values: dict[str, Any], error: type[BottleneckError]
) -> None:
    written = await ActivityLog.all().count()
    with pytest.raises(error):
        async with registry.tenant(tenant.organization_id):
            await ActivityLog.record(**{**ACTION, **values})
    assert await ActivityLog.all().count() == written


@pytest.mark.parametrize("changes", [None, 7, "text", [uuid4()], {uuid4(): "text"}, {"no uuid": None}])
async def test_bad_changes_of_many_rows_write_none(registry: Registry, tenant: Tenancy, changes: Any) -> None:
    written = await ActivityLog.all().count()
    with pytest.raises(BottleneckError):
        async with registry.tenant(tenant.organization_id):
            await ActivityLog.record_each("report.sent", "report", changes)
    assert await ActivityLog.all().count() == written


async def test_no_rows_are_no_entries(tenant: Tenancy) -> None:
    written = await ActivityLog.all().count()
    await ActivityLog.record_each("report.sent", "report", {})
    assert await ActivityLog.all().count() == written


async def test_an_entry_is_not_made_before_sign_in(registry: Registry) -> None:
    with pytest.raises(BottleneckError):
        async with registry._anonymous():
            await ActivityLog.record(**ACTION)
    assert issubclass(Refused, BottleneckError)
