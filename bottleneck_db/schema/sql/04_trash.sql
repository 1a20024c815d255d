-- What a migration drops is parked first, in the schema trash and with its date, and comes back with the table or the column. For migrations alone.
-- Enums are parked as text, for the type may go as well. Triggers sleep while rows come back: that is nobody's change.

-- What comes before the @ of a parked table's name: a name has 63 bytes, of which the date takes 22.
CREATE FUNCTION app.parking_name(source text) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp
    RETURN CASE WHEN octet_length(source) <= 41 THEN source ELSE left(source, 32) || '~' || left(md5(source), 8) END;

-- Nobody writes the table from here to the end of the transaction: what came between the copy and the drop would be lost. Readers go on.
CREATE FUNCTION app.park(source text, content text) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    target CONSTANT text := app.parking_name(source) || to_char(clock_timestamp() AT TIME ZONE 'UTC', '@YYYYMMDD"T"HH24MISSUS');
    filled boolean;
BEGIN
    EXECUTE format('LOCK TABLE public.%I IN SHARE ROW EXCLUSIVE MODE', split_part(source, '.', 1));
    EXECUTE format('SELECT EXISTS (%s)', content) INTO filled;
    IF filled THEN
        CREATE SCHEMA IF NOT EXISTS trash;
        EXECUTE format('CREATE TABLE trash.%I AS %s', target, content);
        EXECUTE format('COMMENT ON TABLE trash.%I IS %L', target, format('%s, parked at %s', source, date_trunc('second', clock_timestamp())));
    END IF;
END $$;

-- The newest that was parked of it, or NULL.
CREATE FUNCTION app.parked(source text) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
    RETURN (SELECT max(c.relname) FROM pg_class c WHERE c.relnamespace = to_regnamespace('trash') AND c.relkind = 'r' AND split_part(c.relname, '@', 1) = app.parking_name(source));

-- The columns of a table that hold data of their own: their type, and how they are written as parked (as text where it is an enum).
CREATE FUNCTION app.parking_columns(name text) RETURNS TABLE (column_name text, type text, as_parked text, in_key boolean)
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
    SELECT a.attname, format_type(a.atttypid, a.atttypmod),
           CASE WHEN e.typtype = 'e' THEN format(CASE WHEN t.typcategory = 'A' THEN '%1$I::text[] AS %1$I' ELSE '%1$I::text AS %1$I' END, a.attname) ELSE quote_ident(a.attname) END,
           EXISTS (SELECT FROM pg_index i WHERE i.indrelid = a.attrelid AND i.indisprimary AND a.attnum = ANY (i.indkey))
      FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid LEFT JOIN pg_type e ON e.oid = CASE WHEN t.typcategory = 'A' THEN t.typelem ELSE t.oid END
     WHERE a.attrelid = to_regclass(format('public.%I', parking_columns.name)) AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     ORDER BY a.attnum;
END;

CREATE FUNCTION app.park_table(name text) RETURNS void LANGUAGE sql SET search_path = pg_catalog, public, pg_temp
    RETURN app.park(name, format('SELECT %s FROM public.%I', (SELECT string_agg(c.as_parked, ', ') FROM app.parking_columns(name) c), name));

CREATE FUNCTION app.park_column(name text, column_name text) RETURNS void LANGUAGE sql SET search_path = pg_catalog, public, pg_temp
    RETURN app.park(name || '.' || column_name,
                    format('SELECT %s FROM public.%I WHERE %I IS NOT NULL',
                           (SELECT string_agg(c.as_parked, ', ') FROM app.parking_columns(name) c WHERE c.in_key OR c.column_name = park_column.column_name), name, column_name));

-- A condition on a parked row s: a row that it refers to is not there (any more), neither in its table nor among those that come back with it.
CREATE FUNCTION app.parked_orphans(name text, parked text) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
    SELECT coalesce(string_agg(format('(%s AND NOT EXISTS (SELECT FROM %s p WHERE %s)%s)', f.given, f.parent, f.joined,
                                      CASE WHEN f.itself THEN format(' AND NOT EXISTS (SELECT FROM trash.%I p WHERE NOT p."@left" AND %s)', parked, f.parked_joined) ELSE '' END), ' OR '), 'false')
      FROM (SELECT c.confrelid::regclass::text AS parent, c.confrelid = c.conrelid AS itself, string_agg(format('s.%I IS NOT NULL', a.attname), ' AND ') AS given,
                   string_agg(format('p.%I = s.%I::%s', b.attname, a.attname, format_type(b.atttypid, b.atttypmod)), ' AND ') AS joined,
                   string_agg(format('p.%I = s.%I', b.attname, a.attname), ' AND ') AS parked_joined
              FROM pg_constraint c CROSS JOIN unnest(c.conkey, c.confkey) AS k (of, referred)
              JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.of JOIN pg_attribute b ON b.attrelid = c.confrelid AND b.attnum = k.referred
             WHERE c.contype = 'f' AND c.conparentid = 0 AND c.conrelid = to_regclass(format('public.%I', parked_orphans.name))
             GROUP BY c.oid, c.confrelid, c.conrelid
            HAVING bool_and(EXISTS (SELECT FROM pg_attribute t WHERE t.attrelid = to_regclass(format('trash.%I', parked)) AND t.attname = a.attname AND NOT t.attisdropped))) f;
END;

-- Rows come back into the columns that the table has today. Those whose parent is gone, or whose place another row has taken, stay in the trash.
CREATE FUNCTION app.unpark_table(name text) RETURNS bigint LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    source CONSTANT text := app.parked(name);
    orphan text;
    same   text;
    stays  boolean;
    back   bigint;
    found  bigint;
    c      record;
BEGIN
    IF source IS NULL THEN
        RETURN 0;
    END IF;
    SELECT string_agg(quote_ident(k.column_name), ', ') AS names, string_agg(format('%I::%s', k.column_name, k.type), ', ') AS typed INTO c FROM app.parking_columns(name) k
      WHERE EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = format('trash.%I', source)::regclass AND a.attname = k.column_name AND NOT a.attisdropped);
    EXECUTE format('ALTER TABLE trash.%I ADD COLUMN "@left" boolean NOT NULL DEFAULT false', source);
    orphan := app.parked_orphans(name, source);
    LOOP
        EXECUTE format('UPDATE trash.%I s SET "@left" = true WHERE NOT s."@left" AND (%s)', source, orphan);
        GET DIAGNOSTICS found = ROW_COUNT;
        EXIT WHEN found = 0;
    END LOOP;
    EXECUTE format('ALTER TABLE public.%I DISABLE TRIGGER USER', name);
    EXECUTE format('INSERT INTO public.%I (%s) OVERRIDING SYSTEM VALUE SELECT %s FROM trash.%I WHERE NOT "@left" ON CONFLICT DO NOTHING', name, c.names, c.typed, source);
    GET DIAGNOSTICS back = ROW_COUNT;
    EXECUTE format('ALTER TABLE public.%I ENABLE TRIGGER USER', name);
    FOR c IN SELECT attname, pg_get_serial_sequence(format('public.%I', name), attname) AS sequence FROM pg_attribute
              WHERE attrelid = format('public.%I', name)::regclass AND attidentity <> '' LOOP
        EXECUTE format('SELECT setval(%L, greatest(coalesce(max(%I), 0), 1)) FROM public.%I', c.sequence, c.attname, name);
    END LOOP;
    SELECT string_agg(format('t.%1$I = s.%1$I::%2$s', k.column_name, k.type), ' AND ') INTO same FROM app.parking_columns(name) k WHERE k.in_key;
    EXECUTE format('DELETE FROM trash.%I s WHERE NOT s."@left" AND EXISTS (SELECT FROM public.%I t WHERE %s)', source, name, coalesce(same, 'true'));
    EXECUTE format('SELECT EXISTS (SELECT FROM trash.%I)', source) INTO stays;
    IF stays THEN
        EXECUTE format('ALTER TABLE trash.%I DROP COLUMN "@left"', source);
    ELSE
        EXECUTE format('DROP TABLE trash.%I', source);
    END IF;
    RETURN back;
END $$;

CREATE FUNCTION app.unpark_column(name text, column_name text) RETURNS bigint LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    source   CONSTANT text := app.parked(name || '.' || column_name);
    same     CONSTANT text := (SELECT string_agg(format('t.%1$I = s.%1$I', k.column_name), ' AND ') FROM app.parking_columns(name) k WHERE k.in_key);
    identity text;
    back     bigint;
BEGIN
    IF source IS NULL THEN
        RETURN 0;
    END IF;
    SELECT CASE a.attidentity WHEN 'a' THEN 'ALWAYS' WHEN 'd' THEN 'BY DEFAULT' END INTO identity FROM pg_attribute a
      WHERE a.attrelid = format('public.%I', name)::regclass AND a.attname = column_name;
    EXECUTE format('ALTER TABLE public.%I DISABLE TRIGGER USER', name);
    IF identity IS NOT NULL THEN                                           -- rows that came meanwhile are counted on behind those whose numbers come back
        EXECUTE format('ALTER TABLE public.%I ALTER COLUMN %I SET GENERATED BY DEFAULT', name, column_name);
        EXECUTE format('SELECT setval(%L, greatest((SELECT max(%2$I) FROM public.%3$I), (SELECT max(%2$I) FROM trash.%4$I), 1))',
                       pg_get_serial_sequence(format('public.%I', name), column_name), column_name, name, source);
        EXECUTE format('UPDATE public.%I t SET %I = DEFAULT WHERE NOT EXISTS (SELECT FROM trash.%I s WHERE %s)', name, column_name, source, same);
    END IF;
    EXECUTE format('UPDATE public.%1$I t SET %2$I = s.%2$I::%3$s FROM trash.%4$I s WHERE %5$s', name, column_name,
                   (SELECT k.type FROM app.parking_columns(name) k WHERE k.column_name = unpark_column.column_name), source, same);
    GET DIAGNOSTICS back = ROW_COUNT;
    IF identity IS NOT NULL THEN
        EXECUTE format('ALTER TABLE public.%I ALTER COLUMN %I SET GENERATED %s', name, column_name, identity);
    END IF;
    EXECUTE format('ALTER TABLE public.%I ENABLE TRIGGER USER', name);
    EXECUTE format('DROP TABLE trash.%I', source);
    RETURN back;
END $$;
