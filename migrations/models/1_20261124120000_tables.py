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
    search tsvector GENERATED ALWAYS AS (setweight(to_tsvector('simple', name), 'A') || setweight(to_tsvector('english', coalesce(description, '')), 'B')) STORED,
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
    search tsvector GENERATED ALWAYS AS (setweight(to_tsvector('simple', title), 'A') || setweight(to_tsvector('english', coalesce(description, '')), 'B')) STORED,
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
