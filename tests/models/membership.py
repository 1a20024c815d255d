"""Steps that tests of organizations, members and roles share."""

from __future__ import annotations

import asyncio
from uuid import UUID

import asyncpg

from bottleneck_db import OrganizationMember, Registry, SystemRole
from bottleneck_db.testing.databases import TestDatabase, execute
from bottleneck_db.testing.factories import Tenancy, make_invitation, make_user


async def verified_user(registry: Registry, database: TestDatabase, email: str) -> UUID:
    user = await make_user(registry, email=email)
    await execute(database.owner, "UPDATE users SET email_verified_at = now() WHERE email_verified_at IS NULL")
    return user


async def joined(registry: Registry, database: TestDatabase, tenancy: Tenancy, email: str, role: SystemRole = SystemRole.MEMBER) -> UUID:
    """A new member's user."""
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        _, token = await make_invitation(email, role)
    user = await verified_user(registry, database, email)
    async with registry.user(user):
        assert await OrganizationMember.accept(token) == tenancy.organization_id
    return user


async def member_of(user: UUID) -> OrganizationMember:
    return await OrganizationMember.get(user_id=user)


async def until_one_waits(database: TestDatabase) -> None:
    """Until some transaction of the database waits for another's lock."""
    connection = await asyncpg.connect(**database.owner.connect_arguments())
    try:
        async with asyncio.timeout(30):
            while not await connection.fetchval("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)"):  # noqa: ASYNC110 - the event is in the database
                await asyncio.sleep(0.01)
    finally:
        await connection.close()
