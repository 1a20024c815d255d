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
"eJztXXlz4zaW/yoo/+PuKrUr6UknU92brXKczsabxJ2x3Zutmp6iIRGSsKYINgFacTL57o"
    "uDB0iCEqBbIqqmJm4Kj3j4EcfDO/88m5EQRfTicsTwE2bPP5PJ2Vvw51kMZ4j/Yfp5AM5g"
    "klQ/igcMDiPZHuYNg4hM5C9wSFnKn/IfxzCiiD8KER2lOGGYxILkQ4wAiln6DMgYsCkCvD"
    "2OLsANAWOSIjyJwSN6pm8BZoBkLMJPiIL5FDLxgKEoopzwAvyG2ZT/DGAMSDqBMf4Dih5E"
    "I0wBBEkEGX/fDKAn3tuF4C0kI84cjif7ZSOL8ecMBYxMEO835cz881/8MY5D9Dui4p9/no"
    "0xikL595n+2gCH4g2jFEGGwoAz8/37uyvxCIfqT/Em9HuSIkp5e1q8vPi+te8V8FfzN/4u"
    "v+hzIhsMWYrQmXwJB0Q8OftrAJYxxF9L0g7mnDgqXrSEJ/Dbj+9v34OiNbi+Azcf7sHNx5"
    "9/tmGX80KydMS/gehBf7CBIWjv2gCyFH12654T2PQsXpA8BrLz2g6gupXPg+IFHzP1NBwG"
    "IxJls7hqmDzz+R+XLTPe8uLjx+vvxW8TFKNUAKltBnEWRfnmUTxS64E/YGmGyoUQVg9CNI"
    "ZZJLaUs/8YZ/FILjDRU5AxzHerEZklkF2IJ9/8Z86nRnP3Ofpe/evFOWcpSGEcklkgmr94"
    "ef7yrLVFCR4b20X+aMThF/tEzMRX+PMv1VcFlnx6VgBx9pdsABkMqo9cIV3Nsjbi93iGKI"
    "OzpAV7naoBP+8LMU56UfyxymcoHlTfodrJC1ALiDqBjsl8e+CyAh32h8S4wlQslxaY1zFD"
    "E77RNqHMGzcw5P03Ucvn4VZACwK+cwV37++DYDtgDfFEDKmOk2GnsVjyBqo11n+O6hFAWC"
    "7mP/VNlx89xflRx+59nM3ygTcRrJM1wBsSxiKO2egxCIcXuSiG+MukQEbS+5xsZwt668Bq"
    "cJjgtZ6YevNDmJH6TsiF54tRlqZc/AsyigSbOzh2mlDyIaLIcM5wkaADzZKiASjnZF+nyi"
    "eOBIw4aOiFaIrHLwpgKWKMQ6bQlvyfD+TnfDkA5+fi/7L4kZ9J8fnLT2fbOpUEli3sxfut"
    "Yc8b7xnxrS97A1ItkdwCsBZNn3Gz3isbFIewXe7jAB9NYTxBtA3af1O1COtSd9W6KXLjUU"
    "tePGqs/o+Pf9gAa4YYFPcYS7T05qvBtdKi1G6HwwxH/ECgF6I/w51wLyjSbDTid/g2iN8R"
    "EiHYxlEjaImKJNoWjMWte8fXlByD5vbG+abMuLt1nAk6wUoHwjakwE9niwSWiuma1LJLSQ"
    "UnAQzD1Dg9r2PUBrpO0LxDJ/lvF9e/Pn11WbU7mV0SC0zqEErhHvIRmvQ5prlaJ9jvXN2V"
    "7CL0juNHTR8mHgzh6HEO0zBo/UJek6627Z9mr2fNJzDm+IY5v4K7wsCR4J/Q85nJ9KF+GS"
    "y0eiQ4EMYBO4PHpTAkCCtDw0YwEM/mUzyaAhJHz+LnH3+5vHp19+Pl6zdfC/MB5fcYFL4D"
    "D1NIp6JHvkM8AMEwBZhRkKAkQWnbtrH1Hj/Fn+JraeFICROzEwz520CM5vzB/K20p5Ao5L"
    "0g+daME1EU8nYwDsGcpI8UCB1uzHAEHtDvCeYbRADZw4YMJIJxMYKlqvP8Q8rGQfZZ15p/"
    "vLn+x8f3wEJtv1pvGzEPyFfbdivMPeJhIIxZtqPNTS18DaDcJCKMLR9//hlc3nwPUvREHt"
    "uPqw+u/WIznjUsW/ooi9fYGpLao2sxW7xyKJaENTM1qg1873y5BeOUzFz4aNDZodIgqlvZ"
    "vAHJG5BO0ICUJeEKmNapPKZ1TKvz3QXTOtUGMD0iWbkTyuqgcoGyTuWhlOOW/7W7qBVNe6"
    "hf1juxA6tB0Y9rbW27i59wSuKZURGwwDbcoLM3DvP76vs67Va0q+LWsAdNqrhd6dDUwRa/"
    "cvF3jH+3nJ51gh6u6PK22sLru2emTBwtwIr2zTlZEJwOYGJI0IQYtlbr6c17OL80zZElYA"
    "2K3WF2ptRZr77cw7ZmQI6OSGKySArQLtMUPrcNRCVFA7QI060dBPubaf/8l8FqEUVkXgy3"
    "jtsVDlMzbk26HaJnMlKK/vZhpBxxgFqYigEHEZ5hFvC1EcxwnDGDoNzlVNlJvtzNclMQf/"
    "nFF7vHEud4LARzSrJ0ZSgL4p0CeahIhmpVrwRkTrtbHA8GyAhS6YjoqkRo0nk1QgNOnFia"
    "zpsk3njOASYMRkHuCGH0QTAv7Tbd7pb1Hpa00Zm/Zm1zWdItQr+m1VlTWjVd0KxTeShrUK"
    "YIUmsVYpuof1rEur25hZvRotqi2aRx9XDRM3j3HkJ803Ej2PQ0sEPQQNUnB/OWd5t5RrbB"
    "/EGFnP+Enn+QDhVt3HKN/4fGa45zDlZPq6+cwnnpTWJaifwPZccUv19d3l1dfv/+rGPLXA"
    "PgjxQdsY52KbCtI6IG6+37u/vb66v7s86tYA1kK8/Ko1z2NWgLBmrYGja/Gro3H8Dl1f31"
    "hxvlPbUHr9csxOwOwejM5Pha/jhY6PsqmgWUt7N2fxWNAXlCKYBgCJnwPtVSbrwFQv8Pvg"
    "V3P16+ev3m6xcJF/+kxQn8W/6EaNE+JXMKJLoUfQafstdfvP4aMCL+9dLkBbu7jpe7rHp/"
    "Oe8vd4K+XYcgaB/meWEpZxe7ir3KS6fYnbJrT+Z4k75LbbwuOsJew8UPLw5GZvJf6DSY6C"
    "S9BK2UBdqgmd1kagT99JNxgat/SB1I5Nt3hJ0ZpH/xeKHcPyTMVuCPAcwYmalEeEykzGtm"
    "xyPzmL4ts+mFBNGBigybovgCPHCJXYSzPAC5B6nIMw74GE+yVL6AGqT9XfW6ZnTakogdAX"
    "Oel29DCeSibGLVqWi4QpdYJu0TrqE2naimm4zLijlNkGaxkM9tOCjb7xZd8UklwhuJvdtu"
    "KF3J8BbC6Fw/V5jZz5ZyKsoYxI6IRY2BhWkjneL9JKtrxfpRBNPR0ghStVBl02YfXIZp9O"
    "A1Dl7jcIIaBx+ht3lMq0O8Lb535KapkfQ0Ow0dTVGYRbZhZHrz/jk0iNn3B4ltwdKb7zAi"
    "4OP9Vft42Qdc0kkwF5Qc9rkGmfdCkuPWpU4HMBtkHkw57vyebK9N1Ah26HO9e8jM/tY+ZN"
    "uHbPuQ7cOGTKpxWljd5U/rQlz+sIcTSylD2ziZM6aWjW0C2fnDQFEITfRVSXs6eJoSgpbC"
    "Gt/uWGaIeliQLcBAa58x4DaL70qyk1nYGhqtiUvRKJOq5zHEUZaawmy7xJcu6pMONDHLMp"
    "xeJTAdOUTfNYhOvNwGncEoatuTvTu/d+f33uiHCaH3Rj9Mb3Qrf2nNzymLTbnVc6offrpF"
    "Eey44lROEFwyOiG8/9qyJ0lH+cj8l8ESfxKHopGXgJ+pSKY0Bvw7n1PAaS/AA0WfHwBJQ5"
    "RS6agtWtGy2Tv5DIdgBh+RqMaYokROOGEc5uJc+gymMJ1FItb6rAH0jrpcP9ex8mUQf1nU"
    "CixQ35wHhHjjAocDa4bUezbAkGPxxpIBlKYOpScj9IQicH0DXpxLwvMBOB9DBqPzl97y7i"
    "3vJ2kl9lL4uveYarO0AK5q3Fu8tlPO87hhMrqry+PITX9YUNhrDblM93NBtRXjO47HZA/W"
    "d378BwqOxuxjyJDSx+zakTftn+mEHxaU3w8scdJa99CA4lBCbb3yacczo0xmkepGY5NxIu"
    "ulVLFAt5dm66j0TkoHUjBQD9PPFivx9haXI3A3a1PyL7JYm1Lov5ZrUz7ESOgqlNKCkw7A"
    "HLOp1FzUAl5UGI14zBuBKQzF3/EFuAQpYumzKO0kfqScXxEiD+CE4/6Ov1NUNjunvJXoBd"
    "O8NBSJUVvNsmde1te/VGJ64d/JZw1JbfQO4osFBZVjUAgHcMKlYPAtOC/7PXdT2CQpJilm"
    "z6W6Bj5BLJd3fgG2U9/IUYwiiO0rCykrreCdg5+5MW7LEf+/mM+xFXjKKdtMRQhSFGiFSW"
    "x5UYQb5GQFHgoSRy6kiiv/SgNwnkCRuFL8BecQixKWAd+VUvIkNF8ywKZibWF8zeKVxGCq"
    "6fDkG+7AD9e3d/dqXlqr9uTQxR/FK7eiY1yBJ6f4KiueyCwpI56cWBFODQ5RXvrEUKRiOg"
    "i1EcmYUH8u51VUABxHZJ6roa05bdDZ8dsgcp2V8ngJyNhp76loLEutVQQL+ct3fYe4NMVQ"
    "g86OqQaRr//mddwnr+P20WWbxzTfR5zUkxqNk1vjfUV3nPfXLsfGApCmitLZcXTb/qKrqX"
    "6VhLkH5W+n02hxO7I3QOgUu7NCvNk9Zh0+jpAxxJe/PWAaQQ+daWfw9yBHwMEbuUm1O+D+"
    "dijApUjepx1A0yl6ONNwnGSGZWk0PJRtV7M8rLb7G2oiif72URPJZJDg91p7AKvGfbTdKC"
    "+qERceLC2CdYL+2U/V+N2sqC2a/sGGQ34CEiaCSkTpQEvgDFT9g65upmgD110upknow5KV"
    "3Nswm9ji2aTzegNfN35LUI5gPEJlnSx3naGZ3IMrxx2R0WNHoI/xFKq179/507KiOkxEE6"
    "2fhXLcUwRTNkSQOULapPNwynErhaQjljUif5y3dNWp+9FTp/KTUx3nmq3f6Rxv0Hk41bhz"
    "H7Ng5qBTbBCtktbgeLAz1x2VZhO30o4tmv7JP8pfynntNsj80i2MloFzQroG0alHDHXmch"
    "njSUBjmNApsdVuG6h8fqezDmX4DPHXjQxnihFarbW3vVQLXNReQ2lAlYsbPznGlkdNB2X/"
    "DpwQDbNJkKWGAMGOdIBa+/7B5YN03YJ0fVj4ugjqLsZ26DUo+lo8r+kObQeegaqvADYd8e"
    "0ANFD1CcAFsZc+r5oG4Xbyqg1NdxWX8NYTAbRgoIZoJY4sB1JfxWsg+lv+Gruo4cNc7MuB"
    "NWx5XbnqTCf7ejP2tKFtyDI2sOon+BrQWmZXPAJgTburQcypYcv50GK5lmVXLHL11aF2zK"
    "6YZwU8gd1XZlesr/Qd5p88khm51fSTV3xmo5hhGJ0ZkiZovw4WJU4Yle2sM1FSxImYTFhQ"
    "LzBqyiHZ3fhT/Cl+UD8HKB49iNwEl+/vXr1+8/Wr/7r6hTNA0hlkQNSPBf8GMYlHCHz5mv"
    "85wskUpUJzwf/B4AR8+fU78PCIxCp/AAIIVbyUPxmYy5qqbumnWJQ/FTkRMpFMgeGRzFRZ"
    "JGCYDQAlVSnVKBRZE8AIxjHhbCGQZPw//FtuKJECip9wSuIZUvp3+UGXxLdqX08GVIvnu6"
    "uwyU+PJzxyZjIn22RVTfXtXRhRFCtEnttnHtC7c00+YE4i0FHXc73anTqbbiU8fQi0D4E+"
    "QT8dHwLtXZn3rmrz5ec2ZOb35ec2NvN8+Tmr8KJcKrYDSmvdQ6zkWFtALUqLkRPYp26oLs"
    "L3Oe3pIFqJ7gqJxplbv0/axFXWKXZYdhhGUVvo3otzYhSROd/4uXTP32DQZwngLtMUPrfQ"
    "M5A2EIww3akfk+hvH35MAtd//qu1LxaqHoOS8Jmp5ASNvVGnaC75guR0lrMYEmyglms27N"
    "Zv1biHZwmfJu6esA2ik5aPO7LWjPnrUJqk2HRMmBdmg2TFlXk8IrFpYc4Qgw75zPXm3rtV"
    "sxp9zvgVv8yhapiBhEQItgE1UbakQrK1Wg3lkx3PxBwNQx1dkZfWNZq0QefvuUoBSFEgjU"
    "X250iN5KQzLBkjoVLCVlCZ1qn85Ktp9H2hXO+L7R06DwtCXyh3X8AuLpR7+/7u/vb66n5f"
    "tUtuCMNj4TyiRt9yxqn9PljkjhNrLa0dcvJEaIAR6aAiCn5cgMv4WfwDx7IsiD4xwQw+g3"
    "mKGf+VDfi9gHGy6Fk5ughiwMEOhaOMyaFnu52t70Uj3rl2lYLaZwiyWPDokMse6t4ZymkD"
    "0xmm1NnFZgujES44+WtdfV8KbtzQW60vez+beneb8bRx/DYhCrMEyZR6TszmdK7OWkVnLd"
    "8g+6nnfXe8784J+pl43x3vu7P3W1U3lI+cWVtbTt60h5Ycip6QufLAorIOGpG9d4Aumd9p"
    "bzil8r66yBGUMDUcMTBHyHJmlm17ODWHJLTNclk07SFKUIpoDhk36gT9S7mRj5+PxVTFfB"
    "FkJUn/QOPSBcnSEQrMXmRG1Fo0PYbNIdlGjaJPqQ72Ur38JC39XOjCQvQwla0xY1gj6Kkn"
    "nRnJUtlkt+nVCfq440Fn03RF4q+u+d5VqRFdkGzSeTi9oXojx7GmfrdATmvdK8S8aX+fpv"
    "2Mmsq+eqO+glRbk2Yo92PNr01ogzW/OeG7rfn6nLG25jMUw5hdgGsmMlPk5h4wfJaJK8ic"
    "z4R3IIlgPAARnolnIocFzWiCYmFxBDBF0grP2zCRQuOcmsz4W+rF0X5Po2yyzGJaAzEQFN"
    "vKcCFGbWHerjNUUPlsCd7i2kfroLe4buGu5WPWfcz6Ti2u4hxuoXSXP63bWfOHPURJyENO"
    "NumCwN4ezWXLX3Oirag2x7lcsmMwhc+hBKNhTcUiIHESoBnEtnavFk3/9JlKIrdUo1eNvT"
    "HCB29uFEV1HQzdS9o16Lyoou6Vxf2zBaVZF6w19ypNDUKvcOvUYWpTxjmARi/ghoUxcc1k"
    "v5cJ/gltzdluD2g3HMVMJ7RjMuRTBaeRdHh1jOpZjk8RqhmaDVG6Jky6xvoX+cJThSslkc"
    "nBxAWsWxIdr8SxGB0G6eOa6NzzV5zq5ClqXKwJUVEQ5JRg2pW9Ld+dlljdqj3MzvYWaLuo"
    "jQku4W1JfE5BTjfFyVuZAp5fWwCOnzBTsa1jnFI2APMpHk3zvPO8FQxDYTqSFrOYyCDXd8"
    "JWxn/JX6gyzEMgdiuTcW7n/W8u7NbBdlZ8lSoidQW7Xt7vKlnSDaOQ2HIqpVxadSzqLauM"
    "RlWHBt+Cc3FB5vPhfO3B8I/6iOJgCul0pQHV3uI2mhYDCyNst8CubQywG6Pbmv1bi8c2dr"
    "til2LLWLXLnNa1y2JRWlUzWDAp7Moa1KZETlKfDt6Q7w35J2h09oZ8b8jfu4q3G0olGjmZ"
    "XysSewOsulrclZRbsevkwt0ezDjqRAxyZOoI14Xf9nw1WWNbNP2zxrbl1hZ05iy6RsJe5t"
    "LNkVgt0YSR2G+actz/R3DsfPzUiDyQtb3RJStni6avgbM+1mldBItbtx1yWuveIraP6LCj"
    "W6Q+OOz0g8MOc1KuHxvW3B7XQNLS4nusk1M7Dmxqy1dii5+cHYi2JDvnuvLbtKf+ilIRcd"
    "8Rvaj9OlhkP03KdpZm0w8xAiopEZD/Q0CksBOVv4v8MW/Bg3CLess/7Shj6KFt+lzxHcvN"
    "l15n73X2J6hf9jr7LeTotM6rs05CnQMVJqwz6qjd2BIovXkP0VInmiVWVeMeIqV3YgdXg6"
    "KHmGEahFDU4yMm81hX+bQmVZ9Kp7XUHjZBDxvyLK6L38c5MXfrHipv54aLTHFr777ClJ/M"
    "xudTvD0EFDFx29AuPxfgN8w/ZsakA6Ze2QTL1CkQ0GfK0Ew6Uw5kThTKXwXGJAUi1/KzyA"
    "NscvLcfofre3VaFLSQIEsnNlF9dkOZWfx1zV/XTvBq4a9r3sVq/yKkv/muIW37fDKHe487"
    "ojVovMYpuc7pDleR9OkCd2jOJccz8Q7V8H+YCG7O7m+jYfCh3nvXMyw2nbb1N4t1D8FKNt"
    "SKSCgGhA1UhmmCe37RFzUfMQUvcpP+QGvM//nyHbgnKSOYIjCHMZO6Ao5zhIDEYAAoyZUI"
    "jETSrCq0BzKK1GyL3SMvjsqLWuc2Ogv94wQ1atf4NMMmYBkl1+JDqFFso+Q6dSQH4Sy4XF"
    "uyZ1fBbs2HlyjW9L2sr0U7+Fo0vfJcXSCPJbUDZ0Vp7CStDk1hrDWFnFNcbVO8uEOdckXx"
    "00KBgiIXQeJSJkY4p/zMncSvcMyPbBFmRGXedsr4vAkBpODux8tXr998LUuyvxMJIdCYn1"
    "VTIGOSVI12fkDzV4WAzfGIH//oif9EZZb4+ZSI0xzOcGQ0cOyBA0ehwT7XQIG+Wx6EdvS8"
    "Gp1DkoOy44LUzbjS7nBhagPN6zaClAUUcaqi4Lwtp1UqD9tge/VNF+a3sEx1UGfCXZZTc8"
    "mlo5JiewXuy76sa9svlVFte5TpTCy/YqMPnzTBW/RO3vrkLXqbx9Q9knojIdQHKvbaxlAb"
    "RAtL9MyUvQxEr45/uzOp1v4gbqz7PXy0Yz0J8jx0bSivY2TIJFEjaGCJk/y3i+tfn766rN"
    "qdzGzEAhNDCCu/TMams8VkQ60T9M+EGqInfkMMHEz0DYr+QTYbw0AUWebNXYUYA6n3o5Hj"
    "1q/OLog26bxgWMd1tfwwG08Mc0SCYjeWlcrFBcs6lV/uNSj5RZla+zu1ifp3+HhD2xEmOT"
    "mi3W+5cc3XZ95YDg7vN7Zbv7Ed2Cpv0YikoRpvl9GyajOwsF7y4y5v7uAQRdFkxu+0wkVI"
    "2AfzF1yAu/z5F9KJaIqq394KzyIYCX+lKVS/qYyXKlxKlkGS6fEVFWWF+9EUwRClZl+o3b"
    "PxKf4UP5RvE0k7U6U1fii6EkIJwDHFoarGLfbwp2+ARoTDh7fSuCr9raQXluL3nPKvLosB"
    "qMUDyJPgJopAwrvBTIairWBTNXlDGYagTIq1H63NUtosCiLM70y2Fqp86IHkHXwLvrDx5R"
    "oSFqSZg9VMZ68ituOwam9lp3VnyM4u2l1cYX0zps6NtUEzZ6jqzFsXvXXx5BUe3rp4skqk"
    "wxRcXRUf2tFtt802SXp1ETVjV8lEbpo4M/1BLfd9lgvQRT2TCZKhibq812BtkTUNkfERF+"
    "U02x0VEHsptlBeHq3rLRzPtllboO1iC0mKn+DoOYjQE7ItttCi6Z/KeJiSubyUxGPSRs1Y"
    "vL1JsloB9+NBzVSp/QmjeUJSwwljhExv3ke4GJwYNj+xJi/TFD638CraN7ASuomTwkosyH"
    "/+q+kzJUL2Ar4l8WPTTYZpU3rpRfMgWAXSFqFHNL/2SUxGJDN5U3VJgw2ifsqCU0iDMX9V"
    "QGOY0Ckx4NeVoMJI2tdEFXIy0UCo94SGFBmuzGb/XCNhL91zR/zyMLIUlsu2u0u/c/YHZc"
    "XFaM9ysgiwgxMUZKnt5aJB0b+rBcV/oKBcR5bqghrNqZ8PQzwRY2rANoWv33xtu5dVrXu5"
    "gfHFFUyxWGodmdbM94sG2WrXjNW2tMpENcxwxHBML0R/BsPUfm4fmnW2BahRA10n6Kvn2C"
    "G43h3RzncgvndHN+UWuN75AmMahL7A2M4R7XJurKo3GY6ZNdD8jrDb7ERcGgsGaoDWD9au"
    "SmP7cmhkrNOPUf00WOy+KBs5Jl8ZNDO4i0ckBRCoVH/nVPgAApznOdFbXoAbwnhDhmIoff"
    "VSMn/L/53nVBHuhDGpU5w1Puce2XB0GbT2ZlMfYfM+bIXHzNAu80fBhk5lyYxO4l3YvAvb"
    "ybtbeRe2zWP6hFJzPrguNZVGsDsd1Ze7v3V0OLOMSGIICF/ky1JQ2Luy5GLEXUF5nPcQE6"
    "j5eRcoUNrZ8GkCrQvB1dr3MC/+E4wyA1ZmJ4yi7WoeGEcElMkFg46maCYTDLhtdW26k97x"
    "6AxGUVspfwjqvcO8x9pq92o3Ajv4WjS9Bc+rRo9QNXqYCHrN6MFoRs1Ilpuex7MLz+a50K"
    "Fv3o9q9B7SxzODXlQ+HyxSijLewlojmmA0QiK+eU7SR1VAQuhhhpCKShIooeBBaI2KqmwP"
    "Khc0v3HEIvMz7wnMMsrAUCaAxmguskdPoEgr/ZDLeg9AOupRGcM8morittSkFN0TJyKY+1"
    "LRF1mthxEZPXLyGXwWrxuiSRYPZEA4FnpVBkIROj5EY76OVMR4jBSxpKR5/QwRuH0B7ghv"
    "yQdZvlW+Iw84F8MVCbPJfCUFrUkwTDFJMXsu47hD/j6lrlmuQpUzJxgSMXltVaftMqHg8u"
    "b7YnzXN+DFOSMhOR+AcxwHSUomonfxzznE8gKL4yRj4oH6bucvbaK/IRX5y1FRIsN9lDMc"
    "2yfC3tMgKxVm+TlxaJX0W41RZIku3rH6UG2D8e3nl31mANV2oZHAwI3YQcYRmVuzpBHY8a"
    "URuDKX7wN2Ro0cMZ3EEjidZCGL+kqy4kYjsONFI1jISbFvu0BTp7FOa6/RLGSpWD0OHNVI"
    "XPPBUwTT0dLiA6oj1bbZyQTHjS68BctbsE7Q2uItWN6CtW8L1m7CscWVzzoSezV3YiG9tr"
    "fT7Zti+MjMcdjqoVvuzhZN/4IluMQgem/hZbRkVY37GEysKxOcTuUGnU86k8+8z5lMxTPN"
    "ZjDO5fI2rl0hiZ3kfQ1LLC8pzpmgdTI/OdW40SorvU7loVR3T8zFFMsDuWzbQ5cSvRM7tB"
    "oU/RNeKMlSa5elqvEOA4n50ZTBaB+CchutQtPvdP3QiewvIL9qVNvBFYU4m+0B1xKPZjJC"
    "NMqkzpa/aownlgK1iWyHXmKmoFDR3z6CQvefvmdjEB5UXG1l6LKWYkoKL8GoA2I0RWEWcc"
    "FuTAzeJt1Itgg9oHLcDVushUGhQdEn/7Ja9GLNFGgHXYumt+Apk7MlamXjvsJVt2Taodai"
    "6W1WgUNw3D5uBBvGfTsA20R9Xb66S4sddg2KPgF3cD7cB7p0t+PEXUkoawBcuLke5dS0SM"
    "rQlOK68jJ0bKFrIHvaTt3tE8Mii0gl52wf12PdClqyYA3X2/d397fXV/dnxouhn60doDbu"
    "wXYJb9ZA8ztyvHZ9u0w39rtpIR+tAedv2itOFNOGFOmePqghF+QpfRpOATnlDz/dogh2GM"
    "BOTjAQLP61zRAiuXcaQoiKPbU7hEiEmtmHEPG2JAbzKQFiN6MAG5MemZqJ4Jtf+SbIZ1ko"
    "shZNZZTNLz9cAor4gcMATBFQVxpaFGGUTIJhxmQojnyIKZCDeCsaPEuiSQpjJgKDiMyEFK"
    "N3gA/3QvQc4PjFS8CPs1AWa5xxLi5jAEcyOEiE58xgyDt4BrdogvkInhVVlrx4+Q5MEX95"
    "HrKD0iKKCAgWkpSMcYRWCeRBM4ijZV7f8qMEsmkQ4ScUZJ/lRysugTfX//j4HqwT2DEhZB"
    "LZBAIoVsrmq7BTEuv+9zKqxsSo92H3Puwn6G/tfdi9r9felWYLinPIY6mNoskfp2zbQ18v"
    "dSY/oRRzAteZZyT2E1COW/7Xbv4VTXs4/eATP7NTh5oSdYL+ORpGZILjYMZFc2IQH42QNU"
    "l26HRY7qz7B25HAU/igrrlgCd+p+V3lj2gKrO4mEOeMpogzrPrAdKk82eHuhnSIIkgG5N0"
    "FsBwhg3mvq5gFCNpXwNRZmMYoFgMx1QZqwPBBlFfsROz8w8S28dLVM13eMB8vL86jOMlIi"
    "NoHVxSNd7lWRy/+nh3IGCJkpK5PnOVapR1Un9oyHGTWGY/Ehl7Vo0PXfCKHoPccsmxsRiV"
    "NmfCDEKni9XIzvB5oNfAttWoNmXnMYdI99RZE6sT9W2qCzWywgad4mSDYP0iX3q0i3i3xs"
    "nSdm4wUOp29W4jZWGatjZUTlKYTIXFkDKU0AvwIY6eAQRJNowwnaKwzOoljIB860qFAVEY"
    "JEcR5JtZOACQgRmhTGQijEdZmqJ49PwA0izOM/mJBvwXZLJ/7rB3YVZtJT2cy+yGInkhom"
    "8Bn0Q4xnK3GPCPjScT3nwAnmCKBb6cv2tOU0S8CH7iUJhsRdEZ1fqdtMYWxtmHounDADwU"
    "cuzDp1gM4CHm0ousQQTZA6DwWfEiyAuqFEw4W8LoOp/iSGVV1PEoUdpQmkQaZZNlRs5yfs"
    "k8eoJiS2bXjWb+q3O9hex/2se050UEodnywG/fSjvTYQ2WjzUuNpfAreJ3B0ncqs58IrfW"
    "weaN4P0x2Hoj+FaUn5WG21rpWZHsUGFXbBiHoK8rxBFLFZTevH9WNK/cdIJLKt1yuclhn2"
    "uQ9ViFVHMM0IRQBzAbZB5MOW6f9bMDMnPWT+9g5v17fCqxw4ZM6ndaWN3lT+tCXP6whxNr"
    "xAc2Iakh6tE4q/TmO5TgRhllZB/JwfbnAFUowLfsBBWmcMz2AGwZVGb0g+IXUYZmwgHH7f"
    "aqE/XW4cSnWFs/xVppGmkjaUz7VyewWeXlAqhIyzX/fe1tp3P+GDMC5oYnS6D15j2dsSYU"
    "S6OdJYy19j4/pZYRvjSr2t+FG0Q7vA9/sXvUOsoa63lPs9hwLe4Cz0C4OwD3gN8QT9ro+c"
    "xsPjObz5B1mBBuJ0OWzze0uXxDNn6kwkXKcJV0cPMrhPPb7JQm804c/ARkC3z8ckSXu/kF"
    "xVdc7ur3IUbCLU54xcHSjWwA5phNpWdZdetSZXtr3mZTGIoH8QW4BCli6bPwP5O+anwAIO"
    "UtZFlhUX5YxHKdU95KdMZbQRCjuUg20vb/OwyW1neca+QDqqfEtvR4kl8yKEgd/enyOyD4"
    "FpyXnZ+7FoUdGAolwyeI5QK2LiRcH49007R2cstLB/NR8A+SrTAEJ974/8WyCrEzdzllm7"
    "0IQYoCzoGs2mTvC6gYUtQbZGdVRgo6R1Zkyef8yw3AeQL5upN/waLgM9/QUvIEo/OX0l+x"
    "4m+dYsaDTXiGqoHblzzejb+q4srJZ9WGsQTyq7my+bsumpzUdmbUenL9yHJXD8jYfWVXhL"
    "bFj0uChUzm+6yr66ziqkFsx1mDqM6d9331vq8n6KfpfV+3UKFO7SNORlqNxt5Ky68u9xXd"
    "cd4JTdCKI6wAZC/mbw7sli3fSnTbg91BYGu0eneXc+tSni+o5bZFrfmb3WPWYXWATFj8Ha"
    "wNGsFJWxnMbosz+HuQI2BYwV2YNal2B9zfDgW4FMnbqgNoOkUPZxqOk8y2BnnZ1tuhKwtM"
    "xuwBrBr3sYg7SlOScjRCWzfiOkH/HGPV+LnoTOHEDTONpn+w4ZCfgIQJL4/gEdk6zBqo+g"
    "edL7e56XKbDUOFLZ5NOq83aHoxlSYEB1TrVH6KKlUhjEcoClLEh0BX0BmayT24ctwLyqt1"
    "Jcqr2vfv/GkZKh0moonWz0I57imCKRsiyBwhbdJ5OOW4lULSEcsakT/OW7rq1P3oqVP5ya"
    "mO8xVTYfr8l+YKJVmqbP8zB51ig2i5WjFH6iixM/rJK7MJlwohtQ6EbtH0T/5RjkjOa7dB"
    "5pduPl9QwmcT5ZzYRls1SXzgWnWuyMApFgiILBd0k6R/63k0RaPHhGBTnJVxAtYJ+mglqJ"
    "yrAxrDhE5NRXSXhPbWKH2M7wrRqa7Ymwm9nbA62YWvMQ1GUxyFfFNsw9qVLMFA2NeECeUq"
    "dU6CZaLcnbF/P+vbbO/3IZhOIBqCWOte6nb4tWjWQO94jncDeLrvvB10DYq+Atd08bcDz0"
    "DVVwAboTkW4DWD0Pq04fmY833GnBczbw149bIcJwBtwUAN28YCXY5rdQxvAFm78PLD3DOX"
    "Y9uSWGro3nwAl1f31x9uzoynu0d3CboNocYGW/0oXwNfy0wURwCsabc1yDs1bDkfWozisl"
    "QUQ8LKRAarp6P4jrCTmcyt2lxSLbEBkE5u2beQklkePEo7TmxyiVI8mp4ZcprkvwwWpTOB"
    "VZtleUy6YViex8MpXvo6ZuUW33BgXtXW3BIAlwdLb3GecGb5f169/vKrb776+9++/urvA+"
    "HbxR+VT75ZcH+5vrlfEhrdqTy8msLUDG231tDOhnVoEraMFItQPGFiabx+82YBoP9zeXv1"
    "4+XtC95KugURvgzU6rjJf3qtfmtZsl0QzpufILpffvGFBbq8VSe68rdW9kuGjEbFuw83Zo"
    "Q1EoNZBvwbbNO4vR9dhgBDvHlG6edIx/TFL5f/24T76ucP30lwCGWTVL5FvuA7t4K4mz/M"
    "/vp/rvvUUQ=="
)
