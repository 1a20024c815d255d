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
