"""Roles: the system's and an organization's own."""

from __future__ import annotations

import asyncio
from contextvars import copy_context

import pytest

from bottleneck_db import OrganizationMember, Registry, Role, SystemRole
from bottleneck_db.errors import (
    ForeignKeyViolation,
    NotFound,
    PermissionDenied,
    Refused,
    UnknownName,
)
from bottleneck_db.models.permissions import PERMISSIONS
from bottleneck_db.models.roles import RoleKeyTaken
from bottleneck_db.testing.databases import TestDatabase, execute
from bottleneck_db.testing.factories import Tenancy, make_organization
from tests.models.membership import joined, member_of, until_one_waits


async def test_a_role_of_ones_own_allows_what_it_says(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    grace = await joined(registry, database, tenancy, "grace@example.com")
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        role = await Role.define("runner", "Runner", ["bots:read", "bots:execute"], description="runs bots")
        assert [await role.allows(key) for key in ("bots:read", "bots:execute", "bots:delete")] == [True, True, False]
        await (await member_of(grace)).change_role(role)
        with pytest.raises(Refused, match="members have this role"):
            await role.soft_delete()
        await (await member_of(grace)).change_role(await Role.system(SystemRole.MEMBER))
        await role.soft_delete()
        with pytest.raises(ForeignKeyViolation):
            async with registry.tenant(tenancy.organization_id):
                await (await member_of(grace)).change_role(role)


async def test_an_unknown_permission_makes_no_role(registry: Registry, tenant: Tenancy) -> None:
    with pytest.raises(UnknownName, match="did you mean 'tasks:read'"):
        await Role.define("x", "X", ["bots:read", "task:read"])
    assert await Role.get_or_none(key="x") is None
    await Role.define("x", "X", [])
    with pytest.raises(RoleKeyTaken):
        async with registry.tenant(tenant.organization_id):
            await Role.define("x", "Another", PERMISSIONS)


async def test_system_roles_are_read_and_never_written(registry: Registry, tenant: Tenancy) -> None:
    owner = await Role.system(SystemRole.OWNER)
    assert await owner.allows("credentials:read")
    owner.name = "Boss"
    with pytest.raises((NotFound, PermissionDenied)):
        async with registry.tenant(tenant.organization_id):
            await owner.save()


async def test_another_organizations_role_is_given_to_nobody(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    other = await make_organization(registry)
    async with registry.tenant(other.organization_id, user=other.owner_id):
        foreign = await Role.define("spy", "Spy", PERMISSIONS)
    grace = await joined(registry, database, tenancy, "grace@example.com")
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        member = await member_of(grace)
        with pytest.raises(ForeignKeyViolation):
            async with registry.tenant(tenancy.organization_id):
                await member.change_role(foreign)
        assert member.role_id != foreign.id
        with pytest.raises(ForeignKeyViolation):
            async with registry.tenant(tenancy.organization_id):
                await OrganizationMember.invite("eve@example.com", foreign)


async def test_a_role_is_not_deleted_while_somebody_gets_it(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    grace = await joined(registry, database, tenancy, "grace@example.com")
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        role = await Role.define("runner", "Runner", ["bots:execute"])

    async def delete() -> None:
        async with registry.tenant(tenancy.organization_id):
            await role.soft_delete()

    outside = copy_context()
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        await (await member_of(grace)).change_role(role)
        deletion = asyncio.create_task(delete(), context=outside)
        await until_one_waits(database)
    with pytest.raises(Refused, match="members have this role"):
        await deletion
    async with registry.tenant(tenancy.organization_id):
        assert await (await member_of(grace)).can("bots:execute")


async def test_nobody_gets_a_role_that_is_being_deleted(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        role = await Role.define("runner", "Runner", ["bots:execute"])

    async def invite() -> None:
        async with registry.tenant(tenancy.organization_id):
            await OrganizationMember.invite("grace@example.com", role)

    outside = copy_context()
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        await role.soft_delete()
        invitation = asyncio.create_task(invite(), context=outside)
        await until_one_waits(database)
    with pytest.raises(ForeignKeyViolation):
        await invitation


async def test_a_member_whose_role_is_gone_may_do_nothing(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    grace = await joined(registry, database, tenancy, "grace@example.com")
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        role = await Role.define("runner", "Runner", ["bots:execute"])
        member = await (await member_of(grace)).change_role(role)
        assert await member.can("bots:execute")
    await execute(database.owner, "UPDATE roles SET deleted_at = now() WHERE key = 'runner'")
    async with registry.tenant(tenancy.organization_id):
        assert not await member.can("bots:execute")
