"""Accounts: passwords, resets, the second factor's secret."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from argon2 import PasswordHasher

from bottleneck_db import Registry, User
from bottleneck_db.connection.accounts import Account, PasswordWrong
from bottleneck_db.connection.direct import connected
from bottleneck_db.errors import AuthenticationFailed, DecryptionFailed, InvalidArgument, KeysMissing, NotFound, UnknownKey
from bottleneck_db.models import Session
from bottleneck_db.models.sessions import OpenedSession
from bottleneck_db.models.users import EmailTaken
from bottleneck_db.security.keyring import Key, KeyRing
from bottleneck_db.security.links import LinkRefused
from bottleneck_db.testing.databases import TestDatabase, execute
from bottleneck_db.testing.factories import make_user
from tests.rules.catalog import ask

EMAIL, PASSWORD = "ada@example.com", "correct horse"


@pytest.fixture
async def ada(registry: Registry) -> UUID:
    return await registry.sign_up("Ada@Example.com", "Ada", password=PASSWORD)


async def sign_in(registry: Registry, password: str, email: str = EMAIL) -> Account:
    return await registry.authenticate_password(email, password)


async def signs_in(registry: Registry, password: str) -> bool:
    try:
        await sign_in(registry, password)
    except PasswordWrong:
        return False
    return True


async def opened(registry: Registry, user: UUID) -> OpenedSession:
    async with registry.user(user):
        return await Session.open()


async def stored_hash(database: TestDatabase) -> str:
    (found,) = await ask(database, "SELECT password_hash FROM users WHERE email = $1", EMAIL)
    return str(found)


@asynccontextmanager
async def held(database: TestDatabase, user: UUID, others: int) -> AsyncGenerator[None]:
    """The user's row is locked until that many others wait for it: each of them has looked at it by then, and none has changed it."""
    async with connected(database.owner) as owner, owner.transaction():
        await owner.execute("SELECT FROM users WHERE id = $1 FOR UPDATE", user)
        yield
        waiting = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
        while await owner.fetchval(waiting) < others:
            await asyncio.sleep(0.01)
            await owner.execute("SELECT pg_stat_clear_snapshot()")


async def trail(database: TestDatabase, user: UUID) -> list[str]:
    found: list[str] = await ask(
        database, "SELECT action FROM activity_logs WHERE resource_id = $1 AND resource_type = 'user' ORDER BY seq", user
    )
    return found


async def test_a_password_signs_in(registry: Registry, database: TestDatabase, ada: UUID) -> None:
    assert await sign_in(registry, PASSWORD, "ADA@example.COM") == Account(ada, mfa_enabled=False)
    assert (await stored_hash(database)).startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert await trail(database, ada) == []


async def test_address_and_password_fail_alike(registry: Registry, database: TestDatabase, ada: UUID) -> None:
    await registry.sign_up("google@example.com", "G", google_id="g-1")
    suspended = await registry.sign_up("gone@example.com", "S", password=PASSWORD)
    await execute(database.owner, f"UPDATE users SET status = 'suspended', suspended_at = now() WHERE id = '{suspended}'")
    attempts = [
        (EMAIL, "wrong horse"),
        (EMAIL, ""),
        (EMAIL, "x" * 5000),
        (EMAIL, "a\x00bcdefghi"),
        ("nobody@example.com", PASSWORD),
        ("google@example.com", PASSWORD),
        ("gone@example.com", PASSWORD),
    ]
    told = set()
    for email, password in attempts:
        with pytest.raises(AuthenticationFailed) as refused:
            await sign_in(registry, password, email)
        told.add(f"{type(refused.value)} {refused.value} {vars(refused.value)} {refused.value.__context__}")
    assert len(told) == 1
    assert await sign_in(registry, PASSWORD) == Account(ada, mfa_enabled=False)


@pytest.mark.parametrize(
    "address", ["ada@\u0130cloud.com", "ada@icloud.com\n", " ada@icloud.com", "\u212aay@icloud.com", "ada@\u0131cloud.com"]
)
async def test_an_address_that_only_looks_like_another_reaches_no_account(registry: Registry, address: str) -> None:
    for name in ("ada", "kay"):
        await registry.sign_up(f"{name}@icloud.com", name, password=PASSWORD)
    for ask_for in (registry.request_password_reset, registry.request_email_verification, registry.sign_in):
        with pytest.raises(InvalidArgument, match="email"):
            await ask_for(address)
    with pytest.raises(InvalidArgument, match="email"):
        await sign_in(registry, PASSWORD, address)
    with pytest.raises(InvalidArgument, match="email"):
        await registry.sign_up(address, "Eve", password=PASSWORD)


async def test_an_address_may_have_letters_beyond_ascii_before_the_at(registry: Registry) -> None:
    user = await registry.sign_up("jürgen@Example.com", "Jürgen", password=PASSWORD)
    assert (await sign_in(registry, PASSWORD, "jürgeN@EXAMPLE.com")).user_id == user
    assert await registry.request_password_reset("jürgen@example.com") is not None


@pytest.mark.parametrize(
    ("email", "password"), [(None, PASSWORD), (7, PASSWORD), ("a\x00@b", PASSWORD), ("\ud800@b", PASSWORD), (EMAIL, None)]
)
async def test_what_is_no_text_is_told(registry: Registry, email: Any, password: Any) -> None:
    with pytest.raises(InvalidArgument):
        await sign_in(registry, password, email)


@pytest.mark.parametrize(
    ("email", "name", "ways", "rule"),
    [
        (EMAIL, "Ada", {"password": "short"}, "password: has 8 to 1024"),
        (EMAIL, "Ada", {"password": "a\x00bcdefghi"}, "password: has no control"),
        (EMAIL, "Ada", {"password": 12345678}, "password: expected str"),
        (EMAIL, "Ada", {}, "either password or google_id"),
        (None, "Ada", {"google_id": "g"}, "email: is text"),
        ("x" * 321, "Ada", {"google_id": "g"}, "email: has 1 to 320"),
        (EMAIL, "", {"google_id": "g"}, "name: has 1 to 200"),
        (EMAIL, "Ada", {"google_id": 7}, "google_id: is text"),
    ],
)
async def test_a_sign_up_that_breaks_a_rule_makes_no_account(registry: Registry, email: Any, name: Any, ways: Any, rule: str) -> None:
    with pytest.raises(InvalidArgument, match=rule):
        await registry.sign_up(email, name, **ways)
    assert await registry.sign_in(EMAIL) is None


async def test_an_address_has_one_account(registry: Registry, ada: UUID) -> None:
    with pytest.raises(EmailTaken):
        await registry.sign_up(EMAIL, "Eve", password="another horse")
    assert (await sign_in(registry, PASSWORD)).user_id == ada


async def test_a_hash_of_earlier_parameters_is_replaced_at_sign_in(registry: Registry, database: TestDatabase, ada: UUID) -> None:
    session = await opened(registry, ada)
    weak = PasswordHasher(1, 8 * 1024, 1).hash(PASSWORD)
    await execute(database.owner, f"UPDATE users SET password_hash = '{weak}'")
    assert not await signs_in(registry, "wrong horse")
    assert await stored_hash(database) == weak
    await sign_in(registry, PASSWORD)
    fresh = await stored_hash(database)
    assert re.match(r"\$argon2id\$v=19\$m=19456,t=2,p=1\$", fresh)
    await sign_in(registry, PASSWORD)
    assert await stored_hash(database) == fresh
    assert await registry.session(session.token) is not None
    assert await trail(database, ada) == []


async def test_a_password_is_changed_by_who_knows_it_and_other_sessions_end(registry: Registry, database: TestDatabase, ada: UUID) -> None:
    here, elsewhere = await opened(registry, ada), await opened(registry, ada)
    theirs = await opened(registry, await make_user(registry))
    await registry.set_password(ada, "new password", present=PASSWORD, session_id=here.session.id)
    assert (await signs_in(registry, PASSWORD), await signs_in(registry, "new password")) == (False, True)
    assert [await registry.session(session.token) is not None for session in (here, elsewhere, theirs)] == [True, False, True]
    assert await trail(database, ada) == ["user.password_changed"]


async def test_who_does_not_know_the_password_does_not_change_it(registry: Registry, database: TestDatabase, ada: UUID) -> None:
    session, before = await opened(registry, ada), await stored_hash(database)
    for present in (None, "", "wrong horse"):
        with pytest.raises(PasswordWrong, match="present password"):
            await registry.set_password(ada, "new password", present=present)
    broken: list[dict[str, Any]] = [{"password": "short"}, {"password": None}, {"password": "new password", "session_id": "here"}]
    for arguments in broken:
        with pytest.raises(InvalidArgument):
            await registry.set_password(ada, present=PASSWORD, **arguments)
    for nobody in (uuid4(), str(uuid4())):
        with pytest.raises(NotFound, match="no such user"):
            await registry.set_password(nobody, "new password")
    with pytest.raises(InvalidArgument, match="user_id"):
        await registry.set_password("ada", "new password")
    assert await stored_hash(database) == before
    assert await registry.session(session.token) is not None
    assert await trail(database, ada) == []


async def test_an_account_without_a_password_gets_its_first(registry: Registry) -> None:
    user = await registry.sign_up(EMAIL, "Ada", google_id="g-1")
    with pytest.raises(PasswordWrong):
        await registry.set_password(user, PASSWORD, present="guess-guess")
    await registry.set_password(user, PASSWORD)
    assert (await sign_in(registry, PASSWORD)).user_id == user


async def test_of_two_who_change_a_password_at_once_one_wins(registry: Registry, database: TestDatabase, ada: UUID) -> None:
    words = [f"password {number}" for number in range(4)]
    async with held(database, ada, others=len(words)):
        changes = asyncio.gather(*(registry.set_password(ada, word, present=PASSWORD) for word in words), return_exceptions=True)
    outcomes = await changes
    assert [type(outcome).__name__ for outcome in outcomes].count("NoneType") == 1
    assert {type(outcome) for outcome in outcomes} == {type(None), PasswordWrong}
    assert [await signs_in(registry, word) for word in words] == [outcome is None for outcome in outcomes]


async def test_a_forgotten_password_is_reset_once_and_all_sessions_end(registry: Registry, database: TestDatabase, ada: UUID) -> None:
    session = await opened(registry, ada)
    first, second = await registry.request_password_reset("ADA@example.com"), await registry.request_password_reset(EMAIL)
    assert first is not None
    assert second is not None
    assert await registry.reset_password(first, "new password") == ada
    assert (await signs_in(registry, PASSWORD), await signs_in(registry, "new password")) == (False, True)
    assert await registry.session(session.token) is None
    for spent in (first, second):
        with pytest.raises(LinkRefused):
            await registry.reset_password(spent, "third password")
    assert await trail(database, ada) == ["user.password_reset"]


async def test_a_reset_token_is_spent_by_any_change_of_the_password(registry: Registry, ada: UUID) -> None:
    token = await registry.request_password_reset(EMAIL)
    assert token is not None
    await registry.set_password(ada, "new password", present=PASSWORD)
    with pytest.raises(LinkRefused):
        await registry.reset_password(token, "third password")


async def test_of_two_resets_at_once_one_wins(registry: Registry, database: TestDatabase, ada: UUID) -> None:
    token = await registry.request_password_reset(EMAIL)
    assert token is not None
    words = ["password a", "password b"]
    async with held(database, ada, others=len(words)):
        resets = asyncio.gather(*(registry.reset_password(token, word) for word in words), return_exceptions=True)
    outcomes = await resets
    assert {type(outcome) for outcome in outcomes} == {UUID, LinkRefused}
    assert [await signs_in(registry, word) for word in words] == [outcome == ada for outcome in outcomes]


async def test_a_reset_token_ends(registry: Registry, ada: UUID) -> None:
    token = await registry.request_password_reset(EMAIL, lifetime=timedelta(seconds=1))
    assert token is not None
    async with registry.user(ada) as scope:
        await scope.fetch("SELECT pg_sleep(1.1)")  # the database's clock decides
    with pytest.raises(LinkRefused):
        await registry.reset_password(token, "new password")
    assert await signs_in(registry, PASSWORD)


async def test_nobody_but_an_active_account_with_a_password_gets_a_reset(registry: Registry, database: TestDatabase, ada: UUID) -> None:
    await registry.sign_up("google@example.com", "G", google_id="g-1")
    token = await registry.request_password_reset(EMAIL)
    assert token is not None
    for email in ("nobody@example.com", "google@example.com"):
        assert await registry.request_password_reset(email) is None
    await execute(database.owner, f"UPDATE users SET status = 'suspended', suspended_at = now() WHERE id = '{ada}'")
    assert await registry.request_password_reset(EMAIL) is None
    with pytest.raises(LinkRefused):
        await registry.reset_password(token, "new password")
    await execute(database.owner, f"UPDATE users SET deleted_at = now() WHERE id = '{ada}'")
    with pytest.raises(LinkRefused):
        await registry.reset_password(token, "new password")


async def test_bad_arguments_of_a_reset_are_refused(registry: Registry, ada: UUID) -> None:
    token = await registry.request_password_reset(EMAIL)
    assert token is not None
    for lifetime in (timedelta(0), timedelta(milliseconds=1), timedelta(days=8), 60, None):
        with pytest.raises(InvalidArgument, match="lifetime"):
            await registry.request_password_reset(EMAIL, lifetime=lifetime)  # type: ignore[arg-type]
    with pytest.raises(InvalidArgument, match="email"):
        await registry.request_password_reset(None)  # type: ignore[arg-type]
    for password in ("short", None):
        with pytest.raises(InvalidArgument, match="password"):
            await registry.reset_password(token, password)  # type: ignore[arg-type]
    for wrong in ("", token[:-4], None):
        with pytest.raises(LinkRefused):
            await registry.reset_password(wrong, "new password")  # type: ignore[arg-type]
    assert await registry.reset_password(token, "new password") == ada


async def test_resets_need_a_pepper_and_an_older_one_serves(database: TestDatabase) -> None:
    old, new = Key.generate("old"), Key.generate("new")
    async with Registry(database.settings(BOTTLENECK_TOKEN_PEPPERS=old.exported())) as registry:
        await registry.sign_up(EMAIL, "Ada", password=PASSWORD)
        token = await registry.request_password_reset(EMAIL)
        assert token is not None
    for peppers, error in (("", KeysMissing), (new.exported(), LinkRefused)):
        async with Registry(database.settings(BOTTLENECK_TOKEN_PEPPERS=peppers)) as registry:
            with pytest.raises(error):
                await registry.reset_password(token, "new password")
            if error is KeysMissing:
                for email in (EMAIL, "nobody@example.com"):
                    with pytest.raises(KeysMissing):
                        await registry.request_password_reset(email)
    async with Registry(database.settings(BOTTLENECK_TOKEN_PEPPERS=KeyRing([new, old]).exported())) as registry:
        await registry.reset_password(token, "new password")


async def test_a_second_factors_secret_is_encrypted(registry: Registry, database: TestDatabase, ada: UUID) -> None:
    assert await registry.mfa_secret(ada) is None
    await registry.set_mfa(ada, "JBSWY3DPEHPK3PXP", enabled=False)
    assert await sign_in(registry, PASSWORD) == Account(ada, mfa_enabled=False)
    await registry.set_mfa(ada, "JBSWY3DPEHPK3PXP")
    assert await sign_in(registry, PASSWORD) == Account(ada, mfa_enabled=True)
    ((sealed, key_id),) = await ask(database, "SELECT mfa_secret_enc, mfa_key_id FROM users")
    assert (b"JBSWY" in sealed, key_id) == (False, "tests")
    secret = await registry.mfa_secret(ada)
    assert secret is not None
    assert (secret.get_secret_value(), "JBSWY" in repr(secret)) == ("JBSWY3DPEHPK3PXP", False)
    await registry.set_mfa(ada, None)
    assert await registry.mfa_secret(ada) is None
    assert await sign_in(registry, PASSWORD) == Account(ada, mfa_enabled=False)
    assert await trail(database, ada) == ["user.mfa_set", "user.mfa_set", "user.mfa_removed"]


async def test_another_users_mfa_secret_is_not_decrypted(registry: Registry, database: TestDatabase, ada: UUID) -> None:
    eve = await make_user(registry, email="eve@example.com")
    await registry.set_mfa(ada, "JBSWY3DPEHPK3PXP")
    await registry.set_mfa(eve, "EVESSECRET234567")
    await execute(
        database.owner, f"UPDATE users SET mfa_secret_enc = (SELECT mfa_secret_enc FROM users WHERE id = '{ada}') WHERE id = '{eve}'"
    )
    with pytest.raises(DecryptionFailed):
        await registry.mfa_secret(eve)


async def test_bad_mfa_secrets_are_refused(registry: Registry, ada: UUID) -> None:
    for wrong in ("", "x" * 1025, 7, "\ud800"):
        with pytest.raises(InvalidArgument, match="secret"):
            await registry.set_mfa(ada, wrong)  # type: ignore[arg-type]
    nobody = uuid4()
    for verb in (registry.set_mfa(nobody, "JBSWY3DPEHPK3PXP"), registry.mfa_secret(nobody), registry.reencrypt_mfa(nobody)):
        with pytest.raises(NotFound):
            await verb
    assert await registry.mfa_secret(ada) is None


async def test_an_mfa_secret_moves_to_the_active_key(database: TestDatabase) -> None:
    old, new = Key.generate("old"), Key.generate("new")
    async with Registry(database.settings(BOTTLENECK_ENCRYPTION_KEYS=old.exported())) as registry:
        user = await registry.sign_up(EMAIL, "Ada", password=PASSWORD)
        await registry.reencrypt_mfa(user)  # there is none
        await registry.set_mfa(user, "JBSWY3DPEHPK3PXP")
        await registry.reencrypt_mfa(user)  # it stands under the active key
    async with Registry(database.settings(BOTTLENECK_ENCRYPTION_KEYS=KeyRing([new, old]).exported())) as registry:
        await registry.reencrypt_mfa(user)
        assert (await sign_in(registry, PASSWORD)).mfa_enabled
    async with Registry(database.settings(BOTTLENECK_ENCRYPTION_KEYS=new.exported())) as registry:
        secret = await registry.mfa_secret(user)
        assert secret is not None
        assert secret.get_secret_value() == "JBSWY3DPEHPK3PXP"
    async with Registry(database.settings(BOTTLENECK_ENCRYPTION_KEYS=old.exported())) as registry:
        for verb in (registry.mfa_secret(user), registry.reencrypt_mfa(user)):
            with pytest.raises(UnknownKey):
                await verb
    async with Registry(database.settings(BOTTLENECK_ENCRYPTION_KEYS="")) as registry:
        with pytest.raises(KeysMissing, match="BOTTLENECK_ENCRYPTION_KEYS"):
            await registry.set_mfa(user, "JBSWY3DPEHPK3PXP")
    assert await trail(database, user) == ["user.mfa_set", "user.mfa_reencrypted"]


async def test_no_transaction_is_open_while_passwords_are_hashed(database: TestDatabase) -> None:
    """A pool of one connection serves a flood of sign-ins, and other work between them."""
    async with Registry(database.settings(BOTTLENECK_POOL_MAX_SIZE="1", BOTTLENECK_ACQUIRE_TIMEOUT="2s")) as registry:
        user = await registry.sign_up(EMAIL, "Ada", password=PASSWORD)
        flood = asyncio.gather(*(sign_in(registry, PASSWORD) for _ in range(30)))
        served = 0
        while not flood.done():
            async with registry.user(user):
                assert (await User.get(id=user)).email == EMAIL
            served += 1
            await asyncio.sleep(0)
        assert {account.user_id for account in await flood} == {user}
        assert served > 5
