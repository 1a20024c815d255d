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
