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
    UPDATE organization_members m
       SET status = 'active', user_id = u.id, joined_at = clock_timestamp(), invite_token_hash = NULL
      FROM users u, organizations o
     WHERE u.id = app.required_user_id() AND u.status = 'active' AND u.deleted_at IS NULL AND u.email_verified_at IS NOT NULL AND u.email = m.invited_email
       AND o.id = m.organization_id AND o.deleted_at IS NULL
       AND m.invite_token_hash = accept_invitation.token_hash AND m.status = 'pending' AND m.deleted_at IS NULL AND m.invite_expires_at > clock_timestamp()
    RETURNING m.organization_id;
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

-- What a user does before choosing an organization (signed in, password changed): a platform event in his own name.
CREATE FUNCTION app.log_own(action text, metadata jsonb DEFAULT '{}') RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
    INSERT INTO activity_logs (actor_type, actor_id, action, resource_type, resource_id, metadata)
         VALUES ('user', app.required_user_id(), log_own.action, 'user', app.required_user_id(), log_own.metadata);
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
                          app.set_password(text), app.set_mfa(boolean, bytea, text), app.log_own(text, jsonb)
    TO bottleneck_app;
GRANT EXECUTE ON FUNCTION app.claim_bot_runs(text, integer, interval, integer), app.claim_workflow_runs(text, integer, interval, integer), app.reap_bot_runs(integer), app.reap_workflow_runs(integer),
                          app.log_system(text, text, uuid, uuid, jsonb), app.audit_horizon(), app.seal_audit(uuid, bigint), app.broken_seals(uuid), app.ensure_partitions(integer, integer)
    TO bottleneck_worker;

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
DROP FUNCTION app.log_own(text,jsonb);
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
"eJztXWtz27aa/isYf3Eyo3jSnF7OJNudcdx0622b9NjOdmeaDg2RkIQ1RTAEaNXt6X9fAL"
    "yBJCgBulESMXOmx6HwEMBDXN/rX2dzEqCQXlz6DD9i9vQTmZ69Bn+dRXCO+B+6n0fgDMZx"
    "9aN4wOA4lOVhXtALyVT+AseUJfwp/3ECQ4r4owBRP8ExwyQSkA8RAihiyRMgE8BmCPDyOL"
    "wA7wmYkAThaQQe0BN9DTADJGUhfkQULGaQiQcMhSHlwAvwK2Yz/jOAESDJFEb4TyhqEIUw"
    "BRDEIWT8fXOAHnltF6JtAfF543A07bcZaYQ/p8hjZIp4vQlvzG+/88c4CtAfiIp//nU2wS"
    "gM5N9n6ms9HIg3+AmCDAUeb8x3726vxCMcZH+KN6E/4gRRysvT4uXF9619L4+/mr/xD/lF"
    "n2JZYMwShM7kSzgh4snZ3yOwqkH8tSTpaJxVi4oXrWgT+PWHdzfvQFEaXN+C9x/uwPuPP/"
    "1k0lzeFpImPv8Gogb1wRa6oLxrC8xS9Nmueg4wqVm8IH7wZOW1FSCrVj73ihd8TLOnwdjz"
    "SZjOo6pg/MTHf1SWTHnJi48fr78Tv01RhBJBpLIYRGkY5otH8SibD/wBS1JUToSgehCgCU"
    "xDsaSc/cckjXw5wURNXsowX618Mo8huxBPvvnPvJ0K5vZz+F32r2fnvEleAqOAzD1R/Nnz"
    "8+dnrSVKtLGxXOSPfE6/WCciJr7CX39ndVVkyadnBRFnf8sCkEGv+sgV09UoazN+h+eIMj"
    "iPW7TXUQ36eV2IcehF8cc6n6F4UH2HaiUvSC0o6iQ6IovdkcsKdtifkuOKUzFdWmReRwxN"
    "+ULbpDIv3OCQ199kLR+HOyHN8/jK5d2+u/O83ZA1xlPRpTpPmpXGYMprUBvM/5zVI6CwnM"
    "x/qYsu33qK/aPO3bsonecdbzJYhzXIGxPGQs6Z/+AF44v8KIb4y+SBjCR3OWxvE3rnxCp0"
    "6Og1Hphq8UMYkepKyA/PF36aJPz456UUiWbuYdtpUsm7iELNPsOPBB1slogGobwlfe0qnz"
    "gTMOSkoWeiKJ48K4iliDFOWca2bP/5SH7O5yNwfi7+k0YPfE+Kzp9/OtvVriS4bHEv3m9M"
    "e164Z8Z3Pu01TLWO5AaEtTBD5s14rWwgDmG57GMD92cwmiLaJu2/aTYJ66fuqnTzyI391n"
    "nxqLn6P97/cYOsOWJQ3GMM2VKLr0fXWpNSuR2OUxzyDYFeiPo0d8JeWKSp7/M7fJvEt4SE"
    "CLZ5VACtoyIJd0Vjceve8zUl56C5vPF2U6Zd3Tr2BBWw1oawi1Pgp7NlB5aq0bVTyz5PKj"
    "j2YBAk2uF5HaE20XVA8w4d579dXP/y+OVlVe5kVkksOKlTKA/3kPdQJ8/RjdU6oN+xuq+z"
    "i5A7Th4UeZh4MIb+wwImgdf6hbwiXWXbP81fzZtPYMT5DfL2itYVCo4Y/4ieznSqj+yX0V"
    "KtR4w9oRwwU3hcCkWC0DI0dAQj8Wwxw/4MkCh8Ej//8PPl1YvbHy5fffW1UB9Qfo9BwRtw"
    "P4N0JmrkK8Q9EA2mADMKYhTHKGnrNnZe46foU3QtNRwJYWJ0gjF/G4jQgj9YvJb6FBIGvB"
    "Yk35pyEEUBLwejACxI8kCBkOFGDIfgHv0RY75AeJDdb0lBIhouerBSdJ5/SFnYSz+rUvOP"
    "76//9fEdMBDbr1fbVtQD8tWm1Qp1j3joCWWWaW9zVQufAyhXiQhly8effgKX778DCXokD+"
    "3H1QdXfjHpzwaaLbWXxWtMFUnt3rUaW7xyLKaEcWNqqC1873y6eZOEzG3a0cCZsdIA1bVs"
    "ToHkFEgnqEBK42ANTusox2md02p1teG0jtoCp0d0Vu6kUv6/2e2iKDpAoahaiRlZDcQw7m"
    "IqZSh6xAmJ5trb6xKFZgNnrtHkl6x3dexORILiqNuD+E9cCVRq6mSLX/mZbYL/MByedcAA"
    "Z3R5xWrx9faJZXL5FmFF+eaYLACnQ5joEtQxho1lUWrxAY4vRdxhSFgDsT/OzjIZzIsvel"
    "jWNMxRn8Q6NZog7TJJ4FNbq1EiGqSFmO5sI+hvpP32u0bUHoZkUXS3ztsVDhI9b03cHtnT"
    "adZEfX1o1nxOUItT0WEvxHPMPD43vDmOUqY5KHdZAnbCV9sGboviL16+3D+XOOdjKZkzki"
    "ZrU1mA90rkoTIZZLN6LSJz7H55PBgiQ0il9ZytEKGJc2KEBp04NtT3NiFO48sJJgyGXq69"
    "1yrO9VO7jdvftO5hSmst0GsqIpsp3QK6OZ1JcEotqg2bdZSjMtu2S62mDZV1lKOyRmWCID"
    "WWxrZBwxPI1vXNLd60GtUWZpvK1cNlT2Pdewj+TcfNYNPSwIxBDWpIBuYt6zb9iGyT+X3m"
    "cv4jevpeGlS0ecuVJx8arznOMVg9rb5yAhelNYluJvI/MpWw+P3q8vbq8rt3Zx1L5gYEf6"
    "ToiMXdK4ltbRE1Wm/e3d7dXF/dnXUuBRswW1lWHuW0r1FbNKDGrWbxq7H7/gO4vLq7/vA+"
    "s57qweo1DTC7RTA80xm+lj+Oltq+imIe5eWMzV9FYUAeUQIgGEMmrE+VkBuvgVClgG/B7Q"
    "+XL1599fWzmB//pPIO/Fv+hGhRPiELCiS7FH0Gn9JXL199DRgR/3qus4LdX8WrTVadvZyz"
    "lztB265DOGgf5n5heM4uVhVz6aGK2J/csCfLBp3oMFt4bcStg6aLb16cjFRnCtKpe1Ihgy"
    "StPAu0SdNbHNUAwzQ5sqFreEwdiOfbW8LONKd/8XjpuX9MmOmBPwIwZWSeBcJjImReMzoe"
    "WUT0dRlNLyCIjjLPsBmKNAf5LbxwQ5+yFX42gpw8mt6Wwr6F6dSoUlFwjSqxDLUnbGNNKs"
    "mKbtObKuIYL0kjcao2aUFZfr/sik8qGd6Kx9xuHeDKBu/A+c32cwWp+Wgph6L0HOzwM1Qa"
    "sDTYo5WXnmzqRh56FMHEX+n3mU1UWbRZBz95NGpwcgInJzhBOYHzq9tBsEt/hoI0NHUIU4"
    "sPT58uaPyTRKZkqcX3aNv/8e6qvU72QZc098t3fIsJ24A5IxjZb/X4ZEFmA+bIzPrtvImd"
    "N7HzJj5oyuQFu8XVbf60firJHw5wYFVCmBZVXREBa5CBxgTk+AnWDC994M6ysIlrOn/oZQ"
    "ghEL0qsaczDHVxKR9RQrWLW5d6SAHs0R9p/2Qt8UUSxzK+qbJU4/axJFyCBmseMuEmjW5L"
    "2MlsHwobrXlOkZ9K0fME4jBNdH7GXWO0C33Snjb6AcvxWdhR38L9sAE68SQZdA7DsK0Fdk"
    "b4zgjf2ZAfJoXOhvwwbciNrJwV66Q00kVEz1Hf/3iDQthxka5MF/jJ6IT4/nvH9h8dSR/z"
    "X0YrrEAsUj1eAr6nIhmIGPDvfE4Bx16Ae4o+3wOSBPwaIc2rRSlaFnsjn+EAzOEDEjkUEx"
    "TLASeUw/w4lzyBGUzmoXA2P2sQvacqN49QnNkyiL8MMvwVrG/PAkK8cYnBgXGDsvdsoUGW"
    "KRfLBqAksUgYGaJHFILr9+DZuQSej8D5BDIYnj93mneneT9JLbE7hW96j6kWSwPiqsKD5W"
    "s3STiPmyatkbncjuzkhwXCXGrIz3Q/Faid2CzgaELaW8zOGeXbv5fR0Rh9DGliGuktYvKi"
    "w1PQ8c2C8vuBIU9K6QGq6SwSn22W9Ox4RpROi1TdaEziRKSDPFUske0l6SYivZOSgRQNqD"
    "vXp8uFeL150wje9dKU/Issl6YU8q/V0pQPERKyikxowaEjsMBsJiUXmc46TRQPGfGYFwIz"
    "GIi/owtwCRLEkieRkEn8SHl7hWM7gFPO+xv+TpGP7JzyUqIWTPOETiRCbTFLz23ZXP5SHd"
    "MLs1g+akhiIncQX8wrUJZOIZzAKT8Fg2/BeVnvuZ3AJk4wSTB7KsU18BFiOb3zC7CZ+Eb2"
    "wg8hNs8HlGlpRds5+aldw01bxP8T8TG2RptyZLtRIYIUeUqgO9O2ZMAttmSNNhQQy1ZIEV"
    "f+lUbgPIYicqf4Cy4gFoknPb4qJeRRSL6kg03VtKX+NctnEoOJIsOTb7gF31/f3N5l49JY"
    "tCe7Lv4oXrkTGeMabbLyrzJqE5nHpceTVVOEUYOFl5c6MDKoGA5CbERSJsSfq9sq8vZNQr"
    "LIxdDGLW3gzNrbANmOSrm9eGRitfZUGMMEaRVgafvyVd/CLy1rUANn1qgGyGVtczLuk5dx"
    "O++y7XOaryNW4kkFY2XWeFfhjvP+2mXYWBDSFFFaG47u2l50PdFvdsLsQfjbaTRa3I7MFR"
    "AqYn9aiK/2z1mHjSNkDPHpb06YAhigMe0c/uHlDFhYIzdR+yPuH4dCXILkfdqCNBUxwJGG"
    "ozjVTEut4qEsu57mYb3VX5MUStTXR1IonUKC32vNCawKD1F3k1lR+fzwYKgRrAOGpz/N+m"
    "+nRW1hhkcbDvgOSJhwKhG5Ew2J06CGR11dTdEmrjtfThPonN+zc29DbWLKZxPn5AYuD9GO"
    "qPRh5KMyUZi9zFAPd+TKfofEf+hw9NHuQrXyw9t/WlpUi4Gow7pRKPs9QzBhYwSZJaVNnK"
    "NT9jsTSFpyWQO57bwlq07st546yg3ObDtXdP1W+3gD5+jM+p3bmHlzC5liA7ROWIPj4U7r"
    "dCCsC6wjvjRAp+6t0RlHY4KnHo1gTGfEVLKoQblQRGcdgsg54q/zNfNZS61S2sm9qwkusl"
    "WhxKOZeRG//00MrzgdyOFddgI0TqdemmicszoC/inlh0eXc5C0c5B0LrmbMqiad5qx10AM"
    "Nd1Y0xTVjDwNaqgENo2gzQjUoIZE4BK/NxfTSqFwNzGtxrq7io1r4YkQWjSgxmh1HFlNpD"
    "qLN2D01/w1Zh6bhznZVxOrWfK64oTpdvbNRuxpU9s4y5jQqu7gG1BrGNnuCIjVra6aY06N"
    "W94OxY9mVWS7Ik5anWrLyHZ5RLYTWH1lZLv6TN9j7L8jGZE7Df13xUc2ihjW539Xfh0tc1"
    "r3y3IWCeA5iEln8XreRn3S9q7Cn6JP0X32s4ci/174hV++uxW521/819XPvAEkmUMGRMZN"
    "8G8QkchH4ItX/E8fxzOUCMkF/weDU/DF12/A/QMSs/weCCIowIwC/mQE7nNB9z2QKXCzX7"
    "JqtxX9D0WPOCHRHGWCc/klVjgFKrRLL1TxfH9pCfmy/4h960bmsG2mIsw+mk1DMsQa7rrm"
    "7tpqdbYe23rP645kiJslPFSbaZf30PmNOr/REzRucH6jLj9X7zIyl59rQ8v4/GxiRpRSeo"
    "Bcyb62iFrm0Z0DzL2Oq3vEXY49HUarA1TGRMPyvX6qN3EJqiP2mGgUhmEP5gqaEckbQhZ8"
    "4ednLP4GjThAEHeZJPCpxZ4G2mAwxHSvZiCivj7MQASvv/3eWheLm7JGxsKvyFSzNqqI5p"
    "QvIKcznUWXYIO1/H5pNn+rwgPcS/gwsTckbIBOOn1cR8AFl27Pyupywt+GkjjBul1Vv441"
    "IGsuZMdzg9CtY3PEoEXkYrW4s6VUdBSfU5ygMlqiZgR2ZGrVIfeYsLV8cggZW2XWSxGBcp"
    "1s8grOiQUyqRVFnlRNmG8hNchJx1LR+jwkhK0h56uj3ODLTn3OvXtr/mAuu6gzonaWmAdJ"
    "ocsu2hexy7OL3ry7vbu5vrrrK+HDe8LwBPsw733Liqb2+2iZHU2klDS2pMmjRwFGRC4EmS"
    "XhAlxGT+IfOJK5FNSBCebwCSwSzPivbMSvWIzDwqcsK4MAA052ICxcdJY4u61scysa8c6N"
    "Q7vXPoOXRqKNFgHAoWqdkRltYDrHlFqb2OygN8IEJ3+tre1L0Ro79tary9zOpl7ddixtLL"
    "9NgII0RjIOmVVjc5ytsVZRWcs2yHzoOdsdZ7tzgnYmznZn+5w+8Eabqr7yogNUfFH0iPQx"
    "xpcFcFdA5sYU6nHyVnnDKSXyVPdJr6SpYbeCOUOGI7MsO8ChOSaBaTy7ougAWYLyXGER36"
    "EOGF6Ah7z/vC+6fMXLKCshwyON3wtImvjI0xvdaVlrYQZMm0VohxpiSI71veQpPklNPz90"
    "YXH00CWo0HNYAwzU8FDPZCkhMVv06oAhrnjQWjVdQZwyNV+7KtmXDZNNnKPTqfm3S6VTVG"
    "96slHE7wbMKaUHxZhT7fep2k+pLlemU+pnlCpzUk9lP9r82oDWaPObA75bm6+OGWNtPkMR"
    "jNgFuGYilEWu7gHjJxlxgiz4SHgD4hBGIxDiuXgGowDQlMYoEhpHABMktfC8DBOxL86pTo"
    "2/o1os9fc0TKerNKY1Ej2B2FWEC9FrA/V2vUEFykVLcBrXIWoHncbVRUvo/bDroiVsqLwW"
    "+3CLpdv8aV1lnT8cIEviPGSl3i8A5qp9frb8JQftREo8yc8leyZT2BxKMhqKaSxcYacemk"
    "NsqkJsYYYnGs5O5IYaiaqw0+s4P9itsphdBwP7PGANnDuqZPfK4v7ZolIvC1aKO5GmQqET"
    "uHXKMJUhY+1Ao66e8zFKNgzSq0rRfpYvPCHiG37Goc5+wIasGxIe7yq433jGmnG1QoZbjT"
    "4zSa6njH8TgW7My5LonIIcN8PxaxnGmG+CAEePmGWeUhOcUDYCixn2Z3n4YV4KBoEQREr5"
    "a0Sky9QbIXnlv+QvBAvMZvxfYpzpRL17r397TlwWktjiq1T+TWtIifN614m5q+mF5Jajsq"
    "vKun3J3rJOb/gxg6UUfAvOxXGLj4fzjTvDP+oDirwZpLO1OlR7i11vWg1Y6q+1g+aaepTZ"
    "NXRXo39n3n3aatesUiwZ61aZY22rLCalUWzsJYPCLEh2bUjkkPpwcGohpxY6QRWGUws5tV"
    "DvAoOlCez50chKmF9BzMX52dXitkTuREqYH+56EApmO6KXM1NnuH74bY9XnWy/hRmebL99"
    "bm1Rpw9vqQUOMshlzsR6xspasFs0Zb//j+DIevupgRyRtbXRJsZbCzNUjzZnOb8pg8Wt24"
    "w5pfRgGevD1+DoJqlzNTh9V4PDHJSbexo0l8cNmDTU1R3r4FS2A5MUw9WxxQ3ODkZbJzvr"
    "9MK71Kf+ghLhCtvhC6P8OlqmP43LcoZq0w8RAlm0ECD/h4CILSUSwBaBHV6D+zFh9DX/tH"
    "7K0H1b9bnmO1arL53M3snsT1C+7GT2OwieZxzwYpNIFwd6mDAOdZGtxoZEqcUHyFa2oxly"
    "VRUeIFNqJWZ0NRAD5AxTL4AiURbRqce68ho1UUPKadQSe5iY0G7JJrR+/D7Ogblf81B5O9"
    "dcZIpbe/cVpvxkJjaf4u0BoIiJ24Zy+bkAv2L+MVMmDTDVOPlYOuJDQJ8oQ3NpTDmSHvaU"
    "vwpMSAJEENQnEaBTZ+S5+wo3t+o0CI8uSZZGbCKL5pb8/N11zV3XTvBq4a5rzsSq/yOku/"
    "lucNp20QkO9x53RHNQe43LznVWd7gKMqQL3KEZlxzPwDtUxf9hMrg9vb9z0t0G/TuXMyxX"
    "nbblN8tlD95aOtQKJAQDQgcq3TTBHb/oiwximIJnuUp/pBTm/3z+BtyRhBFMEVjAiElZAe"
    "c5REByMAKU5EIERkKpVhXSA+lFqtfF9tgWS+FFrXITmYX6cbwa2tY/TbMIGHrJtdohxCim"
    "XnKdMpKDMBZcLS3p2VSwW/LhThQb2l7W56IZfS3MoCxXl5zH4tqGs+Zp7CS1Ds3DWGsIHV"
    "TG4VvUea4oflp6oKDI5iBxKQMjnFO+506jFzjiW7ZwM6IyCjBlfNwEAFJw+8Pli1dffS0T"
    "/L4RASHQhO9VMyB9krKMv3yD5q8KAFtgn2//6JH/RGXM4cWMiN0cznGoVXD00ALLQ4N5rI"
    "GCfbs4CG3v+ax3FkEOyooLqJ1ypV3h0tAGitVtCCnzKOKoIn2xaUurUB7m+ZfFN10a38Iw"
    "1EG9EfZnuWws2VRUInaXLrmsyzhT8sozqmmNMpyJ4Vds1OGCJjiN3slrn5xGb/uc2ntSb8"
    "WF+kCPvaY+1JqjhSF7euQgHdGr7d9sT6qVP4gba7+bj7Ktx14eh65N5XWENJEkaoAGlzjO"
    "f7u4/uXxy8uq3MmMRiw40biw8stkpNtbdDrUOmB4KtQAPfIbomehom8ghkfZfAI9kf2UF7"
    "c9xGigzo5G9lu9Otsw2sS5g+FBJrM8ooNiN5eVyMWGyzrKTfcalfyiTI3tndqg4W0+TtF2"
    "hEFOjmj1W61cc9k+txaDw9mN7ddubA+6yhvkkyTI+tultKzKjAy0l3y7y4tbGERRNJ3zO6"
    "0wERL6wfwFF+A2f/5SGhHNUPXba2FZBENhrzSD2W9ZxMvMXUom1ZDh8TMUZYX50QzBACV6"
    "W6j9N+NT9Cm6L98mgnYmmdT4vqhKHEoAjigOstyuYg1//AYoIBzcv5bKVWlvJa2wsvaeU/"
    "7VZTKAbPIA8ihaE4Yg5tVgJl3R1tCp6qyhNF3IVIq1H43VUsoo8kLM70ymGqq8655sO/gW"
    "vDSx5RoT5iWphdZMbV4FNmthVd5IT2vfIDO9aHdyhc3VmGprjBWaeYOqypx20WkXT17g4b"
    "SLu7itK/uN2drQhAzq9qTnrtrI7cRHevxBjdE+Y9yr5xOd3oyhaXbjrNHagjW1Z9HOEl72"
    "pSzLiOglQ0B54zFOEnCYl1QdsbUJ2s4QECf4EfpPXogekWmGgBZmeHLOcUIW8iQdTUibNW"
    "3+2iZkvRy2x8OaLlntI0aLmCSaHUZLmVp8iHQxONUsfmJOXiYJfGrxVZRvcCUu1CfFlZiQ"
    "v/1+mKrEI2Kx89AiXfY8vrrzE4gdnW2kOwgqFgTrUNoCOkbzCS858Umqs6bqOlg3QMM8Vs"
    "8g9Sb8VR6NYExnRMNfV4AKLXSogSrkYKKeEO8JCSnSSB/09rla4CDNc31+D/MN7x1l2f2F"
    "3zn7k7LijtnzlUM42MEp8tLE9J7WQAzvlkbxn8gr55Gh5KWGOfX9YYynok8N2mbw1Vdfm6"
    "5lVelBLmB8cnkzLKZaR6Q1/VWtAVvvxrbeklapqMYpDhmO6IWoT6OY6ucip2hnW4Rqhfl1"
    "wFAtxw7B9O6IVr4Dsb07uiG3xPTOJRhTKHQJxvbOaJdxY5W9SbPNbMDmW8Ju0hMxaSwaUC"
    "O0vrF2ZRrry6CRsU47xuyn0XLzRVnIMvjKqBnBXTwiCYAgC/V3ToUNIMB5nBO15AV4Txgv"
    "yFAEpa1eQhav+b/zmCrCnDAidcRZ43P22AxLk0Fja7bsI2zfhq2wmBmbRf4omqGiDBujQp"
    "wJmzNhO3lzK2fCtgMzIZ/EGg/nZXYuBcLczCXfF28L5HEerHXE5gu4l5HSDu9OY2ic2axW"
    "foCB3h9hmGq40htoFGXXs844IqJ05hnUn6G59JjXx3LsFDG3cPsTM3/Rw+ScwzBsS5mtaR"
    "sKX3qd7SGI9w7zHmsq3avdCMzoa2EGS54TjR6haPQwGXSS0YORjOqZLBc9x2cXn819oUPe"
    "3I9o9A7ShzONXFQ+Hy0TijJewlgiGmPkI+HfvCDJQ5ZAQshhxpCKTBIopuBeSI2KrGz3WS"
    "xofkGLRORnXhOYp5SBsQwAjdFCRI+ectJ1Ys+d1rW5O3ScYJJg9lS6QAf8fZmkY7X0UZLu"
    "jYn47qZSx3aGTXD5/rvcFx1cvwfPzhkJyPkInOPIixMyFbWLfy4glldlHMUpEw8yQs6fmz"
    "hOQypCf6Miu4R9L+c4Mo8h3VMnK+lf+TlxYBQvO+ujCLBcvGP9rpr6sZuPL3On+qzsUvm6"
    "pjViak5CsjBukgIwa5cCsG3cOCT+g6k+IGdMhRgSp0KWNlGdSUatUQBmbVEAS1tSLIg21N"
    "QxxhHhFczSJhWzx6JFNYhtKHWKYOKvjNufVZSVbVYyxVGjCqf8ccqfE1RUOOWPy3fcu7xl"
    "SaB5zEJTRU9ZdoBKHpfN196ZgKSJsRKxKrxHX5U5jFIYtvfnfrxV9hK5QYg0jIM2rMequG"
    "L2wSnvmT5kQ/bQLjZtCzO8+VvIaKzGpAoyH5W/KKjdzHQU4HTew6gs+WhGEfqcSjf6WcoX"
    "ofx62Ca6y6m0Ez5Ux9Lyrmwdy1uFuTOh7DdvqJ9KURB/2wRP24xqbVt0sD2auejctER9fb"
    "hp6Yxf+HQV1ZtxWRV2YVxW+wZuFsblNJ0CK1WD8f24RLh1MDvj+TMUpCHfHiZEoyrvZrIF"
    "dIRm8kVF42glYWzgHJ2y384g0MogsKGLNVAoNBBDMs2qOf7VVIFm1LUwgyUvUzkbslYWHi"
    "pddU2mGWstzGAd8g/B5vm4GWwo980IbIOGOn1VkxYz7hqIIRF3cObPBzp1d2P/XO0aGxB8"
    "4tmvWjtrjdabd7d3N9dXd2faY/buWT3MCb+S1MatwizyxgZsviXHKzE0C7mxPNyGbn/agM"
    "5flVecKKeNPdmE2Oq+twG1hb39idLauhObEKucLd2K2rGits/f1u4ljZGcR8NpaGNz5Pc/"
    "3qCwPFOd+lAWTfx7l943cmxqvG+KMdvtfSO8tMy9b3hZEoHFjACx/1LQ4TijKSaSEP7Ct2"
    "2+LgYi4M9MZiz8+ftLQBE/IjEAEwSyKw0t8hfKRoJxykBE8qSGmALZideiwJMETRMYMeFx"
    "Q2QQoQi9Aby7F6JmD0fPngN+AAtknsM5b8VlBKAvQ3GLNIZzGPAKnsANmmLeg6cMlcbPnr"
    "8BM8RfjhnNEyz6MxhNEQWiCXFCJjhE6zjyoDnE4Sqrb/lRPFnUC/Ej8tLP8qMVl8D31//6"
    "+A5s4tgxJWQamjgCZE0pi6/TnBKs2t9LrxpdQ50Nu7NhP0F7a2fD7mzYexeaLbFXkttSm0"
    "WdXWdZdoA27Nme/IgSzAG2I08LdgNQ9lv+v9n4K4oOcPjBR75nJxbpGOqA4Rlgh2SKI2/O"
    "j+ZEc3zUUtaE7NGZolxZ+yduT74U4oK6Y18Kfqfld5YeWJUBUPTeFCmNEW+z7QbSxLm9I7"
    "sZUi8OIZuQZO7BYI416r4uLwAtdKgeAPMJ9FAkuqNLKtXBYAM0VO7E6PyTROZ+oFXxPW4w"
    "H++uDmN7CYkPjZ1mq8L73IujFx9vD4QskY0xl2euk8ixDnWbhuw3iWT0IxGxZ12b6iWvGD"
    "DJLZMcE41RaSVBmObQaaM1MlPVH+g1sK01qg3ZRcQpUi11NuTqRG2b6ocamZyCznC8RbJ+"
    "li892km8X+Vkae2hUVCqliDdSsrCmMJYUTlNYDwTGkPKUEwvwIcofAIQxOk4xHSGgjKql1"
    "AC+iHkC1gwApCBOaFMhPWL/DRJUOQ/3YMkzTSSmIkC/Bek03nuocbNQwbSMJ2uUviVXMuY"
    "cgKxIxXkVqPg1Vu9g0h4EcfIvER8fzdui3AHNG0Dv4lmkooOzah8rLRie8HMqvbuIaBZVZ"
    "kLatZa5J1CeDjKS6cQ3p23saFcQS0+PNWIk1hZ0SUlKfkBwGLCNmADlgvUtL3KacqCzAbM"
    "kZn125nBOCsEF8jxoCmTN+8WV7f50/qpJH84wIHl845NSaLx0tCOKrX4Ho8kfkoZ6SMQXn"
    "9mGoWYbsemGkECJ6wHYktnLa21BqYeQ3NhJqDZG5YYFqigoarFS6mWFXMVZI+8FSKcQ6DN"
    "RW+zXhjb0dvQBEdYf0jRBgysA0wWx3LdqKDlUvld7W2ns21rgw0meDrN/cgMiFaLD3TE6l"
    "h8hAkW/TOlsVbeRQl1Md3Wi+mmqB7NKWuA9kjby/3z1pFMWA3Wm0Ya4UsXeRrg/gjsgb8x"
    "nrbZc1HKXJQyFy3qMCl00aIOPVqUiU2lMCPSXLstTN6Ku8xNekqDeS/GboKyJfZuOaOrTd"
    "684iuuNnv7ECFhOiYsx2BpbnYB7v0Zv7XGhBNwL4zPFjKwBZRF2QwysIAUxDClwiCNJCJs"
    "B0USjxL5W0goG4EpQRQQTbyP/VW7uQFcIypTPci4oeWS/CJeAbW0i8uvvuBbcF5Wfm6b6H"
    "SkSf4LHyGWE9E4OW69P9Ik0dhYLU+Hy3vBP0i6Rhes2sb/E8nMutaty5Ht5oUIUuTxFsgU"
    "MOY2fVmDMvQWm7NuQwqcZVNkGuP8y43AeTYLxV+wSGLMF6aEPMLw/Lm0O6zat0mC3tE2LD"
    "yzjpun8d2P3WnWKivbU5OGxZBfsTOTB9tJk0NNR0atJtuPnCCWPHlkYj+zK6BpQt8SsLSR"
    "+TprawKbtaoBNmtZA1RvnbNhdTasJ2hv6WxYd5BNNltH2oQuUekrGHOdPr+C3FW447zb6a"
    "gVW1hBSC/GEpzYHdtJZEe3HtQtglutjUR3ossuIfiSLJc7lH5/tX/OOrQHkAn7EAutgQI4"
    "aW2BXks1h394OQOaGdzFWRO1P+L+cSjEJUjeVi1IUxEDHGk4ilPTHJNlWad+rzQpKTMnsC"
    "o8xCSdKElIwtkITI3O64DhmVFn/edHZwqndpwpmOHRhgO+AxImrDW8B2RqXq1BDY86l8B0"
    "y/fbpqLClM8mzskNmtZIpQrBgtU6yg3RTFQIIx+FXoJ4F+gaMkM93JEr+70kyU1X8Leq/P"
    "D2n5ai0mIg6rBuFMp+zxBM2BhBZklpE+folP3OBJKWXNZAbjtvyaoT+62njnKDM9vO1wzv"
    "6GI66sMNpEmm+59byBQboNVixZypo+ROa+9emhhYu6fokPuTy/ZDoV40K2Lr8XM15a0wdZ"
    "JqQpy/WbUuSgce5gmKDA/jTcjwzuOVVavhAKwDhijldr4qVhRqvH3qZoBm/LUwQ0oLX1eA"
    "VsaJZtQ1EEMlrmlDaUaeBjVUAhu2zwbkNa38h7TgOee8Pp3z9pvV/RioLRpgnNZdy2u1DW"
    "+BWTM/vMNcM1dz2zqxmOV2z/Zqx+4KdhuHGhNu1a18A34NXXaPgFjdaqs579S45e1QnEBW"
    "+eyOCSs9Ptf3231L2MkM5lZCD3+GOS37dm4+RqYS5Fjavwf4JUqwPzvTOH/nv4yW+X3Dqs"
    "wqh+9uGlY7Sls5pF1HrFziVzulGQnzWwfA1d5oOxwnvLH8/168+uLLb7785z++/vKfI6E8"
    "54/KJ98sub9cv79b4XvWKfK/msFET223rN9MyHpoJ2xpih+iaMrE1Hj11VdLCP2fy5urHy"
    "5vnvFSUu9K+DTIZsf7/KdX2W8Ny7JYI8buZjgvfoLsfvHypQG7vFQnu/K3VpgwhrRS79sP"
    "7/UMKxCN3Bv8G+xS+9KPLEOQId48p/RzqHL67OfL/23SffXTh7eSHELZNJFvkS94a5dFb/"
    "ub2d//D07e8zc="
)
