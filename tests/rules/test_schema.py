"""Names, keys and indexes of the schema."""

from __future__ import annotations

from bottleneck_db.testing.databases import TestDatabase
from tests.rules.catalog import ask

_INDEXES = "pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
_OURS = "n.nspname = 'public' AND c.relname NOT LIKE 'aerich%' AND NOT c.relispartition"
# Unique without the tenant: a look-up before there is one, or a table that is no tenant's.
GLOBAL_TABLES = ["audit_seals", "organizations", "permissions", "role_permissions", "roles", "sessions", "settings", "users"]


async def test_indexes_and_constraints_are_named_after_their_table(database: TestDatabase) -> None:
    names = await ask(
        database,
        f"""SELECT c.relname, x.name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace,
                   LATERAL (SELECT i.indexrelid::regclass::text AS name FROM pg_index i WHERE i.indrelid = c.oid
                            UNION SELECT k.conname FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype IN ('c', 'f', 'p', 'u', 'x')
                            UNION SELECT t.tgname FROM pg_trigger t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal) x
             WHERE {_OURS} AND c.relkind IN ('r', 'p')""",
    )
    endings = ("_idx", "_uq", "_fk", "_ck", "_tg", "_pkey")
    assert names != []
    assert [name for table, name in names if not name.startswith(f"{table}_") or not name.endswith(endings)] == []


async def test_every_foreign_key_has_an_index_that_begins_with_its_columns(database: TestDatabase) -> None:
    """Else the deletion of a parent reads the whole child. An index of the rows that have a value at all serves as well."""
    bare = await ask(
        database,
        f"""SELECT k.conname FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE {_OURS} AND k.contype = 'f' AND NOT EXISTS (
                   SELECT FROM pg_index i WHERE i.indrelid = k.conrelid AND (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey
                      AND (i.indpred IS NULL OR pg_get_expr(i.indpred, i.indrelid) ~ '^\\(?\\w+ IS NOT NULL\\)?$'))""",
    )
    # Reached through organization_id, which leads each of these tables' other indexes, or of a table that holds a row an organization.
    assert [name for name in bare if not name.endswith("_organization_fk")] == []


async def test_a_key_from_one_tenants_table_to_another_holds_the_tenant(database: TestDatabase) -> None:
    single = await ask(
        database,
        """SELECT k.conname FROM pg_constraint k
            WHERE k.contype = 'f' AND k.conparentid = 0 AND cardinality(k.conkey) = 1
              AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = k.conrelid AND a.attname = 'organization_id')
              AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = k.confrelid AND a.attname = 'organization_id')""",
    )
    # A role may be a system role, which has no organization: a trigger checks what a key cannot say, and role_permissions has a second key.
    assert sorted(single) == ["organization_members_role_fk", "role_permissions_role_fk"]


async def test_no_key_that_holds_the_tenant_is_set_to_null(database: TestDatabase) -> None:
    found = await ask(
        database, "SELECT conname FROM pg_constraint WHERE contype = 'f' AND cardinality(conkey) > 1 AND confdeltype IN ('n', 'd')"
    )
    assert found == []


async def test_uniques_of_a_tenants_table_hold_the_tenant(database: TestDatabase) -> None:
    without = await ask(
        database,
        f"""SELECT c.relname, i.indexrelid::regclass::text FROM {_INDEXES}
             WHERE {_OURS} AND i.indisunique AND NOT i.indisprimary
               AND NOT EXISTS (SELECT FROM pg_attribute a
                                WHERE a.attrelid = c.oid AND a.attname = 'organization_id' AND a.attnum = ANY (i.indkey))""",
    )
    assert [index for table, index in without if table not in GLOBAL_TABLES] == []


async def test_soft_deleted_rows_do_not_hold_their_place(database: TestDatabase) -> None:
    """Uniques of what people name are partial, so that a slug can be used again."""
    full = await ask(
        database,
        f"""SELECT i.indexrelid::regclass::text FROM {_INDEXES}
             WHERE {_OURS} AND i.indisunique AND NOT i.indisprimary AND i.indpred IS NULL
               AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'deleted_at' AND NOT a.attisdropped)""",
    )
    # Secrets' hashes are never used again; the others only let composite keys refer to the row.
    assert [name for name in full if not name.endswith("_org_id_uq")] == ["api_keys_hash_uq"]


async def test_times_have_a_time_zone_and_rows_that_live_are_touched(database: TestDatabase) -> None:
    naive = await ask(
        database,
        "SELECT attrelid::regclass::text FROM pg_attribute WHERE atttypid = 'timestamp'::regtype AND attrelid >= 16384 AND attnum > 0",
    )
    untouched = await ask(
        database,
        f"""SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'updated_at'
             WHERE {_OURS} AND c.relkind IN ('r', 'p')
               AND NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = c.relname || '_touch_tg')""",
    )
    assert (naive, untouched) == ([], [])
