"""User accounts: one's own profile, and no more of anybody."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from bottleneck_db import Registry, User
from bottleneck_db.errors import InvalidArgument, NotFound, PermissionDenied, Refused, UnknownName
from bottleneck_db.models.enums import UserStatus
from bottleneck_db.testing.databases import TestDatabase
from bottleneck_db.testing.factories import Tenancy, make_organization, make_user
from tests.models.membership import joined


async def test_a_user_changes_his_profile(registry: Registry) -> None:
    user_id = await registry.sign_up("ada@example.com", "Ada", google_id="g-1")
    async with registry.user(user_id):
        user = await User.get(id=user_id)
        assert (user.email, user.login_method, user.status, user.timezone, user.locale) == (
            "ada@example.com",
            "google",
            UserStatus.ACTIVE,
            "UTC",
            "en-US",
        )
        before = user.updated_at
        user.name, user.timezone, user.onboarding_completed_at = "Countess", "Europe/London", datetime(2026, 1, 1, tzinfo=UTC)
        await user.save()
        assert user.updated_at > before
    async with registry.user(user_id):
        assert (await User.get(id=user_id)).name == "Countess"


@pytest.mark.parametrize(
    "values",
    [
        {"email": "eve@example.com"},
        {"status": UserStatus.SUSPENDED},
        {"is_platform_admin": True},
        {"mfa_enabled": True},
        {"login_method": "sso"},
        {"email_verified_at": datetime(2026, 1, 1, tzinfo=UTC)},
        {"deleted_at": datetime(2026, 1, 1, tzinfo=UTC)},
    ],
)
async def test_what_is_not_profile_is_not_changed(registry: Registry, tenancy: Tenancy, values: dict[str, Any]) -> None:
    async with registry.user(tenancy.owner_id):
        user = await User.get(id=tenancy.owner_id)
        kept = {name: getattr(user, name) for name in values}
        user.update_from_dict(values)
        with pytest.raises(PermissionDenied):
            async with registry.user(tenancy.owner_id):
                await user.save()
        fresh = await User.get(id=tenancy.owner_id)
    assert {name: getattr(fresh, name) for name in values} == kept


async def test_accounts_are_neither_made_nor_removed_here(registry: Registry, tenancy: Tenancy) -> None:
    with pytest.raises(PermissionDenied):
        async with registry.user(tenancy.owner_id):
            await User.create(email="eve@example.com", name="Eve")
    async with registry.user(tenancy.owner_id):
        user = await User.get(id=tenancy.owner_id)
        with pytest.raises(Refused):
            await user.delete()
    with pytest.raises(PermissionDenied):
        async with registry.user(tenancy.owner_id):
            await user.soft_delete()
    assert not user.is_deleted
    async with registry.user(tenancy.owner_id):
        assert await User.get(id=tenancy.owner_id)


async def test_a_user_sees_himself_and_those_he_works_with(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    grace = await joined(registry, database, tenancy, "grace@example.com")
    stranger = (await make_organization(registry)).owner_id
    async with registry.user(grace):
        assert [user.id for user in await User.all()] == [grace]
    async with registry.tenant(tenancy.organization_id, user=grace):
        assert {user.id for user in await User.all()} == {grace, tenancy.owner_id}
        with pytest.raises(NotFound):
            await User.get(id=stranger)


async def test_a_colleague_is_read_and_not_changed(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    grace = await joined(registry, database, tenancy, "grace@example.com")
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        colleague = await User.get(id=grace)
        colleague.name = "Nobody"
        with pytest.raises(NotFound):
            await colleague.save()
        assert await User.filter(id=grace).update(name="Nobody") == 0
        assert (await User.get(id=grace)).name != "Nobody"


@pytest.mark.parametrize("column", ["password_hash", "mfa_secret_enc", "mfa_key_id", "google_id", "suspension_reason"])
async def test_secrets_are_no_fields_and_are_granted_to_nobody(registry: Registry, tenancy: Tenancy, column: str) -> None:
    async with registry.user(tenancy.owner_id):
        assert not hasattr(await User.get(id=tenancy.owner_id), column)
        with pytest.raises(PermissionDenied):
            async with registry.user(tenancy.owner_id) as scope:
                await scope.fetch(f"SELECT {column} FROM users")
    with pytest.raises(UnknownName):
        User(**{column: "x"})  # type: ignore[arg-type] # on purpose


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("name", 7),
        ("name", b"Ada"),
        ("name", "a\x00b"),
        ("last_sign_in_at", "yesterday"),
        ("last_sign_in_at", datetime(2026, 1, 1)),
        ("timezone", []),
        ("avatar_url", {}),
    ],
)
async def test_a_bad_value_is_refused_and_not_written(registry: Registry, name: str, value: Any) -> None:
    user_id = await make_user(registry)
    async with registry.user(user_id):
        user = await User.get(id=user_id)
        kept = getattr(user, name)
        setattr(user, name, value)
        with pytest.raises(InvalidArgument) as caught:
            await user.save()
        assert caught.value.argument == name
        assert getattr(await User.get(id=user_id), name) == kept


@pytest.mark.parametrize("zone", ["", "Mars/Olympus", "localtime", "x" * 65, "Europe"])
async def test_a_user_lives_in_a_time_zone_that_there_is(registry: Registry, tenancy: Tenancy, zone: str) -> None:
    async with registry.user(tenancy.owner_id):
        user = await User.get(id=tenancy.owner_id)
        user.timezone = zone
        with pytest.raises(InvalidArgument, match="timezone"):
            await user.save()
        assert (await User.get(id=tenancy.owner_id)).timezone == "UTC"
