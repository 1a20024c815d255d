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
    CONSTRAINT api_keys_name_ck CHECK (length(name) BETWEEN 1 AND 200),
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
    search tsvector GENERATED ALWAYS AS (setweight(to_tsvector('simple', name) || to_tsvector('english', name), 'A') || setweight(to_tsvector('simple', left(coalesce(description, ''), 50000)) || to_tsvector('english', left(coalesce(description, ''), 50000)), 'B')) STORED,
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

CREATE INDEX bots_config_gin_idx ON bots USING gin (config jsonb_path_ops);

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
    CONSTRAINT credentials_name_ck CHECK (length(name) BETWEEN 1 AND 200 AND length(service) BETWEEN 1 AND 200),
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
    CONSTRAINT notifications_text_ck CHECK (length(title) BETWEEN 1 AND 200 AND length(body) <= 10000),
    CONSTRAINT notifications_data_ck CHECK (pg_column_size(data) <= 65536),
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
    is_active boolean NOT NULL DEFAULT true,
    schedule text,
    timezone text NOT NULL DEFAULT 'UTC',
    last_run_at timestamptz,
    next_run_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    name text NOT NULL,
    description text,
    slug text NOT NULL,
    category text NOT NULL DEFAULT 'custom',
    status workflow_status NOT NULL DEFAULT 'draft',
    is_template boolean NOT NULL DEFAULT false,
    tags text[] NOT NULL DEFAULT '{}',
    definition jsonb NOT NULL,
    triggers jsonb NOT NULL DEFAULT '[]',
    variables jsonb NOT NULL DEFAULT '{}',
    concurrency smallint NOT NULL DEFAULT 10,
    execution_count bigint NOT NULL DEFAULT 0,
    created_by_id uuid NOT NULL,
    search tsvector GENERATED ALWAYS AS (setweight(to_tsvector('simple', name) || to_tsvector('english', name), 'A') || setweight(to_tsvector('simple', left(coalesce(description, ''), 50000)) || to_tsvector('english', left(coalesce(description, ''), 50000)), 'B')) STORED,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT workflows_pkey PRIMARY KEY (id),
    CONSTRAINT workflows_name_ck CHECK (length(name) BETWEEN 1 AND 200),
    CONSTRAINT workflows_slug_ck CHECK (slug ~ '^[a-z0-9]([a-z0-9-]{0,98}[a-z0-9])?$'),
    CONSTRAINT workflows_json_ck CHECK (jsonb_typeof(definition) = 'object' AND jsonb_typeof(triggers) = 'array' AND jsonb_typeof(variables) = 'object'),
    CONSTRAINT workflows_definition_ck CHECK (pg_column_size(definition) <= 524288),
    CONSTRAINT workflows_concurrency_ck CHECK (concurrency BETWEEN 1 AND 1000),
    CONSTRAINT workflows_org_id_uq UNIQUE (organization_id, id),
    CONSTRAINT workflows_version_ck CHECK (version >= 1),
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
                                           AND (deleted_at IS NOT NULL OR num_nonnulls(invite_token_hash, invite_expires_at) = 2)
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
    version integer NOT NULL DEFAULT 1,
    status task_status NOT NULL DEFAULT 'todo',
    status_reason text,
    result jsonb,
    completed_at timestamptz,
    requires_human_review boolean NOT NULL DEFAULT false,
    reviewed_at timestamptz,
    title text NOT NULL,
    description text,
    source text NOT NULL DEFAULT 'manual',
    priority priority NOT NULL DEFAULT 'medium',
    execution_config jsonb NOT NULL DEFAULT '{}',
    tags text[] NOT NULL DEFAULT '{}',
    due_at timestamptz,
    scheduled_for timestamptz,
    assignee_id uuid,
    blocked_by_id uuid,
    bot_id uuid,
    created_by_id uuid NOT NULL,
    reviewed_by_id uuid,
    workflow_id uuid,
    search tsvector GENERATED ALWAYS AS (setweight(to_tsvector('simple', title) || to_tsvector('english', title), 'A') || setweight(to_tsvector('simple', left(coalesce(description, ''), 50000)) || to_tsvector('english', left(coalesce(description, ''), 50000)), 'B')) STORED,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT tasks_pkey PRIMARY KEY (id),
    CONSTRAINT tasks_title_ck CHECK (length(title) BETWEEN 1 AND 500),
    CONSTRAINT tasks_json_ck CHECK (jsonb_typeof(execution_config) = 'object'),
    CONSTRAINT tasks_org_id_uq UNIQUE (organization_id, id),
    CONSTRAINT tasks_review_ck CHECK (status <> 'done' OR NOT requires_human_review OR reviewed_at IS NOT NULL),
    CONSTRAINT tasks_self_ck CHECK (blocked_by_id <> id),
    CONSTRAINT tasks_completed_ck CHECK ((status IN ('done', 'failed', 'cancelled')) = (completed_at IS NOT NULL)),
    CONSTRAINT tasks_version_ck CHECK (version >= 1),
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

CREATE TRIGGER tasks_touch_tg BEFORE UPDATE ON tasks FOR EACH ROW
    EXECUTE FUNCTION app.touch();

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
    status_reason text,
    approved_at timestamptz,
    step_results jsonb NOT NULL DEFAULT '[]',
    current_step text,
    checkpoint jsonb,
    definition_snapshot jsonb NOT NULL,
    variables_snapshot jsonb NOT NULL DEFAULT '{}',
    awaits_children boolean NOT NULL DEFAULT false,
    workflow_version integer NOT NULL,
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
    CONSTRAINT workflow_runs_snapshot_ck CHECK (jsonb_typeof(definition_snapshot) = 'object' AND jsonb_typeof(variables_snapshot) = 'object'),
    CONSTRAINT workflow_runs_steps_ck CHECK (CASE jsonb_typeof(step_results) WHEN 'array' THEN jsonb_array_length(step_results) <= 1000 AND pg_column_size(step_results) <= 1048576 ELSE true END),
    CONSTRAINT workflow_runs_checkpoint_ck CHECK (pg_column_size(checkpoint) <= 1048576),
    CONSTRAINT workflow_runs_children_ck CHECK (NOT awaits_children OR status NOT IN ('queued', 'running')),
    CONSTRAINT workflow_runs_reason_ck CHECK (status_reason IS NOT NULL OR status <> 'awaiting_approval'),
    CONSTRAINT workflow_runs_lease_ck CHECK (num_nonnulls(locked_by, lease_expires_at, heartbeat_at) = CASE status WHEN 'running' THEN 3 ELSE 0 END),
    CONSTRAINT workflow_runs_final_ck CHECK ((status IN ('completed', 'failed', 'timeout', 'cancelled')) = (completed_at IS NOT NULL)),
    CONSTRAINT workflow_runs_started_ck CHECK (status NOT IN ('running', 'paused', 'awaiting_approval', 'completed') OR started_at IS NOT NULL),
    CONSTRAINT workflow_runs_time_ck CHECK (completed_at >= started_at),
    CONSTRAINT workflow_runs_attempt_ck CHECK (attempt >= 0 AND attempt <= max_attempts + releases AND (status <> 'queued' OR attempt < max_attempts + releases)),
    CONSTRAINT workflow_runs_error_ck CHECK (CASE WHEN status IN ('failed', 'timeout') THEN error_code IS NOT NULL WHEN status = 'completed' THEN error_code IS NULL ELSE true END),
    CONSTRAINT workflow_runs_cancel_ck CHECK (cancel_requested_at IS NULL OR status NOT IN ('queued', 'paused', 'awaiting_approval')),
    CONSTRAINT workflow_runs_idempotency_ck CHECK (length(idempotency_key) BETWEEN 1 AND 200),
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

CREATE INDEX workflow_runs_awaiting_idx ON workflow_runs USING btree (organization_id, id) WHERE status = 'paused' AND awaits_children;

CREATE UNIQUE INDEX workflow_runs_idempotency_uq ON workflow_runs USING btree (organization_id, idempotency_key) WHERE idempotency_key IS NOT NULL;

CREATE TRIGGER workflow_runs_parent_tg AFTER UPDATE OF status ON workflow_runs FOR EACH ROW
    WHEN (NEW.parent_run_id IS NOT NULL AND OLD.status <> NEW.status AND NEW.status IN ('completed', 'failed', 'timeout', 'cancelled'))
    EXECUTE FUNCTION app.wake_parent('parent_run_id');

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
    status_reason text,
    approved_at timestamptz,
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
    CONSTRAINT bot_runs_reason_ck CHECK (status_reason IS NOT NULL OR status <> 'awaiting_approval'),
    CONSTRAINT bot_runs_lease_ck CHECK (num_nonnulls(locked_by, lease_expires_at, heartbeat_at) = CASE status WHEN 'running' THEN 3 ELSE 0 END),
    CONSTRAINT bot_runs_final_ck CHECK ((status IN ('completed', 'failed', 'timeout', 'cancelled')) = (completed_at IS NOT NULL)),
    CONSTRAINT bot_runs_started_ck CHECK (status NOT IN ('running', 'paused', 'awaiting_approval', 'completed') OR started_at IS NOT NULL),
    CONSTRAINT bot_runs_time_ck CHECK (completed_at >= started_at),
    CONSTRAINT bot_runs_attempt_ck CHECK (attempt >= 0 AND attempt <= max_attempts + releases AND (status <> 'queued' OR attempt < max_attempts + releases)),
    CONSTRAINT bot_runs_error_ck CHECK (CASE WHEN status IN ('failed', 'timeout') THEN error_code IS NOT NULL WHEN status = 'completed' THEN error_code IS NULL ELSE true END),
    CONSTRAINT bot_runs_cancel_ck CHECK (cancel_requested_at IS NULL OR status NOT IN ('queued', 'paused', 'awaiting_approval')),
    CONSTRAINT bot_runs_idempotency_ck CHECK (length(idempotency_key) BETWEEN 1 AND 200),
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

CREATE TRIGGER bot_runs_parent_tg AFTER UPDATE OF status ON bot_runs FOR EACH ROW
    WHEN (NEW.workflow_run_id IS NOT NULL AND OLD.status <> NEW.status AND NEW.status IN ('completed', 'failed', 'timeout', 'cancelled'))
    EXECUTE FUNCTION app.wake_parent('workflow_run_id');

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
