"""Roles, enum types, and the functions that tables need."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return r"""
SET LOCAL lock_timeout = '4s';

CREATE TABLE IF NOT EXISTS "aerich" (
    "id" SERIAL NOT NULL PRIMARY KEY,
    "version" VARCHAR(255) NOT NULL,
    "app" VARCHAR(100) NOT NULL,
    "content" JSONB NOT NULL
);

CREATE SCHEMA app;

-- Roles. They are shared by all databases of the cluster: another database, or another migrator at this moment, may have made them.
-- A downgrade leaves them.

DO $$
DECLARE
    r      text;
    -- From 16 on CREATEROLE gives the creator ADMIN but not SET; up to 15 membership is both.
    usable CONSTANT text := CASE WHEN current_setting('server_version_num')::integer >= 160000 THEN 'SET' ELSE 'MEMBER' END;
BEGIN
    FOREACH r IN ARRAY ARRAY['bottleneck_app', 'bottleneck_worker', 'bottleneck_readonly'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = r) THEN
            BEGIN
                EXECUTE format('CREATE ROLE %I NOLOGIN', r);
            EXCEPTION WHEN duplicate_object OR unique_violation THEN
                NULL;
            END;
        END IF;
        IF NOT pg_has_role(current_user, r, usable) THEN
            BEGIN
                EXECUTE format('GRANT %I TO CURRENT_USER', r);
            EXCEPTION
                WHEN duplicate_object OR unique_violation THEN
                    NULL;
                WHEN insufficient_privilege THEN
                    RAISE EXCEPTION 'role % exists and % may not use it', r, current_user
                        USING ERRCODE = 'insufficient_privilege', HINT = format('Its creator must run: GRANT %I TO %I WITH ADMIN OPTION', r, current_user);
            END;
        END IF;
    END LOOP;
END $$;

-- Identity. A scope sets these with SET LOCAL. RETURN bodies are parsed once: they are inlined into the plan, and no search_path can
-- redirect them. A setting that was never set raises; one that a finished transaction left behind is '', which is no uuid and raises too.

CREATE FUNCTION app.current_organization_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE   -- raises without a tenant
    RETURN current_setting('app.organization_id')::uuid;

CREATE FUNCTION app.current_user_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE           -- NULL where nobody is signed in: a worker in a tenant scope
    RETURN nullif(current_setting('app.user_id', true), '')::uuid;

CREATE FUNCTION app.required_user_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE          -- raises without a user
    RETURN current_setting('app.user_id')::uuid;

-- For the tables that a user reads before choosing an organization: NULL in a user scope; raises only when there is no identity at all.
CREATE FUNCTION app.optional_organization_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN nullif(current_setting('app.user_id', true), '') IS NOT NULL THEN nullif(current_setting('app.organization_id', true), '')::uuid
                ELSE current_setting('app.organization_id')::uuid END;

-- The moment inside a UUIDv7 (RFC 9562, 5.7): its first 48 bits, milliseconds.
CREATE FUNCTION app.uuid7_time(id uuid) RETURNS timestamptz LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN to_timestamp(('x' || lpad(left(replace(id::text, '-', ''), 12), 16, '0'))::bit(64)::bigint / 1000.0::double precision);

-- Trigger functions.

-- updated_at by trigger, since an ORM's habit misses bulk statements and psql. No "did anything change" test: generated columns are not yet computed here.
CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    NEW.updated_at := clock_timestamp();
    RETURN NEW;
END $$;

-- The rule is the trigger's WHEN clause; its argument is the message. To the client it looks like a check constraint with the trigger's name.
CREATE FUNCTION app.refuse() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'check_violation', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
END $$;

-- The life of a run, for bot_runs and workflow_runs:
--
--   queued ──claim──> running ──> completed | failed | timeout | cancelled          (final: a user's retry is a new row with retry_of_id)
--     ^                 │ │
--     └── retry, reap ──┘ └──> paused | awaiting_approval ──resume──> queued
--
-- The caller names the next state, the trigger keeps the books: attempt, lease, times. So no caller can get them wrong, and no clock but the server's counts.
-- attempt counts claims; (id, locked_by, attempt, status = 'running') is the fence: a worker that lost its lease updates no row.
-- releases counts hand-backs that are not failures (pause, approval, a worker's orderly shutdown); each allows one more claim.
CREATE FUNCTION app.run_transition() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    at      CONSTANT timestamptz := clock_timestamp();
    allowed CONSTANT text[]      := CASE OLD.status
        WHEN 'queued'            THEN '{running,failed,timeout,cancelled}'
        WHEN 'running'           THEN '{queued,paused,awaiting_approval,completed,failed,timeout,cancelled}'
        WHEN 'paused'            THEN '{queued,failed,timeout,cancelled}'
        WHEN 'awaiting_approval' THEN '{queued,failed,timeout,cancelled}'
        ELSE '{}' END;
BEGIN
    IF NEW.status::text <> ALL (allowed) THEN
        RAISE EXCEPTION 'a run cannot go from % to %', OLD.status, NEW.status
            USING ERRCODE = 'check_violation', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
    END IF;

    -- What was asked to stop and comes back unfinished has stopped.
    IF OLD.cancel_requested_at IS NOT NULL AND NEW.status IN ('queued', 'paused', 'awaiting_approval') THEN
        NEW.status := 'cancelled';
    END IF;

    NEW.attempt := OLD.attempt;
    IF NEW.status = 'running' THEN
        NEW.attempt      := OLD.attempt + 1;
        NEW.started_at   := coalesce(OLD.started_at, at);
        NEW.heartbeat_at := at;
    ELSE
        NEW.locked_by        := NULL;
        NEW.lease_expires_at := NULL;
        NEW.heartbeat_at     := NULL;
    END IF;

    IF NEW.status = 'queued' THEN
        NEW.queued_at := at;
        IF OLD.status <> 'running' THEN
            NEW.releases := OLD.releases + 1;
        END IF;
    ELSIF NEW.status = 'completed' THEN          -- what an earlier attempt failed of is in the logs
        NEW.error_code    := NULL;
        NEW.error_message := NULL;
    END IF;

    NEW.completed_at := CASE WHEN NEW.status IN ('completed', 'failed', 'timeout', 'cancelled')
                             THEN greatest(at, NEW.started_at) END;         -- greatest: a clock set back must not make a run impossible to finish
    RETURN NEW;
END $$;

-- A workflow run that waits for its children (sub-runs, bot runs) goes on when one of them was the last; the argument is the column that names the parent.
-- A parent whose row is locked just now is not waited for, since its holder may be waiting for this child: the reaper finds it.
CREATE FUNCTION app.wake_parent() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    parent uuid;
BEGIN
    EXECUTE format('SELECT ($1).%I', TG_ARGV[0]) INTO parent USING NEW;
    PERFORM FROM app.wake_workflow_runs(1, parent);
    RETURN NULL;
END $$;

-- A task's completion time is the database's; a reopened task must be reviewed again.
CREATE FUNCTION app.task_transition() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NEW.status IN ('done', 'failed', 'cancelled') THEN
        NEW.completed_at := clock_timestamp();
    ELSE
        NEW.completed_at := NULL;
        IF OLD.status IN ('done', 'failed', 'cancelled') THEN
            NEW.reviewed_at    := NULL;
            NEW.reviewed_by_id := NULL;
        END IF;
    END IF;
    RETURN NEW;
END $$;

-- A system role or one of the same organization: a foreign key cannot say "or". One of the organization's own is locked, so that nobody deletes it meanwhile.
CREATE FUNCTION app.check_member_role() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM FROM public.roles r WHERE r.id = NEW.role_id AND r.deleted_at IS NULL AND r.organization_id IS NULL;
    IF NOT FOUND THEN
        PERFORM FROM public.roles r WHERE r.id = NEW.role_id AND r.deleted_at IS NULL AND r.organization_id = NEW.organization_id FOR SHARE;
    END IF;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'the role belongs to another organization or does not exist'
            USING ERRCODE = 'foreign_key_violation', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
    END IF;
    RETURN NEW;
END $$;

CREATE TYPE actor_type AS ENUM ('user', 'api_key', 'bot', 'system');

CREATE TYPE credential_type AS ENUM ('password', 'api_key', 'oauth_token', 'ssh_key', 'certificate', 'database_connection', 'custom');

CREATE TYPE key_environment AS ENUM ('live', 'test');

CREATE TYPE log_level AS ENUM ('debug', 'info', 'warn', 'error', 'fatal');

CREATE TYPE member_status AS ENUM ('pending', 'active', 'suspended');

CREATE TYPE notification_severity AS ENUM ('info', 'success', 'warning', 'error', 'critical');

CREATE TYPE org_plan AS ENUM ('free', 'pro', 'team', 'enterprise');

CREATE TYPE priority AS ENUM ('low', 'medium', 'high', 'critical');

CREATE TYPE recording_status AS ENUM ('recording', 'processing', 'ready', 'failed');

CREATE TYPE run_status AS ENUM ('queued', 'running', 'paused', 'awaiting_approval', 'completed', 'failed', 'timeout', 'cancelled');

CREATE TYPE run_trigger AS ENUM ('manual', 'scheduled', 'webhook', 'event', 'api', 'retry');

CREATE TYPE setting_scope AS ENUM ('user', 'organization', 'member');

CREATE TYPE task_status AS ENUM ('todo', 'in_progress', 'waiting_input', 'review', 'done', 'failed', 'cancelled');

CREATE TYPE user_status AS ENUM ('active', 'suspended', 'pending');

CREATE TYPE workflow_status AS ENUM ('draft', 'published', 'archived');

-- What a migration drops is parked first, in the schema trash and with its date, and comes back with the table or the column. For migrations alone.
-- Enums are parked as text, for the type may go as well. Triggers sleep while rows come back: that is nobody's change.

-- What comes before the @ of a parked table's name: a name has 63 bytes, of which the date takes 22.
CREATE FUNCTION app.parking_name(source text) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp
    RETURN CASE WHEN octet_length(source) <= 41 THEN source ELSE left(source, 32) || '~' || left(md5(source), 8) END;

-- Nobody writes the table from here to the end of the transaction: what came between the copy and the drop would be lost. Readers go on.
CREATE FUNCTION app.park(source text, content text) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    target CONSTANT text := app.parking_name(source) || to_char(clock_timestamp() AT TIME ZONE 'UTC', '@YYYYMMDD"T"HH24MISSUS');
    filled boolean;
BEGIN
    EXECUTE format('LOCK TABLE public.%I IN SHARE ROW EXCLUSIVE MODE', split_part(source, '.', 1));
    EXECUTE format('SELECT EXISTS (%s)', content) INTO filled;
    IF filled THEN
        CREATE SCHEMA IF NOT EXISTS trash;
        EXECUTE format('CREATE TABLE trash.%I AS %s', target, content);
        EXECUTE format('COMMENT ON TABLE trash.%I IS %L', target, format('%s, parked at %s', source, date_trunc('second', clock_timestamp())));
    END IF;
END $$;

-- The newest that was parked of it, or NULL.
CREATE FUNCTION app.parked(source text) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
    RETURN (SELECT max(c.relname) FROM pg_class c WHERE c.relnamespace = to_regnamespace('trash') AND c.relkind = 'r' AND split_part(c.relname, '@', 1) = app.parking_name(source));

-- The columns of a table that hold data of their own: their type, and how they are written as parked (as text where it is an enum).
CREATE FUNCTION app.parking_columns(name text) RETURNS TABLE (column_name text, type text, as_parked text, in_key boolean)
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
    SELECT a.attname, format_type(a.atttypid, a.atttypmod),
           CASE WHEN e.typtype = 'e' THEN format(CASE WHEN t.typcategory = 'A' THEN '%1$I::text[] AS %1$I' ELSE '%1$I::text AS %1$I' END, a.attname) ELSE quote_ident(a.attname) END,
           EXISTS (SELECT FROM pg_index i WHERE i.indrelid = a.attrelid AND i.indisprimary AND a.attnum = ANY (i.indkey))
      FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid LEFT JOIN pg_type e ON e.oid = CASE WHEN t.typcategory = 'A' THEN t.typelem ELSE t.oid END
     WHERE a.attrelid = to_regclass(format('public.%I', parking_columns.name)) AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     ORDER BY a.attnum;
END;

CREATE FUNCTION app.park_table(name text) RETURNS void LANGUAGE sql SET search_path = pg_catalog, public, pg_temp
    RETURN app.park(name, format('SELECT %s FROM public.%I', (SELECT string_agg(c.as_parked, ', ') FROM app.parking_columns(name) c), name));

CREATE FUNCTION app.park_column(name text, column_name text) RETURNS void LANGUAGE sql SET search_path = pg_catalog, public, pg_temp
    RETURN app.park(name || '.' || column_name,
                    format('SELECT %s FROM public.%I WHERE %I IS NOT NULL',
                           (SELECT string_agg(c.as_parked, ', ') FROM app.parking_columns(name) c WHERE c.in_key OR c.column_name = park_column.column_name), name, column_name));

-- A condition on a parked row s: a row that it refers to is not there (any more), neither in its table nor among those that come back with it.
CREATE FUNCTION app.parked_orphans(name text, parked text) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
    SELECT coalesce(string_agg(format('(%s AND NOT EXISTS (SELECT FROM %s p WHERE %s)%s)', f.given, f.parent, f.joined,
                                      CASE WHEN f.itself THEN format(' AND NOT EXISTS (SELECT FROM trash.%I p WHERE NOT p."@left" AND %s)', parked, f.parked_joined) ELSE '' END), ' OR '), 'false')
      FROM (SELECT c.confrelid::regclass::text AS parent, c.confrelid = c.conrelid AS itself, string_agg(format('s.%I IS NOT NULL', a.attname), ' AND ') AS given,
                   string_agg(format('p.%I = s.%I::%s', b.attname, a.attname, format_type(b.atttypid, b.atttypmod)), ' AND ') AS joined,
                   string_agg(format('p.%I = s.%I', b.attname, a.attname), ' AND ') AS parked_joined
              FROM pg_constraint c CROSS JOIN unnest(c.conkey, c.confkey) AS k (of, referred)
              JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.of JOIN pg_attribute b ON b.attrelid = c.confrelid AND b.attnum = k.referred
             WHERE c.contype = 'f' AND c.conparentid = 0 AND c.conrelid = to_regclass(format('public.%I', parked_orphans.name))
             GROUP BY c.oid, c.confrelid, c.conrelid
            HAVING bool_and(EXISTS (SELECT FROM pg_attribute t WHERE t.attrelid = to_regclass(format('trash.%I', parked)) AND t.attname = a.attname AND NOT t.attisdropped))) f;
END;

-- Rows come back into the columns that the table has today. Those whose parent is gone, or whose place another row has taken, stay in the trash.
CREATE FUNCTION app.unpark_table(name text) RETURNS bigint LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    source CONSTANT text := app.parked(name);
    orphan text;
    same   text;
    stays  boolean;
    back   bigint;
    found  bigint;
    c      record;
BEGIN
    IF source IS NULL THEN
        RETURN 0;
    END IF;
    SELECT string_agg(quote_ident(k.column_name), ', ') AS names, string_agg(format('%I::%s', k.column_name, k.type), ', ') AS typed INTO c FROM app.parking_columns(name) k
      WHERE EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = format('trash.%I', source)::regclass AND a.attname = k.column_name AND NOT a.attisdropped);
    EXECUTE format('ALTER TABLE trash.%I ADD COLUMN "@left" boolean NOT NULL DEFAULT false', source);
    orphan := app.parked_orphans(name, source);
    LOOP
        EXECUTE format('UPDATE trash.%I s SET "@left" = true WHERE NOT s."@left" AND (%s)', source, orphan);
        GET DIAGNOSTICS found = ROW_COUNT;
        EXIT WHEN found = 0;
    END LOOP;
    EXECUTE format('ALTER TABLE public.%I DISABLE TRIGGER USER', name);
    EXECUTE format('INSERT INTO public.%I (%s) OVERRIDING SYSTEM VALUE SELECT %s FROM trash.%I WHERE NOT "@left" ON CONFLICT DO NOTHING', name, c.names, c.typed, source);
    GET DIAGNOSTICS back = ROW_COUNT;
    EXECUTE format('ALTER TABLE public.%I ENABLE TRIGGER USER', name);
    FOR c IN SELECT attname, pg_get_serial_sequence(format('public.%I', name), attname) AS sequence FROM pg_attribute
              WHERE attrelid = format('public.%I', name)::regclass AND attidentity <> '' LOOP
        EXECUTE format('SELECT setval(%L, greatest(coalesce(max(%I), 0), 1)) FROM public.%I', c.sequence, c.attname, name);
    END LOOP;
    SELECT string_agg(format('t.%1$I = s.%1$I::%2$s', k.column_name, k.type), ' AND ') INTO same FROM app.parking_columns(name) k WHERE k.in_key;
    EXECUTE format('DELETE FROM trash.%I s WHERE NOT s."@left" AND EXISTS (SELECT FROM public.%I t WHERE %s)', source, name, coalesce(same, 'true'));
    EXECUTE format('SELECT EXISTS (SELECT FROM trash.%I)', source) INTO stays;
    IF stays THEN
        EXECUTE format('ALTER TABLE trash.%I DROP COLUMN "@left"', source);
    ELSE
        EXECUTE format('DROP TABLE trash.%I', source);
    END IF;
    RETURN back;
END $$;

CREATE FUNCTION app.unpark_column(name text, column_name text) RETURNS bigint LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    source   CONSTANT text := app.parked(name || '.' || column_name);
    same     CONSTANT text := (SELECT string_agg(format('t.%1$I = s.%1$I', k.column_name), ' AND ') FROM app.parking_columns(name) k WHERE k.in_key);
    identity text;
    back     bigint;
BEGIN
    IF source IS NULL THEN
        RETURN 0;
    END IF;
    SELECT CASE a.attidentity WHEN 'a' THEN 'ALWAYS' WHEN 'd' THEN 'BY DEFAULT' END INTO identity FROM pg_attribute a
      WHERE a.attrelid = format('public.%I', name)::regclass AND a.attname = column_name;
    EXECUTE format('ALTER TABLE public.%I DISABLE TRIGGER USER', name);
    IF identity IS NOT NULL THEN                                           -- rows that came meanwhile are counted on behind those whose numbers come back
        EXECUTE format('ALTER TABLE public.%I ALTER COLUMN %I SET GENERATED BY DEFAULT', name, column_name);
        EXECUTE format('SELECT setval(%L, greatest((SELECT max(%2$I) FROM public.%3$I), (SELECT max(%2$I) FROM trash.%4$I), 1))',
                       pg_get_serial_sequence(format('public.%I', name), column_name), column_name, name, source);
        EXECUTE format('UPDATE public.%I t SET %I = DEFAULT WHERE NOT EXISTS (SELECT FROM trash.%I s WHERE %s)', name, column_name, source, same);
    END IF;
    EXECUTE format('UPDATE public.%1$I t SET %2$I = s.%2$I::%3$s FROM trash.%4$I s WHERE %5$s', name, column_name,
                   (SELECT k.type FROM app.parking_columns(name) k WHERE k.column_name = unpark_column.column_name), source, same);
    GET DIAGNOSTICS back = ROW_COUNT;
    IF identity IS NOT NULL THEN
        EXECUTE format('ALTER TABLE public.%I ALTER COLUMN %I SET GENERATED %s', name, column_name, identity);
    END IF;
    EXECUTE format('ALTER TABLE public.%I ENABLE TRIGGER USER', name);
    EXECUTE format('DROP TABLE trash.%I', source);
    RETURN back;
END $$;
"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return r"""
SET LOCAL lock_timeout = '4s';

DROP FUNCTION app.unpark_column(text,text);
DROP FUNCTION app.unpark_table(text);
DROP FUNCTION app.parked_orphans(text,text);
DROP FUNCTION app.park_column(text,text);
DROP FUNCTION app.park_table(text);
DROP FUNCTION app.parking_columns(text);
DROP FUNCTION app.parked(text);
DROP FUNCTION app.park(text,text);
DROP FUNCTION app.parking_name(text);
DROP FUNCTION app.check_member_role();
DROP FUNCTION app.task_transition();
DROP FUNCTION app.wake_parent();
DROP FUNCTION app.run_transition();
DROP FUNCTION app.refuse();
DROP FUNCTION app.touch();
DROP FUNCTION app.uuid7_time(uuid);
DROP FUNCTION app.optional_organization_id();
DROP FUNCTION app.required_user_id();
DROP FUNCTION app.current_user_id();
DROP FUNCTION app.current_organization_id();
DROP TYPE actor_type;
DROP TYPE credential_type;
DROP TYPE key_environment;
DROP TYPE log_level;
DROP TYPE member_status;
DROP TYPE notification_severity;
DROP TYPE org_plan;
DROP TYPE priority;
DROP TYPE recording_status;
DROP TYPE run_status;
DROP TYPE run_trigger;
DROP TYPE setting_scope;
DROP TYPE task_status;
DROP TYPE user_status;
DROP TYPE workflow_status;
DROP SCHEMA app;
-- The roles stay: another database of this cluster may use them.
"""


MODELS_STATE = (
"eJzdlNFv2jAQxv8VlKdW2iaa0RX1DVCrbtpAalE1aaosJzmChWOn9mVr1fG/1+cADqFF5W"
    "XS+ka+++z77ifOT1GhM5D20wCMSOfReecpUrwA96NV+dCJeFkGnQTkifRWHjyJRcNTdOqM"
    "SwtOysCmRpQotHKqqqQkUafOKFQepEqJ+woY6hxwDsYVft05WagMHsCuP8sFmwmQ2VZUkV"
    "FvrzN8LL32VeGlN1K3hKVaVoUK5vIR51pt3EIhqTkoMByBrkdTUXxKt5pzPVGdNFjqiI0z"
    "Gcx4JbExbsKCFjE2nkzZzcWUsegAQKlWBNdFtX76nCJ8jE96Z73+5y+9vrP4mBvlbFm3Dm"
    "Dqgx7PeBotfZ0jrx2ecYD6G4ylSDtkR3NuXkbbONLi64K3+a5p7gO8FgLh8K/6F4gL/sAk"
    "qBxpNeLT0z1AbwfXo6vB9ZFzHVNL7dag3o7xqhTXNaIeKNNSHUB4ZX+HdE+63TfQda5X6f"
    "raNl3XEaFe7W3C324m45cJN460KGcixc7fjhR25634D2jvgUsw6ObC2nvZZHr0Y/CzjXv0"
    "fTL0cLTF3Phb/AVDh54e6Nmi8ZqQkPB08YebjO1UdKxf8+6WirhoK1zx3IOkiZfLZxu/KJ"
    "A="
)
