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
