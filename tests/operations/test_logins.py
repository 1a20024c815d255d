"""Logins: made, changed, dropped and reviewed on a real server, as an owner with CREATEROLE and no superuser."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import AsyncGenerator, Sequence
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

import asyncpg
import pytest

from bottleneck_db.config import Settings
from bottleneck_db.connection.direct import connected, transaction
from bottleneck_db.connection.registry import Registry
from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import (
    ConnectionFailed,
    InvalidArgument,
    LockTimeout,
    NotFound,
    OutcomeUnknown,
    PermissionDenied,
    QueryFailed,
)
from bottleneck_db.models import Bot, BotRun
from bottleneck_db.operations.logins import applying as applying_module
from bottleneck_db.operations.logins import dropping as dropping_module
from bottleneck_db.operations.logins.applying import Change, applying
from bottleneck_db.operations.logins.declared import LoginKind, LoginRefused, Order, order
from bottleneck_db.operations.logins.dropping import Dropped, drop_logins
from bottleneck_db.operations.logins.facts import Membership, RoleFacts, in_words, read_roles
from bottleneck_db.operations.logins.review import Fault, Review, SchemaMissing, review_logins
from bottleneck_db.schema.runner import upgrade
from bottleneck_db.server import temporary_server
from bottleneck_db.testing.databases import TestDatabase, execute, login_of
from bottleneck_db.testing.factories import make_bot, make_organization, make_run, make_user

APP, WORKER, REPORT = LoginKind.APP, LoginKind.WORKER, LoginKind.REPORT
GIVEN = "the-password-of-an-operator"


@pytest.fixture
async def orders(database: TestDatabase) -> AsyncGenerator[list[Order]]:
    """Logins with names of this test alone, for roles are the whole server's; gone afterwards."""
    mark = uuid4().hex[:8]
    made = [order(kind, name=f"{kind}_{mark}") for kind in LoginKind]
    yield made
    await remove(database.owner, [one.login.name for one in made])


async def remove(owner: Dsn, names: Sequence[str]) -> None:
    for name in names:
        with suppress(asyncpg.UndefinedObjectError):
            await execute(owner, f'GRANT "{name}" TO CURRENT_USER; DROP OWNED BY "{name}"; DROP ROLE "{name}"')


async def apply(owner: Dsn, orders: Sequence[Order], *, rotate: bool = False, dry_run: bool = False) -> list[Change]:
    async with applying(owner, orders, rotate=rotate, dry_run=dry_run) as (_, changes):
        return changes


async def facts(owner: Dsn, one: Order) -> RoleFacts | None:
    async with connected(owner) as connection:
        return (await read_roles(connection, [one.login.name])).get(one.login.name)


def secret(change: Change) -> str:
    assert change.password is not None
    return change.password.get_secret_value()


def login(owner: Dsn, change: Change, password: str | None = None) -> Dsn:
    return owner.with_user(change.login.name, password or secret(change))


async def ask(dsn: Dsn, *statements: str) -> object:
    async with connected(dsn) as connection:
        for statement in statements[:-1]:
            await connection.execute(statement)
        return await connection.fetchval(statements[-1])


class TestApply:
    async def test_it_makes_three_logins_and_a_second_time_changes_nothing(self, database: TestDatabase, orders: list[Order]) -> None:
        changes = await apply(database.owner, orders)
        assert [(change.created, change.given) for change in changes] == [(True, False)] * 3
        assert len({secret(change) for change in changes}) == 3
        app, worker, report = [await facts(database.owner, one) for one in orders]
        assert app is not None
        assert worker is not None
        assert report is not None
        assert app.memberships == (Membership("bottleneck_app", inherits=False),)
        assert worker.memberships == (Membership("bottleneck_app", inherits=False), Membership("bottleneck_worker", inherits=False))
        assert report.memberships == (Membership("bottleneck_readonly", inherits=True),)
        assert (app.connections, worker.connections, report.connections) == (60, 30, 5)
        assert {"lock_timeout", "statement_timeout", "idle_in_transaction_session_timeout", "transaction_timeout"} == set(app.settings)
        assert report.settings["default_transaction_read_only"] == "on"
        for one in (app, worker, report):
            assert (one.can_login, one.may_connect, one.powers, one.owns, one.holds, one.sessions) == (True, True, (), (), (), 0)
        again = await apply(database.owner, orders)
        assert [(change.statements, change.created, change.password) for change in again] == [((), False, None)] * 3

    async def test_new_passwords_take_the_place_of_old_ones(self, database: TestDatabase, orders: list[Order]) -> None:
        (first,) = await apply(database.owner, orders[:1])
        (second,) = await apply(database.owner, orders[:1], rotate=True)
        assert not second.created
        assert secret(second) != secret(first)
        assert await ask(login(database.owner, second), "SELECT 1") == 1
        with pytest.raises(ConnectionFailed, match="refused the user, the password"):
            await ask(login(database.owner, first), "SELECT 1")

    async def test_a_password_that_is_given_is_the_password(self, database: TestDatabase, orders: list[Order]) -> None:
        given = order(APP, name=orders[0].login.name, password="Tr0ub4dor&3!with'quotes\\and$more")
        (change,) = await apply(database.owner, [given])
        assert change.given
        assert await ask(login(database.owner, change), "SELECT current_user::text") == change.login.name
        with pytest.raises(ConnectionFailed):
            await ask(login(database.owner, change, "Tr0ub4dor&3"), "SELECT 1")

    async def test_a_dry_run_tells_all_but_the_password_and_changes_nothing(self, database: TestDatabase, orders: list[Order]) -> None:
        changes = await apply(database.owner, orders, dry_run=True)
        shown = "\n".join(str(statement) for change in changes for statement in change.statements)
        assert shown.count("PASSWORD '***'") == 3
        assert "SCRAM" not in shown
        assert "SCRAM" not in repr(changes)
        assert not any(secret(change) in shown + repr(changes) for change in changes)
        assert [await facts(database.owner, one) for one in orders] == [None] * 3

    async def test_what_differs_is_put_right_and_what_an_operator_tuned_stays(self, database: TestDatabase, orders: list[Order]) -> None:
        name = orders[0].login.name
        await apply(database.owner, orders[:1])
        await execute(
            database.owner,
            f"""GRANT bottleneck_app TO {name} WITH ADMIN OPTION; GRANT bottleneck_readonly TO {name} WITH INHERIT TRUE;
                ALTER ROLE {name} INHERIT; ALTER ROLE {name} CONNECTION LIMIT 7; ALTER ROLE {name} SET statement_timeout = '2min';
                ALTER ROLE {name} RESET lock_timeout; GRANT bottleneck_app TO {name} WITH INHERIT TRUE, SET FALSE""",
        )
        (change,) = await apply(database.owner, orders[:1])
        assert [str(statement) for statement in change.statements] == [
            f'ALTER ROLE "{name}" NOINHERIT',
            f'REVOKE ADMIN OPTION FOR bottleneck_app FROM "{name}"',
            f'REVOKE "bottleneck_readonly" FROM "{name}"',
            f'GRANT bottleneck_app TO "{name}" WITH INHERIT FALSE, SET TRUE',
            f"ALTER ROLE \"{name}\" SET lock_timeout = '10s'",
        ]
        now = await facts(database.owner, orders[0])
        assert now is not None
        assert now.memberships == (Membership("bottleneck_app", inherits=False),)
        assert (now.connections, now.settings["statement_timeout"]) == (7, "2min")
        (limited,) = await apply(database.owner, [order(APP, name=name, connections=9)])
        assert [str(statement) for statement in limited.statements] == [f'ALTER ROLE "{name}" CONNECTION LIMIT 9']

    async def test_a_limit_is_that_of_a_new_login(self, database: TestDatabase, orders: list[Order]) -> None:
        name = orders[0].login.name
        (change,) = await apply(database.owner, [order(APP, name=name, connections=1)])
        async with connected(login(database.owner, change)):
            with pytest.raises(ConnectionFailed, match="does not accept the connection"):
                await ask(login(database.owner, change), "SELECT 1")

    async def test_a_database_that_is_closed_to_the_public_is_opened_to_them(self, database: TestDatabase, orders: list[Order]) -> None:
        await execute(database.owner, f"REVOKE CONNECT ON DATABASE {database.owner.database} FROM PUBLIC")
        (change,) = await apply(database.owner, orders[:1])
        assert any(str(statement).startswith("GRANT CONNECT") for statement in change.statements)
        assert await ask(login(database.owner, change), "SELECT 1") == 1
        await execute(database.owner, f'REVOKE CONNECT ON DATABASE {database.owner.database} FROM "{change.login.name}"')
        (again,) = await apply(database.owner, orders[:1])
        assert [str(statement).split(" ON ")[0] for statement in again.statements] == ["GRANT CONNECT"]
        assert await drop_logins(database.owner, orders[:1]) == Dropped((change.login.name,), (), 0)

    @pytest.mark.parametrize(
        ("made", "said"),
        [
            ("CREATE ROLE {name} LOGIN CREATEDB CREATEROLE", "may create roles, may create databases: take that from it"),
            ("CREATE ROLE {name} LOGIN; GRANT {name} TO CURRENT_USER; CREATE SCHEMA {name} AUTHORIZATION {name}", "owns schema"),
            ("CREATE ROLE {name} NOLOGIN", "may not log in"),
        ],
    )
    async def test_a_role_that_was_made_for_something_else_is_refused_and_nothing_is_done(
        self, database: TestDatabase, orders: list[Order], made: str, said: str
    ) -> None:
        await execute(database.owner, made.format(name=orders[2].login.name))
        with pytest.raises(LoginRefused, match=said):
            await apply(database.owner, orders)
        assert await facts(database.owner, orders[0]) is None
        assert await facts(database.owner, orders[1]) is None

    async def test_the_role_that_makes_logins_is_none(self, database: TestDatabase) -> None:
        assert database.owner.user is not None
        with pytest.raises(LoginRefused, match="is the role that this command works as"):
            await apply(database.owner, [order(APP, name=database.owner.user)])

    async def test_what_goes_wrong_in_the_block_undoes_it_all(self, database: TestDatabase, orders: list[Order]) -> None:
        with pytest.raises(ValueError, match="no"):
            async with applying(database.owner, orders):
                raise ValueError("no")
        assert [await facts(database.owner, one) for one in orders] == [None] * 3

    async def test_two_at_once_make_a_login_once(self, database: TestDatabase, orders: list[Order]) -> None:
        both = await asyncio.gather(apply(database.owner, orders), apply(database.owner, orders))
        assert sorted(change.created for changes in both for change in changes) == [False] * 3 + [True] * 3

    async def test_of_two_in_two_databases_one_is_refused(self, database: TestDatabase, orders: list[Order]) -> None:
        """Roles are the server's, advisory locks a database's."""
        other = database.owner.with_database("postgres")
        async with applying(other, orders[:1]):
            late = asyncio.create_task(apply(database.owner, orders[:1]))
            async with connected(other) as connection:
                waiting = "SELECT count(*) FROM pg_stat_activity WHERE datname = $1 AND wait_event_type = 'Lock'"
                while not await connection.fetchval(waiting, database.owner.database):  # noqa: ASYNC110 - the event is the server's
                    await asyncio.sleep(0.01)
        with pytest.raises(LoginRefused, match="run it again"):
            await late

    async def test_who_waits_too_long_for_another_gives_up(
        self, database: TestDatabase, orders: list[Order], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        async with applying(database.owner, orders):
            monkeypatch.setattr(applying_module, "LOCK", applying_module.LOCK.replace("5s", "50ms"))
            with pytest.raises(LockTimeout):
                await apply(database.owner, orders)

    async def test_a_commit_that_breaks_is_told_as_unknown(self, database: TestDatabase) -> None:
        with pytest.raises(OutcomeUnknown):
            async with connected(database.owner) as connection, transaction(connection):
                await execute(database.owner, f"SELECT pg_terminate_backend({connection.get_server_pid()}, 5000)")

    async def test_a_connection_that_breaks_in_the_block_is_told(self, database: TestDatabase) -> None:
        with pytest.raises(ConnectionFailed):
            async with connected(database.owner) as connection, transaction(connection):
                await execute(database.owner, f"SELECT pg_terminate_backend({connection.get_server_pid()}, 5000)")
                await connection.execute("SELECT 1")

    async def test_who_may_not_create_roles_is_told(self, database: TestDatabase, orders: list[Order]) -> None:
        with pytest.raises(PermissionDenied, match="may not create roles: set MIGRATION_DATABASE_URL to a role with CREATEROLE"):
            await apply(database.login, orders)

    async def test_who_may_not_grant_the_roles_is_told_who_can(self, database: TestDatabase, orders: list[Order]) -> None:
        async with administrator(database.owner) as other:
            with pytest.raises(PermissionDenied, match=r"GRANT bottleneck_app TO .* WITH ADMIN OPTION"):
                await apply(other, orders)

    async def test_a_login_that_another_has_made_is_not_his_to_change(self, database: TestDatabase, orders: list[Order]) -> None:
        await apply(database.owner, orders[:1])
        async with administrator(database.owner) as other:
            await execute(database.owner, f"GRANT bottleneck_app TO {other.user} WITH ADMIN OPTION")
            with pytest.raises(PermissionDenied, match=r"may not do this: ALTER ROLE .* PASSWORD '\*\*\*'"):
                await apply(other, orders[:1], rotate=True)

    async def test_a_membership_that_another_has_granted_is_not_passed_over(self, database: TestDatabase, orders: list[Order]) -> None:
        await apply(database.owner, orders[:1])
        async with administrator(database.owner) as other:
            await execute(database.owner, f"GRANT bottleneck_readonly TO {other.user} WITH ADMIN OPTION")
            await execute(other, f'GRANT bottleneck_readonly TO "{orders[0].login.name}"')
            with pytest.raises(LoginRefused, match="another role has granted what is too much"):
                await apply(database.owner, orders[:1])
            await execute(other, f'REVOKE bottleneck_readonly FROM "{orders[0].login.name}"')

    async def test_two_logins_of_one_name_are_refused(self, database: TestDatabase) -> None:
        with pytest.raises(InvalidArgument, match="two logins cannot have the same name"):
            await apply(database.owner, [order(APP, name="same"), order(WORKER, name="same")])

    async def test_no_log_holds_a_password_and_without_the_roles_nothing_is_made(self) -> None:
        with temporary_server(options={"log_statement": "all", "log_min_duration_statement": "0"}) as server:
            owner = Dsn.parse(server.dsn())
            with pytest.raises(LoginRefused, match="there is no role bottleneck_app, bottleneck_readonly, bottleneck_worker"):
                await apply(owner, [order(kind) for kind in LoginKind])
            with pytest.raises(SchemaMissing):
                await review_logins(owner, [])
            await upgrade(owner)
            changes = await apply(owner, [order(APP, password=GIVEN), order(REPORT)])
            log = server.log_tail(100_000)
            assert "PASSWORD 'SCRAM-SHA-256$4096:" in log
            assert not any(secret(change) in log for change in changes)
            assert [found.differences for found in [await review_logins(owner, [order(APP), order(REPORT)])]] == [()]


class administrator:  # noqa: N801 - used as a function
    """A role with CREATEROLE that did not make the schema's roles."""

    def __init__(self, owner: Dsn) -> None:
        self._owner = owner
        self._name = f"administrator_{uuid4().hex[:8]}"

    async def __aenter__(self) -> Dsn:
        await execute(self._owner, f"CREATE ROLE {self._name} LOGIN CREATEROLE PASSWORD 'only-for-this-test'")
        return self._owner.with_user(self._name, "only-for-this-test")

    async def __aexit__(self, *_: object) -> None:
        await remove(self._owner, [self._name])


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"name": ""}, "name: a login has 1 to 63"),
        ({"name": "Upper"}, "name:"),
        ({"name": "x" * 64}, "name:"),
        ({"name": 'quo"te'}, "name:"),
        ({"name": "pg_monitor"}, "no role of PostgreSQL"),
        ({"name": "bottleneck_app"}, "no role of PostgreSQL or the schema"),
        ({"name": "public"}, "name:"),
        ({"connections": 0}, "limit: is between 1 and 10000"),
        ({"connections": 10_001}, "limit:"),
        ({"password": "hunter2"}, "password: has 16 to 128"),
        ({"password": ""}, "password:"),
    ],
)
def test_what_breaks_a_rule_is_refused_before_anything_is_sent(arguments: dict[str, object], said: str) -> None:
    with pytest.raises(InvalidArgument, match=said) as refused:
        order(APP, **arguments)  # type: ignore[arg-type]
    assert "hunter2" not in str(refused.value)


def test_an_order_shows_no_password() -> None:
    assert GIVEN not in repr(order(APP, password=GIVEN))


class TestWhatALoginMayDo:
    @pytest.fixture
    async def made(self, database: TestDatabase, orders: list[Order]) -> dict[LoginKind, Dsn]:
        return {change.login.kind: login(database.owner, change) for change in await apply(database.owner, orders)}

    async def test_the_registry_works_with_them(self, made: dict[LoginKind, Dsn]) -> None:
        urls = {"DATABASE_URL": made[APP].unredacted(), "WORKER_DATABASE_URL": made[WORKER].unredacted()}
        sizes = {"BOTTLENECK_POOL_MIN_SIZE": "1", "BOTTLENECK_POOL_MAX_SIZE": "3"}
        async with Registry(Settings.from_env(urls | sizes)) as registry:
            tenancy = await make_organization(registry)
            async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
                run = await make_run(await make_bot())
            assert [membership.role_key for membership in await registry.my_organizations(tenancy.owner_id)] == ["owner"]
            async with registry.system("worker"):
                (claimed,) = await BotRun.claim("worker-1")
            assert claimed.id == run.id
            assert all(health.ok for health in (await registry.health()).values())
            stranger = await make_user(registry)
            async with registry.user(stranger) as scope:
                assert await scope.fetch_value("SELECT current_user::text") == "bottleneck_app"

    async def test_a_worker_completes_runs_in_tenant_scopes(self, made: dict[LoginKind, Dsn]) -> None:
        async with Registry(Settings.from_env({"DATABASE_URL": made[WORKER].unredacted(), "BOTTLENECK_POOL_MIN_SIZE": "1"})) as registry:
            tenancy = await make_organization(registry)
            async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
                await make_run(await make_bot())
            async with registry.system("worker"):
                (run,) = await BotRun.claim("worker-1")
            async with registry.tenant(tenancy.organization_id):
                await run.complete({})

    async def test_nobody_sees_another_organization(self, made: dict[LoginKind, Dsn]) -> None:
        async with Registry(Settings.from_env({"DATABASE_URL": made[APP].unredacted(), "BOTTLENECK_POOL_MIN_SIZE": "1"})) as registry:
            here, there = await make_organization(registry), await make_organization(registry)
            async with registry.tenant(there.organization_id, user=there.owner_id):
                bot = await make_bot()
            async with registry.tenant(here.organization_id, user=here.owner_id):
                with pytest.raises(NotFound):
                    await Bot.get(id=bot.id)

    @pytest.mark.parametrize("kind", list(LoginKind))
    async def test_none_owns_or_makes_or_becomes_anything(
        self, made: dict[LoginKind, Dsn], database: TestDatabase, kind: LoginKind
    ) -> None:
        for statement in (
            "CREATE TABLE mine (id integer)",
            "CREATE SCHEMA mine",
            "CREATE ROLE mine",
            "CREATE DATABASE mine",
            "DROP TABLE bots",
            "TRUNCATE bots",
            "ALTER TABLE bots DISABLE ROW LEVEL SECURITY",
            "ALTER ROLE bottleneck_app LOGIN",
            "COPY bots TO PROGRAM 'true'",
            f"SET ROLE {database.owner.user}",
        ):
            with pytest.raises(QueryFailed):
                await ask(made[kind], "SET default_transaction_read_only = off", statement)

    async def test_outside_a_scope_app_and_worker_may_do_nothing(self, made: dict[LoginKind, Dsn]) -> None:
        for kind in (APP, WORKER):
            with pytest.raises(PermissionDenied):
                await ask(made[kind], "SELECT count(*) FROM public.permissions")
        with pytest.raises(PermissionDenied):
            await ask(made[APP], "SET ROLE bottleneck_worker")
        with pytest.raises(PermissionDenied):
            await ask(made[WORKER], "SET ROLE bottleneck_readonly")

    async def test_a_report_reads_at_once_and_writes_nothing(self, made: dict[LoginKind, Dsn]) -> None:
        nobody = "SET app.organization_id = '00000000-0000-0000-0000-000000000000'"
        assert await ask(made[REPORT], nobody, "SELECT count(*) FROM bots") == 0
        for statement in ("INSERT INTO bots (name) VALUES ('x')", "SELECT password_hash FROM users", "SET ROLE bottleneck_app"):
            with pytest.raises(PermissionDenied):
                await ask(made[REPORT], nobody, "SET default_transaction_read_only = off", statement)

    async def test_their_sessions_wait_for_no_lock_for_long(self, made: dict[LoginKind, Dsn]) -> None:
        for kind, statement_timeout in ((APP, "30s"), (WORKER, "30s"), (REPORT, "5min")):
            assert await ask(made[kind], "SHOW lock_timeout") == "10s"
            assert await ask(made[kind], "SHOW idle_in_transaction_session_timeout") == "30s"
            assert await ask(made[kind], "SHOW statement_timeout") == statement_timeout
        assert await ask(made[REPORT], "SHOW transaction_read_only") == "on"
        assert await ask(made[APP], "SHOW transaction_timeout") == "1min"


class TestDrop:
    async def test_it_drops_what_is_there_and_leaves_the_roles(self, database: TestDatabase, orders: list[Order]) -> None:
        await apply(database.owner, orders[:2])
        names = [one.login.name for one in orders]
        assert await drop_logins(database.owner, orders) == Dropped((names[0], names[1]), (names[2],), 0)
        assert await drop_logins(database.owner, orders) == Dropped((), tuple(names), 0)
        assert await ask(database.owner, "SELECT count(*) FROM pg_roles WHERE rolname ~ '^bottleneck_(app|worker|readonly)$'") == 3

    async def test_one_that_owns_something_keeps_all_from_being_dropped(self, database: TestDatabase, orders: list[Order]) -> None:
        await apply(database.owner, orders)
        name = orders[2].login.name
        await execute(database.owner, f'GRANT "{name}" TO CURRENT_USER; CREATE SCHEMA mine AUTHORIZATION "{name}"')
        with pytest.raises(LoginRefused, match="owns schema mine"):
            await drop_logins(database.owner, orders, force=True)
        await execute(database.owner, "DROP SCHEMA mine")
        assert None not in [await facts(database.owner, one) for one in orders]

    async def test_one_that_has_privileges_by_itself_is_refused(self, database: TestDatabase, orders: list[Order]) -> None:
        await apply(database.owner, orders[:1])
        await execute(database.owner, f'GRANT SELECT ON bots, tasks TO "{orders[0].login.name}"')
        with pytest.raises(LoginRefused, match="has privileges by itself on table bots, table tasks: revoke them first"):
            await drop_logins(database.owner, orders[:1])

    async def test_one_that_is_shut_is_dropped_all_the_same(self, database: TestDatabase, orders: list[Order]) -> None:
        await apply(database.owner, orders[:1])
        await execute(database.owner, f'ALTER ROLE "{orders[0].login.name}" NOLOGIN')
        assert (await drop_logins(database.owner, orders[:1])).dropped == (orders[0].login.name,)

    async def test_sessions_keep_a_login_unless_they_are_to_be_ended(self, database: TestDatabase, orders: list[Order]) -> None:
        (change, _) = await apply(database.owner, orders[:2])
        async with connected(login(database.owner, change)) as session:
            await session.execute("SELECT 1")
            with pytest.raises(LoginRefused, match=r"has open sessions \(1\): end them first, or use --force"):
                await drop_logins(database.owner, orders[:2])
            assert await session.fetchval("SELECT 1") == 1
            dropped = await drop_logins(database.owner, orders[:2], force=True)
            assert (len(dropped.dropped), dropped.sessions) == (2, 1)
            with pytest.raises((asyncpg.PostgresError, asyncpg.InterfaceError)):
                await session.fetchval("SELECT 1")

    async def test_a_session_that_does_not_end_keeps_the_login(
        self, database: TestDatabase, orders: list[Order], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(dropping_module, "_TERMINATION_MS", 100)
        (change,) = await apply(database.owner, orders[:1])
        session = await asyncpg.connect(**login(database.owner, change).connect_arguments())
        pid = session.get_server_pid()
        os.kill(pid, signal.SIGSTOP)
        try:
            with pytest.raises(PermissionDenied, match=r"did not end within 0\.1 s"):
                await drop_logins(database.owner, orders[:1], force=True)
        finally:
            os.kill(pid, signal.SIGCONT)
            session.terminate()
        assert await facts(database.owner, orders[0]) is not None

    async def test_a_login_that_another_has_made_is_not_his_to_drop(self, database: TestDatabase, orders: list[Order]) -> None:
        await apply(database.owner, orders[:1])
        async with administrator(database.owner) as other:
            with pytest.raises(PermissionDenied, match="may not do this: DROP ROLE"):
                await drop_logins(other, orders[:1])


class TestReview:
    @pytest.fixture
    async def reviewed(self, database: TestDatabase, orders: list[Order]) -> list[Order]:
        await apply(database.owner, orders)
        return orders

    async def review(self, database: TestDatabase, orders: list[Order], template: Dsn) -> Review:
        return await review_logins(database.owner, orders, allowed=[login_of(template)])

    async def test_what_was_applied_is_as_declared(self, database: TestDatabase, reviewed: list[Order], template: Dsn) -> None:
        found = await self.review(database, reviewed, template)
        assert found.differences == ()
        assert found.declared == found.privileges
        assert len(found.privileges) > 200
        assert [facts is not None for _, facts in found.logins] == [True] * 3

    async def test_a_login_that_was_not_made_is_missing(self, database: TestDatabase, orders: list[Order], template: Dsn) -> None:
        (difference,) = (await self.review(database, orders[:1], template)).differences
        assert (difference.fault, difference.what) == (
            Fault.MISSING,
            f"the login {orders[0].login.name} does not exist: run `bottleneck-db roles apply app`",
        )

    async def test_a_stranger_among_the_members_is_told_unless_he_is_allowed(
        self, database: TestDatabase, reviewed: list[Order], template: Dsn
    ) -> None:
        name = f"stranger_{uuid4().hex[:8]}"
        await execute(database.owner, f'CREATE ROLE {name}; GRANT "{reviewed[0].login.name}" TO {name}')
        try:
            (difference,) = (await self.review(database, reviewed, template)).differences
            assert difference.fault is Fault.SURPLUS
            assert difference.what == f"{name} is a member of {reviewed[0].login.name}, bottleneck_app"
            allowed = await review_logins(database.owner, reviewed, allowed=[login_of(template), name])
            assert allowed.differences == ()
        finally:
            await remove(database.owner, [name])

    @pytest.mark.parametrize(
        "drift",
        [
            ("GRANT TRUNCATE ON bots TO bottleneck_app", Fault.SURPLUS, "bottleneck_app has TRUNCATE on bots"),
            ("REVOKE UPDATE ON bots FROM bottleneck_app", Fault.MISSING, "bottleneck_app lacks UPDATE on bots"),
            (
                "GRANT SELECT (password_hash, mfa_secret_enc) ON users TO bottleneck_readonly",
                Fault.SURPLUS,
                "bottleneck_readonly has SELECT on users (mfa_secret_enc, password_hash)",
            ),
            (
                "REVOKE UPDATE (next_run_at) ON bots FROM bottleneck_worker",
                Fault.MISSING,
                "bottleneck_worker lacks UPDATE on bots (next_run_at)",
            ),
            ("GRANT EXECUTE ON FUNCTION app.sign_in(text) TO PUBLIC", Fault.SURPLUS, "PUBLIC has EXECUTE on function app.sign_in(text)"),
            ("REVOKE USAGE ON SCHEMA app FROM bottleneck_worker", Fault.MISSING, "bottleneck_worker lacks USAGE on schema app"),
            ("GRANT SELECT ON bot_logs_default TO bottleneck_app", Fault.SURPLUS, "bottleneck_app has SELECT on bot_logs_default"),
            ("ALTER TABLE bots DISABLE ROW LEVEL SECURITY", Fault.UNSAFE, "row-level security is off on bots"),
            ("ALTER TABLE bot_logs_default DISABLE ROW LEVEL SECURITY", Fault.UNSAFE, "row-level security is off on bot_logs_default"),
            ("GRANT bottleneck_readonly TO {app}", Fault.SURPLUS, "{app} is a member of bottleneck_readonly"),
            ("REVOKE bottleneck_app FROM {app}", Fault.MISSING, "{app} is no member of bottleneck_app"),
            ("GRANT bottleneck_app TO {app} WITH ADMIN OPTION", Fault.SURPLUS, "{app} may make others members of bottleneck_app"),
            ("GRANT bottleneck_app TO {app} WITH INHERIT TRUE", Fault.SURPLUS, "{app} has the rights of bottleneck_app outside scopes too"),
            ("GRANT bottleneck_app TO {app} WITH SET FALSE", Fault.MISSING, "{app} may not SET ROLE bottleneck_app"),
            (
                "GRANT bottleneck_readonly TO {report} WITH INHERIT FALSE",
                Fault.MISSING,
                "{report} has the rights of bottleneck_readonly only with SET ROLE",
            ),
            ("ALTER ROLE {app} CREATEROLE", Fault.UNSAFE, "{app} may create roles"),
            ("ALTER ROLE {app} NOLOGIN", Fault.MISSING, "{app} may not log in"),
            ("GRANT {app} TO CURRENT_USER; CREATE SCHEMA mine AUTHORIZATION {app}", Fault.UNSAFE, "{app} owns schema mine"),
        ],
    )
    async def test_each_drift_is_told(
        self, database: TestDatabase, reviewed: list[Order], template: Dsn, drift: tuple[str, Fault, str]
    ) -> None:
        change, fault, what = drift
        names = {one.login.kind: f'"{one.login.name}"' for one in reviewed}
        await execute(database.owner, change.format(**names))
        differences = (await self.review(database, reviewed, template)).differences
        assert [(d.fault, d.what) for d in differences] == [(fault, what.format(**names).replace('"', ""))]

    async def test_a_database_that_is_closed_to_a_login_is_told(self, database: TestDatabase, reviewed: list[Order], template: Dsn) -> None:
        await execute(database.owner, f"REVOKE CONNECT ON DATABASE {database.owner.database} FROM PUBLIC")
        differences = (await self.review(database, reviewed[:1], template)).differences
        assert [d.what for d in differences] == [f"{reviewed[0].login.name} may not connect to this database"]

    async def test_the_schemas_roles_themselves_are_reviewed(self) -> None:
        with temporary_server() as server:
            owner = Dsn.parse(server.dsn())
            await upgrade(owner)
            await execute(owner, "CREATE ROLE other; GRANT other TO bottleneck_app; ALTER ROLE bottleneck_worker LOGIN CREATEDB")
            await execute(owner, "ALTER ROLE bottleneck_readonly RENAME TO gone")
            told = [(d.fault.value, d.what) for d in (await review_logins(owner, [])).differences]
        assert ("surplus", "bottleneck_app is a member of other") in told
        assert ("unsafe", "bottleneck_worker may log in") in told
        assert ("unsafe", "bottleneck_worker may create databases") in told
        assert ("missing", "the role bottleneck_readonly does not exist") in told
        assert ("surplus", "gone has SELECT on bots") in told

    async def test_without_a_connection_nothing_is_told(self) -> None:
        with pytest.raises(ConnectionFailed):
            await review_logins(Dsn.parse("postgresql://nobody@localhost:1/nothing"), [])


def test_many_things_are_told_by_the_first_and_their_number() -> None:
    assert in_words(["a", "b", "c", "d", "e"]) == "a, b, c and 2 more"
    assert in_words(["a"]) == "a"


_FIFTEEN = Path("/usr/lib/postgresql/15/bin")


@pytest.mark.skipif(not _FIFTEEN.exists(), reason="PostgreSQL 15 is not installed")
async def test_before_16_a_role_inherits_all_its_memberships_or_none() -> None:
    """Memberships have no options there, and who may create roles may grant all."""
    with temporary_server(bindir=_FIFTEEN) as server:
        owner = Dsn.parse(server.dsn())
        await upgrade(owner)
        orders = [order(kind) for kind in LoginKind]
        changes = await apply(owner, orders)
        assert not any("INHERIT FALSE" in str(statement) for change in changes for statement in change.statements)
        assert all(not change.statements for change in await apply(owner, orders))
        assert (await review_logins(owner, orders)).differences == ()
        await execute(owner, "ALTER ROLE bottleneck_login_app INHERIT; GRANT bottleneck_app TO bottleneck_login_app WITH ADMIN OPTION")
        assert [difference.what for difference in (await review_logins(owner, orders)).differences] == [
            "bottleneck_login_app may make others members of bottleneck_app",
            "bottleneck_login_app has the rights of bottleneck_app outside scopes too",
        ]
        assert [str(statement) for statement in (await apply(owner, orders))[0].statements] == [
            'ALTER ROLE "bottleneck_login_app" NOINHERIT',
            'REVOKE ADMIN OPTION FOR bottleneck_app FROM "bottleneck_login_app"',
        ]
        async with Registry(Settings.from_env({"DATABASE_URL": login(owner, changes[0]).unredacted()})) as registry:
            tenancy = await make_organization(registry)
            async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
                await make_run()
            with pytest.raises(LoginRefused, match=r"sessions \(\d+\): end them first"):
                await drop_logins(owner, orders)
            assert (await drop_logins(owner, orders, force=True)).dropped == tuple(one.login.name for one in orders)
