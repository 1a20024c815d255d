"""Rows with an end, by the database's clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bottleneck_db.models import Notification
from bottleneck_db.testing.factories import Tenancy


async def test_rows_are_told_apart_by_whether_their_end_has_passed(tenant: Tenancy) -> None:
    now = datetime.now(UTC)
    for title, end in (("past", now - timedelta(hours=1)), ("future", now + timedelta(hours=1)), ("endless", None)):
        await Notification.create(user_id=tenant.owner_id, kind="system.alert", title=title, body="…", expires_at=end)
    assert sorted(notification.title for notification in await Notification.unexpired()) == ["endless", "future"]
    assert [notification.title for notification in await Notification.expired()] == ["past"]
