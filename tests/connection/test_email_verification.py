"""Proving an address: only then are invitations to it accepted."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from bottleneck_db import OrganizationMember, Registry, Role
from bottleneck_db.errors import InvalidArgument
from bottleneck_db.models.organization_members import InvitationInvalid
from bottleneck_db.models.roles import SystemRole
from bottleneck_db.security.links import LinkRefused
from bottleneck_db.testing.databases import TestDatabase, execute
from bottleneck_db.testing.factories import Tenancy
from tests.rules.catalog import ask

EMAIL = "ada@example.com"


@pytest.fixture
async def ada(registry: Registry) -> UUID:
    return await registry.sign_up(EMAIL, "Ada", google_id="g-1")


async def token_for(registry: Registry, **options: Any) -> str:
    token = await registry.request_email_verification(EMAIL.upper(), **options)
    assert token is not None
    return token


async def verified(database: TestDatabase) -> list[Any]:
    return await ask(database, "SELECT email_verified_at FROM users WHERE email = $1", EMAIL)


async def test_who_has_proved_his_address_accepts_invitations(registry: Registry, tenancy: Tenancy, ada: UUID) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        _, invitation = await OrganizationMember.invite(EMAIL, await Role.system(SystemRole.MEMBER))
    async with registry.user(ada):
        with pytest.raises(InvitationInvalid):
            await OrganizationMember.accept(invitation)
    assert await registry.verify_email(await token_for(registry)) == ada
    async with registry.user(ada):
        assert await OrganizationMember.accept(invitation) == tenancy.organization_id


async def test_a_second_time_changes_nothing(registry: Registry, database: TestDatabase, ada: UUID) -> None:
    token = await token_for(registry)
    await registry.verify_email(token)
    first = await verified(database)
    assert await registry.verify_email(token) == ada
    assert await verified(database) == first != [None]
    assert await ask(database, "SELECT actor_id FROM activity_logs WHERE action = 'user.email_verified'") == [ada]


async def test_a_token_is_for_the_address_that_it_was_mailed_to(registry: Registry, database: TestDatabase, ada: UUID) -> None:
    token = await token_for(registry)
    await execute(database.owner, "UPDATE users SET email = 'other@example.com'")
    with pytest.raises(LinkRefused):
        await registry.verify_email(token)
    assert await ask(database, "SELECT email_verified_at FROM users") == [None]


async def test_a_token_ends(registry: Registry, database: TestDatabase, ada: UUID) -> None:
    token = await token_for(registry, lifetime=timedelta(seconds=1))
    async with registry.user(ada) as scope:
        await scope.fetch("SELECT pg_sleep(1.1)")  # the database's clock decides
    with pytest.raises(LinkRefused):
        await registry.verify_email(token)
    assert await verified(database) == [None]


@pytest.mark.parametrize("token", ["", "x", "A" * 76, None, 7])
async def test_what_is_no_token_proves_nothing(registry: Registry, database: TestDatabase, ada: UUID, token: Any) -> None:
    with pytest.raises(LinkRefused):
        await registry.verify_email(token)
    assert await verified(database) == [None]


async def test_a_token_to_reset_a_password_proves_no_address(registry: Registry) -> None:
    await registry.sign_up("grace@example.com", "Grace", password="correct horse")
    token = await registry.request_password_reset("grace@example.com")
    assert token is not None
    with pytest.raises(LinkRefused):
        await registry.verify_email(token)


@pytest.mark.parametrize("change", ["status = 'suspended', suspended_at = now()", "deleted_at = now()"])
async def test_an_account_that_is_shut_gets_no_token_and_uses_none(
    registry: Registry, database: TestDatabase, ada: UUID, change: str
) -> None:
    token = await token_for(registry)
    await execute(database.owner, f"UPDATE users SET {change}")
    assert await registry.request_email_verification(EMAIL) is None
    with pytest.raises(LinkRefused):
        await registry.verify_email(token)


async def test_nobody_has_the_address(registry: Registry) -> None:
    assert await registry.request_email_verification("nobody@example.com") is None


@pytest.mark.parametrize(("arguments", "name"), [({"email": 7}, "email"), ({"lifetime": timedelta(days=8)}, "lifetime")])
async def test_bad_arguments_are_told(registry: Registry, arguments: dict[str, Any], name: str) -> None:
    given: dict[str, Any] = {"email": EMAIL, **arguments}
    with pytest.raises(InvalidArgument, match=name):
        await registry.request_email_verification(**given)
