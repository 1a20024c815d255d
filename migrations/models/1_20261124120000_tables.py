"""The tables, and the rows that every installation has: permissions and system roles."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return r"""
SET LOCAL lock_timeout = '4s';

CREATE TABLE activity_logs (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    organization_id uuid,
    seq bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    actor_type actor_type NOT NULL,
    actor_id uuid DEFAULT app.current_user_id(),
    actor_label text NOT NULL DEFAULT coalesce(nullif(current_setting('app.actor', true), ''), 'unknown'),
    action text NOT NULL,
    resource_type text NOT NULL,
    resource_id uuid,
    changes jsonb,
    metadata jsonb NOT NULL DEFAULT '{}',
    success boolean NOT NULL DEFAULT true,
    request_id text DEFAULT nullif(current_setting('app.request_id', true), ''),
    ip_address inet,
    user_agent text,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT activity_logs_pkey PRIMARY KEY (id, created_at),
    CONSTRAINT activity_logs_action_ck CHECK (action ~ '^[a-z_]+(\.[a-z_]+)+$'),
    CONSTRAINT activity_logs_json_ck CHECK (jsonb_typeof(metadata) = 'object')
) PARTITION BY RANGE (created_at);

CREATE INDEX activity_logs_org_idx ON activity_logs USING btree (organization_id, created_at DESC, id DESC);

CREATE INDEX activity_logs_actor_idx ON activity_logs USING btree (organization_id, actor_id, created_at DESC) WHERE actor_id IS NOT NULL;

CREATE INDEX activity_logs_resource_idx ON activity_logs USING btree (organization_id, resource_type, resource_id, created_at DESC);

CREATE INDEX activity_logs_seq_idx ON activity_logs USING btree (organization_id, seq);

CREATE TRIGGER activity_logs_append_only_tg BEFORE UPDATE OR DELETE ON activity_logs FOR EACH ROW
    EXECUTE FUNCTION app.refuse('activity_logs is append-only');

CREATE TRIGGER activity_logs_keep_tg BEFORE TRUNCATE ON activity_logs FOR EACH STATEMENT
    EXECUTE FUNCTION app.refuse('activity_logs is append-only');

CREATE TABLE users (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    email text NOT NULL,
    email_verified_at timestamptz,
    name text NOT NULL,
    avatar_url text,
    login_method text NOT NULL DEFAULT 'email',
    status user_status NOT NULL DEFAULT 'active',
    suspended_at timestamptz,
    is_platform_admin boolean NOT NULL DEFAULT false,
    mfa_enabled boolean NOT NULL DEFAULT false,
    timezone text NOT NULL DEFAULT 'UTC',
    locale text NOT NULL DEFAULT 'en-US',
    last_sign_in_at timestamptz,
    onboarding_completed_at timestamptz,
    password_hash text,
    google_id text,
    suspension_reason text,
    mfa_secret_enc bytea,
    mfa_key_id text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT users_pkey PRIMARY KEY (id),
    CONSTRAINT users_email_ck CHECK (email = lower(email) AND position('@' IN email) > 1 AND length(email) <= 320),
    CONSTRAINT users_login_ck CHECK (login_method IN ('email', 'google', 'sso')),
    CONSTRAINT users_password_ck CHECK (login_method <> 'email' OR password_hash IS NOT NULL OR status <> 'active' OR deleted_at IS NOT NULL),
    CONSTRAINT users_google_ck CHECK (login_method <> 'google' OR google_id IS NOT NULL OR status <> 'active' OR deleted_at IS NOT NULL),
    CONSTRAINT users_suspended_ck CHECK ((status = 'suspended') = (suspended_at IS NOT NULL)),
    CONSTRAINT users_mfa_ck CHECK ((NOT mfa_enabled OR mfa_secret_enc IS NOT NULL) AND (mfa_secret_enc IS NULL) = (mfa_key_id IS NULL))
);

CREATE UNIQUE INDEX users_email_live_uq ON users USING btree (email) WHERE deleted_at IS NULL;

CREATE UNIQUE INDEX users_google_id_live_uq ON users USING btree (google_id) WHERE google_id IS NOT NULL AND deleted_at IS NULL;

CREATE TRIGGER users_touch_tg BEFORE UPDATE ON users FOR EACH ROW
    EXECUTE FUNCTION app.touch();

CREATE TABLE audit_seals (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    organization_id uuid,
    from_seq bigint NOT NULL,
    to_seq bigint NOT NULL,
    row_count bigint NOT NULL,
    prev_hash bytea NOT NULL,
    hash bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT audit_seals_pkey PRIMARY KEY (id),
    CONSTRAINT audit_seals_from_uq UNIQUE NULLS NOT DISTINCT (organization_id, from_seq),
    CONSTRAINT audit_seals_range_ck CHECK (to_seq >= from_seq AND row_count > 0),
    CONSTRAINT audit_seals_hash_ck CHECK (octet_length(prev_hash) = 32 AND octet_length(hash) = 32)
);

CREATE TRIGGER audit_seals_append_only_tg BEFORE UPDATE OR DELETE ON audit_seals FOR EACH ROW
    EXECUTE FUNCTION app.refuse('audit_seals is append-only');

CREATE TRIGGER audit_seals_keep_tg BEFORE TRUNCATE ON audit_seals FOR EACH STATEMENT
    EXECUTE FUNCTION app.refuse('audit_seals is append-only');

CREATE TABLE permissions (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    key text NOT NULL,
    resource text NOT NULL,
    action text NOT NULL,
    description text NOT NULL,
    is_dangerous boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT permissions_pkey PRIMARY KEY (id),
    CONSTRAINT permissions_key_uq UNIQUE (key),
    CONSTRAINT permissions_key_ck CHECK (key = resource || ':' || action AND key ~ '^[a-z_]+:[a-z_]+$')
);

CREATE TRIGGER permissions_touch_tg BEFORE UPDATE ON permissions FOR EACH ROW
    EXECUTE FUNCTION app.touch();

CREATE TABLE organizations (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    name text NOT NULL,
    slug text NOT NULL,
    plan org_plan NOT NULL DEFAULT 'free',
    billing_email text,
    limits jsonb NOT NULL DEFAULT '{}',
    metadata jsonb NOT NULL DEFAULT '{}',
    suspended_at timestamptz,
    owner_id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT organizations_pkey PRIMARY KEY (id),
    CONSTRAINT organizations_slug_ck CHECK (slug ~ '^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$'),
    CONSTRAINT organizations_json_ck CHECK (jsonb_typeof(limits) = 'object' AND jsonb_typeof(metadata) = 'object'),
    CONSTRAINT organizations_owner_fk FOREIGN KEY (owner_id) REFERENCES users (id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX organizations_slug_live_uq ON organizations USING btree (slug) WHERE deleted_at IS NULL;

CREATE INDEX organizations_owner_idx ON organizations USING btree (owner_id);

CREATE TRIGGER organizations_touch_tg BEFORE UPDATE ON organizations FOR EACH ROW
    EXECUTE FUNCTION app.touch();

CREATE TABLE api_keys (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    organization_id uuid NOT NULL,
    name text NOT NULL,
    description text,
    environment key_environment NOT NULL DEFAULT 'live',
    key_prefix text NOT NULL,
    key_hash bytea NOT NULL,
    key_hint text NOT NULL,
    hash_key_id text NOT NULL DEFAULT 'pepper-1',
    scopes text[] NOT NULL,
    ip_allowlist cidr[] NOT NULL DEFAULT '{}',
    rate_limit_per_minute integer NOT NULL DEFAULT 100,
    rate_limit_per_hour integer NOT NULL DEFAULT 1000,
    rate_limit_per_day integer NOT NULL DEFAULT 10000,
    last_used_at timestamptz,
    last_used_ip inet,
    total_requests bigint NOT NULL DEFAULT 0,
    superseded_at timestamptz,
    expires_at timestamptz,
    revoked_at timestamptz,
    revoked_reason text,
    created_by_id uuid NOT NULL,
    rotated_from_id uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT api_keys_pkey PRIMARY KEY (id),
    CONSTRAINT api_keys_hash_ck CHECK (octet_length(key_hash) = 32),
    CONSTRAINT api_keys_prefix_ck CHECK (key_prefix ~ CASE environment WHEN 'live' THEN '^bb_live_[A-Za-z0-9]{8}$' ELSE '^bb_test_[A-Za-z0-9]{8}$' END),
    CONSTRAINT api_keys_hint_ck CHECK (length(key_hint) = 4),
    CONSTRAINT api_keys_scopes_ck CHECK (cardinality(scopes) > 0),
    CONSTRAINT api_keys_rate_ck CHECK (rate_limit_per_minute > 0 AND rate_limit_per_hour >= rate_limit_per_minute AND rate_limit_per_day >= rate_limit_per_hour),
    CONSTRAINT api_keys_expires_ck CHECK (expires_at > created_at),
    CONSTRAINT api_keys_superseded_ck CHECK (superseded_at IS NULL OR expires_at IS NOT NULL),
    CONSTRAINT api_keys_org_id_uq UNIQUE (organization_id, id),
    CONSTRAINT api_keys_created_by_fk FOREIGN KEY (created_by_id) REFERENCES users (id) ON DELETE RESTRICT,
    CONSTRAINT api_keys_organization_fk FOREIGN KEY (organization_id) REFERENCES organizations (id) ON DELETE CASCADE,
    CONSTRAINT api_keys_rotated_from_fk FOREIGN KEY (organization_id, rotated_from_id) REFERENCES api_keys (organization_id, id) ON DELETE NO ACTION
);

CREATE UNIQUE INDEX api_keys_hash_uq ON api_keys USING btree (organization_id, key_hash);

CREATE INDEX api_keys_hash_idx ON api_keys USING btree (key_hash);

CREATE UNIQUE INDEX api_keys_org_name_live_uq ON api_keys USING btree (organization_id, name) WHERE deleted_at IS NULL AND revoked_at IS NULL AND superseded_at IS NULL;

CREATE INDEX api_keys_org_created_idx ON api_keys USING btree (organization_id, created_at DESC, id DESC) WHERE deleted_at IS NULL;

CREATE INDEX api_keys_created_by_idx ON api_keys USING btree (created_by_id);

CREATE INDEX api_keys_rotated_from_idx ON api_keys USING btree (organization_id, rotated_from_id) WHERE rotated_from_id IS NOT NULL;

CREATE TRIGGER api_keys_final_tg BEFORE UPDATE ON api_keys FOR EACH ROW
    WHEN ((OLD.revoked_at    IS NOT NULL AND NEW.revoked_at    IS DISTINCT FROM OLD.revoked_at)
       OR (OLD.superseded_at IS NOT NULL AND NEW.superseded_at IS DISTINCT FROM OLD.superseded_at)
       OR (OLD.superseded_at IS NOT NULL AND NEW.expires_at    > OLD.expires_at))
    EXECUTE FUNCTION app.refuse('a key once revoked or superseded stays so, and its overlap is not prolonged');

CREATE TRIGGER api_keys_identity_tg BEFORE UPDATE ON api_keys FOR EACH ROW
    WHEN (NEW.key_hash <> OLD.key_hash OR NEW.key_prefix <> OLD.key_prefix OR NEW.environment <> OLD.environment)
    EXECUTE FUNCTION app.refuse('a key is rotated by a new row');

CREATE TRIGGER api_keys_touch_tg BEFORE UPDATE ON api_keys FOR EACH ROW
    EXECUTE FUNCTION app.touch();

CREATE TABLE bots (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    organization_id uuid NOT NULL,
    schedule text,
    timezone text NOT NULL DEFAULT 'UTC',
    last_run_at timestamptz,
    next_run_at timestamptz,
    name text NOT NULL,
    description text,
    slug text NOT NULL,
    is_active boolean NOT NULL DEFAULT true,
    config jsonb NOT NULL,
    version integer NOT NULL DEFAULT 1,
    last_run_status run_status,
    consecutive_failures integer NOT NULL DEFAULT 0,
    concurrency smallint NOT NULL GENERATED ALWAYS AS (coalesce((config ->> 'concurrency')::smallint, 1)) STORED,
    created_by_id uuid NOT NULL,
    search tsvector GENERATED ALWAYS AS (setweight(to_tsvector('simple', name), 'A') || setweight(to_tsvector('english', coalesce(description, '')), 'B')) STORED,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT bots_pkey PRIMARY KEY (id),
    CONSTRAINT bots_name_ck CHECK (length(name) BETWEEN 1 AND 100),
    CONSTRAINT bots_slug_ck CHECK (slug ~ '^[a-z0-9]([a-z0-9-]{0,98}[a-z0-9])?$'),
    CONSTRAINT bots_config_ck CHECK (jsonb_typeof(config) = 'object' AND pg_column_size(config) <= 262144),
    CONSTRAINT bots_version_ck CHECK (version >= 1),
    CONSTRAINT bots_concurrency_ck CHECK (concurrency BETWEEN 1 AND 10),
    CONSTRAINT bots_org_id_uq UNIQUE (organization_id, id),
    CONSTRAINT bots_created_by_fk FOREIGN KEY (created_by_id) REFERENCES users (id) ON DELETE NO ACTION,
    CONSTRAINT bots_organization_fk FOREIGN KEY (organization_id) REFERENCES organizations (id) ON DELETE CASCADE
);

CREATE INDEX bots_org_id_idx ON bots USING btree (organization_id);

CREATE INDEX bots_slug_idx ON bots USING btree (organization_id, slug);

CREATE INDEX bots_active_idx ON bots USING btree (is_active) WHERE deleted_at IS NULL;

CREATE INDEX bots_next_run_idx ON bots USING btree (next_run_at);

CREATE UNIQUE INDEX bots_org_slug_live_uq ON bots USING btree (organization_id, slug) WHERE deleted_at IS NULL;

CREATE INDEX bots_org_created_idx ON bots USING btree (organization_id, created_at DESC, id DESC) WHERE deleted_at IS NULL;

CREATE INDEX bots_due_idx ON bots USING btree (next_run_at) WHERE is_active AND deleted_at IS NULL AND next_run_at IS NOT NULL;

CREATE INDEX bots_created_by_idx ON bots USING btree (created_by_id);

CREATE INDEX bots_search_idx ON bots USING gin (search);

CREATE TRIGGER bots_touch_tg BEFORE UPDATE ON bots FOR EACH ROW
    EXECUTE FUNCTION app.touch();

CREATE TABLE credentials (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    organization_id uuid NOT NULL,
    name text NOT NULL,
    service text NOT NULL,
    type credential_type NOT NULL,
    environment text NOT NULL DEFAULT 'all',
    allowed_domains text[] NOT NULL DEFAULT '{}',
    secret_enc bytea NOT NULL,
    key_id text NOT NULL,
    enc_version smallint NOT NULL DEFAULT 1,
    version integer NOT NULL DEFAULT 1,
    fingerprint bytea,
    metadata jsonb NOT NULL DEFAULT '{}',
    require_approval boolean NOT NULL DEFAULT false,
    last_used_at timestamptz,
    use_count bigint NOT NULL DEFAULT 0,
    rotated_at timestamptz,
    expires_at timestamptz,
    created_by_id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT credentials_pkey PRIMARY KEY (id),
    CONSTRAINT credentials_environment_ck CHECK (environment IN ('development', 'staging', 'production', 'all')),
    CONSTRAINT credentials_secret_ck CHECK (octet_length(secret_enc) BETWEEN 29 AND 65536),
    CONSTRAINT credentials_fingerprint_ck CHECK (octet_length(fingerprint) = 32),
    CONSTRAINT credentials_version_ck CHECK (version >= 1),
    CONSTRAINT credentials_json_ck CHECK (jsonb_typeof(metadata) = 'object'),
    CONSTRAINT credentials_org_id_uq UNIQUE (organization_id, id),
    CONSTRAINT credentials_created_by_fk FOREIGN KEY (created_by_id) REFERENCES users (id) ON DELETE RESTRICT,
    CONSTRAINT credentials_organization_fk FOREIGN KEY (organization_id) REFERENCES organizations (id) ON DELETE CASCADE
);

CREATE UNIQUE INDEX credentials_org_name_live_uq ON credentials USING btree (organization_id, environment, name) WHERE deleted_at IS NULL;

CREATE INDEX credentials_org_service_idx ON credentials USING btree (organization_id, service) WHERE deleted_at IS NULL;

CREATE INDEX credentials_key_id_idx ON credentials USING btree (key_id);

CREATE INDEX credentials_expires_idx ON credentials USING btree (expires_at) WHERE expires_at IS NOT NULL AND deleted_at IS NULL;

CREATE INDEX credentials_created_by_idx ON credentials USING btree (created_by_id);

CREATE TRIGGER credentials_version_tg BEFORE UPDATE ON credentials FOR EACH ROW
    WHEN (NEW.version <> OLD.version + (NEW.secret_enc <> OLD.secret_enc)::integer)
    EXECUTE FUNCTION app.refuse('a new secret takes the next version, and nothing else does');

CREATE TRIGGER credentials_touch_tg BEFORE UPDATE ON credentials FOR EACH ROW
    EXECUTE FUNCTION app.touch();

CREATE TABLE notifications (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    organization_id uuid NOT NULL,
    kind text NOT NULL,
    severity notification_severity NOT NULL DEFAULT 'info',
    title text NOT NULL,
    body text NOT NULL,
    action_url text,
    action_label text,
    resource_type text,
    resource_id uuid,
    data jsonb NOT NULL DEFAULT '{}',
    deliveries jsonb NOT NULL DEFAULT '[]',
    dedupe_key text,
    read_at timestamptz,
    dismissed_at timestamptz,
    expires_at timestamptz,
    user_id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT notifications_pkey PRIMARY KEY (id),
    CONSTRAINT notifications_kind_ck CHECK (kind ~ '^[a-z_]+(\.[a-z_]+)+$'),
    CONSTRAINT notifications_url_ck CHECK (action_url ~ '^(/([^/\\]|$)|https://)'),
    CONSTRAINT notifications_json_ck CHECK (jsonb_typeof(data) = 'object' AND jsonb_typeof(deliveries) = 'array'),
    CONSTRAINT notifications_organization_fk FOREIGN KEY (organization_id) REFERENCES organizations (id) ON DELETE CASCADE,
    CONSTRAINT notifications_user_fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);

CREATE INDEX notifications_unread_idx ON notifications USING btree (organization_id, user_id, created_at DESC, id DESC) WHERE read_at IS NULL AND dismissed_at IS NULL;

CREATE INDEX notifications_org_user_idx ON notifications USING btree (organization_id, user_id, created_at DESC, id DESC);

CREATE INDEX notifications_user_idx ON notifications USING btree (user_id);

CREATE INDEX notifications_expires_idx ON notifications USING btree (expires_at) WHERE expires_at IS NOT NULL;

CREATE UNIQUE INDEX notifications_dedupe_uq ON notifications USING btree (organization_id, user_id, dedupe_key) WHERE dedupe_key IS NOT NULL AND read_at IS NULL AND dismissed_at IS NULL;

CREATE TRIGGER notifications_touch_tg BEFORE UPDATE ON notifications FOR EACH ROW
    EXECUTE FUNCTION app.touch();

CREATE TABLE roles (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    organization_id uuid,
    key text NOT NULL,
    name text NOT NULL,
    description text,
    is_system boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT roles_pkey PRIMARY KEY (id),
    CONSTRAINT roles_org_id_uq UNIQUE (organization_id, id),
    CONSTRAINT roles_system_ck CHECK (is_system = (organization_id IS NULL)),
    CONSTRAINT roles_organization_fk FOREIGN KEY (organization_id) REFERENCES organizations (id) ON DELETE CASCADE
);

CREATE UNIQUE INDEX roles_org_key_live_uq ON roles USING btree (organization_id, key) NULLS NOT DISTINCT WHERE deleted_at IS NULL;

CREATE TRIGGER roles_organization_tg BEFORE UPDATE OF organization_id ON roles FOR EACH ROW
    WHEN (OLD.organization_id IS DISTINCT FROM NEW.organization_id)
    EXECUTE FUNCTION app.refuse('a role does not change hands');

CREATE TRIGGER roles_touch_tg BEFORE UPDATE ON roles FOR EACH ROW
    EXECUTE FUNCTION app.touch();

CREATE TABLE sessions (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    organization_id uuid,
    token_hash bytea NOT NULL,
    refresh_token_hash bytea,
    family_id uuid NOT NULL DEFAULT gen_random_uuid(),
    ip_address inet,
    user_agent text,
    device_name text,
    mfa_verified_at timestamptz,
    last_seen_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz,
    revoked_reason text,
    user_id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT sessions_pkey PRIMARY KEY (id),
    CONSTRAINT sessions_hash_ck CHECK (octet_length(token_hash) = 32 AND (refresh_token_hash IS NULL OR octet_length(refresh_token_hash) = 32)),
    CONSTRAINT sessions_expires_ck CHECK (expires_at > created_at),
    CONSTRAINT sessions_organization_fk FOREIGN KEY (organization_id) REFERENCES organizations (id) ON DELETE CASCADE,
    CONSTRAINT sessions_user_fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);

CREATE UNIQUE INDEX sessions_token_uq ON sessions USING btree (token_hash);

CREATE UNIQUE INDEX sessions_refresh_uq ON sessions USING btree (refresh_token_hash) WHERE refresh_token_hash IS NOT NULL;

CREATE INDEX sessions_user_live_idx ON sessions USING btree (user_id, last_seen_at DESC) WHERE revoked_at IS NULL;

CREATE INDEX sessions_user_idx ON sessions USING btree (user_id);

CREATE INDEX sessions_family_idx ON sessions USING btree (family_id);

CREATE INDEX sessions_expires_idx ON sessions USING btree (expires_at);

CREATE INDEX sessions_org_idx ON sessions USING btree (organization_id) WHERE organization_id IS NOT NULL;

CREATE TRIGGER sessions_revoked_tg BEFORE UPDATE ON sessions FOR EACH ROW
    WHEN (OLD.revoked_at IS NOT NULL AND (NEW.revoked_at IS DISTINCT FROM OLD.revoked_at OR NEW.expires_at > OLD.expires_at))
    EXECUTE FUNCTION app.refuse('a revoked session stays revoked');

CREATE TRIGGER sessions_identity_tg BEFORE UPDATE ON sessions FOR EACH ROW
    WHEN (NEW.user_id <> OLD.user_id OR NEW.family_id <> OLD.family_id OR NEW.token_hash <> OLD.token_hash)
    EXECUTE FUNCTION app.refuse('a session keeps its user, its family and its token');

CREATE TRIGGER sessions_touch_tg BEFORE UPDATE ON sessions FOR EACH ROW
    EXECUTE FUNCTION app.touch();

CREATE TABLE settings (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    organization_id uuid,
    scope setting_scope NOT NULL,
    namespace text NOT NULL,
    value jsonb NOT NULL,
    schema_version smallint NOT NULL DEFAULT 1,
    version integer NOT NULL DEFAULT 1,
    updated_by_id uuid,
    user_id uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT settings_pkey PRIMARY KEY (id),
    CONSTRAINT settings_owner_uq UNIQUE NULLS NOT DISTINCT (organization_id, user_id, namespace),
    CONSTRAINT settings_scope_ck CHECK (CASE scope WHEN 'user'         THEN user_id IS NOT NULL AND organization_id IS NULL
                              WHEN 'organization' THEN user_id IS NULL     AND organization_id IS NOT NULL
                              ELSE                     user_id IS NOT NULL AND organization_id IS NOT NULL END),
    CONSTRAINT settings_namespace_ck CHECK (namespace IN ('appearance', 'notifications', 'defaults', 'privacy', 'accessibility', 'security', 'billing', 'recording', 'integrations', 'features')),
    CONSTRAINT settings_value_ck CHECK (jsonb_typeof(value) = 'object'),
    CONSTRAINT settings_version_ck CHECK (version >= 1),
    CONSTRAINT settings_organization_fk FOREIGN KEY (organization_id) REFERENCES organizations (id) ON DELETE CASCADE,
    CONSTRAINT settings_updated_by_fk FOREIGN KEY (updated_by_id) REFERENCES users (id) ON DELETE SET NULL,
    CONSTRAINT settings_user_fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);

CREATE INDEX settings_user_idx ON settings USING btree (user_id) WHERE user_id IS NOT NULL;

CREATE INDEX settings_updated_by_idx ON settings USING btree (updated_by_id) WHERE updated_by_id IS NOT NULL;

CREATE TRIGGER settings_touch_tg BEFORE UPDATE ON settings FOR EACH ROW
    EXECUTE FUNCTION app.touch();

CREATE TABLE workflows (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    organization_id uuid NOT NULL,
    schedule text,
    timezone text NOT NULL DEFAULT 'UTC',
    last_run_at timestamptz,
    next_run_at timestamptz,
    name text NOT NULL,
    description text,
    slug text NOT NULL,
    category text NOT NULL DEFAULT 'custom',
    status workflow_status NOT NULL DEFAULT 'draft',
    is_template boolean NOT NULL DEFAULT false,
    is_active boolean NOT NULL DEFAULT true,
    tags text[] NOT NULL DEFAULT '{}',
    definition jsonb NOT NULL,
    triggers jsonb NOT NULL DEFAULT '[]',
    variables jsonb NOT NULL DEFAULT '{}',
    version integer NOT NULL DEFAULT 1,
    concurrency smallint NOT NULL DEFAULT 10,
    execution_count bigint NOT NULL DEFAULT 0,
    created_by_id uuid NOT NULL,
    search tsvector GENERATED ALWAYS AS (setweight(to_tsvector('simple', name), 'A') || setweight(to_tsvector('english', coalesce(description, '')), 'B')) STORED,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT workflows_pkey PRIMARY KEY (id),
    CONSTRAINT workflows_name_ck CHECK (length(name) BETWEEN 1 AND 200),
    CONSTRAINT workflows_slug_ck CHECK (slug ~ '^[a-z0-9]([a-z0-9-]{0,98}[a-z0-9])?$'),
    CONSTRAINT workflows_json_ck CHECK (jsonb_typeof(definition) = 'object' AND jsonb_typeof(triggers) = 'array' AND jsonb_typeof(variables) = 'object'),
    CONSTRAINT workflows_version_ck CHECK (version >= 1),
    CONSTRAINT workflows_concurrency_ck CHECK (concurrency BETWEEN 1 AND 1000),
    CONSTRAINT workflows_org_id_uq UNIQUE (organization_id, id),
    CONSTRAINT workflows_created_by_fk FOREIGN KEY (created_by_id) REFERENCES users (id) ON DELETE RESTRICT,
    CONSTRAINT workflows_organization_fk FOREIGN KEY (organization_id) REFERENCES organizations (id) ON DELETE CASCADE
);

CREATE UNIQUE INDEX workflows_org_slug_live_uq ON workflows USING btree (organization_id, slug) WHERE deleted_at IS NULL;

CREATE INDEX workflows_org_created_idx ON workflows USING btree (organization_id, created_at DESC, id DESC) WHERE deleted_at IS NULL;

CREATE INDEX workflows_due_idx ON workflows USING btree (next_run_at) WHERE is_active AND deleted_at IS NULL AND next_run_at IS NOT NULL;

CREATE INDEX workflows_created_by_idx ON workflows USING btree (created_by_id);

CREATE INDEX workflows_search_idx ON workflows USING gin (search);

CREATE TRIGGER workflows_touch_tg BEFORE UPDATE ON workflows FOR EACH ROW
    EXECUTE FUNCTION app.touch();

CREATE TABLE organization_members (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    organization_id uuid NOT NULL,
    status member_status NOT NULL DEFAULT 'pending',
    invited_email text,
    invite_token_hash bytea,
    invite_expires_at timestamptz,
    joined_at timestamptz,
    invited_by_id uuid,
    role_id uuid NOT NULL,
    user_id uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT organization_members_pkey PRIMARY KEY (id),
    CONSTRAINT organization_members_email_ck CHECK (invited_email = lower(invited_email)),
    CONSTRAINT organization_members_token_ck CHECK (octet_length(invite_token_hash) = 32),
    CONSTRAINT organization_members_state_ck CHECK (CASE status
                       WHEN 'pending' THEN num_nonnulls(user_id, joined_at) = 0 AND invited_email IS NOT NULL
                                           AND num_nonnulls(invite_token_hash, invite_expires_at)
                                               = CASE WHEN deleted_at IS NULL THEN 2 ELSE num_nonnulls(invite_expires_at) END
                       ELSE num_nonnulls(user_id, joined_at) = 2 AND invite_token_hash IS NULL
                   END),
    CONSTRAINT organization_members_invited_by_fk FOREIGN KEY (invited_by_id) REFERENCES users (id) ON DELETE SET NULL,
    CONSTRAINT organization_members_organization_fk FOREIGN KEY (organization_id) REFERENCES organizations (id) ON DELETE CASCADE,
    CONSTRAINT organization_members_role_fk FOREIGN KEY (role_id) REFERENCES roles (id) ON DELETE NO ACTION,
    CONSTRAINT organization_members_user_fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);

CREATE UNIQUE INDEX organization_members_org_user_live_uq ON organization_members USING btree (organization_id, user_id) WHERE user_id IS NOT NULL AND deleted_at IS NULL;

CREATE UNIQUE INDEX organization_members_org_invite_live_uq ON organization_members USING btree (organization_id, invited_email) WHERE status = 'pending' AND deleted_at IS NULL;

CREATE UNIQUE INDEX organization_members_invite_token_uq ON organization_members USING btree (organization_id, invite_token_hash) WHERE invite_token_hash IS NOT NULL;

CREATE INDEX organization_members_invite_token_idx ON organization_members USING btree (invite_token_hash) WHERE invite_token_hash IS NOT NULL;

CREATE INDEX organization_members_org_user_idx ON organization_members USING btree (organization_id, user_id);

CREATE INDEX organization_members_user_idx ON organization_members USING btree (user_id);

CREATE INDEX organization_members_role_idx ON organization_members USING btree (role_id);

CREATE INDEX organization_members_invited_by_idx ON organization_members USING btree (invited_by_id) WHERE invited_by_id IS NOT NULL;

CREATE TRIGGER organization_members_status_tg BEFORE UPDATE OF status ON organization_members FOR EACH ROW
    WHEN (OLD.status <> NEW.status AND (NEW.status = 'pending' OR OLD.status = 'pending' AND NEW.status = 'suspended'))
    EXECUTE FUNCTION app.refuse('a member is invited, then active, then perhaps suspended and active again');

CREATE TRIGGER organization_members_role_tg BEFORE INSERT OR UPDATE OF role_id, organization_id ON organization_members FOR EACH ROW
    EXECUTE FUNCTION app.check_member_role();

CREATE TRIGGER organization_members_touch_tg BEFORE UPDATE ON organization_members FOR EACH ROW
    EXECUTE FUNCTION app.touch();

CREATE TABLE role_permissions (
    organization_id uuid,
    role_id uuid NOT NULL,
    permission_id uuid NOT NULL,
    CONSTRAINT role_permissions_pkey PRIMARY KEY (role_id, permission_id),
    CONSTRAINT role_permissions_role_fk FOREIGN KEY (role_id) REFERENCES roles (id) ON DELETE CASCADE,
    CONSTRAINT role_permissions_org_role_fk FOREIGN KEY (organization_id, role_id) REFERENCES roles (organization_id, id) ON DELETE CASCADE,
    CONSTRAINT role_permissions_permission_fk FOREIGN KEY (permission_id) REFERENCES permissions (id) ON DELETE RESTRICT
);

CREATE INDEX role_permissions_permission_idx ON role_permissions USING btree (permission_id);

CREATE INDEX role_permissions_org_role_idx ON role_permissions USING btree (organization_id, role_id);

CREATE TABLE tasks (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    organization_id uuid NOT NULL,
    title text NOT NULL,
    description text,
    source text NOT NULL DEFAULT 'manual',
    status task_status NOT NULL DEFAULT 'todo',
    status_reason text,
    priority priority NOT NULL DEFAULT 'medium',
    requires_human_review boolean NOT NULL DEFAULT false,
    reviewed_at timestamptz,
    execution_config jsonb NOT NULL DEFAULT '{}',
    result jsonb,
    tags text[] NOT NULL DEFAULT '{}',
    due_at timestamptz,
    scheduled_for timestamptz,
    completed_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    assignee_id uuid,
    blocked_by_id uuid,
    bot_id uuid,
    created_by_id uuid NOT NULL,
    reviewed_by_id uuid,
    workflow_id uuid,
    search tsvector GENERATED ALWAYS AS (setweight(to_tsvector('simple', title), 'A') || setweight(to_tsvector('english', coalesce(description, '')), 'B')) STORED,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT tasks_pkey PRIMARY KEY (id),
    CONSTRAINT tasks_title_ck CHECK (length(title) BETWEEN 1 AND 500),
    CONSTRAINT tasks_self_ck CHECK (blocked_by_id <> id),
    CONSTRAINT tasks_completed_ck CHECK ((status IN ('done', 'failed', 'cancelled')) = (completed_at IS NOT NULL)),
    CONSTRAINT tasks_review_ck CHECK (status <> 'done' OR NOT requires_human_review OR reviewed_at IS NOT NULL),
    CONSTRAINT tasks_json_ck CHECK (jsonb_typeof(execution_config) = 'object'),
    CONSTRAINT tasks_version_ck CHECK (version >= 1),
    CONSTRAINT tasks_org_id_uq UNIQUE (organization_id, id),
    CONSTRAINT tasks_assignee_fk FOREIGN KEY (assignee_id) REFERENCES users (id) ON DELETE SET NULL,
    CONSTRAINT tasks_blocked_by_fk FOREIGN KEY (organization_id, blocked_by_id) REFERENCES tasks (organization_id, id) ON DELETE NO ACTION,
    CONSTRAINT tasks_bot_fk FOREIGN KEY (organization_id, bot_id) REFERENCES bots (organization_id, id) ON DELETE NO ACTION,
    CONSTRAINT tasks_created_by_fk FOREIGN KEY (created_by_id) REFERENCES users (id) ON DELETE RESTRICT,
    CONSTRAINT tasks_organization_fk FOREIGN KEY (organization_id) REFERENCES organizations (id) ON DELETE CASCADE,
    CONSTRAINT tasks_reviewed_by_fk FOREIGN KEY (reviewed_by_id) REFERENCES users (id) ON DELETE SET NULL,
    CONSTRAINT tasks_workflow_fk FOREIGN KEY (organization_id, workflow_id) REFERENCES workflows (organization_id, id) ON DELETE NO ACTION
);

CREATE INDEX tasks_board_idx ON tasks USING btree (organization_id, priority DESC, due_at, id) WHERE deleted_at IS NULL AND status IN ('todo', 'in_progress', 'waiting_input', 'review');

CREATE INDEX tasks_mine_idx ON tasks USING btree (organization_id, assignee_id, due_at, id) WHERE deleted_at IS NULL AND status IN ('todo', 'in_progress', 'waiting_input', 'review');

CREATE INDEX tasks_org_created_idx ON tasks USING btree (organization_id, created_at DESC, id DESC) WHERE deleted_at IS NULL;

CREATE INDEX tasks_bot_idx ON tasks USING btree (organization_id, bot_id) WHERE bot_id IS NOT NULL;

CREATE INDEX tasks_workflow_idx ON tasks USING btree (organization_id, workflow_id) WHERE workflow_id IS NOT NULL;

CREATE INDEX tasks_blocked_by_idx ON tasks USING btree (organization_id, blocked_by_id) WHERE blocked_by_id IS NOT NULL;

CREATE INDEX tasks_assignee_idx ON tasks USING btree (assignee_id) WHERE assignee_id IS NOT NULL;

CREATE INDEX tasks_reviewed_by_idx ON tasks USING btree (reviewed_by_id) WHERE reviewed_by_id IS NOT NULL;

CREATE INDEX tasks_created_by_idx ON tasks USING btree (created_by_id);

CREATE INDEX tasks_search_idx ON tasks USING gin (search);

CREATE TRIGGER tasks_status_tg BEFORE UPDATE OF status ON tasks FOR EACH ROW
    WHEN (OLD.status <> NEW.status AND NOT CASE OLD.status
        WHEN 'todo'          THEN NEW.status IN ('in_progress', 'waiting_input', 'done', 'cancelled')
        WHEN 'in_progress'   THEN NEW.status IN ('todo', 'waiting_input', 'review', 'done', 'failed', 'cancelled')
        WHEN 'waiting_input' THEN NEW.status IN ('todo', 'in_progress', 'failed', 'cancelled')
        WHEN 'review'        THEN NEW.status IN ('in_progress', 'done', 'failed', 'cancelled')
        WHEN 'done'          THEN NEW.status IN ('todo', 'in_progress')
        WHEN 'failed'        THEN NEW.status IN ('todo', 'in_progress')
        WHEN 'cancelled'     THEN NEW.status = 'todo' END)
    EXECUTE FUNCTION app.refuse('a task cannot go from the one status to the other');

CREATE TRIGGER tasks_times_tg BEFORE UPDATE OF status ON tasks FOR EACH ROW
    WHEN (OLD.status <> NEW.status)
    EXECUTE FUNCTION app.task_transition();

CREATE TRIGGER tasks_touch_tg BEFORE UPDATE ON tasks FOR EACH ROW
    EXECUTE FUNCTION app.touch();

CREATE TABLE workflow_runs (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    organization_id uuid NOT NULL,
    trigger run_trigger NOT NULL,
    status run_status NOT NULL DEFAULT 'queued',
    priority smallint NOT NULL DEFAULT 5,
    attempt integer NOT NULL DEFAULT 0,
    max_attempts integer NOT NULL DEFAULT 3,
    releases integer NOT NULL DEFAULT 0,
    input jsonb NOT NULL DEFAULT '{}',
    output jsonb,
    error_code text,
    error_message text,
    idempotency_key text,
    scheduled_for timestamptz,
    available_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz,
    cancel_requested_at timestamptz,
    locked_by text,
    lease_expires_at timestamptz,
    heartbeat_at timestamptz,
    queued_at timestamptz NOT NULL DEFAULT now(),
    started_at timestamptz,
    completed_at timestamptz,
    duration_ms bigint GENERATED ALWAYS AS ((extract(epoch FROM (completed_at - started_at)) * 1000)::bigint) STORED,
    workflow_version integer NOT NULL,
    step_results jsonb NOT NULL DEFAULT '[]',
    current_step text,
    checkpoint jsonb,
    parent_run_id uuid,
    retry_of_id uuid,
    triggered_by_id uuid,
    workflow_id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT workflow_runs_pkey PRIMARY KEY (id),
    CONSTRAINT workflow_runs_self_ck CHECK (parent_run_id <> id AND retry_of_id <> id),
    CONSTRAINT workflow_runs_json_ck CHECK (jsonb_typeof(input) = 'object' AND jsonb_typeof(step_results) = 'array'),
    CONSTRAINT workflow_runs_org_id_uq UNIQUE (organization_id, id),
    CONSTRAINT workflow_runs_lease_ck CHECK (num_nonnulls(locked_by, lease_expires_at, heartbeat_at) = CASE status WHEN 'running' THEN 3 ELSE 0 END),
    CONSTRAINT workflow_runs_final_ck CHECK ((status IN ('completed', 'failed', 'timeout', 'cancelled')) = (completed_at IS NOT NULL)),
    CONSTRAINT workflow_runs_started_ck CHECK (status NOT IN ('running', 'paused', 'awaiting_approval', 'completed') OR started_at IS NOT NULL),
    CONSTRAINT workflow_runs_time_ck CHECK (completed_at >= started_at),
    CONSTRAINT workflow_runs_attempt_ck CHECK (attempt >= 0 AND attempt <= max_attempts + releases AND (status <> 'queued' OR attempt < max_attempts + releases)),
    CONSTRAINT workflow_runs_error_ck CHECK (CASE WHEN status IN ('failed', 'timeout') THEN error_code IS NOT NULL WHEN status = 'completed' THEN error_code IS NULL ELSE true END),
    CONSTRAINT workflow_runs_cancel_ck CHECK (cancel_requested_at IS NULL OR status NOT IN ('queued', 'paused', 'awaiting_approval')),
    CONSTRAINT workflow_runs_slot_ck CHECK (trigger <> 'scheduled' OR scheduled_for IS NOT NULL),
    CONSTRAINT workflow_runs_organization_fk FOREIGN KEY (organization_id) REFERENCES organizations (id) ON DELETE CASCADE,
    CONSTRAINT workflow_runs_parent_fk FOREIGN KEY (organization_id, parent_run_id) REFERENCES workflow_runs (organization_id, id) ON DELETE NO ACTION,
    CONSTRAINT workflow_runs_retry_of_fk FOREIGN KEY (organization_id, retry_of_id) REFERENCES workflow_runs (organization_id, id) ON DELETE NO ACTION,
    CONSTRAINT workflow_runs_triggered_by_fk FOREIGN KEY (triggered_by_id) REFERENCES users (id) ON DELETE SET NULL,
    CONSTRAINT workflow_runs_workflow_fk FOREIGN KEY (organization_id, workflow_id) REFERENCES workflows (organization_id, id) ON DELETE CASCADE
);

CREATE UNIQUE INDEX workflow_runs_schedule_uq ON workflow_runs USING btree (organization_id, workflow_id, scheduled_for) WHERE trigger = 'scheduled';

CREATE INDEX workflow_runs_claim_idx ON workflow_runs USING btree (organization_id, workflow_id, priority DESC, available_at, id) WHERE status = 'queued';

CREATE INDEX workflow_runs_running_idx ON workflow_runs USING btree (organization_id, workflow_id) WHERE status = 'running';

CREATE INDEX workflow_runs_lease_idx ON workflow_runs USING btree (lease_expires_at) WHERE status = 'running';

CREATE INDEX workflow_runs_expires_idx ON workflow_runs USING btree (expires_at) WHERE status IN ('queued', 'paused', 'awaiting_approval') AND expires_at IS NOT NULL;

CREATE INDEX workflow_runs_workflow_idx ON workflow_runs USING btree (organization_id, workflow_id, created_at DESC, id DESC);

CREATE INDEX workflow_runs_org_created_idx ON workflow_runs USING btree (organization_id, created_at DESC, id DESC);

CREATE INDEX workflow_runs_parent_idx ON workflow_runs USING btree (organization_id, parent_run_id) WHERE parent_run_id IS NOT NULL;

CREATE INDEX workflow_runs_retry_of_idx ON workflow_runs USING btree (organization_id, retry_of_id) WHERE retry_of_id IS NOT NULL;

CREATE INDEX workflow_runs_triggered_by_idx ON workflow_runs USING btree (triggered_by_id) WHERE triggered_by_id IS NOT NULL;

CREATE UNIQUE INDEX workflow_runs_idempotency_uq ON workflow_runs USING btree (organization_id, idempotency_key) WHERE idempotency_key IS NOT NULL;

CREATE TRIGGER workflow_runs_touch_tg BEFORE UPDATE ON workflow_runs FOR EACH ROW
    EXECUTE FUNCTION app.touch();

CREATE TRIGGER workflow_runs_status_tg BEFORE UPDATE OF status ON workflow_runs FOR EACH ROW
    WHEN (OLD.status <> NEW.status)
    EXECUTE FUNCTION app.run_transition();

CREATE TRIGGER workflow_runs_attempt_tg BEFORE UPDATE OF attempt ON workflow_runs FOR EACH ROW
    WHEN (OLD.status = NEW.status AND OLD.attempt <> NEW.attempt)
    EXECUTE FUNCTION app.refuse('only a claim counts an attempt');

CREATE TRIGGER workflow_runs_born_tg BEFORE INSERT ON workflow_runs FOR EACH ROW
    WHEN (NEW.status IN ('running', 'paused', 'awaiting_approval'))
    EXECUTE FUNCTION app.refuse('a run is born queued, or imported when it is over');

CREATE TABLE bot_runs (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    organization_id uuid NOT NULL,
    trigger run_trigger NOT NULL,
    status run_status NOT NULL DEFAULT 'queued',
    priority smallint NOT NULL DEFAULT 5,
    attempt integer NOT NULL DEFAULT 0,
    max_attempts integer NOT NULL DEFAULT 3,
    releases integer NOT NULL DEFAULT 0,
    input jsonb NOT NULL DEFAULT '{}',
    output jsonb,
    error_code text,
    error_message text,
    idempotency_key text,
    scheduled_for timestamptz,
    available_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz,
    cancel_requested_at timestamptz,
    locked_by text,
    lease_expires_at timestamptz,
    heartbeat_at timestamptz,
    queued_at timestamptz NOT NULL DEFAULT now(),
    started_at timestamptz,
    completed_at timestamptz,
    duration_ms bigint GENERATED ALWAYS AS ((extract(epoch FROM (completed_at - started_at)) * 1000)::bigint) STORED,
    bot_version integer NOT NULL,
    config_snapshot jsonb NOT NULL,
    metrics jsonb NOT NULL DEFAULT '{}',
    browser_session_ref text,
    debug_url text,
    bot_id uuid NOT NULL,
    retry_of_id uuid,
    triggered_by_id uuid,
    workflow_run_id uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT bot_runs_pkey PRIMARY KEY (id),
    CONSTRAINT bot_runs_self_ck CHECK (retry_of_id <> id),
    CONSTRAINT bot_runs_json_ck CHECK (jsonb_typeof(config_snapshot) = 'object' AND jsonb_typeof(input) = 'object' AND jsonb_typeof(metrics) = 'object'),
    CONSTRAINT bot_runs_org_id_uq UNIQUE (organization_id, id),
    CONSTRAINT bot_runs_lease_ck CHECK (num_nonnulls(locked_by, lease_expires_at, heartbeat_at) = CASE status WHEN 'running' THEN 3 ELSE 0 END),
    CONSTRAINT bot_runs_final_ck CHECK ((status IN ('completed', 'failed', 'timeout', 'cancelled')) = (completed_at IS NOT NULL)),
    CONSTRAINT bot_runs_started_ck CHECK (status NOT IN ('running', 'paused', 'awaiting_approval', 'completed') OR started_at IS NOT NULL),
    CONSTRAINT bot_runs_time_ck CHECK (completed_at >= started_at),
    CONSTRAINT bot_runs_attempt_ck CHECK (attempt >= 0 AND attempt <= max_attempts + releases AND (status <> 'queued' OR attempt < max_attempts + releases)),
    CONSTRAINT bot_runs_error_ck CHECK (CASE WHEN status IN ('failed', 'timeout') THEN error_code IS NOT NULL WHEN status = 'completed' THEN error_code IS NULL ELSE true END),
    CONSTRAINT bot_runs_cancel_ck CHECK (cancel_requested_at IS NULL OR status NOT IN ('queued', 'paused', 'awaiting_approval')),
    CONSTRAINT bot_runs_slot_ck CHECK (trigger <> 'scheduled' OR scheduled_for IS NOT NULL),
    CONSTRAINT bot_runs_bot_fk FOREIGN KEY (organization_id, bot_id) REFERENCES bots (organization_id, id) ON DELETE CASCADE,
    CONSTRAINT bot_runs_organization_fk FOREIGN KEY (organization_id) REFERENCES organizations (id) ON DELETE CASCADE,
    CONSTRAINT bot_runs_retry_of_fk FOREIGN KEY (organization_id, retry_of_id) REFERENCES bot_runs (organization_id, id) ON DELETE NO ACTION,
    CONSTRAINT bot_runs_triggered_by_fk FOREIGN KEY (triggered_by_id) REFERENCES users (id) ON DELETE SET NULL,
    CONSTRAINT bot_runs_workflow_run_fk FOREIGN KEY (organization_id, workflow_run_id) REFERENCES workflow_runs (organization_id, id) ON DELETE NO ACTION
);

CREATE UNIQUE INDEX bot_runs_schedule_uq ON bot_runs USING btree (organization_id, bot_id, scheduled_for) WHERE trigger = 'scheduled';

CREATE INDEX bot_runs_claim_idx ON bot_runs USING btree (organization_id, bot_id, priority DESC, available_at, id) WHERE status = 'queued';

CREATE INDEX bot_runs_running_idx ON bot_runs USING btree (organization_id, bot_id) WHERE status = 'running';

CREATE INDEX bot_runs_lease_idx ON bot_runs USING btree (lease_expires_at) WHERE status = 'running';

CREATE INDEX bot_runs_expires_idx ON bot_runs USING btree (expires_at) WHERE status IN ('queued', 'paused', 'awaiting_approval') AND expires_at IS NOT NULL;

CREATE INDEX bot_runs_bot_started_idx ON bot_runs USING btree (organization_id, bot_id, started_at DESC NULLS FIRST, id DESC);

CREATE INDEX bot_runs_org_created_idx ON bot_runs USING btree (organization_id, created_at DESC, id DESC);

CREATE INDEX bot_runs_failed_idx ON bot_runs USING btree (organization_id, completed_at DESC) WHERE status IN ('failed', 'timeout');

CREATE INDEX bot_runs_workflow_run_idx ON bot_runs USING btree (organization_id, workflow_run_id) WHERE workflow_run_id IS NOT NULL;

CREATE INDEX bot_runs_retry_of_idx ON bot_runs USING btree (organization_id, retry_of_id) WHERE retry_of_id IS NOT NULL;

CREATE INDEX bot_runs_triggered_by_idx ON bot_runs USING btree (triggered_by_id) WHERE triggered_by_id IS NOT NULL;

CREATE UNIQUE INDEX bot_runs_idempotency_uq ON bot_runs USING btree (organization_id, idempotency_key) WHERE idempotency_key IS NOT NULL;

CREATE TRIGGER bot_runs_touch_tg BEFORE UPDATE ON bot_runs FOR EACH ROW
    EXECUTE FUNCTION app.touch();

CREATE TRIGGER bot_runs_status_tg BEFORE UPDATE OF status ON bot_runs FOR EACH ROW
    WHEN (OLD.status <> NEW.status)
    EXECUTE FUNCTION app.run_transition();

CREATE TRIGGER bot_runs_attempt_tg BEFORE UPDATE OF attempt ON bot_runs FOR EACH ROW
    WHEN (OLD.status = NEW.status AND OLD.attempt <> NEW.attempt)
    EXECUTE FUNCTION app.refuse('only a claim counts an attempt');

CREATE TRIGGER bot_runs_born_tg BEFORE INSERT ON bot_runs FOR EACH ROW
    WHEN (NEW.status IN ('running', 'paused', 'awaiting_approval'))
    EXECUTE FUNCTION app.refuse('a run is born queued, or imported when it is over');

CREATE TABLE bot_logs (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    organization_id uuid NOT NULL,
    bot_id uuid NOT NULL,
    seq bigint NOT NULL,
    level log_level NOT NULL DEFAULT 'info',
    step text,
    message text NOT NULL,
    data jsonb,
    run_id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT bot_logs_pkey PRIMARY KEY (organization_id, id, created_at),
    CONSTRAINT bot_logs_message_ck CHECK (octet_length(message) <= 65536),
    CONSTRAINT bot_logs_run_fk FOREIGN KEY (organization_id, run_id) REFERENCES bot_runs (organization_id, id) ON DELETE CASCADE
) PARTITION BY RANGE (created_at);

CREATE INDEX bot_logs_run_idx ON bot_logs USING btree (organization_id, run_id, seq);

CREATE INDEX bot_logs_bot_idx ON bot_logs USING btree (organization_id, bot_id, created_at DESC, id);

CREATE INDEX bot_logs_error_idx ON bot_logs USING btree (organization_id, created_at DESC) WHERE level IN ('error', 'fatal');

CREATE TABLE session_recordings (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    organization_id uuid NOT NULL,
    recording_id uuid NOT NULL,
    recording_started_at timestamptz NOT NULL,
    segment_index integer NOT NULL,
    status recording_status,
    privacy_level text,
    browser_info jsonb,
    viewport jsonb,
    tags text[],
    expires_at timestamptz,
    first_event_at timestamptz NOT NULL,
    last_event_at timestamptz NOT NULL,
    event_count integer NOT NULL,
    has_full_snapshot boolean NOT NULL DEFAULT false,
    events_compressed bytea,
    codec text NOT NULL DEFAULT 'zstd',
    storage_url text,
    size_bytes bigint NOT NULL,
    sha256 bytea,
    url_history text[] NOT NULL DEFAULT '{}',
    bot_run_id uuid,
    user_id uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT session_recordings_pkey PRIMARY KEY (organization_id, id, recording_started_at),
    CONSTRAINT session_recordings_segment_uq UNIQUE (organization_id, recording_id, segment_index, recording_started_at),
    CONSTRAINT session_recordings_started_ck CHECK (recording_started_at = app.uuid7_time(recording_id)),
    CONSTRAINT session_recordings_header_ck CHECK (CASE WHEN segment_index = 0 THEN num_nonnulls(status, privacy_level) = 2 ELSE num_nonnulls(status, user_id, bot_run_id, privacy_level, browser_info, viewport, tags, expires_at) = 0 END),
    CONSTRAINT session_recordings_first_ck CHECK (segment_index <> 0 OR has_full_snapshot),
    CONSTRAINT session_recordings_body_ck CHECK (num_nonnulls(events_compressed, storage_url) = 1),
    CONSTRAINT session_recordings_size_ck CHECK (segment_index >= 0 AND event_count > 0 AND size_bytes > 0 AND octet_length(events_compressed) <= 1048576),
    CONSTRAINT session_recordings_time_ck CHECK (last_event_at >= first_event_at),
    CONSTRAINT session_recordings_sha256_ck CHECK (octet_length(sha256) = 32),
    CONSTRAINT session_recordings_privacy_ck CHECK (privacy_level IN ('strict', 'balanced', 'permissive')),
    CONSTRAINT session_recordings_bot_run_fk FOREIGN KEY (organization_id, bot_run_id) REFERENCES bot_runs (organization_id, id) ON DELETE NO ACTION,
    CONSTRAINT session_recordings_organization_fk FOREIGN KEY (organization_id) REFERENCES organizations (id) ON DELETE CASCADE,
    CONSTRAINT session_recordings_user_fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE SET NULL
) PARTITION BY RANGE (recording_started_at);

ALTER TABLE session_recordings ALTER COLUMN events_compressed SET STORAGE EXTERNAL;

CREATE INDEX session_recordings_list_idx ON session_recordings USING btree (organization_id, recording_started_at DESC, recording_id) WHERE segment_index = 0;

CREATE INDEX session_recordings_bot_run_idx ON session_recordings USING btree (organization_id, bot_run_id) WHERE bot_run_id IS NOT NULL;

CREATE INDEX session_recordings_user_idx ON session_recordings USING btree (user_id) WHERE user_id IS NOT NULL;

CREATE INDEX session_recordings_expires_idx ON session_recordings USING btree (expires_at) WHERE expires_at IS NOT NULL;

CREATE TRIGGER session_recordings_status_tg BEFORE UPDATE OF status ON session_recordings FOR EACH ROW
    WHEN (OLD.status <> NEW.status AND NOT CASE OLD.status
        WHEN 'recording'  THEN NEW.status IN ('processing', 'failed')
        WHEN 'processing' THEN NEW.status IN ('ready', 'failed')
        WHEN 'failed'     THEN NEW.status = 'processing'
        ELSE false END)
    EXECUTE FUNCTION app.refuse('a recording is recorded, processed, then ready; a failed one may be processed again');

CREATE TRIGGER session_recordings_touch_tg BEFORE UPDATE ON session_recordings FOR EACH ROW
    EXECUTE FUNCTION app.touch();

-- Partitions.

-- Monthly partitions (UTC) of the three partitioned tables, `back` months ago to `ahead` months ahead. Idempotent; any number may run at once.
-- A parent's policies do not guard a partition that is read directly: each gets row-level security and the parent's policies, and no grant.
-- The default partition is a net for rows out of range; what fell into it is moved when its month is made.
CREATE FUNCTION app.ensure_partitions(back integer DEFAULT 1, ahead integer DEFAULT 3) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET timezone = 'UTC' SET lock_timeout = '5s' AS $$
DECLARE
    parent  record;
    month   timestamptz;
    part    text;
    made    integer := 0;
    columns text;
    policy  record;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('app.ensure_partitions', 0));
    FOR parent IN SELECT * FROM (VALUES ('bot_logs', 'created_at'), ('activity_logs', 'created_at'), ('session_recordings', 'recording_started_at')) AS p (name, key) LOOP
        IF to_regclass(format('public.%I', parent.name || '_default')) IS NULL THEN
            EXECUTE format('CREATE TABLE public.%I PARTITION OF public.%I DEFAULT', parent.name || '_default', parent.name);
        END IF;

        FOR month IN SELECT date_trunc('month', now()) + make_interval(months => m) FROM generate_series(-back, ahead) AS m LOOP
            part  := parent.name || to_char(month, '_YYYY_MM');
            CONTINUE WHEN to_regclass(format('public.%I', part)) IS NOT NULL;
            -- Made apart and then attached: ATTACH locks out nobody but the default partition.
            EXECUTE format('CREATE TABLE public.%I (LIKE public.%I INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING GENERATED INCLUDING STORAGE)', part, parent.name);
            SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) INTO columns FROM pg_attribute
              WHERE attrelid = format('public.%I', parent.name)::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '';
            EXECUTE format('ALTER TABLE public.%I DISABLE TRIGGER USER', parent.name || '_default');
            EXECUTE format('WITH moved AS (DELETE FROM public.%1$I WHERE %3$I >= %4$L AND %3$I < %5$L RETURNING %6$s) INSERT INTO public.%2$I (%6$s) SELECT %6$s FROM moved',
                           parent.name || '_default', part, parent.key, month, month + interval '1 month', columns);
            EXECUTE format('ALTER TABLE public.%I ENABLE TRIGGER USER', parent.name || '_default');
            EXECUTE format('ALTER TABLE public.%I ATTACH PARTITION public.%I FOR VALUES FROM (%L) TO (%L)', parent.name, part, month, month + interval '1 month');
            made := made + 1;
        END LOOP;
    END LOOP;

    FOR parent IN SELECT p.relname AS name, c.relname AS child, c.oid AS child_oid, p.relrowsecurity AND NOT c.relrowsecurity AS unguarded
                    FROM pg_inherits i JOIN pg_class p ON p.oid = i.inhparent JOIN pg_class c ON c.oid = i.inhrelid
                   WHERE p.oid IN ('public.bot_logs'::regclass, 'public.activity_logs'::regclass, 'public.session_recordings'::regclass) LOOP
        IF parent.unguarded THEN
            EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', parent.child);
        END IF;
        FOR policy IN SELECT * FROM pg_policies p WHERE p.schemaname = 'public' AND p.tablename = parent.name
                         AND NOT EXISTS (SELECT FROM pg_policy o WHERE o.polrelid = parent.child_oid AND o.polname = p.policyname) LOOP
            EXECUTE format('CREATE POLICY %I ON public.%I FOR %s TO %s', policy.policyname, parent.child, policy.cmd,
                           (SELECT string_agg(quote_ident(r), ', ') FROM unnest(policy.roles) AS r))
                 || coalesce(' USING ('      || policy.qual       || ')', '')
                 || coalesce(' WITH CHECK (' || policy.with_check || ')', '');
        END LOOP;
        -- Row triggers are inherited, statement triggers are not.
        IF parent.name = 'activity_logs' AND NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = parent.child_oid AND tgname = 'activity_logs_keep_tg') THEN
            EXECUTE format($f$CREATE TRIGGER activity_logs_keep_tg BEFORE TRUNCATE ON public.%I FOR EACH STATEMENT EXECUTE FUNCTION app.refuse('activity_logs is append-only')$f$, parent.child);
        END IF;
    END LOOP;
    RETURN made;
END $$;

SELECT app.ensure_partitions();

-- Rows that a downgrade has parked come back, parents first.
SELECT app.unpark_table('activity_logs');
SELECT app.unpark_table('users');
SELECT app.unpark_table('audit_seals');
SELECT app.unpark_table('permissions');
SELECT app.unpark_table('organizations');
SELECT app.unpark_table('api_keys');
SELECT app.unpark_table('bots');
SELECT app.unpark_table('credentials');
SELECT app.unpark_table('notifications');
SELECT app.unpark_table('roles');
SELECT app.unpark_table('sessions');
SELECT app.unpark_table('settings');
SELECT app.unpark_table('workflows');
SELECT app.unpark_table('organization_members');
SELECT app.unpark_table('role_permissions');
SELECT app.unpark_table('tasks');
SELECT app.unpark_table('workflow_runs');
SELECT app.unpark_table('bot_runs');
SELECT app.unpark_table('bot_logs');
SELECT app.unpark_table('session_recordings');

INSERT INTO permissions (key, resource, action, description, is_dangerous) VALUES
    ('bots:create', 'bots', 'create', 'Create bots', false),
    ('bots:read', 'bots', 'read', 'See bots', false),
    ('bots:update', 'bots', 'update', 'Change bots', false),
    ('bots:delete', 'bots', 'delete', 'Delete bots', true),
    ('bots:execute', 'bots', 'execute', 'Run bots', false),
    ('bots:share', 'bots', 'share', 'Share bots', false),
    ('workflows:create', 'workflows', 'create', 'Create workflows', false),
    ('workflows:read', 'workflows', 'read', 'See workflows', false),
    ('workflows:update', 'workflows', 'update', 'Change workflows', false),
    ('workflows:delete', 'workflows', 'delete', 'Delete workflows', true),
    ('members:invite', 'members', 'invite', 'Invite members', false),
    ('members:remove', 'members', 'remove', 'Remove members', true),
    ('members:manage', 'members', 'manage', 'Manage members', true),
    ('roles:create', 'roles', 'create', 'Create roles', true),
    ('roles:update', 'roles', 'update', 'Change roles', true),
    ('organization:settings', 'organization', 'settings', 'Change the settings of the organization', true),
    ('organization:billing', 'organization', 'billing', 'Change the billing of the organization', true),
    ('audit:view', 'audit', 'view', 'See the audit trail', false),
    ('credentials:create', 'credentials', 'create', 'Create credentials', false),
    ('credentials:read', 'credentials', 'read', 'See credentials', true),
    ('credentials:use', 'credentials', 'use', 'Use credentials', false),
    ('credentials:delete', 'credentials', 'delete', 'Delete credentials', true),
    ('recordings:view', 'recordings', 'view', 'See session recordings', false),
    ('api_keys:manage', 'api_keys', 'manage', 'Manage API keys', true),
    ('tasks:create', 'tasks', 'create', 'Create tasks', false),
    ('tasks:read', 'tasks', 'read', 'See tasks', false),
    ('tasks:update', 'tasks', 'update', 'Change tasks', false),
    ('tasks:delete', 'tasks', 'delete', 'Delete tasks', false)
ON CONFLICT DO NOTHING;

INSERT INTO roles (key, name, description, is_system) VALUES
    ('owner',  'Owner',  'May do everything',                                   true),
    ('admin',  'Admin',  'Runs the organization, but for billing and secrets', true),
    ('member', 'Member', 'Makes and runs bots, workflows and tasks',            true),
    ('viewer', 'Viewer', 'Looks on',                                            true)
ON CONFLICT DO NOTHING;

INSERT INTO role_permissions (role_id, permission_id)
SELECT r.id, p.id
  FROM roles r JOIN permissions p ON CASE r.key
       WHEN 'owner'  THEN true
       WHEN 'admin'  THEN p.resource IN ('bots', 'workflows', 'tasks') OR p.key IN ('members:invite', 'members:manage', 'audit:view')
       WHEN 'member' THEN p.resource = 'tasks'
                          OR p.key IN ('bots:create', 'bots:read', 'bots:update', 'bots:execute', 'workflows:create', 'workflows:read', 'workflows:update')
       WHEN 'viewer' THEN p.action = 'read' AND p.resource <> 'credentials'
       END
 WHERE r.organization_id IS NULL
ON CONFLICT DO NOTHING;
"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return r"""
SET LOCAL lock_timeout = '4s';

SELECT app.park_table('session_recordings');
DROP TABLE session_recordings;
SELECT app.park_table('bot_logs');
DROP TABLE bot_logs;
SELECT app.park_table('bot_runs');
DROP TABLE bot_runs;
SELECT app.park_table('workflow_runs');
DROP TABLE workflow_runs;
SELECT app.park_table('tasks');
DROP TABLE tasks;
SELECT app.park_table('role_permissions');
DROP TABLE role_permissions;
SELECT app.park_table('organization_members');
DROP TABLE organization_members;
SELECT app.park_table('workflows');
DROP TABLE workflows;
SELECT app.park_table('settings');
DROP TABLE settings;
SELECT app.park_table('sessions');
DROP TABLE sessions;
SELECT app.park_table('roles');
DROP TABLE roles;
SELECT app.park_table('notifications');
DROP TABLE notifications;
SELECT app.park_table('credentials');
DROP TABLE credentials;
SELECT app.park_table('bots');
DROP TABLE bots;
SELECT app.park_table('api_keys');
DROP TABLE api_keys;
SELECT app.park_table('organizations');
DROP TABLE organizations;
SELECT app.park_table('permissions');
DROP TABLE permissions;
SELECT app.park_table('audit_seals');
DROP TABLE audit_seals;
SELECT app.park_table('users');
DROP TABLE users;
SELECT app.park_table('activity_logs');
DROP TABLE activity_logs;
DROP FUNCTION app.ensure_partitions(integer,integer);
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
