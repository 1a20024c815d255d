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
