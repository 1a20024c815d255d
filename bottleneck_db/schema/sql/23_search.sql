-- Search. @@ is not leakproof: under a policy it cannot use the GIN index. These run as the owner, filter by the organization themselves, and
-- give ids to join.

CREATE FUNCTION app.search_query(query text) RETURNS tsquery LANGUAGE sql STABLE PARALLEL SAFE      -- names are indexed as they stand, descriptions by English stems
    RETURN websearch_to_tsquery('simple', query) || websearch_to_tsquery('english', query);

DO $$
DECLARE t record;
BEGIN
    FOR t IN SELECT * FROM (VALUES ('bots', 'name'), ('workflows', 'name'), ('tasks', 'title')) AS v (name, title) LOOP
        EXECUTE format($f$
            CREATE FUNCTION app.search_%1$s(query text, max_rows integer DEFAULT 20) RETURNS TABLE (id uuid, rank real, headline text)
            LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
            BEGIN ATOMIC
                SELECT found.id, found.rank, ts_headline('english', found.body, app.search_query(query), 'MaxFragments=1, MaxWords=20, MinWords=5')
                  FROM (SELECT t.id, ts_rank(t.search, q) AS rank, concat_ws(' – ', t.%2$s, left(t.description, 2000)) AS body
                          FROM %1$s t, app.search_query(query) AS q
                         WHERE t.organization_id = app.current_organization_id() AND t.deleted_at IS NULL AND t.search @@ q
                         ORDER BY rank DESC, t.id
                         LIMIT least(greatest(max_rows, 0), 200)) AS found
                 ORDER BY found.rank DESC, found.id;
            END $f$, t.name, t.title);
    END LOOP;
END $$;

CREATE FUNCTION app.search_all(query text, max_rows integer DEFAULT 20) RETURNS TABLE (kind text, id uuid, rank real, headline text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
    SELECT 'bot'      AS kind, s.id, s.rank, s.headline FROM app.search_bots(query, max_rows)      s UNION ALL
    SELECT 'workflow' AS kind, s.id, s.rank, s.headline FROM app.search_workflows(query, max_rows) s UNION ALL
    SELECT 'task'     AS kind, s.id, s.rank, s.headline FROM app.search_tasks(query, max_rows)     s
    ORDER BY 3 DESC, 2
    LIMIT least(greatest(max_rows, 0), 200);
END;
