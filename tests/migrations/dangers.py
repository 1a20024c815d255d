"""Statements that are dangerous, and others that only look so, with what the linter says of them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Case:
    """Statements of a file, what is there before it, and the rules that find something; `safe` is in what they propose."""

    name: str
    sql: str
    rules: tuple[str, ...] = ()
    safe: str = ""
    before: str = ""
    destructive: str | None = None
    in_transaction: bool = True


HARMLESS = [
    Case("a column", "ALTER TABLE bots ADD COLUMN extra text"),
    Case("a column with a constant default", "ALTER TABLE bots ADD COLUMN extra integer NOT NULL DEFAULT 3"),
    Case("a column with a stable default", "ALTER TABLE bots ADD COLUMN extra timestamptz NOT NULL DEFAULT now()"),
    Case("a longer text", "ALTER TABLE bots ALTER COLUMN note TYPE varchar(80)", before="ALTER TABLE bots ADD COLUMN note varchar(50)"),
    Case("an unlimited text", "ALTER TABLE bots ALTER COLUMN note TYPE text", before="ALTER TABLE bots ADD COLUMN note varchar(50)"),
    Case(
        "a larger precision",
        "ALTER TABLE bots ALTER COLUMN price TYPE numeric(12, 2)",
        before="ALTER TABLE bots ADD COLUMN price numeric(8, 2)",
    ),
    Case(
        "an index built beside writers",
        "DROP INDEX CONCURRENTLY IF EXISTS x_idx; CREATE INDEX CONCURRENTLY x_idx ON bots (name)",
        in_transaction=False,
    ),
    Case(
        "an index that is built again beside writers",
        "REINDEX INDEX CONCURRENTLY bots_due_idx; DROP INDEX CONCURRENTLY bots_due_idx",
        in_transaction=False,
    ),
    Case("an index on a table of this file", "CREATE TABLE fresh (id integer, n integer); CREATE INDEX fresh_idx ON fresh (id)"),
    Case(
        "rules on a table of this file",
        "CREATE TABLE fresh (id integer); ALTER TABLE fresh ADD CONSTRAINT fresh_ck CHECK (id > 0); ALTER TABLE fresh ALTER COLUMN id SET NOT NULL;"
        " ALTER TABLE fresh ADD CONSTRAINT fresh_pkey PRIMARY KEY (id); ALTER TABLE fresh ALTER COLUMN id TYPE bigint; ALTER TABLE fresh RENAME TO newer;"
        " ALTER TABLE newer RENAME COLUMN id TO n; DROP TABLE newer",
    ),
    Case("a table that refers to one with rows", "CREATE TABLE fresh (user_id uuid CONSTRAINT fresh_user_fk REFERENCES users (id))"),
    Case("an index that is dropped", "DROP INDEX bots_due_idx"),
    Case("an index with another name", "ALTER INDEX bots_due_idx RENAME TO bots_due_soon_idx"),
    Case(
        "names that follow their table",
        "ALTER TABLE bots RENAME CONSTRAINT bots_name_ck TO x_ck; ALTER TRIGGER bots_touch_tg ON bots RENAME TO x_tg; ALTER POLICY tenant ON bots RENAME TO x",
    ),
    Case(
        "another check",
        "ALTER TABLE bots DROP CONSTRAINT bots_name_ck; ALTER TABLE bots ADD CONSTRAINT bots_name_ck CHECK (length(name) < 900) NOT VALID",
    ),
    Case("a check for new rows", "ALTER TABLE bots ADD CONSTRAINT x_ck CHECK (length(name) < 900) NOT VALID"),
    Case(
        "a check for old rows, later",
        "ALTER TABLE bots VALIDATE CONSTRAINT x_ck",
        before="ALTER TABLE bots ADD CONSTRAINT x_ck CHECK (length(name) < 900) NOT VALID",
    ),
    Case("a foreign key for new rows", "ALTER TABLE bots ADD CONSTRAINT x_fk FOREIGN KEY (created_by_id) REFERENCES users (id) NOT VALID"),
    Case(
        "NOT NULL by way of a check",
        "ALTER TABLE bots VALIDATE CONSTRAINT x_ck; ALTER TABLE bots ALTER COLUMN description SET NOT NULL; ALTER TABLE bots DROP CONSTRAINT x_ck",
        before="UPDATE bots SET description = ''; ALTER TABLE bots ADD CONSTRAINT x_ck CHECK (description IS NOT NULL) NOT VALID",
    ),
    Case(
        "a constraint that takes an index over",
        "ALTER TABLE bots ADD CONSTRAINT x_uq UNIQUE USING INDEX x_uq",
        before="CREATE UNIQUE INDEX x_uq ON bots (id, name)",
    ),
    Case(
        "one row that is found by its key",
        "ALTER TABLE bots ADD COLUMN extra text; UPDATE users SET name = 'x' WHERE id = 'a0000000-0000-7000-8000-000000000001'",
    ),
    Case("an enum type that is new", "CREATE TYPE mood AS ENUM ('good'); ALTER TYPE mood ADD VALUE 'bad' AFTER 'good'; SELECT 'bad'::text"),
    Case(
        "a label in a file of its own",
        "ALTER TYPE run_status ADD VALUE 'lost' AFTER 'queued'; ALTER TYPE log_level ADD VALUE 'lost' AFTER 'info'",
    ),
    Case(
        "a label used when it is committed",
        "ALTER TYPE run_status ADD VALUE 'lost' AFTER 'queued'; SELECT 'lost'::run_status",
        in_transaction=False,
    ),
    Case("a column that is dropped for a reason", "ALTER TABLE bots DROP COLUMN last_run_status", destructive="nothing reads it"),
    Case("a table that is dropped for a reason", "DROP TABLE notifications CASCADE", destructive="nothing reads it"),
    Case("settings and nothing else", "SET LOCAL lock_timeout = '1s'; SET LOCAL check_function_bodies = off"),
    Case("an index on an empty parent", "CREATE INDEX x_idx ON ONLY bot_logs (organization_id, step)"),
    Case(
        "a view that is refreshed beside readers",
        "REFRESH MATERIALIZED VIEW CONCURRENTLY v",
        before="CREATE MATERIALIZED VIEW v AS SELECT 1 AS n; CREATE UNIQUE INDEX v_uq ON v (n)",
    ),
]
DANGEROUS = [
    Case("a wider number", "ALTER TABLE bots ALTER COLUMN consecutive_failures TYPE bigint", ("changing-column-type",), "ADD COLUMN consecutive_failures_new bigint;"),
    Case(
        "a narrower number",
        "ALTER TABLE bots ALTER COLUMN consecutive_failures TYPE smallint",
        ("changing-column-type", "destructive"),
        'destructive = "why nothing needs bots.consecutive_failures any more"',
    ),
    Case(
        "a shorter text",
        "ALTER TABLE bots ALTER COLUMN note TYPE varchar(20)",
        ("changing-column-type", "destructive"),
        before="ALTER TABLE bots ADD COLUMN note varchar(50)",
    ),
    Case(
        "a text that becomes limited",
        "ALTER TABLE bots ALTER COLUMN note TYPE varchar(400)",
        ("changing-column-type", "destructive"),
        before="ALTER TABLE bots ADD COLUMN note text",
    ),
    Case(
        "a number with fewer digits before the point",
        "ALTER TABLE bots ALTER COLUMN price TYPE numeric(8, 4)",
        ("changing-column-type", "destructive"),
        before="ALTER TABLE bots ADD COLUMN price numeric(8, 2)",
    ),
    Case(
        "a date instead of a time",
        "ALTER TABLE bots ALTER COLUMN last_run_at TYPE date",
        ("changing-column-type", "destructive"),
        before="DROP VIEW IF EXISTS v",
    ),
    Case(
        "an enum type without one of the labels",
        "ALTER TABLE bots ALTER COLUMN mood TYPE calm USING mood::text::calm",
        ("changing-column-type", "destructive"),
        before="CREATE TYPE mood AS ENUM ('a', 'b'); CREATE TYPE calm AS ENUM ('a'); ALTER TABLE bots ADD COLUMN mood mood DEFAULT 'a';"
        " ALTER TABLE bots ALTER COLUMN mood DROP DEFAULT",
    ),
    Case(
        "an enum type with another label",
        "ALTER TABLE bots ALTER COLUMN mood TYPE wild USING mood::text::wild",
        ("changing-column-type",),
        before="CREATE TYPE mood AS ENUM ('a'); CREATE TYPE wild AS ENUM ('a', 'b'); ALTER TABLE bots ADD COLUMN mood mood",
    ),
    Case("a number that becomes text", "ALTER TABLE bots ALTER COLUMN n TYPE text", ("changing-column-type",), before="ALTER TABLE bots ADD COLUMN n integer"),
    Case(
        "numbers of an array that become narrower",
        "ALTER TABLE bots ALTER COLUMN n TYPE smallint[]",
        ("changing-column-type", "destructive"),
        before="ALTER TABLE bots ADD COLUMN n integer[]",
    ),
    Case(
        "a number that gets a precision",
        "ALTER TABLE bots ALTER COLUMN n TYPE numeric(4, 0)",
        ("changing-column-type", "destructive"),
        before="ALTER TABLE bots ADD COLUMN n integer",
    ),
    Case(
        "a volatile default",
        "ALTER TABLE bots ADD COLUMN token uuid NOT NULL DEFAULT gen_random_uuid()",
        ("adding-field-with-default",),
        "ALTER TABLE bots ALTER COLUMN token SET DEFAULT gen_random_uuid();",
    ),
    Case(
        "a generated column",
        "ALTER TABLE bots ADD COLUMN twice integer GENERATED ALWAYS AS (version * 2) STORED",
        ("adding-field-with-default",),
        "a trigger gives twice its value",
    ),
    Case("a column with numbers", "ALTER TABLE bots ADD COLUMN n bigint GENERATED ALWAYS AS IDENTITY", ("adding-field-with-default",), "nextval("),
    Case("a serial column", "ALTER TABLE bots ADD COLUMN n bigserial", ("adding-field-with-default",), "nextval("),
    Case("rows written anew", "ALTER TABLE bots SET UNLOGGED", ("table-rewrite",), before="DO $$ DECLARE c record; BEGIN FOR c IN SELECT conname, conrelid::regclass AS t FROM pg_constraint WHERE confrelid = 'bots'::regclass OR conrelid = 'bots'::regclass AND contype = 'f' LOOP EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', c.t, c.conname); END LOOP; END $$"),
    Case(
        "an index",
        "CREATE INDEX x_idx ON bots (name)",
        ("require-concurrent-index-creation",),
        "DROP INDEX CONCURRENTLY IF EXISTS x_idx;\nCREATE INDEX CONCURRENTLY x_idx ON bots USING btree (name);",
    ),
    Case("an index outside a transaction", "CREATE INDEX x_idx ON bots (name)", ("require-concurrent-index-creation",), in_transaction=False),
    Case(
        "an index made by a function's hand",
        "DO $$ BEGIN EXECUTE 'CREATE UNIQUE INDEX x_uq ON bots (id, name)'; END $$",
        ("require-concurrent-index-creation",),
        "CREATE UNIQUE INDEX CONCURRENTLY x_uq ON bots",
    ),
    Case(
        "an index of a partitioned table",
        "CREATE INDEX x_idx ON bot_logs (organization_id, step)",
        ("require-concurrent-index-creation",),
        "CREATE INDEX CONCURRENTLY bot_logs_default_x_idx ON bot_logs_default",
    ),
    Case(
        "NOT NULL",
        "ALTER TABLE bots ALTER COLUMN description SET NOT NULL",
        ("adding-not-nullable-field",),
        "ADD CONSTRAINT bots_description_present_ck CHECK (description IS NOT NULL) NOT VALID;",
        before="UPDATE bots SET description = ''",
    ),
    Case(
        "a check",
        "ALTER TABLE bots ADD CONSTRAINT x_ck CHECK (length(name) < 900)",
        ("constraint-missing-not-valid",),
        "VALIDATE CONSTRAINT x_ck;",
    ),
    Case(
        "a foreign key",
        "ALTER TABLE bots ADD CONSTRAINT x_fk FOREIGN KEY (created_by_id) REFERENCES users (id)",
        ("adding-foreign-key-constraint",),
        "ADD CONSTRAINT x_fk FOREIGN KEY (created_by_id) REFERENCES users(id) NOT VALID;",
    ),
    Case(
        "a foreign key of a partitioned table",
        "ALTER TABLE bot_logs ADD CONSTRAINT x_fk FOREIGN KEY (organization_id) REFERENCES organizations (id)",
        ("adding-foreign-key-constraint",),
        "cannot be NOT VALID before PostgreSQL 18",
    ),
    Case(
        "a unique constraint",
        "ALTER TABLE bots ADD CONSTRAINT x_uq UNIQUE (id, name)",
        ("disallowed-unique-constraint",),
        "ALTER TABLE bots ADD CONSTRAINT x_uq UNIQUE USING INDEX x_uq;",
    ),
    Case(
        "a primary key",
        "ALTER TABLE plain ADD CONSTRAINT plain_pkey PRIMARY KEY (id)",
        ("disallowed-unique-constraint",),
        "PRIMARY KEY USING INDEX plain_pkey;",
        before="CREATE TABLE plain (id integer NOT NULL); INSERT INTO plain VALUES (1)",
    ),
    Case(
        "an exclusion constraint",
        "ALTER TABLE bots ADD CONSTRAINT x_ex EXCLUDE USING btree (id WITH =)",
        ("disallowed-unique-constraint",),
        "make a new table",
    ),
    Case(
        "a column of a partitioned table with another type",
        "ALTER TABLE bot_logs ALTER COLUMN message TYPE varchar(90000)",
        ("changing-column-type", "destructive"),
        "ALTER TABLE bot_logs ADD COLUMN message_new character varying(90000);",
    ),
    Case(
        "NOT NULL of a partitioned table",
        "ALTER TABLE bot_logs ALTER COLUMN step SET NOT NULL",
        ("adding-not-nullable-field",),
        "ALTER TABLE bot_logs ADD CONSTRAINT bot_logs_step_present_ck",
        before="UPDATE bot_logs SET step = coalesce(step, '')",
    ),
    Case("a partitioned table that is dropped", "DROP TABLE bot_logs CASCADE", ("destructive",), 'destructive = "why nothing needs bot_logs any more"'),
    Case("names that want quotes", "ALTER TABLE bots ALTER COLUMN \"odd one\" TYPE bigint", ("changing-column-type",), "ADD COLUMN \"odd one_new\" bigint;", before="ALTER TABLE bots ADD COLUMN \"odd one\" integer"),
    Case("a column that is dropped", "ALTER TABLE bots DROP COLUMN last_run_status", ("destructive",), "bots.last_run_status"),
    Case("a table that is dropped", "DROP TABLE notifications CASCADE", ("destructive",), "notifications"),
    Case("a table that is emptied", "TRUNCATE notifications", ("destructive",)),
    Case("rows that are all deleted", "DELETE FROM notifications", ("backfill-in-one-transaction", "destructive")),
    Case("a column with another name", "ALTER TABLE bots RENAME COLUMN name TO title", ("renaming-column",), "UPDATE bots SET title = name"),
    Case("a table with another name", "ALTER TABLE settings RENAME TO preferences", ("renaming-table",), "CREATE VIEW settings WITH (security_invoker = true)"),
    Case(
        "all rows written where a table is locked",
        "ALTER TABLE bots ADD COLUMN extra text; UPDATE bots SET extra = ''",
        ("backfill-with-ddl",),
        "RUN_IN_TRANSACTION = False",
    ),
    Case("all rows written before a table is locked", "UPDATE bots SET description = ''; ALTER TABLE users ADD COLUMN extra text", ("backfill-with-ddl",)),
    Case("all rows written at once", "UPDATE bots SET description = ''", ("backfill-in-one-transaction",), "LIMIT 1000"),
    Case(
        "old rows checked while the table is locked",
        "ALTER TABLE bots ADD CONSTRAINT x_ck CHECK (length(name) < 900) NOT VALID; ALTER TABLE bots VALIDATE CONSTRAINT x_ck",
        ("scan-under-lock",),
        "-- in the next file\nALTER TABLE bots VALIDATE CONSTRAINT x_ck;",
    ),
    Case(
        "a table that becomes a partition",
        "ALTER TABLE parent ATTACH PARTITION child FOR VALUES FROM (1) TO (9)",
        ("scan-under-lock",),
        "saves the scan",
        before="CREATE TABLE parent (n integer) PARTITION BY RANGE (n); CREATE TABLE child (n integer); INSERT INTO child VALUES (1)",
    ),
    Case(
        "a label that is used at once",
        "ALTER TYPE run_status ADD VALUE 'lost' AFTER 'queued'; ALTER TABLE bots ALTER COLUMN last_run_status SET DEFAULT 'lost'",
        ("new-enum-value-in-transaction",),
        "in the next file",
    ),
    Case("CONCURRENTLY in a transaction", "DROP INDEX CONCURRENTLY bots_due_idx", ("concurrently-in-transaction",), "RUN_IN_TRANSACTION = False"),
    Case("an index in a transaction", "CREATE INDEX CONCURRENTLY x_idx ON bots (name)", ("concurrently-in-transaction",)),
    Case(
        "a build that cannot be run again",
        "CREATE INDEX CONCURRENTLY x_idx ON bots (name)",
        ("not-repeatable",),
        "DROP INDEX CONCURRENTLY IF EXISTS x_idx;",
        in_transaction=False,
    ),
    Case(
        "a build that takes remains for the index",
        "DROP INDEX CONCURRENTLY IF EXISTS x_idx; CREATE INDEX CONCURRENTLY IF NOT EXISTS x_idx ON bots (name)",
        ("not-repeatable",),
        "CREATE INDEX CONCURRENTLY x_idx ON bots (name);",
        in_transaction=False,
    ),
    Case("a table without rows", "ALTER TABLE hollow ADD COLUMN n integer; ALTER TABLE hollow ADD COLUMN m integer", ("no-rows",), "INSERT INTO hollow", before="CREATE TABLE hollow (id integer)"),
    # What squawk alone knows
    Case("NULL allowed", "ALTER TABLE bots ALTER COLUMN config DROP NOT NULL", ("ban-drop-not-null",)),
    Case("a function with another name", "ALTER FUNCTION app.touch() RENAME TO touched", ("renaming-object",)),
    Case("an index built again", "REINDEX TABLE bots", ("require-concurrent-reindex", "scan-under-lock")),
    Case("a transaction of its own", "BEGIN; COMMIT", ("transaction-nesting",)),
    Case("a label at no place", "ALTER TYPE run_status ADD VALUE 'lost'", ("require-enum-value-ordering",)),
    Case("a domain with a rule", "CREATE DOMAIN short AS text CHECK (length(VALUE) < 9)", ("ban-create-domain-with-constraint",)),
]  # fmt: skip
