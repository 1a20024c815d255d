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

-- With the organization that was chosen, while the user is an active member of it.
CREATE FUNCTION app.session(token_hash bytea)
RETURNS TABLE (session_id uuid, user_id uuid, organization_id uuid, mfa_verified_at timestamptz, expires_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
    SELECT s.id, s.user_id, m.organization_id, s.mfa_verified_at, s.expires_at
      FROM sessions s JOIN users u ON u.id = s.user_id
      LEFT JOIN organization_members m ON m.organization_id = s.organization_id AND m.user_id = s.user_id AND m.status = 'active' AND m.deleted_at IS NULL
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
-- Before there is an identity keys of all organizations, in a tenant's scope its own.
CREATE FUNCTION app.count_requests(api_key_ids uuid[], requests bigint[], ips inet[]) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
    WITH counted AS (SELECT c.id, c.requests, c.ip FROM unnest(api_key_ids, requests, ips) AS c (id, requests, ip) WHERE c.requests > 0),
         locked AS (SELECT k.id FROM api_keys k WHERE k.id IN (SELECT c.id FROM counted c) ORDER BY k.id FOR NO KEY UPDATE)
    UPDATE api_keys k
       SET total_requests = k.total_requests + c.requests, last_used_at = clock_timestamp(), last_used_ip = coalesce(c.ip, k.last_used_ip)
      FROM counted c JOIN locked l ON l.id = c.id
     WHERE k.id = c.id AND k.organization_id = coalesce(nullif(current_setting('app.organization_id', true), '')::uuid, k.organization_id);
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

-- The address of the account is its user's: he had the token that was mailed to it.
CREATE FUNCTION app.verify_email(email text) RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
    WITH verified AS (
        UPDATE users u SET email_verified_at = clock_timestamp()
         WHERE u.id = app.required_user_id() AND u.email = verify_email.email AND u.deleted_at IS NULL AND u.email_verified_at IS NULL
        RETURNING u.id),
    told AS (
        INSERT INTO activity_logs (actor_type, actor_id, action, resource_type, resource_id)
        SELECT 'user', id, 'user.email_verified', 'user', id FROM verified)
    SELECT EXISTS (SELECT FROM verified);
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

-- One organization's entries, or the platform's (NULL). Two arms, since IS NOT DISTINCT FROM is no condition of an index; inlined, the unused one costs nothing.
CREATE FUNCTION app.trail(organization_id uuid) RETURNS SETOF activity_logs LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT a.* FROM activity_logs a WHERE a.organization_id = trail.organization_id
    UNION ALL
    SELECT a.* FROM activity_logs a WHERE trail.organization_id IS NULL AND a.organization_id IS NULL;
END;

CREATE FUNCTION app.seals(organization_id uuid) RETURNS SETOF audit_seals LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT s.* FROM audit_seals s WHERE s.organization_id = seals.organization_id
    UNION ALL
    SELECT s.* FROM audit_seals s WHERE seals.organization_id IS NULL AND s.organization_id IS NULL;
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
               a.request_id, a.ip_address, a.user_agent, a.created_at)::text, 'UTF8')), ''::bytea ORDER BY a.seq, a.id), ''))
      FROM app.trail(audit_hash.organization_id) a
     WHERE a.seq BETWEEN audit_hash.from_seq AND audit_hash.to_seq;
END;

-- Second: seal one organization's rows after its last seal, at most max_rows of them (a hash takes memory and time); again, until NULL says that nothing is left.
CREATE FUNCTION app.seal_audit(organization_id uuid, horizon bigint, max_rows integer DEFAULT 100000) RETURNS bytea
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE
    last  public.audit_seals;
    first bigint;
    cut   bigint;
    batch record;
BEGIN
    SELECT * INTO last FROM app.seals(seal_audit.organization_id) s ORDER BY s.from_seq DESC LIMIT 1;
    first := coalesce(last.to_seq, 0) + 1;
    SELECT a.seq INTO cut FROM app.trail(seal_audit.organization_id) a WHERE a.seq BETWEEN first AND horizon ORDER BY a.seq OFFSET max_rows - 1 LIMIT 1;
    cut := coalesce(cut, horizon);
    SELECT * INTO batch FROM app.audit_hash(seal_audit.organization_id, first, cut, coalesce(last.hash, sha256('')));
    IF batch.row_count = 0 THEN
        RETURN NULL;
    END IF;
    INSERT INTO public.audit_seals (organization_id, from_seq, to_seq, row_count, prev_hash, hash)
         VALUES (seal_audit.organization_id, first, cut, batch.row_count, coalesce(last.hash, sha256('')), batch.hash);
    RETURN batch.hash;
END $$;

-- All chains: of each organization that has entries or seals, and the platform's. Publish the newest hashes elsewhere: the owner could rewrite a whole chain,
-- and a chain does not miss its own end. `stray` are entries with numbers that the database does not give, in no range of any seal.
CREATE FUNCTION app.audit_chains() RETURNS TABLE (organization_id uuid, seals bigint, sealed_rows bigint, newest_hash bytea, unsealed bigint, stray bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
    WITH RECURSIVE writer AS (                                              -- from one organization's first entry in the index to the next one's
        (SELECT a.organization_id FROM activity_logs a WHERE a.organization_id IS NOT NULL ORDER BY a.organization_id LIMIT 1)
        UNION ALL
        SELECT (SELECT a.organization_id FROM activity_logs a WHERE a.organization_id > w.organization_id ORDER BY a.organization_id LIMIT 1)
          FROM writer w WHERE w.organization_id IS NOT NULL
    ), chain AS (
        SELECT w.organization_id FROM writer w UNION SELECT s.organization_id FROM audit_seals s UNION SELECT NULL
    )
    SELECT c.organization_id, o.seals, o.sealed_rows, o.newest_hash,
           (SELECT count(*) FROM app.trail(c.organization_id) a WHERE a.seq > o.to_seq),
           (SELECT count(*) FROM app.trail(c.organization_id) a WHERE a.seq < 1)
      FROM chain c
     CROSS JOIN LATERAL (SELECT count(*) AS seals, coalesce(sum(s.row_count), 0)::bigint AS sealed_rows, coalesce(max(s.to_seq), 0) AS to_seq,
                                (array_agg(s.hash ORDER BY s.from_seq DESC))[1] AS newest_hash
                           FROM app.seals(c.organization_id) s) o
     ORDER BY c.organization_id NULLS LAST;
END;

-- The seals of one chain after number `after_seq`, as many as stand for max_rows entries, each with what tells whether and how it is broken:
--   found_rows, late_rows   entries in its range now, and of them those written after it
--   fits                    its hash and its count are those of the entries
--   rewritten               they are not, yet the entries are right: the seal itself was changed
--   expected_from, follows  where it should begin, and whether it begins there with the hash of the seal before it
CREATE FUNCTION app.check_seals(organization_id uuid, after_seq bigint DEFAULT 0, max_rows bigint DEFAULT 200000)
RETURNS TABLE (from_seq bigint, to_seq bigint, hash bytea, since timestamptz, created_at timestamptz, sealed_rows bigint, found_rows bigint, late_rows bigint,
               fits boolean, rewritten boolean, expected_from bigint, follows boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
    WITH next AS (
        SELECT * FROM app.seals(check_seals.organization_id) s WHERE s.from_seq > check_seals.after_seq ORDER BY s.from_seq LIMIT 1000
    ), due AS (
        SELECT n.*, sum(n.row_count) OVER (ORDER BY n.from_seq) - n.row_count AS rows_before FROM next n
    )
    SELECT d.from_seq, d.to_seq, d.hash, b.created_at, d.created_at, d.row_count, h.row_count,
           CASE WHEN h.fits THEN 0 ELSE (SELECT count(*) FROM app.trail(check_seals.organization_id) t WHERE t.seq BETWEEN d.from_seq AND d.to_seq AND t.created_at > d.created_at) END,
           h.fits,
           CASE WHEN h.fits THEN false
                ELSE EXISTS (SELECT FROM unnest(ARRAY[h.hash, (app.audit_hash(check_seals.organization_id, d.from_seq, d.to_seq, coalesce(b.hash, sha256('')))).hash]) AS right_one
                              WHERE right_one IN (d.hash, a.prev_hash)) END,  -- by its own words, by those of the seal before it, or by what the one after it remembers
           coalesce(b.to_seq, 0) + 1,
           d.from_seq = coalesce(b.to_seq, 0) + 1 AND d.prev_hash = coalesce(b.hash, sha256(''))
      FROM due d
      LEFT JOIN LATERAL (SELECT s.to_seq, s.hash, s.created_at FROM app.seals(check_seals.organization_id) s WHERE s.from_seq < d.from_seq ORDER BY s.from_seq DESC LIMIT 1) b ON true
      LEFT JOIN LATERAL (SELECT s.prev_hash FROM app.seals(check_seals.organization_id) s WHERE s.from_seq > d.from_seq ORDER BY s.from_seq LIMIT 1) a ON true
     CROSS JOIN LATERAL (SELECT e.row_count, e.hash, e.row_count = d.row_count AND e.hash = d.hash AS fits
                           FROM app.audit_hash(check_seals.organization_id, d.from_seq, d.to_seq, d.prev_hash) e) h
     WHERE d.rows_before < check_seals.max_rows
     ORDER BY d.from_seq;
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
                          app.set_password(text, text), app.verify_email(text), app.set_mfa(boolean, bytea, text), app.count_requests(uuid[], bigint[], inet[]), app.log_own(text, jsonb, text, uuid),
                          app.notify(uuid[], uuid[], text, notification_severity, text, text, text, text, text, uuid, jsonb, text, timestamp with time zone)
    TO bottleneck_app;
GRANT EXECUTE ON FUNCTION app.claim_bot_runs(text, integer, interval, integer), app.claim_workflow_runs(text, integer, interval, integer), app.reap_bot_runs(integer), app.reap_workflow_runs(integer),
                          app.log_system(text, text, uuid, uuid, jsonb), app.audit_horizon(), app.seal_audit(uuid, bigint, integer), app.audit_chains(),
                          app.check_seals(uuid, bigint, bigint), app.ensure_partitions(integer, integer)
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
DROP FUNCTION app.check_seals(uuid,bigint,bigint);
DROP FUNCTION app.audit_chains();
DROP FUNCTION app.seal_audit(uuid,bigint,integer);
DROP FUNCTION app.audit_hash(uuid,bigint,bigint,bytea);
DROP FUNCTION app.audit_horizon();
DROP FUNCTION app.seals(uuid);
DROP FUNCTION app.trail(uuid);
DROP FUNCTION app.log_system(text,text,uuid,uuid,jsonb);
DROP FUNCTION app.log_own(text,jsonb,text,uuid);
DROP FUNCTION app.set_mfa(boolean,bytea,text);
DROP FUNCTION app.verify_email(text);
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
DROP FUNCTION app.is_live_member(uuid);
DROP FUNCTION app.is_member(uuid);

REVOKE ALL ON ALL TABLES IN SCHEMA public FROM bottleneck_app, bottleneck_worker, bottleneck_readonly;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA app FROM bottleneck_app, bottleneck_worker, bottleneck_readonly;
REVOKE ALL ON SCHEMA public, app FROM bottleneck_app, bottleneck_worker, bottleneck_readonly;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA app TO PUBLIC;
ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO PUBLIC;
"""


MODELS_STATE = (
"eJztXXtv4za2/ypE/skM4AbT2ba7mLm9QJpO0WzbTDfJbC/QKRRaom1uZNEjUkndbr/7Ja"
    "kXRVE26bctAotuRuYRD3/i4/A8/zybkgjF9OIyZPgJs/mPZHz2Bvx5lsAp4n+Yfh6AMzib"
    "1T+KBwwOY9keFg2DmIzlL3BIWcqf8h9HMKaIP4oQDVM8Y5gkguR9ggBKWDoHZATYBAHeHs"
    "cX4IaAEUkRHifgEc3pG4AZIBmL8ROi4HkCmXjAUBxTTngBfsFswn8GMAEkHcME/wFFD6IR"
    "pgCCWQwZf98UoCfe24XgLSIhZw4n4/2ykSX4U4YCRsaI95tyZn79jT/GSYR+R1T888+zEU"
    "ZxJP8+U18b4Ei8IUwRZCgKODPfvru7Eo9wlP8p3oR+n6WIUt6eli8vv2/jewX81fyNv8sv"
    "Op/JBkOWInQmX8IBEU/O/hqAZQzx15K0gzknjsoXLeEJ/PL9u9t3oGwNru/Azft7cPPhxx"
    "9t2OW8kCwN+TcQPagPNjAE5V0bQJaiT27dcwKbnsULZo+B7LyxA+TdyudB+YIPWf40GgYh"
    "ibNpUjeczfn8T6qWGW958eHD9bfitzFKUCqAVDaDJIvjYvMoH+XrgT9gaYaqhRDVDyI0gl"
    "kstpSz/xllSSgXmOgpyBjmu1VIpjPILsSTv/9vwadCc/cp/jb/14tzzlKQwiQi00A0f/Hy"
    "/OVZa4sSPGrbRfEo5PCLfSJh4iv8+VfeVw2WfHpWAnH2l2wAGQzqj1wjXc+yNuL3eIoog9"
    "NZC/YmlQY/7wsxTnpR/rHKZygf1N+h3slLUEuIOoFOyPP2wGUlOuwPiXGNqVguLTCvE4bG"
    "fKPVoSwaaxjy/nXUinm4FdCCgO9cwd27+yDYDlhDPBZDauJk2GkslryBao31X6B6BBBWi/"
    "lPddPlR095fjSxe5dk02LgOoJNMg28IWEs5piFj0E0vChEMcRfJgUykt4XZDtb0FsHVoHD"
    "BK/1xFSbH8KMVHdCLjxfhFmacvEvyCgSbO7g2NGh5ENEseGc4SJBB5oVhQYo52Rfp8pHjg"
    "SMOWjohWiKRy9KYClijEOWoy35Px/Iz/lyAM7PxX+y5JGfScn5y49n2zqVBJYt7MX7rWEv"
    "Gu8Z8a0vewNSLZHcArAWTZ9xs94rNYpD2C73cYCHE5iMEW2D9k+aL8Km1F231kVuHLbkxa"
    "PG6j98/EMNrCliUNxjLNFSm68G10qLUrkdDjMc8wOBXoj+DHfCvaBIszDkd/g2iN8QEiPY"
    "xlEhaImKJN4WjOWte8fXlAIDfXvjfFNm3N06zgSVYKUDYRtS4MezRQJLzXRDatmlpIJnAY"
    "yi1Dg9rxPUBrpJoN+hZ8VvF9c/P31xWbc7mV0SC0yaEErhHvIRmvQ5prnaJNjvXN2V7CL0"
    "jqNHRR8mHgxh+PgM0yho/UJek6627Z+mr6f6E5hwfKOCX8FdaeCY4R/Q/Mxk+sh/GSy0es"
    "xwIIwDdgaPS2FIEFYGzUYwEM+eJzicAJLEc/Hz9z9dXn129/3l6y+/EuYDyu8xKHoLHiaQ"
    "TkSPfId4AIJhCjCjYIZmM5S2bRtb7/Fj8jG5lhaOlDAxO8GQvw0k6Jk/eH4j7SkkjngvSL"
    "4140QURbwdTCLwTNJHCoQON2E4Bg/o9xnmG0QA2cOGDCSCcTGCparz4kPKxkH2SdWaf7i5"
    "/teHd8BCbb9abxsxD8hX23YrzD3iYSCMWbajLUwtfA2gwiQijC0ffvwRXN58C1L0RB7bj+"
    "sPrvxiM541LFvqKMvX2BqS2qNrMVu+ciiWhDUzDaoNfO9iuQWjlExd+NDo7FDRiJpWNm9A"
    "8gakEzQgZbNoBUybVB7TJqb1+e6CaZNqA5gekazcCWV9ULlA2aTyUMpxy/+3u6iVTXuoX1"
    "Y7sQNLo+jHtbax3SVPOCXJ1KgIWGAb1ujsjcP8vvquSbsV7aq4NexBkypuVyo0TbDFr1z8"
    "HeHfLadnk6CHK7q6rbbw+mbOchNHC7CyvT4nS4LTAUwMCZoQw9ZqPbV5D+eXojmyBEyj2B"
    "1mZ7k667PP97CtGZCjIZmZLJICtMs0hfO2gaii0ECLMd3aQbC/mfbrbwarRRyT53K4Tdyu"
    "cJSacdPpdoieyUgp+tuHkTLkALUwFQMOYjzFLOBrI5jiJGMGQbnLqbKTfLmb5aYg/vzVq9"
    "1jiQs8FoI5IVm6MpQl8U6BPFQko3xVrwRkQbtbHA8GyBhS6YjoqkTQ6bwaQYMTzyxN5zqJ"
    "N55zgAmDcVA4Qhh9EMxLu023u2W9hyVtdOZvWNtclnSL0K/p/KyprJouaDapPJQNKFMEqb"
    "UKsU3UPy1i097cws1oUW3RbNK4erjoGbx7DyG+6bgR1D0N7BA0UPXJwbzl3WaekW0wv8tD"
    "zn9A8++kQ0Ubt0Lj/157zXHOwfpp/ZVT+Fx5k5hWIv8jt2OK368u764uv3131rFlrgHwB4"
    "qOWEe7FNjWEdGA9fbd3f3t9dX9WedWsAaytWflUS77BrQlAw1sDZtfA92b9+Dy6v76/U3u"
    "PbUHr9cswuwOwfjM5Pha/ThY6PsqmgWUt7N2fxWNAXlCKYBgCJnwPlVSbrwBQv8PvgZ331"
    "9+9vrLr17MuPgnLU7gv/InRMv2KXmmQKJL0SfwMXv96vVXgBHxr5cmL9jddbzcZdX7y3l/"
    "uRP07ToEQfswzwtLObvcVexVXirF7pRdezLHm/Rd+cbroiPsNVz88OJgZCb/hU6DiUrSS9"
    "AqWaANmtlNpkHQTz8ZF7j6h9SBRL59Q9iZQfoXjxfK/UPCbAX+BMCMkWmeCI+JlHl6djzy"
    "nNA3VTa9iCA6yCPDJii5AA9cYhfhLA9A7kF55BkHfITHWSpfQA3S/q56XTM6bUnEjoC5yM"
    "u3oQRycTa26lQ0XKFLLJP2CddQm07yppuMy0o4TZBmiZDPbTio2u8WXfFJJcIbib3bbihd"
    "xfAWwuhcP1eU2c+WairKGMSOiEWFgYVpI53i/SSra8X6UQTTcGkEab5QZVO9Dy7DaD14jY"
    "PXOJygxsFH6G0e0/oQb4vvHblpGiQ9zU5DwwmKstg2jExt3j+HBjH7/iCJLVhq8x1GBHy4"
    "v2ofL/uASzoJFoKSwz6nkXkvJDluVep0AFMj82DKcRf3ZHttokKwQ5/r3UNm9rf2Ids+ZN"
    "uHbB82ZFKN08LqrnjaFOKKhz2cWLkytI2TOWNq1dgmkJ0/DHIKoYm+qmhPB09TQtBKWOPb"
    "HcsMUQ8LsgUYaO0zBtxmyV1FdjILW0GjNXEpCjOpeh5BHGepKcy2S3zpoj7pQBOzLMPp8w"
    "SmoUP0nUZ04uU26BTGcdue7N35vTu/90Y/TAi9N/pheqNb+Usrfk5ZYsqtXlB998MtimHH"
    "Fad2guCS0Qnh/deWPUk6ykcWvwyW+JM4FI28BPxMRTKlMeDf+ZwCTnsBHij69ABIGqGUSk"
    "dt0YpWzd7KZzgCU/iIRDXGFM3khBPGYS7OpXMwgek0FrHWZxrQO+py/VzHuS+D+MuiVmCJ"
    "+uY8IMQbFzgcWDOUv2cDDDkWb6wYQGnqUHoyRk8oBtc34MW5JDwfgPMRZDA+f+kt797yfp"
    "JWYi+Fr3uPqTdLC+Dqxr3FazvlPI8bJqO7ujyO3PSHJYW91pDLdD+WVFsxvuNkRPZgfefH"
    "f5DDoc0+hgwpfcyuHUXT/plO+GFB+f3AEieldQ8NKA4l1NYrn3Y8M8pkFqlvNDYZJ7JeSh"
    "ULdHtpto5K76R0ICUDzTD9bLESb29xOQJ3szal+CKLtSml/mu5NuV9goSuIldacNIBeMZs"
    "IjUXjYCXPIxGPOaNwARG4u/kAlyCFLF0Lko7iR8p51eEyAM45ri/5e8Ulc3OKW8lesG0KA"
    "1FEtRWs+yZl/X1L7WYXvp38llDUhu9g/hiQUnlGBTCARxzKRh8Dc6rfs/dFDazFJMUs3ml"
    "roFPEMvlXVyA7dQ3chRhDLF9ZaHcSit45+BnbozbcsT/k/A5tgJPBWWbqRhBigKlMIktLz"
    "nhBjlZgYeSxJELqeIqvtIAnM+gSFwp/oLPEIsSlgHflVLyJDRfMsCmZm1hfM3ilcRgqujw"
    "5BvuwHfXt3f3+by0Vu3JoYs/ylduRce4Ak9O8VVWPJHprIp4cmJFODU4RHmpEyMnFdNBqI"
    "1IxoT6czmvogLgKCbPhRramlONzo5fjch1VsrjJSAjp72nprEstVYTLOSv2PUd4tJyhjQ6"
    "O6Y0Il//zeu4T17H7aPLNo9psY84qScVGie3xvua7jjvr12OjSUguorS2XF02/6iq6l+cw"
    "lzD8rfTqfR8nZkb4BQKXZnhfhy95h1+DhCxhBf/vaAKQQ9dKadwt+DAgEHb2SdanfA/e1Q"
    "gEuRvE87gKZS9HCm4WSWGZal0fBQtV3N8rDa7m+oiST620dNJJNBgt9r7QGsG/fRdpN7UY"
    "VceLC0CDYJ+mc/zcfvZkVt0fQPNhzxE5AwEVQiSgdaAmeg6h90TTNFG7jucjE6oQ9LzuVe"
    "zWxii6dO5/UGvm78lqAMYRKiqk6Wu87QTO7BleOOSfjYEehjPIUa7ft3/rSsqA4T0UTrZ6"
    "Ec9wTBlA0RZI6Q6nQeTjnuXCHpiGWDyB/nLV116n70NKn85MyPc8XW73SOa3QeznzchY9Z"
    "MHXQKWpEq6Q1OB7szHVHpdnErbRji6Z/8k/uL+W8djUyv3RLo2XgnJBOIzr1iKHOXC4jPA"
    "5oAmd0Qmy12wYqn9/prEMZPkX8daHhTDFCq7T2tpd6gYvaaygNaO7ixk+OkeVR00HZvwMn"
    "QsNsHGSpIUCwIx2g0r5/cPkgXbcgXR8Wvi6CqouxHXoaRV+L5+nu0HbgGaj6CqDuiG8HoI"
    "GqTwAuiL30edUUCLeTV21ouqu4hLeeCKAlAw1Ea3FkOZDqKl4D0V+K19hFDR/mYl8OrGHL"
    "68pVZzrZ15uxpw2tJsvYwKqe4GtAa5ld8QiANe2uBjGngS3nQ4nlWpZdsczV14TaMbtikR"
    "XwBHZfmV2xudJ3mH/ySGbkVtNPXvGZjRKGYXxmSJqg/DpYlDghrNpZZ6KkiBMxmbCgWWB0"
    "AEYklWVDRZ0+wIjIPdBRWDR/iTHt5Mbfv36OA5Q84ZQkU5SrxiXWS0JPFWBlrLN4vrvil3"
    "xjf8KhM5MF2SYLXtpH6qvMuAbrm4PuO+pgrlfrUmXTreSlDxn2IcMn6NfiQ4a96+/eVVO+"
    "XNuGzOK+XNvmHP6kDBqgJGxD+S4J0/mMD7+6ojfdhBqkCz0MRG0eEXV9EeIZl24v7hCM80"
    "jy47xmGt2v5gxBDd1HZDZ5GE26deMept3ks8jdR0gjOumdsCOef8Rfh9JZWgxW02vwKUlb"
    "qGkk+sItaU5m8zMtTF+l0ioKsbih2wGltO4hVnKshiO0O3tOQWCf4aXWl90XtKeDaK2xyJ"
    "HQT4eGbssm/LpJscPq5Hybbusa9uLDHMfkmcu7EZnyNxjU3gK4yzSF8xZ6BlINwRjTnbo7"
    "iv724e4ocP31t7bPKHTIE642916jijXmU4ZTVOUmNcgvhMQItgE1Uba2UbK1GgjVkx3LMQ"
    "Uahvq0It+ra5SmRufvw7mikKJAmmjsbyENkpPOXGSMMEoJW0G12qTyk6+h+fcFaL2Ps3eU"
    "PCwIfQHafQG7uADt7bu7+9vrq/t91QS5IQyPcAiL0becXBq/Dxa5uSRKS2tHlyLBmHA0IQ"
    "mShTQuwGUyF//AiSy3oU5MMIVz8Jxixn9lA34vYJwsnueFOwQx4GBHwj3F5PWy3c7Wd4ER"
    "71w7+3/jMwRZInh0yBEPVS+O3LkD0ymm1Nk/ZgujEf4zxWtdqxmU3Liht1pf9v44ze4245"
    "Hj+G0iFGUzJFPVOTFb0Ll6WpWdtXyI7Kee9/HxPj4n6I/ifXy8j8/eb1XdUD5yZi2NF2XT"
    "HprRKHpC5oz+i8olKET25jRVMr9T3nBKZXNVkSOoYNIsl5gjZDkzq7Y9nJpDEtlmjyyb9h"
    "AlKEU0h0wWTYL+pbIoxs/HYqoOvgiyiqR/oHHpgmRpiAKz24URtRZNj2FzSGLRoOhTCoG9"
    "VAU/SUs/F7qwED1M5WDMGDYIeup6YkayUjbZbXpNgj7ueNDZNF2T+KtrsXfVakQXJHU6D6"
    "c3VG/kOFbU7xbIKa17hZg37e/TtJ9RUzlVb9TPIVXWpBnK/VjzGxPaYM3XJ3y3NV+dM9bW"
    "fIYSmLALcM0ApqAw94DhXKaLIM98JrwFsxgmAxDjqXgGkwjQjM5QIiyOAKZIWuF5GzYi6f"
    "TcmLxiS7042u9pnI2XWUwbIAaCYlvpKcSoLczbTYZKKp9VwVtc+2gd9BbXLdy1fGz7pqD0"
    "QZ5WFldxDrdQuiueNu2sxcMeoiTkISebdElgb4/msuXPBdFWVJujQi7ZMZjC51CCoVlTsQ"
    "hnHwdoCrGt3atF0z99Zi6RW6rR68beGOGDNzeKYn4djNxLxWl0XlTJ75Xl/bMFpVkXrDT3"
    "Kk0FQq9w69RhKlPGOYBGLYyGhTFxzSS6lzP8A9qas90e0NYcxUwntGOS4VMFR0vmuzpGze"
    "zBpwjVFE2HKF0TJlVj/ZN84anClZLY5GDiAtYtiY9X4liMDoP0cU107vkrTnXylLUj1oSo"
    "LLRxSjDtyt5W7E5LrG71HmZnewuUXdTGBDfjbUlyTkFBN8GzNzLJO7+2AJw8YZbHto5wSt"
    "kAPE9wOAGCX2EmAzCKhOlIWswSmfs9fStsZfyX4oXgGbMJ/5fYrUzGuZ33v7mwWwfbWflV"
    "6ojUFex6Rb+rZFM3jEJiy6ly5dKqY8nfsspo8qrL4GtwLi7IfD6crz0Y/lEfURJMIJ2sNK"
    "DGW9xG02JgYYTtFti1jQF2Y3Rbs39r8djGblfsUmwZq3ZZ0Lp2WS5Kq6oHCyaFXfmDxpQo"
    "SJrTwRvyvSH/BI3O3pDvDfl7V/EuSFIvRSMn82tNYm+Aza8WdxXlVuw6hXC3BzNOfiIGBT"
    "JNhJvCb3u+mqyxLZr+WWPbcmsLOnMOdiNhLzOxF0islmjCSOw3TTnu/xCcOB8/DSIPZGNv"
    "dMnK2aLpa+Csj3VaF8Hy1m2HnNK6t4jtIzrs6BapDw47/eCww5yU68eG6dvjGkhaWnyPdX"
    "Iqx4FNzfZabPGTswPRlmTnXK99m/bUn1EqIu47oheVXweL7Kezqp2l2fR9gkCelAjI/yEg"
    "UtiJ8thl/pg34EG4Rb3hnzbMGHpomz5XfMdy86XX2Xud/Qnql73Ofgs5Oq3z6qyTUOdAhQ"
    "nrjDr5bmwJlNq8h2jlJ5olVnXjHiKldmIHl0bRQ8wwDSIoqrkSk3msq3yaTtWn0mkttYdN"
    "0MOGPIub4vdxTszduofK27nhIlPe2ruvMNUns/H5FG+PAEVM3DaUy88F+AXzj5kx6YCpVj"
    "bBMnUKBHROGZpKZ8qBzIlC+avAiKRA5FqeizzAJifP7Xe4vlenRUELCbJ0YhO1yzeUmcVf"
    "1/x17QSvFv665l2s9i9C+pvvGtK2zydzuPe4I1qDxmtcLtc53eFqkj5d4A7NueR4Jt6hGv"
    "4PE8HN2f1tNAw+1HvveobFptO2/max7iFYyYZaEwnFgLCByjBNcM8v+qLmI6bgRWHSHyiN"
    "+T9fvgX3JGUEUwSeYcKkroDjHCMgMRgASgolAiOxNKsK7YGMIjXbYvfIi6PyotG5jc5C/T"
    "hBg9o1Ps2wCVhGybX4EGoU2yi5Th3JQTgLLteW7NlVsFvz4SWKNX0vm2vRDr4WTa88VxfI"
    "Y7PGgbOiNHaSVgddGGtNIecUV9sUL+5Qp1xR/rRQoKDIRZC4lIkRzik/c8fJZzgZiNrsMC"
    "+4TkMyE2e4iDuiMpE7ZXwiRQBScPf95Wevv/xK1mh/C2RokswjkaIRP8QmxRPEn5QH8wBA"
    "Bh7q6BuDV9c+mfmYfEwui5YJQiIjBgND3suESyefCXNF9KaQQ2LCW0UgmwEEQ/52PEVSSk"
    "nRE//hxUsg8sNQ0QNJwpXyZtjnNii/tlvehXa0fo6UQ1KFquOS1M2Y0+5wYSoFxcs3hpQF"
    "FHGqssC9Lad16hDb4P78iy7Mp2GZWqHJhLvsOIJTHNvkNag6qihcu1IC5Gz7KknWl4lte5"
    "TpUyy/otaHT9LgLYgnb+3yFsSTrW9/oGK3G5buUfAbCX8/IuxM8e8GMc0SPTNlL5MI1KKU"
    "3fneaH8Q2ob9HuSKiDQLihyCbSivE2TIAtIg0LDEs+K3i+ufn764rNudzGzEAhND+DHkIz"
    "SdKSb7d5Ogf+bvCD3hEAUO7hUaRf8gm45gIApk8+auAqGB1PtAyXGraggXRHW6gxIID0DI"
    "rlUuLqg2qfwUbUDJL8rU2r+qTdS/DdMb9o4wqcoRXe2WG/N8PeiN5fzwfmq79VPbgW30Fo"
    "UkjfLxdhlJ6zYDC2spP+6K5g4OWBSNp/weJlySIKhecAHuiuevpNPSBNW/SQsijIV/1ATm"
    "v+UZNvPwLFl2SVoucyrKSnenCYIRSs2+V/thY/2YsYodkWU0LSK7pEGv8aO1UUj5hkGMuZ"
    "Rtax8qAAwk7+Br8MrGc2tIWJBmDjYrlb2a2I7Dur2VldSdITurZHcphfWNiCo31ubEgqG6"
    "M2/b87a9k78ie9veNu7KynljtzfoJL26u5ixqw9yN+WNmf6g5ug+M9qr8onJ0sLQOL/vNW"
    "Btken2luSI60aazSs5EJq5T0QKBOhJQOE2L9uUfkYqyu9VIG0RekQL3xKJSUgykyGwa4Vr"
    "RP1c3/wGG4z4qwKawBmdEAN+XXGxRtK+xsfKyUQDcc8QVzVkEIPMriVGwl56loQkQqGlna"
    "Vqu7uo/7M/KCvF2D1bWITvPhyjIEttC8hoFP0zSlH8BwqqdWQpAjZoTv18GOKxGJMG2wS+"
    "/vIr272sbt3LDYwvrmCCxVLrSPBymaZw3lYtNMk06IQudmtbWq0rG2Y4ZjihF6I/g4ZsJ2"
    "v2198O02f4eKbl3gu7VYYj69puxwNuQ9PSLuw2S/ETDOdBzEU623O5RdO/k3mYkmdpEklG"
    "pI3aPws3mgZqOom+xHFos2UeD2r/4SAMNdieMHqekdSwMRohU5vbrGZhM+MMjvD44t8K6U"
    "lDyuDYsEF2H9xl+9VO7OPByng0KxbcFmRGhX+ToK++XYfgHHdEl5ID8Y47uim3wDnOlxxT"
    "IPQlx3aOaJf7YV3PyXDMrIHmN4TdZifidFgy0AC0ebB21R7bl8shY52ehvlPg8UOhrKRYz"
    "qWgZ7TXTwiKYAgT/53ToWXnkiPwiYiz4jS8gLcEMYbMpTAhPGG/Krxpsiiwv8lHP4S0qQ4"
    "0z7nHtlwdCu09njLP8Lm/dxKr5qhXW6Okg2VypIZlcS7uXk3t5N3yfJubpvH9Aml5gxxXR"
    "YkhWB35qPPd3/rMPsWyKRjbhrnksJe4VyIEXcl5XHeQ0ygFuddkIPSzo9PZ9C6NFyjfQ8z"
    "5T/BODNgZVaVlm1XUysfEVAmJSgNJ2gqw9bdtro23UnveHQK47htLz8E9d5h3mNttXuNG4"
    "EdfC2a3oLnVaNHqBo9TAS9ZvRgNKNmJKtNz+PZhad+LnTom/ejGr2H9PHMoBeVzweLlKKM"
    "t7DWiM4wCpGIQBZplfOSEkIPM4RU1JZAMwoehNaorNP28FaGQfMbR4IiIHoC04zKXM4pEk"
    "4EImf0mIN+AR4KWe8BSB96CrhEBMKJKHdLTUrRPXFSpKYW9FLNiikYxiQUOaincC5eN0Tj"
    "LBnIkG1MZebqSAR3D9GIr6M8pjtBObGkpEUma8K7vQB3hLfkg6zeKt9RhISL4WIm9bwbiv"
    "uepZikmM2rWO+Ivy9X1yxXocqZEwyJmLy2qtN24VBwefNtOb7rG/DinJGInA/AOU6CWUrG"
    "onfxz2eI5QUWJ7OMiQf5dzt/aRMhDqlIY47Kohnuo5zixD5V9Z4GWaswq8+JI6u03PkYRR"
    "7n8h2rD9U2YN9+ftlnD8jbLjQSGLgRO8goJs/WLCkEdnwpBK7MFfuAnVGjQEwlsQROJVnI"
    "orqSrLhRCOx4UQgWclLu2y7QNGmsE88rNAtZKlePA0cNEteM7RTBNFxaHiDvKG+rdzLGid"
    "aFt2B5C9YJWlu8BctbsPZtwdpN0IS48lnHS6wW6SOk1/Z2un1TDB+ZOVoif+iWXbNF079o"
    "CS4xiN5beBktWXXjPkZIqMoEp1NZo/MBZMXM+5TJsLpJNoVJIZe3ce3KFtBJ3teMAdUlxT"
    "lXs0rmJ2c+brTKSm9SeSjzuyfmYorlgVy17aFLidqJHVoaRf+EF0qy1NplqW68wxwf/GjK"
    "YLwPQbmNVqnpd7p+qET2F5CfFart4IoinE33gGuFh55YAIWZ1NnmQa6WArWJbIdeYqZ8Da"
    "K/feRr2H8A7cYgPKiUF7Why1qKqSi8BJMfEOEERVnMBbsRMXibdCPZIvSAynFrtlgLg4JG"
    "0Sf/skb0YsMUaAddi6a34OUmZ0vUqsZ9hatpybRDrUXT26wCh+C4fdwIasZ9OwDbRH1dvq"
    "pLix12GkWfgDs4H+4DXbrbceKuJZQ1AC7dXI9yalokZdCluK68DB1b6BrInrZTd/vEsMgi"
    "Uss528f1WLeClizYwPX23d397fXV/ZnxYuhnaweo2j3YLuHNGmh+Q47Xrm+X6cZ+Ny3loz"
    "Xg/EV5xYliqkmR7umDNLmgSOmjOQUUlN/9cIti2GEAOznBQLD41zZDiOTeaQghKvfU7hAi"
    "EWpmH0LE25IEPE8IELsZBdiY9MjUTATf/Mw3QT7LIpG1aCKjbH767hJQxA8cBmCKQH6loW"
    "WZRMkkGGZMhuLIh5gCOYg3osFcEo1TmDARGERkJqQEvQV8uBei5wAnL14CfpxFsjrjlHNx"
    "mQAYyuAgEZ4zhRHvYA5u0RjzEcxzqmz24uVbMEH85UXIDkrLKCIgWJilZIRjtEogD5pCHC"
    "/z+pYfJZBNgxg/oSD7JD9aeQm8uf7Xh3dgncCOMSHj2CYQIGelar4KOxWx6n8vo2pMjHof"
    "du/DfoL+1t6H3ft67V1ptqBuljyW2iia/HGqtj309crP5CeUYk7gOvOMxH4CynHL/7ebf2"
    "XTHk4/+MTP7NSh3FOToH+OhjEZ4ySYctGcGMRHI2Q6yQ6dDquddf/A7SjgSVxQtxzwxO+0"
    "/M6yB1RlFhdzyFNGZ4jz7HqA6HT+7MhvhjSYxZCNSDoNYDTFBnNfVzCKkbSvgSjTEQxQIo"
    "ZjKlrZgaBG1FfsxOz8gyT28RJ18x0eMB/urw7jeIlJCK2DS+rGuzyLk88+3B0IWKLac6HP"
    "XKVQdJPUHxpy3CSR2Y9Exp5V40MXvKLHILdccmwsRpXNmTCD0OliNbIzfB7oNbBtNWpM2e"
    "eEQ6R66qyJ1Yn6NjWFGllhg07wbINg/SRferSLeLfGycp2bjBQqnb1biNlaZq2NlSOUzib"
    "CIshZWhGL8D7JJ4DCGbZMMZ0gqIqq5cwAvKtKxUGRGGQDGPIN7NoACADU0KZyESYhFmaoi"
    "ScP4A0S4pMfqIB/wWZ7J877F2YVVtJD59ldkORvBDRN4BPIpxguVsM+MfG4zFvPgBPMMUC"
    "X87fNacpI14EP0kkTLai6Eze+q20xpbG2Yey6cMAPJRy7MPHRAzgIeHSi6xBBNkDoHCe8y"
    "LIS6oUjDlbwuj6PMFxnlVRxaNCaUNpEmmcjZcZOav5JfPoCYotmV03mvmvyfUWsv8pH9Oe"
    "FxGEZssDv33n2pkOa7B8rHCxuQRuNb87SOJWd+YTubUONm8E74/B1hvBt6L8rDXc1krPmm"
    "SHCrtywzgEfV0pjliqoNTm/bOieeWmE1xS6VbITQ77nEbWYxVSwzFAEUIdwNTIPJhy3D7r"
    "Zwdk5qyf3sHM+/f4VGKHDZnU77SwuiueNoW44mEPJ1bIBzYmqSHq0Tir1OY7lODCjDKyj+"
    "Rg+3OAKhXgW3aCilI4YnsAtgoqM/pB8YsoQ1PhgON2e1WJeutw4lOsrZ9irTKNtJE0pv1r"
    "Etis8moB1KTVmv+28bbTOX+MGQELw5Ml0Grzns5YE4qV0c4SxkZ7n59SyQhfmVXt78Ia0Q"
    "7vw692j1pHWWM172mWGK7FXeAZCHcH4B7wG+JxGz2fmc1nZvMZsg4Twu1kyPL5hjaXb8jG"
    "j1S4SBmukg5ufqVwfpud0mTeiYOfgGyBj1+B6HI3v6D8istd/d4nSLjFCa84WLmRDcAzZh"
    "PpWVbfuvKyvQ1vswmMxIPkAlyCFLF0LvzPpK8aHwBIeQtZVliUHxaxXOeUtxKd8VYQJOhZ"
    "JBtp+/8dBkvrO85p+YCaKbEtPZ7klwxKUkd/uuIOCL4G51Xn565FYQeGQsnwCWK5gK0LCT"
    "fHI900rZ3citLBfBT8g2QrDMGJN/6fRFYhduauoGyzFyNIUcA5kFWb7H0Bc4Zy6g2ysyoj"
    "JZ0jK7Lkc/HlBuB8Bvm6k3/BsuAz39BS8gTj85fSX7Hmb51ixoNNeIbmA7cvebwbf9WcKy"
    "efVRvGZpBfzXObv+uiKUhtZ0ajJ9ePLHf1gIzcV3ZNaFv8uCJYyGSxz7q6zuZcacR2nGlE"
    "Te6876v3fT1BP03v+7qFCnX5PuJkpFVo7K20/OpyX9Md553QBK04wkpA9mL+5sBu2fKdi2"
    "57sDsIbI1W7+5ybl3K8wW13LaoNf9y95h1WB0gExZ/B2uDQnDSVgaz2+IU/h4UCBhWcBdm"
    "OtXugPvboQCXInlbdQBNpejhTMPJLLOtQV619Xbo2gKTMXsA68Z9LOKO0pSkHI3I1o24Sd"
    "A/x9h8/Fx0pnDshplC0z/YcMRPQMKEl0fwiGwdZg1U/YPOl9vcdLlNzVBhi6dO5/UGuhdT"
    "ZUJwQLVJ5adoriqESYjiIEV8CHQFnaGZ3IMrx72gvFpXory6ff/On5ah0mEimmj9LJTjni"
    "CYsiGCzBFSnc7DKcedKyQdsWwQ+eO8patO3Y+eJpWfnPlxvmIqTJ//0lyhJEtz2//UQaeo"
    "ES1XKxZIHSV2Rj/53GzCpUJIrQOhWzT9k39yRyTntauR+aVbzBc047OJck5so610Eh+4Vp"
    "8rMnCKBQIiywWtk/RvPYcTFD7OCDbFWRknYJOgj1aC2rk6oAmc0YmpiO6S0N4GpY/xXSE6"
    "1RV7M6G3E9Ynu/A1pkE4wXHEN8U2rF3JEgyEfU2YUK1S5yRYJsrdGfv3s77N9n4fgukEoi"
    "GItemlbodfi2YN9I7neDeAp/rO20GnUfQVON3F3w48A1VfAdRCcyzA04PQ+rTh+Zjzfcac"
    "lzNvDXjVshwnAG3JQANbbYEux7U+hjeArF14+WHumcuxbUksDXRv3oPLq/vr9zdnxtPdo7"
    "sEXU2oscFWPcrXwNcyE8URAGvabQ3yTgNbzocSo7gsFcWQsCqRwerpKL4h7GQmc6s2l1RL"
    "bACkk1v2LaRklgeP0o4Tm1yiFIeTM0NOk+KXwaJ0JrBusyyPSTcMy/N4OMVLXyes2uI1B+"
    "ZVbc0tAXB5sPQW5wlnlv/fZ68//+LvX/zjb1998Y+B8O3ij6onf19wf7m+uV8SGt2pPLya"
    "wNQMbbfW0M6GdWgStowUi1EyZmJpvP7yywWA/vvy9ur7y9sXvJV0CyJ8GeSr46b46XX+W8"
    "uS7YJw0fwE0f381SsLdHmrTnTlb63slwwZjYp372/MCCskBrMM+C/YpnF7P7oMAYZ485TS"
    "T7GK6YufLv9Ph/vqx/ffSHAIZeNUvkW+4Bu3gribP8z++n9Qk6Qs"
)
