"""Members: invited, joined, suspended, removed."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from bottleneck_db import MemberStatus, Organization, OrganizationMember, Registry, Role, SystemRole, User
from bottleneck_db.errors import (
    BottleneckError,
    InvalidArgument,
    NotFound,
    Refused,
    UnknownName,
)
from bottleneck_db.models.organization_members import AlreadyInvited, AlreadyMember, InvitationInvalid
from bottleneck_db.security.tokens import token_digest
from bottleneck_db.testing.databases import TestDatabase, execute
from bottleneck_db.testing.factories import Tenancy, make_invitation, make_organization, make_user
from tests.models.membership import joined, member_of, verified_user

# Invitations


async def test_an_invitation_is_accepted_once_by_whom_it_was_meant_for(
    registry: Registry, database: TestDatabase, tenancy: Tenancy
) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        invitation, token = await make_invitation("Grace@Example.COM")
        assert invitation.invited_email == "grace@example.com"
        assert invitation.invited_by_id == tenancy.owner_id
    grace, eve = [await verified_user(registry, database, f"{name}@example.com") for name in ("grace", "eve")]
    async with registry.user(eve):
        with pytest.raises(InvitationInvalid):
            await OrganizationMember.accept(token)
    async with registry.user(grace):
        assert await OrganizationMember.accept(token) == tenancy.organization_id
        with pytest.raises(InvitationInvalid):
            await OrganizationMember.accept(token)
    assert [membership.role_key for membership in await registry.my_organizations(grace)] == ["member"]


async def test_of_two_who_accept_at_once_one_joins(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        _, token = await make_invitation("grace@example.com")
    grace = await verified_user(registry, database, "grace@example.com")

    async def accept() -> UUID:
        async with registry.user(grace):
            return await OrganizationMember.accept(token)

    outcomes = await asyncio.gather(accept(), accept(), return_exceptions=True)
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["InvitationInvalid", "UUID"]


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE users SET email_verified_at = NULL",
        "UPDATE organization_members SET invite_expires_at = now() - interval '1 s' WHERE status = 'pending'",
        "UPDATE organizations SET deleted_at = now()",
        "UPDATE users SET status = 'suspended', suspended_at = now() WHERE email = 'grace@example.com'",
        "UPDATE organization_members SET deleted_at = now(), invite_token_hash = NULL WHERE status = 'pending'",
    ],
)
async def test_a_spent_expired_or_withdrawn_invitation_lets_nobody_in(
    registry: Registry, database: TestDatabase, tenancy: Tenancy, change: str
) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        _, token = await make_invitation("grace@example.com")
    grace = await verified_user(registry, database, "grace@example.com")
    await execute(database.owner, change)
    with pytest.raises(InvitationInvalid):
        async with registry.user(grace):
            await OrganizationMember.accept(token)


@pytest.mark.parametrize("token", ["", "nonsense", "x" * 10_000, None, 7, b"bytes", "a\x00b", "\ud800"])
async def test_a_token_that_is_none_is_told(registry: Registry, token: Any) -> None:
    user = await make_user(registry)
    with pytest.raises((InvitationInvalid, InvalidArgument)):
        async with registry.user(user):
            await OrganizationMember.accept(token)


async def test_an_address_has_one_open_invitation(registry: Registry, tenant: Tenancy) -> None:
    invitation, _ = await make_invitation("grace@example.com")
    with pytest.raises(AlreadyInvited):
        async with registry.tenant(tenant.organization_id):
            await make_invitation("GRACE@example.com")
    await invitation.remove()
    again, _ = await make_invitation("grace@example.com")
    assert again.id != invitation.id
    with pytest.raises(Refused, match="removed already"):
        await invitation.remove()


@pytest.mark.parametrize(
    ("email", "lifetime"),
    [
        ("", None),
        (None, None),
        (5, None),
        ("x" * 321, None),
        ("a\x00@b", None),
        ("   ", None),
        (" a@b", None),
        ("nobody", None),
        ("bob@\u0130cloud.com", None),
        ("a@b", timedelta(0)),
        ("a@b", timedelta(days=-1)),
        ("a@b", 7),
    ],
)
async def test_a_bad_invitation_is_refused_and_not_made(tenant: Tenancy, email: Any, lifetime: Any) -> None:
    role = await Role.system(SystemRole.MEMBER)
    with pytest.raises(InvalidArgument):
        await OrganizationMember.invite(email, role, **({} if lifetime is None else {"lifetime": lifetime}))
    assert await OrganizationMember.all().count() == 1


async def test_a_member_who_left_may_be_invited_again_and_joins_once(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    grace = await joined(registry, database, tenancy, "grace@example.com")
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        _, second = await make_invitation("grace@example.com")
    with pytest.raises(AlreadyMember):
        async with registry.user(grace):
            await OrganizationMember.accept(second)
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        await (await member_of(grace)).remove()
    async with registry.user(grace):
        await OrganizationMember.accept(second)


async def test_a_hidden_invitation_lets_nobody_in_until_it_is_restored(
    registry: Registry, database: TestDatabase, tenancy: Tenancy
) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        invitation, token = await make_invitation("grace@example.com")
        await invitation.soft_delete()
    grace = await verified_user(registry, database, "grace@example.com")
    assert await registry.invitation(token_digest(token)) is None
    with pytest.raises(InvitationInvalid):
        async with registry.user(grace):
            await OrganizationMember.accept(token)
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        await invitation.restore()
    async with registry.user(grace):
        assert await OrganizationMember.accept(token) == tenancy.organization_id


@pytest.mark.parametrize("expired", [False, True])
async def test_an_organization_goes_and_comes_back_with_its_open_invitations(
    registry: Registry, database: TestDatabase, tenancy: Tenancy, expired: bool
) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        _, token = await make_invitation("grace@example.com")
    if expired:
        await execute(database.owner, "UPDATE organization_members SET invite_expires_at = now() - interval '1 s' WHERE status = 'pending'")
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        organization = await Organization.current()
        await organization.soft_delete()
        assert await OrganizationMember.all() == []
    assert await registry.invitation(token_digest(token)) is None
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        await organization.restore()
        assert await OrganizationMember.filter(status=MemberStatus.PENDING).count() == 1
    assert (await registry.invitation(token_digest(token)) is None) is expired


# Members


async def test_a_member_is_shut_out_and_let_in_whatever_the_record_took_him_for(
    registry: Registry, database: TestDatabase, tenancy: Tenancy
) -> None:
    grace = await joined(registry, database, tenancy, "grace@example.com", SystemRole.VIEWER)
    admin, viewer = SystemRole.ADMIN, SystemRole.VIEWER
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        mine, theirs = await member_of(grace), await member_of(grace)
        await mine.suspend()
        await theirs.activate()
        await mine.suspend()
        assert (await member_of(grace)).status is MemberStatus.SUSPENDED
        await theirs.activate()
        assert (await member_of(grace)).status is MemberStatus.ACTIVE
        for role in (admin, viewer, admin):
            await (mine if role is admin else theirs).change_role(await Role.system(role))
            assert (await member_of(grace)).role_id == (await Role.system(role)).id
        await theirs.remove()
        with pytest.raises(NotFound):
            await mine.suspend()


async def test_a_member_may_do_what_his_role_allows_while_he_is_active(
    registry: Registry, database: TestDatabase, tenancy: Tenancy
) -> None:
    grace = await joined(registry, database, tenancy, "grace@example.com", SystemRole.VIEWER)
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        member = await member_of(grace)
        assert (await member.can("bots:read"), await member.can("bots:execute")) == (True, False)
        await member.change_role(await Role.system(SystemRole.MEMBER))
        member = await member_of(grace)
        assert await member.can("bots:execute")
        await member.suspend()
        assert not await member.can("bots:execute")
        await member.activate()
        await member.remove()
        assert not await member.can("bots:execute")
        with pytest.raises(UnknownName, match="did you mean 'bots:execute'"):
            await member.can("bots:exectue")


async def test_whether_a_member_may_is_told_by_his_row_as_it_is(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    grace = await joined(registry, database, tenancy, "grace@example.com")
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        early, late = await member_of(grace), await member_of(grace)
        await late.suspend()
        assert not await early.can("bots:execute")
        await late.activate()
        assert await early.can("bots:execute")
        await late.change_role(await Role.system(SystemRole.VIEWER))
        assert not await early.can("bots:execute")
        assert not await OrganizationMember().can("bots:execute")


async def test_the_owner_keeps_his_role_and_his_membership(tenant: Tenancy) -> None:
    owner = await member_of(tenant.owner_id)
    for verb in (owner.remove, owner.suspend, owner.soft_delete):
        with pytest.raises(Refused, match="owner"):
            await verb()
    with pytest.raises(Refused, match="owner"):
        await owner.change_role(await Role.system(SystemRole.VIEWER))
    assert (await member_of(tenant.owner_id)).status is MemberStatus.ACTIVE


async def test_an_open_invitation_is_not_suspended(registry: Registry, tenant: Tenancy) -> None:
    invitation, _ = await make_invitation("grace@example.com")
    with pytest.raises(BottleneckError, match="invited, then active"):
        async with registry.tenant(tenant.organization_id):
            await invitation.suspend()
    assert invitation.status is MemberStatus.PENDING


async def test_members_are_shown_to_each_other_and_to_nobody_else(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    grace = await joined(registry, database, tenancy, "grace@example.com")
    other = await make_organization(registry)
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        assert {user.id for user in await User.all()} == {tenancy.owner_id, grace}
    async with registry.tenant(other.organization_id, user=other.owner_id):
        assert {user.id for user in await User.all()} == {other.owner_id}
