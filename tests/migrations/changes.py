"""Changes of a database that drafts must lead through: SQL that makes them on one side."""

from __future__ import annotations

from dataclasses import dataclass, field

from bottleneck_db.schema.columns import Fills
from bottleneck_db.schema.intents import Intents

_THINGS = """
    CREATE TABLE things (
        id uuid NOT NULL DEFAULT gen_random_uuid(), organization_id uuid NOT NULL, bot_id uuid, n bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
        kind run_status NOT NULL DEFAULT 'queued', half integer GENERATED ALWAYS AS (1 + 1) STORED, note text NOT NULL DEFAULT 'none',
        CONSTRAINT things_pkey PRIMARY KEY (id),
        CONSTRAINT things_note_ck CHECK (length(note) < 100),
        CONSTRAINT things_bot_fk FOREIGN KEY (organization_id, bot_id) REFERENCES bots (organization_id, id) ON DELETE CASCADE,
        CONSTRAINT things_organization_fk FOREIGN KEY (organization_id) REFERENCES organizations (id) ON DELETE CASCADE);
    CREATE INDEX things_bot_idx ON things (organization_id, bot_id) WHERE kind = 'queued';
    ALTER TABLE things ALTER COLUMN note SET STORAGE EXTERNAL;
    ALTER TABLE things ENABLE ROW LEVEL SECURITY;
    CREATE POLICY tenant ON things TO bottleneck_app USING (organization_id = app.current_organization_id());
    GRANT SELECT, INSERT, UPDATE (note, bot_id) ON things TO bottleneck_app;
    CREATE TRIGGER things_touch_tg BEFORE UPDATE ON things FOR EACH ROW EXECUTE FUNCTION app.touch();
    COMMENT ON TABLE things IS 'it''s new'"""
_SIGNATURE = """
    DROP FUNCTION app.is_member(uuid) CASCADE;
    CREATE FUNCTION app.is_member(who uuid) RETURNS boolean LANGUAGE sql STABLE RETURN true;
    REVOKE ALL ON FUNCTION app.is_member(uuid) FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION app.is_member(uuid) TO bottleneck_app;
    CREATE POLICY visible ON users FOR SELECT TO bottleneck_app, bottleneck_readonly USING (id = app.current_user_id() OR app.is_member(id))"""
_ON_EACH_LOG = "DO $$ DECLARE p regclass; BEGIN FOR p IN SELECT inhrelid FROM pg_inherits WHERE inhparent = 'bot_logs'::regclass LOOP %s END LOOP; END $$"


@dataclass(frozen=True)
class Change:
    """What is done to one of two equal databases."""

    name: str
    sql: str
    intents: Intents = field(default_factory=Intents)


def fill(**columns: str) -> Intents:
    return Intents(fills=Fills(columns={name.replace("__", "."): fill for name, fill in columns.items()}))


def without(enum: str, **labels: str) -> Intents:
    return Intents(fills=Fills(labels={enum: labels}))


CHANGES = [
    Change("a column", "ALTER TABLE bots ADD COLUMN extra text"),
    Change("a column with a default", "ALTER TABLE bots ADD COLUMN extra integer NOT NULL DEFAULT 3"),
    Change(
        "a column that must have a value",
        "ALTER TABLE bots ADD COLUMN extra text; UPDATE bots SET extra = 'x'; ALTER TABLE bots ALTER extra SET NOT NULL",
        fill(bots__extra="'x'"),
    ),
    Change("no column", "ALTER TABLE bots DROP COLUMN last_run_status"),
    Change("no column where others rest on it", "ALTER TABLE bots DROP COLUMN description CASCADE"),
    Change("no column that had a value", "ALTER TABLE bot_logs DROP COLUMN message CASCADE", fill(bot_logs__message="''")),
    Change("a wider type", "ALTER TABLE bots ALTER consecutive_failures TYPE bigint"),
    Change(
        "another type", "ALTER TABLE bots ALTER consecutive_failures DROP DEFAULT; ALTER TABLE bots ALTER consecutive_failures TYPE text"
    ),
    Change("a length", "ALTER TABLE bots ALTER slug TYPE varchar(100)"),
    Change("a type that a policy and an index rest on", "ALTER TABLE tasks ALTER tags TYPE varchar(50)[]"),
    Change("null allowed", "ALTER TABLE bots ALTER config DROP NOT NULL", fill(bots__config="'{}'")),
    Change(
        "null refused",
        "UPDATE bots SET description = '' WHERE description IS NULL; ALTER TABLE bots ALTER description SET NOT NULL",
        fill(bots__description="''"),
    ),
    Change("another default", "ALTER TABLE bots ALTER is_active SET DEFAULT false"),
    Change("no default", "ALTER TABLE bots ALTER is_active DROP DEFAULT"),
    Change("a generated column", "ALTER TABLE bots ADD COLUMN twice integer GENERATED ALWAYS AS (version * 2) STORED"),
    Change(
        "another generated column",
        "DROP INDEX workflows_search_idx; DROP FUNCTION app.search_workflows(text, text, boolean, boolean) CASCADE; ALTER TABLE workflows DROP COLUMN search; ALTER TABLE workflows ADD COLUMN search tsvector"
        " GENERATED ALWAYS AS (to_tsvector('simple', name)) STORED; CREATE INDEX workflows_search_idx ON workflows USING gin (search)",
    ),
    Change("generated no more", "ALTER TABLE bots ALTER concurrency DROP EXPRESSION"),
    Change("a column with numbers", "ALTER TABLE bots ADD COLUMN n bigint GENERATED ALWAYS AS IDENTITY"),
    Change("numbers by default", "ALTER TABLE activity_logs ALTER seq DROP IDENTITY"),
    Change("another storage", "ALTER TABLE bots ALTER description SET STORAGE EXTERNAL"),
    Change("a check", "ALTER TABLE bots ADD CONSTRAINT bots_x_ck CHECK (length(slug) < 90)"),
    Change(
        "another check",
        "ALTER TABLE bots DROP CONSTRAINT bots_name_ck; ALTER TABLE bots ADD CONSTRAINT bots_name_ck CHECK (length(name) < 99)",
    ),
    Change("a unique constraint", "ALTER TABLE bots ADD CONSTRAINT bots_name_uq UNIQUE (organization_id, name)"),
    Change(
        "another unique constraint",
        "ALTER TABLE settings DROP CONSTRAINT settings_owner_uq; ALTER TABLE settings ADD CONSTRAINT settings_owner_uq UNIQUE NULLS NOT DISTINCT (organization_id, user_id, namespace, id) INCLUDE (value) DEFERRABLE INITIALLY DEFERRED",
    ),
    Change(
        "a unique constraint that a foreign key refers to",
        "ALTER TABLE bots ADD CONSTRAINT bots_name_uq UNIQUE (organization_id, name); ALTER TABLE tasks ADD COLUMN bot_name text,"
        " ADD CONSTRAINT tasks_bot_name_fk FOREIGN KEY (organization_id, bot_name) REFERENCES bots (organization_id, name)",
    ),
    Change(
        "a unique constraint in a unique index's place",
        "DROP INDEX api_keys_hash_uq; ALTER TABLE api_keys ADD CONSTRAINT api_keys_hash_uq UNIQUE (organization_id, key_hash)",
    ),
    Change(
        "an index, and a unique one, in the place of others with other names",
        "DROP INDEX api_keys_hash_uq, bots_due_idx; ALTER TABLE permissions DROP CONSTRAINT permissions_key_uq; CREATE UNIQUE INDEX permissions_name_uq ON permissions (key, id);"
        " CREATE INDEX bots_soon_idx ON bots (next_run_at, id); CREATE UNIQUE INDEX api_keys_key_uq ON api_keys (key_hash)",
    ),
    Change("a check of a partitioned table", "ALTER TABLE bot_logs ADD CONSTRAINT bot_logs_x_ck CHECK (length(message) < 90000)"),
    Change(
        "a foreign key of a partitioned table",
        "ALTER TABLE bot_logs ADD CONSTRAINT bot_logs_x_fk FOREIGN KEY (organization_id) REFERENCES organizations (id)",
    ),
    Change(
        "null refused in a partitioned table",
        "UPDATE bot_logs SET step = '' WHERE step IS NULL; ALTER TABLE bot_logs ALTER step SET NOT NULL",
        fill(bot_logs__step="''"),
    ),
    Change("a partial unique index", "CREATE UNIQUE INDEX bots_n_uq ON bots (organization_id, name) WHERE deleted_at IS NULL"),
    Change("another index", "DROP INDEX bots_due_idx; CREATE INDEX bots_due_idx ON bots (next_run_at, id) WHERE is_active"),
    Change("a GIN index", "CREATE INDEX bots_config_idx ON bots USING gin (config jsonb_path_ops)"),
    Change("a BRIN index", "CREATE INDEX bot_runs_brin_idx ON bot_runs USING brin (created_at)"),
    Change("a hash index", "CREATE INDEX users_name_idx ON users USING hash (name)"),
    Change("an index on an expression, with more columns", "CREATE INDEX users_lower_idx ON users (lower(name)) INCLUDE (id)"),
    Change(
        "a constraint in an index's place",
        "DROP INDEX workflows_created_by_idx; ALTER TABLE workflows ADD CONSTRAINT workflows_created_by_idx UNIQUE (organization_id, created_by_id)",
    ),
    Change("an index with another name", "ALTER INDEX bots_due_idx RENAME TO bots_due_soon_idx"),
    Change(
        "a composite foreign key",
        "ALTER TABLE notifications ADD COLUMN bot_id uuid, ADD CONSTRAINT notifications_bot_fk FOREIGN KEY (organization_id, bot_id)"
        " REFERENCES bots (organization_id, id) ON DELETE CASCADE; CREATE INDEX notifications_bot_idx ON notifications (organization_id, bot_id)",
    ),
    Change(
        "another ON DELETE",
        "ALTER TABLE bot_runs DROP CONSTRAINT bot_runs_bot_fk; ALTER TABLE bot_runs ADD CONSTRAINT bot_runs_bot_fk"
        " FOREIGN KEY (organization_id, bot_id) REFERENCES bots (organization_id, id) ON DELETE NO ACTION",
    ),
    Change("a label at the end", "ALTER TYPE run_status ADD VALUE 'lost'", without("run_status", lost="failed")),
    Change("a label in the middle", "ALTER TYPE log_level ADD VALUE 'notice' AFTER 'info'", without("log_level", notice="info")),
    Change("a label in front", "ALTER TYPE log_level ADD VALUE 'trace' BEFORE 'debug'", without("log_level", trace="debug")),
    Change(
        "a label with another name",
        "ALTER TYPE user_status RENAME VALUE 'pending' TO 'invited'",
        Intents(labels={"user_status": {"invited": "pending"}}),
    ),
    Change("a table", _THINGS),
    Change("no table", "DROP TABLE tasks CASCADE"),
    Change("no partitioned table", "DROP TABLE bot_logs CASCADE"),
    Change("a column of a partitioned table", "ALTER TABLE bot_logs ADD COLUMN host text NOT NULL DEFAULT ''"),
    Change("an index of a partitioned table", "CREATE INDEX bot_logs_step_idx ON bot_logs (organization_id, step)"),
    Change("a column with another name", "ALTER TABLE bots RENAME COLUMN name TO title", Intents(columns={"bots.title": "name"})),
    Change(
        "a table with another name",
        "ALTER TABLE settings RENAME TO preferences; ALTER INDEX settings_user_idx RENAME TO preferences_user_idx;"
        " ALTER TABLE preferences RENAME CONSTRAINT settings_scope_ck TO preferences_scope_ck;"
        " ALTER TRIGGER settings_touch_tg ON preferences RENAME TO preferences_touch_tg",
        Intents(tables={"preferences": "settings"}),
    ),
    Change(
        "a table with another name that gets an index, a rule and a column, and loses one",
        "ALTER TABLE settings RENAME TO preferences; ALTER TABLE preferences RENAME COLUMN value TO content; CREATE INDEX preferences_x_idx ON preferences (namespace);"
        " ALTER TABLE preferences ADD CONSTRAINT preferences_x_ck CHECK (length(namespace) < 90); ALTER TABLE preferences DROP COLUMN schema_version CASCADE;"
        " ALTER TABLE preferences ADD COLUMN extra text; UPDATE preferences SET extra = ''; ALTER TABLE preferences ALTER extra SET NOT NULL",
        Intents(
            tables={"preferences": "settings"},
            columns={"preferences.content": "value"},
            fills=Fills(columns={"preferences.extra": "''", "settings.schema_version": "1"}),
        ),
    ),
    Change(
        "a column with another name in a table with another name",
        "ALTER TABLE settings RENAME TO preferences; ALTER TABLE preferences RENAME COLUMN value TO content",
        Intents(tables={"preferences": "settings"}, columns={"preferences.content": "value"}),
    ),
    Change("a function's body", "CREATE OR REPLACE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'"),
    Change("a function's signature under policies", _SIGNATURE),
    Change(
        "a trigger",
        "DROP TRIGGER bots_touch_tg ON bots; CREATE TRIGGER bots_touch_tg BEFORE UPDATE OF name ON bots FOR EACH ROW EXECUTE FUNCTION app.touch()",
    ),
    Change("a trigger switched off", "ALTER TABLE bots DISABLE TRIGGER bots_touch_tg"),
    Change("a policy", "ALTER POLICY tenant ON bots USING (true)"),
    Change(
        "a policy of a partitioned table",
        "ALTER POLICY tenant ON bot_logs USING (true);" + _ON_EACH_LOG % "EXECUTE format('ALTER POLICY tenant ON %s USING (true)', p);",
    ),
    Change("no row security", "ALTER TABLE settings DISABLE ROW LEVEL SECURITY"),
    Change("a grant", "GRANT TRUNCATE ON bots TO bottleneck_app; REVOKE UPDATE ON tasks FROM bottleneck_app"),
    Change(
        "a grant on columns",
        "GRANT UPDATE (plan) ON organizations TO bottleneck_app; REVOKE UPDATE (name) ON organizations FROM bottleneck_app",
    ),
    Change("a comment", "COMMENT ON TABLE bots IS 'it''s'; COMMENT ON COLUMN bots.name IS 'n'"),
    Change(
        "much at once",
        f"{_THINGS}; ALTER TYPE run_status ADD VALUE 'lost'; ALTER TABLE bots DROP COLUMN description CASCADE; DROP TABLE notifications CASCADE",
        without("run_status", lost="failed"),
    ),
]
