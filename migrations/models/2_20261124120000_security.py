"""Row-level security, grants, and the functions that look across tenants."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return r"""
SET LOCAL lock_timeout = '4s';

-- Who sees whom. One look-up for each row that the query reaches: list members through organization_members, not through users.

CREATE FUNCTION app.is_member(user_id uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public, pg_temp
    RETURN EXISTS (SELECT FROM organization_members m WHERE m.organization_id = app.optional_organization_id() AND m.user_id = is_member.user_id);

ALTER TABLE activity_logs ENABLE ROW LEVEL SECURITY;

CREATE POLICY visible ON activity_logs FOR SELECT TO bottleneck_app, bottleneck_readonly
    USING (organization_id = app.current_organization_id());

CREATE POLICY added ON activity_logs FOR INSERT TO bottleneck_app
    WITH CHECK (organization_id = app.current_organization_id() AND (actor_type <> 'user' OR actor_id = app.current_user_id()));

GRANT SELECT ON activity_logs TO bottleneck_app;

GRANT INSERT (id, organization_id, actor_type, actor_id, actor_label, action, resource_type, resource_id, changes, metadata, success, request_id, ip_address, user_agent) ON activity_logs TO bottleneck_app;

GRANT SELECT ON activity_logs TO bottleneck_readonly;

ALTER TABLE users ENABLE ROW LEVEL SECURITY;

CREATE POLICY visible ON users FOR SELECT TO bottleneck_app, bottleneck_readonly
    USING (id = app.current_user_id() OR app.is_member(id));

CREATE POLICY self ON users FOR UPDATE TO bottleneck_app
    USING (id = app.current_user_id());

GRANT SELECT (id, email, email_verified_at, name, avatar_url, login_method, status, suspended_at, is_platform_admin, mfa_enabled, timezone, locale, last_sign_in_at, onboarding_completed_at, created_at, updated_at, deleted_at) ON users TO bottleneck_app;

GRANT UPDATE (name, avatar_url, timezone, locale, last_sign_in_at, onboarding_completed_at) ON users TO bottleneck_app;

GRANT SELECT (id, email, name, avatar_url, status, timezone, locale, created_at, updated_at, deleted_at) ON users TO bottleneck_readonly;

ALTER TABLE audit_seals ENABLE ROW LEVEL SECURITY;

CREATE POLICY visible ON audit_seals FOR SELECT TO bottleneck_app, bottleneck_readonly
    USING (organization_id = app.current_organization_id());

GRANT SELECT ON audit_seals TO bottleneck_app;

GRANT SELECT ON audit_seals TO bottleneck_readonly;

GRANT SELECT ON permissions TO bottleneck_app;

GRANT SELECT ON permissions TO bottleneck_readonly;

ALTER TABLE organizations ENABLE ROW LEVEL SECURITY;

CREATE POLICY tenant ON organizations FOR ALL TO bottleneck_app, bottleneck_readonly
    USING (id = app.current_organization_id());

GRANT SELECT ON organizations TO bottleneck_app;

GRANT UPDATE (name, slug, owner_id, billing_email, metadata, deleted_at) ON organizations TO bottleneck_app;

GRANT SELECT ON organizations TO bottleneck_readonly;

ALTER TABLE api_keys ENABLE ROW LEVEL SECURITY;

CREATE POLICY tenant ON api_keys FOR ALL TO bottleneck_app, bottleneck_readonly
    USING (organization_id = app.current_organization_id())
    WITH CHECK (organization_id = app.current_organization_id());

GRANT SELECT, INSERT, UPDATE, DELETE ON api_keys TO bottleneck_app;

GRANT SELECT (id, organization_id, created_by_id, name, description, environment, key_prefix, key_hint, scopes, rate_limit_per_minute, rate_limit_per_hour, rate_limit_per_day, last_used_at, total_requests, rotated_from_id, superseded_at, expires_at, revoked_at, created_at, updated_at, deleted_at) ON api_keys TO bottleneck_readonly;

ALTER TABLE bots ENABLE ROW LEVEL SECURITY;

CREATE POLICY worker ON bots FOR ALL TO bottleneck_worker
    USING (true)
    WITH CHECK (true);

CREATE POLICY tenant ON bots FOR ALL TO bottleneck_app, bottleneck_readonly
    USING (organization_id = app.current_organization_id())
    WITH CHECK (organization_id = app.current_organization_id());

GRANT SELECT, INSERT, UPDATE, DELETE ON bots TO bottleneck_app;

GRANT SELECT (id, organization_id, schedule, timezone, next_run_at, last_run_at, version, config, concurrency, is_active, deleted_at) ON bots TO bottleneck_worker;

GRANT UPDATE (next_run_at, last_run_at) ON bots TO bottleneck_worker;

GRANT SELECT ON bots TO bottleneck_readonly;

ALTER TABLE credentials ENABLE ROW LEVEL SECURITY;

CREATE POLICY tenant ON credentials FOR ALL TO bottleneck_app, bottleneck_readonly
    USING (organization_id = app.current_organization_id())
    WITH CHECK (organization_id = app.current_organization_id());

GRANT SELECT, INSERT, UPDATE, DELETE ON credentials TO bottleneck_app;

GRANT SELECT (id, organization_id, created_by_id, name, service, type, environment, allowed_domains, require_approval, last_used_at, use_count, rotated_at, expires_at, created_at, updated_at, deleted_at) ON credentials TO bottleneck_readonly;

ALTER TABLE notifications ENABLE ROW LEVEL SECURITY;

CREATE POLICY self ON notifications FOR SELECT TO bottleneck_app
    USING (organization_id = app.current_organization_id() AND user_id = app.required_user_id());

CREATE POLICY changed ON notifications FOR UPDATE TO bottleneck_app
    USING (organization_id = app.current_organization_id() AND user_id = app.required_user_id());

CREATE POLICY removed ON notifications FOR DELETE TO bottleneck_app
    USING (organization_id = app.current_organization_id() AND user_id = app.required_user_id());

CREATE POLICY added ON notifications FOR INSERT TO bottleneck_app
    WITH CHECK (organization_id = app.current_organization_id() AND app.is_member(user_id));

GRANT SELECT, INSERT, UPDATE, DELETE ON notifications TO bottleneck_app;

ALTER TABLE roles ENABLE ROW LEVEL SECURITY;

CREATE POLICY visible ON roles FOR SELECT TO bottleneck_app, bottleneck_readonly
    USING (organization_id IS NULL OR organization_id = app.current_organization_id());

CREATE POLICY added ON roles FOR INSERT TO bottleneck_app
    WITH CHECK (organization_id = app.current_organization_id());

CREATE POLICY changed ON roles FOR UPDATE TO bottleneck_app
    USING (organization_id = app.current_organization_id());

CREATE POLICY removed ON roles FOR DELETE TO bottleneck_app
    USING (organization_id = app.current_organization_id());

GRANT SELECT, INSERT, UPDATE, DELETE ON roles TO bottleneck_app;

GRANT SELECT ON roles TO bottleneck_readonly;

ALTER TABLE sessions ENABLE ROW LEVEL SECURITY;

CREATE POLICY self ON sessions FOR ALL TO bottleneck_app
    USING (user_id = app.required_user_id());

GRANT SELECT, INSERT, UPDATE, DELETE ON sessions TO bottleneck_app;

ALTER TABLE settings ENABLE ROW LEVEL SECURITY;

CREATE POLICY visible ON settings FOR ALL TO bottleneck_app, bottleneck_readonly
    USING ((organization_id = app.optional_organization_id() AND (user_id IS NULL OR user_id = app.current_user_id())) OR (organization_id IS NULL AND user_id = app.current_user_id()));

GRANT SELECT, INSERT, UPDATE, DELETE ON settings TO bottleneck_app;

GRANT SELECT ON settings TO bottleneck_readonly;

ALTER TABLE workflows ENABLE ROW LEVEL SECURITY;

CREATE POLICY worker ON workflows FOR ALL TO bottleneck_worker
    USING (true)
    WITH CHECK (true);

CREATE POLICY tenant ON workflows FOR ALL TO bottleneck_app, bottleneck_readonly
    USING (organization_id = app.current_organization_id())
    WITH CHECK (organization_id = app.current_organization_id());

GRANT SELECT, INSERT, UPDATE, DELETE ON workflows TO bottleneck_app;

GRANT SELECT (id, organization_id, schedule, timezone, next_run_at, last_run_at, version, definition, variables, concurrency, is_active, status, deleted_at) ON workflows TO bottleneck_worker;

GRANT UPDATE (next_run_at, last_run_at) ON workflows TO bottleneck_worker;

GRANT SELECT ON workflows TO bottleneck_readonly;

ALTER TABLE organization_members ENABLE ROW LEVEL SECURITY;

CREATE POLICY tenant ON organization_members FOR ALL TO bottleneck_app, bottleneck_readonly
    USING (organization_id = app.current_organization_id())
    WITH CHECK (organization_id = app.current_organization_id());

GRANT SELECT, DELETE ON organization_members TO bottleneck_app;

GRANT INSERT (id, organization_id, role_id, status, invited_email, invited_by_id, invite_token_hash, invite_expires_at) ON organization_members TO bottleneck_app;

GRANT UPDATE (role_id, status, invite_token_hash, invite_expires_at, deleted_at) ON organization_members TO bottleneck_app;

GRANT SELECT (id, organization_id, user_id, role_id, status, invited_email, invited_by_id, invite_expires_at, joined_at, created_at, updated_at, deleted_at) ON organization_members TO bottleneck_readonly;

ALTER TABLE role_permissions ENABLE ROW LEVEL SECURITY;

CREATE POLICY visible ON role_permissions FOR SELECT TO bottleneck_app, bottleneck_readonly
    USING (organization_id IS NULL OR organization_id = app.current_organization_id());

CREATE POLICY added ON role_permissions FOR INSERT TO bottleneck_app
    WITH CHECK (organization_id = app.current_organization_id());

CREATE POLICY removed ON role_permissions FOR DELETE TO bottleneck_app
    USING (organization_id = app.current_organization_id());

GRANT SELECT, INSERT, DELETE ON role_permissions TO bottleneck_app;

GRANT SELECT ON role_permissions TO bottleneck_readonly;

ALTER TABLE tasks ENABLE ROW LEVEL SECURITY;

CREATE POLICY tenant ON tasks FOR ALL TO bottleneck_app, bottleneck_readonly
    USING (organization_id = app.current_organization_id())
    WITH CHECK (organization_id = app.current_organization_id());

GRANT SELECT, INSERT, UPDATE, DELETE ON tasks TO bottleneck_app;

GRANT SELECT ON tasks TO bottleneck_readonly;

ALTER TABLE workflow_runs ENABLE ROW LEVEL SECURITY;

CREATE POLICY worker ON workflow_runs FOR ALL TO bottleneck_worker
    USING (true)
    WITH CHECK (true);

CREATE POLICY tenant ON workflow_runs FOR ALL TO bottleneck_app, bottleneck_readonly
    USING (organization_id = app.current_organization_id())
    WITH CHECK (organization_id = app.current_organization_id());

GRANT SELECT, INSERT, UPDATE, DELETE ON workflow_runs TO bottleneck_app;

GRANT SELECT, INSERT, UPDATE ON workflow_runs TO bottleneck_worker;

GRANT SELECT ON workflow_runs TO bottleneck_readonly;

ALTER TABLE bot_runs ENABLE ROW LEVEL SECURITY;

CREATE POLICY worker ON bot_runs FOR ALL TO bottleneck_worker
    USING (true)
    WITH CHECK (true);

CREATE POLICY tenant ON bot_runs FOR ALL TO bottleneck_app, bottleneck_readonly
    USING (organization_id = app.current_organization_id())
    WITH CHECK (organization_id = app.current_organization_id());

GRANT SELECT, INSERT, UPDATE, DELETE ON bot_runs TO bottleneck_app;

GRANT SELECT, INSERT, UPDATE ON bot_runs TO bottleneck_worker;

GRANT SELECT ON bot_runs TO bottleneck_readonly;

ALTER TABLE bot_logs ENABLE ROW LEVEL SECURITY;

CREATE POLICY tenant ON bot_logs FOR ALL TO bottleneck_app, bottleneck_readonly
    USING (organization_id = app.current_organization_id())
    WITH CHECK (organization_id = app.current_organization_id());

GRANT SELECT, INSERT, UPDATE, DELETE ON bot_logs TO bottleneck_app;

GRANT SELECT ON bot_logs TO bottleneck_readonly;

ALTER TABLE session_recordings ENABLE ROW LEVEL SECURITY;

CREATE POLICY tenant ON session_recordings FOR ALL TO bottleneck_app, bottleneck_readonly
    USING (organization_id = app.current_organization_id())
    WITH CHECK (organization_id = app.current_organization_id());

GRANT SELECT, INSERT, UPDATE, DELETE ON session_recordings TO bottleneck_app;

GRANT SELECT ON session_recordings TO bottleneck_readonly;

-- Before an identity is known, and in the user scope before an organization is. Each function answers one question, for one exact key,
-- with what the next step needs. SQL bodies are parsed once; search_path is pinned besides.

CREATE FUNCTION app.sign_in(email text)
RETURNS TABLE (user_id uuid, status user_status, login_method text, password_hash text, mfa_enabled boolean, mfa_secret_enc bytea, mfa_key_id text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
    SELECT u.id, u.status, u.login_method, u.password_hash, u.mfa_enabled, u.mfa_secret_enc, u.mfa_key_id
      FROM users u WHERE u.email = lower(sign_in.email) AND u.deleted_at IS NULL;
END;

CREATE FUNCTION app.session(token_hash bytea)
RETURNS TABLE (session_id uuid, user_id uuid, organization_id uuid, mfa_verified_at timestamptz, expires_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
    SELECT s.id, s.user_id, s.organization_id, s.mfa_verified_at, s.expires_at
      FROM sessions s JOIN users u ON u.id = s.user_id
     WHERE s.token_hash = session.token_hash AND s.revoked_at IS NULL AND s.expires_at > clock_timestamp() AND u.status = 'active' AND u.deleted_at IS NULL;
END;

-- Revoked ones too: a spent refresh token that turns up again means that the family was stolen.
CREATE FUNCTION app.session_by_refresh_token(token_hash bytea)
RETURNS TABLE (session_id uuid, user_id uuid, family_id uuid, expires_at timestamptz, revoked_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
    SELECT s.id, s.user_id, s.family_id, s.expires_at, s.revoked_at FROM sessions s WHERE s.refresh_token_hash = session_by_refresh_token.token_hash;
END;

CREATE FUNCTION app.api_key(key_hash bytea)
RETURNS TABLE (api_key_id uuid, organization_id uuid, environment key_environment, scopes text[], ip_allowlist cidr[], per_minute integer, per_hour integer, per_day integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
    SELECT k.id, k.organization_id, k.environment, k.scopes, k.ip_allowlist, k.rate_limit_per_minute, k.rate_limit_per_hour, k.rate_limit_per_day
      FROM api_keys k JOIN organizations o ON o.id = k.organization_id
     WHERE k.key_hash = api_key.key_hash AND k.deleted_at IS NULL AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > clock_timestamp())
       AND o.deleted_at IS NULL AND o.suspended_at IS NULL;
END;

CREATE FUNCTION app.invitation(token_hash bytea)
RETURNS TABLE (organization_name text, invited_email text, expires_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
    SELECT o.name, m.invited_email, m.invite_expires_at
      FROM organization_members m JOIN organizations o ON o.id = m.organization_id
     WHERE m.invite_token_hash = invitation.token_hash AND m.status = 'pending' AND m.deleted_at IS NULL AND m.invite_expires_at > clock_timestamp() AND o.deleted_at IS NULL;
END;

-- A new account, alone. The ids are the application's (UUIDv7).
CREATE FUNCTION app.sign_up(user_id uuid, email text, name text, password_hash text, login_method text DEFAULT 'email', google_id text DEFAULT NULL) RETURNS uuid
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
    INSERT INTO users (id, email, name, password_hash, login_method, google_id)
         VALUES (sign_up.user_id, lower(sign_up.email), sign_up.name, sign_up.password_hash, sign_up.login_method, sign_up.google_id)
      RETURNING id;
END;

CREATE FUNCTION app.create_organization(organization_id uuid, name text, slug text) RETURNS uuid
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
    INSERT INTO organizations (id, name, slug, owner_id) VALUES (create_organization.organization_id, create_organization.name, create_organization.slug, app.required_user_id());
    INSERT INTO activity_logs (organization_id, actor_type, actor_id, action, resource_type, resource_id)
         VALUES (create_organization.organization_id, 'user', app.required_user_id(), 'organization.created', 'organization', create_organization.organization_id);
    INSERT INTO organization_members (organization_id, user_id, role_id, status, joined_at)
         VALUES (create_organization.organization_id, app.required_user_id(),
                 (SELECT r.id FROM roles r WHERE r.organization_id IS NULL AND r.key = 'owner' AND r.deleted_at IS NULL), 'active', clock_timestamp())
      RETURNING organization_id;
END;

CREATE FUNCTION app.my_organizations()
RETURNS TABLE (organization_id uuid, name text, slug text, plan org_plan, role_key text, status member_status)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
    SELECT o.id, o.name, o.slug, o.plan, r.key, m.status
      FROM organization_members m JOIN organizations o ON o.id = m.organization_id JOIN roles r ON r.id = m.role_id
     WHERE m.user_id = app.required_user_id() AND m.deleted_at IS NULL AND o.deleted_at IS NULL
     ORDER BY o.name, o.id;
END;

-- Only for the invited address, and only once it is verified: a forwarded link lets nobody in. No row: no such invitation.
CREATE FUNCTION app.accept_invitation(token_hash bytea) RETURNS uuid
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
    WITH joined AS (
        UPDATE organization_members m
           SET status = 'active', user_id = u.id, joined_at = clock_timestamp(), invite_token_hash = NULL
          FROM users u, organizations o
         WHERE u.id = app.required_user_id() AND u.status = 'active' AND u.deleted_at IS NULL AND u.email_verified_at IS NOT NULL AND u.email = m.invited_email
           AND o.id = m.organization_id AND o.deleted_at IS NULL
           AND m.invite_token_hash = accept_invitation.token_hash AND m.status = 'pending' AND m.deleted_at IS NULL AND m.invite_expires_at > clock_timestamp()
        RETURNING m.organization_id, m.id),
    told AS (
        INSERT INTO activity_logs (organization_id, actor_type, actor_id, action, resource_type, resource_id)
        SELECT j.organization_id, 'user', app.required_user_id(), 'organization_member.joined', 'organization_member', j.id FROM joined j)
    SELECT j.organization_id FROM joined j;
END;

CREATE FUNCTION app.set_password(password_hash text) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
    UPDATE users SET password_hash = set_password.password_hash WHERE id = app.required_user_id();
END;

CREATE FUNCTION app.set_mfa(enabled boolean, secret_enc bytea, key_id text) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
    UPDATE users SET mfa_enabled = set_mfa.enabled, mfa_secret_enc = set_mfa.secret_enc, mfa_key_id = set_mfa.key_id WHERE id = app.required_user_id();
END;

-- The trail outside a tenant, and its seals.

-- What a user does before choosing an organization (signed in, password changed): a platform event in his own name, by default about himself.
CREATE FUNCTION app.log_own(action text, metadata jsonb DEFAULT '{}', resource_type text DEFAULT 'user', resource_id uuid DEFAULT NULL) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
    INSERT INTO activity_logs (actor_type, actor_id, action, resource_type, resource_id, metadata)
         VALUES ('user', app.required_user_id(), log_own.action, log_own.resource_type, coalesce(log_own.resource_id, app.required_user_id()), log_own.metadata);
END;

CREATE FUNCTION app.log_system(action text, resource_type text, resource_id uuid DEFAULT NULL, organization_id uuid DEFAULT NULL, metadata jsonb DEFAULT '{}') RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
    INSERT INTO activity_logs (organization_id, actor_type, actor_id, action, resource_type, resource_id, metadata)
         VALUES (log_system.organization_id, 'system', NULL, log_system.action, log_system.resource_type, log_system.resource_id, log_system.metadata);
END;

-- Sealing, in two transactions. First: up to where is the trail complete? Numbers are given out before their rows are visible, so wait (briefly, or give up)
-- until no writer is under way. ONLY: writers come through the parent. End this transaction at once: it holds up every writer.
CREATE FUNCTION app.audit_horizon() RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET lock_timeout = '200ms' AS $$
BEGIN
    LOCK TABLE ONLY public.activity_logs IN SHARE MODE;
    RETURN (SELECT last_value FROM public.activity_logs_seq_seq);
END $$;

CREATE FUNCTION app.audit_hash(organization_id uuid, from_seq bigint, to_seq bigint, prev_hash bytea, OUT row_count bigint, OUT hash bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET timezone = 'UTC'
BEGIN ATOMIC
    SELECT count(*), sha256(audit_hash.prev_hash || coalesce(string_agg(sha256(convert_to(jsonb_build_array(
               a.seq, a.id, a.organization_id, a.actor_type, a.actor_id, a.actor_label, a.action, a.resource_type, a.resource_id, a.changes, a.metadata, a.success,
               a.request_id, a.ip_address, a.user_agent, a.created_at)::text, 'UTF8')), ''::bytea ORDER BY a.seq), ''))
      FROM activity_logs a
     WHERE a.organization_id IS NOT DISTINCT FROM audit_hash.organization_id AND a.seq BETWEEN audit_hash.from_seq AND audit_hash.to_seq;
END;

-- Second: seal one organization's rows after its last seal. NULL: nothing new.
CREATE FUNCTION app.seal_audit(organization_id uuid, horizon bigint) RETURNS bytea
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE
    last  public.audit_seals;
    batch record;
BEGIN
    SELECT * INTO last FROM public.audit_seals s WHERE s.organization_id IS NOT DISTINCT FROM seal_audit.organization_id ORDER BY s.to_seq DESC LIMIT 1;
    SELECT * INTO batch FROM app.audit_hash(seal_audit.organization_id, coalesce(last.to_seq, 0) + 1, horizon, coalesce(last.hash, sha256('')));
    IF batch.row_count = 0 THEN
        RETURN NULL;
    END IF;
    INSERT INTO public.audit_seals (organization_id, from_seq, to_seq, row_count, prev_hash, hash)
         VALUES (seal_audit.organization_id, coalesce(last.to_seq, 0) + 1, horizon, batch.row_count, coalesce(last.hash, sha256('')), batch.hash);
    RETURN batch.hash;
END $$;

-- The seals that no longer fit: rows changed, lost or slipped in, or a seal lost. Publish the newest hash elsewhere: the owner could rewrite the whole chain.
CREATE FUNCTION app.broken_seals(organization_id uuid) RETURNS SETOF audit_seals
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
    SELECT s.id, s.organization_id, s.from_seq, s.to_seq, s.row_count, s.prev_hash, s.hash, s.created_at
      FROM (SELECT *, lag(c.hash, 1, sha256('')) OVER w AS expected_prev, lag(c.to_seq, 1, 0::bigint) OVER w AS expected_from
              FROM audit_seals c WHERE c.organization_id IS NOT DISTINCT FROM broken_seals.organization_id
            WINDOW w AS (ORDER BY c.from_seq)) s
     CROSS JOIN LATERAL app.audit_hash(s.organization_id, s.from_seq, s.to_seq, s.prev_hash) h
     WHERE h.hash <> s.hash OR h.row_count <> s.row_count OR s.prev_hash <> s.expected_prev OR s.from_seq <> s.expected_from + 1
     ORDER BY s.from_seq;
END;

-- Search. @@ is not leakproof: under a policy it cannot use the GIN index. These run as the owner, filter by the organization themselves, and
-- give ids to join.

CREATE FUNCTION app.search_query(query text) RETURNS tsquery LANGUAGE sql STABLE PARALLEL SAFE      -- names are indexed as they stand, descriptions by English stems
    RETURN websearch_to_tsquery('simple', query) || websearch_to_tsquery('english', query);

DO $$
DECLARE t record;
BEGIN
    FOR t IN SELECT * FROM (VALUES ('bots', 'name'), ('workflows', 'name'), ('tasks', 'title')) AS v (name, title) LOOP
        EXECUTE format($f$
            CREATE FUNCTION app.search_%1$s(query text, max_rows integer DEFAULT 20) RETURNS TABLE (id uuid, rank real, headline text)
            LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
            BEGIN ATOMIC
                SELECT found.id, found.rank, ts_headline('english', found.body, app.search_query(query), 'MaxFragments=1, MaxWords=20, MinWords=5')
                  FROM (SELECT t.id, ts_rank(t.search, q) AS rank, concat_ws(' – ', t.%2$s, left(t.description, 2000)) AS body
                          FROM %1$s t, app.search_query(query) AS q
                         WHERE t.organization_id = app.current_organization_id() AND t.deleted_at IS NULL AND t.search @@ q
                         ORDER BY rank DESC, t.id
                         LIMIT least(greatest(max_rows, 0), 200)) AS found
                 ORDER BY found.rank DESC, found.id;
            END $f$, t.name, t.title);
    END LOOP;
END $$;

CREATE FUNCTION app.search_all(query text, max_rows integer DEFAULT 20) RETURNS TABLE (kind text, id uuid, rank real, headline text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
    SELECT 'bot'      AS kind, s.id, s.rank, s.headline FROM app.search_bots(query, max_rows)      s UNION ALL
    SELECT 'workflow' AS kind, s.id, s.rank, s.headline FROM app.search_workflows(query, max_rows) s UNION ALL
    SELECT 'task'     AS kind, s.id, s.rank, s.headline FROM app.search_tasks(query, max_rows)     s
    ORDER BY 3 DESC, 2
    LIMIT least(greatest(max_rows, 0), 200);
END;

-- Claiming and reaping.

-- Up to `n` runs that are due, for `worker`, with a lease.
--   Fair:   round after round, the organization with the fewest running runs first, at most `per_organization` of each a round.
--   Bound:  never more runs of a bot at once than bots.concurrency. The bot's row lock makes that exact, and makes a pause final: once the UPDATE that
--           switches a bot off has committed, no run of it is claimed.
--   Cheap:  the index is walked from organization to organization and from bot to bot, so a paused or busy bot costs one step however long its queue is.
--           The time is clock_timestamp() because that is volatile, so a filter: as an index condition it made 18 sort a bot's whole history instead (5 times slower).
-- Runs as the caller, the worker: row locks and policies are its own. The transaction should hold nothing but this call.
--
-- The rest of a lease, as reference. The last three conditions are the fence: no row means that the lease is lost.
--   heartbeat  UPDATE bot_runs SET lease_expires_at = clock_timestamp() + $lease, heartbeat_at = clock_timestamp()
--               WHERE id = $id AND locked_by = $worker AND attempt = $attempt AND status = 'running' RETURNING cancel_requested_at
--   finish     UPDATE bot_runs SET status = 'completed', output = $output                          WHERE <fence>
--   retry      UPDATE bot_runs SET status = 'queued', available_at = clock_timestamp() + $delay, error_code = $code   WHERE <fence> AND attempt < max_attempts + releases
--   shut down  UPDATE bot_runs SET status = 'queued', releases = releases + 1                      WHERE <fence>

DO $$
DECLARE t record;
BEGIN
    FOR t IN SELECT * FROM (VALUES ('bot_runs', 'bots', 'bot_id', 'true'), ('workflow_runs', 'workflows', 'workflow_id', $q$p.status = 'published'$q$)) AS v (runs, parents, parent_id, ready) LOOP
        EXECUTE format($f$
            CREATE FUNCTION app.claim_%1$s(worker text, n integer DEFAULT 1, lease interval DEFAULT '1 minute', per_organization integer DEFAULT 2) RETURNS SETOF public.%1$s
            LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, public, pg_temp AS $body$
            DECLARE
                organization uuid;
                parent       uuid;
                room         integer;       -- how many more of this parent may run
                got          integer;
                here         integer;       -- claimed of this organization in this round
                total        integer := 0;
                before       integer;
            BEGIN
                LOOP
                    before := total;
                    FOR organization IN
                        WITH RECURSIVE waiting AS (
                            (SELECT q.organization_id FROM public.%1$s q WHERE q.status = 'queued' ORDER BY q.organization_id LIMIT 1)
                            UNION ALL
                            SELECT (SELECT q.organization_id FROM public.%1$s q WHERE q.status = 'queued' AND q.organization_id > w.organization_id ORDER BY q.organization_id LIMIT 1)
                              FROM waiting w WHERE w.organization_id IS NOT NULL),
                        busy AS (SELECT q.organization_id, count(*) AS running FROM public.%1$s q WHERE q.status = 'running' GROUP BY 1)
                        SELECT w.organization_id FROM waiting w LEFT JOIN busy b USING (organization_id)
                         WHERE w.organization_id IS NOT NULL ORDER BY coalesce(b.running, 0), random()
                    LOOP
                        EXIT WHEN total >= n;
                        here := 0;
                        FOR parent IN
                            WITH RECURSIVE waiting AS (
                                (SELECT q.%3$s AS id FROM public.%1$s q WHERE q.status = 'queued' AND q.organization_id = organization ORDER BY q.%3$s LIMIT 1)
                                UNION ALL
                                SELECT (SELECT q.%3$s FROM public.%1$s q WHERE q.status = 'queued' AND q.organization_id = organization AND q.%3$s > w.id ORDER BY q.%3$s LIMIT 1)
                                  FROM waiting w WHERE w.id IS NOT NULL)
                            SELECT w.id FROM waiting w
                              JOIN public.%2$s p ON p.organization_id = organization AND p.id = w.id AND p.is_active AND p.deleted_at IS NULL AND %4$s
                             CROSS JOIN LATERAL (SELECT q.priority, q.available_at FROM public.%1$s q
                                                  WHERE q.status = 'queued' AND q.organization_id = organization AND q.%3$s = w.id AND q.available_at <= clock_timestamp()
                                                  ORDER BY q.priority DESC, q.available_at, q.id LIMIT 1) AS head
                             ORDER BY head.priority DESC, head.available_at, w.id
                        LOOP
                            EXIT WHEN total >= n OR here >= per_organization;
                            -- Two statements: the count must be taken after the lock, with a snapshot that sees what the last holder claimed.
                            SELECT p.concurrency INTO room FROM public.%2$s p
                             WHERE p.organization_id = organization AND p.id = parent AND p.is_active AND p.deleted_at IS NULL AND %4$s
                               FOR NO KEY UPDATE SKIP LOCKED;
                            CONTINUE WHEN NOT FOUND;
                            room := least(n - total, per_organization - here,
                                          room - (SELECT count(*) FROM public.%1$s q WHERE q.status = 'running' AND q.organization_id = organization AND q.%3$s = parent));
                            CONTINUE WHEN room <= 0;
                            RETURN QUERY
                                UPDATE public.%1$s r SET status = 'running', locked_by = worker, lease_expires_at = clock_timestamp() + lease
                                 WHERE r.id = ANY (ARRAY(SELECT q.id FROM public.%1$s q       -- an array: IN, with an unknown LIMIT, may be planned as a scan of the whole table
                                                 WHERE q.status = 'queued' AND q.organization_id = organization AND q.%3$s = parent AND q.available_at <= clock_timestamp()
                                                 ORDER BY q.priority DESC, q.available_at, q.id LIMIT room FOR UPDATE SKIP LOCKED))
                             RETURNING r.*;
                            GET DIAGNOSTICS got = ROW_COUNT;
                            total := total + got;
                            here  := here  + got;
                        END LOOP;
                    END LOOP;
                    EXIT WHEN total >= n OR total = before;
                END LOOP;
            END $body$;

            -- Runs whose worker is gone: again while a claim is left, else failed; cancelled where that was asked for. And what waited past its time.
            CREATE FUNCTION app.reap_%1$s(max_rows integer DEFAULT 100) RETURNS SETOF public.%1$s
            LANGUAGE sql VOLATILE SET search_path = pg_catalog, public, pg_temp
            BEGIN ATOMIC
                WITH lost  AS (SELECT id FROM %1$s WHERE status = 'running' AND lease_expires_at < clock_timestamp()
                                ORDER BY lease_expires_at LIMIT max_rows FOR UPDATE SKIP LOCKED),
                     stale AS (SELECT id FROM %1$s WHERE status IN ('queued', 'paused', 'awaiting_approval') AND expires_at IS NOT NULL AND expires_at < clock_timestamp()
                                ORDER BY expires_at LIMIT max_rows FOR UPDATE SKIP LOCKED)
                UPDATE %1$s r
                   SET status        = CASE WHEN r.status <> 'running'                     THEN 'timeout'
                                            WHEN r.cancel_requested_at IS NOT NULL         THEN 'cancelled'
                                            WHEN r.attempt < r.max_attempts + r.releases   THEN 'queued'
                                            ELSE 'failed' END::run_status,
                       error_code    = CASE WHEN r.status <> 'running' THEN 'expired' ELSE 'lease_expired' END,
                       available_at  = clock_timestamp() + interval '10 seconds' * power(2, least(r.attempt, 8))
                 WHERE r.id = ANY (ARRAY(SELECT id FROM lost UNION ALL SELECT id FROM stale))
                RETURNING r.*;
            END;
        $f$, t.runs, t.parents, t.parent_id, t.ready);
    END LOOP;
END $$;

-- Workflow runs that wait for their children and have none left that is not over: back into the queue. All, up to `max_rows`, or `parent` alone.
CREATE FUNCTION app.wake_workflow_runs(max_rows integer DEFAULT 100, parent uuid DEFAULT NULL) RETURNS SETOF public.workflow_runs
LANGUAGE sql VOLATILE SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
    UPDATE workflow_runs r
       SET status = 'queued', awaits_children = false, available_at = clock_timestamp()
     WHERE r.id = ANY (ARRAY(
               SELECT p.id FROM workflow_runs p
                WHERE p.status = 'paused' AND p.awaits_children AND (parent IS NULL OR p.id = parent)
                  AND NOT EXISTS (SELECT FROM workflow_runs c WHERE c.organization_id = p.organization_id AND c.parent_run_id = p.id
                                     AND c.status IN ('queued', 'running', 'paused', 'awaiting_approval'))
                  AND NOT EXISTS (SELECT FROM bot_runs b WHERE b.organization_id = p.organization_id AND b.workflow_run_id = p.id
                                     AND b.status IN ('queued', 'running', 'paused', 'awaiting_approval'))
                LIMIT max_rows FOR NO KEY UPDATE OF p SKIP LOCKED))
    RETURNING r.*;
END;

-- Nothing for PUBLIC; who may call what.

REVOKE ALL ON SCHEMA app FROM PUBLIC;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

DO $$
BEGIN
    IF (SELECT pg_has_role(nspowner, 'USAGE') FROM pg_namespace WHERE nspname = 'public') THEN      -- the owner of the database is pg_database_owner
        REVOKE ALL ON SCHEMA public FROM PUBLIC;
    END IF;
END $$;

GRANT USAGE ON SCHEMA public, app TO bottleneck_app, bottleneck_worker, bottleneck_readonly;

REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA app FROM PUBLIC;

GRANT EXECUTE ON FUNCTION app.current_organization_id(), app.current_user_id(), app.required_user_id(), app.optional_organization_id(), app.is_member(uuid), app.uuid7_time(uuid)
    TO bottleneck_app, bottleneck_readonly;
GRANT EXECUTE ON FUNCTION app.search_query(text), app.search_bots(text, integer), app.search_workflows(text, integer), app.search_tasks(text, integer), app.search_all(text, integer)
    TO bottleneck_app, bottleneck_readonly;
GRANT EXECUTE ON FUNCTION app.sign_in(text), app.session(bytea), app.session_by_refresh_token(bytea), app.api_key(bytea), app.invitation(bytea),
                          app.sign_up(uuid, text, text, text, text, text), app.create_organization(uuid, text, text), app.my_organizations(), app.accept_invitation(bytea),
                          app.set_password(text), app.set_mfa(boolean, bytea, text), app.log_own(text, jsonb, text, uuid)
    TO bottleneck_app;
GRANT EXECUTE ON FUNCTION app.claim_bot_runs(text, integer, interval, integer), app.claim_workflow_runs(text, integer, interval, integer), app.reap_bot_runs(integer), app.reap_workflow_runs(integer),
                          app.log_system(text, text, uuid, uuid, jsonb), app.audit_horizon(), app.seal_audit(uuid, bigint), app.broken_seals(uuid), app.ensure_partitions(integer, integer)
    TO bottleneck_worker;
GRANT EXECUTE ON FUNCTION app.wake_workflow_runs(integer, uuid) TO bottleneck_app, bottleneck_worker;

SELECT app.ensure_partitions();
"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return r"""
SET LOCAL lock_timeout = '4s';

DO $$
DECLARE p record;
BEGIN
    FOR p IN SELECT policyname, schemaname, tablename FROM pg_policies WHERE schemaname = 'public' LOOP      -- of the partitions too
        EXECUTE format('DROP POLICY %I ON %I.%I', p.policyname, p.schemaname, p.tablename);
    END LOOP;
    FOR p IN SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relrowsecurity LOOP
        EXECUTE format('ALTER TABLE public.%I DISABLE ROW LEVEL SECURITY', p.relname);
    END LOOP;
    IF (SELECT pg_has_role(nspowner, 'USAGE') FROM pg_namespace WHERE nspname = 'public') THEN
        GRANT USAGE ON SCHEMA public TO PUBLIC;
    END IF;
END $$;

DROP FUNCTION app.wake_workflow_runs(integer,uuid);
DROP FUNCTION app.reap_workflow_runs(integer);
DROP FUNCTION app.claim_workflow_runs(text,integer,interval,integer);
DROP FUNCTION app.reap_bot_runs(integer);
DROP FUNCTION app.claim_bot_runs(text,integer,interval,integer);
DROP FUNCTION app.search_all(text,integer);
DROP FUNCTION app.search_tasks(text,integer);
DROP FUNCTION app.search_workflows(text,integer);
DROP FUNCTION app.search_bots(text,integer);
DROP FUNCTION app.search_query(text);
DROP FUNCTION app.broken_seals(uuid);
DROP FUNCTION app.seal_audit(uuid,bigint);
DROP FUNCTION app.audit_hash(uuid,bigint,bigint,bytea);
DROP FUNCTION app.audit_horizon();
DROP FUNCTION app.log_system(text,text,uuid,uuid,jsonb);
DROP FUNCTION app.log_own(text,jsonb,text,uuid);
DROP FUNCTION app.set_mfa(boolean,bytea,text);
DROP FUNCTION app.set_password(text);
DROP FUNCTION app.accept_invitation(bytea);
DROP FUNCTION app.my_organizations();
DROP FUNCTION app.create_organization(uuid,text,text);
DROP FUNCTION app.sign_up(uuid,text,text,text,text,text);
DROP FUNCTION app.invitation(bytea);
DROP FUNCTION app.api_key(bytea);
DROP FUNCTION app.session_by_refresh_token(bytea);
DROP FUNCTION app.session(bytea);
DROP FUNCTION app.sign_in(text);
DROP FUNCTION app.is_member(uuid);

REVOKE ALL ON ALL TABLES IN SCHEMA public FROM bottleneck_app, bottleneck_worker, bottleneck_readonly;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA app FROM bottleneck_app, bottleneck_worker, bottleneck_readonly;
REVOKE ALL ON SCHEMA public, app FROM bottleneck_app, bottleneck_worker, bottleneck_readonly;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA app TO PUBLIC;
ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO PUBLIC;
"""


MODELS_STATE = (
"eJztXXlz4zaW/yoo/+PuKrUr6UknU92brXKczsabxJ2x3Zutmp6iIRGSsKYINgFacTL57o"
    "uDB0iCEqBbIqqmJm4Kj3j4EcfDO/88m5EQRfTicsTwE2bPP5PJ2Vvw51kMZ4j/Yfp5AM5g"
    "klQ/igcMDiPZHuYNg4hM5C9wSFnKn/IfxzCiiD8KER2lOGGYxILkQ4wAiln6DMgYsCkCvD"
    "2OLsANAWOSIjyJwSN6pm8BZoBkLMJPiIL5FDLxgKEoopzwAvyG2ZT/DGAMSDqBMf4Dih5E"
    "I0wBBEkEGX/fDKAn3tuF4C0kI84cjif7ZSOL8ecMBYxMEO835cz881/8MY5D9Dui4p9/no"
    "0xikL595n+2gCH4g2jFEGGwoAz8/37uyvxCIfqT/Em9HuSIkp5e1q8vPi+te8V8FfzN/4u"
    "v+hzIhsMWYrQmXwJB0Q8OftrAJYxxF9L0g7mnDgqXrSEJ/Dbj+9v34OiNbi+Azcf7sHNx5"
    "9/tmGX80KydMS/gehBf7CBIWjv2gCyFH12654T2PQsXpA8BrLz2g6gupXPg+IFHzP1NBwG"
    "IxJls7hqmDzz+R+XLTPe8uLjx+vvxW8TFKNUAKltBnEWRfnmUTxS64E/YGmGyoUQVg9CNI"
    "ZZJLaUs/8YZ/FILjDRU5AxzHerEZklkF2IJ9/8Z86nRnP3Ofpe/evFOWcpSGEcklkgmr94"
    "ef7yrLVFCR4b20X+aMThF/tEzMRX+PMv1VcFlnx6VgBx9pdsABkMqo9cIV3Nsjbi93iGKI"
    "OzpAV7naoBP+8LMU56UfyxymcoHlTfodrJC1ALiDqBjsl8e+CyAh32h8S4wlQslxaY1zFD"
    "E77RNqHMGzcw5P03Ucvn4VZACwK+cwV37++DYDtgDfFEDKmOk2GnsVjyBqo11n+O6hFAWC"
    "7mP/VNlx89xflRx+59nM3ygTcRrJM1wBsSxiKO2egxCIcXuSiG+MukQEbS+5xsZwt668Bq"
    "cJjgtZ6YevNDmJH6TsiF54tRlqZc/AsyigSbOzh2mlDyIaLIcM5wkaADzZKiASjnZF+nyi"
    "eOBIw4aOiFaIrHLwpgKWKMQ6bQlvyfD+TnfDkA5+fi/7L4kZ9J8fnLT2fbOpUEli3sxfut"
    "Yc8b7xnxrS97A1ItkdwCsBZNn3Gz3isbFIewXe7jAB9NYTxBtA3af1O1COtSd9W6KXLjUU"
    "tePGqs/o+Pf9gAa4YYFPcYS7T05qvBtdKi1G6HwwxH/ECgF6I/w51wLyjSbDTid/g2iN8R"
    "EiHYxlEjaImKJNoWjMWte8fXlByD5vbG+abMuLt1nAk6wUoHwjakwE9niwSWiuma1LJLSQ"
    "UnAQzD1Dg9r2PUBrpO0LxDJ/lvF9e/Pn11WbU7mV0SC0zqEErhHvIRmvQ5prlaJ9jvXN2V"
    "7CL0juNHTR8mHgzh6HEO0zBo/UJek6627Z9mr2fNJzDm+IY5v4K7wsCR4J/Q85nJ9KF+GS"
    "y0eiQ4EMYBO4PHpTAkCCtDw0YwEM/mUzyaAhJHz+LnH3+5vHp19+Pl6zdfC/MB5fcYFL4D"
    "D1NIp6JHvkM8AMEwBZhRkKAkQWnbtrH1Hj/Fn+JraeFICROzEwz520CM5vzB/K20p5Ao5L"
    "0g+daME1EU8nYwDsGcpI8UCB1uzHAEHtDvCeYbRADZw4YMJIJxMYKlqvP8Q8rGQfZZ15p/"
    "vLn+x8f3wEJtv1pvGzEPyFfbdivMPeJhIIxZtqPNTS18DaDcJCKMLR9//hlc3nwPUvREHt"
    "uPqw+u/WIznjUsW/ooi9fYGpLao2sxW7xyKJaENTM1qg1873y5BeOUzFz4aNDZodIgqlvZ"
    "vAHJG5BO0ICUJeEKmNapPKZ1TKvz3QXTOtUGMD0iWbkTyuqgcoGyTuWhlOOW/7W7qBVNe6"
    "hf1juxA6tB0Y9rbW27i59wSuKZURGwwDbcoLM3DvP76vs67Va0q+LWsAdNqrhd6dDUwRa/"
    "cvF3jH+3nJ51gh6u6PK22sLru2emTBwtwIr2zTlZEJwOYGJI0IQYtlbr6c17OL80zZElYA"
    "2K3WF2ptRZr77cw7ZmQI6OSGKySArQLtMUPrcNRCVFA7QI060dBPubaf/8l8FqEUVkXgy3"
    "jtsVDlMzbk26HaJnMlKK/vZhpBxxgFqYigEHEZ5hFvC1EcxwnDGDoNzlVNlJvtzNclMQf/"
    "nFF7vHEud4LARzSrJ0ZSgL4p0CeahIhmpVrwRkTrtbHA8GyAhS6YjoqkRo0nk1QgNOnFia"
    "zpsk3njOASYMRkHuCGH0QTAv7Tbd7pb1Hpa00Zm/Zm1zWdItQr+m1VlTWjVd0KxTeShrUK"
    "YIUmsVYpuof1rEur25hZvRotqi2aRx9XDRM3j3HkJ803Ej2PQ0sEPQQNUnB/OWd5t5RrbB"
    "/EGFnP+Enn+QDhVt3HKN/4fGa45zDlZPq6+cwnnpTWJaifwPZccUv19d3l1dfv/+rGPLXA"
    "PgjxQdsY52KbCtI6IG6+37u/vb66v7s86tYA1kK8/Ko1z2NWgLBmrYGja/Gro3H8Dl1f31"
    "hxvlPbUHr9csxOwOwejM5Pha/jhY6PsqmgWUt7N2fxWNAXlCKYBgCJnwPtVSbrwFQv8Pvg"
    "V3P16+ev3m6xcJF/+kxQn8W/6EaNE+JXMKJLoUfQafstdfvP4aMCL+9dLkBbu7jpe7rHp/"
    "Oe8vd4K+XYcgaB/meWEpZxe7ir3KS6fYnbJrT+Z4k75LbbwuOsJew8UPLw5GZvJf6DSY6C"
    "S9BK2UBdqgmd1kagT99JNxgat/SB1I5Nt3hJ0ZpH/xeKHcPyTMVuCPAcwYmalEeEykzGtm"
    "xyPzmL4ts+mFBNGBigybovgCPHCJXYSzPAC5B6nIMw74GE+yVL6AGqT9XfW6ZnTakogdAX"
    "Oel29DCeSibGLVqWi4QpdYJu0TrqE2naimm4zLijlNkGaxkM9tOCjb7xZd8UklwhuJvdtu"
    "KF3J8BbC6Fw/V5jZz5ZyKsoYxI6IRY2BhWkjneL9JKtrxfpRBNPR0ghStVBl02YfXIZp9O"
    "A1Dl7jcIIaBx+ht3lMq0O8Lb535KapkfQ0Ow0dTVGYRbZhZHrz/jk0iNn3B4ltwdKb7zAi"
    "4OP9Vft42Qdc0kkwF5Qc9rkGmfdCkuPWpU4HMBtkHkw57vyebK9N1Ah26HO9e8jM/tY+ZN"
    "uHbPuQ7cOGTKpxWljd5U/rQlz+sIcTSylD2ziZM6aWjW0C2fnDQFEITfRVSXs6eJoSgpbC"
    "Gt/uWGaIeliQLcBAa58x4DaL70qyk1nYGhqtiUvRKJOq5zHEUZaawmy7xJcu6pMONDHLMp"
    "xeJTAdOUTfNYhOvNwGncEoatuTvTu/d+f33uiHCaH3Rj9Mb3Qrf2nNzymLTbnVc6offrpF"
    "Eey44lROEFwyOiG8/9qyJ0lH+cj8l8ESfxKHopGXgJ+pSKY0Bvw7n1PAaS/AA0WfHwBJQ5"
    "RS6agtWtGy2Tv5DIdgBh+RqMaYokROOGEc5uJc+gymMJ1FItb6rAH0jrpcP9ex8mUQf1nU"
    "CixQ35wHhHjjAocDa4bUezbAkGPxxpIBlKYOpScj9IQicH0DXpxLwvMBOB9DBqPzl97y7i"
    "3vJ2kl9lL4uveYarO0AK5q3Fu8tlPO87hhMrqry+PITX9YUNhrDblM93NBtRXjO47HZA/W"
    "d378BwqOxuxjyJDSx+zakTftn+mEHxaU3w8scdJa99CA4lBCbb3yacczo0xmkepGY5NxIu"
    "ulVLFAt5dm66j0TkoHUjBQD9PPFivx9haXI3A3a1PyL7JYm1Lov5ZrUz7ESOgqlNKCkw7A"
    "HLOp1FzUAl5UGI14zBuBKQzF3/EFuAQpYumzKO0kfqScXxEiD+CE4/6Ov1NUNjunvJXoBd"
    "O8NBSJUVvNsmde1te/VGJ64d/JZw1JbfQO4osFBZVjUAgHcMKlYPAtOC/7PXdT2CQpJilm"
    "z6W6Bj5BLJd3fgG2U9/IUYwiiO0rCykrreCdg5+5MW7LEf+/mM+xFXjKKdtMRQhSFGiFSW"
    "x5UYQb5GQFHgoSRy6kiiv/SgNwnkCRuFL8BecQixKWAd+VUvIkNF8ywKZibWF8zeKVxGCq"
    "6fDkG+7AD9e3d/dqXlqr9uTQxR/FK7eiY1yBJ6f4KiueyCwpI56cWBFODQ5RXvrEUKRiOg"
    "i1EcmYUH8u51VUABxHZJ6roa05bdDZ8dsgcp2V8ngJyNhp76loLEutVQQL+ct3fYe4NMVQ"
    "g86OqQaRr//mddwnr+P20WWbxzTfR5zUkxqNk1vjfUV3nPfXLsfGApCmitLZcXTb/qKrqX"
    "6VhLkH5W+n02hxO7I3QOgUu7NCvNk9Zh0+jpAxxJe/PWAaQQ+daWfw9yBHwMEbuUm1O+D+"
    "dijApUjepx1A0yl6ONNwnGSGZWk0PJRtV7M8rLb7G2oiif72URPJZJDg91p7AKvGfbTdKC"
    "+qERceLC2CdYL+2U/V+N2sqC2a/sGGQ34CEiaCSkTpQEvgDFT9g65upmgD110upknow5KV"
    "3Nswm9ji2aTzegNfN35LUI5gPEJlnSx3naGZ3IMrxx2R0WNHoI/xFKq179/507KiOkxEE6"
    "2fhXLcUwRTNkSQOULapPNwynErhaQjljUif5y3dNWp+9FTp/KTUx3nmq3f6Rxv0Hk41bhz"
    "H7Ng5qBTbBCtktbgeLAz1x2VZhO30o4tmv7JP8pfynntNsj80i2MloFzQroG0alHDHXmch"
    "njSUBjmNApsdVuG6h8fqezDmX4DPHXjQxnihFarbW3vVQLXNReQ2lAlYsbPznGlkdNB2X/"
    "DpwQDbNJkKWGAMGOdIBa+/7B5YN03YJ0fVj4ugjqLsZ26DUo+lo8r+kObQeegaqvADYd8e"
    "0ANFD1CcAFsZc+r5oG4Xbyqg1NdxWX8NYTAbRgoIZoJY4sB1JfxWsg+lv+Gruo4cNc7MuB"
    "NWx5XbnqTCf7ejP2tKFtyDI2sOon+BrQWmZXPAJgTburQcypYcv50GK5lmVXLHL11aF2zK"
    "6YZwU8gd1XZlesr/Qd5p88khm51fSTV3xmo5hhGJ0ZkiZovw4WJU4Yle2sM1FSxImYTFhQ"
    "LzBqyiHZ3fhT/Cl+UD8HKB49iNwEl+/vXr1+8/Wr/7r6hTNA0hlkQNSPBf8GMYlHCHz5mv"
    "85wskUpUJzwf/B4AR8+fU78PCIxCp/AAIIVbyUPxmYy5qqbumnWJQ/FTkRMpFMgeGRzFRZ"
    "JGCYDQAlVSnVKBRZE8AIxjHhbCGQZPw//FtuKJECip9wSuIZUvp3+UGXxLdqX08GVIvnu6"
    "uwyU+PJzxyZjIn22RVTfXtXRhRFCtEnttnHtC7c00+YE4i0FHXc73anTqbbiU8fQi0D4E+"
    "QT8dHwLtXZn3rmrz5ec2ZOb35ec2NvN8+Tmr8KJcKrYDSmvdQ6zkWFtALUqLkRPYp26oLs"
    "L3Oe3pIFqJ7gqJxplbv0/axFXWKXZYdhhGUVvo3otzYhSROd/4uXTP32DQZwngLtMUPrfQ"
    "M5A2EIww3akfk+hvH35MAtd//qu1LxaqHoOS8Jmp5ASNvVGnaC75guR0lrMYEmyglms27N"
    "Zv1biHZwmfJu6esA2ik5aPO7LWjPnrUJqk2HRMmBdmg2TFlXk8IrFpYc4Qgw75zPXm3rtV"
    "sxp9zvgVv8yhapiBhEQItgE1UbakQrK1Wg3lkx3PxBwNQx1dkZfWNZq0QefvuUoBSFEgjU"
    "X250iN5KQzLBkjoVLCVlCZ1qn85Ktp9H2hXO+L7R06DwtCXyh3X8AuLpR7+/7u/vb66n5f"
    "tUtuCMNj4TyiRt9yxqn9PljkjhNrLa0dcvJEaIAR6aAiCn5cgMv4WfwDx7IsiD4xwQw+g3"
    "mKGf+VDfi9gHGy6Fk5ughiwMEOhaOMyaFnu52t70Uj3rl2lYLaZwiyWPDokMse6t4ZymkD"
    "0xmm1NnFZgujES44+WtdfV8KbtzQW60vez+beneb8bRx/DYhCrMEyZR6TszmdK7OWkVnLd"
    "8g+6nnfXe8784J+pl43x3vu7P3W1U3lI+cWVtbTt60h5Ycip6QufLAorIOGpG9d4Aumd9p"
    "bzil8r66yBGUMDUcMTBHyHJmlm17ODWHJLTNclk07SFKUIpoDhk36gT9S7mRj5+PxVTFfB"
    "FkJUn/QOPSBcnSEQrMXmRG1Fo0PYbNIdlGjaJPqQ72Ur38JC39XOjCQvQwla0xY1gj6Kkn"
    "nRnJUtlkt+nVCfq440Fn03RF4q+u+d5VqRFdkGzSeTi9oXojx7GmfrdATmvdK8S8aX+fpv"
    "2Mmsq+eqO+glRbk2Yo92PNr01ogzW/OeG7rfn6nLG25jMUw5hdgGsmMlPk5h4wfJaJK8ic"
    "z4R3IIlgPAARnolnIocFzWiCYmFxBDBF0grP2zCRQuOcmsz4W+rF0X5Po2yyzGJaAzEQFN"
    "vKcCFGbWHerjNUUPlsCd7i2kfroLe4buGu5WPWfcz6Ti2u4hxuoXSXP63bWfOHPURJyENO"
    "NumCwN4ezWXLX3Oirag2x7lcsmMwhc+hBKNhTcUiIHESoBnEtnavFk3/9JlKIrdUo1eNvT"
    "HCB29uFEV1HQzdS9o16Lyoou6Vxf2zBaVZF6w19ypNDUKvcOvUYWpTxjmARi/ghoUxcc1k"
    "v5cJ/gltzdluD2g3HMVMJ7RjMuRTBaeRdHh1jOpZjk8RqhmaDVG6Jky6xvoX+cJThSslkc"
    "nBxAWsWxIdr8SxGB0G6eOa6NzzV5zq5ClqXKwJUVEQ5JRg2pW9Ld+dlljdqj3MzvYWaLuo"
    "jQku4W1JfE5BTjfFyVuZAp5fWwCOnzBTsa1jnFI2APMpHk3zvPO8FQxDYTqSFrOYyCDXd8"
    "JWxn/JX6gyzEMgdiuTcW7n/W8u7NbBdlZ8lSoidQW7Xt7vKlnSDaOQ2HIqpVxadSzqLauM"
    "RlWHBt+Cc3FB5vPhfO3B8I/6iOJgCul0pQHV3uI2mhYDCyNst8CubQywG6Pbmv1bi8c2dr"
    "til2LLWLXLnNa1y2JRWlUzWDAp7Moa1KZETlKfDt6Q7w35J2h09oZ8b8jfu4q3G0olGjmZ"
    "XysSewOsulrclZRbsevkwt0ezDjqRAxyZOoI14Xf9nw1WWNbNP2zxrbl1hZ05iy6RsJe5t"
    "LNkVgt0YSR2G+actz/R3DsfPzUiDyQtb3RJStni6avgbM+1mldBItbtx1yWuveIraP6LCj"
    "W6Q+OOz0g8MOc1KuHxvW3B7XQNLS4nusk1M7Dmxqy1dii5+cHYi2JDvnuvLbtKf+ilIRcd"
    "8Rvaj9OlhkP03KdpZm0w8xAiopEZD/Q0CksBOVv4v8MW/Bg3CLess/7Shj6KFt+lzxHcvN"
    "l15n73X2J6hf9jr7LeTotM6rs05CnQMVJqwz6qjd2BIovXkP0VInmiVWVeMeIqV3YgdXg6"
    "KHmGEahFDU4yMm81hX+bQmVZ9Kp7XUHjZBDxvyLK6L38c5MXfrHipv54aLTHFr777ClJ/M"
    "xudTvD0EFDFx29AuPxfgN8w/ZsakA6Ze2QTL1CkQ0GfK0Ew6Uw5kThTKXwXGJAUi1/KzyA"
    "NscvLcfofre3VaFLSQIEsnNlF9dkOZWfx1zV/XTvBq4a9r3sVq/yKkv/muIW37fDKHe487"
    "ojVovMYpuc7pDleR9OkCd2jOJccz8Q7V8H+YCG7O7m+jYfCh3nvXMyw2nbb1N4t1D8FKNt"
    "SKSCgGhA1UhmmCe37RFzUfMQUvcpP+QGvM//nyHbgnKSOYIjCHMZO6Ao5zhIDEYAAoyZUI"
    "jETSrCq0BzKK1GyL3SMvjsqLWuc2Ogv94wQ1atf4NMMmYBkl1+JDqFFso+Q6dSQH4Sy4XF"
    "uyZ1fBbs2HlyjW9L2sr0U7+Fo0vfJcXSCPJbUDZ0Vp7CStDk1hrDWFnFNcbVO8uEOdckXx"
    "00KBgiIXQeJSJkY4p/zMncSvcMyPbBFmRGXedsr4vAkBpODux8tXr998LUuyvxMJIdCYn1"
    "VTIGOSVI12fkDzV4WAzfGIH//oif9EZZb4+ZSI0xzOcGQ0cOyBA0ehwT7XQIG+Wx6EdvS8"
    "Gp1DkoOy44LUzbjS7nBhagPN6zaClAUUcaqi4Lwtp1UqD9tge/VNF+a3sEx1UGfCXZZTc8"
    "mlo5JiewXuy76sa9svlVFte5TpTCy/YqMPnzTBW/RO3vrkLXqbx9Q9knojIdQHKvbaxlAb"
    "RAtL9MyUvQxEr45/uzOp1v4gbqz7PXy0Yz0J8jx0bSivY2TIJFEjaGCJk/y3i+tfn766rN"
    "qdzGzEAhNDCCu/TMams8VkQ60T9M+EGqInfkMMHEz0DYr+QTYbw0AUWebNXYUYA6n3o5Hj"
    "1q/OLog26bxgWMd1tfwwG08Mc0SCYjeWlcrFBcs6lV/uNSj5RZla+zu1ifp3+HhD2xEmOT"
    "mi3W+5cc3XZ95YDg7vN7Zbv7Ed2Cpv0YikoRpvl9GyajOwsF7y4y5v7uAQRdFkxu+0wkVI"
    "2AfzF1yAu/z5F9KJaIqq394KzyIYCX+lKVS/qYyXKlxKlkGS6fEVFWWF+9EUwRClZl+o3b"
    "PxKf4UP5RvE0k7U6U1fii6EkIJwDHFoarGLfbwp2+ARoTDh7fSuCr9raQXluL3nPKvLosB"
    "qMUDyJPgJopAwrvBTIairWBTNXlDGYagTIq1H63NUtosCiLM70y2Fqp86IHkHXwLvrDx5R"
    "oSFqSZg9VMZ68ituOwam9lp3VnyM4u2l1cYX0zps6NtUEzZ6jqzFsXvXXx5BUe3rp4skqk"
    "wxRcXRUf2tFtt802SXp1ETVjV8lEbpo4M/1BLfd9lgvQRT2TCZKhibq812BtkTUNkfERF+"
    "U02x0VEHsptlBeHq3rLRzPtllboO1iC0mKn+DoOYjQE7ItttCi6Z/KeJiSubyUxGPSRs1Y"
    "vL1JsloB9+NBzVSp/QmjeUJSwwljhExv3ke4GJwYNj+xJi/TFD638CraN7ASuomTwkosyH"
    "/+q+kzJUL2Ar4l8WPTTYZpU3rpRfMgWAXSFqFHNL/2SUxGJDN5U3VJgw2ifsqCU0iDMX9V"
    "QGOY0Ckx4NeVoMJI2tdEFXIy0UCo94SGFBmuzGb/XCNhL91zR/zyMLIUlsu2u0u/c/YHZc"
    "XFaM9ysgiwgxMUZKnt5aJB0b+rBcV/oKBcR5bqghrNqZ8PQzwRY2rANoWv33xtu5dVrXu5"
    "gfHFFUyxWGodmdbM94sG2WrXjNW2tMpENcxwxHBML0R/BsPUfm4fmnW2BahRA10n6Kvn2C"
    "G43h3RzncgvndHN+UWuN75AmMahL7A2M4R7XJurKo3GY6ZNdD8jrDb7ERcGgsGaoDWD9au"
    "SmP7cmhkrNOPUf00WOy+KBs5Jl8ZNDO4i0ckBRCoVH/nVPgAApznOdFbXoAbwnhDhmIoff"
    "VSMn/L/53nVBHuhDGpU5w1Puce2XB0GbT2ZlMfYfM+bIXHzNAu80fBhk5lyYxO4l3YvAvb"
    "ybtbeRe2zWP6hFJzPrguNZVGsDsd1Ze7v3V0OLOMSGIICF/ky1JQ2Luy5GLEXUF5nPcQE6"
    "j5eRcoUNrZ8GkCrQvB1dr3MC/+E4wyA1ZmJ4yi7WoeGEcElMkFg46maCYTDLhtdW26k97x"
    "6AxGUVspfwjqvcO8x9pq92o3Ajv4WjS9Bc+rRo9QNXqYCHrN6MFoRs1Ilpuex7MLz+a50K"
    "Fv3o9q9B7SxzODXlQ+HyxSijLewlojmmA0QiK+eU7SR1VAQuhhhpCKShIooeBBaI2KqmwP"
    "Khc0v3HEIvMz7wnMMsrAUCaAxmguskdPoEgr/ZDLeg9AOupRGcM8morittSkFN0TJyKY+1"
    "LRF1mthxEZPXLyGXwWrxuiSRYPZEA4FnpVBkIROj5EY76OVMR4jBSxpKR5/QwRuH0B7ghv"
    "yQdZvlW+Iw84F8MVCbPJfCUFrUkwTDFJMXsu47hD/j6lrlmuQpUzJxgSMXltVaftMqHg8u"
    "b7YnzXN+DFOSMhOR+AcxwHSUomonfxzznE8gKL4yRj4oH6bucvbaK/IRX5y1FRIsN9lDMc"
    "2yfC3tMgKxVm+TlxaJX0W41RZIku3rH6UG2D8e3nl31mANV2oZHAwI3YQcYRmVuzpBHY8a"
    "URuDKX7wN2Ro0cMZ3EEjidZCGL+kqy4kYjsONFI1jISbFvu0BTp7FOa6/RLGSpWD0OHNVI"
    "XPPBUwTT0dLiA6oj1bbZyQTHjS68BctbsE7Q2uItWN6CtW8L1m7CscWVzzoSezV3YiG9tr"
    "fT7Zti+MjMcdjqoVvuzhZN/4IluMQgem/hZbRkVY37GEysKxOcTuUGnU86k8+8z5lMxTPN"
    "ZjDO5fI2rl0hiZ3kfQ1LLC8pzpmgdTI/OdW40SorvU7loVR3T8zFFMsDuWzbQ5cSvRM7tB"
    "oU/RNeKMlSa5elqvEOA4n50ZTBaB+CchutQtPvdP3QiewvIL9qVNvBFYU4m+0B1xKPZjJC"
    "NMqkzpa/aownlgK1iWyHXmKmoFDR3z6CQvefvmdjEB5UXG1l6LKWYkoKL8GoA2I0RWEWcc"
    "FuTAzeJt1Itgg9oHLcDVushUGhQdEn/7Ja9GLNFGgHXYumt+Apk7MlamXjvsJVt2Taodai"
    "6W1WgUNw3D5uBBvGfTsA20R9Xb66S4sddg2KPgF3cD7cB7p0t+PEXUkoawBcuLke5dS0SM"
    "rQlOK68jJ0bKFrIHvaTt3tE8Mii0gl52wf12PdClqyYA3X2/d397fXV/dnxouhn60doDbu"
    "wXYJb9ZA8ztyvHZ9u0w39rtpIR+tAedv2itOFNOGFOmePqghF+QpfRpOATnlDz/dogh2GM"
    "BOTjAQLP61zRAiuXcaQoiKPbU7hEiEmtmHEPG2JAbzKQFiN6MAG5MemZqJ4Jtf+SbIZ1ko"
    "shZNZZTNLz9cAor4gcMATBFQVxpaFGGUTIJhxmQojnyIKZCDeCsaPEuiSQpjJgKDiMyEFK"
    "N3gA/3QvQc4PjFS8CPs1AWa5xxLi5jAEcyOEiE58xgyDt4BrdogvkInhVVlrx4+Q5MEX95"
    "HrKD0iKKCAgWkpSMcYRWCeRBM4ijZV7f8qMEsmkQ4ScUZJ/lRysugTfX//j4HqwT2DEhZB"
    "LZBAIoVsrmq7BTEuv+9zKqxsSo92H3Puwn6G/tfdi9r9felWYLinPIY6mNoskfp2zbQ18v"
    "dSY/oRRzAteZZyT2E1COW/7Xbv4VTXs4/eATP7NTh5oSdYL+ORpGZILjYMZFc2IQH42QNU"
    "l26HRY7qz7B25HAU/igrrlgCd+p+V3lj2gKrO4mEOeMpogzrPrAdKk82eHuhnSIIkgG5N0"
    "FsBwhg3mvq5gFCNpXwNRZmMYoFgMx1QZqwPBBlFfsROz8w8S28dLVM13eMB8vL86jOMlIi"
    "NoHVxSNd7lWRy/+nh3IGCJkpK5PnOVapR1Un9oyHGTWGY/Ehl7Vo0PXfCKHoPccsmxsRiV"
    "NmfCDEKni9XIzvB5oNfAttWoNmXnMYdI99RZE6sT9W2qCzWywgad4mSDYP0iX3q0i3i3xs"
    "nSdm4wUOp29W4jZWGatjZUTlKYTIXFkDKU0AvwIY6eAQRJNowwnaKwzOoljIB860qFAVEY"
    "JEcR5JtZOACQgRmhTGQijEdZmqJ49PwA0izOM/mJBvwXZLJ/7rB3YVZtJT2cy+yGInkhom"
    "8Bn0Q4xnK3GPCPjScT3nwAnmCKBb6cv2tOU0S8CH7iUJhsRdEZ1fqdtMYWxtmHounDADwU"
    "cuzDp1gM4CHm0ousQQTZA6DwWfEiyAuqFEw4W8LoOp/iSGVV1PEoUdpQmkQaZZNlRs5yfs"
    "k8eoJiS2bXjWb+q3O9hex/2se050UEodnywG/fSjvTYQ2WjzUuNpfAreJ3B0ncqs58IrfW"
    "weaN4P0x2Hoj+FaUn5WG21rpWZHsUGFXbBiHoK8rxBFLFZTevH9WNK/cdIJLKt1yuclhn2"
    "uQ9ViFVHMM0IRQBzAbZB5MOW6f9bMDMnPWT+9g5v17fCqxw4ZM6ndaWN3lT+tCXP6whxNr"
    "xAc2Iakh6tE4q/TmO5TgRhllZB/JwfbnAFUowLfsBBWmcMz2AGwZVGb0g+IXUYZmwgHH7f"
    "aqE/XW4cSnWFs/xVppGmkjaUz7VyewWeXlAqhIyzX/fe1tp3P+GDMC5oYnS6D15j2dsSYU"
    "S6OdJYy19j4/pZYRvjSr2t+FG0Q7vA9/sXvUOsoa63lPs9hwLe4Cz0C4OwD3gN8QT9ro+c"
    "xsPjObz5B1mBBuJ0OWzze0uXxDNn6kwkXKcJV0cPMrhPPb7JQm804c/ARkC3z8ckSXu/kF"
    "xVdc7ur3IUbCLU54xcHSjWwA5phNpWdZdetSZXtr3mZTGIoH8QW4BCli6bPwP5O+anwAIO"
    "UtZFlhUX5YxHKdU95KdMZbQRCjuUg20vb/OwyW1neca+QDqqfEtvR4kl8yKEgd/enyOyD4"
    "FpyXnZ+7FoUdGAolwyeI5QK2LiRcH49007R2cstLB/NR8A+SrTAEJ974/8WyCrEzdzllm7"
    "0IQYoCzoGs2mTvC6gYUtQbZGdVRgo6R1Zkyef8yw3AeQL5upN/waLgM9/QUvIEo/OX0l+x"
    "4m+dYsaDTXiGqoHblzzejb+q4srJZ9WGsQTyq7my+bsumpzUdmbUenL9yHJXD8jYfWVXhL"
    "bFj0uChUzm+6yr66ziqkFsx1mDqM6d9331vq8n6KfpfV+3UKFO7SNORlqNxt5Ky68u9xXd"
    "cd4JTdCKI6wAZC/mbw7sli3fSnTbg91BYGu0eneXc+tSni+o5bZFrfmb3WPWYXWATFj8Ha"
    "wNGsFJWxnMbosz+HuQI2BYwV2YNal2B9zfDgW4FMnbqgNoOkUPZxqOk8y2BnnZ1tuhKwtM"
    "xuwBrBr3sYg7SlOScjRCWzfiOkH/HGPV+LnoTOHEDTONpn+w4ZCfgIQJL4/gEdk6zBqo+g"
    "edL7e56XKbDUOFLZ5NOq83aHoxlSYEB1TrVH6KKlUhjEcoClLEh0BX0BmayT24ctwLyqt1"
    "Jcqr2vfv/GkZKh0moonWz0I57imCKRsiyBwhbdJ5OOW4lULSEcsakT/OW7rq1P3oqVP5ya"
    "mO8xVTYfr8l+YKJVmqbP8zB51ig2i5WjFH6iixM/rJK7MJlwohtQ6EbtH0T/5RjkjOa7dB"
    "5pduPl9QwmcT5ZzYRls1SXzgWnWuyMApFgiILBd0k6R/63k0RaPHhGBTnJVxAtYJ+mglqJ"
    "yrAxrDhE5NRXSXhPbWKH2M7wrRqa7Ymwm9nbA62YWvMQ1GUxyFfFNsw9qVLMFA2NeECeUq"
    "dU6CZaLcnbF/P+vbbO/3IZhOIBqCWOte6nb4tWjWQO94jncDeLrvvB10DYq+Atd08bcDz0"
    "DVVwAboTkW4DWD0Pq04fmY833GnBczbw149bIcJwBtwUAN28YCXY5rdQxvAFm78PLD3DOX"
    "Y9uSWGro3nwAl1f31x9uzoynu0d3CboNocYGW/0oXwNfy0wURwCsabc1yDs1bDkfWozisl"
    "QUQ8LKRAarp6P4jrCTmcyt2lxSLbEBkE5u2beQklkePEo7TmxyiVI8mp4ZcprkvwwWpTOB"
    "VZtleUy6YViex8MpXvo6ZuUW33BgXtXW3BIAlwdLb3GecGb5f169/vKrb776+9++/urvA+"
    "HbxR+VT75ZcH+5vrlfEhrdqTy8msLUDG231tDOhnVoEraMFItQPGFiabx+82YBoP9zeXv1"
    "4+XtC95KugURvgzU6rjJf3qtfmtZsl0QzpufILpffvGFBbq8VSe68rdW9kuGjEbFuw83Zo"
    "Q1EoNZBvwbbNO4vR9dhgBDvHlG6edIx/TFL5f/24T76ucP30lwCGWTVL5FvuA7t4K4mz/M"
    "/vp/rvvUUQ=="
)
