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
    ('tasks:delete', 'tasks', 'delete', 'Delete tasks', false);

INSERT INTO roles (key, name, description, is_system) VALUES
    ('owner',  'Owner',  'May do everything',                                   true),
    ('admin',  'Admin',  'Runs the organization, but for billing and secrets', true),
    ('member', 'Member', 'Makes and runs bots, workflows and tasks',            true),
    ('viewer', 'Viewer', 'Looks on',                                            true);

INSERT INTO role_permissions (role_id, permission_id)
SELECT r.id, p.id
  FROM roles r JOIN permissions p ON CASE r.key
       WHEN 'owner'  THEN true
       WHEN 'admin'  THEN p.resource IN ('bots', 'workflows', 'tasks') OR p.key IN ('members:invite', 'members:manage', 'audit:view')
       WHEN 'member' THEN p.resource = 'tasks'
                          OR p.key IN ('bots:create', 'bots:read', 'bots:update', 'bots:execute', 'workflows:create', 'workflows:read', 'workflows:update')
       WHEN 'viewer' THEN p.action = 'read' AND p.resource <> 'credentials'
       END
 WHERE r.organization_id IS NULL;
"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return r"""
SET LOCAL lock_timeout = '4s';

DROP TABLE session_recordings;
DROP TABLE bot_logs;
DROP TABLE bot_runs;
DROP TABLE workflow_runs;
DROP TABLE tasks;
DROP TABLE role_permissions;
DROP TABLE organization_members;
DROP TABLE workflows;
DROP TABLE settings;
DROP TABLE sessions;
DROP TABLE roles;
DROP TABLE notifications;
DROP TABLE credentials;
DROP TABLE bots;
DROP TABLE api_keys;
DROP TABLE organizations;
DROP TABLE permissions;
DROP TABLE audit_seals;
DROP TABLE users;
DROP TABLE activity_logs;
DROP FUNCTION app.ensure_partitions(integer,integer);
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
