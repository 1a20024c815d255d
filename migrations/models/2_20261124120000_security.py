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
    "uHXKMJUhY+1Aoxj+xFjoZTeM0nsZ4x/RzuwWe2C7YXOn26EtoxifKjmNaMHrc1QPT3yKVM"
    "3RfIySDWlSJdY/yxeeKl0JCXW2OjZk3ZDweE8cy9lhkD5syM4df8WpDp4iOcWGFBWZPE6J"
    "pn3p2/LVaYXWrVrDzHRvnrKKmqjgYl6WROcU5LgZjl/LwPP82gJw9IhZ5ts6wQllI7CYYX"
    "+WB4znpWAQCNWR1JhFRDq5vhG6Mv5L/kKwwGzG/yVWK51ybu/1b8/t1kJ3VnyVyiN1Db1e"
    "Xu86UdI1vZDcclQmXFq3L9lb1ukNvxiylIJvwbm4IPPxcL5xZ/hHfUCRN4N0tlaHam+x60"
    "2rAUs9bHfQXFMfYLuG7mr078wfW1vtmlWKJWPdKnOsbZXFpDTKZrBkUJilNagNiRxSHw5O"
    "ke8U+SeodHaKfKfI713E201ldjSyUr9WEHMFbHa1uC2RO9Hr5Ie7HtQ42Y7o5czUGa4fft"
    "vjVaeNbWGGp41tn1tb1OkDEmuBgwxLnDOxnnuJFuwWTdnv/yM4st5+aiBHZG1ttInK2cIM"
    "1QfZ+TptymBx6zZjTik9WMb68A47uknqnMNO3znsMAfl5r5hzeVxAyYNNb7HOjiV7cAkKX"
    "x1bHGDs4PR1snOOiH8LvWpv6BEBC/o8F5Ufh0t05/GZTlDtemHCIEsvhOQ/0NARAMUKbuL"
    "UDyvwb0wi3rNP62fMnTfVn2u+Y7V6ksns3cy+xOULzuZ/Q7CnRqHKNokNtGBHiaMgxNlq7"
    "EhUWrxAbKV7WiGXFWFB8iUWokZXQ3EADnD1AugSG1IdOqxrkx0TdSQstC1xB4mTg9bsiyu"
    "H7+Pc2Du1zxU3s41F5ni1t59hSk/mYnNp3h7AChi4rahXH4uwK+Yf8yUSQNMNbMJlqFTIK"
    "BPlKG5NKYcyZgolL8KTEgCRNjqJxFSWWfkufsKN7fqNEhoIUmWRmwi7/GWIrO465q7rp3g"
    "1cJd15yJVf9HSHfz3eC07eLJHO497ojmoPYal53rrO5wFWRIF7hDMy45noF3qIr/w2Rwe3"
    "p/EwmDc/XuXc6wXHXalt8slz14a+lQK5AQDAgdqHTTBHf8oi9yPmIKnuUq/ZFSmP/z+Rtw"
    "RxJGMEVgASMmZQWc5xABycEIUJILERgJpVpVSA+kF6leF9tjWyyFF7XKTWQW6sfxamhb/z"
    "TNImDoJddqhxCjmHrJdcpIDsJYcLW0pGdTwW7JhztRbGh7WZ+LZvS1MIOyXF1yHotrG86a"
    "p7GT1Do0D2OtIWQd4mqXx4tb1HmuKH5aeqCgyOYgcSkDI5xTvudOoxc44lu2cDOiMm47ZX"
    "zcBABScPvD5YtXX30tU7K/EQEh0ITvVTMgfZKyHO18g+avCgBbYJ9v/+iR/0RllPjFjIjd"
    "HM5xqFVw9NACy0ODeayBgn27OAht7/msdxZBDsqKC6idcqVd4dLQBorVbQgp8yjiqCLhvG"
    "lLq1Aeps722TddGt/CMNRBvRH2Z7lsLNlUVCJ2l+C+rMs4t/3KM6ppjTKcieFXbNThgiY4"
    "jd7Ja5+cRm/7nNp7Um/FhfpAj72mPtSao4Uhe3rkIB3Rq+3fbE+qlT+IG2u/m4+yrcdeHo"
    "euTeV1hDSRJGqABpc4zn+7uP7l8cvLqtzJjEYsONG4sPLLZKTbW3Q61DpgeCrUAD3yG6Jn"
    "oaJvIIZH2XwCPZGvmhe3PcRooM6ORvZbvTrbMNrEuYPhQaYfPqKDYjeXlcjFhss6yk33Gp"
    "X8okyN7Z3aoOFtPk7RdoRBTo5o9VutXHP5mbcWg8PZje3XbmwPusob5JMkyPrbpbSsyowM"
    "tJd8u8uLWxhEUTSd8zutMBES+sH8BRfgNn/+UhoRzVD122thWQRDYa80g9lvWcTLzF1Kpk"
    "GS4fEzFGWF+dEMwQAleluo/TfjU/Qpui/fJoJ2JpnU+L6oShxKAI4oDrJs3GINf/wGKCAc"
    "3L+WylVpbyWtsLL2nlP+1WUygGzyAPIoWhOGIObVYCZd0dbQqeqsoTRdyFSKtR+N1VLKKP"
    "JCzO9MphqqvOuebDv4Frw0seUaE+YlqYXWTG1eBTZrYVXeSE9r3yAzvWh3coXN1Zhqa4wV"
    "mnmDqsqcdtFpF09e4OG0i7u4rSv7jdna0IQM6vak567ayO3ER3r8QY3RPmPcq+cTnd6MoW"
    "l246zR2oI1tWfREWeS1CvLMiJ6yRBQ3niMkwQc5iVVR2xtgrYzBMQJfoT+kxeiR2SaIaCF"
    "GZ6cc5yQhTxJRxPSZk2bcbwJWS/r+PGwpksv/ojRIiaJZofRUqYWHyJdDE41i5+Yk5dJAp"
    "9afBXlG1yJC/VJcSUm5G+/H6Yq8YhY7Dy0SJc9j6/u/ARiR2cb6Q6CigXBOpS2gI7RfMJL"
    "TnyS6qypug7WDdAwj9UzSL0Jf5VHIxjTGdHw1xWgQgsdaqAKOZioJ8R7QkKKNNIHvX2uFj"
    "hI81yf38N8w3tHWXZ/4XfO/qSsuGP2fOUQDnZwirw0Mb2nNRDDu6VR/CfyynlkKHmpYU59"
    "fxjjqehTg7YZfPXV16ZrWVV6kAsYn1zeDIup1hFpTX9Va8DWu7Gtt6RVKqpxikOGI3oh6t"
    "Mopvq5yCna2RahWmF+HTBUy7FDML07opXvQGzvjm7ILTG9cwnGFApdgrG9M9pl3Fhlb9Js"
    "Mxuw+Zawm/RETBqLBtQIrW+sXZnG+jJoZKzTjjH7abTcfFEWsgy+MmpGcBePSAIgyEL9nV"
    "NhAwhwHudELXkB3hPGCzIUQWmrl5DFa/7vPKaKMCeMSB1x1vicPTbD0mTQ2Jot+wjbt2Er"
    "LGbGZpE/imaoKMPGqBBnwuZM2E7e3MqZsO3ATMgnscbDeZmdS4EwN3PJ98XbAnmcB2sdsf"
    "kC7mWktMO70xgaZzarlR9goPdHGKYarvQGGkXZ9awzjogonXkG9WdoLj3m9bEcO0XMLdz+"
    "xMxf9DA55zAM21Jma9qGwpdeZ3sI4r3DvMeaSvdqNwIz+lqYwZLnRKNHKBo9TAadZPRgJK"
    "N6JstFz/HZxWdzX+iQN/cjGr2D9OFMIxeVz0fLhKKMlzCWiMYY+Uj4Ny9I8pAlkBBymDGk"
    "IpMEiim4F1KjIivbfRYLml/QIhH5mdcE5illYCwDQGO0ENGjp5x0ndhzp3Vt7g4dJ5gkmD"
    "2VLtABf18m6VgtfZSke2Mivrup1LGdYRNcvv8u90UH1+/Bs3NGAnI+Auc48uKETEXt4p8L"
    "iOVVGUdxysSDjJDz5yaO05CK0N+oyC5h38s5jsxjSPfUyUr6V35OHBjFy876KAIsF+9Yv6"
    "umfuzm48vcqT4ru1S+rmmNmJqTkCyMm6QAzNqlAGwbNw6J/2CqD8gZUyGGxKmQpU1UZ5JR"
    "axSAWVsUwNKWFAuiDTV1jHFEeAWztEnF7LFoUQ1iG0qdIpj4K+P2ZxVlZZuVTHHUqMIpf5"
    "zy5wQVFU754/Id9y5vWRJoHrPQVNFTlh2gksdl87V3JiBpYqxErArv0VdlDqMUhu39uR9v"
    "lb1EbhAiDeOgDeuxKq6YfXDKe6YP2ZA9tItN28IMb/4WMhqrMamCzEflLwpqNzMdBTid9z"
    "AqSz6aUYQ+p9KNfpbyRSi/HraJ7nIq7YQP1bG0vCtbx/JWYe5MKPvNG+qnUhTE3zbB0zaj"
    "WtsWHWyPZi46Ny1RXx9uWjrjFz5dRfVmXFaFXRiX1b6Bm4VxOU2nwErVYHw/LhFuHczOeP"
    "4MBWnIt4cJ0ajKu5lsAR2hmXxR0ThaSRgbOEen7LczCLQyCGzoYg0UCg3EkEyzao5/NVWg"
    "GXUtzGDJy1TOhqyVhYdKV12TacZaCzNYh/xDsHk+bgYbyn0zAtugoU5f1aTFjLsGYkjEHZ"
    "z584FO3d3YP1e7xgYEn3j2q9bOWqP15t3t3c311d2Z9pi9e1YPc8KvJLVxqzCLvLEBm2/J"
    "8UoMzUJuLA+3odufNqDzV+UVJ8ppY082Iba6721AbWFvf6K0tu7EJsQqZ0u3onasqO3zt7"
    "V7SWMk59FwGtrYHPn9jzcoLM9Upz6URRP/3qX3jRybGu+bYsx2e98ILy1z7xtelkRgMSNA"
    "7L8UdDjOaIqJJIS/8G2br4uBCPgzkxkLf/7+ElDEj0gMwASB7EpDi/yFspFgnDIQkTypIa"
    "ZAduK1KPAkQdMERkx43BAZRChCbwDv7oWo2cPRs+eAH8ACmedwzltxGQHoy1DcIo3hHAa8"
    "gidwg6aY9+ApQ6Xxs+dvwAzxl2NG8wSL/gxGU0SBaEKckAkO0TqOPGgOcbjK6lt+FE8W9U"
    "L8iLz0s/xoxSXw/fW/Pr4Dmzh2TAmZhiaOAFlTyuLrNKcEq/b30qtG11Bnw+5s2E/Q3trZ"
    "sDsb9t6FZkvsleS21GZRZ9dZlh2gDXu2Jz+iBHOA7cjTgt0AlP2W/282/oqiAxx+8JHv2Y"
    "lFOoY6YHgG2CGZ4sib86M50RwftZQ1IXt0pihX1v6J25Mvhbig7tiXgt9p+Z2lB1ZlABS9"
    "N0VKY8TbbLuBNHFu78huhtSLQ8gmJJl7MJhjjbqvywtACx2qB8B8Aj0Uie7okkp1MNgADZ"
    "U7MTr/JJG5H2hVfI8bzMe7q8PYXkLiQ2On2arwPvfi6MXH2wMhS2RjzOWZ6yRyrEPdpiH7"
    "TSIZ/UhE7FnXpnrJKwZMcsskx0RjVFpJEKY5dNpojcxU9Qd6DWxrjWpDdhFxilRLnQ25Ol"
    "HbpvqhRianoDMcb5Gsn+VLj3YS71c5WVp7aBSUqiVIt5KyMKYwVlROExjPhMaQMhTTC/Ah"
    "Cp8ABHE6DjGdoaCM6iWUgH4I+QIWjABkYE4oE2H9Ij9NEhT5T/cgSTONJGaiAP8F6XSee6"
    "hx85CBNEynqxR+JdcyppxA7EgFudUoePVW7yASXsQxMi8R39+N2yLcAU3bwG+imaSiQzMq"
    "Hyut2F4ws6q9ewhoVlXmgpq1FnmnEB6O8tIphHfnbWwoV1CLD0814iRWVnRJSUp+ALCYsA"
    "3YgOUCNW2vcpqyILMBc2Rm/XZmMM4KwQVyPGjK5M27xdVt/rR+KskfDnBg+bxjU5JovDS0"
    "o0otvscjiZ9SRvoIhNefmUYhptuxqUaQwAnrgdjSWUtrrYGpx9BcmAlo9oYlhgUqaKhq8V"
    "KqZcVcBdkjb4UI5xBoc9HbrBfGdvQ2NMER1h9StAED6wCTxbFcNypouVR+V3vb6Wzb2mCD"
    "CZ5Ocz8yA6LV4gMdsToWH2GCRf9MaayVd1FCXUy39WK6KapHc8oaoD3S9nL/vHUkE1aD9a"
    "aRRvjSRZ4GuD8Ce+BvjKdt9lyUMhelzEWLOkwKXbSoQ48WZWJTKcyINNduC5O34i5zk57S"
    "YN6LsZugbIm9W87oapM3r/iKq83ePkRImI4JyzFYmptdgHt/xm+tMeEE3Avjs4UMbAFlUT"
    "aDDCwgBTFMqTBII4kI20GRxKNE/hYSykZgShAFRBPvY3/Vbm4A14jKVA8ybmi5JL+IV0At"
    "7eLyqy/4FpyXlZ/bJjodaZL/wkeI5UQ0To5b7480STQ2VsvT4fJe8A+SrtEFq7bx/0Qys6"
    "5163Jku3khghR5vAUyBYy5TV/WoAy9xeas25ACZ9kUmcY4/3IjcJ7NQvEXLJIY84UpIY8w"
    "PH8u7Q6r9m2SoHe0DQvPrOPmaXz3Y3eatcrK9tSkYTHkV+zM5MF20uRQ05FRq8n2IyeIJU"
    "8emdjP7ApomtC3BCxtZL7O2prAZq1qgM1a1gDVW+dsWJ0N6wnaWzob1h1kk83WkTahS1T6"
    "CsZcp8+vIHcV7jjvdjpqxRZWENKLsQQndsd2EtnRrQd1i+BWayPRneiySwi+JMvlDqXfX+"
    "2fsw7tAWTCPsRCa6AATlpboNdSzeEfXs6AZgZ3cdZE7Y+4fxwKcQmSt1UL0lTEAEcajuLU"
    "NMdkWdap3ytNSsrMCawKDzFJJ0oSknA2AlOj8zpgeGbUWf/50ZnCqR1nCmZ4tOGA74CECW"
    "sN7wGZmldrUMOjziUw3fL9tqmoMOWziXNyg6Y1UqlCsGC1jnJDNBMVwshHoZcg3gW6hsxQ"
    "D3fkyn4vSXLTFfytKj+8/aelqLQYiDqsG4Wy3zMEEzZGkFlS2sQ5OmW/M4GkJZc1kNvOW7"
    "LqxH7rqaPc4My28zXDO7qYjvpwA2mS6f7nFjLFBmi1WDFn6ii509q7lyYG1u4pOuT+5LL9"
    "UKgXzYrYevxcTXkrTJ2kmhDnb1ati9KBh3mCIsPDeBMyvPN4ZdVqOADrgCFKuZ2vihWFGm"
    "+fuhmgGX8tzJDSwtcVoJVxohl1DcRQiWvaUJqRp0ENlcCG7bMBeU0r/yEteM45r0/nvP1m"
    "dT8GaosGGKd11/JabcNbYNbMD+8w18zV3LZOLGa53bO92rG7gt3GocaEW3Ur34BfQ5fdIy"
    "BWt9pqzjs1bnk7FCeQVT67Y8JKj8/1/XbfEnYyg7mV0MOfYU7Lvp2bj5GpBDmW9u8BfokS"
    "7M/ONM7f+S+jZX7fsCqzyuG7m4bVjtJWDmnXESuX+NVOaUbC/NYBcLU32g7HCW8s/78Xr7"
    "748psv//mPr7/850goz/mj8sk3S+4v1+/vVviedYr8r2Yw0VPbLes3E7Ie2glbmuKHKJoy"
    "MTVeffXVEkL/5/Lm6ofLm2e8lNS7Ej4NstnxPv/pVfZbw7Is1oixuxnOi58gu1+8fGnALi"
    "/Vya78rRUmjCGt1Pv2w3s9wwpEI/cG/wa71L70I8sQZIg3zyn9HKqcPvv58n+bdF/99OGt"
    "JIdQNk3kW+QL3tpl0dv+Zvb3/wMf0NqN"
)
