-- The trail outside a tenant, and its seals.

-- What a user does before choosing an organization (signed in, password changed): a platform event in his own name, by default about himself.
CREATE FUNCTION app.log_own(action text, metadata jsonb DEFAULT '{}', resource_type text DEFAULT 'user', resource_id uuid DEFAULT NULL) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
    INSERT INTO activity_logs (actor_type, actor_id, action, resource_type, resource_id, metadata)
         VALUES ('user', app.required_user_id(), log_own.action, log_own.resource_type, coalesce(log_own.resource_id, app.required_user_id()), log_own.metadata);
END;

CREATE FUNCTION app.log_system(action text, resource_type text, resource_id uuid DEFAULT NULL, organization_id uuid DEFAULT NULL, metadata jsonb DEFAULT '{}') RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
    INSERT INTO activity_logs (organization_id, actor_type, actor_id, action, resource_type, resource_id, metadata)
         VALUES (log_system.organization_id, 'system', NULL, log_system.action, log_system.resource_type, log_system.resource_id, log_system.metadata);
END;

-- One organization's entries, or the platform's (NULL). Two arms, since IS NOT DISTINCT FROM is no condition of an index; inlined, the unused one costs nothing.
-- What a seal stands for, column by column: SETOF activity_logs would depend on the order of that table's columns, and no column could be added to it.
CREATE FUNCTION app.trail(organization_id uuid)
RETURNS TABLE (seq bigint, id uuid, actor_type actor_type, actor_id uuid, actor_label text, action text, resource_type text, resource_id uuid, changes jsonb,
               metadata jsonb, success boolean, request_id text, ip_address inet, user_agent text, created_at timestamptz) LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT a.seq, a.id, a.actor_type, a.actor_id, a.actor_label, a.action, a.resource_type, a.resource_id, a.changes, a.metadata, a.success, a.request_id, a.ip_address,
           a.user_agent, a.created_at
      FROM activity_logs a WHERE a.organization_id = trail.organization_id
    UNION ALL
    SELECT a.seq, a.id, a.actor_type, a.actor_id, a.actor_label, a.action, a.resource_type, a.resource_id, a.changes, a.metadata, a.success, a.request_id, a.ip_address,
           a.user_agent, a.created_at
      FROM activity_logs a WHERE trail.organization_id IS NULL AND a.organization_id IS NULL;
END;

CREATE FUNCTION app.seals(organization_id uuid)
RETURNS TABLE (from_seq bigint, to_seq bigint, row_count bigint, prev_hash bytea, hash bytea, created_at timestamptz) LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT s.from_seq, s.to_seq, s.row_count, s.prev_hash, s.hash, s.created_at FROM audit_seals s WHERE s.organization_id = seals.organization_id
    UNION ALL
    SELECT s.from_seq, s.to_seq, s.row_count, s.prev_hash, s.hash, s.created_at FROM audit_seals s WHERE seals.organization_id IS NULL AND s.organization_id IS NULL;
END;

-- Sealing, in two transactions. First: up to where is the trail complete? Numbers are given out before their rows are visible, so wait (briefly, or give up)
-- until no writer is under way. ONLY: writers come through the parent. End this transaction at once: it holds up every writer.
CREATE FUNCTION app.audit_horizon() RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET lock_timeout = '200ms' AS $$
BEGIN
    LOCK TABLE ONLY public.activity_logs IN SHARE MODE;
    RETURN (SELECT last_value FROM public.activity_logs_seq_seq);
END $$;

CREATE FUNCTION app.audit_hash(organization_id uuid, from_seq bigint, to_seq bigint, prev_hash bytea, OUT row_count bigint, OUT hash bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET timezone = 'UTC'
BEGIN ATOMIC
    SELECT count(*), sha256(audit_hash.prev_hash || coalesce(string_agg(sha256(convert_to(jsonb_build_array(
               a.seq, a.id, audit_hash.organization_id, a.actor_type, a.actor_id, a.actor_label, a.action, a.resource_type, a.resource_id, a.changes, a.metadata, a.success,
               a.request_id, a.ip_address, a.user_agent, a.created_at)::text, 'UTF8')), ''::bytea ORDER BY a.seq, a.id), ''))
      FROM app.trail(audit_hash.organization_id) a
     WHERE a.seq BETWEEN audit_hash.from_seq AND audit_hash.to_seq;
END;

-- Second: seal one organization's rows after its last seal, at most max_rows of them (a hash takes memory and time); again, until NULL says that nothing is left.
CREATE FUNCTION app.seal_audit(organization_id uuid, horizon bigint, max_rows integer DEFAULT 100000) RETURNS bytea
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE
    last  record;
    first bigint;
    cut   bigint;
    batch record;
BEGIN
    SELECT * INTO last FROM app.seals(seal_audit.organization_id) s ORDER BY s.from_seq DESC LIMIT 1;
    first := coalesce(last.to_seq, 0) + 1;
    SELECT a.seq INTO cut FROM app.trail(seal_audit.organization_id) a WHERE a.seq BETWEEN first AND horizon ORDER BY a.seq OFFSET max_rows - 1 LIMIT 1;
    cut := coalesce(cut, horizon);
    SELECT * INTO batch FROM app.audit_hash(seal_audit.organization_id, first, cut, coalesce(last.hash, sha256('')));
    IF batch.row_count = 0 THEN
        RETURN NULL;
    END IF;
    INSERT INTO public.audit_seals (organization_id, from_seq, to_seq, row_count, prev_hash, hash)
         VALUES (seal_audit.organization_id, first, cut, batch.row_count, coalesce(last.hash, sha256('')), batch.hash);
    RETURN batch.hash;
END $$;

-- All chains: of each organization that has entries or seals, and the platform's. Publish the newest hashes elsewhere: the owner could rewrite a whole chain,
-- and a chain does not miss its own end. `stray` are entries with numbers that the database does not give, in no range of any seal.
CREATE FUNCTION app.audit_chains() RETURNS TABLE (organization_id uuid, seals bigint, sealed_rows bigint, newest_hash bytea, unsealed bigint, stray bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
    WITH RECURSIVE writer AS (                                              -- from one organization's first entry in the index to the next one's
        (SELECT a.organization_id FROM activity_logs a WHERE a.organization_id IS NOT NULL ORDER BY a.organization_id LIMIT 1)
        UNION ALL
        SELECT (SELECT a.organization_id FROM activity_logs a WHERE a.organization_id > w.organization_id ORDER BY a.organization_id LIMIT 1)
          FROM writer w WHERE w.organization_id IS NOT NULL
    ), chain AS (
        SELECT w.organization_id FROM writer w UNION SELECT s.organization_id FROM audit_seals s UNION SELECT NULL::uuid AS organization_id
    )
    SELECT c.organization_id, o.seals, o.sealed_rows, o.newest_hash,
           (SELECT count(*) FROM app.trail(c.organization_id) a WHERE a.seq > o.to_seq),
           (SELECT count(*) FROM app.trail(c.organization_id) a WHERE a.seq < 1)
      FROM chain c
     CROSS JOIN LATERAL (SELECT count(*) AS seals, coalesce(sum(s.row_count), 0)::bigint AS sealed_rows, coalesce(max(s.to_seq), 0) AS to_seq,
                                (array_agg(s.hash ORDER BY s.from_seq DESC))[1] AS newest_hash
                           FROM app.seals(c.organization_id) s) o
     ORDER BY c.organization_id NULLS LAST;
END;

-- The seals of one chain after number `after_seq`, as many as stand for max_rows entries, each with what tells whether and how it is broken:
--   found_rows, late_rows   entries in its range now, and of them those written after it
--   fits                    its hash and its count are those of the entries
--   rewritten               they are not, yet the entries are right: the seal itself was changed
--   expected_from, follows  where it should begin, and whether it begins there with the hash of the seal before it
CREATE FUNCTION app.check_seals(organization_id uuid, after_seq bigint DEFAULT 0, max_rows bigint DEFAULT 200000)
RETURNS TABLE (from_seq bigint, to_seq bigint, hash bytea, since timestamptz, created_at timestamptz, sealed_rows bigint, found_rows bigint, late_rows bigint,
               fits boolean, rewritten boolean, expected_from bigint, follows boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
    WITH next AS (
        SELECT * FROM app.seals(check_seals.organization_id) s WHERE s.from_seq > check_seals.after_seq ORDER BY s.from_seq LIMIT 1000
    ), due AS (
        SELECT n.*, sum(n.row_count) OVER (ORDER BY n.from_seq) - n.row_count AS rows_before FROM next n
    )
    SELECT d.from_seq, d.to_seq, d.hash, b.created_at, d.created_at, d.row_count, h.row_count,
           CASE WHEN h.fits THEN 0 ELSE (SELECT count(*) FROM app.trail(check_seals.organization_id) t WHERE t.seq >= d.from_seq AND t.seq <= d.to_seq AND t.created_at > d.created_at) END,
           h.fits,
           CASE WHEN h.fits THEN false
                ELSE EXISTS (SELECT FROM unnest(ARRAY[h.hash, (app.audit_hash(check_seals.organization_id, d.from_seq, d.to_seq, coalesce(b.hash, sha256('')))).hash]) AS right_one
                              WHERE right_one IN (d.hash, a.prev_hash)) END,  -- by its own words, by those of the seal before it, or by what the one after it remembers
           coalesce(b.to_seq, 0) + 1,
           d.from_seq = coalesce(b.to_seq, 0) + 1 AND d.prev_hash = coalesce(b.hash, sha256(''))
      FROM due d
      LEFT JOIN LATERAL (SELECT s.to_seq, s.hash, s.created_at FROM app.seals(check_seals.organization_id) s WHERE s.from_seq < d.from_seq ORDER BY s.from_seq DESC LIMIT 1) b ON true
      LEFT JOIN LATERAL (SELECT s.prev_hash FROM app.seals(check_seals.organization_id) s WHERE s.from_seq > d.from_seq ORDER BY s.from_seq LIMIT 1) a ON true
     CROSS JOIN LATERAL (SELECT e.row_count, e.hash, e.row_count = d.row_count AND e.hash = d.hash AS fits
                           FROM app.audit_hash(check_seals.organization_id, d.from_seq, d.to_seq, d.prev_hash) e) h
     WHERE d.rows_before < check_seals.max_rows
     ORDER BY d.from_seq;
END;
