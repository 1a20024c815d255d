-- Rows in every table, as they could be when migration 2 had been applied. A draft of a migration is proven on a database that holds them,
-- carried on by all later migrations; a table that comes later gets a file of its own, named after its migration's number.
-- Two organizations, each with an owner; ids are made of a letter for the kind, and 1 or 2 for the organization.

INSERT INTO users (id, email, name, login_method, google_id, password_hash, email_verified_at)
SELECT ('a0000000-0000-7000-8000-00000000000' || n)::uuid, 'owner-' || n || '@example.com', 'Owner ' || n,
       CASE n WHEN 1 THEN 'google' ELSE 'email' END, CASE n WHEN 1 THEN 'google-1' END, CASE n WHEN 2 THEN '$argon2id$not-a-real-hash' END, now()
  FROM generate_series(1, 2) AS n;

INSERT INTO organizations (id, name, slug, owner_id)
SELECT ('b0000000-0000-7000-8000-00000000000' || n)::uuid, 'Organization ' || n, 'rows-' || n, ('a0000000-0000-7000-8000-00000000000' || n)::uuid
  FROM generate_series(1, 2) AS n;

CREATE TEMPORARY TABLE o ON COMMIT DROP AS
SELECT right(id::text, 1) AS n, id AS organization, owner_id AS "user" FROM organizations WHERE slug LIKE 'rows-_';

INSERT INTO organization_members (id, organization_id, user_id, role_id, status, joined_at)
SELECT ('c0000000-0000-7000-8000-00000000000' || n)::uuid, organization, "user", r.id, 'active', now() FROM o, roles r WHERE r.organization_id IS NULL AND r.key = 'owner';

INSERT INTO organization_members (organization_id, role_id, invited_email, invited_by_id, invite_token_hash, invite_expires_at)
SELECT organization, r.id, 'invited@example.com', "user", sha256(convert_to('invitation-' || n, 'UTF8')), now() + interval '7 days'
  FROM o, roles r WHERE r.organization_id IS NULL AND r.key = 'viewer';

INSERT INTO roles (id, organization_id, key, name)
SELECT ('d0000000-0000-7000-8000-00000000000' || n)::uuid, organization, 'reviewer', 'Reviewer' FROM o;

INSERT INTO role_permissions (role_id, permission_id, organization_id)
SELECT ('d0000000-0000-7000-8000-00000000000' || n)::uuid, p.id, organization FROM o, permissions p WHERE p.key IN ('bots:read', 'tasks:read');

INSERT INTO bots (id, organization_id, created_by_id, name, slug, description, schedule, next_run_at, config)
SELECT ('e0000000-0000-7000-8000-000000000' || k || n)::uuid, organization, "user", 'Bot ' || k, 'bot-' || k, 'what it does', '0 6 * * *', now(), '{"retries": 1}'
  FROM o, generate_series(10, 12) AS k;

INSERT INTO bots (organization_id, created_by_id, name, slug, config, deleted_at)
SELECT organization, "user", 'Deleted', 'bot-10', '{}', now() FROM o;

INSERT INTO workflows (id, organization_id, created_by_id, name, slug, description, status, tags, definition)
SELECT ('f0000000-0000-7000-8000-00000000000' || n)::uuid, organization, "user", 'Workflow', 'workflow', 'several steps', 'published', '{daily,web}',
       '{"schema_version": 1, "steps": []}' FROM o;

INSERT INTO workflow_runs (id, organization_id, workflow_id, workflow_version, definition_snapshot, trigger, triggered_by_id)
SELECT ('10000000-0000-7000-8000-00000000000' || n)::uuid, organization, ('f0000000-0000-7000-8000-00000000000' || n)::uuid, 1, '{"schema_version": 1, "steps": []}', 'manual', "user" FROM o;

INSERT INTO workflow_runs (organization_id, workflow_id, workflow_version, definition_snapshot, trigger, parent_run_id)
SELECT organization, ('f0000000-0000-7000-8000-00000000000' || n)::uuid, 1, '{"schema_version": 1, "steps": []}', 'event', ('10000000-0000-7000-8000-00000000000' || n)::uuid FROM o;

INSERT INTO bot_runs (id, organization_id, bot_id, trigger, bot_version, config_snapshot, workflow_run_id)
SELECT ('20000000-0000-7000-8000-00000000000' || n)::uuid, organization, ('e0000000-0000-7000-8000-00000000010' || n)::uuid, 'manual', 1, '{}',
       ('10000000-0000-7000-8000-00000000000' || n)::uuid FROM o;

INSERT INTO bot_runs (organization_id, bot_id, trigger, bot_version, config_snapshot, status, attempt, error_code, started_at, completed_at, queued_at, debug_url)
SELECT organization, ('e0000000-0000-7000-8000-00000000011' || n)::uuid, 'api', 1, '{}', 'failed', 3, 'page_timeout', now() - interval '1 minute', now(), now() - interval '2 minutes',
       'https://example.com/debug' FROM o;

INSERT INTO bot_logs (organization_id, bot_id, run_id, seq, level, message, created_at)
SELECT organization, ('e0000000-0000-7000-8000-00000000010' || n)::uuid, ('20000000-0000-7000-8000-00000000000' || n)::uuid, k, CASE k WHEN 1 THEN 'info' ELSE 'error' END::log_level,
       'line ' || k, now() - (k - 1) * interval '20 days' FROM o, generate_series(1, 4) AS k;

INSERT INTO tasks (organization_id, created_by_id, title, description, bot_id, workflow_id, tags, assignee_id)
SELECT organization, "user", 'Task', 'to do', ('e0000000-0000-7000-8000-00000000010' || n)::uuid, ('f0000000-0000-7000-8000-00000000000' || n)::uuid, '{urgent}', "user" FROM o;

INSERT INTO credentials (organization_id, created_by_id, name, service, type, secret_enc, key_id, fingerprint)
SELECT organization, "user", 'Shop', 'shop.example', 'password', decode(repeat('01', 40), 'hex'), 'k1', sha256('shop') FROM o;

INSERT INTO sessions (user_id, organization_id, token_hash, refresh_token_hash, ip_address, expires_at)
SELECT "user", organization, sha256(convert_to('session-' || n, 'UTF8')), sha256(convert_to('refresh-' || n, 'UTF8')), '192.0.2.1', now() + interval '1 day' FROM o;

INSERT INTO session_recordings (organization_id, recording_id, recording_started_at, segment_index, status, user_id, bot_run_id, privacy_level, first_event_at, last_event_at,
                                event_count, has_full_snapshot, events_compressed, size_bytes)
SELECT organization, r.id, app.uuid7_time(r.id), 0, 'recording', "user", ('20000000-0000-7000-8000-00000000000' || n)::uuid, 'strict', now(), now(), 2, true, '\x28b52ffd', 4
  FROM o, LATERAL (SELECT (lpad(to_hex((extract(epoch FROM now()) * 1000)::bigint), 12, '0') || '700080000000000000' || lpad(n, 2, '0'))::uuid AS id) AS r;

INSERT INTO notifications (organization_id, user_id, kind, title, body, dedupe_key)
SELECT organization, "user", 'bot.failed', 'A bot failed', 'Look at it', 'bot-10' FROM o;

INSERT INTO api_keys (organization_id, created_by_id, name, key_prefix, key_hash, key_hint, scopes, ip_allowlist)
SELECT organization, "user", 'CI', 'bb_live_ABCDEFG' || n, sha256(convert_to('key-' || n, 'UTF8')), 'WXYZ', '{bots:execute}', '{192.0.2.0/24}' FROM o;

INSERT INTO settings (scope, organization_id, namespace, value) SELECT 'organization', organization, 'security', '{"mfa": true}' FROM o;
INSERT INTO settings (scope, user_id, namespace, value) SELECT 'user', "user", 'appearance', '{"theme": "dark"}' FROM o;

INSERT INTO activity_logs (organization_id, actor_type, actor_id, action, resource_type, resource_id)
SELECT organization, 'user', "user", 'bot.created', 'bot', ('e0000000-0000-7000-8000-00000000010' || n)::uuid FROM o;

INSERT INTO audit_seals (organization_id, from_seq, to_seq, row_count, prev_hash, hash) SELECT organization, 1, 2, 1, sha256(''), sha256('sealed') FROM o;
