-- Search. @@ and @> are not leakproof: under a policy they cannot use a GIN index. These run as the owner, filter by the organization themselves,
-- and give ids to join.

-- What is asked for, in the syntax of search engines (websearch_to_tsquery). Documents are indexed as they stand and by English stems. Of another language
-- the stems are looked for as beginnings of words. A word that must not occur is told by its stem, or "-crawling" would let "crawl" pass; what names only
-- such words would match nearly everything and be sought without an index, so it matches nothing.
CREATE FUNCTION app.search_query(query text, language text DEFAULT 'english', as_prefix boolean DEFAULT false) RETURNS tsquery LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (SELECT CASE WHEN querytree(asked.q) IN ('', 'T') THEN ''::tsquery ELSE asked.q END
              FROM (SELECT CASE WHEN strpos(stems, '!') > 0 THEN '' WHEN as_prefix AND right(words, 1) = '''' THEN words || ':*' ELSE words END::tsquery
                           || CASE WHEN as_prefix AND right(stems, 1) = '''' THEN stems || ':*' ELSE stems END::tsquery AS q
                      FROM (SELECT websearch_to_tsquery('simple', query)::text AS words,
                                   CASE WHEN language IN ('english', 'simple') THEN websearch_to_tsquery(language::regconfig, query)::text
                                        ELSE regexp_replace(websearch_to_tsquery(language::regconfig, query)::text, '(''(?:[^'']|'''')+'')', '\1:*', 'g') END AS stems) AS parsed) AS asked);

CREATE FUNCTION app.search_snippet(title text, body text, query text, language text, as_prefix boolean) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE  -- found words stand between the characters 2 and 3
    RETURN ts_headline(language::regconfig, translate(concat_ws(' – ', title, left(body, 2000)), chr(2) || chr(3), ''), app.search_query(query, language, as_prefix),
                       'MaxWords=24, MinWords=12, StartSel=' || chr(2) || ', StopSel=' || chr(3));

-- Rows whose title is spelt much like the query; none where the extension pg_trgm is not there. Only the functions below call it, as the owner.
CREATE FUNCTION app.similar(source regclass, title name, query text) RETURNS TABLE (id uuid, rank real)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE trigrams name := (SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'pg_trgm');
BEGIN
    IF trigrams IS NULL THEN
        RETURN;
    END IF;
    RETURN QUERY EXECUTE format('SELECT s.id, s.rank FROM (SELECT t.id, greatest(%1$I.similarity(t.%2$I, $1), %1$I.word_similarity($1, t.%2$I)) AS rank FROM %3$s t'
                                ' WHERE t.organization_id = app.current_organization_id() AND t.deleted_at IS NULL) AS s WHERE s.rank >= 0.4', trigrams, title, source) USING query;
END $$;

DO $$
DECLARE t record;
BEGIN
    FOR t IN SELECT * FROM (VALUES ('bots', 'name'), ('workflows', 'name'), ('tasks', 'title')) AS v (name, title) LOOP
        EXECUTE format($f$
            CREATE FUNCTION app.search_%1$s(query text, language text DEFAULT 'english', as_prefix boolean DEFAULT false, or_similar boolean DEFAULT false) RETURNS TABLE (id uuid, rank real)
            LANGUAGE sql STABLE SECURITY DEFINER ROWS 100 SET search_path = pg_catalog, public, pg_temp
            BEGIN ATOMIC
                WITH found AS MATERIALIZED (
                    SELECT t.id, ts_rank(t.search, q) AS rank
                      FROM %1$s t, app.search_query(query, language, as_prefix) AS q
                     WHERE t.organization_id = app.current_organization_id() AND t.deleted_at IS NULL AND t.search @@ q)
                SELECT found.id, found.rank FROM found
                 UNION ALL
                SELECT s.id, s.rank FROM app.similar('%1$s', '%2$s', query) AS s WHERE or_similar AND NOT EXISTS (SELECT FROM found);
            END $f$, t.name, t.title);
    END LOOP;
END $$;

CREATE FUNCTION app.search_all(query text, max_rows integer DEFAULT 20, language text DEFAULT 'english', as_prefix boolean DEFAULT false, or_similar boolean DEFAULT false,
                               after_rank real DEFAULT NULL, after_id uuid DEFAULT NULL) RETURNS TABLE (kind text, id uuid, rank real, title text, snippet text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
    WITH exact AS MATERIALIZED (
        SELECT 'bot'      AS kind, s.id, s.rank FROM app.search_bots(query, language, as_prefix)      AS s UNION ALL
        SELECT 'workflow' AS kind, s.id, s.rank FROM app.search_workflows(query, language, as_prefix) AS s UNION ALL
        SELECT 'task'     AS kind, s.id, s.rank FROM app.search_tasks(query, language, as_prefix)     AS s
    ), similar_ones AS (
        SELECT 'bot'      AS kind, s.id, s.rank FROM app.similar('bots', 'name', query)      AS s WHERE or_similar AND NOT EXISTS (SELECT FROM exact) UNION ALL
        SELECT 'workflow' AS kind, s.id, s.rank FROM app.similar('workflows', 'name', query) AS s WHERE or_similar AND NOT EXISTS (SELECT FROM exact) UNION ALL
        SELECT 'task'     AS kind, s.id, s.rank FROM app.similar('tasks', 'title', query)    AS s WHERE or_similar AND NOT EXISTS (SELECT FROM exact)
    ), page AS (
        SELECT found.kind, found.id, found.rank
          FROM (SELECT * FROM exact UNION ALL SELECT * FROM similar_ones) AS found
         WHERE after_id IS NULL OR found.rank < after_rank OR (found.rank = after_rank AND found.id > after_id)
         ORDER BY found.rank DESC, found.id
         LIMIT least(greatest(max_rows, 0), 200))
    SELECT page.kind, page.id, page.rank, coalesce(b.name, w.name, t.title),
           app.search_snippet(coalesce(b.name, w.name, t.title), coalesce(b.description, w.description, t.description), query, language, as_prefix)
      FROM page
      LEFT JOIN bots b      ON page.kind = 'bot'      AND b.id = page.id
      LEFT JOIN workflows w ON page.kind = 'workflow' AND w.id = page.id
      LEFT JOIN tasks t     ON page.kind = 'task'     AND t.id = page.id
     ORDER BY page.rank DESC, page.id;
END;

CREATE FUNCTION app.bots_with_config(part jsonb) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER ROWS 100 SET search_path = pg_catalog, public, pg_temp   -- deleted ones too
BEGIN ATOMIC
    SELECT b.id FROM bots b WHERE b.organization_id = app.current_organization_id() AND b.config @> part;
END;
