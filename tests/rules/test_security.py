"""Who may do what, as the catalog has it."""

from __future__ import annotations

from bottleneck_db.testing.databases import TestDatabase
from tests.rules.catalog import ask

ROLES = ["bottleneck_app", "bottleneck_readonly", "bottleneck_worker"]
SECRETS = {"password_hash", "google_id", "suspension_reason", "mfa_secret_enc", "mfa_key_id"}


async def test_every_table_and_partition_of_tenants_is_guarded_and_nobody_is_forced(database: TestDatabase) -> None:
    """FORCE on the owner does silent harm: foreign keys over orphans validate, data migrations change nothing, dumps are empty."""
    rows = await ask(
        database,
        """SELECT c.relname, c.relrowsecurity, c.relforcerowsecurity, (SELECT count(*) FROM pg_policy p WHERE p.polrelid = c.oid)
             FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relname NOT LIKE 'aerich%'""",
    )
    unguarded = [table for table, guarded, _, policies in rows if not guarded or not policies]
    assert unguarded == ["permissions"]  # the same for everybody, and read-only
    assert [table for table, _, forced, _ in rows if forced] == []


async def test_nothing_is_granted_on_partitions(database: TestDatabase) -> None:
    granted = await ask(
        database,
        """SELECT c.relname FROM pg_class c WHERE c.relispartition
              AND EXISTS (SELECT FROM aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) x WHERE x.grantee <> c.relowner)""",
    )
    assert granted == []


async def test_the_public_has_nothing(database: TestDatabase) -> None:
    found = await ask(
        database,
        """SELECT o.name FROM (
               SELECT n.nspname::text AS name, coalesce(n.nspacl, acldefault('n', n.nspowner)) AS acl
                 FROM pg_namespace n WHERE n.nspname = 'app'
               UNION ALL SELECT c.oid::regclass::text, coalesce(c.relacl, acldefault('r', c.relowner)) FROM pg_class c
                JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p')
               UNION ALL SELECT p.oid::regprocedure::text, coalesce(p.proacl, acldefault('f', p.proowner)) FROM pg_proc p
                WHERE p.pronamespace = 'app'::regnamespace) o
            WHERE EXISTS (SELECT FROM aclexplode(o.acl) x WHERE x.grantee = 0)""",
    )
    assert found == []


async def test_the_roles_own_nothing_and_have_no_power(database: TestDatabase) -> None:
    powers = await ask(
        database,
        """SELECT rolname FROM pg_roles WHERE rolname = ANY ($1)
              AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication OR rolcanlogin)""",
        ROLES,
    )
    owned = await ask(
        database,
        """SELECT c.relname::text FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE r.rolname = ANY ($1)
            UNION ALL SELECT p.proname::text FROM pg_proc p JOIN pg_roles r ON r.oid = p.proowner WHERE r.rolname = ANY ($1)""",
        ROLES,
    )
    creating = await ask(
        database,
        """SELECT r || ' ' || s FROM unnest($1::text[]) AS r, unnest(ARRAY['public', 'app']) AS s WHERE has_schema_privilege(r, s, 'CREATE')
            UNION ALL SELECT r FROM unnest($1::text[]) AS r WHERE has_database_privilege(r, current_database(), 'CREATE')""",
        ROLES,
    )
    truncating = await ask(
        database,
        """SELECT r || ' ' || c.relname FROM unnest($1::text[]) AS r, pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND has_table_privilege(r, c.oid, 'TRUNCATE, REFERENCES, TRIGGER')""",
        ROLES,
    )
    assert (powers, owned, creating, truncating) == ([], [], [], [])


async def test_password_and_mfa_are_granted_to_no_one(database: TestDatabase) -> None:
    readable = await ask(
        database,
        """SELECT r || ' ' || a.attname FROM unnest($1::text[]) AS r, pg_attribute a
            WHERE a.attrelid = 'users'::regclass AND a.attname = ANY ($2)
              AND has_column_privilege(r, 'users', a.attname, 'SELECT, INSERT, UPDATE')""",
        ROLES,
        sorted(SECRETS),
    )
    assert readable == []


async def test_functions_that_run_as_the_owner_pin_their_search_path(database: TestDatabase) -> None:
    loose = await ask(
        database,
        """SELECT p.oid::regprocedure::text FROM pg_proc p WHERE p.pronamespace = 'app'::regnamespace AND p.prosecdef
              AND NOT EXISTS (SELECT FROM unnest(p.proconfig) AS setting WHERE setting ~ '^search_path=.*pg_temp')""",
    )
    assert loose == []


async def test_the_worker_reads_queues_and_what_scheduling_needs(database: TestDatabase) -> None:
    tables = await ask(
        database,
        """SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND has_any_column_privilege('bottleneck_worker', c.oid, 'SELECT')""",
    )
    assert sorted(tables) == ["bot_runs", "bots", "workflow_runs", "workflows"]
