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
                          app.set_password(text, text), app.set_mfa(boolean, bytea, text), app.count_requests(uuid[], bigint[], inet[]), app.log_own(text, jsonb, text, uuid),
                          app.notify(uuid[], uuid[], text, notification_severity, text, text, text, text, text, uuid, jsonb, text, timestamptz)
    TO bottleneck_app;
GRANT EXECUTE ON FUNCTION app.claim_bot_runs(text, integer, interval, integer), app.claim_workflow_runs(text, integer, interval, integer), app.reap_bot_runs(integer), app.reap_workflow_runs(integer),
                          app.log_system(text, text, uuid, uuid, jsonb), app.audit_horizon(), app.seal_audit(uuid, bigint, integer), app.audit_chains(),
                          app.check_seals(uuid, bigint, bigint), app.ensure_partitions(integer, integer)
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
"eJztXXtv3Da2/yqE/3ECTI0023QXye0FnDRFvW2Tru1sL9AUCkfizHCtERWSsut2+90vSb"
    "0oiZoh5z0jAouuo+ERD3/i4/A8/zybkwjF7OIy5Pge88cfyfTsJfjzLIFzJP4w/TwCZzBN"
    "6x/lAw7HsWoPi4ZBTKbqFzhmnIqn4scJjBkSjyLEQopTjkkiSd4nCKCE00dAJoDPEBDtcX"
    "wB3hEwIRThaQLu0CN7CTAHJOMxvkcMPMwglw84imMmCC/AL5jPxM8AJoDQKUzwH1D2IBth"
    "BiBIY8jF++YA3YveLiRvEQkFcziZ7peNLMGfMxRwMkWiXyqY+fU38RgnEfodMfnPP88mGM"
    "WR+vtMf22AI/mGkCLIURQIZr59e/NGPsJR/qd8E/o9pYgx0Z6VLy+/b+N7BeLV4o2/qy/6"
    "mKoGY04ROlMvEYDIJ2d/jcAyhsRrCe1hzomj8kVLeAK/fP/2+i0oW4OrG/Du/S149+HHH2"
    "3YFbyQjIbiG8ge9AcbGIL2rg0gy9Bnt+4FgU3P8gXpXaA6b+wAebfqeVC+4EOWP43GQUji"
    "bJ7UDdNHMf+TqmUmWl58+HD1rfxtihJEJZDaZpBkcVxsHuWjfD2IB5xmqFoIUf0gQhOYxX"
    "JLOfufSZaEaoHJnoKMY7FbhWSeQn4hn/z9fws+NZqbz/G3+b+enAuWAgqTiMwD2fzJ0/On"
    "Z50tSvLY2i6KR6GAX+4TCZdf4c+/8r5qsNTTsxKIs79UA8hhUH/kGul6lnURv8VzxDicpx"
    "3Ym1Qt+EVfiAvSi/KPVT5D+aD+DvVOXoJaQtQLdEIetgcuL9HhfyiMa0zlcumAeZVwNBUb"
    "bRvKonELQ9F/G7ViHm4FtCAQO1dw8/Y2CLYD1hhP5ZCaOBl2Goslb6BaY/0XqB4BhNVi/l"
    "PfdMXRU54fTezeJtm8GHgbwSZZC7wx4TwWmIV3QTS+KEQxJF6mBDJCbwuynS3orQOrwWGC"
    "13pi6s0PYUbqO6EQni/CjFIh/gUZQ5LNHRw7bSjFEFFsOGeESNCDZkXRAlRwsq9T5aNAAs"
    "YCNPRENsWTJyWwDHEuIMvRVvyfj9TnfDoC5+fyP1lyJ86k5Pzpx7NtnUoSyw728v3WsBeN"
    "94z41pe9AamOSG4BWIdmyLhZ75UtikPYLvdxgIczmEwR64L2T5YvwqbUXbdui9w47MiLR4"
    "3Vf8T4xy2w5ohDeY+xREtvvhpcKy1K7XY4znAsDgR2Ifsz3An3giLLwlDc4bsgviYkRrCL"
    "o0bQERVJvC0Yy1v3jq8pBQbt7U3wzbhxd+s5E3SClQ6EbUiBH88WCSw10w2pZZeSCk4DGE"
    "XUOD2vEtQFuknQvkOnxW8XVz/ff3VZtzuZXRJLTJoQKuEeihGa9Dmmudok2O9c3ZXsIvWO"
    "kztNHyYfjGF49wBpFHR+Ic9JX9vuT/Pn8/YTmAh8o4JfyV1p4EjxD+jxzGT6yH8ZLbR6pD"
    "iQxgE7g8elNCRIK0PLRjCSzx5mOJwBksSP8ufvf7p888XN95fPX3wtzQdM3GNQ9Ap8mkE2"
    "kz2KHeITkAwzgDkDKUpTRLu2ja33+DH5mFwpCwclXM5OMBZvAwl6EA8eXip7Cokj0QtSb8"
    "0EEUORaAeTCDwQeseA1OEmHMfgE/o9xWKDCCD/tCEDiWRcjmCp6rz4kKpxkH3WteYf3l39"
    "68NbYKG2X623jZgH1Kttu5XmHvkwkMYs29EWphaxBlBhEpHGlg8//ggu330LKLond93H9Q"
    "fXfrEZzxqWLX2U5WtsDUnd0XWYLV85lkvCmpkG1Qa+d7Hcggklcxc+WnR2qLSImlY2b0Dy"
    "BqQTNCBlabQCpk0qj2kT0/p8d8G0SbUBTI9IVu6Fsj6oXKBsUnko1bjV/9td1MqmA9Qv65"
    "3YgdWiGMa1trHdJfeYkmRuVAQssA236OyNw+K++rZJuxXtqrw17EGTKm9XOjRNsOWvQvyd"
    "4N8tp2eTYIArurqtdvB6/chzE0cHsLJ9e06WBKcDmBwSNCGGrdV6evMBzi9Nc2QJWItid5"
    "id5eqsL77cw7ZmQI6FJDVZJCVol5TCx66BqKJogRZjtrWDYH8z7dffDFaLOCYP5XCbuL3B"
    "ETXj1qbbIXomI6Xsbx9GylAA1MFUDjiI8RzzQKyNYI6TjBsE5T6nyl7y5W6Wm4L4y2fPdo"
    "8lLvBYCOaMZHRlKEvinQJ5qEhG+apeCciCdrc4HgyQMWTKEdFVidCm82qEFpw4tTSdt0m8"
    "8VwATDiMg8IRwuiDYF7aXbrdLes9LGmjM3/D2uaypDuEfk3nZ01l1XRBs0nloWxASRFk1i"
    "rELtHwtIhNe3MHN6NFtUOzSePq4aJn8O49hPim40aw7Wlgh6CBakgO5h3vNvOM7IL5XR5y"
    "/gN6/E45VHRxKzT+71uvOc45WD+tvzKFD5U3iWklij9yO6b8/c3lzZvLb9+e9WyZawD8ga"
    "Ej1tEuBbZzRDRgvX57c3t99eb2rHcrWAPZ2rPyKJd9A9qSgQa2hs2vge679+Dyze3V+3e5"
    "99QevF6zCPMbBOMzk+Nr9eNooe+rbBYw0c7a/VU2BuQeUQDBGHLpfaql3HgJpP4ffANuvr"
    "/84vmLr5+kQvxTFifwX/UTYmV7Sh4YUOgy9Bl8zJ4/e/414ET+66nJC3Z3HS93WfX+ct5f"
    "7gR9uw5B0D7M88JSzi53FXuVl06xO2XXnszxJn1XvvG66AgHDZc4vAQYmcl/oddgopMMEr"
    "RKFuiCZnaTaRAM00/GBa7hIXUgkW+vCT8zSP/y8UK5f0y4rcCfAJhxMs8T4XGZMq+dHY88"
    "JOxllU0vIoiN8siwGUouwCchsctwlk9A7UF55JkAfIKnGVUvYAZpf1e9rhmdtiRiR8Jc5O"
    "XbUAK5OJtadSobrtAlVkn7pGuoTSd5003GZSWCJqBZIuVzGw6q9rtFV35ShfBGYu+2G0pX"
    "MbyFMDrXzxVl9rOlmooqBrEnYlFjYGHaSKd4P8XqWrF+DEEaLo0gzReqatruQ8gwrR68xs"
    "FrHE5Q4+Aj9DaPaX2Id8X3ntw0DZKBZqdh4QxFWWwbRqY3H55Dg5x9f5DEFiy9+Q4jAj7c"
    "vukeL/uASzkJFoKSwz7XIvNeSGrcutTpAGaLzIOpxl3ck+21iRrBDn2udw+Z2d/ah2z7kG"
    "0fsn3YkCk1Tgerm+JpU4grHg5wYuXK0C5O5oypVWObQHbxMMgppCb6TUV7OniaEoJWwprY"
    "7nhmiHpYkC3AQGufMeA6S24qspNZ2BoanYnLUJgp1fME4jijpjDbPvGlj/qkA03Msoygzx"
    "OYhg7Rdy2iEy+3weYwjrv2ZO/O7935vTf6YULovdEP0xvdyl9a83PKElNu9YLqux+uUQx7"
    "rji1E4SQjE4I77+27EnSUz6y+GW0xJ/EoWjkJRBnKlIpjYH4zucMCNoL8Imhz58AoRGiTD"
    "lqy1asavZKPcMRmMM7JKsxUpSqCSeNw0Kco49gBuk8lrHWZy2gd9Tl+rmOc18G+ZdFrcAS"
    "9c15QMg3LnA4sGYof88GGHIs3lgxgCh1KD0Zo3sUg6t34Mm5IjwfgfMJ5DA+f+ot797yfp"
    "JWYi+Fr3uPqTdLC+DqxoPFazvlPI8bJqO7ujqO3PSHJYW91lDIdD+WVFsxvuNkQvZgfRfH"
    "f5DD0Zp9HBlS+phdO4qmwzOdiMOCifuBJU5a6wEaUBxKqK1XPu14ZpTJLFLfaGwyTmSDlC"
    "oW6PZoto5K76R0ICUDzTD9bLESb29xORJ3szal+CKLtSml/mu5NuV9gqSuIldaCNIReMB8"
    "pjQXjYCXPIxGPhaNwAxG8u/kAlwCijh9lKWd5I9M8CtD5AGcCtxfiXfKymbnTLSSvWBWlI"
    "YiCeqqWfbMy/r6l1pML/07xawh1EbvIL9YUFI5BoUIAKdCCgbfgPOq33M3hU1KMaGYP1bq"
    "GngPsVrexQXYTn2jRhHGENtXFsqttJJ3AX7mxrgtR+I/iZhjK/BUUHaZihFkKNAKk9jykh"
    "NukJMVeChJHLlQKq7iK43AeQpl4kr5F3yAWJawDMSuRMm91HypAJuatYXxNYtXEodU0+Gp"
    "N9yA766ub27zeWmt2lNDl3+Ur9yKjnEFnpziq6x4IvO0inhyYkU6NThEeekTIyeV00GqjU"
    "jGpfpzOa+yAuAkJg+FGtqa0xadHb8tItdZqY6XgEyc9p6axrLUWk2wkL9i13eIS8sZatHZ"
    "MdUi8vXfvI775HXcPrps85gW+4iTelKjcXJrvK3pjvP+2ufYWALSVlE6O45u2190NdVvLm"
    "HuQfnb6zRa3o7sDRA6xe6sEC92j1mPjyPkHInlbw+YRjBAZ9o5/D0oEHDwRm5T7Q64vx0K"
    "cBSp+7QDaDrFAGcaTtLMsCyNhoeq7WqWh9V2f0NNJNnfPmoimQwS4l5rD2DdeIi2m9yLKh"
    "TCg6VFsEkwPPtpPn43K2qHZniw4UicgITLoBJZOtASOAPV8KBrmim6wPWXi2kT+rDkXO5t"
    "mU1s8WzTeb2Brxu/JShDmISoqpPlrjM0k3tw1bhjEt71BPoYT6FG++GdPx0rqsNENNH6Wa"
    "jGPUOQ8jGC3BHSNp2HU407V0g6Ytkg8sd5R1dN3Y+eJpWfnPlxrtn6nc7xFp2HMx934WMW"
    "zB10ii2iVdIaHA92xqAD6V3gnAysRXTq0Rq9eTQmeBqwBKZsRmw1iwYqn1vnrEcROUfida"
    "FhPRuh1Vp7vXe9wGXdK0QDlrsXifvfxPKK00M5vMtOhMbZNMioITirJxWb1n54cPkASbcA"
    "SR+Suy6CununHXotiqEWLmu7otqBZ6AaKoBtJ2g7AA1UQwJwQdybz2mlQbidnFZj013FJb"
    "TwRAAtGWggWosjy4HUV/EaiP5SvMYuYvMwF/tyYA1bXl+eMNPJvt6MPW1oW7KMDaz6Cb4G"
    "tJaZ7Y4AWNPuahBzGtgKPrQ4mmWZ7co8aU2oHTPbFRnZTmD3VZntmit9h7n/jmRGbjX13x"
    "sxs1HCsbmSvPbraFHQeli1cyglL4i4ChZvFnccgQmhqmSjrJEGOJFx3z1FHfOXGFP+bfz9"
    "68eXo+QeU5LMUa4aV1gvCfvTgFVxpvL57goPio39HofOTBZkmyw2aB8lrTPjGihtDnjuqU"
    "G4Xp1BnU23coM+XNOHa56gT4EP1/Rul3tXTflSWRsyi/tSWZtztlIyaICSsAvl2ySkj6kY"
    "fnVFb3pcNUgXehjIuigy4vUixKmQbi9uEIzzKN7jvGYaXV8eOYItdO+Q2eRhNOnWjQeY8l"
    "DMIncfoRbRSe+EPbHUE/E6RFNaDLal1xBTknVQa5G0F25JczKbn2lh+gqBVhFgxQ3dDiit"
    "9QCxUmM1HKH9mUsKAvvsGrW+7LagPR1Ea41FjkT7dGjotmxCX5sUO6wMLbbprq5hHzNSME"
    "IehLwbkbl4g0HtLYG7pBQ+dtAzkLYQjDHbqbuj7G8f7o4S119/6/qMQocczXpz7zWqWWM+"
    "Z5iiKi+kQX4hJEawC6iJsrONkq3ln6+e7FiOKdAw1AaVuTZXKQCv0fn7cK4oZChQJhr7W0"
    "iD5KSzxhijOyjhK6hWm1R+8jU0/774p/dx9o6ShwWhL/65L2AXF/+8fntze3315nZf9Rje"
    "EY4nOITF6DtOLo3fR4vcXBKtpbWjS5HcSTqakASpIgYX4DJ5lP/AiSp1oE9MMIeP4IFiLn"
    "7lI3Ev4IIsfsyLJkhiIMCOpHuKyetlu52t7wIj37l25vXGZwiyRPLokJ8b6l4cuXMHZnPM"
    "mLN/zBZGI/1nite6ZpIvuXFDb7W+7P1xmt1txiPH8dtEKMpSpNKEOTFb0Ll6WpWddXyI7K"
    "ee9/HxPj4n6I/ifXy8j8/eb1X9UN4JZi2NF2XTAZrRGLpH5mzqi1LVa0T25jRdMr/R3nBK"
    "JUt1kSOoYGpZLrFAyHJmVm0HODXHJLLN3Fc2HSBKUIloDpksmgTDS2VRjF+MxVSZeRFkFc"
    "nwQBPSBcloiAKz24URtQ7NgGFzSGLRoBhSCoG9VGQ+SUu/ELqwFD1MpTjMGDYIBup6Ykay"
    "UjbZbXpNgiHueNDZNF2T+KtrsXfVakQXJNt0Hk5vqN7Icayp3y2Q01oPCjFv2t+naT9jpl"
    "KW3qifQ6qtSTOU+7HmNya0wZrfnvD91nx9zlhb8zlKYMIvwBUHmIHC3APGjypdBHkQM+EV"
    "SGOYjECM5/IZTCLAMpaiRFocAaRIWeFFGz4hdH5uTF6xpV4c7fcszqbLLKYNEANJsa30FH"
    "LUFubtJkMllc+q4C2uQ7QOeovrFu5aPrZ9U1D6IE8ri6s8hzso3RRPm3bW4uEAUZLykJNN"
    "uiSwt0cL2fLngmgrqs1JIZfsGEzpc6jAaFlTsQxnnwZoDrGt3atDMzx9Zi6RW6rR68beGO"
    "GDNzeKYn4djNzLdLXovKiS3yvL+2cHSrMuWGvuVZoahF7h1qvD1KaMcwCN5q2SYmlMXDOJ"
    "7mWKf0Bbc7bbA9otRzHTCe2YZPhUwWkl810do2b24FOEao7mY0TXhEnXWP+kXniqcFESmx"
    "xMXMC6JvHxShyL0eGQ3a2Jzq14xalOnrJ2xJoQlYU2TgmmXdnbit1pidWt3sPsbG+Btova"
    "mOBS0ZYk5wwUdDOcvlRJ3sW1BeDkHvM8tnWCKeMj8DDD4QxIfqWZDMAokqYjZTFLVO53+k"
    "raysQvxQvBA+Yz8S+5W5mMczvvf3Nhtw62s/Kr1BGpK9j1in5XyaZuGIXCVlDlyqVVx5K/"
    "ZZXRiIshzxj4BpzLC7KYD+drD0Z81DuUBDPIZisNqPEWt9F0GFgYYbsFdm1jgN0Y3dbs31"
    "o8trHbFbuUW8aqXRa0rl2Wi9Kq6sGCSWFX/qAxJQqS5nTwhnxvyD9Bo7M35HtD/t5VvAuS"
    "1CvRyMn8WpPYG2Dzq8VNRbkVu04h3O3BjJOfiEGBTBPhpvDbna8ma2yHZnjW2K7c2oHOnI"
    "PdSDjITOwFEqslmjAS+01Tjfs/BCfOx0+DyAPZ2BtdsnJ2aIYaOOtjndZFsLx12yGntR4s"
    "YvuIDju6ReqDw04/OOwwJ+X6sWHt7XENJC0tvsc6ObXjwKZmey22+MnZg2hHsnOu175Ne+"
    "rPiMqI+57oRe3X0SL7aVq1szSbvk8QyJMSAfU/BGQKO1keu8wf8xJ8km5RL8WnDTOOPnVN"
    "nyu+Y7n50uvsvc7+BPXLXme/hRyd1nl11kmoc6DChHVGnXw3tgRKbz5AtPITzRKruvEAkd"
    "I7sYOrRTFAzDALIiiruRKTeayvfFqbakil0zpqD5ughw15FjfF7+OcmLt1D1W3c8NFpry1"
    "919hqk9m4/Mp3x4Bhri8bWiXnwvwCxYfM+PKAVOvbIJV6hQI2CPjaK6cKUcqJwoTrwITQo"
    "HMtfwo8wCbnDy33+H6Xp0WBS0UyMqJTdYu31BmFn9d89e1E7xa+Ouad7Havwjpb75rSNs+"
    "n8zh3uOOaA0ar3G5XOd0h6tJhnSBOzTnkuOZeIdq+D9MBDdn97fRMPhQ773rGRabTrv6m8"
    "W6h2AlG2pNJBUD0gaqwjTBrbjoy5qPmIEnhUl/pDUW/3z6CtwSyglmCDzAhCtdgcA5RkBh"
    "MAKMFEoETmJlVpXaAxVFarbF7pEXR+VFo3MbnYX+cYIGtWt8mmETsIyS6/Ah1Si2UXK9Op"
    "KDcBZcri3Zs6tgv+bDSxRr+l4216IdfB2aQXmuLpDH0saBs6I0dpJWh7Yw1plCzimutile"
    "3KBeuaL8aaFAwZCLIHGpEiOcM3HmTpMvcDKStdlhXnCdhSSVZ7iMO2IqkTvjYiJFADJw8/"
    "3lF89ffK1qtL8CKjRJ5ZGgaCIOsVnxBIkn5cE8ApCDT3X0jcGra5/MfEw+JpdFywQhmRGD"
    "g7HoZSakky+kuSJ6WcghMRGtIpClAMFQvB3PkZJSKLoXPzx5CmR+GCZ7IEm4Ut4M+9wG5d"
    "d2y7vQjdbPkXJIqlB1XJK6GXO6HS5MpaB5+caQ8YAhQVUWuLfltE4dYhvcn3/Rhfk0LFMr"
    "NJlwlx0ncI5jm7wGVUcVhWtXWoCcbV8lyfoysW2PKn2K5Vds9eGTNHgL4slbu7wF8WTr2x"
    "+o2O2GpXsU/EbC348IO1P8u0FMs0TPTDnIJAK1KGV3vjfaH4S2Yb8HuSYipUGRQ7AL5VWC"
    "DFlAGgQtLHFa/HZx9fP9V5d1u5OZjVhiYgg/hmKEpjPFZP9uEgzP/B2hexyiwMG9okUxPM"
    "jmExjIAtmiuatAaCD1PlBq3LoawgXRNt1BCYQHIGTXKhcXVJtUfoo2oBQXZWbtX9UlGt6G"
    "6Q17R5hU5YiudsuNeb4e9MZyfng/td36qe3ANnqNQkKjfLx9RtK6zcjCWiqOu6K5gwMWQ9"
    "O5uIdJlyQIqhdcgJvi+TPltDRD9W/Kgghj6R81g/lveYbNPDxLlV1SlsucivHS3WmGYISo"
    "2fdqP2ysHzNWsSOzjNIisksZ9Bo/WhuFtG8YxFhI2bb2oQLAQPEOvgHPbDy3xoQHNHOwWe"
    "ns1cR2HNbtrayk7gzZWSX7Symsb0TUubE2JxYM1Z1525637Z38Fdnb9rZxV9bOG7u9oU0y"
    "qLuLGbv6IHdT3pjpD2qO7jOjvS6fmCwtHE3z+14D1g5Z296SHHHdSLN5JQeiZe6TkQIBup"
    "dQuM3LLqWfkZryexVIO4Qe0cK3RGESksxkCOxb4S2iYa5vcYMNJuJVAUtgymbEgF9fXKyR"
    "dKjxsWoysUDeM+RVDRnEILNriZFwkJ4lIYlQaGlnqdruLur/7A/GSzF2zxYW6bsPpyjIqG"
    "0BmRbF8IxSDP+BgmodWYqADZpTPx/GeCrH1IJtBp+/+Np2L6tbD3IDE4srmGG51HoSvFxS"
    "Ch+7qoUmWQs6qYvd2pZW68rGGY45TtiF7M+gIdvJmv31t8P0GT6eabn3wm6V4ci6ttvxgN"
    "vQtHQLu6UU38PwMYiFSGd7Lndohncyjyl5UCaRZEK6qP2zcKNpoNYmaS9xHNpsmceD2n8E"
    "COMWbPcYPaSEGjZGI2R6c5vVLG1mgsEJnl78WyM9aUg5nBo2yP6Du2y/2ol9PFgZj2bNgt"
    "uBzKjwbxIM1bfrEJzjjuhSciDecUc35RY4x/mSYxqEvuTYzhHtcz+s6zkZjpk10HxN+HV2"
    "Ik6HJQMNQJsHa1/tsX25HHLe62mY/zRa7GCoGjmmYxm1c7rLR4QCCPLkf+dMeunJ9Ch8Jv"
    "OMaC0vwDvCRUOOEphw0VBcNV4WWVTEv6TDX0KaFGetz7lHNhzdCq093vKPsHk/t9KrZmyX"
    "m6NkQ6eyZEYn8W5u3s3t5F2yvJvb5jG9R9ScIa7PgqQR7M589OXubx1m3wKVdMxN41xS2C"
    "ucCzHipqQ8znuICdTivAtyULr58VkKrUvDNdoPMFP+PYwzA1ZmVWnZdjW18hEBZVKCsnCG"
    "5ips3W2r69Kd9I7H5jCOu/byQ1DvHeY91la717gR2MHXoRkseF41eoSq0cNE0GtGD0Yzak"
    "ay2vQ8nn14ts+FHn3zflSjt5DdnRn0our5aJFSlIsW1hrRFKMQyQhkmVY5Lykh9TBjyGRt"
    "CZQy8Elqjco6bZ9eqTBoceNIUARkT2CeMZXLmSLpRCBzRk8F6Ca151b7Wj9kOqWYUMwfqz"
    "DpSLwv13Qs1z4q0IMxkd/dVuvYrbkJLt99W0SLg6t34Mk5JxE5H4FznAQpJVPZu/znA8Tq"
    "7oeTNOPyQQ7I+VOb4GrIZAZwVNabcB/lHCf2WZ73NMha+1d9ThxZZbTOxyhTIJfvWH2otr"
    "Hu9vPLPvA+b7tQv27gRi7NSUwerFnSCOz40ghcmRvHJLyztQcUiOkklsDpJAtZ1FeSFTca"
    "gR0vGsFCTsoN0QWaJo11znaNZiFL5epx4KhB4prsnCFIw6WZ9fOO8rbtTqY4aXXhjT/e+H"
    "OChgpv/PHGnz0bf3zB6I3NPI55bGvoqdoO0MjjyyG7h0WSjFobEevGO4y6ncMkg3FXnNlP"
    "3O1OYqikBsg6fGo1VOWNfB+YipGZg6fyh27Jdjs0w1u/pUrLaU7qRPaz8meNajsrHUU4m+"
    "9hVlZ4tBMzfc5UHOksE5tQcZvuAt2XHqOXfKgpMirVgnNycp3My4Rq3ILRMFOaszxKr4uo"
    "0bfFRLZDNxdTwLnsbx8B5ybnF7FcZfd2WNaNhxh/uttgyY3NtoNKb1BbZqzvxxWF3wdzGS"
    "+coSiLxfEwIQbPgn4kO4Qe0FwdqxlonRSyLToPpxp3yxZrYVBoUQzJNasR+NcwBdpB16EZ"
    "LHi5ydkStarxUOFqWjLtUOvQDDYg/xB8no8bwZZx3w7ALtFQl6/u0mKHXYtiSMAdnPvzgS"
    "7d7fg/16fGGgCfeH2qzsnagPX67c3t9dWb2zOjmL19VA9zwS8FtXWrsMu8sQaar8nxqsDs"
    "Um4sTrdhOp/WgPMX7RUnimnrTLYBtr7vrQFt6W9/orB27sQ2wGqypd9Re3bUrvztHF7Sms"
    "lFNpyWebGg/O6HaxRXMtWpT2XJ4l/bjL5Rc9MQfVPO2f7oGxmlZR99I9qSBDzMCJDnLwM9"
    "gTOGZh+Tj8nP4tgW+2IkE/7MVE3Bn767BAwJEYkDSBHIrzSsrDComATjjIOEFGUHMQNqEC"
    "9lg0dFNKUw4TLihqgkQgl6BcRwL2TPAU6ePAVCAItUYcO54OIyATBUVTJkJcQ5jEQHj+Aa"
    "TbEYwWNOlaVPnr4CMyRejjkrSiCGM5hMEQOShZSSCY7RKoE8aA5xvMzrW32UQDUNYnyPgu"
    "yz+mjlJfDd1b8+vAXrBHZMCZnGNoEAOStV81XYqYh1/3sVVWNi1Puwex/2E/S39j7sm8fU"
    "O2VvzgFHHUtdFE2OilXbATpl52fyPaJYELjOPCOxn4Bq3Or/7eZf2XSA0w/eizObOlRKah"
    "IMz6M4JlOcBHMhmhOD+GiErE2yw+iAamfdP3A7Cg6QF9QtBweIO624s+wBVZUAxRwekLEU"
    "CZ5dD5A2nT878pshC9IY8gmh8wBGc2ww9/W5tRtJh+rSPp/AACVyOKZ6jz0ItoiGip2cnX"
    "+QxD6wsW6+wwPmw+2bwzheYhJC6yjQuvEuz+Lkiw83BwKWLJRc6DNXqbHcJPWHhho3SVT2"
    "I5mxZ1Un4QWvGDDIHZccG4tR5SVBuEHodLEa2ZnqD/Qa2LUaNabsQyIg0j111sTqRH2bmk"
    "KNKk7BZjjdIFg/qZce7SLerXGy8vYwGCh1T5B+I2XpTGFtqJxSmM6kxZBxlLIL8D6JHwEE"
    "aTaOMZuhqMrqJY2AYQzFBhaNAORgThiXaf2SMKMUJeHjJ0Cz3CKJuWwgfkEmm+cOelw/ZS"
    "CLs+kyg1+FtcopJym2ZILcaBa8JtdbyISXCBpVl0ic79a8yPg2Wx7ETTTXVPRYRtVjjYvN"
    "JTOr+d1BQrO6M5/UrLPJe4PwcIyX3iC8FUVgre21VgDWJDtUXpUbxiHorsrgYUt1jN58eB"
    "Ylr+hzgkspoAq5yWGfa5ENWJ3SMJJrQqgDmC0yD6Yat8+A2QOZz4DpfV0O4OTw+S/dnTak"
    "fqeD1U3xtCnEFQ8HOLFCMbApoYZYIOOs0pvvUIILM8bJPvIH7s8ZqFQGb9khKKJwwvcAbB"
    "USaPQJEhdRjubSGcXt9qoTDdb5wmdvWz97G5rgBJtPW2PCwCaBzSqvFkBNWq35bxtvO53z"
    "x5hskOLptAi7swBabz7QGWtC8R5SLMdnC2Ojvc8SqqXIq0yP9nfhFtEO78PPdo9aT3VcPf"
    "tslhiuxX3gGQh3B+Ae8BvjaRc9n6XMZynz2aIOE0KfLerQs0XZ+FRKNyLDVdLB5a0Uzq+z"
    "U5rMO3F2k5At8HcrEF3u8haUX3G529v7BEnXMek5Bit3swvwKZyJa1hKBACfpPPZg0psAV"
    "VTPoMcPEAGUpgx6ZBGqEzbwZCiR1T9FhPGR2BKEAPEkO9jd92u7wDXysrUzJpt6bmkvkhQ"
    "kjr6xRV3OfANOK86P3ctdDoyFP+F9xCrhWhdHLc5HuWSaO2sVpTDFaMQHyRbYQhOvIn/JK"
    "qyrjN3BWWXvRhBhgLBgappYu/TlzOUU2+QnVUZKekcWVFljIsvNwLn+SqUf8GyiLHYmCi5"
    "h/H5U+V3WPO3ToHe0SY8PPOB25fx3Y3fac6Vk++pDWMpFFfs3HbvumgKUtuZ0ejJ9SNTxO"
    "ljQCbuK7smtC3oWxEsZLLYZ11dYHOuWsR2nLWImtx5H1bvw3qC/pbeh3UL5VHzfcTJ2KrR"
    "2FtbxRXktqY7zrudCVp5hJWA7MWMLYDdsgU7F932YD+Q2Bqt1/2VG/uU4AvKNm5R+/1i95"
    "j1WA8gl5Z7B6uBRnDS1gKz++Ec/h4UCBhWcB9mbardAfe3QwGOInVbdQBNpxjgTMNJmtkW"
    "TazaentybUnJuD2AdeMhVp1ElBIq0Ihs3YGbBMNzcM3HL0RnBqdumGk0w4MNR+IEJFx6aw"
    "R3yNbx1UA1POh8Rc5Nl5BsGSps8WzTeb1B2xupMiE4oNqk8lM0VxXCJERxIEveixbuOkMz"
    "uQdXjXtBkZu+5G91++GdPx1DpcNENNH6WajGPUOQ8jGC3BHSNp2HU407V0g6Ytkg8sd5R1"
    "dN3Y+eJpWfnPlx7mvAbxLOKKO57X/uoFNsES1XKxZIHSV2Rn/3ysXAOe+AiXJ3etn9QGhW"
    "zcrcekKuZoIL26ifNokPoKr3RRXAwwMJkaUw3iYZnjxee7VaTsAmwRC13D5WxQlCQ7RP0w"
    "3QDr8OzZDKwjcNoLVzoh10LYqhAtf2obQDz0A1VABbvs8W4LW9/Ie04fngvH0G5+22qvsx"
    "QFsyYF3W3YhrfQxvAFm7OLzD3DOXY9uRWOxqu+dntUd3CbotocYGW/0oXwNfy5DdIwDWtN"
    "sa5J0GtoIPLQhkWczumPAq4nP1uN3XhJ/MZO4U9AhnWMCy6+DmY0SKIo/S7iPALxHF4ezM"
    "EPxd/DJaFPcN6zbLAr77YVgeKO0UkHaV8GqLXx6UZqXM7wiAy6PRtjhPBLPi/754/uVXf/"
    "/qH3/7+qt/jKTxXDyqnvx9wf3l6t3tktizXpX/mxmkZmj7df12StZDk7CVK36MkimXS+P5"
    "ixcLAP335fWb7y+vn4hWyu5KxDLIV8e74qfn+W8tz7LUoMbuR7hofoLofvnsmQW6olUvuu"
    "q3Tpowjoxa75v378wIayQGvTf4L9im9WU/ugwJhnzznLHPsY7pk58u/68N95sf379W4BDG"
    "p1S9Rb3gtVsVvc0fZn/9PwND4Ic="
)
