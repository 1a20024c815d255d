"""Who may do what, as the catalog has it."""

from __future__ import annotations

from tests.rules.catalog import COLUMNS, TABLES, Catalog

ROLES = ["bottleneck_app", "bottleneck_readonly", "bottleneck_worker"]
# Columns that nobody but the owner's look-up functions read or write.
SECRETS = ["google_id", "mfa_key_id", "mfa_secret_enc", "password_hash", "suspension_reason"]
# Columns with hashes and ciphertexts, which no report reads.
UNREPORTED = ["token_hash", "refresh_token_hash", "invite_token_hash", "key_hash", "secret_enc", "fingerprint", *SECRETS]
# Tables that have no rows of an organization and are the same for everybody.
UNGUARDED = ["permissions"]
# What PUBLIC, everybody that is, may do with things of ours.
_PUBLIC = f"""
    SELECT o.name || ' ' || x.privilege_type FROM (
           SELECT n.nspname::text AS name, coalesce(n.nspacl, acldefault('n', n.nspowner)) AS acl
             FROM pg_namespace n WHERE n.nspname IN ('app', 'public')
            UNION ALL SELECT t.relname, coalesce(t.relacl, acldefault('r', t.relowner)) FROM {TABLES} t
            UNION ALL SELECT c.relname || '.' || c.attname, c.attacl FROM {COLUMNS} c WHERE c.attacl IS NOT NULL
            UNION ALL SELECT s.relname, coalesce(s.relacl, acldefault('s', s.relowner)) FROM pg_class s
                       WHERE s.relnamespace = 'public'::regnamespace AND s.relkind = 'S'
            UNION ALL SELECT p.oid::regprocedure::text, coalesce(p.proacl, acldefault('f', p.proowner)) FROM pg_proc p
                       WHERE p.pronamespace IN ('app'::regnamespace, 'public'::regnamespace)) o
     CROSS JOIN LATERAL aclexplode(o.acl) x WHERE x.grantee = 0"""
# A policy, in words that are the same for a table and its partition.
_POLICY = "concat_ws(' ', p.polname, p.polcmd, p.polroles, pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))"


async def test_every_table_and_partition_of_tenants_is_guarded_and_nobody_is_forced(catalog: Catalog) -> None:
    """A parent's policy does not guard a partition that is read directly. FORCE on the owner does silent harm: foreign keys over orphans
    validate, data migrations change nothing, dumps are empty.
    """
    rows = await catalog.ask(
        f"""SELECT t.relname, t.relrowsecurity AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = t.oid), t.relforcerowsecurity
              FROM {TABLES} t"""
    )
    assert len(rows) > 30
    assert [table for table, guarded, _ in rows if not guarded] == UNGUARDED
    assert [table for table, _, forced in rows if forced] == []


async def test_a_partition_has_its_parents_policies(catalog: Catalog) -> None:
    inherited = await catalog.ask(
        f"SELECT i.inhrelid::regclass::text, {_POLICY} FROM pg_inherits i JOIN pg_policy p ON p.polrelid = i.inhparent"
    )
    own = await catalog.ask(f"SELECT p.polrelid::regclass::text, {_POLICY} FROM pg_policy p JOIN pg_inherits i ON i.inhrelid = p.polrelid")
    assert sorted(own) == sorted(inherited) != []


async def test_policies_name_their_roles_and_have_no_sub_select(catalog: Catalog) -> None:
    """A policy for everybody would be one for roles yet to come; a sub-select is refused by Citus and runs for each row."""
    odd = await catalog.ask(
        """SELECT polrelid::regclass || ' ' || polname FROM pg_policy
            WHERE polroles = '{0}' OR NOT polpermissive
               OR concat(pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) ILIKE '%select%'"""
    )
    assert odd == []


async def test_nothing_is_granted_on_partitions(catalog: Catalog) -> None:
    granted = await catalog.ask(
        f"""SELECT t.relname FROM {TABLES} t WHERE t.relispartition
               AND (EXISTS (SELECT FROM aclexplode(coalesce(t.relacl, acldefault('r', t.relowner))) x WHERE x.grantee <> t.relowner)
                    OR EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attacl IS NOT NULL))"""
    )
    assert granted == []


async def test_the_public_has_nothing(catalog: Catalog) -> None:
    assert await catalog.ask(_PUBLIC) == []


async def test_functions_that_come_later_are_not_the_publics_either(catalog: Catalog) -> None:
    defaults = await catalog.ask(
        """SELECT EXISTS (SELECT FROM aclexplode(d.defaclacl) x WHERE x.grantee = 0) FROM pg_default_acl d
            WHERE d.defaclobjtype = 'f' AND d.defaclrole = current_user::regrole"""
    )
    assert defaults == [False]


async def test_the_roles_own_nothing_and_have_no_power(catalog: Catalog) -> None:
    powers = await catalog.ask(
        """SELECT rolname FROM pg_roles WHERE rolname = ANY ($1)
              AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication OR rolcanlogin)""",
        ROLES,
    )
    members_of_others = await catalog.ask("SELECT member::regrole::text FROM pg_auth_members WHERE member::regrole::text = ANY ($1)", ROLES)
    owned = await catalog.ask(
        "SELECT s.objid FROM pg_shdepend s JOIN pg_roles r ON r.oid = s.refobjid WHERE s.deptype = 'o' AND r.rolname = ANY ($1)", ROLES
    )
    assert (powers, members_of_others, owned) == ([], [], [])
    assert await catalog.ask("SELECT count(*) FROM pg_roles WHERE rolname = ANY ($1)", ROLES) == [3]


async def test_the_roles_create_empty_and_pass_on_nothing(catalog: Catalog) -> None:
    creating = await catalog.ask(
        """SELECT r || ' ' || s FROM unnest($1::text[]) AS r, unnest(ARRAY['public', 'app']) AS s WHERE has_schema_privilege(r, s, 'CREATE')
            UNION ALL SELECT r FROM unnest($1::text[]) AS r WHERE has_database_privilege(r, current_database(), 'CREATE')""",
        ROLES,
    )
    emptying = await catalog.ask(
        f"""SELECT r || ' ' || t.relname FROM unnest($1::text[]) AS r, {TABLES} t
             WHERE has_table_privilege(r, t.oid, 'TRUNCATE, REFERENCES, TRIGGER')""",
        ROLES,
    )
    passing_on = await catalog.ask(
        f"SELECT t.relname FROM {TABLES} t, LATERAL aclexplode(t.relacl) x WHERE x.is_grantable AND x.grantee <> t.relowner"
    )
    assert (creating, emptying, passing_on) == ([], [], [])


async def test_password_and_mfa_are_granted_to_no_one(catalog: Catalog) -> None:
    """Neither to our roles nor to any other, by column or by table."""
    there = await catalog.ask("SELECT attname::text FROM pg_attribute WHERE attrelid = 'users'::regclass AND attname = ANY ($1)", SECRETS)
    granted = await catalog.ask(
        """SELECT r.rolname || ' ' || a.attname FROM pg_roles r, pg_attribute a
            WHERE a.attrelid = 'users'::regclass AND a.attname = ANY ($1) AND NOT r.rolsuper AND r.rolname NOT LIKE 'pg\\_%'
              AND r.oid <> (SELECT relowner FROM pg_class WHERE oid = a.attrelid)
              AND has_column_privilege(r.oid, a.attrelid, a.attnum, 'SELECT, INSERT, UPDATE, REFERENCES')""",
        SECRETS,
    )
    assert (sorted(there), granted) == (SECRETS, [])


async def test_reports_read_no_hash_and_no_ciphertext_and_write_nothing(catalog: Catalog) -> None:
    read = await catalog.ask(
        f"""SELECT c.relname || '.' || c.attname FROM {COLUMNS} c
             WHERE c.attname = ANY ($1) AND has_column_privilege('bottleneck_readonly', c.attrelid, c.attnum, 'SELECT')""",
        UNREPORTED,
    )
    written = await catalog.ask(
        f"""SELECT t.relname FROM {TABLES} t WHERE has_table_privilege('bottleneck_readonly', t.oid, 'INSERT, UPDATE, DELETE')
                OR has_any_column_privilege('bottleneck_readonly', t.oid, 'INSERT, UPDATE')"""
    )
    assert (read, written) == ([], [])


async def test_functions_that_run_as_the_owner_pin_their_search_path(catalog: Catalog) -> None:
    """With temporary tables last: else a caller's temporary table would be taken for one of ours."""
    functions = await catalog.ask(
        """SELECT p.oid::regprocedure::text, 'search_path=pg_catalog, public, pg_temp' = ANY (p.proconfig)
             FROM pg_proc p WHERE p.pronamespace IN ('app'::regnamespace, 'public'::regnamespace) AND p.prosecdef"""
    )
    assert len(functions) > 15
    assert [name for name, pinned in functions if not pinned] == []


async def test_the_worker_reads_queues_and_what_scheduling_needs(catalog: Catalog) -> None:
    tables = await catalog.ask(
        f"SELECT t.relname FROM {TABLES} t WHERE has_any_column_privilege('bottleneck_worker', t.oid, 'SELECT, INSERT, UPDATE') ORDER BY 1"
    )
    told = await catalog.ask(
        f"""SELECT c.attname::text FROM {COLUMNS} c WHERE c.relname IN ('bots', 'workflows')
               AND has_column_privilege('bottleneck_worker', c.attrelid, c.attnum, 'SELECT')
               AND c.attname IN ('name', 'description', 'slug', 'created_by_id', 'tags', 'search')"""
    )
    assert (tables, told) == (["bot_runs", "bots", "workflow_runs", "workflows"], [])
