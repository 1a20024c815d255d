"""Row-level security, grants, and the functions that look across tenants."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return r"""
SET LOCAL lock_timeout = '4s';

-- Who sees whom. One look-up for each row that the query reaches: list members through organization_members, not through users.

CREATE FUNCTION app.is_member(user_id uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public, pg_temp
    RETURN EXISTS (SELECT FROM organization_members m WHERE m.organization_id = app.optional_organization_id() AND m.user_id = is_member.user_id);

-- Who is one now: a former member still has a name here, and gets no word from here any more.
CREATE FUNCTION app.is_live_member(user_id uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public, pg_temp
    RETURN EXISTS (SELECT FROM organization_members m WHERE m.organization_id = app.current_organization_id() AND m.user_id = is_live_member.user_id AND m.deleted_at IS NULL);

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
    WITH CHECK (organization_id = app.current_organization_id() AND app.is_live_member(user_id));

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

-- Telling others. Its writer may not read a notification, so a plain INSERT cannot say what became of each: this runs as the owner, writes into the
-- scope's organization alone, and answers with no more than it was asked.

-- One notification for each user (and id) of the lists. 'duplicate': he has an unseen one with this key; one that has expired does not count.
CREATE FUNCTION app.notify(ids uuid[], user_ids uuid[], kind text, severity notification_severity, title text, body text, action_url text, action_label text,
                           resource_type text, resource_id uuid, data jsonb, dedupe_key text, expires_at timestamptz)
RETURNS TABLE (user_id uuid, outcome text)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
    UPDATE notifications n SET dismissed_at = clock_timestamp()
     WHERE n.organization_id = app.current_organization_id() AND n.user_id = ANY (notify.user_ids) AND n.dedupe_key = notify.dedupe_key
       AND n.read_at IS NULL AND n.dismissed_at IS NULL AND n.expires_at <= clock_timestamp();

    WITH recipient AS (
        SELECT r.id, r.user_id, app.is_live_member(r.user_id) AS is_member
          FROM unnest(notify.ids, notify.user_ids) AS r (id, user_id)
    ), written AS (
        INSERT INTO notifications AS n (id, organization_id, user_id, kind, severity, title, body, action_url, action_label, resource_type, resource_id, data, dedupe_key, expires_at)
        SELECT r.id, app.current_organization_id(), r.user_id, notify.kind, notify.severity, notify.title, notify.body, notify.action_url, notify.action_label,
               notify.resource_type, notify.resource_id, notify.data, notify.dedupe_key, notify.expires_at
          FROM recipient r
         WHERE r.is_member
            ON CONFLICT (organization_id, user_id, dedupe_key) WHERE dedupe_key IS NOT NULL AND read_at IS NULL AND dismissed_at IS NULL DO NOTHING
        RETURNING n.user_id
    )
    SELECT r.user_id, CASE WHEN NOT r.is_member THEN 'not_a_member' WHEN w.user_id IS NULL THEN 'duplicate' ELSE 'sent' END
      FROM recipient r
      LEFT JOIN written w ON w.user_id = r.user_id;
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

GRANT EXECUTE ON FUNCTION app.current_organization_id(), app.current_user_id(), app.required_user_id(), app.optional_organization_id(), app.is_member(uuid), app.is_live_member(uuid), app.uuid7_time(uuid)
    TO bottleneck_app, bottleneck_readonly;
GRANT EXECUTE ON FUNCTION app.search_query(text), app.search_bots(text, integer), app.search_workflows(text, integer), app.search_tasks(text, integer), app.search_all(text, integer)
    TO bottleneck_app, bottleneck_readonly;
GRANT EXECUTE ON FUNCTION app.sign_in(text), app.session(bytea), app.session_by_refresh_token(bytea), app.api_key(bytea), app.invitation(bytea),
                          app.sign_up(uuid, text, text, text, text, text), app.create_organization(uuid, text, text), app.my_organizations(), app.accept_invitation(bytea),
                          app.set_password(text), app.set_mfa(boolean, bytea, text), app.log_own(text, jsonb, text, uuid),
                          app.notify(uuid[], uuid[], text, notification_severity, text, text, text, text, text, uuid, jsonb, text, timestamptz)
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

DROP FUNCTION app.notify(uuid[],uuid[],text,notification_severity,text,text,text,text,text,uuid,jsonb,text,timestamptz);
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
DROP FUNCTION app.is_live_member(uuid);
DROP FUNCTION app.is_member(uuid);

REVOKE ALL ON ALL TABLES IN SCHEMA public FROM bottleneck_app, bottleneck_worker, bottleneck_readonly;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA app FROM bottleneck_app, bottleneck_worker, bottleneck_readonly;
REVOKE ALL ON SCHEMA public, app FROM bottleneck_app, bottleneck_worker, bottleneck_readonly;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA app TO PUBLIC;
ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO PUBLIC;
"""


MODELS_STATE = (
"eJztXXtv3LaW/yqE/3ECTIw0t4+LZLuA46Zbb9uk13a2CzSFzJE4M1xrREWkPHV7+92XpF"
    "6URM2Q89A8RODi1tHwiIc/8XF4nn+dzUmAQnpx6TP8iNnTT2R69hr8dRbBOeJ/6H4egTMY"
    "x9WP4gGD41C2h3lDLyRT+QscU5bwp/zHCQwp4o8CRP0ExwyTSJB8iBBAEUueAJkANkOAt8"
    "fhBXhPwIQkCE8j8ICe6GuAGSApC/EjomAxg0w8YCgMKSe8AL9iNuM/AxgBkkxhhP+EogfR"
    "CFMAQRxCxt83B+iR93YheAuIz5nD0XS/bKQR/pwij5Ep4v0mnJnffuePcRSgPxAV//zrbI"
    "JRGMi/z9TXejgQb/ATBBkKPM7Md+9ur8QjHGR/ijehP+IEUcrb0+LlxfetfS+Pv5q/8Q/5"
    "RZ9i2WDMEoTO5Es4IOLJ2d8jsIoh/lqSdDBnxVHxohU8gV9/eHfzDhStwfUteP/hDrz/+N"
    "NPJuxyXkia+PwbiB7UB1sYgvKuLSBL0We77jmBSc/iBfGDJzuv7QBZt/K5V7zgY5o9Dcae"
    "T8J0HlUN4yc+/6OyZcpbXnz8eP2d+G2KIpQIIJXNIErDMN88ikfZeuAPWJKiciEE1YMATW"
    "Aaii3l7D8maeTLBSZ68lKG+W7lk3kM2YV48s1/5nwqNLefw++yfz075yx5CYwCMvdE82fP"
    "z5+ftbYowWNju8gf+Rx+sU9ETHyFv/7O+qrAkk/PCiDO/pYNIINe9ZErpKtZ1kb8Ds8RZX"
    "Aet2CvUzXg530hxkkvij/W+QzFg+o7VDt5AWoBUSfQEVnsDlxWoMP+lBhXmIrl0gLzOmJo"
    "yjfaJpR54waGvP8mavk83Alonsd3Lu/23Z3n7QasMZ6KIdVx0uw0BkteQ7XB+s9RPQIIy8"
    "X8l7rp8qOnOD/q2L2L0nk+8CaCdbIGeGPCWMgx8x+8YHyRi2KIv0wKZCS5y8l6W9A7B1aB"
    "Qwev8cRUmx/CjFR3Qi48X/hpknDxz0spEmz2cOw0oeRDRKHmnOEiQQeaJUUDUM7Jvk6VTx"
    "wJGHLQ0DPRFE+eFcBSxBiHLENb8n8+kp/z+Qicn4v/S6MHfiZF588/ne3qVBJYtrAX7zeG"
    "PW+8Z8R3vuw1SLVEcgPAWjRDxs14r2xQHMJ2uY8D3J/BaIpoG7T/ptkirEvdVeumyI39lr"
    "x41Fj9Hx//uAHWHDEo7jGGaKnN14NrrUWp3A7HKQ75gUAvRH+aO+FeUKSp7/M7fBvEt4SE"
    "CLZxVAhaoiIJdwVjcevu+ZqSY9Dc3jjflGl3t44zQSVY60DYhRT46WyZwFIxXZNa+pRUcO"
    "zBIEi00/M6Qm2g6wTNO3Sc/3Zx/cvjl5dVu5PZJbHApA6hFO4hH6FOn6Obq3WC/c7VvmQX"
    "oXecPCj6MPFgDP2HBUwCr/ULeUW62rZ/mr+aN5/AiOMb5PwK7goDR4x/RE9nOtNH9stoqd"
    "Ujxp4wDpgZPC6FIUFYGRo2gpF4tphhfwZIFD6Jn3/4+fLqxe0Pl6+++lqYDyi/x6DgDbif"
    "QToTPfId4h4IhinAjIIYxTFK2raNnff4KfoUXUsLR0KYmJ1gzN8GIrTgDxavpT2FhAHvBc"
    "m3ppyIooC3g1EAFiR5oEDocCOGQ3CP/ogx3yA8yO63ZCARjIsRrFSd5x9SNvbSz6rW/OP7"
    "6399fAcM1Pbr9bYV84B8tWm3wtwjHnrCmGU62tzUwtcAyk0iwtjy8aefwOX770CCHslD+3"
    "H1wZVfTMazgWVLHWXxGlNDUnt0LWaLV47FkjBmpka1he+dLzdvkpC5DR8NOjNUGkR1K5sz"
    "IDkD0gkakNI4WAPTOpXDtI5pdb7bYFqn2gKmRyQrd0JZHVQ2UNapHJRy3PK/Zhe1oukA9c"
    "tqJ2ZgNSiGca2tbXfRI05INNcqApbYhht05sZhfl99V6fdiXZV3Br2oEkVtysVmjrY4lcu"
    "/k7wH4bTs04wwBVd3lZbeL19YpmJowVY0b45JwuC0wFMDAnqEMPGaj21+QDnl6I5MgSsQd"
    "EfZmeZOuvFF3vY1jTIUZ/EOoukAO0ySeBT20BUUjRACzHd2UGwv5n22+8aq0UYkkUx3Dpu"
    "VzhI9Lg16XpET2ekFP3tw0jpc4BamIoBeyGeY+bxteHNcZQyjaDc5VTZSb7azXJbEH/x8m"
    "X/WOIcj6VgzkiarA1lQdwrkIeKZJCt6rWAzGn7xfFggAwhlY6ItkqEJp1TIzTgxLGh6bxJ"
    "4oznHGDCYOjljhBaHwT90m7T9bes97Cktc78NWubzZJuEbo1nZ01pVXTBs06lYOyBmWCID"
    "VWIbaJhqdFrNubW7hpLaotmm0aVw8XPY137yHENx03gk1PAzMENVRDcjBvebfpZ2QbzO+z"
    "kPMf0dP30qGijVuu8f/QeM1xzsHqafWVE7govUl0K5H/kdkxxe9Xl7dXl9+9O+vYMjcA+C"
    "NFR6yjXQls64iowXrz7vbu5vrq7qxzK9gA2cqz8iiXfQ3agoEatprNr4bu+w/g8uru+sP7"
    "zHtqD16vaYDZLYLhmc7xtfxxtNT3VTTzKG9n7P4qGgPyiBIAwRgy4X2qpNx4DYT+H3wLbn"
    "+4fPHqq6+fxVz8kxYn8G/5E6JF+4QsKJDoUvQZfEpfvXz1NWBE/Ou5zgu2v45Xu6w6fznn"
    "L3eCvl2HIGgf5nlhKGcXu4q5ykul6E/ZtSdzvE7flW28NjrCQcPFDy8ORqrzX+g0mKgkgw"
    "StlAXaoOndZGoEw/STsYFreEgdSOTbW8LONNK/eLxU7h8TZirwRwCmjMyzRHhMpMxrZscj"
    "i4i+LrPpBQTRURYZNkPRBbjnErsIZ7kHcg/KIs844BM8TRP5AqqR9vvqdcPotBUROwLmPC"
    "/flhLIhenUqFPRcI0usUzaJ1xDTTrJmm4zLiviNF6SRkI+N+GgbN8vuuKTSoS3Enu321C6"
    "kuEdhNHZfq4gNZ8t5VSUMYgdEYsKA0vTRlrF+0lWN4r1owgm/soI0myhyqbNPrgM0+jBaR"
    "ycxuEENQ4uQm/7mFaHeFt878hNUyMZaHYa6s9QkIamYWRq8+E5NIjZ9yeJTMFSm/cYEfDx"
    "7qp9vOwDLukkmAtKFvtcg8x5Iclxq1KnBZgNMgemHHd+TzbXJioEPfpc9w+Z3t/ahWy7kG"
    "0Xsn3YkEk1Tgur2/xpXYjLHw5wYmXK0DZO+oypZWOTQHb+0MsohCb6qqQ9HTx1CUFLYY1v"
    "dyzVRD0syRagoTXPGHCTRrcl2cksbAWN1sSlyE+l6nkCcZgmujDbLvGli/qkA030sgynzx"
    "KY+hbRdw2iEy+3QecwDNv2ZOfO79z5nTf6YULovNEP0xvdyF9a8XNKI11u9Zzq+x9vUAg7"
    "rjiVEwSXjE4I77937EnSUT4y/2W0wp/EomjkJeBnKpIpjQH/zucUcNoLcE/R53tAkgAlVD"
    "pqi1a0bPZGPsMBmMMHJKoxJiiWE04Yh7k4lzyBGUzmoYi1PmsA3VOXm+c6znwZxF8GtQIL"
    "1LfnASHeuMThwJih7D1bYMiyeGPJAEoSi9KTIXpEIbh+D56dS8LzETifQAbD8+fO8u4s7y"
    "dpJXZS+Kb3mGqzNACuajxYvHZTzvO4YdK6q8vjyE5/WFCYaw25TPdTQbUT4zuOJmQP1nd+"
    "/HsZHI3Zx5AmpY/etSNvOjzTCT8sKL8fGOKktB6gAcWihNpm5dOOZ0bpzCLVjcYk40Q6SK"
    "liiW4vSTdR6Z2UDqRgoB6mny5X4u0tLkfgrtem5F9kuTal0H+t1qZ8iJDQVWRKC046AgvM"
    "ZlJzUQt4ycJoxGPeCMxgIP6OLsAlSBBLnkRpJ/Ej5fyKEHkApxz3N/ydorLZOeWtRC+Y5q"
    "WhSITaapY987K5/qUS0wv/Tj5rSGKidxBfzCuoLINCOIBTLgWDb8F52e+5ncImTjBJMHsq"
    "1TXwEWK5vPMLsJn6Ro7CDyE2ryyUWWkF7xz81I5xU474/0V8jq3BU07ZZipEkCJPKUxiyk"
    "tGuEVO1uChILHkQqq48q80AucxFIkrxV9wAbEoYenxXSkhj0LzJQNsKtaWxtcsX0kMJooO"
    "T77hFnx/fXN7l81LY9WeHLr4o3jlTnSMa/BkFV9lxBOZx2XEkxUrwqnBIspLnRgZqZgOQm"
    "1EUibUn6t5FRUAJyFZ5GpoY04bdGb8NohsZ6U8Xjwysdp7KhrDUmsVwVL+8l3fIi4tY6hB"
    "Z8ZUg8jVf3M67pPXcbvosu1jmu8jVupJhcbKrfGuojvO+2uXY2MBSFNFae04umt/0fVUv5"
    "mEuQflb6fTaHE7MjdAqBT9WSG+6h+zDh9HyBjiy98cMIVggM60c/iHlyNg4Y3cpOoPuH8c"
    "CnAJkvdpC9BUigHONBzFqWZZag0PZdv1LA/r7f6amkiiv33URNIZJPi91hzAqvEQbTeZF5"
    "XPhQdDi2CdYHj202z8dlbUFs3wYMMBPwEJE0ElonSgIXAaquFBVzdTtIHrLhfTJHRhyZnc"
    "2zCbmOLZpHN6A1c3fkdQ+jDyUVkny15nqCd34Mpxh8R/6Aj00Z5CtfbDO39aVlSLiaijdb"
    "NQjnuGYMLGCDJLSJt0Dk457kwhaYlljcgd5y1ddWJ/9NSp3OTMjnPF1m91jjfoHJzZuHMf"
    "M29uoVNsEK2T1uB4sNMGHQjvAutkYA2iU4/W6MyjMcFTj0YwpjNiqlnUULncOmcdisg54q"
    "/zNetZC63S2um9qwUu6l6hxKOZexG//00MrzgdlMO77ARonE69NNEEZ3WkYlPaDw8uFyBp"
    "FyDpQnI3RVB17zRDr0Ex1MJlTVdUM/A0VEMFsOkEbQaghmpIAC6Je3M5rRQId5PTaqy7q9"
    "iEFp4IoAUDNUQrcWQ1kOoq3gDRX/PXmEVsHuZiXw2sZsvryhOmO9k3m7GnDW1DljGBVT3B"
    "N4DWMLPdEQCr2101Yk4NW86HEkezKrNdkSetDrVlZrs8I9sJ7L4ys119pfeY++9IZuROU/"
    "9d8ZmNIob1leSVX0fLgtb9sp1FKXlOxGSweL24o778e1fjT9Gn6D772UORfy/iwi/f3Yoq"
    "8C/+6+pnzgBJ5pABUbsT/BtEJPIR+OIV/9PH8QwlQnPB/8HgFHzx9Rtw/4DEKr8HAoiscC"
    "R/MtKXlMy6pZ8iUXpSxKOnIpCdYV9mCSyC3+cjQElVxjIMRMQ68GEUEc4WAnHK/8O/5ZaC"
    "2FH0iBMSzVGmf5cfdEVsofL1ZDCreN5fdUN+ejxi35rJnGybFQ2zb2/DSEaxRtSvedS32p"
    "1t4Lc+gLujpuJmdRNVNu3KJ7rwUxd+eoI+Ei781LmR7l3V5kp/bcnM70p/bW3mudJfRqEd"
    "uVRsBpTSeoBYybG2gFqWkiAnMA+bry7Cdznt6SBaie4ZEo0zt36fNIlpq1P0WPIVhmFb6N"
    "7HjOSMkAXf+Ll0z9+g0WcJ4C6TBD610NOQNhAMMe3Vj0n0tw8/JoHrb7+39sVC1aNREj6x"
    "LDC8sTeqFM0lX5CcznIWQ4IN1HLNhtn6rRoP8Czh08TeE7ZBdNLycUfGkAl/HUriBOuOCf"
    "3CbJCsuTKPRyTWLcw5YtAil7Ta3Hm3Klajzym/4pf5KzUzkJAQwTagOsqWVEh2lie/fNLz"
    "TMzR0NQwFTlB1ylUr9C5e26mAKTIk8Yi83OkRnLS2W20USgJYWuoTOtUbvLVNPquSKnzxX"
    "YOnYcFoStSui9glxcpvXl3e3dzfXW3r7oR7wnDE+E8ko2+5YxT+320zB0nUloaO+TkSagA"
    "I9JBRRRbuACX0ZP4B45kSQZ1YoI5fAKLBDP+KxvxewHjZOFT5ugiiAEHOxCOMjqHnt12tr"
    "kXjXjnxhnia5/BSyPBo0Uecah6Z2ROG5jOMaXWLjY7GI1wwclfa+v7UnBjh956fZn72dS7"
    "246njeW3CVCQxkimM7NiNqezddYqOmv5BplPPee743x3TtDPxPnuON+dvd+quqF84Mya2n"
    "LypgO05FD0iPRZ35el1FeIzL0DVMn8VnnDKZVWVUUOr4Sp4YiBOUKGM7NsO8CpOSaBaYbB"
    "oukAUYJSRLPIuFEnGF7KjXz8fCy6CtLLICtJhgcaly5ImvjI03uRaVFr0QwYNotkGzWKIa"
    "U62Evl6JO09HOhCwvRQ1cyRI9hjWCgnnR6JEtlk9mmVycY4o4HrU3TFYm7uuZ7V6VGtEGy"
    "SefgdIbqrRzHivrdADml9aAQc6b9fZr2U6oruemM+hmkyprUQ7kfa35tQmus+c0J323NV+"
    "eMsTWfoQhG7AJcM5GZIjf3gPGTTFxBFnwmvAFxCKMRCPFcPBM5LGhKYxQJiyOACZJWeN6G"
    "iRQa51Rnxt9RL5b2exqm01UW0xqInqDYVYYLMWoD83adoYLKZUtwFtchWgedxXUHdy0Xs+"
    "5i1nu1uIpzuIXSbf60bmfNHw4QJSEPWdmkCwJzezSXLX/JiXai2pzkcknPYAqfQwlGw5qK"
    "RUDi1ENziE3tXi2a4ekzM4ncUI1eNXbGCBe8uVUUs+tgYF9OrEHnRJXsXlncP1tQ6nXBSn"
    "On0lQgdAq3Th2mMmWsA2gUb5UYC2Pihsl+L2P8I9qZs90e0G44iulOaMtkyKcKTiPp8PoY"
    "1bMcnyJUczQfo2RDmFSN9c/yhacKV0JCnYOJDVg3JDxeiWM5OgzShw3RueOvONXJU9S42B"
    "CioiDIKcHUl70t351WWN2qPczM9uYpu6iJCS7mbUl0TkFON8Pxa5kCnl9bAI4eMctiWyc4"
    "oWwEFjPsz/K887wVDAJhOpIWs4jIINc3wlbGf8lfmGWYh0DsVjrjXO/9by/s1sJ2VnyVKi"
    "J1Dbte3u86WdI1o5DYcqpMubTuWLK3rDMafjFkKQXfgnNxQebz4XzjwfCP+oAibwbpbK0B"
    "1d5iN5oWA0sjbHfArmkMsB2ju5r9O4vH1na7Zpdiy1i3y5zWtstiURpVM1gyKczKGtSmRE"
    "5Snw7OkO8M+SdodHaGfGfI37uKtxvKTDSyMr9WJOYG2OxqcVtS7sSukwt3ezDjZCeilyNT"
    "R7gu/Lbnq84a26IZnjW2Lbe2oNNn0dUSDjKXbo7EeokmtMRu05Tj/j+CI+vjp0bkgKztjT"
    "ZZOVs0Qw2cdbFOmyJY3LrNkFNaDxaxfUSHHd0idcFhpx8cdpiTcvPYsOb2uAGShhbfY52c"
    "ynFgUlu+Elvc5OxAtCXZWdeV36U99ReUiIj7juhF5dfRMvtpXLYzNJt+iBDIkhIB+T8ERA"
    "o7Ufm7yB/zGtwLt6jX/NP6KUP3bdPnmu9Ybb50Onunsz9B/bLT2e8gR6dxXp1NEuocqDBh"
    "nFEn240NgVKbDxCt7EQzxKpqPECk1E7M4GpQDBAzTL0Ainp8RGce6yqf1qQaUum0ltrDJO"
    "hhS57FdfH7OCdmv+6h8nauucgUt/buK0z5yUx8PsXbA0ARE7cN5fJzAX7F/GOmTDpgqpVN"
    "sEydAgF9ogzNpTPlSOZEofxVYEISIHItP4k8wDonz913uLlXp0FBCwmydGIT1We3lJnFXd"
    "fcde0ErxbuuuZcrPYvQrqb7wbStssnc7j3uCNag9prXCbXWd3hKpIhXeAOzbnkeCbeoRr+"
    "DxPB7dn9TTQMLtR773qG5abTtv5mue7BW8uGWhEJxYCwgcowTXDHL/qi5iOm4Flu0h8pjf"
    "k/n78BdyRhBFMEFjBiUlfAcQ4RkBiMACW5EoGRUJpVhfZARpHqbbF75MVSeVHr3ERnoX4c"
    "r0ZtG5+m2QQMo+RafAg1immUXKeO5CCcBVdrS/bsKtit+XASxYa+l/W1aAZfi2ZQnqtL5L"
    "G4duCsKY2dpNWhKYy1ppB1iqtdihe3qFOuKH5aKlBQZCNIXMrECOeUn7nT6AWO+JEtwoyo"
    "zNtOGZ83AYAU3P5w+eLVV1/LkuxvREIINOFn1QzImKSsRjs/oPmrAsAW2OfHP3rkP1GZJX"
    "4xI+I0h3Mcag0ce+DAUmgwzzVQoG+XB6EdPZ+NziLJQdlxQWpnXGl3uDS1geJ1G0LKPIo4"
    "VVFw3pTTKpWHabB99k2X5rcwTHVQZ8Jelsvmkk1HJcXuCtyXfRnXtl8po5r2KNOZGH7FRh"
    "8uaYKz6J289clZ9LaPqX0k9VZCqA9U7DWNodaIFobo6SkHGYheHf9mZ1Kt/UHcWPd7+CjH"
    "euzleejaUF5HSJNJokbQwBLH+W8X1788fnlZtTuZ2YgFJpoQVn6ZjHRni86GWicYngk1QI"
    "/8huhZmOgbFMODbD6BniiyzJvbCjEaUudHI8etXp1tEG3SOcGwjut6+WG2nhjmiATFbiwr"
    "lYsNlnUqt9xrUPKLMjX2d2oTDe/wcYa2I0xyckS732rjmqvPvLUcHM5vrF+/sR5slTfIJ0"
    "mQjbfLaFm1GRlYL/lxlze3cIiiaDrnd1rhIiTsg/kLLsBt/vyldCKaoeq318KzCIbCX2kG"
    "s9+yjJdZuJQsgyTT42dUlBXuRzMEA5TofaH6Z+NT9Cm6L98mknYmmdb4vuhKCCUARxQHWT"
    "VusYc/fgMUIhzcv5bGVelvJb2wMn7PKf/qshhAtngAeRTchCGIeTeYyVC0NWyqOm8ozRAy"
    "k2LtR2OzlDKLvBDzO5OphSofuid5B9+Clya+XGPCvCS1sJqp7FXEZhxW7Y3stPYMmdlFu4"
    "srbG7GVLkxNmjmDFWdOeuisy6evMLDWRdPVol0mIKrreJDObrNttkmyaAuonrsKpnIThOn"
    "pz+o5b7PcgGqqKczQTI0zS7vNVhbZE1DZHTERTn1dscMiL0UWygvj8b1Fo5n26wt0HaxhT"
    "jBj9B/8kL0iEyLLbRohqcyHidkIS8l0YS0UdMWb2+SrFfA/XhQ01Vqf8RoEZNEc8JoIVOb"
    "DxEuBqeazU+sycskgU8tvIr2DayEbuKksBIL8rffmz5TImTP41sSPzbtZJg2pZNeFA+CdS"
    "BtETpE82ufxMQnqc6bqksabBANUxacQepN+Ks8GsGYzogGv64EFVrSoSaqkJOJekK9JzSk"
    "SHNl1vvnagkH6Z7r88uDbygsl237S79z9idlxcVoz3KyCLCDU+SlienlokExvKsFxX8ir1"
    "xHhuqCGs2pnw9jPBVjasA2g6+++tp0L6taD3ID44vLm2Gx1DoyrenvFw2y9a4Z621plYlq"
    "nOKQ4YheiP40hqn93D4U62wLUK0Guk4wVM+xQ3C9O6Kd70B8745uyi1xvXMFxhQIXYGx3h"
    "Htcm6sqjdpjpkN0HxL2E16Ii6NBQM1QOsHa1elsX05NDLW6ceY/TRa7r4oG1kmXxk1M7iL"
    "RyQBEGSp/s6p8AEEOM9zora8AO8J4w0ZiqD01UvI4jX/d55TRbgTRqROcdb4nHtkw9Jl0N"
    "ibLfsI2/dhKzxmxmaZPwo2VCpDZlQS58LmXNhO3t3KubBtH9NHlOjzwXWpqRSC/nRUX/R/"
    "6+hwZvFJrAkIX+bLUlCYu7LkYsRtQXmc9xAdqPl552WgtLPh0xgaF4KrtR9gXvxHGKYarP"
    "ROGEXb9TwwjggonQsG9WdoLhMM2G11bbqT3vHoHIZhWyl/COq9w7zHmmr3ajcCM/haNIMF"
    "z6lGj1A1epgIOs3owWhG9UiWm57DswvP5rnQoW/ej2r0DtKHM41eVD4fLVOKMt7CWCMaY+"
    "QjEd+8IMlDVkBC6GHGkIpKEiim4F5ojYqqbPdZLmh+44hE5mfeE5inlIGxTACN0UJkj55y"
    "0HVqz532tXk4dJxgkmD2VIZAB/x9maZjtfZRgu6NifjuplrHdoVNcPn+uzwWHVy/B8/OGQ"
    "nI+Qic48iLEzIVvYt/LiCWdz8cxSkTDzJAzp+bBE5DKlJ/o6K6hP0o5zgyzyG9p0FW2r/y"
    "c+LAKF92NkaRYLl4x/pDNY1jN59f5kH1Wdul+nUNN2JpTkKyMGZJITDjSyGwZW4cEv/B1B"
    "6QI6aSGAKnkixlUV1JRtwoBGa8KARLOSk2RBto6jTGGeEVmqUsFavHgqMaiW0qdYpg4q/M"
    "2591lLVtdjLFUaMLZ/xxxp8TNFQ4448z/uzZ+OPKQ29t5jHMQlNDT9l2gEYeV/zYPvaCpI"
    "mxEbFq3GNozxxGKQzb4sx+gnt6yc4gNEDGiRnWQ1XcyPeBKR+ZPi1D9tAulW+LZnjrt1Bp"
    "Wc1Jlch8Vv6iUO1mpaMAp/M9zMoSj2amoM+pzD01S/kmlN+m20B3xeB2kg81DrdULVinPl"
    "fJnEwox80Z9VOpOeNvm+BpG1Gtb4uOrEc3F11Um+hvH1FtOucXvlxF92ZYVo1dqpbVoZSb"
    "pWrZ2mw7qBjKyjJjfD8uKdw+mMl4/gwFaciPhwnReBZ0I9kidIBm6ljFQGulkG3QOTjluB"
    "u2WAODQoNiSK5ZtcC/minQDLoWzWDBy0zOhqiVjYcKV92SaYZai2awAfmH4PN83Ag2jPtm"
    "ALaJhrp8VZcWM+waFEMC7uDcnw906e7G/7k6NTYA+MSrX7VO1hqsN+9u726ur+7OtGL27l"
    "E9zAW/EtTGrcIs88YGaL4lx6sCM0u5sTzdhu582gDOX5VXnCimjTPZBNjqvrcBtIW//YnC"
    "2roTmwCryJZuR+3YUdvyt3V4SWMm59lwGubFnPL7H29QWMpUpz6VBYt/7zL6Rs5NTfRNMW"
    "e7o29ElJZ59A1vSyKwmBEgzl8KOgJnNM1EEcJf+LHN98VAJPyZyYqFP39/CSjiIhIDMEEg"
    "u9LQon6hZBKMUwYikhc1xBTIQbwWDZ4k0TSBERMRN0QmEYrQG8CHeyF69nD07DngAlgg6x"
    "zOOReXEYC+TMUtyhjOYcA7eAI3aIr5CJ4yqjR+9vwNmCH+csxoXmDRn8FoiigQLMQJmeAQ"
    "rRPIg+YQh6u8vuVH8WRTL8SPyEs/y49WXALfX//r4zuwSWDHlJBpaBIIkLFSNl+HnZJY9b"
    "+XUTU6Rp0Pu/NhP0F/a+fDvn1MnVP29hxw5LHURlHnqFi2HaBTdnYmP6IEcwLbmacldhNQ"
    "jlv+12z+FU0HOP3gIz+zE4tyDHWC4XkUh2SKI2/ORXOiER+1kDVJeowOKHfW/QPXU3CAuK"
    "DuODiA32n5nWUPqMoEKPrwgJTGiPNse4A06dzZkd0MqReHkE1IMvdgMMcac1+XW7uWdKgu"
    "7fMJ9FAkhqMrKtWBYINoqNiJ2fknicwDG6vmPR4wH++uDuN4CYkPjaNAq8Z9nsXRi4+3Bw"
    "KWqMaY6zPXKeRYJ3WHhhw3iWT2I5GxZ10n4SWvGDDILZccE4tR6SVBmEbotLEamZnqD/Qa"
    "2LYa1absIuIQqZ46G2J1or5NdaFGFqegMxxvEayf5UuPdhH3a5wsvT00BkrVE6TbSFk4Ux"
    "gbKqcJjGfCYkgZiukF+BCFTwCCOB2HmM5QUGb1EkZAP4R8AwtGADIwJ5SJtH6RnyYJivyn"
    "e5CkmUUSM9GA/4J0Ns8eetw8ZSAN0+kqg1+JtcwpJyh2ZILcaha8Otc7yIQXcRpZl4if78"
    "a8iPg2Ux74TTTTVHRYRuVjhYvtJTOr+O0hoVnVmUtq1trknUF4OMZLZxDeiSKw0vYaKwAr"
    "kh6VV8WGcQi6qyJ42FAdozYfnkXJKfqs4JIKqFxustjnGmQDVqfUjOSKEGoBZoPMgSnH7T"
    "JgdkDmMmA6X5cDODlc/kt7pw2h32lhdZs/rQtx+cMBTiyfD2xKEk0skHZWqc17lOD8lDKy"
    "j/yB+3MGKpTBO3YIChI4YXsAtgwJ1PoE8YsoQ3PhjGJ3e1WJBut84bK3bZ69DU1whPWnrT"
    "ZhYJ3AZJWXC6AiLdf8d7W3nc75o002mODpNA+7MwBabT7QGatD8REmWIzPFMZae5clVEmR"
    "V5oeze/CDaIe78Mv+0etozqumn02jTTX4i7wNIT9AbgH/MZ42kbPZSlzWcpctqjDhNBliz"
    "r0bFEmPpXCjUhzlbRweSuE85v0lCZzL85uArIl/m45oqtd3rziK652e/sQIeE6JjzHYOlu"
    "dgHu/Rm/hsWEA3AvnM8WMrEFlE3ZDDKwgBTEMKXCIY0kIm0HRZIeJfK3kFA2AlOCKCCafB"
    "/9dbu5A1wjK1M9a7ah55L8Il5BaukXl9/lwLfgvOz83LbQ6UhT/Bc+QiwXonFx3Pp4pEui"
    "sbNaXg6Xj4J/kHSNIVjxxv8vkpV1rbnLKdvshQhS5HEOZE0Tc5++jKGMeovsrMtIQWfJii"
    "xjnH+5ETjPVqH4CxZFjPnGlJBHGJ4/l36HFX+bFOgdbcPDMxu4eRnffvxOM66sfE9NGIsh"
    "v2JntnvbRZOTms6MWk+2HzlBLHnyyMR+ZVeEpgV9S4KlTOb7rK0LbMZVg9iMswZRnTvnw+"
    "p8WE/Q39L5sO6gPGq2j1gZWxUac2srv4LcVXTHebfTQSuOsAKQvZixObA7tmBnotse7AcC"
    "W631urtyY5cSfEnZxh1qv7/qH7MO6wFkwnJvYTVQCE7aWqB3P5zDP7wcAc0K7sKsSdUfcP"
    "84FOASJG+rFqCpFAOcaTiKU9OiiWVbZ0+uLCkpMwewajzEqpMoSUjC0QhM3YHrBMNzcM3G"
    "z0VnCqd2mCk0w4MNB/wEJEx4a3gPyNTxVUM1POhcRc5tl5BsGCpM8WzSOb1B0xupNCFYoF"
    "qnclM0UxXCyEehJ0re8xb2OkM9uQNXjntJkZuu5G9V++GdPy1DpcVE1NG6WSjHPUMwYWME"
    "mSWkTToHpxx3ppC0xLJG5I7zlq46sT966lRucmbHuasBv004gzTJbP9zC51ig2i1WjFH6i"
    "ix0/q7ly4G1nkHdJT96WX3A6FeNSty63G5mnIuTKN+miQugKraF2UAD/MERIbCeJNkePJ4"
    "5dVqOAHrBEPUcrtYFSsINdE+dTdAM/xaNEMqC183gFbOiWbQNSiGClzTh9IMPA3VUAFs+D"
    "4bgNf08h/ShueC8/YZnNdvVfdjgLZgwLisuxbX6hjeArJmcXiHuWeuxrYlsZjVds/Oaofu"
    "CnQbQo0JtupRvgG+hiG7RwCsbrfVyDs1bDkfShDIqpjdMWFlxOf6cbtvCTuZydwq6OHPMI"
    "el7+DmY0QqQQ6l/iPAL1GC/dmZJvg7/2W0LO4bVm1WBXx3w7A6UNoqIO06YuUWvzoozUiZ"
    "3xIAV0ej7XCecGb5f168+uLLb7785z++/vKfI2E854/KJ98sub9cv79bEXvWqfK/msFED2"
    "23rt9MyXpoErZ0xQ9RNGViabz66qslgP7P5c3VD5c3z3graXclfBlkq+N9/tOr7LeGZ1ms"
    "UWN3I5w3P0F0v3j50gBd3qoTXflbK00YQ1qt9+2H93qEFRKN3hv8G+zS+rIfXYYAQ7x5Tu"
    "nnUMX02c+X/9uE++qnD28lOISyaSLfIl/w1q6K3vYPs7//HzYbELs="
)
