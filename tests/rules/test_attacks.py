"""A walk over the catalog that attacks every tenant's table and every partition from another organization.

The rows of two organizations are planted as the owner; the attacks run through the registry's scopes, with the tests' login, and after each
of them the victim's rows are as they were. What counts is the identity that the registry has set. Whoever may run any SQL at all can

- set another identity (`SET app.organization_id = …`) or another role that the login is a member of: no policy can prevent that;
- LOCK a table that he may change, until the scope's timeouts end his transaction;
- see in pg_stat_activity what the other backends of his login execute: texts with placeholders, and the beginnings of scopes.
"""

from __future__ import annotations

import io
from collections.abc import AsyncGenerator
from typing import Any
from uuid import UUID, uuid4

import asyncpg
import pytest
import pytest_asyncio

from bottleneck_db import Registry, Scope
from bottleneck_db.config import Settings
from bottleneck_db.connection.direct import connected
from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import BottleneckError, IdentityRequired, PermissionDenied
from tests.rules.walk import ATTACKER, ATTACKERS_USER, VICTIM, VICTIMS_USER, Field, Target, insert, outcome, planted, sent

DENIED = "PermissionDenied"
# A user's own row; its organization is the one that was last chosen, and whoever reads that asks for membership.
OWN = {"sessions"}


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def shared_field(template: Dsn) -> AsyncGenerator[Field]:
    async with planted(template) as made:
        yield made


@pytest_asyncio.fixture(loop_scope="session")
async def field(shared_field: Field) -> AsyncGenerator[Field]:
    """The field; at the end of a test the victim's rows are as they were."""
    before = await shared_field.victims_rows()
    yield shared_field
    assert await shared_field.victims_rows() == before


async def test_the_walk_has_rows_to_attack(field: Field) -> None:
    """Without rows, or where the victim himself sees none, the other tests would prove nothing."""
    assert len(field.tables) == 17  # users, organizations and permissions have no organization_id
    assert len(field.targets) - len(field.tables) >= 15
    assert [table for table, (rows, _) in (await field.victims_rows()).items() if rows == 0] == []
    async with field.registry.tenant(VICTIM, user=VICTIMS_USER) as scope:
        for table in field.tables:
            assert await scope.fetch_value(f"SELECT count(*) FROM {table.name} WHERE organization_id = $1", VICTIM) > 0, table.name


# Reading


async def test_nothing_is_read(field: Field) -> None:
    async with field.attack() as scope:
        for target in field.targets:
            asked = await outcome(scope, f"SELECT organization_id FROM {target.name} WHERE organization_id = $1", VICTIM)
            assert asked == (DENIED if target.is_partition else "0"), target.name
        for table in field.tables:
            rows = await scope.fetch(f"SELECT organization_id FROM {table.name}")
            assert VICTIM not in {row["organization_id"] for row in rows}, table.name
            assert await outcome(scope, f"SELECT 1 FROM {table.name} WHERE organization_id = $1 FOR UPDATE", VICTIM) in {"0", DENIED}


async def test_nothing_is_read_through_another_table(field: Field) -> None:
    """Neither through a join nor through a sub-select in a function of one's own."""
    async with field.attack() as scope:
        for table in field.tables:
            for sql in (
                f"SELECT 1 FROM organizations o JOIN {table.name} t ON t.organization_id = o.id WHERE o.id = $1",
                f"SELECT 1 FROM (VALUES ($1::uuid)) v (id), LATERAL (SELECT FROM {table.name} t WHERE t.organization_id = v.id) x",
                f"WITH x AS MATERIALIZED (SELECT organization_id FROM {table.name}) SELECT 1 FROM x WHERE organization_id = $1",
            ):
                assert await outcome(scope, sql, VICTIM) == "0", table.name


async def test_nothing_is_seen_by_an_expression_that_fails_or_tells(field: Field) -> None:
    """What is not leakproof is never evaluated on a row that the policy hides, be it an operator or a function of the attacker's own."""
    leak = """CREATE FUNCTION pg_temp.leak(organization uuid) RETURNS boolean LANGUAGE plpgsql COST 0.0001 AS
              $$BEGIN IF organization = 'b0000000-0000-7000-8000-000000000001' THEN RAISE EXCEPTION 'seen'; END IF; RETURN true; END$$"""
    async with field.attack() as scope:
        assert await outcome(scope, leak) == "0"
        for table in field.tables:
            division = f"SELECT 1 FROM {table.name} WHERE 1 / CASE WHEN organization_id = $1 THEN 0 ELSE 1 END > 5"
            assert await outcome(scope, division, VICTIM) == "0", table.name
            assert await outcome(scope, f"SELECT 1 FROM {table.name} WHERE pg_temp.leak(organization_id)") not in {"QueryFailed", DENIED}


async def test_statistics_tell_no_values(field: Field) -> None:
    async with field.attack() as scope:
        seen = await scope.fetch("SELECT DISTINCT tablename FROM pg_stats WHERE schemaname = 'public'")
    assert {row["tablename"] for row in seen} <= {"permissions"}  # which are the same for everybody


async def test_copy_puts_nothing_in_and_takes_nothing_out(field: Field) -> None:
    async with field.attack() as scope:
        for target in field.targets:
            assert await outcome(scope, f"COPY {target.name} FROM STDIN") in {DENIED, "QueryFailed"}
            assert str(VICTIM) not in await copied(scope, f"SELECT * FROM {target.name}"), target.name
            assert await outcome(scope, f"COPY {target.name} TO PROGRAM 'true'") == DENIED
        assert str(ATTACKER) in await copied(scope, "SELECT organization_id FROM bots")


async def copied(scope: Scope, query: str) -> str:
    """What COPY (query) TO gives; an error's name where it is refused."""
    out = io.BytesIO()
    async with scope.turn() as connection:
        await connection.execute("SAVEPOINT copying")
        try:
            await connection.copy_from_query(query, output=out, format="csv")
        except asyncpg.PostgresError as error:
            return type(error).__name__
        finally:
            await connection.execute("ROLLBACK TO SAVEPOINT copying")
    return out.getvalue().decode()


async def test_people_of_other_organizations_are_unknown(field: Field) -> None:
    async with field.attack() as scope:
        assert await outcome(scope, "SELECT id FROM users WHERE id = $1", VICTIMS_USER) == "0"
        assert await outcome(scope, "UPDATE users SET name = 'x' WHERE id = $1 RETURNING id", VICTIMS_USER) == "0"
        assert await outcome(scope, "SELECT id FROM organizations WHERE id = $1", VICTIM) == "0"
        for column in ("password_hash", "mfa_secret_enc", "google_id"):
            assert await outcome(scope, f"SELECT {column} FROM users") == DENIED


# Writing


async def test_no_column_is_changed(field: Field) -> None:
    async with field.attack() as scope:
        for target in field.targets:
            for column in target.columns:
                sql = f"UPDATE {target.name} SET {column} = {column} WHERE organization_id = $1 RETURNING 1"
                assert await outcome(scope, sql, VICTIM) in {"0", DENIED}, (target.name, column)


async def test_nothing_is_removed(field: Field) -> None:
    async with field.attack() as scope:
        for target in field.targets:
            for sql in (
                f"DELETE FROM {target.name} WHERE organization_id = '{VICTIM}' RETURNING 1",
                f"MERGE INTO {target.name} t USING (VALUES ('{VICTIM}'::uuid)) v (id) ON t.organization_id = v.id WHEN MATCHED THEN DELETE",
            ):
                assert await outcome(scope, sql) in {"0", DENIED}, (target.name, sql)
            assert await outcome(scope, f"TRUNCATE {target.name} CASCADE") == DENIED


async def test_nothing_is_put_in(field: Field) -> None:
    """With the victim's own rows as a pattern, but a new id: the policy speaks before any unique does."""
    async with field.attack() as scope:
        for target in field.targets:
            values = await field.victims_row(target)
            values |= {"id": uuid4()} if "id" in values else {}
            assert await outcome(scope, f"{insert(target, values)} RETURNING 1", *values.values()) == DENIED, target.name
            assert await outcome(scope, insert(target, values), *values.values()) == DENIED, target.name


async def test_nothing_is_put_over_a_row_that_is_there(field: Field) -> None:
    async with field.attack() as scope:
        for table in field.tables:
            values = await field.victims_row(table)
            key = await field.owner.ask(
                """SELECT string_agg(a.attname, ', ' ORDER BY array_position(k.conkey, a.attnum)) FROM pg_constraint k
                     JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)
                    WHERE k.conrelid = $1::text::regclass AND k.contype = 'p'""",
                table.name,
            )
            column = table.insertable[-1] if table.insertable else "organization_id"
            for action in ("DO NOTHING", f"({key[0]}) DO UPDATE SET {column} = EXCLUDED.{column}"):
                done = await outcome(scope, f"{insert(table, values)} ON CONFLICT {action}", *values.values())
                assert done == DENIED, (table.name, action)


async def test_no_row_changes_hands(field: Field) -> None:
    async with field.attack() as scope:
        for target in field.targets:
            if target.name not in OWN:
                moved = await outcome(
                    scope, f"UPDATE {target.name} SET organization_id = $1 WHERE organization_id = $2 RETURNING 1", VICTIM, ATTACKER
                )
                assert moved in {DENIED, "CheckViolation"}, target.name


KEYS = """SELECT k.conrelid::regclass::text, k.confrelid::regclass::text, a.attname::text FROM pg_constraint k
            JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[cardinality(k.conkey)]
           WHERE k.contype = 'f' AND k.conparentid = 0 AND EXISTS (
                 SELECT FROM pg_attribute o WHERE o.attrelid = k.confrelid AND o.attname = 'organization_id')"""


async def test_no_row_points_into_another_organization(field: Field) -> None:
    """Foreign-key checks bypass row-level security: only a key that holds the tenant, or a trigger, keeps them apart."""
    keys = await field.owner.ask(KEYS)
    assert len(keys) > 10
    refused = {"ForeignKeyViolation", DENIED, "CheckViolation", "UniqueViolation"}
    async with field.attack() as scope:
        for child, parent, column in keys:
            (foreign,) = (await field.owner.ask(f"SELECT id FROM {parent} WHERE organization_id = $1 LIMIT 1", VICTIM))[:1]
            sql = f"UPDATE {child} SET {column} = $1 WHERE organization_id = $2 RETURNING 1"
            assert await outcome(scope, sql, foreign, ATTACKER) in refused, (child, column)
            target = next(table for table in field.tables if table.name == child)
            values = await pointing(field, target, column, foreign)
            assert await outcome(scope, insert(target, values), *values.values()) in refused, (child, column)


async def pointing(field: Field, target: Target, column: str, foreign: UUID) -> dict[str, Any]:
    """A row of the attacker's that refers to one of the victim's."""
    values = await field.victims_row(target) | {"organization_id": ATTACKER, column: foreign}
    return values | ({"id": uuid4()} if "id" in values else {})


# Functions


async def test_searches_stay_at_home(field: Field) -> None:
    async with field.attack() as scope:
        found = await scope.fetch("SELECT id FROM app.search_all('bot OR workflow OR task', 200)")
        mine = await scope.fetch("SELECT id FROM bots UNION ALL SELECT id FROM workflows UNION ALL SELECT id FROM tasks")
    assert found
    assert {row["id"] for row in found} <= {row["id"] for row in mine}


async def test_functions_that_take_an_id_do_not_take_the_victims(field: Field) -> None:
    """They run as their owner, whom no policy holds back: each new one is looked at here."""
    (key,) = await field.owner.ask("SELECT id FROM api_keys WHERE organization_id = $1", VICTIM)
    (run, *_) = await field.owner.ask("SELECT id FROM workflow_runs WHERE organization_id = $1", VICTIM)
    attacks = {
        "app.create_organization(uuid,text,text)": (f"SELECT app.create_organization('{VICTIM}', 'x', 'x')", "UniqueViolation"),
        "app.sign_up(uuid,text,text,text,text,text)": (
            f"SELECT app.sign_up('{VICTIMS_USER}', 'x@example.com', 'x', 'x')",
            "UniqueViolation",
        ),
        "app.is_member(uuid)": (f"SELECT 1 WHERE app.is_member('{VICTIMS_USER}')", "0"),
        "app.is_live_member(uuid)": (f"SELECT 1 WHERE app.is_live_member('{VICTIMS_USER}')", "0"),
        "app.uuid7_time(uuid)": (f"SELECT 1 WHERE app.uuid7_time('{run}') IS NULL", "0"),  # tells what the id tells
        "app.count_requests(uuid[],bigint[],inet[])": (
            f"SELECT app.count_requests('{{{key}}}', '{{5}}', '{{NULL}}')",
            "1",
        ),  # counts nothing
        "app.wake_workflow_runs(integer,uuid)": (f"SELECT app.wake_workflow_runs(1, '{run}')", "0"),
        "app.log_own(text,jsonb,text,uuid)": (  # writes a platform event, which no organization sees
            f"SELECT 1 FROM app.log_own('x.y', '{{}}', 'organization', '{VICTIM}'), activity_logs WHERE resource_id = '{VICTIM}'",
            "0",
        ),
        "app.search_all(text,integer,text,boolean,boolean,real,uuid)": (  # the id is where a page ends, and leads to nothing
            f"SELECT 1 FROM app.search_all('bot', 200, after_rank => 9, after_id => '{VICTIM}') AS s WHERE s.id NOT IN"
            " (SELECT id FROM bots UNION ALL SELECT id FROM workflows UNION ALL SELECT id FROM tasks)",
            "0",
        ),
        "app.notify(uuid[],uuid[],text,notification_severity,text,text,text,text,text,uuid,jsonb,text,timestamp with time zone)": (
            f"SELECT 1 FROM app.notify('{{{uuid4()}}}', '{{{VICTIMS_USER}}}', 'bot.failed', 'info', 't', 'b', NULL, NULL, NULL, NULL,"
            " '{}', NULL, NULL) WHERE outcome <> 'not_a_member'",
            "0",
        ),
    }
    functions = await field.owner.ask(
        """SELECT p.oid::regprocedure::text FROM pg_proc p
            WHERE p.pronamespace = 'app'::regnamespace AND has_function_privilege('bottleneck_app', p.oid, 'EXECUTE')
              AND p.proargtypes::regtype[] && '{uuid,uuid[]}'::regtype[]"""
    )
    assert set(functions) == attacks.keys()
    async with field.attack() as scope:
        for sql, expected in attacks.values():
            assert await outcome(scope, sql) == expected, sql


# Power


async def test_nobody_gives_himself_power(field: Field) -> None:
    async with field.attack() as scope:
        for sql in (
            "SET ROLE bottleneck_owner",
            "SET LOCAL SESSION AUTHORIZATION bottleneck_owner",
            "ALTER TABLE bots DISABLE ROW LEVEL SECURITY",
            "ALTER TABLE bots NO FORCE ROW LEVEL SECURITY",
            "ALTER TABLE bots OWNER TO bottleneck_app",
            "ALTER TABLE bots DISABLE TRIGGER ALL",
            "CREATE POLICY mine ON bots USING (true)",
            "DROP POLICY tenant ON bots",
            "GRANT bottleneck_worker TO bottleneck_app",
            "CREATE TABLE public.mine (id integer)",
            "CREATE VIEW public.mine AS SELECT * FROM bots",
            "CREATE FUNCTION app.mine() RETURNS integer RETURN 1",
            "CREATE OR REPLACE FUNCTION app.current_organization_id() RETURNS uuid LANGUAGE sql STABLE RETURN NULL::uuid",
            "ALTER FUNCTION app.is_member(uuid) RESET ALL",
            "CREATE TRIGGER mine AFTER INSERT ON bots FOR EACH ROW EXECUTE FUNCTION app.touch()",
            "CREATE RULE mine AS ON INSERT TO bots DO NOTHING",
            "CREATE SCHEMA mine",
            "DROP TABLE bots",
            "SELECT pg_read_file('/etc/passwd')",
            "SELECT app.claim_bot_runs('mine')",
            "SELECT app.reap_bot_runs()",
            "SELECT app.seal_audit(NULL, 1)",
            "SELECT app.log_system('x.y', 'x')",
            "SELECT app.ensure_partitions()",
        ):
            assert await outcome(scope, sql) == DENIED, sql
        await sent(scope, "GRANT ALL ON bots TO PUBLIC")  # a warning: he has nothing to pass on
        assert not await scope.fetch_value("SELECT has_table_privilege('public', 'bots', 'SELECT, INSERT, UPDATE, DELETE')")


async def test_row_security_cannot_be_switched_off(field: Field) -> None:
    async with field.attack() as scope:
        await sent(scope, "SET LOCAL row_security = off")
        for table in field.tables:
            assert await outcome(scope, f"SELECT 1 FROM {table.name}") == DENIED, table.name


async def test_partitions_are_not_even_locked(field: Field) -> None:
    async with field.attack() as scope:
        for target in field.targets:
            if target.is_partition:
                assert await outcome(scope, f"LOCK TABLE {target.name} IN ACCESS SHARE MODE") == DENIED, target.name
        # Tables can be, by whoever may change them: the scope bounds for how long.
        for timeout in ("statement_timeout", "idle_in_transaction_session_timeout"):
            assert await scope.fetch_value(f"SELECT setting::integer FROM pg_settings WHERE name = '{timeout}'") > 0


# What stays behind on a connection


@pytest_asyncio.fixture(loop_scope="session")
async def one_connection(field: Field) -> AsyncGenerator[Registry]:
    """A registry whose scopes all run on the same connection."""
    login = field.registry.settings.database
    assert login is not None
    environment = {"DATABASE_URL": login.unredacted(), "APP_ENV": "test", "BOTTLENECK_POOL_MIN_SIZE": "1", "BOTTLENECK_POOL_MAX_SIZE": "1"}
    async with Registry(Settings.from_env(environment)) as registry:
        yield registry


async def test_a_temporary_table_hides_no_table_from_the_next_tenant(field: Field, one_connection: Registry) -> None:
    """It would catch what the next tenant on this connection writes, and show it what its maker wants."""
    for table in field.tables:
        async with one_connection.tenant(ATTACKER, user=ATTACKERS_USER) as scope:
            await sent(scope, f"CREATE TEMPORARY TABLE {table.name} (organization_id uuid)")
        async with one_connection.tenant(VICTIM, user=VICTIMS_USER) as scope:
            assert await scope.fetch_value(f"SELECT '{table.name}'::regclass = 'public.{table.name}'::regclass"), table.name
            assert await scope.fetch_value(f"SELECT count(*) FROM {table.name}") > 0, table.name


async def test_a_temporary_table_ends_with_the_scope(one_connection: Registry) -> None:
    """Whatever has made it, and kept the maker's rows in it."""
    async with one_connection.tenant(ATTACKER, user=ATTACKERS_USER) as scope:
        backend = await scope.fetch_value("SELECT pg_backend_pid()")
        await sent(scope, "CREATE TEMPORARY TABLE leak AS SELECT * FROM bots")
    async with one_connection.tenant(VICTIM, user=VICTIMS_USER) as scope:
        assert await scope.fetch_value("SELECT pg_backend_pid()") == backend
        assert await scope.fetch_value("SELECT to_regclass('pg_temp.leak') IS NULL")
        await sent(scope, "CREATE TEMPORARY TABLE leak ()")


async def test_settings_roles_and_plans_of_one_tenant_are_not_the_next_ones(field: Field, one_connection: Registry) -> None:
    sql = "SELECT organization_id FROM bots"
    for _ in range(7):  # after five executions PostgreSQL may take a generic plan
        async with one_connection.tenant(VICTIM) as scope:
            assert {row["organization_id"] for row in await scope.fetch(sql)} == {VICTIM}
        async with one_connection.tenant(ATTACKER) as scope:
            assert {row["organization_id"] for row in await scope.fetch(sql)} == {ATTACKER}
            await sent(scope, f"SET app.organization_id = '{VICTIM}'")
            await sent(scope, "SET ROLE bottleneck_worker")
        async with one_connection.tenant(ATTACKER) as scope:
            assert {row["organization_id"] for row in await scope.fetch(sql)} == {ATTACKER}
            assert await scope.fetch_value("SELECT current_user::text") == "bottleneck_app"


# Other identities


async def test_without_an_identity_there_is_nothing(field: Field) -> None:
    async with field.registry._anonymous() as scope:
        for target in field.targets:
            assert await outcome(scope, f"SELECT 1 FROM {target.name}") in {"IdentityRequired", DENIED}, target.name
            assert await outcome(scope, f"DELETE FROM {target.name}") in {"IdentityRequired", DENIED}, target.name


async def test_a_user_without_an_organization_sees_his_own(field: Field) -> None:
    seen: dict[str, set[UUID | None]] = {}
    async with field.registry.user(ATTACKERS_USER) as scope:
        for target in field.targets:
            if (await outcome(scope, f"SELECT 1 FROM {target.name}")).isdecimal():
                rows = await scope.fetch(f"SELECT organization_id FROM {target.name}")
                seen[target.name] = {row["organization_id"] for row in rows}
            assert await outcome(scope, f"DELETE FROM {target.name} WHERE organization_id = $1 RETURNING 1", VICTIM) in {
                *("0", DENIED, "IdentityRequired")
            }
    assert {name: organizations for name, organizations in seen.items() if organizations} == {"sessions": {ATTACKER}, "settings": {None}}


async def test_a_worker_sees_queues_and_nothing_else(field: Field) -> None:
    async with field.registry.system("attack") as scope:
        readable = {target.name for target in field.targets if await outcome(scope, f"SELECT organization_id FROM {target.name}") != DENIED}
        assert readable == {"bot_runs", "bots", "workflow_runs", "workflows"}
        for sql in (
            "SELECT name FROM bots",
            "UPDATE bots SET name = 'x'",
            "UPDATE bots SET organization_id = organization_id",
            "SELECT name FROM workflows",
            "DELETE FROM bot_runs",
            "INSERT INTO bots DEFAULT VALUES",
            "SELECT * FROM users",
            "SELECT * FROM organizations",
            "SELECT app.search_all('x')",
            "SELECT app.sign_in('x')",
        ):
            assert await outcome(scope, sql) == DENIED, sql


async def test_a_report_reads_its_organization_and_writes_nothing(field: Field) -> None:
    async with connected(field.owner_dsn) as connection:
        await connection.execute(f"SET ROLE bottleneck_readonly; SET app.organization_id = '{ATTACKER}'; SET app.user_id = ''")
        for target in field.targets:
            read = await answer(connection, f"SELECT 1 FROM {target.name} WHERE organization_id = '{VICTIM}'")
            assert read == (DENIED if target.is_partition or target.name in {"sessions", "notifications"} else 0), target.name
            for sql in (f"DELETE FROM {target.name}", f"UPDATE {target.name} SET organization_id = NULL", f"TRUNCATE {target.name}"):
                assert await answer(connection, sql) == DENIED, sql


async def answer(connection: asyncpg.Connection[asyncpg.Record], sql: str) -> int | str:
    try:
        return len(await connection.fetch(sql))
    except asyncpg.InsufficientPrivilegeError:
        return DENIED


async def test_a_scope_of_the_victims_user_in_the_attackers_organization_finds_nothing(field: Field) -> None:
    """The registry believes its caller; what is bound to membership asks the database."""
    async with field.registry.tenant(ATTACKER, user=VICTIMS_USER) as scope:
        for table in field.tables:
            rows = await outcome(scope, f"SELECT 1 FROM {table.name} WHERE organization_id = $1", VICTIM)
            assert rows == "0" or table.name in OWN, table.name


@pytest.mark.parametrize("organization", ["", "x", f"{VICTIM}' OR true --", None, 5])
async def test_an_identity_that_is_none_opens_no_scope(field: Field, organization: Any) -> None:
    with pytest.raises(BottleneckError, match="organization_id: must be a UUID"):
        async with field.registry.tenant(organization):
            raise AssertionError
    with pytest.raises((IdentityRequired, PermissionDenied)):
        async with field.registry.user(ATTACKERS_USER) as scope:
            await scope.fetch("SELECT * FROM bots")
