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

-- Revoked ones too: a spent refresh token that turns up again means that the family was stolen. Not those of a suspended user, who gets no new ones.
CREATE FUNCTION app.session_by_refresh_token(token_hash bytea)
RETURNS TABLE (session_id uuid, user_id uuid, family_id uuid, expires_at timestamptz, revoked_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
    SELECT s.id, s.user_id, s.family_id, s.expires_at, s.revoked_at
      FROM sessions s JOIN users u ON u.id = s.user_id
     WHERE s.refresh_token_hash = session_by_refresh_token.token_hash AND u.status = 'active' AND u.deleted_at IS NULL;
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

-- Requests of many keys at once, counted by the caller. Rows are locked in the order of their ids, so that two callers cannot wait for each other.
CREATE FUNCTION app.count_requests(api_key_ids uuid[], requests bigint[], ips inet[]) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
    WITH counted AS (SELECT c.id, c.requests, c.ip FROM unnest(api_key_ids, requests, ips) AS c (id, requests, ip) WHERE c.requests > 0),
         locked AS (SELECT k.id FROM api_keys k WHERE k.id IN (SELECT c.id FROM counted c) ORDER BY k.id FOR NO KEY UPDATE)
    UPDATE api_keys k
       SET total_requests = k.total_requests + c.requests, last_used_at = clock_timestamp(), last_used_ip = coalesce(c.ip, k.last_used_ip)
      FROM counted c JOIN locked l ON l.id = c.id
     WHERE k.id = c.id;
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

-- Only while the present hash is still the one that the caller has looked at: of two at once one wins. False: it is another by now.
CREATE FUNCTION app.set_password(password_hash text, present_hash text) RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
    WITH replaced AS (
        UPDATE users u SET password_hash = set_password.password_hash
         WHERE u.id = app.required_user_id() AND u.deleted_at IS NULL AND u.password_hash IS NOT DISTINCT FROM set_password.present_hash
        RETURNING u.id)
    SELECT EXISTS (SELECT FROM replaced);
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
                          app.set_password(text, text), app.set_mfa(boolean, bytea, text), app.count_requests(uuid[], bigint[], inet[]), app.log_own(text, jsonb, text, uuid)
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
DROP FUNCTION app.log_own(text,jsonb,text,uuid);
DROP FUNCTION app.set_mfa(boolean,bytea,text);
DROP FUNCTION app.set_password(text,text);
DROP FUNCTION app.accept_invitation(bytea);
DROP FUNCTION app.my_organizations();
DROP FUNCTION app.create_organization(uuid,text,text);
DROP FUNCTION app.sign_up(uuid,text,text,text,text,text);
DROP FUNCTION app.invitation(bytea);
DROP FUNCTION app.count_requests(uuid[],bigint[],inet[]);
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
"eJztXXtv3Da2/yqE/3ECTI0227SL5PYCTpqivm2Tru3cXqAtZI7EmeFaIyokZdft9rtfkn"
    "pREjVDzntGBBZdR8MjHv7Ex+F5/nU2JxGK2cVlyPED5k8/kunZK/DXWQLnSPxh+nkEzmCa"
    "1j/KBxyOY9UeFg2DmEzVL3DMOBVPxY8TGDMkHkWIhRSnHJNEknxIEEAJp0+ATACfISDa4/"
    "gCvCdgQijC0wTcoyf2CmAOSMZj/IAYeJxBLh9wFMdMEF6AXzCfiZ8BTAChU5jgP6HsQTbC"
    "DECQxpCL980BehC9XUjeIhIK5nAy3S8bWYI/ZSjgZIpEv1Qw8+vv4jFOIvQHYvKff51NMI"
    "oj9feZ/toAR/INIUWQoygQzHz77uatfISj/E/5JvRHShFjoj0rX15+38b3CsSrxRv/UF/0"
    "KVUNxpwidKZeIgCRT87+HoFlDInXEtrDnBNH5YuW8AR++f7d9TtQtgZXN+D9h1vw/uOPP9"
    "qwK3ghGQ3FN5A96A82MATtXRtAlqFPbt0LApue5QvS+0B13tgB8m7V86B8wccsfxqNg5DE"
    "2TypG6ZPYv4nVctMtLz4+PHqW/nbFCWISiC1zSDJ4rjYPMpH+XoQDzjNULUQovpBhCYwi+"
    "WWcvZfkywJ1QKTPQUZx2K3Csk8hfxCPvn6vws+NZqbT/G3+b+enQuWAgqTiMwD2fzZ8/Pn"
    "Z50tSvLY2i6KR6GAX+4TCZdf4a+/875qsNTTsxKIs79VA8hhUH/kGul6lnURv8VzxDicpx"
    "3Ym1Qt+EVfiAvSi/KPVT5D+aD+DvVOXoJaQtQLdEIetwcuL9HhfyqMa0zlcumAeZVwNBUb"
    "bRvKonELQ9F/G7ViHm4FtCAQO1dw8+42CLYD1hhP5ZCaOBl2Goslb6BaY/0XqB4BhNVi/k"
    "vfdMXRU54fTezeJdm8GHgbwSZZC7wx4TwWmIX3QTS+KEQxJF6mBDJCbwuynS3orQOrwWGC"
    "13pi6s0PYUbqO6EQni/CjFIh/gUZQ5LNHRw7bSjFEFFsOGeESNCDZkXRAlRwsq9T5TeBBI"
    "wFaOiZbIonz0pgGeJcQJajrfg/H6nP+XwEzs/lf7LkXpxJyfnz3862dSpJLDvYy/dbw140"
    "3jPiW1/2BqQ6IrkFYB2aIeNmvVe2KA5hu9zHAR7OYDJFrAva/7B8ETal7rp1W+TGYUdePG"
    "qs/i3GP26BNUccynuMJVp689XgWmlRarfDcYZjcSCwC9mf4U64FxRZFobiDt8F8Q0hMYJd"
    "HDWCjqhI4m3BWN66d3xNKTBob2+Cb8aNu1vPmaATrHQgbEMK/O1skcBSM92QWnYpqeA0gF"
    "FEjdPzKkFdoJsE7Tt0Wvx2cfXzw5eXdbuT2SWxxKQJoRLuoRihSZ9jmqtNgv3O1V3JLlLv"
    "OLnX9GHywRiG94+QRkHnF/KC9LXt/jR/MW8/gYnANyr4ldyVBo4U/4Cezkymj/yX0UKrR4"
    "oDaRywM3hcSkOCtDK0bAQj+exxhsMZIEn8JH/+/qfLt5/dfH/54uVX0nzAxD0GRa/B3Qyy"
    "mexR7BB3QDLMAOYMpChNEe3aNrbe42/Jb8mVsnBQwuXsBGPxNpCgR/Hg8ZWyp5A4Er0g9d"
    "ZMEDEUiXYwicAjofcMSB1uwnEM7tAfKRYbRAD53YYMJJJxOYKlqvPiQ6rGQfZJ15p/fH/1"
    "r4/vgIXafrXeNmIeUK+27Vaae+TDQBqzbEdbmFrEGkCFSUQaWz7++CO4fP8toOiB3Hcf1x"
    "9c+8VmPGtYtvRRlq+xNSR1R9dhtnzlWC4Ja2YaVBv43sVyCyaUzF34aNHZodIialrZvAHJ"
    "G5BO0ICUpdEKmDapPKZNTOvz3QXTJtUGMD0iWbkXyvqgcoGySeWhVONW/293USubDlC/rH"
    "diB1aLYhjX2sZ2lzxgSpK5URGwwDbcorM3Dov76rsm7Va0q/LWsAdNqrxd6dA0wZa/CvF3"
    "gv+wnJ5NggGu6Oq22sHrzRPPTRwdwMr27TlZEpwOYHJI0IQYtlbr6c0HOL80zZElYC2K3W"
    "F2lquzPvtiD9uaATkWktRkkZSgXVIKn7oGooqiBVqM2dYOgv3NtF9/N1gt4pg8lsNt4vYW"
    "R9SMW5tuh+iZjJSyv30YKUMBUAdTOeAgxnPMA7E2gjlOMm4QlPucKnvJl7tZbgriLz7/fP"
    "dY4gKPhWDOSEZXhrIk3imQh4pklK/qlYAsaHeL48EAGUOmHBFdlQhtOq9GaMGJU0vTeZvE"
    "G88FwITDOCgcIYw+COal3aXb3bLew5I2OvM3rG0uS7pD6Nd0ftZUVk0XNJtUHsoGlBRBZq"
    "1C7BINT4vYtDd3cDNaVDs0mzSuHi56Bu/eQ4hvOm4E254GdggaqIbkYN7xbjPPyC6Y3+Uh"
    "5z+gp++UQ0UXt0Lj/6H1muOcg/XT+itT+Fh5k5hWovgjt2PK399e3ry9/PbdWc+WuQbAHx"
    "k6Yh3tUmA7R0QD1ut3N7fXV29vz3q3gjWQrT0rj3LZN6AtGWhga9j8Gui+/wAu395efXif"
    "e0/twes1izC/QTA+Mzm+Vj+OFvq+ymYBE+2s3V9lY0AeEAUQjCGX3qdayo1XQOr/wTfg5v"
    "vLz168/OpZKsQ/ZXEC/1E/IVa2p+SRAYUuQ5/Ab9mLz198BTiR/3pu8oLdXcfLXVa9v5z3"
    "lztB365DELQP87ywlLPLXcVe5aVT7E7ZtSdzvEnflW+8LjrCQcMlDi8BRmbyX+g1mOgkgw"
    "StkgW6oJndZBoEw/STcYFreEgdSOTbG8LPDNK/fLxQ7h8TbivwJwBmnMzzRHhcpsxrZ8cj"
    "jwl7VWXTiwhiozwybIaSC3AnJHYZznIH1B6UR54JwCd4mlH1AmaQ9nfV65rRaUsidiTMRV"
    "6+DSWQi7OpVaey4QpdYpW0T7qG2nSSN91kXFYiaAKaJVI+t+Ggar9bdOUnVQhvJPZuu6F0"
    "FcNbCKNz/VxRZj9bqqmoYhB7IhY1BhamjXSK91OsrhXrxxCk4dII0nyhqqbtPoQM0+rBax"
    "y8xuEENQ4+Qm/zmNaHeFd878lN0yAZaHYaFs5QlMW2YWR68+E5NMjZ9ydJbMHSm+8wIuDj"
    "7dvu8bIPuJSTYCEoOexzLTLvhaTGrUudDmC2yDyYatzFPdlem6gR7NDneveQmf2tfci2D9"
    "n2IduHDZlS43SwuimeNoW44uEAJ1auDO3iZM6YWjW2CWQXD4OcQmqi31a0p4OnKSFoJayJ"
    "7Y5nhqiHBdkCDLT2GQOus+SmIjuZha2h0Zm4DIWZUj1PII4zagqz7RNf+qhPOtDELMsI+j"
    "yBaegQfdciOvFyG2wO47hrT/bu/N6d33ujHyaE3hv9ML3RrfylNT+nLDHlVi+ovvvhGsWw"
    "54pTO0EIyeiE8P57y54kPeUji19GS/xJHIpGXgJxpiKV0hiI73zOgKC9AHcMfboDhEaIMu"
    "WoLVuxqtlr9QxHYA7vkazGSFGqJpw0Dgtxjj6BGaTzWMZan7WA3lGX6+c6zn0Z5F8WtQJL"
    "1DfnASHfuMDhwJqh/D0bYMixeGPFAKLUofRkjB5QDK7eg2fnivB8BM4nkMP4/Lm3vHvL+0"
    "laib0Uvu49pt4sLYCrGw8Wr+2U8zxumIzu6uo4ctMflhT2WkMh0/1YUm3F+I6TCdmD9V0c"
    "/0EOR2v2cWRI6WN27SiaDs90Ig4LJu4HljhprQdoQHEoobZe+bTjmVEms0h9o7HJOJENUq"
    "pYoNuj2ToqvZPSgZQMNMP0s8VKvL3F5UjczdqU4oss1qaU+q/l2pQPCZK6ilxpIUhH4BHz"
    "mdJcNAJe8jAa+Vg0AjMYyb+TC3AJKOL0SZZ2kj8ywa8MkQdwKnB/Ld4pK5udM9FK9oJZUR"
    "qKJKirZtkzL+vrX2oxvfTvFLOGUBu9g/xiQUnlGBQiAJwKKRh8A86rfs/dFDYpxYRi/lSp"
    "a+ADxGp5FxdgO/WNGkUYQ2xfWSi30kreBfiZG+O2HIn/JGKOrcBTQdllKkaQoUArTGLLS0"
    "64QU5W4KEkceRCqbiKrzQC5ymUiSvlX/ARYlnCMhC7EiUPUvOlAmxq1hbG1yxeSRxSTYen"
    "3nADvru6vrnN56W1ak8NXf5RvnIrOsYVeHKKr7LiiczTKuLJiRXp1OAQ5aVPjJxUTgepNi"
    "IZl+rP5bzKCoCTmDwWamhrTlt0dvy2iFxnpTpeAjJx2ntqGstSazXBQv6KXd8hLi1nqEVn"
    "x1SLyNd/8zruk9dx++iyzWNa7CNO6kmNxsmt8bamO877a59jYwlIW0Xp7Di6bX/R1VS/uY"
    "S5B+Vvr9NoeTuyN0DoFLuzQrzcPWY9Po6QcySWvz1gGsEAnWnn8I+gQMDBG7lNtTvg/nEo"
    "wFGk7tMOoOkUA5xpOEkzw7I0Gh6qtqtZHlbb/Q01kWR/+6iJZDJIiHutPYB14yHabnIvql"
    "AID5YWwSbB8Oyn+fjdrKgdmuHBhiNxAhIug0pk6UBL4AxUw4OuaaboAtdfLqZN6MOSc7m3"
    "ZTaxxbNN5/UGvm78lqAMYRKiqk6Wu87QTO7BVeOOSXjfE+hjPIUa7Yd3/nSsqA4T0UTrZ6"
    "Ea9wxByscIckdI23QeTjXuXCHpiGWDyB/nHV01dT96mlR+cubHuWbrdzrHW3QeznzchY9Z"
    "MHfQKbaIVklrcDzYGYMOpHeBczKwFtGpR2v05tGY4GnAEpiyGbHVLBqofG6dsx5F5ByJ14"
    "WG9WyEVmvt9d71Apd1rxANWO5eJO5/E8srTg/l8C47ERpn0yCjhuCsnlRsWvvhweUDJN0C"
    "JH1I7roI6u6ddui1KIZauKztimoHnoFqqAC2naDtADRQDQnABXFvPqeVBuF2clqNTXcVl9"
    "DCEwG0ZKCBaC2OLAdSX8VrIPpL8Rq7iM3DXOzLgTVseX15wkwn+3oz9rShbckyNrDqJ/ga"
    "0FpmtjsCYE27q0HMaWAr+NDiaJZltivzpDWhdsxsV2RkO4HdV2W2a670Heb+O5IZudXUf2"
    "/FzEYJx+ZK8tqvo0VB62HVzqGUvCDiKli8WdxxBCaEqpKNskYa4ETGffcUdcxfYkz5t/H3"
    "rx9fjpIHTEkyR7lqXGG9JOxPA1bFmcrnuys8KDb2Bxw6M1mQbbLYoH2UtM6Ma6C0OeC5pw"
    "bhenUGdTbdyg36cE0frnmCPgU+XNO7Xe5dNeVLZW3ILO5LZW3O2UrJoAFKwi6U75KQPqVi"
    "+NUVvelx1SBd6GEg66LIiNeLEKdCur24QTDOo3iP85ppdH154gi20L1HZpOH0aRbNx5gyk"
    "Mxi9x9hFpEJ70T9sRST8TrEE1pMdiWXkNMSdZBrUXSXrglzclsfqaF6SsEWkWAFTd0O6C0"
    "1gPESo3VcIT2Zy4pCOyza9T6stuC9nQQrTUWORLt06Gh27IJfW1S7LAytNimu7qGfcxIwQ"
    "h5FPJuRObiDQa1twTuklL41EHPQNpCMMZsp+6Osr99uDtKXH/9veszCh1yNOvNvdeoZo35"
    "lGGKqryQBvmFkBjBLqAmys42SraWf756smM5pkDDUBtU5tpcpQC8Rufvw7mikKFAmWjsby"
    "ENkpPOGmOM7qCEr6BabVL5ydfQ/Pvin97H2TtKHhaEvvjnvoBdXPzz+t3N7fXV29t91WN4"
    "Tzie4BAWo+84uTR+Hy1yc0m0ltaOLkVyJ+loQhKkihhcgMvkSf4DJ6rUgT4xwRw+gUeKuf"
    "iVj8S9gAuy+CkvmiCJgQA7ku4pJq+X7Xa2vguMfOfamdcbnyHIEsmjQ35uqHtx5M4dmM0x"
    "Y87+MVsYjfSfKV7rmkm+5MYNvdX6svfHaXa3GY8cx28ToShLkUoT5sRsQefqaVV21vEhsp"
    "963sfH+/icoD+K9/HxPj57v1X1Q3kvmLU0XpRNB2hGY+gBmbOpL0pVrxHZm9N0yfxGe8Mp"
    "lSzVRY6ggqllucQCIcuZWbUd4NQck8g2c1/ZdIAoQSWiOWSyaBIML5VFMX4xFlNl5kWQVS"
    "TDA01IFySjIQrMbhdG1Do0A4bNIYlFg2JIKQT2UpH5JC39QujCUvQwleIwY9ggGKjriRnJ"
    "Stlkt+k1CYa440Fn03RN4q+uxd5VqxFdkGzTeTi9oXojx7GmfrdATms9KMS8aX+fpv2MmU"
    "pZeqN+Dqm2Js1Q7sea35jQBmt+e8L3W/P1OWNtzecogQm/AFccYAYKcw8YP6l0EeRRzITX"
    "II1hMgIxnstnMIkAy1iKEmlxBJAiZYUXbfiE0Pm5MXnFlnpxtN+zOJsus5g2QAwkxbbSU8"
    "hRW5i3mwyVVD6rgre4DtE66C2uW7hr+dj2TUHpgzytLK7yHO6gdFM8bdpZi4cDREnKQ042"
    "6ZLA3h4tZMufC6KtqDYnhVyyYzClz6ECo2VNxTKcfRqgOcS2dq8OzfD0mblEbqlGrxt7Y4"
    "QP3twoivl1MHIv09Wi86JKfq8s758dKM26YK25V2lqEHqFW68OU5syzgE0mrdKiqUxcc0k"
    "upcp/gFtzdluD2i3HMVMJ7RjkuFTBaeVzHd1jJrZg08RqjmajxFdEyZdY/2TeuGpwkVJbH"
    "IwcQHrmsTHK3EsRodDdr8mOrfiFac6ecraEWtCVBbaOCWYdmVvK3anJVa3eg+zs70F2i5q"
    "Y4JLRVuSnDNQ0M1w+koleRfXFoCTB8zz2NYJpoyPwOMMhzMg+ZVmMgCjSJqOlMUsUbnf6W"
    "tpKxO/FC8Ej5jPxL/kbmUyzu28/82F3TrYzsqvUkekrmDXK/pdJZu6YRQKW0GVK5dWHUv+"
    "llVGIy6GPGPgG3AuL8hiPpyvPRjxUe9REswgm600oMZb3EbTYWBhhO0W2LWNAXZjdFuzf2"
    "vx2MZuV+xSbhmrdlnQunZZLkqrqgcLJoVd+YPGlChImtPBG/K9If8Ejc7ekO8N+XtX8S5I"
    "Uq9EIyfza01ib4DNrxY3FeVW7DqFcLcHM05+IgYFMk2Em8Jvd76arLEdmuFZY7tyawc6cw"
    "52I+EgM7EXSKyWaMJI7DdNNe5/E5w4Hz8NIg9kY290ycrZoRlq4KyPdVoXwfLWbYec1nqw"
    "iO0jOuzoFqkPDjv94LDDnJTrx4a1t8c1kLS0+B7r5NSOA5ua7bXY4idnD6Idyc65Xvs27a"
    "k/Iyoj7nuiF7VfR4vsp2nVztJs+iFBIE9KBNT/EJAp7GR57DJ/zCtwJ92iXolPG2Yc3XVN"
    "nyu+Y7n50uvsvc7+BPXLXme/hRyd1nl11kmoc6DChHVGnXw3tgRKbz5AtPITzRKruvEAkd"
    "I7sYOrRTFAzDALIiiruRKTeayvfFqbakil0zpqD5ughw15FjfF7+OcmLt1D1W3c8NFpry1"
    "919hqk9m4/Mp3x4Bhri8bWiXnwvwCxYfM+PKAVOvbIJV6hQI2BPjaK6cKUcqJwoTrwITQo"
    "HMtfwk8wCbnDy33+H6Xp0WBS0UyMqJTdYu31BmFn9d89e1E7xa+Ouad7Havwjpb75rSNs+"
    "n8zh3uOOaA0ar3G5XOd0h6tJhnSBOzTnkuOZeIdq+D9MBDdn97fRMPhQ773rGRabTrv6m8"
    "W6h2AlG2pNJBUD0gaqwjTBrbjoy5qPmIFnhUl/pDUW/3z+GtwSyglmCDzChCtdgcA5RkBh"
    "MAKMFEoETmJlVpXaAxVFarbF7pEXR+VFo3MbnYX+cYIGtWt8mmETsIyS6/Ah1Si2UXK9Op"
    "KDcBZcri3Zs6tgv+bDSxRr+l4216IdfB2aQXmuLpDH0saBs6I0dpJWh7Yw1plCzimutile"
    "3KBeuaL8aaFAwZCLIHGpEiOcM3HmTpPPcDKStdlhXnCdhSSVZ7iMO2IqkTvjYiJFADJw8/"
    "3lZy9efqVqtL8GKjRJ5ZGgaCIOsVnxBIkn5cE8ApCDuzr6xuDVtU9mfkt+Sy6LlglCMiMG"
    "B2PRy0xIJ59Jc0X0qpBDYiJaRSBLAYKheDueIyWlUPQgfnj2HMj8MEz2QJJwpbwZ9rkNyq"
    "/tlnehG62fI+WQVKHquCR1M+Z0O1yYSkHz8o0h4wFDgqoscG/LaZ06xDa4P/+iC/NpWKZW"
    "aDLhLjtO4BzHNnkNqo4qCteutAA5275KkvVlYtseVfoUy6/Y6sMnafAWxJO3dnkL4snWtz"
    "9QsdsNS/co+I2Evx8Rdqb4d4OYZomemXKQSQRqUcrufG+0Pwhtw34Pck1ESoMih2AXyqsE"
    "GbKANAhaWOK0+O3i6ueHLy/rdiczG7HExBB+DMUITWeKyf7dJBie+TtCDzhEgYN7RYtieJ"
    "DNJzCQBbJFc1eB0EDqfaDUuHU1hAuibbqDEggPQMiuVS4uqDap/BRtQCkuyszav6pLNLwN"
    "0xv2jjCpyhFd7ZYb83w96I3l/PB+arv1U9uBbfQahYRG+Xj7jKR1m5GFtVQcd0VzBwcshq"
    "ZzcQ+TLkkQVC+4ADfF88+V09IM1b8pCyKMpX/UDOa/5Rk28/AsVXZJWS5zKsZLd6cZghGi"
    "Zt+r3bMhbaV31dtkklCaa43vyq6kUAJwwnCUV/+We/jD10AjwtHdK2WwVf5dyusr5/ecia"
    "+uig/kiweQB8lNHINUdIO5Cn1bwaZq8r4yDCE3KTZ+tDZLabMoiLGQ820tVMXQA8U7+AZ8"
    "buM7NiY8oJmD1Uxnrya247Bub2WndWfIzi7aX8xhfTOmzo21QbNgqO7MWxe9dfHkL+neun"
    "iy1sXDFFxdFR/a0W23zbZJBnURNWNXy0Rumjgz/UEt932WJ9BFPZPZjKNpfnlvwNohaxvP"
    "kiMuAmq2leVA7KW4Q3V5tK7vcDzbZmOBdos7pBQ/wPApiNEDsi3u0KEZnsp4TMmjupQkE9"
    "JFzVgsvk2yWsH440HNVBn+AaPHlFDDCWOETG8+RLg4nBo2P7kmLymFTx28yvYtrKRu4qSw"
    "kgvy19/bfj4yRDAQW5I4Nt1kmC6ll140q/cqkHYIPaLFtU9hEpLM5AHUJw22iIYpC84gCy"
    "biVQFLYMpmxIBfX0IMI+lQE2OoycQCqd6TGlJkuDKbfUqNhIN0KQ3F5SG0FJartrtL93P2"
    "J+PlxWjPcrIM2oNTFGTU9nLRohje1YLhP1FQrSNLdUGD5tTPhzGeyjG1YJvBFy+/st3L6t"
    "aD3MDE4gpmWC61nsxu5vtFi2y1a8ZqW1ptohpnOOY4YReyP4Nhaj+3D8062wHUqIFuEgzV"
    "c+wQXO+OaOc7EN+7o5tyC1zvfEEzDUJf0GzniPY5N9bVogzHzBpoviH8OjsRl8aSgQagzY"
    "O1r7LZvhwaOe/1Y8x/Gi12X1SNHJO9jNoZ4+UjQgEEeWrBcyZ9AGXyFT6TWUy0lhfgPeGi"
    "IUcJVL56lDy+KnK0iH9Jd8KENCnOWp9zj2w4ugxae7PlH2HzPmylx8zYLvNHyYZOZcmMTu"
    "Jd2LwL28m7W3kXts1j+oCoOf9cn5pKI9idjuqL3d86epxZZEqzLliLfFlKCntXlkKMuCkp"
    "j/MeYgK1OO+CHJRu9n2WQuvCc432A8zD/wDjzICV2QmjbLuaB8YRAWVywWDhDM1VULzbVt"
    "elO+kdj81hHHeV8oeg3jvMe6ytdq9xI7CDr0MzWPC8avQIVaOHiaDXjB6MZtSMZLXpeTz7"
    "8GyfCz365v2oRm8huz8z6EXV89EipSgXLaw1oilGIZLxzTJpc16wQuphxpDJyhUoZeBOao"
    "3KKnB3r1WQtbhxJCgCsicwz5jKFE2RdE+WGamnAnST2nOrfa0fDp1STCjmT1UIdCTel2s6"
    "lmsfFejBmMjvbqt17Fb0BJfvvy1i0cHVe/DsnJOInI/AOU6ClJKp7F3+8xFidffDSZpx+S"
    "AH5Py5TeA0ZDK/OCqrWbiPco4T+xzSexpkrf2rPieOrPJl52OUCZbLd6w+VNs4dvv5ZR9U"
    "n7ddqF83cCOX5iQmj9YsaQR2fGkErsyNYxLe29oDCsR0EkvgdJKFLOoryYobjcCOF41gIS"
    "flhugCTZPGOiO8RrOQpXL1OHDUIHFNpc4QpOHSvP15R3nbdidTnLS68MYfb/w5QUOFN/54"
    "48+ejT++HPXGZh7HPLY19FRtB2jk8cWW3WMvSEatjYh14x2G9sxhksG4K87sJ7hnJ9kZpA"
    "bIOjHDaqjKG/k+MBUjM6dlyB+6pfLt0Axv/ZYqLac5qRPZz8qfNartrHQU4Wy+h1lZ4dHO"
    "FPQpU7mnZpnYhIrbdBfovhjcXvKhxuFWqgXn1Oc6mZcJ1bgFo2GmNGfibRM87SJq9G0xke"
    "3QzcUU1Sb720dUm8n5RSxX2b0dlnVjn6pleSjleqlaNjbbDiqGsrbMWN+PKwq/D+YyXjhD"
    "URaL42FCDJ4F/Uh2CD2guTpWM9A6KWRbdB5ONe6WLdbCoNCiGJJrViPwr2EKtIOuQzNY8H"
    "KTsyVqVeOhwtW0ZNqh1qEZbED+Ifg8HzeCLeO+HYBdoqEuX92lxQ67FsWQgDs49+cDXbrb"
    "8X+uT401AD7x6ledk7UB6/W7m9vrq7e3Z0Yxe/uoHuaCXwpq61Zhl3ljDTTfkONVgdml3F"
    "icbsN0Pq0B5y/aK04U09aZbANsfd9bA9rS3/5EYe3ciW2A1WRLv6P27Khd+ds5vKQ1k4ts"
    "OC3zYkH53Q/XKK5kqlOfypLFv7cZfaPmpiH6ppyz/dE3MkrLPvpGtCUJeJwRIM9fBnoCZw"
    "zNZBHCn8WxLfbFSCb8mamKhT99dwkYEiISB5AikF9pWFm/UDEJxhkHCSmKGmIG1CBeyQZP"
    "imhKYcJlxA1RSYQS9BqI4V7IngOcPHsOhAAWqTqHc8HFZQJgqFJxyzKGcxiJDp7ANZpiMY"
    "KnnCpLnz1/DWZIvBxzVhRYDGcwmSIGJAspJRMco1UCedAc4niZ17f6KIFqGsT4AQXZJ/XR"
    "ykvg+6t/fXwH1gnsmBIyjW0CAXJWquarsFMR6/73KqrGxKj3Yfc+7Cfob+192DePqXfK3p"
    "wDjjqWuiiaHBWrtgN0ys7P5AdEsSBwnXlGYj8B1bjV/9vNv7LpAKcffBBnNnUox9AkGJ5H"
    "cUymOAnmQjQnBvHRCFmbZIfRAdXOun/gdhQcIC+oWw4OEHdacWfZA6oqAYo5PCBjKRI8ux"
    "4gbTp/duQ3QxakMeQTQucBjObYYO7rc2s3kg7VpX0+gQFK5HBMRaV6EGwRDRU7OTv/JIl9"
    "YGPdfIcHzMfbt4dxvMQkhNZRoHXjXZ7FyWcfbw4ELFmNsdBnrlLIsUnqDw01bpKo7EcyY8"
    "+qTsILXjFgkDsuOTYWo8pLgnCD0OliNbIz1R/oNbBrNWpM2cdEQKR76qyJ1Yn6NjWFGlWc"
    "gs1wukGwflIvPdpFvFvjZOXtYTBQ6p4g/UbK0pnC2lA5pTCdSYsh4yhlF+BDEj8BCNJsHG"
    "M2Q1GV1UsaAcMYig0sGgHIwZwwLtP6JWFGKUrCpztAs9wiiblsIH5BJpvnDnpcP2Ugi7Pp"
    "MoNfhbXKKScptmSC3GgWvCbXW8iElwgaVZdInO/WvMj4NlsexE0011T0WEbVY42LzSUzq/"
    "ndQUKzujOf1KyzyXuD8HCMl94gvBVFYK3ttVYA1iQ7VF6VG8Yh6K7K4GFLdYzefHgWJa/o"
    "c4JLKaAKuclhn2uRDVid0jCSa0KoA5gtMg+mGrfPgNkDmc+A6X1dDuDk8Pkv3Z02pH6ng9"
    "VN8bQpxBUPBzixQjGwKaGGWCDjrNKb71CCCzPGyT7yB+7PGahUBm/ZISiicML3AGwVEmj0"
    "CRIXUY7m0hnF7faqEw3W+cJnb1s/exua4ASbT1tjwsAmgc0qrxZATVqt+W8bbzud88eYbJ"
    "Di6bQIu7MAWm8+0BlrQvEBUizHZwtjo73PEqqlyKtMj/Z34RbRDu/Dn+8etZ7quHr22Swx"
    "XIv7wDMQ7g7APeA3xtMuej5Lmc9S5rNFHSaEPlvUoWeLsvGplG5Ehqukg8tbKZxfZ6c0mX"
    "fi7CYhW+DvViC63OUtKL/icre3DwmSrmPScwxW7mYX4C6ciWtYSgQAd9L57FEltoCqKZ9B"
    "Dh4hAynMmHRII1Sm7WBI0SOqfosJ4yMwJYgBYsj3sbtu13eAa2VlambNtvRcUl8kKEkd/e"
    "KKuxz4BpxXnZ+7FjodGYr/wgeI1UK0Lo7bHI9ySbR2VivK4YpRiA+SrTAEJ97EfxJVWdeZ"
    "u4Kyy16MIEOB4EDVNLH36csZyqk3yM6qjJR0jqyoMsbFlxuB83wVyr9gWcRYbEyUPMD4/L"
    "nyO6z5W6dA72gTHp75wO3L+O7G7zTnysn31IaxFIordm67d100BantzGj05PqRKeL0KSAT"
    "95VdE9oW9K0IFjJZ7LOuLrA5Vy1iO85aRE3uvA+r92E9QX9L78O6hfKo+T7iZGzVaOytre"
    "IKclvTHefdzgStPMJKQPZixhbAbtmCnYtue7AfSGyN1uv+yo19SvAFZRu3qP1+uXvMeqwH"
    "kEvLvYPVQCM4aWuB2f1wDv8ICgQMK7gPszbV7oD7x6EAR5G6rTqAplMMcKbhJM1siyZWbb"
    "09ubakZNwewLrxEKtOIkoJFWhEtu7ATYLhObjm4xeiM4NTN8w0muHBhiNxAhIuvTWCe2Tr"
    "+GqgGh50viLnpktItgwVtni26bzeoO2NVJkQHFBtUvkpmqsKYRKiOJAl70ULd52hmdyDq8"
    "a9oMhNX/K3uv3wzp+OodJhIppo/SxU454hSPkYQe4IaZvOw6nGnSskHbFsEPnjvKOrpu5H"
    "T5PKT878OPc14DcJZ5TR3PY/d9AptoiWqxULpI4SO6O/e+Vi4Jx3wES5O73sfiA0q2Zlbj"
    "0hVzPBhW3UT5vEB1DV+6IK4OGBhMhSGG+TDE8er71aLSdgk2CIWm4fq+IEoSHap+kGaIdf"
    "h2ZIZeGbBtDaOdEOuhbFUIFr+1DagWegGiqALd9nC/DaXv5D2vB8cN4+g/N2W9X9GKAtGb"
    "Au627EtT6GN4CsXRzeYe6Zy7HtSCx2td3zs9qjuwTdllBjg61+lK+Br2XI7hEAa9ptDfJO"
    "A1vBhxYEsixmd0x4FfG5etzuG8JPZjJ3CnqEMyxg2XVw8zEiRZFHafcR4JeI4nB2Zgj+Ln"
    "4ZLYr7hnWbZQHf/TAsD5R2Cki7Sni1xS8PSrNS5ncEwOXRaFucJ4JZ8X+fvfjiy6+//Oc/"
    "vvrynyNpPBePqidfL7i/XL2/XRJ71qvyfzuD1Axtv67fTsl6aBK2csWPUTLlcmm8ePlyAa"
    "D/e3n99vvL62eilbK7ErEM8tXxvvjpRf5by7MsNaix+xEump8gul98/rkFuqJVL7rqt06a"
    "MI6MWu+bD+/NCGskBr03+A/YpvVlP7oMCYZ885yxT7GO6bOfLv+vDffbHz+8UeAQxqdUvU"
    "W94I1bFb3NH2Z//z8QQAJr"
)
