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
"eJztXWtz27aa/isYf3Eyo3jSnF7OJNudcdx0622b9NjOdmeaDg2RkIQ1RTAEaNXt6X9fAL"
    "yBJCgBulESMXOmx6HwEMBDXN/rX2dzEqCQXlz6DD9i9vQTmZ69Bn+dRXCO+B+6n0fgDMZx"
    "9aN4wOA4lOVhXtALyVT+AseUJfwp/3ECQ4r4owBRP8ExwyQSkA8RAihiyRMgE8BmCPDyOL"
    "wA7wmYkAThaQQe0BN9DTADJGUhfkQULGaQiQcMhSHlwAvwK2Yz/jOAESDJFEb4TyhqEIUw"
    "BRDEIWT8fXOAHnltF6JtAfF543A07bcZaYQ/p8hjZIp4vQlvzG+/88c4CtAfiIp//nU2wS"
    "gM5N9n6ms9HIg3+AmCDAUeb8x3726vxCMcZH+KN6E/4gRRysvT4uXF9619L4+/mr/xD/lF"
    "n2JZYMwShM7kSzgh4snZ3yOwqkH8tSTpaJxVi4oXrWgT+PWHdzfvQFEaXN+C9x/uwPuPP/"
    "1k0lzeFpImPv8Gogb1wRa6oLxrC8xS9Nmueg4wqVm8IH7wZOW1FSCrVj73ihd8TLOnwdjz"
    "SZjOo6pg/MTHf1SWTHnJi48fr78Tv01RhBJBpLIYRGkY5otH8SibD/wBS1JUToSgehCgCU"
    "xDsaSc/cckjXw5wURNXsowX618Mo8huxBPvvnPvJ0K5vZz+F32r2fnvEleAqOAzD1R/Nnz"
    "8+dnrSVKtLGxXOSPfE6/WCciJr7CX39ndVVkyadnBRFnf8sCkEGv+sgV09UoazN+h+eIMj"
    "iPW7TXUQ36eV2IcehF8cc6n6F4UH2HaiUvSC0o6iQ6IovdkcsKdtifkuOKUzFdWmReRwxN"
    "+ULbpDIv3OCQ199kLR+HOyHN8/jK5d2+u/O83ZA1xlPRpTpPmpXGYMprUBvM/5zVI6CwnM"
    "x/qYsu33qK/aPO3bsonecdbzJYhzXIGxPGQs6Z/+AF44v8KIb4y+SBjCR3OWxvE3rnxCp0"
    "6Og1Hphq8UMYkepKyA/PF36aJPz456UUiWbuYdtpUsm7iELNPsOPBB1slogGobwlfe0qnz"
    "gTMOSkoWeiKJ48K4iliDFOWca2bP/5SH7O5yNwfi7+k0YPfE+Kzp9/OtvVriS4bHEv3m9M"
    "e164Z8Z3Pu01TLWO5AaEtTBD5s14rWwgDmG57GMD92cwmiLaJu2/aTYJ66fuqnTzyI391n"
    "nxqLn6P97/cYOsOWJQ3GMM2VKLr0fXWpNSuR2OUxzyDYFeiPo0d8JeWKSp7/M7fJvEt4SE"
    "CLZ5VACtoyIJd0Vjceve8zUl56C5vPF2U6Zd3Tr2BBWw1oawi1Pgp7NlB5aq0bVTyz5PKj"
    "j2YBAk2uF5HaE20XVA8w4d579dXP/y+OVlVe5kVkksOKlTKA/3kPdQJ8/RjdU6oN+xuq+z"
    "i5A7Th4UeZh4MIb+wwImgdf6hbwiXWXbP81fzZtPYMT5DfL2itYVCo4Y/4ieznSqj+yX0V"
    "KtR4w9oRwwU3hcCkWC0DI0dAQj8Wwxw/4MkCh8Ej//8PPl1YvbHy5fffW1UB9Qfo9BwRtw"
    "P4N0JmrkK8Q9EA2mADMKYhTHKGnrNnZe46foU3QtNRwJYWJ0gjF/G4jQgj9YvJb6FBIGvB"
    "Yk35pyEEUBLwejACxI8kCBkOFGDIfgHv0RY75AeJDdb0lBIhouerBSdJ5/SFnYSz+rUvOP"
    "76//9fEdMBDbr1fbVtQD8tWm1Qp1j3joCWWWaW9zVQufAyhXiQhly8effgKX778DCXokD+"
    "3H1QdXfjHpzwaaLbWXxWtMFUnt3rUaW7xyLKaEcWNqqC1873y6eZOEzG3a0cCZsdIA1bVs"
    "ToHkFEgnqEBK42ANTusox2md02p1teG0jtoCp0d0Vu6kUv6/2e2iKDpAoahaiRlZDcQw7m"
    "IqZSh6xAmJ5trb6xKFZgNnrtHkl6x3dexORILiqNuD+E9cCVRq6mSLX/mZbYL/MByedcAA"
    "Z3R5xWrx9faJZXL5FmFF+eaYLACnQ5joEtQxho1lUWrxAY4vRdxhSFgDsT/OzjIZzIsvel"
    "jWNMxRn8Q6NZog7TJJ4FNbq1EiGqSFmO5sI+hvpP32u0bUHoZkUXS3ztsVDhI9b03cHtnT"
    "adZEfX1o1nxOUItT0WEvxHPMPD43vDmOUqY5KHdZAnbCV9sGboviL16+3D+XOOdjKZkzki"
    "ZrU1mA90rkoTIZZLN6LSJz7H55PBgiQ0il9ZytEKGJc2KEBp04NtT3NiFO48sJJgyGXq69"
    "1yrO9VO7jdvftO5hSmst0GsqIpsp3QK6OZ1JcEotqg2bdZSjMtu2S62mDZV1lKOyRmWCID"
    "WWxrZBwxPI1vXNLd60GtUWZpvK1cNlT2Pdewj+TcfNYNPSwIxBDWpIBuYt6zb9iGyT+X3m"
    "cv4jevpeGlS0ecuVJx8arznOMVg9rb5yAhelNYluJvI/MpWw+P3q8vbq8rt3Zx1L5gYEf6"
    "ToiMXdK4ltbRE1Wm/e3d7dXF/dnXUuBRswW1lWHuW0r1FbNKDGrWbxq7H7/gO4vLq7/vA+"
    "s57qweo1DTC7RTA80xm+lj+Oltq+imIe5eWMzV9FYUAeUQIgGEMmrE+VkBuvgVClgG/B7Q"
    "+XL1599fWzmB//pPIO/Fv+hGhRPiELCiS7FH0Gn9JXL199DRgR/3qus4LdX8WrTVadvZyz"
    "lztB265DOGgf5n5heM4uVhVz6aGK2J/csCfLBp3oMFt4bcStg6aLb16cjFRnCtKpe1Ihgy"
    "StPAu0SdNbHNUAwzQ5sqFreEwdiOfbW8LONKd/8XjpuX9MmOmBPwIwZWSeBcJjImReMzoe"
    "WUT0dRlNLyCIjjLPsBmKNAf5LbxwQ5+yFX42gpw8mt6Wwr6F6dSoUlFwjSqxDLUnbGNNKs"
    "mKbtObKuIYL0kjcao2aUFZfr/sik8qGd6Kx9xuHeDKBu/A+c32cwWp+Wgph6L0HOzwM1Qa"
    "sDTYo5WXnmzqRh56FMHEX+n3mU1UWbRZBz95NGpwcgInJzhBOYHzq9tBsEt/hoI0NHUIU4"
    "sPT58uaPyTRKZkqcX3aNv/8e6qvU72QZc098t3fIsJ24A5IxjZb/X4ZEFmA+bIzPrtvImd"
    "N7HzJj5oyuQFu8XVbf60firJHw5wYFVCmBZVXREBa5CBxgTk+AnWDC994M6ysIlrOn/oZQ"
    "ghEL0qsaczDHVxKR9RQrWLW5d6SAHs0R9p/2Qt8UUSxzK+qbJU4/axJFyCBmseMuEmjW5L"
    "2MlsHwobrXlOkZ9K0fME4jBNdH7GXWO0C33Snjb6AcvxWdhR38L9sAE68SQZdA7DsK0Fdk"
    "b4zgjf2ZAfJoXOhvwwbciNrJwV66Q00kVEz1Hf/3iDQthxka5MF/jJ6IT4/nvH9h8dSR/z"
    "X0YrrEAsUj1eAr6nIhmIGPDvfE4Bx16Ae4o+3wOSBPwaIc2rRSlaFnsjn+EAzOEDEjkUEx"
    "TLASeUw/w4lzyBGUzmoXA2P2sQvacqN49QnNkyiL8MMvwVrG/PAkK8cYnBgXGDsvdsoUGW"
    "KRfLBqAksUgYGaJHFILr9+DZuQSej8D5BDIYnj93mneneT9JLbE7hW96j6kWSwPiqsKD5W"
    "s3STiPmyatkbncjuzkhwXCXGrIz3Q/Faid2CzgaELaW8zOGeXbv5fR0Rh9DGliGuktYvKi"
    "w1PQ8c2C8vuBIU9K6QGq6SwSn22W9Ox4RpROi1TdaEziRKSDPFUske0l6SYivZOSgRQNqD"
    "vXp8uFeL150wje9dKU/Issl6YU8q/V0pQPERKyikxowaEjsMBsJiUXmc46TRQPGfGYFwIz"
    "GIi/owtwCRLEkieRkEn8SHl7hWM7gFPO+xv+TpGP7JzyUqIWTPOETiRCbTFLz23ZXP5SHd"
    "MLs1g+akhiIncQX8wrUJZOIZzAKT8Fg2/BeVnvuZ3AJk4wSTB7KsU18BFiOb3zC7CZ+Eb2"
    "wg8hNs8HlGlpRds5+aldw01bxP8T8TG2RptyZLtRIYIUeUqgO9O2ZMAttmSNNhQQy1ZIEV"
    "f+lUbgPIYicqf4Cy4gFoknPb4qJeRRSL6kg03VtKX+NctnEoOJIsOTb7gF31/f3N5l49JY"
    "tCe7Lv4oXrkTGeMabbLyrzJqE5nHpceTVVOEUYOFl5c6MDKoGA5CbERSJsSfq9sq8vZNQr"
    "LIxdDGLW3gzNrbANmOSrm9eGRitfZUGMMEaRVgafvyVd/CLy1rUANn1qgGyGVtczLuk5dx"
    "O++y7XOaryNW4kkFY2XWeFfhjvP+2mXYWBDSFFFaG47u2l50PdFvdsLsQfjbaTRa3I7MFR"
    "AqYn9aiK/2z1mHjSNkDPHpb06YAhigMe0c/uHlDFhYIzdR+yPuH4dCXILkfdqCNBUxwJGG"
    "ozjVTEut4qEsu57mYb3VX5MUStTXR1IonUKC32vNCawKD1F3k1lR+fzwYKgRrAOGpz/N+m"
    "+nRW1hhkcbDvgOSJhwKhG5Ew2J06CGR11dTdEmrjtfThPonN+zc29DbWLKZxPn5AYuD9GO"
    "qPRh5KMyUZi9zFAPd+TKfofEf+hw9NHuQrXyw9t/WlpUi4Gow7pRKPs9QzBhYwSZJaVNnK"
    "NT9jsTSFpyWQO57bwlq07st546yg3ObDtXdP1W+3gD5+jM+p3bmHlzC5liA7ROWIPj4U7r"
    "dCCsC6wjvjRAp+6t0RlHY4KnHo1gTGfEVLKoQblQRGcdgsg54q/zNfNZS61S2sm9qwkusl"
    "WhxKOZeRG//00MrzgdyOFddgI0TqdemmicszoC/inlh0eXc5C0c5B0LrmbMqiad5qx10AM"
    "Nd1Y0xTVjDwNaqgENo2gzQjUoIZE4BK/NxfTSqFwNzGtxrq7io1r4YkQWjSgxmh1HFlNpD"
    "qLN2D01/w1Zh6bhznZVxOrWfK64oTpdvbNRuxpU9s4y5jQqu7gG1BrGNnuCIjVra6aY06N"
    "W94OxY9mVWS7Ik5anWrLyHZ5RLYTWH1lZLv6TN9j7L8jGZE7Df13xUc2ihjW539Xfh0tc1"
    "r3y3IWCeA5iEln8XreRn3S9q7Cn6JP0X32s4ci/174hV++uxW521/819XPvAEkmUMGRMZN"
    "8G8QkchH4ItX/E8fxzOUCMkF/weDU/DF12/A/QMSs/weCCIowIwC/mQE7nNB9z2QKXCzX7"
    "JqtxX9D0WPOCHRHGWCc/klVjgFKrRLL1TxfH9pCfmy/4h960bmsG2mIsw+mk1DMsQa7rrm"
    "7tpqdbYe23rP645kiJslPFSbaZf30PmNOr/REzRucH6jLj9X7zIyl59rQ8v4/GxiRpRSeo"
    "Bcyb62iFrm0Z0DzL2Oq3vEXY49HUarA1TGRMPyvX6qN3EJqiP2mGgUhmEP5gqaEckbQhZ8"
    "4ednLP4GjThAEHeZJPCpxZ4G2mAwxHSvZiCivj7MQASvv/3eWheLm7JGxsKvyFSzNqqI5p"
    "QvIKcznUWXYIO1/H5pNn+rwgPcS/gwsTckbIBOOn1cR8AFl27Pyupywt+GkjjBul1Vv441"
    "IGsuZMdzg9CtY3PEoEXkYrW4s6VUdBSfU5ygMlqiZgR2ZGrVIfeYsLV8cggZW2XWSxGBcp"
    "1s8grOiQUyqRVFnlRNmG8hNchJx1LR+jwkhK0h56uj3ODLTn3OvXtr/mAuu6gzonaWmAdJ"
    "ocsu2hexy7OL3ry7vbu5vrrrK+HDe8LwBPsw733Liqb2+2iZHU2klDS2pMmjRwFGRC4EmS"
    "XhAlxGT+IfOJK5FNSBCebwCSwSzPivbMSvWIzDwqcsK4MAA052ICxcdJY4u61scysa8c6N"
    "Q7vXPoOXRqKNFgHAoWqdkRltYDrHlFqb2OygN8IEJ3+tre1L0Ro79tary9zOpl7ddixtLL"
    "9NgII0RjIOmVVjc5ytsVZRWcs2yHzoOdsdZ7tzgnYmznZn+5w+8Eabqr7yogNUfFH0iPQx"
    "xpcFcFdA5sYU6nHyVnnDKSXyVPdJr6SpYbeCOUOGI7MsO8ChOSaBaTy7ougAWYLyXGER36"
    "EOGF6Ah7z/vC+6fMXLKCshwyON3wtImvjI0xvdaVlrYQZMm0VohxpiSI71veQpPklNPz90"
    "YXH00CWo0HNYAwzU8FDPZCkhMVv06oAhrnjQWjVdQZwyNV+7KtmXDZNNnKPTqfm3S6VTVG"
    "96slHE7wbMKaUHxZhT7fep2k+pLlemU+pnlCpzUk9lP9r82oDWaPObA75bm6+OGWNtPkMR"
    "jNgFuGYilEWu7gHjJxlxgiz4SHgD4hBGIxDiuXgGowDQlMYoEhpHABMktfC8DBOxL86pTo"
    "2/o1os9fc0TKerNKY1Ej2B2FWEC9FrA/V2vUEFykVLcBrXIWoHncbVRUvo/bDroiVsqLwW"
    "+3CLpdv8aV1lnT8cIEviPGSl3i8A5qp9frb8JQftREo8yc8leyZT2BxKMhqKaSxcYacemk"
    "NsqkJsYYYnGs5O5IYaiaqw0+s4P9itsphdBwP7PGANnDuqZPfK4v7ZolIvC1aKO5GmQqET"
    "uHXKMJUhY+1Aoxj+xFjoZTeM0nsZ4x/RzuwWe2C7YXOn26EtoxifKjmNaMHrc1QPT3yKVM"
    "3RfIySDWlSJdY/yxeeKl0JCXW2OjZk3ZDweE8cy9lhkD5syM4df8WpDp4iOcWGFBWZPE6J"
    "pn3p2/LVaYXWrVrDzHRvnrKKmqjgYl6WROcU5LgZjl/LwPP82gJw9IhZ5ts6wQllI7CYYX"
    "+WB4znpWAQCNWR1JhFRDq5vhG6Mv5L/kKwwGzG/yVWK51ybu/1b8/t1kJ3VnyVyiN1Db1e"
    "Xu86UdI1vZDcclQmXFq3L9lb1ukNvxiylIJvwbm4IPPxcL5xZ/hHfUCRN4N0tlaHam+x60"
    "2rAUs9bHfQXFMfYLuG7mr078wfW1vtmlWKJWPdKnOsbZXFpDTKZrBkUJilNagNiRxSHw5O"
    "ke8U+SeodHaKfKfI713E201ldjSyUr9WEHMFbHa1uC2RO9Hr5Ie7HtQ42Y7o5czUGa4fft"
    "vjVaeNbWGGp41tn1tb1OkDEmuBgwxLnDOxnnuJFuwWTdnv/yM4st5+aiBHZG1ttInK2cIM"
    "1QfZ+TptymBx6zZjTik9WMb68A47uknqnMNO3znsMAfl5r5hzeVxAyYNNb7HOjiV7cAkKX"
    "x1bHGDs4PR1snOOiH8LvWpv6BEBC/o8F5Ufh0t05/GZTlDtemHCIEsvhOQ/0NARAMUKbuL"
    "UDyvwb0wi3rNP62fMnTfVn2u+Y7V6ksns3cy+xOULzuZ/Q7CnRqHKNokNtGBHiaMgxNlq7"
    "EhUWrxAbKV7WiGXFWFB8iUWokZXQ3EADnD1AugSG1IdOqxrkx0TdSQstC1xB4mTg9bsiyu"
    "H7+Pc2Du1zxU3s41F5ni1t59hSk/mYnNp3h7AChi4rahXH4uwK+Yf8yUSQNMNbMJlqFTIK"
    "BPlKG5NKYcyZgolL8KTEgCRNjqJxFSWWfkufsKN7fqNEhoIUmWRmwi7/GWIrO465q7rp3g"
    "1cJd15yJVf9HSHfz3eC07eLJHO497ojmoPYal53rrO5wFWRIF7hDMy45noF3qIr/w2Rwe3"
    "p/EwmDc/XuXc6wXHXalt8slz14a+lQK5AQDAgdqHTTBHf8oi9yPmIKnuUq/ZFSmP/z+Rtw"
    "RxJGMEVgASMmZQWc5xABycEIUJILERgJpVpVSA+kF6leF9tjWyyFF7XKTWQW6sfxamhb/z"
    "TNImDoJddqhxCjmHrJdcpIDsJYcLW0pGdTwW7JhztRbGh7WZ+LZvS1MIOyXF1yHotrG86a"
    "p7GT1Do0D2OtIWQd4mqXx4tb1HmuKH5aeqCgyOYgcSkDI5xTvudOoxc44lu2cDOiMm47ZX"
    "zcBABScPvD5YtXX30tU7K/EQEh0ITvVTMgfZKyHO18g+avCgBbYJ9v/+iR/0RllPjFjIjd"
    "HM5xqFVw9NACy0ODeayBgn27OAht7/msdxZBDsqKC6idcqVd4dLQBorVbQgp8yjiqCLhvG"
    "lLq1Aeps722TddGt/CMNRBvRH2Z7lsLNlUVCJ2l+C+rMs4t/3KM6ppjTKcieFXbNThgiY4"
    "jd7Ja5+cRm/7nNp7Um/FhfpAj72mPtSao4Uhe3rkIB3Rq+3fbE+qlT+IG2u/m4+yrcdeHo"
    "euTeV1hDSRJGqABpc4zn+7uP7l8cvLqtzJjEYsONG4sPLLZKTbW3Q61DpgeCrUAD3yG6Jn"
    "oaJvIIZH2XwCPZGvmhe3PcRooM6ORvZbvTrbMNrEuYPhQaYfPqKDYjeXlcjFhss6yk33Gp"
    "X8okyN7Z3aoOFtPk7RdoRBTo5o9VutXHP5mbcWg8PZje3XbmwPusob5JMkyPrbpbSsyowM"
    "tJd8u8uLWxhEUTSd8zutMBES+sH8BRfgNn/+UhoRzVD122thWQRDYa80g9lvWcTLzF1Kpk"
    "GS4fEzFGWF+dEMwQAleluo/TfjU/Qpui/fJoJ2JpnU+L6oShxKAI4oDrJs3GINf/wGKCAc"
    "3L+WylVpbyWtsLL2nlP+1WUygGzyAPIoWhOGIObVYCZd0dbQqeqsoTRdyFSKtR+N1VLKKP"
    "JCzO9MphqqvOuebDv4Frw0seUaE+YlqYXWTG1eBTZrYVXeSE9r3yAzvWh3coXN1Zhqa4wV"
    "mnmDqsqcdtFpF09e4OG0i7u4rSv7jdna0IQM6vak567ayO3ER3r8QY3RPmPcq+cTnd6MoW"
    "l246zR2oI1tWfREWeS1CvLMiJ6yRBQ3niMkwQc5iVVR2xtgrYzBMQJfoT+kxeiR2SaIaCF"
    "GZ6cc5yQhTxJRxPSZk2bcbwJWS/r+PGwpksv/ojRIiaJZofRUqYWHyJdDE41i5+Yk5dJAp"
    "9afBXlG1yJC/VJcSUm5G+/H6Yq8YhY7Dy0SJc9j6/u/ARiR2cb6Q6CigXBOpS2gI7RfMJL"
    "TnyS6qypug7WDdAwj9UzSL0Jf5VHIxjTGdHw1xWgQgsdaqAKOZioJ8R7QkKKNNIHvX2uFj"
    "hI81yf38N8w3tHWXZ/4XfO/qSsuGP2fOUQDnZwirw0Mb2nNRDDu6VR/CfyynlkKHmpYU59"
    "fxjjqehTg7YZfPXV16ZrWVV6kAsYn1zeDIup1hFpTX9Va8DWu7Gtt6RVKqpxikOGI3oh6t"
    "Mopvq5yCna2RahWmF+HTBUy7FDML07opXvQGzvjm7ILTG9cwnGFApdgrG9M9pl3Fhlb9Js"
    "Mxuw+Zawm/RETBqLBtQIrW+sXZnG+jJoZKzTjjH7abTcfFEWsgy+MmpGcBePSAIgyEL9nV"
    "NhAwhwHudELXkB3hPGCzIUQWmrl5DFa/7vPKaKMCeMSB1x1vicPTbD0mTQ2Jot+wjbt2Er"
    "LGbGZpE/imaoKMPGqBBnwuZM2E7e3MqZsO3ATMgnscbDeZmdS4EwN3PJ98XbAnmcB2sdsf"
    "kC7mWktMO70xgaZzarlR9goPdHGKYarvQGGkXZ9awzjogonXkG9WdoLj3m9bEcO0XMLdz+"
    "xMxf9DA55zAM21Jma9qGwpdeZ3sI4r3DvMeaSvdqNwIz+lqYwZLnRKNHKBo9TAadZPRgJK"
    "N6JstFz/HZxWdzX+iQN/cjGr2D9OFMIxeVz0fLhKKMlzCWiMYY+Uj4Ny9I8pAlkBBymDGk"
    "IpMEiim4F1KjIivbfRYLml/QIhH5mdcE5illYCwDQGO0ENGjp5x0ndhzp3Vt7g4dJ5gkmD"
    "2VLtABf18m6VgtfZSke2Mivrup1LGdYRNcvv8u90UH1+/Bs3NGAnI+Auc48uKETEXt4p8L"
    "iOVVGUdxysSDjJDz5yaO05CK0N+oyC5h38s5jsxjSPfUyUr6V35OHBjFy876KAIsF+9Yv6"
    "umfuzm48vcqT4ru1S+rmmNmJqTkCyMm6QAzNqlAGwbNw6J/2CqD8gZUyGGxKmQpU1UZ5JR"
    "axSAWVsUwNKWFAuiDTV1jHFEeAWztEnF7LFoUQ1iG0qdIpj4K+P2ZxVlZZuVTHHUqMIpf5"
    "zy5wQVFU754/Id9y5vWRJoHrPQVNFTlh2gksdl87V3JiBpYqxErArv0VdlDqMUhu39uR9v"
    "lb1EbhAiDeOgDeuxKq6YfXDKe6YP2ZA9tItN28IMb/4WMhqrMamCzEflLwpqNzMdBTid9z"
    "AqSz6aUYQ+p9KNfpbyRSi/HraJ7nIq7YQP1bG0vCtbx/JWYe5MKPvNG+qnUhTE3zbB0zaj"
    "WtsWHWyPZi46Ny1RXx9uWjrjFz5dRfVmXFaFXRiX1b6Bm4VxOU2nwErVYHw/LhFuHczOeP"
    "4MBWnIt4cJ0ajKu5lsAR2hmXxR0ThaSRgbOEen7LczCLQyCGzoYg0UCg3EkEyzao5/NVWg"
    "GXUtzGDJy1TOhqyVhYdKV12TacZaCzNYh/xDsHk+bgYbyn0zAtugoU5f1aTFjLsGYkjEHZ"
    "z584FO3d3YP1e7xgYEn3j2q9bOWqP15t3t3c311d2Z9pi9e1YPc8KvJLVxqzCLvLEBm2/J"
    "8UoMzUJuLA+3odufNqDzV+UVJ8ppY082Iba6721AbWFvf6K0tu7EJsQqZ0u3onasqO3zt7"
    "V7SWMk59FwGtrYHPn9jzcoLM9Upz6URRP/3qX3jRybGu+bYsx2e98ILy1z7xtelkRgMSNA"
    "7L8UdDjOaIqJJIS/8G2br4uBCPgzkxkLf/7+ElDEj0gMwASB7EpDi/yFspFgnDIQkTypIa"
    "ZAduK1KPAkQdMERkx43BAZRChCbwDv7oWo2cPRs+eAH8ACmedwzltxGQHoy1DcIo3hHAa8"
    "gidwg6aY9+ApQ6Xxs+dvwAzxl2NG8wSL/gxGU0SBaEKckAkO0TqOPGgOcbjK6lt+FE8W9U"
    "L8iLz0s/xoxSXw/fW/Pr4Dmzh2TAmZhiaOAFlTyuLrNKcEq/b30qtG11Bnw+5s2E/Q3trZ"
    "sDsb9t6FZkvsleS21GZRZ9dZlh2gDXu2Jz+iBHOA7cjTgt0AlP2W/282/oqiAxx+8JHv2Y"
    "lFOoY6YHgG2CGZ4sib86M50RwftZQ1IXt0pihX1v6J25Mvhbig7tiXgt9p+Z2lB1ZlABS9"
    "N0VKY8TbbLuBNHFu78huhtSLQ8gmJJl7MJhjjbqvywtACx2qB8B8Aj0Uie7okkp1MNgADZ"
    "U7MTr/JJG5H2hVfI8bzMe7q8PYXkLiQ2On2arwPvfi6MXH2wMhS2RjzOWZ6yRyrEPdpiH7"
    "TSIZ/UhE7FnXpnrJKwZMcsskx0RjVFpJEKY5dNpojcxU9Qd6DWxrjWpDdhFxilRLnQ25Ol"
    "HbpvqhRianoDMcb5Gsn+VLj3YS71c5WVp7aBSUqiVIt5KyMKYwVlROExjPhMaQMhTTC/Ah"
    "Cp8ABHE6DjGdoaCM6iWUgH4I+QIWjABkYE4oE2H9Ij9NEhT5T/cgSTONJGaiAP8F6XSee6"
    "hx85CBNEynqxR+JdcyppxA7EgFudUoePVW7yASXsQxMi8R39+N2yLcAU3bwG+imaSiQzMq"
    "Hyut2F4ws6q9ewhoVlXmgpq1FnmnEB6O8tIphHfnbWwoV1CLD0814iRWVnRJSUp+ALCYsA"
    "3YgOUCNW2vcpqyILMBc2Rm/XZmMM4KwQVyPGjK5M27xdVt/rR+KskfDnBg+bxjU5JovDS0"
    "o0otvscjiZ9SRvoIhNefmUYhptuxqUaQwAnrgdjSWUtrrYGpx9BcmAlo9oYlhgUqaKhq8V"
    "KqZcVcBdkjb4UI5xBoc9HbrBfGdvQ2NMER1h9StAED6wCTxbFcNypouVR+V3vb6Wzb2mCD"
    "CZ5Ocz8yA6LV4gMdsToWH2GCRf9MaayVd1FCXUy39WK6KapHc8oaoD3S9nL/vHUkE1aD9a"
    "aRRvjSRZ4GuD8Ce+BvjKdt9lyUMhelzEWLOkwKXbSoQ48WZWJTKcyINNduC5O34i5zk57S"
    "YN6LsZugbIm9W87oapM3r/iKq83ePkRImI4JyzFYmptdgHt/xm+tMeEE3Avjs4UMbAFlUT"
    "aDDCwgBTFMqTBII4kI20GRxKNE/hYSykZgShAFRBPvY3/Vbm4A14jKVA8ybmi5JL+IV0At"
    "7eLyqy/4FpyXlZ/bJjodaZL/wkeI5UQ0To5b7480STQ2VsvT4fJe8A+SrtEFq7bx/0Qys6"
    "5163Jku3khghR5vAUyBYy5TV/WoAy9xeas25ACZ9kUmcY4/3IjcJ7NQvEXLJIY84UpIY8w"
    "PH8u7Q6r9m2SoHe0DQvPrOPmaXz3Y3eatcrK9tSkYTHkV+zM5MF20uRQ05FRq8n2IyeIJU"
    "8emdjP7ApomtC3BCxtZL7O2prAZq1qgM1a1gDVW+dsWJ0N6wnaWzob1h1kk83WkTahS1T6"
    "CsZcp8+vIHcV7jjvdjpqxRZWENKLsQQndsd2EtnRrQd1i+BWayPRneiySwi+JMvlDqXfX+"
    "2fsw7tAWTCPsRCa6AATlpboNdSzeEfXs6AZgZ3cdZE7Y+4fxwKcQmSt1UL0lTEAEcajuLU"
    "NMdkWdap3ytNSsrMCawKDzFJJ0oSknA2AlOj8zpgeGbUWf/50ZnCqR1nCmZ4tOGA74CECW"
    "sN7wGZmldrUMOjziUw3fL9tqmoMOWziXNyg6Y1UqlCsGC1jnJDNBMVwshHoZcg3gW6hsxQ"
    "D3fkyn4vSXLTFfytKj+8/aelqLQYiDqsG4Wy3zMEEzZGkFlS2sQ5OmW/M4GkJZc1kNvOW7"
    "LqxH7rqaPc4My28zXDO7qYjvpwA2mS6f7nFjLFBmi1WDFn6ii509q7lyYG1u4pOuT+5LL9"
    "UKgXzYrYevxcTXkrTJ2kmhDnb1ati9KBh3mCIsPDeBMyvPN4ZdVqOADrgCFKuZ2vihWFGm"
    "+fuhmgGX8tzJDSwtcVoJVxohl1DcRQiWvaUJqRp0ENlcCG7bMBeU0r/yEteM45r0/nvP1m"
    "dT8GaosGGKd11/JabcNbYNbMD+8w18zV3LZOLGa53bO92rG7gt3GocaEW3Ur34BfQ5fdIy"
    "BWt9pqzjs1bnk7FCeQVT67Y8JKj8/1/XbfEnYyg7mV0MOfYU7Lvp2bj5GpBDmW9u8BfokS"
    "7M/ONM7f+S+jZX7fsCqzyuG7m4bVjtJWDmnXESuX+NVOaUbC/NYBcLU32g7HCW8s/78Xr7"
    "748psv//mPr7/850goz/mj8sk3S+4v1+/vVviedYr8r2Yw0VPbLes3E7Ie2glbmuKHKJoy"
    "MTVeffXVEkL/5/Lm6ofLm2e8lNS7Ej4NstnxPv/pVfZbw7Is1oixuxnOi58gu1+8fGnALi"
    "/Vya78rRUmjCGt1Pv2w3s9wwpEI/cG/wa71L70I8sQZIg3zyn9HKqcPvv58n+bdF/99OGt"
    "JIdQNk3kW+QL3tpl0dv+Zvb3/wMf0NqN"
)
