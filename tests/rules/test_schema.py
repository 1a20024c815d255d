"""Names, keys and indexes of the schema."""

from __future__ import annotations

from tests.rules.catalog import COLUMNS, PARENTS, Catalog

# Tables whose rows are an organization's, or may be.
TENANT_TABLES = f"(SELECT t.* FROM {PARENTS} t JOIN pg_attribute o ON o.attrelid = t.oid AND o.attname = 'organization_id')"
# Uniques without the tenant, and why.
GLOBAL = {
    "sessions_token_uq": "a session is a user's, and is looked up before an organization is known",
    "sessions_refresh_uq": "the same",
}
# Keys from one tenant's table to another that do not hold the tenant, and why.
TENANTLESS_KEYS = {
    "organization_members_role_fk": "a role may be a system role, which has no organization: a trigger checks what a key cannot say",
    "role_permissions_role_fk": "the same, and a second key holds the tenant",
}
# Uniques that hold deleted rows' places too, and why. (Those named …_org_id_uq only let composite keys refer to the row.)
FULL = {"api_keys_hash_uq": "a secret's hash is never used again"}


def holds_tenant(table: str, columns: str) -> str:
    """SQL: whether organization_id is one of the columns."""
    return (
        f"EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = {table} AND a.attnum = ANY ({columns}) AND a.attname = 'organization_id')"
    )


async def test_indexes_constraints_and_triggers_are_named_after_their_table_and_kind(catalog: Catalog) -> None:
    names = await catalog.ask(
        f"""SELECT t.relname, x.name, x.ending FROM {PARENTS} t, LATERAL (
                   SELECT i.indexrelid::regclass::text AS name,
                          CASE WHEN i.indisprimary THEN 'pkey' WHEN i.indisunique THEN 'uq' ELSE 'idx' END AS ending
                     FROM pg_index i WHERE i.indrelid = t.oid
                    UNION SELECT k.conname, CASE k.contype WHEN 'c' THEN 'ck' WHEN 'f' THEN 'fk' WHEN 'p' THEN 'pkey' ELSE 'uq' END
                     FROM pg_constraint k WHERE k.conrelid = t.oid AND k.contype <> 'n'
                    UNION SELECT g.tgname, 'tg' FROM pg_trigger g WHERE g.tgrelid = t.oid AND NOT g.tgisinternal) x"""
    )
    assert len(names) > 200
    assert [name for table, name, ending in names if not (name.startswith(f"{table}_") and name.endswith(f"_{ending}"))] == []


async def test_names_are_not_cut_off(catalog: Catalog) -> None:
    """PostgreSQL cuts what is longer than 63 bytes, without a word."""
    names = f"""SELECT k.conname::text AS name FROM pg_constraint k JOIN {PARENTS} t ON t.oid = k.conrelid
                 UNION ALL SELECT i.indexrelid::regclass::text FROM pg_index i JOIN {PARENTS} t ON t.oid = i.indrelid"""
    assert await catalog.ask(f"SELECT n.name FROM ({names}) n WHERE length(n.name) >= 63") == []


async def test_every_foreign_key_has_an_index_that_begins_with_its_columns(catalog: Catalog) -> None:
    """Else the deletion of a parent reads the whole child. An index of the rows whose key has a value at all serves as well."""
    bare = await catalog.ask(
        f"""SELECT k.conname FROM pg_constraint k JOIN {PARENTS} t ON t.oid = k.conrelid
             WHERE k.contype = 'f' AND NOT EXISTS (
                   SELECT FROM pg_index i WHERE i.indrelid = k.conrelid AND i.indisvalid
                      AND (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey
                      AND (i.indpred IS NULL OR EXISTS (
                           SELECT FROM pg_attribute a WHERE a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)
                              AND pg_get_expr(i.indpred, i.indrelid) = format('(%I IS NOT NULL)', a.attname))))"""
    )
    assert bare == []


async def test_a_key_from_one_tenants_table_to_another_holds_the_tenant(catalog: Catalog) -> None:
    keys = await catalog.ask(
        f"""SELECT k.conname, {holds_tenant("k.conrelid", "k.conkey")} AND {holds_tenant("k.confrelid", "k.confkey")}
              FROM pg_constraint k JOIN {TENANT_TABLES} child ON child.oid = k.conrelid
              JOIN {TENANT_TABLES} parent ON parent.oid = k.confrelid
             WHERE k.contype = 'f'"""
    )
    assert len(keys) > 10
    assert {name for name, holds in keys if not holds} == TENANTLESS_KEYS.keys()


async def test_no_key_that_holds_the_tenant_is_set_to_null(catalog: Catalog) -> None:
    """It would clear organization_id as well."""
    keys = await catalog.ask("SELECT conname, confdeltype IN ('n', 'd') FROM pg_constraint WHERE contype = 'f' AND cardinality(conkey) > 1")
    assert len(keys) > 10
    assert [name for name, cleared in keys if cleared] == []


async def test_uniques_of_a_tenants_table_hold_the_tenant(catalog: Catalog) -> None:
    uniques = await catalog.ask(
        f"""SELECT i.indexrelid::regclass::text, {holds_tenant("t.oid", "i.indkey")}
              FROM pg_index i JOIN {TENANT_TABLES} t ON t.oid = i.indrelid WHERE i.indisunique AND NOT i.indisprimary"""
    )
    assert len(uniques) > 20
    assert {name for name, holds in uniques if not holds} == GLOBAL.keys()


async def test_the_primary_key_is_the_id_and_that_of_a_partitioned_table_ends_with_its_time(catalog: Catalog) -> None:
    keys = await catalog.ask(
        f"""SELECT t.relname, t.relkind = 'p', (SELECT array_agg(a.attname::text ORDER BY array_position(k.conkey, a.attnum))
                                                  FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attnum = ANY (k.conkey))
              FROM {PARENTS} t LEFT JOIN pg_constraint k ON k.conrelid = t.oid AND k.contype = 'p'"""
    )
    odd = {table: columns for table, partitioned, columns in keys if not partitioned and columns != ["id"]}
    assert odd == {"role_permissions": ["role_id", "permission_id"]}
    assert [table for table, partitioned, columns in keys if partitioned and not columns[-1].endswith("_at")] == []


async def test_soft_deleted_rows_do_not_hold_their_place(catalog: Catalog) -> None:
    """Uniques of what people name are partial, so that a slug can be used again."""
    full = await catalog.ask(
        f"""SELECT i.indexrelid::regclass::text FROM pg_index i JOIN {PARENTS} t ON t.oid = i.indrelid
             WHERE i.indisunique AND NOT i.indisprimary AND i.indpred IS NULL
               AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attname = 'deleted_at')"""
    )
    assert {name for name in full if not name.endswith("_org_id_uq")} == FULL.keys()


async def test_times_have_a_time_zone_and_rows_that_live_are_touched(catalog: Catalog) -> None:
    naive = await catalog.ask(f"SELECT c.relname || '.' || c.attname FROM {COLUMNS} c WHERE c.atttypid = 'timestamp'::regtype")
    untouched = await catalog.ask(
        f"""SELECT t.relname FROM {PARENTS} t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attname = 'updated_at'
             WHERE NOT EXISTS (SELECT FROM pg_trigger g WHERE g.tgrelid = t.oid AND g.tgname = t.relname || '_touch_tg')"""
    )
    assert (naive, untouched) == ([], [])


async def test_json_that_must_be_there_is_checked_to_be_of_its_kind(catalog: Catalog) -> None:
    """Its shape is Python's to check; that it is an object or an array at all, the database's too."""
    unchecked = await catalog.ask(
        f"""SELECT c.relname || '.' || c.attname FROM {COLUMNS} c JOIN {PARENTS} t ON t.oid = c.attrelid
             WHERE c.atttypid = 'jsonb'::regtype AND c.attnotnull AND NOT EXISTS (
                   SELECT FROM pg_constraint k WHERE k.conrelid = c.attrelid AND k.contype = 'c' AND c.attnum = ANY (k.conkey)
                      AND pg_get_constraintdef(k.oid) LIKE '%jsonb_typeof(' || c.attname || ')%')"""
    )
    assert unchecked == []
