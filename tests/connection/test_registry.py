"""The registry: pools, health, opening and closing, and what is asked before any identity."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import asyncpg
import pytest

from bottleneck_db import Bot, Registry, User
from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import (
    BottleneckError,
    ConnectionFailed,
    DatabaseUnavailable,
    IdentityRequired,
    InvalidArgument,
    OutcomeUnknown,
    PoolExhausted,
    QueryFailed,
    RegistryClosed,
)
from bottleneck_db.models.users import EmailTaken
from bottleneck_db.testing.databases import TestDatabase, execute
from bottleneck_db.testing.factories import Tenancy, make_bot, make_invitation, make_organization, make_user


async def test_a_closed_registry_says_how_to_open_it(database: TestDatabase) -> None:
    registry = Registry(database.settings())
    uses: list[Callable[[], object]] = [lambda: registry.tenant(uuid4()), lambda: registry.user(uuid4()), lambda: registry.system("test")]
    for use in uses:
        with pytest.raises(RegistryClosed, match="async with"):
            use()
    with pytest.raises(RegistryClosed):
        await registry.health()
    with pytest.raises(RegistryClosed):
        await registry.sign_in("ada@example.com")
    await registry.close()


async def test_opening_twice_is_opening_once(registry: Registry) -> None:
    pools = dict(registry._pools)
    await registry.open()
    assert registry._pools == pools


async def test_a_pool_that_was_closed_under_a_scope_refuses_the_next(registry: Registry, tenancy: Tenancy) -> None:
    pool = registry._pools["application"]
    await registry.close()
    with pytest.raises(RegistryClosed):
        async with pool.connection():
            pass
    assert (pool.stats().size, pool.stats().idle) == (0, 0)
    await pool.close()


async def test_health_tells_of_each_pool(database: TestDatabase) -> None:
    settings = database.settings(
        WORKER_DATABASE_URL=database.owner.unredacted(),
        REPLICA_DATABASE_URLS=f"{database.login.unredacted()} {database.login.unredacted()}",
    )
    async with Registry(settings) as registry:
        health = await registry.health()
        assert set(health) == {"application", "worker", "replica-1", "replica-2"}
        for pool in health.values():
            assert pool.ok
            assert pool.error is None
            assert pool.milliseconds > 0
            assert pool.stats.size >= 1


async def test_a_sick_pool_is_reported_and_not_raised(database: TestDatabase) -> None:
    async with Registry(database.settings(BOTTLENECK_ACQUIRE_TIMEOUT="100ms", BOTTLENECK_POOL_MAX_SIZE="1")) as registry:
        organization = (await make_organization(registry)).organization_id
        async with registry.tenant(organization):
            health = await registry.health()
        assert not health["application"].ok
        assert "No connection came free" in str(health["application"].error)
        assert (await registry.health())["application"].ok


async def test_an_exhausted_pool_raises_in_time_and_recovers(database: TestDatabase) -> None:
    async with Registry(database.settings(BOTTLENECK_ACQUIRE_TIMEOUT="200ms", BOTTLENECK_POOL_MAX_SIZE="2")) as registry:
        organization = (await make_organization(registry)).organization_id
        release = asyncio.Event()

        async def hold() -> None:
            async with registry.tenant(organization):
                await release.wait()

        holders = [asyncio.create_task(hold()) for _ in range(2)]
        await asyncio.sleep(0.1)
        with pytest.raises(PoolExhausted) as exhausted:
            async with registry.tenant(organization):
                pass
        assert exhausted.value.retryable
        release.set()
        await asyncio.gather(*holders)
        async with registry.tenant(organization):
            assert await Bot.all() == []


async def test_closing_does_not_wait_for_ever_for_a_held_connection(database: TestDatabase) -> None:
    registry = Registry(database.settings(BOTTLENECK_ACQUIRE_TIMEOUT="200ms"))
    await registry.open()
    organization = (await make_organization(registry)).organization_id
    with pytest.raises(BottleneckError):
        async with registry.tenant(organization) as scope:
            await registry.close()
            await scope.fetch("SELECT 1")


async def test_a_server_that_is_not_there_is_told_and_no_pool_stays_open(database: TestDatabase) -> None:
    nowhere = database.login.unredacted().replace("port=", "port=1")
    settings = database.settings(REPLICA_DATABASE_URLS=nowhere)
    registry = Registry(settings)
    with pytest.raises(DatabaseUnavailable):
        await registry.open()
    with pytest.raises(RegistryClosed):
        registry.tenant(uuid4())
    with pytest.raises(DatabaseUnavailable):
        await registry.wait(timedelta(milliseconds=300))


async def test_a_wrong_password_is_told_without_it(database: TestDatabase) -> None:
    wrong = database.login.with_user(str(database.login.user), "hunter2")
    with pytest.raises(ConnectionFailed) as refused:
        await Registry(database.settings(DATABASE_URL=wrong.unredacted())).open()
    assert "hunter2" not in str(refused.value)


async def test_waiting_opens_as_soon_as_the_database_is_there(database: TestDatabase) -> None:
    name = f"later_{uuid4().hex[:8]}"
    later = database.login.with_database(name)
    registry = Registry(database.settings(DATABASE_URL=later.unredacted()))
    waiting = asyncio.create_task(registry.wait(timedelta(seconds=20)))
    await asyncio.sleep(0.2)
    assert not waiting.done()
    await execute(database.owner, f"CREATE DATABASE {name}")
    try:
        await waiting
        assert (await registry.health())["application"].ok
    finally:
        await registry.close()
        await execute(database.owner, f"DROP DATABASE {name} WITH (FORCE)")


async def test_a_database_without_the_schema_says_what_to_do(database: TestDatabase) -> None:
    async with Registry(database.settings()) as registry:
        await execute(database.owner, "CREATE ROLE unknown_role_of_this_test")
        await execute(database.owner, "DROP ROLE unknown_role_of_this_test")
        from bottleneck_db.connection import identity, scope

        stranger = identity.Identity("unknown_role_of_this_test", "system:test")
        with pytest.raises(QueryFailed, match="bottleneck-db upgrade"):
            async with scope.open_scope(registry._pools["application"], stranger, scope.ScopeOptions()):
                pass


async def test_workers_and_replicas_have_their_own_pools(database: TestDatabase) -> None:
    settings = database.settings(
        WORKER_DATABASE_URL=f"{database.login.unredacted()}&application_name=worker",
        REPLICA_DATABASE_URLS=f"{database.login.unredacted()}&application_name=replica",
    )
    async with Registry(settings) as registry:
        tenancy = await make_organization(registry)
        organization = tenancy.organization_id
        name = "SHOW application_name"
        async with registry.tenant(organization) as scope:
            assert await scope.fetch_value(name) == "bottleneck_db"
        async with registry.system("test") as scope:
            assert await scope.fetch_value(name) == "worker"
        async with registry.tenant(organization, replica=True) as scope:
            assert await scope.fetch_value(name) == "replica"
            with pytest.raises(QueryFailed, match="read-only"):
                async with registry.tenant(organization):
                    await make_bot(created_by_id=tenancy.owner_id)


async def test_without_replicas_a_replica_scope_reads_from_the_primary(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, replica=True) as scope:
        assert await scope.fetch_value("SHOW transaction_read_only") == "on"


async def test_backends_that_are_ended_do_not_harm_the_next_scope(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    end = (
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
    )
    with pytest.raises(DatabaseUnavailable):
        async with registry.tenant(tenancy.organization_id) as scope:
            await execute(database.owner, end)
            await asyncio.sleep(0.1)
            await scope.fetch("SELECT 1")
    async with registry.tenant(tenancy.organization_id):
        assert await Bot.all() == []


async def test_a_connection_lost_in_commit_leaves_the_outcome_unknown(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    connection = await asyncpg.connect(**database.owner.connect_arguments())
    try:
        with pytest.raises(OutcomeUnknown):
            async with registry.tenant(tenancy.organization_id) as scope:
                backend = await scope.fetch_value("SELECT pg_backend_pid()")
                await connection.fetchval("SELECT pg_terminate_backend($1)", backend)
                await asyncio.sleep(0.1)
    finally:
        await connection.close()


async def test_an_account_signs_up_once_and_is_found_by_its_address(registry: Registry) -> None:
    user_id = await registry.sign_up("Ada@Example.com", "Ada", password="correct horse")
    account = await registry.sign_in("ADA@example.com")
    assert account is not None
    assert (account.user_id, account.login_method, account.status) == (user_id, "email", "active")
    assert str(account.password_hash).startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert "argon2id" not in repr(account)
    with pytest.raises(EmailTaken, match="e-mail address"):
        await registry.sign_up("ada@example.com", "Eve", google_id="g-1")
    assert await registry.sign_in("nobody@example.com") is None
    async with registry.user(user_id):
        assert (await User.get(id=user_id)).email == "ada@example.com"


async def test_a_sign_up_needs_one_way_of_signing_in_and_an_address(registry: Registry) -> None:
    for ways in ({}, {"password": "correct horse", "google_id": "y"}):
        with pytest.raises(InvalidArgument, match="either"):
            await registry.sign_up("ada@example.com", "Ada", **ways)
    with pytest.raises(InvalidArgument, match="is an e-mail address"):
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


@pytest.mark.parametrize("digest", [b"", bytes(31), "text", None])
async def test_an_invitation_is_looked_up_by_a_digest_and_never_by_its_token(registry: Registry, digest: bytes) -> None:
    with pytest.raises(InvalidArgument, match="32 bytes"):
        await registry.invitation(digest)


@pytest.mark.parametrize("lookup", ["session", "session_by_refresh_token"])
async def test_a_session_is_looked_up_by_its_token(registry: Registry, lookup: str) -> None:
    for stranger in ("", "unknown", "\ud800", "\x00"):
        assert await getattr(registry, lookup)(stranger) is None
    for wrong in (bytes(32), None):
        with pytest.raises(InvalidArgument, match="token: expected str"):
            await getattr(registry, lookup)(wrong)


async def test_before_sign_in_nothing_else_can_be_read(registry: Registry, tenancy: Tenancy) -> None:
    with pytest.raises(IdentityRequired):
        async with registry._anonymous():
            await Bot.all()


async def test_a_connection_that_breaks_after_its_last_statement_is_no_error(
    registry: Registry, database: TestDatabase, tenancy: Tenancy
) -> None:
    async with registry._pools["application"].connection() as connection:
        await connection.execute("SELECT 1")
        backend = connection.get_server_pid()
        await execute(database.owner, f"SELECT pg_terminate_backend({backend})")
    stats = registry._pools["application"].stats()
    assert stats.idle == stats.size
    async with registry.tenant(tenancy.organization_id):
        assert await Bot.all() == []


async def test_a_registry_of_the_environment(database: TestDatabase, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", database.login.unredacted())
    monkeypatch.setenv("BOTTLENECK_POOL_MIN_SIZE", "1")
    async with Registry.from_env() as registry:
        assert registry.settings.database == Dsn.parse(database.login.unredacted())
        assert (await registry.health())["application"].ok
