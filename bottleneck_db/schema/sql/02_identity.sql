-- Identity. A scope sets these with SET LOCAL. RETURN bodies are parsed once: they are inlined into the plan, and no search_path can
-- redirect them. A setting that was never set raises; one that a finished transaction left behind is '', which is no uuid and raises too.

CREATE FUNCTION app.current_organization_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE   -- raises without a tenant
    RETURN current_setting('app.organization_id')::uuid;

CREATE FUNCTION app.current_user_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE           -- NULL where nobody is signed in: a worker in a tenant scope
    RETURN nullif(current_setting('app.user_id', true), '')::uuid;

CREATE FUNCTION app.required_user_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE          -- raises without a user
    RETURN current_setting('app.user_id')::uuid;

-- For the tables that a user reads before choosing an organization: NULL in a user scope; raises only when there is no identity at all.
CREATE FUNCTION app.optional_organization_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN nullif(current_setting('app.user_id', true), '') IS NOT NULL THEN nullif(current_setting('app.organization_id', true), '')::uuid
                ELSE current_setting('app.organization_id')::uuid END;

-- The moment inside a UUIDv7 (RFC 9562, 5.7): its first 48 bits, milliseconds.
CREATE FUNCTION app.uuid7_time(id uuid) RETURNS timestamptz LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN to_timestamp(('x' || lpad(left(replace(id::text, '-', ''), 12), 16, '0'))::bit(64)::bigint / 1000.0::double precision);
