"""Organizations: made with their owner, and handed over."""

from __future__ import annotations

import asyncio
from typing import Any
from uuid import uuid4

import pytest

from bottleneck_db import MemberStatus, Organization, Registry, SystemRole
from bottleneck_db.errors import (
    BottleneckError,
    ForeignKeyViolation,
    InvalidArgument,
    PermissionDenied,
    Refused,
)
from bottleneck_db.models.organizations import OrganizationSlugTaken
from bottleneck_db.testing.databases import TestDatabase
from bottleneck_db.testing.factories import Tenancy, make_user
from tests.models.membership import joined, member_of


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
