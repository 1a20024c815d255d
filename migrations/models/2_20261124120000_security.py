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
-- What a seal stands for, column by column: SETOF activity_logs would depend on the order of that table's columns, and no column could be added to it.
CREATE FUNCTION app.trail(organization_id uuid)
RETURNS TABLE (seq bigint, id uuid, actor_type actor_type, actor_id uuid, actor_label text, action text, resource_type text, resource_id uuid, changes jsonb,
               metadata jsonb, success boolean, request_id text, ip_address inet, user_agent text, created_at timestamptz) LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT a.seq, a.id, a.actor_type, a.actor_id, a.actor_label, a.action, a.resource_type, a.resource_id, a.changes, a.metadata, a.success, a.request_id, a.ip_address,
           a.user_agent, a.created_at
      FROM activity_logs a WHERE a.organization_id = trail.organization_id
    UNION ALL
    SELECT a.seq, a.id, a.actor_type, a.actor_id, a.actor_label, a.action, a.resource_type, a.resource_id, a.changes, a.metadata, a.success, a.request_id, a.ip_address,
           a.user_agent, a.created_at
      FROM activity_logs a WHERE trail.organization_id IS NULL AND a.organization_id IS NULL;
END;

CREATE FUNCTION app.seals(organization_id uuid)
RETURNS TABLE (from_seq bigint, to_seq bigint, row_count bigint, prev_hash bytea, hash bytea, created_at timestamptz) LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT s.from_seq, s.to_seq, s.row_count, s.prev_hash, s.hash, s.created_at FROM audit_seals s WHERE s.organization_id = seals.organization_id
    UNION ALL
    SELECT s.from_seq, s.to_seq, s.row_count, s.prev_hash, s.hash, s.created_at FROM audit_seals s WHERE seals.organization_id IS NULL AND s.organization_id IS NULL;
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
               a.seq, a.id, audit_hash.organization_id, a.actor_type, a.actor_id, a.actor_label, a.action, a.resource_type, a.resource_id, a.changes, a.metadata, a.success,
               a.request_id, a.ip_address, a.user_agent, a.created_at)::text, 'UTF8')), ''::bytea ORDER BY a.seq, a.id), ''))
      FROM app.trail(audit_hash.organization_id) a
     WHERE a.seq BETWEEN audit_hash.from_seq AND audit_hash.to_seq;
END;

-- Second: seal one organization's rows after its last seal, at most max_rows of them (a hash takes memory and time); again, until NULL says that nothing is left.
CREATE FUNCTION app.seal_audit(organization_id uuid, horizon bigint, max_rows integer DEFAULT 100000) RETURNS bytea
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE
    last  record;
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
        SELECT w.organization_id FROM writer w UNION SELECT s.organization_id FROM audit_seals s UNION SELECT NULL::uuid AS organization_id
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
           CASE WHEN h.fits THEN 0 ELSE (SELECT count(*) FROM app.trail(check_seals.organization_id) t WHERE t.seq >= d.from_seq AND t.seq <= d.to_seq AND t.created_at > d.created_at) END,
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

-- Search. @@ and @> are not leakproof: under a policy they cannot use a GIN index. These run as the owner, filter by the organization themselves,
-- and give ids to join.

-- What is asked for, in the syntax of search engines (websearch_to_tsquery). Documents are indexed as they stand and by English stems. Of another language
-- the stems are looked for as beginnings of words. A word that must not occur is told by its stem, or "-crawling" would let "crawl" pass; what names only
-- such words would match nearly everything and be sought without an index, so it matches nothing.
CREATE FUNCTION app.search_query(query text, language text DEFAULT 'english', as_prefix boolean DEFAULT false) RETURNS tsquery LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (SELECT CASE WHEN querytree(asked.q) IN ('', 'T') THEN ''::tsquery ELSE asked.q END
              FROM (SELECT CASE WHEN strpos(stems, '!') > 0 THEN '' WHEN as_prefix AND right(words, 1) = '''' THEN words || ':*' ELSE words END::tsquery
                           || CASE WHEN as_prefix AND right(stems, 1) = '''' THEN stems || ':*' ELSE stems END::tsquery AS q
                      FROM (SELECT websearch_to_tsquery('simple', query)::text AS words,
                                   CASE WHEN language IN ('english', 'simple') THEN websearch_to_tsquery(language::regconfig, query)::text
                                        ELSE regexp_replace(websearch_to_tsquery(language::regconfig, query)::text, '(''(?:[^'']|'''')+'')', '\1:*', 'g') END AS stems) AS parsed) AS asked);

CREATE FUNCTION app.search_snippet(title text, body text, query text, language text, as_prefix boolean) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE  -- found words stand between the characters 2 and 3
    RETURN ts_headline(language::regconfig, translate(concat_ws(' – ', title, left(body, 2000)), chr(2) || chr(3), ''), app.search_query(query, language, as_prefix),
                       'MaxWords=24, MinWords=12, StartSel=' || chr(2) || ', StopSel=' || chr(3));

-- Rows whose title is spelt much like the query; none where the extension pg_trgm is not there. Only the functions below call it, as the owner.
CREATE FUNCTION app.similar(source regclass, title name, query text) RETURNS TABLE (id uuid, rank real)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE trigrams name := (SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'pg_trgm');
BEGIN
    IF trigrams IS NULL THEN
        RETURN;
    END IF;
    RETURN QUERY EXECUTE format('SELECT s.id, s.rank FROM (SELECT t.id, greatest(%1$I.similarity(t.%2$I, $1), %1$I.word_similarity($1, t.%2$I)) AS rank FROM %3$s t'
                                ' WHERE t.organization_id = app.current_organization_id() AND t.deleted_at IS NULL) AS s WHERE s.rank >= 0.4', trigrams, title, source) USING query;
END $$;

DO $$
DECLARE t record;
BEGIN
    FOR t IN SELECT * FROM (VALUES ('bots', 'name'), ('workflows', 'name'), ('tasks', 'title')) AS v (name, title) LOOP
        EXECUTE format($f$
            CREATE FUNCTION app.search_%1$s(query text, language text DEFAULT 'english', as_prefix boolean DEFAULT false, or_similar boolean DEFAULT false) RETURNS TABLE (id uuid, rank real)
            LANGUAGE sql STABLE SECURITY DEFINER ROWS 100 SET search_path = pg_catalog, public, pg_temp
            BEGIN ATOMIC
                WITH found AS MATERIALIZED (
                    SELECT t.id, ts_rank(t.search, q) AS rank
                      FROM %1$s t, app.search_query(query, language, as_prefix) AS q
                     WHERE t.organization_id = app.current_organization_id() AND t.deleted_at IS NULL AND t.search @@ q)
                SELECT found.id, found.rank FROM found
                 UNION ALL
                SELECT s.id, s.rank FROM app.similar('%1$s', '%2$s', query) AS s WHERE or_similar AND NOT EXISTS (SELECT FROM found);
            END $f$, t.name, t.title);
    END LOOP;
END $$;

CREATE FUNCTION app.search_all(query text, max_rows integer DEFAULT 20, language text DEFAULT 'english', as_prefix boolean DEFAULT false, or_similar boolean DEFAULT false,
                               after_rank real DEFAULT NULL, after_id uuid DEFAULT NULL) RETURNS TABLE (kind text, id uuid, rank real, title text, snippet text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
    WITH exact AS MATERIALIZED (
        SELECT 'bot'      AS kind, s.id, s.rank FROM app.search_bots(query, language, as_prefix)      AS s UNION ALL
        SELECT 'workflow' AS kind, s.id, s.rank FROM app.search_workflows(query, language, as_prefix) AS s UNION ALL
        SELECT 'task'     AS kind, s.id, s.rank FROM app.search_tasks(query, language, as_prefix)     AS s
    ), similar_ones AS (
        SELECT 'bot'      AS kind, s.id, s.rank FROM app.similar('bots', 'name', query)      AS s WHERE or_similar AND NOT EXISTS (SELECT FROM exact) UNION ALL
        SELECT 'workflow' AS kind, s.id, s.rank FROM app.similar('workflows', 'name', query) AS s WHERE or_similar AND NOT EXISTS (SELECT FROM exact) UNION ALL
        SELECT 'task'     AS kind, s.id, s.rank FROM app.similar('tasks', 'title', query)    AS s WHERE or_similar AND NOT EXISTS (SELECT FROM exact)
    ), page AS (
        SELECT found.kind, found.id, found.rank
          FROM (SELECT * FROM exact UNION ALL SELECT * FROM similar_ones) AS found
         WHERE after_id IS NULL OR found.rank < after_rank OR (found.rank = after_rank AND found.id > after_id)
         ORDER BY found.rank DESC, found.id
         LIMIT least(greatest(max_rows, 0), 200))
    SELECT page.kind, page.id, page.rank, coalesce(b.name, w.name, t.title),
           app.search_snippet(coalesce(b.name, w.name, t.title), coalesce(b.description, w.description, t.description), query, language, as_prefix)
      FROM page
      LEFT JOIN bots b      ON page.kind = 'bot'      AND b.id = page.id
      LEFT JOIN workflows w ON page.kind = 'workflow' AND w.id = page.id
      LEFT JOIN tasks t     ON page.kind = 'task'     AND t.id = page.id
     ORDER BY page.rank DESC, page.id;
END;

CREATE FUNCTION app.bots_with_config(part jsonb) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER ROWS 100 SET search_path = pg_catalog, public, pg_temp   -- deleted ones too
BEGIN ATOMIC
    SELECT b.id FROM bots b WHERE b.organization_id = app.current_organization_id() AND b.config @> part;
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
            -- PL/pgSQL, here and below, since it reads r.* anew: BEGIN ATOMIC would keep a list of columns, in their order of today.
            CREATE FUNCTION app.reap_%1$s(max_rows integer DEFAULT 100) RETURNS SETOF public.%1$s
            LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, public, pg_temp AS $body$
            BEGIN
                RETURN QUERY
                    WITH lost  AS (SELECT q.id FROM public.%1$s q WHERE q.status = 'running' AND q.lease_expires_at < clock_timestamp()
                                    ORDER BY q.lease_expires_at LIMIT max_rows FOR UPDATE SKIP LOCKED),
                         stale AS (SELECT q.id FROM public.%1$s q WHERE q.status IN ('queued', 'paused', 'awaiting_approval') AND q.expires_at IS NOT NULL AND q.expires_at < clock_timestamp()
                                    ORDER BY q.expires_at LIMIT max_rows FOR UPDATE SKIP LOCKED)
                    UPDATE public.%1$s r
                       SET status        = CASE WHEN r.status <> 'running'                     THEN 'timeout'
                                                WHEN r.cancel_requested_at IS NOT NULL         THEN 'cancelled'
                                                WHEN r.attempt < r.max_attempts + r.releases   THEN 'queued'
                                                ELSE 'failed' END::public.run_status,
                           error_code    = CASE WHEN r.status <> 'running' THEN 'expired' ELSE 'lease_expired' END,
                           available_at  = clock_timestamp() + interval '10 seconds' * power(2, least(r.attempt, 8))
                     WHERE r.id = ANY (ARRAY(SELECT l.id FROM lost l UNION ALL SELECT s.id FROM stale s))
                    RETURNING r.*;
            END $body$;
        $f$, t.runs, t.parents, t.parent_id, t.ready);
    END LOOP;
END $$;

-- Workflow runs that wait for their children and have none left that is not over: back into the queue. All, up to `max_rows`, or `parent` alone.
CREATE FUNCTION app.wake_workflow_runs(max_rows integer DEFAULT 100, parent uuid DEFAULT NULL) RETURNS SETOF public.workflow_runs
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    RETURN QUERY
        UPDATE public.workflow_runs r
           SET status = 'queued', awaits_children = false, available_at = clock_timestamp()
         WHERE r.id = ANY (ARRAY(
                   SELECT p.id FROM public.workflow_runs p
                    WHERE p.status = 'paused' AND p.awaits_children AND (parent IS NULL OR p.id = parent)
                      AND NOT EXISTS (SELECT FROM public.workflow_runs c WHERE c.organization_id = p.organization_id AND c.parent_run_id = p.id
                                         AND c.status IN ('queued', 'running', 'paused', 'awaiting_approval'))
                      AND NOT EXISTS (SELECT FROM public.bot_runs b WHERE b.organization_id = p.organization_id AND b.workflow_run_id = p.id
                                         AND b.status IN ('queued', 'running', 'paused', 'awaiting_approval'))
                    LIMIT max_rows FOR NO KEY UPDATE OF p SKIP LOCKED))
        RETURNING r.*;
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
GRANT EXECUTE ON FUNCTION app.search_query(text, text, boolean), app.search_snippet(text, text, text, text, boolean), app.search_bots(text, text, boolean, boolean),
                          app.search_workflows(text, text, boolean, boolean), app.search_tasks(text, text, boolean, boolean),
                          app.search_all(text, integer, text, boolean, boolean, real, uuid), app.bots_with_config(jsonb)
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
DROP FUNCTION app.bots_with_config(jsonb);
DROP FUNCTION app.search_all(text,integer,text,boolean,boolean,real,uuid);
DROP FUNCTION app.search_tasks(text,text,boolean,boolean);
DROP FUNCTION app.search_workflows(text,text,boolean,boolean);
DROP FUNCTION app.search_bots(text,text,boolean,boolean);
DROP FUNCTION app.similar(regclass,name,text);
DROP FUNCTION app.search_snippet(text,text,text,text,boolean);
DROP FUNCTION app.search_query(text,text,boolean);
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
"eJztXXtv4za2/ypE/skM4AbT2ba7mLm9QJpO0WzbTDfJbC/QKRRaom1uZFEjUkndbr/7Ja"
    "kXJVE26Zdsi8Cim5F5xMOf+Dg8zz/P5iRAIb249Bl+wmzxI5mevQF/nkVwjvgfup9H4AzG"
    "cfWjeMDgOJTtYd7QC8lU/gLHlCX8Kf9xAkOK+KMAUT/BMcMkEiTvIwRQxJIFIBPAZgjw9j"
    "i8ADcETEiC8DQCj2hB3wDMAElZiJ8QBc8zyMQDhsKQcsIL8AtmM/4zgBEgyRRG+A8oehCN"
    "MAUQxCFk/H1zgJ54bxeCt4D4nDkcTftlI43wpxR5jEwR7zfhzPz6G3+MowD9jqj4559nE4"
    "zCQP59pr7Ww4F4g58gyFDgcWa+fXd3JR7hIPtTvAn9HieIUt6eFi8vvm/te3n81fyNv8sv"
    "uohlgzFLEDqTL+GAiCdnf43AKob4a0nSwZwVR8WLVvAEfvn+3e07ULQG13fg5v09uPnw44"
    "8m7HJeSJr4/BuIHtQHWxiC8q4tIEvRJ7vuOYFJz+IF8aMnO6/tAFm38rlXvOBDmj0Nxp5P"
    "wnQeVQ3jBZ//Udky5S0vPny4/lb8NkURSgSQymYQpWGYbx7Fo2w98AcsSVG5EILqQYAmMA"
    "3FlnL2P5M08uUCEz15KcN8t/LJPIbsQjz5+//mfCo0d5/Cb7N/vTjnLHkJjAIy90TzFy/P"
    "X561tijBY2O7yB/5HH6xT0RMfIU//8r6qsCST88KIM7+kg0gg171kSukq1nWRvwezxFlcB"
    "63YK9TNeDnfSHGSS+KP9b5DMWD6jtUO3kBagFRJ9ARed4duKxAh/0hMa4wFculBeZ1xNCU"
    "b7RNKPPGDQx5/03U8nm4E9A8j+9c3t27e8/bDVhjPBVDquOk2WkMlryGaoP1n6N6BBCWi/"
    "lPddPlR09xftSxexel83zgTQTrZA3wxoSxkGPmP3rB+CIXxRB/mRTISHKfk+1tQe8cWAUO"
    "HbzGE1NtfggzUt0JufB84adJwsU/L6VIsLmHY6cJJR8iCjXnDBcJOtAsKRqAck76OlU+ci"
    "RgyEFDL0RTPHlRAEsRYxyyDG3J//lIfs6XI3B+Lv6TRo/8TIrOX34829WpJLBsYS/ebwx7"
    "3rhnxHe+7DVItURyA8BaNEPGzXivbFAcwnbZxwHuz2A0RbQN2j9ptgjrUnfVuilyY78lLx"
    "41Vv/h4x83wJojBsU9xhAttfl6cK21KJXb4TjFIT8Q6IXoT3Mn7AVFmvo+v8O3QfyGkBDB"
    "No4KQUtUJOGuYCxu3Xu+puQYNLc3zjdl2t2t40xQCdY6EHYhBX48WyawVEzXpJZ9Sio49m"
    "AQJNrpeR2hNtB1guYdOs5/u7j++emLy6rdyeySWGBSh1AK95CPUKfP0c3VOkG/c3VfsovQ"
    "O04eFX2YeDCG/uMzTAKv9Qt5Tbratn+av543n8CI4xvk/AruCgNHjH9AizOd6SP7ZbTU6h"
    "FjTxgHzAwel8KQIKwMDRvBSDx7nmF/BkgULsTP3/90efXZ3feXr7/8SpgPKL/HoOAteJhB"
    "OhM98h3iAQiGKcCMghjFMUrato2d9/gx+hhdSwtHQpiYnWDM3wYi9MwfPL+R9hQSBrwXJN"
    "+aciKKAt4ORgF4JskjBUKHGzEcggf0e4z5BuFB9rAlA4lgXIxgpeo8/5CysZd+UrXmH26u"
    "//XhHTBQ26/X21bMA/LVpt0Kc4946Aljluloc1MLXwMoN4kIY8uHH38ElzffggQ9kcf24+"
    "qDK7+YjGcDy5Y6yuI1poak9uhazBavHIslYcxMjWoL3ztfbt4kIXMbPhp0Zqg0iOpWNmdA"
    "cgakEzQgpXGwBqZ1KodpHdPqfLfBtE61BUyPSFbuhLI6qGygrFM5KOW45f+bXdSKpgPUL6"
    "udmIHVoBjGtba23UVPOCHRXKsIWGIbbtCZG4f5ffVdnXYn2lVxa+hBkypuVyo0dbDFr1z8"
    "neDfDadnnWCAK7q8rbbw+mbBMhNHC7CifXNOFgSnA5gYEtQhho3VemrzAc4vRXNkCFiDYn"
    "+YnWXqrM8+72Fb0yBHfRLrLJICtMskgYu2gaikaIAWYrqzg6C/mfbrbxqrRRiS52K4ddyu"
    "cJDocWvS7RE9nZFS9NeHkdLnALUwFQP2QjzHzONrw5vjKGUaQbnLqbKTfLWb5bYg/vzVq/"
    "1jiXM8loI5I2myNpQF8V6BPFQkg2xVrwVkTrtfHA8GyBBS6Yhoq0Ro0jk1QgNOHBuazpsk"
    "znjOASYMhl7uCKH1QdAv7Tbd/pZ1D0ta68xfs7bZLOkWoVvT2VlTWjVt0KxTOShrUCYIUm"
    "MVYptoeFrEur25hZvWotqi2aZx9XDR03j3HkJ803Ej2PQ0MENQQzUkB/OWd5t+RrbB/C4L"
    "Of8BLb6TDhVt3HKN//vGa45zDlZPq6+cwOfSm0S3EvkfmR1T/H51eXd1+e27s44tcwOAP1"
    "B0xDralcC2jogarLfv7u5vr6/uzzq3gg2QrTwrj3LZ16AtGKhhq9n8aujevAeXV/fX728y"
    "76kevF7TALM7BMMzneNr+eNoqe+raOZR3s7Y/VU0BuQJJQCCMWTC+1RJufEGCP0/+BrcfX"
    "/52esvv3oRc/FPWpzAf+VPiBbtE/JMgUSXok/gY/r61euvACPiXy91XrD763i1y6rzl3P+"
    "cifo23UIgvZhnheGcnaxq5irvFSK/Sm7ejLH6/Rd2cZroyMcNFz88OJgpDr/hU6DiUoySN"
    "BKWaANmt5NpkYwTD8ZG7iGh9SBRL59Q9iZRvoXj5fK/WPCTAX+CMCUkXmWCI+JlHnN7Hjk"
    "OaJvymx6AUF0lEWGzVB0AR64xC7CWR6A3IOyyDMO+ARP00S+gGqk/X31umF02oqIHQFznp"
    "dvSwnkwnRq1KlouEaXWCbtE66hJp1kTbcZlxVxGi9JIyGfm3BQtt8vuuKTSoS3Enu321C6"
    "kuEdhNHZfq4gNZ8t5VSUMYgdEYsKA0vTRlrF+0lWN4r1owgm/soI0myhyqbNPrgMs7yHbC"
    "sDMjGFx6/vM4/E1GxgktLjPazu1Kk5nJrjBNUcLixw+5hWkkP7ztCREKdGMtCUONSfoSAN"
    "TWPX1ObD86IQs+8PEpmCpTbfYxjCh/ur9vHSB1zSMzGXziz2uQaZc32S41ZFXQswG2QOTD"
    "nu/HJursJUCPbo6L1/yPRO3i5O3MWJuzjxw4ZM6o5aWN3lT+tCXP5wgBMrUz60cdKnaS0b"
    "m0TP84e5bkOov69K2tPBU5eFtBTW+HbHUk2oxZIUBRpa8zQFt2l0V5KdzMJW0GhNXIr8VO"
    "q7JxCHaaKL7e0SX7qoTzq6RS/LcPosa6pvEfLXIDrxGh90DsOwbcR2MQQuhsC5wB8mhM4F"
    "/jBd4I2ctBXnqjTSJXTPqb774RaFsOOKU3lecMnohPD+a8fuKx01K/NfRiucWCwqVV4Cfq"
    "YimUcZ8O98TgGnvQAPFH16ACQJUEKld7hoRctmb+UzHIA5fESiBGSCYjnhhEWai3PJAsxg"
    "Mg9FgPdZA+g9dbl5guXMgUL8ZVCgsEB9e24X4o1LvByMGcreswWGLCtGlgygJLGodxmiJx"
    "SC6xvw4lwSno/A+QQyGJ6/dJZ3Z3k/SSuxk8I3vcdUm6UBcFXjweK1mxqixw2T1kdeHkd2"
    "+sOCwlxryGW6HwuqnRjfcTQhPVjf+fHvZXA0Zh9DmjxCeteOvOnwTCf8sKD8fmCIk9J6gA"
    "YUi7ptm9VsO54ZpTOLVDcakzQX6SCliiW6vSTdRKV3UjqQgoF6boB0uRKvt2Aggbtem5J/"
    "keXalEL/tVqb8j5CQleRKS046Qg8YzaTmotalE0WuyMe80ZgBgPxd3QBLkGCWLIQ9aTEj5"
    "TzK+LyAZxy3N/yd4pyaueUtxK9YJrXoyIRaqtZeuZlc/1LJaYX/p181pDERO8gvphXUFlG"
    "onAAp1wKBl+D87LfczuFTZxgkmC2KNU18AliubzzC7CZ+kaOwg8hNi9nlFlpBe8c/NSOcV"
    "OO+H8iPsfW4CmnbDMVIkiRp1RDMeUlI9wiJ2vwUJBYciFVXPlXGoHzGIpsmeIv+AyxqJvp"
    "8V0pIU9C8yWjeirWlgb1LF9JDCaKDk++4Q58d317d5/NS2PVnhy6+KN45U50jGvwZBXUZc"
    "QTmcdlmJUVK8KpwSK0TJ0YGamYDkJtRFIm1J+reRVlBychec7V0MacNujM+G0Q2c5Kebx4"
    "ZGK191Q0hvXdKoKl/OW7vkUwXMZQg86MqQaRKzrndNwnr+N20WXbxzTfR6zUkwqNlVvjfU"
    "V3nPfXLsfGApCmitLacXTX/qLrqX4zCbMH5W+n02hxOzI3QKgU+7NCfLl/zDp8HCFjiC9/"
    "c8AUggE6087h716OgIU3cpNqf8D97VCAS5C8T1uAplIMcKbhKE41y1JreCjbrmd5WG/31x"
    "RiEv31UYhJZ5Dg91pzAKvGQ7TdZF5UPhceDC2CdYLh2U+z8dtZUVs0w4MNB/wEJEwElYh6"
    "hYbAaaiGB13dTNEGrrtGTZPQhSVncm/DbGKKZ5PO6Q1csfodQenDyEdlcS57naGe3IErxx"
    "0S/7Ej0Ed7CtXaD+/8aVlRLSaijtbNQjnuGYIJGyPILCFt0jk45bgzhaQlljUid5y3dNWJ"
    "/dFTp3KTMzvOFVu/1TneoHNwZuPOfcy8uYVOsUG0TlqD48FOX+xUmk3s6km2aIYn/2T+Ut"
    "Zrt0Hmlm5htPSsE9I1iE49Yqgzl4tIJU0jGNMZMdVua6hcfqezDmX4HPHX+ZozRQut0trZ"
    "XqoFLgq+ocSjmYsbPzkmhkdNB+XwDpwAjdOplyaaAMGOdIBK++HB5YJ07YJ0XVj4pgiqLs"
    "Zm6DUohlqxr+kObQaehmqoADYd8c0A1FANCcAlsZcur5oC4W7yqo11dxWb8NYTAbRgoIZo"
    "JY6sBlJdxRsg+kv+GrOo4cNc7KuB1Wx5XbnqdCf7ZjP2tKFtyDImsKon+AbQGmZXPAJgdb"
    "urRsypYcv5UGK5VmVXLHL11aG2zK6YZwU8gd1XZlesr/Q95p88khm50/STV3xmo4hhGJ5p"
    "kiYov46WJU7wy3bGmSgp4kRMJiyoVzUdgQlJZK1SUasPMCJyD3RUM81eok07ufX3b57jAE"
    "VPOCHRHGWqcYn1itBTBVgZ6yye76/iJt/Yn7BvzWROts0qm+aR+ioztsH6+qD7juKbmxXY"
    "VNm0q7PpQoZdyPAJ+rW4kGHn+tu7asqVa9uSWdyVa9uew5+UQT0U+W0o30V+soj58Msret"
    "1NqEa61MNA1OYRUdcXPo65dHtxh2CYRZIf5zVT6361YAg20H1EepOH1qRbNR5g2k0+i+x9"
    "hBpEJ70TdsTzT/jrUBIn+WAbeg0+JWkLtQZJc+EWNCez+ekWpqtSaRSFmN/QzYBSWg8QKz"
    "lWzRHanT0nJzDP8FLpy+5z2tNBtNJYZEg0T4eabssk/LpOscfq5HybbusaevFhDkPyzOXd"
    "gMz5GzRqbwHcZZLARQs9DWkDwRDTvbo7iv76cHcUuP76W9tnFFrkCVebO69RxRrzKcUJKn"
    "OTauQXQkIE24DqKFvbKNlZDYTyyZ7lmBwNTX1ake/VNkqzQefuw5mikCJPmmjMbyE1kpPO"
    "XKSNMEoIW0O1Wqdyk6+m+XcFaJ2Ps3OUPCwIXQHavoBdXoD29t3d/e311X1fNUFuCMMT7M"
    "N89C0nl9rvo2VuLpHS0tjRJU8wJhxNSIRkIY0LcBktxD9wJMttqBMTzOECPCeY8V/ZiN8L"
    "GCcLF1nhDkEMONiBcE/Reb3strPNXWDEOzfO/l/7DF4aCR4tcsRD1Ysjc+7AdI4ptfaP2c"
    "FohP9M/lrbagYFN3bordeXuT9OvbvteORYfpsABWmMZKo6K2ZzOltPq6Kzlg+R+dRzPj7O"
    "x+cE/VGcj4/z8en9VtUN5SNn1tB4UTQdoBmNoiekz+i/rFyCQmRuTlMl8zvlDadUNlcVOb"
    "wSpoblEnOEDGdm2XaAU3NMAtPskUXTAaIEpYhmkcmiTjC8VBb5+PlYdNXBl0FWkgwPNC5d"
    "kDTxkad3u9Ci1qIZMGwWSSxqFENKIdBLVfCTtPRzoQsL0UNXDkaPYY1goK4neiRLZZPZpl"
    "cnGOKOB61N0xWJu7rme1elRrRBsknn4HSG6q0cx4r63QA5pfWgEHOm/T5N+ynVlVN1Rv0M"
    "UmVN6qHsx5pfm9Aaa35zwndb89U5Y2zNZyiCEbsA1wxgCnJzDxgvZLoI8sxnwlsQhzAagR"
    "DPxTMYBYCmNEaRsDgCmCBphedt2IQk83Nt8ood9WJpv6dhOl1lMa2B6AmKXaWnEKM2MG/X"
    "GSqoXFYFZ3EdonXQWVx3cNdyse3bgtIFeRpZXMU53ELpLn9at7PmDweIkpCHrGzSBYG5PZ"
    "rLlj/nRDtRbU5yuWTPYAqfQwlGw5qKRTj71ENziE3tXi2a4ekzM4ncUI1eNXbGCBe8uVUU"
    "s+tgYF8qrkHnRJXsXlncP1tQ6nXBSnOn0lQgdAq3Th2mMmWsA2jUwmhYGBM3TKJ7GeMf0M"
    "6c7XpAu+EopjuhLZMMnyo4jWS+62NUzx58ilDN0XyMkg1hUjXWP8kXnipcCQl1DiY2YN2S"
    "8HgljuXoMEgfN0Tnnr/iVCdPUTtiQ4iKQhunBNO+7G357rTC6lbtYWa2N0/ZRU1McDFvS6"
    "JzCnK6GY7fyCTv/NoCcPSEWRbbOsEJZSPwPMP+DAh+hZkMwCAQpiNpMYtk7vfkrbCV8V/y"
    "F4JnzGb8X2K30hnn9t7/9sJuLWxnxVepIlLXsOvl/a6TTV0zCoktp8qUS+uOJXvLOqPJqi"
    "6Dr8G5uCDz+XC+8WD4R31EkTeDdLbWgGpvsRtNi4GlEbY7YNc0BtiO0V3N/p3FY2u7XbNL"
    "sWWs22VOa9tlsSiNqh4smRRm5Q9qUyInqU8HZ8h3hvwTNDo7Q74z5Peu4l2SpF6KRlbm14"
    "rE3ACbXS3uSsqd2HVy4a4HM052Ino5MnWE68Jve77qrLEtmuFZY9tyaws6fQ52LeEgM7Hn"
    "SKyXaEJL7DZNOe7/EBxZHz81IgdkbW+0ycrZohlq4KyLddoUweLWbYac0nqwiPURHXZ0i9"
    "QFh51+cNhhTsrNY8Oa2+MGSBpafI91cirHgUnN9kpscZOzA9GWZGddr32X9tSfUSIi7jui"
    "F5VfR8vsp3HZztBs+j5CIEtKBOT/EBAp7ER57CJ/zBvwINyi3vBP66cMPbRNn2u+Y7X50u"
    "nsnc7+BPXLTme/gxydxnl1Nkmoc6DChHFGnWw3NgRKbT5AtLITzRCrqvEAkVI7MYOrQTFA"
    "zDD1AiiquRKdeayrfFqTakil01pqD5Oghy15FtfF7+OcmPt1D5W3c81Fpri1d19hyk9m4v"
    "Mp3h4Aipi4bSiXnwvwC+YfM2XSAVOtbIJl6hQI6IIyNJfOlCOZE4XyV4EJSYDItbwQeYB1"
    "Tp6773Bzr06DghYSZOnEJmqXbykzi7uuuevaCV4t3HXNuVj1L0K6m+8G0rbLJ3O497gjWo"
    "Paa1wm11nd4SqSIV3gDs255Hgm3qEa/g8Twe3Z/U00DC7Uu3c9w3LTaVt/s1z34K1lQ62I"
    "hGJA2EBlmCa45xd9UfMRU/AiN+mPlMb8ny/fgnuSMIIpAs8wYlJXwHEOEZAYjAAluRKBkV"
    "CaVYX2QEaR6m2xPfJiqbyodW6is1A/jlejto1P02wChlFyLT6EGsU0Sq5TR3IQzoKrtSU9"
    "uwp2az6cRLGh72V9LZrB16IZlOfqEnksrh04a0pjJ2l1aApjrSlkneJql+LFHeqUK4qflg"
    "oUFNkIEpcyMcI55WfuNPoMRyNRmx1mBdepT2Jxhou4IyoTuVPGJ1IAIAV3319+9vrLr2SN"
    "9rdAhibJPBIJmvBDbJY/QfxJcTCPAGTgoYq+0Xh19cnMx+hjdJm3jBASGTEYGPNeZlw6+U"
    "yYK4I3uRwSEt4qAGkMEPT52/EcSSklQU/8hxcvgcgPQ0UPJPLXypthntug+Np2eRfa0foZ"
    "UhZJFcqOC1I7Y067w6WpFBQv3xBS5lHEqYoC96acVqlDTIP7sy+6NJ+GYWqFOhP2suMEzn"
    "Fokteg7KiksO1KCZAz7asg2VwmNu1Rpk8x/IqNPlySBmdBPHlrl7Mgnmx9+wMVu+2wtI+C"
    "30r4+xFhp4t/14hphujpKQeZRKASpczO91r7g9A29HuQKyJS7OU5BNtQXkdIkwWkRtDAEs"
    "f5bxfXPz99cVm1O5nZiAUmmvBjyEeoO1N09u86wfDM3wF6wj7yLNwrGhTDg2w+gZ4okM2b"
    "2wqEGlLnAyXHraohbBBt0h2UQHgAQnalcrFBtU7lpmgNSn5Rpsb+VW2i4W2YzrB3hElVju"
    "hqt9qY5+pBby3nh/NT26+f2h5so7fIJ0mQjbfLSFq1GRlYS/lxlze3cMCiaDrn9zDhkgRB"
    "+YILcJc/fyWdlmao+k1aEGEo/KNmMPsty7CZhWfJskvScplRUVa4O80QDFCi973qh43NY8"
    "ZKdkSW0SSP7JIGvdqPxkYh5Rt6IeZStql9KAfQk7yDr8ErE8+tMWFeklrYrFT2KmIzDqv2"
    "RlZSe4bMrJLdpRQ2NyKq3BibE3OGqs6cbc/Z9k7+iuxse7u4Kyvnjdne0CQZ1N1Fj111kN"
    "spb/T0BzVH+8xor8onOksLQ9PsvleDtUXWtLdER1w3Um9eyYBomPtEpICHngQUdvOyTelm"
    "pKL8XgfSFqFDNPctkZj4JNUZArtWeINomOub32C9CX+VRyMY0xnR4NcVF6slHWp8rJxM1B"
    "P3DHFVQxoxSO9aoiUcpGeJTwLkG9pZyrb7i/o/+4OyQozt2cIifPfhFHlpYlpApkExPKMU"
    "xX8gr1xHhiJgjebUz4cxnooxNWCbwddffmW6l1WtB7mB8cXlzbBYah0JXi6TBC7aqoU6WQ"
    "M6oYvd2ZZW6crGKQ4ZjuiF6E+jIdvLmv31t8P0GT6eadl7YbfScGRc2+14wK1pWtqF3eIE"
    "P0F/4YVcpDM9l1s0wzuZxwl5liaRaELaqP0zd6OpodYkaS5x7JtsmceD2n84COMGbE8YPc"
    "ck0WyMWsjU5iarWdjMOIMTPL34t0J60pAyONVskN0Hd9F+vRP7eLDSHs2KBbcFmVbhXycY"
    "qm/XITjHHdGl5EC8445uyi1xjnMlxxQIXcmxvSPa5X5Y1XPSHDMboPkNYbfpiTgdFgzUAK"
    "0frF21x/pyOWSs09Mw+2m03MFQNrJMxzJq5nQXj0gCIMiS/51T4aUn0qOwmcgzorS8ADeE"
    "8YYMRTBivCG/arzJs6jwfwmHv4jUKc4an7NHNizdCo093rKPsH0/t8KrZmyWm6NgQ6UyZE"
    "YlcW5uzs3t5F2ynJvb9jF9Qok+Q1yXBUkh2J/56PP93zr0vgUy6ZidxrmgMFc452LEXUF5"
    "nPcQHaj5eedloLTz49MYGpeGq7UfYKb8JximGqz0qtKi7Xpq5SMCSqcEpf4MzWXYut1W16"
    "Y76R2PzmEYtu3lh6DeO8x7rKl2r3YjMIOvRTNY8Jxq9AhVo4eJoNOMHoxmVI9kuek5PLvw"
    "bJ4LHfrmflSj95A+nmn0ovL5aJlSlPEWxhrRGCMfiQhkkVY5Kykh9DBjSEVtCRRT8CC0Rk"
    "Wdtoe3Mgya3zgiFADRE5inVOZyTpBwIhA5o6cc9AvwkMt6D0D60FPAJSLgz0S5W6pTivbE"
    "SZ6aWtBLNSumYBwSX+SgnsOFeN0YTdNoJEO2MZWZqwMR3D1GE76OspjuCGXEkpLmmawJ7/"
    "YC3BHekg+yfKt8Rx4SLoaLmdTzbinuO04wSTBblLHeAX9fpq5ZrUKVM8cbEzF5TVWn7cKh"
    "4PLm22J81zfgxTkjATkfgXMceXFCpqJ38c9niOUFFkdxysSD7LudvzSJEIdUpDFHRdEM+1"
    "HOcWSeqrqnQVYqzPJz4sAoLXc2RpHHuXjH+kM1Ddg3n1/m2QOytkuNBBpuxA4yCcmzMUsK"
    "gRlfCoEtc/k+YGbUyBFTSQyBU0mWsqiuJCNuFAIzXhSCpZwU+7YNNHUa48TzCs1SlorVY8"
    "FRjcQ2YztFMPFXlgfIOsraNjuZ4qjRhbNgOQvWCVpbnAXLWbD6tmDtJ2hCXPmM4yXWi/QR"
    "0mt7O929KYaPTB8tkT20y67ZohletASXGETvLby0lqyq8RAjJFRlgtWp3KBzAWT5zPuUyr"
    "C6WTqHUS6Xt3HtyhbQST7UjAHlJcU6V7NK5iZnNm60zkqvUzkos7sn5mKK4YFcth2gS4na"
    "iRlaDYrhCS+UpImxy1LVeI85PvjRlMKwD0G5jVah6be6fqhE5heQnxWq3eCKApzOe8C1xK"
    "OZWAD5qdTZZkGuhgK1jmyPXmK6fA2ivz7yNfQfQLs1CA8q5UVl6DKWYkoKJ8FkB4Q/Q0Ea"
    "csFuQjTeJt1ItggdoHLcDVusgUGhQTEk/7Ja9GLNFGgGXYtmsOBlJmdD1MrGQ4Wrbsk0Q6"
    "1FM9isAofguH3cCDaM+2YAtomGunxVlxYz7BoUQwLu4Hy4D3Tp7saJu5JQNgC4cHM9yqlp"
    "kJShKcV15WXo2EI3QPa0nbrbJ4ZBFpFKztk9rse6FbRkwRqut+/u7m+vr+7PtBdDN1s7QG"
    "3cg80S3myA5jfkeO36ZpluzHfTQj7aAM5flFecKKYNKdI+fVBDLshT+jScAnLK7364RSHs"
    "MICdnGAgWPxrlyFEcu/UhBAVe2p3CJEINTMPIeJtSQSeZwSI3YwCrE16pGsmgm9+5psgn2"
    "WByFo0k1E2P313CSjiBw4DMEEgu9LQokyiZBKMUyZDceRDTIEcxBvRYCGJpgmMmAgMIjIT"
    "UoTeAj7cC9Gzh6MXLwE/zgJZnXHOubiMAPRlcJAIz5nDgHewALdoivkIFhlVGr94+RbMEH"
    "95HrKDkiKKCAgW4oRMcIjWCeRBc4jDVV7f8qN4sqkX4ifkpZ/kRysugTfX//rwDmwS2DEl"
    "ZBqaBAJkrJTN12GnJFb972VUjY5R58PufNhP0N/a+bA7X6/elWZL6mbJY6mNos4fp2w7QF"
    "+v7Ex+QgnmBLYzT0vsJqAct/x/s/lXNB3g9INP/MxOLMo91QmG52gYkimOvDkXzYlGfNRC"
    "1iTZo9NhubP2D9yeAp7EBXXHAU/8TsvvLD2gKrO46EOeUhojzrPtAdKkc2dHdjOkXhxCNi"
    "HJ3IPBHGvMfV3BKFrSoQaizCfQQ5EYjq5oZQeCDaKhYidm5x8kMo+XqJrv8YD5cH91GMdL"
    "SHxoHFxSNd7nWRx99uHuQMAS1Z5zfeY6haLrpO7QkOMmkcx+JDL2rBsfuuQVAwa55ZJjYj"
    "Eqbc6EaYROG6uRmeHzQK+BbatRbco+Rxwi1VNnQ6xO1LepLtTICht0huMtgvWTfOnRLuL9"
    "GidL27nGQKna1buNlIVp2thQOU1gPBMWQ8pQTC/A+yhcAAjidBxiOkNBmdVLGAH51pUIA6"
    "IwSPoh5JtZMAKQgTmhTGQijPw0SVDkLx5AkkZ5Jj/RgP+CdPbPPfYuzKqtpIfPMruhSF6I"
    "6BvAJxGOsNwtRvxj4+mUNx+BJ5hggS/n75rTFBEvgp8oECZbUXQma/1WWmML4+xD0fRhBB"
    "4KOfbhYyQG8BBx6UXWIILsAVC4yHgR5AVVAqacLWF0fZ7hMMuqqOJRorSlNIk0TKerjJzl"
    "/JJ59ATFjsyuW838V+d6B9n/lI9pzosIQjPlgd++M+1MhzVYPla42F4Ct4rfPSRxqzpzid"
    "xaB5szgg/HYOuM4DtRflYabmOlZ0WyR4VdsWEcgr6uEEcMVVBq8+FZ0Zxy0wouqXTL5SaL"
    "fa5BNmAVUs0xQBFCLcBskDkw5bhd1s8OyPRZP52DmfPvcanEDhsyqd9pYXWXP60LcfnDAU"
    "4snw9sShJN1KN2VqnN9yjB+SllpI/kYP05QBUK8B07QQUJnLAegC2DyrR+UPwiytBcOODY"
    "3V5VosE6nLgUa5unWCtNI20ktWn/6gQmq7xcABVpuea/rb3tdM4fbUbA3PBkCLTafKAzVo"
    "diabQzhLHW3uWnVDLCl2ZV87twg2iP9+FX+0eto6yxmvc0jTTX4i7wNIT7A7AH/MZ42kbP"
    "ZWZzmdlchqzDhHA3GbJcvqHt5Rsy8SMVLlKaq6SFm18hnN+mpzSZ9+LgJyBb4uOXI7razc"
    "8rvuJqV7/3ERJuccIrDpZuZCPwjNlMepZVt66sbG/N22wGA/EgugCXIEEsWQj/M+mrxgcA"
    "Et5ClhUW5YdFLNc55a1EZ7wVBBF6FslG2v5/h8HS5o5zjXxA9ZTYhh5P8kt6BamlP11+Bw"
    "Rfg/Oy83PborAjTaFk+ASxXMDGhYTr45FumsZObnnpYD4K/kHSNYZgxRv/TySrEFtzl1O2"
    "2QsRpMjjHMiqTea+gBlDGfUW2VmXkYLOkhVZ8jn/ciNwHkO+7uRfsCj4zDe0hDzB8Pyl9F"
    "es+NukmPFoG56h2cDNSx7vx18148rKZ9WEsRjyq3lm87ddNDmp6cyo9WT7keWu7pGJ/cqu"
    "CE2LH5cES5nM91lb19mMqwaxGWcNojp3zvfV+b6eoJ+m833dQYW6bB+xMtIqNOZWWn51ua"
    "/ojvNOqINWHGEFIL2YvzmwO7Z8Z6JbD3YHga3W6t1dzq1Leb6kltsOteZf7h+zDqsDZMLi"
    "b2FtUAhO2sqgd1ucw9+9HAHNCu7CrEm1P+D+dijAJUjeVi1AUykGONNwFKemNcjLts4OXV"
    "lgUmYOYNV4iEXcUZKQhKMRmLoR1wmG5xibjZ+LzhRO7TBTaIYHGw74CUiY8PLwHpGpw6yG"
    "anjQuXKb2y632TBUmOLZpHN6g6YXU2lCsEC1TuWmaKYqhJGPQi9BfAh0DZ2hntyBK8e9pL"
    "xaV6K8qv3wzp+WodJiIupo3SyU454hmLAxgswS0iadg1OOO1NIWmJZI3LHeUtXndgfPXUq"
    "Nzmz43zNVJgu/6W+QkmaZLb/uYVOsUG0Wq2YI3WU2Gn95DOzCZcKITUOhG7RDE/+yRyRrN"
    "dug8wt3Xy+oJjPJso5MY22apK4wLXqXJGBU8wTEBku6CbJ8NazP0P+Y0ywLs5KOwHrBEO0"
    "ElTO1R6NYExnuiK6K0J7a5QuxneN6FRb7PWEzk5YnezC15h6/gyHAd8U27B2JUvQEA41YU"
    "K5Sq2TYOko92fs72d96+39LgTTCkRNEGvdS90MvxbNBugdz/GuAU/1nTeDrkExVOCaLv5m"
    "4GmohgpgIzTHALxmENqQNjwXc95nzHkx8zaAVy3LcQLQFgzUsG0s0NW4VsfwFpA1Cy8/zD"
    "1zNbYtiaWG7s17cHl1f/3+5kx7ujt0V6DbEGpMsFWP8g3wNcxEcQTA6nZbjbxTw5bzocQo"
    "rkpFMSasTGSwfjqKbwg7mcncqs0l1RJbAOnkln0LKZnlwaG058QmlyjB/uxMk9Mk/2W0LJ"
    "0JrNqsymPSDcPqPB5W8dLXESu3+IYD87q25pYAuDpYeofzhDPL/++z159/8fcv/vG3r774"
    "x0j4dvFH5ZO/L7m/XN/crwiN7lQeXs1gooe2W2toZsM6NAlbRoqFKJoysTRef/nlEkD/fX"
    "l79f3l7QveSroFEb4MstVxk//0OvutZcm2QThvfoLofv7qlQG6vFUnuvK3VvZLhrRGxbv3"
    "N3qEFRKNWQb8F+zSuN2PLkOAId48p/RTqGL64qfL/2vCffXj+28kOISyaSLfIl/wjV1B3O"
    "0fZn/9P17SynI="
)
