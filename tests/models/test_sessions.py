"""Sessions: opened, looked up, refreshed, revoked."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from ipaddress import ip_address
from typing import Any
from uuid import UUID, uuid4

import pytest

from bottleneck_db import Organization, Registry, User, running_scope
from bottleneck_db.errors import (
    AuthenticationFailed,
    CheckViolation,
    ConstraintViolation,
    IdentityRequired,
    InvalidArgument,
    NotFound,
    Refused,
    ScopeMismatch,
)
from bottleneck_db.models import Session
from bottleneck_db.models.sessions import LIFETIME, OpenedSession, RefreshTokenReused, SessionOver
from bottleneck_db.security.tokens import token_digest
from bottleneck_db.testing.databases import TestDatabase, execute
from bottleneck_db.testing.factories import Tenancy, make_organization, make_user, values_of
from tests.models.membership import joined, member_of
from tests.rules.catalog import ask


@pytest.fixture
async def user(registry: Registry) -> UUID:
    return await make_user(registry)


async def sign_in(registry: Registry, user: UUID, **values: Any) -> OpenedSession:
    async with registry.user(user):
        return await Session.open(**values)


async def live(registry: Registry, opened: OpenedSession) -> bool:
    return await registry.session(opened.token) is not None


async def reasons(registry: Registry, user: UUID) -> list[str | None]:
    async with registry.user(user):
        return [session.revoked_reason for session in await Session.all().order_by("created_at", "id")]


async def trail(database: TestDatabase, user: UUID) -> list[str]:
    found: list[str] = await ask(
        database, "SELECT action FROM activity_logs WHERE actor_id = $1 AND resource_type = 'session' ORDER BY seq", user
    )
    return found


async def test_an_opened_session_is_found_by_its_token(registry: Registry, database: TestDatabase, user: UUID) -> None:
    opened = await sign_in(
        registry, user, ip_address=ip_address("192.0.2.1"), user_agent="x" * 600, device_name="Ada's phone", mfa_verified=True
    )
    found = await registry.session(opened.token)
    assert found is not None
    assert (found.session_id, found.user_id, found.organization_id) == (opened.session.id, user, None)
    assert found.mfa_verified_at == opened.session.mfa_verified_at is not None
    assert abs(found.expires_at - opened.session.created_at - LIFETIME) < timedelta(seconds=5)
    assert (len(opened.session.user_agent or ""), opened.session.device_name) == (500, "Ada's phone")
    assert await registry.session(opened.refresh_token) is None
    assert await trail(database, user) == ["session.opened"]
    async with registry.user(user):
        assert (await User.get(id=user)).last_sign_in_at is not None


async def test_of_the_tokens_only_digests_are_stored_and_nothing_shows(registry: Registry, database: TestDatabase, user: UUID) -> None:
    opened = await sign_in(registry, user)
    assert opened.session.token_hash == token_digest(opened.token)
    assert opened.session.refresh_token_hash == token_digest(opened.refresh_token)
    rows = await ask(database, "SELECT s::text || a.metadata::text FROM sessions s, activity_logs a WHERE a.resource_id = s.id")
    assert len(rows) == 1
    for text in (rows[0], repr(opened), repr(opened.session)):
        assert opened.token not in text
        assert opened.refresh_token not in text


@pytest.mark.parametrize(
    ("values", "rule"),
    [
        ({"lifetime": timedelta(0)}, "lifetime: must be positive"),
        ({"lifetime": 60}, "lifetime: is a timedelta"),
        ({"organization_id": "mine"}, "organization_id: must be a UUID"),
        ({"ip_address": "192.0.2.1"}, "ip_address: expected IPv4Address"),
        ({"user_agent": 7}, "user_agent"),
        ({"device_name": "a\x00b"}, "device_name"),
    ],
)
async def test_bad_arguments_are_refused_and_no_session_is_opened(
    registry: Registry, user: UUID, values: dict[str, Any], rule: str
) -> None:
    with pytest.raises(InvalidArgument, match=rule):
        await sign_in(registry, user, **values)
    assert await reasons(registry, user) == []


async def test_without_a_user_no_session_is_opened(registry: Registry, tenancy: Tenancy) -> None:
    with pytest.raises(IdentityRequired, match="user scope"):
        async with registry.tenant(tenancy.organization_id):
            await Session.open()
    with pytest.raises(ConstraintViolation):
        await sign_in(registry, uuid4())


async def test_a_session_remembers_an_organization_of_the_users(registry: Registry, tenancy: Tenancy) -> None:
    foreign = await make_organization(registry)
    opened = await sign_in(registry, tenancy.owner_id, organization_id=tenancy.organization_id)
    assert opened.session.organization_id == tenancy.organization_id
    for strange in (foreign.organization_id, uuid4()):
        with pytest.raises(NotFound, match="no active member"):
            await sign_in(registry, tenancy.owner_id, organization_id=strange)
        async with registry.user(tenancy.owner_id):
            with pytest.raises(NotFound, match="no active member"):
                await opened.session.choose(strange)
    async with registry.user(tenancy.owner_id):
        await opened.session.choose(None)
        assert opened.session.organization_id is None
        await opened.session.choose(tenancy.organization_id)
    found = await registry.session(opened.token)
    assert found is not None
    assert found.organization_id == tenancy.organization_id


@pytest.mark.parametrize("verb", ["remove", "suspend"])
async def test_who_has_left_an_organization_has_a_session_without_it(
    registry: Registry, database: TestDatabase, tenancy: Tenancy, verb: str
) -> None:
    user = await joined(registry, database, tenancy, "guest@example.com")
    opened = await sign_in(registry, user, organization_id=tenancy.organization_id)
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        await getattr(await member_of(user), verb)()
    found = await registry.session(opened.token)
    assert found is not None
    assert (found.session_id, found.organization_id) == (opened.session.id, None)


async def test_a_session_ends_by_itself(registry: Registry, database: TestDatabase, user: UUID) -> None:
    opened = await sign_in(registry, user)
    await execute(database.owner, "UPDATE sessions SET created_at = now() - interval '2 h', expires_at = now() - interval '1 h'")
    assert not await live(registry, opened)
    with pytest.raises(SessionOver) as over:
        await Session.refresh(registry, opened.refresh_token)
    assert type(over.value) is SessionOver
    assert await reasons(registry, user) == [None]


async def test_a_suspended_or_deleted_user_has_no_session(registry: Registry, database: TestDatabase, user: UUID) -> None:
    opened = await sign_in(registry, user)
    for change, back in (
        ("status = 'suspended', suspended_at = now()", "status = 'active', suspended_at = NULL"),
        ("deleted_at = now()", "deleted_at = NULL"),
    ):
        await execute(database.owner, f"UPDATE users SET {change} WHERE id = '{user}'")
        assert not await live(registry, opened)
        with pytest.raises(SessionOver):
            await Session.refresh(registry, opened.refresh_token)
        await execute(database.owner, f"UPDATE users SET {back} WHERE id = '{user}'")
    assert await live(registry, opened)


async def test_a_touched_session_was_seen(registry: Registry, database: TestDatabase, user: UUID) -> None:
    opened = await sign_in(registry, user, ip_address=ip_address("192.0.2.1"))
    before = opened.session.last_seen_at
    async with registry.user(user):
        await opened.session.touch()
        assert opened.session.last_seen_at > before
        assert opened.session.ip_address == ip_address("192.0.2.1")
        await opened.session.touch(ip_address=ip_address("2001:db8::1"))
        assert (await Session.get(id=opened.session.id)).ip_address == ip_address("2001:db8::1")
    assert await trail(database, user) == ["session.opened"]


async def test_a_second_factor_is_confirmed(registry: Registry, database: TestDatabase, user: UUID) -> None:
    opened = await sign_in(registry, user)
    assert opened.session.mfa_verified_at is None
    async with registry.user(user):
        await opened.session.confirm_mfa()
    found = await registry.session(opened.token)
    assert found is not None
    assert found.mfa_verified_at == opened.session.mfa_verified_at is not None
    assert await trail(database, user) == ["session.opened", "session.mfa_confirmed"]


async def test_a_refresh_gives_new_tokens_of_the_same_family(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    user = tenancy.owner_id
    first = await sign_in(registry, user, organization_id=tenancy.organization_id, device_name="phone", user_agent="ua", mfa_verified=True)
    second = await Session.refresh(registry, first.refresh_token, ip_address=ip_address("192.0.2.9"), lifetime=timedelta(hours=1))
    kept = ("user_id", "organization_id", "family_id", "device_name", "user_agent", "mfa_verified_at")
    assert [getattr(second.session, name) for name in kept] == [getattr(first.session, name) for name in kept]
    assert second.session.ip_address == ip_address("192.0.2.9")
    assert abs(second.session.expires_at - second.session.created_at - timedelta(hours=1)) < timedelta(seconds=5)
    assert len({first.token, first.refresh_token, second.token, second.refresh_token}) == 4
    assert (await live(registry, first), await live(registry, second)) == (False, True)
    assert await reasons(registry, user) == ["refreshed", None]
    assert await trail(database, user) == ["session.opened", "session.refreshed", "session.opened"]
    assert await live(registry, await Session.refresh(registry, second.refresh_token))


async def test_a_spent_refresh_token_that_turns_up_again_ends_the_whole_family(
    registry: Registry, database: TestDatabase, user: UUID
) -> None:
    other = await sign_in(registry, user, device_name="laptop")
    first = await sign_in(registry, user)
    second = await Session.refresh(registry, first.refresh_token)
    third = await Session.refresh(registry, second.refresh_token)
    with pytest.raises(RefreshTokenReused) as reused:
        await Session.refresh(registry, first.refresh_token)
    assert isinstance(reused.value, AuthenticationFailed)
    assert not await live(registry, third)
    assert await live(registry, other)
    assert sorted(map(str, await reasons(registry, user))) == ["None", "refresh_token_reused", "refreshed", "refreshed"]
    for token in (first, second, third):
        with pytest.raises(RefreshTokenReused):
            await Session.refresh(registry, token.refresh_token)
    assert (await trail(database, user)).count("session.refresh_token_reused") == 4


async def test_of_two_refreshes_at_once_one_wins_and_the_other_ends_the_family(registry: Registry, user: UUID) -> None:
    other = await sign_in(registry, user)
    for _ in range(5):
        opened = await sign_in(registry, user)
        outcomes = await asyncio.gather(*(Session.refresh(registry, opened.refresh_token) for _ in range(2)), return_exceptions=True)
        assert sorted(type(outcome).__name__ for outcome in outcomes) == ["OpenedSession", "RefreshTokenReused"]
        (winner,) = [outcome for outcome in outcomes if isinstance(outcome, OpenedSession)]
        assert not await live(registry, winner)
    assert await live(registry, other)


async def test_a_thief_cannot_outrun_the_end_of_the_family(registry: Registry, user: UUID) -> None:
    """The last token is refreshed at the very moment in which a spent one turns up: nothing of the family is left in any order."""
    for _ in range(10):
        first = await sign_in(registry, user)
        second = await Session.refresh(registry, first.refresh_token)
        await asyncio.gather(
            Session.refresh(registry, second.refresh_token), Session.refresh(registry, first.refresh_token), return_exceptions=True
        )
    assert None not in await reasons(registry, user)


async def test_signing_out_everywhere_catches_what_is_refreshed_and_opened_meanwhile(registry: Registry, user: UUID) -> None:
    async def sign_out() -> int:
        async with registry.user(user):
            return await Session.revoke_all("signed_out")

    for _ in range(5):
        opened = [await sign_in(registry, user) for _ in range(3)]
        refreshed = [Session.refresh(registry, session.refresh_token) for session in opened]
        outcomes = await asyncio.gather(*refreshed, sign_in(registry, user), sign_out(), return_exceptions=True)
        expected = (OpenedSession, SessionOver, int)
        assert [outcome for outcome in outcomes if not isinstance(outcome, expected)] == []
        await sign_out()
        for outcome in outcomes:
            assert not isinstance(outcome, OpenedSession) or not await live(registry, outcome)


async def test_a_token_that_is_none_refreshes_nothing(registry: Registry, user: UUID) -> None:
    opened = await sign_in(registry, user)
    for stranger in ("", "unknown", opened.token, "\x00", "\ud800"):
        with pytest.raises(SessionOver) as over:
            await Session.refresh(registry, stranger)
        assert type(over.value) is SessionOver
    for wrong in (None, 7, b"x"):
        with pytest.raises(InvalidArgument, match="token"):
            await Session.refresh(registry, wrong)  # type: ignore[arg-type]
    with pytest.raises(InvalidArgument, match="lifetime"):
        await Session.refresh(registry, opened.refresh_token, lifetime=timedelta(0))
    assert await live(registry, opened)


async def test_a_refresh_inside_a_scope_is_refused_since_what_it_ends_must_stay_ended(registry: Registry, user: UUID) -> None:
    opened = await sign_in(registry, user)
    async with registry.user(user):
        with pytest.raises(ScopeMismatch):
            await Session.refresh(registry, opened.refresh_token)
    assert await live(registry, opened)


async def test_a_refresh_that_fails_half_way_leaves_the_token_unspent(registry: Registry, database: TestDatabase, user: UUID) -> None:
    opened = await sign_in(registry, user)
    await execute(database.owner, "ALTER TABLE sessions ADD CONSTRAINT sessions_test_ck CHECK (expires_at < created_at + interval '60 d')")
    with pytest.raises(CheckViolation):
        await Session.refresh(registry, opened.refresh_token, lifetime=timedelta(days=90))
    assert await live(registry, opened)
    assert await live(registry, await Session.refresh(registry, opened.refresh_token))


async def test_a_revoked_session_is_over(registry: Registry, database: TestDatabase, user: UUID) -> None:
    opened, other = await sign_in(registry, user), await sign_in(registry, user)
    async with registry.user(user):
        for reason in ("", None, "x" * 201):
            with pytest.raises(InvalidArgument, match="reason"):
                await opened.session.revoke(reason)  # type: ignore[arg-type]
        await opened.session.revoke("signed_out")
        assert (opened.session.revoked_reason, opened.session.revoked_at is not None) == ("signed_out", True)
        state = values_of(opened.session)
        with pytest.raises(Refused, match="over already"):
            await opened.session.revoke("again")
        for verb in (opened.session.touch(), opened.session.confirm_mfa(), opened.session.choose(None)):
            with pytest.raises(SessionOver):
                await verb
        assert values_of(opened.session) == state
    assert (await live(registry, opened), await live(registry, other)) == (False, True)
    with pytest.raises(RefreshTokenReused):
        await Session.refresh(registry, opened.refresh_token)
    assert (await trail(database, user))[:3] == ["session.opened", "session.opened", "session.revoked"]


async def test_signing_out_ends_what_the_session_was_refreshed_to(registry: Registry, user: UUID) -> None:
    first = await sign_in(registry, user)
    second = await Session.refresh(registry, first.refresh_token)
    async with registry.user(user):
        await first.session.revoke("signed_out")
    assert not await live(registry, second)


async def test_signing_out_everywhere_spares_this_session_and_other_people(registry: Registry, user: UUID) -> None:
    theirs = await sign_in(registry, await make_user(registry))
    opened = [await sign_in(registry, user) for _ in range(3)]
    async with registry.user(user):
        for wrong in ("", None):
            with pytest.raises(InvalidArgument, match="reason"):
                await Session.revoke_all(wrong)  # type: ignore[arg-type]
        with pytest.raises(InvalidArgument, match="but: must be a UUID"):
            await Session.revoke_all("signed_out", but="this")  # type: ignore[arg-type]
        assert await Session.revoke_all("signed_out", but=opened[0].session.id) == 2
        assert await Session.revoke_all("signed_out", but=opened[0].session.id) == 0
    assert [await live(registry, session) for session in (*opened, theirs)] == [True, False, False, True]
    async with registry.user(user):
        assert await Session.revoke_all("signed_out") == 1
    assert await live(registry, theirs)


async def test_another_users_session_is_out_of_reach(registry: Registry, user: UUID) -> None:
    theirs = await sign_in(registry, await make_user(registry))
    async with registry.user(user):
        assert await Session.all() == []
        with pytest.raises(Refused):
            await theirs.session.revoke("mine")
        for verb in (theirs.session.touch(), theirs.session.confirm_mfa()):
            with pytest.raises(SessionOver):
                await verb
        with pytest.raises(NotFound):
            await theirs.session.refresh_from_db()
        assert await running_scope().fetch("UPDATE sessions SET revoked_at = now() RETURNING 1") == []
    assert await live(registry, theirs)


async def test_in_a_tenant_scope_a_session_is_the_users_too(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        opened = await Session.open()
        assert (await Organization.current()).id == tenancy.organization_id
        await opened.session.revoke("signed_out")
    assert not await live(registry, opened)
