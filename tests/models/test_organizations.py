"""Organizations: made with their owner, and handed over."""

from __future__ import annotations

import asyncio
from typing import Any
from uuid import UUID, uuid4

import pytest

from bottleneck_db import MemberStatus, Organization, OrganizationMember, Registry, SystemRole
from bottleneck_db.errors import (
    BottleneckError,
    ForeignKeyViolation,
    InvalidArgument,
    NoScope,
    PermissionDenied,
    Refused,
)
from bottleneck_db.models.organizations import OrganizationSlugTaken
from bottleneck_db.testing.databases import TestDatabase
from bottleneck_db.testing.factories import Tenancy, make_invitation, make_organization, make_user
from tests.models.membership import joined, member_of, verified_user


async def test_the_one_who_creates_an_organization_is_its_owner_and_first_member(registry: Registry) -> None:
    owner = await make_user(registry)
    created = await Organization.create_with_owner(registry, owner_id=owner, name="Engines", slug="engines")
    assert (created.name, created.slug, created.owner_id) == ("Engines", "engines", owner)
    async with registry.tenant(created.id, user=owner):
        assert (await Organization.current()).id == created.id
        member = await member_of(owner)
        assert (member.status, member.joined_at is not None) == (MemberStatus.ACTIVE, True)
        assert await member.can("organization:billing")


async def test_a_slug_is_one_organizations(registry: Registry) -> None:
    owner = await make_user(registry)
    await Organization.create_with_owner(registry, owner_id=owner, name="A", slug="taken")
    with pytest.raises(OrganizationSlugTaken):
        await Organization.create_with_owner(registry, owner_id=owner, name="B", slug="taken")
    assert [membership.name for membership in await registry.my_organizations(owner)] == ["A"]


async def test_of_two_who_take_a_slug_at_once_one_gets_it(registry: Registry) -> None:
    owner = await make_user(registry)
    creations = (Organization.create_with_owner(registry, owner_id=owner, name=name, slug="race") for name in "AB")
    outcomes = await asyncio.gather(*creations, return_exceptions=True)
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Organization", "OrganizationSlugTaken"]


@pytest.mark.parametrize(
    ("values", "error"),
    [
        ({"name": ""}, None),
        ({"name": "x" * 201}, InvalidArgument),
        ({"name": None}, BottleneckError),
        ({"name": 5}, InvalidArgument),
        ({"name": "a\x00b"}, InvalidArgument),
        ({"name": "\ud800"}, BottleneckError),
        ({"slug": ""}, InvalidArgument),
        ({"slug": "Not A Slug"}, InvalidArgument),
        ({"slug": "-x"}, InvalidArgument),
        ({"slug": "x" * 65}, InvalidArgument),
        ({"slug": b"bytes"}, InvalidArgument),
        ({"owner_id": uuid4()}, ForeignKeyViolation),
        ({"owner_id": "no uuid"}, InvalidArgument),
        ({"owner_id": None}, InvalidArgument),
    ],
)
async def test_bad_values_make_no_organization(registry: Registry, values: dict[str, Any], error: type[BottleneckError] | None) -> None:
    owner = await make_user(registry)
    given: dict[str, Any] = {"owner_id": owner, "name": "Good", "slug": "good", **values}
    if error is None:
        await Organization.create_with_owner(registry, **given)  # a name may be empty: nothing says otherwise
        return
    with pytest.raises(error):
        await Organization.create_with_owner(registry, **given)
    assert await registry.my_organizations(owner) == []


async def test_ownership_passes_to_an_active_member(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    grace = await joined(registry, database, tenancy, "grace@example.com", SystemRole.ADMIN)
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        organization, member = await Organization.current(), await member_of(grace)
        await member.suspend()
        with pytest.raises(Refused, match="active"):
            await organization.transfer_ownership(member)
        await organization.transfer_ownership(await member.activate())
        assert (await Organization.current()).owner_id == grace
        with pytest.raises(Refused, match="transfer the ownership first"):
            await member.remove()
        await (await member_of(tenancy.owner_id)).remove()


async def test_a_member_cannot_change_what_is_the_platforms(registry: Registry, tenant: Tenancy) -> None:
    organization = await Organization.current()
    organization.limits = {"bots": 1_000_000}
    with pytest.raises(PermissionDenied):
        async with registry.tenant(tenant.organization_id):
            await organization.save()


async def test_only_a_member_of_this_organization_becomes_its_owner(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    other = await make_organization(registry)
    async with registry.tenant(other.organization_id, user=other.owner_id):
        stranger = await member_of(other.owner_id)
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        invited, _ = await make_invitation("grace@example.com")
        organization = await Organization.current()
        for candidate in (stranger, invited):
            with pytest.raises(Refused, match="active member of this organization"):
                await organization.transfer_ownership(candidate)
        for nobody in (None, tenancy.owner_id, organization):
            with pytest.raises(InvalidArgument, match="member"):
                await organization.transfer_ownership(nobody)  # type: ignore[arg-type]
        assert organization.owner_id == (await Organization.current()).owner_id == tenancy.owner_id


async def test_what_a_member_was_when_he_was_read_does_not_count(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    grace = await joined(registry, database, tenancy, "grace@example.com")
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        stale = await member_of(grace)
        await (await member_of(grace)).suspend()
        with pytest.raises(Refused, match="active"):
            await (await Organization.current()).transfer_ownership(stale)
        await (await member_of(grace)).remove()
        with pytest.raises(Refused, match="active"):
            await (await Organization.current()).transfer_ownership(stale)


async def test_an_invitation_read_before_its_owner_came_does_not_remove_him(
    registry: Registry, database: TestDatabase, tenancy: Tenancy
) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        stale, token = await make_invitation("grace@example.com")
    grace = await verified_user(registry, database, "grace@example.com")
    async with registry.user(grace):
        await OrganizationMember.accept(token)
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        await (await Organization.current()).transfer_ownership(await member_of(grace))
        with pytest.raises(Refused, match="transfer the ownership first"):
            await stale.remove()
        assert not (await member_of(grace)).is_deleted


async def test_ownership_never_passes_to_a_member_who_is_being_suspended(
    registry: Registry, database: TestDatabase, tenancy: Tenancy
) -> None:
    graces = [await joined(registry, database, tenancy, f"grace-{number}@example.com") for number in range(4)]
    for grace in graces:
        async with registry.tenant(tenancy.organization_id) as scope:
            before = await scope.fetch_value("SELECT owner_id FROM organizations")
        barrier = asyncio.Barrier(2)

        async def transfer(to: UUID = grace, barrier: asyncio.Barrier = barrier) -> None:
            async with registry.tenant(tenancy.organization_id):
                organization, member = await Organization.current(), await member_of(to)
                await barrier.wait()
                await organization.transfer_ownership(member)

        async def suspend(whom: UUID = grace, barrier: asyncio.Barrier = barrier) -> None:
            async with registry.tenant(tenancy.organization_id):
                member = await member_of(whom)
                await barrier.wait()
                await member.suspend()

        outcomes = await asyncio.gather(transfer(), suspend(), return_exceptions=True)
        assert sorted(type(outcome).__name__ for outcome in outcomes) == ["NoneType", "Refused"]
        async with registry.tenant(tenancy.organization_id):
            organization = await Organization.current()
            assert organization.owner_id in (before, grace)
            assert (await member_of(organization.owner_id)).status is MemberStatus.ACTIVE


async def test_an_organization_is_renamed_and_its_slug_stays_its_own(registry: Registry, tenancy: Tenancy) -> None:
    other = await make_organization(registry)
    async with registry.tenant(other.organization_id, user=other.owner_id):
        taken = (await Organization.current()).slug
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        organization = await Organization.current()
        organization.name, organization.metadata = "Renamed", {"colour": "green"}
        await organization.save()
        organization.slug = taken
        with pytest.raises(OrganizationSlugTaken):
            async with registry.tenant(tenancy.organization_id):
                await organization.save()
        fresh = await Organization.current()
        assert (fresh.name, fresh.metadata, fresh.slug != taken) == ("Renamed", {"colour": "green"}, True)
        assert [found.id for found in await Organization.all()] == [tenancy.organization_id]


@pytest.mark.parametrize(
    ("name", "value"),
    [("name", "x" * 201), ("name", None), ("slug", "Not a slug"), ("metadata", [1]), ("metadata", {"x": object()}), ("billing_email", 7)],
)
async def test_a_bad_value_changes_no_organization(registry: Registry, tenant: Tenancy, name: str, value: Any) -> None:
    organization = await Organization.current()
    setattr(organization, name, value)
    with pytest.raises(BottleneckError):
        async with registry.tenant(tenant.organization_id):
            await organization.save()
    fresh = await Organization.current()
    assert getattr(fresh, name) != value


async def test_the_current_organization_is_a_tenant_scopes(registry: Registry, tenancy: Tenancy) -> None:
    with pytest.raises(BottleneckError):
        async with registry.user(tenancy.owner_id):
            await Organization.current()
    with pytest.raises(NoScope):
        await Organization.current()


async def test_organizations_are_not_made_past_their_verb(registry: Registry, tenant: Tenancy) -> None:
    with pytest.raises(PermissionDenied):
        async with registry.tenant(tenant.organization_id):
            await Organization.create(name="x", slug="x", owner_id=tenant.owner_id)


async def test_a_registry_makes_an_organization_and_nothing_else_does(registry: Registry) -> None:
    owner = await make_user(registry)
    for nothing in (None, "registry", registry.settings):
        with pytest.raises(InvalidArgument, match="registry"):
            await Organization.create_with_owner(nothing, owner_id=owner, name="x", slug="x")  # type: ignore[arg-type]
