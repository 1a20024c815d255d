"""What is asked before any identity: one exact key, one answer, and None for everything that is not so."""

from __future__ import annotations

import asyncio
import hashlib
from typing import Any
from uuid import UUID, uuid4

import pytest

from bottleneck_db import Bot, Organization, Registry, User
from bottleneck_db.connection.lookups import SessionIdentity
from bottleneck_db.errors import BottleneckError, CheckViolation, IdentityRequired, InvalidArgument, ScopeMismatch
from bottleneck_db.models.users import EmailTaken
from bottleneck_db.testing.databases import TestDatabase, execute
from bottleneck_db.testing.factories import Tenancy, make_invitation, make_organization, make_user

TOKEN, REFRESH, KEY = (hashlib.sha256(word).digest() for word in (b"token", b"refresh", b"key"))


async def sign_in_somewhere(registry: Registry, database: TestDatabase) -> UUID:
    """A user with a session; his id."""
    user_id = await make_user(registry, email="ada@example.com")
    await execute(
        database.owner,
        "INSERT INTO sessions (user_id, token_hash, refresh_token_hash, expires_at)"
        f" VALUES ('{user_id}', '\\x{TOKEN.hex()}', '\\x{REFRESH.hex()}', now() + interval '1 hour')",
    )
    return user_id


async def issue_key(database: TestDatabase, tenancy: Tenancy) -> None:
    await execute(
        database.owner,
        "INSERT INTO api_keys (organization_id, created_by_id, name, key_prefix, key_hash, key_hint, scopes, expires_at)"
        f" VALUES ('{tenancy.organization_id}', '{tenancy.owner_id}', 'ci', 'bb_live_abcd1234', '\\x{KEY.hex()}', 'wxyz',"
        " '{bots:read}', now() + interval '1 day')",
    )


async def test_an_account_signs_up_once_and_is_found_by_its_address(registry: Registry) -> None:
    user_id = await registry.sign_up("Ada@Example.com", "Ada", password_hash="argon2id$…")
    account = await registry.sign_in("ADA@example.com")
    assert account is not None
    assert (account.user_id, account.login_method, account.password_hash, account.status) == (user_id, "email", "argon2id$…", "active")
    assert "argon2id" not in repr(account)
    with pytest.raises(EmailTaken, match="e-mail address"):
        await registry.sign_up("ada@example.com", "Eve", google_id="g-1")
    assert await registry.sign_in("nobody@example.com") is None
    async with registry.user(user_id):
        assert (await User.get(id=user_id)).email == "ada@example.com"


async def test_a_sign_up_needs_one_way_of_signing_in_and_an_address(registry: Registry) -> None:
    for ways in ({}, {"password_hash": "x", "google_id": "y"}):
        with pytest.raises(InvalidArgument, match="either"):
            await registry.sign_up("ada@example.com", "Ada", **ways)
    with pytest.raises(CheckViolation, match="has an @"):
        await registry.sign_up("ada", "Ada", google_id="g-1")


async def test_a_user_sees_his_organizations_by_name(registry: Registry) -> None:
    owner = await make_user(registry)
    made = [await make_organization(registry, owner_id=owner) for _ in range(2)]
    mine = await registry.my_organizations(owner)
    assert [membership.organization_id for membership in mine] == [tenancy.organization_id for tenancy in made]
    assert {(membership.role_key, membership.status, membership.plan) for membership in mine} == {("owner", "active", "free")}
    assert await registry.my_organizations(await make_user(registry)) == []


async def test_an_open_invitation_shows_who_invites(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        _, token = await make_invitation("grace@example.com")
    shown = await registry.invitation(hashlib.sha256(token.encode()).digest())
    assert shown is not None
    assert shown.invited_email == "grace@example.com"
    assert await registry.invitation(bytes(32)) is None


async def test_sessions_are_found_by_the_digests_of_their_tokens(registry: Registry, database: TestDatabase) -> None:
    user_id = await sign_in_somewhere(registry, database)
    session = await registry.session(TOKEN)
    assert session is not None
    assert session.user_id == user_id
    by_refresh = await registry.session_by_refresh_token(REFRESH)
    assert by_refresh is not None
    assert (by_refresh.session_id, by_refresh.revoked_at) == (session.session_id, None)
    assert await registry.session(REFRESH) is None
    assert await registry.session_by_refresh_token(TOKEN) is None


async def test_an_api_key_is_found_by_its_digest(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    await issue_key(database, tenancy)
    key = await registry.api_key(KEY)
    assert key is not None
    assert (key.organization_id, key.environment, key.scopes, key.per_minute) == (tenancy.organization_id, "live", ["bots:read"], 100)
    assert await registry.api_key(bytes(32)) is None


@pytest.mark.parametrize("lookup", ["session", "session_by_refresh_token", "api_key", "invitation"])
@pytest.mark.parametrize("digest", [b"", bytes(31), "text", None])
async def test_only_digests_are_looked_up_never_the_tokens(registry: Registry, lookup: str, digest: bytes) -> None:
    with pytest.raises(InvalidArgument, match="32 bytes"):
        await getattr(registry, lookup)(digest)


async def test_before_sign_in_nothing_else_can_be_read(registry: Registry, tenancy: Tenancy) -> None:
    with pytest.raises(IdentityRequired):
        async with registry._anonymous():
            await Bot.all()


async def test_of_two_who_take_an_address_at_once_one_gets_it(registry: Registry) -> None:
    attempts = (registry.sign_up("ada@example.com", name, google_id=f"g-{name}") for name in "AB")
    outcomes = await asyncio.gather(*attempts, return_exceptions=True)
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["EmailTaken", "UUID"]


async def test_a_google_account_is_one_persons(registry: Registry) -> None:
    await registry.sign_up("ada@example.com", "Ada", google_id="g-1")
    with pytest.raises(EmailTaken):
        await registry.sign_up("eve@example.com", "Eve", google_id="g-1")
    assert await registry.sign_in("eve@example.com") is None


async def test_the_address_of_a_deleted_account_is_free_again(registry: Registry, database: TestDatabase) -> None:
    first = await registry.sign_up("ada@example.com", "Ada", google_id="g-1")
    await execute(database.owner, "UPDATE users SET deleted_at = now()")
    assert await registry.sign_in("ada@example.com") is None
    second = await registry.sign_up("ada@example.com", "Ada", google_id="g-1")
    account = await registry.sign_in("ada@example.com")
    assert account is not None
    assert account.user_id == second != first


@pytest.mark.parametrize(
    ("change", "argument"),
    [
        *(({"email": value}, "email") for value in (None, 7, b"a@b", "", "x" * 321, "a\x00@b", "\ud800@b")),
        *(({"name": value}, "name") for value in (None, 7, "", "x" * 201, "a\x00b", "\ud800")),
        *(({"password_hash": value}, "password_hash") for value in (7, b"hash", "", "x" * 1001, "a\x00b")),
        *(({"password_hash": None, "google_id": value}, "google_id") for value in (7, "", "x" * 1001, "\udfff")),
        ({"password_hash": None}, "password_hash"),
    ],
)
async def test_bad_values_sign_nobody_up(registry: Registry, change: dict[str, Any], argument: str) -> None:
    with pytest.raises(InvalidArgument) as caught:
        await registry.sign_up(**{"email": "ada@example.com", "name": "Ada", "password_hash": "argon2id$x", **change})
    assert caught.value.argument == argument
    assert await registry.sign_in("ada@example.com") is None


@pytest.mark.parametrize("email", [None, 7, b"ada@example.com", "x" * 321, "a\x00", "\ud800"])
async def test_what_is_no_address_is_not_looked_up(registry: Registry, email: Any) -> None:
    with pytest.raises(InvalidArgument, match="email"):
        await registry.sign_in(email)


async def test_an_address_is_looked_up_as_it_is_and_never_as_a_pattern(registry: Registry) -> None:
    await make_user(registry, email="ada@example.com")
    for address in ("", "%", "ada@example.com ", "ada@example_com", "' OR true --"):
        assert await registry.sign_in(address) is None


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE sessions SET created_at = now() - interval '2 h', expires_at = now() - interval '1 s'",
        "UPDATE sessions SET revoked_at = now()",
        "UPDATE users SET status = 'suspended', suspended_at = now()",
        "UPDATE users SET deleted_at = now()",
    ],
)
async def test_a_session_that_ended_is_none(registry: Registry, database: TestDatabase, change: str) -> None:
    user_id = await sign_in_somewhere(registry, database)
    assert isinstance(await registry.session(TOKEN), SessionIdentity)
    await execute(database.owner, change)
    assert await registry.session(TOKEN) is None
    again = await registry.session_by_refresh_token(REFRESH)  # whose it was is still told: a spent token that turns up was stolen
    assert again is not None
    assert again.user_id == user_id


async def test_a_revoked_refresh_token_tells_when_it_was_revoked(registry: Registry, database: TestDatabase) -> None:
    await sign_in_somewhere(registry, database)
    await execute(database.owner, "UPDATE sessions SET revoked_at = now()")
    found = await registry.session_by_refresh_token(REFRESH)
    assert found is not None
    assert found.revoked_at is not None


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE api_keys SET created_at = now() - interval '2 h', expires_at = now() - interval '1 s'",
        "UPDATE api_keys SET revoked_at = now()",
        "UPDATE api_keys SET deleted_at = now()",
        "UPDATE organizations SET suspended_at = now()",
        "UPDATE organizations SET deleted_at = now()",
    ],
)
async def test_a_key_that_ended_opens_nothing(registry: Registry, database: TestDatabase, tenancy: Tenancy, change: str) -> None:
    await issue_key(database, tenancy)
    assert await registry.api_key(KEY) is not None
    await execute(database.owner, change)
    assert await registry.api_key(KEY) is None


async def test_a_deleted_organization_and_a_former_one_are_not_ones_own(
    registry: Registry, database: TestDatabase, tenancy: Tenancy
) -> None:
    other = await make_organization(registry, owner_id=tenancy.owner_id)
    async with registry.tenant(other.organization_id, user=tenancy.owner_id):
        await (await Organization.current()).soft_delete()
    assert [mine.organization_id for mine in await registry.my_organizations(tenancy.owner_id)] == [tenancy.organization_id]
    await execute(database.owner, "UPDATE organization_members SET deleted_at = now()")
    assert await registry.my_organizations(str(tenancy.owner_id)) == []


@pytest.mark.parametrize("user_id", [None, 7, "", "no uuid", b"x" * 16, "'; DROP TABLE users; --"])
async def test_organizations_of_what_is_no_user_are_not_looked_up(registry: Registry, user_id: Any) -> None:
    with pytest.raises(InvalidArgument, match="user_id: must be a UUID"):
        await registry.my_organizations(user_id)
    assert await registry.my_organizations(uuid4()) == []


async def test_look_ups_are_made_outside_scopes_of_others(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id):
        with pytest.raises(ScopeMismatch):
            await registry.sign_in("ada@example.com")
        with pytest.raises(ScopeMismatch):
            await registry.my_organizations(uuid4())


async def test_an_error_of_a_look_up_holds_no_secret(registry: Registry) -> None:
    for look in (registry.session, registry.api_key, registry.invitation, registry.session_by_refresh_token):
        with pytest.raises(BottleneckError) as caught:
            await look(b"s3cret-token")
        assert "s3cret" not in str(caught.value)
