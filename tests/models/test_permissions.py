"""Permissions: reference data, the same in the code and in every database."""

from __future__ import annotations

from typing import Any

import pytest

from bottleneck_db import Permission, Registry
from bottleneck_db.errors import InvalidArgument, PermissionDenied, UnknownName
from bottleneck_db.models.permissions import PERMISSIONS, known_permission
from bottleneck_db.testing.factories import Tenancy


async def test_the_database_has_the_permissions_that_the_code_knows(tenant: Tenancy) -> None:
    rows = await Permission.all()
    assert sorted(row.key for row in rows) == sorted(PERMISSIONS)
    assert all(row.key == f"{row.resource}:{row.action}" for row in rows)


async def test_permissions_are_read_and_never_written(registry: Registry, tenant: Tenancy) -> None:
    permission = await Permission.get(key="bots:read")
    permission.description = "everything"
    for attempt in (permission.save, permission.delete, lambda: Permission.create(key="a:b", resource="a", action="b", description="")):
        with pytest.raises(PermissionDenied):
            async with registry.tenant(tenant.organization_id):
                await attempt()
    assert (await Permission.get(key="bots:read")).description != "everything"


def test_a_misspelt_permission_is_told_with_the_nearest() -> None:
    assert known_permission("bots:execute") == "bots:execute"
    with pytest.raises(UnknownName, match="did you mean 'bots:execute'"):
        known_permission("bots:exectue")
    with pytest.raises(UnknownName) as caught:
        known_permission("x" * 100_000)
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize("key", [None, 7, b"bots:read", ["bots:read"], {}])
def test_what_is_no_text_is_no_permission(key: Any) -> None:
    with pytest.raises(InvalidArgument, match="permission: is a str"):
        known_permission(key)
