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
                          app.set_password(text), app.set_mfa(boolean, bytea, text), app.log_own(text, jsonb, text, uuid),
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
"eJztXXtv3Da2/yqE/3ECTIw023QXye0FHDe99TZ1urZze4GmkDkSZ4ZrjaiIlF232+9+Se"
    "pFSdQMOQ/NQwQWW0fDIx7+xMfhef55MicBCunZuc/wA2ZPH8j05A348ySCc8T/0P08Aicw"
    "jqsfxQMGx6FsD/OGXkim8hc4pizhT/mPExhSxB8FiPoJjhkmkSD5GCGAIpY8ATIBbIYAb4"
    "/DM3BFwIQkCE8jcI+e6BuAGSApC/EDouBxBpl4wFAYUk54Bn7BbMZ/BjACJJnCCP8BRQ+i"
    "EaYAgjiEjL9vDtAD7+1M8BYQnzOHo+lu2Ugj/CVFHiNTxPtNODO//sYf4yhAvyMq/vnnyQ"
    "SjMJB/n6iv9XAg3uAnCDIUeJyZ797fXIhHOMj+FG9Cv8cJopS3p8XLi+9b+14efzV/4+/y"
    "iz7FssGYJQidyJdwQMSTk79GYBlD/LUk6WDOiqPiRUt4Ar/88P76PShag8sbcPXxFlx9+v"
    "DBhF3OC0kTn38D0YP6YANDUN61AWQp+mLXPScw6Vm8IL73ZOe1HSDrVj73ihd8SrOnwdjz"
    "SZjOo6ph/MTnf1S2THnLs0+fLr8Tv01RhBIBpLIZRGkY5ptH8ShbD/wBS1JULoSgehCgCU"
    "xDsaWc/NckjXy5wERPXsow3618Mo8hOxNP/v7fOZ8Kzc2X8LvsX89OOUteAqOAzD3R/Nnz"
    "0+cnrS1K8NjYLvJHPodf7BMRE1/hz7+yviqw5NOTAoiTv2QDyKBXfeQK6WqWtRG/xXNEGZ"
    "zHLdjrVA34eV+IcdKz4o9VPkPxoPoO1U5egFpA1Al0RB63By4r0GF/SIwrTMVyaYF5GTE0"
    "5RttE8q8cQND3n8TtXwebgU0z+M7l3fz/tbztgPWGE/FkOo4aXYagyWvoVpj/eeoHgCE5W"
    "L+U910+dFTnB917N5H6TwfeBPBOlkDvDFhLOSY+fdeMD7LRTHEXyYFMpLc5mS9LeitA6vA"
    "oYPXeGKqzfdhRqo7IReez/w0Sbj456UUCTZ7OHaaUPIholBzznCRoAPNkqIBKOdkV6fKZ4"
    "4EDDlo6JloiifPCmApYoxDlqEt+T8dyc/5fAROT8X/pdE9P5Oi0+efT7Z1KgksW9iL9xvD"
    "njfeMeJbX/YapFoiuQFgLZoh42a8VzYo9mG73MUB7s9gNEW0Ddo/abYI61J31bopcmO/JS"
    "8eNFb/5uMfN8CaIwbFPcYQLbX5anCttCiV2+E4xSE/EOiZ6E9zJ9wJijT1fX6Hb4P4jpAQ"
    "wTaOCkFLVCThtmAsbt09X1NyDJrbG+ebMu3u1nEmqAQrHQjbkAI/nywSWCqma1JLn5IKjj"
    "0YBIl2el5GqA10naB5h47z384uf374+rxqdzS7JBaY1CGUwj3kI9Tpc3RztU6w27nal+wi"
    "9I6Te0UfJh6MoX//CJPAa/1CXpGutu2f5q/mzScw4vgGOb+Cu8LAEeMf0dOJzvSR/TJaaP"
    "WIsSeMA2YGj3NhSBBWhoaNYCSePc6wPwMkCp/Ezz/8dH7x4uaH81evvxHmA8rvMSh4C+5m"
    "kM5Ej3yHuAOCYQowoyBGcYyStm1j6z1+jj5Hl9LCkRAmZicY87eBCD3yB49vpD2FhAHvBc"
    "m3ppyIooC3g1EAHklyT4HQ4UYMh+AO/R5jvkF4kN1tyEAiGBcjWKo6zz+kbOylX1St+aer"
    "y399eg8M1Par9bYR84B8tWm3wtwjHnrCmGU62tzUwtcAyk0iwtjy6cMHcH71HUjQA7lvP6"
    "4+uPKLyXjWsGypoyxeY2pIao+uxWzxyrFYEsbM1Kg28L3z5eZNEjK34aNBZ4ZKg6huZXMG"
    "JGdAOkIDUhoHK2Bap3KY1jGtzncbTOtUG8D0gGTlTiirg8oGyjqVg1KOW/7X7KJWNB2gfl"
    "ntxAysBsUwrrW17S56wAmJ5lpFwALbcIPO3DjM76vv67Rb0a6KW8MONKnidqVCUwdb/MrF"
    "3wn+3XB61gkGuKLL22oLr3dPLDNxtAAr2jfnZEFwPICJIUEdYthYrac2H+D8UjRHhoA1KP"
    "rD7CRTZ734agfbmgY56pNYZ5EUoJ0nCXxqG4hKigZoIaZbOwh2N9N+/U1jtQhD8lgMt47b"
    "BQ4SPW5Nuh7R0xkpRX+7MFL6HKAWpmLAXojnmHl8bXhzHKVMIyh3OVV2ki93s9wUxF+9fN"
    "k/ljjHYyGYM5ImK0NZEPcK5L4iGWSreiUgc9p+cdwbIENIpSOirRKhSefUCA04cWxoOm+S"
    "OOM5B5gwGHq5I4TWB0G/tNt0/S3rHSxprTN/zdpms6RbhG5NZ2dNadW0QbNO5aCsQZkgSI"
    "1ViG2i4WkR6/bmFm5ai2qLZpPG1f1FT+Pduw/xTYeNYNPTwAxBDdWQHMxb3m36GdkG8/ss"
    "5PxH9PS9dKho45Zr/D82XnOYc7B6Wn3lBD6W3iS6lcj/yOyY4veL85uL8+/en3RsmWsA/I"
    "miA9bRLgW2dUTUYL1+f3N7fXlxe9K5FayBbOVZeZDLvgZtwUANW83mV0P36iM4v7i9/HiV"
    "eU/twOs1DTC7QTA80Tm+lj+OFvq+imYe5e2M3V9FY0AeUAIgGEMmvE+VlBtvgND/g2/BzQ"
    "/nL169/uZZzMU/aXEC/5E/IVq0T8gjBRJdir6Az+mrl6++AYyIfz3XecH21/Fyl1XnL+f8"
    "5Y7Qt2sfBO39PC8M5exiVzFXeakU/Sm7dmSO1+m7so3XRkc4aLj44cXBSHX+C50GE5VkkK"
    "CVskAbNL2bTI1gmH4yNnAND6k9iXx7R9iJRvoXjxfK/WPCTAX+CMCUkXmWCI+JlHnN7Hjk"
    "MaJvymx6AUF0lEWGzVB0Bu64xC7CWe6A3IOyyDMO+ARP00S+gGqk/b56XTM6bUnEjoA5z8"
    "u3oQRyYTo16lQ0XKFLLJP2CddQk06yppuMy4o4jZekkZDPTTgo2/eLrvikEuGNxN5tN5Su"
    "ZHgLYXS2nytIzWdLORVlDGJHxKLCwMK0kVbxfpLVtWL9KIKJvzSCNFuosmmzDy7DNHpwGg"
    "encThCjYOL0Ns8ptUh3hbfO3LT1EgGmp2G+jMUpKFpGJnafHgODWL2/UEiU7DU5j1GBHy6"
    "vWgfL7uASzoJ5oKSxT7XIHNeSHLcqtRpAWaDzIEpx53fk821iQpBjz7X/UOm97d2IdsuZN"
    "uFbO83ZFKN08LqJn9aF+LyhwOcWJkytI2TPmNq2dgkkJ0/9DIKoYm+KGmPB09dQtBSWOPb"
    "HUs1UQ8LsgVoaM0zBlyn0U1JdjQLW0GjNXEp8lOpep5AHKaJLsy2S3zpoj7qQBO9LMPpsw"
    "SmvkX0XYPoyMtt0DkMw7Y92bnzO3d+542+nxA6b/T99EY38pdW/JzSSJdbPaf6/sdrFMKO"
    "K07lBMEloyPC+68te5J0lI/Mfxkt8SexKBp5DviZimRKY8C/8ykFnPYM3FH05Q6QJEAJlY"
    "7aohUtm72Vz3AA5vAeiWqMCYrlhBPGYS7OJU9gBpN5KGKtTxpA99Tl+rmOM18G8ZdBrcAC"
    "9c15QIg3LnA4MGYoe88GGLIs3lgygJLEovRkiB5QCC6vwLNTSXg6AqcTyGB4+txZ3p3l/S"
    "itxE4KX/ceU22WBsBVjQeL13bKeR42TFp3dXkc2ekPCwpzrSGX6T4UVFsxvuNoQnZgfefH"
    "v5fB0Zh9DGlS+uhdO/KmwzOd8MOC8vuBIU5K6wEaUCxKqK1XPu1wZpTOLFLdaEwyTqSDlC"
    "oW6PaSdB2V3lHpQAoG6mH66WIl3s7icgTuem1K/kUWa1MK/ddybcrHCAldRaa04KQj8IjZ"
    "TGouagEvWRiNeMwbgRkMxN/RGTgHCWLJkyjtJH6knF8RIg/glOP+lr9TVDY7pbyV6AXTvD"
    "QUiVBbzbJjXtbXv1RieuHfyWcNSUz0DuKLeQWVZVAIB3DKpWDwLTgt+z21U9jECSYJZk+l"
    "ugY+QCyXd34BNlPfyFH4IcTmlYUyK63gnYOf2jFuyhH/v4jPsRV4yinbTIUIUuQphUlMec"
    "kIN8jJCjwUJJZcSBVX/pVG4DSGInGl+As+QixKWHp8V0rIg9B8yQCbirWF8TWLVxKDiaLD"
    "k2+4Ad9fXt/cZvPSWLUnhy7+KF65FR3jCjxZxVcZ8UTmcRnxZMWKcGqwiPJSJ0ZGKqaDUB"
    "uRlAn153JeRQXASUgeczW0MacNOjN+G0S2s1IeLx6ZWO09FY1hqbWKYCF/+a5vEZeWMdSg"
    "M2OqQeTqvzkd99HruF102eYxzfcRK/WkQmPl1nhb0R3m/bXLsbEApKmitHYc3ba/6Gqq30"
    "zC3IHyt9NptLgdmRsgVIr+rBCv+8esw8cRMob48jcHTCEYoDPtHP7u5QhYeCM3qfoD7m/7"
    "AlyC5H3aAjSVYoAzDUdxqlmWWsND2XY1y8Nqu7+mJpLobxc1kXQGCX6vNQewajxE203mRe"
    "Vz4cHQIlgnGJ79NBu/nRW1RTM82HDAT0DCRFCJKB1oCJyGanjQ1c0UbeC6y8U0CV1Ycib3"
    "Nswmpng26ZzewNWN3xKUPox8VNbJstcZ6skduHLcIfHvOwJ9tKdQrf3wzp+WFdViIupo3S"
    "yU454hmLAxgswS0iadg1OOO1NIWmJZI3LHeUtXndgfPXUqNzmz41yx9Vud4w06B2c27tzH"
    "zJtb6BQbRKukNTgc7LRBB8K7wDoZWIPo2KM1OvNoTPDUoxGM6YyYahY1VC63zkmHInKO+O"
    "t8zXrWQqu0dnrvaoGLulco8WjmXsTvfxPDK04H5fAuOwEap1MvTTTBWR2p2JT2w4PLBUja"
    "BUi6kNx1EVTdO83Qa1AMtXBZ0xXVDDwN1VABbDpBmwGooRoSgAvi3lxOKwXC7eS0GuvuKj"
    "ahhUcCaMFADdFKHFkOpLqK10D0l/w1ZhGb+7nYlwOr2fK68oTpTvb1ZuxxQ9uQZUxgVU/w"
    "NaA1zGx3AMDqdleNmFPDlvOhxNEsy2xX5EmrQ22Z2S7PyHYEu6/MbFdf6T3m/juQGbnV1H"
    "8XfGajiGF9JXnl19GioHW/bGdRSp4TMRksXi/uqC//3tX4c/Q5ust+9lDk34m48PP3N6IK"
    "/Iv/ufiJM0CSOWRA1O4E/wERiXwEvnrF//RxPEOJ0FzwfzA4BV998xbc3SOxyu+AACIrHM"
    "mfjPQlJbNu6edIlJ4U8eipCGRn2JdZAovg9/kIUFKVsQwDEbEOfBhFhLOFQJzy//BvuaEg"
    "dhQ94IREc5Tp3+UHXRJbqHw9GcwqnvdX3ZCfHg/Yt2YyJ9tkRcPs29swklGsEPVrHvWtdm"
    "cb+K0P4O6oqbhe3USVTbvyiS781IWfHqGPhAs/dW6kO1e1udJfGzLzu9JfG5t5rvSXUWhH"
    "LhWbAaW0HiBWcqwtoBalJMgJzMPmq4vwbU57PIhWonuGROPMrd8nTWLa6hQ9lnyFYdgWun"
    "cxIzkj5JFv/Fy652/Q6LMEcOdJAp9a6GlIGwiGmPbqxyT624Ufk8D1199a+2Kh6tEoCZ9Y"
    "Fhje2BtViuaSL0iOZzmLIcEGarlmw2z9Vo0HeJbwaWLvCdsgOmr5uCNjyIS/DiVxgnXHhH"
    "5hNkhWXJmHIxLrFuYcMWiRS1pt7rxbFavRl5Rf8cv8lZoZSEiIYBtQHWVLKiRby5NfPul5"
    "JuZoaGqYipygqxSqV+jcPTdTAFLkSWOR+TlSIznq7DbaKJSEsBVUpnUqN/lqGn1XpNT5Yj"
    "uHzv2C0BUp3RWwi4uUXr+/ub2+vLjdVd2IK8LwRDiPZKNvOePUfh8tcseJlJbGDjl5EirA"
    "iHRQEcUWzsB59CT+gSNZkkGdmGAOn8Bjghn/lY34vYBxsvApc3QRxICDHQhHGZ1Dz3Y7W9"
    "+LRrxz7Qzxtc/gpZHg0SKPOFS9MzKnDUznmFJrF5stjEa44OSvtfV9KbixQ2+1vsz9bOrd"
    "bcbTxvLbBChIYyTTmVkxm9PZOmsVnbV8g8ynnvPdcb47R+hn4nx3nO/Ozm9V3VDec2ZNbT"
    "l50wFacih6QPqs74tS6itE5t4BqmR+o7zhmEqrqiKHV8LUcMTAHCHDmVm2HeDUHJPANMNg"
    "0XSAKEEpollk3KgTDC/lRj5+PhZdBelFkJUkwwONSxckTXzk6b3ItKi1aAYMm0WyjRrFkF"
    "Id7KRy9FFa+rnQhYXooSsZosewRjBQTzo9kqWyyWzTqxMMcceD1qbpisRdXfO9q1Ij2iDZ"
    "pHNwOkP1Ro5jRf1ugJzSelCIOdP+Lk37KdWV3HRG/QxSZU3qodyNNb82oTXW/OaE77bmq3"
    "PG2JrPUAQjdgYumchMkZt7wPhJJq4gj3wmvAVxCKMRCPFcPBM5LGhKYxQJiyOACZJWeN6G"
    "iRQap1Rnxt9SL5b2exqm02UW0xqInqDYVoYLMWoD83adoYLKZUtwFtchWgedxXULdy0Xs+"
    "5i1nu1uIpzuIXSTf60bmfNHw4QJSEPWdmkCwJzezSXLX/Oibai2pzkcknPYAqfQwlGw5qK"
    "RUDi1ENziE3tXi2a4ekzM4ncUI1eNXbGCBe8uVEUs+tgYF9OrEHnRJXsXlncP1tQ6nXBSn"
    "On0lQgdAq3Th2mMmWsA2gUb5UYC2Pimsl+z2P8I9qas90O0G44iulOaMtkyMcKTiPp8OoY"
    "1bMcHyNUczQfo2RNmFSN9U/yhccKV0JCnYOJDVjXJDxciWMxOgzS+zXRueWvONbJU9S4WB"
    "OioiDIMcHUl70t352WWN2qPczM9uYpu6iJCS7mbUl0SkFON8PxG5kCnl9bAI4eMMtiWyc4"
    "oWwEHmfYn+V553krGATCdCQtZhGRQa5vha2M/5K/MMswD4HYrXTGud7731zYrYXtrPgqVU"
    "TqCna9vN9VsqRrRiGx5VSZcmnVsWRvWWU0/GLIUgq+Bafigsznw+nag+Ef9R5F3gzS2UoD"
    "qr3FbjQtBhZG2G6BXdMYYDtGtzX7txaPre12xS7FlrFqlzmtbZfFojSqZrBgUpiVNahNiZ"
    "ykPh2cId8Z8o/Q6OwM+c6Qv3MVbzeUmWhkZX6tSMwNsNnV4qak3IpdJxfudmDGyU5EL0em"
    "jnBd+G3PV501tkUzPGtsW25tQafPoqslHGQu3RyJ1RJNaIndpinH/W+CI+vjp0bkgKztjT"
    "ZZOVs0Qw2cdbFO6yJY3LrNkFNaDxaxXUSHHdwidcFhxx8ctp+Tcv3YsOb2uAaShhbfQ52c"
    "ynFgUlu+Elvc5OxAtCXZWdeV36Y99WeUiIj7juhF5dfRIvtpXLYzNJt+jBDIkhIB+T8ERA"
    "o7Ufm7yB/zBtwJt6g3/NP6KUN3bdPniu9Ybr50Onunsz9C/bLT2W8hR6dxXp11EursqTBh"
    "nFEn240NgVKbDxCt7EQzxKpqPECk1E7M4GpQDBAzTL0Ainp8RGce6yqf1qQaUum0ltrDJO"
    "hhQ57FdfH7MCdmv+6h8nauucgUt/buK0z5yUx8PsXbA0ARE7cN5fJzBn7B/GOmTDpgqpVN"
    "sEydAgF9ogzNpTPlSOZEofxVYEISIHItP4k8wDonz+13uL5Xp0FBCwmydGIT1Wc3lJnFXd"
    "fcde0IrxbuuuZcrHYvQrqb7xrStssns7/3uANag9prXCbXWd3hKpIhXeD2zbnkcCbevhr+"
    "9xPBzdn9TTQMLtR753qGxabTtv5mse7BW8mGWhEJxYCwgcowTXDLL/qi5iOm4Flu0h8pjf"
    "k/n78FtyRhBFMEHmHEpK6A4xwiIDEYAUpyJQIjoTSrCu2BjCLV22J3yIul8qLWuYnOQv04"
    "Xo3aNj5NswkYRsm1+BBqFNMouU4dyV44Cy7XluzYVbBb8+EkijV9L+tr0Qy+Fs2gPFcXyG"
    "Nx7cBZURo7SqtDUxhrTSHrFFfbFC9uUKdcUfy0UKCgyEaQOJeJEU4pP3On0Qsc8SNbhBlR"
    "mbedMj5vAgApuPnh/MWr19/IkuxvRUIINOFn1QzImKSsRjs/oPmrAsAesc+Pf/TAf6IyS/"
    "zjjIjTHM5xqDVw7IADS6HBPNdAgb5dHoR29Hw2OoskB2XHBamdcaXd4cLUBorXbQgp8yji"
    "VEXBeVNOq1QepsH22TddmN/CMNVBnQl7WS6bSzYdlRTbK3Bf9mVc236pjGrao0xnYvgVG3"
    "24pAnOonf01idn0ds8pvaR1BsJod5Tsdc0hlojWhiip6ccZCB6dfybnUm19ntxY93t4aMc"
    "67GX56FrQ3kZIU0miRpBA0sc57+dXf788PV51e5oZiMWmGhCWPllMtKdLTobap1geCbUAD"
    "3wG6JnYaJvUAwPsvkEeqLIMm9uK8RoSJ0fjRy3enW2QbRJ5wTDOq6r5YfZeGKYAxIUu7Gs"
    "VC42WNap3HKvQckvytTY36lNNLzDxxnaDjDJyQHtfsuNa64+88ZycDi/sX79xnqwVV4jny"
    "RBNt4uo2XVZmRgveTHXd7cwiGKoumc32mFi5CwD+YvOAM3+fOX0olohqrf3gjPIhgKf6UZ"
    "zH7LMl5m4VKyDJJMj59RUVa4H80QDFCi94XaDRvrx3CV7Iisn0keaSUNerUfjY1Cyjf0Qs"
    "xvLKb2oRxAT/IOvgUvTTypxoR5SWphs1LZq4jNOKzaG1lJ7Rkys0p2lzZY34iocmNsTswZ"
    "qjpztj1n2zt6dYOz7W3jrqycN2Z7Q5NkUHcXPXbVQW6nvNHT79Uc3WWGeVU+0VmtGJpm97"
    "0arC2ypu0qOuA6jnpTVQZEw3QqPPc99CCgsJuXbUo3IxVDwiqQtggdorkJQWLik1RnVO1a"
    "4Q2iYa5vfoP1JvxVHo1gTGdEg19XnKqWdKjxqnIyUU/cM8RVDWnEIL2bjpZwkF46PgmQb2"
    "hnKdv2F4V/8gdlhRi7YwuL8LOHU+SliWlBlwbF8IxSFP+BvHIdGYqANZpjPx/GeCrG1IBt"
    "Bl+9/sZ0L6taD3ID44vLm2Gx1DoSrpwnCXxqqxbqZA3ohC52a1tapSsbpzhkOKJnoj+Nhq"
    "yXNfvrb/vpGnI403LnhdZKw5FxrbXDAbemaWkXWosT/AD9Jy/kIp3pudyiGd7JPE7IozSJ"
    "RBPSRu2fuRtNDbUmSXOJY99kyzwc1P7NQRg3YHvA6DEmiWZj1EKmNjdZzcJmxhmc4OnZ/y"
    "qkRw0pg1PNBtl9cBftVzuxDwcr7dGsWHBbkGkV/nWCofp27YNz3AFdSvbEO+7gptwC5zhX"
    "AkyB0JUA6x3RLvfDqr6S5phZA813hF2nR+J0WDBQA7R+sHbVAtuVyyFjnZ6G2U+jxQ6Gsp"
    "FlepRRM8e6eEQSAEGWjO+UCi89gPNMJGrLM3BFGG/IUAQjxhvyq8Yb/u8864lw+ItIneKk"
    "8Tl3yIalW6Gxx1v2ETbv51Z41YzNcnMUbKhUhsyoJM7Nzbm5Hb1LlnNz2zymDyjRZ2zrsi"
    "ApBP2Zj77q/9ah9y2gPok1IduLNM4FhbnCORcjbgrKw7yH6EDNzzsvA6Wdr57G0LhUW639"
    "ADPXP8Aw1WClV5UWbVdTKx8QUDolKPVnaC5TANhtdW26o97x6ByGYdtevg/qvf28x5pq92"
    "o3AjP4WjSDBc+pRg9QNbqfCDrN6N5oRvVIlpuew7MLz+a50KFv3o1q9BbS+xONXlQ+Hy1S"
    "ijLewlgjGmPkIxGB/EiS+6zEg9DDjCEVtR5QTMGd0BoVddPusmzN/MYRidzMvCcwTykDY5"
    "miGaNHkd95ykHXqT232tf6IdNxgkmC2VMZJh3w92WajuXaRwm6Nybiu5tqHds1MMH51Xd5"
    "tDi4vALPThkJyOkInOLIixMyFb2Lfz5CLO9+OIpTJh5kgJw+NwmuhlQk50ZF/Qf7Uc5xZJ"
    "7leUeDrLR/5efEgVFG62yMIgVy8Y7Vh2oa624+v8wD77O2C/XrGm7E0pyE5NGYJYXAjC+F"
    "wJa5cUj8e1N7QI6YSmIInEqykEV1JRlxoxCY8aIQLOSk2BBtoKnTGOdsV2gWslSsHguOai"
    "S2yc4pgom/NLN+1lHWttnJFEeNLpzxxxl/jtBQ4Yw/zvizY+OPK+C8sZnHMAtNDT1l2wEa"
    "eVx5YvuwSJImxkbEqnGPUbdzGKUwbIszu4m77SWGSmiAjMOnVkNV3Mh3gSkfmT54Kntol2"
    "y3RTO89VuotKzmpEpkPit/Vqi2s9JRgNP5DmZliUczMdOXVMaRzlK+CeW36TbQXekxOsmH"
    "miKjVC1YJydXyZxMKMfNGfVTqTnLovTaiGp9W3RkPbq56ALORX+7CDjXOb/w5Sq6N8Oyaj"
    "zE+NN+gyU3Ntv2Kr1BZZkxvh+XFG4fzGQ8f4aCNOTHw4RoPAu6kWwROkAzdaxioLVSyDbo"
    "HJxy3A1brIFBoUExJNesWuBfzRRoBl2LZrDgZSZnQ9TKxkOFq27JNEOtRTPYgPx98Hk+bA"
    "Qbxn0zANtEQ12+qkuLGXYNiiEBt3fuz3u6dLfj/1ydGmsAfOT1qVonaw3W6/c3t9eXF7cn"
    "WjF7+6ju54JfCmrjVmGWeWMNNN+Rw1WBmaXcWJxuQ3c+rQHnL8orjhTTxplsAmx131sD2s"
    "Lf/khhbd2JTYBVZEu3o3bsqG352zq8pDGT82w4DfNiTvn9j9coLGWqY5/KgsW/thl9I+em"
    "JvqmmLPd0TciSss8+oa3JRF4nBEgzl8KOgJnNM0+R5+jn/mxzffFQCT8mcmagj99fw4o4i"
    "ISAzBBILvS0KLCoGQSjFMGIpKXHcQUyEG8EQ2eJNE0gRETETdEJhGK0FvAh3smevZw9Ow5"
    "4AJYIAsbzjkX5xGAvqySISohzmHAO3gC12iK+QieMqo0fvb8LZgh/nLMaF4C0Z/BaIooEC"
    "zECZngEK0SyIPmEIfLvL7lR/FkUy/ED8hLv8iPVlwCry7/9ek9WCewY0rINDQJBMhYKZuv"
    "wk5JrPrfy6gaHaPOh935sB+hv7XzYd88ps4pe3MOOPJYaqOoc1Qs2w7QKTs7kx9QgjmB7c"
    "zTErsJKMct/2s2/4qmA5x+8IGf2YlFpaQ6wfA8ikMyxZE356I50YiPWsiaJD1GB5Q76+6B"
    "6yk4QFxQtxwcwO+0/M6yA1RlAhR9eEBKY8R5tj1AmnTu7MhuhtSLQ8gmJJl7MJhjjbmvy6"
    "1dSzpUl/b5BHooEsPR1XvsQLBBNFTsxOz8g0TmgY1V8x4PmE+3F/txvITEh8ZRoFXjPs/i"
    "6MWnmz0BSxRKzvWZq9RYrpO6Q0OOm0Qy+5HI2LOqk/CCVwwY5JZLjonFqPSSIEwjdNpYjc"
    "xM9Xt6DWxbjWpT9jHiEKmeOmtidaS+TXWhRhanoDMcbxCsn+RLD3YR92ucLL09NAZK1ROk"
    "20hZOFMYGyqnCYxnwmJIGYrpGfgYhU8Agjgdh5jOUFBm9RJGQD+EfAMLRgAyMCeUibR+kZ"
    "8mCYr8pzuQpJlFEjPRgP+CdDbPHnpcP2UgDdPpMoNfibXMKScotmSC3GgWvDrXW8iEF3Ea"
    "WZeIn+/GvIj4NlMe+E0001R0WEblY4WLzSUzq/jtIaFZ1ZlLatba5J1BeDjGS2cQ3ooisN"
    "L2GisAK5IelVfFhrEPuqsieNhQHaM2H55FySn6rOCSCqhcbrLY5xpkA1an1IzkihBqAWaD"
    "zIEpx+0yYHZA5jJgOl+XPTg5XP5Le6cNod9pYXWTP60LcfnDAU4snw9sShJNLJB2VqnNe5"
    "Tg/JQysov8gbtzBiqUwVt2CAoSOGE7ALYMCdT6BPGLKENz4Yxid3tViQbrfOGyt62fvQ1N"
    "cIT1p602YWCdwGSVlwugIi3X/He1tx3P+aNNNpjg6TQPuzMAWm0+0BmrQ/EBJliMzxTGWn"
    "uXJVRJkVeaHs3vwg2iHu/DL/tHraM6rpp9No001+Iu8DSE/QG4A/zGeNpGz2Upc1nKXLao"
    "/YTQZYva92xRJj6Vwo1Ic5W0cHkrhPPr9Jgmcy/ObgKyBf5uOaLLXd684isud3v7GCHhOi"
    "Y8x2DpbnYG7vwZv4bFhANwJ5zPHmViCyibshlk4BFSEMOUCoc0koi0HRRJepTI30JC2QhM"
    "CaKAaPJ99Nft+g5wjaxM9azZhp5L8ot4BamlX1x+lwPfgtOy81PbQqcjTfFf+ACxXIjGxX"
    "Hr45EuicbOank5XD4K/kHSFYZgxRv/v0hW1rXmLqdssxciSJHHOZA1Tcx9+jKGMuoNsrMq"
    "IwWdJSuyjHH+5UbgNFuF4i9YFDHmG1NCHmB4+lz6HVb8rVOgd7QJD89s4OZlfPvxO824sv"
    "I9NWEshvyKndnubRdNTmo6M2o92X7kBLHkySMT+5VdEZoW9C0JFjKZ77O2LrAZVw1iM84a"
    "RHXunA+r82E9Qn9L58O6hfKo2T5iZWxVaMytrfwKclvRHebdTgetOMIKQHZixubAbtmCnY"
    "luO7AfCGy11uvuyo1dSvAFZRu3qP1+3T9mHdYDyITl3sJqoBActbVA7344h797OQKaFdyF"
    "WZOqP+D+ti/AJUjeVi1AUykGONNwFKemRRPLts6eXFlSUmYOYNV4iFUnUZKQhKMRmLoD1w"
    "mG5+CajZ+LzhRO7TBTaIYHGw74CUiY8Nbw7pGp46uGanjQuYqcmy4h2TBUmOLZpHN6g6Y3"
    "UmlCsEC1TuWmaKYqhJGPQk+UvOct7HWGenIHrhz3giI3XcnfqvbDO39ahkqLiaijdbNQjn"
    "uGYMLGCDJLSJt0Dk457kwhaYlljcgd5y1ddWJ/9NSp3OTMjnNXA36TcAZpktn+5xY6xQbR"
    "crVijtRBYqf1dy9dDKzzDugo+9PL7gZCvWpW5NbjcjXlXJhG/TRJXABVtS/KAB7mCYgMhf"
    "EmyfDk8cqr1XAC1gmGqOV2sSpWEGqifepugGb4tWiGVBa+bgCtnBPNoGtQDBW4pg+lGXga"
    "qqEC2PB9NgCv6eU/pA3PBeftMjiv36ruhwBtwYBxWXctrtUxvAFkzeLw9nPPXI5tS2Ixq+"
    "2endUO3SXoNoQaE2zVo3wNfA1Ddg8AWN1uq5F3athyPpQgkGUxu2PCyojP1eN23xF2NJO5"
    "VdDDn2EOS9/BzYeIVIIcSv1HgJ+jBPuzE03wd/7LaFHcN6zaLAv47oZheaC0VUDaZcTKLX"
    "55UJqRMr8lAC6PRtviPOHM8v+8ePXV13//+h9/++brf4yE8Zw/Kp/8fcH95fLqdknsWafK"
    "/2IGEz203bp+MyXrvknY0hU/RNGUiaXx6vXrBYD+7/n1xQ/n1894K2l3JXwZZKvjKv/pVf"
    "Zbw7Ms1qixuxHOmx8hul+9fGmALm/Via78rZUmjCGt1vvm45UeYYVEo/cG/wHbtL7sRpch"
    "wBBvnlP6JVQxffbT+f814b748PGdBIdQNk3kW+QL3tlV0dv8YfbX/wPnZO7X"
)
