"""Scopes: one transaction, one identity."""

from __future__ import annotations

import asyncio
import contextvars
from collections.abc import Awaitable, Callable
from datetime import timedelta
from uuid import uuid4

import pytest
from tortoise.transactions import in_transaction

from bottleneck_db import Bot, Isolation, Organization, Registry, User, running_scope
from bottleneck_db.connection.identity import Identity
from bottleneck_db.connection.scope import Scope, ScopeOptions, _opening, _running
from bottleneck_db.errors import (
    DatabaseUnavailable,
    IdentityRequired,
    InvalidArgument,
    NoScope,
    NotFound,
    PermissionDenied,
    QueryFailed,
    ScopeBusy,
    ScopeEnded,
    ScopeMismatch,
    StatementTimeout,
    TransactionTimeout,
)
from bottleneck_db.models.bot_config import BotConfig
from bottleneck_db.models.bots import SlugTaken
from bottleneck_db.telemetry import Statement, listening
from bottleneck_db.testing.databases import TestDatabase, execute
from bottleneck_db.testing.factories import Tenancy, make_bot, make_organization


async def test_a_query_outside_a_scope_says_what_to_do(registry: Registry) -> None:
    with pytest.raises(NoScope, match=r"registry\.tenant"):
        await Bot.all()
    with pytest.raises(NoScope):
        running_scope()


async def test_a_tenant_scope_sees_its_own_rows_alone(registry: Registry, tenancy: Tenancy) -> None:
    other = await make_organization(registry)
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        bot = await make_bot()
    async with registry.tenant(other.organization_id, user=other.owner_id):
        assert await Bot.get_or_none(id=bot.id) is None
        assert await Bot.all() == []
        assert await Bot.filter(id=bot.id).update(name="stolen") == 0
        assert [found.id for found in await Organization.all()] == [other.organization_id]


async def test_what_is_created_in_a_tenant_scope_gets_its_organization(registry: Registry, tenant: Tenancy) -> None:
    assert (await make_bot()).organization_id == tenant.organization_id
    with pytest.raises(InvalidArgument, match="another organization"):
        await make_bot(organization_id=uuid4())


async def test_an_error_rolls_the_scope_back(registry: Registry, tenancy: Tenancy) -> None:
    with pytest.raises(ZeroDivisionError):
        async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
            await make_bot()
            raise ZeroDivisionError
    async with registry.tenant(tenancy.organization_id):
        assert await Bot.all().count() == 0


async def test_a_query_set_built_outside_and_awaited_inside_is_the_scopes(registry: Registry, tenancy: Tenancy) -> None:
    query = Bot.filter(is_active=True)
    with pytest.raises(NoScope):
        await query
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        bot = await make_bot()
        assert [found.id for found in await query] == [bot.id]


async def test_the_beginning_of_a_scope_is_one_round_trip(registry: Registry, tenancy: Tenancy, monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[str] = []
    async with registry._pools["application"].connection() as connection:
        kind = type(connection._con)  # type: ignore[attr-defined]
    original = kind.execute

    async def execute(self: object, query: str, *args: object, **options: object) -> str:
        sent.append(query)
        return str(await original(self, query, *args, **options))

    monkeypatch.setattr(kind, "execute", execute)
    async with registry.tenant(tenancy.organization_id):
        assert len(sent) == 1
        assert sent[0].startswith("BEGIN")
        assert "SET LOCAL ROLE bottleneck_app" in sent[0]
        assert " SET app" not in sent[0]
    assert sent[1] == "COMMIT"


async def test_the_identity_ends_with_the_scope(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id, request_id="req-1") as scope:
        backend = await scope.fetch_value("SELECT pg_backend_pid()")
        assert await scope.fetch_value("SELECT current_user::text") == "bottleneck_app"
        assert await scope.fetch_value("SELECT current_setting('app.request_id')") == "req-1"
    async with registry._pools["application"].connection() as connection:
        assert await connection.fetchval("SELECT pg_backend_pid()") == backend
        assert await connection.fetchval("SELECT current_user = session_user")
        assert await connection.fetchval("SELECT coalesce(current_setting('app.organization_id', true), '')") == ""


async def test_a_nested_scope_of_the_same_identity_is_a_savepoint(registry: Registry, tenant: Tenancy) -> None:
    kept = await make_bot(slug="kept")
    with pytest.raises(SlugTaken):
        async with registry.tenant(tenant.organization_id) as nested:
            assert nested.user_id == tenant.owner_id
            await make_bot(slug="undone")
            await make_bot(slug="kept")
    assert [bot.id for bot in await Bot.all()] == [kept.id]
    async with registry.tenant(str(tenant.organization_id), user=str(tenant.owner_id)):
        await make_bot(slug="second")
    assert await Bot.all().count() == 2


async def test_a_scope_of_another_identity_is_refused_inside_a_scope(registry: Registry, tenant: Tenancy) -> None:
    for other in (
        registry.tenant(uuid4()),
        registry.tenant(tenant.organization_id, user=uuid4()),
        registry.user(tenant.owner_id),
        registry.system("test"),
    ):
        with pytest.raises(ScopeMismatch):
            async with other:
                pass
    assert await Bot.all().count() == 0  # the outer scope goes on


async def test_in_transaction_of_tortoise_is_a_savepoint(registry: Registry, tenant: Tenancy) -> None:
    with pytest.raises(ZeroDivisionError):
        async with in_transaction():
            await make_bot()
            raise ZeroDivisionError
    async with in_transaction() as connection:
        await Bot.create(using_db=connection, slug="kept", name="Kept", config=BotConfig())
    assert await Bot.all().count() == 1


async def test_tasks_gathered_in_a_scope_take_turns(registry: Registry, tenant: Tenancy) -> None:
    await asyncio.gather(*(make_bot() for _ in range(20)))
    assert await Bot.all().count() == 20


async def test_gathered_savepoints_do_not_corrupt_each_other(registry: Registry, tenant: Tenancy) -> None:
    async def one(number: int) -> None:
        async with registry.tenant(tenant.organization_id):
            await make_bot(slug=f"gathered-{number}")
            await asyncio.sleep(0)
            if number % 2:
                raise ZeroDivisionError

    results = await asyncio.gather(*(one(number) for number in range(10)), return_exceptions=True)
    assert [type(result) for result in results] == [type(None), ZeroDivisionError] * 5
    assert {bot.slug for bot in await Bot.all()} == {f"gathered-{number}" for number in range(0, 10, 2)}


async def test_a_task_that_outlives_its_scope_gets_a_clear_error_and_may_open_its_own(registry: Registry, tenancy: Tenancy) -> None:
    left = asyncio.Event()

    async def outlive() -> int:
        await left.wait()
        with pytest.raises(ScopeEnded, match="outlives"):
            await Bot.all()
        async with registry.tenant(tenancy.organization_id):
            return await Bot.all().count()

    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        task = asyncio.create_task(outlive())
        await make_bot()
    left.set()
    assert await task == 1


async def test_a_turn_that_comes_after_the_end_is_refused(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id) as scope:
        pass
    with pytest.raises(ScopeEnded):
        await scope.fetch("SELECT 1")


async def test_a_savepoint_that_waits_for_a_task_that_waits_for_it_is_busy(database: TestDatabase) -> None:
    async with Registry(database.settings(BOTTLENECK_SAVEPOINT_WAIT="100ms")) as registry:
        organization = (await make_organization(registry)).organization_id
        async with registry.tenant(organization):
            started = asyncio.Event()

            async def query() -> int:
                started.set()
                return await Bot.all().count()

            async with registry.tenant(organization):
                outer_task = asyncio.get_running_loop().create_task(query(), context=_context_of_outer())
                await started.wait()
                with pytest.raises(ScopeBusy):
                    await outer_task


def _context_of_outer() -> contextvars.Context:
    context = contextvars.copy_context()
    inner = _running.get()
    assert inner is not None
    context.run(_running.set, inner.parent)
    return context


async def test_cancelling_a_query_leaves_no_transaction_and_no_lost_connection(registry: Registry, tenancy: Tenancy) -> None:
    async def work() -> None:
        async with registry.tenant(tenancy.organization_id) as scope:
            await scope.fetch("SELECT pg_sleep(30)")

    tasks = [asyncio.create_task(work()) for _ in range(5)]
    await asyncio.sleep(0.2)
    for task in tasks:
        task.cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    assert all(isinstance(result, asyncio.CancelledError) for result in results)
    stats = registry._pools["application"].stats()
    assert stats.idle == stats.size
    async with registry.system("check") as scope:
        open_transactions = "SELECT count(*) FROM pg_stat_activity WHERE state LIKE 'idle in transaction%' AND datname = current_database()"
        assert await scope.fetch_value(open_transactions) == 0
    async with registry.tenant(tenancy.organization_id):
        assert await Bot.all() == []


async def test_cancelling_twice_during_the_rollback_closes_the_connection(registry: Registry, tenancy: Tenancy) -> None:
    before = registry._pools["application"].stats().size

    async def work() -> None:
        async with registry.tenant(tenancy.organization_id) as scope:
            try:
                await scope.fetch("SELECT pg_sleep(30)")
            finally:
                asyncio.get_running_loop().call_soon(task.cancel)

    task = asyncio.create_task(work())
    await asyncio.sleep(0.2)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert registry._pools["application"].stats().size <= before
    async with registry.tenant(tenancy.organization_id):
        assert await Bot.all() == []


async def test_cancelling_the_commit_closes_the_connection(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    """Nobody can know what became of it; an open transaction never returns to the pool."""
    await execute(
        database.owner,
        """CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(30); RETURN NULL; END';
           CREATE CONSTRAINT TRIGGER bots_slow_tg AFTER INSERT ON bots DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION slow();
           GRANT EXECUTE ON FUNCTION slow() TO bottleneck_app""",
    )

    async def work() -> None:
        async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
            await make_bot()

    task = asyncio.create_task(work())
    await asyncio.sleep(0.5)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    stats = registry._pools["application"].stats()
    assert stats.idle == stats.size
    async with registry.tenant(tenancy.organization_id):
        assert await Bot.all() == []


@pytest.mark.parametrize(("version", "bounded"), [(15, False), (16, False), (17, True), (18, True)])
def test_a_transaction_is_bounded_where_the_server_can(version: int, bounded: bool) -> None:
    opening = _opening(Identity.of_system("check"), ScopeOptions(), version)
    assert ("transaction_timeout" in opening) is bounded


async def test_nothing_is_saved_where_an_error_was_caught_outside_a_nested_scope(registry: Registry, tenancy: Tenancy) -> None:
    with pytest.raises(QueryFailed, match="nothing was saved"):
        async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
            await make_bot(slug="one")
            with pytest.raises(SlugTaken):
                await make_bot(slug="one")
            with pytest.raises(QueryFailed, match="earlier statement"):
                await Bot.all()
    async with registry.tenant(tenancy.organization_id):
        assert await Bot.all() == []


async def test_an_error_caught_inside_a_nested_scope_undoes_that_alone(registry: Registry, tenant: Tenancy) -> None:
    await make_bot(slug="kept")
    async with registry.tenant(tenant.organization_id) as middle:
        await make_bot(slug="kept-too")
        with pytest.raises(QueryFailed, match="earlier statement"):
            async with registry.tenant(tenant.organization_id) as inner:
                assert (middle.depth, inner.depth) == (1, 2)
                await make_bot(slug="undone")
                with pytest.raises(QueryFailed):
                    await inner.fetch("SELECT 1/0")
        assert await Bot.filter(slug="undone").count() == 0
        with pytest.raises(ZeroDivisionError):
            async with registry.tenant(tenant.organization_id):
                await make_bot(slug="undone")
                raise ZeroDivisionError
    assert {bot.slug for bot in await Bot.all()} == {"kept", "kept-too"}


@pytest.mark.parametrize("query", [lambda scope: scope.fetch("SELECT 1"), lambda _: Bot.all().count()], ids=["scope", "model"])
async def test_a_connection_without_its_prepared_statements_is_not_kept(
    database: TestDatabase, query: Callable[[Scope], Awaitable[object]]
) -> None:
    async with Registry(database.settings(BOTTLENECK_POOL_MIN_SIZE="1", BOTTLENECK_POOL_MAX_SIZE="1")) as registry:
        organization = (await make_organization(registry)).organization_id
        async with registry.tenant(organization) as scope:
            backend = await scope.fetch_value("SELECT pg_backend_pid()")
            await query(scope)
        with pytest.raises(QueryFailed) as told:
            async with registry.tenant(organization) as scope:
                async with scope.turn() as connection:
                    await connection.execute("DEALLOCATE ALL")
                await query(scope)
        assert told.value.sqlstate == "26000"
        async with registry.tenant(organization) as scope:
            await query(scope)
            assert await scope.fetch_value("SELECT pg_backend_pid()") != backend


async def test_a_read_only_scope_writes_nothing(registry: Registry, tenancy: Tenancy) -> None:
    with pytest.raises(QueryFailed, match="read-only"):
        async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id, read_only=True):
            await make_bot()


async def test_isolation_is_the_databases(registry: Registry, tenancy: Tenancy) -> None:
    for isolation in Isolation:
        async with registry.tenant(tenancy.organization_id, isolation=isolation) as scope:
            assert (await scope.fetch_value("SHOW transaction_isolation")).upper() == isolation.value


async def test_a_statement_that_takes_too_long_is_cancelled(registry: Registry, tenancy: Tenancy) -> None:
    with pytest.raises(StatementTimeout):
        async with registry.tenant(tenancy.organization_id, timeout=timedelta(milliseconds=50)) as scope:
            await scope.fetch("SELECT pg_sleep(5)")


async def test_a_scope_that_idles_too_long_is_ended_by_the_server(database: TestDatabase) -> None:
    async with Registry(database.settings(BOTTLENECK_IDLE_IN_TRANSACTION_TIMEOUT="100ms")) as registry:
        organization = (await make_organization(registry)).organization_id
        with pytest.raises((TransactionTimeout, DatabaseUnavailable)):  # whether asyncpg has read the server's farewell by then
            async with registry.tenant(organization) as scope:
                await asyncio.sleep(0.5)
                await scope.fetch("SELECT 1")
        async with registry.tenant(organization):
            assert await Bot.all() == []


async def test_a_tenants_table_in_a_user_scope_asks_for_a_tenant(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.user(tenancy.owner_id):
        assert (await User.get(id=tenancy.owner_id)).id == tenancy.owner_id
    for _ in range(2):  # the setting was never set, and is '' after an earlier transaction
        with pytest.raises(IdentityRequired):
            async with registry.user(tenancy.owner_id):
                await Bot.all()
    with pytest.raises(IdentityRequired):
        async with registry.user(tenancy.owner_id):
            await make_bot(created_by_id=tenancy.owner_id)


async def test_a_system_scope_sees_queues_and_nothing_else(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        bot = await make_bot()
        await bot.start_run()
    async with registry.system("test") as scope:
        assert await scope.fetch_value("SELECT count(*) FROM bot_runs") == 1
        assert await scope.fetch_value("SELECT current_user::text") == "bottleneck_worker"
    for table in ("users", "organizations", "activity_logs", "bot_logs"):
        with pytest.raises(PermissionDenied):
            async with registry.system("test") as scope:
                await scope.fetch(f"SELECT id FROM {table}")
    with pytest.raises(PermissionDenied):
        async with registry.system("test"):
            await Bot.get(id=bot.id)


async def test_bad_arguments_of_scopes_are_refused_before_anything_is_sent(registry: Registry) -> None:
    bad: list[Callable[[], object]] = [
        lambda: registry.tenant("no-uuid"),
        lambda: registry.tenant(None),  # type: ignore[arg-type]
        lambda: registry.tenant(uuid4(), user="'; DROP TABLE users; --"),
        lambda: registry.user(42),  # type: ignore[arg-type]
        lambda: registry.tenant(uuid4(), request_id="a'b"),
        lambda: registry.tenant(uuid4(), request_id=""),
        lambda: registry.system("'; RESET ROLE; --"),
        lambda: registry.system(""),
    ]
    heard: list[Statement] = []
    with listening(heard.append):
        for make in bad:
            with pytest.raises(InvalidArgument):
                make()
    assert heard == []


async def test_an_unknown_organization_has_no_rows(registry: Registry) -> None:
    async with registry.tenant(uuid4()):
        assert await Bot.all() == []
        with pytest.raises(NotFound):
            await Organization.current()


async def test_a_scope_told_who_it_is(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id) as scope:
        assert isinstance(scope, Scope)
        assert (scope.organization_id, scope.user_id) == (tenancy.organization_id, tenancy.owner_id)
        assert running_scope() is scope
